"""Times that machines print: ISO forms, and counted seconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal

from liveblog_parse.making import make_reading
from liveblog_parse.model import TimeReading
from liveblog_parse.times.zones import offset_name

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years a page can mean; `0001-01-01` is how some systems print that there is no time."""

Precision = Literal["second", "minute", "hour", "day"]

_ISO = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}(?:[T ]([0-9:]+)(?:[.,][0-9]+)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?")
_PRECISION: dict[int, Precision] = {0: "day", 2: "hour", 4: "minute", 6: "second"}


def read_iso(raw: str) -> TimeReading | None:
    """The reading of an ISO 8601 time; fractions of a second are dropped. `None` for anything else."""
    match = _ISO.fullmatch(raw)
    if match is None or raw.isdigit():
        return None
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError:
        return None  # 2023-13-45 has the shape and is no time
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    precision = _PRECISION.get(len((match[1] or "").replace(":", "")))
    if precision is None:  # Python takes 10:30:00:25 for a fraction of a second
        return None
    return _reading(moment, raw, precision, offset_zone(moment.utcoffset()))


@lru_cache(maxsize=256)
def offset_zone(offset: timedelta | None) -> str | None:
    """The zone of a printed offset; `None` for none, and for one that no clocks have."""
    if offset is None:
        return None
    minutes = abs(offset) // timedelta(minutes=1)
    return offset_name("-" if offset < timedelta() else "+", *divmod(minutes, 60))


def _reading(moment: datetime, raw: str, precision: Precision, zone: str | None) -> TimeReading:
    timed = precision != "day"
    return make_reading(
        raw=raw,
        year=moment.year,
        month=moment.month,
        day=moment.day,
        hour=moment.hour if timed else None,
        minute=moment.minute if precision in {"minute", "second"} else None,
        second=moment.second if precision == "second" else None,
        zone=zone,
        zone_from="page" if moment.tzinfo is not None else None,
        day_from="entry",
        precision=precision,
    )


_LONGEST_STAMP = 10**14
_STAMP = re.compile(r"[0-9]{14}")
_WRAPPED = re.compile(r"\\?/Date\((-?[0-9]{1,16})(?:[+-][0-9]{4})?\)\\?/")
_EARLIEST, _LATEST = datetime(1995, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_epoch(value: str | float) -> datetime | None:
    """The UTC instant of counted seconds or milliseconds, of `/Date(ms)/`, or of a `YYYYMMDDHHMMSS` stamp in UTC.

    `None` for anything else, and for what lies before 1995 or after 2099.

    >>> read_epoch(1694598900)
    datetime.datetime(2023, 9, 13, 9, 55, tzinfo=datetime.timezone.utc)
    >>> read_epoch("/Date(1694598900000)/") == read_epoch("20230913095500")
    True
    """
    if isinstance(value, str):
        text = value.strip() if len(value) <= 64 else ""
        if _STAMP.fullmatch(text):
            return _stamp(text)
        text = match[1] if (match := _WRAPPED.fullmatch(text)) else text
        if not re.fullmatch(r"[0-9]{9,16}(?:\.[0-9]{1,9})?", text):
            return None
        value = float(text) if "." in text else int(text)
    elif isinstance(value, int) and 0 <= value < _LONGEST_STAMP and _STAMP.fullmatch(str(value)):
        return _stamp(str(value))
    return _counted(value)


def _stamp(text: str) -> datetime | None:
    try:
        moment = datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None  # fourteen digits that are no day and clock
    return moment if _EARLIEST <= moment < _LATEST else None


def _counted(number: float) -> datetime | None:
    """Seconds and milliseconds of the plausible years do not overlap."""
    for unit in (timedelta(seconds=1), timedelta(milliseconds=1)):
        if (_EARLIEST - _EPOCH) / unit <= number < (_LATEST - _EPOCH) / unit:
            return _EPOCH + number * unit
    return None
