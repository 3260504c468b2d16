"""Blocks as CommonMark, with the tables of GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.export.addresses import web_address
from liveblog_parse.export.markdown_text import destination, guarded, inline, link_markdown, own_line
from liveblog_parse.model import (
    Block,
    Embed,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Related,
    Table,
    Video,
)


def blocks_markdown(blocks: Iterable[Block]) -> Iterator[str]:
    r"""The blocks one by one, to be joined by an empty line.

    >>> list(blocks_markdown([Paragraph(text="1. A *rule*")]))
    ['1\\. A \\*rule\\*']
    """
    last_marker = ""
    for block in blocks:
        if isinstance(block, ListBlock):
            last_marker = _marker(block, last_marker)
            yield from _list(block, last_marker)
        else:
            last_marker = ""
            yield from filter(None, _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield own_line(block.text, block.links)
        case Heading():
            level = "#" * min(max(block.level, 3), 6)
            yield f"{level} {own_line(block.text, block.links)}".strip()
        case Quote():
            yield "\n>\n".join(f"> {line}" for line in (own_line(block.text, block.links), _cite(block.cite)) if line)
        case Image():
            yield from figure_markdown(block)
        case Video():
            yield _named(block.url, block.caption, "Video", block.credit)
        case Embed():
            yield f"> {own_line(block.text)}" if block.text and block.text.strip() else ""
            yield _named(block.url, block.provider, "Embed")
        case Related():
            yield guarded(link_markdown(block.text, block.url).strip())
        case ListBlock():
            yield from _list(block, _marker(block, ""))
        case Table():
            yield _table(block)


def _cite(cite: str | None) -> str:
    return f"— {inline(cite)}" if cite else ""


def figure_markdown(image: Image) -> Iterator[str]:
    """The picture, and beneath it what is printed there."""
    address = web_address(image.url)
    if address:
        yield f"![{inline(image.alt or '')}]({destination(address)})"
    words = image.caption or ("" if address else image.alt) or ""
    if line := _captioned(inline(words), image.credit):
        yield guarded(line)


def _named(url: str | None, words: str | None, kind: str, credit: str | None = None) -> str:
    shown = link_markdown(words or kind, url).strip() if url or words else ""
    return guarded(_captioned(shown, credit))


def _captioned(words: str, credit: str | None) -> str:
    return " ".join(filter(None, (words, f"({inline(credit)})" if credit else "")))


def _marker(block: ListBlock, last: str) -> str:
    """Another one than that of the list just above, with which it would be one list."""
    first, second = (".", ")") if block.ordered else ("-", "+")
    return second if last == first else first


def _list(block: ListBlock, marker: str) -> Iterator[str]:
    """Without recursion: a page may nest lists as deep as it likes."""
    lines: list[str] = []
    waiting = [("", number, item) for number, item in enumerate(block.items, start=1)][::-1]
    while waiting:
        indent, number, item = waiting.pop()
        sign = f"{number}{marker}" if marker in ".)" else marker
        sign = sign if not indent else "-"
        lines.append(f"{indent}{sign} {own_line(item.text, item.links)}".rstrip())
        inner = indent + " " * (len(sign) + 1)
        waiting.extend((inner, 0, child) for child in reversed(item.items))
    if lines:
        yield "\n".join(lines)


def _table(table: Table) -> str:
    """Its first row is the head, which such a table must have."""
    width = max(map(len, table.rows), default=0)
    if not width:
        return ""
    rows = [[*map(inline, row), *[""] * (width - len(row))] for row in table.rows]
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
