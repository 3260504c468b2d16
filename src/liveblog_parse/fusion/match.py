"""Which posts of different sources are the same: by id, then URL, then time and headline, then words, then time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import field

from liveblog_parse.fusion.identifiers import identifiers
from liveblog_parse.fusion.words import plain, prose, runs, words
from liveblog_parse.record import record
from liveblog_parse.sources.report import Post, Report


@record
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
    originals = [post for post in report.posts if not post.is_copy]
    matches = _match([group.members for group in stream], originals)
    added: defaultdict[int, list[Group]] = defaultdict(list)
    place = -1
    for post, match in zip(originals, matches, strict=True):
        if match is None:
            added[place].append(Group({report.source: post}))
        else:
            stream[match].members[report.source] = post
            place = match
    if added:
        stream[:] = [*added[-1], *(one for index, group in enumerate(stream) for one in (group, *added[index]))]
    if len(originals) < len(report.posts):
        _join_copies(stream, report)


def _join_copies(stream: list[Group], report: Report) -> None:
    """Put each copy to the group it repeats, or on top."""
    copies = [post for post in report.posts if post.is_copy]
    alone: list[Group] = []
    for copy, match in zip(copies, _match([group.members for group in stream], copies), strict=True):
        if match is None or not _repeats(copy, stream[match], report.source):
            alone.append(Group({report.source: copy}))
        else:
            stream[match].copies.append(copy)
    stream[:0] = alone


def _repeats(copy: Post, group: Group, source: str) -> bool:
    """Whether a copy is that of a group, and does not only share a headline or some words with it: it would be lost."""
    told = group.members.values()
    if not set(_identities(copy)).isdisjoint(key for post in told for key in _identities(post)):
        return True
    own = group.members.get(source)
    if copy.id and own is not None and own.id:
        return False
    copied, original = set(_runs(copy)), {run for post in told for run in _runs(post)}
    return len(copied & original) * 2 >= min(len(copied), len(original))


def _match(known: Sequence[Mapping[str, Post]], posts: Sequence[Post]) -> list[int | None]:
    """For each post, the index of the known one that it is; no two posts are the same known one.

    Where two sources use the same ids, a post whose id the other does not know is looked for by its time and headline
    together, and by nothing else.
    """
    found: list[int | None] = [None] * len(posts)
    free = set(range(len(known)))
    open_posts: list[int] = list(range(len(posts)))
    speak_alike, are_apart = False, _are_apart_in_any_zone
    for keys in (_identities, _addresses, _moments, _headlines, _texts):
        if not free or not open_posts:
            return found
        if keys is _headlines and speak_alike:
            open_posts = [index for index in open_posts if not posts[index].id]
        before, places = len(free), _unique_places(known, free, keys)
        for index in open_posts:
            match = next((places[key] for key in keys(posts[index]) if key in places), None)
            if match is None or match not in free:
                continue
            if keys is not _headlines or _may_be(posts[index], known[match].values(), are_apart):
                found[index] = match
                free.discard(match)
        speak_alike = speak_alike or (keys is _identities and len(free) < before)
        if keys is _moments and len(free) < before:
            are_apart = _are_apart
        open_posts = [index for index in open_posts if found[index] is None]
    _match_words(known, posts, found, free, open_posts, are_apart)
    _match_minutes(known, posts, found, free, (index for index in open_posts if found[index] is None))
    return found


def _unique_places(
    known: Sequence[Mapping[str, Post]], free: set[int], keys: Callable[[Post], Iterable[str]]
) -> dict[str, int]:
    """Key -> index, for the keys that one known post alone has."""
    places: dict[str, int] = {}
    shared: set[str] = set()
    for index in free:
        for post in known[index].values():
            for key in keys(post):
                if places.setdefault(key, index) != index:
                    shared.add(key)
    return {key: index for key, index in places.items() if key not in shared} if shared else places


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


def _texts(post: Post) -> Iterator[str]:
    if text := plain(prose(post.blocks)):
        yield text


_FEWEST_RUNS = 3


def _match_words(
    known: Sequence[Mapping[str, Post]],
    posts: Sequence[Post],
    found: list[int | None],
    free: set[int],
    open_posts: Sequence[int],
    are_apart: Callable[[Post, Post], bool],
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
        fewest = min(_FEWEST_RUNS, len(set(shared)))
        likely = (place for place, count in votes.most_common(_MOST_CANDIDATES) if count >= fewest)
        match = next((place for place in likely if _may_be(posts[index], known[place].values(), are_apart)), None)
        if match is not None:
            found[index] = match
            free.discard(match)


_MOST_CANDIDATES = 8


def _match_minutes(
    known: Sequence[Mapping[str, Post]],
    posts: Sequence[Post],
    found: list[int | None],
    free: set[int],
    open_posts: Iterable[int],
) -> None:
    """Match what is left, as posts of few words that were edited, by a minute in which each source has one alone."""
    alone: defaultdict[str, list[int]] = defaultdict(list)
    for index in open_posts:
        for minute in _minutes(posts[index]):
            alone[minute].append(index)
    if not alone:
        return
    places = _unique_places(known, free, _minutes)
    for minute, (index, *more) in alone.items():
        match = places.get(minute)
        if not more and match in free and any(_tell_alike(posts[index], other) for other in known[match].values()):
            found[index] = match
            free.discard(match)


def _minutes(post: Post) -> Iterator[str]:
    if post.published and post.published.instant:
        yield f"{post.published.instant:%Y%m%d%H%M}"


def _tell_alike(post: Post, other: Post) -> bool:
    """Whether more than half of the words of the one that says less are words of the other too."""
    one, two = ({*words(whose.headline or ""), *words(prose(whose.blocks))} for whose in (post, other))
    return len(one & two) * 2 > min(len(one), len(two)) > 0


def _may_be(post: Post, others: Iterable[Post], are_apart: Callable[[Post, Post], bool]) -> bool:
    """Whether no other is of another time, but where it says nearly the same: newsrooms repeat themselves."""
    return all(not are_apart(post, other) or _share(post, other) >= _NEARLY_ALL for other in others)


_HALF_HOUR = 30
_APART = 2  # minutes; one may be cut, the other rounded
_NEARLY_ALL = 0.8


def _are_apart(post: Post, other: Post) -> bool:
    """Whether two posts have different times, of sources whose times agree."""
    one, two = (whose.published.instant if whose.published else None for whose in (post, other))
    if one is None or two is None:
        return _are_apart_in_any_zone(post, other)
    return abs((one - two).total_seconds()) >= _APART * 60


def _are_apart_in_any_zone(post: Post, other: Post) -> bool:
    """Whether two posts have times that no fault of a zone makes equal: zones differ by whole half-hours."""
    one, two = (whose.published.reading.minute if whose.published else None for whose in (post, other))
    if one is None or two is None:
        return False
    return _APART <= (one - two) % _HALF_HOUR <= _HALF_HOUR - _APART


def _share(post: Post, other: Post) -> float:
    """How much of the shorter text's runs of words the other has; no text contradicts none."""
    one, two = set(_runs(post)), set(_runs(other))
    return len(one & two) / min(len(one), len(two)) if one and two else 1


def _runs(post: Post) -> list[str]:
    return runs(prose(post.blocks))
