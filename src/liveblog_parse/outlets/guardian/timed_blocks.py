"""What a post holds in the Guardian's text with times, besides prose: teasers, videos, doubled lines."""

from __future__ import annotations

import re

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.guardian.post_time import DIGITS
from liveblog_parse.outlets.guardian.text_parts import once
from liveblog_parse.outlets.guardian.timed_titles import is_report
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Draft, Page


def take_once(page: Page, role: str, index: int, post: Draft) -> str:
    """A line without the copy that a comparison of two versions prints."""
    text = page.lines.texts[index]
    end = len(once(text))
    if end == len(text):
        return page.take(role, index, of=post)
    printed = page.take(role, index, 0, end, of=post)
    page.take("boilerplate", index, end, len(text), of=post)
    return printed


def _take_teaser(page: Page, index: int) -> int:
    """As in "Related: Why crews are angry", or a title above "Read more"."""
    texts = page.lines.texts
    text, below = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
    if text.startswith(_RELATED) and len(text) > len(_RELATED) + 1:
        page.take_related(index, len(_RELATED) + 1)
        return 1
    if text == _RELATED and below:
        page.take_boilerplate(index)
        page.take_related(index + 1)
        return 2
    if below == _READ_MORE:
        page.take_related(index)
        page.take_boilerplate(index + 1)
        return 2
    return 0


_RELATED = "Related:"
_READ_MORE = "Read more"
TEASER = Rule(name="teaser", take=_take_teaser, words=(_RELATED, "Read"))


def _take_length(page: Page, index: int) -> int:
    """A video's length above its title."""
    texts = page.lines.texts
    if _LENGTH.match(texts[index]) is None or index + 1 == len(texts) or not texts[index + 1].endswith("video"):
        return 0
    page.take_boilerplate(index)
    page.add_video(page.here(), caption=page.take("caption", index + 1, of=page.post))
    return 2


_LENGTH = re.compile(r"\d{1,2}:\d{2}$")


def _take_doubled(page: Page, index: int) -> int:
    """Prose that a comparison of two versions prints in both its columns."""
    if once(page.lines.texts[index]) == page.lines.texts[index]:
        return 0
    post = page.here()
    post.blocks.append(Paragraph(text=take_once(page, "paragraph", index, post)))
    return 1


def _take_report(page: Page, index: int) -> int:
    """The line that says who reports from where, above the prose of a post."""
    post = page.post
    if post is None or not post.is_bare or not is_report(page.lines.texts[index]):
        return 0
    post.blocks.append(Paragraph(text=page.take("paragraph", index, of=post)))
    return 1


REPORT = Rule(name="report", take=_take_report, words=("reports", "writes"))
LENGTH = Rule(name="length", take=_take_length, opens=DIGITS, closes=DIGITS)
DOUBLED = Rule(name="doubled", take=_take_doubled)
