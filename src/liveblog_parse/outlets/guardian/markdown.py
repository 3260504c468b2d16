"""Links and pictures of Markdown that have their lines for themselves; html2text breaks them at hyphens and blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

_ADDRESS = r"\((?:[^()\s]|\n)*\)"
# A link without words may follow, as to the pinned post.
_LINK = re.compile(rf"(?:!\[(?=\])|!?\[(?=[^\]]))(?P<words>[^\]]*)\]{_ADDRESS}(?:\[\]{_ADDRESS})?$")
_MOST_LINES = 6
_LONGEST_LINE = 1000


@frozen
class MarkdownLink:
    """A link or a picture."""

    words: str
    """What is linked, or the picture's alternative text, which may be empty."""
    pieces: tuple[tuple[int, int, int], ...]
    """`(line, start, end)` of the words."""
    end: int
    """The line after the last."""


def link_at(texts: Sequence[str], index: int, start: int = 0) -> MarkdownLink | None:
    """The link, or the picture, that fills the lines from `index` on; on the first one it opens at `start`.

    >>> link_at(["[1m ago15.55", "GMT](?page=with:block-", "65c2600f)"], 0).words
    '1m ago15.55 GMT'
    """
    joined = ""
    for line, text in enumerate(texts[index : index + _MOST_LINES], start=index):
        if len(text) > _LONGEST_LINE:
            return None
        joined = f"{joined}\n{text}" if joined else text[start:]
        if text[-1] == ")" and (found := _LINK.match(joined)):
            pieces = _pieces(texts, index, start + found.start("words"))
            return MarkdownLink(found["words"].replace("\n", " "), pieces, line + 1)
    return None


def _pieces(texts: Sequence[str], index: int, start: int) -> tuple[tuple[int, int, int], ...]:
    pieces: list[tuple[int, int, int]] = []
    while (end := texts[index].find("](", start)) < 0:
        pieces.append((index, start, len(texts[index])))
        index, start = index + 1, 0
    return (*pieces, (index, start, end))
