"""The Associated Press's "The Latest", as its subscribers printed it from 2014 to 2021.

A post opens with its clock; three underscores stand between posts. Nothing is signed::

    WASHINGTON (AP) — The Latest on the harbor (all times local):

    11:35 a.m.

    Ships may enter from noon, the harbor master says.

    ___

    10:20 a.m.

"All times local" leaves the zone unknown.
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import TimeReading
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, opening, post_rule, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.times import read_time

ZONE = "America/New_York"
_OPENING = opening(re.compile(r"(?P<time>\d{1,2}(?::\d{2})? [ap]\.m\.(?: E[SD]T)?)$"))
_RULE = re.compile(r"_{2,}$")
_LOCAL = "(all times local)"


def _read(page: Page, printed: str) -> TimeReading | None:
    """The clock; where all times are local it is in a zone that the page means and does not name."""
    reading = read_time(printed, zone=ZONE)
    if reading is None or reading.zone or not _are_local(page.lines):
        return reading
    return evolve(reading, zone_from="page")


def _are_local(lines: Lines) -> bool:
    return lines.once("ap local", lambda: _LOCAL in lines.source)


def _is_post(lines: Lines, index: int) -> bool:
    return index > 0 and _RULE.match(lines.texts[index - 1]) is not None and _OPENING(lines, index) is not None


THE_LATEST = TextLayout(
    name="the-latest",
    needs=2,
    marks=(Mark(words="clocks under a line of underscores", found=_is_post, opens=DIGITS, closes=".T"),),
    literals={"The Latest": "“The Latest”"},
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        post_rule(_OPENING, zone=ZONE, closes=".T", read=_read),
        furniture(openings=("___", "__")),
        bullet_list(),
    ),
)
