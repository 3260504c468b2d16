"""The days of a page's posts, from those that print one, from the page, or from the capture.

Going from post to post, clocks move one way: down on a page that puts the newest post first. Where a clock moves the
other way by more than an hour, midnight has passed. An hour or less is disorder (a post put in later, or the hour that
clocks go back) and changes no day; so a silence of more than 23 hours between two posts cannot be seen. Of two clocks
in different zones the first is taken as the zone of the second has it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import TimeReading
from liveblog_parse.remembered import remembered
from liveblog_parse.times.anchor import Anchor
from liveblog_parse.times.figures import figures_in, order_of
from liveblog_parse.times.frame import date_order
from liveblog_parse.times.instants import seen_from
from liveblog_parse.times.names import TODAY, YESTERDAY
from liveblog_parse.times.scripts import plain
from liveblog_parse.times.zones import zone_of

DISORDER = 60
"""Minutes by which a clock may move the wrong way without meaning midnight."""
LATE = 5
"""Minutes by which the newest clock may be ahead of the capture's."""
TELLING = 6 * 60
"""Minutes from one post to the next up to which two clocks tell which is the later."""
_A_DAY = 24 * 60
_ONE = timedelta(days=1)

DayFrom = Literal["entry", "neighbour", "page", "caller"]


class Placed(NamedTuple):
    """The day of a post, and where it comes from."""

    day: date
    source: DayFrom
    derived: bool
    """Whether the day or its year was not printed."""


_LAG = timedelta(minutes=30)
"""Posts can be younger than what a page says of its last update, by so much."""


class Stream:
    """The posts of a page on their way to a day each. Pinned posts stand apart: their place says nothing."""

    def __init__(
        self,
        readings: Sequence[TimeReading | None],
        zones: Sequence[str | None],
        anchor: Anchor,
        pinned: Collection[int],
    ) -> None:
        self.readings = readings
        self.zones = zones
        self.anchor = anchor
        self.placed: list[Placed | None] = [None] * len(readings)
        self.minutes = [_minutes(reading) for reading in readings]
        self.flow = [i for i, reading in enumerate(readings) if reading is not None and i not in pinned]
        self.pinned = [i for i in pinned if self.minutes[i] is not None]
        self._forward: Literal[1, -1] | None = None

    def place(self) -> list[Placed | None]:
        """A day for each post for which one is known."""
        self._take_printed()
        self._take_figures()
        self._take_yearless()
        if any(self.placed[i] is None for i in self.flow):
            self._carry_down()
            self._reach_the_top()
        self._place_pinned()
        return self.placed

    @property
    def forward(self) -> Literal[1, -1]:
        """1 where time runs down the page, -1 where the newest post comes first."""
        if self._forward is None:
            self._forward = 1 if sum(self._votes()) > 0 else -1
        return self._forward

    def _votes(self) -> Iterator[int]:
        """1 or -1 for each pair of neighbours, in one zone, that shows where time runs."""
        for above, below in itertools.pairwise(i for i in self.flow if self.minutes[i] is not None):
            if self.zones[above] != self.zones[below]:
                continue
            ahead = self._clock(below) - self._clock(above)
            one, other = self.placed[above], self.placed[below]
            if one is not None and other is not None:
                ahead += (other.day - one.day).days * _A_DAY
            else:
                ahead = (ahead + _A_DAY // 2) % _A_DAY - _A_DAY // 2
                ahead = ahead if abs(ahead) <= TELLING else 0
            yield (ahead > 0) - (ahead < 0)

    def _clock(self, i: int) -> int:
        minutes = self.minutes[i]
        assert minutes is not None, "asked of timed posts only"
        return minutes

    def _take_printed(self) -> None:
        for i, reading in enumerate(self.readings):
            if reading is None:
                continue
            if reading.year and reading.month and reading.day:
                day = date(reading.year, reading.month, reading.day)
                self.placed[i] = Placed(day, reading.day_from or "entry", derived=False)
            elif reading.month is None:
                self._take_spoken(i, reading)

    def _take_spoken(self, i: int, reading: TimeReading) -> None:
        """Read "5 minutes ago" and "Yesterday at 14:05", whose day hangs on the capture."""
        days = days_back(reading.raw)
        if reading.ago is not None and reading.hour is None:
            self._take_relative(i, reading, timedelta(seconds=reading.ago))
        elif days is not None and (captured := captured_in(self.anchor, self.zones[i])) is not None:
            self.placed[i] = Placed(_day(captured) - days * _ONE, "caller", derived=True)

    def _take_relative(self, i: int, reading: TimeReading, ago: timedelta) -> None:
        moment = captured_in(self.anchor, self.zones[i], ago)
        if isinstance(moment, datetime) and reading.precision != "day":
            self.minutes[i] = moment.hour * 60 + moment.minute
        elif reading.precision != "day":
            return  # hours before a date may be on either of two days
        if moment is not None:
            self.placed[i] = Placed(_day(moment), "caller", derived=True)

    def _take_figures(self) -> None:
        """Read "04/03/2024", where the region does not tell what it means. No other day is put in place of it."""
        printed = {i: figures_in(reading.raw) for i, reading in enumerate(self.readings) if reading is not None}
        every = {figures for figures in printed.values() if figures is not None}
        if not every:
            return
        order = order_of(every, self._known())
        still_open: set[int] = set()
        for i, figures in printed.items():
            if figures is None or self.placed[i] is not None:
                continue
            likely = order or date_order(self.zones[i])
            if likely is not None and (day := figures.day(likely)) is not None:
                self.placed[i] = Placed(day, "entry", derived=False)
            else:
                still_open.add(i)
        self.flow = [i for i in self.flow if i not in still_open]

    def _known(self) -> list[date]:
        """The days that are known of the page."""
        anchor = self.anchor
        known = (anchor.first_day, anchor.last_day, anchor.moment, anchor.captured)
        return [_day(moment) for moment in known if moment is not None]

    def _take_yearless(self) -> None:
        """The year that puts the day next to its neighbour's, or to what is known of the page."""
        near = next((placed.day for placed in self.placed if placed is not None), None)
        for i, reading in enumerate(self.readings):
            placed = self.placed[i]
            if placed is not None:
                near = placed.day
            elif reading is not None and reading.month and reading.day and reading.year is None:
                day = self._in_its_year(reading.month, reading.day, near, self.zones[i])
                if day is not None:
                    self.placed[i] = Placed(day, "entry", derived=True)
                    near = day

    def _in_its_year(self, month: int, day: int, near: date | None, zone: str | None) -> date | None:
        if near is not None:
            return _nearest(month, day, near)
        anchor = self.anchor
        captured = captured_in(anchor, zone)
        latest = anchor.last_day or (None if anchor.first_day or captured is None else _day(captured))
        if latest is not None:
            return max((found for found in _days_called(month, day, latest) if found <= latest + _ONE), default=None)
        if anchor.first_day is not None:
            earliest = anchor.first_day - _ONE
            return min((found for found in _days_called(month, day, earliest) if found >= earliest), default=None)
        return None

    def _carry_down(self) -> None:
        """A printed day holds for the posts below it, until their clocks pass midnight."""
        before: int | None = None
        for i in self.flow:
            if self.placed[i] is None:
                if before is None or self.minutes[i] is None:
                    continue
                self.placed[i] = Placed(self._next_day(before, i, self.forward), "neighbour", derived=True)
            before = i

    def _reach_the_top(self) -> None:
        """The posts above the first day that is printed, or all of them where none is."""
        dated = next((i for i in self.flow if self.placed[i] is not None), None)
        above = [i for i in self.flow if (dated is None or i < dated) and self.minutes[i] is not None]
        if not above:
            return
        if dated is not None and self.minutes[dated] is not None:
            day = self._next_day(dated, above[-1], -self.forward)
            self._chain(above[::-1], day, -self.forward, "neighbour")
            return
        oldest_down = above if self.forward == 1 else above[::-1]
        whole = dated is None
        if self.anchor.first_day is not None and (whole or self.forward == 1):
            self._chain(oldest_down, self.anchor.first_day, 1, "page")
        elif whole or self.forward == -1:
            self._from_the_newest(oldest_down[::-1])

    def _from_the_newest(self, newest_down: list[int]) -> None:
        last = self._last_day(newest_down[0])
        if last is not None:
            self._chain(newest_down, last, -1, "page")
        elif (captured := captured_in(self.anchor, self.zones[newest_down[0]])) is not None:
            self._chain(newest_down, _newest_day(self._clock(newest_down[0]), captured), -1, "caller")

    def _last_day(self, newest: int) -> date | None:
        moment, zone = self.anchor.last_moment, self.zones[newest]
        if moment is None or (moment.tzinfo is not None and zone is None):
            return self.anchor.last_day
        late = moment + _LAG
        return _newest_day(self._clock(newest), late.astimezone(zone_of(zone)) if moment.tzinfo and zone else late)

    def _chain(self, posts: Sequence[int], day: date, forward: Literal[1, -1], source: DayFrom) -> None:
        """Give the first of the posts this day, and go on from clock to clock; `forward` is for this order."""
        self.placed[posts[0]] = Placed(day, source, derived=True)
        for before, i in itertools.pairwise(posts):
            self.placed[i] = Placed(self._next_day(before, i, forward), source, derived=True)

    def _next_day(self, before: int, i: int, forward: Literal[1, -1]) -> date:
        """The day of the clock that follows the clock, if any, of a post whose day is known."""
        placed = self.placed[before]
        assert placed is not None, "asked of placed posts only"
        minutes = self.minutes[before]
        if minutes is None:
            return placed.day
        day, here, there = placed.day, self.zones[before], self.zones[i]
        if here is not None and there is not None:
            day, minutes = seen_from(there, day, minutes, here)
        return day + _ONE * _midnights(minutes, self._clock(i), forward)

    def _place_pinned(self) -> None:
        """A pinned post is taken for the one with its clock in the stream, or else for the last it can be."""
        waiting = [i for i in self.pinned if self.placed[i] is None]
        timed = [i for i in self.flow if self.minutes[i] is not None and self.placed[i] is not None]
        if not waiting or not timed:
            return
        newest = timed[0] if self.forward == -1 else timed[-1]
        twins = {self._clock(i): i for i in timed}
        for i in waiting:
            near = self.placed[twins.get(self._clock(i), newest)]
            assert near is not None, "timed holds placed posts only"
            late = self._clock(i) > self._clock(newest) and self._clock(i) not in twins
            self.placed[i] = Placed(near.day - _ONE if late else near.day, "neighbour", derived=True)


def _minutes(reading: TimeReading | None) -> int | None:
    """The clock, in minutes from midnight."""
    if reading is None or reading.hour is None:
        return None
    return reading.hour * 60 + (reading.minute or 0)


def _midnights(clock: int, then: int, forward: Literal[1, -1]) -> int:
    """Days from one clock to the next: 0, or 1 either way where midnight has passed."""
    ahead = forward * (then - clock)
    if ahead < -DISORDER:
        return forward
    return -forward if ahead > _A_DAY - DISORDER else 0


def captured_in(anchor: Anchor, zone: str | None, back: timedelta = timedelta()) -> datetime | date | None:
    """The capture, or some time before, as seen in a zone; `None` if it is a moment and no zone is known.

    Raises `InvalidArgumentError` for a naive datetime.
    """
    captured = anchor.captured
    if not isinstance(captured, datetime):
        return None if captured is None else captured - back
    if captured.tzinfo is None:
        raise InvalidArgumentError(f"captured={captured.isoformat()} has no zone; give an aware datetime, or a date")
    return None if zone is None else (captured - back).astimezone(zone_of(zone))


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _newest_day(clock: int, captured: datetime | date) -> date:
    """The day of the newest post: that of the capture, or the day before if its clock is still to come then."""
    day = _day(captured)
    if isinstance(captured, datetime) and clock > captured.hour * 60 + captured.minute + LATE:
        return day - _ONE
    return day


def _days_called(month: int, day: int, near: date) -> Iterator[date]:
    """The days of that name around a date; 29 February may be eight years away."""
    for year in range(max(1, near.year - 8), min(9999, near.year + 8) + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            continue  # 29 February in a common year


@lru_cache(maxsize=4096)
def _nearest(month: int, day: int, near: date) -> date | None:
    return min(_days_called(month, day, near), key=lambda found: abs(found - near), default=None)


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@remembered(maxsize=8192)
def days_back(raw: str) -> int | None:
    """1 for a printed "Yesterday", 0 for "Today"; `None` where neither is printed."""
    words = {word.casefold() for word in _WORD.findall(plain(raw))}
    return 1 if words & YESTERDAY else 0 if words & TODAY else None
