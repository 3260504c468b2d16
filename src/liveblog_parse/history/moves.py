"""Which posts moved: as few as can explain the new order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

_T = TypeVar("_T", int, float)


def longest_rising(values: Sequence[_T], *, strictly: bool = True) -> list[int]:
    """The indexes of a longest run of values that rise, not necessarily neighbours.

    Of several such runs one is found that depends on the values alone. It takes `n log n` steps.

    >>> longest_rising([4, 0, 1, 2, 3])
    [1, 2, 3, 4]
    >>> longest_rising([1.0, 1.0, 0.5, 2.0], strictly=False)
    [0, 1, 3]
    """
    bisect: Callable[[Any, Any], int] = bisect_left if strictly else bisect_right
    ends: list[_T] = []  # the lowest end of a run of each length
    end_indexes: list[int] = []
    previous = [-1] * len(values)
    for index, value in enumerate(values):
        place = bisect(ends, value)
        ends[place : place + 1] = [value]
        end_indexes[place : place + 1] = [index]
        previous[index] = end_indexes[place - 1] if place else -1
    return _walk_back(previous, end_indexes[-1] if end_indexes else -1)


def _walk_back(previous: Sequence[int], index: int) -> list[int]:
    run: list[int] = []
    while index >= 0:
        run.append(index)
        index = previous[index]
    return run[::-1]


def moved_posts(old: Sequence[int], new: Sequence[int]) -> set[int]:
    """The fewest posts whose move makes the order `old` the order `new`; posts of one order alone do not count.

    A page that was turned round, and so stands almost wholly the other way, has not moved its posts.

    >>> moved_posts([1, 2, 3, 4], [9, 4, 1, 2, 3])
    {4}
    >>> moved_posts([1, 2, 3, 4], [4, 3, 2, 1])
    set()
    """
    places = {post: place for place, post in enumerate(old)}
    common = [post for post in new if post in places]
    kept = _in_order(common, places)
    turned = _in_order(common[::-1], places) if len(common) >= _TURNED else []
    return set(common).difference(kept if len(kept) >= len(turned) else turned)


def _in_order(posts: Sequence[int], places: Mapping[int, int]) -> list[int]:
    """The most posts that stand in the order of their places."""
    return [posts[index] for index in longest_rising([places[post] for post in posts])]


_TURNED = 3
"""Of two posts that change places one has moved; three the other way round are a page that was turned."""
