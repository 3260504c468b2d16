"""n-tv, as seen from 2023 to 2026.

A ticker is an ordinary article in which bold lines between pluses open the posts::

    <div class="article__text">
      <p><strong>The ports have been closed since Sunday.</strong></p>
      <p><strong>+++ 14:05 Quay open +++</strong><br>The ice is gone.</p>
      <p>It went overnight.</p>
      <p><strong>+++ 13:40 Quay closed +++</strong><br>It is icy.</p>
    </div>

Times are clocks in Berlin; the page says when it was changed. An article may have one such line, as a pointer to a
ticker, so that it takes several to make one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.flat import Flat
from liveblog_parse.sources.parts import PageParts
from liveblog_parse.sources.report import Post, Report, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_ZONE = "Europe/Berlin"
_LAYOUT = "plus-lines"
_FEWEST = 3
_MOST_BOLD = 4
_LINE = re.compile(r"\+\+\+ ?(?P<clock>\d{1,2}:\d{2})(?: Uhr)?:? (?P<headline>[^+].*?) ?\+\+\+")
"""As in "+++ 14:05 Quay open +++"."""


@frozen
class _Opening:
    """The line that opens a post, and the bold elements it stands in: an editor may have left several."""

    clock: str
    headline: str
    elements: tuple[Node, ...]


def _opening(paragraph: Node) -> _Opening | None:
    elements: list[Node] = []
    for child in paragraph.children():
        if isinstance(child, str):
            if not child.isspace():
                return None
        elif child.name not in {"strong", "b"} or len(elements) == _MOST_BOLD:
            return None
        else:
            elements.append(child)
            if found := _LINE.fullmatch(clean(" ".join(element.text() for element in elements))):
                return _Opening(found["clock"], found["headline"], tuple(elements))
    return None


def _opens(paragraph: Node) -> bool:
    return _opening(paragraph) is not None


_FLAT = Flat(header=".article__text > p", is_header=_opens)


def _read_post(header: Node) -> Post | None:
    opening = _opening(header)
    if opening is None:
        return None
    body = read_body([header, *_FLAT.content(header)], without=[element.key for element in opening.elements])
    return Post(
        headline=opening.headline,
        published=when_printed(opening.clock, zone=_ZONE),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


# ---- the page --------------------------------------------------------------------------------------------------------


def _read_authors(byline: str) -> Iterable[str]:
    """As in "Von Nora Falk und Per Holm"."""
    return split_names(byline.removeprefix("Von ").replace(" und ", " and "))


_PAGE = PageParts(headline="", authors=".article__author", read_authors=_read_authors)  # og:title is the headline


def _find(root: Node) -> Iterator[Report]:
    """The ticker of a page, read whole: no selector can tell what a bold line says."""
    posts = [post for header in _FLAT.headers(root) if (post := _read_post(header)) is not None]
    if len(posts) >= _FEWEST:
        facts = evolve(_PAGE(root), lead=read_body(_FLAT.story(root)).blocks)
        yield Report(source="dom", layout=_LAYOUT, posts=tuple(posts), page=facts)


def _read(value: Any) -> Report | None:
    return value if isinstance(value, Report) else None


OUTLET = Outlet(
    name="ntv",
    title="n-tv",
    hosts=("n-tv.de",),
    zone=_ZONE,
    data=(DataLayout(name=_LAYOUT, read=_read, find=_find),),
)
