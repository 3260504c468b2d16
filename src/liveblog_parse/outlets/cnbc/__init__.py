"""CNBC. Its posts are signed: each ends with its author behind a dash, in every layout.

`words` holds what that means, `text` the plain text, `html` the page, `data` and `script` the data that the page
carries, `body` the inside of a post.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.cnbc.data import S_DATA
from liveblog_parse.outlets.cnbc.html import LIVE_BLOG_BODY
from liveblog_parse.outlets.cnbc.text import SIGNED
from liveblog_parse.outlets.cnbc.text_names import NAMED
from liveblog_parse.outlets.cnbc.words import ZONE

OUTLET = Outlet(
    name="cnbc",
    title="CNBC",
    hosts=("cnbc.com",),
    zone=ZONE,
    text=(SIGNED, NAMED),
    html=(LIVE_BLOG_BODY,),
    data=(S_DATA,),
    trust={
        "id": ("dom", "app-state", "json-ld"),
        "url": ("json-ld", "app-state", "dom"),
        "published": ("json-ld", "app-state", "dom"),  # the page may print "18 Min Ago" only
        "updated": ("json-ld", "app-state", "dom"),
        "authors": ("dom", "app-state"),  # JSON-LD says who signed the page
    },
)
