"""What it costs to know more outlets: a BBC page, parsed with all of them and with fewer, in one run."""

from __future__ import annotations

from unittest.mock import patch

import liveblog_parse as lb
from bench.clock import best_of
from bench.pages import MAKERS
from liveblog_parse import parsing
from liveblog_parse.outlet import Outlet
from liveblog_parse.registry import outlets

_POSTS = 50
_FEWER = 10
_ROUNDS = 8


def print_outlets() -> None:
    """A row for the page with its address, and one without, where every outlet is asked."""
    page = MAKERS["bbc"](_POSTS).html
    known = outlets()
    fewer = tuple(sorted(known, key=_is_not_bbc)[:-_FEWER])
    print(f"| page | {len(fewer)} outlets, ms | {len(known)} outlets, ms | ratio |\n|---|---:|---:|---:|")
    for name, html in (
        (f"bbc {_POSTS}", page),
        (f"bbc {_POSTS} without an address", page.replace('rel="canonical"', 'rel="nothing"')),
    ):
        before, after = _time(html, fewer, known)
        print(f"| {name} | {before * 1e3:.2f} | {after * 1e3:.2f} | {after / before:.3f} |")


def _is_not_bbc(outlet: Outlet) -> bool:
    return outlet.name != "bbc"


def _time(html: str, fewer: tuple[Outlet, ...], known: tuple[Outlet, ...]) -> tuple[float, float]:
    """Seconds with fewer and with all outlets, in turns, so that a slow moment of the machine meets both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(_ROUNDS):
        for spent, chosen in zip(times, (fewer, known), strict=True):
            with patch.object(parsing, "outlets", lambda asked=chosen: asked):
                spent.append(best_of(lb.parse, html))
    return min(times[0]), min(times[1])
