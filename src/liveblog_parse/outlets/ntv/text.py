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
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_OPENS = "+"
# As in "(Foto: picture alliance/dpa)", under a caption.
_CREDIT = re.compile(r"\(Foto: (?P<credit>[^()]+)\)$")


def _take_post(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    found = LINE.match(text)
    if found is None:
        return 0
    post = open_post(page, index, found.span("clock"), zone=ZONE)
    take_around(page, index, 0, found.start("clock"), post)
    take_around(page, index, found.end("clock"), found.start("headline"), post)
    post.headline = page.take("headline", index, *found.span("headline"), of=post)
    take_around(page, index, found.end("headline"), found.end(), post)
    take_rest(page, index, found.end(), post)
    return 1


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
    return LINE.match(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index]) and has_another(lines, index, _opens)


PLUS_LINES = TextLayout(
    name="plus-lines",
    needs=FEWEST,
    marks=(Mark(words="lines “+++ 14:05 … +++”", found=_is_post, opens=_OPENS),),
    signature=re.compile(r"\bn-?tv\b"),
    is_shared=True,
    literals={"Quelle: ntv.de": "“Quelle: ntv.de”"},
    derive=broken_sentences,
    seams=Seams(
        opens=_OPENS,
        opening=r"\+\+\+ ?\d{1,2}[:.]\d{2} [^+\n]{3,200}\+\+\+",
        inside=r"(?<=[a-zäöüß.!?“”)])\(Foto: [^()\n]{1,100}\)",
        end=r"(?<=[a-zäöüß.!?“”)])(?:Quelle: ntv\.de|Teilen(?![a-zäöüß]))",
    ),
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, opens=_OPENS),
        Rule(name="credit", take=_take_credit, opens="(", closes=")"),
        menu(),
        bullet_list(),
        furniture(("Mehr zum Thema", "Anzeige")),
        page_end("Teilen", "Quelle: ntv.de"),
    ),
)
