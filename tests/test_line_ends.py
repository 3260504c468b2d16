"""Line ends, kinds of space and what prints nothing change nothing, whatever tool flattened the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import liveblog_parse as lb
from liveblog_parse.testing import post_differences

_FLAT = Path(__file__).parent / "flat"
_TEXTS = sorted(_FLAT.glob("*/*.txt"))
_WRITINGS: dict[str, Callable[[str], str]] = {
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "LINE SEPARATOR": lambda text: text.replace("\n", "\u2028"),
    "NO-BREAK SPACE": lambda text: text.replace(" ", "\xa0"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "ZERO WIDTH SPACE": lambda text: _with_everywhere("\u200b", text),
    "BYTE ORDER MARK": lambda text: _with_everywhere("\ufeff", text),
}


def _with_everywhere(character: str, text: str) -> str:
    """The text with the character in all kinds of places: within words, times, marks and blanks, and at their edges."""
    return re.sub(r"(?s).{5}", rf"\g<0>{character}", text)


_FIELDS = frozenset(("headline", "time", "byline", "paragraph", "caption", "credit", "label", "number"))


def _parsed(text: str) -> lb.LiveBlog | None:
    try:
        return lb.parse(text)
    except lb.NotALiveBlogError:
        return None


@pytest.mark.parametrize("path", _TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_other_line_ends_and_spaces_change_nothing(path: Path) -> None:
    text = path.read_bytes().decode()
    expected = _parsed(text)
    for name, written in _WRITINGS.items():
        read = _parsed(written(text))
        assert (read is None) == (expected is None), name
        if read is not None and expected is not None:
            assert (read.layout, post_differences(read, expected)) == (expected.layout, []), name
            assert [span.role for span in read.ledger if span.role in _FIELDS] == [
                span.role for span in expected.ledger if span.role in _FIELDS
            ], name


@pytest.mark.parametrize("character", ["\u200b", "\ufeff"])
def test_spans_count_what_prints_nothing(character: str) -> None:
    text = f"Ferries live\n15:4{character}2\n{character}\nCafe\u0301s{character} open\nThey {character}are full, he said.\n"
    text += "14:31\nCrews return\nThe strike is over, he said.\n13:07\nPilots wait\nNobody knows how long, he said."
    blog = lb.parse(text)
    printed = {span.role: text[span.start : span.end] for span in reversed(blog.ledger)}
    assert (printed["time"], printed["headline"]) == (f"15:4{character}2", "Ferries live")
    assert blog.entries[0].headline == "Cafés open"
    assert f"Cafe\u0301s{character} open" in [text[span.start : span.end] for span in blog.ledger]
    assert "".join(text[span.start : span.end] for span in blog.ledger) == text
    assert blog.entries[0].text == "They are full, he said."
