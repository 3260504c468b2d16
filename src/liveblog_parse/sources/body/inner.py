"""How a reader of one kind of element has what stands in it read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from liveblog_parse.model import Block
from liveblog_parse.tree.node import Child

Inner: TypeAlias = Callable[[Iterable[Child]], list[Block]]
"""Reads elements and texts into blocks."""
