"""The Sydney Morning Herald, The Age and their sisters: the text of their live blogs, as seen from 2021 to 2024.

A post opens with its clock, which has the day behind it once the day is over; then come its headline and its author::

    12.45pm on March 5, 2024
    The quay opens
    By Nora Falk
    Ships may enter.

Where the clocks are lost, posts open with a headline over its author, below "Latest posts".
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    authors_of,
    byline_rule,
    image_rule,
    is_prose,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.text.stamp_objection import in_a_list

_ZONE = "Australia/Sydney"
_OPENING = opening(re.compile(r"(?P<time>\d{1,2}\.\d{2}[ap]m(?: on [A-Z][a-z]{2,8} \d{1,2}, \d{4})?)$"))
_UNDER_TIME = 2
"""Lines under a clock among which the byline stands."""


def _is_dated(lines: Lines, index: int) -> bool:
    return " on " in lines.texts[index] and _OPENING(lines, index) is not None


def _is_signed(lines: Lines, index: int) -> bool:
    under = lines.texts[index + 1 : index + 1 + _UNDER_TIME]
    signed = any(text.startswith("By ") and BY.fullmatch(text) for text in under)
    return signed and _OPENING(lines, index) is not None


_KEY, _LATEST, _SORRY = "Key posts", "Latest posts", "We’re sorry, this "
_BODY = (
    byline_rule(BY, opens="B"),
    furniture(
        (
            "Share",
            "Advertisement",
            "Loading",
            _KEY,
            _LATEST,
            "Save",
            "Log in, register or subscribe",
        ),
        openings=("This was published ", _SORRY.replace("’", "'")),
    ),
    image_rule("Credit: "),
    bullet_list(),
)


# ---- without clocks --------------------------------------------------------------------------------------------------


def _take_headline(page: Page, index: int) -> int:
    """The headline of a post, over its byline."""
    found = _byline_below(page.lines, index)
    if found is None:
        return 0
    post = page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    page.take("boilerplate", index + 1, 0, found.start("byline"), of=post)
    post.sign(*authors_of(page.take("byline", index + 1, found.start("byline"), of=post)))
    return 2


def _byline_below(lines: Lines, index: int) -> re.Match[str] | None:
    texts = lines.texts
    if index + 1 >= len(texts) or not texts[index + 1].startswith("By ") or not could_be_headline(texts[index]):
        return None
    return BY.fullmatch(texts[index + 1])


def _opens_a_post(lines: Lines, index: int) -> bool:
    return _byline_below(lines, index) is not None and any(map(is_prose, lines.texts[index + 2 : index + 4]))


def _no_headings(lines: Lines) -> str | None:
    """Blogs have their latest posts, too, and no key posts above them."""
    texts = lines.texts
    if _LATEST in texts and any(text == _KEY or text.startswith(_SORRY) for text in texts[: texts.index(_LATEST)]):
        return None
    return f"“{_KEY}” and “{_LATEST}” do not stand above them"


_UNTIMED = TextLayout(
    name="live-blog-untimed",
    needs=2,
    objection=_no_headings,
    marks=(Mark(words="headlines over “By …” and prose", found=_opens_a_post, never_closes=".:;,"),),
    has_lead=True,
    posts_may_join=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(Rule(name="headline", take=_take_headline, never_closes=".:;,"), *_BODY),
)


OUTLET = Outlet(
    name="smh",
    title="The Sydney Morning Herald and The Age",
    hosts=("smh.com.au", "theage.com.au", "brisbanetimes.com.au", "watoday.com.au"),
    zone=_ZONE,
    text=(
        TextLayout(
            name="live-blog-text",
            needs=3,
            objection=in_a_list,
            signature=re.compile(
                r"[ap]m on [A-Z][a-z]+ \d|\b(?:Sydney Morning Herald|The Age|Brisbane Times|WAtoday)\b"
            ),
            signature_holds=("m on ", "Sydney Morning Herald", "The Age", "Brisbane Times", "WAtoday"),
            marks=(
                Mark(words="clocks with their day behind them", found=_is_dated, opens=DIGITS, closes=DIGITS),
                Mark(words="clocks over a byline", found=_is_signed, opens=DIGITS, closes=DIGITS + "m"),
            ),
            seams=Seams(
                opening=r"\d{1,2}\.\d{2}[ap]m on [A-Z][a-z]{2,8} \d{1,2}, \d{4}",
                clock=r"\d{1,2}\.\d{2}[ap]m",
                byline="By .{3,100}",
            ),
            has_lead=True,
            head=take_window_title,
            derive=broken_sentences,
            headline_first=True,
            rules=(
                post_rule(_OPENING, zone=_ZONE, closes=DIGITS + "m"),
                *_BODY,
            ),
        ),
        _UNTIMED,
    ),
)
