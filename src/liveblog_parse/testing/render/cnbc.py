"""CNBC: one line after the other, without blank lines; a dash and a name close each post."""

from __future__ import annotations

from liveblog_parse.model import Author, Block, Entry, Image, LiveBlog, Paragraph, Related
from liveblog_parse.testing.render.printable import Refusals

_REFUSALS = Refusals("cnbc")


def render(blog: LiveBlog) -> str:
    """The posts, each closed by its sign-off."""
    _REFUSALS.check_page(blog)
    return "\n".join(line for entry in blog.entries for line in _post(entry))


def _post(entry: Entry) -> list[str]:
    _REFUSALS.check_entry(entry, "headline", "authors")
    headline = _REFUSALS.required(entry.headline, "a post without headline")
    return [headline, *(line for block in entry.blocks for line in _block(block)), _sign_off(entry.authors)]


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph():
            _REFUSALS.check_part(block, "text")
            return [block.text]
        case Image(caption=caption, credit=credit):
            _REFUSALS.check_part(block, "caption", "credit")
            return [f"{caption}", f"{credit}"]
        case Related():
            _REFUSALS.check_part(block, "text")
            return [f"Read more on the story here: {block.text}"]
        case _:
            raise _REFUSALS.unknown_block(block)


def _sign_off(authors: tuple[Author, ...]) -> str:
    if not authors:
        raise _REFUSALS.refusal("a post without authors")
    for author in authors:
        _REFUSALS.check_part(author, "name")
    *others, last = [author.name for author in authors]
    return f"— {', '.join(others)} and {last}" if others else f"— {last}"
