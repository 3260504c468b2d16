"""The lines of a Markdown text as blocks: each is what was one line before a tool broke it, with its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liveblog_parse.text.markdown.shapes import Line, read_lines_of
from liveblog_parse.text.markdown.tokens import OPENS, Token, Tokens
from liveblog_parse.text.markdown.wraps import glued, lines_that_go_on


class Block(NamedTuple):
    """A stretch of the source, its mark, and the marks of its structure that stand in it."""

    start: int
    end: int
    mark: str
    tokens: tuple[Token, ...]
    is_apart: bool
    place: int | None = None
    """Of a block that is one line, without marks of its structure: the line's place."""


def read_blocks(source: str, starts: Sequence[int], ends: Sequence[int], tokens: Tokens) -> Iterator[Block]:
    """The blocks of the lines between these places, which hold all that is not blank."""
    lines = read_lines_of(source, starts, ends, tokens.definitions)
    linked = _inside_links(lines, tokens)
    fits = lines_that_go_on(source, lines)
    if not linked and not fits:
        yield from (_block(source, (line,), index) for index, line in enumerate(lines, start=1))
        return
    block: list[Line] = []
    for index, line in enumerate(lines):
        if block and (index in linked or (index in fits and not (line.is_item and block[0].is_item))):
            block.append(line)
            continue
        if block:
            yield _block(source, block, index)
        block = [line]
    if block:
        yield _block(source, block, len(lines))


def _inside_links(lines: Sequence[Line], tokens: Tokens) -> set[int]:
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


def _block(source: str, lines: Sequence[Line], end: int) -> Block:
    """The block of these lines, which end before the line `end`."""
    first, tokens = lines[0], list[Token]()
    if len(lines) == 1 and first.body == first.start:
        return Block(first.start, first.end, first.mark, (), first.is_apart, end - 1)
    if first.body > first.start:
        kept = _NUMBER.match(source, first.start, first.body) if first.is_item else None
        tokens.append((kept.end() if kept else first.start, first.body, OPENS))
    for above, below in pairwise(lines):
        is_glued = glued(source[above.body : above.end] or " ", source[below.body : below.end])
        if is_glued or below.body > below.start:
            tokens.append((above.end if is_glued else below.start, below.body, OPENS))
    return Block(first.start, lines[-1].end, first.mark, tuple(tokens), first.is_apart)


_NUMBER = re.compile(r"\d+[.)][ \t]+")
