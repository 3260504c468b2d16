"""What was looked up once in a tree, for all of its elements."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Found:
    """A memory that lives as long as its tree. It must hold no node, or neither would go before a collector's run."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}

    def __contains__(self, what: Hashable) -> bool:
        """Whether it was asked for before."""
        return what in self._known

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returned when it was first asked for."""
        if what not in self._known:
            self._known[what] = find()
        known: T = self._known[what]
        return known
