"""Files one by one: what can be read is used, what cannot is complained of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

import liveblog_parse as lb
from liveblog_parse.cli.output import WrongUse, complain
from liveblog_parse.cli.progress import progress

T = TypeVar("T")


def read_each(
    files: tuple[str, ...], read: Callable[[str], T], write: Callable[[str, T], None], *, hide_progress: bool
) -> bool:
    """Read the files one by one and write each result; whether all could be read. The others are complained of."""
    all_read = True
    with progress("Reading", len(files), hidden=hide_progress) as step:
        for file in files:
            try:
                result = read(file)
            except (lb.InvalidArgumentError, lb.UnknownOutletError) as error:
                raise WrongUse(str(error)) from error
            except (lb.LiveBlogError, OSError) as error:
                complain(file, error)
                all_read = False
            else:
                write(click.format_filename(file), result)
            step()
    return all_read


def source(file: str) -> lb.Source:
    """The bytes of standard input for `-`, else the path."""
    return sys.stdin.buffer.read() if file == "-" else Path(file)
