"""Al Jazeera. `graphql` holds the answers that its pages ask for, `text` what extractors leave of the pages."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.aljazeera.graphql import GRAPHQL, ZONE
from liveblog_parse.outlets.aljazeera.text import SHARED

OUTLET = Outlet(
    name="aljazeera",
    title="Al Jazeera",
    hosts=("aljazeera.com",),
    zone=ZONE,
    text=(SHARED,),
    data=(GRAPHQL,),
)
