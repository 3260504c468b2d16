"""The text of the live pages of Australia's ABC.

A post opens with how long ago it was and its date and clock, at times after "Key Event"; then come its headline and its
author. Extractors glue the two times, or put them on lines of their own::

    Key Event
    1h agoTue 5 Mar 2024 at 10:38am
    The quay opens
    By Nora Falk
    Ships may enter.

Resiliparse puts the words of the author's picture before the byline, and of the main content it loses the times; there
a post opens with its headline over such a byline::

    The quay opens
    Nora Falk profile imageBy Nora Falk
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    byline_rule,
    opening,
    post_rule,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence
from liveblog_parse.text.stamp_objection import in_a_list

ZONE = "Australia/Sydney"
_CLOCK = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4} at \d{1,2}:\d{2}[ap]m"
_TIME = rf"(?P<time>(?:\d{{1,2}}[mhd] ago[ \n]?)?{_CLOCK})"
_OPENING = opening(re.compile(rf"(?:(?P<label>Key Event)[ \n]?)?{_TIME}(?:(?P<headline>[A-Z‘“].*)|(?=\n|$))"), lines=3)
_PICTURE = " profile image"
_STAMP = re.compile(rf"(?:Key Event ?)?(?:\d{{1,2}}[mhd] ago ?)?{_CLOCK}$")
_SIGNED = re.compile(rf"[^\n]{{3,300}}{_PICTURE} ?{BY.pattern}")
_ARTICLES = ("Posted", "Updated", "First posted")
"""Words over the dates of ordinary articles."""


def _is_post(lines: Lines, index: int) -> bool:
    """The day and the clock, after how long ago or on a line of their own."""
    if _STAMP.match(lines.texts[index]) is None:
        return False
    return not (index and lines.texts[index - 1].startswith(_ARTICLES))


def _is_headed(lines: Lines, index: int) -> bool:
    """A byline behind the words of a picture, between a headline and prose."""
    text, above, below = lines.texts[index], lines.texts[max(index - 1, 0)], lines.texts[index + 1 : index + 2]
    if not below or _PICTURE not in text or _SIGNED.fullmatch(text) is None:
        return False
    return above != text and could_be_headline(above) and ends_a_sentence(below[0])


def _take_headed(page: Page, index: int) -> int:
    """The headline that stands over such a byline."""
    texts = page.lines.texts
    if index + 1 == len(texts) or _PICTURE not in texts[index + 1] or not _is_headed(page.lines, index + 1):
        return 0
    post = page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


_BODY = (
    byline_rule(_SIGNED, opens=""),
    byline_rule(BY, opens="B"),
    furniture(("Share", "Copy link", "Loading", "Load more", "Advertisement", "Pinned", "Live")),
    bullet_list(),
)

LIVE_BLOG = TextLayout(
    name="live-blog-text",
    needs=3,
    objection=in_a_list,
    marks=(
        Mark(
            words="lines of a day and a clock like “Tue 5 Mar 2024 at 10:38am”",
            found=_is_post,
            opens=DIGITS + "KMTWFS",
            closes="m",
        ),
    ),
    seams=Seams(opening=rf"(?:Key Event ?)?(?:\d{{1,2}}[mhd] ago ?)?{_CLOCK}", byline="By .{3,100}"),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        post_rule(_OPENING, zone=ZONE, opens=DIGITS + "KMTWFS"),
        *_BODY,
    ),
)

UNTIMED = TextLayout(
    name="live-blog-untimed",
    needs=2,
    marks=(Mark(words="headlines over “… profile imageBy …” and prose", found=_is_headed, holds=_PICTURE),),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(Rule(name="headline over byline", take=_take_headed, never_closes=".:;,"), *_BODY),
)
"""What is left where a tool has lost the times."""
