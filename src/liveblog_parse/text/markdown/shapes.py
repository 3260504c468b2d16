"""The lines of a Markdown text as they stand in the source, each with what its first characters mark it as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

QUOTE, ROW, BOLD, NOTHING = ">", "|", "**", "-"
"""Marks of a block, beside those of headings. What is nothing holds no text."""
UNDERLINES = {"=-": "#", "--": "##"}
"""Marks of a line that makes a heading of the one above."""

_SHAPED = "#>*-+=|`[:0123456789"
_QUOTE = re.compile(r"(?:>[ \t]*)+(?:#{1,6}[ \t]+)?")
_HEADING = re.compile(r"(?P<item>[*+-][ \t]+|\d{1,9}[.)][ \t]+)?(?P<heading>#{1,6})(?:[ \t]+|$)")
_ITEM = re.compile(r"(?:[*+-]|\d{1,9}[.)])(?=\s|$)")
_TABLE_RULE = re.compile(r"[|:\- \t]*-{3}[|:\- \t]*$")
# "* * *", "---", "===" under a heading, "```python", "[code]", "::: {.note}", "*[IOC]: Olympic Committee".
_NO_TEXT = re.compile(
    r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|={3,}$|```\w*$|\[/?code\]$|:{3,}(?: .*)?$|\*\[[^\]]{1,80}\]: "
)
BROKEN_ON_PURPOSE = "  "


class Line(NamedTuple):
    """A line as it stands in the source."""

    start: int
    end: int
    indent: int
    body: int
    """Where its text begins, behind the marks of a quotation or a heading."""
    mark: str
    is_item: bool
    """It opens like an item of a list."""
    is_apart: bool
    """A blank line stands above."""
    is_in_list: bool = False


def read_lines_of(
    source: str, starts: Sequence[int], ends: Sequence[int], definitions: Sequence[tuple[int, int]]
) -> list[Line]:
    """The lines between these places; those that only define addresses are nothing."""
    lines = _lines(source, starts, ends)
    return _with_margin_lists(list(_unreferenced(lines, definitions) if definitions else lines))


def _lines(source: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[Line]:
    in_table, end, was_apart = False, 0, True
    has_bars = "|" in source
    for index, start in enumerate(starts):
        breaks = source.count("\n", end, start) if index else 2
        is_apart, is_soft = breaks > 1 or was_apart, source.startswith(BROKEN_ON_PURPOSE, end)
        end = ends[index]
        raw = source[start:end]
        mark, body, is_item = _shape(raw) if raw[0] in _SHAPED else ("", 0, False)
        in_table = in_table and not is_apart
        if not is_apart and _TABLE_RULE.match(raw) and ("|" in raw or is_soft):
            mark, in_table = ROW + NOTHING, True
        elif in_table or (has_bars and "|" in raw and _is_above_table_rule(source, starts, ends, index)):
            mark = ROW
        was_apart = mark == QUOTE + NOTHING
        indent = start - source.rfind("\n", 0, start) - 1 if source[start - 1 : start] != "\n" else 0
        yield Line(start, end, indent, start + body, mark, is_item, is_apart, is_item and indent > 0)


def _is_above_table_rule(source: str, starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    if index + 1 == len(starts) or source.count("\n", ends[index], starts[index + 1]) > 1:
        return False
    below = source[starts[index + 1] : ends[index + 1]]
    return "|" in below and _TABLE_RULE.match(below) is not None


def _shape(raw: str) -> tuple[str, int, bool]:
    """The mark of a line, where its text begins, and whether it is an item of a list."""
    if quote := _QUOTE.match(raw):
        return (QUOTE if quote.end() < len(raw) else QUOTE + NOTHING), quote.end(), False
    if heading := _HEADING.match(raw):
        is_empty = heading.end() == len(raw)
        return NOTHING if is_empty else heading["heading"], heading.end(), heading["item"] is not None
    if _NO_TEXT.match(raw):
        return (raw[0] + NOTHING if raw[0] in "=-" and " " not in raw else NOTHING), 0, False
    return "", 0, _ITEM.match(raw) is not None


def _unreferenced(lines: Iterator[Line], definitions: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The lines; those that only define addresses are nothing."""
    place = 0
    for line in lines:
        while place < len(definitions) and definitions[place][1] <= line.start:
            place += 1
        is_definition = place < len(definitions) and definitions[place][0] <= line.start
        yield Line(line.start, line.end, line.indent, line.end, NOTHING, False, True) if is_definition else line


def _with_margin_lists(lines: list[Line]) -> list[Line]:
    """The lines; where lists stand at the margin, what opens like an item there is one and goes on with nothing."""
    if not any(line.is_item and line.is_apart and not line.indent for line in lines):
        return lines
    return [line._replace(is_in_list=True) if line.is_item else line for line in lines]
