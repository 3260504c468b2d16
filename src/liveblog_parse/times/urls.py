"""The day in a page's address."""

from __future__ import annotations

import re
from datetime import date

from liveblog_parse.times.names import MONTHS

_SHORT = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
# Whole names are told from other words of an address, and so are the short English ones: "ara" is a bird, too.
_NAMES = (word for word in MONTHS if word.isascii() and (len(word) > 3 or word in _SHORT))
_ENGLISH = "|".join(sorted(_NAMES, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = rf"(?P<month>{_ENGLISH})"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"/{_YEAR}/(?P<month>[0-9]{{1,2}}|{_ENGLISH})/{_DAY}(?![0-9])",  # /2023/09/13/, /2024/sep/05/
        rf"[-/_]{_YEAR}-(?P<month>[0-9]{{2}})-{_DAY}(?![0-9])",  # /live-2023-09-13
        rf"[-/_]{_MONTH}-{_DAY}-{_YEAR}(?![0-9])",  # -september-13-2023
        rf"[-/_]{_DAY}-{_MONTH}-{_YEAR}(?![0-9])",  # -13-september-2023
    )
)
_LONGEST = 2048


def day_of_url(url: str) -> date | None:
    """The day that stands in an address, or `None`.

    >>> day_of_url("https://news.example/2024/sep/05/storm-live")
    datetime.date(2024, 9, 5)
    >>> day_of_url("https://news.example/storm-live-13-september-2023.html")
    datetime.date(2023, 9, 13)
    """
    found = (match for shape in _SHAPES for match in shape.finditer(url[:_LONGEST]))
    return next((day for match in found if (day := _date(match)) is not None), None)


def _date(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    try:
        return date(int(match["year"]), MONTHS[month] if month in MONTHS else int(month), int(match["day"]))
    except ValueError:
        return None  # /2023/13/45/ is a path, not a day
