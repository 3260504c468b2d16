"""What was looked up once in a tree, for all of its elements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from copy import copy
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Found:
    """A memory that lives as long as its tree. It must hold no node, or neither would go before a collector's run."""

    __slots__ = ("_known", "left_out")

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}
        self.left_out: Collection[int] = ()
        """The keys of elements that are skipped."""

    def __contains__(self, what: Hashable) -> bool:
        """Whether it was asked for before."""
        return what in self._known

    def without(self, keys: Collection[int]) -> Self:
        """The same tree, with the same memory, without some elements."""
        other = copy(self)
        other.left_out = {*self.left_out, *keys} if self.left_out else keys
        return other

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returned when it was first asked for."""
        if what not in self._known:
            self._known[what] = find()
        known: T = self._known[what]
        return known
