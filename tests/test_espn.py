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
