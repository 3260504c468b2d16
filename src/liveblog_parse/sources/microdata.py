"""schema.org's LiveBlogPosting as microdata or RDFa: updates that are elements of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import evolve

from liveblog_parse.model import (
    Block,
    Embed,
    Heading,
    Image,
    Issue,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Related,
    Table,
    Video,
)
from liveblog_parse.sources.body import Body, BodyRules, read_body
from liveblog_parse.sources.items import SYNTAXES, Items, Syntax, elements_above, read_items
from liveblog_parse.sources.postings import read_facts, read_posts
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import Report
from liveblog_parse.sources.things import Graph, Thing, text_of
from liveblog_parse.times import read_time
from liveblog_parse.tree import Node

LAYOUT = "schema.org"
_UPDATES = '[itemprop~="liveBlogUpdate"], [property~="liveBlogUpdate"], [property~="schema:liveBlogUpdate"]'
_FEWEST_POSTS = 2

_Group: TypeAlias = tuple[Syntax, Node | None]
"""How the updates are written, and the element of the posting around them."""


def read_microdata(root: Node) -> Report | None:
    """What the posting with the most updates says; `None` where fewer than two updates of one say anything."""
    groups: dict[_Group, list[Node]] = {}
    seen: set[Node] = set()
    for update in root.select(_UPDATES):
        syntax = next(syntax for syntax in SYNTAXES if "liveBlogUpdate" in (update.get(syntax.prop) or ""))
        scope, inside = _posting_around(update, syntax, seen)
        seen.add(update)
        if not inside:
            groups.setdefault((syntax, scope), []).append(update)
    if not groups:
        return None
    (syntax, scope), elements = max(groups.items(), key=_size)
    report = evolve(_read(scope, elements, syntax), issues=tuple(_others(groups, scope)))
    return report if sum(1 for post in report.posts if post.headline or post.blocks) >= _FEWEST_POSTS else None


def _posting_around(update: Node, syntax: Syntax, seen: set[Node]) -> tuple[Node | None, bool]:
    """The posting that holds an update; and whether the update stands inside another."""
    for above in elements_above(update):
        if above in seen or "LiveBlogPosting" in (above.get(syntax.kind) or ""):
            return above, above in seen
    return None, False


def _size(group: tuple[_Group, list[Node]]) -> int:
    return len(group[1])


def _others(groups: Mapping[_Group, list[Node]], scope: Node | None) -> Iterator[Issue]:
    """The postings that are not read."""
    scopes = {other for _, other in groups if other is not None and other != scope}
    if scopes and scope is not None:
        yield Issue(
            code="two-live-blogs",
            detail=f"{len(scopes) + 1} LiveBlogPostings; the {max(map(len, groups.values()))} posts of one were read",
        )


def _read(scope: Node | None, elements: list[Node], syntax: Syntax) -> Report:
    """The posts of `elements`; a page that marks no posting has updates all the same."""
    if scope is not None:
        items = read_items(scope, elements, syntax)
        posting = items.things[scope]
    else:
        alone = [read_items(element, (), syntax) for element in elements]
        items = Items(
            things={node: thing for one in alone for node, thing in one.things.items()},
            bodies={node: bodies for one in alone for node, bodies in one.bodies.items()},
        )
        posting = Thing()
    updates = [items.things[element] for element in elements]
    bodies = [
        _read_update(element, update, items.bodies.get(element, ()), syntax)
        for element, update in zip(elements, updates, strict=True)
    ]
    graph = Graph(())
    page = read_facts(posting, graph)
    posts = read_posts(posting, updates, graph, page, bodies)
    return Report(source="microdata", layout=LAYOUT, posts=tuple(posts), page=page)


# ---- one update ------------------------------------------------------------------------------------------------------

_FIELDS = (
    "articleBody", "author", "creator", "dateCreated", "dateModified", "datePublished", "headline", "mainEntityOfPage",
    "name", "publisher", "url",
)  # fmt: skip
"""Properties whose elements are read as such, and are no part of the prose; a picture that is its own `url` is."""
_FURNITURE = "time:not(p time, li time), button, form, nav"
"""A time in a paragraph is one that the prose speaks of."""
_SHARING = frozenset((
    "copy link", "email", "facebook", "link copied", "linkedin", "pinterest", "print", "reddit", "share", "share link",
    "share this", "telegram", "tweet", "twitter", "whatsapp", "x",
))  # fmt: skip
"""Texts of links that share a post (NDTV prints them in every update)."""


def _rules(syntax: Syntax) -> BodyRules:
    return BodyRules(furniture=", ".join((_FURNITURE, *(f'[{syntax.prop}~="{name}"]:not(img)' for name in _FIELDS))))


_RULES = {syntax: _rules(syntax) for syntax in SYNTAXES}


def _read_update(element: Node, update: Thing, marked: Iterable[Node], syntax: Syntax) -> Body:
    """The body, from the elements that are marked as such, else from what is visible, else from an attribute."""
    around = read_body(element, _RULES[syntax])
    blocks = [block for block in around.blocks if not _is_told(block, update)]
    bodies = [read_body(node) for node in marked]
    before, prose = _visible_body(blocks, bodies, text_of(update.get("articleBody")))
    _mend_headline(update, before)
    _find_time(update, element)
    if any(isinstance(block, Image) for block in prose):
        update.pop("image", None)
    unplaced = [text for body in (around, *bodies) for text in body.unplaced if text.casefold() not in _SHARING]
    unplaced += [text for block in before for text in _texts(block)]
    return Body(blocks=tuple(prose), unplaced=tuple(unplaced))


def _visible_body(blocks: list[Block], bodies: list[Body], told: str | None) -> tuple[list[Block], list[Block]]:
    """What stands outside the body, and the body.

    An attribute that tells the body may end at a quotation mark inside it, as on ndtv.com; it shows where the visible
    body starts.
    """
    if bodies:
        media = [block for block in blocks if isinstance(block, _MEDIA)]
        outside: list[Block] = [block for block in blocks if not isinstance(block, _MEDIA)]
        return outside, [*(block for body in bodies for block in body.blocks), *media]
    if told is None:
        return [], blocks
    start = next((index for index, block in enumerate(blocks) if _starts_alike(_texts(block), told)), None)
    return (blocks, list(read_prose(told).blocks)) if start is None else (blocks[:start], blocks[start:])


def _starts_alike(texts: list[str], told: str) -> bool:
    return bool(texts) and (texts[0].startswith(told[:60]) or told.startswith(texts[0]))


def _mend_headline(update: Thing, before: list[Block]) -> None:
    """Take the headline that is visible before the body where an attribute tells only its beginning."""
    told = text_of(update.get("headline"))
    for block in before if told else ():
        texts = _texts(block)
        if told and len(texts) == 1 and texts[0].startswith(told):
            update["headline"] = texts
            before.remove(block)
            return


_MEDIA = (Image, Video, Embed)


def _find_time(update: Thing, element: Node) -> None:
    """Take the first `<time>` for the time of an update that marks none."""
    time = None if "datePublished" in update or "dateCreated" in update else element.first("time")
    if time is not None:
        update["datePublished"] = time.get("datetime") or time.text()


def _is_told(block: Block, update: Thing) -> bool:
    """Whether a block only repeats the headline or a time, or shares the post."""
    headline, texts = text_of(update.get("headline")), _texts(block)
    return bool(texts) and all(text == headline or text.casefold() in _SHARING or _is_time(text) for text in texts)


def _is_time(text: str) -> bool:
    return len(text) <= 40 and any(map(str.isdigit, text)) and read_time(text) is not None


def _texts(block: Block) -> list[str]:
    match block:
        case ListBlock():
            return [*_item_texts(block.items)]
        case Quote(cite=str(cite)):
            return [block.text, cite]
        case Paragraph() | Heading() | Quote() | Related():
            return [block.text]
        case Table():
            return [" ".join(row) for row in block.rows]
        case _:
            return []


def _item_texts(items: Iterable[ListItem]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _item_texts(item.items)
