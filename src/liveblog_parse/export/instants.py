"""Days and instants as ISO 8601: `2023-09-13` is a day, `2023-09-13T09:55:00Z` an instant, and nothing is naive."""

from __future__ import annotations

from datetime import UTC, date, datetime

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import LiveBlog


def write(value: date) -> str:
    """Write a day, or an instant in UTC, with its microseconds if it has any; refuse a naive datetime."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.utcoffset() is None:
        raise InvalidArgumentError(f"the datetime {value.isoformat()} has no zone, so it is no instant")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def write_known(value: date | None) -> str | None:
    """Write it where there is one."""
    return None if value is None else write(value)


def read_instant(text: str) -> datetime:
    """Read an instant into UTC; raises `ValueError` for anything else, a naive time included."""
    value = datetime.fromisoformat(text)
    if value.utcoffset() is None:
        raise ValueError(text)
    try:
        return value.astimezone(UTC)
    except OverflowError as error:  # the first or last hours of the calendar, shifted out of it
        raise ValueError(text) from error


def read(text: str) -> date:
    """Read a day as a `date` and an instant as a `datetime`; raises `ValueError` for anything else."""
    return date.fromisoformat(text) if len(text) == len("2023-09-13") else read_instant(text)


def refuse_naive(blog: LiveBlog) -> None:
    """Raise `InvalidArgumentError` where a live blog or a post has a naive datetime."""
    of_page = (blog.published, blog.modified, blog.coverage_start, blog.coverage_end, blog.captured)
    of_posts = (instant for entry in blog for instant in (entry.published, entry.updated))
    for instant in (*of_page, *of_posts):
        if instant is not None:
            write(instant)
