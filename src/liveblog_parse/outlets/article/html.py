"""An article's page: the smallest element that holds most of the prose, without what stands around it."""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.head import read_head
from liveblog_parse.model import Block, Heading, Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.article.furniture import in_repeated_runs
from liveblog_parse.sources.body import Body, BodyRules, read_body
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_AROUND = 'nav, aside, footer, form, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"]'
_RULES = BodyRules(furniture=_AROUND)
_FEWEST_WORDS = 8  # of a paragraph that is prose, and no caption or teaser
_MOST = 0.7  # of the page's prose; a teaser box can hold the rest


def _read_post(page: Node) -> Post | None:
    """The one post of a page, given its <body>."""
    article = _article(page)
    title = article.first("h1") or page.first("h1")
    headline = clean(title.text()) if title else read_head(page.parent or page).headline
    body = _without_furniture(read_body(article, _RULES, without=(title.key,) if title else ()))
    if not (body.blocks or headline):
        return None
    return Post(headline=headline or None, blocks=body.blocks, unplaced=body.unplaced)


def _article(page: Node) -> Node:
    """The element farthest in that has most of the prose."""
    around = page.named(", ".join(f"{selector} p" for selector in _AROUND.split(", ")))
    held: dict[int, int] = {}
    total = 0
    for paragraph in page.select("p"):
        words = paragraph.text().split()
        if len(words) < _FEWEST_WORDS or paragraph.key in around:
            continue
        total += len(words)
        above = paragraph.parent
        while above is not None:
            held[above.key] = held.get(above.key, 0) + len(words)
            above = above.parent
    article = page
    while total and (inner := _most(article, held, total)) is not None:
        article = inner
    return article


def _most(node: Node, held: dict[int, int], total: int) -> Node | None:
    children = (child for child in node.children() if not isinstance(child, str))
    return next((child for child in children if held.get(child.key, 0) >= _MOST * total), None)


def _without_furniture(body: Body) -> Body:
    furniture = in_repeated_runs([_text(block) for block in body.blocks])
    return evolve(body, blocks=tuple(block for index, block in enumerate(body.blocks) if index not in furniture))


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph | Heading) else ""


PAGE = HtmlLayout(name="page", post="body", read_post=_read_post, fewest=1)
