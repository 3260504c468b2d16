"""London times as the outlets that print them do."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LONDON = ZoneInfo("Europe/London")
_LONG_ZONES = {"BST": "British Summer Time", "GMT": "Greenwich Mean Time"}


def long_time(instant: datetime) -> str:
    """The instant in London, in long form.

    >>> from datetime import UTC
    >>> long_time(datetime(2023, 9, 13, 9, 55, tzinfo=UTC))
    '10:55 British Summer Time 13 September 2023'
    """
    local = instant.astimezone(LONDON)
    zone = _LONG_ZONES[str(local.tzname())]
    return f"{local:%H:%M} {zone} {local.day} {MONTHS[local.month - 1]} {local.year}"


def dotted_clock(hour: int, minute: int) -> str:
    """A clock of twelve hours with a dot.

    >>> dotted_clock(0, 10), dotted_clock(12, 20), dotted_clock(15, 30)
    ('12.10am', '12.20pm', '3.30pm')
    """
    return f"{hour % 12 or 12}.{minute:02}{'am' if hour < 12 else 'pm'}"


def month_and_day(month: int, day: int, year: int | None) -> str:
    """A day as "September 12", with the year when there is one.

    >>> month_and_day(9, 12, None), month_and_day(9, 12, 2023)
    ('September 12', 'September 12 2023')
    """
    return f"{MONTHS[month - 1]} {day}" + ("" if year is None else f" {year}")
