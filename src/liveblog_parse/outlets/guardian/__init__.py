"""The Guardian: text that other sites copied, pages of two eras, page data, and the Content API.

::

    timed_text  text with times                             elements      the elements of a post in page data
                (timed_head, timed_blocks, timed_marks)     page_json     page data, and fragments of news
    text        a copy without times                        content_api   the Content API
    text_parts  what both kinds of text have                dcr           pages since 2021
    post_time   the time of a post in text                  frontend      pages from 2013 to 2021
                                                            style         zones, bylines, bodies, alike in all

The page's JSON-LD repeats the page's headline, times and writers in every post: it is asked for ids and text alone.
"""

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.guardian.content_api import CONTENT_API
from liveblog_parse.outlets.guardian.dcr import DCR
from liveblog_parse.outlets.guardian.frontend import FRONTEND
from liveblog_parse.outlets.guardian.page_json import PAGE_JSON
from liveblog_parse.outlets.guardian.style import ZONE
from liveblog_parse.outlets.guardian.text import REPUBLISHED
from liveblog_parse.outlets.guardian.timed_text import TIMED

_NOT_JSON_LD = ("app-state", "dom", "microdata")

OUTLET = Outlet(
    name="guardian",
    title="The Guardian",
    hosts=("theguardian.com", "guardian.co.uk"),
    zone=ZONE,
    text=(REPUBLISHED, TIMED),
    html=(DCR, FRONTEND),
    data=(PAGE_JSON, CONTENT_API),
    trust={
        **dict.fromkeys(("url", "headline", "published", "updated", "authors"), _NOT_JSON_LD),
        "blocks": ("app-state", "dom", "json-ld"),  # microdata names the same elements as the markup
    },
)
