"""Which posts of different sources are the same: by id, then URL, then time and headline, then shared words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from liveblog_parse.fusion.identifiers import identifiers
from liveblog_parse.fusion.words import plain, prose, runs
from liveblog_parse.sources.report import Post, Report


@frozen
class Group:
    """The posts of all sources that are one post."""

    members: dict[str, Post] = field(factory=dict[str, Post])
    copies: list[Post] = field(factory=list[Post])


def group_posts(reports: Sequence[Report]) -> list[Group]:
    """The posts of all reports, those that are one post together, in the order of the first report.

    What only a later report has stands behind its predecessor there. A copy joins its post; one without stands on top.
    """
    stream: list[Group] = []
    for report in reports:
        _join(stream, report)
    return stream


def _join(stream: list[Group], report: Report) -> None:
    """Put each post of a report to the group it matches; a post that matches none stands behind its predecessor."""
    matches = _match([group.members for group in stream], [post for post in report.posts if not post.is_copy])
    added: defaultdict[int, list[Group]] = defaultdict(list)
    place = -1
    originals = (post for post in report.posts if not post.is_copy)
    for post, match in zip(originals, matches, strict=True):
        if match is None:
            added[place].append(Group({report.source: post}))
        else:
            stream[match].members[report.source] = post
            place = match
    stream[:] = [*added[-1], *(one for index, group in enumerate(stream) for one in (group, *added[index]))]
    copies = [post for post in report.posts if post.is_copy]
    alone: list[Group] = []
    for copy, match in zip(copies, _match([group.members for group in stream], copies), strict=True):
        if match is None:
            alone.append(Group({report.source: copy}))
        else:
            stream[match].copies.append(copy)
    stream[:0] = alone


def _match(known: Sequence[Mapping[str, Post]], posts: Sequence[Post]) -> list[int | None]:
    """For each post, the index of the known one that it is; no two posts are the same known one.

    Where two sources use the same ids, a post whose id the other does not know is looked for by its time and headline
    together, and by nothing else.
    """
    found: list[int | None] = [None] * len(posts)
    free = set(range(len(known)))
    open_posts: list[int] = list(range(len(posts)))
    speak_alike = False
    for keys in (_identities, _addresses, _moments, _headlines):
        if not free or not open_posts:
            return found
        if keys is _headlines and speak_alike:
            open_posts = [index for index in open_posts if not posts[index].id]
        places = _unique_places(known, free, keys)
        for index in open_posts:
            match = next((places[key] for key in keys(posts[index]) if key in places), None)
            if match is not None and match in free:
                found[index] = match
                free.discard(match)
        speak_alike = speak_alike or (keys is _identities and len(free) < len(known))
        open_posts = [index for index in open_posts if found[index] is None]
    _match_words(known, posts, found, free, open_posts)
    return found


def _unique_places(
    known: Sequence[Mapping[str, Post]], free: set[int], keys: Callable[[Post], Iterable[str]]
) -> dict[str, int]:
    """Key -> index, for the keys that one known post alone has."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for index in free:
        for post in known[index].values():
            for key in keys(post):
                places[key].add(index)
    return {key: next(iter(indexes)) for key, indexes in places.items() if len(indexes) == 1}


def _identities(post: Post) -> Iterator[str]:
    return identifiers(post.id, post.url)


def _addresses(post: Post) -> Iterator[str]:
    if post.url and "#" in post.url:
        yield post.url


def _moments(post: Post) -> Iterator[str]:
    if post.headline and post.published and post.published.instant:
        yield f"{post.published.instant:%Y%m%d%H%M} {plain(post.headline)}"


def _headlines(post: Post) -> Iterator[str]:
    if post.headline:
        yield plain(post.headline)


_FEWEST_RUNS = 3


def _match_words(
    known: Sequence[Mapping[str, Post]],
    posts: Sequence[Post],
    found: list[int | None],
    free: set[int],
    open_posts: Sequence[int],
) -> None:
    """Match what is left by runs of words that both texts have."""
    if not free or not open_posts:
        return
    places: defaultdict[str, set[int]] = defaultdict(set)
    for index in free:
        for post in known[index].values():
            for run in _runs(post):
                places[run].add(index)
    for index in open_posts:
        shared = _runs(posts[index])
        votes = Counter(place for run in shared if len(places[run]) == 1 for place in places[run] & free)
        for place, count in votes.most_common(1):
            if count >= min(_FEWEST_RUNS, len(set(shared))):
                found[index] = place
                free.discard(place)


def _runs(post: Post) -> list[str]:
    return runs(prose(post.blocks))
