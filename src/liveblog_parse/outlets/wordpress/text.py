r"""What extractors leave of the plugin's older pages.

A post opens with its author, where one is shown, and the day and the clock, which most extractors glue. How both are
printed is the site's choice; this is what WordPress prints unless told otherwise::

    Ivo Brandt June 14, 20142:45 pm
    The Svanen wins.

inscriptis parts the day from the clock, `get_text("\n")` and trafilatura put name, day and clock on lines of their
own. So do comments under any article; there only the plugin's list of key events tells that these are posts.
"""

from __future__ import annotations

import re

from liveblog_parse.text.camels import PERSON
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import NAME, opening, post_rule, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"{_MONTH} \d{{1,2}}, \d{{4}}"
_CLOCK = r"\d{1,2}:\d{2} [ap]m"
_OPENING = opening(re.compile(rf"(?:(?P<byline>{NAME}) )?(?P<time>{_DAY} ?{_CLOCK})$"))
_STACKED = opening(re.compile(rf"(?:(?P<byline>{NAME})\n)?(?P<time>{_DAY}\n{_CLOCK})(?=\n|$)"), lines=3)
_GLUED = re.compile(r" \d{4}\d{1,2}:\d{2} [ap]m$")
_CLOCK_ALONE = re.compile(rf"{_CLOCK}$")
_KEY_EVENTS = "Key Events"
_LONGEST_HEAD = 400


def _is_glued(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return _GLUED.search(text, max(len(text) - 14, 0)) is not None and _OPENING(lines, index) is not None


def _is_parted(lines: Lines, index: int) -> bool:
    """A day and a clock with a gap, or on two lines, below the list of key events."""
    stacked = _CLOCK_ALONE.match(lines.texts[index]) and index and _STACKED(lines, index - 1)
    return (stacked or _OPENING(lines, index)) is not None and _KEY_EVENTS in lines.texts[: min(index, _LONGEST_HEAD)]


_POST = post_rule(_STACKED, zone=None, opens="")


def _take_stacked(page: Page, index: int) -> int:
    """A post whose day and clock stand on lines of their own; a line above them may be the author's."""
    texts = page.lines.texts
    if not any(_CLOCK_ALONE.match(text) for text in texts[index + 1 : index + 3]):
        return 0
    return _POST.take(page, index)


PHP_TEXT = TextLayout(
    name="php",
    needs=2,
    marks=(
        Mark(words="lines that end in a day and a clock without a gap", found=_is_glued, closes="m"),
        Mark(words="days and clocks below “Key Events”", found=_is_parted, opens="", closes="m"),
    ),
    seams=Seams(
        opening=rf"(?:{PERSON} ?)?{_MONTH} \d{{1,2}}, \d{{4}} ?\d{{1,2}}:\d{{2}} [ap]m", closing="Edit ?Delete"
    ),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(
        post_rule(_OPENING, zone=None, opens="", closes="m"),
        Rule(name="stacked post", take=_take_stacked, never_closes=".:;,!?"),
        furniture(("Edit", "Delete", "EditDelete", _KEY_EVENTS)),
        bullet_list(),
    ),
)
