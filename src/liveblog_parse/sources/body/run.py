"""Text between two block boundaries, put together piece by piece, with the links in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias
from unicodedata import is_normalized, normalize

from liveblog_parse.making import make_link
from liveblog_parse.model import Block, Heading, Link, ListBlock, ListItem, Paragraph, Quote, Table
from liveblog_parse.text.lines import GONE, clean

_MOST_MOVED = 64  # links in a text that is no NFC; each is measured from the start of the text


class Text(NamedTuple):
    """Clean text and the links in it."""

    text: str
    links: tuple[Link, ...] = ()


class Run:
    """Pieces of text as they go by, and where a link starts and ends."""

    __slots__ = ("_break", "_turns", "length", "pieces", "url")

    def __init__(self, url: str | None = None) -> None:
        self.pieces: list[str] = []
        """What was added; white space before the first piece is nothing."""
        self.length = 0
        """Of the pieces together; who adds one counts it."""
        self.url = url
        """Where the text that comes now is linked to."""
        self._turns: list[_Turn] = [] if url is None else [(0, url)]
        self._break = -1

    def is_plain(self) -> bool:
        """Whether a text that comes now would be all there is, and no link."""
        return not self.pieces and not self._turns

    def add(self, text: str) -> None:
        """Add a piece."""
        self.pieces.append(text)
        self.length += len(text)

    def link(self, url: str | None) -> None:
        """What comes now is linked to `url`."""
        self.url = url
        self._turns.append((self.length, url))

    def break_line(self) -> bool:
        """Add a line break. Whether it is the second in a row, so that a paragraph ends here."""
        if not self.pieces:
            return False
        doubled = self._break >= 0 and not clean("".join(self.pieces[self._break :]))
        self.add("\n")
        self._break = len(self.pieces)
        return doubled

    def take(self) -> tuple[str, tuple[Link, ...]]:
        """The clean text so far and its links. What comes now starts another; a link that is open goes on in it."""
        raw = "".join(self.pieces)
        self.pieces = []
        self.length, self._break = 0, -1
        text = clean(raw)
        turns = self._turns
        if not turns:
            return text, ()
        self._turns = [] if self.url is None else [(0, self.url)]
        ends = [place for place, _ in turns[1:]]
        ends.append(len(raw))
        if raw.startswith(text):  # nothing moved, so that links stand where they stood
            return text, _links_in_place(text, turns, ends)
        return _linked(raw, turns, ends)


_Turn: TypeAlias = tuple[int, str | None]
"""From where on the text is linked, and to what."""


def _links_in_place(text: str, turns: list[_Turn], ends: list[int]) -> tuple[Link, ...]:
    links: list[Link] = []
    for (start, url), end in zip(turns, ends, strict=True):
        if url is not None and start < end:
            linked = text[start:end]
            words = linked.strip()
            if words:
                first = start + linked.index(words)
                links.append(make_link(start=first, end=first + len(words), url=url))
    return tuple(links)


def _linked(raw: str, turns: list[_Turn], ends: list[int]) -> tuple[str, tuple[Link, ...]]:
    """The clean text, put together part by part, and where the links stand in it."""
    text: list[str] = []
    links: list[Link] = []
    length, spaced = 0, False
    for (start, url), end in zip(((0, None), *turns), (turns[0][0], *ends), strict=True):
        inked = raw[start:end].strip(GONE)
        part = clean(inked)
        if part:
            if length and (spaced or inked[0].isspace()):
                text.append(" ")
                length += 1
            if url is not None:
                links.append(make_link(start=length, end=length + len(part), url=url))
            text.append(part)
            length += len(part)
            spaced = inked[-1].isspace()
        else:
            spaced = spaced or bool(inked)
    return _composed("".join(text), links)


def _composed(text: str, links: list[Link]) -> tuple[str, tuple[Link, ...]]:
    """The text in NFC. Links move where an accent at the start of one belongs to the letter before it."""
    if is_normalized("NFC", text):
        return text, tuple(links)
    moved = [
        make_link(
            start=len(normalize("NFC", text[: link.start])), end=len(normalize("NFC", text[: link.end])), url=link.url
        )
        for link in links[:_MOST_MOVED]
    ]
    return normalize("NFC", text), tuple(link for link in moved if link.start < link.end)


def joined(texts: Iterable[Text]) -> Text:
    """The texts in one line, a blank between two."""
    found = [text for text in texts if text.text]
    if len(found) == 1:
        return found[0]
    links: list[Link] = []
    length = 0
    for text in found:
        links += [Link(start=link.start + length, end=link.end + length, url=link.url) for link in text.links]
        length += len(text.text) + 1
    return Text(" ".join(text.text for text in found), tuple(links))


def prose_of(blocks: Iterable[Block]) -> tuple[Text, list[Block]]:
    """The prose of the blocks in one line, and the blocks that are none."""
    texts: list[Text] = []
    others: list[Block] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                texts.append(Text(block.text, block.links))
            case Quote():
                texts += [Text(block.text, block.links), Text(block.cite or "")]
            case ListBlock():
                texts += _item_texts(block.items)
            case Table():
                texts += [Text(cell) for row in block.rows for cell in row]
            case _:
                others.append(block)
    return joined(texts), others


def _item_texts(items: tuple[ListItem, ...]) -> list[Text]:
    texts: list[Text] = []
    for item in items:
        texts += [Text(item.text, item.links), *_item_texts(item.items)]
    return texts
