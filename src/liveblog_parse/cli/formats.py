"""How `parse` prints live blogs in one of the formats, several of them in a row where the format allows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO, TypeAlias

import liveblog_parse as lb
from liveblog_parse.cli.output import WrongUse
from liveblog_parse.cli.printable import printable, printable_json
from liveblog_parse.export.formats import find_format

Writer: TypeAlias = Callable[[str, lb.LiveBlog], None]
"""Takes the name of a file and what was read from it."""

_IN_JSON = frozenset(("json", "jsonl", "jsonld", "jsonfeed"))
_IN_A_ROW = _IN_JSON | {"csv", "markdown"}
"""Of these formats, texts of several live blogs may stand one after the other."""


def blog_writer(format_: str, stream: TextIO, files: int) -> Writer:
    """What writes a live blog of one of so many files; refuses several in a format that is one document."""
    if files > 1 and format_ not in _IN_A_ROW:
        raise WrongUse(f"{format_} is one document for one live blog; give one FILE, not {files}")
    try:
        find_format(format_)
    except lb.LiveBlogError as error:  # a broken package
        raise WrongUse(str(error)) from error
    if format_ == "csv":
        return _csv_writer(stream)
    return lambda _, blog: _print(lb.dumps(blog, format_), format_, stream)


def _csv_writer(stream: TextIO) -> Writer:
    """One table for all, with one header."""
    header_is_due = True

    def write(_: str, blog: lb.LiveBlog) -> None:
        nonlocal header_is_due
        text = lb.dumps(blog, "csv")
        _print(text if header_is_due else text.partition("\r\n")[2], "csv", stream)
        header_is_due = False

    return write


def _print(text: str, format_: str, stream: TextIO) -> None:
    """Write it as it is, but for what could command a terminal; JSON can say the same in other characters anywhere."""
    if format_ in _IN_JSON:
        text = printable_json(text)
    elif stream.isatty():
        text = "\n".join(map(printable, text.replace("\r\n", "\n").split("\n")))
    print(text, end="" if text.endswith("\n") or not text else "\n", file=stream)
