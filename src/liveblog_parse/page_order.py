"""In which direction a page runs: newest post first, or oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from liveblog_parse.model import Entry, Label


def is_newest_first(entries: Sequence[Entry]) -> bool:
    """Whether the page runs as live blogs do, unless its instants rise more than twice as often as they fall.

    Pinned posts do not count.

    >>> from datetime import UTC, datetime
    >>> from liveblog_parse import Boundary
    >>> early, late = (
    ...     Entry(boundary=Boundary.ELEMENT, published=datetime(2024, 3, 2, hour, tzinfo=UTC)) for hour in (9, 10)
    ... )
    >>> is_newest_first([late, early]), is_newest_first([early, late])
    (True, False)
    """
    instants = [entry.published for entry in entries if entry.published and Label.PINNED not in entry.labels]
    rises = sum(above < below for above, below in pairwise(instants))
    falls = sum(above > below for above, below in pairwise(instants))
    return rises <= 2 * falls
