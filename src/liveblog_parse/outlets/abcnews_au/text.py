"""The text of the live pages of Australia's ABC.

A post opens with how long ago it was and its date and clock, at times after "Key Event"; then come its headline and its
author. Extractors glue the two times, or put them on lines of their own::

    Key Event
    1h agoTue 5 Mar 2024 at 10:38am
    The quay opens
    By Nora Falk
    Ships may enter.
"""

from __future__ import annotations

import re

from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    HEADING,
    byline_rule,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

ZONE = "Australia/Sydney"
_CLOCK = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4} at \d{1,2}:\d{2}[ap]m"
_TIME = rf"(?P<time>(?:\d{{1,2}}[mhd] ago[ \n]?)?{_CLOCK})"
_OPENING = opening(re.compile(rf"(?:(?P<label>Key Event)[ \n]?)?{_TIME}(?:(?P<headline>[A-Z‘“].*)|(?=\n|$))"), lines=3)
_STAMP = re.compile(rf"(?:Key Event ?)?(?:\d{{1,2}}[mhd] ago ?)?{_CLOCK}$")
_ARTICLES = ("Posted", "Updated", "First posted")
"""Words over the dates of ordinary articles."""


def _is_post(lines: Lines, index: int) -> bool:
    """The day and the clock, after how long ago or on a line of their own."""
    if _STAMP.match(lines.texts[index]) is None:
        return False
    return not (index and lines.texts[index - 1].startswith(_ARTICLES))


LIVE_BLOG = TextLayout(
    name="live-blog-text",
    needs=3,
    marks=(
        Mark(
            words="lines of a day and a clock like “Tue 5 Mar 2024 at 10:38am”",
            found=_is_post,
            opens=DIGITS + "KMTWFS",
            closes="m",
        ),
    ),
    seams=Seams(opening=rf"(?:Key Event ?)?(?:\d{{1,2}}[mhd] ago ?)?{_CLOCK}", byline="By .{3,100}"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        post_rule(_OPENING, zone=ZONE, opens=DIGITS + "KMTWFS"),
        byline_rule(BY, opens="B"),
        furniture(("Share", "Copy link", "Loading", "Load more", "Advertisement", "Pinned", "Live")),
        HEADING,
        bullet_list(),
    ),
)
