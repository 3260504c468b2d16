"""The text of The New York Times' live pages.

A feed prints a time over each post, and the reporter or the headline under it (2021 on)::

    Sept. 18, 2024, 4:15 p.m. ET
    Pilots walk out, too
    By Ada Lund and Ivo Brandt

A briefing of 2020 prints no times and signs its posts at the end, as CNBC does. Credits after "Credit...", glued to the
caption, and the list of "what you need to know" tell whose text it is::

    A tug is towed home.
    The tug Ida on Friday.Credit...Pool photo by Ivo Brandt
    The tug lost its rudder, said the harbor's pilot.
    — Ada Lund
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary, Label, Paragraph
from liveblog_parse.outlets.cnbc.words import signed
from liveblog_parse.outlets.nyt.html import ZONE
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    HEADING,
    NAME,
    authors_of,
    byline_rule,
    describe,
    image_rule,
    opening,
    post_rule,
    take_groups,
    take_window_title,
)
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams

_MONTHS = "JFMASOND"
_TIMED = re.compile(
    r"(?P<time>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}, \d{1,2}:\d{2} [ap]\.m\. ET)"
    r"(?:[ \n]?\d{1,2} (?:minute|hour|day)s? ago)?(?=\n|$)"
)
_OPENING = opening(_TIMED, lines=2)
_PLACE = r"[^.\n]{1,50}?(?:\b[A-Z]\.(?:[A-Z]\.)?)?(?=\n|$)"  # "Hoboken, N.J."
_SIGNED_BELOW = opening(re.compile(rf"(?P<byline>{NAME})\n(?P<role>Reporting (?:from|on) {_PLACE})"), lines=2)
_SIGNED = re.compile(rf"(?P<byline>{NAME}) ?(?P<role>Reporting (?:from|on) {_PLACE})")
_CREDIT = "Credit..."
_NEEDED = ("Here’s what you need to know:", "Here's what you need to know:")
_CONTINUE = "Continue reading the main story"
_UPDATED = "Last Updated"


def _take_credit_below(page: Page, index: int) -> int:
    """The word on a line of its own: the caption stands above it, and the credit below."""
    if page.lines.texts[index] != _CREDIT or index + 1 == len(page.lines) or page.post is None:
        return 0
    caption = page.caption_above(page.post)
    page.take_boilerplate(index)
    page.add_image(page.post, caption=caption, credit=page.take("credit", index + 1, of=page.post))
    return 2


_BODY = (
    furniture(
        (
            "Advertisement",
            _CONTINUE,
            "Show more",
            "Copy link",
            "Twitter",
            "Image",
            "Send any friend a story",
        ),
        openings=("Share full article",),
    ),
    Rule(name="credit below", take=_take_credit_below, opens="C", closes="."),
    image_rule(_CREDIT),
    HEADING,
    bullet_list(),
)

# ---- a feed ----------------------------------------------------------------------------------------------------------


def _take_pinned(page: Page, index: int) -> int:
    """The summary on top; it prints no time."""
    if page.posts or page.lines.texts[index] != "Pinned":
        return 0
    page.label(page.open(Boundary.HEADLINE), Label.PINNED, index)
    return 1


def _take_signed_below(page: Page, index: int) -> int:
    """The reporter's name, and under it where the report comes from."""
    texts, post = page.lines.texts, page.post
    if post is None or not post.is_bare or not texts[index + 1 : index + 2] or texts[index + 1][:9] != "Reporting":
        return 0
    found = _SIGNED_BELOW(page.lines, index)
    if found is None:
        return 0
    describe(post, take_groups(page, index, found, post), authors_of)
    return 2


def _take_broken(page: Page, index: int) -> int:
    """The first piece of a sentence that goes on in the line below, and is no headline."""
    texts, post = page.lines.texts, page.post
    if post is None or not post.is_bare or post.headline or index + 1 == len(texts):
        return 0
    if not (texts[index + 1][0].islower() or texts[index + 1][0] in ",.;"):
        return 0
    post.blocks.append(Paragraph(text=page.take("paragraph", index, of=post)))
    return 1


def _is_timed(lines: Lines, index: int) -> bool:
    """A time on its own; one that stands twice, or under "Last Updated", is the page's."""
    texts = lines.texts
    if _OPENING(lines, index) is None:
        return False
    return not index or (texts[index - 1] != _UPDATED and texts[index - 1] != texts[index])


FEED_TEXT = TextLayout(
    name="live-feed-text",
    needs=2,
    marks=(Mark(words="lines of a date and a time in ET", found=_is_timed, opens=_MONTHS, closes="To"),),
    seams=Seams(
        opening=r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}, \d{1,2}:\d{2} [ap]\.m\. ET"
        r"(?: ?\d{1,2} (?:minute|hour|day)s? ago)?",
        byline=rf"By .{{3,100}}|Reporting (?:from|on) {_PLACE}",
        inside=r"(?:Share full article ?(?:Twitter)?|Show more)(?= ?[A-Z]|$)",
    ),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        post_rule(_OPENING, zone=ZONE, opens=_MONTHS, closes="To"),
        Rule(name="pinned", take=_take_pinned, opens="P", closes="d"),
        Rule(name="byline of two lines", take=_take_signed_below, never_closes=".:;,?!"),
        byline_rule(_SIGNED, opens=""),
        byline_rule(BY, opens="B"),
        *_BODY,
        Rule(name="broken sentence", take=_take_broken, never_closes=".:;!?"),
    ),
)

# ---- a briefing ------------------------------------------------------------------------------------------------------

_LONGEST_HEAD = 40
_NEAR = 20
"""Lines above a sign-off among which the Times' own words stand."""
_OWN_WORDS = frozenset((*_NEEDED, _CONTINUE))


def _take_head(page: Page) -> int:
    """The headline, the page's times, and what one needs to know: lines up to the first that stands again."""
    texts = page.lines.texts
    heading = next((index for index, text in enumerate(texts[:_LONGEST_HEAD]) if text in _NEEDED), None)
    if heading is None:
        return 0
    for index in range(heading):
        if page.headline is None and texts[index] != _UPDATED and not _OPENING(page.lines, index):
            page.headline = page.take("headline", index)
        else:
            page.take("boilerplate", index)
    page.take("boilerplate", heading)
    return heading + 1 + _take_points(page, heading + 1)


def _take_points(page: Page, first: int) -> int:
    """Bulleted lines, or those up to the headline that repeats the first of them."""
    texts = [text.lstrip(BULLETS).lstrip() for text in page.lines.texts[first : first + _LONGEST_HEAD]]
    count = texts.index(texts[0], 1) if texts and texts[0] in texts[1:] else 0
    for line in range(first, first + count):
        text = page.lines.texts[line]
        start = len(text) - len(texts[line - first])
        page.take("boilerplate", line, 0, start)
        page.key_points.append(page.take("key_point", line, start))
    return count


def _take_headline(page: Page, index: int) -> int:
    """A headline of a briefing ends with a full stop; it stands among what one needs to know, or no post is open."""
    text = page.lines.texts[index]
    if text not in page.key_points and (page.post is not None or len(text) > 120):
        return 0
    post = page.open(page.closed_by if page.post is None else Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


def _take_sign_off(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    names = signed(text)
    if names is None or page.post is None:
        return 0
    start = len(text) - len(names)
    page.take("boilerplate", index, 0, start, of=page.post)
    for author in authors_of(page.take("byline", index, start, of=page.post)):
        page.post.sign(author)
    page.close(Boundary.SIGN_OFF)
    return 1


def _is_sign_off(lines: Lines, index: int) -> bool:
    """A sign-off of a post that holds the Times' own words; a name under a quotation signs that."""
    texts = lines.texts
    quoted = index > 0 and texts[index - 1][-1] in '”"'
    return not quoted and _is_of_the_times(texts, index) and signed(texts[index]) is not None


def _is_of_the_times(texts: list[str], index: int) -> bool:
    """Whether the Times' own words stand above a line, and below the sign-off before it."""
    for line in range(index - 1, max(index - _NEAR, 0) - 1, -1):
        text = texts[line]
        if text[0] == "—":
            return False
        if _CREDIT in text or text in _OWN_WORDS:
            return True
    return False


BRIEFING_TEXT = TextLayout(
    name="briefing-text",
    needs=4,
    marks=(Mark(words="sign-offs under the words of the Times", found=_is_sign_off, opens="—", points=2),),
    head=_take_head,
    derive=broken_sentences,
    rules=(
        Rule(name="sign-off", take=_take_sign_off, opens="—"),
        *_BODY,
        Rule(name="headline", take=_take_headline),
    ),
)
