"""Reach: about a hundred national and local titles of Britain and Ireland, one template.

`html` holds the page, `text` what extractors leave of it, `captions` what the Express, a Reach title with markup of
its own, has in common with the rest.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet
from liveblog_parse.outlets.reach.html import LIVE_EVENT, mend
from liveblog_parse.outlets.reach.text import LIVE_EVENT_TEXT, UNTIMED
from liveblog_parse.outlets.reach.words import ZONE

_NATIONAL = ("mirror.co.uk", "dailystar.co.uk", "football.london", "insider.co.uk", "ok.co.uk")
_ENGLAND = (
    "bedfordshirelive.co.uk",
    "birminghammail.co.uk",
    "bristolpost.co.uk",
    "buckinghamshirelive.com",
    "cambridge-news.co.uk",
    "cheshire-live.co.uk",
    "chroniclelive.co.uk",
    "cornwalllive.com",
    "coventrytelegraph.net",
    "derbytelegraph.co.uk",
    "devonlive.com",
    "essexlive.news",
    "examinerlive.co.uk",
    "gazettelive.co.uk",
    "getreading.co.uk",
    "getsurrey.co.uk",
    "gloucestershirelive.co.uk",
    "grimsbytelegraph.co.uk",
    "hampshirelive.news",
    "hertfordshiremercury.co.uk",
    "hulldailymail.co.uk",
    "kentlive.news",
    "lancs.live",
    "leeds-live.co.uk",
    "leicestermercury.co.uk",
    "lincolnshirelive.co.uk",
    "liverpoolecho.co.uk",
    "manchestereveningnews.co.uk",
    "mylondon.news",
    "northantslive.news",
    "nottinghampost.com",
    "oxfordshirelive.co.uk",
    "plymouthherald.co.uk",
    "somersetlive.co.uk",
    "staffordshire-live.co.uk",
    "stokesentinel.co.uk",
    "sussexlive.co.uk",
)
_SCOTLAND = (
    "aberdeenlive.news",
    "dailyrecord.co.uk",
    "edinburghlive.co.uk",
    "footballscotland.co.uk",
    "glasgowlive.co.uk",
)
_WALES = ("dailypost.co.uk", "walesonline.co.uk")
_IRELAND = (
    "belfastlive.co.uk",
    "buzz.ie",
    "corkbeo.ie",
    "dublinlive.ie",
    "galwaybeo.ie",
    "irishmirror.ie",
    "rsvplive.ie",
)

OUTLET = Outlet(
    name="reach",
    title="Reach titles",
    hosts=(*_NATIONAL, *_ENGLAND, *_SCOTLAND, *_WALES, *_IRELAND),
    zone=ZONE,
    text=(LIVE_EVENT_TEXT, UNTIMED),
    html=(LIVE_EVENT,),
    mend=mend,
    trust={
        "headline": ("dom", "json-ld"),
        "published": ("dom", "json-ld"),
        "updated": ("dom", "json-ld"),
        "authors": ("dom",),  # JSON-LD gives every post all authors of the page
        "blocks": ("dom", "json-ld"),  # JSON-LD has neither captions nor embeds
    },
)
