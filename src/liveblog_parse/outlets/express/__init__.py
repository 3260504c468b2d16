"""The Express. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.express.html import LIVE_EVENTS
from liveblog_parse.outlets.express.text import LIVE_EVENTS_TEXT
from liveblog_parse.outlets.reach.words import ZONE

OUTLET = Outlet(
    name="express",
    title="Daily Express",
    hosts=("express.co.uk",),
    zone=ZONE,
    text=(LIVE_EVENTS_TEXT,),
    html=(LIVE_EVENTS,),
    trust={
        "headline": ("dom", "json-ld"),
        "published": ("dom", "json-ld"),
        "updated": ("dom", "json-ld"),
        "authors": ("dom", "json-ld"),
        "blocks": ("dom", "json-ld"),  # JSON-LD has plain lines
    },
)
