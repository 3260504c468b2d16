"""The JSON behind the pages, `/api/client_blogs/<blog>/posts`.

::

    {"_items": [{"_id": "urn:newsml:...", "published_date": "2024-03-05T14:05:00+00:00", "sticky": false,
      "firstcreated": "...", "content_updated_date": "...", "lb_highlight": false, "deleted": false,
      "post_status": "open", "publisher": {"display_name": "Nora Falk"},
      "groups": [{"id": "root"}, {"id": "main", "refs": [{"item": {"item_type": "text", "text": "<p>Ships may...</p>",
        "meta": {"caption": "...", "credit": "...", "media": {"renditions": {"viewImage": {"href": "..."}}}}}}]}]}],
     "_meta": {"max_results": 25, "page": 1, "total": 34}, "_links": {"next": {"href": "..."}}}

Posts that are not `open` have not been published, but for readers' comments, which have a status of their own. Items of
type `Advertisement ...` are ones. (server/liveblog, 2017 to 2026; `dpa-newslab/livebridge-liveblog` reads the same)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Block, Embed, Image, Issue, Label, Pages, Quote
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.sourcefabric.words import RULES, with_credits
from liveblog_parse.sources.body import Body, read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.report import PageFacts, Post, Report, When
from liveblog_parse.sources.things import Thing, is_list, is_thing, several, string, text_of, when_of

_LAYOUT = "api"
_MARKS = ("lb_highlight", "sticky", "post_status", "published_date")


def _read(value: Any) -> Report | None:
    """The posts of an answer; `None` for data of another kind."""
    answer = _answer(value)
    posts = [item for item in several(answer.get("_items")) if _is_post(item)]
    if not posts:
        return None
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(post for item in posts if _is_public(item) and (post := _post(item)) is not None),
        page=PageFacts(pages=_pages(answer)),
        issues=tuple(
            Issue(code="post-deleted", detail=name) for item in posts if _is_deleted(item) and (name := _id(item))
        ),
    )


def _answer(value: Any) -> Thing:
    """The answer, or what holds it as `posts`."""
    if is_thing(value) and "_items" not in value:
        value = value.get("posts")
    return value if is_thing(value) else {}


def _is_post(item: Any) -> bool:
    return is_thing(item) and is_list(item.get("groups")) and any(key in item for key in _MARKS)


def _is_deleted(item: Thing) -> bool:
    return item.get("deleted") is True


def _is_public(item: Thing) -> bool:
    return not _is_deleted(item) and item.get("post_status", "open") in ("open", "comment")


def _id(item: Thing) -> str | None:
    return string(item.get("_id"))


def _post(item: Thing) -> Post | None:
    """The post of an item; `None` for an advertisement, and for one that shows nothing."""
    parts = list(_parts(item))
    bodies = [_body(part) for part in parts]
    is_empty = not any(body.blocks or body.unplaced for body in bodies)
    if is_empty or any(_kind(part).startswith("advertisement") for part in parts):
        return None
    first = parts[0]
    return Post(
        id=_id(item),
        published=next(filter(None, map(when_of, map(item.get, ("published_date", "firstcreated", "_created")))), None),
        updated=_updated(item),
        authors=_authors(item, first),
        labels=frozenset(_labels(item, first)),
        blocks=with_credits(block for body in bodies for block in body.blocks),
        unplaced=tuple(text for body in bodies for text in body.unplaced),
    )


def _parts(item: Thing) -> Iterator[Thing]:
    """The items that the post is made of; the first group only names the others."""
    for group in several(item.get("groups")):
        for ref in several(group.get("refs")) if is_thing(group) else []:
            part = ref.get("item") if is_thing(ref) else None
            if is_thing(part):
                yield part


def _kind(part: Thing) -> str:
    return (string(part.get("item_type")) or "").lower()


def _updated(item: Thing) -> When | None:
    """When its content was changed, if that was after it was made and published."""
    made, changed = when_of(item.get("firstcreated")), when_of(item.get("content_updated_date"))
    published = when_of(item.get("published_date"))
    if changed is None or changed.instant is None:
        return None
    known = [when.instant for when in (made, published) if when and when.instant]
    return changed if all(changed.instant > instant for instant in known) else None


def _authors(item: Thing, first: Thing) -> tuple[Author, ...]:
    """Who wrote it: a reader, an editor elsewhere, an editor here, else the byline."""
    if name := string(first.get("commenter")):
        return (Author(name=name),)
    users = (first.get("syndicated_creator"), item.get("original_creator"), item.get("publisher"))
    names = [text_of(user.get("display_name")) for user in users if is_thing(user)]
    name = next(filter(None, (*names, text_of(item.get("byline")))), None)
    return (Author(name=name),) if name else ()


def _labels(item: Thing, first: Thing) -> Iterable[Label]:
    if item.get("sticky") is True:
        yield Label.PINNED
    if item.get("lb_highlight") is True:
        yield Label.KEY_EVENT
    if item.get("post_status") == "comment" or _kind(first) == "comment":
        yield Label.COMMENT


def _body(part: Thing) -> Body:
    """What an item shows: its own HTML, else what its facts say."""
    text, meta = part.get("text"), part.get("meta")
    body = read_html_body(text, RULES) if isinstance(text, str) else Body(blocks=())
    block = _described(_kind(part), meta) if is_thing(meta) else None
    if block is None or not (body.blocks or body.unplaced):
        return body if block is None else Body(blocks=(block,))
    return evolve(body, blocks=tuple(_completed(shown, block) for shown in body.blocks))


def _completed(shown: Block, told: Block) -> Block:
    """A picture or a quotation of an item's HTML, which may leave out what the item's facts say of it."""
    if isinstance(shown, Image) and isinstance(told, Image) and not (shown.caption or shown.credit):
        return evolve(shown, caption=told.caption, credit=told.credit)
    if isinstance(shown, Quote) and isinstance(told, Quote) and shown.text == told.text and not shown.cite:
        return evolve(shown, cite=told.cite)
    return shown


def _described(kind: str, meta: Thing) -> Block | None:
    if kind == "quote" and (text := text_of(meta.get("quote"))):
        return Quote(text=text, cite=text_of(meta.get("credit")))
    if kind == "image" and (url := _rendition(meta)):
        return Image(url=url, caption=text_of(meta.get("caption")), credit=text_of(meta.get("credit")))
    if kind == "embed" and (url := string(meta.get("original_url"))):
        return Embed(provider=provider_of(url), url=url, text=text_of(meta.get("title")))
    return None


_SIZES = ("original", "baseImage", "viewImage", "thumbnail")


def _rendition(meta: Thing) -> str | None:
    """The address of the largest size of a picture."""
    media = meta.get("media")
    sizes = media.get("renditions") if is_thing(media) else None
    found = [sizes.get(size) for size in _SIZES] if is_thing(sizes) else []
    return next((url for size in found if is_thing(size) and (url := string(size.get("href")))), None)


def _pages(answer: Thing) -> Pages | None:
    meta, links = answer.get("_meta"), answer.get("_links")
    if not is_thing(meta):
        return None
    number, size, total = (meta.get(key) for key in ("page", "max_results", "total"))
    if type(number) is not int or type(size) is not int or type(total) is not int or size < 1:
        return None
    following = links.get("next") if is_thing(links) else None
    return Pages(
        number=number,
        total=max(-(-total // size), 1),
        next_url=string(following.get("href")) if is_thing(following) else None,
    )


API = DataLayout(name=_LAYOUT, read=_read)
