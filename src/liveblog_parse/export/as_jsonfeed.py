"""`jsonfeed`: JSON Feed 1.1 on one line, newest first; what it has no word for stands in `_liveblog`.

https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from liveblog_parse.export import json_text
from liveblog_parse.export.addresses import web_address
from liveblog_parse.export.block_html import blocks_html
from liveblog_parse.export.feed import entry_ids
from liveblog_parse.export.instants import write_known
from liveblog_parse.export.json_text import known
from liveblog_parse.export.posts import newest_first, publisher_of, tags_of
from liveblog_parse.model import Author, Entry, Image, LiveBlog


def dumps(blog: LiveBlog) -> str:
    """Write the live blog as one JSON object."""
    ids = list(entry_ids(blog))
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": blog.headline or publisher_of(blog),
        **known(
            {
                "home_page_url": web_address(blog.url),
                "description": blog.standfirst,
                "language": blog.language,
                "expired": True if blog.is_live is False else None,
            }
        ),
        # A reader takes the feed's author for that of every unsigned post: that is the publisher, no person.
        "authors": [{"name": publisher_of(blog)}],
        "items": [_item(blog.entries[index], ids[index]) for index in newest_first(blog)],
        "_liveblog": known({"outlet": blog.outlet, "authors": _authors(blog.authors), "key_points": blog.key_points}),
    }
    return json_text.write(feed)


def _item(entry: Entry, name: str) -> dict[str, Any]:
    pictures = (web_address(block.url) for block in entry.blocks if isinstance(block, Image))
    return {
        "id": name,
        **known({"url": web_address(entry.url), "title": entry.headline}),
        "content_html": blocks_html(entry.blocks),
        **known(
            {
                "image": next(filter(None, pictures), None),
                "date_published": write_known(entry.published),
                "date_modified": write_known(entry.updated),
                "authors": _authors(entry.authors),
                "tags": tags_of(entry),
                "_liveblog": _extension(entry),
            }
        ),
    }


def _extension(entry: Entry) -> dict[str, Any]:
    """What JSON Feed has no word for."""
    return known(
        {
            "id": entry.id,
            "number": entry.number,
            "match_clock": entry.match_clock,
            "published_raw": entry.published_as and entry.published_as.raw,
            "roles": {author.name: author.role for author in entry.authors if author.role},
            "labels": sorted(label.value for label in entry.labels),
        }
    )


def _authors(authors: Iterable[Author]) -> list[dict[str, Any]]:
    """Without those of whom nothing is known: the standard asks for a name or an address."""
    said = (known({"name": author.name, "url": web_address(author.url)}) for author in authors)
    return list(filter(None, said))
