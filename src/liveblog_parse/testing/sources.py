"""Hypothesis strategies for one document written differently: its reader would call it the same text."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from typing import TypeVar

from hypothesis import strategies as st

_T = TypeVar("_T")

_LINE_ENDS = ("\n", "\r\n", "\r", "\u2028")
_INDENTS = ("", " ", "    ", "         ", "\t", "\t\t", " \t ", "\u00a0\u00a0", "\u3000")
_TRAILERS = ("", " ", "\t", "   ", "\u00a0", "\u200b")
_BLANK_LINES = ((), ("",), ("", ""), (" \t",), ("\u00a0", ""))
_BLANKS = (" ", "  ", "\u00a0", "\u202f", "\u2009", "\t", " \u00a0", "\u200b ", " \u200b")


@st.composite
def rewritings(draw: st.DrawFn, text: str) -> str:
    """The document with other line ends, indents, blank lines and blanks, perhaps with decomposed characters.

    Every line stays a line, and some blank stays between its words; a parser must read the same posts.

    A test draws one with `given`::

        @given(rewritings("  1. Ferry returnspublished at 10:55"))
        def test_the_post_is_found_however_it_is_written(text: str) -> None: ...
    """
    lines: Iterable[str] = text.splitlines()
    if draw(st.booleans()):
        lines = _spaced_out((line for line in lines if line.strip()), draw(_patterns(_BLANK_LINES)))
    if draw(st.booleans()):
        lines = _framed(lines, draw(_patterns(_INDENTS)), draw(_patterns(_TRAILERS)))
    if draw(st.booleans()):
        lines = _other_blanks(lines, draw(_patterns(_BLANKS)))
    written = draw(st.sampled_from(_LINE_ENDS)).join(lines)
    return unicodedata.normalize("NFD", written) if draw(st.booleans()) else written


def encodings(text: str) -> st.SearchStrategy[bytes]:
    """The document as bytes that show their own encoding.

    UTF-8 with and without a byte order mark, UTF-16 with one in both byte orders, and windows-1252 where it can hold
    the text and the bytes cannot be taken for UTF-8.

    >>> from liveblog_parse.testing import encodings
    >>> encodings("Ferry")
    sampled_from([b'Ferry', ...])
    """
    unicode_forms = [
        text.encode("utf-8"),
        codecs.BOM_UTF8 + text.encode("utf-8"),
        codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    ]
    return st.sampled_from([*unicode_forms, *_windows_1252(text)])


def _patterns(choices: Sequence[_T]) -> st.SearchStrategy[list[_T]]:
    """A few choices, to be repeated over the lines: short to draw and easy to shrink, however long the document."""
    return st.lists(st.sampled_from(choices), min_size=1, max_size=4)


def _spaced_out(lines: Iterable[str], pattern: list[tuple[str, ...]]) -> Iterator[str]:
    for line, blank_lines in zip(lines, cycle(pattern), strict=False):
        yield line
        yield from blank_lines


def _framed(lines: Iterable[str], indents: list[str], trailers: list[str]) -> Iterator[str]:
    for line, indent, trailer in zip(lines, cycle(indents), cycle(trailers), strict=False):
        yield f"{indent}{line.strip()}{trailer}"


def _other_blanks(lines: Iterable[str], pattern: list[str]) -> Iterator[str]:
    blanks = cycle(pattern)
    for line in lines:
        first, *rest = line.split(" ")
        yield first + "".join(next(blanks) + word for word in rest)


def _windows_1252(text: str) -> list[bytes]:
    try:
        encoded = text.encode("windows-1252")
    except UnicodeEncodeError:
        return []
    try:
        encoded.decode("utf-8")
    except UnicodeDecodeError:
        return [encoded]
    return []
