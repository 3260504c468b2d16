"""Arena, a platform for live blogs: its JSON, `https://cached-api.arena.im/v1/liveblog/<publisher>/<event>`.

::

    {"eventInfo": {"name": "Harbour strike", "description": "...", "createdAt": 1709640000000, "modifiedAt": ...},
     "posts": [{"message": {"title": "The harbour opens", "text": "<p>Ships may enter.</p>"},
                "createdAt": 1709647500000, "updatedAt": 1709647800000}]}

Times are milliseconds. (Readers of the JSON in public plugins, 2020 to 2025)
"""

from __future__ import annotations

from typing import Any

from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.report import PageFacts, Post, Report
from liveblog_parse.sources.things import Thing, is_list, is_thing, string, text_of, when_of

_LAYOUT = "liveblog"


def _read(value: Any) -> Report | None:
    """The posts of a live blog; `None` for data of another kind."""
    event = value.get("eventInfo") if is_thing(value) else None
    posts = value.get("posts") if is_thing(value) else None
    if not is_thing(event) or not is_list(posts):
        return None
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(found for post in posts if is_thing(post) and (found := _post(post)) is not None),
        page=PageFacts(
            headline=text_of(event.get("name")),
            standfirst=text_of(event.get("description")),
            published=when_of(event.get("createdAt")),
            modified=when_of(event.get("modifiedAt")),
        ),
    )


def _post(post: Thing) -> Post | None:
    message = post.get("message")
    if not is_thing(message):
        return None
    text = message.get("text")
    body = read_html_body(text if isinstance(text, str) else "")
    headline = text_of(message.get("title"))
    if not headline and not body.blocks and not body.unplaced:
        return None
    return Post(
        id=string(post.get("_id")) or string(post.get("key")),
        headline=headline,
        published=when_of(post.get("createdAt")),
        updated=when_of(post.get("updatedAt")),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


OUTLET = Outlet(name="arena", title="Arena", data=(DataLayout(name=_LAYOUT, read=_read),))
