"""The times that CNBC prints above its headlines.

::

    Thu, Feb 24 2022                Thu, Feb 24 202211:46 PM EST        18 Min Ago
    11:46 PM EST                    3 Hours Ago 2 Hours Ago     An Hour Ago
"""

from __future__ import annotations

import re
from typing import NamedTuple

from liveblog_parse.model import Boundary, TimeReading
from liveblog_parse.outlets.cnbc.words import ZONE
from liveblog_parse.text.clock_posts import take_around
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Page
from liveblog_parse.text.shapes import could_be_headline
from liveblog_parse.times import read_time

_AGO = r"(?:\d{1,3}|an?) (?:min|minute|hr|hour|day)s? ago"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2,3} \d{1,2} \d{4}"
_CLOCK = r"\d{1,2}:\d{2} [AP]M E[SD]?T"
TIME = rf"(?:(?i:{_AGO})|{_DAY}(?: [-–—|•])? ?{_CLOCK})"
# The second is that of the last change.
_TIMES = re.compile(rf"(?P<published>{TIME})(?: ?(?P<updated>{TIME}))?$")
# A tool has left the headline in one line with its time: "Thu, Feb 24 2022 11:46 PM EST Harbour opens", "18 Min Ago -
# Harbour opens".
_BEFORE_TITLE = re.compile(
    rf"(?P<time>{TIME})(?: ?(?P<updated>{TIME}))?(?: ?[-–—|•:·])? ?(?P<title>[A-Z0-9“‘'\"][^:].+)"
)
_DAY_ALONE = re.compile(rf"{_DAY}$")
_CLOCK_ALONE = re.compile(rf"{_CLOCK}$")

OPENS = "0123456789MTWFSAa"
CLOSES = "oOT0123456789"


class Stamp(NamedTuple):
    """The times above a headline: how many lines they take, and whether the day is printed."""

    lines: int
    updated: int | None
    """Where on the first line the second time begins; on a line of its own, 0."""
    dated: bool


def stamp(texts: list[str], index: int) -> Stamp | None:
    """The times that begin on the line, and are all that stands there.

    >>> stamp(["Thu, Feb 24 2022", "11:46 PM EST", "Harbour opens"], 0).lines
    2
    >>> stamp(["It opened 3 hours ago"], 0) is None
    True
    """
    text = texts[index]
    if text[0] not in OPENS or text[-1] not in CLOSES:
        return None
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if found := _TIMES.match(text):
        second = found.start("updated") if found["updated"] else None
        dated = text[-1] == "T"
        if second is None and below and (again := _TIMES.match(below)) and not again["updated"]:
            return Stamp(2, 0, dated)
        return Stamp(1, second, dated)
    return Stamp(2, None, dated=True) if _DAY_ALONE.match(text) and _CLOCK_ALONE.match(below) else None


def _take_stamp(page: Page, index: int) -> int:
    found = stamp(page.lines.texts, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    if found.updated is None:
        printed = " ".join(page.take("time", line, of=post) for line in range(index, index + found.lines))
        post.published_as = _reading(printed)
        return found.lines
    second = index + found.lines - 1
    end = found.updated or len(page.lines.texts[index])
    post.published_as = _reading(page.take("time", index, 0, end, of=post).strip())
    post.updated_as = _reading(page.take("updated", second, found.updated, len(page.lines.texts[second]), of=post))
    return found.lines


def before_title(texts: list[str], index: int) -> re.Match[str] | None:
    """The time and the headline that stand in one line, over what the post says.

    >>> before_title(["18 Min Ago Harbour opens", "Ships may enter."], 0)["title"]
    'Harbour opens'
    """
    found = _BEFORE_TITLE.match(texts[index])
    is_title = found is not None and could_be_headline(found["title"]) and index + 1 < len(texts)
    return found if is_title else None


def _take_stamp_before_title(page: Page, index: int) -> int:
    found = before_title(page.lines.texts, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    post.published_as = _reading(page.take("time", index, *found.span("time"), of=post))
    if found["updated"]:
        post.updated_as = _reading(page.take("updated", index, *found.span("updated"), of=post))
    take_around(page, index, found.end("updated" if found["updated"] else "time"), found.start("title"), post)
    post.headline = page.take("headline", index, found.start("title"), of=post)
    return 1


def _take_stamp_below(page: Page, index: int) -> int:
    """The time of the post above, which its sign-off has closed."""
    found = stamp(page.lines.texts, index)
    if found is None or not page.posts or page.post is not None or page.posts[-1].published_as:
        return 0
    post = page.posts[-1]
    post.published_as = _reading(
        " ".join(page.take("time", line, of=post) for line in range(index, index + found.lines))
    )
    return found.lines


def _reading(printed: str) -> TimeReading:
    return read_time(printed, zone=ZONE) or TimeReading(raw=printed)


STAMP = Rule(name="time", take=_take_stamp, opens=OPENS, closes=CLOSES)

STAMP_BEFORE_TITLE = Rule(name="time before a title", take=_take_stamp_before_title, opens=OPENS)
STAMP_BELOW = Rule(name="time below", take=_take_stamp_below, opens=OPENS, closes=CLOSES)
"""For a text in which each time stands under the sign-off of its post."""
