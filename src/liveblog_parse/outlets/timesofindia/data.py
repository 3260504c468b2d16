"""The data of a page of The Times of India: a script holds the posts with their ids, and whole.

::

    window.App={"state": {"liveblog": {"timelineData": {"title1": "...", "lastupd": 1601645552, "data": {"contents": [
      {"type": "t", "msid": "78447794", "title": "The ferry to ...", "smalldesc": "", "timestamp": 1601645552}]}}}}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Paragraph
from liveblog_parse.outlet import DataLayout
from liveblog_parse.outlets.timesofindia.words import place
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import PageFacts, Post, Report, When, when_epoch
from liveblog_parse.sources.things import Thing, is_thing, several, text_of
from liveblog_parse.tree import Node

_ASSIGNED = re.compile(r"window\.App\s*=\s*")
_PATHS = (("state", "liveblog", "timelineData"), ("liveblog", "timelineData"), ("timelineData",))
"""Where a timeline stands in a document."""


def _find_app(root: Node) -> Iterator[Any]:
    for script in root.select("script:not([src]):not([type])"):
        text = script.raw()
        if assigned := _ASSIGNED.match(text.lstrip()):
            yield from load_json(text.lstrip()[assigned.end() :]).values


def _read_app(value: Any) -> Report | None:
    """The posts of `window.App`, or of the timeline in it; `None` for data of another kind."""
    placed = next((found for path in _PATHS if is_thing(found := _below(value, *path))), None)
    timeline = placed if placed is not None else value
    if not is_thing(timeline) or not ("liveBlogType" in timeline or _below(placed, "data")):
        return None
    data = timeline.get("data")
    contents = several(data.get("contents")) if is_thing(data) else []
    posts = (_post(content, number) for number, content in enumerate(filter(is_thing, contents), 1))
    return Report(
        source="app-state",
        layout="app",
        posts=tuple(post for post in posts if post.blocks or post.unplaced),
        page=PageFacts(
            headline=text_of(timeline.get("title1")),
            standfirst=text_of(timeline.get("information1")),
            modified=_when(timeline.get("lastupd")),
        ),
    )


def _below(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if is_thing(value) else None
    return value


def _post(content: Thing, number: int) -> Post:
    title, description = text_of(content.get("title")), content.get("smalldesc")
    body = read_prose(description if isinstance(description, str) else "")
    is_titled = bool(body.blocks)
    msid = content.get("msid")
    return Post(
        id=str(msid) if isinstance(msid, str | int) and str(msid).isdecimal() else None,
        url=place(number),
        headline=title if is_titled else None,
        published=_when(content.get("timestamp")),
        blocks=body.blocks if is_titled or not title else (Paragraph(text=title),),
        unplaced=body.unplaced,
    )


def _when(counted: Any) -> When | None:
    is_count = isinstance(counted, str | int | float) and not isinstance(counted, bool)
    return when_epoch(counted) if is_count else None


APP = DataLayout(name="app", read=_read_app, find=_find_app)
