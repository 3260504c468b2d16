"""The pictures of The Times in text: alternative text, caption, and a credit in capitals, in every state of decay.

::

    A ferry at its berth
    A ferry at its berth
    IDA HOLM/GETTY IMAGES

    A ferry at its berthIDA HOLM/GETTY IMAGES
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.thetimes.words import is_credit
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import is_agency

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Glued to the caption; after a blank, a stroke has to show that it is a credit.
_GLUED = re.compile(r"(?:(?<=[a-z0-9.’”\"')])| (?=[^/]*/))(?P<credit>[A-Z][A-Z .,'’&-]*[A-Z](?:/[A-Z .,'’&-]*[A-Z])*)$")
_LONGEST_CREDIT = 80


def _take_doubled_caption(page: Page, index: int) -> int:
    """The alternative text and the caption, word for word the same, then perhaps the credit: one image."""
    texts = page.lines.texts
    if index + 1 >= len(texts) or texts[index] != texts[index + 1]:
        return 0
    post = page.here()
    alt, caption = page.take("alt", index, of=post), page.take("caption", index + 1, of=post)
    credited = index + 2 < len(texts) and is_credit(texts[index + 2])
    credit = page.take("credit", index + 2, of=post) if credited else None
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return 2 + credited


def _take_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if not is_credit(text):
        return 0
    post = page.here()
    caption = page.caption_above(post)
    if caption is None and not (is_agency(text) or "/" in text):
        return 0
    page.add_image(post, caption=caption, credit=page.take("credit", index, of=post))
    return 1


def _take_glued_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if (start := glued_credit_at(text)) == 0:
        return 0
    post = page.here()
    caption = text[:start].rstrip()
    alt = _alt_above(page, post, caption)
    page.take("caption", index, 0, len(caption), of=post)
    page.add_image(post, alt=alt, caption=caption, credit=page.take("credit", index, start, of=post))
    return 1


def glued_credit_at(text: str) -> int:
    """Where in a line a credit begins that follows its caption; 0 where there is none.

    >>> glued_credit_at("A ferryAP"), glued_credit_at("A ferry IDA HOLM/EPA"), glued_credit_at("She works for the UN")
    (7, 8, 0)
    """
    if text[-1] not in _CAPITALS:
        return 0
    tail = max(len(text) - _LONGEST_CREDIT, 0)
    found = _GLUED.search(text, tail)
    if found is None or (len(found["credit"]) < 5 and not is_agency(found["credit"])):
        return 0
    return found.start("credit")


def _alt_above(page: Page, post: Draft, caption: str) -> str | None:
    """The alternative text, if it stands above, word for word the same."""
    above = post.blocks[-1] if post.blocks else None
    if not isinstance(above, Paragraph) or above.text != caption or (alt := page.caption_above(post)) is None:
        return None
    page.spans[-1] = evolve(page.spans[-1], role="alt")
    return alt


DOUBLED_CAPTION = Rule(name="doubled caption", take=_take_doubled_caption)
CREDIT = Rule(name="credit", take=_take_credit, never_closes=".:;,")
GLUED_CREDIT = Rule(name="glued credit", take=_take_glued_credit, closes=_CAPITALS)
