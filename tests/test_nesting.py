"""The depth of a page is known before its tree is built, however hostile the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.document.nesting import check_html
from liveblog_parse.errors import UnreadableInputError
from liveblog_parse.model import Limits
from liveblog_parse.tree import Node, parse_html

pytest.importorskip("selectolax")  # html5lib takes minutes for what this lets through

_NAMES = """div p b a nobr span h1 h2 pre li ul dd dl form button select option table tbody tr td caption marquee object
    template script SCRIPT style STYLE textarea title noscript iframe plaintext frameset ruby rt rtc svg path g
    foreignObject desc math mi mrow annotation-xml br img input hr body html x-news""".split()  # noqa: SIM905
_TAGS = (
    *(f"<{name}>" for name in _NAMES),
    *(f"</{name}>" for name in _NAMES),
    *("<svg/>", "<path/>", "<script/>", "<div/>", "<b id={number}>", "<font color={number}>", "<svg><title>"),
    *("<!--", "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<!doctype html>", "<?xml?>", "<3", "</ div>", "</div x>"),
    *("<a title='</div>'>", '<p title="</p><b>">', "<div a='x'b=\">\">", '<div a="x\'">', '<div "a">', "<a href=/x/>"),
    *(
        '<div a=b=">',
        '<div a=="x>y">',
        "<div\na = 'b'\n>",
        "<annotation-xml encoding='text/html'>",
        ">",
        '"',
        "'",
        "Rain",
    ),
)
_REPEATS = 270
_AROUND = 2  # `<html>` and `<body>`, which no page needs to write


def _depth(root: Node) -> int:
    deepest, level = 0, [root]
    while level:
        deepest += 1
        level = [child for node in level for child in node.children() if not isinstance(child, str)]
    return deepest


@given(st.lists(st.sampled_from(_TAGS), max_size=2), st.lists(st.sampled_from(_TAGS), min_size=1, max_size=6))
def test_what_passes_is_no_deeper_than_the_limit(before: list[str], unit: list[str]) -> None:
    repeated = "".join(unit)
    page = "".join(before) + "".join(repeated.replace("{number}", str(number)) for number in range(_REPEATS))
    limits = Limits()
    try:
        check_html(page, limits)
    except UnreadableInputError:
        return
    assert _depth(parse_html(page, "lexbor")) <= limits.max_depth + _AROUND
