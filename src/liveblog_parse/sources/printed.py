"""What a page prints, in lines, for pages whose elements tell nothing of their posts.

A reader's view, a feed or a mail keeps a live blog's words and drops what marked them::

    <p>10:48 BST</p><h3>Ferries return</h3><p>Three <a href="/ferries">ferries</a> left at noon.</p>
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen

from liveblog_parse.making import make_link
from liveblog_parse.model import Embed, Link, Video
from liveblog_parse.sources.body.media import (
    EMBED_ELEMENTS,
    provider_of_class,
    read_embed,
    read_image,
    read_social,
    read_video,
)
from liveblog_parse.sources.body.reader import BLOCKS, LEVELS, UNSEEN, target
from liveblog_parse.sources.body.run import Run
from liveblog_parse.text.lines import Lines, Markup, Picture
from liveblog_parse.tree import Child, Node

_UNREAD = UNSEEN | {"select", "svg", "textarea"}
_PARTED = frozenset(("input", "label", "time"))
"""That stand in a line with others, and apart from them."""
_APART = frozenset(("button", "hr", "item", "lb", "list", "quote", "row"))
"""Lines of their own, as blocks are; in TEI, and what trafilatura calls XML, too."""
_BULLET = "• "

_Step: TypeAlias = "Child | Callable[[], None]"


@frozen
class _Row:
    """A line, or a picture or the like between two."""

    text: str = ""
    mark: str = ""
    links: tuple[Link, ...] = ()
    alt: str | None = None
    url: str | None = None
    other: Embed | Video | None = None


def printed_lines(root: Node) -> Lines:
    """The lines of a page as its readers see them, without its scripts; headings, quotations and links are marked.

    >>> from liveblog_parse.tree import parse_html
    >>> printed_lines(parse_html("<h2>10:48</h2>Ferries<br>return<ul><li>Three left.</ul>")).texts
    ['10:48', 'Ferries', 'return', '• Three left.']
    """
    return _lines_of(_rows([root]))


def _rows(children: Iterable[Child]) -> list[_Row]:
    printer = _Printer()
    waiting: list[_Step] = [*reversed([*children])]
    while waiting:
        step = waiting.pop()
        if isinstance(step, str):
            printer.run.add(step)
        elif callable(step):
            step()
        elif step.name not in _UNREAD:
            waiting.extend(reversed(printer.enter(step)))
    printer.end_line()
    return printer.rows


class _Printer:
    """Gathers rows while the elements go by."""

    def __init__(self) -> None:
        self.run = Run()
        self.rows: list[_Row] = []
        self._mark = ""
        self._bullet = ""

    def enter(self, node: Node) -> list[_Step]:
        """What to read in an element, and what to do before and after it."""
        name = node.name
        if name == "br":
            return [self.end_line]
        if name == "a":
            return self._linked(node)
        if name in {"img", "amp-img", "video", "amp-video"} or name in EMBED_ELEMENTS:
            self._show(node)
            return [" "]
        if name == "pre":
            return [self.end_line, *(step for row in node.text().split("\n") for step in (row, self.end_line))]
        if name == "blockquote" and (provider := provider_of_class(node)):
            self.end_line()
            text = " ".join(row.text for row in _rows(node.children()) if row.text)
            self.rows.append(_Row(other=read_social(node, provider, text)))
            return []
        if name in LEVELS or name == "blockquote":
            return self._marked(node, "#" * LEVELS[name] if name in LEVELS else ">")
        if name in BLOCKS or name in _APART or "-" in name:
            return [self.end_line, lambda: self._point(name), *node.children(), self.end_line]
        return [" ", *node.children(), " "] if name in _PARTED else list(node.children())

    def end_line(self) -> None:
        """What was said so far stands in a line of its own."""
        text, links = self.run.take()
        if text:
            if self._bullet:
                text, links = self._bullet + text, tuple(_moved(links, len(self._bullet)))
            self.rows.append(_Row(text, self._mark, links))
            self._bullet = ""

    def _point(self, name: str) -> None:
        """An item of a list has a bullet before its words, but none before what is a block of its own."""
        if name != "p":
            self._bullet = _BULLET if name == "li" else ""

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

    def _show(self, node: Node) -> None:
        if node.name in EMBED_ELEMENTS:
            self.rows.append(_Row(other=read_embed(node)))
        elif node.name in {"video", "amp-video"}:
            self.rows.append(_Row(other=read_video(node)))
        elif image := read_image(node):
            self.rows.append(_Row(alt=image.alt, url=image.url))


def _moved(links: Iterable[Link], places: int) -> Iterable[Link]:
    return (make_link(start=link.start + places, end=link.end + places, url=link.url) for link in links)


def _lines_of(rows: Iterable[_Row]) -> Lines:
    """The rows as lines of a source in which a line end stands before each: that of a picture is its place."""
    texts: list[_Row] = []
    places: list[tuple[int, int]] = []
    pictures: list[Picture] = []
    end = 0
    for row in rows:
        start, end = end + 1, end + 1 + len(row.text)
        if row.text:
            texts.append(row)
            places.append((start, end))
        else:
            pictures.append(Picture(start - 1, start, row.alt, row.url, row.other))
    lines = Lines("".join(f"\n{row.text}" for row in rows))
    lines.become(
        [row.text for row in texts],
        places,
        Markup(
            marks={index: row.mark for index, row in enumerate(texts) if row.mark},
            links={index: row.links for index, row in enumerate(texts) if row.links},
            pictures=pictures,
        ),
    )
    return lines
