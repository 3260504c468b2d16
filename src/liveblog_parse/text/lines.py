"""A decoded source as clean lines that remember where they stand."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

# What `str.splitlines` ends a line at.
_ENDS = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
# ZERO WIDTH SPACE and BYTE ORDER MARK are no characters of a text; the joiners U+200C, U+200D and U+2060 are.
_GONE = "\u200b\ufeff"
# A line from its first to its last character that is not blank. A tidy one holds no blank but the space.
_LINE = re.compile(rf"[^\s{_GONE}](?:[^{_ENDS}]*[^\s{_GONE}])?")
_TIDY_LINE = re.compile(r"[^ \n\r](?:[^\n\r]*[^ \n\r])?")
# Characters that need no cleaning, spelt out because the class is scanned over whole documents.
_ODD = re.compile("[^\\n\\r\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u2010-\\u2027\\u2030-\\u203f\\u20a0-\\u20bf]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(rf"[^\s{_GONE}]+")
_DROP_GONE = str.maketrans("", "", _GONE)


def clean(text: str) -> str:
    """The text as fields hold it: NFC, white space folded, zero-width spaces gone, lone surrogates as U+FFFD.

    >>> clean("  An\u00a0early  start\u200b ")
    'An early start'
    """
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):  # no blank but the space
        return " ".join(text.split()) if "  " in text else text.strip(" ")
    if not _ODD.search(text):
        return " ".join(text.split()) if "  " in text or "\n" in text or "\r" in text else text.strip(" ")
    text = " ".join(text.translate(_DROP_GONE).split())
    return unicodedata.normalize("NFC", _LONE_SURROGATE.sub("\ufffd", text))


class Lines:
    """The lines of a source that are not blank: `texts[i]` is clean and stands at `source[starts[i]:ends[i]]`.

    `edges[i]` is its first and last character, written together. `pieces`, where given, are the stretches of the source
    that hold lines: one ends where its stretch ends, though no line end stands there. `openings` says how many times of
    posts were seen when the source was cut into pieces.
    """

    __slots__ = ("_alignments", "edges", "ends", "openings", "source", "starts", "texts")

    def __init__(self, source: str, pieces: Sequence[tuple[int, int]] = (), *, openings: int = 0) -> None:
        self.source = source
        self.openings = openings
        tidy = _ODD.search(source) is None
        found = _spans(source, _TIDY_LINE if tidy else _LINE, pieces)
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]
        raw = [source[start:end] for start, end in found]
        self.texts = [clean(text) if not tidy or "  " in text else text for text in raw]
        self.edges = [text[0] + text[-1] for text in self.texts]
        self._alignments: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def offset(self, index: int, position: int) -> int:
        """Where in the source the character at `position` of the clean line `index` stands."""
        start, end = self.starts[index], self.ends[index]
        text = self.texts[index]
        if position >= len(text):
            return end
        if len(text) == end - start:
            return start + position
        if index not in self._alignments:
            self._alignments[index] = _align(self.source[start:end])
        return start + self._alignments[index][position]


def _spans(source: str, line: re.Pattern[str], pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    stretches = pieces or ((0, len(source)),)
    return [match.span() for start, end in stretches for match in line.finditer(source, start, end)]


def _align(raw: str) -> list[int]:
    """For each character of `clean(raw)`, where it begins in `raw`."""
    offsets: list[int] = []
    for word in _WORD.finditer(raw):
        if offsets and _blank_before(raw, word.start()):
            offsets.append(word.start() - 1)
        offsets.extend(word.start() + inner for inner in _align_word(word[0]))
    return offsets


def _blank_before(raw: str, position: int) -> bool:
    """Whether white space stands before `position`, zero-width characters aside."""
    while position and raw[position - 1] in _GONE:
        position -= 1
    return raw[position - 1].isspace() if position else False


def _align_word(word: str) -> list[int]:
    composed = unicodedata.normalize("NFC", word)
    if len(composed) == len(word):
        return list(range(len(word)))
    grown = [len(unicodedata.normalize("NFC", word[:end])) for end in range(1, min(len(word), 64) + 1)]
    return [min(bisect_right(grown, position), len(word) - 1) for position in range(len(composed))]
