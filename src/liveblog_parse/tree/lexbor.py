"""The tree that Lexbor builds, through selectolax: the default engine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from selectolax.lexbor import LexborHTMLParser, LexborNode

from liveblog_parse.tree.found import Found
from liveblog_parse.tree.held import needed_classes, part
from liveblog_parse.tree.node import Node

T = TypeVar("T")

_TEXT = "-text"
_MISSING = "\0"  # the value of no attribute: NULs are taken out before a page is parsed
_FEW = 2  # held values that Lexbor finds in less time than it takes to read the values of all elements
_MANY = 16  # selectors of the whole page, after which it pays to know its classes, as where every outlet is asked
_UNSEEN = "script, style"
_UNSEEN_NAMES = frozenset({"script", "style"})


def parse(utf8: bytes) -> LexborElement:
    """The <html> element of a page in UTF-8."""
    root = LexborHTMLParser(utf8).root
    assert root is not None  # Lexbor gives every page an <html>
    return LexborElement(root, "html", _Tree(root))


class _Tree(Found):
    """What all elements of one tree share."""

    __slots__ = ("_around_unseen", "_asked", "_asked_of_all", "_root", "names", "top")

    def __init__(self, root: LexborNode) -> None:
        super().__init__()
        self._root = root
        self.top = root.mem_id
        self._around_unseen: frozenset[int] | None = None
        self._asked: Counter[str] = Counter()
        self._asked_of_all = 0
        self.names: dict[int, str] = {}
        """What nodes are called, by the number that Lexbor gives a name; empty for comments and the like."""

    def learn_name(self, node: LexborNode) -> str:
        """The name of an element in lower case, `_TEXT` for a text, empty for any other node."""
        name = node.tag or ""
        name = self.names[node.tag_id] = name if name == _TEXT else "" if name[:1] == "-" else name.lower()
        return name

    def named(self, selector: str) -> frozenset[int]:
        return self.once(selector, lambda: self._named(selector))

    def _named(self, selector: str) -> frozenset[int]:
        held, rest = part(selector)
        self._asked.update(one.attribute for one in held)
        if all(self._asked[one.attribute] <= _FEW for one in held):
            return frozenset(node.mem_id for node in self._root.css(selector))
        found = {node.mem_id for node in self._root.css(rest)} if rest else set[int]()
        for one in held:
            found.update(one.keys(self._values(one.attribute)))
        return frozenset(found)

    def alive(self, selector: str) -> str:
        """A selector without the alternatives that ask for a value which no element holds, as far as that is known."""
        self._asked_of_all += 1
        if self._asked_of_all > _MANY and "." in selector:
            classes = self.once("classes", self._read_classes)
            selector = ", ".join(one for one, needed in needed_classes(selector) if not needed or needed in classes)
        held, rest = part(selector)
        if not held:
            return selector
        alive = (str(one) for one in held if (one.attribute,) not in self or one.keys(self._values(one.attribute)))
        return ", ".join(filter(None, (*alive, rest)))

    def _read_classes(self) -> frozenset[str]:
        """The names of all classes in small letters: a page without a doctype does not tell them from others."""
        return frozenset(name for value in self._values("class") for name in value.lower().split())

    def _values(self, attribute: str) -> Mapping[str, list[int]]:
        """The keys of all elements with an attribute, by its value."""
        return self.once((attribute,), lambda: self._read_values(attribute))

    def _read_values(self, attribute: str) -> Mapping[str, list[int]]:
        values: defaultdict[str, list[int]] = defaultdict(list)
        for node in self._root.css(f"[{attribute}]"):
            values[node.attrs[attribute] or ""].append(node.mem_id)  # costs less than all attributes of a node
        return values

    def around_unseen(self) -> frozenset[int]:
        """The keys of the elements that a script or a style stands in, and of these themselves."""
        if self._around_unseen is None:
            self._around_unseen = frozenset(_and_above(self._root.css(_UNSEEN)))
        return self._around_unseen


def _and_above(nodes: Iterable[LexborNode]) -> set[int]:
    """The keys of the nodes and of all that is around them; what two of them share is walked once."""
    found: set[int] = set()
    for node in nodes:
        around: LexborNode | None = node
        while around is not None and around.mem_id not in found:
            found.add(around.mem_id)
            around = around.parent
    return found


class LexborElement:
    """An element of Lexbor's tree."""

    __slots__ = ("_attributes", "_children", "_node", "_tree", "key", "name")

    def __init__(self, node: LexborNode, name: str, tree: _Tree) -> None:
        self._node = node
        self._tree = tree
        self._attributes: dict[str, str | None] | None = None
        self._children: list[LexborElement | str] | None = None
        self.name = name
        self.key = node.mem_id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LexborElement) and self.key == other.key

    def __hash__(self) -> int:
        return self.key

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @property
    def parent(self) -> LexborElement | None:
        """The element around it."""
        node = self._node.parent
        return self._element(node) if node is not None else None

    def get(self, attribute: str) -> str | None:
        """An attribute's value; an attribute without a value is the empty string."""
        if self._attributes is None:
            self._attributes = self._node.attributes
        value = self._attributes.get(attribute, _MISSING)
        return None if value is _MISSING else value or ""

    def children(self) -> Sequence[LexborElement | str]:
        """Elements and texts in order. Comments, and what is inside a `<template>`, are left out."""
        if self._children is None:
            self._children = self._read_children()
        return self._children

    def _read_children(self) -> list[LexborElement | str]:
        tree = self._tree
        names = tree.names
        found: list[LexborElement | str] = []
        child = self._node.first_child
        while child is not None:
            kind = child.tag_id
            name = names[kind] if kind in names else tree.learn_name(child)
            if name == _TEXT:
                found.append(child.text_content or "")
            elif name:
                found.append(LexborElement(child, name, tree))
            child = child.next
        if tree.left_out:
            return [child for child in found if isinstance(child, str) or child.key not in tree.left_out]
        return found

    def following(self) -> Iterator[LexborElement]:
        """The elements after it under the same parent, in order."""
        node = self._node.next
        while node is not None:
            element = self._element(node)
            if element is not None and element.key not in self._tree.left_out:
                yield element
            node = node.next

    def select(self, selector: str) -> list[Node]:
        """The elements below it that a CSS selector names, in document order."""
        if self.key == self._tree.top and not (selector := self._tree.alive(selector)):
            return []
        found = {node.mem_id: node for node in self._node.css(selector)}  # two alternatives give an element twice
        found.pop(self.key, None)
        return [self._wrap(node) for node in found.values() if not self._tree.left_out or self._holds(node)]

    def first(self, selector: str) -> Node | None:
        """The first of them."""
        if self.key == self._tree.top and not (selector := self._tree.alive(selector)):
            return None
        node = self._node.css_first(selector)
        if node is None:
            return None
        if node.mem_id != self.key and not self._tree.left_out:
            return self._wrap(node)
        return next(iter(self.select(selector)), None)

    def _holds(self, node: LexborNode) -> bool:
        """Whether a node below is not inside one that is left out."""
        around: LexborNode | None = node
        while around is not None and (key := around.mem_id) != self.key:
            if key in self._tree.left_out:
                return False
            around = around.parent
        return True

    def matches(self, selector: str) -> bool:
        """Whether a CSS selector names the element itself."""
        node = self._node.css_first(selector)
        return node is not None and node.mem_id == self._node.mem_id

    def text(self) -> str:
        """The texts below it, one after the other, as they stand; without scripts and styles."""
        if self._tree.left_out:
            return "".join(self._kept_texts())
        if self.key not in self._tree.around_unseen():
            return self._node.text()
        return "".join(_seen_texts(self._node))

    def _kept_texts(self) -> Iterator[str]:
        waiting: list[LexborElement | str] = [self]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                yield child
            elif child.name not in _UNSEEN_NAMES:
                waiting.extend(reversed(child.children()))

    def raw(self) -> str:
        """The content of a script or style element, as it stands; copied once, for many outlets look into scripts."""
        return self._tree.once(("raw", self.key), lambda: self._node.text(deep=False))

    def named(self, selector: str) -> frozenset[int]:
        """The keys of all elements of the tree, inside this one and outside, that a CSS selector names."""
        return self._tree.named(selector)

    def without(self, keys: Collection[int]) -> LexborElement:
        """The element, without those of these keys below it: `children`, `select`, `text` and the like skip them."""
        return LexborElement(self._node, self.name, self._tree.without(keys))

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returns, which is called once for a tree; the result must hold keys, not nodes."""
        return self._tree.once(what, find)

    def _wrap(self, node: LexborNode) -> LexborElement:
        return LexborElement(node, (node.tag or "").lower(), self._tree)

    def _element(self, node: LexborNode) -> LexborElement | None:
        """The node, if it is an element and no text, comment or document."""
        name = node.tag
        return LexborElement(node, name.lower(), self._tree) if name and name[0] != "-" else None


def _seen_texts(node: LexborNode) -> Iterator[str]:
    for below in node.traverse(include_text=True):
        if below.tag == _TEXT:
            around = below.parent
            if around is None or around.tag not in _UNSEEN_NAMES:
                yield below.text_content or ""
