"""What a notebook shows of a live blog or a timeline: a small table of safe HTML, without pictures or links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from liveblog_parse.export.block_html import escaped
from liveblog_parse.export.posts import publisher_of, tags_of, time_shown, title_of
from liveblog_parse.issues import counted
from liveblog_parse.model import Entry, LiveBlog

if TYPE_CHECKING:
    from liveblog_parse.timelines import Timeline

_MOST_ROWS = 20
_MOST_CHARS = 120


def blog_html(blog: LiveBlog) -> str:
    """The headline, what was read, and a row for each of the first posts."""
    summary = f"{blog.outlet}, layout {blog.layout}, {blog.form}: {counted(len(blog), 'post')}"
    summary += f", {counted(len(blog.issues), 'issue')}" if blog.issues else ""
    rows = (
        (_time(entry), title_of(entry), _names(entry), ", ".join(tags_of(entry))) for entry in blog.entries[:_MOST_ROWS]
    )
    return _table(
        blog.headline or publisher_of(blog), summary, ("Published", "Post", "Authors", "Labels"), rows, len(blog)
    )


def timeline_html(timeline: Timeline) -> str:
    """How much it holds, and a row for each of the first items."""
    items = timeline.items
    summary = f"{counted(len(timeline.blogs), 'live blog')}, {counted(len(items), 'post')}"
    rows = ((_time(item.entry), item.outlet, title_of(item.entry), _names(item.entry)) for item in items[:_MOST_ROWS])
    return _table("Timeline", summary, ("Published", "Outlet", "Post", "Authors"), rows, len(items))


def _time(entry: Entry) -> str:
    return time_shown(entry.published, entry.published_as)


def _names(entry: Entry) -> str:
    return "; ".join(author.name for author in entry.authors)


def _table(title: str, summary: str, head: Iterable[str], rows: Iterable[Iterable[str]], total: int) -> str:
    more = f"<p>… and {total - _MOST_ROWS} more</p>" if total > _MOST_ROWS else ""
    return (
        f"<div><p><strong>{_short(title)}</strong><br>{_short(summary)}</p><table>"
        f"<thead><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr></thead>"
        f"<tbody>{''.join(map(_row, rows))}</tbody></table>{more}</div>"
    )


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<td>{_short(cell)}</td>' for cell in cells)}</tr>"


def _short(text: str) -> str:
    return escaped(text if len(text) <= _MOST_CHARS else f"{text[:_MOST_CHARS]}…")
