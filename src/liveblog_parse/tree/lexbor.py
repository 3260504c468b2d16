"""The tree that Lexbor builds, through selectolax: the default engine."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from liveblog_parse.tree.node import Node

_TEXT = "-text"
_MISSING = "\0"  # the value of no attribute: NULs are taken out before a page is parsed
_UNSEEN = "script, style"
_UNSEEN_NAMES = frozenset({"script", "style"})


def parse(text: str) -> LexborElement:
    """The <html> element of a page."""
    root = LexborHTMLParser(text).root
    assert root is not None  # Lexbor gives every page an <html>
    return LexborElement(root, "html")


class LexborElement:
    """An element of Lexbor's tree."""

    __slots__ = ("_node", "name")

    def __init__(self, node: LexborNode, name: str) -> None:
        self._node = node
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LexborElement) and self._node.mem_id == other._node.mem_id

    def __hash__(self) -> int:
        return self._node.mem_id

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @property
    def parent(self) -> LexborElement | None:
        """The element around it."""
        node = self._node.parent
        return _element(node) if node is not None else None

    def get(self, attribute: str) -> str | None:
        """An attribute's value; an attribute without a value is the empty string."""
        value = self._node.attrs.get(attribute, _MISSING)
        return None if value is _MISSING else value or ""

    def children(self) -> Iterator[LexborElement | str]:
        """Elements and texts in order. Comments, and what is inside a `<template>`, are left out."""
        found: list[LexborElement | str] = []
        child = self._node.first_child
        while child is not None:
            name = child.tag
            if name == _TEXT:
                found.append(child.text_content or "")
            elif name and name[0] != "-":
                found.append(LexborElement(child, name if name.islower() else name.lower()))
            child = child.next
        return iter(found)

    def following(self) -> Iterator[LexborElement]:
        """The elements after it under the same parent, in order."""
        node = self._node.next
        while node is not None:
            element = _element(node)
            if element is not None:
                yield element
            node = node.next

    def select(self, selector: str) -> list[Node]:
        """The elements below it that a CSS selector names, in document order."""
        own = self._node.mem_id
        return [_named(node) for node in self._node.css(selector) if node.mem_id != own]

    def first(self, selector: str) -> Node | None:
        """The first of them."""
        node = self._node.css_first(selector)
        if node is None:
            return None
        if node.mem_id != self._node.mem_id:
            return _named(node)
        return next(iter(self.select(selector)), None)

    def matches(self, selector: str) -> bool:
        """Whether a CSS selector names the element itself."""
        node = self._node.css_first(selector)
        return node is not None and node.mem_id == self._node.mem_id

    def text(self) -> str:
        """The texts below it, one after the other, as they stand; without scripts and styles."""
        if self._node.css_first(_UNSEEN) is None:
            return self._node.text()
        return "".join(_seen_texts(self._node))

    def raw(self) -> str:
        """The content of a script or style element, as it stands."""
        return self._node.text(deep=False)


def _seen_texts(node: LexborNode) -> Iterator[str]:
    for below in node.traverse(include_text=True):
        if below.tag == _TEXT:
            around = below.parent
            if around is None or around.tag not in _UNSEEN_NAMES:
                yield below.text_content or ""


def _element(node: LexborNode) -> LexborElement | None:
    """The node, if it is an element and no text, comment or document."""
    name = node.tag
    return LexborElement(node, name.lower()) if name and name[0] != "-" else None


def _named(node: LexborNode) -> LexborElement:
    return LexborElement(node, (node.tag or "").lower())
