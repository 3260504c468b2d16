"""Line ends and kinds of space change nothing, whatever tool flattened the page."""

from __future__ import annotations

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
}


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
