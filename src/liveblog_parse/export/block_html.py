"""Blocks as HTML: escaped text, links and pictures of the web, and nothing that runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from liveblog_parse.export.addresses import linked, web_address
from liveblog_parse.export.characters import permitted
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
    Table,
    Video,
)

_TOP_LEVEL = 3
"""Of headings inside a post; the post's own headline stands above them."""


def blocks_html(blocks: Iterable[Block]) -> str:
    """The blocks, one a line.

    >>> blocks_html([Paragraph(text="Tide & time <b>")])
    '<p>Tide &amp; time &lt;b&gt;</p>'
    """
    return "\n".join(filter(None, map(_block, blocks)))


def escaped(text: str) -> str:
    """The text as HTML, inside an element or an attribute."""
    return escape(permitted(text))


def link_html(text: str, url: str | None) -> str:
    """The text, linked where the address is of the web."""
    address = web_address(url)
    return f'<a href="{escape(address)}" rel="noreferrer">{escaped(text)}</a>' if address else escaped(text)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_text(block.text, block.links)}</p>"
        case Heading():
            level = min(max(block.level, _TOP_LEVEL), 6)
            return f"<h{level}>{_text(block.text, block.links)}</h{level}>"
        case Quote():
            cite = f"<footer>{escaped(block.cite)}</footer>" if block.cite else ""
            return f"<blockquote><p>{_text(block.text, block.links)}</p>{cite}</blockquote>"
        case ListBlock():
            return _list(block)
        case Image():
            return image_html(block)
        case Video():
            return _figure(_named(block.url, block.caption, "Video"), block.credit)
        case Embed():
            quoted = f"<blockquote><p>{escaped(block.text)}</p></blockquote>" if block.text else ""
            return _figure(_named(block.url, block.provider, "Embed"), None, quoted)
        case Related():
            return f"<aside><p>{link_html(block.text, block.url)}</p></aside>"
        case Table():
            return _table(block)


def _text(text: str, links: Sequence[Link]) -> str:
    return "".join(link_html(piece, url) for piece, url in linked(text, links))


def _list(block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    return f"<{tag}>{_items(block.items)}</{tag}>"


def _items(items: tuple[ListItem, ...]) -> str:
    """Without recursion: a page may nest lists as deep as it likes."""
    parts: list[str] = []
    waiting: list[ListItem | str] = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        parts.append(f"<li>{_text(item.text, item.links)}")
        waiting.append("</ul></li>" if item.items else "</li>")
        waiting.extend(reversed(item.items))
        parts.append("<ul>" if item.items else "")
    return "".join(parts)


def image_html(image: Image) -> str:
    """A figure; of a picture without an address the words alone, and nothing where it has none."""
    address = web_address(image.url)
    picture = f'<img src="{escape(address)}" alt="{escaped(image.alt or "")}" loading="lazy">' if address else ""
    words = image.caption or ("" if address else image.alt) or ""
    return _figure(escaped(words), image.credit, picture)


def _named(url: str | None, words: str | None, kind: str) -> str:
    return link_html(words or kind, url) if url or words else ""


def _figure(words: str, credit: str | None, shown: str = "") -> str:
    caption = " ".join(filter(None, (words, f"<small>{escaped(credit)}</small>" if credit else "")))
    inside = shown + (f"<figcaption>{caption}</figcaption>" if caption else "")
    return f"<figure>{inside}</figure>" if inside else ""


def _table(table: Table) -> str:
    rows = ("".join(f"<td>{escaped(cell)}</td>" for cell in row) for row in table.rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
