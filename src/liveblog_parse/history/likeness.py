"""How sure time, headline and words together make it that two entries are one post."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from liveblog_parse.fusion.words import plain, prose, runs, words
from liveblog_parse.history.moments import agree, published
from liveblog_parse.history.wording import texts_of
from liveblog_parse.model import Entry

_MOST = 0.5
"""Of the shorter opening's runs of words: an edit leaves so many."""
_NEARLY_ALL = 0.8
"""Of both openings' runs: all that a corrected headline, or a corrected time, leaves alone."""
_MOST_WORDS, _NEARLY_ALL_WORDS = 0.7, 0.9
"""Of both openings' words, in any order: a word that was corrected breaks four runs, all that a short post may have."""
_OPENING = 80


@frozen
class Look:
    """What of an entry is compared."""

    entry: Entry
    headline: str
    opening: frozenset[str]
    """Runs of words with which it opens; captions only where there is no prose."""
    words: Counter[str]
    """The words themselves."""


def look_at(entry: Entry) -> Look:
    """What of an entry is compared."""
    text = prose(entry.blocks) or " ".join(texts_of(entry.blocks))
    opening = words(text)[:_OPENING]
    few = filter(None, (" ".join(opening),))
    return Look(entry, plain(entry.headline or ""), frozenset(runs(text) or few), Counter(opening))


def likeness(one: Look, two: Look) -> float:
    """How alike two entries are, and 0 where they are not the same post.

    At the same time, the headline or most words are enough. Else two ids tell them apart: outlets repeat a headline,
    and a summary takes up the last one. Without them, where the time of one is not known, most words and no other
    headline, or nearly all words; at another time nearly all words, and no other headline.
    """
    same_time = _same_time(one, two)
    same_headline = _same_headline(one, two)
    shared = len(one.opening & two.opening)
    of_shorter = shared / (min(len(one.opening), len(two.opening)) or 1)
    of_both = shared / (len(one.opening | two.opening) or 1)
    has_most = of_shorter >= _MOST or _shared_words(one, two) >= _MOST_WORDS
    if same_time:
        holds = same_headline is True or has_most
    elif have_two_ids(one.entry, two.entry):
        holds = False
    elif same_time is None:
        wordless = same_headline is True and not (one.opening and two.opening)
        corrected = of_both >= _NEARLY_ALL or _shared_words(one, two) >= _NEARLY_ALL_WORDS
        holds = wordless or corrected or (same_headline is not False and has_most)
    else:
        holds = same_headline is not False and of_both >= _NEARLY_ALL
    return (same_time is True) + (same_headline is True) + of_shorter + of_both if holds else 0.0


def _shared_words(one: Look, two: Look) -> float:
    """How many of both openings' words both have."""
    return (one.words & two.words).total() / ((one.words | two.words).total() or 1)


def have_two_ids(one: Entry, two: Entry) -> bool:
    """Whether they have different ids; one that holds the time of the last edit differs from edit to edit too."""
    return bool(one.id and two.id and one.id != two.id)


def _same_time(one: Look, two: Look) -> bool | None:
    """Times that are known to the hour or the day alone can tell posts apart, not together."""
    times = published(one.entry), published(two.entry)
    same = agree(*times)
    return None if same and any(time.is_coarse for time in times) else same


def _same_headline(one: Look, two: Look) -> bool | None:
    """`None` where one of them has none."""
    return one.headline == two.headline if one.headline and two.headline else None
