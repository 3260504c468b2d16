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
from typing import NamedTuple

from attrs import evolve

from liveblog_parse.model import Author, Block, Heading, Label, Paragraph
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.reader import BLOCKS, LEVELS
from liveblog_parse.sources.bylines import split_names, without_by
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import when_of
from liveblog_parse.sources.report import Post, When, changed, distinct, when_printed
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.bylines import is_job, read_people
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
_SHARING = '[class~="share"], [class*="share-"], [class*="-share"], [class*="sharing"], [class*="social"]'
_RULES = BodyRules(furniture=f"time, button, form, nav, {_SHARING}")
_SHOWS = "img, picture, figure, video, audio, iframe, ul, ol, table, blockquote"
"""What stands in no row of a time."""
_CONTROLS = frozenset(("button", "svg", "form", "nav", "script", "style"))
_LONGEST_PIECE = 120
_LONGEST_KICKER = 40
_BETWEEN = " \t\r\n\xa0|·•,–—-"
_MOST_LEAVES = 12
_HIGHEST = 12


def read_post(element: Node, time: Node) -> Post | None:
    """The post of an element that holds one time; `None` where it says nothing.

    >>> from liveblog_parse.tree import parse_html
    >>> row = "<p><time>14:00</time> | <b>Nora Falk</b> | Updated 14:20</p>"
    >>> element = parse_html(f"<div>{row}<h3>Quay open</h3><p>The ice is gone.</p></div>").first("div")
    >>> post = read_post(element, element.first("time"))
    >>> post.headline, post.authors[0].name, post.updated.reading.minute, [block.text for block in post.blocks]
    ('Quay open', 'Nora Falk', 20, ['The ice is gone.'])
    """
    row = _Row(_row_around(_printed(element, time), element))
    title = element.first(TITLES)
    headline = clean(_without(title, row.time)).strip(_BETWEEN) if title else ""
    byline = None if row.authors else _byline(element)
    authors = row.authors or (_signed(clean(byline.text())) if byline else ())
    body = read_body(row.rest(element), _RULES, without=[*row.keys, *([byline.key] if byline else [])])
    if _is_below_prose(headline, body.blocks):
        headline = ""
    if not headline and body.blocks and row.others and could_be_headline(row.others[-1]):
        headline = row.others.pop()
    if not (headline or body.blocks):
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
        blocks=tuple(block for block in body.blocks if not headline or getattr(block, "text", None) != headline),
        unplaced=(*(text for text in row.others if text not in kickers), *body.unplaced),
    )


def _without(node: Node, time: Node) -> str:
    """The text of an element without that of a time in it."""
    texts = (
        child if isinstance(child, str) else "" if child == time else _without(child, time) for child in node.children()
    )
    return "".join(texts)


def _is_below_prose(headline: str, blocks: Sequence[Block]) -> bool:
    """Whether a heading stands among the prose, as one of its parts."""
    above = takewhile(lambda block: getattr(block, "text", None) != headline, blocks)
    return any(isinstance(block, Paragraph) and ends_a_sentence(block.text) for block in above) and any(
        isinstance(block, Heading) and block.text == headline for block in blocks
    )


def tells_update(time: Node) -> bool:
    """Whether an element prints when something was changed, by its words or its name."""
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
    return time.name == "time" and (_CHANGED.search(names) is not None or is_update(clean(time.text())))


_CHANGED = re.compile(r"(?<![a-z])(?:updated?(?!s)|upd|modified|dateModified)(?![a-z])")


def with_titles(posts: Sequence[Post]) -> Sequence[Post]:
    """The posts; where no heading is marked and most open with a title over prose, that is their headline."""
    if any(post.headline for post in posts):
        return posts
    titled = sum(_is_titled(post) and any(isinstance(block, Paragraph) for block in post.blocks[1:]) for post in posts)
    return [_titled(post) for post in posts] if 2 * titled > len(posts) else posts


def _is_titled(post: Post) -> bool:
    """Whether the first line could be a headline, over anything."""
    first = post.blocks[0] if len(post.blocks) > 1 else None
    return isinstance(first, Paragraph) and not first.links and could_be_headline(first.text)


def _titled(post: Post) -> Post:
    first = post.blocks[0] if _is_titled(post) else None
    return changed(post, {"headline": first.text, "blocks": post.blocks[1:]}) if isinstance(first, Paragraph) else post


class _Line(NamedTuple):
    """Children of an element, side by side, among which a time stands."""

    time: Node
    parent: Node | None
    start: int
    end: int


class _Row:
    """What stands beside a time, sorted."""

    def __init__(self, line: _Line) -> None:
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
        for text, element in self._pieces(children):
            self._sort(text, element)

    def rest(self, element: Node) -> Sequence[Child]:
        """The element's children without the row."""
        children, line = element.children(), self._line
        return (*children[: line.start], *children[line.end :]) if line.parent == element else children

    def _sort(self, text: str, element: Node | None) -> None:
        if element is not None and tells_update(element):
            self.updated = self.updated or when_of(element, _MOMENTS)
        elif authors := _signed(text) if _is_byline(element, text) else _named(text):
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
                if text := clean(child).strip(_BETWEEN):
                    yield text, None
            elif child != self.time and child.name not in LEVELS and child.name not in _CONTROLS:
                text = clean(child.text()).strip(_BETWEEN)
                is_whole = all(isinstance(one, str) for one in child.children()) or bool(_named(text))
                if not is_whole or child in self._around:
                    yield from self._pieces(child.children())
                elif text:
                    yield text, child

    def when(self, time: Node) -> When | None:
        """The post's time, on the day that stands beside it."""
        when = when_of(time, _MOMENTS)
        if when is None or when.reading.hour is None or when.reading.day is not None or not self._day:
            return when
        return when_printed(f"{self._day}, {when.reading.raw}")


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


def _row_around(time: Node, element: Node) -> _Line:
    """The largest stretch of elements and texts around a time in which nothing else is long, or shows something."""
    if time == element:
        return _Line(time, None, 0, 0)
    row, parent = time, time.parent
    while parent is not None and parent != element and _is_row(parent, row):
        row, parent = parent, parent.parent
    if parent is None:
        return _Line(time, None, 0, 0)
    around = parent.children()
    place = next(at for at, child in enumerate(around) if not isinstance(child, str) and child == row)
    start = place - sum(1 for _ in takewhile(_is_in_line, reversed(around[:place])))
    end = place + 1 + sum(1 for _ in takewhile(_is_in_line, around[place + 1 :]))
    beside = (*around[start:place], *around[place + 1 : end])
    is_cut_out = parent == element or not any(isinstance(child, str) and child.strip(_BETWEEN) for child in beside)
    if is_cut_out and all(map(_is_piece, beside)):
        return _Line(time, parent, start, end)
    return _Line(time, parent, place, place + 1)


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


def _is_byline(element: Node | None, text: str) -> bool:
    """Whether an element beside a time is called a byline, and may be one: in many scripts names have no capitals."""
    if element is None or len(text) > _LONGEST_KICKER or _FIGURE.search(text):
        return False
    called = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    return any(name in called for name in _NAMES)


_FIGURE = re.compile(r"\d")


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
    names = without_by(text)
    return by_line(text) or _named(names) or tuple(Author(name=name) for name in split_names(names))


def _named(text: str) -> tuple[Author, ...]:
    return by_line(text) or people(text) or read_people(text)
