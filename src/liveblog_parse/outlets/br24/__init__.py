"""BR24, the news of Bayerischer Rundfunk.

`html` holds the page, `text` the plain text, `words` what they share.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.br24.html import CLOCK_HEADINGS
from liveblog_parse.outlets.br24.text import CLOCK_HEADINGS as CLOCK_HEADINGS_IN_TEXT
from liveblog_parse.outlets.br24.words import ZONE

OUTLET = Outlet(
    name="br24",
    title="BR24",
    hosts=("br.de",),
    zone=ZONE,
    text=(CLOCK_HEADINGS_IN_TEXT,),
    html=(CLOCK_HEADINGS,),
)
