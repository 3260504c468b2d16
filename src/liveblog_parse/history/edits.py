"""What changed in a post, and what an older capture still knows of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from liveblog_parse.fusion.words import plain, prose
from liveblog_parse.history.moments import agree, better, published, updated
from liveblog_parse.model import Entry, Label

_PLAIN_FIELDS = ("id", "url", "headline", "kickers", "match_clock", "authors", "blocks")
_PINNED = frozenset((Label.PINNED,))


def changed_fields(before: Entry, after: Entry, *, same_form: bool) -> tuple[str, ...]:
    """The fields whose content changed, in the order of `Entry`'s fields.

    Left out is what says where a post stands and not what it is: number, boundary, confidence, sources, spans and the
    label `pinned`. A time counts only where both captures know it and disagree by more than they print, and an update
    where there was none. With `same_form=False` one capture is, say, a text and the other a page: then only words are
    compared, for a text has neither ids nor links.
    """
    changed = _changed_content if same_form else _changed_words
    return tuple(sorted(changed(before, after), key=_place))


_PLACES = {name: place for place, name in enumerate(attrs.fields_dict(Entry))}


def _place(field: str) -> int:
    return _PLACES[field]


def _changed_content(before: Entry, after: Entry) -> set[str]:
    fields = {name for name in _PLAIN_FIELDS if getattr(before, name) != getattr(after, name)}
    # An id or an address that one capture lacks was not changed, only not printed.
    fields -= {name for name in ("id", "url") if not (getattr(before, name) and getattr(after, name))}
    if before.labels - _PINNED != after.labels - _PINNED:
        fields.add("labels")
    if before.updated is None and after.updated is not None and updated(before).reading is None:
        fields.add("updated")
    return fields | _changed_times(before, after)


def _changed_times(before: Entry, after: Entry) -> set[str]:
    said = {"published": published, "updated": updated}
    return {name for name, moment in said.items() if agree(moment(before), moment(after)) is False}


_WORDS: dict[str, Callable[[Entry], Any]] = {
    "headline": lambda entry: plain(entry.headline or ""),
    "authors": lambda entry: {plain(author.name) for author in entry.authors},
    "blocks": lambda entry: plain(prose(entry.blocks)),
}


def _changed_words(before: Entry, after: Entry) -> set[str]:
    """Where both say something and the words differ."""
    said = {name: (words(before), words(after)) for name, words in _WORDS.items()}
    fields = {name for name, (old, new) in said.items() if old and new and old != new}
    return fields | _changed_times(before, after)


def completed(known: Entry, shown: Entry, changed: tuple[str, ...], *, is_text: bool) -> Entry:
    """A post as it is shown now, with what is known of it from before where that did not change.

    So a text capture does not take from a post the id and the links that a page gave it, nor "an hour ago" its minute.
    What a page shows stands before what a text did.
    """
    kept = {
        name: value
        for name in _PLAIN_FIELDS
        if name not in changed and (is_text or not getattr(shown, name)) and (value := getattr(known, name))
    }
    if "published" not in changed:
        instant, reading = better(published(known), published(shown))
        kept |= {"published": instant, "published_as": reading}
    if "updated" not in changed and (shown.updated or shown.updated_as or not changed):  # an edit outdates it
        instant, reading = better(updated(known), updated(shown))
        kept |= {"updated": instant, "updated_as": reading}
    return attrs.evolve(shown, **kept)
