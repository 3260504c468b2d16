"""Al Jazeera's live blogs as the GraphQL answers that its pages ask for, as seen in 2026.

One answer is the blog without its updates (`ArchipelagoSingleLiveBlogQuery`), and each update is an answer of its own
(`LiveBlogUpdateQuery`). A document holds one answer, or a list of answers in any order::

    [{"data": {"article": {"title": "Ferries live", "link": "/news/liveblog/2026/4/22/ferries-live",
        "postType": "liveblog", "date": "2026-04-22T04:00:00", "isLive": true, "children": [4514963],
        "childrenMeta": [{"id": "4514963", "publishedTime": "2026-04-22T12:05:00"}]}}},
     {"data": {"posts": {"id": "4514963", "title": "Ferry leaves", "shouldDisplayTitle": true,
        "content": "<p>It carries nine passengers.</p>", "date": "2026-04-22T12:05:00"}}}]

Times without a zone are UTC. A title that is not to be displayed is the newsroom's own note and no headline. The page
of an update is the blog's with `?update=4514963`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from liveblog_parse.model import Author, Image
from liveblog_parse.outlet import DataLayout
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.report import PageFacts, Post, Report, When, distinct, when_epoch, when_machine
from liveblog_parse.sources.things import Thing, is_thing, several, string, text_of
from liveblog_parse.times import Anchor, resolve

_SITE = "https://www.aljazeera.com"
_LAYOUT = "graphql"
ZONE = "Etc/UTC"


def _read(value: Any) -> Report | None:
    """The updates among the answers, in the order of the blog where it is there; `None` for other data."""
    things = list(_things(several(value)))
    blog = next((thing for thing in things if thing.get("postType") == "liveblog" and "children" in thing), Thing())
    order = [str(child) for child in several(blog.get("children"))]
    timed = {str(meta.get("id")): _when(meta.get("publishedTime")) for meta in _all(blog.get("childrenMeta"))}
    posts = [_post(thing, timed, _address(blog)) for thing in things if _is_update(thing)]
    if not posts and not blog:
        return None
    known = {number: place for place, number in enumerate(order)}
    posts.sort(key=lambda post: known.get(post.id or "", len(known)))
    return Report(source="app-state", layout=_LAYOUT, posts=tuple(filter(_says_anything, posts)), page=_facts(blog))


def _things(answers: Iterable[Any]) -> Iterator[Thing]:
    """What each answer is about, or what a caller took out of it."""
    for answer in filter(is_thing, answers):
        data = answer.get("data", answer)
        if is_thing(data):
            found = [thing for key in ("article", "posts") for thing in several(data.get(key)) if is_thing(thing)]
            yield from found or [data]


def _all(value: Any) -> Iterator[Thing]:
    return filter(is_thing, several(value))


def _is_update(thing: Thing) -> bool:
    return thing.get("postType") == "liveblog-update" or {"shouldDisplayTitle", "content", "date"} <= thing.keys()


def _says_anything(post: Post) -> bool:
    return bool(post.headline or post.blocks or post.unplaced)


# ---- one update ------------------------------------------------------------------------------------------------------


def _post(update: Thing, timed: Mapping[str, When | None], page: str | None) -> Post:
    content = update.get("content")
    body = read_html_body(content if isinstance(content, str) else "")
    given = update.get("id")
    number = str(given) if isinstance(given, str | int) and str(given).isdecimal() else None
    return Post(
        id=number,
        url=f"{page}?update={number}" if page and number else None,
        headline=text_of(update.get("title")) if update.get("shouldDisplayTitle") is not False else None,
        published=_when(update.get("date")) or timed.get(number or ""),
        authors=_authors(update),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _when(value: Any) -> When | None:
    """A time that is in UTC where it names no zone; some are counted."""
    if not isinstance(value, str):
        return when_epoch(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
    when = when_epoch(value) or when_machine(value)
    if when is None or when.instant:
        return when
    settled = resolve([when.reading], Anchor(zone=ZONE, zone_from="outlet"))
    return When(reading=settled.readings[0] or when.reading, instant=settled.instants[0])


def _authors(thing: Thing) -> tuple[Author, ...]:
    return distinct(
        Author(name=name, url=string(author.get("link")))
        for author in _all(thing.get("author"))
        if (name := string(author.get("name")))
    )


# ---- the page --------------------------------------------------------------------------------------------------------


def _facts(blog: Thing) -> PageFacts:
    is_live = blog.get("isLive")
    return PageFacts(
        url=_address(blog),
        headline=text_of(blog.get("title")),
        standfirst=text_of(blog.get("excerpt")) or text_of(blog.get("subheading")),
        image=_image(blog.get("featuredImage")),
        authors=_authors(blog),
        published=_when(blog.get("date")),
        modified=_when(blog.get("modified_gmt")),
        is_live=is_live if isinstance(is_live, bool) else None,
    )


def _address(blog: Thing) -> str | None:
    link = string(blog.get("link"))
    return f"{_SITE}{link}" if link and link.startswith("/") else link


def _image(picture: Any) -> Image | None:
    source = string(picture.get("sourceUrl")) if is_thing(picture) else None
    if source is None:
        return None
    return Image(
        url=f"{_SITE}{source}" if source.startswith("/") else source,
        alt=string(picture.get("alt")),
        caption=string(picture.get("caption")),
        credit=string(picture.get("credit")),
    )


GRAPHQL = DataLayout(name=_LAYOUT, read=_read)
