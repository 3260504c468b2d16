"""The odd forms of machine times that python-dateutil knows and nothing here does."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta, tzinfo

from liveblog_parse.model import TimeReading
from liveblog_parse.times.machine import FIRST_YEAR, LAST_YEAR, Precision, offset_zone
from liveblog_parse.times.names import MONTHS
from liveblog_parse.times.zones import short_name, zone_name

_LONGEST = 64
_MONTH = "|".join(word for word in MONTHS if word.isascii())
# Worth asking: a month in words, and a clock with a colon or a year of four digits. What dateutil reads wrongly is kept
# from it: dotted clocks, which it cuts; "GMT+1", whose sign it turns; days in figures, whose order it guesses;
# longer figures than a time has, at which it fails.
_ODD = re.compile(
    rf"""
    (?= .* [0-9]:[0-9]{{2}} | .* (?<![0-9])(?:19|20)[0-9]{{2}}(?![0-9]) )
    (?= .* (?<![a-z])(?:{_MONTH})(?![a-z]) )
    (?! .* (?:GMT|UTC)\s?[+-] | .* [0-9][./][0-9] | .* [0-9]{{7}} )
    [A-Za-z0-9\x20,:+()-]+
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DEFAULTS = datetime(2000, 1, 1, 1, 1, 1), datetime(2004, 2, 2, 2, 2, 2)  # noqa: DTZ001 - filled in, never an instant
_PARTS = ("year", "month", "day", "hour", "minute", "second")


def read_odd(raw: str, outlet: str | None) -> TimeReading | None:
    """What python-dateutil makes of a text that has the look of a machine's time, or `None`.

    It fills the parts that are not printed from a default, so it reads twice, with two, and what both agree on counts.
    """
    if len(raw) > _LONGEST or not _ODD.fullmatch(raw):
        return None
    from dateutil.parser import ParserError, parse

    zones = _PrintedZones(outlet)
    try:
        one, other = (parse(raw, default=default, tzinfos=zones.note) for default in _DEFAULTS)
    except (ParserError, OverflowError):
        return None
    parts: dict[str, int] = {part: getattr(one, part) for part in _PARTS if getattr(one, part) == getattr(other, part)}
    if zones.unknown or not {"month", "day"} <= parts.keys() or not FIRST_YEAR <= parts.get("year", 2000) <= LAST_YEAR:
        return None
    return TimeReading(
        raw=raw,
        year=parts.get("year"),
        month=parts["month"],
        day=parts["day"],
        hour=parts.get("hour"),
        minute=parts.get("minute"),
        second=parts.get("second"),
        zone=zones.name,
        zone_from="page" if zones.printed else None,
        day_from="entry",
        precision=_smallest(parts),
    )


class _PrintedZones:
    """Hears from dateutil which zone is printed. The offset it stands for on that day is not dateutil's to say."""

    def __init__(self, outlet: str | None) -> None:
        self.outlet = outlet
        self.name: str | None = None
        self.printed = False
        self.unknown = False

    def note(self, name: str | None, offset: int | None) -> tzinfo | None:
        if name is None and offset is None:
            return None
        self.printed = True
        short = None if name is None or offset else short_name(name)
        if short is not None:
            self.name = zone_name(short, self.outlet)
        elif offset is not None:
            self.name = offset_zone(timedelta(seconds=offset))
        else:
            self.unknown = True
        return UTC


def _smallest(parts: Collection[str]) -> Precision:
    return "second" if "second" in parts else "minute" if "minute" in parts else "hour" if "hour" in parts else "day"
