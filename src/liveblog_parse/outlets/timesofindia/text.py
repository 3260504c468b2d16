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
    glued_posts,
    menu,
    newest_first,
    open_post,
    page_end,
    take_rest,
    take_title,
    tells,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.live_words import calls_itself_live
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, goes_on

_DIGITS = "0123456789"
_IST = "(IST)"
_TIME = re.compile(r"(?P<time>\d{2}:\d{2} ?\(IST\),? ?[A-Z][a-z]{2} \d{2})")
_GLUED_TIME = re.compile(rf"(?<=\S){_TIME.pattern}")
_END = ("Points Table", "related news")


def _take_posts(page: Page, index: int) -> int:
    """The post that a line opens, and those that are glued to it."""
    text = page.lines.texts[index]
    found = _TIME.match(text)
    if found is None:
        return 0
    for time, end in glued_posts(text, found, _GLUED_TIME):
        post = open_post(page, index, time.span("time"), zone=ZONE)
        if end < len(text) or not take_title(page, index, time.end(), post):
            take_rest(page, index, time.end(), post, end)
    return 1


def _take_title(page: Page, index: int) -> int:
    """The first line of a post is its title if a text follows, and else its text. html2text prints it bold."""
    texts, post = page.lines.texts, page.post
    if post is None or post.headline is not None or post.blocks:
        return 0
    if could_be_headline(texts[index]) and page.take_credited(index, post):
        return 1
    is_bold = page.lines.mark(index) == "**"
    is_followed = index + 1 < len(texts) and not _ends_post(texts[index + 1]) and not goes_on(texts, index)
    is_title = is_followed and (is_bold or texts[index][0] != "*") and could_be_headline(texts[index])
    if not is_title and not is_bold:
        return 0
    text = page.take("headline" if is_title else "paragraph", index, of=post)
    if is_title:
        post.headline = text
    else:
        post.blocks.append(Paragraph(text=text))
    return 1


def _ends_post(text: str) -> bool:
    return _opens(text) or text.startswith(_END)


def _opens(text: str) -> bool:
    return _TIME.match(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    """Newest first; a page that says it is live may print prose under its times in the other order."""
    if not _opens(lines.texts[index]):
        return False
    if newest_first(lines, index, _opens, dated=True):
        return True
    return tells(lines, index) and lines.once("toi live", lambda: calls_itself_live(lines, index))


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
        bullet_list(),
        furniture(openings=("TIMES OF INDIA", "THE TIMES OF INDIA |")),
    ),
)
