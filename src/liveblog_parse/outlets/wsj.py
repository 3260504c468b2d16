"""The Wall Street Journal: schema.org's posting in the page's data, as seen in 2024.

The page's own JSON-LD need not hold it; the data does, with addresses that end in the card's name::

    <script id="__NEXT_DATA__" type="application/json">{"props": {"pageProps": {"seoSchema":
      {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "The quay opens",
        "url": "https://www.wsj.com/livecoverage/harbour#card-1a2b", "datePublished": "2024-03-05T14:00:00.000Z",
        "articleBody": "Ships may enter."}]}}}}</script>
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.json_ld import drop_copied_constants, read_json_ld
from liveblog_parse.sources.next_data import next_data
from liveblog_parse.sources.report import Report
from liveblog_parse.sources.things import at

_LAYOUT = "seo-schema"


def _read(value: Any) -> Report | None:
    """The posts of a page's data; `None` where it holds no posting with updates."""
    schema = at(value, "props", "pageProps", "seoSchema")
    report = read_json_ld([schema]) if schema else None
    if report is None or not report.posts:
        return None
    return evolve(drop_copied_constants(report), source="app-state", layout=_LAYOUT)


OUTLET = Outlet(
    name="wsj",
    title="The Wall Street Journal",
    hosts=("wsj.com",),
    zone="America/New_York",
    data=(DataLayout(name=_LAYOUT, read=_read, find=next_data("seoSchema")),),
)
