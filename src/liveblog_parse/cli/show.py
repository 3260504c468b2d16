"""Tables for people: a live blog with a row for each post, and the known outlets."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, tzinfo
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from liveblog_parse.cli.printable import printable
from liveblog_parse.issues import counted
from liveblog_parse.model import Entry, Image, Issue, LiveBlog, OutletInfo, Paragraph
from liveblog_parse.times.zones import zone_of

_WIDTH = 110
"""Where there is no terminal to fit."""
_FIRST_WORDS = 90


def open_console(stream: TextIO) -> Console:
    """A console that fits the terminal behind the stream, or has a fixed width where there is none."""
    width = None if stream.isatty() or "COLUMNS" in os.environ else _WIDTH
    return Console(file=stream, width=width, highlight=False)


def show_blog(console: Console, file: str, blog: LiveBlog) -> None:
    """Heading, posts and issues of one live blog."""
    console.print(_text(f"{file}: {blog.outlet}, layout {blog.layout}, {blog.form}; times in {blog.zone or 'UTC'}"))
    if blog.headline:
        console.print(_text(blog.headline, "bold"))
    console.print(_text(_counts(blog)))
    console.print(_posts(blog))
    for issue in blog.issues:
        console.print(_issue(issue))
    console.print()


def _text(words: str, style: str = "") -> Text:
    """Words of a page: nothing in them is markup, and nothing commands the terminal."""
    return Text(printable(words), style=style)


def _counts(blog: LiveBlog) -> str:
    dated = sum(entry.published is not None for entry in blog)
    signed = sum(bool(entry.authors) for entry in blog)
    counts = [counted(len(blog), "post"), f"{dated} with an instant", f"{signed} signed"]
    if blog.key_points:
        counts.append(counted(len(blog.key_points), "key point"))
    if blog.lead:
        counts.append(f"a lead of {counted(len(blog.lead), 'block')}")
    return "; ".join(counts)


def _table(*columns: str) -> Table:
    return Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)


def _posts(blog: LiveBlog) -> Table:
    table = _table()
    table.add_column("No.", justify="right", no_wrap=True)
    table.add_column("Time", overflow="fold")
    table.add_column("Post", ratio=1, overflow="fold")
    table.add_column("By", overflow="fold")
    table.add_column("Labels", overflow="fold")
    table.add_column("Par.", justify="right")
    table.add_column("Img.", justify="right")
    zone = zone_of(blog.zone) if blog.zone else UTC
    for index, entry in enumerate(blog):
        table.add_row(*map(_text, _row(index, entry, zone)))
    return table


def _row(index: int, entry: Entry, zone: tzinfo) -> Iterable[str]:
    yield f"[{index}]" if entry.number is None else str(entry.number)
    yield _time(entry, zone)
    yield entry.headline or _first_words(entry)
    yield ", ".join(author.name for author in entry.authors)
    yield ", ".join(sorted(entry.labels))
    yield str(sum(isinstance(block, Paragraph) for block in entry.blocks))
    yield str(sum(isinstance(block, Image) for block in entry.blocks))


def _time(entry: Entry, zone: tzinfo) -> str:
    """The instant in the page's zone; as printed where there is none."""
    if entry.published is not None:
        return f"{entry.published.astimezone(zone):%Y-%m-%d %H:%M}"
    return entry.published_as.raw if entry.published_as else ""


def _first_words(entry: Entry) -> str:
    captions = (block.caption for block in entry.blocks if isinstance(block, Image) and block.caption)
    words = " ".join((entry.text or next(captions, "")).split())
    return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"


def _issue(issue: Issue) -> Text:
    where = "" if issue.entry is None else f" [{issue.entry}]"
    return _text(f"{issue.code}{where}: {issue.detail}", "yellow")


def show_outlets(console: Console, outlets: Iterable[OutletInfo]) -> None:
    """A row for each outlet."""
    table = _table("Name", "Title", "Zone", "Forms", "Layouts", "Hosts")
    for outlet in outlets:
        columns = (outlet.forms, outlet.layouts, outlet.hosts)
        table.add_row(*map(_text, (outlet.name, outlet.title, outlet.zone or "", *map(", ".join, columns))))
    console.print(table)
