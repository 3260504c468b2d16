"""A post of a list that nobody describes: its time, what stands beside that, its title, its byline and its prose.

Sites print names, ages, days and labels in a row with the time, above the prose or below it::

    <div class="item">
      <p class="meta"><time datetime="2024-03-05T14:00Z">14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>
      <h3>Ferries return</h3>
      <p>Three ferries left at noon.</p>
    </div>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from attrs import define, field

from liveblog_parse.model import Author, Label
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.reader import BLOCKS, LEVELS
from liveblog_parse.sources.parts import when_of
from liveblog_parse.sources.report import Post, When, distinct, when_printed
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence
from liveblog_parse.text.stamp_style import by_line, people
from liveblog_parse.text.stamps import is_stamp, is_update
from liveblog_parse.times import read_time
from liveblog_parse.tree import Child, Node

TITLES = "h2, h3, h4"
STAMPS = ("data-timestamp", "data-time", "data-published", "data-created", "data-date")
"""Attributes in which sites keep a post's time for their scripts, where no `<time>` prints it."""
_MOMENTS = ("datetime", *STAMPS, "title", "content")
_NAMES = ("author", "byline", "autor", "auteur", "firma", "reporter", "journalist")
_BYLINE = ", ".join(('[rel="author"]', '[itemprop="author"]', *(f'[class*="{name}"]' for name in _NAMES)))
"""What sites call the element of a name, in their languages (seen across outlets)."""
_RULES = BodyRules(furniture="time, button, form, nav")
_SHOWS = "img, picture, figure, video, audio, iframe, ul, ol, table, blockquote"
"""What stands in no row of a time."""
_CONTROLS = frozenset(("button", "svg", "form", "nav", "script", "style"))
_LONGEST_PIECE = 120
_LONGEST_KICKER = 40
_BETWEEN = " \t\r\n\xa0|·•,–—-"
_MOST_LEAVES = 12


def read_post(element: Node, time: Node) -> Post | None:
    """The post of an element that holds one time; `None` where it says nothing.

    >>> from liveblog_parse.tree import parse_html
    >>> row = "<p><time>14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>"
    >>> element = parse_html(f"<div>{row}<h3>Quay open</h3><p>The ice is gone.</p></div>").first("div")
    >>> post = read_post(element, element.first("time"))
    >>> post.headline, post.authors[0].name, post.updated.reading.minute, [block.text for block in post.blocks]
    ('Quay open', 'Nora Falk', 20, ['The ice is gone.'])
    """
    row = _Row(_printed(element, time))
    row.read(_row_around(row.time, element))
    title = element.first(TITLES)
    headline = clean(title.text()) if title else ""
    byline = None if row.authors else _byline(element)
    authors = row.authors or (_signed(clean(byline.text())) if byline else ())
    body = read_body(element, _RULES, without=[*row.keys, *(node.key for node in (title, byline) if node)])
    blocks = body.blocks
    if not headline and blocks and row.others and could_be_headline(row.others[-1]):
        headline = row.others.pop()
    if not (headline or blocks):
        return None
    kickers = tuple(text for text in row.others if len(text) <= _LONGEST_KICKER)
    return Post(
        id=element.get("id") or None,
        headline=headline or None,
        kickers=kickers,
        published=row.when(time),
        updated=row.updated,
        authors=distinct(authors),
        labels=frozenset(row.labels),
        blocks=tuple(block for block in blocks if not headline or getattr(block, "text", None) != headline),
        unplaced=(*(text for text in row.others if text not in kickers), *body.unplaced),
    )


def tells_update(time: Node) -> bool:
    """Whether an element prints when something was changed, by its words or its name."""
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
    return time.name == "time" and (_CHANGED.search(names) is not None or is_update(clean(time.text())))


_CHANGED = re.compile(r"(?<![a-z])(?:updated?(?!s)|upd|modified|dateModified)(?![a-z])")


@define
class _Row:
    """What stands beside a time."""

    time: Node
    keys: list[int] = field(factory=list[int])
    """Of the elements that are read here, and are no prose."""
    authors: tuple[Author, ...] = ()
    updated: When | None = None
    labels: set[Label] = field(factory=set[Label])
    day: str = ""
    others: list[str] = field(factory=list[str])
    """What is none of these: a title, or kickers."""

    def read(self, children: Sequence[Child]) -> None:
        """Sort what stands in the row."""
        self.keys = [child.key for child in children if not isinstance(child, str)]
        for text, element in self._pieces(children):
            if element is not None and tells_update(element):
                self.updated = self.updated or when_of(element, _MOMENTS)
            elif authors := by_line(text) or people(text):
                self.authors += authors
            elif is_update(text):
                self.updated = self.updated or when_printed(text)
            elif text in STYLE.labels:
                self.labels.add(STYLE.labels[text])
            elif (reading := read_time(text)) is not None or is_stamp(text):
                self.day = self.day or (text if reading and reading.precision == "day" else "")
            elif text not in STYLE.buttons:
                self.others.append(text)

    def _pieces(self, children: Iterable[Child]) -> Iterator[tuple[str, Node | None]]:
        """The pieces, with the elements of those that fill one."""
        for child in children:
            if isinstance(child, str):
                if text := clean(child).strip(_BETWEEN):
                    yield text, None
            elif child != self.time and child.name not in LEVELS and child.name not in _CONTROLS:
                text = clean(child.text()).strip(_BETWEEN)
                inner = [one for one in child.children() if not isinstance(one, str)]
                if not inner or by_line(text) or people(text):
                    yield from ((text, child),) if text else ()
                else:
                    yield from self._pieces(child.children())

    def when(self, time: Node) -> When | None:
        """The post's time, on the day that stands beside it."""
        when = when_of(time, _MOMENTS)
        if when is None or when.reading.hour is None or when.reading.day is not None or not self.day:
            return when
        return when_printed(f"{self.day}, {when.reading.raw}")


def _printed(element: Node, time: Node) -> Node:
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


def _row_around(time: Node, element: Node) -> Sequence[Child]:
    """The largest stretch of elements and texts around a time in which nothing else is long, or shows something."""
    if time == element:
        return ()
    row = time
    while row.parent is not None and row.parent != element and _is_row(row.parent, row):
        row = row.parent
    if row.parent != element:
        return (row,)
    around = element.children()
    place = next(at for at, child in enumerate(around) if not isinstance(child, str) and child == row)
    if row.name in BLOCKS:
        return (row,)
    before = [*takewhile(_is_in_line, reversed(around[:place]))]
    behind = [*takewhile(_is_in_line, around[place + 1 :])]
    line = (*reversed(before), row, *behind)
    return line if all(_is_piece(child) for child in line if child is not row) else (row,)


def _is_row(parent: Node, inner: Node) -> bool:
    return all(_is_piece(child) for child in parent.children() if isinstance(child, str) or child != inner)


def _is_piece(child: Child) -> bool:
    """Whether it is short, and neither a sentence nor a title."""
    text = clean(child if isinstance(child, str) else child.text())
    if len(text) > _LONGEST_PIECE or (text and ends_a_sentence(text)):
        return False
    return isinstance(child, str) or not (
        child.name in LEVELS or child.name in _SHOWS.split(", ") or child.first(f"{_SHOWS}, {TITLES}")
    )


def _is_in_line(child: Child) -> bool:
    return isinstance(child, str) or not (child.name in BLOCKS or child.name in LEVELS or child.name == "br")


def _byline(element: Node) -> Node | None:
    """The element of a byline, whole: "By" may stand around that of the name."""
    byline = element.first(_BYLINE)
    while byline is not None and byline.parent is not None and byline.parent != element:
        if not by_line(clean(byline.parent.text())):
            break
        byline = byline.parent
    return byline


def _signed(text: str) -> tuple[Author, ...]:
    """Whom a line names that is called a byline."""
    if not text:
        return ()
    return by_line(text) or people(text) or (Author(name=text.removeprefix("By ")),)
