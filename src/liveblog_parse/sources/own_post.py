"""A post that somebody's data hold as an object whose keys nobody described: what a key holds, its words tell.

::

    {"id": 7, "headline": "Ferries return", "first_published_at": "2024-03-05T14:00:00Z", "isKeyEvent": true,
     "by": {"displayName": "Nora Falk"}, "story": "<p>Three ferries left at noon.</p>"}

Keys are compared without case and underscores. The text is the longest of those that no other field has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from liveblog_parse.model import Author, Label
from liveblog_parse.remembered import remembered
from liveblog_parse.sources.body import Body
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.report import Post, When, distinct
from liveblog_parse.sources.rich_text import read_rich_text
from liveblog_parse.sources.things import Thing, is_list, is_thing, several, text_of, url_of, when_said
from liveblog_parse.text.lines import clean

_WRAPPERS = ("node", "item", "attributes", "fields")
_NOTHING: tuple[Any, ...] = (None, "", [])
# The fields of a post by words in their keys, the best first; a key is of the first field that has one of its words.
_FIELDS: dict[str, re.Pattern[str]] = {
    "": re.compile(
        r"^(?:author|user|writer|creator|reporter|image|thumb|video|read|reading).*"
        r"(?:ids?|url|uri|link|href|slug|image|email|role|bio|title|avatar|handle|time)$"
    ),
    "authors": re.compile(
        r"(?P<a>author)|(?P<b>byline|^by$)|(?P<c>creator|(?:created|posted|published)by|reporter|writer|contributor|journalist)"
    ),
    "updated": re.compile(r"updat|modif|edited|lastchange"),
    "published": re.compile(
        r"(?P<a>publi)|(?P<b>first)|(?P<c>creat)|(?P<d>post(?:ed|time)|display(?!name)|sort)|(?P<e>date|time|stamp)"
    ),
    "id": re.compile(r"^(?:post|entry|item|update)?(?:id|uuid|guid)$"),
    "url": re.compile(r"(?P<a>permalink)|(?P<b>^(?:canonical|share)(?:url|uri|link)?$)|(?P<c>url|uri|link|href)"),
    "headline": re.compile(r"(?P<a>headline)|(?P<b>^title|heading)|(?P<c>title$|^header$)|(?P<d>^name$)"),
    "none": re.compile(
        r"image|img|photo|picture|thumb|video|audio|media|gallery|seo|meta|slug|path|tag|categor|topic|section|related"
        r"|comment|caption|credit|source|lang|locale|type|kind|status|state|social|embed|event|zone|count|index|order"
    ),
    "summary": re.compile(r"excerpt|summary|teaser|standfirst|intro|description|abstract|dek|lead"),
}
_LABELS = {"keyevent": Label.KEY_EVENT, "pinned": Label.PINNED, "sticky": Label.PINNED, "breaking": Label.BREAKING}
_NAMES = ("name", "displayname", "fullname", "title")
_MOMENTS = ("iso", "utc", "date", "value", "raw", "ts", "timestamp", "epoch")
_INNER = ("rendered", "html", "text", "content", "value")
_DEEPEST = 6


def keyed(thing: Thing) -> Thing:
    """What an object says by keys without case and underscores; what wraps it, as in GraphQL or Strapi, says it too."""
    said = {_folded(key): value for key, value in thing.items() if value not in _NOTHING}
    wrapper = next((key for key in _WRAPPERS if is_thing(said.get(key))), None)
    if wrapper is None:
        return said
    inner = said.pop(wrapper)
    return said | {_folded(key): value for key, value in inner.items() if value not in _NOTHING}


def published_of(said: Thing) -> When | None:
    """When the post was published; `None` where nothing tells a time of day."""
    return _when(_values(said, "published"))


def read_post(said: Thing, published: When | None) -> Post | None:
    """The post of what an object says (see `keyed`); `None` where it says nothing.

    >>> said = keyed({"post_title": "Ferries return", "Story": "Three ferries left at noon.", "by": "Nora Falk"})
    >>> post = read_post(said, None)
    >>> post.headline, post.blocks[0].text, post.authors[0].name
    ('Ferries return', 'Three ferries left at noon.', 'Nora Falk')
    """
    headline = next(filter(None, map(_text, _values(said, "headline"))), None)
    body = _body(said, headline)
    if headline is None and not body.blocks:
        return None
    return Post(
        id=next(filter(None, map(_id, _values(said, "id"))), None),
        url=next(filter(None, map(url_of, _values(said, "url"))), None),
        headline=headline,
        published=published,
        updated=_when(_values(said, "updated")),
        authors=distinct(author for value in _values(said, "authors") for author in _authors(value)),
        labels=frozenset(
            label for key, label in _LABELS.items() if said.get(key) is True or said.get(f"is{key}") is True
        ),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


# ---- keys ------------------------------------------------------------------------------------------------------------


@remembered(maxsize=1024)
def _folded(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


@remembered(maxsize=1024)
def _field(key: str) -> tuple[str, str]:
    """The field of a key, and how well the key names it: the less the better; "body" where nothing else fits."""
    for field, words in _FIELDS.items():
        if found := words.search(key):
            return field, found.lastgroup or ""
    return "body", ""


def _values(said: Thing, field: str) -> list[Any]:
    """What the keys of a field hold, the best key's first."""
    keys = [(rank, at, key) for at, key in enumerate(said) for name, rank in (_field(key),) if name == field]
    return [said[key] for _, _, key in sorted(keys)]


# ---- values ----------------------------------------------------------------------------------------------------------


def _when(values: Iterable[Any]) -> When | None:
    """The first that tells a time of day."""
    inner = ([value[key] for key in _MOMENTS if key in value] if is_thing(value) else [value] for value in values)
    whens = map(when_said, chain.from_iterable(inner))
    return next((when for when in whens if when is not None and when.reading.hour is not None), None)


def _id(value: Any) -> str | None:
    is_number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < _NO_NUMBER
    return clean(str(value)) or None if isinstance(value, str) or is_number else None


_NO_NUMBER = 1 << 64
"""Nobody counts posts so far."""


def _text(value: Any) -> str | None:
    if is_thing(value):
        value = next((value[key] for key in _INNER if isinstance(value.get(key), str)), None)
    return text_of(value) if isinstance(value, str) else None


def _body(said: Thing, headline: str | None) -> Body:
    """The longest text; a summary where there is no other."""
    for field in ("body", "summary"):
        texts = sorted(_values(said, field), key=_length, reverse=True)
        bodies = (
            read_rich_text(text) for text in texts if _length(text) and (headline is None or _text(text) != headline)
        )
        if body := next((body for body in bodies if body.blocks), None):
            return body
    return Body(blocks=())


def _length(value: Any) -> int:
    """How many characters the texts of a value have, down to some depth."""
    waiting, length = [(value, 0)], 0
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, str):
            length += len(one)
        elif depth < _DEEPEST and is_list(one):
            waiting += ((inner, depth + 1) for inner in one)
        elif depth < _DEEPEST and is_thing(one):
            waiting += ((inner, depth + 1) for inner in one.values())
    return length


def _authors(value: Any) -> Iterator[Author]:
    for one in several(value):
        if is_thing(one):
            folded = {_folded(key): inner for key, inner in one.items()}
            name = next((folded[key] for key in _NAMES if isinstance(folded.get(key), str)), None)
        else:
            name = one
        if isinstance(name, str) and (text := text_of(name)):
            yield from (Author(name=part) for part in split_names(text))
