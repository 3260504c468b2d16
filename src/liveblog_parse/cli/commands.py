"""The commands: files and options in, calls of the library, results out. What people see is drawn in `show`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Literal, TextIO, TypedDict, TypeVar, Unpack

import click

import liveblog_parse as lb
from liveblog_parse.cli.output import WrongUse, complain, open_output
from liveblog_parse.cli.printable import printable, printable_json

T = TypeVar("T")

_EXIT_CODES = """\b
Exit codes:
  0  every file was read
  1  a file could not be read or is no live blog (the others are read
     all the same), or the output could not be written
  2  the command was used wrongly: an option, an outlet, a zone, a date
"""


@click.group(
    epilog=_EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="liveblog-parse", message="%(prog)s %(version)s")
def command() -> None:
    """Read news live blogs, in text, HTML or JSON, as timed and signed posts."""


# ---- options that two commands share ---------------------------------------------------------------------------------


class Evidence(TypedDict):
    """What the holder of a file knows of it."""

    url: str | None
    form: Literal["text", "html", "json"] | None
    encoding: str | None


def _reads_files(function: Callable[..., None]) -> Callable[..., None]:
    """The files, and the options that say what they are."""
    for option in (
        click.option("--encoding", metavar="ENC", help="Encoding of the files, where an HTTP header said it."),
        click.option(
            "--form", type=click.Choice(("text", "html", "json")), help="What the files are, if not to be guessed."
        ),
        click.option("--url", help="Address of the page: evidence for the outlet, and base for its links."),
        click.argument("files", metavar="FILE...", nargs=-1, required=True),
    ):
        function = option(function)
    return function


# ---- parse -----------------------------------------------------------------------------------------------------------


def _day_or_instant(said: str) -> date:
    """A day or an instant in ISO 8601."""
    try:
        read = date.fromisoformat(said) if len(said) <= len("2023-09-13") else datetime.fromisoformat(said)
    except ValueError as error:
        raise click.BadParameter(f"{said!r} is no day as in 2023-09-13, nor instant as in 2023-09-13T12:00Z") from error
    if isinstance(read, datetime) and read.utcoffset() is None:
        raise click.BadParameter(f"{said!r} has no zone; add Z or an offset, as in 2023-09-13T12:00+01:00")
    return read


class Knowledge(Evidence):
    """What completes a page: the arguments of `parse`."""

    outlet: str | None
    captured: date | None
    zone: str | None


def _completes_pages(function: Callable[..., None]) -> Callable[..., None]:
    """The options that complete a page."""
    for option in (
        click.option("--zone", metavar="IANA", help="Zone of times that are printed without one, as in Europe/London."),
        click.option(
            "--captured",
            type=_day_or_instant,
            metavar="DATE|DATETIME",
            help="When the page was taken, in ISO 8601; completes days and years.",
        ),
        click.option("--outlet", metavar="NAME", help='Skip detection; "article" reads any news article as one post.'),
    ):
        function = option(function)
    return function


@command.command(epilog=_EXIT_CODES)
@_reads_files
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", *lb.FORMATS)),
    help="Default: table on a terminal; else json, which is one live blog a line.",
)
@_completes_pages
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write here instead; the file is replaced whole, or not at all.",
)
def parse(files: tuple[str, ...], format_: str | None, output: Path | None, **known: Unpack[Knowledge]) -> None:
    """Read live blogs from FILES; - is standard input."""
    format_ = format_ or ("table" if output is None and sys.stdout.isatty() else "json")
    with open_output(output, encoding=None if format_ == "table" else "utf-8") as stream:
        all_read = _each(files, partial(lb.parse, **known), _writer(format_, stream))
    sys.exit(0 if all_read else 1)


def _writer(format_: str, stream: TextIO) -> Callable[[str, lb.LiveBlog], None]:
    if format_ == "table":
        from liveblog_parse.cli import show

        return partial(show.show_blog, show.open_console(stream))
    return lambda _, blog: print(printable_json(lb.dumps(blog, format_)), file=stream)


# ---- detect ----------------------------------------------------------------------------------------------------------


@command.command(epilog=_EXIT_CODES)
@_reads_files
def detect(files: tuple[str, ...], **known: Unpack[Evidence]) -> None:
    """Say which outlet's live blog FILES are, and by what; - is standard input."""
    with open_output(None) as stream:
        all_read = _each(files, partial(_detect, **known), partial(_show_detection, stream))
    sys.exit(0 if all_read else 1)


def _detect(source: lb.Source, **known: Unpack[Evidence]) -> lb.Detection:
    detection = lb.detect(source, **known)
    if detection is None:
        raise lb.NotALiveBlogError("no layout of a live blog fits")
    return detection


def _show_detection(stream: TextIO, file: str, found: lb.Detection) -> None:
    lines = [f"{file}: {found.outlet}, layout {found.layout}, {found.form}"]
    lines += [f"  found: {evidence}" for evidence in found.evidence]
    lines += [f"  rival: {rival}" for rival in found.rivals]
    print("\n".join(map(printable, lines)), file=stream)


# ---- explain ---------------------------------------------------------------------------------------------------------


@command.command(epilog=_EXIT_CODES)
@_reads_files
@_completes_pages
def explain(files: tuple[str, ...], **known: Unpack[Knowledge]) -> None:
    """Show, post by post, which source gave which field and what disagreed; - is standard input."""
    with open_output(None) as stream:
        all_read = _each(files, partial(lb.parse, **known), partial(_explain, stream))
    sys.exit(0 if all_read else 1)


def _explain(stream: TextIO, file: str, blog: lb.LiveBlog) -> None:
    from liveblog_parse.cli.explain import explain_lines

    print("\n".join(map(printable, explain_lines(file, blog))), file=stream)


# ---- outlets ---------------------------------------------------------------------------------------------------------


@command.command()
def outlets() -> None:
    """List the known outlets."""
    from liveblog_parse.cli import show

    with open_output(None) as stream:
        show.show_outlets(show.open_console(stream), lb.known_outlets())


# ---- files -----------------------------------------------------------------------------------------------------------


def _each(files: tuple[str, ...], read: Callable[[lb.Source], T], write: Callable[[str, T], None]) -> bool:
    """Read the files one by one and write each result; whether all could be read. The others are complained of."""
    all_read = True
    for file in files:
        try:
            result = read(_source(file))
        except (lb.InvalidArgumentError, lb.UnknownOutletError) as error:
            raise WrongUse(str(error)) from error
        except (lb.LiveBlogError, OSError) as error:
            complain(file, error)
            all_read = False
        else:
            write(click.format_filename(file), result)
    return all_read


def _source(file: str) -> lb.Source:
    return sys.stdin.buffer.read() if file == "-" else Path(file)
