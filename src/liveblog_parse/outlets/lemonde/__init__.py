"""Le Monde.

`html` holds the page, `text` the plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.lemonde.html import LIVE_CONTAINER
from liveblog_parse.outlets.lemonde.text import H_LINES
from liveblog_parse.outlets.lemonde.words import ZONE

OUTLET = Outlet(
    name="lemonde",
    title="Le Monde",
    hosts=("lemonde.fr",),
    zone=ZONE,
    text=(H_LINES,),
    html=(LIVE_CONTAINER,),
)
