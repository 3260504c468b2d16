"""The data of a CNN live story, as the editing system renders it (seen 2025, as a document of its own).

What a component is stands in its address::

    {"main": [{"_ref": "cms.cnn.com/_components/live-story/instances/x",
      "configuration": [{"headline": "...", "canonicalUrl": "https://...", "authors": ["Nora Falk"],
                         "__fields": {"created_at": "2025-03-05T10:00:00.000Z", "updated_at": "..."}}],
      "spotlight": [...],
      "items": [{"_ref": "cms.cnn.com/_components/live-story-post/instances/h_1f0c...", "headline": "The quay opens",
                 "byline": "From CNN’s Nora Falk", "__fields": {...},
                 "socialShare": {"canonicalUrl": "https://...#h_1f0c..."},
                 "content": [{"_ref": ".../_components/paragraph/instances/p1", "text": "Ships <b>enter</b>."}]}]}]}

Posts in the spotlight are pinned, and may stand among the items too. A post is written out as markup, which the reader
of pages reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Embed, Image, Label, Video
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.cnn.bylines import read_byline
from liveblog_parse.sources.body import BodyRules, read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.element_data import empty_element, read_image
from liveblog_parse.sources.report import PageFacts, Post, Report, when_machine
from liveblog_parse.sources.things import Thing, is_thing, several, string
from liveblog_parse.tree import Node

_LAYOUT = "cms"
_KIND = re.compile(r"/_components/(?P<kind>[\w-]+)")
# As in "https://www.cnn.com/world/live-news/ferries#h_1f0c" and "...?post-id=h_1f0c"; and in the component's address.
_POST_ID = re.compile(r"(?:#|[?&]post-id=|/live-story-post/instances/)(?P<id>[\w-]+)")


def _read(value: Any) -> Report | None:
    """The posts of a live story; `None` for data of another kind, as that of an article."""
    story = _first(value.get("main")) if is_thing(value) else None
    items = list(_posts_in(story, "items")) if story else []
    if story is None or not items:
        return None
    pinned = (
        evolve(post, labels=frozenset({Label.PINNED}), is_copy=True)
        for post in map(_post, _posts_in(story, "spotlight"))
    )
    return Report(source="app-state", layout=_LAYOUT, posts=(*pinned, *map(_post, items)), page=_facts(story))


def _posts_in(story: Thing, key: str) -> Iterator[Thing]:
    return (part for part in several(story.get(key)) if is_thing(part) and _is_post(part))


def _is_post(component: Thing) -> bool:
    """Whether a component is a post by its address, or by what it has where it has none."""
    kind = _kind(component)
    return kind == "live-story-post" if kind else {"__fields", "content"} <= component.keys()


def _kind(component: Thing) -> str:
    found = _KIND.search(string(component.get("_ref")) or "")
    return found["kind"] if found else ""


def _first(value: Any) -> Thing | None:
    return next(filter(is_thing, several(value)), None)


def _within(thing: Thing, key: str) -> Thing:
    inner = thing.get(key)
    return inner if is_thing(inner) else {}


def _facts(story: Thing) -> PageFacts:
    page = _first(story.get("configuration")) or {}
    fields = _within(page, "__fields")
    image = _first(page.get("thumbnail")) or _first(page.get("metaImage")) or {}
    url = string(image.get("url"))
    return PageFacts(
        url=string(page.get("canonicalUrl")),
        headline=_line(page.get("headline")),
        standfirst=_line(page.get("metaDescription")),
        image=Image(url=url) if url else None,
        authors=tuple(Author(name=name) for name in filter(None, map(string, several(page.get("authors"))))),
        published=when_machine(fields.get("created_at")),
        modified=when_machine(fields.get("updated_at")),
    )


def _post(component: Thing) -> Post:
    fields = _within(component, "__fields")
    url = string(_within(component, "socialShare").get("canonicalUrl"))
    named = _POST_ID.search(url or "") or _POST_ID.search(string(component.get("_ref")) or "")
    body = read_html_body("".join(map(_markup, filter(is_thing, several(component.get("content"))))), _RULES)
    return Post(
        id=named["id"] if named else None,
        url=url,
        headline=_line(component.get("headline")),
        published=when_machine(fields.get("created_at")),
        updated=when_machine(fields.get("updated_at")),
        authors=read_byline(_line(component.get("byline")) or ""),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _line(value: Any) -> str | None:
    """A line that may have markup in it."""
    texts = (getattr(block, "text", None) for block in read_html_body(value).blocks) if isinstance(value, str) else ()
    return " ".join(filter(None, texts)) or None


# ---- components as markup --------------------------------------------------------------------------------------------


def _markup(component: Thing) -> str:
    write = _WRITERS.get(_kind(component), _text)
    return write(component)


def _text(component: Thing) -> str:
    """A paragraph, a footnote, a correction: whatever has a text and perhaps a title or items."""
    title = _line(component.get("title"))
    heading = f"<h3>{escape(title)}</h3>" if title else ""
    return f"{heading}<p>{_html_in(component)}</p>{_list(component)}"


def _html_in(component: Thing, key: str = "text") -> str:
    value = component.get(key)
    return value if isinstance(value, str) else ""


def _heading(component: Thing) -> str:
    level = found if (found := string(component.get("type"))) in _LEVELS else "h2"
    return f"<{level}>{_html_in(component)}</{level}>"


_LEVELS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def _list(component: Thing) -> str:
    tag = "ol" if component.get("listType") == "ol" else "ul"
    items = map(_html_in, filter(is_thing, several(component.get("items"))))
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"


def _quote(component: Thing) -> str:
    source = string(component.get("attribution"))
    cite = f"<cite>{escape(source)}</cite>" if source else ""
    return f"<blockquote>{_html_in(component)}{cite}</blockquote>"


def _picture(component: Thing) -> str:
    printed = {key: _line(_within(component, "metadata").get(key)) for key in ("caption", "credit")}
    return empty_element(
        "x-image", {**printed, "url": component.get("url")}, url="url", caption="caption", credit="credit"
    )


def _video(component: Thing) -> str:
    return empty_element("x-video", _within(component, "featuredVideo") or component, caption="headline")


def _social(component: Thing) -> str:
    return empty_element("x-embed", component, url="url")


def _html(component: Thing) -> str:
    return _html_in(component, "content")


def _nothing(_: Thing) -> str:
    return ""


_WRITERS: dict[str, Callable[[Thing], str]] = {
    "subheader": _heading,
    "list": _list,
    "pull-quote": _quote,
    "image": _picture,
    "video-inline": _video,
    "video-resource": _video,
    **dict.fromkeys(("instagram", "tiktok", "twitter", "youtube"), _social),
    "html-embed": _html,
    **dict.fromkeys(("related-content", "action-bar", "divider"), _nothing),
}


def _embed(node: Node) -> Embed:
    return Embed(provider=provider_of(node.get("url")), url=node.get("url"))


def _read_video(node: Node) -> Video:
    return Video(caption=node.get("caption"))


_RULES = BodyRules(special={"x-image": read_image, "x-video": _read_video, "x-embed": _embed})

CMS = DataLayout(name=_LAYOUT, read=_read)
