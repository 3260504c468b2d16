"""Tickaroo, a platform for live blogs: its JSON, `/api/v6/ticker/show.json`.

::

    {"game": {"meta_info": {"title": "Harbour strike", "starts_at": 1709640000}},
     "events": [{"local_id": "e1", "local_status": 0, "headline": "", "highlight": "sticky", "created_at": 1709647500,
                 "updated_at": 1709647800, "contents": [{"text": "<p>Ships may enter.</p>"}]}]}

Times are seconds; `created_at` is the one that readers see. The status is 0 for published, 60 for withdrawn, 100 for
deleted; events of other pages are named with their status only. What is highlighted is a key event, but for
`stickyNoHighlight`. (https://www.tickaroo.com/customer-docs/sportsdata/api/games/events.html, read in 2026)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Issue, Label
from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.body import Body, read_html_body
from liveblog_parse.sources.report import PageFacts, Post, Report
from liveblog_parse.sources.things import Thing, is_thing, several, string, text_of, when_of

_LAYOUT = "ticker"
_MARKS = ("local_status", "highlight", "contents", "event_info")
_PUBLISHED, _DELETED = 0, 100
_HIGHLIGHTS = {
    "sticky": {Label.PINNED, Label.KEY_EVENT},
    "stickyNoHighlight": {Label.PINNED},
    "inplace": {Label.KEY_EVENT},
    "milestone": {Label.KEY_EVENT},
}


def _read(value: Any) -> Report | None:
    """The posts of a ticker; `None` for data of another kind."""
    events = [event for event in several(value.get("events")) if _is_event(event)] if is_thing(value) else []
    if not events:
        return None
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(_posts(events)),
        page=_facts(value.get("game")),
        issues=tuple(
            Issue(code="post-deleted", detail=name)
            for event in events
            if event.get("local_status") == _DELETED and (name := _id(event))
        ),
    )


def _is_event(event: Any) -> bool:
    return is_thing(event) and "local_id" in event and any(key in event for key in _MARKS)


def _id(event: Thing) -> str | None:
    return string(event.get("local_id"))


def _posts(events: list[Thing]) -> Iterator[Post]:
    for event in events:
        if event.get("local_status") == _PUBLISHED and (post := _post(event)) is not None:
            yield post


def _post(event: Thing) -> Post | None:
    """The post of an event; `None` for one that is named only."""
    bodies = [_body(content) for content in (*several(event.get("contents")), event.get("event_info"))]
    blocks = tuple(block for body in bodies for block in body.blocks)
    unplaced = tuple(text for body in bodies for text in body.unplaced)
    headline = text_of(event.get("headline"))
    if not headline and not blocks and not unplaced:
        return None
    return Post(
        id=_id(event),
        headline=headline,
        published=when_of(event.get("created_at")),
        updated=when_of(event.get("updated_at")),
        labels=frozenset(_HIGHLIGHTS.get(str(event.get("highlight")), ())),
        blocks=blocks,
        unplaced=unplaced,
    )


def _body(content: Any) -> Body:
    text = content.get("text") if is_thing(content) else None
    return read_html_body(text) if isinstance(text, str) else Body(blocks=())


def _facts(game: Any) -> PageFacts:
    about = game.get("meta_info") if is_thing(game) else None
    if not is_thing(about):
        return PageFacts()
    return PageFacts(headline=text_of(about.get("title")), coverage_start=when_of(about.get("starts_at")))


OUTLET = Outlet(name="tickaroo", title="Tickaroo", data=(DataLayout(name=_LAYOUT, read=_read),))
