"""`liveblog-parse timeline`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.files import read_each
from liveblog_parse.cli.options import EXIT_CODES, FILES, output, quiet
from liveblog_parse.cli.output import open_output
from liveblog_parse.cli.snapshots import Reading, read_captures, reads_captures

_EPILOG = f"""\b
Examples:
  liveblog-parse timeline --captured 2023-09-13 bbc.txt times.txt cnbc.txt
  liveblog-parse timeline --format jsonl -o event.jsonl *.json

{EXIT_CODES}"""


@click.command(epilog=_EPILOG)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILES)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "jsonl")),
    help="Default: table on a terminal; else jsonl, one post a line.",
)
@reads_captures
@quiet
@output
def timeline(
    files: tuple[str, ...], *, format_: str | None, quiet: bool, output: Path | None, **known: Unpack[Reading]
) -> None:
    """Put the posts of several live blogs in one order, oldest first.

    FILES are pages of one event, or live blogs that `parse` saved as JSON or JSONL; - is standard input. Times are in
    UTC. A post without an instant, marked ~, stands beside its neighbours on its own page; those of a page without any
    come last.
    """
    format_ = format_ or ("table" if output is None and sys.stdout.isatty() else "jsonl")
    blogs: list[lb.LiveBlog] = []
    read = partial(read_captures, **known)
    all_read = read_each(files, read, lambda _, found: blogs.extend(found), hide_progress=quiet)
    with open_output(output, encoding=None if format_ == "table" else "utf-8") as stream:
        if format_ == "jsonl":
            from liveblog_parse.cli.json_lines import timeline_lines

            for line in timeline_lines(lb.timeline(blogs)):
                print(line, file=stream)
        else:
            from liveblog_parse.cli import show, show_time

            show_time.show_timeline(show.open_console(stream), lb.timeline(blogs))
    sys.exit(0 if all_read else 1)
