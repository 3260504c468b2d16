"""The Times of India, as seen in 2020.

`html` holds the page, `data` the script in it, `text` the plain text, `words` what they share.

JSON-LD cuts title and text at 96 characters and prints a clock before the title, which mostly is the beginning of the
text. There a post's address is `#post1` for the one on top, which is another post an hour later: it tells which post is
meant within a page, and is no address.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.timesofindia.data import APP
from liveblog_parse.outlets.timesofindia.html import HASHED
from liveblog_parse.outlets.timesofindia.text import IST_LINES
from liveblog_parse.outlets.timesofindia.words import ZONE, without_beginning

OUTLET = Outlet(
    name="timesofindia",
    title="The Times of India",
    hosts=("timesofindia.indiatimes.com",),
    zone=ZONE,
    text=(IST_LINES,),
    html=(HASHED,),
    data=(APP,),
    trust={
        "id": ("app-state",),
        "url": (),
        "headline": ("dom", "app-state", "json-ld"),
        "published": ("dom", "app-state", "json-ld"),
        "blocks": ("dom", "app-state", "json-ld"),
    },
    mend=without_beginning,
)
