"""A clock printed before a headline or a text, as in "19:02(IST) Rain stops play" and "19:02 IST: Rain stops play"."""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Block, Link, Paragraph
from liveblog_parse.sources.report import When

_CLOCK = re.compile(
    r"(?P<clock>[0-2]?[0-9][:.][0-5][0-9](?:\s?[ap]\.?m\.?)?)\s*+"
    r"(?P<zone>\([A-Z]{2,5}\)|[A-Z]{2,5}(?=\s*+[:|–—-]))\s*+[:|–—-]?\s*+"
)


def without_clock(text: str | None, published: When | None) -> tuple[str | None, str | None]:
    """The text without a clock at its start, and that clock."""
    found = _leading_clock(text, published) if text else None
    if not text or not found:
        return text, None
    return text[found.end() :] or None, f"{found['clock']} {found['zone'].strip('()')}"


def _leading_clock(text: str, published: When | None) -> re.Match[str] | None:
    """The clock at the start, if it is the time of the post: zones differ by whole half-hours."""
    found = _CLOCK.match(text)
    if not found or not published or published.reading.minute is None:
        return found
    apart = (int(re.split("[:.]", found["clock"])[1][:2]) - published.reading.minute) % 30
    return found if min(apart, 30 - apart) <= 5 else None


def blocks_without_clock(blocks: tuple[Block, ...], published: When | None) -> tuple[Block, ...]:
    """The blocks without a clock at the start of the first paragraph."""
    first = blocks[0] if blocks else None
    found = _leading_clock(first.text, published) if isinstance(first, Paragraph) else None
    if not isinstance(first, Paragraph) or not found or any(link.start < found.end() for link in first.links):
        return blocks
    gone = found.end()
    links = tuple(Link(start=link.start - gone, end=link.end - gone, url=link.url) for link in first.links)
    rest = blocks[1:]
    return (evolve(first, text=first.text[gone:], links=links), *rest) if first.text[gone:] else rest
