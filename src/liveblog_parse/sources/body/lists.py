"""Lists, with the lists in their items."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from liveblog_parse.model import Block, ListBlock, ListItem
from liveblog_parse.sources.body.inner import Inner
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.tree.node import Node


def read_list(node: Node, inner: Inner, is_named: Callable[[Node], bool]) -> list[Block]:
    """The list, then what its items hold besides text; items that the outlet's rules name are read by those."""
    items: list[ListItem] = []
    others: list[Block] = []
    for child in node.children():
        if isinstance(child, str):
            if not child.isspace():
                _add(inner((child,)), items, others)
        else:
            _add(inner(child.children() if child.name == "li" and not is_named(child) else (child,)), items, others)
    return [ListBlock(items=tuple(items), ordered=node.name == "ol"), *others] if items else others


def _add(blocks: list[Block], items: list[ListItem], others: list[Block]) -> None:
    nested = tuple(item for block in blocks if isinstance(block, ListBlock) for item in block.items)
    (text, links), media = prose_of(block for block in blocks if not isinstance(block, ListBlock))
    if text:
        items.append(ListItem(text=text, links=links, items=nested))
    elif items and nested:  # a list that stands beside the item it belongs to
        items[-1] = evolve(items[-1], items=(*items[-1].items, *nested))
    else:
        items += nested
    others += media
