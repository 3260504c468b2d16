"""One printed time -> its parts.

A printed time is a clock and its frame: what stands before and after it (a label, a date, a zone, joints like "at"). A
page has at most 1,440 clocks and few frames, so both are read once and kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import evolve

from liveblog_parse.making import make_reading
from liveblog_parse.model import TimeReading
from liveblog_parse.times.clock import CLOCK, NO_CLOCK, read_clock
from liveblog_parse.times.frame import FRAME_OPENERS, LABEL, date_order, read_frame
from liveblog_parse.times.machine import read_iso
from liveblog_parse.times.odd import read_odd
from liveblog_parse.times.relative import AGO_OPENERS, read_ago
from liveblog_parse.times.scripts import plain
from liveblog_parse.times.zones import is_known, zone_name

LONGEST = 120
"""No printed time is longer; what is longer is not looked at."""

_NO_OVERRIDES: Mapping[str, str] = MappingProxyType({})


def read_time(
    printed: str, *, zone: str | None = None, abbreviations: Mapping[str, str] = _NO_OVERRIDES
) -> TimeReading | None:
    """The parts of a printed time, or `None` if the whole string is not a time.

    `zone` is the outlet's IANA zone; it decides what "IST" or "11/02/2023" mean and is not written into the reading.
    `abbreviations` are the outlet's own, abbreviation -> IANA name. A printed zone that nothing decides leaves
    `zone=None` with `zone_from="page"`. "Today" and "Yesterday" stay in `raw`; `resolve` reads them there.

    Raises `InvalidArgumentError` where a printed zone has to be looked up in a `zone` that is no IANA name.

    >>> reading = read_time("Wed 13 Dec 2023 17.25 GMT", zone="Europe/London")
    >>> reading.day, reading.month, reading.year, reading.hour, reading.minute, reading.zone
    (13, 12, 2023, 17, 25, 'Europe/London')
    >>> read_time("They met at 10.15am BST") is None
    True
    """
    raw = printed.strip() if len(printed) <= 4 * LONGEST else ""
    text = plain(raw) if len(raw) <= LONGEST else ""
    if not text or not _opens_like_a_time(text):
        return None
    reading = _read_usual(text, zone) if abbreviations is _NO_OVERRIDES else _read(text, zone, abbreviations)
    return reading if reading is None or text is raw else evolve(reading, raw=raw)


@lru_cache(maxsize=4096)  # a page prints few clocks, and each is asked for in several places
def _read_usual(raw: str, zone: str | None) -> TimeReading | None:
    return _read(raw, zone, _NO_OVERRIDES)


def _read(raw: str, zone: str | None, abbreviations: Mapping[str, str]) -> TimeReading | None:
    if raw[:4].isdecimal() and (iso := read_iso(raw)) is not None:
        return iso
    if "ago" in raw and (relative := _read_relative(raw, zone, abbreviations)):  # the frame of each would be another
        return relative
    return _read_framed(raw, zone, abbreviations) or _read_relative(raw, zone, abbreviations) or read_odd(raw, zone)


_OPENING = re.compile(r"[^\w]*([^\W\d_]*)")
_OPENERS = FRAME_OPENERS | AGO_OPENERS


def _opens_like_a_time(raw: str) -> bool:
    """Tell most lines of prose apart by their first word; a figure or an abbreviation may open a time, too."""
    if "0" <= raw[0] <= "9":
        return True
    found = _OPENING.match(raw)
    word = found[1] if found else ""
    return not word or word[1:2].isupper() or word.casefold() in _OPENERS


# "14h07" and "14:07h" are printed where the day stands before the month: 05/03/2024 14h07.
_HOUR_SIGN = re.compile(r"\d ?h(?: ?\d\d)?(?![^\W_])")


def _read_framed(
    raw: str, zone: str | None, abbreviations: Mapping[str, str], *, whole: str = "", ago: int | None = None
) -> TimeReading | None:
    """Read a clock with its frame; `whole` is all that was printed, with how long `ago`."""
    found = CLOCK.search(raw)
    clock = NO_CLOCK if found is None else read_clock(found.group())
    order = date_order(zone) or ("dmy" if found and _HOUR_SIGN.search(raw, found.start()) else None)
    frame = read_frame(raw if found is None else f"{raw[: found.start()]}\0{raw[found.end() :]}", order)
    if clock is None or frame is None or frame.timed == (found is None) or (clock.leaning and frame.bare):
        return None
    name = frame.zone
    if name is not None:
        if name not in abbreviations and not is_known(name):
            return None
        name = abbreviations.get(name) or zone_name(name, zone)
    return make_reading(
        raw=whole or raw,
        year=frame.year,
        month=frame.month,
        day=frame.day,
        hour=clock.hour,
        minute=clock.minute,
        second=clock.second,
        ago=ago,
        zone=name,
        zone_from=None if frame.zone is None else "page",
        day_from=None if frame.day is None else "entry",
        precision=clock.precision,
    )


def _read_relative(raw: str, zone: str | None, abbreviations: Mapping[str, str]) -> TimeReading | None:
    """Read "5 minutes ago", alone or with a clock after it ("21 mins ago 11:48")."""
    text = " ".join(raw.split())
    label = None if "0" <= text[0] <= "9" else LABEL.match(text)
    text = text[label.end() :] if label else text
    ago = read_ago(text)
    if ago is None:
        return None
    if ago.end == len(text):
        return make_reading(raw=raw, ago=ago.seconds, precision=ago.unit)
    return _read_framed(text[ago.end :].lstrip(" ,·•|"), zone, abbreviations, whole=raw, ago=ago.seconds)
