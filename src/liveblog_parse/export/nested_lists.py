"""Lists in lists, written and read without recursion: 200 levels are more than the stack a caller may have left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import frozen

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.export.misfit import Misfit, is_list, is_object, object_in, unexpected
from liveblog_parse.model import ListItem

MAX_LIST_DEPTH = 256
"""As many as the elements that may be open in a page; Python cannot compare or pickle a live blog of many more."""

_TOO_DEEP = f"lists are nested more than {MAX_LIST_DEPTH} deep"

LinkWriter: TypeAlias = Callable[[Any], Any]
ItemReader: TypeAlias = Callable[[dict[str, Any]], ListItem]


def write_items(items: tuple[ListItem, ...], write_links: LinkWriter) -> list[Any]:
    """Write items as dicts, outer ones first; raises `InvalidArgumentError` beyond `MAX_LIST_DEPTH`."""
    written: list[Any] = []
    waiting = [(1, items, written)]
    while waiting:
        depth, group, target = waiting.pop()
        if depth > MAX_LIST_DEPTH:
            raise InvalidArgumentError(_TOO_DEEP)
        for item in group:
            inner: list[Any] = []
            target.append({"text": item.text, "links": write_links(item.links), "items": inner})
            if item.items:
                waiting.append((depth + 1, item.items, inner))
    return written


def read_items(value: Any, read_item: ItemReader) -> tuple[ListItem, ...]:
    """Read a list of dicts; `read_item` gets one whose `items` are built. Outer items are found first, built last."""
    found = _found_in(value)
    built: defaultdict[int, list[ListItem]] = defaultdict(list)
    for index in reversed(range(len(found))):
        item = found[index]
        inner = tuple(reversed(built.pop(index, [])))
        try:
            built[item.parent].append(read_item({**object_in(item.value), "items": inner}))
        except Misfit as misfit:
            misfit.where.extend(_way_to(index, found))
            raise
    return tuple(reversed(built[_TOP]))


_TOP = -1
"""Stands for the parent of an outermost item."""


@frozen
class _Found:
    parent: int
    position: int
    value: Any


def _found_in(value: Any) -> list[_Found]:
    """All items at any depth, a parent before its children and the children of one parent in their order."""
    found: list[_Found] = []
    waiting = [(1, _TOP, value)]
    while waiting:
        depth, parent, group = waiting.pop()
        for position, item in enumerate(_group(group, depth, parent, found)):
            if is_object(item) and "items" in item:
                waiting.append((depth + 1, len(found), item["items"]))
            found.append(_Found(parent, position, item))
    return found


def _group(value: Any, depth: int, parent: int, found: list[_Found]) -> list[Any]:
    """The items below a parent. A dict that holds itself has no end: the depth stops it."""
    if is_list(value) and (not value or depth <= MAX_LIST_DEPTH):
        return value
    misfit = Misfit(_TOO_DEEP) if is_list(value) else unexpected("a list", value)
    if parent != _TOP:
        misfit.where.extend([".items", *_way_to(parent, found)])
    raise misfit


def _way_to(index: int, found: list[_Found]) -> list[str]:
    """The steps from the outermost list to an item, the last first."""
    way = [f"[{found[index].position}]"]
    while (index := found[index].parent) != _TOP:
        way += [".items", f"[{found[index].position}]"]
    return way
