"""The lines of a Markdown text as blocks: each is what was one line before a tool broke it, with its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.text.markdown.tokens import OPENS, Token, Tokens
from liveblog_parse.text.markdown.wraps import glued, room, width_of

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
_BROKEN_ON_PURPOSE = "  "


class _Line(NamedTuple):
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


class Block(NamedTuple):
    """A stretch of the source, its mark, and the marks of its structure that stand in it."""

    start: int
    end: int
    mark: str
    tokens: tuple[Token, ...]
    is_apart: bool


def read_blocks(source: str, starts: Sequence[int], ends: Sequence[int], tokens: Tokens) -> Iterator[Block]:
    """The blocks of the lines between these places, which hold all that is not blank."""
    lines = _with_margin_lists(list(_unreferenced(_lines(source, starts, ends), tokens)))
    linked = _inside_links(lines, tokens)
    fits = _fits(source, lines)
    block: list[_Line] = []
    for index, line in enumerate(lines):
        if block and (index in linked or (index in fits and not (line.is_item and block[0].is_item))):
            block.append(line)
            continue
        if block:
            yield _block(source, block)
        block = [line]
    if block:
        yield _block(source, block)


# ---- lines -----------------------------------------------------------------------------------------------------------


def _lines(source: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[_Line]:
    in_table, end, was_apart = False, 0, True
    for index, start in enumerate(starts):
        breaks = source.count("\n", end, start) if index else 2
        is_apart, is_soft = breaks > 1 or was_apart, source.startswith(_BROKEN_ON_PURPOSE, end)
        end = ends[index]
        raw = source[start:end]
        mark, body, is_item = _shape(raw) if raw[0] in _SHAPED else ("", 0, False)
        in_table = in_table and not is_apart
        if not is_apart and _TABLE_RULE.match(raw) and ("|" in raw or is_soft):
            mark, in_table = ROW + NOTHING, True
        elif in_table or ("|" in raw and _is_above_table_rule(source, starts, ends, index)):
            mark = ROW
        was_apart = mark == QUOTE + NOTHING
        indent = start - source.rfind("\n", 0, start) - 1
        yield _Line(start, end, indent, start + body, mark, is_item, is_apart, is_item and indent > 0)


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


def _unreferenced(lines: Iterator[_Line], tokens: Tokens) -> Iterator[_Line]:
    """The lines; those that only define addresses are nothing."""
    definitions, place = tokens.definitions, 0
    if not definitions:
        yield from lines
        return
    for line in lines:
        while place < len(definitions) and definitions[place][1] <= line.start:
            place += 1
        is_definition = place < len(definitions) and definitions[place][0] <= line.start
        yield _Line(line.start, line.end, line.indent, line.end, NOTHING, False, True) if is_definition else line


def _with_margin_lists(lines: list[_Line]) -> list[_Line]:
    """The lines; where lists stand at the margin, what opens like an item there is one and goes on with nothing."""
    if not any(line.is_item and line.is_apart and not line.indent for line in lines):
        return lines
    return [line._replace(is_in_list=True) if line.is_item else line for line in lines]


# ---- what goes on in the next line -----------------------------------------------------------------------------------


def _inside_links(lines: Sequence[_Line], tokens: Tokens) -> set[int]:
    """Lines that go on with a link, a picture or a tag of the line above."""
    found: set[int] = set()
    index = seen = 0
    for start, end in tokens.wholes:
        while index < len(lines) and lines[index].start <= start:
            index += 1
        place = max(index, seen)
        while place < len(lines) and lines[place].start < end:
            if not lines[place].is_apart:
                found.add(place)
            place += 1
        seen = max(place, seen)
    return found


def _may_go_on(source: str, above: _Line, below: _Line) -> bool:
    if source.startswith(_BROKEN_ON_PURPOSE, above.end) or source[above.end - 1] == "\\":
        return False
    if below.mark in {"", QUOTE} and above.mark in {"", QUOTE} and below.mark != above.mark:
        return False
    is_prose = below.mark in {"", QUOTE} and ROW not in above.mark and NOTHING not in above.mark
    return is_prose and not (below.is_in_list or (below.is_item and above.is_item))


def _fits(source: str, lines: Sequence[_Line]) -> set[int]:
    """Lines that go on with the one above at the width, if there is one, at which the text was broken."""
    pairs = [
        (index, above, below)
        for index, (above, below) in enumerate(pairwise(lines), start=1)
        if not below.is_apart and _may_go_on(source, above, below)
    ]
    for at_hyphens in (True, False):
        rooms = [_room(source, above, below, at_hyphens=at_hyphens) for _, above, below in pairs]
        shown = (room for room, pair in zip(rooms, pairs, strict=True) if _shows_a_break(source, *pair[1:]))
        if width := width_of(shown):
            return {
                index
                for (least, most), (index, above, _) in zip(rooms, pairs, strict=True)
                if least - (above.body - above.start) <= width <= most
            }
    return set()


def _shows_a_break(source: str, above: _Line, below: _Line) -> bool:
    """Whether the lines are no quotation, whose marks some tools count, and no picture or link by itself."""
    return not below.mark and not (source[above.end - 1] in ")]" and source[below.start] in "![<")


def _room(source: str, above: _Line, below: _Line, *, at_hyphens: bool) -> tuple[int, int]:
    width = above.end - above.start + above.indent
    return room(source[above.body : above.end], width, source[below.body : below.end], at_hyphens=at_hyphens)


def _block(source: str, lines: Sequence[_Line]) -> Block:
    first, tokens = lines[0], list[Token]()
    if len(lines) == 1 and first.body == first.start:
        return Block(first.start, first.end, first.mark, (), first.is_apart)
    if first.body > first.start:
        kept = _NUMBER.match(source, first.start, first.body) if first.is_item else None
        tokens.append(Token(kept.end() if kept else first.start, first.body, OPENS))
    for above, below in pairwise(lines):
        is_glued = glued(source[above.body : above.end] or " ", source[below.body : below.end])
        if is_glued or below.body > below.start:
            tokens.append(Token(above.end if is_glued else below.start, below.body, OPENS))
    return Block(first.start, lines[-1].end, first.mark, tuple(tokens), first.is_apart)


_NUMBER = re.compile(r"\d+[.)][ \t]+")
