"""The text of WP SportoweFakty's reports on matches, the newest post first.

A clock in Warsaw opens a post. A heat opens with its number, over it the points of the one team where its picture is no
text, behind it the seconds that it took::

    21:05
    Piloci jadą dalej.
    54
    Bieg 11 63.62 sek.
    Wolno ze startu.

A post may have a picture in place of its clock; it stays with the one above it.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.outlets.sportowefakty.html import ZONE
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.stamp_objection import objects
from liveblog_parse.text.stamp_style import Style, Title
from liveblog_parse.text.stamped import stamped

_CLOCK = re.compile(r"[0-2]\d:[0-5]\d")
_HEAT = re.compile(r"(?P<headline>Bieg \d{1,2})(?: (?P<kicker>\d{2}[.,]\d{1,2} sek\.))?")
_SECONDS = re.compile(r"\d{2}[.,]\d{1,2} sek\.")
_STYLE = Style(zone=ZONE, title=Title.NONE, opens=lambda stamp: _CLOCK.fullmatch(stamp.reading.raw) is not None)


def _take_heat(page: Page, index: int) -> int:
    """A heat: its seconds stand behind it, or on the next line."""
    texts = page.lines.texts
    first = index + (texts[index].isdigit() and index + 1 < len(texts))
    found = _HEAT.fullmatch(texts[first])
    if found is None:
        return 0
    post = page.open(Boundary.HEADLINE)
    for line in range(index, first):
        page.take("boilerplate", line, of=post)
    post.headline = page.take("headline", first, *found.span("headline"), of=post)
    if found["kicker"]:
        post.kickers.append(page.take("kicker", first, *found.span("kicker"), of=post))
        return first + 1 - index
    if first + 1 < len(texts) and _SECONDS.fullmatch(texts[first + 1]):
        post.kickers.append(page.take("kicker", first + 1, of=post))
        return first + 2 - index
    return first + 1 - index


def _is_clock(lines: Lines, index: int) -> bool:
    return _CLOCK.fullmatch(lines.texts[index]) is not None


def _is_heat(lines: Lines, index: int) -> bool:
    return _HEAT.fullmatch(lines.texts[index]) is not None


COVENTRY_TEXT = TextLayout(
    name="coventry-text",
    needs=3,
    marks=(
        Mark(words="clocks on lines of their own", found=_is_clock, opens=DIGITS, closes=DIGITS),
        Mark(words="heats like “Bieg 11 63.62 sek.”", found=_is_heat, opens="B"),
    ),
    signature=re.compile(r"SportoweFakty|^Bieg \d{1,2}\b"),
    signature_holds=("SportoweFakty", "Bieg "),
    objection=objects(_STYLE),
    has_lead=True,
    lead_may_be_post=True,
    prints_start=True,
    posts_may_join=True,
    head=take_window_title,
    derive=stamped(_STYLE),
    rules=(
        Rule(name="heat", take=_take_heat, opens=f"B{DIGITS}"),
        furniture(("zagłosuj", "Tak", "Nie", "TakNie")),
        bullet_list(),
    ),
)
