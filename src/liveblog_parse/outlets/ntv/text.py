"""The tickers of n-tv as plain text.

Pluses show where a post starts and where its headline ends, so that a text may be glued to them (seen in texts of
2023 to 2026)::

    +++ 14:05 Quay open +++
    The ice is gone.

    +++ 13:40 Quay closed +++It is icy.
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.ntv.words import FEWEST, LINE, ZONE
from liveblog_parse.text.clock_posts import (
    has_another,
    menu,
    open_post,
    page_end,
    take_around,
    take_rest,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, heading, quotation

_OPENS = "+*"  # html2text prints "**+++ 14:05 Quay open +++**"
_BOLD = "**"
# html2text breaks a long line: "+++ 14:05 The quay" and on the next "is open +++".
_BROKEN = re.compile(r"\+\+\+ ?(?P<clock>\d{1,2}:\d{2})(?: Uhr)?:? (?P<headline>[^+]+)$")
_ENDING = re.compile(r"(?P<headline>[^+]+?) ?\+\+\+")
# As in "(Foto: picture alliance/dpa)", under a caption.
_CREDIT = re.compile(r"\(Foto: (?P<credit>[^()]+)\)$")


def _line(text: str) -> re.Match[str] | None:
    return LINE.match(text, len(_BOLD) if text.startswith(_BOLD) else 0)


def _take_post(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    found = _line(text)
    if found is None:
        return _take_broken(page, index)
    post = open_post(page, index, found.span("clock"), zone=ZONE)
    take_around(page, index, 0, found.start("clock"), post)
    take_around(page, index, found.end("clock"), found.start("headline"), post)
    post.headline = page.take("headline", index, *found.span("headline"), of=post)
    end = found.end() + len(_BOLD) * text.startswith(_BOLD, found.end())
    take_around(page, index, found.end("headline"), end, post)
    take_rest(page, index, end, post)
    return 1


def _take_broken(page: Page, index: int) -> int:
    """A headline that goes on in the next line."""
    texts = page.lines.texts
    found = _BROKEN.match(texts[index].removeprefix(_BOLD))
    ending = _ENDING.match(texts[index + 1]) if index + 1 < len(texts) else None
    if found is None or ending is None:
        return 0
    before = len(texts[index]) - len(found.string)
    start = before + found.start("headline")
    post = open_post(page, index, (before + found.start("clock"), before + found.end("clock")), zone=ZONE)
    take_around(page, index, 0, before + found.start("clock"), post)
    take_around(page, index, before + found.end("clock"), start, post)
    first = page.take("headline", index, start, of=post)
    second = page.take("headline", index + 1, *ending.span("headline"), of=post)
    post.headline = f"{first} {second}"
    take_around(page, index + 1, ending.end("headline"), None, post)
    return 2


def _take_credit(page: Page, index: int) -> int:
    found = _CREDIT.match(page.lines.texts[index])
    if found is None:
        return 0
    post = page.here()
    caption = page.caption_above(post)
    take_around(page, index, 0, found.start("credit"), post)
    credit = page.take("credit", index, *found.span("credit"), of=post)
    take_around(page, index, found.end("credit"), None, post)
    page.add_image(post, caption=caption, credit=credit)
    return 1


def _opens(text: str) -> bool:
    return text[0] in _OPENS and (_line(text) or _BROKEN.match(text.removeprefix(_BOLD))) is not None


def _is_post(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index]) and has_another(lines, index, _opens)


PLUS_LINES = TextLayout(
    name="plus-lines",
    needs=FEWEST,
    marks=(Mark(words="lines “+++ 14:05 … +++”", found=_is_post, opens=_OPENS),),
    literals={"Quelle: ntv.de": "“Quelle: ntv.de”"},
    derive=broken_sentences,
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, opens=_OPENS),
        Rule(name="credit", take=_take_credit, opens="(", closes=")"),
        menu(),
        heading(),
        quotation(),
        bullet_list(),
        page_end("Teilen", "Quelle: ntv.de"),
    ),
)
