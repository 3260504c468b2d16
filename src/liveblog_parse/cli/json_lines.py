"""Comparisons, histories and timelines as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import attrs

import liveblog_parse as lb
from liveblog_parse.cli.printable import printable_json

_FRAME = lb.LiveBlog(outlet="generic", layout="none", form="json")


def diff_json(changes: lb.Diff) -> str:
    """One object: for each part the posts, or the changes with the fields and the words that changed."""
    parts: dict[str, Any] = {name: _entries(getattr(changes, name)) for name in ("added", "removed", "scrolled_off")}
    parts |= {name: [_change(change) for change in getattr(changes, name)] for name in ("edited", "moved")}
    return _line(parts)


def _change(change: lb.Change) -> dict[str, Any]:
    before, entry = _entries((change.before or change.entry, change.entry))
    words = {field: [list(run) for run in change.words(field)] for field in change.fields}
    return {"fields": list(change.fields), "words": words, "before": before, "entry": entry}


def history_lines(history: lb.History) -> Iterator[str]:
    """One object for each revision of each post, posts in page order, revisions oldest first."""
    for position, post in enumerate(history.posts):
        seen = {"first_seen": _moment(post.first_seen), "last_seen": _moment(post.last_seen), "removed": post.removed}
        for number, entry in enumerate(_entries(post.revisions)):
            yield _line({"position": position, "revision": number, "of": len(post.revisions), **seen, "entry": entry})


def timeline_lines(timeline: lb.Timeline) -> Iterator[str]:
    """One object for each post, oldest first."""
    entries = _entries(item.entry for item in timeline)
    for position, (item, entry) in enumerate(zip(timeline, entries, strict=True)):
        place = {"position": position, "outlet": item.outlet, "blog": item.blog, "placed_by": item.placed_by}
        yield _line({**place, "entry": entry})


def _entries(entries: Iterable[lb.Entry]) -> list[dict[str, Any]]:
    """Posts as the dict of a live blog has them."""
    written: list[dict[str, Any]] = lb.to_dict(attrs.evolve(_FRAME, entries=tuple(entries)))["entries"]
    return written


def _moment(captured: datetime | date | None) -> str | None:
    if isinstance(captured, datetime):
        return captured.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return captured.isoformat() if captured else None


def _line(value: dict[str, Any]) -> str:
    return printable_json(json.dumps(value, ensure_ascii=False))
