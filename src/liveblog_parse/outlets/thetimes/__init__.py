"""The Times and The Sunday Times. A story comes first, then updates, each under a clock.

`words` holds what words mean in every layout, `text` the plain text, `html` the page, `data` the article's own data,
`body` the inside of an update.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.thetimes.data import ARTICLE_CONTENT
from liveblog_parse.outlets.thetimes.html import HEADERS
from liveblog_parse.outlets.thetimes.text import UPDATES
from liveblog_parse.outlets.thetimes.words import ZONE

OUTLET = Outlet(
    name="thetimes",
    title="The Times",
    hosts=("thetimes.co.uk", "thetimes.com", "thesundaytimes.co.uk"),
    zone=ZONE,
    text=(UPDATES,),
    html=(HEADERS,),
    data=(ARTICLE_CONTENT,),
    trust={
        "headline": ("dom", "app-state", "json-ld"),
        "published": ("app-state", "dom", "json-ld"),
        "updated": ("dom", "app-state"),  # JSON-LD says the time of publication again
        "authors": ("dom", "app-state"),  # JSON-LD says who signed the page
        "blocks": ("dom", "app-state", "json-ld"),  # JSON-LD has the first piece of text of each paragraph
    },
)
