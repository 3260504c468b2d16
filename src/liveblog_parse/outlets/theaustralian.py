"""The Australian: the text of its rolling coverage, as mirrors had it in 2021.

A post opens with its author, its clock and its headline, with no blanks between them::

    Nora Falk10.30pm:The quay opens
    Ships may enter.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import take_window_title
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.stamp_style import people
from liveblog_parse.times import read_time

_ZONE = "Australia/Sydney"
_OPENING = re.compile(
    r"(?P<byline>[^\W\d_a-z][^\d:]{3,60})(?P<time>\d{1,2}(?:\.\d{2})?[ap]m):(?P<headline>[“‘'\"]?[^\W_a-z].{2,160})"
)


def _opening(text: str) -> re.Match[str] | None:
    found = _OPENING.fullmatch(text) if "m:" in text else None
    return found if found and people(found["byline"]) else None


def _is_opening(lines: Lines, index: int) -> bool:
    return _opening(lines.texts[index]) is not None


def _take_post(page: Page, index: int) -> int:
    found = _opening(page.lines.texts[index])
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    post.sign(*people(page.take("byline", index, *found.span("byline"), of=post)))
    post.published_as = read_time(page.take("time", index, *found.span("time"), of=post), zone=_ZONE)
    page.take("boilerplate", index, found.end("time"), found.start("headline"), of=post)
    post.headline = page.take("headline", index, found.start("headline"), of=post)
    return 1


OUTLET = Outlet(
    name="theaustralian",
    title="The Australian",
    hosts=("theaustralian.com.au",),
    zone=_ZONE,
    text=(
        TextLayout(
            name="rolling-text",
            needs=2,
            marks=(
                Mark(
                    words="lines like “Nora Falk10.30pm:The quay opens”",
                    found=_is_opening,
                    never_closes=".:;,",
                    holds="m:",
                ),
            ),
            has_lead=True,
            head=take_window_title,
            derive=broken_sentences,
            rules=(
                Rule(name="post", take=_take_post, never_closes=".:;,", words=("m:",)),
                furniture(("NewsBite", "Advertisement", "Share")),
                bullet_list(),
            ),
        ),
    ),
)
