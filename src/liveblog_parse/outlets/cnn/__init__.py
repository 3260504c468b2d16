"""CNN: pages of two eras, and the data that its editing system gives.

::

    live_story   pages since 2023, their times in JSON-LD       bylines   "From CNN's Nora Falk in Lund"
    live_news    pages to 2023                                  bodies    pictures and teasers in the prose
    cms          the data of a page, as a document
    text         what extractors leave of either page (and text_times: how times and bylines are printed there)

JSON-LD has times and titles; its texts have their quotation marks rewritten and its authors are the page's. Posts are
known in all forms by the same name, `h_` and 32 digits.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.cnn.bylines import ZONE
from liveblog_parse.outlets.cnn.cms import CMS
from liveblog_parse.outlets.cnn.live_news import LIVE_NEWS
from liveblog_parse.outlets.cnn.live_story import LIVE_STORY
from liveblog_parse.outlets.cnn.text import CLOCKED, SIGNED, TIMED

OUTLET = Outlet(
    name="cnn",
    title="CNN",
    hosts=("cnn.com",),
    zone=ZONE,
    text=(TIMED, CLOCKED, SIGNED),
    html=(LIVE_STORY, LIVE_NEWS),
    data=(CMS,),
    trust={
        "url": ("json-ld", "app-state", "dom"),
        "published": ("json-ld", "app-state", "dom"),  # the page may print "2 hr 4 min ago" only, or nothing yet
        "authors": ("app-state", "dom"),
    },
)
