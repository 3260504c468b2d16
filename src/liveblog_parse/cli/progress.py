"""A progress bar on standard error, for people who would otherwise wait in the dark."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Timer

_PATIENCE = 1.0
"""Seconds before it shows: what is done sooner needs no bar."""


@contextmanager
def progress(what: str, total: int | None, *, hidden: bool) -> Generator[Callable[[], None]]:
    """A bar for so many steps, or for one of unknown length; the block calls what it gets after each step.

    It shows on a terminal alone, and goes away when the block ends.
    """
    if hidden or not sys.stderr.isatty():
        yield _no_step
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    counts = () if total is None else (MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(TextColumn("{task.description}"), BarColumn(), *counts, console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=total)
    timer = Timer(_PATIENCE, bar.start)
    timer.start()
    try:
        yield lambda: bar.advance(task)
    finally:
        timer.cancel()
        timer.join()
        if bar.live.is_started:
            bar.stop()


def _no_step() -> None:
    """Where no bar shows."""
