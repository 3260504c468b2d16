"""One field of all posts of a text, counted: how much is right, how much was left to read, how much is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

import liveblog_parse as lb
from bench.flattened.letters import Letters, letters
from bench.flattened.posts import Post


@frozen
class Cell:
    """One field of all posts of a text. Of prose letters are counted, of the other fields posts."""

    right: int = 0
    """Read as on the page."""
    left: int = 0
    """What the extractor left in the text."""
    shown: int = 0
    """What any extractor leaves of the page."""
    wrong: int = 0
    """Read as something that it is not: of entries those that are no post of the page."""


@frozen(kw_only=True)
class Owned:
    """An entry of a text, and the page's posts whose words it holds, in the order of the text."""

    entry: lb.Entry
    posts: tuple[Post, ...]


def own(entries: Iterable[lb.Entry], posts: list[Post]) -> list[Owned]:
    """For each entry the posts that it holds. Of posts that say the same the first entry holds the first."""
    waiting = {post.mark: [other for other in posts if other.mark == post.mark] for post in posts if post.mark}
    owned: list[Owned] = []
    for entry in entries:
        same = [waiting[mark] for mark in _marks_in(entry, waiting)]
        owned.append(Owned(entry=entry, posts=tuple(each.pop(0) if len(each) > 1 else each[0] for each in same)))
    return owned


def _marks_in(entry: lb.Entry, marks: Iterable[str]) -> list[str]:
    """Those of the marks that stand in the entry, in the order of its text."""
    captions = [block.caption or "" for block in entry.blocks if isinstance(block, lb.Image | lb.Video)]
    found = Letters("\n".join((entry.headline or "", entry.text, *captions)))
    places = sorted((places[0], mark) for mark in marks if (places := found.places(mark)))
    return [mark for _, mark in places]


@frozen(kw_only=True)
class Field:
    """How a field is counted. An entry that holds several posts is held against the first of them."""

    is_left: Callable[[Post], bool]
    is_shown: Callable[[Post], bool] | None = None
    """What an extractor has to leave to show that there is one; without it that of `is_left`."""
    is_right: Callable[[Owned], bool]
    is_wrong: Callable[[Owned], bool]


def count(field: str, posts: list[Post], shown: list[list[Post]], owned: list[Owned]) -> Cell:
    """The cell of a field: `posts` as the text left them, `shown` as each extractor did, `owned` as they were read."""
    if field == "prose":
        return _prose_cell(posts, shown, owned)
    how = _COUNTED[field]
    right = len({one.posts[0] for one in owned if one.posts and how.is_right(one)})
    left = max(right, sum(how.is_left(post) for post in posts))
    return Cell(
        right=right,
        left=left,
        shown=max(left, sum(any(map(how.is_shown or how.is_left, each)) for each in shown)),
        wrong=sum(how.is_wrong(one) for one in owned),
    )


def _prose_cell(posts: list[Post], shown: list[list[Post]], owned: list[Owned]) -> Cell:
    """A post that was joined to another still has its prose."""
    texts = {post: letters(one.entry.text) for one in reversed(owned) for post in one.posts}
    return Cell(
        right=sum(len(line) for post in posts for line in post.lines if line in texts.get(post, "")),
        left=sum(len(line) for post in posts for line in post.lines),
        shown=sum(len(line) for each in shown for line in set().union(*(post.lines for post in each))),
    )


def _has_headline(one: Owned) -> bool:
    return bool(one.entry.headline) and letters(one.entry.headline or "") == one.posts[0].headline


def _has_other_headline(one: Owned) -> bool:
    return bool(one.posts) and bool(one.entry.headline) and not _has_headline(one)


def has_clock(entry: lb.Entry) -> bool:
    """Whether the entry has an hour."""
    return entry.published_as is not None and entry.published_as.hour is not None


def _has_time(one: Owned) -> bool:
    return has_clock(one.entry) and one.posts[0].is_timed_as(one.entry)


def _has_other_time(one: Owned) -> bool:
    return bool(one.posts) and has_clock(one.entry) and not any(post.is_timed_as(one.entry) for post in one.posts)


def _has_authors(one: Owned) -> bool:
    return bool(one.posts[0].names) and one.posts[0].names <= _names(one.entry)


def _has_other_authors(one: Owned) -> bool:
    return bool(one.posts) and not _names(one.entry) <= set().union(*(post.names for post in one.posts))


def _names(entry: lb.Entry) -> set[str]:
    return {letters(author.name) for author in entry.authors}


def _has_labels(one: Owned) -> bool:
    return bool(one.posts[0].labels) and one.posts[0].labels <= one.entry.labels


def _has_other_labels(one: Owned) -> bool:
    return bool(one.posts) and not one.entry.labels <= set().union(*(post.labels for post in one.posts))


_COUNTED = {
    "entries": Field(
        is_left=lambda post: post.is_set_off,
        is_shown=lambda post: post.mark is not None,
        is_right=lambda one: len(one.posts) == 1,
        is_wrong=lambda one: not one.posts,
    ),
    "headlines": Field(is_left=lambda post: post.has_headline, is_right=_has_headline, is_wrong=_has_other_headline),
    "times": Field(is_left=lambda post: post.has_time, is_right=_has_time, is_wrong=_has_other_time),
    "authors": Field(is_left=lambda post: post.has_names, is_right=_has_authors, is_wrong=_has_other_authors),
    "labels": Field(is_left=lambda post: post.has_labels, is_right=_has_labels, is_wrong=_has_other_labels),
}
FIELDS = (*_COUNTED, "prose")
