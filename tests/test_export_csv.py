"""`csv`: one table of RFC 4180 that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.export import COLUMNS


def blog(**fields: Any) -> lb.LiveBlog:
    entry = lb.Entry(**{"boundary": lb.Boundary.ELEMENT, **fields})
    return lb.LiveBlog(outlet="bbc", layout="cards", form="html", entries=(entry,))


def row(**fields: Any) -> dict[str, str]:
    (written,) = csv.DictReader(StringIO(lb.dumps(blog(**fields), "csv"), newline=""), strict=True)
    return written


def test_the_header_is_the_columns_of_the_rows_and_stands_without_posts_too() -> None:
    assert lb.dumps(lb.LiveBlog(outlet="bbc", layout="cards", form="html"), "csv") == ",".join(COLUMNS) + "\r\n"


def test_a_line_holds_what_the_row_holds() -> None:
    prose = lb.Paragraph(text='Fog, they said: "No boats".'), lb.Paragraph(text="None.")
    written = row(
        headline="Fog",
        number=2,
        published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        blocks=prose,
        confidence=0.5,
    )
    assert written["text"] == 'Fog, they said: "No boats".\n\nNone.'
    assert written["published"] == "2023-09-13T09:55:00Z"
    assert (written["position"], written["number"], written["confidence"]) == ("0", "2", "0.5")
    assert (written["updated"], written["authors"]) == ("", "")


def test_lines_end_as_rfc_4180_has_it() -> None:
    text = lb.dumps(blog(headline="Fog"), "csv")
    assert text.count("\r\n") == 2
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-5 degrees", "'-5 degrees"),
        ("@harbour", "'@harbour"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1+1", "''=1+1"),
        ("  =1+1", "'  =1+1"),
        ("' \N{NO-BREAK SPACE}=1+1", "'' \N{NO-BREAK SPACE}=1+1"),
        ("'Fog'", "'Fog'"),
        ("Fog = rain", "Fog = rain"),
        ("", ""),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert row(headline=text)["headline"] == cell


def test_a_number_below_zero_is_a_number() -> None:
    assert row(number=-3)["number"] == "-3"


words = st.characters(exclude_categories=["Cc", "Cs", "Cn"])


@given(st.text(words | st.sampled_from("'=+-@ \t\r\n"), max_size=6))
def test_to_take_one_apostrophe_away_gives_back_the_text(text: str) -> None:
    cell = row(headline=text)["headline"]
    assert re.sub(r"^'(?='*(\s*[=+\-@＝＋－＠]|[\t\r\n]))", "", cell) == text


def test_a_character_that_no_table_can_hold_is_u_fffd() -> None:
    assert row(headline="a\x00b\x1bc\ud800d")["headline"] == "a\ufffdb\ufffdc\ufffdd"
