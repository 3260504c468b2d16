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


_RUN = 4  # words in a row that two posts share
_OPENING = 80


def runs(text: str) -> list[str]:
    """Runs of four words in a row from the opening of a text: what two versions of it share.

    >>> runs("The ferry is back in port")
    ['the ferry is back', 'ferry is back in', 'is back in port']
    """
    opening = words(text)[:_OPENING]
    return [" ".join(opening[start : start + _RUN]) for start in range(max(len(opening) - _RUN + 1, 0))]


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
