"""What a reading of a page is worth, against the truth of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from html import unescape

from attrs import frozen

from bench.pages import Page, TruePost
from bench.readers import Found

_WORD = re.compile(r"\w+")
_MARK = 9
_TOLERANCE = timedelta(seconds=60)


@frozen(kw_only=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(part=self.part + other.part, whole=self.whole + other.whole)


@frozen(kw_only=True)
class Score:
    """The counts of one page, or of some together."""

    posts: Share = Share()
    """True posts that stand in a unit of their own."""
    times: Share = Share()
    """Those of them, of all with a known time, that have the right one to the minute."""
    authors: Share = Share()
    """The same for posts that are signed."""
    invented: Share = Share()
    """Posts that no one signed, but that were given an author."""
    words: Share = Share()
    """True words that stand in the text of any unit."""
    foreign: Share = Share()
    """Words in units that belong to no post, or stand there once more."""

    def __add__(self, other: Score) -> Score:
        return Score(
            posts=self.posts + other.posts,
            times=self.times + other.times,
            authors=self.authors + other.authors,
            invented=self.invented + other.invented,
            words=self.words + other.words,
            foreign=self.foreign + other.foreign,
        )


def score(page: Page, found: list[Found]) -> Score:
    """Hold what was found against the page's truth."""
    units = _units(page.truth, found)
    timed = [post for post in page.truth if post.instant]
    signed = [post for post in page.truth if post.authors]
    unsigned = [post for post in page.truth if post.authors == ()]
    words, foreign = _words(page, found)
    return Score(
        posts=Share(part=len(units), whole=len(page.truth)),
        times=Share(part=sum(_is_timed(post, units.get(post.id)) for post in timed), whole=len(timed)),
        authors=Share(part=sum(_is_signed(post, units.get(post.id)) for post in signed), whole=len(signed)),
        invented=Share(part=sum(_has_author(units.get(post.id)) for post in unsigned), whole=len(unsigned)),
        words=words,
        foreign=foreign,
    )


def _units(truth: Iterable[TruePost], found: Iterable[Found]) -> dict[str, Found]:
    """For the id of each post the first unit that holds its first words and those of no other post."""
    marks = {post.id: f" {' '.join(_tokens(post.start or post.headline or '')[:_MARK])} " for post in truth}
    units: dict[str, Found] = {}
    for unit in found:
        text = f" {' '.join(_tokens(unit.text))} "
        held = [identity for identity, mark in marks.items() if mark in text]
        if len(held) == 1:
            units.setdefault(held[0], unit)
    return units


def _tokens(text: str) -> list[str]:
    return _WORD.findall(unescape(text).casefold())


def _is_timed(post: TruePost, unit: Found | None) -> bool:
    if unit is None or unit.instant is None or post.instant is None:
        return False
    return abs(unit.instant - post.instant) <= _TOLERANCE


def _is_signed(post: TruePost, unit: Found | None) -> bool:
    return unit is not None and set(map(str.casefold, unit.authors)) == set(map(str.casefold, post.authors or ()))


def _has_author(unit: Found | None) -> bool:
    return unit is not None and bool(unit.authors)


def _words(page: Page, found: Iterable[Found]) -> tuple[Share, Share]:
    """The true words that were found, and the foreign ones among the words found (none of none where not known)."""
    true = Counter(token for post in page.truth for token in _true_tokens(post))
    read = Counter(token for unit in found for token in _tokens(unit.text))
    present = Share(part=(true & read).total(), whole=true.total())
    if not all(post.words for post in page.truth):
        return present, Share()
    also = set(_tokens(page.also))
    foreign = sum(count for token, count in (read - true).items() if token not in also and not token.isdigit())
    return present, Share(part=foreign, whole=read.total())


def _true_tokens(post: TruePost) -> list[str]:
    return _tokens(" ".join(post.words or (post.headline or "", post.start)))
