"""The Associated Press: its texts (`text`, `live_text`), and pages on Brightspot as seen from 2023 to 2026.

Its posts are those of `brightspot`. Its JSON-LD is a list, and tells the same posts with `<br/>` and `<bsp-...>` tags
in their texts and by addresses that need not be those of the page::

    [{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "The quay opens",
      "url": "https://apnews.com/live/harbour#0000018e-0f2a-d3b1-a5ef-4f7e00010000",
      "datePublished": "2024-03-05T14:00:00Z", "articleBody": "Ships may enter.<br/><bsp-figure></bsp-figure>"}]}]
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.outlet import ONLY_AT_HOME, Outlet
from liveblog_parse.outlets.ap.live_text import LIVE_POST_TEXT
from liveblog_parse.outlets.ap.text import THE_LATEST, ZONE
from liveblog_parse.outlets.brightspot.page import LIVE_BLOG_POST

OUTLET = Outlet(
    name="ap",
    title="The Associated Press",
    hosts=("apnews.com",),
    zone=ZONE,
    text=(THE_LATEST, LIVE_POST_TEXT),
    html=(evolve(LIVE_BLOG_POST, fewest=ONLY_AT_HOME),),
    trust={
        "id": ("dom", "json-ld"),
        "url": ("json-ld", "dom"),
        "published": ("dom", "json-ld"),
        "authors": ("json-ld",),
    },
)
