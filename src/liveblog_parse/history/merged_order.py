"""One order for the posts of all captures: what the newest capture would show if it showed them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile

from liveblog_parse.history.sighting import Sighting
from liveblog_parse.model import Entry, Label


def merged_order(sightings: Sequence[Sighting], entries: Mapping[int, Entry]) -> list[int]:
    """The posts in the page order of the newest of `sightings`, which come oldest first.

    The newest capture stands as it is. What an older one has besides stands behind the post that it follows there, and
    behind those after it that are newer by their instants. A post that stands pinned on top has its place from a
    capture that shows it in the stream; without one it stays on top.
    """
    stream = _Stream({post: entry.published for post, entry in entries.items()})
    on_top: dict[int, None] = {}
    for sighting in reversed(sightings):
        pinned = _pinned_on_top(sighting)
        on_top |= dict.fromkeys(pinned)
        loose = set(pinned)
        posts = [post for post in sighting.shown if post not in loose]
        stream.take(posts if sighting.is_newest_first else posts[::-1])
    order = stream.order()
    in_stream = set(order)
    top = [post for post in on_top if post not in in_stream]
    return top + (order if sightings[-1].is_newest_first else order[::-1])


def _pinned_on_top(sighting: Sighting) -> list[int]:
    return [post for post, _ in takewhile(_is_pinned, ((post, entry) for post, (entry, _) in sighting.shown.items()))]


def _is_pinned(shown: tuple[int, Entry]) -> bool:
    return Label.PINNED in shown[1].labels


_ENDS = -1


class _Stream:
    """Posts in a ring, newest first, into which others can be put; `_ENDS` is before the first and after the last."""

    def __init__(self, instants: Mapping[int, datetime | None]) -> None:
        self._instants = instants
        self._next = {_ENDS: _ENDS}
        self._previous = {_ENDS: _ENDS}

    def take(self, posts: Sequence[int]) -> None:
        """Put those in that are new, each behind the one before it, or else before the first that is known."""
        known = next((post for post in posts if post in self._next), _ENDS)
        place: int | None = None
        for post in posts:
            if post not in self._next:
                place = self._before_older(known, post) if place is None else self._behind_newer(place, post)
                self._put_behind(place, post)
            place = post

    def order(self) -> list[int]:
        """All posts, newest first."""
        order: list[int] = []
        post = self._next[_ENDS]
        while post != _ENDS:
            order.append(post)
            post = self._next[post]
        return order

    def _before_older(self, place: int, post: int) -> int:
        """The nearest place before a known one behind which no older post comes."""
        place = self._previous[place]
        while place != _ENDS and self._is_newer(post, place):
            place = self._previous[place]
        return place

    def _behind_newer(self, place: int, post: int) -> int:
        """The nearest place at or behind a known one behind which no newer post comes."""
        while (following := self._next[place]) != _ENDS and self._is_newer(following, post):
            place = following
        return place

    def _is_newer(self, one: int, two: int) -> bool:
        first, second = self._instants[one], self._instants[two]
        return first is not None and second is not None and first > second

    def _put_behind(self, place: int, post: int) -> None:
        following = self._next[place]
        self._next[place] = self._previous[following] = post
        self._previous[post], self._next[post] = place, following
