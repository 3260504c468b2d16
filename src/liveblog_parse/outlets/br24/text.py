"""The live blogs of BR24 as plain text.

Clock and headline share a line. A chronicle of a day is printed so, too, but tells it behind the clock, in sentences::

    12.31 Uhr: Quay open

    The ice is gone.
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.br24.words import FEWEST, ZONE, headed
from liveblog_parse.text.clock_posts import (
    menu,
    newest_first,
    open_post,
    page_end,
    page_update,
    take_around,
    tells,
)
from liveblog_parse.text.day_lines import day_above, day_lines
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list
from liveblog_parse.text.stamps import dated

_OPENS = "0123456789"
_SENTENCE = ".:;,"


def _take_post(page: Page, index: int) -> int:
    found = headed(page.lines.texts[index])
    if found is None:
        return 0
    post = open_post(page, index, found.span("clock"), zone=ZONE)
    post.published_as = post.published_as and dated(post.published_as, day_above(page.lines, index))
    take_around(page, index, 0, found.start("clock"), post)
    take_around(page, index, *found.span("colon"), post)
    post.headline = page.take("headline", index, *found.span("headline"), of=post)
    take_around(page, index, found.end("headline"), None, post)
    return 1


def _opens(text: str) -> bool:
    return headed(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index]) and tells(lines, index) and newest_first(lines, index, _opens)


CLOCK_HEADINGS = TextLayout(
    name="clock-headings",
    needs=FEWEST,
    marks=(
        Mark(
            words="headlines behind “12.31 Uhr:” above prose, newest first",
            found=_is_post,
            opens=_OPENS,
            never_closes=_SENTENCE,
        ),
    ),
    signature=re.compile(r"\bBR(?:24|-\w)|\bBayerische[rn]? Rundfunk"),
    is_shared=True,
    derive=lambda lines: (*day_lines(lines), *broken_sentences(lines)),
    has_lead=True,
    rules=(
        Rule(name="post", take=_take_post, opens=_OPENS, never_closes=_SENTENCE),
        menu(),
        bullet_list(),
        page_update("Stand", zone=ZONE),
        page_end("Mehr zum Thema"),
    ),
)
