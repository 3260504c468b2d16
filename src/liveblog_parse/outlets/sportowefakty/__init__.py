"""WP SportoweFakty. `html` holds the page, `text` what extractors leave of it."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.sportowefakty.html import COVENTRY, ZONE
from liveblog_parse.outlets.sportowefakty.text import COVENTRY_TEXT

OUTLET = Outlet(
    name="sportowefakty",
    title="WP SportoweFakty",
    hosts=("sportowefakty.wp.pl",),
    zone=ZONE,
    text=(COVENTRY_TEXT,),
    html=(COVENTRY,),
)
