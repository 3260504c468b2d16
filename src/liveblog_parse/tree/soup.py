"""A tree of BeautifulSoup: one that the caller made, or one built by html5lib where there is no Lexbor."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from typing import TypeGuard, TypeVar

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from liveblog_parse.tree.found import Found
from liveblog_parse.tree.node import Node

T = TypeVar("T")

_UNSEEN = frozenset({"script", "style", "template"})


def parse(text: str) -> SoupElement:
    """The <html> element of a page, as html5lib builds it."""
    # The comment keeps BeautifulSoup from warning of texts that look like a file's name, or like XML.
    soup = BeautifulSoup(f"<!---->{text}", "html5lib", multi_valued_attributes=None)
    return wrap(soup)


def wrap(tag: Tag) -> SoupElement:
    """The element of a soup, as it stands; of a whole page its <html>."""
    if isinstance(tag, BeautifulSoup):
        tops = [child for child in tag.contents if isinstance(child, Tag) or (_is_text(child) and child.strip())]
        if len(tops) == 1 and isinstance(tops[0], Tag):
            tag = tops[0] if tops[0].name == "html" else tag
    return SoupElement(tag, _Tree(tag))


class _Tree(Found):
    """What all elements of one tree share."""

    __slots__ = ("_root",)

    def __init__(self, root: Tag) -> None:
        super().__init__()
        self._root = root

    def named(self, selector: str) -> frozenset[int]:
        return self.once(selector, self._named(selector))

    def _named(self, selector: str) -> Callable[[], frozenset[int]]:
        return lambda: frozenset(
            id(tag)
            for tag in (self._root, *self._root.select(selector))
            if (tag is not self._root or tag.css.match(selector)) and not _in_template(tag, self._root)
        )


class SoupElement:
    """An element of a soup."""

    __slots__ = ("_tag", "_tree", "key", "name")

    def __init__(self, tag: Tag, tree: _Tree) -> None:
        self._tag = tag
        self._tree = tree
        self.name = tag.name.lower()
        self.key = id(tag)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SoupElement) and self._tag is other._tag

    def __hash__(self) -> int:
        return id(self._tag)

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @property
    def parent(self) -> SoupElement | None:
        """The element around it."""
        tag = self._tag.parent
        return SoupElement(tag, self._tree) if tag is not None and not isinstance(tag, BeautifulSoup) else None

    def get(self, attribute: str) -> str | None:
        """An attribute's value; an attribute without a value is the empty string."""
        value = self._tag.attrs.get(attribute)
        return " ".join(value) if isinstance(value, list) else value  # a class is a list, in a soup that splits it

    def children(self) -> Sequence[SoupElement | str]:
        """Elements and texts in order. Comments, and what is inside a `<template>`, are left out."""
        if self.name == "template":
            return ()
        found: list[SoupElement | str] = []
        for child in self._tag.contents:
            if isinstance(child, Tag):
                if id(child) not in self._tree.left_out:
                    found.append(SoupElement(child, self._tree))
            elif _is_text(child):
                found.append(str(child))
        return found

    def following(self) -> Iterator[SoupElement]:
        """The elements after it under the same parent, in order."""
        after = (tag for tag in self._tag.next_siblings if isinstance(tag, Tag))
        return (SoupElement(tag, self._tree) for tag in after if id(tag) not in self._tree.left_out)

    def select(self, selector: str) -> list[Node]:
        """The elements below it that a CSS selector names, in document order."""
        return [SoupElement(tag, self._tree) for tag in self._tag.select(selector) if self._holds(tag)]

    def first(self, selector: str) -> Node | None:
        """The first of them."""
        found = (tag for tag in self._tag.css.iselect(selector) if self._holds(tag))
        return next((SoupElement(tag, self._tree) for tag in found), None)

    def _holds(self, tag: Tag) -> bool:
        """Whether a tag below is neither inside a template nor inside one that is left out."""
        if _in_template(tag, self._tag):
            return False
        around: Tag | None = tag if self._tree.left_out else None
        while around is not None and around is not self._tag:
            if id(around) in self._tree.left_out:
                return False
            around = around.parent
        return True

    def matches(self, selector: str) -> bool:
        """Whether a CSS selector names the element itself."""
        return self._tag.css.match(selector)

    def text(self) -> str:
        """The texts below it, one after the other, as they stand; without scripts and styles."""
        parts: list[str] = []
        waiting: list[PageElement] = [] if self.name in _UNSEEN else [*reversed(self._tag.contents)]
        while waiting:
            element = waiting.pop()
            if isinstance(element, Tag):
                if element.name not in _UNSEEN and id(element) not in self._tree.left_out:
                    waiting.extend(reversed(element.contents))
            elif _is_text(element):
                parts.append(element)
        return "".join(parts)

    def raw(self) -> str:
        """The content of a script or style element, as it stands."""
        return "".join(child for child in self._tag.contents if _is_text(child))

    def named(self, selector: str) -> frozenset[int]:
        """The keys of all elements of the tree, inside this one and outside, that a CSS selector names."""
        return self._tree.named(selector)

    def without(self, keys: Collection[int]) -> SoupElement:
        """The element, without those of these keys below it: `children`, `select`, `text` and the like skip them."""
        return SoupElement(self._tag, self._tree.without(keys))

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returns, which is called once for a tree; the result must hold keys, not nodes."""
        return self._tree.once(what, find)


def _in_template(tag: Tag, top: Tag) -> bool:
    """Whether a template stands between the two; its content is no part of the page."""
    around = tag.parent
    while around is not None and around is not top:
        if around.name == "template":
            return True
        around = around.parent
    return tag is not top and top.name == "template"


def _is_text(element: PageElement) -> TypeGuard[NavigableString]:
    """Whether it is text, and no comment, doctype or processing instruction."""
    return isinstance(element, NavigableString) and not isinstance(element, PreformattedString)
