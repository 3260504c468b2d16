"""India Today.

`html` holds the page, `text` the plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.indiatoday.html import BLOGIDJSON, TIMELINE
from liveblog_parse.outlets.indiatoday.html import UPDATES as UPDATES_IN_MICRODATA
from liveblog_parse.outlets.indiatoday.text import TIMELINE as TIMELINE_IN_TEXT
from liveblog_parse.outlets.indiatoday.text import UPDATES
from liveblog_parse.outlets.indiatoday.words import ZONE

OUTLET = Outlet(
    name="indiatoday",
    title="India Today",
    hosts=("indiatoday.in",),
    zone=ZONE,
    text=(TIMELINE_IN_TEXT, UPDATES),
    html=(TIMELINE, BLOGIDJSON, UPDATES_IN_MICRODATA),
    trust={
        # The elements of the microdata are read as the page's own.
        **dict.fromkeys(("headline", "published", "updated", "authors", "blocks"), ("dom", "json-ld")),
    },
)
