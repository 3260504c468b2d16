"""What both kinds of feed need of a live blog: names that stay, and a time for everything."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from liveblog_parse.export import instants
from liveblog_parse.export.addresses import fragment, web_address
from liveblog_parse.export.posts import title_of
from liveblog_parse.model import Entry, LiveBlog

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands where a feed must have an instant and the live blog has none at all."""


def feed_id(blog: LiveBlog) -> str:
    """The address of the page; without one, a name made from the outlet and the headline."""
    oldest = blog.oldest_first()[:1]
    return web_address(blog.url) or _name(blog.outlet, blog.headline or [title_of(entry) for entry in oldest])


def entry_ids(blog: LiveBlog) -> Iterator[str]:
    """A name for each post in page order, no two of them the same.

    It is the address of the post, else that of the page with the post's id behind `#`, else a name made from the id,
    or from the time and the headline, so that a post keeps it while others come and go.
    """
    taken = {feed_id(blog)}
    made: Counter[tuple[str | None, ...]] = Counter()
    for entry in blog:
        name = next((address for address in _addresses(entry, blog) if address not in taken), None)
        if name is None:
            lasting = _lasting(entry)
            name = _name(blog.url or blog.outlet, *lasting, made[lasting])
            made[lasting] += 1
        taken.add(name)
        yield name


def _addresses(entry: Entry, blog: LiveBlog) -> Iterator[str]:
    if address := web_address(entry.url):
        yield address
    if entry.id and (page := web_address(blog.url)):
        yield f"{page.partition('#')[0]}#{fragment(entry.id)}"


def _lasting(entry: Entry) -> tuple[str | None, ...]:
    """What does not change when a post is edited, as far as it has that."""
    if entry.id:
        return (entry.id,)
    printed = entry.published_as.raw if entry.published_as else None
    return instants.write_known(entry.published) or printed, entry.headline or entry.text


def _name(*parts: object) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(parts))}"


def feed_updated(blog: LiveBlog) -> datetime:
    """The newest instant that the page or a post has, else when the page was taken, else `UNKNOWN`."""
    of_posts = [instant for entry in blog for instant in (entry.published, entry.updated)]
    known = [instant for instant in (blog.modified, blog.published, *of_posts) if instant is not None]
    return max(known, default=_taken(blog.captured) or UNKNOWN)


def _taken(captured: date | None) -> datetime | None:
    """A day counts from its first instant in UTC."""
    if captured is None or isinstance(captured, datetime):
        return captured
    return datetime.combine(captured, time(), UTC)
