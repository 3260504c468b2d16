"""CBS News: JSON-LD, as seen from 2024 to 2026, on pages below `/live-updates/`.

The author of an update is one person or a list of them::

    {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "The quay opens",
      "author": {"@type": "Person", "name": "Nora Falk"}, "datePublished": "2024-03-05T09:00:00-0500",
      "articleBody": "Ships may enter."}]}
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet

OUTLET = Outlet(
    name="cbs",
    title="CBS News",
    hosts=("cbsnews.com",),
    zone="America/New_York",
)
