"""Any ordinary news article, when asked for: one entry with its headline, its prose and its pictures."""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.article.data import NEWS_ARTICLE
from liveblog_parse.outlets.article.html import PAGE
from liveblog_parse.outlets.article.text import ARTICLE

OUTLET = Outlet(
    name="article",
    title="Any news article",
    is_live=False,
    text=(ARTICLE,),
    html=(PAGE,),
    data=(NEWS_ARTICLE,),
)
