"""Brightspot, on which newsrooms such as the AP and the Los Angeles Times run: its pages, and their data.

`page` is the page as it is served, `data` what `?_renderer=json` answers, `templates` the pieces of that.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.brightspot.data import LIVE_BLOG_PAGE
from liveblog_parse.outlets.brightspot.page import LIVE_BLOG_POST

OUTLET = Outlet(
    name="brightspot",
    title="Brightspot",
    html=(LIVE_BLOG_POST,),
    data=(LIVE_BLOG_PAGE,),
)
