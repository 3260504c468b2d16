"""A source as lines; of one that is Markdown, the lines that any other tool prints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from liveblog_parse.model import Link
from liveblog_parse.text.broken import mend
from liveblog_parse.text.lines import Lines, Markup, Picture, Piece, clean
from liveblog_parse.text.markdown.blocks import Block, read_blocks
from liveblog_parse.text.markdown.evidence import is_markdown
from liveblog_parse.text.markdown.inline import Printed, print_block
from liveblog_parse.text.markdown.shapes import BOLD, NOTHING, QUOTE, ROW, UNDERLINES
from liveblog_parse.text.markdown.tokens import OPENS, Bracketed, Token, Tokens, read_tokens
from liveblog_parse.text.wrapped import unwrap


def read_lines(source: str, uncommon: frozenset[str] | None = None) -> Lines:
    r"""The lines of a source; `uncommon` are its characters, as for `Lines`.

    >>> lines = read_lines("## The [quay](/quay)\n\n**Ships** may\\- enter.")
    >>> lines.texts, lines.mark(0), lines.markup.links[0][0].url
    (['The quay', 'Ships may- enter.'], '##', '/quay')
    """
    lines = Lines(source, uncommon=uncommon)
    if is_markdown(lines.source):
        _read_markdown(lines)
    elif len(lines):
        unwrap(lines)
        mend(lines)
    return lines


def _read_markdown(lines: Lines) -> None:
    source = lines.source
    tokens = read_tokens(source)
    blocks = read_blocks(source, lines.starts, lines.ends, tokens)
    if any(edges[0] in _UNDERLINED_BY for edges in set(lines.edges)):
        blocks = _underlined(blocks)
    texts: list[str] = []
    places: list[tuple[int, int]] = []
    marks: dict[int, str] = {}
    links: dict[int, tuple[Link, ...]] = {}
    cells: dict[int, tuple[str, ...]] = {}
    pieces: dict[int, tuple[Piece, ...]] = {}
    pictures: list[Picture] = []
    for block, inside, bracketed in _with_tokens(source, blocks, tokens):
        line, around = _print(lines, block, inside, bracketed)
        pictures += around
        if line is None:
            continue
        index, mark = len(texts), block.mark
        if mark:
            goes_on = mark == QUOTE == marks.get(index - 1, "")[:1] and _goes_on(source, places[-1][1], line.start)
            marks[index] = mark + QUOTE * goes_on
        elif source.startswith(BOLD, block.start) and _is_bold(source[block.start : block.end]):
            marks[index] = BOLD
        text, start, end, parts, linked, row = line
        texts.append(text)
        places.append((start, end))
        if parts:
            pieces[index] = parts
        if linked:
            links[index] = linked
        if row:
            cells[index] = row
    pictures.sort(key=lambda picture: picture.start)
    lines.become(
        texts,
        places,
        Markup(are_whole=True, marks=marks, links=links, cells=cells, pictures=pictures, pieces=pieces),
    )


def _is_bold(raw: str) -> bool:
    return raw.startswith(BOLD) and raw.endswith(BOLD) and raw.count(BOLD) == len(BOLD) and len(raw) > 2 * len(BOLD)


def _goes_on(source: str, end: int, start: int) -> bool:
    """Whether a quotation that ends goes on in the next: no blank line parts them."""
    return _BLANK_LINE.search(source, end, start) is None


_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


_UNDERLINED_BY = frozenset(kind[0] for kind in UNDERLINES)


def _underlined(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks; one above a line of "===" or "---" is a heading."""
    above: Block | None = None
    for block in blocks:
        if above is not None:
            is_title = block.mark in UNDERLINES and not block.is_apart and not above.mark
            yield above._replace(mark=UNDERLINES[block.mark]) if is_title else above
        above = block
    if above is not None:
        yield above


def _parted(block: Block, source: str, bracketed: Sequence[Bracketed]) -> Sequence[Block]:
    """The block; parted where a link at its end is glued to what stands before: "Share[15.20 GMT](/live)"."""
    start, words, end, _, is_picture = bracketed[-1]
    if is_picture or end != block.end or start <= block.start or words[1] - words[0] < _LINKED:
        return (block,)
    first = source[words[0]]
    if source[start - 1].isalnum() and (first.isupper() or first.isdigit()):
        return (block._replace(end=start, place=None), block._replace(start=start, place=None))
    return (block,)


_LINKED = 4
"""Characters of a link that is no footnote's mark."""


def _with_tokens(
    source: str, blocks: Iterator[Block], tokens: Tokens
) -> Iterator[tuple[Block, Sequence[Token], Sequence[Bracketed]]]:
    """Each block with the marks that stand in it, and the links and pictures whose words do."""
    marks, first = tokens.marks, 0
    count = len(marks)
    waiting, place = sorted(tokens.bracketed, key=itemgetter(0)), 0
    open_links: list[Bracketed] = []
    for block in blocks:
        end_of_block = block.end
        while place < len(waiting) and waiting[place][0] < end_of_block:
            open_links.append(waiting[place])
            place += 1
        for part in _parted(block, source, open_links) if open_links else (block,):
            start, end = part.start, part.end
            while first < count and marks[first][0] < start:
                first += 1
            last = first
            while last < count and marks[last][0] < end:
                last += 1
            inside = [one for one in open_links if one[0] < end and one[2] > start] if open_links else ()
            yield part, marks[first:last], inside
            first = last
        if open_links:
            open_links = [link for link in open_links if link[2] > end_of_block]


def _print(
    lines: Lines, block: Block, inside: Sequence[Token], bracketed: Sequence[Bracketed]
) -> tuple[Printed | None, tuple[Picture, ...]]:
    source = lines.source
    if NOTHING in block.mark:
        return None, (Picture(block.start, block.end, None, None),)
    if block.mark == ROW:
        return _print_row(lines, block, inside, bracketed)
    if not inside and not block.tokens:
        text = lines.clean(source[block.start : block.end]) if block.place is None else lines.texts[block.place]
        return Printed(text, block.start, block.end, ()), ()
    return print_block(lines, block, inside, bracketed)


def _print_row(
    lines: Lines, block: Block, inside: Sequence[Token], bracketed: Sequence[Bracketed]
) -> tuple[Printed | None, tuple[Picture, ...]]:
    """A row of a table: its cells with blanks between them."""
    source = lines.source
    bars = [at for at in range(block.start, block.end) if source[at] == ROW and source[at - 1 : at] != "\\"]
    line, around = print_block(
        lines, block._replace(tokens=tuple((at, at + 1, OPENS) for at in bars)), inside, bracketed
    )
    if line is None:
        return None, around
    return line._replace(cells=tuple(_cells(source, line.pieces, bars))), around


def _cells(source: str, pieces: Sequence[Piece], bars: Sequence[int]) -> Iterator[str]:
    """What stands between the bars; an empty cell at either end is the table's frame."""
    cells = [""] * (len(bars) + 1)
    for start, end, _ in pieces:
        cells[bisect_left(bars, start)] += source[start:end]
    for place, cell in enumerate(map(clean, cells)):
        if cell or 0 < place < len(bars):
            yield cell
