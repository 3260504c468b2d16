"""A block of Markdown as the line that any other tool prints, with its links, and the pictures around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import frozen

from liveblog_parse.model import Link
from liveblog_parse.text.lines import BLANKS, GONE, Picture, Piece, blank_before, clean, joined
from liveblog_parse.text.markdown.blocks import Block
from liveblog_parse.text.markdown.tokens import CLOSES, DELIMITS, OPENS, Bracketed, Token

_BULLET = re.compile(r"(?:[*+-]|\d{1,9}[.)])?$")
# html2text puts a blank behind an emphasis: "**close** , but".
_AFTER_EMPHASIS = re.compile(r" (?=[,;:'’”])")
_EMPTY = frozenset(("____", "****", "__"))


@frozen(kw_only=True)
class Printed:
    """A line."""

    text: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    links: tuple[Link, ...] = ()
    cells: tuple[str, ...] = ()


def print_block(
    source: str, block: Block, tokens: Sequence[Token], bracketed: Sequence[Bracketed]
) -> tuple[Printed | None, tuple[Picture, ...]]:
    """The line, if it says anything, and the pictures before and behind it. A picture between words is its words."""
    marks = sorted((*block.tokens, *_without_text(source, tokens)), key=lambda token: (token.start, token.end))
    pictures = [one for one in bracketed if one.is_picture]
    pieces = _visible(source, _pieces(source, block, _without(marks, pictures)))
    if not pieces:
        return None, tuple(_around(source, pictures, block.start, block.end))
    first, last = pieces[0].start, pieces[-1].end
    before = [one for one in pictures if one.start < first]
    behind = [one for one in pictures if one.start >= last]
    if len(before) + len(behind) < len(pictures):
        pieces = _visible(source, _pieces(source, block, _without(marks, (*before, *behind))))
    start = pieces[0].lead if before else block.start
    end = behind[0].start if behind else block.end
    text = clean(joined(source, pieces))
    links = [one for one in bracketed if not one.is_picture and one.url]
    line = Printed(text=text, start=start, end=end, pieces=pieces, links=tuple(_links(source, pieces, links)))
    around = (*_around(source, before, block.start, start), *_around(source, behind, end, block.end))
    return line, around


def _visible(source: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks around them; none if a bullet is all that is left."""
    shown = [at for at, piece in enumerate(pieces) if source[piece.start : piece.end].strip(BLANKS)]
    first, last = (shown[0], shown[-1] + 1) if shown else (0, 0)
    is_bullet = len(shown) <= _MOST_OF_A_BULLET and _BULLET.match(joined(source, pieces[first:last]).strip(BLANKS))
    return () if is_bullet else tuple(pieces[first:last])


_MOST_OF_A_BULLET = 2


def _without(marks: Iterable[Token], pictures: Sequence[Bracketed]) -> list[Token]:
    """The marks, and the pictures as marks that stand for nothing."""
    if not pictures:
        return list(marks)
    whole = [Token(one.start, one.end, CLOSES) for one in pictures]
    return sorted((*marks, *whole), key=lambda token: (token.start, -token.end))


def _pieces(source: str, block: Block, marks: Iterable[Token]) -> list[Piece]:
    """What stands between the marks."""
    pieces: list[Piece] = []
    position, lead = block.start, None
    for mark in marks:
        if mark.start < position or mark.start >= block.end:
            continue
        if position < mark.start:
            piece = Piece(position, mark.start, position if lead is None else lead)
            pieces.append(piece)
            lead = None if source[piece.start : piece.end].strip(BLANKS) else lead
        if mark.kind == OPENS and lead is None:
            lead = mark.start
        position = min(mark.end, block.end)
    if position < block.end:
        pieces.append(Piece(position, block.end, position if lead is None else lead))
    return pieces


# ---- emphasis --------------------------------------------------------------------------------------------------------


def _without_text(source: str, tokens: Sequence[Token]) -> list[Token]:
    """The marks among the tokens: of those that could be an emphasis the ones that have a counterpart."""
    marks = [token for token in tokens if token.kind != DELIMITS]
    opened: dict[str, Token] = {}
    for token in tokens:
        if token.kind != DELIMITS:
            continue
        printed = source[token.start : token.end]
        before, after = source[token.start - 1 : token.start] or " ", source[token.end : token.end + 1] or " "
        if printed in _EMPTY and printed not in opened and not before.isalnum() and not after.isalnum():
            marks.append(token._replace(kind=OPENS))
        elif len(printed) > 3 or (printed[0] == "_" and before.isalnum() and after.isalnum()):
            continue
        elif printed in opened and (not before.isspace() or len(printed) > 1):
            marks += (opened.pop(printed)._replace(kind=OPENS), _closing(source, token))
        elif not after.isspace() and (len(printed) > 1 or not before.isalnum()):
            opened[printed] = token
    return marks


def _closing(source: str, token: Token) -> Token:
    blank = _AFTER_EMPHASIS.match(source, token.end)
    return Token(token.start, blank.end() if blank else token.end, CLOSES)


# ---- links and pictures ----------------------------------------------------------------------------------------------


def _around(source: str, pictures: Sequence[Bracketed], start: int, end: int) -> Iterable[Picture]:
    """The stretch from `start` to `end`, parted among the pictures in it."""
    if start == end:
        return
    if not pictures:
        yield Picture(start, end, None, None)
    for place, picture in enumerate(pictures):
        first = picture.start if place else start
        last = pictures[place + 1].start if place + 1 < len(pictures) else end
        yield Picture(first, last, clean(source[slice(*picture.words)].replace("\\", "")) or None, picture.url)


def _links(source: str, pieces: Sequence[Piece], links: Sequence[Bracketed]) -> Iterable[Link]:
    """The links, counted in the clean text of the pieces."""
    if not links:
        return
    text, places, ends = joined(source, pieces), [piece.start for piece in pieces], [0]
    for piece in pieces:
        ends.append(ends[-1] + piece.end - piece.start)
    length = done = 0
    for link in sorted(links, key=lambda one: one.start):
        first, last = (_place(pieces, places, ends, position) for position in link.words)
        if done <= first < last:
            _, before = _grown(length, text, done, first)
            start, length = _grown(before, text, first, last)
            done = last
            if start < length and link.url:
                yield Link(start=start, end=length, url=link.url)


def _grown(length: int, text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clean text goes on that has this length up to `start`, and how long it is up to `end`."""
    more = clean(text[start:end])
    is_parted = length > 0 and (blank_before(text, start) or text[start:end].lstrip(GONE)[:1].isspace())
    return (length + is_parted, length + is_parted + len(more)) if more else (length, length)


def _place(pieces: Sequence[Piece], places: Sequence[int], ends: Sequence[int], position: int) -> int:
    """Where in the joined pieces a place in the source is."""
    at = bisect_right(places, position) - 1
    return 0 if at < 0 else ends[at] + min(position, pieces[at].end) - pieces[at].start
