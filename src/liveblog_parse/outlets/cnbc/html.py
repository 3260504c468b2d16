"""CNBC's posts in its pages, as seen from 2021 to 2026.

The posts stand one after the other in the page. A block of the same class may stand between two and hold only the time
of the next; newer posts have a `<time>` of their own::

    <div class="LiveBlogBody-post">18 Min Ago</div>
    <div class="LiveBlogBody-post"><div id="107300001-post">
      <h2 class="LiveBlogBody-subtitle">The harbour opens again</h2>
      <div class="group"><p>Ships may enter from noon.</p><p>— Nora Falk</p></div>
    </div></div>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from liveblog_parse.model import Author
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.cnbc.body import RULES, TIME, read_post_body
from liveblog_parse.outlets.cnbc.words import ZONE
from liveblog_parse.sources.below import named_below
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.parts import when_of
from liveblog_parse.sources.report import PageFacts, Post, When, distinct, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_ID = re.compile(r"[0-9]+-post")
_LONGEST_TIME = 40
_BLOCK = "LiveBlogBody-post"
_TITLE = "h2, .LiveBlogBody-subtitle"


def _read_post(block: Node) -> Post | None:
    """The post of a block; of one that holds only a time, the post behind it."""
    own = _post_in(block)
    return _post_of(own, block) if own else _post_after(block)


def _post_in(block: Node) -> Node | None:
    """The element with the post's id: the block itself, or one inside it. A block that lost it has a title."""
    named = next((node for node in _anchors(block) if _ID.fullmatch(node.get("id") or "")), None)
    return named or (block if next(_anchors(block), None) is None and block.first(_TITLE) else None)


def _anchors(block: Node) -> Iterator[Node]:
    own = (block.get("id") or "").endswith("-post")
    return iter((block,)) if own else named_below(block, '[id$="-post"]')


def _post_after(separator: Node) -> Post | None:
    """The post behind a separator, or behind several that stand together; their words are its time."""
    separators: list[Node] = []
    block: Node | None = separator
    while block and _BLOCK in (block.get("class") or "").split():
        own = _post_in(block)
        if own:
            return _timed(_post_of(own, block), separators)
        if next(_anchors(block), None):
            return None
        separators.append(block)
        block = next(block.following(), None)
    return None


def _timed(post: Post, separators: list[Node]) -> Post:
    times = [_separator_time(separator) for separator in separators]
    others = (clean(node.text()) for node, time in zip(separators, times, strict=True) if time is None)
    return evolve(
        post,
        published=post.published or next(filter(None, times), None),
        unplaced=(*filter(None, others), *post.unplaced),
    )


def _separator_time(separator: Node) -> When | None:
    """A time that a separator is, and not only next to one."""
    if time := separator.first("time[datetime]"):
        return _when(time)
    text = clean(separator.text())
    when = when_printed(text, zone=ZONE) if len(text) <= _LONGEST_TIME else None
    return when if when and when.reading.precision else None


def _post_of(element: Node, block: Node) -> Post:
    """The post of an element, and what stands beside that in its block."""
    post = _post(element)
    if element == block:
        return post
    beside = read_body(_without_others(block), RULES, without=(element.key,))
    if not (beside.blocks or beside.unplaced):
        return post
    stray, shown = prose_of(beside.blocks)
    unplaced = (*post.unplaced, *filter(None, (stray.text,)), *beside.unplaced)
    return evolve(post, blocks=(*post.blocks, *shown), unplaced=unplaced)


def _without_others(element: Node) -> Node:
    """The element without other posts, which stand in it where an end tag is missing."""
    inner = element.named(f".{_BLOCK} .{_BLOCK}")
    return element.without(inner) if inner else element


def _post(element: Node) -> Post:
    element = _without_others(element)
    title = next(named_below(element, _TITLE), None)
    headline = clean(title.text()) or None if title else None
    body = read_post_body(element, headline, RULES)
    published, updated = _times(element)
    anchor = element.get("id")
    return Post(
        id=anchor,
        url=f"#{anchor}" if anchor else None,
        headline=headline,
        published=published,
        updated=updated,
        authors=body.authors,
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _times(element: Node) -> tuple[When | None, When | None]:
    """Published and updated. A post that prints one time only, of whichever name, was published then."""
    times = {time.get("data-testid"): time for time in element.select(TIME)}
    updated = times.pop("lastpublished-timestamp", None)
    published = next(iter(times.values()), None)
    if published is None:
        published, updated = updated, None
    return _when(published), _when(updated)


def _when(time: Node | None) -> When | None:
    return when_of(time, zone=ZONE) if time else None


# ---- the page -------------------------------------------------------------------------------------------------------

_HEADER = (
    "h1, time:is([itemprop], [data-testid]), .Author-authorName, .LiveBlogHeader-explainer, "
    f".FeaturedContent-articleBody, .RenderKeyPoints-keyPoints, .{_BLOCK}"
)


def _read_page(root: Node) -> PageFacts:
    """What stands before the first post: headline, byline, times, key points and the explainer."""
    header = list(_before_posts(root))
    headlines = [clean(node.text()) for node in header if node.name == "h1"]
    times = {node.get("itemprop") or node.get("data-testid"): node for node in reversed(header) if node.name == "time"}
    points = [point for node in header if _has(node, "RenderKeyPoints-keyPoints") for point in node.select("li")]
    stories = [node for node in header if _has(node, "LiveBlogHeader-explainer", "FeaturedContent-articleBody")]
    return PageFacts(
        headline=next(filter(None, headlines), None),
        authors=distinct(author for node in header if (author := _author(node))),
        published=_when(times.get("datePublished") or times.get("published-timestamp")),
        modified=_when(times.get("dateModified") or times.get("lastpublished-timestamp")),
        key_points=tuple(text for point in points if (text := clean(point.text()))),
        lead=tuple(block for story in stories for block in read_body(story, RULES).blocks),
    )


def _before_posts(root: Node) -> Iterator[Node]:
    for node in root.select(_HEADER):
        if _has(node, _BLOCK):
            return
        yield node


def _has(node: Node, *names: str) -> bool:
    classes = (node.get("class") or "").split()
    return any(name in classes for name in names)


def _author(node: Node) -> Author | None:
    name = clean(node.text()) if _has(node, "Author-authorName") else ""
    return Author(name=name, url=node.get("href") or None) if name else None


_SEPARATOR = f'.{_BLOCK}:not([id$="-post"]):not(:has([id$="-post"], {_TITLE}))'

LIVE_BLOG_BODY = HtmlLayout(
    name="liveblogbody",
    post=f".{_BLOCK}:not({_SEPARATOR} + *)",
    read_post=_read_post,
    fewest=1,
    read_page=_read_page,
)
"""A block right behind a separator is read with it."""
