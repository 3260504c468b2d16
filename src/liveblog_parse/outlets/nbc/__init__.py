"""NBC News. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.nbc.html import CHAT_CARD, LIVE_BLOG_CARD, ZONE
from liveblog_parse.outlets.nbc.text import LIVE_BLOG_CARD_TEXT

OUTLET = Outlet(
    name="nbc",
    title="NBC News",
    hosts=("nbcnews.com",),
    zone=ZONE,
    text=(LIVE_BLOG_CARD_TEXT,),
    html=(CHAT_CARD, LIVE_BLOG_CARD),
    trust={
        "id": ("dom",),
        "url": ("dom", "json-ld"),
        "published": ("json-ld", "dom"),  # the page may print "2h ago" only
        "headline": ("dom", "json-ld"),
    },
)
