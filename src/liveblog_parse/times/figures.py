"""Days printed in figures, "04/03/2024", of which only the page can tell whether the day or the month comes first."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from liveblog_parse.times.scripts import plain

Order: TypeAlias = Literal["dmy", "mdy"]

_FIGURES = re.compile(
    r"(?<![0-9])(?P<one>[0-9]{1,2})(?P<sign>[/-])(?P<two>[0-9]{1,2})(?P=sign)(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_SIGN = re.compile("[/／-]")
_ORDERS: tuple[Order, ...] = ("dmy", "mdy")
_NEAR = timedelta(days=2)
"""From what is known of the page; its posts were written within."""
_ONE_EVENT = timedelta(days=20)
"""Less than between two months with the same day."""


class Figures(NamedTuple):
    """A day in figures, as printed."""

    one: int
    two: int
    year: int

    def day(self, order: Order) -> date | None:
        """The day that is meant in this order, if there is one."""
        month, day = (self.two, self.one) if order == "dmy" else (self.one, self.two)
        try:
            return date(self.year, month, day)
        except ValueError:
            return None


def figures_in(raw: str) -> Figures | None:
    """The day that a time prints in figures.

    >>> figures_in("Posted 04/03/2024 14:05")
    Figures(one=4, two=3, year=2024)
    """
    found = _FIGURES.search(plain(raw)) if _SIGN.search(raw) else None
    return Figures(int(found["one"]), int(found["two"]), int(found["year"])) if found else None


def order_of(printed: Collection[Figures], known: Collection[date]) -> Order | None:
    """The order in which the days of one page are printed; `known` are days of that page.

    It is the only one in which all of the days exist, else the only one in which one of them is near to what is known,
    else the only one in which they are not months apart.

    >>> order_of([Figures(4, 3, 2024), Figures(13, 3, 2024)], []), order_of([Figures(4, 3, 2024)], [date(2024, 4, 3)])
    ('dmy', 'mdy')
    >>> order_of([Figures(4, 3, 2024), Figures(3, 3, 2024)], []), order_of([Figures(4, 3, 2024)], [])
    ('dmy', None)
    """
    days: dict[Order, list[date]] = {}
    for order in _ORDERS:
        found = [figures.day(order) for figures in printed]
        if None not in found:
            days[order] = [day for day in found if day is not None]
    possible: list[Order] = list(days)
    near: list[Order] = [
        one for one in possible if any(abs(day - other) <= _NEAR for day in days[one] for other in known)
    ]
    together: list[Order] = [one for one in possible if max(days[one]) - min(days[one]) <= _ONE_EVENT]
    for orders in (possible, near, together):
        if len(orders) == 1:
            return orders[0]
    return None
