"""The text of the Express's live pages.

A post opens with how long ago it was, its clock and its author, with or without gaps; then its headline::

    21 mins ago 11:48 Nora Falk
    Ferries return
    Three ferries left at noon.
    The quay (Image: Ida Holm)

Older posts have their clock alone.
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.reach.words import ZONE
from liveblog_parse.text.camels import PERSON, UPPER
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    DIGITS,
    NAME,
    image_rule,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_AGO = r"\d{1,3} (?:secs?|mins?|hours?|days?|weeks?) ago"
_CLOCK = r"[0-2]\d:[0-5]\d"
_OPENING = opening(
    re.compile(rf"(?P<time>{_AGO}[ \n]?{_CLOCK})(?:[ \n]?(?P<byline>{NAME}))?(?=\n|$)"), lines=3, holds=" ago"
)
_CLOCKED = opening(re.compile(rf"(?P<time>{_CLOCK})(?:[ \n]?(?P<byline>{NAME}))?(?=\n|$)"), lines=2, holds=":")


def _is_post(lines: Lines, index: int) -> bool:
    return _OPENING(lines, index) is not None


def _is_older_post(lines: Lines, index: int) -> bool:
    """A clock and a name, in a text that says of newer posts how long ago they were."""
    found = _CLOCKED(lines, index)
    return found is not None and bool(found["byline"]) and lines.once("express ago", lambda: _says_how_long(lines))


def _says_how_long(lines: Lines) -> bool:
    return any(" ago" in text and _is_post(lines, index) for index, text in enumerate(lines.texts))


LIVE_EVENTS_TEXT = TextLayout(
    name="live-events-text",
    needs=2,
    marks=(
        Mark(words="lines with how long ago and a clock", found=_is_post, opens=DIGITS),
        Mark(words="clocks with a name below those", found=_is_older_post, opens=DIGITS, holds=" ago"),
    ),
    seams=Seams(opening=rf"{_AGO} ?[0-2]\d:[0-5]\d(?: ?{PERSON}(?=[{UPPER}]))?", clock=r"[0-2]\d:[0-5]\d"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        post_rule(_OPENING, zone=ZONE),
        post_rule(_CLOCKED, zone=ZONE),
        furniture(("Advertisement", "Load more", "Share", "Copy link", "Key events", "Key Events")),
        image_rule("(Image: ", last=")"),
        bullet_list(),
    ),
)
