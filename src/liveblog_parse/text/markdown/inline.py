"""A block of Markdown as the line that any other tool prints, with its links, and the pictures around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from liveblog_parse.making import make_link
from liveblog_parse.model import Link
from liveblog_parse.text.lines import BLANKS, GONE, Lines, Picture, Piece, blank_before, clean, joined
from liveblog_parse.text.markdown.blocks import Block
from liveblog_parse.text.markdown.tokens import CLOSES, DELIMITS, OPENS, Bracketed, Token

_BULLET = re.compile(r"(?:[*+-]|\d{1,9}[.)])?$")
# html2text puts a blank behind an emphasis: "**close** , but".
_BEHIND_EMPHASIS = frozenset(",;:'’”")
_EMPTY = frozenset(("____", "****", "__"))


class Printed(NamedTuple):
    """A line."""

    text: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    links: tuple[Link, ...] = ()
    cells: tuple[str, ...] = ()


def print_block(
    lines: Lines, block: Block, tokens: Sequence[Token], bracketed: Sequence[Bracketed]
) -> tuple[Printed | None, tuple[Picture, ...]]:
    """The line, if it says anything, and the pictures before and behind it. A picture between words is its words."""
    source = lines.source
    marks = _without_text(source, tokens) if tokens else []
    if block.tokens:
        marks = sorted((*block.tokens, *marks))
    pictures = [one for one in bracketed if one.is_picture] if bracketed else ()
    pieces = _visible(source, _pieces(source, block, _without(marks, pictures)))
    if not pieces:
        return None, tuple(_around(source, pictures, block.start, block.end))
    if not pictures:
        return _line(lines, block.start, block.end, pieces, bracketed), ()
    first, last = pieces[0][0], pieces[-1][1]
    before = [one for one in pictures if one.start < first]
    behind = [one for one in pictures if one.start >= last]
    if len(before) + len(behind) < len(pictures):
        pieces = _visible(source, _pieces(source, block, _without(marks, (*before, *behind))))
    start = pieces[0][2] if before else block.start
    end = behind[0].start if behind else block.end
    around = (*_around(source, before, block.start, start), *_around(source, behind, end, block.end))
    return _line(lines, start, end, pieces, bracketed), around


def _line(lines: Lines, start: int, end: int, pieces: tuple[Piece, ...], bracketed: Sequence[Bracketed]) -> Printed:
    raw = joined(lines.source, pieces)
    text = lines.clean(raw)
    links = tuple(_links(raw, pieces, bracketed, is_clean=text == raw)) if bracketed else ()
    return Printed(text, start, end, pieces, links)


def _visible(source: str, pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks around them; none if a bullet is all that is left."""
    while pieces and source[pieces[-1][1] - 1] in BLANKS and _is_blank(source, *pieces[-1][:2]):
        pieces.pop()
    if pieces and source[pieces[0][0]] in BLANKS:
        first = next((at for at, (start, end, _) in enumerate(pieces) if not _is_blank(source, start, end)), 0)
        del pieces[:first]
    if pieces and pieces[-1][1] - pieces[0][0] <= _LONGEST_BULLET and not source[pieces[0][0]].isalpha():
        return () if _BULLET.match(joined(source, pieces).strip(BLANKS)) else tuple(pieces)
    return tuple(pieces)


def _is_blank(source: str, start: int, end: int) -> bool:
    return not source[start:end].strip(BLANKS)


_LONGEST_BULLET = 40
"""Characters of a bullet with the marks and blanks in it."""


def _without(marks: list[Token], pictures: Sequence[Bracketed]) -> list[Token]:
    """The marks, and the pictures as marks that stand for nothing."""
    if not pictures:
        return marks
    whole = [(one.start, one.end, CLOSES) for one in pictures]
    return sorted((*marks, *whole), key=lambda token: (token[0], -token[1]))


def _pieces(source: str, block: Block, marks: Iterable[Token]) -> list[Piece]:
    """What stands between the marks."""
    pieces: list[Piece] = []
    position, last, lead = block.start, block.end, None
    for start, end, kind in marks:
        if start < position or start >= last:
            continue
        if position < start:
            pieces.append((position, start, position if lead is None else lead))
            if lead is not None and (source[start - 1] not in BLANKS or not _is_blank(source, position, start)):
                lead = None
        if kind == OPENS and lead is None:
            lead = start
        position = min(end, last)
    if position < last:
        pieces.append((position, last, position if lead is None else lead))
    return pieces


# ---- emphasis --------------------------------------------------------------------------------------------------------


def _without_text(source: str, tokens: Sequence[Token]) -> list[Token]:
    """The marks among the tokens: of those that could be an emphasis the ones that have a counterpart."""
    marks: list[Token] = []
    opened: dict[str, Token] = {}
    for token in tokens:
        start, end, kind = token
        if kind != DELIMITS:
            marks.append(token)
            continue
        printed = source[start:end]
        before, after = source[start - 1 : start] or " ", source[end : end + 1] or " "
        if printed in _EMPTY and printed not in opened and not before.isalnum() and not after.isalnum():
            marks.append((start, end, OPENS))
        elif end - start > _LONGEST_EMPHASIS or (printed[0] == "_" and before.isalnum() and after.isalnum()):
            continue
        elif printed in opened and (not before.isspace() or len(printed) > 1):
            first, last, _ = opened.pop(printed)
            marks += ((first, last, OPENS), (start, _end_of_emphasis(source, end), CLOSES))
        elif not after.isspace() and (len(printed) > 1 or not before.isalnum()):
            opened[printed] = token
    marks.sort()
    return marks


_LONGEST_EMPHASIS = 3


def _end_of_emphasis(source: str, end: int) -> int:
    """Behind the mark that ends it, and the blank that a tool left there."""
    return end + (source.startswith(" ", end) and source[end + 1 : end + 2] in _BEHIND_EMPHASIS)


# ---- links and pictures ----------------------------------------------------------------------------------------------


def _around(source: str, pictures: Sequence[Bracketed], start: int, end: int) -> Iterable[Picture]:
    """The stretch from `start` to `end`, parted among the pictures that begin in it; others began in a block above."""
    if start == end:
        return
    own = [picture for picture in pictures if picture.start >= start]
    first = start
    if len(own) < len(pictures) or not own:
        first = own[0].start if own else end
        if start < first:
            yield Picture(start, first, None, None)
    for place, picture in enumerate(own):
        last = own[place + 1].start if place + 1 < len(own) else end
        yield Picture(first, last, clean(source[slice(*picture.words)].replace("\\", "")) or None, picture.url)
        first = last


def _links(text: str, pieces: Sequence[Piece], bracketed: Sequence[Bracketed], *, is_clean: bool) -> Iterable[Link]:
    """The links, counted in the clean text of the pieces, which join to `text`; that `is_clean` where it needs none."""
    length = done = 0
    at = passed = 0
    for _, words, _, url, is_picture in bracketed:
        if is_picture or not url:
            continue
        at, passed, first = _place(pieces, words[0], at, passed)
        _, _, last = _place(pieces, words[1], at, passed)
        if done <= first < last:
            if is_clean:
                start, length = _stripped(text, first, last)
            else:
                _, before = _grown(length, text, done, first)
                start, length = _grown(before, text, first, last)
            done = last
            if start < length:
                yield make_link(start=start, end=length, url=url)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a clean text between two places without the blanks around it."""
    return start + (text[start] == " "), end - (text[end - 1] == " ")


def _grown(length: int, text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clean text goes on that has this length up to `start`, and how long it is up to `end`."""
    more = clean(text[start:end])
    is_parted = length > 0 and (blank_before(text, start) or text[start:end].lstrip(GONE)[:1].isspace())
    return (length + is_parted, length + is_parted + len(more)) if more else (length, length)


def _place(pieces: Sequence[Piece], position: int, at: int, before: int) -> tuple[int, int, int]:
    """In which piece a place in the source is, how much stands before that, and where in the joined pieces it is.

    It is looked for from the piece `at` on, and what stands `before` that.
    """
    start, end, _ = pieces[at]
    while end < position and at + 1 < len(pieces) and pieces[at + 1][0] <= position:
        before += end - start
        at += 1
        start, end, _ = pieces[at]
    if position >= end:
        return at, before, before + end - start
    return at, before, before + position - start if position > start else before
