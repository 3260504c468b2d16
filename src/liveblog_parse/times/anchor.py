"""What is known of a page's time besides its posts, and what comes of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from attrs import frozen

from liveblog_parse.model import Issue, TimeReading


@frozen(kw_only=True)
class Anchor:
    """What is known of the time of a page from elsewhere than its posts.

    >>> Anchor(zone="Europe/London", zone_from="outlet", last_day=date(2023, 9, 12)).zone
    'Europe/London'
    """

    zone: str | None = None
    """Of the times that print none."""
    zone_from: Literal["page", "outlet", "caller"] | None = None
    captured: datetime | date | None = None
    """When the page was taken; aware if a datetime."""
    first_day: date | None = None
    """The page says that coverage began on this day: the oldest post's."""
    last_day: date | None = None
    """The page's last update: the newest post's."""
    last_moment: datetime | None = None
    """The same to the minute, aware or in the posts' zone: a newest post with a later clock is of the day before."""
    moment: datetime | None = None
    """When the page was updated or published, aware: its posts were written about then, in whatever zone."""


@frozen(kw_only=True)
class Resolved:
    """The readings of a page, completed, and the instants they stand for. All sequences have the page's order."""

    readings: tuple[TimeReading | None, ...]
    instants: tuple[datetime | None, ...]
    """Aware, in UTC; `None` where the day, the clock or the zone is not known."""
    inferred: frozenset[int]
    """Indexes of the readings whose day or year was not printed but worked out."""
    issues: tuple[Issue, ...]
    """Of the page, each with a count."""
