"""What the pages of bbc.co.uk and bbc.com since 2023 say beside their posts: title, key points, editors, pages."""

from __future__ import annotations

from collections.abc import Sequence

from liveblog_parse.model import Author
from liveblog_parse.outlets.bbc.bylines import read_contributors
from liveblog_parse.outlets.bbc.markup import key_points, read_pages, rest, seen, seen_texts
from liveblog_parse.sources.bylines import read_credits
from liveblog_parse.sources.report import PageFacts
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def read_page(root: Node) -> PageFacts:
    """The facts of a page, given its root."""
    headings = root.select("h1, h2")
    title = next((heading for heading in headings if heading.name == "h1"), None)
    live = title.select('[class*="Live"], [data-testid*="live"]') if title else []
    labels = [label for label in live if label.text().strip().rstrip(".,").upper() == "LIVE"]
    return PageFacts(
        headline=clean("".join(seen_texts(rest(title, labels)))) or None if title else None,
        key_points=_key_points(root, headings),
        authors=_editors(root, headings),
        is_live=True if labels else None,
        pages=read_pages(root.first(_PAGINATION)),
    )


_KEY_POINTS = (
    '[data-testid="key-points"], [data-testid="summary"], [data-testid="summary-points"], [data-e2e="key-points"], '
    'section[aria-label="Summary"], [class*="KeyPoints"], [class*="SummaryPoints"]'
)
_LONGEST_LINE = 400
_PAGINATION = '[data-testid="pagination"], nav[aria-label*="agination"], [class*="Pagination"]'


def _key_points(root: Node, headings: Sequence[Node]) -> tuple[str, ...]:
    box = root.first(_KEY_POINTS)
    if box is None:
        box = _under(headings, "Summary", "Key points")
    return key_points(box) if box is not None else ()


def _editors(root: Node, headings: Sequence[Node]) -> tuple[Author, ...]:
    """Who made the page: a line of its own, or the one under "Live Reporting"."""
    named = root.first('[data-testid="live-contributors"]')
    line = named or root.first('[data-testid*="contributors"]') or _under(headings, "Live Reporting")
    text = seen(line) if line else ""
    if len(text) >= _LONGEST_LINE:
        return ()
    return read_contributors(text) if named else read_credits(text)


def _under(headings: Sequence[Node], *titles: str) -> Node | None:
    """What stands right under the heading with one of these titles, if it is not the stream."""
    over = next((heading for heading in headings if seen(heading) in titles), None)
    beneath = next(over.following(), None) if over is not None else None
    return beneath if beneath is not None and beneath.first("article") is None else None
