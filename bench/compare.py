"""What readers make of the same pages: posts, times, authors, words, and the time it takes."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial, reduce
from operator import add
from statistics import median
from unittest.mock import patch

from attrs import frozen

from bench.clock import best_of
from bench.pages import MAKERS, Page
from bench.readers import READERS, Found, Reader, soup_text
from bench.real import real_pages
from bench.scores import Score, Share, score

_HEADER = (
    "| | posts | right time | right author | author invented | words kept | foreign words | time |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|"
)
_ROUNDS = 2


@frozen(kw_only=True)
class Result:
    """A reader on a page."""

    score: Score
    ratio: float
    """Its time, against the yardstick's on the same page."""
    failed: bool


def print_comparison(posts: int, *, each: bool) -> None:
    """A table of made-up pages and one of real pages, where there are any; with `each` one of every page."""
    made = [make(posts) for make in MAKERS.values()]
    real = [page for page in real_pages() if page.truth]
    titled = [(f"{len(made)} made-up pages of {posts} posts", made), (f"{len(real)} real pages", real)]
    if each:
        titled += [(page.name, [page]) for page in (*made, *real)]
    with _apart():
        for title, pages in titled:
            if pages:
                print(f"\n### {title}\n")
                _print_table(pages)


@contextmanager
def _apart() -> Iterator[None]:
    """No network, no logging and no warnings of others: what is measured is what is in the page."""
    with ExitStack() as stack:
        for name in ("socket.connect", "getaddrinfo", "create_connection"):
            stack.enter_context(patch(f"socket.{name}", side_effect=OSError("there is no network here")))
        stack.enter_context(warnings.catch_warnings(action="ignore"))
        logging.disable(logging.CRITICAL)
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def _print_table(pages: list[Page]) -> None:
    yardsticks = [best_of(soup_text, page.html, _ROUNDS) for page in pages]
    print(_HEADER)
    for reader in READERS:
        if not reader.is_installed():
            print(f"| {reader.name}: not installed | | | | | | | |")
            continue
        results = [_result(reader, page, seconds) for page, seconds in zip(pages, yardsticks, strict=True)]
        print(_row(reader, [result for result in results if result]))


def _result(reader: Reader, page: Page, yardstick: float) -> Result | None:
    """How it did; `None` where it has no means for such a page."""
    work = partial(_unfailing, reader, page)
    found = work(page.html)
    if found is None:
        return None
    ratio = best_of(work, page.html, _ROUNDS) / yardstick
    if isinstance(found, Exception):
        return Result(score=score(page, []), ratio=ratio, failed=True)
    return Result(score=score(page, found), ratio=ratio, failed=False)


def _unfailing(reader: Reader, page: Page, html: str) -> list[Found] | Exception | None:
    try:
        return reader.read(html, page.name)
    except Exception as error:  # noqa: BLE001 - readers may raise anything; the table counts it
        return error


def _row(reader: Reader, results: list[Result]) -> str:
    if not results:
        return f"| {reader.title()}: for none of these | | | | | | | |"
    total = reduce(add, (result.score for result in results))
    failures = sum(result.failed for result in results)
    failed = f" (failed on {failures})" if failures else ""
    counts = (total.posts, total.times, total.authors, total.invented)
    cells = [*map(_count, counts), _percent(total.words), _percent(total.foreign)]
    return f"| {reader.title()}{failed} | {' | '.join(cells)} | {median(result.ratio for result in results):.2f} |"


def _count(share: Share) -> str:
    return f"{share.part} of {share.whole}" if share.whole else "–"


def _percent(share: Share) -> str:
    return f"{share.part / share.whole:.1%}" if share.whole else "–"
