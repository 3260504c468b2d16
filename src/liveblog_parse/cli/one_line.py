"""A command that says what is wrong, and the way out, in one line."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import click

from liveblog_parse.cli.output import WrongUse


class OneLineGroup(click.Group):
    """Commands whose wrong use is told without the usage, which `--help` has."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the options of the group."""
        with _in_one_line():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Read the options of the command, and run it."""
        with _in_one_line():
            return super().invoke(ctx)


@contextmanager
def _in_one_line() -> Generator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        said = " ".join(error.format_message().split()).rstrip(".")
        way_out = error.ctx.command_path if error.ctx else "liveblog-parse"
        raise WrongUse(f"{said}; see: {way_out} --help") from error
