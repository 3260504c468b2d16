"""What the themes and the API share: the cards of linked pages, captions, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from liveblog_parse.model import Author, Block, Paragraph, Quote, Related
from liveblog_parse.sources.body import BodyRules, credited
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _card(node: Node) -> Related | None:
    """<div class="liveblog--card">title, description, credit<a class="link-preview" href="...">address</a></div>."""
    link = node.first(".link-preview")
    address = clean(link.text()) if link else ""
    text = clean(" ".join(child if isinstance(child, str) else child.text() for child in node.children()))
    return Related(text=text.removesuffix(address).rstrip() or text, url=link.get("href") if link else None)


def _credit(node: Node) -> Quote | None:
    """<blockquote>...</blockquote><p class="quote-credit">Ivo Brandt, pilot</p>: whose words the quotation is."""
    text = clean(node.text())
    return Quote(text="", cite=text) if text else None


def with_credits(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, the credit behind a quotation joined to it; one without a quotation is a paragraph.

    >>> with_credits((Quote(text="We had waited."), Quote(text="", cite="A pilot")))
    (Quote(text='We had waited.', cite='A pilot', links=()),)
    """
    joined: list[Block] = []
    for block in blocks:
        if not isinstance(block, Quote) or block.text or not block.cite:
            joined.append(block)
        elif joined and isinstance(quote := joined[-1], Quote) and not quote.cite:
            joined[-1] = evolve(quote, cite=block.cite)
        else:
            joined.append(Paragraph(text=block.cite))
    return tuple(joined)


# As in "A tug leaves. credit: Nora Falk".
_CREDIT = re.compile(r"\s*\bcredit:\s*(?P<credit>.+)$", re.IGNORECASE)


def _caption(node: Node) -> tuple[str | None, str | None]:
    """A caption, and its credit: in an element of its own, or announced."""
    text = clean(node.text())
    own = node.first("span")
    credit = clean(own.text()) if own else ""
    if credit and text.endswith(credit):
        return text[: -len(credit)].rstrip() or None, _CREDIT.sub(r"\g<credit>", credit)
    found = _CREDIT.search(text)
    return (text[: found.start()] or None, found["credit"]) if found else credited(text)


RULES = BodyRules(
    furniture=(
        ".lb-type, .lb-post-actions, .lb-post-updated, .lb-slideshow_prev, .lb-slideshow_next, .pin-icon, "
        ".highlight-icon, .lb-author__avatar"
    ),
    special={
        ".liveblog--card:has(.link-preview):not(:has(iframe, blockquote))": _card,
        ".quote-credit": _credit,
    },
    caption=_caption,
)


# As in "Comment by Ida Holm".
_COMMENT_BY = re.compile(r"Comment by (?=\S)")


def names_of(byline: str) -> tuple[str, ...]:
    """Whoever an author's line names: one user, or the reader who commented.

    >>> names_of("Comment by Ida Holm"), names_of("Nora Falk")
    (('Ida Holm',), ('Nora Falk',))
    """
    name = _COMMENT_BY.sub("", byline)
    return (name,) if name else ()


def authors_of(post: Post, element: Node) -> tuple[Author, ...]:
    """The post's authors; what stands behind a name, `.lb-producer`, is the blog that the post comes from."""
    producer = element.first(".lb-author__name .lb-producer")
    origin = clean(producer.text()) if producer else ""
    if not origin:
        return post.authors
    names = (author.name.removesuffix(origin).rstrip() for author in post.authors)
    return tuple(Author(name=name or origin, role=origin if name else None) for name in names)
