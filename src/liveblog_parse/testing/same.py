"""Whether two live blogs hold the same posts, however each was read."""

from __future__ import annotations

from itertools import zip_longest

import attrs

from liveblog_parse.model import Entry, LiveBlog


def same_posts(a: LiveBlog, b: LiveBlog) -> bool:
    """Whether both hold equal entries in the same order, `spans` and `sources` aside.

    Everything at page level (headline, ledger, issues) is left out of account.

    >>> from attrs import evolve
    >>> from liveblog_parse import Boundary, Entry, LiveBlog
    >>> entry = Entry(boundary=Boundary.START, headline="Ferry returns to port")
    >>> one = LiveBlog(outlet="generic", layout="clocks", form="text", entries=(entry,))
    >>> same_posts(one, evolve(one, entries=(evolve(entry, spans=((0, 21),)),)))
    True
    >>> same_posts(one, evolve(one, entries=()))
    False
    """
    return _bare_entries(a) == _bare_entries(b)


def post_differences(a: LiveBlog, b: LiveBlog) -> list[str]:
    """One line for each field in which the posts of `a` and `b` differ; an empty list when `same_posts` holds.

    >>> from attrs import evolve
    >>> from liveblog_parse import Boundary, Entry, LiveBlog
    >>> entry = Entry(boundary=Boundary.START, headline="Ferry returns to port")
    >>> one = LiveBlog(outlet="generic", layout="clocks", form="text", entries=(entry,))
    >>> post_differences(one, evolve(one, entries=(evolve(entry, headline="Ferry returns"),)))
    ["post 0: headline: 'Ferry returns to port' != 'Ferry returns'"]
    """
    differences: list[str] = []
    for index, (left, right) in enumerate(zip_longest(_bare_entries(a), _bare_entries(b))):
        if left is None or right is None:
            differences.append(f"post {index}: {_title(left)} != {_title(right)}")
        else:
            differences.extend(f"post {index}: {line}" for line in _field_differences(left, right))
    return differences


def _bare_entries(blog: LiveBlog) -> tuple[Entry, ...]:
    """The entries without what says where they stood: that is no part of a post."""
    return tuple(attrs.evolve(entry, sources=(), spans=()) for entry in blog.entries)


def _title(entry: Entry | None) -> str:
    return "no post" if entry is None else repr(entry.headline or entry.text[:80])


def _field_differences(left: Entry, right: Entry) -> list[str]:
    pairs = [(name, getattr(left, name), getattr(right, name)) for name in attrs.fields_dict(Entry)]
    return [f"{name}: {one!r} != {other!r}" for name, one, other in pairs if one != other]
