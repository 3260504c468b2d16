"""One post told twice: by a page and its AMP copy, or pinned on top and again in the stream."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from attrs import evolve

from liveblog_parse.model import Label
from liveblog_parse.sources.report import Post
from liveblog_parse.sources.things import Thing, text_of, url_of


def merge(postings: Sequence[tuple[Thing, list[Thing]]]) -> tuple[list[Thing], int]:
    """Several postings with their updates, the largest first, as one.

    Returns:
        The updates of the first posting, with what the others add that are of the same live blog: its AMP copy, or the
        parts of a long one. Then how many are of another live blog.
    """
    (posting, known), *others = postings
    if not others:
        return known, 0
    updates, names, keys = list(known), _names(posting), {key for key in map(_key, known) if key}
    foreign = 0
    for other, more in others:
        keyed = [(update, _key(update)) for update in more]
        if names.isdisjoint(_names(other)) and keys.isdisjoint(key for _, key in keyed):
            foreign += bool(more)
            continue
        updates += [update for update, key in keyed if key not in keys]
        keys.update(key for _, key in keyed if key)
    return updates, foreign


def _names(posting: Thing) -> set[str]:
    names = (url_of(posting.get("@id")), url_of(posting.get("url")), text_of(posting.get("headline")))
    return {name for name in names if name}


def _key(update: Thing) -> str | None:
    """What two mentions of one update have in common: never the headline alone."""
    named = url_of(update.get("@id")) or url_of(update.get("url")) or ""
    if "#" in named or "?" in named:
        return named[named.find("#" if "#" in named else "?") :]
    if named and "/" not in named:
        return named
    parts = [text_of(update.get(key)) for key in ("datePublished", "headline", "articleBody")]
    return "\n".join(part or "" for part in parts) if parts[0] and parts[2] else None


def is_named(post: Post) -> bool:
    """Whether a post has an id or an address."""
    return bool(post.id or post.url)


def is_known(post: Post) -> bool:
    """Whether a post has an id or an address, or else a time and a text."""
    return is_named(post) or bool(post.published and post.blocks)


def without_repeats(posts: Sequence[Post], is_told: Callable[[Post], bool]) -> list[Post]:
    """Each post once; one on top that stands again in the stream is a pinned copy.

    `is_told`: whether a post says enough of itself that an equal one is the same.
    """
    counts = Counter(map(_sketch, posts))
    places: defaultdict[Post, list[int]] = defaultdict(list)
    for index, post in enumerate(posts):
        if counts[_sketch(post)] > 1 and is_told(post):
            places[post].append(index)
    repeated = [indexes for indexes in places.values() if len(indexes) > 1]
    pinned = any(indexes[0] == 0 and indexes[1] > 1 for indexes in repeated)
    gone = {index for indexes in repeated for index in (indexes[2:] if pinned and indexes[0] == 0 else indexes[1:])}
    kept = [post for index, post in enumerate(posts) if index not in gone]
    return [evolve(kept[0], is_copy=True, labels=kept[0].labels | {Label.PINNED}), *kept[1:]] if pinned else kept


def _sketch(post: Post) -> Hashable:
    """What equal posts share, and few others: cheaper than a whole post."""
    return post.id, post.url, post.headline
