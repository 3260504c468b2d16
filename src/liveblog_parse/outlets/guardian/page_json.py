"""The Guardian's page data, and the fragment by which an open page asks for news.

Page data are at `<page>.json?dcr=true`::

    {"headline": ..., "byline": ..., "editionId": "UK", "pagination": {"currentPage": 1, "totalPages": 4, ...},
     "blocks": [{"id": "6030...", "title": ..., "elements": [{"_type": "model.dotcomrendering...", "html": ...}],
                 "attributes": {"pinned": false, "summary": true, "keyEvent": false},
                 "blockFirstPublished": 1613763003000, "blockLastUpdated": 1613763519000, "contributors": [...]}],
     "pinnedPost": {...}, "keyEvents": [...]}

    {"numNewBlocks": 1, "html": "<article ...", "timeline": "...", "mostRecentBlockId": "block-6030..."}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from liveblog_parse.document import check_html
from liveblog_parse.errors import UnreadableInputError
from liveblog_parse.model import Author, Image, Label, Limits, Pages
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.guardian import dcr, frontend
from liveblog_parse.outlets.guardian.elements import TYPES, plain, read_elements, read_image
from liveblog_parse.outlets.guardian.style import SITE, ZONE, ZONES, labels, read_byline
from liveblog_parse.sources.report import (
    PageFacts,
    Post,
    Report,
    When,
    distinct,
    when_epoch,
    when_machine,
    when_printed,
)
from liveblog_parse.sources.things import Thing, is_thing, several, text_of
from liveblog_parse.tree import Node, parse_html

LAYOUT = "dcr"


def read_page_json(value: Any) -> Report | None:
    """The posts of a page's data, of its list of blocks, or of a fragment of news."""
    value = value if is_thing(value) else {"blocks": value}
    if "numNewBlocks" in value and isinstance(value.get("html"), str):
        return Report(source="app-state", layout=LAYOUT, posts=tuple(_fragment(value)))
    blocks = [block for block in several(value.get("blocks")) if is_thing(block)]
    if not any(_is_block(block) for block in blocks):
        return None
    url = text_of(value.get("canonicalUrl")) or text_of(value.get("webURL"))
    posts = [post for block in blocks if (post := _post(block, url, is_copy=False))]
    pinned = value.get("pinnedPost")
    copy = _post(pinned, url, is_copy=True) if is_thing(pinned) else None
    return Report(source="app-state", layout=LAYOUT, posts=(copy, *posts) if copy else tuple(posts), page=_page(value))


def _fragment(value: Thing) -> Iterator[Post]:
    """The posts that came in, `pending` until the reader asks for them; the timeline links to the key events."""
    root, timeline = parse_fragment(value.get("html")), parse_fragment(value.get("timeline"))
    if root is None:
        return
    linked: Mapping[str, frozenset[Label]] = dcr.linked_labels(timeline) if timeline else {}
    posts = [dcr.read_block(element) for element in root.select(dcr.POSTS)]
    posts += [frontend.read_block(element) for element in root.select(frontend.POSTS)]
    for post in posts:
        if post:
            yield evolve(post, labels=post.labels | linked.get(post.id or "", frozenset()))


def parse_fragment(html: Any) -> Node | None:
    """A piece of a page; `None` for what is no text or nests deeper than any page."""
    if not isinstance(html, str):
        return None
    try:
        check_html(html, Limits())
    except UnreadableInputError:
        return None
    return parse_html(html)


def _is_block(block: Thing) -> bool:
    """An element says what it is, or the block has the times of one."""
    kinds = (element.get("_type") for element in several(block.get("elements")) if is_thing(element))
    return "blockFirstPublished" in block or any(isinstance(kind, str) and kind.startswith(TYPES) for kind in kinds)


def _post(block: Thing, page_url: str | None, *, is_copy: bool) -> Post | None:
    """A post; a block without elements is shown nowhere."""
    body = read_elements(block.get("elements"))
    if not body.blocks and not body.unplaced:
        return None
    title = text_of(block.get("title"))
    name = block_name(block)
    marks = block.get("attributes")
    marks = marks if is_thing(marks) else {}
    return Post(
        id=name,
        url=permalink(page_url, name),
        headline=title,
        published=_time(block.get("blockFirstPublished"))
        or when_printed(text_of(block.get("blockFirstPublishedDisplay"))),
        updated=_updated(block),
        authors=distinct(_contributors(block)),
        labels=labels(
            title,
            key_event=marks.get("keyEvent") is True,
            summary=marks.get("summary") is True,
            pinned=is_copy or marks.get("pinned") is True,
        ),
        blocks=body.blocks,
        unplaced=body.unplaced,
        is_copy=is_copy,
    )


def block_name(block: Thing) -> str | None:
    """A block's id, as pages print it."""
    name = text_of(block.get("id"))
    return f"block-{name.removeprefix('block-')}" if name else None


def permalink(page_url: str | None, name: str | None) -> str | None:
    """The address of a post, as pages print it."""
    return f"{page_url}?page=with:{name}#{name}" if page_url and name else None


def _time(value: Any) -> When | None:
    return when_epoch(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else None


def _updated(block: Thing) -> When | None:
    """Only what is later than the first publication is an update."""
    first, last = _time(block.get("blockFirstPublished")), _time(block.get("blockLastUpdated"))
    if last is None or (first and first.instant and last.instant and last.instant <= first.instant):
        return None
    return last


def _contributors(block: Thing) -> Iterator[Author]:
    for contributor in several(block.get("contributors")):
        if is_thing(contributor) and (name := text_of(contributor.get("name"))):
            yield Author(name=name)


# ---- the page --------------------------------------------------------------------------------------------------------

_IS_LIVE = {"LiveBlogDesign": True, "LiveBlog": True, "DeadBlogDesign": False, "DeadBlog": False}


def _page(value: Thing) -> PageFacts:
    shared = value.get("openGraphData")
    shared = shared if is_thing(shared) else {}
    format_ = value.get("format")
    design = text_of(format_.get("design")) if is_thing(format_) else None
    return PageFacts(
        url=text_of(value.get("canonicalUrl")) or text_of(value.get("webURL")),
        site_name=text_of(shared.get("og:site_name")),
        headline=text_of(value.get("headline")) or text_of(value.get("webTitle")),
        standfirst=plain(value.get("standfirst")) or plain(value.get("trailText")),
        image=_main_image(value),
        authors=_authors(value),
        language=text_of(value.get("lang")),
        zone=ZONES.get(text_of(value.get("editionId")) or ""),
        published=_first_published(value),
        modified=when_machine(shared.get("article:modified_time")),
        is_live=_IS_LIVE.get(design or ""),
        pages=_pages(value),
    )


def _main_image(value: Thing) -> Image | None:
    elements = (element for element in several(value.get("mainMediaElements")) if is_thing(element))
    return next((image for element in elements if (image := read_image(element))), None)


def _first_published(value: Thing) -> When | None:
    """`webPublicationDate` moves with the last update where the page prints when it was first published."""
    printed = text_of(value.get("webPublicationSecondaryDateDisplay"))
    if printed and printed.startswith("First published"):
        return when_printed(printed, zone=ZONES.get(text_of(value.get("editionId")) or "", ZONE))
    return when_machine(value.get("webPublicationDate"))


def _authors(value: Thing) -> tuple[Author, ...]:
    byline = text_of(value.get("byline"))
    return read_byline(byline, profiles(value.get("tags")).values()) if byline else ()


def profiles(tags: Any) -> dict[str, Author]:
    """Tag -> writer, of those that a page is tagged with: `profile/norafalk`."""
    return {
        tag_id: Author(name=name, url=SITE + tag_id)
        for tag in several(tags)
        if is_thing(tag)
        and (tag_id := text_of(tag.get("id")))
        and tag_id.startswith("profile/")
        and (name := text_of(tag.get("title")) or text_of(tag.get("webTitle")))
    }


def _pages(value: Thing) -> Pages | None:
    """The next page is the older one."""
    pages = value.get("pagination")
    if not is_thing(pages):
        return None
    return Pages(
        number=_count(pages.get("currentPage")),
        total=_count(pages.get("totalPages")),
        next_url=text_of(pages.get("older")),
        previous_url=text_of(pages.get("newer")),
    )


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


PAGE_JSON = DataLayout(name=LAYOUT, read=read_page_json)
