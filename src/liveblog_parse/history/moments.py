"""Whether two captures print the same time, each as well as it knows it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from liveblog_parse.model import Entry, TimeReading

_UNITS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}
_PARTS = ("year", "month", "day", "hour", "minute")


class Moment(NamedTuple):
    """A time of a post: the instant, and what was printed."""

    instant: datetime | None
    reading: TimeReading | None

    @property
    def unit(self) -> timedelta:
        """How far off the instant may be; nothing for a time that no reader had to read."""
        precision = self.reading.precision if self.reading else None
        return _UNITS[precision] if precision else timedelta()

    @property
    def is_relative(self) -> bool:
        """Whether it is counted back from the capture, as "5 minutes ago"."""
        return self.reading is not None and self.reading.ago is not None

    @property
    def is_coarse(self) -> bool:
        """Whether it is known to the hour or the day alone."""
        return self.unit > _UNITS["minute"]


def published(entry: Entry) -> Moment:
    """When the post was published."""
    return Moment(entry.published, entry.published_as)


def updated(entry: Entry) -> Moment:
    """When the post was last updated."""
    return Moment(entry.updated, entry.updated_as)


def agree(one: Moment, two: Moment) -> bool | None:
    """Whether both are the same time within what they print; `None` where that cannot be told.

    "5 minutes ago" and, five minutes later, "10 minutes ago" are the same time; "10:55" of an unknown day and an
    instant at 10:55 are too.
    """
    if one.instant is not None and two.instant is not None:
        return _are_near(one, two, abs(one.instant - two.instant))
    if one.reading is None or two.reading is None or one.is_relative or two.is_relative:
        return None
    if one.reading.zone != two.reading.zone:
        return None
    return _print_alike(one.reading, two.reading)


def _are_near(one: Moment, two: Moment, apart: timedelta) -> bool:
    """Relative times are rounded in either direction, so a whole unit between them tells nothing."""
    unit = max(one.unit, two.unit)
    return not apart or apart < unit or (apart == unit and (one.is_relative or two.is_relative))


def _print_alike(one: TimeReading, two: TimeReading) -> bool | None:
    if one.hour is None or two.hour is None:
        return None
    pairs = [(getattr(one, part), getattr(two, part)) for part in _PARTS]
    return all(mine == theirs for mine, theirs in pairs if mine is not None and theirs is not None)


def better(one: Moment, two: Moment) -> Moment:
    """Of two readings of the same time the one that knows it better; the first where both know as much."""
    return min((one, two), key=_doubt)


def _doubt(moment: Moment) -> tuple[bool, bool, bool, timedelta]:
    return (moment.instant is None, moment.reading is None, moment.is_relative, moment.unit)
