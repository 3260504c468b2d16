"""What is asked again and again for the same few strings of a page: classes, bylines, clocks."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

LONGEST = 500
"""Characters of a string that is worth keeping."""


def remembered(maxsize: int) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """Keep what a function of a string returns, for the last `maxsize` strings; of long ones nothing is kept.

    A page may hold a class or a name of megabytes, and a crawl thousands of such pages.

    >>> asked = []
    >>> @remembered(maxsize=8)
    ... def length(text):
    ...     asked.append(text[:4])
    ...     return len(text)
    >>> length("quay"), length("quay"), length("ice " * 200), length("ice " * 200), asked
    (4, 4, 800, 800, ['quay', 'ice ', 'ice '])
    """

    def decorate(find: Callable[[str], T]) -> Callable[[str], T]:
        known = lru_cache(maxsize)(find)

        @wraps(find)
        def recall(text: str) -> T:
            return known(text) if len(text) <= LONGEST else find(text)

        return recall

    return decorate
