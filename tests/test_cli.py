"""The command `liveblog-parse`: what it prints where, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import liveblog_parse as lb
from liveblog_parse import cli
from liveblog_parse.cli.commands import command

SEEDS = Path(__file__).parent.parent / "seeds"
BBC = str(SEEDS / "000_3a61a43b8fde5d3e.txt")
CNBC = str(SEEDS / "001_d416aec6b4ffc9c2.txt")
GUARDIAN = str(SEEDS / "002_f5544d7d8fcc2f39.txt")
TIMES = str(SEEDS / "003_d9a200dd184d4fc3.txt")
ARTICLE = str(SEEDS / "004_5e6e1551d8ebd9d7.txt")


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(command, arguments, input=stdin, catch_exceptions=False)


def blogs(lines: str) -> list[lb.LiveBlog]:
    return [lb.loads(line) for line in lines.splitlines()]


# ---- parse: the data -------------------------------------------------------------------------------------------------


def test_in_a_pipe_a_live_blog_is_one_line_of_json() -> None:
    result = run("parse", BBC)
    assert result.exit_code == 0
    assert blogs(result.stdout) == [lb.parse(Path(BBC))]


def test_several_files_are_one_live_blog_a_line_in_their_order() -> None:
    assert [blog.outlet for blog in blogs(run("parse", TIMES, BBC, CNBC).stdout)] == ["thetimes", "bbc", "cnbc"]


def test_jsonl_is_one_post_a_line() -> None:
    text = run("parse", "--format", "jsonl", CNBC).stdout
    assert len(text.splitlines()) == 7
    assert lb.loads(text, "jsonl") == lb.parse(Path(CNBC))


def test_a_dash_is_standard_input() -> None:
    assert run("parse", "-", stdin=Path(BBC).read_bytes()).stdout == run("parse", BBC).stdout


@pytest.mark.parametrize(
    ("options", "file", "arguments"),
    [
        (["--captured", "2023-09-13"], TIMES, {"captured": date(2023, 9, 13)}),
        (["--captured", "2023-09-13T12:00+01:00"], TIMES, {"captured": datetime(2023, 9, 13, 11, tzinfo=UTC)}),
        (["--zone", "Asia/Tokyo"], CNBC, {"zone": "Asia/Tokyo"}),
        (["--outlet", "article"], ARTICLE, {"outlet": "article"}),
        (["--url", "https://news.example/live/1"], BBC, {"url": "https://news.example/live/1"}),
        (["--form", "text", "--encoding", "utf-8"], BBC, {"form": "text", "encoding": "utf-8"}),
    ],
)
def test_an_option_is_the_argument_of_that_name(options: list[str], file: str, arguments: dict[str, Any]) -> None:
    assert blogs(run("parse", *options, file).stdout) == [lb.parse(Path(file), **arguments)]


# ---- parse: the table ------------------------------------------------------------------------------------------------


def test_the_table_has_a_row_for_each_post_with_its_time_in_the_zone_of_the_page() -> None:
    text = run("parse", "--format", "table", BBC).stdout
    rows = {words[0]: words[1:] for line in text.splitlines()[3:] if (words := line.split()) and words[0].isdecimal()}
    assert list(rows) == [str(number) for number in range(1, 21)]
    headline = ["Kim-Putin:", "A", "friendship", "of", "convenience?"]
    assert rows["7"] == ["2023-09-13", "09:51", *headline, "Steve", "Rosenberg", "6", "1"]
    assert rows["3"][-3:] == ["breaking", "1", "0"]
    assert "Europe/London" in text


def test_the_table_shows_a_time_as_printed_where_there_is_no_instant() -> None:
    text = run("parse", "--format", "table", TIMES).stdout
    assert "3.30pm September 12" in text
    assert "year-unknown: " in text


def test_the_table_shows_the_first_words_of_a_post_without_a_headline_and_the_issues() -> None:
    text = run("parse", "--format", "table", GUARDIAN).stdout
    assert "[0]" in text
    assert "On the Telegram messaging app, the channel" in text
    assert [code for code in ("no-times: ", "time-lost: ", "boundaries-uncertain: ") if code not in text] == []


def test_nothing_is_coloured_outside_a_terminal() -> None:
    assert "\x1b" not in run("parse", "--format", "table", GUARDIAN).stdout


@pytest.mark.parametrize("arguments", [["parse", "--format", "table", GUARDIAN], ["detect", GUARDIAN], ["outlets"]])
def test_a_terminal_that_lacks_a_character_gets_a_question_mark(arguments: list[str]) -> None:
    result = CliRunner(charset="ascii").invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert result.stdout_bytes.isascii()


def test_json_is_utf_8_whatever_the_terminal() -> None:
    result = CliRunner(charset="ascii").invoke(command, ["parse", GUARDIAN], catch_exceptions=False)
    assert lb.loads(result.stdout_bytes) == lb.parse(Path(GUARDIAN))


HOSTILE = (
    "  1. Ferry [bold]back[/bold] \x1b[31m:anchor: \x9b31m\u202egnpublished at 10:55 British Summer Time 13 September 2023\n\n"
    "    The ferry is back.\n"
).encode()


def test_a_page_can_neither_command_the_terminal_nor_use_markup() -> None:
    text = run("parse", "--format", "table", "-", stdin=HOSTILE).stdout
    assert "Ferry [bold]back[/bold] \\u001b[31m:anchor: \\u009b31m\\u202egn" in text
    assert not {"\x1b", "\x9b", "\u202e"} & set(text)


def test_json_with_control_characters_written_out_is_the_same_json() -> None:
    text = run("parse", "-", stdin=HOSTILE).stdout
    assert not {"\x1b", "\x9b", "\u202e"} & set(text)
    assert blogs(text) == [lb.parse(HOSTILE)]


# ---- parse: a file as output -----------------------------------------------------------------------------------------


def test_the_output_file_holds_what_would_be_printed_and_stands_alone(tmp_path: Path) -> None:
    output = tmp_path / "blogs.json"
    result = run("parse", "-o", str(output), BBC, CNBC)
    assert (result.exit_code, result.output) == (0, "")
    assert output.read_bytes() == run("parse", BBC, CNBC).stdout_bytes
    assert list(tmp_path.iterdir()) == [output]


def test_the_output_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    output = tmp_path / "blogs.json"
    output.write_text("old")
    output.chmod(0o600)
    assert run("parse", "--format", "table", "-o", str(output), BBC).exit_code == 0
    assert "Kim boards his train home" in output.read_text(encoding="utf-8")
    assert output.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("arguments", "code"), [([ARTICLE], 1), ([BBC, ARTICLE, "--outlet", "nobody"], 2)])
def test_the_output_file_stays_as_it_was_when_nothing_was_read(arguments: list[str], code: int, tmp_path: Path) -> None:
    output = tmp_path / "blogs.json"
    output.write_text("old")
    assert run("parse", "-o", str(output), *arguments).exit_code == code
    assert output.read_text() == "old"
    assert list(tmp_path.iterdir()) == [output]


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert run("parse", "-o", os.devnull, BBC).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_a_dash_is_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("parse", "-o", "-", BBC).stdout == run("parse", BBC).stdout
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    output = tmp_path / "missing" / "blogs.json"
    result = run("parse", "-o", str(output), BBC)
    assert result.exit_code == 1
    assert result.stderr == f"liveblog-parse: {output}: No such file or directory\n"


# ---- parse and detect: what goes wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["parse", "detect"])
def test_a_file_that_cannot_be_read_is_said_in_one_line_and_the_others_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    bad = [str(tmp_path / "missing.txt"), str(tmp_path / "empty.txt"), ARTICLE]
    result = run(name, *bad, BBC)
    assert result.exit_code == 1
    assert result.stdout == run(name, BBC).stdout
    complaints = result.stderr.splitlines()
    assert [line.startswith(f"liveblog-parse: {file}: ") for line, file in zip(complaints, bad, strict=True)] == [
        True
    ] * 3
    assert complaints[0].endswith("No such file or directory")


@pytest.mark.parametrize("name", ["-", "saved.json"])
def test_a_live_blog_that_was_saved_is_told_from_a_page(name: str, tmp_path: Path) -> None:
    saved = run("parse", BBC).stdout.encode()
    file = name if name == "-" else str(tmp_path / name)
    (tmp_path / "saved.json").write_bytes(saved)
    result = run("parse", file, stdin=saved)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "merge --format converts it" in result.stderr


def test_a_refusal_names_the_layouts_that_came_near_and_the_way_out(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    posting = '{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Fog"}]}'
    page.write_text(f'<html><script type="application/ld+json">{posting}</script></html>')
    near = run("parse", str(page)).stderr
    assert "; an ordinary article is read with --outlet article. Tried: generic/schema.org (1 of 2 points" in near
    for text in (near, run("parse", ARTICLE).stderr):
        assert text.endswith(": found nothing\n")
        assert text.count("found nothing") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["parse"], "FILE"),
        (["parse", "--outlet", "guardain", BBC], "guardian"),
        (["parse", "--zone", "Mars/Base", BBC], "Mars/Base"),
        (["parse", "--zone", "Mars/Base", "missing.txt"], "Mars/Base"),
        (["parse", "--captured", "yesterday", BBC], "yesterday"),
        (["parse", "--captured", "2023-09-13T12:00", BBC], "has no zone"),
        (["parse", "--captured", "2023-13-09", BBC], "2023-13-09"),
        (["parse", "--format", "xml", BBC], "xml"),
        (["parse", "--form", "pdf", BBC], "pdf"),
        (["parse", "--encoding", "klingon", BBC], "klingon"),
        (["detect", "--encoding", "klingon", BBC], "klingon"),
        (["detect", "--zone", "Europe/London", BBC], "--zone"),
        (["fetch"], "fetch"),
    ],
)
def test_wrong_usage_ends_with_2_says_what_is_wrong_and_prints_nothing(arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr


# ---- detect, outlets, help -------------------------------------------------------------------------------------------


def test_detect_says_the_outlet_the_layout_and_the_evidence() -> None:
    found = lb.detect(Path(TIMES))
    assert found is not None
    lines = run("detect", TIMES).stdout.splitlines()
    assert lines == [f"{TIMES}: thetimes, layout updates, text", *(f"  found: {words}" for words in found.evidence)]


def test_explain_says_post_by_post_where_its_fields_come_from_and_what_is_doubtful() -> None:
    result = run("explain", GUARDIAN)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].endswith("guardian, layout republished, text; 8 posts")
    assert "      starts by byline; text: updated, authors, blocks" in lines
    assert any(line.startswith("  ! boundaries-uncertain: 39 paragraphs") for line in lines)


def test_outlets_lists_every_known_outlet() -> None:
    table = CliRunner(env={"COLUMNS": "20000"}).invoke(command, ["outlets"], catch_exceptions=False)
    lines = table.stdout.splitlines()
    for outlet in lb.known_outlets():
        (line,) = (line for line in lines if line.split()[:1] == [outlet.name])
        assert [words for words in (outlet.title, *outlet.layouts, *outlet.hosts) if words not in line] == []


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["detect", "--help"]])
def test_help_documents_the_exit_codes(arguments: list[str]) -> None:
    text = run(*arguments).stdout
    assert [
        words for words in ("0  every file", "1  a file could not", "2  the command was used") if words not in text
    ] == []


def test_without_click_or_rich_it_says_how_to_install_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    present: dict[str, Callable[[str], object]] = {
        "neither": lambda _: None,
        "rich": lambda name: name == "rich" or None,
    }
    for installed in present.values():
        monkeypatch.setattr(cli, "find_spec", installed)
        with pytest.raises(SystemExit) as end:
            cli.main()
        assert end.value.code == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert "pip install 'liveblog-parse[cli]'" in line


def test_the_package_runs_as_the_command() -> None:
    module = [sys.executable, "-m", "liveblog_parse"]
    shown = subprocess.run([*module, "outlets", "--help"], capture_output=True, text=True, check=True)  # noqa: S603
    assert shown.stdout.startswith("Usage: liveblog-parse outlets")
    code = "import runpy, sys; sys.modules['click'] = None; runpy.run_module('liveblog_parse', run_name='__main__')"
    missing = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert missing.returncode == 2
    (line,) = missing.stderr.splitlines()
    assert "pip install 'liveblog-parse[cli]'" in line


def test_who_interrupts_it_while_it_loads_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "find_spec", interrupt)
    with pytest.raises(SystemExit, match="Aborted!"):
        cli.main()


# ---- as a process ----------------------------------------------------------------------------------------------------

MAIN = [sys.executable, "-c", "from liveblog_parse.cli import main; main()"]


def start(*arguments: str, **streams: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*MAIN, *arguments], **streams)  # noqa: S603 - this very program


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="where standard output has a name")
def test_standard_output_by_its_name_is_written_to() -> None:
    with start("parse", "-o", "/dev/stdout", BBC, stdout=subprocess.PIPE) as process:
        text, _ = process.communicate()
    assert len(blogs(text.decode())[0]) == 20


def test_a_reader_who_leaves_early_is_no_error_worth_a_word() -> None:
    with start("parse", *[TIMES] * 20, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""


def test_on_a_terminal_it_prints_the_table_in_colour(on_a_terminal: Callable[..., str]) -> None:
    printed = on_a_terminal("parse", GUARDIAN)
    assert "\x1b[33mno-times: " in printed
    assert "Justin McCurry" in printed
