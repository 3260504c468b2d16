"""Texts compared by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from liveblog_parse.model import Block, Heading, ListBlock, Paragraph, Quote, Table

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text without case and punctuation.

    >>> words("“Ferry leaves,” she said")
    ['ferry', 'leaves', 'she', 'said']
    """
    return _WORD.findall(text.casefold())


def plain(text: str) -> str:
    """The words of a text in a row, which are equal where only case and punctuation differ."""
    return " ".join(words(text))


def prose(blocks: Iterable[Block]) -> str:
    """The text of the blocks that are prose."""
    return "\n".join(_texts(blocks))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading() | Quote():
                yield block.text
            case ListBlock():
                yield from (item.text for item in block.items)
            case Table():
                yield from (" ".join(row) for row in block.rows)
            case _:
                pass
