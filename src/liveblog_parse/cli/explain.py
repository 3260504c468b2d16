"""What `liveblog-parse explain` prints: which source gave which field, post by post, and what disagreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import liveblog_parse as lb
from liveblog_parse.issues import counted

_LONGEST = 70


def explain_lines(file: str, blog: lb.LiveBlog) -> Iterator[str]:
    """The lines for one file: its head, two or more lines a post, then what is to be known of the page."""
    yield f"{file}: {blog.outlet}, layout {blog.layout}, {blog.form}; {counted(len(blog), 'post')}"
    about: defaultdict[int | None, list[lb.Issue]] = defaultdict(list)
    for issue in blog.issues:
        about[issue.entry].append(issue)
    for index, entry in enumerate(blog.entries):
        yield f"{index + 1:4}. {_time(entry)}  {_title(entry)}"
        yield f"      starts by {entry.boundary.value}; {_fields(entry)}"
        yield from (f"      ! {issue.code}: {issue.detail}" for issue in about[index])
    yield from (f"  ! {issue.code}: {issue.detail}" for issue in about[None])


def _time(entry: lb.Entry) -> str:
    if entry.published is not None:
        return f"{entry.published:%Y-%m-%d %H:%M:%S}Z"
    return f"“{entry.published_as.raw}”" if entry.published_as else "no time"


def _title(entry: lb.Entry) -> str:
    title = entry.headline or entry.text.replace("\n", " ")
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"


def _fields(entry: lb.Entry) -> str:
    """Sources in the order in which they first gave a field, each with its fields."""
    given: defaultdict[str, list[str]] = defaultdict(list)
    for name, source in entry.sources:
        given[source].append(name)
    return "; ".join(f"{source}: {', '.join(names)}" for source, names in given.items()) or "no field has a source"
