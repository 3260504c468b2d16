"""Anyone's live blog as plain text, told by its clocks alone.

A clock opens each post: on a line of its own, or before the headline or the prose (seen at PA, broadcasters and local
papers)::

    11.57am
    Ferries return to Lund
    Three ferries left at noon, the harbour master said.

The zone is nobody's and stays unknown unless the page prints it or the caller knows it.
"""

from __future__ import annotations

from liveblog_parse.model import Boundary, Paragraph, TimeReading
from liveblog_parse.outlets.generic.clocks import CLOCK, FEWEST, clock_lines, objection
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import BY, DIGITS, HEADING, byline_rule, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import is_title_like
from liveblog_parse.times import read_time


def _rules(lines: Lines) -> tuple[Rule, ...]:
    """Posts open where the text's usual clocks stand; a clock in another notation is prose."""
    opening = {clock.line for clock in clock_lines(lines) if clock.minutes >= 0}

    def take(page: Page, index: int) -> int:
        if index not in opening:
            return 0
        _take_post(page, index)
        return 1

    return (Rule(name="post", take=take, opens=DIGITS), *broken_sentences(lines))


def _take_post(page: Page, index: int) -> None:
    match = CLOCK.match(page.lines.texts[index])
    assert match is not None, "a clock was read here"
    post = page.open(Boundary.TIME)
    printed = page.take("time", index, *match.span("clock"), of=post)
    post.published_as = read_time(printed) or TimeReading(raw=printed)
    if not match["rest"]:
        page.take("boilerplate", index, match.end("clock"), of=post)
        return
    page.take("boilerplate", index, match.end("clock"), match.start("rest"), of=post)
    if is_title_like(match["rest"]):
        post.headline = page.take("headline", index, match.start("rest"), of=post)
    else:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, match.start("rest"), of=post)))


def _is_clock(lines: Lines, index: int) -> bool:
    return CLOCK.match(lines.texts[index]) is not None


CLOCKED = TextLayout(
    name="clocks",
    needs=FEWEST,
    marks=(Mark(words="lines that open with a clock", found=_is_clock, opens=DIGITS),),
    objection=objection,
    is_generic=True,
    seams=Seams(
        # As in "21:00", "9:45 AM", "11.57am", "20.11 Uhr" and "14h05".
        clock=r"(?:[01]?\d|2[0-3])(?::[0-5]\d|[.h][0-5]\d(?=\s?[ap]\.?m|\s?Uhr|(?<=h\d\d)))"
        r"(?: ?[ap]\.?m\.?| ?[AP]M)?(?: Uhr)?",
        byline="By .{3,100}",
    ),
    has_lead=True,
    head=take_window_title,
    headline_first=True,
    derive=_rules,
    rules=(
        byline_rule(BY, opens="B"),
        furniture(("Share", "Advertisement", "Load more", "Copy link", "Video")),
        HEADING,
        bullet_list(),
    ),
)
