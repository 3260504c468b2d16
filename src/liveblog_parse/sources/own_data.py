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
from functools import lru_cache
from typing import Any, NamedTuple

from liveblog_parse.model import Author, Label
from liveblog_parse.sources.body import Body
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.literal import read_literal
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import PageFacts, Post, Report, When, distinct, when_epoch, when_machine
from liveblog_parse.sources.things import Thing, is_list, is_thing, several, text_of, url_of
from liveblog_parse.text.lines import clean
from liveblog_parse.text.live_words import says_live
from liveblog_parse.tree import Node

LAYOUT = "own-data"
_FEWEST = 3
_FEWEST_WORDS = 12
_MOST_VARIABLES = 8
_ASSIGNMENT = re.compile(r"(?:^|[;\n}])\s*(?:var |let |const |window\.|self\.)?[\w$.]{1,60} ?= ?(?=[{\[])")

# Keys of a post, without case and underscores, the best first.
_TIMES = (
    "publishedat", "publisheddate", "publishdate", "publishedtime", "datepublished", "publicationdate",
    "firstpublished", "firstpublisheddate", "displaydate", "published", "createdat", "createddate", "created",
    "datecreated", "pubdate", "posttime", "postedat", "timestamp", "datetime", "date", "time",
)  # fmt: skip
_UPDATES = (
    "updatedat", "updateddate", "dateupdated", "lastupdated", "modifiedat", "datemodified", "lastmodified", "updated",
    "modified",
)  # fmt: skip
_TEXTS = (
    "bodyhtml", "contenthtml", "html", "articlebody", "body", "content", "contents", "text", "message", "blocks",
    "paragraphs",
)  # fmt: skip
_TITLES = ("headline", "title", "heading", "header")
_AUTHORS = ("authors", "author", "byline", "bylines", "creator", "reporter", "contributors")
_IDS = ("id", "uuid", "guid", "postid", "entryid")
_URLS = ("permalink", "canonicalurl", "shareurl", "url", "link", "href")
_NAMES = ("name", "displayname", "fullname", "title")
_INNER = ("rendered", "html", "content", "text", "value", "body", "data")
_LABELS = {
    "iskeyevent": Label.KEY_EVENT, "keyevent": Label.KEY_EVENT, "ispinned": Label.PINNED, "pinned": Label.PINNED,
    "isbreaking": Label.BREAKING, "breaking": Label.BREAKING,
}  # fmt: skip
_LIVE = re.compile(r"live|ticker|minutebyminute", re.IGNORECASE)
_NO_POSTS = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|popular|latest|teaser|trending|mostread|review|chat", re.IGNORECASE
)
_SAYING = ("type", "@type", "kind", "template", *_TITLES)
_NO_NUMBER = 1 << 64
"""Nobody counts posts so far."""
_DEEPEST = 60
_DEEPEST_TEXT = 4


def read_own_data(values: Iterable[Any], *, is_said: bool) -> Report | None:
    """The longest list of posts in these JSON values; `None` where there is none.

    `is_said`: the page says that it is live, so that no key has to.

    >>> posts = [{"time": f"2024-03-05T1{n}:00Z", "text": "Ferry. " * 12} for n in (4, 3, 2)]
    >>> read_own_data([{"liveBlog": posts}], is_said=False).posts[0].published.instant.hour
    14
    >>> read_own_data([{"comments": posts}], is_said=True) is None
    True
    """
    places = sorted(_lists(values, is_said=is_said), key=_length, reverse=True)
    for place in places:
        if posts := _posts([one for one in place.value if is_thing(one)]):
            page = PageFacts() if is_said else PageFacts(headline=place.title)
            return Report(source="app-state", layout=LAYOUT, posts=posts, page=page)
    return None


def script_values(root: Node) -> Iterator[Any]:
    """The JSON of a page's scripts: whole scripts, and what they assign to variables; not JSON-LD."""
    for script in root.select("script:not([src])"):
        kind = script.get("type") or ""
        if kind.endswith("ld+json"):
            continue
        text = script.raw()
        if kind.endswith("json"):
            yield from load_json(text).values
        elif '":' in text:
            for found, _ in zip(_ASSIGNMENT.finditer(text), range(_MOST_VARIABLES), strict=False):
                yield read_literal(text, found.end())


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
            waiting += _inner(place)


def _inner(place: _Place) -> Iterator[_Place]:
    thing: Thing = place.value
    is_live = place.is_live or any(_is_said(thing.get(key)) for key in _SAYING)
    title = next(filter(None, (_text(thing.get(key)) for key in _TITLES)), place.title)
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


def _posts(things: Sequence[Thing]) -> tuple[Post, ...]:
    """The posts of a list; none where it is a list of something else."""
    posts = [post for post in map(_post, things) if post is not None]
    timed = sum(post.published is not None for post in posts)
    told = sum(_words(post) >= _FEWEST_WORDS for post in posts)
    instants = {post.published.reading for post in posts if post.published}
    if len(posts) < _FEWEST or 4 * timed < 3 * len(things) or 2 * told < len(posts) or len(instants) < 2:
        return ()
    away = sum(post.url is not None and not {"#", "?"} & set(post.url) for post in posts)
    return () if 2 * away > len(posts) else tuple(posts)


def _words(post: Post) -> int:
    return sum(len((getattr(block, "text", None) or "").split()) for block in post.blocks)


def _post(thing: Thing) -> Post | None:
    """The post of an object; `None` where it says nothing."""
    keyed = {_folded(key): value for key, value in thing.items() if value not in (None, "", [])}
    headline = next(filter(None, (_text(keyed.get(key)) for key in _TITLES)), None)
    body = _body(keyed)
    if headline is None and not body.blocks:
        return None
    url = next(filter(None, (url_of(keyed.get(key)) for key in _URLS)), None)
    return Post(
        id=next(filter(None, (_id(keyed.get(key)) for key in _IDS)), None),
        url=url,
        headline=headline,
        published=_when(keyed, _TIMES),
        updated=_when(keyed, _UPDATES),
        authors=distinct(author for key in _AUTHORS for author in _authors(keyed.get(key))),
        labels=frozenset(label for key, label in _LABELS.items() if keyed.get(key) is True),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


@lru_cache(maxsize=1024)
def _folded(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


def _when(keyed: Thing, keys: Iterable[str]) -> When | None:
    """The first that tells a time of day; a number counts from 1970."""
    for key in keys:
        value = keyed.get(key)
        is_count = isinstance(value, (int, float)) and not isinstance(value, bool)
        when = when_epoch(value) if is_count or (isinstance(value, str) and value.isdigit()) else when_machine(value)
        if when is not None and when.reading.hour is not None:
            return when
    return None


def _id(value: Any) -> str | None:
    is_number = isinstance(value, int) and abs(value) < _NO_NUMBER
    return clean(str(value)) or None if isinstance(value, str) or is_number else None


def _text(value: Any) -> str | None:
    if is_thing(value):
        value = next((value[key] for key in _INNER if isinstance(value.get(key), str)), None)
    return text_of(value) if isinstance(value, str) else None


def _body(keyed: Thing) -> Body:
    for key in _TEXTS:
        pieces = list(_pieces(keyed.get(key), _DEEPEST_TEXT))
        bodies = [read_prose(piece) for piece in pieces]
        if any(body.blocks for body in bodies):
            return Body(
                blocks=tuple(block for body in bodies for block in body.blocks),
                unplaced=tuple(text for body in bodies for text in body.unplaced),
            )
    return Body(blocks=())


def _pieces(value: Any, depth: int) -> Iterator[str]:
    """The pieces of a text: it may be one, an object that holds one, or a list of either."""
    if isinstance(value, str):
        yield value
    elif depth and is_list(value):
        for one in value:
            yield from _pieces(one, depth - 1)
    elif depth and is_thing(value):
        folded = {_folded(key): inner for key, inner in value.items()}
        inner = next((folded[key] for key in (*_TEXTS, *_INNER) if folded.get(key)), None)
        yield from _pieces(inner, depth - 1)


def _authors(value: Any) -> Iterator[Author]:
    for one in several(value):
        if is_thing(one):
            folded = {_folded(key): inner for key, inner in one.items()}
            name = next((folded[key] for key in _NAMES if isinstance(folded.get(key), str)), None)
        else:
            name = one
        if isinstance(name, str) and (text := text_of(name)):
            yield from (Author(name=part) for part in split_names(text))
