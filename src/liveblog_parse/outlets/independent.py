"""The Independent. Its posts are read from its JSON-LD; how its live pages mark them up is not known.

The fragment of an update's address is its id. Articles use the same templates, and some hold the words
`amp-live-list` in their styles.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet

OUTLET = Outlet(
    name="independent",
    title="The Independent",
    hosts=("independent.co.uk", "the-independent.com"),
    zone="Europe/London",
)
