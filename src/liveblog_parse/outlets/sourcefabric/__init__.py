"""Live Blog of Sourcefabric and Superdesk (https://github.com/liveblog/liveblog), on any site that shows one.

`timeline` holds the pages of the themes, `amp` those of the AMP theme, `api` the JSON behind them, `words` what all
share.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.sourcefabric.amp import AMP
from liveblog_parse.outlets.sourcefabric.api import API
from liveblog_parse.outlets.sourcefabric.text import TIMELINE_TEXT
from liveblog_parse.outlets.sourcefabric.timeline import TIMELINE

OUTLET = Outlet(
    name="sourcefabric",
    title="Sourcefabric Live Blog",
    text=(TIMELINE_TEXT,),
    html=(TIMELINE, AMP),
    data=(API,),
    trust={
        "id": ("app-state", "dom"),
        "url": ("json-ld", "dom"),
        "authors": ("app-state", "dom"),  # that in JSON-LD is who opened the blog
    },
)
