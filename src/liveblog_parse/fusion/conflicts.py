"""Where the sources of a page contradict each other, counted and said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from liveblog_parse.fusion.words import plain
from liveblog_parse.issues import counted
from liveblog_parse.model import Author, Issue
from liveblog_parse.sources.report import When

_HALF_HOUR = timedelta(minutes=30)
_SAME_TIME = timedelta(seconds=60)  # what a page prints to the minute


class Conflicts:
    """Where two sources say different things of a field, counted."""

    def __init__(self) -> None:
        self._differences: defaultdict[tuple[str, str, str], list[timedelta]] = defaultdict(list)
        self._compared: Counter[tuple[str, str, str]] = Counter()
        self._said: Counter[tuple[str, str, str]] = Counter()

    def compare(self, name: str, ranked: list[tuple[str, Any]]) -> None:
        """Note where a weaker source contradicts the one that was used."""
        (best, value), others = ranked[0], ranked[1:]
        for source, other in others:
            if isinstance(value, When):
                self._compare_times((name, best, source), value.instant, other.instant)
            elif name in _DIFFERING and _DIFFERING[name](value, other):
                self._said[name, best, source] += 1

    def _compare_times(self, key: tuple[str, str, str], used: datetime | None, other: datetime | None) -> None:
        if used is None or other is None:
            return
        self._compared[key] += 1
        if used != other and abs(used - other) >= _SAME_TIME:
            self._differences[key].append(other - used)

    def issues(self, count: int) -> Iterator[Issue]:
        """Zone faults and other disagreements, in words."""
        for key, differences in self._differences.items():
            name, best, other = key
            if self._is_zone_fault(key, differences):
                hours = round(differences[0] / _HALF_HOUR) / 2
                by = f"{counted(abs(hours), 'hour')} {'later' if hours > 0 else 'earlier'}"
                where = f"{len(differences)} of {self._compared[key]} posts"
                yield Issue(
                    code="zone-fault", detail=f"{other} gives {name} {by} than {best} in {where}; {best} was used"
                )
            else:
                self._said[key] += len(differences)
        for (name, best, other), posts in self._said.items():
            yield Issue(
                code="sources-disagree",
                detail=f"{best} and {other} give different {name} in {posts} of {count} posts; {best} was used",
            )

    def _is_zone_fault(self, key: tuple[str, str, str], differences: list[timedelta]) -> bool:
        """All posts differ by the same whole number of half-hours, to the minute."""
        halves = round(differences[0] / _HALF_HOUR)
        alike = all(abs(difference - halves * _HALF_HOUR) < _SAME_TIME for difference in differences)
        return len(differences) == self._compared[key] > 1 and halves != 0 and alike


def _differ_as_headlines(one: str, other: str) -> bool:
    return one != other and plain(one) != plain(other)


def _differ_as_authors(one: tuple[Author, ...], other: tuple[Author, ...]) -> bool:
    ours, theirs = ({author.name for author in authors} for authors in (one, other))
    return ours != theirs and set(map(plain, ours)) != set(map(plain, theirs))


_DIFFERING: Mapping[str, Callable[[Any, Any], bool]] = {
    "headline": _differ_as_headlines,
    "authors": _differ_as_authors,
}
"""What is compared, and how. Texts are not: no two sources have one alike to the letter."""
