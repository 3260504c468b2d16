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

    Key Event
    The quay opens
    Nora Falk profile imageBy Nora Falk
    Ships may enter.
    Share

There the button closes a post, for not all have a headline and a byline.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary, Label
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    DIGITS,
    authors_of,
    byline_rule,
    describe,
    opening,
    post_rule,
    take_groups,
    take_window_title,
)
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import broken_sentences, bullet_list, closing_button, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence
from liveblog_parse.text.stamp_objection import in_a_list

ZONE = "Australia/Sydney"
_CLOCK = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4} at \d{1,2}:\d{2}[ap]m"
_TIME = rf"(?P<time>(?:\d{{1,2}}[mhd] ago[ \n]?)?{_CLOCK})"
_OPENING = opening(
    re.compile(rf"(?:(?P<label>Key Event)[ \n]?)?{_TIME}(?:(?P<headline>[A-Z‘“].*)|(?=\n|$))"),
    lines=3,
    holds=("Key Event", " ago", "Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "),
)
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
    return above not in (text, *_BUTTONS) and could_be_headline(above) and ends_a_sentence(below[0])


def _take_headed(page: Page, index: int) -> int:
    """The headline that stands over such a byline."""
    texts = page.lines.texts
    if index + 1 == len(texts) or _PICTURE not in texts[index + 1] or not _is_headed(page.lines, index + 1):
        return 0
    post = page.post if page.post and _is_empty(page.post) else page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


def _is_empty(post: Draft) -> bool:
    return post.headline is None and post.is_bare and not post.authors


def _take_signed(page: Page, index: int) -> int:
    """Such a byline alone, under the button of the post above."""
    found = _SIGNED.fullmatch(page.lines.texts[index]) if page.posts and page.post is None else None
    if found is None:
        return 0
    post = page.open(page.closed_by)
    describe(post, take_groups(page, index, found, post), authors_of)
    return 1


def _take_key_event(page: Page, index: int) -> int:
    """The label stands on top of a post, under the button of the one above."""
    if page.lines.texts[index] != _KEY_EVENT:
        return 0
    post = page.open(Boundary.HEADLINE if page.post else page.closed_by)
    page.label(post, Label.KEY_EVENT, index)
    return 1


_SHARE = "Share"
_KEY_EVENT = "Key Event"
_BUTTONS = ("Share", "Copy link", "Facebook", "X (formerly Twitter)", "Loading", "Load more", "Advertisement", "Pinned")
_BODY = (
    byline_rule(_SIGNED, opens="", words=("profile",)),
    byline_rule(BY, opens="B"),
    furniture((*_BUTTONS, "Live")),
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
    seams=Seams(
        opening=rf"(?:Key Event ?)?(?:\d{{1,2}}[mhd] ago ?)?{_CLOCK}",
        byline="By .{3,100}",
        closing="|".join(map(re.escape, _BUTTONS[:4])),
    ),
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
    derive=lambda lines: (closing_button(lines, _SHARE), *broken_sentences(lines)),
    headline_first=True,
    rules=(
        Rule(name="key event", take=_take_key_event, opens="K", closes="t"),
        Rule(name="headline over byline", take=_take_headed, never_closes=".:;,"),
        Rule(name="byline alone", take=_take_signed, words=("profile",)),
        *_BODY,
    ),
)
"""What is left where a tool has lost the times."""
