"""Options that several commands share, and how every command ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypedDict

import click
from click.shell_completion import CompletionItem

import liveblog_parse as lb

EXIT_CODES = """\b
Exit codes:
  0  every file was read
  1  a file could not be read or is no live blog (the others are read
     all the same), or the output could not be written
  2  the command was used wrongly: an option, an outlet, a zone, a date
"""

FILES = click.Path(allow_dash=True)
"""Not checked here: each file that cannot be read is complained of by its name. A shell completes it."""


class Evidence(TypedDict):
    """What the holder of a file knows of it."""

    url: str | None
    form: Literal["text", "html", "json"] | None
    encoding: str | None


def takes_evidence(function: Callable[..., None]) -> Callable[..., None]:
    """The options that say what the files are."""
    for option in (
        click.option("--encoding", metavar="ENC", help="Encoding of the files, where an HTTP header said it."),
        click.option(
            "--form", type=click.Choice(("text", "html", "json")), help="What the files are, if not to be guessed."
        ),
        click.option("--url", help="Address of the page: evidence for the outlet, and base for its links."),
    ):
        function = option(function)
    return function


def reads_files(function: Callable[..., None]) -> Callable[..., None]:
    """The files, and the options that say what they are."""
    function = quiet(takes_evidence(function))
    return click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILES)(function)


def quiet(function: Callable[..., None]) -> Callable[..., None]:
    """The option that hides the progress bar."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="Show no progress bar; files that cannot be read are still named."
    )(function)


class Knowledge(Evidence):
    """What completes a page: the arguments of `parse`."""

    outlet: str | None
    captured: date | None
    zone: str | None


def _day_or_instant(said: str) -> date:
    """A day or an instant in ISO 8601."""
    try:
        read = date.fromisoformat(said) if len(said) <= len("2023-09-13") else datetime.fromisoformat(said)
    except ValueError as error:
        raise click.BadParameter(f"{said!r} is no day as in 2023-09-13, nor instant as in 2023-09-13T12:00Z") from error
    if isinstance(read, datetime) and read.utcoffset() is None:
        raise click.BadParameter(f"{said!r} has no zone; add Z or an offset, as in 2023-09-13T12:00+01:00")
    return read


def _outlets(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """What a shell offers after `--outlet`."""
    return [CompletionItem(outlet.name) for outlet in lb.known_outlets() if outlet.name.startswith(typed)]


def completes_pages(function: Callable[..., None]) -> Callable[..., None]:
    """The options that complete a page."""
    for option in (
        click.option("--zone", metavar="IANA", help="Zone of times that are printed without one, as in Europe/London."),
        click.option(
            "--captured",
            type=_day_or_instant,
            metavar="DATE|DATETIME",
            help="When the page was taken, in ISO 8601; completes days and years.",
        ),
        click.option(
            "--outlet",
            metavar="NAME",
            shell_complete=_outlets,
            help='Skip detection; "article" reads any news article as one post.',
        ),
    ):
        function = option(function)
    return function


def _no_dash(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    return None if path == Path("-") else path


output = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_no_dash,
    help="Write here instead; the file is replaced whole, or not at all. - is standard output.",
)
