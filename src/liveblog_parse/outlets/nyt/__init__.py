"""The New York Times. `html` holds its pages, of two eras, `text` what extractors leave of them."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.nyt.html import BRIEFING, LIVE_FEED, ZONE
from liveblog_parse.outlets.nyt.text import BRIEFING_TEXT, BRIEFING_UNSIGNED, FEED_TEXT

OUTLET = Outlet(
    name="nyt",
    title="The New York Times",
    hosts=("nytimes.com",),
    zone=ZONE,
    text=(FEED_TEXT, BRIEFING_TEXT, BRIEFING_UNSIGNED),
    html=(LIVE_FEED, BRIEFING),
    trust={"published": ("json-ld", "dom")},
)
