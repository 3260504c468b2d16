"""The text of the pages that ScribbleLive served itself, `https://live.gazette.example/Event/Harbour_Strike?Page=2`.

Each post opens with who wrote it and when, in either order, the prose at times glued to both; of pictures nothing is
left (seen at CNET and F.A.Z., 2013 to 2022)::

      • Nora Falk 3/5/2024 2:05:03 PM              3/5/2024 2:05:03 PM   Nora Falk
        Ships may enter.                            Ships may enter.
      • Ida Holm 3/5/2024 2:05:16 PM               3/5/2024 2:05:16 PM   Ida Holm

The server wrote months first, and in UTC: keynotes that began at ten in California have posts of 5 PM.
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Author, Boundary, TimeReading
from liveblog_parse.text.clock_posts import take_around, take_rest
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.openings import take_window_title
from liveblog_parse.text.order import A_DAY, against_walk
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import broken_sentences, bullet_of
from liveblog_parse.text.stamps import ordinal_of
from liveblog_parse.times import read_time

_ZONE = "Etc/UTC"
_NEEDS = 3
_TIME = (
    r"(?P<time>(?P<month>1[0-2]|[1-9])/(?P<day>3[01]|[12]\d|[1-9])/(?P<year>20\d\d)"
    r" (?P<clock>1?\d:[0-5]\d:[0-5]\d [AP]M))"
)
_NAME = r"[^\W\d_][^\d/:!?]{1,40}?"
_SIGNED_FIRST = re.compile(rf"(?P<byline>{_NAME}) {_TIME} ?(?P<rest>.*)$")
_TIMED_FIRST = re.compile(rf"{_TIME} (?P<byline>{_NAME})(?P<rest>)$")
_YEAR = "/20"  # what every opening has


def _opening(lines: Lines, index: int) -> re.Match[str] | None:
    text = lines.texts[index]
    if _YEAR not in text:
        return None
    start = bullet_of(text)
    return _SIGNED_FIRST.match(text, start) or _TIMED_FIRST.match(text, start)


def _take_post(page: Page, index: int) -> int:
    found = _opening(page.lines, index)
    if found is None:
        return 0
    post = page.open(Boundary.TIME)
    position = 0
    for name in sorted(("byline", "time"), key=found.start):
        take_around(page, index, position, found.start(name), post)
        page.take(name, index, *found.span(name), of=post)
        position = found.end(name)
    post.published_as = _reading(found)
    post.sign(Author(name=found["byline"]))
    take_rest(page, index, found.start("rest"), post)
    return 1


def _reading(found: re.Match[str]) -> TimeReading:
    reading = read_time(f"{found['year']}-{found['month']:0>2}-{found['day']:0>2} {found['clock']}")
    return (
        evolve(reading, raw=found["time"], zone=_ZONE, zone_from="outlet")
        if reading
        else TimeReading(raw=found["time"])
    )


def _is_post(lines: Lines, index: int) -> bool:
    return _opening(lines, index) is not None


def _objection(lines: Lines) -> str | None:
    """Why what is signed so is no live blog: comments go both ways, or stand days apart."""
    found = (_opening(lines, index) for index in range(len(lines)))
    return against_walk([_minutes(one) for one in found if one is not None])


def _minutes(found: re.Match[str]) -> int:
    """Of all days."""
    reading = _reading(found)
    return (ordinal_of(reading) or 0) * A_DAY + (reading.hour or 0) * 60 + (reading.minute or 0)


EVENT_TEXT = TextLayout(
    name="event-text",
    needs=_NEEDS,
    marks=(Mark(words="lines like “Nora Falk 3/5/2024 2:05:03 PM”", found=_is_post, holds=_YEAR),),
    signature=re.compile(r"\blive[ -]?(?:blog|ticker|coverage|updates)\b|\bScribbleLive\b", re.IGNORECASE),
    objection=_objection,
    has_lead=True,
    head=take_window_title,
    derive=broken_sentences,
    rules=(Rule(name="post", take=_take_post, words=("AM", "PM")),),
)
