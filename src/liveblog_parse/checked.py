"""What functions that take live blogs refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import LiveBlog


def live_blog(value: object, taker: str) -> LiveBlog:
    """The value, which has to be a live blog; `InvalidArgumentError` says what `taker` takes.

    >>> live_blog("Quay closed", "dumps")
    Traceback (most recent call last):
    liveblog_parse.errors.InvalidArgumentError: dumps takes a live blog, not str; parse() makes one
    """
    if not isinstance(value, LiveBlog):
        raise InvalidArgumentError(f"{taker} takes a live blog, not {type(value).__name__}; parse() makes one")
    return value


def live_blogs(values: Iterable[object], taker: str) -> Iterator[LiveBlog]:
    """The values, which have to be live blogs; `InvalidArgumentError` says what `taker` takes.

    >>> list(live_blogs(["Quay closed"], "merge"))
    Traceback (most recent call last):
    liveblog_parse.errors.InvalidArgumentError: merge takes live blogs, not str; parse() makes them
    """
    if isinstance(values, LiveBlog):
        raise InvalidArgumentError(f"{taker} takes several live blogs, not one; put it in a list")
    for value in values:
        if not isinstance(value, LiveBlog):
            raise InvalidArgumentError(f"{taker} takes live blogs, not {type(value).__name__}; parse() makes them")
        yield value
