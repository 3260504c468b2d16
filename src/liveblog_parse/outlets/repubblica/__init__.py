"""la Repubblica.

`html` holds the page, `text` the plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.repubblica.html import LIVEBLOG_POST, without_placeholders
from liveblog_parse.outlets.repubblica.text import CLOCKS
from liveblog_parse.outlets.repubblica.words import ZONE

OUTLET = Outlet(
    name="repubblica",
    title="la Repubblica",
    hosts=("repubblica.it",),
    zone=ZONE,
    text=(CLOCKS,),
    html=(LIVEBLOG_POST,),
    mend=without_placeholders,
    trust={
        "headline": ("dom", "json-ld"),
        "published": ("json-ld", "dom"),
        "blocks": ("dom", "json-ld"),
    },
)
