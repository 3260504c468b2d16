"""The live blogs of The Times of Israel as plain text.

Clock, headline and byline stand on three lines. Others print so, too; the newsroom's own byline tells the outlet (seen
in texts of 2023 to 2026)::

    7:45 am

    First ferry leaves Haifa

    By ToI Staff

    The first ferry carries nine passengers.

    A boat at the quay. (Courtesy)
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.outlets.timesofisrael.words import ZONE, read_names
from liveblog_parse.text.clock_posts import (
    has_another,
    menu,
    open_post,
    page_end,
    take_around,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, is_agency

_DIGITS = "0123456789"
_CLOCK = re.compile(r"\d{1,2}:\d{2} [ap]m$")
_BY = "By "
_BY_ALONE = frozenset({"By"})
_BETWEEN = frozenset({"and", ","})
_STAFF = "ToI Staff"
_SITE = "The Times of Israel"
# As in "A boat at the quay. (Courtesy)" and "The quay on Monday (AP Photo/Per Aker)".
_CREDITED = re.compile(r"(?P<caption>.+?)(?P<opening> ?\()(?P<credit>[^()]{2,80})(?P<closing>\))$")
_CREDITS = ("Courtesy", "Screen", "screen", "AP Photo", "Illustrative")
_SHARES = ("Share", "Tweet", "WhatsApp")


def _take_post(page: Page, index: int) -> int:
    texts = page.lines.texts
    if _CLOCK.match(texts[index]) is None:
        return 0
    post = open_post(page, index, (0, len(texts[index])), zone=ZONE)
    if index + 1 == len(texts) or not could_be_headline(texts[index + 1]):
        return 1
    post.headline = page.take("headline", index + 1, of=post)
    return 2 + _take_byline(page, index + 2, post)


def _take_byline(page: Page, index: int, post: Draft) -> int:
    """The byline, on one line, or on a line for each name. Gives how many lines."""
    texts = page.lines.texts
    if index == len(texts) or not texts[index].startswith(_BY):
        return _take_broken_byline(page, index, post)
    take_around(page, index, 0, len(_BY), post)
    for name in read_names(page.take("byline", index, len(_BY), of=post)):
        post.sign(Author(name=name))
    return 1


def _take_broken_byline(page: Page, index: int, post: Draft) -> int:
    texts, line = page.lines.texts, index
    while line + 1 < len(texts) and texts[line] in (_BETWEEN if line > index else _BY_ALONE):
        page.take("boilerplate", line, of=post)
        post.sign(Author(name=page.take("byline", line + 1, of=post)))
        line += 2
    return line - index


def _take_captioned(page: Page, index: int) -> int:
    found = _CREDITED.match(page.lines.texts[index])
    if found is None or not _is_credit(found["credit"]):
        return 0
    post = page.here()
    caption = page.take("caption", index, *found.span("caption"), of=post)
    take_around(page, index, *found.span("opening"), post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, *found.span("credit"), of=post))
    take_around(page, index, *found.span("closing"), post)
    return 1


def _is_credit(text: str) -> bool:
    return text.startswith(_CREDITS) or "/" in text or is_agency(text)


def _opens(text: str) -> bool:
    return _CLOCK.match(text) is not None


def _byline(lines: Lines, index: int) -> str | None:
    """The byline on the third line of a post that opens here."""
    texts = lines.texts
    if not _opens(texts[index]) or index + 2 >= len(texts) or not could_be_headline(texts[index + 1]):
        return None
    byline = " ".join(texts[index + 2 : index + 4]) if texts[index + 2] in _BY_ALONE else texts[index + 2]
    return byline if byline.startswith(_BY) and has_another(lines, index, _opens) else None


def _is_signed(lines: Lines, index: int) -> bool:
    return _byline(lines, index) is not None


def _is_by_staff(lines: Lines, index: int) -> bool:
    return _STAFF in (_byline(lines, index) or "")


LIVEBLOG_ENTRY = TextLayout(
    name="liveblog-entry",
    needs=4,
    marks=(
        Mark(words="clocks with headline and byline below", found=_is_signed, opens=_DIGITS, closes="m"),
        Mark(words=f"such bylines of {_STAFF}", found=_is_by_staff, opens=_DIGITS, closes="m", points=2),
    ),
    literals={_SITE: f"“{_SITE}”"},
    derive=broken_sentences,
    seams=Seams(clock=r"\d{1,2}:\d{2} [ap]m", byline="By .{3,100}"),
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, opens=_DIGITS, closes="m"),
        furniture((*_SHARES, *(f"{bullet} {share}" for bullet in "•*-" for share in _SHARES), "Latest", "Listen")),
        Rule(name="captioned", take=_take_captioned, closes=")"),
        menu(),
        bullet_list(),
        page_end("Show more"),
    ),
)
