"""The Times of Israel: one page for each day.

`html` holds the page, `text` the plain text, `words` what they share.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.timesofisrael.html import LIVEBLOG_ENTRY
from liveblog_parse.outlets.timesofisrael.text import LIVEBLOG_ENTRY as LIVEBLOG_ENTRY_IN_TEXT
from liveblog_parse.outlets.timesofisrael.words import ZONE

OUTLET = Outlet(
    name="timesofisrael",
    title="The Times of Israel",
    hosts=("timesofisrael.com",),
    zone=ZONE,
    text=(LIVEBLOG_ENTRY_IN_TEXT,),
    html=(LIVEBLOG_ENTRY,),
)
