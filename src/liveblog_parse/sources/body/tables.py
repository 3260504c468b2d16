"""Tables, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.model import Block, Table
from liveblog_parse.sources.body.inner import Inner
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.tree.node import Child, Node

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})


def read_table(node: Node, inner: Inner) -> list[Block]:
    """What stands beside the rows, such as a caption, then the table, then what its cells hold besides text.

    A table of one cell is a frame, and gives what is in it.
    """
    blocks: list[Block] = []
    rows: list[list[list[Block]]] = []
    for part in _parts(node):
        if isinstance(part, str) or part.name not in {"tr", *_CELLS}:
            blocks += inner((part,))
        elif part.name == "tr":
            rows.append([])
        elif rows:
            rows[-1].append(inner(part.children()))
        else:
            rows.append([inner(part.children())])
    rows = [row for row in rows if any(row)]
    if len(rows) == 1 and len(rows[0]) == 1:
        return [*blocks, *rows[0][0]]
    return [*blocks, *_as_table(rows)]


def _as_table(rows: list[list[list[Block]]]) -> Iterator[Block]:
    cells = [[prose_of(cell) for cell in row] for row in rows]
    texts = tuple(tuple(text.text for text, _ in row) for row in cells)
    if any(any(row) for row in texts):
        yield Table(rows=texts)
    for row in cells:
        for _, others in row:
            yield from others


def _parts(table: Node) -> Iterator[Child]:
    """Rows, each with its cells after it, and whatever else stands between them."""
    for part in _inked(table.children()):
        if isinstance(part, str) or part.name not in _GROUPS:
            yield from _row(part)
        else:
            for inside in _inked(part.children()):
                yield from _row(inside)


def _row(part: Child) -> Iterator[Child]:
    yield part
    if not isinstance(part, str) and part.name == "tr":
        yield from _inked(part.children())


def _inked(children: Iterable[Child]) -> Iterator[Child]:
    return (child for child in children if not (isinstance(child, str) and child.isspace()))
