"""What stands in a row with the time of a post: names, what they do, ages, days, labels, kickers.

::

    <p class="meta"><time datetime="2024-03-05T14:00Z">14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from attrs import evolve

from liveblog_parse.model import Author, Label
from liveblog_parse.sources.body.reader import BLOCKS, LEVELS
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import when_of
from liveblog_parse.sources.repeated.signed import BETWEEN, CONTROLS, called, is_called_byline, named
from liveblog_parse.sources.repeated.times import MOMENTS, tells_update
from liveblog_parse.sources.report import When, when_printed
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.bylines import is_job
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.text.stamps import is_stamp, is_update
from liveblog_parse.times import read_time
from liveblog_parse.tree import Child, Node

_SHOWS = ("img", "picture", "figure", "video", "audio", "iframe", "ul", "ol", "table", "blockquote", "form")
"""What stands in no row of a time."""
_NO_PIECE = ", ".join((*_SHOWS, *LEVELS))
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af)", re.IGNORECASE)
_LONGEST_PIECE = 120
_MOST_LEAVES = 12
_HIGHEST = 12


class Line(NamedTuple):
    """Children of an element, side by side, among which a time stands."""

    time: Node
    parent: Node | None
    start: int
    end: int


class Row:
    """What stands beside a time, sorted."""

    def __init__(self, line: Line) -> None:
        self.time = line.time
        self._line = line
        children = line.parent.children()[line.start : line.end] if line.parent else ()
        self.keys = [child.key for child in children if not isinstance(child, str)]
        """Of the elements that are read here, and are no prose."""
        self.authors: tuple[Author, ...] = ()
        self.updated: When | None = None
        self.labels: set[Label] = set()
        self.others: list[str] = []
        """What is none of these: a title, or kickers."""
        self._day = ""
        self._around = {line.time, *islice(elements_above(line.time), _HIGHEST)}
        self._add(children)

    def rest(self, element: Node) -> tuple[Child, ...]:
        """The element's children without the row."""
        children, line = element.children(), self._line
        return (*children[: line.start], *children[line.end :]) if line.parent == element else (*children,)

    def take_beside(self, title: Node) -> None:
        """Take the rows right above and below a title, as where the time stands in the title itself."""
        siblings = [one for one in title.parent.children() if not isinstance(one, str)] if title.parent else []
        place = siblings.index(title) if title in siblings else 0
        for beside in (*siblings[max(place - 1, 0) : place], *siblings[place + 1 : place + 2]):
            if beside.key not in self.keys and _is_row_of_elements(beside):
                self.keys.append(beside.key)
                self._add(beside.children())

    def when(self, time: Node) -> When | None:
        """The post's time, on the day that stands beside it."""
        when = when_of(time, MOMENTS)
        if when is None or when.reading.hour is None or when.reading.day is not None or not self._day:
            return when
        return when_printed(f"{self._day}, {when.reading.raw}")

    def _add(self, children: Iterable[Child]) -> None:
        before = ""
        for text, element in self._pieces(children):
            if _BY.fullmatch(text):
                before = "By "
            else:
                self._sort(before + text, element)
                before = ""

    def _sort(self, text: str, element: Node | None) -> None:
        if element is not None and tells_update(element):
            self.updated = self.updated or when_of(element, MOMENTS)
        elif authors := _called_so(text, element) or _handle(text) or named(text):
            self.authors += authors
        elif self.authors and self.authors[-1].role is None and is_job(text):
            self.authors = (*self.authors[:-1], evolve(self.authors[-1], role=text))
        elif is_update(text):
            self.updated = self.updated or when_printed(text)
        elif text in STYLE.labels:
            self.labels.add(STYLE.labels[text])
        elif (reading := read_time(text)) is not None or is_stamp(text):
            self._day = self._day or (text if reading and reading.precision == "day" else "")
        elif text not in STYLE.buttons:
            self.others.append(text)

    def _pieces(self, children: Iterable[Child]) -> Iterator[tuple[str, Node | None]]:
        """The pieces, with the elements of those that fill one."""
        for child in children:
            if isinstance(child, str):
                if text := clean(child).strip(BETWEEN):
                    yield text, None
            elif child != self.time and child.name not in LEVELS and child.name not in CONTROLS:
                text = clean(child.text()).strip(BETWEEN)
                is_whole = all(isinstance(one, str) for one in child.children()) or bool(named(text))
                if not is_whole or child in self._around:
                    yield from self._pieces(child.children())
                elif text:
                    yield text, child


def _called_so(text: str, element: Node | None) -> tuple[Author, ...]:
    """Whom an element names that is called a byline: a name may have no capitals, or be a desk's."""
    is_name = element is not None and is_called_byline(element) and not any(map(str.isdigit, text))
    return called(text) if is_name else ()


def _handle(text: str) -> tuple[Author, ...]:
    """Whom a line names that is by somebody of a single name: "By quaywatch"."""
    word, _, name = text.partition(" ")
    return (Author(name=name),) if name and " " not in name and _BY.fullmatch(word) else ()


def printed(element: Node, time: Node) -> Node:
    """The element that prints the time: itself, or where it is the post the first that prints when that was."""
    if time != element:
        return time
    return next((leaf for leaf in islice(_leaves(element), _MOST_LEAVES) if is_stamp(clean(leaf.text()))), time)


def _leaves(element: Node) -> Iterator[Node]:
    """The elements in it that hold no other, in order."""
    waiting = [element]
    while waiting:
        node = waiting.pop()
        inner = [child for child in node.children() if not isinstance(child, str)]
        if not inner:
            yield node
        waiting += reversed(inner)


def row_around(time: Node, element: Node) -> Line:
    """The largest stretch of elements and texts around a time in which nothing else is long, or shows something."""
    if time == element:
        return Line(time, None, 0, 0)
    row, parent = time, time.parent
    while parent is not None and parent != element and parent.name not in LEVELS and _is_row(parent, row):
        row, parent = parent, parent.parent
    if parent is None:
        return Line(time, None, 0, 0)
    around = parent.children()
    place = next(at for at, child in enumerate(around) if not isinstance(child, str) and child == row)
    start = place - sum(1 for _ in takewhile(_is_in_line, reversed(around[:place])))
    end = place + 1 + sum(1 for _ in takewhile(_is_in_line, around[place + 1 :]))
    beside = (*around[start:place], *around[place + 1 : end])
    is_cut_out = parent == element or not any(isinstance(child, str) and child.strip(BETWEEN) for child in beside)
    if is_cut_out and parent.name not in LEVELS and all(map(_is_piece, beside)):
        return Line(time, parent, start, end)
    return Line(time, parent, place, place + 1)


def _is_row(parent: Node, inner: Node) -> bool:
    return all(_is_piece(child) for child in parent.children() if isinstance(child, str) or child != inner)


def _is_piece(child: Child) -> bool:
    """Whether it is short, and neither a sentence nor a title."""
    text = clean(child if isinstance(child, str) else child.text()).strip(BETWEEN)
    if len(text) > _LONGEST_PIECE or (text and ends_a_sentence(text)):
        return False
    return isinstance(child, str) or not (child.name in LEVELS or child.name in _SHOWS or child.first(_NO_PIECE))


def _is_in_line(child: Child) -> bool:
    return isinstance(child, str) or not (child.name in BLOCKS or child.name in LEVELS or child.name == "br")


def _is_row_of_elements(element: Node) -> bool:
    """Whether it is several pieces, each in an element of its own, or one that says when or what."""
    if element.name not in _ROWS or is_called_byline(element) or not _is_piece(element):
        return False
    pieces = [child for child in element.children() if not isinstance(child, str) or child.strip(BETWEEN)]
    if len(pieces) == 1:
        text = clean(element.text())
        return text in STYLE.labels or is_stamp(text)
    return bool(pieces) and all(not isinstance(piece, str) or _BY.fullmatch(piece.strip(BETWEEN)) for piece in pieces)


_ROWS = frozenset(("div", "p", "header", "footer", "small"))
