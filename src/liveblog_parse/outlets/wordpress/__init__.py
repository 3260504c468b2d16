"""Liveblog for WordPress, the plugin of Automattic (https://github.com/Automattic/liveblog), on any site that has it.

`markup` holds the pages, old, new and AMP; `rest` the answers of its endpoint; `words` what both share; `text`
what extractors leave of the old pages.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.wordpress.markup import AMP, PHP, REACT
from liveblog_parse.outlets.wordpress.rest import REST
from liveblog_parse.outlets.wordpress.text import PHP_TEXT

OUTLET = Outlet(
    name="wordpress",
    title="Liveblog for WordPress",
    text=(PHP_TEXT,),
    html=(REACT, PHP, AMP),
    data=(REST,),
    trust={
        "url": ("app-state", "json-ld", "dom"),
        "headline": ("app-state", "dom"),  # the headlines in JSON-LD are the first words of the texts
    },
)
