"""HTML: `lb.parse` against `BeautifulSoup(html, "lxml").get_text()` and Lexbor's parse of the same page, in one run."""

from __future__ import annotations

from contextlib import suppress
from statistics import median

from attrs import frozen
from selectolax.lexbor import LexborHTMLParser

import liveblog_parse as lb
from bench.clock import best_of
from bench.memory import peak_of_parse
from bench.pages import MAKERS, Page
from bench.readers import soup_text
from bench.real import real_pages

_FREE_POSTS = 100
"""Pages of more posts cost more; by how much a post, their rows tell."""
_PAGES_OF_MEMORY, _BYTES_OF_MEMORY = 20, 16_000_000
"""A parse may take so many times the page and so much more."""
_HEADER = (
    "| page | kB | posts | soup, ms | Lexbor, ms | parse, ms | to soup | to Lexbor | µs a further post "
    "| peak, MB | to its limit |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)


@frozen(kw_only=True)
class Timing:
    """A page and the seconds it takes."""

    page: Page
    posts: int
    soup: float
    lexbor: float
    parse: float
    peak: int | None
    """Bytes at the peak of the parse, where the machine tells."""


def print_html(sizes: tuple[int, ...]) -> None:
    """A row per made-up page, then the median and the worst of those of up to 100 posts."""
    print(_HEADER)
    timings: list[Timing] = []
    for make in MAKERS.values():
        largest: Timing | None = None
        for size in sizes:
            timing = _time(make(size))
            print(_row(timing, largest))
            if size <= _FREE_POSTS:
                timings.append(timing)
                largest = timing
    _print_summary(timings, f"up to {_FREE_POSTS} posts")


def print_real() -> None:
    """A row per real page, where there are any."""
    pages = real_pages()
    if not pages:
        print("\nNo real pages: `LIVEBLOG_PARSE_REAL_PAGES` names no folder.")
        return
    print(f"\n{_HEADER}")
    timings = [_time(page) for page in pages]
    for timing in timings:
        print(_row(timing, None))
    _print_summary(timings, "real pages")


def _time(page: Page) -> Timing:
    return Timing(
        page=page,
        posts=_parse(page.html),
        soup=best_of(soup_text, page.html, rounds=2),
        lexbor=best_of(LexborHTMLParser, page.html),
        parse=best_of(_parse, page.html),
        peak=peak_of_parse(page.html),
    )


def _parse(html: str) -> int:
    """How many posts; that a page is no live blog is an answer too."""
    with suppress(lb.NotALiveBlogError):
        return len(lb.parse(html))
    return 0


def _row(timing: Timing, base: Timing | None) -> str:
    beyond = "–"
    if base and timing.posts > base.posts:
        beyond = f"{(timing.parse - base.parse) / (timing.posts - base.posts) * 1e6:.0f}"
    size = len(timing.page.html.encode())
    limit = _PAGES_OF_MEMORY * size + _BYTES_OF_MEMORY
    memory = "– | –" if timing.peak is None else f"{timing.peak / 1e6:.1f} | {timing.peak / limit:.2f}"
    return (
        f"| {timing.page.name} | {size / 1e3:.0f} | {timing.posts} | {timing.soup * 1e3:.1f} "
        f"| {timing.lexbor * 1e3:.2f} | {timing.parse * 1e3:.1f} | {timing.parse / timing.soup:.3f} "
        f"| {timing.parse / timing.lexbor:.1f} | {beyond} | {memory} |"
    )


def _print_summary(timings: list[Timing], which: str) -> None:
    to_soup = [timing.parse / timing.soup for timing in timings]
    to_lexbor = [timing.parse / timing.lexbor for timing in timings]
    print(
        f"\n{which.capitalize()}: to soup {median(to_soup):.3f} in the median, {max(to_soup):.3f} at worst; "
        f"to Lexbor {median(to_lexbor):.1f} in the median, {max(to_lexbor):.1f} at worst."
    )
