"""One flat row a post, for a data frame, a CSV file or a table in a database.

Every live blog gives the same columns in the same order, and every value is a str, int, float, datetime or `None`.
Where a post has several of something they are joined by `; `.
"""

from __future__ import annotations

from typing import Any

from liveblog_parse.checked import live_blog
from liveblog_parse.export import instants
from liveblog_parse.model import Block, Entry, Heading, Image, ListBlock, ListItem, LiveBlog, Paragraph, Quote

COLUMNS: dict[str, str] = {
    "outlet": "of the page",
    "layout": "of the page",
    "form": "of the page: text, html or json",
    "blog_url": "address of the page",
    "blog_headline": "headline of the page",
    "captured": "when the page was taken, in ISO 8601: a day, or an instant in UTC",
    "position": "index of the post in page order, from 0",
    "id": "the source's own",
    "url": "address of the post",
    "number": "as printed by a numbered list",
    "headline": "of the post",
    "kickers": "short printed tags that are no label",
    "match_clock": "minute of a match, as printed",
    "published": "a datetime in UTC",
    "updated": "a datetime in UTC",
    "published_raw": "the time of publication as printed",
    "published_precision": "its smallest printed unit",
    "zone": "the zone in which it is printed",
    "authors": "their names",
    "labels": "in alphabetical order",
    "text": "the prose, paragraphs a blank line apart",
    "images": "how many",
    "links": "how many in paragraphs, headings, quotes and lists",
    "boundary": "the evidence that a post starts here",
    "confidence": "of a guessed boundary, 0 to 1",
}
"""The columns in their order, and what each holds."""


def to_rows(blog: LiveBlog) -> list[dict[str, Any]]:
    """Make one dict a post, in page order, whose keys are `COLUMNS` and whose values are scalars.

    Raises `InvalidArgumentError` for what is no live blog, and where `captured` is a naive datetime.

    >>> from liveblog_parse.model import Author, Boundary
    >>> post = Entry(boundary=Boundary.START, authors=(Author(name="Ada Bell"), Author(name="Jo Crane")))
    >>> rows = to_rows(LiveBlog(outlet="bbc", layout="cards", form="html", entries=(post,)))
    >>> rows[0]["position"], rows[0]["authors"]
    (0, 'Ada Bell; Jo Crane')
    """
    live_blog(blog, "to_rows")
    page = {
        "outlet": blog.outlet,
        "layout": blog.layout,
        "form": blog.form,
        "blog_url": blog.url,
        "blog_headline": blog.headline,
        "captured": instants.write_known(blog.captured),
    }
    return [{**page, "position": position, **_post(entry)} for position, entry in enumerate(blog)]


def _post(entry: Entry) -> dict[str, Any]:
    reading = entry.published_as
    return {
        "id": entry.id,
        "url": entry.url,
        "number": entry.number,
        "headline": entry.headline,
        "kickers": "; ".join(entry.kickers),
        "match_clock": entry.match_clock,
        "published": entry.published,
        "updated": entry.updated,
        "published_raw": reading and reading.raw,
        "published_precision": reading and reading.precision,
        "zone": reading and reading.zone,
        "authors": "; ".join(author.name for author in entry.authors),
        "labels": "; ".join(sorted(label.value for label in entry.labels)),
        "text": entry.text,
        "images": sum(isinstance(block, Image) for block in entry.blocks),
        "links": sum(_links(block) for block in entry.blocks),
        "boundary": entry.boundary.value,
        "confidence": entry.confidence,
    }


def _links(block: Block) -> int:
    match block:
        case Paragraph() | Heading() | Quote():
            return len(block.links)
        case ListBlock():
            return _item_links(block.items)
        case _:
            return 0


def _item_links(items: tuple[ListItem, ...]) -> int:
    """Counted without recursion: a page may nest lists as deep as it likes."""
    count = 0
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        count += len(item.links)
        waiting.extend(item.items)
    return count
