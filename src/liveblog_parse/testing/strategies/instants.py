"""When posts were published, and how London prints it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from typing import Literal

from hypothesis import strategies as st

from liveblog_parse.model import TimeReading
from liveblog_parse.testing.render.clocks import LONDON

_EARLIEST = datetime(2012, 1, 1)  # noqa: DTZ001 - Hypothesis draws naive ones
_LATEST = datetime(2030, 12, 31)  # noqa: DTZ001


@cache
def newest_first(count: int) -> st.SearchStrategy[list[datetime]]:
    """`count` instants to the minute that fall, across midnights, new years and clock changes too."""
    newest = st.datetimes(_EARLIEST, _LATEST).map(_to_the_minute)
    gaps = st.integers(0, 11 * 60).map(_minutes)
    return st.builds(_falling, newest, st.lists(gaps, min_size=count - 1, max_size=count - 1))


def _to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, tzinfo=UTC)


def _minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


def _falling(newest: datetime, gaps: list[timedelta]) -> list[datetime]:
    return list(accumulate(gaps, _before, initial=newest))


def _before(instant: datetime, gap: timedelta) -> datetime:
    return instant - gap


def are_clear_in_london(instants: list[datetime]) -> bool:
    """Whether none lies in the hour that London's clocks show twice in autumn."""
    clocks = [instant.astimezone(LONDON) for instant in instants]
    return all(clock.utcoffset() == clock.replace(fold=1 - clock.fold).utcoffset() for clock in clocks)


def london_reading(instant: datetime, raw: str, *, zone_from: Literal["page", "outlet"]) -> TimeReading:
    """What a reader must make of `raw`, the instant as London prints it in full."""
    local = instant.astimezone(LONDON)
    return TimeReading(
        raw=raw,
        year=local.year,
        month=local.month,
        day=local.day,
        hour=local.hour,
        minute=local.minute,
        zone="Europe/London",
        zone_from=zone_from,
        day_from="entry",
        precision="minute",
    )
