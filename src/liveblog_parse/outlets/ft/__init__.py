"""The Financial Times. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.ft.html import X_LIVE_BLOG_POST, ZONE
from liveblog_parse.outlets.ft.text import LIVE_BLOG_POST_TEXT, LIVE_BLOG_POST_UNTIMED

OUTLET = Outlet(
    name="ft",
    title="Financial Times",
    hosts=("ft.com",),
    zone=ZONE,
    text=(LIVE_BLOG_POST_TEXT, LIVE_BLOG_POST_UNTIMED),
    html=(X_LIVE_BLOG_POST,),
    trust={
        "headline": ("dom", "json-ld"),
        "published": ("dom", "json-ld"),
        "authors": ("dom", "json-ld"),
        "blocks": ("dom", "json-ld"),  # JSON-LD is plain text
    },
)
