"""The body of an update of The Times: from the page's markup, or from the article's data written out as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.model import Author, Block, Paragraph
from liveblog_parse.outlets.thetimes.words import is_credit, is_furniture, signed
from liveblog_parse.record import record
from liveblog_parse.sources.body import BodyRules, credited, read_body
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Child, Node

_UNSEEN = frozenset({"script", "style", "noscript", "template"})


@record(kw_only=True)
class UpdateBody:
    """Blocks without the site's own words, and whom the prose says to have written it."""

    blocks: tuple[Block, ...]
    authors: tuple[Author, ...]
    unplaced: tuple[str, ...]


def read_update_body(children: Node | Iterable[Child], rules: BodyRules | None = None) -> UpdateBody:
    """The body of the update whose elements these are.

    >>> from liveblog_parse.tree import parse_html
    >>> body = read_update_body(parse_html("<p>No ferry (Nora Falk writes).</p><p>Advertisement</p>"))
    >>> [block.text for block in body.blocks], body.authors[0].name
    (['No ferry (Nora Falk writes).'], 'Nora Falk')
    """
    body = read_body(children, rules or RULES)
    blocks = tuple(block for block in body.blocks if not (isinstance(block, Paragraph) and is_furniture(block.text)))
    return UpdateBody(
        blocks=blocks,
        authors=distinct(_signatures(blocks)),
        unplaced=tuple(text for text in body.unplaced if not is_furniture(text)),
    )


def _signatures(blocks: Iterable[Block]) -> Iterator[Author]:
    for block in blocks:
        if isinstance(block, Paragraph) and "write" in block.text:
            yield from signed(block.text)


def texts_of(element: Node) -> Iterator[tuple[str, Node]]:
    """Each text with its element, in order; a heading's in one piece."""
    waiting = [(child, element) for child in reversed(list(element.children()))]
    while waiting:
        child, around = waiting.pop()
        if isinstance(child, str):
            if text := clean(child):
                yield text, around
        elif child.name == "h2":
            if text := clean(child.text()):
                yield text, child
        elif child.name not in _UNSEEN:
            waiting.extend((inner, child) for inner in reversed(list(child.children())))


def _caption(node: Node) -> tuple[str | None, str | None]:
    """The caption and, in capitals behind it, the credit."""
    texts = [text for text, _ in texts_of(node)]
    credit = texts.pop() if texts and is_credit(texts[-1]) else None
    caption = " ".join(texts)
    return (caption or None, credit) if credit else credited(caption)


RULES = BodyRules(caption=_caption)
