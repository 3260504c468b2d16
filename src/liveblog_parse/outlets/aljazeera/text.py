"""The text of Al Jazeera's live pages.

A post opens with how long ago it was and its clock in GMT, and ends with the words under its buttons. Extractors glue
some or all of it::

    20m ago (08:53 GMT)Ferries return to LundThree ferries left at noon.Click here to share on social media

Where the headline runs into the prose it is told apart only if there is one such place at the start of the line.
Resiliparse and trafilatura keep the clock alone, on a line of its own: "(08:53 GMT)".
"""

from __future__ import annotations

import re

from liveblog_parse.model import Boundary, Paragraph
from liveblog_parse.outlets.aljazeera.graphql import ZONE
from liveblog_parse.text.clock_posts import newest_first, tells
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import DIGITS, opening, take_window_title
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS, broken_sentences, bullet_list, furniture
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.times import read_time

_FURNITURE = (
    "Key events",
    "Key Events",
    "blinking-dot",
    "Live updates",
    "Advertisement",
    "share-nodes",
    "Share",
    "Save",
)
_SHARE = "Click here to share on social media"
_TIME = r"(?P<time>\d{1,2}[smhd] ago[ \n]?\([0-2]\d:[0-5]\d GMT\))"
_OPENING = opening(re.compile(rf"{_TIME}(?P<paragraph> ?[^\n]*)"), lines=2, holds=" ago")
_START = re.compile(_TIME)
_ALONE = re.compile(r"\([0-2]\d:[0-5]\d GMT\)$")
# "LundThree": a small letter, then a word in the same word; "McDonald" and "YouTube" go on in small letters as well.
_SEAM = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-Z][a-z]* )|(?<=[?!’”])(?=[A-Z“])")
_LONGEST_HEADLINE = 160
_FEWEST_WORDS = 3


def _take_post(page: Page, index: int) -> int:
    """All posts that open in this line; the first may have its clock on the next."""
    found = _OPENING(page.lines, index)
    if found is None:
        return 0
    text, last = found.string[: found.end()], index + found.group().count("\n")
    start = text.rfind("\n") + 1
    if last > index:
        post = _open(page, found["time"].replace("\n", " "))
        page.take("time", index, of=post)
        page.take("time", last, 0, found.end("time") - start, of=post)
        position = found.end("time") - start
    else:
        post, position = page.lead, 0
    line = page.lines.texts[last]
    for opened in [*_START.finditer(line), None]:
        _take_body(page, post, last, position, opened.start() if opened else len(line))
        if opened:
            post = _open(page, opened["time"])
            page.take("time", last, *opened.span("time"), of=post)
            position = opened.end()
    return last - index + 1


def _take_clock(page: Page, index: int) -> int:
    """A post whose clock stands alone."""
    if not _is_alone(page.lines.texts[index]):
        return 0
    post = _open(page, page.lines.texts[index])
    page.take("time", index, of=post)
    return 1


def _is_alone(text: str) -> bool:
    return _ALONE.match(text) is not None


def _open(page: Page, printed: str) -> Draft:
    post = page.open(Boundary.TIME)
    post.published_as = read_time(printed, zone=ZONE)
    return post


def _take_body(page: Page, post: Draft, index: int, start: int, end: int) -> None:
    """What a line holds of one post, up to the words under its buttons."""
    text = page.lines.texts[index][start:end]
    shared = text.find(_SHARE)
    body = text if shared < 0 else text[:shared]
    seam = _seam(body) if post.is_bare and post.headline is None else 0
    if seam:
        post.headline = page.take("headline", index, start, start + seam, of=post).strip()
    if body[seam:].strip():
        _take_words(page, post, index, start + seam, start + len(body.rstrip()))
    if shared >= 0:
        page.take("boilerplate", index, start + shared, start + len(text.rstrip()), of=post)


def _take_words(page: Page, post: Draft, index: int, start: int, end: int) -> None:
    text = page.lines.texts[index][start:end].strip()
    if post.is_bare and post.headline is None and could_be_headline(text):
        post.headline = page.take("headline", index, start, end, of=post).strip()
    else:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, start, end, of=post).strip()))


def _seam(text: str) -> int:
    """Where the headline ends, if just one place shows it; else 0."""
    seams = [found.start() for found in _SEAM.finditer(text, 0, _LONGEST_HEADLINE)]
    return seams[0] if len(seams) == 1 and text[: seams[0]].strip().count(" ") >= _FEWEST_WORDS - 1 else 0


def _take_shared(page: Page, index: int) -> int:
    """The last line of a post, with the words under its buttons at the end, or those alone."""
    text = page.lines.texts[index]
    if not text.endswith(_SHARE):
        return 0
    _take_body(page, page.here(), index, 0, len(text))
    return 1


_LIVE = re.compile(r"(?:Live updates)+,? ?(?=\S)")


def _take_title(page: Page, index: int) -> int:
    """The page's headline behind the words for its badge, once or twice."""
    found = _LIVE.match(page.lines.texts[index])
    if found is None or page.posts or page.headline:
        return 0
    page.take("boilerplate", index, 0, found.end())
    page.headline = page.take("headline", index, found.end())
    return 1


def _take_key_event(page: Page, index: int) -> int:
    """Items of the list of key events above the posts: how long ago it was, and a title, glued or on the next line."""
    texts = page.lines.texts
    if page.posts or not _AGO_FIRST.match(texts[index]) or _OPENING(page.lines, index):
        return 0
    ages = list(_AGO.finditer(texts[index]))
    if ages[-1].end() == len(texts[index]):
        return _take_key_event_in_lines(page, index) if len(ages) == 1 else 0
    page.take("boilerplate", index, 0, ages[0].start())
    for age, end in zip(ages, [*(below.start() for below in ages[1:]), len(texts[index])], strict=True):
        page.take("boilerplate", index, *age.span())
        page.key_points.append(page.take("key_point", index, age.end(), end).strip())
    return 1


def _take_key_event_in_lines(page: Page, index: int) -> int:
    below = page.lines.texts[index + 1 : index + 2]
    if not below or not could_be_headline(below[0]) or _AGO_FIRST.match(below[0]):
        return 0
    page.take("boilerplate", index)
    page.key_points.append(page.take("key_point", index + 1))
    return 2


_AGO = re.compile(r"\d{1,2}[smhd] ago ?")
_AGO_FIRST = re.compile(rf"(?:[{re.escape(BULLETS)}] )?{_AGO.pattern}")


def _is_post(lines: Lines, index: int) -> bool:
    return _OPENING(lines, index) is not None


def _is_clock(lines: Lines, index: int) -> bool:
    """A clock alone, over prose, where such clocks run back."""
    alone = _is_alone(lines.texts[index])
    return alone and tells(lines, index) and newest_first(lines, index, _is_alone)


def _is_shared(lines: Lines, index: int) -> bool:
    return lines.texts[index].endswith(_SHARE)


SHARED = TextLayout(
    name="liveblog-text",
    needs=2,
    marks=(
        Mark(words="lines that open with how long ago and a clock in GMT", found=_is_post, opens=DIGITS),
        Mark(words="clocks like “(08:53 GMT)” above prose, newest first", found=_is_clock, opens="(", closes=")"),
        Mark(words="lines that end in “Click here to share on social media”", found=_is_shared, closes="a", points=0),
    ),
    seams=Seams(opening=r"\d{1,2}[smhd] ago ?\([0-2]\d:[0-5]\d GMT\)", closing=_SHARE),
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    headline_first=True,
    rules=(
        Rule(name="post", take=_take_post, opens=DIGITS),
        Rule(name="key event", take=_take_key_event, opens=DIGITS + BULLETS, words=("ago",)),
        Rule(name="clock", take=_take_clock, opens="(", closes=")"),
        Rule(name="shared", take=_take_shared, closes="a", words=("Click",)),
        Rule(name="title", take=_take_title, opens="L"),
        furniture(_FURNITURE),
        bullet_list(),
    ),
)
