"""The pages of India Today, as its templates printed live blogs around 2019.

::

    <div itemtype="http://schema.org/LiveBlogPosting" itemscope id="blogIdjson">
      <div itemtype="http://schema.org/BlogPosting" itemprop="liveBlogUpdate" itemscope>
        <p itemprop="headline" content="Regatta live"></p>
        <h2 itemprop="articleBody" style="display:none"><strong>14:05 IST: </strong>Pilots win by nine lengths.</h2>
        <meta itemprop="datePublished" content="2018-12-11 13:30:00"><meta itemprop="author" content="IndiaToday.in">
    </div></div>
    <div class="timeline"><div class="breaking-section"><div class="dwrap" timevalue="1405">
      <div class="breaking-date">14:05 PM IST</div>
      <div class="breaking-discription"><p>Pilots win by <b>nine</b> lengths.</p></div>
      <div class="social-share">...</div>
    </div></div></div>

Microdata gives every update the headline, the times and the author of the page; only its text is the update's, with a
clock before it. So the times of posts are clocks without a day, and the page's own times say which day is meant. Those
are India's and name no zone. AMP pages print a title and who posted it.
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Paragraph
from liveblog_parse.outlet import ONLY_AT_HOME, HtmlLayout
from liveblog_parse.outlets.indiatoday.words import ZONE
from liveblog_parse.sources.body import Body, BodyRules, read_body
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.leading_clock import blocks_without_clock, without_clock
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post, When, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.times import Anchor, resolve
from liveblog_parse.tree import Node


def _read_poster(line: str) -> list[str]:
    """Who posted it, as in "Posted by Nora Falk"."""
    name = line.removeprefix("Posted by").strip()
    return [name] if name else []


_POST = Parts(
    headline=".blog-multi-title",
    published=".breaking-date",
    authors=".breaking-author",
    read_authors=_read_poster,
    body=".breaking-discription, .blog-multi-desc",
    rules=BodyRules(furniture=".social-share, amp-social-share"),
    zone=ZONE,
)


def _read_update(update: Node) -> Post | None:
    """The post that an update of the microdata holds."""
    told = update.first('[itemprop="articleBody"]') or update
    clock = told.first("strong")
    when = when_printed(clean(clock.text()).removesuffix(":"), zone=ZONE) if clock else None
    is_timed = when is not None and when.reading.hour is not None
    body = read_body(told, without={clock.key} if clock and is_timed else ())
    blocks = body.blocks
    if not is_timed and blocks and isinstance(first := blocks[0], Paragraph):
        _, printed = without_clock(first.text, None)
        when, is_timed = when_printed(printed, zone=ZONE), printed is not None
        blocks = blocks_without_clock(blocks, None)
    around = read_body(update, without={told.key}) if told != update else Body(blocks=())
    stray, media = prose_of(around.blocks)
    post = Post(
        published=when if is_timed else None,
        blocks=(*blocks, *media),
        unplaced=(*body.unplaced, *around.unplaced, *([stray.text] if stray.text else [])),
    )
    return post if post.blocks or post.unplaced else None


# ---- the page --------------------------------------------------------------------------------------------------------

_PAGE = PageParts(standfirst=".short-discription", key_points=".live-hightlight li")


def _read_page(root: Node) -> PageFacts:
    """What the page prints, and what its updates say that is the page's."""
    published = _when(_content(root, "datePublished"))
    facts = _PAGE(root)
    return evolve(
        facts,
        headline=_content(root, "headline") or facts.headline,
        published=published,
        modified=_when(_content(root, "dateModified")),
        coverage_start=published,  # which the page says on a clock of twelve hours
    )


def _content(root: Node, name: str) -> str | None:
    element = root.first(f'#blogIdjson [itemprop="liveBlogUpdate"] > [itemprop="{name}"]')
    return clean(element.get("content") or "") or None if element else None


def _when(printed: str | None) -> When | None:
    """A time of India, `2018-12-11 13:30:00`."""
    when = when_machine(printed)
    if when is None or when.instant:
        return when
    settled = resolve([when.reading], Anchor(zone=ZONE, zone_from="outlet"))
    return When(reading=settled.readings[0] or when.reading, instant=settled.instants[0])


TIMELINE = HtmlLayout(name="timeline", post=".timeline > .breaking-section", read_post=_POST, read_page=_read_page)
BLOGIDJSON = HtmlLayout(
    name="blogidjson",
    post='#blogIdjson [itemprop="liveBlogUpdate"]',
    read_post=_read_update,
    read_page=_read_page,
)

UPDATES = HtmlLayout(
    name="updates",
    post='[itemtype*="LiveBlogPosting"]:not(#blogIdjson) [itemprop="liveBlogUpdate"]',
    read_post=_read_update,
    fewest=ONLY_AT_HOME,
    read_page=_PAGE,
)
"""The same outside the element that the templates named; the times of these updates may be their own."""
