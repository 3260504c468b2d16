"""The pages of n-tv, as seen from 2023 to 2026.

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

from collections.abc import Iterable

from attrs import evolve, frozen

from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.ntv.words import FEWEST, LINE, ZONE
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.flat import Flat, top_of
from liveblog_parse.sources.parts import PageParts
from liveblog_parse.sources.report import PageFacts, Post, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_MOST_BOLD = 4


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
            if found := LINE.fullmatch(clean(" ".join(element.text() for element in elements))):
                return _Opening(found["clock"], found["headline"], tuple(elements))
    return None


def _opens(paragraph: Node) -> bool:
    return _opening(paragraph) is not None


_HEADER = ".article__text > p"
_FLAT = Flat(header=_HEADER, is_header=_opens)


def _is_post(paragraph: Node) -> bool:
    """Whether it opens one of several posts: no selector can tell what a bold line says."""
    return _FLAT.opens(paragraph) and paragraph.once(_is_post, lambda: len(_FLAT.headers(top_of(paragraph)))) >= FEWEST


def _read_post(header: Node) -> Post | None:
    opening = _opening(header)
    if opening is None:
        return None
    body = read_body([header, *_FLAT.content(header)], without=[element.key for element in opening.elements])
    return Post(
        headline=opening.headline,
        published=when_printed(opening.clock, zone=ZONE),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


# ---- the page --------------------------------------------------------------------------------------------------------


def _read_authors(byline: str) -> Iterable[str]:
    """As in "Von Nora Falk und Per Holm"."""
    return split_names(byline.removeprefix("Von ").replace(" und ", " and "))


_PAGE = PageParts(headline="", authors=".article__author", read_authors=_read_authors)  # og:title is the headline


def _read_page(root: Node) -> PageFacts:
    return evolve(_PAGE(root), lead=read_body(_FLAT.story(root)).blocks)


PLUS_LINES = HtmlLayout(
    name="plus-lines",
    post=_HEADER,
    is_post=_is_post,
    fewest=FEWEST,
    read_post=_read_post,
    read_page=_read_page,
)
