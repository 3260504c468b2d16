"""Which posts of several pages are the same: by id, then URL, then what time, headline and words say together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeAlias

from liveblog_parse.fusion.identifiers import identifiers
from liveblog_parse.history.likeness import Look, have_two_ids, likeness, look_at
from liveblog_parse.history.moments import agree, published
from liveblog_parse.model import Entry

Key: TypeAlias = tuple[Hashable, ...]
"""Something by which a post is found again; the first part says what it is."""

_FEW = 8
"""How many posts with the same headline, or the same minute, are looked at: more say nothing of any of them."""
_RARE = 4
"""A run of words that more posts share is a phrase."""


class Register:
    """The posts seen so far, each with a number, found again on the next page by what any page showed of them.

    No two entries of a page are the same post, whatever they share: the reader has folded pinned copies already.
    """

    def __init__(self) -> None:
        self._looks: list[Look] = []  # the newest of each post
        self._by_key: defaultdict[Key, dict[int, None]] = defaultdict(dict)  # in the order in which they were seen
        self._by_run: defaultdict[str, list[int]] = defaultdict(list)

    def recognise(self, entries: Sequence[Entry]) -> list[int]:
        """The number of each entry's post; what was never seen gets a new one."""
        page = _Page(entries)
        for names in (page.ids, page.cores, page.addresses):
            self._match_names(page, names)
        self._match_contents(page)
        self._match_likeness(page)
        return [self._enter(page, index) for index in range(len(entries))]

    def _match_names(self, page: _Page, names: Sequence[tuple[Key, ...]]) -> None:
        for index in page.open():
            known = chain.from_iterable(self._free(name, page) for name in names[index])
            page.take(index, next(known, None))

    def _match_contents(self, page: _Page) -> None:
        """The same headline and body: first those at the same time, else those that neither time nor id tells apart."""
        for index in page.open():
            alike = islice(self._free(_content(page.entries[index]), page), _FEW)
            times = {post: _same_time(self._looks[post].entry, page.entries[index]) for post in alike}
            sure = (post for post, same_time in times.items() if same_time)
            possible = (post for post, same_time in times.items() if same_time is None)
            page.take(index, next(chain(sure, possible), None))

    def _match_likeness(self, page: _Page) -> None:
        """Those that are most alike first."""
        pairs: list[tuple[float, int, int]] = []
        for index in page.open():
            look = page.look(index)
            scores = ((likeness(self._looks[post], look), post) for post in self._candidates(look, page))
            pairs += [(-score, index, post) for score, post in scores if score]
        for _, index, post in sorted(pairs):
            if page.found[index] is None and post not in page.taken:
                page.take(index, post)

    def _candidates(self, look: Look, page: _Page) -> set[int]:
        near = {post for key in _near(look) for post in islice(self._free(key, page), _FEW)}
        votes: Counter[int] = Counter()
        for run in look.opening:
            posts = self._by_run.get(run, [])
            if len(posts) <= _RARE:
                votes.update(post for post in posts if post not in page.taken)
        most = sorted(votes, key=lambda post: (-votes[post], post))
        return near.union(most[:_FEW])

    def _free(self, key: Key, page: _Page) -> Iterator[int]:
        """The posts with a key that no entry of the page is."""
        return (post for post in self._by_key.get(key, ()) if post not in page.taken)

    def _enter(self, page: _Page, index: int) -> int:
        number, entry = page.found[index], page.entries[index]
        if number is None:
            number = len(self._looks)
            self._looks.append(page.look(index))
        elif _is_shown_alike(self._looks[number].entry, entry):
            return number
        else:
            self._looks[number] = page.look(index)
        self._index(page, index, number)
        return number

    def _index(self, page: _Page, index: int, number: int) -> None:
        look = self._looks[number]
        names = (*page.ids[index], *page.cores[index], *page.addresses[index])
        for key in (*names, _content(look.entry), *_near(look)):
            self._by_key[key][number] = None
        for run in look.opening:
            if len(posts := self._by_run[run]) <= _RARE and number not in posts:
                posts.append(number)


def _same_time(before: Entry, now: Entry) -> bool | None:
    """Whether two posts that say the same were published together; two ids tell them apart, but for that."""
    same = agree(published(before), published(now))
    says_something = bool(now.headline or now.blocks)
    return False if have_two_ids(before, now) and not (same and says_something) else same


def _is_shown_alike(before: Entry, now: Entry) -> bool:
    return all(getattr(before, name) == getattr(now, name) for name in ("id", "url", "headline", "published", "blocks"))


class _Page:
    """The entries of one page, what names each alone there, and the posts that they were found to be."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.ids = _names(entries, _ids)
        self.cores = _names(entries, _cores)
        self.addresses = _names(entries, _addresses)
        self.found: list[int | None] = [None] * len(entries)
        self.taken: set[int] = set()
        self._looks: dict[int, Look] = {}

    def open(self) -> list[int]:
        """The indexes of the entries that were not found yet."""
        return [index for index, post in enumerate(self.found) if post is None]

    def take(self, index: int, post: int | None) -> None:
        """An entry is a post that was found, if one was."""
        if post is not None:
            self.found[index] = post
            self.taken.add(post)

    def look(self, index: int) -> Look:
        """What of an entry is compared."""
        if index not in self._looks:
            self._looks[index] = look_at(self.entries[index])
        return self._looks[index]


# ---- keys ------------------------------------------------------------------------------------------------------------


def _names(entries: Sequence[Entry], keys: Callable[[Entry], Iterable[Key]]) -> list[tuple[Key, ...]]:
    """The keys of each entry that no other entry of its page has: an address that all share names none."""
    named = [tuple(dict.fromkeys(keys(entry))) for entry in entries]
    counts = Counter(chain.from_iterable(named))
    return [tuple(key for key in own if counts[key] == 1) for own in named]


def _ids(entry: Entry) -> Iterator[Key]:
    if entry.id:
        yield "id", entry.id


def _cores(entry: Entry) -> Iterator[Key]:
    for core in identifiers(entry.id, entry.url):
        yield "core", core


def _addresses(entry: Entry) -> Iterator[Key]:
    if entry.url:
        yield "url", entry.url


def _content(entry: Entry) -> Key:
    return "content", entry.headline, entry.blocks


def _near(look: Look) -> Iterator[Key]:
    """The headline, and the minute."""
    if look.headline:
        yield "headline", look.headline
    if look.entry.published is not None:
        yield "minute", int(look.entry.published.timestamp()) // 60
