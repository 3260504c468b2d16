"""The pages of NDTV, as seen in 2023.

::

    <ul class="liv-blg_ul"><li class="liv-blg_li blg_crwl" id=80_parent>
      <div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
        <meta itemprop="url" content=https://sports.ndtv.com/cricket/regatta-4537334#80></meta>
        <meta itemprop="datePublished" content="2023-11-02T21:06:52+05:30" />
        <meta itemprop="articleBody" content = "He said "row on" and left." /><meta itemprop="headline" content="..." />
        <div class="liv-blg_info">
          <div class="liv-blg_dtime"><time class="dat-cal"><span class="dat-cal_mon">November</span><span
            class="dat-cal_day">02</span><span class="dat-cal_yer">2023</span></time><span class="liv-blg_dte">21:06
            (IST)</span></div>
          <div class="liv-blg_con"><div class="liv-blg_txt"><div class="liv-blg_ttl">Lund leads</div>
            <div>He said "row on" and left.</div>LUN 2/3 (1.5)</div>
          <div class="ss ss_pg">facebook twitter
            <a href=https://...#80 class="ss-lk link-share ttp">Share Link</a></div>
    </div></div></div></li></ul>

A quotation mark in a text ends the attribute that holds it, so that microdata has its beginning only: what is visible
is read. Every update is signed "NDTV Sports" there, which is nobody.
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.ndtv.words import ZONE
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_PARENT = "_parent"
_CALENDAR = ".dat-cal_mon, .dat-cal_day, .dat-cal_yer, .liv-blg_dte"


def _finish(post: Post, element: Node) -> Post:
    """The post with the id that its address ends in; and timed as printed where it is timed for nobody else."""
    number = (element.get("id") or "").removesuffix(_PARENT) or None
    post = evolve(post, id=number, url=post.url if post.url and _PARENT not in post.url else f"#{number}")
    if post.published and post.published.instant:
        return post
    printed = " ".join(clean(part.text()) for part in element.select(_CALENDAR))
    return evolve(post, published=when_printed(printed, zone=ZONE))


_POST = Parts(
    headline=".liv-blg_ttl",
    published='.liv-blg_li meta[itemprop="datePublished"], .liv-blg_dtime',
    updated='.liv-blg_li meta[itemprop="dateModified"]',
    link="a.link-share",
    body=".liv-blg_txt",
    rules=BodyRules(furniture=".ss"),
    moments=("content",),
    zone=ZONE,
    finish=_finish,
)


def _read_post(text: Node) -> Post | None:
    """The post around its text."""
    item = next((node for node in elements_above(text) if (node.get("id") or "").endswith(_PARENT)), None)
    return _POST(item) if item is not None else None


LIV_BLG = HtmlLayout(
    name="liv-blg",
    post=f'.liv-blg_li[id$="{_PARENT}"] .liv-blg_txt',
    read_post=_read_post,
    read_page=PageParts(
        standfirst=".sp-descp",
        authors='.pst-by [itemprop="name"]',
        lead=".story__content > div > p",
        zone=ZONE,
    ),
)
