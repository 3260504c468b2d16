"""The command writes every format, several live blogs in a row where the format allows it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import liveblog_parse as lb
from liveblog_parse.cli.commands import command

SEEDS = Path(__file__).parent.parent / "seeds"
BBC = str(SEEDS / "000_3a61a43b8fde5d3e.txt")
CNBC = str(SEEDS / "001_d416aec6b4ffc9c2.txt")
HOSTILE = (
    "  1. Ferry \x1b[31m back \x9b31m\u202eg\u2066npublished at 10:55 British Summer Time 13 September 2023\n\n"
    "    The ferry is back.\n"
).encode()


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(command, ("parse", *arguments), input=stdin, catch_exceptions=False)


@pytest.mark.parametrize("format_", lb.FORMATS)
def test_a_live_blog_is_printed_as_it_is_dumped(format_: str, tmp_path: Path) -> None:
    expected = lb.dumps(lb.parse(Path(BBC)), format_)
    assert run("--format", format_, BBC).stdout_bytes.decode().rstrip("\n") == expected.rstrip("\n")
    output = tmp_path / "blog"
    assert run("--format", format_, "-o", str(output), BBC).exit_code == 0
    assert output.read_bytes().decode().rstrip("\n") == expected.rstrip("\n")
    assert output.read_bytes().endswith(b"\n")


@pytest.mark.parametrize("format_", ["json", "jsonld", "jsonfeed"])
def test_of_json_there_is_a_line_for_each_live_blog(format_: str) -> None:
    lines = run("--format", format_, BBC, CNBC).stdout.splitlines()
    assert lines == [lb.dumps(lb.parse(Path(file)), format_) for file in (BBC, CNBC)]


def test_several_live_blogs_are_one_table_with_one_header() -> None:
    text = run("--format", "csv", BBC, CNBC).stdout_bytes.decode()
    outlets = [row["outlet"] for row in csv.DictReader(StringIO(text, newline=""), strict=True)]
    assert outlets == ["bbc"] * 20 + ["cnbc"] * 7


def test_several_live_blogs_are_markdown_one_after_the_other() -> None:
    text = run("--format", "markdown", BBC, CNBC).stdout
    assert text == "".join(lb.dumps(lb.parse(Path(file)), "markdown") for file in (BBC, CNBC))


@pytest.mark.parametrize("format_", ["atom", "html"])
def test_a_format_that_is_one_document_takes_one_file(format_: str, tmp_path: Path) -> None:
    output = tmp_path / "old"
    output.write_text("old", encoding="utf-8")
    result = run("--format", format_, "-o", str(output), BBC, CNBC)
    assert result.exit_code == 2
    assert result.stderr == f"liveblog-parse: {format_} is one document for one live blog; give one FILE, not 2\n"
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("format_", ["jsonld", "atom", "markdown", "csv", "html"])
def test_no_format_lets_a_page_command_the_terminal(
    format_: str, tmp_path: Path, on_a_terminal: Callable[..., str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(HOSTILE)
    shown = on_a_terminal("parse", "--format", format_, page)
    assert "Ferry" in shown
    assert not {"\x1b", "\x9b", "\u202e", "\u2066"} & set(shown)
