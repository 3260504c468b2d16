"""What an outlet says of the bodies of its posts, and what a body is read into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from attrs import frozen

from liveblog_parse.model import Block
from liveblog_parse.tree.node import Child, Node

Special: TypeAlias = Callable[[Node], Block | None]
"""Reads one element as one block; `None`: it is boilerplate, with all that is in it."""


@frozen(kw_only=True)
class BodyRules:
    """What is particular to the bodies of one outlet. Selectors are CSS; an empty one names nothing."""

    furniture: str = ""
    """Known boilerplate inside a post, such as share buttons and advertisements."""
    hidden: str = ""
    """Accessibility text, which is no prose."""
    special: Mapping[str, Special] = {}
    """Selectors of elements with a reader of their own. The first that names an element has it."""
    caption: Callable[[Node], tuple[str | None, str | None]] | None = None
    """Reads a figure's caption into caption and credit."""


@frozen(kw_only=True)
class Body:
    """A body as read."""

    blocks: tuple[Block, ...]
    unplaced: tuple[str, ...] = ()
    """Texts that no block took, such as those of buttons that no rule knows."""


def _skip(_: Node) -> None:
    """Read an element as boilerplate."""


def find_special(children: Node | Iterable[Child], rules: BodyRules) -> dict[Node, Special]:
    """The elements that the outlet's rules name, each with its reader."""
    skipped = ", ".join(filter(None, (rules.furniture, rules.hidden)))
    named = ", ".join(filter(None, (skipped, *rules.special)))
    named_elements = _select(children, named) if named else []
    if not named_elements or not rules.special:
        return dict.fromkeys(named_elements, _skip)
    found: dict[Node, Special] = {}
    for selector, reader in (*rules.special.items(), *([(skipped, _skip)] if skipped else [])):
        for node in _select(children, selector):
            found.setdefault(node, reader)
    return found


def _select(children: Node | Iterable[Child], selector: str) -> list[Node]:
    if not isinstance(children, Iterable):
        return children.select(selector)
    found: list[Node] = []
    for child in children:
        if not isinstance(child, str):
            if child.matches(selector):
                found.append(child)
            found += child.select(selector)
    return found
