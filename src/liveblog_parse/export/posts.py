"""What several formats say of a post or a page in the same way: order, title, time, publisher."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from liveblog_parse.export.addresses import web_address
from liveblog_parse.model import Author, Embed, Entry, Image, LiveBlog, Related, TimeReading, Video

_LONGEST_TITLE = 80


def newest_first(blog: LiveBlog) -> tuple[int, ...]:
    """Indexes of the posts: by instant, newest first; then those without an instant, in page order."""
    instants = {index: entry.published for index, entry in enumerate(blog) if entry.published is not None}
    undated = (index for index in range(len(blog)) if index not in instants)
    return (*sorted(instants, key=instants.__getitem__, reverse=True), *undated)


def title_of(entry: Entry) -> str:
    """The headline, else the first words of the post; empty for a post that has no words."""
    if entry.headline and (headline := entry.headline.strip()):
        return " ".join(headline.split())
    words = " ".join(next((text for text in _texts(entry) if text.strip()), "").split())
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rstrip()}…"


def _texts(entry: Entry) -> Iterator[str]:
    """Texts that can stand for the post, the best first."""
    yield entry.text[: 10 * _LONGEST_TITLE]
    for block in entry.blocks:
        match block:
            case Image() | Video():
                yield block.caption or ""
            case Embed() | Related():
                yield block.text or ""
            case _:
                pass


def publisher_of(blog: LiveBlog) -> str:
    """The name of the site, else its host, else the outlet."""
    address = web_address(blog.url)
    return blog.site_name or (urlsplit(address).hostname if address else None) or blog.outlet


def tags_of(entry: Entry) -> tuple[str, ...]:
    """Labels in alphabetical order, then kickers; each once."""
    return tuple(dict.fromkeys((*sorted(label.value for label in entry.labels), *filter(None, entry.kickers))))


def signed(author: Author) -> str:
    """Name and role, as in "Ada Bell, at the quay"."""
    return f"{author.name}, {author.role}" if author.role else author.name


def time_shown(instant: date | None, reading: TimeReading | None = None) -> str:
    """An instant in UTC as people read it, else the time as it was printed, else nothing.

    >>> time_shown(datetime(2023, 9, 13, 9, 55, tzinfo=UTC)), time_shown(None, TimeReading(raw="10.55am"))
    ('2023-09-13 09:55 UTC', '10.55am')
    """
    if not isinstance(instant, datetime):
        return instant.isoformat() if instant else reading.raw if reading else ""
    if instant.utcoffset() is None:
        return instant.isoformat(sep=" ")
    shown = instant.astimezone(UTC).replace(tzinfo=None)
    return f"{shown.isoformat(sep=' ', timespec='seconds').removesuffix(':00')} UTC"
