"""The interface that all reading of HTML goes through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from typing import Protocol, TypeAlias, TypeVar

T = TypeVar("T")


class Node(Protocol):
    """An element. Two nodes are equal where they are the same element of the same tree."""

    @property
    def name(self) -> str:
        """The tag's name in lower case."""
        ...

    @property
    def key(self) -> int:
        """A number that no other element of the tree has."""
        ...

    @property
    def parent(self) -> Node | None:
        """The element around it."""
        ...

    def get(self, attribute: str) -> str | None:
        """An attribute's value; an attribute without a value is the empty string."""
        ...

    def children(self) -> Sequence[Child]:
        """Elements and texts in order. Comments, and what is inside a `<template>`, are left out."""
        ...

    def following(self) -> Iterator[Node]:
        """The elements after it under the same parent, in order."""
        ...

    def select(self, selector: str) -> list[Node]:
        """The elements below it that a CSS selector names, in document order."""
        ...

    def first(self, selector: str) -> Node | None:
        """The first of them."""
        ...

    def matches(self, selector: str) -> bool:
        """Whether a CSS selector names the element itself."""
        ...

    def text(self) -> str:
        """The texts below it, one after the other, as they stand; without scripts and styles."""
        ...

    def raw(self) -> str:
        """The content of a script or style element, as it stands."""
        ...

    def named(self, selector: str) -> frozenset[int]:
        """The keys of all elements of the tree, inside this one and outside, that a CSS selector names."""
        ...

    def without(self, keys: Collection[int]) -> Node:
        """The element, without those of these keys below it: `children`, `select`, `text` and the like skip them."""
        ...

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returns, which is called once for a tree; the result must hold keys, not nodes."""
        ...


Child: TypeAlias = Node | str
