"""Where results go, and what is said when that, or reading, fails."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, TextIO

import click

import liveblog_parse as lb
from liveblog_parse.cli.printable import printable


class Stop(click.ClickException):
    """Ends the command with one line on standard error."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line."""
        click.echo(printable(f"liveblog-parse: {self.message}"), file=file, err=True)


class WrongUse(Stop):
    """An argument that cannot be meant as given."""

    exit_code = 2


def complain(file: str, error: Exception) -> None:
    """Say on one line of standard error why a file was not read."""
    click.echo(printable(f"liveblog-parse: {click.format_filename(file)}: {_in_one_line(error)}"), err=True)


def _in_one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    first, *rest = str(error).splitlines()
    if isinstance(error, lb.NotALiveBlogError):
        first, rest = first.replace("outlet='article'", "--outlet article"), _nearest(rest)
    return " ".join([first, "; ".join(map(str.strip, rest))]).rstrip()


def _nearest(tried: list[str]) -> list[str]:
    """The layouts that found something; of the others only how many, for they would fill the screen."""
    near = [line for line in tried if not line.endswith(_NOTHING)]
    others = len(tried) - len(near)
    return [*near, f"{others} {'others' if near else 'layouts'}{_NOTHING}"] if others else near


_NOTHING = ": found nothing"


@contextmanager
def open_output(path: Path | None, *, encoding: str | None = None) -> Generator[TextIO]:
    """Standard output, or a file that takes its place only when all is written.

    `encoding` is that of standard output, the terminal's where `None`; files are in UTF-8.
    """
    if path is None:
        with _standard_output(encoding) as stream:
            yield stream
        return
    try:
        with _written(path) as stream:
            yield stream
    except OSError as error:
        raise Stop(f"{click.format_filename(path)}: {_in_one_line(error)}") from error


@contextmanager
def _standard_output(encoding: str | None) -> Generator[TextIO]:
    stream = TextIOWrapper(sys.stdout.buffer, encoding=encoding or sys.stdout.encoding, errors="replace")
    try:
        yield stream
    finally:
        stream.detach()  # flushes, and leaves standard output open


@contextmanager
def _written(path: Path) -> Generator[TextIO]:
    if path.exists() and not path.is_file():  # a device or a pipe is written to, not replaced
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    else:
        with _replace(path.resolve()) as stream:
            yield stream


@contextmanager
def _replace(target: Path) -> Generator[TextIO]:
    """A file beside the target that replaces it in one step, unless the block fails or writes nothing."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
        if part.stat().st_size:
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)
