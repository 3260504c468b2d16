"""n-tv: an ordinary article in which lines between pluses open the posts.

`html` holds the page, `text` the plain text, `words` what a line between pluses says in both.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.ntv.html import PLUS_LINES
from liveblog_parse.outlets.ntv.text import PLUS_LINES as PLUS_LINES_IN_TEXT
from liveblog_parse.outlets.ntv.words import ZONE

OUTLET = Outlet(
    name="ntv",
    title="n-tv",
    hosts=("n-tv.de",),
    zone=ZONE,
    text=(PLUS_LINES_IN_TEXT,),
    html=(PLUS_LINES,),
)
