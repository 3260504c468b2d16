"""The text of Reach's live pages.

A post opens with its clock and its author, or "KEY EVENT" in the author's place; then come its headline and its prose::

    21:00Nora Falk                     inscriptis, html2text, Resiliparse of the whole page
    20:42 KEY EVENT                    Common Crawl
    Port reopens

Resiliparse of the main content and trafilatura lose the clock; the line of the name or "KEY EVENT" is left.
A caption has its credit in brackets, at times over three lines: "The quay (", "Image:", "PA)".
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from liveblog_parse.model import Author, Boundary, Label
from liveblog_parse.outlets.reach.words import KEY_EVENT, ZONE
from liveblog_parse.text.camels import PERSON, UPPER
from liveblog_parse.text.clock_posts import page_end
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    DIGITS,
    NAME,
    image_rule,
    is_prose,
    opening,
    opens_a_story,
    post_rule,
    runs_back,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name

_OPENING = opening(
    re.compile(rf"(?P<time>[0-2]\d:[0-5]\d)[ \n]?(?:(?P<label>{KEY_EVENT})|(?P<byline>{NAME}))(?=\n|$)"),
    lines=2,
    holds=":",
)
_CLOCK = re.compile(r"[0-2]\d:[0-5]\d$")
_LONGEST_CREDIT = 120
_NEAR = 20
"""Lines around "KEY EVENT" among which a post of another kind stands."""

_FURNITURE = furniture(
    (
        "Top Stories",
        "Don't Miss",
        "Copy link",
        "Bookmark",
        "Advertisement",
        "Load more",
        "Share",
        "Key Events",
        "Live",
        "More news",
        "1. More news",
        "Sound on",
        "Read more:",
    ),
    openings=("Join our WhatsApp", "Sign up to ", "Sign up for "),
)


def _take_untimed(reporters: Collection[str], page: Page, index: int) -> int:
    """The line of the author's name, or of "KEY EVENT", over a headline; a reporter's also over prose."""
    texts = page.lines.texts
    if texts[index] != KEY_EVENT and not _opens_post(page.lines, index + 1, is_known=texts[index] in reporters):
        return 0
    if texts[index] == KEY_EVENT:
        page.label(page.open(Boundary.BYLINE), Label.KEY_EVENT, index)
    elif is_name(texts[index]):
        post = page.open(Boundary.BYLINE)
        post.sign(Author(name=page.take("byline", index, of=post)))
    else:
        return 0
    return 1


def _opens_post(lines: Lines, index: int, *, is_known: bool) -> bool:
    story = lines.texts[index : index + 2]
    is_short = is_known and len(story) > 1 and could_be_headline(story[0]) and ends_a_sentence(story[1])
    is_untitled = is_known and bool(story) and is_prose(story[0])
    return is_short or is_untitled or opens_a_story(lines, index)


def _rules_of(lines: Lines) -> tuple[Rule, ...]:
    """The rules that have to know the whole text: who signs posts of it."""
    reporters = {text for index, text in enumerate(lines.texts) if is_name(text) and opens_a_story(lines, index + 1)}
    return (
        *broken_sentences(lines),
        *_BODY,
        Rule(name="post", take=partial(_take_untimed, reporters), never_closes=".:;,!?"),
    )


def _take_read_more(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    start = len("Read more: ")
    if page.post is None or not text.lower().startswith("read more: ") or len(text) == start:
        return 0
    page.take_related(index, start)
    return 1


def _take_split_caption(page: Page, index: int) -> int:
    """A caption whose bracket an extractor spread over three lines."""
    texts = page.lines.texts
    if texts[index + 1 : index + 2] != ["Image:"] or not texts[index + 2 : index + 3] or texts[index + 2][-1] != ")":
        return 0
    post = page.here()
    caption = page.take("caption", index, 0, len(texts[index]) - 1, of=post).rstrip()
    page.take("boilerplate", index, len(texts[index]) - 1, of=post)
    page.take("boilerplate", index + 1, of=post)
    credit = page.take("credit", index + 2, 0, len(texts[index + 2]) - 1, of=post)
    page.take("boilerplate", index + 2, len(texts[index + 2]) - 1, of=post)
    page.add_image(post, caption=caption, credit=credit)
    return 3


def _take_split_credit(page: Page, index: int) -> int:
    """The same of which trafilatura leaves the last two lines."""
    texts = page.lines.texts
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if texts[index] != "Image:" or not below.endswith(")") or len(below) > _LONGEST_CREDIT:
        return 0
    post = page.here()
    page.take("boilerplate", index, of=post)
    credit = page.take("credit", index + 1, 0, len(below) - 1, of=post)
    page.take("boilerplate", index + 1, len(below) - 1, of=post)
    page.add_image(post, caption=None, credit=credit)
    return 2


def _is_key_event(lines: Lines, index: int) -> bool:
    found = _OPENING(lines, index)
    if found is None or found["label"] is None:
        return False
    return opens_a_story(lines, index + 1 + found.group().count("\n"))


def _is_signed(lines: Lines, index: int) -> bool:
    """A clock and a name over a story. Programmes have such lines too; theirs run forward."""
    found = _OPENING(lines, index)
    if found is None or found["byline"] is None:
        return False
    return opens_a_story(lines, index + 1 + found.group().count("\n")) and runs_back(_OPENING, lines, index)


def _is_untimed(lines: Lines, index: int) -> bool:
    texts = lines.texts
    if texts[index] != KEY_EVENT or (index and _CLOCK.match(texts[index - 1])) or not opens_a_story(lines, index + 1):
        return False
    near = range(max(index - _NEAR, 0), min(index + _NEAR, len(texts)))
    return any(is_name(texts[line]) and opens_a_story(lines, line + 1) for line in near)


_BODY = (
    _FURNITURE,
    Rule(name="read more", take=_take_read_more, opens="Rr"),
    Rule(name="caption over three lines", take=_take_split_caption, closes="("),
    Rule(name="credit over two lines", take=_take_split_credit, opens="I", closes=":"),
    image_rule("(Image: ", last=")"),
    bullet_list(),
    page_end("MORE ON", "Reach plc"),
)

LIVE_EVENT_TEXT = TextLayout(
    name="live-event-text",
    needs=3,
    marks=(
        Mark(words="clocks before “KEY EVENT”, over a story", found=_is_key_event, opens=DIGITS, points=3),
        Mark(words="clocks that run back, each with a name, over a story", found=_is_signed, opens=DIGITS),
    ),
    signature=re.compile(rf"\b{KEY_EVENT}|\bReach (?:plc|PLC)\b"),
    is_shared=True,
    seams=Seams(
        opening=rf"[0-2]\d:[0-5]\d(?: ?{KEY_EVENT}| ?{PERSON}(?=[{UPPER}]))",
        inside=r"(?<=[a-z.!?”’)])(?:Top StoriesMore news|Top Stories|Don[’']t Miss|Copy link|Bookmark)(?=[A-Z]|$)",
        end=r"(?<=[a-z.!?”’)])MORE ON(?=[A-Z])",
    ),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(post_rule(_OPENING, zone=ZONE), *_BODY),
)

UNTIMED = TextLayout(
    name="live-event-untimed",
    needs=1,
    marks=(Mark(words="lines “KEY EVENT” among names over stories", found=_is_untimed, opens="K", closes="T"),),
    has_lead=True,
    posts_may_join=True,
    head=take_window_title,
    derive=_rules_of,
    headline_first=True,
    rules=(),
)
