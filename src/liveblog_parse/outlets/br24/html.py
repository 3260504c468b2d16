"""The pages of BR24: an ordinary article in which headings, or bold lines, open with a clock.

::

    <h2>12.31 Uhr: Quay open</h2>
    <p>The ice is gone.</p>
    <p><strong>11.05 Uhr: Quay closed</strong></p>
    <p>It is icy.</p>

No class tells a heading that opens a post, only what it says, so that it takes several to make a live blog.
"""

from __future__ import annotations

from itertools import pairwise

from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.br24.words import FEWEST, ZONE, headed
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.flat import Flat, top_of
from liveblog_parse.sources.report import PageFacts, Post, when_printed
from liveblog_parse.text.clock_posts import runs_back
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_DIGITS = "0123456789"
_HEADER = "h2, h3, h4, p > strong:first-child, p > b:first-child"


def _opens(element: Node) -> bool:
    text = element.text().lstrip()
    if text[:1] not in _DIGITS or headed(clean(text)) is None:
        return False
    around = element.parent
    return element.name not in {"strong", "b"} or (around is not None and clean(around.text()) == clean(text))


_FLAT = Flat(header=_HEADER, is_header=_opens)


def _is_post(header: Node) -> bool:
    """Whether it opens one of several posts; nearly every page has such elements, and few of them have a clock."""
    if not _opens(header):
        return False
    return _FLAT.opens(header) and header.once(_is_post, lambda: _is_live(_FLAT.headers(top_of(header))))


def _is_live(headers: list[Node]) -> bool:
    """Whether the clocks run back, as no programme's do, but for a post or two that were put in later."""
    texts = [clean(header.text()) for header in headers]
    back = sum(runs_back(above, below) for above, below in pairwise(texts))
    return len(texts) >= FEWEST and 2 * back >= len(texts)


def _read_post(header: Node) -> Post | None:
    found = headed(clean(header.text()))
    if found is None:
        return None
    body = read_body(list(_FLAT.content(header)))
    return Post(
        headline=found["headline"],
        published=when_printed(found["clock"], zone=ZONE),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _read_page(root: Node) -> PageFacts:
    return PageFacts(lead=read_body(_FLAT.story(root), without={title.key for title in root.select("h1")}).blocks)


CLOCK_HEADINGS = HtmlLayout(
    name="clock-headings",
    post=_HEADER,
    is_post=_is_post,
    fewest=FEWEST,
    read_post=_read_post,
    read_page=_read_page,
    is_shared=True,
)
