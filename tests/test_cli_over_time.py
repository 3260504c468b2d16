"""The commands `diff`, `merge` and `timeline`, the progress bar, and how wrong use is told."""

from __future__ import annotations

import io
import json
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result

import liveblog_parse as lb
from liveblog_parse.cli import progress as progress_module
from liveblog_parse.cli.commands import command
from liveblog_parse.cli.progress import progress

SEEDS = Path(__file__).parent.parent / "seeds"
BBC = str(SEEDS / "000_3a61a43b8fde5d3e.txt")
TIMES = str(SEEDS / "003_d9a200dd184d4fc3.txt")
ARTICLE = str(SEEDS / "004_5e6e1551d8ebd9d7.txt")

PAGE = """<html><body><script type="application/ld+json">
{"@type": "LiveBlogPosting", "headline": "Ferry strike", "liveBlogUpdate": [%s]}
</script></body></html>"""


def update(name: str, minute: int, body: str) -> str:
    """A post of the page, as schema.org has it."""
    fields = {
        "@type": "BlogPosting",
        "@id": name,
        "headline": name.title(),
        "datePublished": f"2024-03-02T09:{minute:02}:00Z",
        "articleBody": body,
    }
    return json.dumps(fields)


STRIKE = update("strike", 1, "No ferry sails before noon.")
TALKS = update("talks", 5, "Both sides are at the table again, the mediator says.")
LATER = update("talks", 5, "Both sides are at the table again, the union says.")
VOTE = update("vote", 9, "Members vote on Monday.")
OPENING = update("opening", 0, "We follow the strike here.")


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(command, arguments, input=stdin, catch_exceptions=False)


@pytest.fixture
def captures(tmp_path: Path) -> tuple[str, str]:
    """Two captures of a page: between them a post came, one went and one was edited."""
    old, new = tmp_path / "page-20240302T0910Z.html", tmp_path / "page-2024-03-02_09.20.html"
    old.write_text(PAGE % f"{TALKS}, {STRIKE}, {OPENING}")
    new.write_text(PAGE % f"{VOTE}, {LATER}, {OPENING}")
    return str(old), str(new)


# ---- diff ------------------------------------------------------------------------------------------------------------


def test_a_diff_lists_post_by_post_what_became_of_it_and_the_words(captures: tuple[str, str]) -> None:
    result = run("diff", *captures)
    assert result.exit_code == 0
    old, new = captures
    assert result.stdout.splitlines() == [
        f"{old} -> {new}: 1 added, 1 removed, 1 edited, 0 moved, 0 scrolled off",
        "+ 2024-03-02 09:09  Vote",
        "- 2024-03-02 09:01  Strike",
        "~ 2024-03-02 09:05  Talks: blocks",
        "    blocks: … are at the table again, the [-mediator-] {+union+} says.",
    ]


def test_a_diff_is_json_for_programs(captures: tuple[str, str]) -> None:
    found = json.loads(run("diff", "--format", "json", *captures).stdout)
    changes = lb.diff(*(lb.parse(Path(file)) for file in captures))
    assert [entry["headline"] for entry in found["added"]] == ["Vote"]
    assert [entry["headline"] for entry in found["removed"]] == ["Strike"]
    (change,) = found["edited"]
    assert change["fields"] == ["blocks"]
    assert change["words"]["blocks"] == [list(run) for run in changes.edited[0].words("blocks")]
    assert (change["before"]["blocks"][0]["text"], change["entry"]["headline"]) == (
        "Both sides are at the table again, the mediator says.",
        "Talks",
    )


def test_moves_are_told_in_words(tmp_path: Path) -> None:
    blog = lb.parse((PAGE % f"{VOTE}, {TALKS}, {OPENING}").encode())
    vote, talks, opening = blog.entries
    pinned = attrs.evolve(opening, labels=frozenset((lb.Label.PINNED,)))
    files = [tmp_path / "old.json", tmp_path / "new.json"]
    for file, entries in zip(files, ((vote, talks, opening), (pinned, talks, vote)), strict=True):
        undated = tuple(attrs.evolve(entry, published=None, published_as=None) for entry in entries)
        file.write_text(lb.dumps(attrs.evolve(blog, entries=undated)))
    assert run("diff", *map(str, files)).stdout.splitlines()[1:] == ["> Opening: pinned", "> Talks: moved"]


def test_a_diff_can_end_with_3_where_something_changed(captures: tuple[str, str]) -> None:
    old, new = captures
    assert run("diff", "--exit-code", old, new).exit_code == 3
    assert run("diff", "--exit-code", old, old).exit_code == 0


def test_a_page_in_a_diff_cannot_command_the_terminal(tmp_path: Path) -> None:
    files = [tmp_path / "old.html", tmp_path / "new.html"]
    for file, word in zip(files, ("[bold]red", "\x9b31mblue"), strict=True):
        file.write_text(PAGE % ", ".join((update("fog\x9b", 5, word), OPENING)))
    text = run("diff", *map(str, files)).stdout
    assert "[-[bold]red-] {+\\u009b31mblue+}" in text
    assert "\x9b" not in text


def test_captures_of_two_live_blogs_are_wrong_use() -> None:
    for name in ("diff", "merge"):
        result = run(name, BBC, TIMES)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "two live blogs" in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_a_diff_needs_both_files(captures: tuple[str, str], tmp_path: Path) -> None:
    result = run("diff", captures[0], str(tmp_path / "missing.html"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No such file" in result.stderr


def test_a_file_of_several_live_blogs_is_not_one_capture(captures: tuple[str, str], tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    run("parse", "-o", str(saved), *captures)
    result = run("diff", str(saved), captures[0])
    assert result.exit_code == 2
    assert "holds 2 live blogs; diff compares one with one" in result.stderr


# ---- merge -----------------------------------------------------------------------------------------------------------

MOMENTS = (datetime(2024, 3, 2, 9, 10, tzinfo=UTC), datetime(2024, 3, 2, 9, 20, tzinfo=UTC))


def merged(captures: tuple[str, str]) -> lb.History:
    return lb.merge(lb.parse(Path(file), captured=moment) for file, moment in zip(captures, MOMENTS, strict=True))


def test_merge_prints_one_live_blog_whatever_the_order_of_the_files(captures: tuple[str, str]) -> None:
    result = run("merge", "--captured-from", "name", *captures)
    assert result.exit_code == 0
    assert lb.loads(result.stdout) == merged(captures).blog
    assert run("merge", "--captured-from", "name", *captures[::-1]).stdout == result.stdout
    csv = run("merge", "--captured-from", "name", "--format", "jsonl", *captures).stdout
    assert lb.loads(csv, "jsonl") == merged(captures).blog


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_merge_reads_what_parse_saved(format_: str, captures: tuple[str, str]) -> None:
    saved: list[str] = []
    for file, moment in zip(captures, MOMENTS, strict=True):
        saved += run("parse", "--captured", moment.isoformat(), "--format", format_, file).stdout.splitlines()
    lines = "\n".join(saved).encode()
    assert lb.loads(run("merge", "-", stdin=lines).stdout) == merged(captures).blog


def test_merge_reads_what_parse_saved_and_others_laid_out(captures: tuple[str, str]) -> None:
    saved = run("parse", captures[0]).stdout
    laid_out = "\ufeff" + json.dumps(json.loads(saved), indent=2)
    assert lb.loads(run("merge", "-", stdin=laid_out.encode()).stdout).entries == lb.loads(saved).entries


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda saved: saved[:-20], "broken JSON"),
        (lambda saved: saved.replace(b"Talks", b"Talk\xff"), "not UTF-8"),
        (lambda saved: saved.replace(b"parse/1", b"parse/99"), "expected 'liveblog-parse/1'"),
    ],
)
def test_a_damaged_file_is_said_by_name_and_the_others_are_used(
    damage: Callable[[bytes], bytes], words: str, captures: tuple[str, str], tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_bytes(damage(run("parse", captures[0]).stdout.encode()))
    result = run("merge", str(damaged), captures[1])
    assert result.exit_code == 1
    assert result.stdout == run("merge", captures[1]).stdout
    assert result.stderr.startswith(f"liveblog-parse: {damaged}: a saved live blog that ")
    assert words in result.stderr


def test_a_history_is_a_line_for_each_revision_of_each_post(captures: tuple[str, str]) -> None:
    text = run("merge", "--captured-from", "name", "--format", "history", *captures).stdout
    lines = [json.loads(line) for line in text.splitlines()]
    told = [
        (line["position"], line["revision"], line["of"], line["entry"]["headline"], line["removed"]) for line in lines
    ]
    assert told == [
        (0, 0, 1, "Vote", False),
        (1, 0, 2, "Talks", False),
        (1, 1, 2, "Talks", False),
        (2, 0, 1, "Strike", True),
        (3, 0, 1, "Opening", False),
    ]
    assert (lines[3]["first_seen"], lines[3]["last_seen"]) == ("2024-03-02T09:10:00Z", "2024-03-02T09:10:00Z")


def test_the_table_of_a_merge_counts_what_became_of_the_posts(captures: tuple[str, str]) -> None:
    text = run("merge", "--captured-from", "name", "--format", "table", *captures).stdout
    assert text.startswith("2 captures, 1 edited, 1 removed: ")


def test_captures_can_be_dated_by_when_the_file_was_changed(captures: tuple[str, str]) -> None:
    for file, moment in zip(captures, MOMENTS, strict=True):
        os.utime(file, (moment.timestamp(), moment.timestamp()))
    assert lb.loads(run("merge", "--captured-from", "mtime", *captures).stdout) == merged(captures).blog


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--captured-from", "name", BBC], "no stamp"),
        (["--captured-from", "name", "page-2024-13-02.html"], "no stamp"),
        (["--captured-from", "name", "--captured", "2024-03-02", BBC], "give one of them"),
    ],
)
def test_a_file_without_a_stamp_is_wrong_use(arguments: list[str], words: str, tmp_path: Path) -> None:
    (tmp_path / "page-2024-13-02.html").write_text("<p>Fog.")
    found = [str(tmp_path / name) if name.startswith("page") else name for name in arguments]
    result = run("merge", *found)
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize("name", ["merge", "timeline"])
def test_a_file_that_cannot_be_read_is_said_and_the_others_are_used(name: str) -> None:
    result = run(name, ARTICLE, BBC)
    assert result.exit_code == 1
    assert result.stdout == run(name, BBC).stdout
    assert len(result.stderr.splitlines()) == 1


def test_nothing_is_merged_where_nothing_can_be_read(tmp_path: Path) -> None:
    output = tmp_path / "day.json"
    output.write_text("old")
    assert run("merge", "-o", str(output), ARTICLE).exit_code == 1
    assert output.read_text() == "old"


# ---- timeline --------------------------------------------------------------------------------------------------------


def test_a_timeline_is_a_line_for_each_post() -> None:
    result = run("timeline", "--captured", "2023-09-13", BBC, TIMES)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["outlet"] for line in lines] == ["thetimes"] * 16 + ["bbc"] * 20
    assert lines[0]["entry"]["headline"] == "Kim in Russia to talk arms with Putin"
    assert {line["placed_by"] for line in lines} == {"instant"}


def test_the_table_of_a_timeline_marks_what_order_placed() -> None:
    lines = run("timeline", "--format", "table", BBC, TIMES).stdout.splitlines()
    assert lines[0] == "2023-09-13 06:14   bbc       Kim's powerful sister is also at the cosmodrome"
    assert lines[-1] == "3.30pm September 12 ~ thetimes  All Russians must mobilise, says head of Orthodox Church"


# ---- wrong use, help, completion -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["diff", BBC],
        ["merge", "--format", "xml", BBC],
        ["fetch"],
        ["--loud"],
        ["parse", "--captured", "x", BBC],
    ],
)
def test_wrong_use_is_one_line_that_names_the_way_out(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("liveblog-parse: ")
    assert line.endswith(" --help")


@pytest.mark.parametrize("name", [[], ["parse"], ["diff"], ["merge"], ["timeline"]])
def test_help_has_examples_and_exit_codes(name: list[str]) -> None:
    text = run(*name, "--help").stdout
    assert "Examples:\n    liveblog-parse " in text
    assert "Exit codes:\n    0  " in text


def test_the_list_of_commands_cuts_no_sentence() -> None:
    text = run("--help").stdout
    listed = text.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert len(listed) == len(command.commands)
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize(
    ("words", "offered"), [("liveblog-parse ti", "timeline"), ("liveblog-parse parse --outlet guar", "guardian")]
)
def test_a_shell_completes_commands_and_outlets(words: str, offered: str) -> None:
    typed = {"_LIVEBLOG_PARSE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    result = CliRunner(env=typed).invoke(command, prog_name="liveblog-parse")
    assert f"plain,{offered}" in result.stdout.splitlines()


# ---- progress --------------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch, *, patience: float = 0.0) -> Terminal:
    """Standard error as a terminal, in front of somebody who waits so many seconds. No fixture: pytest would undo it."""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress_module, "_PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm-256color")
    return stream


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        time.sleep(0.01)


@pytest.mark.parametrize("total", [2, None])
def test_a_bar_shows_on_a_terminal_and_goes_away(total: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    with progress("Reading", total, hidden=False) as step:
        step()
        wait_until(lambda: "Reading" in stream.getvalue())
    assert "Reading" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize(("hidden", "patience"), [(True, 0.0), (False, 1000.0)], ids=["hidden", "not yet due"])
def test_no_bar_shows_where_nobody_waits(hidden: bool, patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, patience=patience)
    with progress("Reading", 2, hidden=hidden) as step:
        step()
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_no_bar_shows_outside_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress_module, "_PATIENCE", 0.0)
    with progress("Reading", 2, hidden=False) as step:
        step()
        time.sleep(0.05)
    assert stream.getvalue() == ""


@pytest.mark.parametrize(("options", "hidden"), [([], False), (["--quiet"], True), (["-q"], True)])
def test_quiet_hides_the_bar_and_no_complaint(
    options: list[str], hidden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def remember(*arguments: Any, hidden: bool) -> Any:
        asked.append(hidden)
        return progress(*arguments, hidden=True)

    monkeypatch.setattr("liveblog_parse.cli.files.progress", remember)
    monkeypatch.setattr("liveblog_parse.cli.merge.progress", remember)
    for name in ("parse", "detect", "explain", "merge", "timeline"):
        result = run(name, *options, ARTICLE, BBC)
        assert result.stderr.startswith(f"liveblog-parse: {ARTICLE}: ")
    run("diff", *options, BBC, BBC)
    assert asked == [hidden] * 7
