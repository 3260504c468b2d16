"""tagesschau: the time on a line of its own opens a post.

`html` holds the page, `text` the plain text, `clocks` what other outlets' texts with a clock before each post have in
common with it.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.tagesschau.html import ANCHORS
from liveblog_parse.outlets.tagesschau.text import UHR_LINES
from liveblog_parse.outlets.tagesschau.words import ZONE

OUTLET = Outlet(
    name="tagesschau",
    title="tagesschau",
    hosts=("tagesschau.de",),
    zone=ZONE,
    text=(UHR_LINES,),
    html=(ANCHORS,),
)
