"""What extractors leave of the plugin's older pages.

A post opens with its author, where one is shown, and the day and the clock, which most extractors glue. How both are
printed is the site's choice; this is what WordPress prints unless told otherwise::

    Ivo Brandt June 14, 20142:45 pm
    The Svanen wins.
"""

from __future__ import annotations

import re

from liveblog_parse.text.camels import PERSON
from liveblog_parse.text.layout import Mark, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import HEADING, NAME, opening, post_rule, take_window_title
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OPENING = opening(
    re.compile(rf"(?:(?P<byline>{NAME}) )?(?P<time>{_MONTH} \d{{1,2}}, \d{{4}} ?\d{{1,2}}:\d{{2}} [ap]m)$")
)
_GLUED = re.compile(r" \d{4}\d{1,2}:\d{2} [ap]m$")


def _is_glued(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return _GLUED.search(text, max(len(text) - 14, 0)) is not None and _OPENING(lines, index) is not None


def _is_signed(lines: Lines, index: int) -> bool:
    found = _OPENING(lines, index) if lines.texts[index].endswith((" am", " pm")) else None
    return found is not None and found["byline"] is not None


PHP_TEXT = TextLayout(
    name="php",
    needs=2,
    marks=(
        Mark(words="lines that end in a day and a clock without a gap", found=_is_glued, closes="m"),
        Mark(words="lines of a name, a day and a clock", found=_is_signed, closes="m", points=0),
    ),
    seams=Seams(
        opening=rf"(?:{PERSON} ?)?{_MONTH} \d{{1,2}}, \d{{4}} ?\d{{1,2}}:\d{{2}} [ap]m", closing="Edit ?Delete"
    ),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        post_rule(_OPENING, zone=None, opens="", closes="m"),
        furniture(("Edit", "Delete", "EditDelete", "Key Events")),
        HEADING,
        bullet_list(),
    ),
)
