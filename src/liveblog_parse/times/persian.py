"""Days of the Persian calendar, as Iran prints them, in ours: 15 Esfand 1402 is 5 March 2024."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
_YEAR = r"(?P<year>1[34][0-9]{2})"
_WORDS = re.compile(
    rf"(?<![0-9])(?P<day>[0-9]{{1,2}}) (?:ماه )?(?P<month>{'|'.join(_MONTHS)})(?: ماه)?,? {_YEAR}(?![0-9])"
)
_FIGURES = re.compile(rf"(?<![0-9]){_YEAR}[/-](?P<month>[0-9]{{1,2}})[/-](?P<day>[0-9]{{1,2}})(?![0-9/-])")


def with_our_days(text: str) -> str:
    """A printed time, its figures ours, with its day put into our calendar.

    >>> with_our_days("15 اسفند 1402 - 14:05"), with_our_days("1403/01/01")
    ('2024-03-05 - 14:05', '2024-03-20')
    """
    return _FIGURES.sub(_ours, _WORDS.sub(_ours, text))


def _ours(found: re.Match[str]) -> str:
    name = found["month"]
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(name)
    day = int(found["day"])
    year, day = int(found["year"]), int(found["day"])
    if not (1 <= month <= len(_MONTHS) and 1 <= day <= (_LONG if month <= _LONG_MONTHS else _LONG - 1)):
        return found.group()
    ours = _day(year, month, day)
    return ours.isoformat() if ours < _day(year + 1, 1, 1) else found.group()  # 30 Esfand is that of leap years


def _day(year: int, month: int, day: int) -> date:
    """Leap years go by a cycle of 33 years, which holds for centuries around ours."""
    cycle, rest = divmod(year + _SHIFT, _CYCLE)
    before = 365 * (year + _SHIFT) + 8 * cycle + (rest + 3) // 4
    months = _LONG * (month - 1) if month <= _LONG_MONTHS else (_LONG - 1) * (month - 1) + _LONG_MONTHS
    return date.fromordinal(before + months + day - _EPOCH)


_LONG, _LONG_MONTHS = 31, 6
"""Days of the first six months; the others have one less."""
_CYCLE, _SHIFT = 33, 1595
_EPOCH = 356033
"""Days of that count before the first of ours."""
