"""The Telegraph. `html` holds its page, `text` its live blogs as other sites carry them."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.telegraph.html import LIVE_POST, ZONE
from liveblog_parse.outlets.telegraph.text import CARRIED

OUTLET = Outlet(
    name="telegraph",
    title="The Telegraph",
    hosts=("telegraph.co.uk",),
    zone=ZONE,
    text=(CARRIED,),
    html=(LIVE_POST,),
)
