"""The Standard, once the Evening Standard. Its posts are read from its JSON-LD, as the Independent's.

Articles may hold the words `amp-live-list` in their styles.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet

OUTLET = Outlet(name="standard", title="The Standard", hosts=("standard.co.uk",), zone="Europe/London")
