"""The live blogs of India Today as plain text.

The page holds its posts twice: hidden, for machines, and as a timeline with clocks of 24 hours that say AM and PM too.
A tool that sees what readers see leaves the timeline, another both, a third the hidden copies only (seen in texts of
pages from around 2019)::

    14:05 IST: The boats are on the water, and the banks are full.

    Timeline

    14:05 PM IST

    The boats are on the water, and the banks are full.
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.indiatoday.words import ZONE
from liveblog_parse.text.clock_posts import (
    has_another,
    menu,
    open_post,
    page_end,
    post_line,
    take_around,
    take_rest,
    tells,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import (
    broken_sentences,
    bullet_list,
    bullets_end,
    furniture,
    take_bullet,
)
from liveblog_parse.text.seams import Seams

_DIGITS = "0123456789"
_CLOCK = re.compile(r"(?P<time>\d{2}:\d{2} [AP]M IST)(?=$|[^\s\w.,;:!?)–-]|[A-Z])")
# Nobody else prints PM behind 23:55, and AM behind 00:10.
_ODD_CLOCK = re.compile(r"(?:00:\d{2} AM|(?:1[3-9]|2[0-3]):\d{2} PM) IST")
_UPDATE = re.compile(r"(?P<time>\d{2}:\d{2} IST)(?P<colon>: ?)")
_KEY_POINTS = "Highlights"
_TIMELINE = "Timeline"
_HEAD = 60
"""Lines from the title to the timeline, key points between."""
_TITLED = "Live Blog"
_TITLE = re.compile(rf"(?:{_TITLED})? ?: ?(?P<title>.+)")


def _take_hidden_copy(page: Page, index: int) -> int:
    """A copy for machines, above the timeline that holds the post again."""
    if page.posts or _UPDATE.match(page.lines.texts[index]) is None:
        return 0
    page.take_boilerplate(index)
    return 1


def _take_update(page: Page, index: int) -> int:
    found = _UPDATE.match(page.lines.texts[index])
    if found is None:
        return 0
    post = open_post(page, index, found.span("time"), zone=ZONE)
    take_around(page, index, 0, found.start("time"), post)
    take_around(page, index, *found.span("colon"), post)
    take_rest(page, index, found.end(), post)
    return 1


def _take_title(page: Page, index: int) -> int:
    """The page's title, which stands below the hidden copies: "Live Blog: Regatta live"."""
    texts = page.lines.texts
    line = index + (texts[index] == _TITLED and index + 1 < len(texts))
    found = _TITLE.match(texts[line])
    if not _is_titled(texts[index]) or found is None:
        return 0
    page.post = None
    take_around(page, index, 0, found.start("title") if line == index else None, None)
    take_around(page, line, 0, found.start("title") if line != index else 0, None)
    page.headline = page.take("headline", line, found.start("title"))
    end = line + 1
    if end < len(texts) and texts[end] != _KEY_POINTS and not _opens(texts[end]):
        page.standfirst = page.take("standfirst", end)
        end += 1
    end += _take_key_points(page, end)
    return end - index + _take_rest_of_page(page, end)


def _is_titled(text: str) -> bool:
    return text.startswith(_TITLED)


def _take_key_points(page: Page, index: int) -> int:
    end = bullets_end(page, index + 1)
    if page.lines.texts[index : index + 1] != [_KEY_POINTS] or end == index + 1:
        return 0
    page.take("boilerplate", index)
    page.key_points.extend(take_bullet(page, line, "key_point") for line in range(index + 1, end))
    return end - index


def _take_rest_of_page(page: Page, index: int) -> int:
    """Where the hidden copies were read as the posts, their second printing in the page is left out."""
    if not page.posts:
        return 0
    for line in range(index, len(page.lines)):
        page.take("boilerplate", line)
    return len(page.lines) - index


def _opens(text: str) -> bool:
    return _CLOCK.match(text) is not None


def _is_odd_clock(lines: Lines, index: int) -> bool:
    return _ODD_CLOCK.match(lines.texts[index]) is not None and has_another(lines, index, _opens)


def _is_clock(lines: Lines, index: int) -> bool:
    return _opens(lines.texts[index])


def _updates(text: str) -> bool:
    return _UPDATE.match(text) is not None


def _is_update(lines: Lines, index: int) -> bool:
    found = _UPDATE.match(lines.texts[index])
    return found is not None and (found.end() < len(found.string) or tells(lines, index))


def _is_title(lines: Lines, index: int) -> bool:
    """The page's title below its hidden copies, where no timeline follows.

    A chronicle of the day has the form of the copies, and no such title.
    """
    texts = lines.texts
    is_title = _is_titled(texts[index]) and _TIMELINE not in texts[index + 1 : index + _HEAD]
    return is_title and has_another(lines, index, _updates, first=_DIGITS)


_PAGE = (
    Rule(name="title", take=_take_title, opens="L"),
    page_end("No Record Found"),
    furniture((_TIMELINE, "*")),
    menu(),
    bullet_list(),
)

TIMELINE = TextLayout(
    name="timeline",
    needs=4,
    marks=(
        Mark(words="clocks “23:55 PM IST”", found=_is_odd_clock, opens=_DIGITS, points=2),
        Mark(words="clocks “AM IST” and “PM IST”", found=_is_clock, opens=_DIGITS, points=0),
    ),
    derive=broken_sentences,
    seams=Seams(clock=r"\d{2}:\d{2} [AP]M IST", end="No Record Found"),
    has_lead=True,
    rules=(
        post_line(_CLOCK, zone=ZONE, opens=_DIGITS),
        Rule(name="hidden copy", take=_take_hidden_copy, opens=_DIGITS),
        *_PAGE,
    ),
)

UPDATES = TextLayout(
    name="updates",
    needs=2,
    marks=(
        Mark(words=f"lines “{_TITLED}” near such sentences", found=_is_title, opens="L", points=2),
        Mark(words="sentences behind “14:05 IST:”", found=_is_update, opens=_DIGITS, points=0),
    ),
    derive=broken_sentences,
    has_lead=True,
    rules=(Rule(name="update", take=_take_update, opens=_DIGITS), *_PAGE),
)
