"""Text: `lb.parse` against a bare strip of every line of the same text, in the same run."""

from __future__ import annotations

import tracemalloc
from functools import partial
from pathlib import Path

import liveblog_parse as lb
from bench.blogs import STYLES, make_blog
from bench.clock import best_of
from bench.layouts import LAYOUTS, make_text
from bench.outlet_texts import NOTATIONS, make_outlet_text
from liveblog_parse.testing import render_text

_SEEDS = Path(__file__).parent.parent / "seeds"


def strip_lines(text: str) -> list[str]:
    """The yardstick."""
    return [line.strip() for line in text.splitlines()]


def print_styles(sizes: tuple[int, ...]) -> None:
    """A row per style and size: the ratio, and what a post costs."""
    print("| style | posts | characters | strip, ms | parse, ms | ratio | µs a post | peak memory / text |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for style in STYLES:
        for posts in sizes:
            _print_row(style, posts, render_text(make_blog(style, posts), style))
    for layout in LAYOUTS:
        for posts in (size for size in sizes if size <= _MOST_OF_A_LAYOUT):
            _print_row(layout, posts, make_text(layout, posts))


_MOST_OF_A_LAYOUT = 10_000


def print_outlet_texts(posts: int) -> None:
    """A row per outlet's notation: the layout that it was read in, and the ratio."""
    print("| as printed by | read as | strip, ms | parse, ms | ratio | µs a post |")
    print("|---|---|---:|---:|---:|---:|")
    for notation in NOTATIONS:
        text = make_outlet_text(notation, posts)
        blog, bare, full = _measured(notation, posts, text)
        print(
            f"| {notation} | {blog.outlet}/{blog.layout} | {bare * 1e3:.2f} | {full * 1e3:.1f} | {full / bare:.1f} "
            f"| {full / posts * 1e6:.1f} |"
        )


def _measured(what: str, posts: int, text: str) -> tuple[lb.LiveBlog, float, float]:
    """The live blog, which has all its posts, and the seconds of the yardstick and of the parse."""
    blog = lb.parse(text)
    assert len(blog) == posts, f"{what}: {len(blog)} posts of {posts} were found"
    return blog, best_of(strip_lines, text), best_of(lb.parse, text)


def _print_row(style: str, posts: int, text: str) -> None:
    _, bare, full = _measured(style, posts, text)
    print(
        f"| {style} | {posts:,} | {len(text):,} | {bare * 1e3:.2f} | {full * 1e3:.1f} | {full / bare:.1f} "
        f"| {full / posts * 1e6:.1f} | {_peak(text):.1f} |"
    )


def print_seeds() -> None:
    """A row per seed."""
    print("| seed | lines | strip, µs | parse, µs | ratio |")
    print("|---|---:|---:|---:|---:|")
    for path in sorted(_SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        outlet = None if lb.detect(text) else "article"
        bare = best_of(strip_lines, text, rounds=200)
        full = best_of(partial(lb.parse, outlet=outlet), text, rounds=20)
        print(
            f"| {path.stem[:3]} | {text.count(chr(10)) + 1} | {bare * 1e6:.1f} | {full * 1e6:.0f} | {full / bare:.0f} |"
        )


def _peak(text: str) -> float:
    """Peak of what Python allocated during one parse, in bytes per byte of the text in memory."""
    tracemalloc.start()
    blog = lb.parse(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert blog
    return peak / text.__sizeof__()
