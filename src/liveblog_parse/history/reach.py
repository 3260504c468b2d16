"""How far a page reaches: which posts it would show if they were still there.

A page is known to hold every post between the newest and the oldest of its stream. Beyond them it is known to hold all
only where nothing can be beyond: above a page that runs newest first and is the first one, and past the end that the
page's number and total call the last. Elsewhere the page may be cut: by its outlet, or by whoever kept it. Pinned
posts, and old ones that stand out of order as pinned ones do, do not count: the stream does not reach to them. The
instants of a page that does not run by them tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain

from attrs import frozen

from liveblog_parse.history.moments import published
from liveblog_parse.history.moves import longest_rising
from liveblog_parse.model import Entry, Label, LiveBlog
from liveblog_parse.page_order import is_newest_first


class Reach:
    """How far one capture reaches, seen from the capture before it."""

    def __init__(self, pages: Sequence[LiveBlog], numbers: Sequence[Sequence[int]], before: Sequence[int] = ()) -> None:
        """`numbers` are the posts of each page, `before` those of the stream of the capture before, newest first."""
        self._places = {post: place for place, post in enumerate(before)}
        self._stretches = [_Bounded(stretch, self._places) for stretch in stretches_of(pages, numbers)]

    def reaches(self, post: int, entry: Entry) -> bool:
        """Whether a post that is not shown would be: by its instant, or else by its place in the capture before."""
        instant, place = exact_instant(entry), self._places.get(post)
        return any(stretch.reaches(instant, place) for stretch in self._stretches)


class _Bounded:
    """A stretch with the outermost of its posts in the order of the capture before."""

    def __init__(self, stretch: Stretch, places: Mapping[int, int]) -> None:
        self._stretch = stretch
        shown = [places[post] for post in stretch.posts if post in places]
        in_order = longest_rising(shown)
        self._first = shown[in_order[0]] if shown else None
        self._last = shown[in_order[-1]] if shown else None

    def reaches(self, instant: datetime | None, place: int | None) -> bool:
        stretch = self._stretch
        if instant and stretch.newest and stretch.oldest:
            above = stretch.whole_above or instant < stretch.newest
            below = stretch.whole_below or instant > stretch.oldest
        else:
            above = stretch.whole_above or _is_after(place, self._first)
            below = stretch.whole_below or _is_after(self._last, place)
        return above and below


def _is_after(place: int | None, other: int | None) -> bool:
    return place is not None and other is not None and place > other


@frozen(kw_only=True)
class Stretch:
    """The part of the stream that one page shows, or several pages that follow each other."""

    whole_above: bool
    """Whether nothing newer can be elsewhere."""
    whole_below: bool
    """Whether nothing older can be elsewhere."""
    newest: datetime | None
    oldest: datetime | None
    posts: tuple[int, ...]
    """Their numbers, newest first."""


def stretches_of(pages: Sequence[LiveBlog], numbers: Sequence[Sequence[int]]) -> list[Stretch]:
    """The stretches of one capture; `numbers` are those of the posts of each page."""
    newest_first = is_newest_first(tuple(chain.from_iterable(pages)))
    return [
        _stretch([pages[index] for index in run], [numbers[index] for index in run], newest_first=newest_first)
        for run in _runs_of_pages(pages)
    ]


def _runs_of_pages(pages: Sequence[LiveBlog]) -> Iterator[list[int]]:
    """Indexes of pages whose numbers follow each other."""
    run: list[int] = []
    for index, page in enumerate(pages):
        if run and _number(page) != _number(pages[run[-1]]) + 1:
            yield run
            run = []
        run.append(index)
    yield run


def _number(page: LiveBlog) -> int:
    return (page.pages.number or 1) if page.pages else 1


_ORDERLY = 0.75
"""Of the posts with instants so many stand in their order on a page that runs by them."""


def _stretch(pages: Sequence[LiveBlog], numbers: Sequence[Sequence[int]], *, newest_first: bool) -> Stretch:
    stream = stream_of(chain.from_iterable(map(_numbered, numbers, pages)), newest_first=newest_first)
    instants = [instant for _, entry in stream if (instant := exact_instant(entry))]
    in_order = longest_rising([-instant.timestamp() for instant in instants], strictly=False)
    if len(in_order) < _ORDERLY * len(instants):
        in_order = []
    top, bottom = _is_first(pages[0]), _is_last(pages[-1])
    return Stretch(
        whole_above=top if newest_first else bottom,
        whole_below=bottom if newest_first else top and pages[0].pages is not None,
        newest=instants[in_order[0]] if in_order else None,
        oldest=instants[in_order[-1]] if in_order else None,
        posts=tuple(post for post, _ in stream),
    )


def _numbered(numbers: Sequence[int], page: LiveBlog) -> Iterable[tuple[int, Entry]]:
    return zip(numbers, page, strict=True)


def _is_first(page: LiveBlog) -> bool:
    return page.pages is None or (page.pages.number in (None, 1) and page.pages.previous_url is None)


def _is_last(page: LiveBlog) -> bool:
    return page.pages is not None and page.pages.number is not None and page.pages.number == page.pages.total


def exact_instant(entry: Entry) -> datetime | None:
    """When a post was published, if that is known to the minute."""
    moment = published(entry)
    return None if moment.is_coarse else moment.instant


def stream_of(posts: Iterable[tuple[int, Entry]], *, newest_first: bool) -> list[tuple[int, Entry]]:
    """Posts in page order, pinned ones left out, newest first."""
    stream = [(post, entry) for post, entry in posts if Label.PINNED not in entry.labels]
    return stream if newest_first else stream[::-1]
