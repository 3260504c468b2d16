"""Captures from files: pages, or live blogs that `parse` saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, NoReturn, TypeAlias, Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.files import source
from liveblog_parse.cli.options import Knowledge, completes_pages, takes_evidence
from liveblog_parse.cli.output import WrongUse
from liveblog_parse.export import SCHEMA

CapturedFrom: TypeAlias = Literal["name", "mtime"] | None


class Reading(Knowledge):
    """How captures are read."""

    captured_from: CapturedFrom


def reads_captures(function: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that reads captures."""
    option = click.option(
        "--captured-from",
        type=click.Choice(("name", "mtime")),
        help="Take when each page was captured from a stamp in its file's name, as in page-20230913T1200Z.html "
        "(UTC), or from when the file was last changed.",
    )
    return takes_evidence(completes_pages(option(function)))


def read_captures(file: str, *, captured_from: CapturedFrom, **known: Unpack[Knowledge]) -> list[lb.LiveBlog]:
    """The live blogs of a file: one that is parsed, or as many as `parse` saved in it as JSON or JSONL."""
    if captured_from and known["captured"]:
        raise WrongUse("--captured and --captured-from both say when the pages were taken; give one of them")
    content = source(file)
    data = content if isinstance(content, bytes) else Path(file).read_bytes()
    if is_saved(data):
        return _load(data)
    if captured_from and file != "-":
        known["captured"] = _stamp(file) if captured_from == "name" else _last_change(file)
    return [lb.parse(data, **known)]


def is_saved(data: bytes) -> bool:
    """Whether a file begins as `parse` saves live blogs, in this version or another."""
    return _SAVED.match(data) is not None


_SAVED = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema"\s*:\s*"%b/' % SCHEMA.partition("/")[0].encode())


def _load(data: bytes) -> list[lb.LiveBlog]:
    """Raises `UnreadableInputError` for what is no longer as `parse` saved it."""
    try:
        text = data.decode("utf-8-sig")
        return list(_load_lines(text)) if _is_lines(text) else [lb.loads(text)]
    except UnicodeDecodeError as error:
        raise lb.UnreadableInputError(f"a saved live blog that is not UTF-8 at byte {error.start}") from error
    except lb.InvalidArgumentError as error:
        raise lb.UnreadableInputError(f"a saved live blog that cannot be read: {error}") from error


def _is_lines(text: str) -> bool:
    """Whether each line is an object of its own, and not the whole file one that was laid out for people."""
    return text.lstrip().partition("\n")[0].rstrip().endswith("}")


_BEGINS = re.compile(r'\{"schema": ?"[^"]*", ?"position": ?(?P<position>\d+|null)')


def _load_lines(text: str) -> Iterator[lb.LiveBlog]:
    """One live blog a line, or one post a line: then position 0, or none, begins a live blog."""
    posts: list[str] = []
    for line in filter(None, text.split("\n")):
        begins = _BEGINS.match(line)
        if posts and (begins is None or begins["position"] in ("0", "null")):
            yield lb.loads("\n".join(posts), "jsonl")
            posts = []
        if begins is None:
            yield lb.loads(line)
        else:
            posts.append(line)
    if posts:
        yield lb.loads("\n".join(posts), "jsonl")


_STAMP = re.compile(
    r"(?<!\d)(?P<day>20\d\d-?\d\d-?\d\d)"  # page-2023-09-13.html
    r"(?:[T_-]?(?P<clock>\d\d[.:-]?\d\d(?:[.:-]?\d\d)?)Z?)?(?!\d)"  # 20230913120000.html, page_2023-09-13_12-00.html
)


def _stamp(file: str) -> date:
    """The day, or the instant in UTC, in the name of a file."""
    found = _STAMP.search(Path(file).name)
    try:
        return _read_stamp(found["day"], found["clock"]) if found else _no_stamp(file)
    except ValueError:
        return _no_stamp(file)


def _read_stamp(day: str, clock: str | None) -> date:
    digits = re.sub(r"\D", "", day + (clock or ""))
    if clock is None:
        return date.fromisoformat(digits)
    return datetime.strptime(digits.ljust(len("20230913120000"), "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def _no_stamp(file: str) -> NoReturn:
    raise WrongUse(
        f"{click.format_filename(file)}: the name has no stamp as in page-2023-09-13.html or 20230913120000.html; "
        "rename the file, or use --captured-from mtime"
    )


def _last_change(file: str) -> datetime:
    return datetime.fromtimestamp(Path(file).stat().st_mtime, UTC)
