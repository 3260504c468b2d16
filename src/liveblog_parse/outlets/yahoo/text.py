"""The text of Yahoo Finance's live blogs.

A post opens with its headline; under it stands its clock, with the day before it once the day is over. Quotations of
shares have a time, too, and open nothing::

    Tug shares rise
    9:45 AM ET
    Shares of Lund Tug rose.
    As of 9:47 AM EDT
    Futures are flat
    June 17, 2026 · 9:15 AM ET
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.yahoo.html import ZONE
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, image_rule, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title, people
from liveblog_parse.text.stamped import stamped

_MONTHS = "JFMASOND"
_TIME = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}[ ,·•at]{1,6})?\d{1,2}:\d{2} [AP]M E[SD]?T")
_STYLE = Style(
    zone=ZONE,
    title=Title.ABOVE,
    opens=lambda stamp: _TIME.fullmatch(stamp.reading.raw) is not None,
    names=people,
)


def _take_quotation(page: Page, index: int) -> int:
    """When a share was quoted: "As of 9:47 AM EDT"."""
    if not page.lines.texts[index].startswith("As of "):
        return 0
    page.take_boilerplate(index)
    return 1


def _is_time(lines: Lines, index: int) -> bool:
    return _TIME.fullmatch(lines.texts[index]) is not None


LIVEBLOGPOSTS_TEXT = TextLayout(
    name="liveblogposts-text",
    needs=3,
    marks=(Mark(words="lines like “9:45 AM ET” under a headline", found=_is_time, opens=DIGITS + _MONTHS, closes="T"),),
    signature=re.compile(r"\bYahoo\b|^As of \d{1,2}:\d{2} [AP]M E[SD]?T"),
    signature_holds=("Yahoo", "As of "),
    objection=objects(_STYLE),
    has_lead=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        Rule(name="quotation", take=_take_quotation, opens="A", closes="T."),
        image_rule(" Photo: "),
        furniture(("Advertisement", "Story continues", "View comments", "Share")),
        bullet_list(),
    ),
)
