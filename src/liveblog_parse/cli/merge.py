"""`liveblog-parse merge`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TextIO, Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.files import read_each
from liveblog_parse.cli.formats import blog_writer
from liveblog_parse.cli.options import EXIT_CODES, FILES, output, quiet
from liveblog_parse.cli.output import WrongUse, open_output
from liveblog_parse.cli.progress import progress
from liveblog_parse.cli.snapshots import Reading, read_captures, reads_captures
from liveblog_parse.issues import counted

_EPILOG = f"""\b
Examples:
  liveblog-parse merge --captured-from name captures/page-*.html
  liveblog-parse merge --captured-from name -o day.json captures/*.html
  liveblog-parse merge --format history *.json | jq 'select(.removed)'
  liveblog-parse parse --captured 2023-09-13T09:00Z page.html > 09.json
  liveblog-parse merge 09.json 10.json 11.json

{EXIT_CODES}"""


@click.command(epilog=_EPILOG)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILES)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "history", *lb.FORMATS)),
    help="Default: table on a terminal; else json, the merged live blog. history is one line of JSON for each revision "
    "of each post, with when it was first and last seen, and whether it was removed.",
)
@reads_captures
@quiet
@output
def merge(
    files: tuple[str, ...], *, format_: str | None, quiet: bool, output: Path | None, **known: Unpack[Reading]
) -> None:
    """Put captures of one live blog together, every post once.

    FILES are pages, or live blogs that `parse` saved as JSON or JSONL, in any order; - is standard input. Their order
    is that of when they were captured: say it with --captured-from, or save them with --captured; else the times
    printed on the pages tell.
    """
    format_ = format_ or ("table" if output is None and sys.stdout.isatty() else "json")
    captures: list[lb.LiveBlog] = []
    read = partial(read_captures, **known)
    all_read = read_each(files, read, lambda _, blogs: captures.extend(blogs), hide_progress=quiet)
    if captures:
        with progress("Merging", None, hidden=quiet):
            history = _merged(captures)
        with open_output(output, encoding=None if format_ == "table" else "utf-8") as stream:
            _write(history, format_, counted(len(captures), "capture"), stream)
    sys.exit(0 if all_read else 1)


def _merged(captures: list[lb.LiveBlog]) -> lb.History:
    try:
        return lb.merge(captures)
    except lb.InvalidArgumentError as error:
        raise WrongUse(str(error)) from error


def _write(history: lb.History, format_: str, name: str, stream: TextIO) -> None:
    if format_ == "history":
        from liveblog_parse.cli.json_lines import history_lines

        for line in history_lines(history):
            print(line, file=stream)
    elif format_ == "table":
        from liveblog_parse.cli import show

        edited = sum(len(post.revisions) > 1 for post in history.posts)
        removed = sum(post.removed for post in history.posts)
        show.show_blog(show.open_console(stream), f"{name}, {edited} edited, {removed} removed", history.blog)
    else:
        blog_writer(format_, stream, 1)(name, history.blog)
