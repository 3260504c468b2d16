"""The Guardian, as another site prints it again: furniture around, no times, footers that lost theirs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from liveblog_parse.model import Author, Block, Entry, Image, Label, LiveBlog, Paragraph
from liveblog_parse.testing.render.printable import Refusals

FOOTER_TIME = "Updated at"
"""What is left of the time in a post's footer."""

_REFUSALS = Refusals("guardian")


def render(blog: LiveBlog) -> str:
    """The republishing site's head, the pinned copy, the posts, the site's foot."""
    _REFUSALS.check_page(blog, "headline")
    title = _REFUSALS.required(blog.headline, "a page without headline")
    pinned = [entry for entry in blog.entries if Label.PINNED in entry.labels]
    if len(pinned) > 1:
        raise _REFUSALS.refusal("more than one pinned post")
    _check_starts([*pinned, *blog.entries])
    head = ["Connect with us", "World", title, "Published", "on", title]
    copy = [part for entry in pinned for part in [*_post(entry), "Key events"]]
    posts = [part for entry in blog.entries for part in _post(entry)]
    return "\n\n".join([*head, *copy, *posts, "Continue Reading"])


def _check_starts(printed: list[Entry]) -> None:
    """Refuse a post whose start nothing would show."""
    for before, entry in pairwise(printed):
        if not (entry.headline or entry.authors or before.updated_as):
            raise _REFUSALS.refusal("a post without headline or author after one without footer")


def _post(entry: Entry) -> list[str]:
    _REFUSALS.check_entry(entry, "headline", "authors", "updated_as", labels=(Label.PINNED, Label.ANALYSIS))
    headline = [] if entry.headline is None else [entry.headline]
    return [*_byline(entry), *headline, *_body(entry.blocks), *_footer(entry)]


def _byline(entry: Entry) -> list[str]:
    names = [_name(author) for author in entry.authors]
    if len(names) > 1:
        raise _REFUSALS.refusal("more than one author")
    if Label.ANALYSIS not in entry.labels:
        return names
    if not names:
        raise _REFUSALS.refusal("an analysis without author")
    return ["Analysis", *names, *names]


def _name(author: Author) -> str:
    _REFUSALS.check_part(author, "name")
    return author.name


def _body(blocks: Iterable[Block]) -> list[str]:
    parts: list[str] = []
    for are_images, run in groupby(blocks, lambda block: isinstance(block, Image)):
        lines = [_line(block) for block in run]
        parts.extend(["\n".join(lines)] if are_images else lines)
    return parts


def _line(block: Block) -> str:
    match block:
        case Paragraph():
            _REFUSALS.check_part(block, "text")
            return block.text
        case Image():
            _REFUSALS.check_part(block, "caption", "credit")
            return f"{block.caption} Photograph: {block.credit}"
        case _:
            raise _REFUSALS.unknown_block(block)


def _footer(entry: Entry) -> list[str]:
    if entry.updated_as is None:
        return []
    if entry.updated_as.raw != FOOTER_TIME:
        raise _REFUSALS.refusal(f"the time {entry.updated_as.raw!r} in a footer")
    return ["Share", f"{FOOTER_TIME} "]
