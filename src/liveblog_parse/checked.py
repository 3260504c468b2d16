"""What functions that take several live blogs refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import LiveBlog


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
