"""`liveblog-parse diff`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.files import read_each
from liveblog_parse.cli.options import FILES, output, quiet
from liveblog_parse.cli.output import WrongUse, open_output
from liveblog_parse.cli.progress import progress
from liveblog_parse.cli.snapshots import Reading, read_captures, reads_captures

_EPILOG = """\b
A line for each post:
  +  added
  -  removed: gone though the page still reaches its place
  .  scrolled off: gone, and the page does not reach its place
  ~  edited, with the [-words that went-] and {+those that came+}
  >  pinned, unpinned or moved

\b
Examples:
  liveblog-parse diff --captured-from name page-20230913T0900Z.html page-20230913T1000Z.html
  liveblog-parse diff monday.json tuesday.json      # saved by parse --format json
  liveblog-parse diff --format json old.html new.html
  liveblog-parse diff --exit-code -q old.html new.html > /dev/null || echo news

\b
Exit codes:
  0  both files were read
  1  a file could not be read or is no live blog, or the output could
     not be written
  2  the command was used wrongly: an option, or captures of two
     different live blogs
  3  with --exit-code: both were read, and something changed
"""


@click.command(epilog=_EPILOG)
@click.argument("old", type=FILES)
@click.argument("new", type=FILES)
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="Default: text.")
@click.option("--exit-code", is_flag=True, help="End with 3 where anything changed.")
@reads_captures
@quiet
@output
def diff(
    old: str, new: str, *, format_: str, exit_code: bool, quiet: bool, output: Path | None, **known: Unpack[Reading]
) -> None:
    """Say what changed between two captures of a live blog.

    OLD, and NEW that was taken later, are pages, or live blogs that `parse` saved as JSON; - is standard input.
    """
    blogs: dict[str, lb.LiveBlog] = {}
    one = partial(_one_capture, **known)
    if not read_each((old, new), one, lambda _, read: blogs.update([read]), hide_progress=quiet):
        sys.exit(1)
    try:
        with progress("Comparing", None, hidden=quiet):
            changes = lb.diff(blogs[old], blogs[new])
    except lb.InvalidArgumentError as error:
        raise WrongUse(str(error)) from error
    with open_output(output, encoding="utf-8" if format_ == "json" else None) as stream:
        if format_ == "json":
            from liveblog_parse.cli.json_lines import diff_json

            print(diff_json(changes), file=stream)
        else:
            from liveblog_parse.cli import show, show_time

            show_time.show_diff(show.open_console(stream), old, new, changes)
    sys.exit(3 if exit_code and changes else 0)


def _one_capture(file: str, **known: Unpack[Reading]) -> tuple[str, lb.LiveBlog]:
    blogs = read_captures(file, **known)
    if len(blogs) != 1:
        raise WrongUse(
            f"{click.format_filename(file)} holds {len(blogs)} live blogs; diff compares one with one, merge takes many"
        )
    return file, blogs[0]
