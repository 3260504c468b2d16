"""The text of the Telegraph's live blogs as Yahoo carries them.

A post opens with its clock, two digits of hour and "AM" or "PM", at times with the zone; then its headline. The newest
comes first::

    04:01 PM GMT
    Crews return
    Three ferries left at noon.
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.telegraph.html import ZONE
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    byline_rule,
    image_rule,
    is_prose,
    opening,
    opens_a_story,
    post_rule,
    runs_back,
    take_window_title,
)
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_OPENING = opening(re.compile(r"(?P<time>\d{2}:\d{2} [AP]M(?: (?:GMT|BST))?)$"))
# What no American site prints: a nought before the hour, or London's zone.
_BRITISH = re.compile(r"0\d:\d{2} [AP]M|\d{2}:\d{2} [AP]M (?:GMT|BST)$")


def _is_post(lines: Lines, index: int) -> bool:
    if not _BRITISH.match(lines.texts[index]) or not _OPENING(lines, index):
        return False
    return _tells(lines, index + 1) and runs_back(_OPENING, lines, index)


def _tells(lines: Lines, index: int) -> bool:
    """Whether a story opens here, or prose that a tool has run together with its headline."""
    is_run_together = lines.openings > 0 and index < len(lines.texts) and is_prose(lines.texts[index])
    return is_run_together or opens_a_story(lines, index)


CARRIED = TextLayout(
    name="carried",
    needs=3,
    marks=(
        Mark(words="clocks like “04:01 PM” that run back, over a story", found=_is_post, opens=DIGITS, closes="MT"),
    ),
    signature=re.compile(r"\bTelegraph\b"),
    is_shared=True,
    seams=Seams(clock=r"\d{2}:\d{2} [AP]M(?: (?:GMT|BST))?"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        post_rule(_OPENING, zone=ZONE, closes="MT"),
        byline_rule(BY, opens="B"),
        image_rule(" Credit: "),
        furniture(("Advertisement", "Story continues", "View comments", "Share", "Video")),
        bullet_list(),
    ),
)
