"""Who signs a post that nobody describes: the elements that are called bylines, wherever in it they stand.

::

    <p class="byline">By <a rel="author" href="/by/falk">Nora Falk</a>, in Lund</p>
    <div class="author-box"><span class="author-name">Nora Falk</span><span>Harbour correspondent</span></div>
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from attrs import evolve

from liveblog_parse.model import Author
from liveblog_parse.sources.below import select_if_any
from liveblog_parse.sources.bylines import split_names, without_by
from liveblog_parse.sources.items import elements_above
from liveblog_parse.text.bylines import OF_TITLES, read_people
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.text.stamp_style import by_line, people
from liveblog_parse.text.stamps import is_stamp
from liveblog_parse.tree import Node

BETWEEN = " \t\r\n\xa0|/·•,–—-"
"""What stands between the pieces of a line."""
CONTROLS = frozenset(("button", "svg", "form", "nav", "script", "style", "noscript"))
"""Whose text says nothing of a post."""
_NAMES = ("author", "byline", "autor", "auteur", "firma", "reporter", "journalist")
"""What sites call the element of a name, in their languages (seen across outlets)."""
_BYLINE = ", ".join(
    ('[rel="author"]', '[itemprop="author"]', *(f'[class*="{name}"]' for name in (*_NAMES, "Author", "Byline")))
)
_CALLED = re.compile(rf"(?i:{'|'.join(_NAMES)})(?:e?s)?(?![a-z])")
_OTHERS = frozenset(("blockquote", "figure", "figcaption", "aside", "table"))
"""What stands in these is signed by others."""
_LONGEST = 120
_LONGEST_SOURCE = 4 * _LONGEST  # with its blanks
_MOST = 64
"""Bylines in one post; more are the elements of something else."""


def signatures(element: Node, taken: Iterable[int]) -> Iterator[tuple[Node, tuple[Author, ...]]]:
    """The elements of bylines in a post, each with whom it names; `taken` are the keys of what is read elsewhere."""
    known = set(taken)
    for found in select_if_any(element, _BYLINE)[:_MOST]:
        around = [
            node for node in elements_above(found) if node.key in known or node.name in _OTHERS or node == element
        ]
        if around[:1] == [element] and found.key not in known and _is_byline(found):
            byline = _whole(found, element)
            if authors := _signed(byline, known):
                known.add(byline.key)
                yield byline, authors


def named(text: str) -> tuple[Author, ...]:
    """Whom a line names that is nothing but names and what these people do.

    >>> named("Nora Falk, Coast correspondent")[0].role, named("KEY MOMENT"), named("Breaking News")
    ('Coast correspondent', (), ())
    """
    return by_line(text) or (() if _says_what(text) else people(text) or read_people(text))


def _says_what(text: str) -> bool:
    """Whether all words are capitalised, as those of a label, and one is in nobody's name."""
    return not OF_TITLES.isdisjoint(text.title().split()) and text in (text.title(), text.upper())


def called(text: str) -> tuple[Author, ...]:
    """Whom a line names that is called a byline, in any language and any letters."""
    names = without_by(text)
    return by_line(text) or named(names) or tuple(Author(name=name) for name in split_names(names))


def is_called_byline(node: Node) -> bool:
    """Whether an element says that it is a byline."""
    names = node.get("class") or ""
    return node.get("rel") == "author" or node.get("itemprop") == "author" or _CALLED.search(names) is not None


def _is_byline(node: Node) -> bool:
    text = clean(node.text())
    return (
        bool(text)
        and is_called_byline(node)
        and len(text) <= _LONGEST
        and (not ends_a_sentence(text) or bool(named(text)))
    )


def _whole(byline: Node, element: Node) -> Node:
    """The element of a byline, whole: "By" may stand around that of the name."""
    while (around := byline.parent) is not None and around != element:
        text = around.text()
        if len(text) > _LONGEST_SOURCE or not by_line(clean(text)):
            break
        byline = around
    return byline


def _signed(byline: Node, known: Container[int]) -> tuple[Author, ...]:
    """Whom an element names that is called a byline: in one line, or with a name, a role, a place each in its own."""
    pieces = [piece for piece in _pieces(byline, known) if not is_stamp(piece.strip(BETWEEN))]
    line = clean(_joined(pieces)).strip(BETWEEN)
    first, *others = [text for piece in pieces if (text := clean(piece).strip(BETWEEN))] or [""]
    if authors := by_line(line) or named(without_by(line)):
        return authors
    if len(authors := named(first)) == 1 and others and authors[0].role is None:
        return (evolve(authors[0], role=", ".join(others)),)
    return called(line)


def _pieces(node: Node, known: Container[int]) -> Iterator[str]:
    for child in node.children():
        if isinstance(child, str):
            yield child
        elif child.key not in known and child.name not in CONTROLS:
            yield from _pieces(child, known)


def _joined(pieces: Iterable[str]) -> str:
    """The pieces in one line; a comma stands between those that nothing parts, as names in a list."""
    line = ""
    for piece in pieces:
        line += f", {piece}" if line[-1:].isalnum() and piece[:1].isalnum() else piece
    return line
