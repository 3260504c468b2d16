"""NPR. `html` holds the pages of both releases, `text` what extractors leave of them."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.npr.html import LIVEBLOG, STANDALONE, ZONE
from liveblog_parse.outlets.npr.text import LIVEBLOG_TEXT

OUTLET = Outlet(
    name="npr",
    title="NPR",
    hosts=("npr.org",),
    zone=ZONE,
    text=(LIVEBLOG_TEXT,),
    html=(STANDALONE, LIVEBLOG),
)
