"""The Independent. Its posts are read from its JSON-LD, or from its text (`text`); its live pages' markup is not known.

The fragment of an update's address is its id. Articles use the same templates, and some hold the words
`amp-live-list` in their styles.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.independent.text import CARRIED, ZONE

OUTLET = Outlet(
    name="independent",
    title="The Independent",
    hosts=("independent.co.uk", "the-independent.com"),
    zone=ZONE,
    text=(CARRIED,),
)
