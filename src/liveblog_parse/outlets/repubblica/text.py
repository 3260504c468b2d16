"""The live blogs of la Repubblica as plain text.

A clock on a line of its own opens a post. So it does in many other texts; what stands above the posts tells the outlet:
when the page was changed, and the list of key points, each under the clock of its post (seen in texts of 2023)::

    31 Marzo 2024 Aggiornato alle 03:12

    Punti chiave
      • 03:10

        Il porto riapre

    03:10

    Il porto riapre

    Il ghiaccio è andato via nella notte.

    Il porto all'alba (Reuters)
"""

from __future__ import annotations

import re

from liveblog_parse.model import Label
from liveblog_parse.outlets.repubblica.words import ZONE
from liveblog_parse.sources.body.captions import credited
from liveblog_parse.text.clock_posts import (
    has_another,
    menu,
    open_post,
    page_end,
    page_update,
    runs_back,
    take_around,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline

_DIGITS = "0123456789"
_CLOCK = re.compile(r"\d{2}:\d{2}$")
_LISTED_CLOCK = re.compile(r"(?:[•*-] )?(?P<time>\d{2}:\d{2})$")
_CHANGED = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4} Aggiornato alle \d{2}:\d{2}$")
_CHANGED_AT = "Aggiornato alle"
_SITE = "- la Repubblica"
_KEY_POINTS = "Punti chiave"
_HEAD = 40
"""Lines in which the page has said who it is."""


def _take_post(page: Page, index: int) -> int:
    texts = page.lines.texts
    if _CLOCK.match(texts[index]) is None:
        return 0
    post = open_post(page, index, (0, len(texts[index])), zone=ZONE)
    if any(text in page.key_points for text in texts[index + 1 : index + 3]):
        post.labels.add(Label.KEY_EVENT)
    return 1


def _take_key_points(page: Page, index: int) -> int:
    """The list of key points: each a clock and a title. The stream below it starts anew with a later clock."""
    texts = page.lines.texts
    if texts[index] != _KEY_POINTS or page.posts:
        return 0
    page.take("boilerplate", index)
    line, last = index + 1, ""
    while line + 1 < len(texts) and _is_listed(texts, line) and (not last or runs_back(last, texts[line])):
        last = texts[line]
        page.take("boilerplate", line)
        page.key_points.append(page.take("key_point", line + 1))
        line += 2
    return line - index


def _is_listed(texts: list[str], line: int) -> bool:
    """A clock behind a bullet, or one of two that have a single line between them."""
    found = _LISTED_CLOCK.match(texts[line])
    if found is None or not could_be_headline(texts[line + 1]):
        return False
    return found.start("time") > 0 or (line + 2 < len(texts) and _CLOCK.match(texts[line + 2]) is not None)


def _take_captioned(page: Page, index: int) -> int:
    """A caption with its credit in brackets."""
    text = page.lines.texts[index]
    caption, credit = credited(text)
    if caption is None or credit is None or not text.endswith(f"{credit})"):
        return 0
    post, start = page.here(), text.rindex(credit)
    page.take("caption", index, 0, len(caption), of=post)
    take_around(page, index, len(caption), start, post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, start, start + len(credit), of=post))
    take_around(page, index, start + len(credit), None, post)
    return 1


def _take_change(page: Page, index: int) -> int:
    """When the page was changed, with its day, or its clock on the next line."""
    texts = page.lines.texts
    if page.posts:
        return 0
    if _CHANGED.match(texts[index]):
        page.take("updated", index)
        return 1
    if texts[index] != _CHANGED_AT or index + 1 == len(texts) or not _opens(texts[index + 1]):
        return 0
    page.take("boilerplate", index)
    page.take("updated", index + 1)
    return 2


def _take_section(page: Page, index: int) -> int:
    """The name of the page's section, above the line "Live"."""
    if page.posts or page.lines.texts[index + 1 : index + 2] != ["Live"]:
        return 0
    page.take("boilerplate", index)
    page.take("boilerplate", index + 1)
    return 2


def _opens(text: str) -> bool:
    return _CLOCK.match(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index]) and has_another(lines, index, _opens) and _names_itself(lines)


def _names_itself(lines: Lines) -> bool:
    return lines.once("names la Repubblica", lambda: any(map(_is_of_the_page, lines.texts[:_HEAD])))


def _is_of_the_page(text: str) -> bool:
    return text == _KEY_POINTS or text.endswith(_SITE) or _CHANGED.match(text) is not None


CLOCKS = TextLayout(
    name="clocks",
    needs=3,
    marks=(
        Mark(
            words=f"clocks on lines of their own, under “{_KEY_POINTS}”, “Aggiornato alle” or the outlet’s name",
            found=_is_post,
            opens=_DIGITS,
            closes=_DIGITS,
        ),
    ),
    derive=broken_sentences,
    seams=Seams(clock=r"[0-2]\d:[0-5]\d"),
    has_lead=True,
    headline_first=True,
    rules=(
        Rule(name="post", take=_take_post, opens=_DIGITS, closes=_DIGITS),
        Rule(name="key points", take=_take_key_points, opens="P*", closes="e*"),
        Rule(name="section", take=_take_section, never_closes=".:;,?!"),
        furniture(("Live", "mostra tutti", "chiudi", "Segui il tema")),
        Rule(name="change", take=_take_change, opens=f"{_DIGITS}A", closes=f"{_DIGITS}e"),
        page_update(_CHANGED_AT, zone=ZONE),
        Rule(name="captioned", take=_take_captioned, closes=")"),
        menu(),
        bullet_list(),
        page_end("Leggi anche"),
    ),
)
