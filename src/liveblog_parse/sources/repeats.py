"""One post told twice: by a page and its AMP copy, or pinned on top and again in the stream."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from attrs import evolve

from liveblog_parse.model import Label
from liveblog_parse.sources.report import Post
from liveblog_parse.sources.things import Thing, text_of, url_of


def merge(postings: Sequence[tuple[Thing, list[Thing]]]) -> tuple[list[Thing], list[Thing], int]:
    """Several postings with their updates, the largest first, as one.

    Returns:
        The updates of the first posting, with what the others add that are of the same live blog: its AMP copy, or the
        parts of a long one. Then other versions of these updates, and how many postings are of another live blog.
    """
    (posting, known), *others = postings
    if not others:
        return known, [], 0
    updates, names, keys = list(known), _names(posting), {key: update for update in known if (key := _key(update))}
    versions: list[Thing] = []
    foreign = 0
    for other, more in others:
        keyed = [(update, _key(update)) for update in more]
        if names.isdisjoint(_names(other)) and keys.keys().isdisjoint(key for _, key in keyed):
            foreign += bool(more)
            continue
        updates += [update for update, key in keyed if key not in keys]
        versions += [update for update, key in keyed if key in keys and not _is_told(update, keys[key])]
        keys.update((key, update) for update, key in keyed if key and key not in keys)
    return updates, versions, foreign


def _is_told(update: Thing, known: Thing) -> bool:
    """Whether a known update says what another of its name does, which may break off."""
    texts = ((text_of(update.get(key)) or "", text_of(known.get(key)) or "") for key in ("headline", "articleBody"))
    return all(text.rstrip(" .…") in whole for text, whole in texts)


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
    is_pinned = any(indexes[0] == 0 and indexes[1] > 1 for indexes in repeated)
    gone = {index for indexes in repeated for index in (indexes[2:] if is_pinned and indexes[0] == 0 else indexes[1:])}
    kept = [post for index, post in enumerate(posts) if index not in gone]
    if is_pinned or (kept and counts[_sketch(kept[0])] > 1 and is_told(kept[0]) and _is_version(kept)):
        kept[0] = evolve(kept[0], is_copy=True, labels=kept[0].labels | {Label.PINNED})
    return kept


def _is_version(posts: Sequence[Post]) -> bool:
    """Whether the post on top stands again in the stream, longer or shorter than there."""
    first, sketch = posts[0], _sketch(posts[0])
    again = [index for index, post in enumerate(posts) if index and _sketch(post) == sketch]
    if first.is_copy or len(again) != 1 or again[0] < 2:
        return False
    other = posts[again[0]]
    return first.published == other.published and first.blocks[:1] == other.blocks[:1] != ()


def _sketch(post: Post) -> Hashable:
    """What equal posts share, and few others: cheaper than a whole post."""
    return post.id, post.url, post.headline
