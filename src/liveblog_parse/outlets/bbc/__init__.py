"""BBC News, BBC Sport and the World Service.

Its live pages have had three kinds of markup, each with data of its own kind beside it::

    to 2023        lx_stream    morph        live pages of bbc.co.uk and bbc.com
    from 2023 on   webcore      live_page    the same
    from 2023 on   simorgh      live_page    live pages of the World Service, in some 40 languages

`text` is what is left of the second when a page becomes plain text.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.bbc.live_page import SITE, WORLD_SERVICE
from liveblog_parse.outlets.bbc.lx_stream import LX_STREAM
from liveblog_parse.outlets.bbc.morph import MORPH
from liveblog_parse.outlets.bbc.simorgh import SIMORGH
from liveblog_parse.outlets.bbc.text import LOOSE, NUMBERED
from liveblog_parse.outlets.bbc.text_heads import ZONE
from liveblog_parse.outlets.bbc.text_stream import STREAM
from liveblog_parse.outlets.bbc.webcore import WEBCORE

_OWN_WORDS = ("app-state", "dom", "json-ld")

OUTLET = Outlet(
    name="bbc",
    title="BBC News",
    hosts=("bbc.co.uk", "bbc.com"),
    zone=ZONE,
    text=(NUMBERED, LOOSE, STREAM),
    html=(WEBCORE, SIMORGH, LX_STREAM),
    data=(WORLD_SERVICE, SITE, MORPH),
    trust={
        "url": ("dom", "app-state", "json-ld"),
        "headline": _OWN_WORDS,  # JSON-LD puts the page's headline where a post has none
        "published": ("app-state", "json-ld", "dom"),  # the page prints the minute, or the day
        "updated": ("app-state", "json-ld"),
        "authors": ("app-state", "dom"),  # JSON-LD puts the newsroom where a post has none
        "blocks": _OWN_WORDS,  # JSON-LD has top-level paragraphs only
    },
)
