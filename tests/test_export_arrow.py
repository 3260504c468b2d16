"""`to_arrow`: one table for one live blog or many, with a schema that stays."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

import liveblog_parse as lb
from liveblog_parse.export import COLUMNS, arrow_schema, to_arrow

SEEDS = Path(__file__).parent.parent / "seeds"


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def post(**fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, **fields})


FOG = post(
    headline="Fog",
    number=7,
    published=datetime(2023, 9, 13, 9, 55, 0, 250, UTC),
    blocks=(lb.Paragraph(text="No boats."),),
    confidence=0.5,
)


def test_the_schema_is_the_documented_one() -> None:
    instant = pa.timestamp("us", tz="UTC")
    others = {
        "position": pa.int64(),
        "number": pa.int64(),
        "images": pa.int64(),
        "links": pa.int64(),
        "published": instant,
        "updated": instant,
        "confidence": pa.float64(),
    }
    schema = arrow_schema()
    assert schema.names == list(COLUMNS)
    assert schema.types == [others.get(name, pa.string()) for name in COLUMNS]
    assert schema.metadata == {b"schema": b"liveblog-parse/1"}


@pytest.mark.parametrize("blogs", [[], [blog()], [blog(FOG)], [blog(FOG), blog(post())]], ids=len)
def test_every_table_has_it(blogs: list[lb.LiveBlog]) -> None:
    assert to_arrow(blogs).schema.equals(arrow_schema(), check_metadata=True)


def test_a_row_of_the_table_is_a_row() -> None:
    table = to_arrow(blog(FOG, post()))
    assert table.to_pylist() == lb.to_rows(blog(FOG, post()))


def test_live_blogs_stand_in_their_order_and_may_come_one_by_one() -> None:
    def read() -> Iterator[lb.LiveBlog]:
        yield lb.parse(SEEDS / "003_d9a200dd184d4fc3.txt")
        yield blog()
        yield lb.parse(SEEDS / "000_3a61a43b8fde5d3e.txt")

    table = to_arrow(read())
    assert table["outlet"].to_pylist() == ["thetimes"] * 16 + ["bbc"] * 20
    assert table["position"].to_pylist() == [*range(16), *range(20)]


def test_many_small_live_blogs_are_few_chunks() -> None:
    table = to_arrow(blog(FOG) for _ in range(20_000))
    assert table.num_rows == 20_000
    assert table["text"].num_chunks <= 3


def test_duckdb_takes_the_table() -> None:
    posts = to_arrow(blog(FOG, post(headline="Sun")))
    found = duckdb.execute("SELECT headline, confidence, epoch_us(published) FROM posts WHERE number = 7")
    assert posts.num_rows == 2
    assert found.fetchall() == [("Fog", 0.5, 1_694_598_900_000_250)]


def test_a_lone_surrogate_is_u_fffd() -> None:
    assert to_arrow(blog(post(headline="a\ud800")))["headline"].to_pylist() == ["a\ufffd"]


@pytest.mark.parametrize(
    ("blogs", "message"),
    [
        (blog(post(published=datetime(2023, 9, 13))), "no zone"),  # noqa: DTZ001 - the subject
        ([blog(), {"outlet": "bbc"}], "not dict"),
        (blog(post(number=2**63)), "64 bits"),
    ],
)
def test_what_no_table_can_hold_is_refused(blogs: Any, message: str) -> None:
    with pytest.raises(lb.InvalidArgumentError, match=message):
        to_arrow(blogs)


def test_without_pyarrow_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"pip install 'liveblog-parse\[arrow\]'"):
        to_arrow([])
