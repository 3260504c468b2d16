"""Sky News, as seen in 2026. Its posts are in its JSON-LD, the newest ten or so; the page adds a summary.

::

    <h5>Key points</h5>
    <ul><li><a href="/story/harbour-latest-13511578?postid=11137887#liveblog-body">Ferries return</a></li></ul>

A list of the same shape under "Top Stories" is of other pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from liveblog_parse.detection import is_of
from liveblog_parse.head import read_head
from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.json_ld import drop_copied_constants, read_json_ld, read_scripts
from liveblog_parse.sources.report import Report
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_POINTS = 'h5 + ul a[href*="postid="]'
_OTHER_PAGES = "top stories"


@frozen
class _Summed:
    """The JSON-LD of a page, its address and its key points."""

    url: str | None
    points: tuple[str, ...]
    values: tuple[Any, ...]


def _find(root: Node) -> Iterator[_Summed]:
    if links := root.select(_POINTS):
        values, _ = read_scripts(root)
        yield _Summed(read_head(root).url, tuple(_texts(links, set(_links_to_other_pages(root)))), tuple(values))


def _texts(links: Iterable[Node], others: set[int]) -> Iterator[str]:
    for link in links:
        if link.key not in others and (text := clean(link.text())):
            yield text


def _links_to_other_pages(root: Node) -> Iterator[int]:
    for heading in root.select("h5"):
        if _OTHER_PAGES in clean(heading.text()).casefold() and (below := next(heading.following(), None)):
            yield from (link.key for link in below.select("a[href]"))


def _read(value: Any) -> Report | None:
    """What the JSON-LD tells, and the key points; `None` where it tells no posts, or is of somebody else's page."""
    report = read_json_ld(value.values) if isinstance(value, _Summed) else None
    if report is None or not report.posts or not is_of(value.url or report.page.url, OUTLET):
        return None
    report = drop_copied_constants(report)
    return evolve(report, layout="key-points", page=evolve(report.page, key_points=value.points))


OUTLET = Outlet(
    name="sky",
    title="Sky News",
    hosts=("news.sky.com",),
    zone="Europe/London",
    data=(DataLayout(name="key-points", find=_find, read=_read),),
)
