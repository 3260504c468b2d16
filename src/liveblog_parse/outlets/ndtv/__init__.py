"""NDTV.

`html` holds the page, `text` the plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.ndtv.html import LIV_BLG
from liveblog_parse.outlets.ndtv.text import LIV_BLG as LIV_BLG_IN_TEXT
from liveblog_parse.outlets.ndtv.words import ZONE

OUTLET = Outlet(
    name="ndtv",
    title="NDTV",
    hosts=("ndtv.com",),
    zone=ZONE,
    text=(LIV_BLG_IN_TEXT,),
    html=(LIV_BLG,),
    trust={"authors": ("dom", "json-ld")},
)
