"""Quotations, and whose they are."""

from __future__ import annotations

from liveblog_parse.model import Block, Paragraph, Quote
from liveblog_parse.sources.body.inner import Inner
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.tree.node import Child, Node

_CITED = frozenset({"footer", "cite", "figcaption"})


def read_quote(node: Node, inner: Inner) -> list[Block]:
    """The quotation in one piece, then what it holds besides text."""
    children = list(node.children())
    end = len(children)
    while end and _may_cite(children[end - 1]):
        end -= 1
    (text, links), others = prose_of(inner(children[:end]))
    cited, more = prose_of(inner(child for child in children[end:] if not isinstance(child, str)))
    cite = cited.text.lstrip("-–—― ")
    if text:
        return [Quote(text=text, cite=cite or None, links=links), *others, *more]
    return [*([Paragraph(text=cited.text)] if cited.text else []), *others, *more]


def _may_cite(child: Child) -> bool:
    """Whether it stands at the end of a quotation to say whose it is, or is the white space there."""
    return child.isspace() if isinstance(child, str) else child.name in _CITED
