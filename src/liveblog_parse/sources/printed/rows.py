"""The elements of a page, in order, as rows: its lines, and the pictures and embeds between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import TypeAlias

from attrs import frozen

from liveblog_parse.model import Embed, Image, Link, Video
from liveblog_parse.sources.body.media import (
    EMBED_ELEMENTS,
    provider_of_class,
    read_embed,
    read_image,
    read_social,
    read_video,
)
from liveblog_parse.sources.body.reader import BLOCKS, LEVELS, UNSEEN, read_body, target
from liveblog_parse.sources.body.run import Run, Text, joined, prose_of
from liveblog_parse.text.lines import clean
from liveblog_parse.text.markdown.shapes import ROW
from liveblog_parse.text.stamp_style import by_line
from liveblog_parse.text.stamps import is_stamp
from liveblog_parse.tree import Child, Node

_UNREAD = UNSEEN | {"select", "svg", "textarea"}
_ASIDE = frozenset(("aside", "footer", "nav"))
_PARTED = frozenset(("input", "label", "time"))
"""That stand in a line with others, and apart from them."""
_APART = frozenset(("button", "hr", "item", "lb", "list", "quote", "row"))
"""Lines of their own, as blocks are; in TEI, and what trafilatura calls XML, too."""
BULLET = "•"

_SHOWN: dict[str, Callable[[Node], Image | Video | Embed | None]] = {
    **dict.fromkeys(("img", "amp-img"), read_image),
    **dict.fromkeys(("video", "amp-video"), read_video),
    **dict.fromkeys(EMBED_ELEMENTS, read_embed),
}
"""What shows something that is no text, and what reads it."""

_Step: TypeAlias = "Child | Callable[[], None]"


@frozen
class Row:
    """A line, or a picture or the like between two."""

    text: str = ""
    mark: str = ""
    links: tuple[Link, ...] = ()
    shown: Image | Video | Embed | None = None
    is_aside: bool = False
    cells: tuple[str, ...] = ()
    """Of a row of a table."""


def read_rows(children: Iterable[Child]) -> list[Row]:
    """The rows that elements and texts print."""
    printer = _Printer()
    waiting: list[_Step] = [*reversed([*children])]
    while waiting:
        step = waiting.pop()
        if isinstance(step, str):
            printer.run.add(step)
        elif callable(step):
            step()
        elif step.name in _ASIDE or _holds_comments(step):
            waiting.extend(reversed(printer.turn_aside(step)))
        elif step.name not in _UNREAD:
            waiting.extend(reversed(printer.enter(step)))
    printer.end_line()
    return printer.rows


class _Printer:
    """Gathers rows while the elements go by."""

    def __init__(self) -> None:
        self.run = Run()
        self.rows: list[Row] = []
        self._mark = ""
        self._bullet = ""
        self._asides = 0
        self._shown: list[Row] = []

    def turn_aside(self, node: Node) -> list[_Step]:
        """What to read in an element that holds no posts; others look into it for what the outlet prints there."""

        def turn(step: int) -> None:
            self.end_line()
            self._asides += step

        return [lambda: turn(1), *node.children(), lambda: turn(-1)]

    def enter(self, node: Node) -> list[_Step]:
        """What to read in an element, and what to do before and after it."""
        name = node.name
        if name == "br":
            return [self.end_line]
        if name == "a":
            return self._linked(node)
        if read := _SHOWN.get(name):
            self._show(read(node))
            return [" "]
        if name == "pre":
            return [self.end_line, *(step for row in node.text().split("\n") for step in (row, self.end_line))]
        if name == "blockquote" and (provider := provider_of_class(node)):
            words, _ = prose_of(read_body(node).blocks)
            self._show(read_social(node, provider, words.text))
            return [self.end_line]
        if name in LEVELS or name == "blockquote":
            return self._marked(node, "#" * LEVELS[name] if name in LEVELS else ">")
        if name == "table" and (table := _figures_of(node)):
            return [self.end_line, lambda: self._tabulate(table)]
        if name in BLOCKS or name in _APART or "-" in name:
            return [self.end_line, lambda: self._point(name), *self._content(node), self.end_line]
        return [" ", *node.children(), " "] if name in _PARTED else list(node.children())

    def _content(self, node: Node) -> Iterable[_Step]:
        """What is in a block; a time and the names beside it stand in lines of their own, as they do on the page."""
        children = node.children()
        row, place = _beside_a_time(children)
        for element in row:
            yield element
            yield self.end_line
        rest = children[place:]
        if row and rest and isinstance(rest[0], str):
            rest = (rest[0].lstrip(_BETWEEN), *rest[1:])
        yield from rest

    def end_line(self) -> None:
        """What was said so far stands in a line of its own, and what was shown in it stands below."""
        text, links = self.run.take()
        if text:
            if self._bullet:
                text, links = joined((Text(self._bullet), Text(text, links)))
            self.rows.append(Row(text, self._mark, links, is_aside=self._asides > 0))
            self._bullet = ""
        self.rows += self._shown
        self._shown.clear()

    def _point(self, name: str) -> None:
        """An item of a list has a bullet before its words, but none before what is a block of its own."""
        if name != "p":
            self._bullet = BULLET if name == "li" else ""

    def _linked(self, node: Node) -> list[_Step]:
        around = self.run.url
        self.run.link(target(node.get("href")) or around)
        return [*node.children(), lambda: self.run.link(around)]

    def _marked(self, node: Node, mark: str) -> list[_Step]:
        around = self._mark

        def turn(mark: str) -> None:
            self.end_line()
            self._mark, self._bullet = mark, ""

        return [lambda: turn(mark), *node.children(), lambda: turn(around)]

    def _tabulate(self, table: Sequence[Sequence[str]]) -> None:
        """A table of figures is no list of posts, though clocks may stand in it."""
        is_aside = self._asides > 0
        self.rows += [Row(" ".join(filter(None, row)), ROW, is_aside=is_aside, cells=tuple(row)) for row in table]

    def _show(self, shown: Image | Video | Embed | None) -> None:
        if shown is not None:
            self._shown.append(Row(shown=shown, is_aside=self._asides > 0))


def _beside_a_time(children: Sequence[Child]) -> tuple[Sequence[Child], int]:
    """The elements that are a line each though they stand in one, and where what follows them begins.

    They are a time and what stands beside it, with nothing but bars and dots between them, or a title run in.
    """
    line = [*takewhile(_is_in_line, children)]
    elements = [child for child in line if not isinstance(child, str)]
    words = [child for child in line if not isinstance(child, str) or child.strip(_BETWEEN)]
    if len(words) < 2 or isinstance(words[0], str):
        return (), 0
    if words[0].name in _BOLD and _TITLED.match(clean(words[0].text())):
        is_run_in = isinstance(words[1], str) and words[1].lstrip()[:1].isalnum()
        return (words[:1], children.index(words[0]) + 1) if is_run_in else ((), 0)
    if words[0].name == "time" and len(words) == 2 and isinstance(words[1], str) and _is_byline(words[1]):
        return words[:1], children.index(words[0]) + 1
    if words != elements or len(elements) > _MOST_BESIDE:
        return (), 0
    printed = [clean(element.text()) for element in elements]
    is_timed = any(len(text) <= _LONGEST_TIME and is_stamp(text) for text in printed)
    return (elements, len(line)) if is_timed and max(map(len, printed)) <= _LONGEST_BESIDE else ((), 0)


def _is_byline(text: str) -> bool:
    text = clean(text).strip(_BETWEEN)
    return bool(by_line(text[:1].upper() + text[1:]))


def _is_in_line(child: Child) -> bool:
    return isinstance(child, str) or not (
        child.name in BLOCKS or child.name in _APART or child.name in LEVELS or child.name == "br"
    )


def _figures_of(table: Node) -> list[list[str]]:
    """The cells of a table in which nothing but words and figures stands, row by row; none of one that holds prose."""
    rows = [[clean(cell.text()) for cell in row.select("td, th")] for row in table.select("tr")]
    rows = [row for row in rows if any(row)]
    if (
        len(rows) < _FEWEST_ROWS
        or min(map(len, rows)) < 2
        or any(len(cell) > _LONGEST_CELL for row in rows for cell in row)
    ):
        return []
    return [] if table.first(_NO_FIGURES) else rows


_NO_FIGURES = "p, h2, h3, h4, h5, a[href], img, ul, ol, table, blockquote"
_FEWEST_ROWS = 2
_LONGEST_CELL = 40
_BOLD = frozenset(("b", "strong"))
# "14:52 – Ferries return", in bold before the prose.
_TITLED = re.compile(r"\d{1,2}[.:h]\d{2}(?: ?(?:Uhr|uur|h|[ap]\.?m\.?))?[ –—|:-]{1,4}[^\W\d_].*[^.:]$")
_LONGEST_TIME = 40
_LONGEST_BESIDE = 120
_MOST_BESIDE = 5
_BETWEEN = " \t\r\n\xa0|·•/,–—-"


def _holds_comments(node: Node) -> bool:
    """Whether an element is a list of readers' comments; what holds the headline too is the page."""
    names = f"{node.get('id') or ''} {node.get('class') or ''} {node.get('itemtype') or ''}"
    return _COMMENTS.search(names) is not None and node.first("h1") is None


# As `id`, `class` or `itemtype`: "comments", "comment-list", "live-blog-comments", "komentarze", "https://schema.org/Comment".
_COMMENTS = re.compile(
    r"(?<!\S)(?:(?:live-?blog|reader|user|article)s?-)?(?:[ck]omm?ent(?:s|are|arer|arze|aires|arios|i)?|comentários|reacties)"
    r"(?:[\s_-]?(?:area|body|container|list|section|thread|wrapper))?(?!\S)|(?<!\S)disqus_thread(?!\S)"
    r"|//schema\.org/(?:Comment|UserComments)(?!\S)",
    re.IGNORECASE,
)
