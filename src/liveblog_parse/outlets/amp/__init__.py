"""AMP's live lists, on any site that has one. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.amp.html import LIVE_LIST
from liveblog_parse.outlets.amp.text import LIVE_LIST_TEXT

OUTLET = Outlet(
    name="amp",
    title="AMP live list",
    text=(LIVE_LIST_TEXT,),
    html=(LIVE_LIST,),
    trust={"published": ("json-ld", "dom"), "updated": ("json-ld", "dom")},
)
