"""Addresses made absolute."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from attrs import evolve

from liveblog_parse.making import make_link, make_paragraph
from liveblog_parse.model import (
    Block,
    Embed,
    Heading,
    Image,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Related,
    Video,
)


def absolute(url: str | None, base: str | None) -> str | None:
    """The address as seen from `base`; as it stands where there is no base, or where it is broken or data itself.

    >>> absolute("/live#1", "https://news.example/a/b")
    'https://news.example/live#1'
    """
    if not url or not base or url.startswith(("https://", "http://")):
        return url
    if url[0] == "#":
        return base.partition("#")[0] + url
    if len(url) + len(base) > _LONGEST or url.startswith("data:"):
        return url
    try:
        return urljoin(base, url)
    except ValueError:  # "http://[": a page may link to anything
        return url


_LONGEST = 8_000
"""Characters that a server may take, of an address and its base. `urljoin` remembers what it was asked for."""


def absolute_blocks(blocks: Iterable[Block], base: str | None) -> tuple[Block, ...]:
    """The blocks with all their addresses absolute."""
    return tuple(blocks) if base is None else tuple(_block(block, base) for block in blocks)


def _block(block: Block, base: str) -> Block:
    match block:
        case Paragraph():
            return make_paragraph(text=block.text, links=_links(block.links, base)) if block.links else block
        case Heading() | Quote():
            return evolve(block, links=_links(block.links, base)) if block.links else block
        case ListBlock():
            return evolve(block, items=_items(block.items, base))
        case Image() | Video() | Embed() | Related():
            url = absolute(block.url, base)
            return block if url == block.url else evolve(block, url=url)
        case _:
            return block


def _links(links: Iterable[Link], base: str) -> tuple[Link, ...]:
    return tuple(
        link
        if (url := absolute(link.url, base) or link.url) == link.url
        else make_link(start=link.start, end=link.end, url=url)
        for link in links
    )


def _items(items: tuple[ListItem, ...], base: str) -> tuple[ListItem, ...]:
    """Recursive: the readers of lists bound how deep they nest."""
    return tuple(
        evolve(item, links=_links(item.links, base), items=_items(item.items, base))
        if item.links or item.items
        else item
        for item in items
    )
