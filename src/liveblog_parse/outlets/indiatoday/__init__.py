"""India Today.

`html` holds the page, `text` the plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.indiatoday.html import BLOGIDJSON, TIMELINE
from liveblog_parse.outlets.indiatoday.text import TIMELINE as TIMELINE_IN_TEXT
from liveblog_parse.outlets.indiatoday.text import UPDATES
from liveblog_parse.outlets.indiatoday.words import ZONE

OUTLET = Outlet(
    name="indiatoday",
    title="India Today",
    hosts=("indiatoday.in",),
    zone=ZONE,
    text=(TIMELINE_IN_TEXT, UPDATES),
    html=(TIMELINE, BLOGIDJSON),
    trust={
        **dict.fromkeys(("headline", "published", "updated", "authors"), ("dom", "json-ld")),
        "blocks": ("dom", "json-ld", "microdata"),
    },
)
