"""A block of Markdown as the line that any other tool prints, with its links, and the pictures around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from liveblog_parse.making import make_link
from liveblog_parse.model import Link
from liveblog_parse.record import record
from liveblog_parse.text.lines import BLANKS, GONE, Picture, Piece, blank_before, clean, joined
from liveblog_parse.text.markdown.blocks import Block
from liveblog_parse.text.markdown.tokens import CLOSES, DELIMITS, OPENS, Bracketed, Token

_BULLET = re.compile(r"(?:[*+-]|\d{1,9}[.)])?$")
# html2text puts a blank behind an emphasis: "**close** , but".
_AFTER_EMPHASIS = re.compile(r" (?=[,;:'’”])")
_EMPTY = frozenset(("____", "****", "__"))


@record(kw_only=True)
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
    marks = [*block.tokens, *_without_text(source, tokens)]
    marks.sort()
    pictures = [one for one in bracketed if one.is_picture]
    pieces = _visible(source, _pieces(source, block, _without(marks, pictures)))
    if not pieces:
        return None, tuple(_around(source, pictures, block.start, block.end))
    if not pictures:
        return _line(source, block.start, block.end, pieces, bracketed), ()
    first, last = pieces[0].start, pieces[-1].end
    before = [one for one in pictures if one.start < first]
    behind = [one for one in pictures if one.start >= last]
    if len(before) + len(behind) < len(pictures):
        pieces = _visible(source, _pieces(source, block, _without(marks, (*before, *behind))))
    start = pieces[0].lead if before else block.start
    end = behind[0].start if behind else block.end
    around = (*_around(source, before, block.start, start), *_around(source, behind, end, block.end))
    return _line(source, start, end, pieces, bracketed), around


def _line(source: str, start: int, end: int, pieces: tuple[Piece, ...], bracketed: Sequence[Bracketed]) -> Printed:
    raw = joined(source, pieces)
    text = clean(raw)
    linked = [one for one in bracketed if one.url and not one.is_picture]
    links = tuple(_links(raw, pieces, linked, is_clean=text == raw)) if linked else ()
    return Printed(text=text, start=start, end=end, pieces=pieces, links=links)


def _visible(source: str, pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks around them; none if a bullet is all that is left."""
    while pieces and not source[pieces[-1].start : pieces[-1].end].strip(BLANKS):
        pieces.pop()
    first = next((at for at, piece in enumerate(pieces) if source[piece.start : piece.end].strip(BLANKS)), 0)
    if first:
        del pieces[:first]
    if pieces and pieces[-1].end - pieces[0].start <= _LONGEST_BULLET:
        return () if _BULLET.match(joined(source, pieces).strip(BLANKS)) else tuple(pieces)
    return tuple(pieces)


_LONGEST_BULLET = 40
"""Characters of a bullet with the marks and blanks in it."""


def _without(marks: list[Token], pictures: Sequence[Bracketed]) -> list[Token]:
    """The marks, and the pictures as marks that stand for nothing."""
    if not pictures:
        return marks
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
            if lead is not None and source[piece.start : piece.end].strip(BLANKS):
                lead = None
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
            marks.append(Token(token.start, token.end, OPENS))
        elif len(printed) > 3 or (printed[0] == "_" and before.isalnum() and after.isalnum()):
            continue
        elif printed in opened and (not before.isspace() or len(printed) > 1):
            first = opened.pop(printed)
            marks += (Token(first.start, first.end, OPENS), _closing(source, token))
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


def _links(text: str, pieces: Sequence[Piece], links: list[Bracketed], *, is_clean: bool) -> Iterable[Link]:
    """The links, counted in the clean text of the pieces, which join to `text`; that `is_clean` where it needs none."""
    places, ends = [piece.start for piece in pieces], [0, *accumulate(end - start for start, end, _ in pieces)]
    length = done = 0
    links.sort(key=_start)
    for link in links:
        first, last = (_place(pieces, places, ends, position) for position in link.words)
        if done <= first < last:
            if is_clean:
                start, length = _stripped(text, first, last)
            else:
                _, before = _grown(length, text, done, first)
                start, length = _grown(before, text, first, last)
            done = last
            if start < length and link.url:
                yield make_link(start=start, end=length, url=link.url)


def _start(link: Bracketed) -> int:
    return link.start


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a clean text between two places without the blanks around it."""
    return start + (text[start] == " "), end - (text[end - 1] == " ")


def _grown(length: int, text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clean text goes on that has this length up to `start`, and how long it is up to `end`."""
    more = clean(text[start:end])
    is_parted = length > 0 and (blank_before(text, start) or text[start:end].lstrip(GONE)[:1].isspace())
    return (length + is_parted, length + is_parted + len(more)) if more else (length, length)


def _place(pieces: Sequence[Piece], places: Sequence[int], ends: Sequence[int], position: int) -> int:
    """Where in the joined pieces a place in the source is."""
    at = bisect_right(places, position) - 1
    return 0 if at < 0 else ends[at] + min(position, pieces[at].end) - pieces[at].start
