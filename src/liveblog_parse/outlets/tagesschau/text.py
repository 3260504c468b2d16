"""The live blogs of tagesschau as plain text.

The time stands on a line of its own, and the headline on the next, if there is one. Of a blog that has ended the day
is printed too (seen in texts of 2022 to 2026). A clock alone is anyone's::

    05.03.2024 • 14:05 Uhr

    Quay open

    The ice is gone.

    The quay at dawn. | Nora Falk
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Related
from liveblog_parse.outlets.tagesschau.words import ZONE, read_authors
from liveblog_parse.text.clock_posts import (
    has_another,
    menu,
    newest_first,
    page_end,
    page_update,
    post_line,
    take_around,
    tells,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_sign, is_name, is_title_like
from liveblog_parse.text.stamp_objection import in_a_list

_DIGITS = "0123456789"
# "05.03.2024 • 14:05 Uhr", "14:05 Uhr"; without line breaks, all that follows is glued: "14:05 UhrQuay open".
_TIME = re.compile(r"(?P<time>(?P<day>\d{2}\.\d{2}\.\d{4} • )?\d{2}:\d{2} Uhr)(?=$|[^\s\w.,;:!?)–-]|[A-ZÄÖÜ])")
_DAY = re.compile(r"\d{2}\.\d{2}\.\d{4}")


def _take_credit(page: Page, index: int) -> int:
    """A caption, and the credit behind a bar."""
    caption, bar, credit = page.lines.texts[index].rpartition(" | ")
    if not bar or not (could_sign(credit) or credit.isupper()):
        return 0
    post = page.here()
    page.take("caption", index, 0, len(caption), of=post)
    take_around(page, index, len(caption), len(caption) + len(bar), post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, len(caption) + len(bar), of=post))
    return 1


def _take_byline(page: Page, index: int) -> int:
    """Who signed the page, above the posts: "Von Nora Falk und Per Holm, ARD Kopenhagen"."""
    text = page.lines.texts[index]
    names = list(read_authors(text)) if not page.posts and text.startswith("Von ") else []
    if not names or not all(map(is_name, names)):
        return 0
    page.take("boilerplate", index, 0, len("Von "))
    page.take("byline", index, len("Von "))
    page.sign(Author(name=name) for name in names)
    return 1


def _take_teaser(page: Page, index: int) -> int:
    """The day of another article, and its headline behind it or on the next line."""
    texts = page.lines.texts
    if page.post is None or (day := _DAY.match(texts[index])) is None:
        return 0
    title = texts[index][day.end() :].strip()
    if title and is_title_like(title):
        page.take_related(index, day.end() + 1)
        return 1
    if title or index + 1 == len(texts) or not is_title_like(texts[index + 1]) or _TIME.match(texts[index + 1]):
        return 0
    page.take("boilerplate", index, of=page.post)
    page.post.blocks.append(Related(text=page.take("related", index + 1, of=page.post)))
    return 2


def _opens(text: str) -> bool:
    return _TIME.match(text) is not None


def _is_dated_post(lines: Lines, index: int) -> bool:
    found = _TIME.match(lines.texts[index])
    return found is not None and found["day"] is not None and has_another(lines, index, _opens)


def _is_clock(lines: Lines, index: int) -> bool:
    found = _TIME.match(lines.texts[index])
    if found is None or found["day"] is not None or not newest_first(lines, index, _opens):
        return False
    return found.end() < len(found.string) or tells(lines, index)


_BROADCASTS = ("Über dieses Thema bericht", "Dieses Thema im Programm")
"""Words over when a broadcast told of it."""

UHR_LINES = TextLayout(
    name="uhr-lines",
    needs=3,
    objection=in_a_list,
    signature=re.compile(
        r"^\d{2}\.\d{2}\.\d{4} • \d{2}:\d{2} Uhr|\btagesschau(?!\w)|^Stand: \d|^Liveblog von ", re.IGNORECASE
    ),
    marks=(
        Mark(words="lines “05.03.2024 • 14:05 Uhr”", found=_is_dated_post, opens=_DIGITS),
        Mark(words="lines “14:05 Uhr” above prose, newest first", found=_is_clock, opens=_DIGITS),
    ),
    derive=broken_sentences,
    seams=Seams(opening=r"\d{2}\.\d{2}\.\d{4} • \d{2}:\d{2} Uhr", clock=r"\d{2}:\d{2} Uhr"),
    has_lead=True,
    headline_first=True,
    rules=(
        post_line(_TIME, zone=ZONE, opens=_DIGITS),
        Rule(name="teaser", take=_take_teaser, opens=_DIGITS),
        Rule(name="credit", take=_take_credit, words=("|",)),
        menu(),
        bullet_list(),
        Rule(name="page byline", take=_take_byline, opens="V", never_closes=".:;!?"),
        page_update("Stand:", zone=ZONE),
        page_end(
            "Mehr laden", "Mehr zum Thema", "Liveblog von ", "Über dieses Thema bericht", "Dieses Thema im Programm"
        ),
    ),
)
