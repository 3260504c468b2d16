"""What an outlet says of the bodies of its posts, and what a body is read into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import frozen

from liveblog_parse.model import Block
from liveblog_parse.record import record
from liveblog_parse.tree.node import Node

Special: TypeAlias = Callable[[Node], Block | None]
"""Reads one element as one block; `None`: it is boilerplate, with all that is in it."""


@frozen(kw_only=True, eq=False)
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


NO_RULES = BodyRules()


@record(kw_only=True)
class Body:
    """A body as read."""

    blocks: tuple[Block, ...]
    unplaced: tuple[str, ...] = ()
    """Texts that no block took, such as those of buttons that no rule knows."""


def _skip(_: Node) -> None:
    """Read an element as boilerplate."""


def find_special(tree: Node, rules: BodyRules) -> Mapping[int, Special]:
    """The elements of a tree that the outlet's rules name, by key, each with its reader; found once for a tree."""
    return tree.once(rules, lambda: _find_special(tree, rules))


def _find_special(tree: Node, rules: BodyRules) -> Mapping[int, Special]:
    skipped = ", ".join(filter(None, (rules.furniture, rules.hidden)))
    found: dict[int, Special] = {}
    for selector, reader in (*rules.special.items(), *([(skipped, _skip)] if skipped else [])):
        for key in tree.named(selector):
            found.setdefault(key, reader)
    return found
