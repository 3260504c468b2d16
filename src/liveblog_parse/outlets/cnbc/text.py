"""CNBC's posts as plain text.

Single lines without blanks between them; a post opens with its headline and ends with the author behind a dash. Under a
picture's caption stands its credit, parts set off by bars, or a bare agency (seen in a capture of September 2023)::

    The harbour opens again
    Ships may enter from noon, the harbour master said.
    A tug leaves the harbour of Lund on Monday.
    Ida Holm | Afp | Getty Images
    — Nora Falk
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.outlets.cnbc.words import authors_of, signed, teaser_start
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list
from liveblog_parse.text.shapes import could_be_headline, is_agency

_BARRED = re.compile(r"[^|]{1,60}(?: \| [^|]{1,60}){1,5}$")


def _take_sign_off(page: Page, index: int) -> int:
    names = signed(page.lines.texts[index])
    if names is None or page.post is None:
        return 0
    start = len(page.lines.texts[index]) - len(names)
    page.take("boilerplate", index, 0, start, of=page.post)
    for author in authors_of(page.take("byline", index, start, of=page.post)):
        page.post.sign(author)
    page.close(Boundary.SIGN_OFF)
    return 1


def _take_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    post = page.post
    if post is None or not (_BARRED.match(text) or is_agency(text)):
        return 0
    caption = page.caption_above(post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, of=post))
    return 1


def _take_read_more(page: Page, index: int) -> int:
    start = teaser_start(page.lines.texts[index])
    if start is None or page.post is None:
        return 0
    page.take_related(index, start)
    return 1


def _is_sign_off(lines: Lines, index: int) -> bool:
    """A signature closes prose and is followed by a headline; one under a quotation, in a list of them, is not."""
    texts = lines.texts
    if index == 0 or signed(texts[index]) is None:
        return False
    above, below = texts[index - 1], texts[index + 1] if index + 1 < len(texts) else None
    return signed(above) is None and (below is None or could_be_headline(below))


def _is_credit(lines: Lines, index: int) -> bool:
    return " | " in lines.texts[index] and _BARRED.match(lines.texts[index]) is not None


SIGNED = TextLayout(
    name="signed",
    needs=3,
    marks=(
        Mark(words="posts signed off with a dash and a name", found=_is_sign_off, opens="—–"),
        Mark(words="credits with bars between their parts", found=_is_credit, never_closes=".:;,?!”", points=0),
    ),
    headline_first=True,
    rules=(
        Rule(name="sign-off", take=_take_sign_off, opens="—–"),
        Rule(name="credit", take=_take_credit, never_closes=".:;,?!”"),
        Rule(name="read more", take=_take_read_more, opens="R"),
        bullet_list(),
    ),
)
