"""ABC News of Australia: its text (`text`), and JSON-LD as seen from 2021 to 2026.

Each update has a headline, and is named by the address at which the page shows it::

    {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "The quay opens",
      "@id": "https://www.abc.net.au/news/2024-03-05/harbour-live/103540001#live-blog-post-90001",
      "datePublished": "2024-03-05T03:00:00+00:00", "articleBody": "Ships may enter."}]}
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.abcnews_au.text import LIVE_BLOG, UNTIMED, ZONE

OUTLET = Outlet(
    name="abcnews_au",
    title="ABC News (Australia)",
    hosts=("abc.net.au",),
    zone=ZONE,
    text=(LIVE_BLOG, UNTIMED),
)
