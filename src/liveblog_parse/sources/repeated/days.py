"""The days of posts that print a clock alone: each stands once, above the posts of its day.

::

    <h3>Tuesday, 5 March</h3> <article>14:05 ...</article> <article>11:31 ...</article>
    <h3>Monday, 4 March</h3>  <article>22:41 ...</article>
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from liveblog_parse.model import TimeReading
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.report import Post, When, changed
from liveblog_parse.text.lines import clean
from liveblog_parse.text.stamps import dated
from liveblog_parse.times import read_time
from liveblog_parse.tree import Node

_Read: TypeAlias = "tuple[Node, Post]"
_HEADINGS = "h1, h2, h3, h4, h5, h6, p, div, span, li, dt, strong, b, time"
_LONGEST = 40


def with_days(read: Sequence[_Read]) -> tuple[Post, ...]:
    """The posts, those with a clock alone on the day that stands above them."""
    posts = [post for _, post in read]
    if not any(_lacks_day(post) for post in posts):
        return tuple(posts)
    above = _parent_of_all([element for element, _ in read])
    place = {node.key: at for at, node in enumerate(above.select("*"))} if above else {}
    days = list(_days(above, [element for element, _ in read], place)) if above else []
    places = [at for at, _ in days]
    return tuple(
        _on(post, days[at - 1][1] if (at := bisect_left(places, place[node.key])) else None) for node, post in read
    )


def _lacks_day(post: Post) -> bool:
    reading = post.published.reading if post.published else None
    return reading is not None and reading.hour is not None and reading.day is None


def _on(post: Post, day: TimeReading | None) -> Post:
    if day is None or post.published is None or not _lacks_day(post):
        return post
    return changed(post, {"published": When(reading=dated(post.published.reading, day))})


def _parent_of_all(elements: Sequence[Node]) -> Node | None:
    """The innermost element around the posts: a pinned one may stand in a place of its own."""
    around = list(elements_above(elements[0]))
    for element in elements[1:]:
        if around and element.parent != around[0]:
            above = set(elements_above(element))
            around = [node for node in around if node in above]
    return around[0] if around else None


def _days(above: Node, elements: Sequence[Node], place: dict[int, int]) -> Iterator[tuple[int, TimeReading]]:
    """Where days stand that are none of a post's, and which."""
    starts = [place[element.key] for element in elements]
    ends = [start + len(element.select("*")) for start, element in zip(starts, elements, strict=True)]
    for node in above.select(_HEADINGS):
        at = place[node.key]
        post = bisect_left(starts, at + 1) - 1
        if (post < 0 or at > ends[post]) and (day := _day(node)) is not None:
            yield at, day


def _day(node: Node) -> TimeReading | None:
    if not all(isinstance(child, str) for child in node.children()):
        return None
    text = clean(node.text()[: 2 * _LONGEST]).rstrip(":")
    reading = read_time(text) if 0 < len(text) <= _LONGEST else None
    return reading if reading is not None and reading.precision == "day" and reading.ago is None else None


def are_days_apart(posts: Sequence[Post]) -> bool:
    """Whether half a day and more lies between most posts, as between those of a diary or the releases of a firm."""
    readings = [post.published.reading for post in posts if post.published is not None]
    hours = [
        date(reading.year or _ANY_YEAR, reading.month, reading.day).toordinal() * 24 + (reading.hour or 0)
        for reading in readings
        if reading.month and reading.day
    ]
    steps = sorted(abs(below - above) for above, below in pairwise(hours))
    return len(hours) >= _FEWEST and steps[(len(steps) - 1) // 2] > _FAR


_FEWEST = 3
_ANY_YEAR = 2000
"""That has every day, for days without a year."""
_FAR = 12
"""Hours between most posts, above which even a live blog of several days is none."""
