"""Starting up: the import, and the first parse of a process."""

from __future__ import annotations

from bench.clock import fresh

_YARDSTICK = "import json, re, datetime, attrs"
_IMPORT = "import liveblog_parse"
_FIRST = "import liveblog_parse as lb, pathlib; lb.parse(pathlib.Path('seeds/000_3a61a43b8fde5d3e.txt'))"


def print_start() -> None:
    """A row each, against the imports that any such package makes."""
    yardstick = fresh(_YARDSTICK)
    print("| in a new process | ms | ratio |")
    print("|---|---:|---:|")
    for words, statement in (
        (f"`{_YARDSTICK}`", _YARDSTICK),
        (f"`{_IMPORT}`", _IMPORT),
        ("import and first parse", _FIRST),
    ):
        seconds = fresh(statement)
        print(f"| {words} | {seconds * 1e3:.1f} | {seconds / yardstick:.2f} |")
