"""Anyone who says in schema.org's words that a page is a live blog."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet

OUTLET = Outlet(name="generic", title="Any page with a schema.org LiveBlogPosting")
