"""The live blogs of The Times of India as plain text.

Clock and day open a post. Most posts hold a title only, which is their text then; without line breaks all is glued
(seen in texts of 2020)::

    19:02 (IST), Oct 02
    Half way, and nothing is decided
    The umpire has called both boats back once.
    18:40 (IST), Oct 02Stroke!18:31 (IST), Oct 02They are off!
"""

from __future__ import annotations

import re

from liveblog_parse.model import Paragraph
from liveblog_parse.outlets.timesofindia.words import ZONE
from liveblog_parse.text.clock_posts import (
    menu,
    newest_first,
    open_post,
    page_end,
    take_around,
    take_rest,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture, heading, quotation
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline

_DIGITS = "0123456789"
_IST = "(IST)"
_BOLD_LINE = re.compile(r"\*\*(?P<inside>[^*]+)\*\*$")
_TIME = re.compile(r"(?P<time>\d{2}:\d{2} ?\(IST\),? ?[A-Z][a-z]{2} \d{2})")
_GLUED_TIME = re.compile(rf"(?<=\S){_TIME.pattern}")
_END = ("Points Table", "related news")


def _take_posts(page: Page, index: int) -> int:
    """The post that a line opens, and those that are glued to it."""
    text = page.lines.texts[index]
    found = _TIME.match(text)
    if found is None:
        return 0
    times = [found, *_GLUED_TIME.finditer(text, found.end())]
    ends = [*(time.start() for time in times[1:]), len(text)]
    for time, end in zip(times, ends, strict=True):
        post = open_post(page, index, time.span("time"), zone=ZONE)
        take_rest(page, index, time.end(), post, end)
    return 1


def _take_title(page: Page, index: int) -> int:
    """The first line of a post is its title if a text follows, and else its text. html2text prints it bold."""
    texts, post = page.lines.texts, page.post
    if post is None or post.headline is not None or post.blocks:
        return 0
    bold = _BOLD_LINE.match(texts[index])
    start, end = bold.span("inside") if bold else (0, len(texts[index]))
    is_followed = index + 1 < len(texts) and not _ends_post(texts[index + 1])
    is_title = is_followed and (bold or texts[index][0] != "*") and could_be_headline(texts[index][start:end])
    if not is_title and bold is None:
        return 0
    take_around(page, index, 0, start, post)
    text = page.take("headline" if is_title else "paragraph", index, start, end, of=post)
    take_around(page, index, end, None, post)
    if is_title:
        post.headline = text
    else:
        post.blocks.append(Paragraph(text=text))
    return 1


def _ends_post(text: str) -> bool:
    return _opens(text) or text.lstrip("# [").startswith(_END)


def _opens(text: str) -> bool:
    return _TIME.match(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index]) and newest_first(lines, index, _opens, dated=True)


def _is_whole(lines: Lines, index: int) -> bool:
    return lines.texts[index].count(_IST) > 2 and len(_GLUED_TIME.findall(lines.texts[index])) > 1


IST_LINES = TextLayout(
    name="ist-lines",
    needs=3,
    marks=(
        Mark(words="lines “19:02 (IST), Oct 02”", found=_is_post, opens=_DIGITS),
        Mark(words="lines that hold three such times and more", found=_is_whole, opens=_DIGITS, points=3),
    ),
    derive=broken_sentences,
    seams=Seams(
        opening=r"\d{2}:\d{2} ?\(IST\),? ?[A-Z][a-z]{2} \d{2}", end=r"(?<=[a-z.!?”’\"]) ?(?:Points Table|related news)"
    ),
    has_lead=True,
    rules=(
        Rule(name="posts", take=_take_posts, opens=_DIGITS),
        page_end(*_END),
        Rule(name="title", take=_take_title, never_closes=":;,"),
        menu(),
        heading(),
        quotation(),
        bullet_list(),
        furniture(openings=("TIMES OF INDIA", "THE TIMES OF INDIA |")),
    ),
)
