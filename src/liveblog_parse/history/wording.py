"""Which words of a post changed: paragraph by paragraph, then word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, Literal, TypeAlias, cast

from attrs import fields_dict

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import (
    Author,
    Block,
    Embed,
    Entry,
    Image,
    Label,
    ListBlock,
    Related,
    Table,
    TimeReading,
    Video,
)

WordRun: TypeAlias = tuple[Literal["same", "gone", "new"], str]
"""What became of some words in a row, and the words."""

_MOST_PAIRS = 250_000
"""Of words, or of paragraphs, that are compared; a longer rewriting is one text gone and one new."""


def word_runs(before: Entry | None, after: Entry, field: str) -> tuple[WordRun, ...]:
    """The words of a field of a post before and after, in runs; none of its position."""
    if field == "position":
        return ()
    if field not in fields_dict(Entry):
        raise InvalidArgumentError(f"a post has no field {field!r}; a Change names those that changed in `fields`")
    old = _field_texts(before, field) if before is not None else []
    runs = _compare_paragraphs(old, _field_texts(after, field))
    return tuple((kind, " ".join(text for _, text in group)) for kind, group in groupby(runs, _kind))


def _field_texts(entry: Entry, field: str) -> list[str]:
    """A time whose instant is not known is shown as it was printed."""
    value = getattr(entry, field)
    if value is None and field in ("published", "updated"):
        reading: TimeReading | None = getattr(entry, f"{field}_as")
        value = reading and reading.raw
    return texts_of(value)


def _kind(run: WordRun) -> Literal["same", "gone", "new"]:
    return run[0]


def texts_of(value: Any) -> list[str]:
    """A value of any field as the texts a reader sees, paragraph by paragraph, white space folded."""
    return [folded for text in _texts(value) if (folded := " ".join(text.split()))]


def _texts(value: Any) -> Iterator[str]:
    match value:
        case None:
            return
        case datetime():
            yield f"{value:%Y-%m-%d %H:%M:%S}Z"
        case frozenset():
            yield " ".join(sorted(cast("frozenset[Label]", value)))
        case [*parts]:
            for part in parts:
                yield from _texts(part)
        case Author(name=name, role=role):
            yield f"{name}, {role}" if role else name
        case str() | int():
            yield str(value)
        case _:
            yield from _block_texts(value)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Image(alt=alt, caption=caption, credit=credit):
            yield from filter(None, (caption or alt, credit))
        case Video(caption=caption, credit=credit):
            yield from filter(None, (caption, credit))
        case ListBlock(items=items):
            waiting = list(reversed(items))
            while waiting:
                item = waiting.pop()
                yield item.text
                waiting.extend(reversed(item.items))
        case Table(rows=rows):
            yield from (" ".join(row) for row in rows)
        case Embed(text=text, url=url):
            yield text or url or ""
        case Related(text=text):
            yield text
        case _:
            yield block.text


def _compare_paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[WordRun]:
    for kind, gone, came in _stretches(old, new):
        if kind == "equal":
            yield "same", " ".join(came)
        else:
            yield from _compare_words(" ".join(gone).split(), " ".join(came).split())


def _compare_words(old: Sequence[str], new: Sequence[str]) -> Iterator[WordRun]:
    for kind, gone, came in _stretches(old, new):
        if kind == "equal":
            yield "same", " ".join(came)
            continue
        if gone:
            yield "gone", " ".join(gone)
        if came:
            yield "new", " ".join(came)


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """What is equal and what is not, in order. The equal ends cost one walk; the middle is compared up to a limit."""
    start = _shared(old, new)
    end = _shared(old[: start - len(old) - 1 : -1], new[: start - len(new) - 1 : -1])
    old_end, new_end = len(old) - end, len(new) - end
    if start:
        yield "equal", old[:start], new[:start]
    yield from _middle(old[start:old_end], new[start:new_end])
    if end:
        yield "equal", old[old_end:], new[new_end:]


def _shared(old: Iterable[str], new: Iterable[str]) -> int:
    """How many are equal from the start."""
    count = 0
    for one, two in zip(old, new, strict=False):
        if one != two:
            break
        count += 1
    return count


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    if not old and not new:
        return
    if len(old) * len(new) > _MOST_PAIRS:
        yield "replace", old, new
        return
    for kind, one, two, three, four in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield kind, old[one:two], new[three:four]
