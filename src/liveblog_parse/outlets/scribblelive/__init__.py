"""ScribbleLive, a platform for live blogs that many newsrooms used from 2009 to about 2023.

`stream` reads the answers of its API; `text` what extractors leave of the pages that it served itself.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.scribblelive.stream import STREAM
from liveblog_parse.outlets.scribblelive.text import EVENT_TEXT

OUTLET = Outlet(
    name="scribblelive",
    title="ScribbleLive",
    hosts=("scribblelive.com", "live.cnet.com", "live.reuters.com", "liveblog.faz.net"),
    text=(EVENT_TEXT,),
    data=(STREAM,),
)
