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

Where a tool drops the sign-offs, a headline shows a post if it stands among what one needs to know.
"""

from __future__ import annotations

import re
from collections import Counter

from attrs import evolve

from liveblog_parse.model import Boundary, Label, Paragraph
from liveblog_parse.outlets.cnbc.words import signed
from liveblog_parse.outlets.nyt.html import ZONE
from liveblog_parse.text.camels import PERSON
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import (
    BY,
    GLUED_BYLINE,
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
from liveblog_parse.text.shapes import ends_a_sentence, is_name
from liveblog_parse.text.sign_offs import DASHES, broken_sign_off, names_of
from liveblog_parse.text.stamp_objection import in_a_list

_MONTHS = "JFMASOND"
_TIMED = re.compile(
    r"(?P<time>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}, \d{1,2}:\d{2} [ap]\.m\. ET)"
    r"(?:[ \n]?\d{1,2} (?:minute|hour|day)s? ago)?(?:[ \n]?Share full article[^\n]{0,60})?(?=\n|$)"
)
_OPENING = opening(_TIMED, lines=2)
_PLACE = r"[^.\n]{1,50}?(?:\b[A-Z]\.(?:[A-Z]\.)?)?(?=\n|$)"  # "Hoboken, N.J."
_SIGNED_BELOW = opening(re.compile(rf"(?P<byline>{NAME})\n(?P<role>Reporting (?:from|on) {_PLACE})"), lines=2)
_SIGNED = re.compile(rf"(?P<byline>{NAME}) ?(?P<role>Reporting (?:from|on) {_PLACE})")
_CREDIT = "Credit..."
_ALTERNATIVE = re.compile(r"Image(?:[A-Z]| ?\[)")
# "Nora Falk and Ivo Brandt" under a headline.
_NAMES = re.compile(rf"(?P<byline>{NAME}(?:, {NAME}){{0,4}},? and {NAME})")
_NEEDED = ("Here’s what you need to know:", "Here's what you need to know:")
_CONTINUE = "Continue reading the main story"
_UPDATED = "Last Updated"
_MORE = "Show more"


def _take_credit_below(page: Page, index: int) -> int:
    """The word on a line of its own: the caption stands above it, and the credit below."""
    if page.lines.texts[index] != _CREDIT or index + 1 == len(page.lines) or page.post is None:
        return 0
    caption = page.caption_above(page.post)
    page.take_boilerplate(index)
    page.add_image(page.post, caption=caption, credit=page.take("credit", index + 1, of=page.post))
    return 2


def _take_alternative(page: Page, index: int) -> int:
    """The hidden word before a picture and its alternative text, above the line of its credit: "ImageA tug at dawn"."""
    texts = page.lines.texts
    if not _ALTERNATIVE.match(texts[index]) or not any(_CREDIT in text for text in texts[index + 1 : index + 3]):
        return 0
    page.take_boilerplate(index)
    return 1


def _take_glued_button(page: Page, index: int) -> int:
    """Prose, and behind its stop without a gap the button."""
    text, post = page.lines.texts[index], page.post
    start = len(text) - len(_MORE)
    if post is None or not text.endswith(_MORE) or start < 1 or text[start - 1] not in '.!?”"':
        return 0
    post.blocks.append(Paragraph(text=page.take("paragraph", index, 0, start, of=post)))
    page.take("boilerplate", index, start, of=post)
    return 1


_BODY = (
    Rule(name="alternative text", take=_take_alternative, opens="I", never_closes=".:;,"),
    furniture(
        (
            "Advertisement",
            _CONTINUE,
            _MORE,
            "Copy link",
            "Twitter",
            "Image",
            "Send any friend a story",
        ),
        openings=("Share full article",),
    ),
    Rule(name="credit below", take=_take_credit_below, opens="C", closes="."),
    image_rule(_CREDIT, hidden="Image"),
    Rule(name="glued button", take=_take_glued_button, closes="e", words=("Show",)),
    bullet_list(),
)

_LONGEST_TITLE = 120
_MOST_TEASERS = 60

# ---- a feed ----------------------------------------------------------------------------------------------------------


def _take_pinned(page: Page, index: int) -> int:
    """The summary on top, which prints no time, and its headline, which may be a sentence."""
    texts = page.lines.texts
    if page.posts or texts[index] != "Pinned" or index + 1 == len(texts):
        return 0
    post = page.open(Boundary.HEADLINE)
    page.label(post, Label.PINNED, index)
    if not _could_head(page.lines, index + 1):
        return 1
    post.headline = page.take("headline", index + 1, of=post)
    return 2


def _could_head(lines: Lines, index: int) -> bool:
    """Whether a headline may stand here, which is no time and signs nothing."""
    text = lines.texts[index]
    is_signed = is_name(text) or BY.fullmatch(text) is not None or _SIGNED.fullmatch(text) is not None
    return len(text) <= _LONGEST_TITLE and not is_signed and _OPENING(lines, index) is None


def _take_copied(page: Page, index: int) -> int:
    """The pinned post again, at its place in the stream: its headline, and under it its prose, word for word."""
    texts, copied = page.lines.texts, page.posts[0] if len(page.posts) > 1 else None
    if copied is None or Label.PINNED not in copied.labels or texts[index] != copied.headline:
        return 0
    prose = next((block.text for block in copied.blocks if isinstance(block, Paragraph)), None)
    if prose is None or texts[index + 1 : index + 2] != [prose]:
        return 0
    post = page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    return 1


def _take_more(page: Page, index: int) -> int:
    """Teasers for other pages, from "More on ..." to the end; no sentence stands among them."""
    texts = page.lines.texts
    if not page.posts or not texts[index].startswith("More on ") or len(texts) - index > _MOST_TEASERS:
        return 0
    if any(ends_a_sentence(text) for text in texts[index:]):
        return 0
    for line in range(index, len(texts)):
        page.take("boilerplate", line)
    return len(texts) - index


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


def _take_names(page: Page, index: int) -> int:
    """Several names right under the headline; a title that names two people has none above it."""
    post = page.post
    if post is None or post.headline is None or not post.is_bare or post.authors:
        return 0
    found = _NAMES.fullmatch(page.lines.texts[index])
    if found is None:
        return 0
    describe(post, take_groups(page, index, found, post), authors_of)
    return 1


def _take_broken(page: Page, index: int) -> int:
    """The first piece of a sentence that goes on in the line below, and is no headline."""
    texts, post = page.lines.texts, page.post
    if post is None or not post.is_bare or post.headline or index + 1 == len(texts):
        return 0
    if not (texts[index + 1][0].islower() or texts[index + 1][0] in ",.;"):
        return 0
    post.blocks.append(Paragraph(text=page.take("paragraph", index, of=post)))
    return 1


def _take_quoted_signature(page: Page, index: int) -> int:
    """The dash of who posted something elsewhere, and the name on the line below: "— Quay (@quay)"."""
    if page.lines.texts[index] not in DASHES or index + 1 == len(page.lines) or page.post is None:
        return 0
    words = [page.take("paragraph", line, of=page.post) for line in (index, index + 1)]
    page.post.blocks.append(Paragraph(text=" ".join(words)))
    return 2


def _is_timed(lines: Lines, index: int) -> bool:
    """A time on its own; one that stands twice, or under "Last Updated", is the page's."""
    texts = lines.texts
    if _OPENING(lines, index) is None:
        return False
    return not index or (texts[index - 1] != _UPDATED and texts[index - 1] != texts[index])


FEED_TEXT = TextLayout(
    name="live-feed-text",
    needs=2,
    objection=in_a_list,
    marks=(Mark(words="lines of a date and a time in ET", found=_is_timed, opens=_MONTHS, closes="Toerk"),),
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
    pins_copies=True,
    rules=(
        post_rule(_OPENING, zone=ZONE, opens=_MONTHS, closes="Toerk"),
        Rule(name="pinned", take=_take_pinned, opens="P", closes="d"),
        Rule(name="copied", take=_take_copied),
        Rule(name="more", take=_take_more, opens="M"),
        Rule(name="byline of two lines", take=_take_signed_below, never_closes=".:;,?!", words=("Reporting",)),
        byline_rule(_SIGNED, opens="", words=("Reporting",)),
        byline_rule(BY, opens="B"),
        GLUED_BYLINE,
        Rule(name="signature of a quotation", take=_take_quoted_signature, opens="—–-", closes="—–-"),
        Rule(name="names", take=_take_names, never_closes=".:;,?!", words=("and",)),
        *_BODY,
        Rule(name="broken sentence", take=_take_broken, never_closes=".:;!?"),
    ),
)

# ---- a briefing ------------------------------------------------------------------------------------------------------

_LONGEST_HEAD = 40
_LONGEST_LIST = 30
_NEAR = 20
"""Lines above a sign-off among which the Times' own words stand."""
_FARTHEST_LIST = 100
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
    if text not in page.key_points and (page.post is not None or len(text) > _LONGEST_TITLE):
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
    page.post.sign(*authors_of(page.take("byline", index, start, of=page.post)))
    page.close(Boundary.SIGN_OFF)
    return 1


def _take_broken_sign_off(page: Page, index: int) -> int:
    pieces = broken_sign_off(page.lines, index)
    if not pieces or page.post is None:
        return 0
    page.take("boilerplate", index, of=page.post)
    page.post.sign(*authors_of(names_of(page.lines, pieces)))
    for line in pieces:
        page.take("byline", line, of=page.post)
    page.close(Boundary.SIGN_OFF)
    return len(pieces) + 1


def _is_sign_off(lines: Lines, index: int) -> bool:
    """A sign-off of a post that holds the Times' own words; a name under a quotation signs that."""
    texts = lines.texts
    quoted = index > 0 and texts[index - 1][-1] in '”"'
    if quoted or not (_is_of_the_times(texts, index) or lines.once("nyt list", lambda: _has_list(lines))):
        return False
    return signed(texts[index]) is not None or bool(broken_sign_off(lines, index))


def _has_list(lines: Lines) -> bool:
    """Whether a list of what one needs to know stands on top, of which points stand again below."""
    return any(_stands_again(lines, index) for index in range(min(len(lines), _FARTHEST_LIST)))


def _is_of_the_times(texts: list[str], index: int) -> bool:
    """Whether the Times' own words stand above a line, and below the sign-off before it."""
    for line in range(index - 1, max(index - _NEAR, 0) - 1, -1):
        text = texts[line]
        if text[0] == "—":
            return False
        if _CREDIT in text or text in _OWN_WORDS:
            return True
    return False


def _stands_again(lines: Lines, index: int) -> bool:
    """A list of what one needs to know, of which points stand again below, as headlines."""
    if lines.texts[index] not in _NEEDED:
        return False
    counts = lines.once("nyt points", lambda: Counter(text.lstrip(BULLETS).lstrip() for text in lines.texts))
    points = [text.lstrip(BULLETS).lstrip() for text in lines.texts[index + 1 : index + 1 + _LONGEST_LIST]]
    first = next((point for point in points if counts[point] > 1), None)
    return first is not None and sum(counts[point] > 1 for point in set(points[: _end_of_list(points, first)])) > 1


def _end_of_list(points: list[str], first: str) -> int:
    """How many lines the list has: those above the headline that repeats one of them."""
    start = points.index(first)
    return points.index(first, start + 1) if first in points[start + 1 :] else len(points)


BRIEFING_TEXT = TextLayout(
    name="briefing-text",
    needs=4,
    marks=(Mark(words="sign-offs under the words of the Times", found=_is_sign_off, opens="—", points=2),),
    head=_take_head,
    derive=broken_sentences,
    seams=Seams(
        signing=rf"— ?{PERSON}(?:(?:, and |, | and ){PERSON}){{0,5}}",
        heading="|".join(_NEEDED),
        inside=r"(?:Advertisement)?Continue reading the main story|Show more(?=[A-Z])"
        r"|(?<=[.!?”’])Copy link",
        credit=r"Credit\.\.\.",
    ),
    rules=(
        Rule(name="sign-off", take=_take_sign_off, opens="—"),
        Rule(name="broken sign-off", take=_take_broken_sign_off, opens="—", closes="—"),
        *_BODY,
        Rule(name="headline", take=_take_headline),
    ),
)

BRIEFING_UNSIGNED = evolve(
    BRIEFING_TEXT,
    name="briefing-unsigned",
    needs=1,
    marks=(Mark(words="lists of what one needs to know, repeated below", found=_stands_again, opens="H", closes=":"),),
    posts_may_join=True,
)
