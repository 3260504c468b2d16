"""What is printed around a clock: a label, a date, a zone, and joints like "at"."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from liveblog_parse.times.figures import Order
from liveblog_parse.times.names import JOINTS, LABEL_OPENERS, LABELS, MONTHS, TODAY, WEEKDAYS, YESTERDAY
from liveblog_parse.times.zones import LONG_NAME, LONG_NAMES, offset_name, short_name


class Frame(NamedTuple):
    """What a frame prints; a date has at least its day and month."""

    year: int | None
    month: int | None
    day: int | None
    zone: str | None
    """As `short_name` gives it, or as printed if it is not known there."""
    timed: bool
    """Whether there is a place for a clock."""
    bare: bool
    """Whether nothing but the clock is printed."""


LABEL = re.compile(
    rf"(?:(?:{'|'.join(LABEL_OPENERS)})\s)?(?:{'|'.join(LABELS)})(?![^\W\d_])"  # Last updated
    r"(?:\s(?:at|on|am|um|le|la|às|à|alle|il|em|om|op|kl|klo|o|v|pukul|lúc)(?![^\W\d_])\.?)?\s?:?\s*",  # at: ...
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)[0-9]{2}"
_TOKEN = re.compile(
    rf"""
      (?P<clock>  \0 )
    | (?P<long>   (?i:{LONG_NAME}) (?![a-z]) )
    | (?P<offset> (?:GMT|UTC)\s?[+\u2212-][0-9]{{1,2}} (?: :?[0-9]{{2}} )? (?![0-9]) (?: \s\([^()]*\) )?
                | (?<=[\0\s])[+\u2212-][0-9]{{2}}:?[0-9]{{2}} (?![0-9]) )               # GMT+0100 (British Summer Time)
    | (?P<iso>    {_YEAR}(?P<sep>[-/.])\s?[0-9]{{1,2}}(?P=sep)\s?[0-9]{{1,2}} (?![0-9]) \.? )
    | (?P<figures>[0-9]{{1,2}}(?P<dot>[-/.])[0-9]{{1,2}}(?P=dot)(?:{_YEAR}|[0-9]{{2}}) (?![0-9]) )
    | (?P<short>  [0-9]{{1,2}}\.\s?[0-9]{{1,2}}\. (?![0-9]) )                               # 17.09., German only
    | (?P<year>   {_YEAR} (?![0-9]) \.? )
    | (?P<day>    [0-9]{{1,2}} (?:st|nd|rd|th|er|º|ª|\.)? (?: (?![0-9]) | (?={_YEAR}(?![0-9])) ) )
    | (?P<name>   [A-Z]{{2,5}} (?: (?![^\W\d_]) | (?=[A-Z][a-z]) ) )                            # EDTWed
    | (?P<word>   [^\W\d_]+ (?: ['’-][^\W\d_]+ )* \.? )
    | (?P<joint>  \s+ | [,;:·•|()\[\]/–—-]+ | \+{{3}} )
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=8192)
def read_frame(text: str, order: Order | None) -> Frame | None:
    """What is printed around a clock, which stands as NUL, or `None` if any of it belongs to no time."""
    text = " ".join(text.replace("\u200b", "").split())
    reader = _Reader(order)
    place = label.end() if (label := LABEL.match(text)) else 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None or not reader.take(str(token.lastgroup), token.group()):
            return None
        place = token.end()
    return reader.frame()


class _Reader:
    """Collects the parts of one frame. Every part may be printed once."""

    def __init__(self, order: Order | None) -> None:
        self.order = order
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.zone: str | None = None
        self.clocks = 0
        self.parts = 0
        self.tuesday = False

    def take(self, kind: str, text: str) -> bool:
        """Take one token; `False` if it has no place in a time."""
        self.parts += 1
        match kind:
            case "clock":
                self.clocks += 1
                return self.clocks == 1
            case "year":
                return self._date(year=int(text.rstrip(".")))
            case "day":
                return self._date(day=int(re.sub(r"\D", "", text)))
            case "iso":
                year, month, day = map(int, re.findall(r"[0-9]+", text))
                return self._date(year=year, month=month, day=day)
            case "figures":
                return self._figures(*re.split(r"\D", text), dotted="." in text)
            case "short":
                day, month = map(int, re.findall(r"[0-9]+", text))
                return self._date(month=month, day=day)
            case "offset":
                return self._zone(_offset(text))
            case "long":
                return self._zone(short_name(text))
            case "name" | "word":
                return self._word(text)
            case _:
                self.parts -= 1
                return True

    def frame(self) -> Frame | None:
        """The parts, if they make a date, a zone, or room for a clock."""
        dated = self.day is not None
        if dated != (self.month is not None) or (self.year is not None and not dated):
            return None
        if not (dated or self.clocks) or not _exists(self.year, self.month, self.day):
            return None
        return Frame(self.year, self.month, self.day, self.zone, bool(self.clocks), self.parts == self.clocks)

    def _date(self, *, year: int | None = None, month: int | None = None, day: int | None = None) -> bool:
        """Set what is given; `False` if one of them is set already."""
        if self.tuesday and month is not None:
            self.month, self.tuesday = None, False
        for part, value in (("year", year), ("month", month), ("day", day)):
            if value is not None:
                if getattr(self, part) is not None:
                    return False
                setattr(self, part, value)
        return True

    def _figures(self, one: str, two: str, year: str, *, dotted: bool) -> bool:
        """13/09/2023 speaks for itself, and so does 11.02.2023; of 11/02/2023 and 13/09/23 the region decides.

        Where no region is known, the day of 11/02/2023 stays open: the page may tell.
        """
        order = self.order
        if order is None and len(year) == 4:
            order = "dmy" if dotted or int(one) > 12 or one == two else "mdy" if int(two) > 12 else None
        if order is None:
            return len(year) == 4 and self.day is None and min(int(one), int(two)) > 0
        day, month = (one, two) if order == "dmy" else (two, one)
        return self._date(year=int(year) if len(year) == 4 else 2000 + int(year), month=int(month), day=int(day))

    def _zone(self, name: str | None) -> bool:
        if name is None or self.zone is not None:
            return False
        self.zone = name
        return True

    def _word(self, text: str) -> bool:
        word = text.casefold().rstrip(".")
        if word in MONTHS:
            known = self._date(month=MONTHS[word])
            self.tuesday = word == "mar" and self.day is None
            return known
        if word in _SILENT:
            return True
        return text.isupper() and 2 <= len(text) <= 5 and self._zone(text)


_SILENT = WEEKDAYS | JOINTS | TODAY | YESTERDAY

FRAME_OPENERS = frozenset(
    re.split(r"\W", words)[0] for words in (*_SILENT, *MONTHS, *LABELS, *LABEL_OPENERS, *LONG_NAMES, "noon", "midnight")
)
"""The words, in lower case, with which a printed time can start; abbreviations of zones beside."""


def _offset(text: str) -> str | None:
    sign, hours, minutes = re.findall(r"([+\u2212-])([0-9]{1,2}):?([0-9]{2})?", text)[0]
    return offset_name("+" if sign == "+" else "-", int(hours), int(minutes or 0))


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has the day; of a year that is not printed, the longest is meant."""
    if month is None or day is None:
        return True
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]


# Where the month is written before the day: 11/02/2023 is the second of November.
_MONTH_FIRST = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Detroit",
    "America/Boise",
    "America/Indiana/",
    "America/Anchorage",
    "Pacific/Honolulu",
)
_DAY_FIRST = (
    "Europe/",
    "Africa/",
    "Australia/",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Asia/Dubai",
    "Asia/Qatar",
    "Asia/Singapore",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Asia/Hong_Kong",
    "Pacific/Auckland",
    "America/Sao_Paulo",
    "America/Argentina/",
    "America/Mexico_City",
    "America/Bogota",
    "America/Lima",
    "America/Santiago",
)


@lru_cache(maxsize=256)
def date_order(zone: str | None) -> Order | None:
    """`dmy` or `mdy`, by the region of the outlet's zone; `None` where it does not decide."""
    if zone is None:
        return None
    if zone.startswith(_MONTH_FIRST):
        return "mdy"
    return "dmy" if zone.startswith(_DAY_FIRST) else None
