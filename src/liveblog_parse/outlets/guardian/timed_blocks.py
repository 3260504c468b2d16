"""What a post holds in the Guardian's text with times, besides prose: teasers, videos, Markdown, doubled lines."""

from __future__ import annotations

import re

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.guardian.markdown import link_at
from liveblog_parse.outlets.guardian.post_time import DIGITS
from liveblog_parse.outlets.guardian.text_parts import once
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import heading_mark
from liveblog_parse.text.shapes import is_name


def take_once(page: Page, role: str, index: int, post: Draft) -> str:
    """A line without the mark of a heading, and without the copy that a comparison of two versions prints."""
    text = page.lines.texts[index]
    start = heading_mark(text)
    end = start + len(once(text[start:]))
    if end - start == len(text):
        return page.take(role, index, of=post)
    page.take("boilerplate", index, 0, start, of=post)
    printed = page.take(role, index, start, end, of=post)
    page.take("boilerplate", index, end, len(text), of=post)
    return printed


def take_portrait(page: Page, index: int, post: Draft) -> int:
    """The picture of a writer in Markdown, above the name."""
    picture = link_at(page.lines.texts, index) if page.lines.texts[index].startswith("![") else None
    if picture is None or not is_name(picture.words):
        return 0
    for line in range(index, picture.end):
        page.take("boilerplate", line, of=post)
    return picture.end - index


def _take_picture(page: Page, index: int) -> int:
    """A picture in Markdown."""
    if (picture := link_at(page.lines.texts, index)) is None:
        return 0
    post, position = page.here(), (index, 0)
    for line, start, end in picture.pieces:
        page.take("boilerplate", line, 0, start, of=post)
        page.take("alt", line, start, end, of=post)
        position = line, end
    page.take("boilerplate", position[0], position[1], len(page.lines.texts[position[0]]), of=post)
    for line in range(position[0] + 1, picture.end):
        page.take("boilerplate", line, of=post)
    page.add_image(post, alt=picture.words, caption=None, credit=None)
    return picture.end - index


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


LENGTH = Rule(name="length", take=_take_length, opens=DIGITS, closes=DIGITS)
MARKDOWN_PICTURE = Rule(name="Markdown picture", take=_take_picture, opens="!", closes=")")
DOUBLED = Rule(name="doubled", take=_take_doubled)
