"""The JSON of ScribbleLive, `https://api.scribblelive.com/v1/stream/<id>/posts`.

::

    {"posts": [{"Id": 250000001, "Type": "TEXT", "Content": "<p>Ships may enter.</p>", "IsDeleted": 0, "IsStuck": 0,
      "IsComment": 0, "Rank": 5, "Creator": {"Name": "Nora Falk"}, "CreationDate": "2016-03-05T14:05:00Z",
      "LastModifiedDate": "2016-03-05T14:10:00Z", "Media": {"Type": "IMAGE", "Url": "https://..."}}],
     "pagination": {"TotalPages": 3}}

Of pictures, videos and sounds `Content` is the caption. The order is as the caller asked. Older feeds write times as
`/Date(1457186700000)/`. (`dpa-newslab/livebridge-scribblelive` and other readers of the JSON, 2016 to 2023)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Author, Block, Embed, Image, Issue, Label, Pages, Video
from liveblog_parse.outlet import DataLayout
from liveblog_parse.sources.body import Body, read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.report import PageFacts, Post, Report
from liveblog_parse.sources.things import Thing, is_thing, several, string, text_of, when_of

_LAYOUT = "stream"
_MARKS = ("IsStuck", "IsComment", "IsDeleted", "Rank", "LastModifiedDate", "Creator", "CreationDate")


def _read(value: Any) -> Report | None:
    """The posts of a stream; `None` for data of another kind."""
    posts = [post for post in several(value.get("posts")) if _is_post(post)] if is_thing(value) else []
    if not posts:
        return None
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(found for post in posts if not _is(post, "IsDeleted") and (found := _post(post)) is not None),
        page=PageFacts(pages=_pages(value.get("pagination"))),
        issues=tuple(
            Issue(code="post-deleted", detail=name) for post in posts if _is(post, "IsDeleted") and (name := _id(post))
        ),
    )


def _is_post(post: Any) -> bool:
    return is_thing(post) and "Content" in post and sum(key in post for key in _MARKS) > 1


def _is(post: Thing, key: str) -> bool:
    return post.get(key) in (1, True)


def _id(post: Thing) -> str | None:
    number = post.get("Id")
    return str(number) if isinstance(number, int | str) and not isinstance(number, bool) and str(number) else None


def _post(post: Thing) -> Post | None:
    """The post; `None` for one that shows nothing."""
    body = _body(post)
    if not (body.blocks or body.unplaced):
        return None
    creator = post.get("Creator")
    name = text_of(creator.get("Name")) if is_thing(creator) else None
    return Post(
        id=_id(post),
        published=when_of(post.get("CreationDate")),
        updated=when_of(post.get("LastModifiedDate")),
        authors=(Author(name=name),) if name else (),
        labels=frozenset(_labels(post)),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _labels(post: Thing) -> Iterator[Label]:
    if _is(post, "IsStuck"):
        yield Label.PINNED
    if _is(post, "IsComment"):
        yield Label.COMMENT


def _body(post: Thing) -> Body:
    """What is written, or shown and captioned."""
    content, media = post.get("Content"), post.get("Media")
    body = read_html_body(content if isinstance(content, str) else "")
    url = next((address for one in several(media) if is_thing(one) and (address := string(one.get("Url")))), None)
    kind = string(post.get("Type"))
    if url is None or kind not in _MEDIA or any(getattr(block, "url", None) == url for block in body.blocks):
        return body
    caption = " ".join(text for block in body.blocks if (text := getattr(block, "text", "")))
    return Body(blocks=(_shown(str(kind), url, caption or None),), unplaced=body.unplaced)


_MEDIA = ("IMAGE", "VIDEO", "AUDIO")


def _shown(kind: str, url: str, caption: str | None) -> Block:
    match kind:
        case "IMAGE":
            return Image(url=url, caption=caption)
        case "VIDEO":
            return Video(url=url, caption=caption)
        case _:
            return Embed(provider=provider_of(url), url=url, text=caption)


def _pages(pagination: Any) -> Pages | None:
    total = pagination.get("TotalPages") if is_thing(pagination) else None
    return Pages(total=total) if type(total) is int else None


STREAM = DataLayout(name=_LAYOUT, read=_read)
