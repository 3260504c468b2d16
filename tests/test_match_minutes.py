"""Commentaries of matches: their posts open with minutes, and so do lines of other texts."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

_POSTS = (
    ("88'", "Corner for Visby, which comes to nothing."),
    ("75'", "Holm turns and shoots from twenty yards."),
    ("61'", "Lind comes on for Berg, who limps."),
    ("33'", "Nothing happens for a while."),
    ("2'", "We are off, in the rain."),
)
_MANNERS = {
    "in a list": '<li class="event"><span class="minute">{minute}</span><p>{prose}</p></li>',
    "in bold": "<p><b>{minute}</b> {prose}</p>",
    "as times": "<div><time>{minute}</time><p>{prose}</p></div>",
    "in a line of its own": "<div>{minute}</div><div>{prose}</div>",
}


@pytest.mark.parametrize("manner", _MANNERS)
def test_a_page_that_says_it_is_live_is_read_by_its_minutes(manner: str) -> None:
    posts = "".join(_MANNERS[manner].format(minute=minute, prose=prose) for minute, prose in _POSTS)
    page = f"<title>Lund - Visby live</title><script>var x = 1</script><h1>Lund - Visby live</h1><div>{posts}</div>"
    blog = lb.parse(page)
    assert (blog.outlet, blog.layout, blog.headline) == ("generic", "match-minutes", "Lund - Visby live")
    assert [(entry.match_clock, entry.blocks) for entry in blog] == [
        (minute, (lb.Paragraph(text=prose),)) for minute, prose in _POSTS
    ]
    assert {entry.published_as for entry in blog} == {None}
    assert "no-times" in {issue.code for issue in blog.issues}


_OTHERS = {
    "a recipe": [(f"{minute} min:", "Stir it until it is brown.") for minute in (5, 10, 15, 20, 45, 60)],
    "reading times": [(f"{minute} min read", "The quay is open again, and so is the bar.") for minute in (3, 7, 12, 24, 31)],
    "ages": [(f"{minute} min ago", "Quay") for minute in (3, 7, 12, 24, 31)],
    "goals": [(f"{minute}'", "Holm") for minute in (3, 17, 42, 64, 81)],
    "minutes both ways": [(f"{minute}'", "Holm shoots from afar.") for minute in (3, 57, 12, 84, 31, 77, 5)],
    "minutes of one scene": [(f"{minute}'", "Holm shoots from afar.") for minute in (3, 4, 6, 7, 9)],
    "heights": [(f"{feet}'", "It was as high as this.") for feet in (200, 301, 402, 499, 512)],
    "four minutes": [(f"{minute}'", "Holm shoots from afar.") for minute in (3, 17, 42, 64)],
    "comments": [(f"{minute}'", "What a goal that was.\nReply") for minute in (3, 17, 42, 64, 81)],
}  # fmt: skip


@pytest.mark.parametrize("kind", _OTHERS)
def test_other_lines_with_minutes_are_no_commentary(kind: str) -> None:
    for lines in (_OTHERS[kind], [*reversed(_OTHERS[kind])]):
        for text in ("\n".join(map(" ".join, lines)), "\n".join(map("\n".join, lines))):
            with pytest.raises(lb.NotALiveBlogError):
                lb.parse(f"The evening in Lund\n{text}")


def test_minutes_that_go_up_are_a_reports_unless_it_is_live() -> None:
    minutes = "\n".join(
        f"{minute}' {prose}" for minute, prose in zip((2, 17, 42, 64, 81), dict(_POSTS).values(), strict=True)
    )
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"Lund 2-1 Visby\n{minutes}")
    assert len(lb.parse(f"Lund 2-1 Visby live\n{minutes}")) == 5


def test_a_match_behind_the_minute_is_a_kicker() -> None:
    minutes = "".join(f"{minute}. Minute (LUN - VIS): Der Ball geht vorbei.\n" for minute in (89, 71, 52, 33, 2))
    assert {entry.kickers for entry in lb.parse(minutes)} == {("LUN - VIS",)}
