"""A clock on a day in a zone -> an instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from liveblog_parse.model import TimeReading
from liveblog_parse.times.zones import abbreviations_of, called, printed_short_name, zone_of

Doubt = Literal["time-ambiguous", "time-nonexistent"]

_ONE = timedelta(days=1)
# A clock that occurs twice is the first of the two if that is at most this much before the post before.
_DISORDER = timedelta(minutes=10)
_FIXED = ("Etc/", "UTC")
# Without figures the times of a day are few different texts.
_NO_FIGURES = str.maketrans("", "", "0123456789")


@lru_cache(maxsize=8192)
def offset_all_day(zone: str, day: date) -> timedelta | None:
    """The offset from UTC of a day in a zone, or `None` if it changes on that day."""
    midnight, next_midnight = _midnights(zone, day)
    offset = midnight.utcoffset()
    return offset if offset == next_midnight.utcoffset() else None


def _midnights(zone: str, day: date) -> tuple[datetime, datetime]:
    where = zone_of(zone)
    return datetime.combine(day, time(), where), datetime.combine(day + _ONE, time(), where)


def seen_from(other: str, day: date, minutes: int, zone: str) -> tuple[date, int]:
    """The day and the clock, in minutes from midnight, that another zone has at a clock of a zone.

    >>> seen_from("Europe/London", date(2024, 3, 5), 20 * 60, "America/New_York")
    (datetime.date(2024, 3, 6), 60)
    """
    if other == zone:
        return day, minutes
    hour, minute = divmod(minutes, 60)
    moment = datetime.combine(day, time(hour, minute), zone_of(zone)).astimezone(zone_of(other))
    return moment.date(), moment.hour * 60 + moment.minute


def contradicts_its_day(reading: TimeReading, zone: str, day: date) -> bool:
    """Whether the printed zone is the zone's name in the other half of the year: GMT in July in London."""
    return not zone.startswith(_FIXED) and _contradicts(reading.raw.translate(_NO_FIGURES), zone, day)


@lru_cache(maxsize=8192)
def _contradicts(raw: str, zone: str, day: date) -> bool:
    printed = printed_short_name(raw)
    if printed is None or not called(printed, abbreviations_of(zone), zone):
        return False
    return not called(printed, frozenset(str(moment.tzname()) for moment in _midnights(zone, day)), zone)


class Instant(NamedTuple):
    """An instant, and what is doubtful about it."""

    moment: datetime
    doubt: Doubt | None


def instant_by_order(reading: TimeReading, zone: str, local: datetime, before: datetime | None) -> Instant:
    """The instant of a clock on a day on which the offset changes.

    A clock that occurs twice is the one of the printed zone; where that does not say, the first that is not before the
    post before. A clock that is skipped counts from the offset before the change, as in `zoneinfo`.
    """
    aware = local.replace(tzinfo=zone_of(zone))
    first, second = aware.astimezone(UTC), aware.replace(fold=1).astimezone(UTC)
    if first == second:
        return Instant(first, None)
    if first > second:
        return Instant(first, "time-nonexistent")
    printed = printed_short_name(reading.raw)
    names = [frozenset((str(moment.tzname()),)) for moment in (aware, aware.replace(fold=1))]
    if printed is not None and called(printed, names[0], zone) != called(printed, names[1], zone):
        return Instant(first if called(printed, names[0], zone) else second, None)
    return Instant(first if before is None or first >= before - _DISORDER else second, "time-ambiguous")
