"""Anyone whose page says in schema.org's words that it is a live blog, or shows posts that repeat."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.generic.match_minutes import MATCH_MINUTES
from liveblog_parse.outlets.generic.match_overs import MATCH_OVERS
from liveblog_parse.outlets.generic.text import CLOCKED

OUTLET = Outlet(name="generic", title="Any page of live posts", text=(CLOCKED, MATCH_MINUTES, MATCH_OVERS))
