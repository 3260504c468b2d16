"""What is remembered from page to page does not grow with what stands in them."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import liveblog_parse as lb
from liveblog_parse.links import absolute

PAGES = Path(__file__).parent / "pages"
LONG = 200_000
ROUNDS = 4


def with_class(page: str, long: str) -> str:
    return page.replace("</p>", f'</p><div class="{long}">Quay</div>', 1)


def with_instant(page: str, long: str) -> str:
    return page.replace('datetime="', f'datetime="{long}', 1).replace(
        '"datePublished": "', f'"datePublished": "{long}', 2
    )


def with_name(page: str, long: str) -> str:
    return page.replace('"name": "', f'"name": "{long}', 2)


def with_address(page: str, long: str) -> str:
    return page.replace('href="', f'href="{long}', 3).replace('src="', f'src="{long}', 3)


def with_key(page: str, long: str) -> str:
    return page.replace('"headline": "', f'"{long}": 1, "headline": "', 1)


def with_time(page: str, long: str) -> str:
    return page.replace("</time>", f" {long}</time>", 2)


@pytest.mark.parametrize("change", [with_class, with_instant, with_name, with_address, with_key, with_time])
@pytest.mark.parametrize(
    "page", ["bbc/webcore", "guardian/dcr", "cnbc/liveblogbody", "thetimes/updates", "schemaorg/json-ld"]
)
def test_nothing_long_is_kept_of_a_page(page: str, change: Callable[[str, str], str]) -> None:
    html = (PAGES / f"{page}.html").read_text(encoding="utf-8")

    def parse(number: int) -> None:
        with suppress(lb.NotALiveBlogError):
            lb.parse(change(html, f"quay{number}-" + "ice " * (LONG // 4)))

    parse(-1)
    tracemalloc.start()
    parse(0)
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(1, ROUNDS + 1):
        parse(number)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < LONG


@pytest.mark.parametrize("url", [f"/quay?{'q' * 10_000}", "data:image/gif;base64,R0lGODlhAQABAAAAACw="])
def test_an_address_that_no_server_takes_stays_as_it_stands(url: str) -> None:
    assert absolute(url, "https://gazette.example/live") == url
