"""The posts of a page, and what a flattened text still has of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from zoneinfo import ZoneInfo

from attrs import frozen

import liveblog_parse as lb
from bench.flattened.letters import MARK, Letters, letters

_LABEL_WORDS = {
    lb.Label.BREAKING: "breaking",
    lb.Label.KEY_EVENT: "key event",
    lb.Label.SUMMARY: "summary",
    lb.Label.PINNED: "pinned",
    lb.Label.ANALYSIS: "analysis",
    lb.Label.CORRECTION: "correction",
    lb.Label.COMMENT: "comment",
}
# What the layouts know a post's start, or the end of the one before, by, besides its clock and its author.
_OTHER_MARKS = re.compile(
    r"^\W*\d{1,3}\. |^(?:Share|Copy Link copied|Link Copied!|Share on Twitter)$|^Updated at\b|^Click here to share\b"
    r"|\d ?(?:m|mins?|minutes?|h|hrs?|hours?) ago\b",
    re.MULTILINE | re.IGNORECASE,
)


@frozen(kw_only=True, eq=False)
class Post:
    """A post of a page, and what of it a text has left, each as a whole string and among the post's own words."""

    entry: lb.Entry
    clocks: frozenset[tuple[int, int]]
    """Hour and minute, by each clock that it may be printed by."""
    headline: str
    names: frozenset[str]
    labels: frozenset[lb.Label]
    mark: str | None
    """The letters that tell it in the text; `None`: nothing of it is left."""
    lines: tuple[str, ...]
    """Its lines of prose that are left."""
    is_set_off: bool
    """A mark that layouts know stands between the post before and this one, and between this one and the next."""
    has_headline: bool
    has_time: bool
    has_names: bool
    has_labels: bool

    def is_timed_as(self, entry: lb.Entry) -> bool:
        """Whether an entry of the text has the post's time: the instant, or where it has none the clock."""
        if entry.published and self.entry.published:
            return abs(entry.published - self.entry.published) < timedelta(minutes=1)
        return self.is_clocked_as(entry)

    def is_clocked_as(self, entry: lb.Entry) -> bool:
        """Whether an entry of the text has the post's clock, whatever the day."""
        reading = entry.published_as
        return reading is not None and (reading.hour, reading.minute) in self.clocks


def find_posts(blog: lb.LiveBlog, text: str) -> list[Post]:
    """Every post of the page's live blog, as the text has it."""
    found = Letters(text)
    headlines = Counter(entry.headline for entry in blog)
    marks = {index: _mark(entry, found, headlines) for index, entry in enumerate(blog)}
    stands = _stands(blog, marks, found)
    starts = [_shows_start(blog, blog.entries[index], stand) for index, stand in stands.items()]
    set_off = {index for index, *ends in zip(stands, starts, [*starts, True][1:], strict=True) if all(ends)}
    return [
        _post(blog, entry, marks[index], found, stands.get(index), is_set_off=index in set_off)
        for index, entry in enumerate(blog)
    ]


def _stands(blog: lb.LiveBlog, marks: dict[int, str], found: Letters) -> dict[int, _Stand]:
    """Where the posts stand that are left, in the order of the text."""
    order = sorted((start, index) for mark in set(marks.values()) for index, start in _places(mark, marks, found))
    ends = [0, *(start + len(marks[index]) for start, index in order)]
    nexts = [*(start for start, _ in order), len(found)][1:]
    earlier = [None, *(blog.entries[index] for _, index in order)]
    return {
        index: _Stand(before=found.between(end, after), own=found.between(end, until), earlier=entry)
        for (_, index), end, after, until, entry in zip(order, ends, ends[1:], nexts, earlier, strict=False)
    }


def _places(mark: str, marks: dict[int, str], found: Letters) -> Iterator[tuple[int, int]]:
    """The posts that have the mark, and its places: the last ones, because copies stand above."""
    same = [index for index, other in marks.items() if other == mark]
    return zip(same, found.places(mark)[-len(same) :], strict=False)


@frozen(kw_only=True)
class _Stand:
    """Where a post stands in a text."""

    before: str
    """From the words of the post before to its own."""
    own: str
    """From the words of the post before to those of the next."""
    earlier: lb.Entry | None
    """The post before."""


def _mark(entry: lb.Entry, found: Letters, headlines: Counter[str | None]) -> str:
    """The first letters of the first line of prose that is left, else of a headline that no other post has."""
    headline = entry.headline if headlines[entry.headline] == 1 else None
    marks = [letters(line)[:MARK] for line in (*entry.text.split("\n"), headline or "")]
    return next((mark for mark in marks if found.places(mark)), "")


def _post(
    blog: lb.LiveBlog, entry: lb.Entry, mark: str, found: Letters, stand: _Stand | None, *, is_set_off: bool
) -> Post:
    here = stand.own if stand else ""
    own, words = letters(here), here.casefold()
    headline, names = letters(entry.headline or ""), _names(entry)
    clocks = frozenset(_clocks(entry, blog))
    return Post(
        entry=entry,
        clocks=clocks,
        headline=headline,
        names=names,
        labels=entry.labels,
        mark=mark if stand else None,
        lines=tuple(line for line in map(letters, entry.text.split("\n")) if line and line in found),
        is_set_off=is_set_off,
        has_headline=bool(headline) and headline in own,
        has_time=_has_clock(here, clocks),
        has_names=bool(names) and all(name in own for name in names),
        has_labels=bool(entry.labels) and all(_LABEL_WORDS[label] in words for label in entry.labels),
    )


def _names(entry: lb.Entry) -> frozenset[str]:
    return frozenset(letters(author.name) for author in entry.authors)


def _shows_start(blog: lb.LiveBlog, entry: lb.Entry, stand: _Stand) -> bool:
    if stand.earlier is None:
        return True
    between = letters(stand.before)
    is_signed = any(name in between for name in _names(entry) | _names(stand.earlier))
    has_clock = _has_clock(stand.before, frozenset(_clocks(entry, blog)))
    return is_signed or has_clock or _OTHER_MARKS.search(stand.before) is not None


def _clocks(entry: lb.Entry, blog: lb.LiveBlog) -> Iterator[tuple[int, int]]:
    """Hour and minute, on the page's clock and on others that it may be printed by; none where only a day is."""
    reading = entry.published_as
    if reading and reading.precision == "day":
        return
    for zone in {blog.zone, "UTC", reading.zone if reading else None}:
        if entry.published and zone and not zone.startswith(("UTC+", "UTC-")):
            local = entry.published.astimezone(ZoneInfo(zone))
            yield local.hour, local.minute
    if reading and reading.hour is not None and reading.minute is not None:
        yield reading.hour, reading.minute


def _has_clock(text: str, clocks: frozenset[tuple[int, int]]) -> bool:
    return any(_clock_pattern(*clock).search(text) for clock in clocks)


@cache
def _clock_pattern(hour: int, minute: int) -> re.Pattern[str]:
    """The clock in any notation: 21:40, 9.40pm, 21h40. Two digits of hour may be glued to a year: 202321:40."""
    half = hour % 12 or 12
    return re.compile(rf"(?:{hour:02}|{half:02}|(?<!\d){hour}|(?<!\d){half}) ?[:.h] ?{minute:02}(?!\d)")
