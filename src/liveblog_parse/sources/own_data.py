"""Posts in data of a kind that nobody describes: a list of objects that each have a time and a text.

Sites leave what their scripts show in `__NEXT_DATA__`, in other scripts of JSON, or in variables, and APIs answer with
the same lists::

    {"liveBlog": {"posts": [{"id": 7, "title": "Ferries return", "publishedAt": "2024-03-05T14:00:00Z",
                             "author": {"name": "Nora Falk"}, "body": "<p>Three ferries left at noon.</p>"}]}}

Keys are told by their words, however they are written (`publishedAt`, `published_at`). The list stands in a page that
says it is live, or under a key that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from liveblog_parse.sources.own_post import keyed, published_of, read_post
from liveblog_parse.sources.report import PageFacts, Post, Report
from liveblog_parse.sources.things import Thing, is_list, is_thing, text_of
from liveblog_parse.text.live_words import says_live

LAYOUT = "own-data"
_FEWEST = 3
_FEWEST_WORDS = 12

_LIVE = re.compile(r"live|ticker|minutebyminute", re.IGNORECASE)
_NO_POSTS = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|popular|latest|teaser|trending|mostread|review|chat", re.IGNORECASE
)
_TITLES = ("headline", "title", "heading")
_SAYING = ("type", "@type", "kind", "template", *_TITLES)
_DEEPEST = 60


def read_own_data(values: Iterable[Any], *, is_said: bool, url: str | None = None) -> Report | None:
    """The longest list of posts in these JSON values; `None` where there is none.

    `is_said`: the page says that it is live, so that no key has to. `url` is the page's own address.

    >>> posts = [{"time": f"2024-03-05T1{n}:00Z", "text": "Ferry. " * 12} for n in (4, 3, 2)]
    >>> read_own_data([{"liveBlog": posts}], is_said=False).posts[0].published.instant.hour
    14
    >>> read_own_data([{"comments": posts}], is_said=True) is None
    True
    """
    places = sorted(_lists(values, is_said=is_said), key=_length, reverse=True)
    for place in places:
        if posts := _posts([one for one in place.value if is_thing(one)], url):
            page = PageFacts() if is_said else PageFacts(headline=place.title)
            return Report(source="app-state", layout=LAYOUT, posts=posts, page=page)
    return None


# ---- lists -----------------------------------------------------------------------------------------------------------


class _Place(NamedTuple):
    """A value, how deep it stands, and what is said around it."""

    value: Any
    depth: int
    is_live: bool
    title: str | None = None


def _length(place: _Place) -> int:
    return len(place.value)


def _lists(values: Iterable[Any], *, is_said: bool) -> Iterator[_Place]:
    """The lists of objects of which something says that they are live."""
    waiting = [_Place(value, 0, is_said) for value in values]
    while waiting:
        place = waiting.pop()
        if place.depth > _DEEPEST:
            continue
        if is_list(place.value):
            if place.is_live and sum(map(is_thing, place.value)) >= _FEWEST:
                yield place
            waiting += (place._replace(value=one, depth=place.depth + 1) for one in place.value if _holds(one))
        elif is_thing(place.value):
            things = [one for one in place.value.values() if is_thing(one)]
            if place.is_live and len(things) >= _FEWEST:  # posts by their ids, as in a store
                yield place._replace(value=things)
            waiting += _inner(place)


def _inner(place: _Place) -> Iterator[_Place]:
    thing: Thing = place.value
    is_live = place.is_live or any(_is_said(thing.get(key)) for key in _SAYING)
    title = next(filter(None, (text_of(thing.get(key)) for key in _TITLES)), place.title)
    for key, value in thing.items():
        if _holds(value) and not _NO_POSTS.search(key):
            yield _Place(value, place.depth + 1, is_live or _LIVE.search(key) is not None, title)


def _holds(value: Any) -> bool:
    return is_thing(value) or is_list(value)


def _is_said(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    return says_live(value) or (" " not in value and _LIVE.search(value) is not None)


# ---- posts -----------------------------------------------------------------------------------------------------------


def _posts(things: Sequence[Thing], page_url: str | None) -> tuple[Post, ...]:
    """The posts of a list; none where it is a list of something else."""
    every = [keyed(thing) for thing in things]
    times = [published_of(said) for said in every]
    if 4 * sum(time is not None for time in times) < 3 * len(times) or len(set(filter(None, times))) < 2:
        return ()
    posts = [post for said, time in zip(every, times, strict=True) if (post := read_post(said, time)) is not None]
    told = sum(_words(post) >= _FEWEST_WORDS for post in posts)
    away = sum(post.url is not None and _leads_away(post.url, page_url) for post in posts)
    return () if len(posts) < _FEWEST or 2 * told < len(posts) or 2 * away > len(posts) else tuple(posts)


def _leads_away(url: str, page_url: str | None) -> bool:
    """Whether an address is another page's: a post's is a place in its page, or below that."""
    if {"#", "?"} & set(url):
        return False
    own = f"{page_url.rstrip('/')}/" if page_url else ""
    path = _ORIGIN.sub("", own)
    return not own or path == "/" or not url.startswith((own, path))


_ORIGIN = re.compile(r"[a-z]+://[^/]*")


def _words(post: Post) -> int:
    return sum(len((getattr(block, "text", None) or "").split()) for block in post.blocks)
