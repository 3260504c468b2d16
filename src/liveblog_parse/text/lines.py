"""A decoded source as clean lines that remember where they stand."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from copy import copy
from itertools import accumulate, compress
from operator import add
from typing import Any, NamedTuple, TypeAlias, TypeVar

from attrs import evolve, frozen

from liveblog_parse.document.characters import uncommon_in
from liveblog_parse.model import Embed, Link, Video

T = TypeVar("T")

# ZERO WIDTH SPACE and BYTE ORDER MARK are no characters of a text; the joiners U+200C, U+200D and U+2060 are.
GONE = "\u200b\ufeff"
# Characters that need no cleaning, spelt out because the class is scanned over whole documents.
_ODD = re.compile("[^\\n\\r\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u2010-\\u2027\\u2030-\\u203f\\u20a0-\\u20bf]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_UNEVEN = re.compile(r"^\s|\s\s|\s$")
_WORD = re.compile(rf"[^\s{GONE}]+")
# Other line ends and other spaces, each with the usual one.
_EVEN = dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n") | dict.fromkeys(
    "\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "
)
# What `str.isspace` is true of, and what is gone.
BLANKS = " \t\n\r" + "".join(_EVEN) + GONE
_DROP_GONE = str.maketrans("", "", GONE)
_LONE_RETURN = re.compile(r"\r(?!\n)")


def evened(source: str, uncommon: frozenset[str]) -> str:
    """The source with one kind of line end and one kind of space, each character in its place; CR LF stays."""
    for odd in uncommon & _EVEN.keys():
        source = source.replace(odd, _EVEN[odd])
    return _LONE_RETURN.sub("\n", source) if "\r" in uncommon else source


def clean(text: str) -> str:
    """The text as fields hold it: NFC, white space folded, zero-width spaces gone, lone surrogates as U+FFFD.

    >>> clean("  An\u00a0early  start\u200b ")
    'An early start'
    """
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):  # no blank but the space
        return " ".join(text.split()) if "  " in text else text.strip(" ")
    if not _ODD.search(text):
        return _folded(text)
    text = " ".join(text.translate(_DROP_GONE).split())
    return unicodedata.normalize("NFC", _LONE_SURROGATE.sub("\ufffd", text))


Piece: TypeAlias = tuple[int, int, int]
"""Where a stretch of the source that is part of a line's text starts and ends, and where the markup before it does."""


def _folded(text: str) -> str:
    """`clean` of a text in which no character needs it."""
    return " ".join(text.split()) if "  " in text or "\n" in text or "\r" in text else text.strip(" ")


class Picture(NamedTuple):
    """A stretch of the source between two lines that is a picture's markup, or markup that stands for nothing."""

    start: int
    end: int
    alt: str | None
    url: str | None
    other: Embed | Video | None = None
    """What stands there instead of a picture."""


@frozen(kw_only=True)
class Markup:
    """What marks in the source say of its lines, which do not hold them. Keys are the places of lines."""

    are_whole: bool = False
    """No line was broken that is not whole again."""
    were_broken: bool = False
    """Lines were broken at every inline element; not all may be whole again."""
    marks: Mapping[int, str] = {}
    """`#` to `######`: a heading. `>`: a quotation, `>>`: more of it. `|`: a row of a table. `**`: bold as a whole."""
    links: Mapping[int, tuple[Link, ...]] = {}
    cells: Mapping[int, tuple[str, ...]] = {}
    """Of a row of a table."""
    pictures: Sequence[Picture] = ()
    """In the order of the source."""
    pieces: Mapping[int, Sequence[Piece]] = {}

    def between(self, start: int, end: int) -> Markup:
        """What the marks say of the lines from `start` up to `end`, which are counted from 0 then."""
        if self is _PLAIN:
            return self
        return evolve(
            self,
            marks=_counted_from(start, end, self.marks),
            links=_counted_from(start, end, self.links),
            cells=_counted_from(start, end, self.cells),
            pieces=_counted_from(start, end, self.pieces),
        )


def _counted_from(start: int, end: int, found: Mapping[int, T]) -> dict[int, T]:
    return {index - start: what for index, what in found.items() if start <= index < end}


_PLAIN = Markup()


class Lines:
    r"""The lines of a source that are not blank: `texts[i]` is clean and stands at `source[starts[i]:ends[i]]`.

    `source` has one kind of line end, or CR LF, and one kind of space; each character is in its place.

    >>> Lines("An\xa0early\rstart\u2028\u2028At noon").texts
    ['An early', 'start', 'At noon']

    `edges[i]` is its first and last character, written together; and the first of its mark, if it has one. `pieces`,
    where given, are the stretches of the source that hold lines: one ends where its stretch ends, though no line end
    stands there. `openings` says how many times of posts were seen when the source was cut into pieces. `uncommon` are
    the characters of the source that are neither printable ASCII nor line feeds, where they are known.
    """

    __slots__ = ("_alignments", "_found", "clean", "edges", "ends", "markup", "openings", "source", "starts", "texts")

    def __init__(
        self,
        source: str,
        pieces: Sequence[tuple[int, int]] = (),
        *,
        openings: int = 0,
        uncommon: frozenset[str] | None = None,
    ) -> None:
        uncommon = uncommon_in(source) if uncommon is None else uncommon
        self.source = evened(source, uncommon)
        self.openings = openings
        is_tidy = _ODD.search("".join(uncommon - _EVEN.keys())) is None
        self.clean = _folded if is_tidy else clean
        """`clean` for stretches of this source, which costs less if none of its characters needs it."""
        self.texts, self.starts, self.ends = _split(self.source, pieces or ((0, len(source)),), is_tidy=is_tidy)
        self.edges = [text[0] + text[-1] for text in self.texts]
        self.markup = _PLAIN
        self._alignments: dict[int, list[int]] = {}
        self._found: dict[Hashable, Any] = {}

    def become(self, texts: list[str], places: Sequence[tuple[int, int]], markup: Markup) -> None:
        """Take other lines of the same source, without their markup."""
        self.texts, self.markup = texts, markup
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]
        self.edges = [text[0] + text[-1] for text in texts]
        for index, mark in markup.marks.items():
            self.edges[index] += mark[:1]

    def between(self, start: int, end: int) -> Lines:
        """The lines from `start` up to `end`, of the same source."""
        part = copy(self)
        part.texts, part.edges = self.texts[start:end], self.edges[start:end]
        part.starts, part.ends = self.starts[start:end], self.ends[start:end]
        part.markup = self.markup.between(start, end)
        if pictures := self.markup.pictures:
            first = self.ends[start - 1] if start else 0
            last = self.starts[end] if end < len(self) else len(self.source)
            part.markup = evolve(part.markup, pictures=[one for one in pictures if first <= one.start < last])
        part._alignments, part._found = {}, {}  # noqa: SLF001  # its own
        return part

    def head(self, count: int) -> Lines:
        """The first lines, of the beginning of the source."""
        part = self.between(0, count)
        part.source = self.source[: part.ends[-1]]
        return part

    @property
    def printed(self) -> str:
        """The source; where that is marked up, the lines without their markup."""
        return "\n".join(self.texts) if self.markup.are_whole else self.source

    def mark(self, index: int) -> str:
        """What the line `index` is marked as: see `Markup.marks`; empty for most."""
        return self.markup.marks.get(index, "")

    def is_heading(self, index: int) -> bool:
        """Whether the line `index` is marked as a heading, of whatever level."""
        return self.mark(index)[:1] == "#"

    def __len__(self) -> int:
        return len(self.texts)

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` returns, which is called once for these lines."""
        if what not in self._found:
            self._found[what] = find()
        found: T = self._found[what]
        return found

    def offset(self, index: int, position: int) -> int:
        """Where in the source the character at `position` of the clean line `index` stands."""
        start, end = self.starts[index], self.ends[index]
        text = self.texts[index]
        if position >= len(text):
            return end
        pieces = self.markup.pieces.get(index)
        if position == 0 or (pieces is None and len(text) == end - start):
            return start + position
        if index not in self._alignments:
            self._alignments[index] = (
                _align_pieces(self.source, pieces, start) if pieces else _align(self.source[start:end])
            )
        return start + self._alignments[index][position]


def _split(
    source: str, stretches: Sequence[tuple[int, int]], *, is_tidy: bool
) -> tuple[list[str], list[int], list[int]]:
    """The clean lines, and where each starts and ends; in a tidy source no character needs cleaning."""
    rows: list[str] = []
    places: list[int] = []
    for start, end in stretches:
        stretch = source[start:end]
        if "\n" not in stretch:
            rows.append(stretch)
            places.append(start)
            continue
        inside = stretch.split("\n")
        rows += inside
        places += accumulate([len(row) + 1 for row in inside], initial=start)
        places.pop()
    blanks = " \r" if is_tidy else BLANKS
    texts = [row.strip(blanks) for row in rows]
    if texts != rows:
        places = [place + row.find(text[:1]) for place, row, text in zip(places, rows, texts, strict=True)]
    starts = list(compress(places, texts))
    texts = list(filter(None, texts))
    ends = list(map(add, starts, map(len, texts)))
    return [text if is_tidy and "  " not in text else clean(text) for text in texts], starts, ends


def joined(source: str, pieces: Sequence[Piece]) -> str:
    """What the pieces hold, as it stands in the source."""
    if len(pieces) == 1:
        return source[pieces[0][0] : pieces[0][1]]
    return "".join([source[start:end] for start, end, _ in pieces])


def _align_pieces(source: str, pieces: Sequence[Piece], start: int) -> list[int]:
    """For each character of the clean text of the pieces, how far from `start` it begins, markup before it included."""
    raw = joined(source, pieces)
    places = [place - start for piece in pieces for place in _places(source, *piece)]
    if not _UNEVEN.search(raw) and not _ODD.search(raw):
        return places
    return [places[position] for position in _align(raw)]


def _places(source: str, start: int, end: int, lead: int) -> Sequence[int]:
    """Where each character of a piece begins; the first that is printed, and blanks before it, with the markup."""
    raw = source[start:end]
    first = min(len(raw) - len(raw.lstrip(BLANKS)), len(raw) - 1)
    return [*[lead] * (first + 1), *range(start + first + 1, end)]


def _align(raw: str) -> list[int]:
    """For each character of `clean(raw)`, where it begins in `raw`."""
    offsets: list[int] = []
    for word in _WORD.finditer(raw):
        if offsets and blank_before(raw, word.start()):
            offsets.append(word.start() - 1)
        offsets.extend(word.start() + inner for inner in _align_word(word[0]))
    return offsets


def blank_before(raw: str, position: int) -> bool:
    """Whether white space stands before `position`, zero-width characters aside."""
    while position and raw[position - 1] in GONE:
        position -= 1
    return raw[position - 1].isspace() if position else False


def _align_word(word: str) -> list[int]:
    composed = unicodedata.normalize("NFC", word)
    if len(composed) == len(word):
        return list(range(len(word)))
    grown = [len(unicodedata.normalize("NFC", word[:end])) for end in range(1, min(len(word), 64) + 1)]
    return [min(bisect_right(grown, position), len(word) - 1) for position in range(len(composed))]
