"""The commands: files and options in, calls of the library, results out. What people see is drawn in `show`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TextIO, Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.diff import diff
from liveblog_parse.cli.files import read_each, source
from liveblog_parse.cli.formats import blog_writer
from liveblog_parse.cli.merge import merge
from liveblog_parse.cli.one_line import OneLineGroup
from liveblog_parse.cli.options import EXIT_CODES, Evidence, Knowledge, completes_pages, output, reads_files
from liveblog_parse.cli.output import open_output
from liveblog_parse.cli.printable import printable
from liveblog_parse.cli.snapshots import is_saved
from liveblog_parse.cli.timeline import timeline

_EPILOG = f"""\b
Examples:
  liveblog-parse parse page.html                      # a table on a terminal, JSON in a pipe
  liveblog-parse parse --captured 2023-09-13 *.txt > blogs.jsonl
  liveblog-parse diff old.html new.html               # what changed between two captures
  liveblog-parse merge --captured-from name *.html    # all captures as one live blog
  liveblog-parse timeline bbc.html guardian.html      # several outlets in one order

\b
Shell completion, to be put into the shell's start file:
  bash  eval "$(_LIVEBLOG_PARSE_COMPLETE=bash_source liveblog-parse)"
  zsh   eval "$(_LIVEBLOG_PARSE_COMPLETE=zsh_source liveblog-parse)"
  fish  _LIVEBLOG_PARSE_COMPLETE=fish_source liveblog-parse | source

{EXIT_CODES}"""


@click.group(
    cls=OneLineGroup,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="liveblog-parse", message="%(prog)s %(version)s")
def command() -> None:
    """Read news live blogs, in text, HTML or JSON, as timed and signed posts.

    `liveblog-parse COMMAND --help` says all of a command. Nothing is ever fetched from the network.
    """


command.add_command(diff)
command.add_command(merge)
command.add_command(timeline)


# ---- parse -----------------------------------------------------------------------------------------------------------


_PARSE_EPILOG = f"""\b
Examples:
  liveblog-parse parse page.html
  liveblog-parse parse --captured 2023-09-13 --zone Europe/London page.txt
  liveblog-parse parse --format jsonl -o posts.jsonl page.html
  curl -s https://news.example/live/1 | liveblog-parse parse --url https://news.example/live/1 -

{EXIT_CODES}"""


@command.command(epilog=_PARSE_EPILOG)
@reads_files
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", *lb.FORMATS)),
    help="Default: table on a terminal; else json, which is one live blog a line.",
)
@completes_pages
@output
def parse(
    files: tuple[str, ...], *, format_: str | None, quiet: bool, output: Path | None, **known: Unpack[Knowledge]
) -> None:
    """Read live blogs from FILES; - is standard input.

    FILES are pages or texts of live blogs; what they are, and whose, is found out by looking. What you know of them and
    they do not say, such as the day they were taken, completes them.
    """
    format_ = format_ or ("table" if output is None and sys.stdout.isatty() else "json")
    with open_output(output, encoding=None if format_ == "table" else "utf-8") as stream:
        write = _writer(format_, stream, len(files))
        all_read = read_each(files, partial(_parse, **known), write, hide_progress=quiet or stream.isatty())
    sys.exit(0 if all_read else 1)


def _parse(file: str, **known: Unpack[Knowledge]) -> lb.LiveBlog:
    content = source(file)
    try:
        return lb.parse(content, **known)
    except lb.NotALiveBlogError:
        if is_saved(content if isinstance(content, bytes) else Path(file).read_bytes()):
            raise lb.UnreadableInputError(_SAVED_ALREADY) from None
        raise


_SAVED_ALREADY = "a live blog that parse saved, no page; diff, merge and timeline read it, merge --format converts it"


def _writer(format_: str, stream: TextIO, files: int) -> Callable[[str, lb.LiveBlog], None]:
    if format_ == "table":
        from liveblog_parse.cli import show

        return partial(show.show_blog, show.open_console(stream))
    return blog_writer(format_, stream, files)


# ---- detect ----------------------------------------------------------------------------------------------------------


@command.command(epilog=EXIT_CODES)
@reads_files
def detect(files: tuple[str, ...], *, quiet: bool, **known: Unpack[Evidence]) -> None:
    """Say which outlet's live blog FILES are, and by what.

    - is standard input.
    """
    with open_output(None) as stream:
        show = partial(_show_detection, stream)
        all_read = read_each(files, partial(_detect, **known), show, hide_progress=quiet or stream.isatty())
    sys.exit(0 if all_read else 1)


def _detect(file: str, **known: Unpack[Evidence]) -> lb.Detection:
    detection = lb.detect(source(file), **known)
    if detection is None:
        raise lb.NotALiveBlogError("no layout of a live blog fits")
    return detection


def _show_detection(stream: TextIO, file: str, found: lb.Detection) -> None:
    lines = [f"{file}: {found.outlet}, layout {found.layout}, {found.form}"]
    lines += [f"  found: {evidence}" for evidence in found.evidence]
    lines += [f"  rival: {rival}" for rival in found.rivals]
    print("\n".join(map(printable, lines)), file=stream)


# ---- explain ---------------------------------------------------------------------------------------------------------


@command.command(epilog=EXIT_CODES)
@reads_files
@completes_pages
def explain(files: tuple[str, ...], *, quiet: bool, **known: Unpack[Knowledge]) -> None:
    """Show which source gave each post's fields, and what disagreed.

    - is standard input.
    """
    with open_output(None) as stream:
        write = partial(_explain, stream)
        all_read = read_each(files, partial(_parse, **known), write, hide_progress=quiet or stream.isatty())
    sys.exit(0 if all_read else 1)


def _explain(stream: TextIO, file: str, blog: lb.LiveBlog) -> None:
    from liveblog_parse.cli.explain import explain_lines

    print("\n".join(map(printable, explain_lines(file, blog))), file=stream)


# ---- outlets ---------------------------------------------------------------------------------------------------------


@command.command()
def outlets() -> None:
    """List the known outlets.

    Forms and layouts are an outlet's own. Any outlet's pages and JSON are read by schema.org's words, too, and by posts
    that repeat.
    """
    from liveblog_parse.cli import show

    with open_output(None) as stream:
        show.show_outlets(show.open_console(stream), lb.known_outlets())
