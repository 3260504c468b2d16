"""Pieces of markup that fill real pages: icons, pictures in many widths, links to share, prose with links in it."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from zlib import crc32

_WIDTHS = (240, 320, 480, 624, 800, 976)
_FACES = ("desktop", "tablet")
_SERVICES = ("facebook", "twitter")
_LINKED_EVERY = 4
"""One paragraph in so many has a link."""


def marked_up(text: str, *, link: str = "", strong: str = "strong") -> str:
    """A paragraph's words with two of them strong and, in some paragraphs, three that are linked."""
    first, *words = escape(text).split(" ")
    words[:2] = [f"<{strong}>{' '.join(words[:2])}</{strong}>"]
    if crc32(text.encode()) % _LINKED_EVERY == 0:
        words[3:6] = [f'<a href="https://news.example/about/{words[3]}"{link}>{" ".join(words[3:6])}</a>']
    return " ".join((first, *words))


def paragraphs(texts: Iterable[str], attributes: str = "", *, link: str = "", strong: str = "strong") -> str:
    """Paragraphs, each with these attributes."""
    return "".join(f"<p{attributes}>{marked_up(text, link=link, strong=strong)}</p>" for text in texts)


@cache
def icon(name: str, size: int = 32) -> str:
    """A drawing of some strokes."""
    rng = random.Random(crc32(name.encode()))  # noqa: S311 - strokes, not secrets
    strokes = "".join(f"l{rng.uniform(-9, 9):.3f} {rng.uniform(-9, 9):.3f}" for _ in range(10))
    return (
        f'<svg width="{size}" height="{size}" viewBox="0 0 {size} {size}" aria-hidden="true">'
        f'<path d="M{size // 2} 2{strokes}Z"></path></svg>'
    )


def picture(url: str, *, alt: str = "", names: str = "image") -> str:
    """An image in many widths, for two kinds of screens."""
    sources = "".join(
        f'<source srcset="{_widths(url, face)}" media="(min-width:{width}px)" '
        f'sizes="(min-width:{width}px) 620px, 100vw">'
        for face, width in zip(_FACES, (_WIDTHS[-1], _WIDTHS[1]), strict=True)
    )
    return (
        f'<picture>{sources}<img src="{url}?width=620&amp;quality=85&amp;fit=max" alt="{escape(alt)}" width="620" '
        f'height="349" loading="lazy" class="{names}"></picture>'
    )


def _widths(url: str, face: str) -> str:
    return ", ".join(f"{url}?width={width}&amp;crop={face} {width}w" for width in _WIDTHS)


def share_list(url: str, *, names: str) -> str:
    """A list of links to share something."""
    items = "".join(f'<li class="{names}-item">{link}</li>' for link in share_links(url, names=names))
    return f'<ul class="{names}">{items}</ul>'


def share_links(url: str, *, names: str) -> Iterator[str]:
    """Links to share something; what they are for is said to screen readers alone."""
    target = escape(url, quote=True)
    for service in _SERVICES:
        yield (
            f'<a href="https://{service}.example/share?url={target}&amp;campaign=share_btn_{service}" role="button" '
            f'aria-label="Share on {service.title()}" target="_blank" rel="noreferrer" class="{names}-link">'
            f'<span class="{names}-icon">{icon(service)}</span></a>'
        )
