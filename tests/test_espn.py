"""ESPN's commentary, piece by piece; a whole page stands in `pages/espn`."""

from __future__ import annotations

import pytest

import liveblog_parse as lb
from liveblog_parse.outlets.espn import OUTLET
from liveblog_parse.tree import parse_html

[LAYOUT] = OUTLET.html


def comment(clock: str, text: str = "Lund attack.") -> str:
    prefix = "MatchCommentary__Comment"
    return f'<div class="{prefix}"><div class="{prefix}__Timestamp">{clock}</div><div class="{prefix}__GameDetails">{text}</div></div>'


@pytest.mark.parametrize(
    ("printed", "clock", "unplaced"),
    [("45'+2'", "45'+2'", ()), ("HT", "HT", ()), ("-", None, ()), ("", None, ()), ("soon", None, ("soon",))],
)
def test_the_clock_is_the_matches(printed: str, clock: str | None, unplaced: tuple[str, ...]) -> None:
    element = parse_html(comment(printed)).first(LAYOUT.post)
    assert element is not None
    post = LAYOUT.read_post(element)
    assert post is not None
    assert (post.match_clock, post.unplaced, post.published) == (clock, unplaced, None)


def test_two_comments_elsewhere_are_no_commentary() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(comment("1'") + comment("2'", "Aker defend."))


def test_a_comment_that_stands_twice_stands_twice() -> None:
    assert len(lb.parse(comment("1'") * 3)) == 3


@pytest.mark.parametrize("unclosed", ["<span>12'</span>", '<svg aria-label="Goal"></svg>'], ids=["clock", "icon"])
def test_a_part_without_an_end_tag_does_not_take_the_words_below_it(unclosed: str) -> None:
    prefix = "MatchCommentary__Comment"
    whole = (
        f'<div class="{prefix}"><div class="{prefix}__Timestamp"><span>12\'</span></div>'
        f'<div class="{prefix}__PlayIcon"><svg aria-label="Goal"></svg></div>'
        f'<div class="{prefix}__GameDetails"><span>Goal!</span></div></div>'
    )
    blog = lb.parse(whole.replace(f"{unclosed}</div>", unclosed) + comment("1'") + comment("2'"))
    assert [(entry.match_clock, entry.kickers, entry.text) for entry in blog] == [
        ("12'", ("Goal",), "Goal!"),
        ("1'", (), "Lund attack."),
        ("2'", (), "Lund attack."),
    ]
    assert blog.unplaced == ()
