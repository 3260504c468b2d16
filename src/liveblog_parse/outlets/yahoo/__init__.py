"""Yahoo Finance. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.yahoo.html import LIVEBLOGPOSTS, ZONE
from liveblog_parse.outlets.yahoo.text import LIVEBLOGPOSTS_TEXT

OUTLET = Outlet(
    name="yahoo",
    title="Yahoo Finance",
    hosts=("finance.yahoo.com",),
    zone=ZONE,
    text=(LIVEBLOGPOSTS_TEXT,),
    html=(LIVEBLOGPOSTS,),
    trust={
        "headline": ("dom", "json-ld"),
        "published": ("json-ld", "dom"),  # the page prints a clock without a day
    },
)
