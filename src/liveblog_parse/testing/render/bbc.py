"""BBC: a numbered list; headline and time are glued, pictures and videos are announced by label lines."""

from __future__ import annotations

from liveblog_parse.model import Author, Block, Entry, Image, Label, ListBlock, LiveBlog, Paragraph, Video
from liveblog_parse.testing.render.clocks import long_time
from liveblog_parse.testing.render.printable import Refusals

_REFUSALS = Refusals("bbc")
_INDENT = "    "


def render(blog: LiveBlog) -> str:
    """The summary, then the numbered posts."""
    _REFUSALS.check_page(blog, "key_points")
    summary = ["Summary", *(f"  • {point}" for point in blog.key_points)] if blog.key_points else []
    return "\n\n".join([*summary, *(part for entry in blog.entries for part in _post(entry))])


def _post(entry: Entry) -> list[str]:
    _REFUSALS.check_entry(entry, "number", "headline", "published", "published_as", "authors", labels=(Label.BREAKING,))
    return [_heading(entry), *_signature(entry.authors), *(_block(block) for block in entry.blocks)]


def _heading(entry: Entry) -> str:
    number = _REFUSALS.required(entry.number, "a post without number")
    headline = _REFUSALS.required(entry.headline, "a post without headline")
    instant = _REFUSALS.required(entry.published, "a post without published")
    line = f"  {number}. {headline}published at {long_time(instant)}"
    return f"{line}\n{_INDENT}Breaking" if Label.BREAKING in entry.labels else line


def _signature(authors: tuple[Author, ...]) -> list[str]:
    if len(authors) > 1:
        raise _REFUSALS.refusal("more than one author")
    for author in authors:
        _REFUSALS.check_part(author, "name", "role")
    return [f"{_INDENT}{author.name}\n{_INDENT}{author.role}" for author in authors]


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            _REFUSALS.check_part(block, "text")
            return _INDENT + block.text
        case Image():
            return _image(block)
        case Video():
            _REFUSALS.check_part(block, "caption")
            return f"{_INDENT}Media caption,\n\n{_INDENT}{block.caption}"
        case ListBlock(ordered=False):
            return "\n\n".join(_item_lines(block))
        case _:
            raise _REFUSALS.unknown_block(block)


def _image(image: Image) -> str:
    _REFUSALS.check_part(image, "credit", optional=("alt", "caption"))
    source = f"{_INDENT}{image.alt or ''}Image source, {image.credit}"
    return source if image.caption is None else f"{source}\n{_INDENT}Image caption,\n\n{_INDENT}{image.caption}"


def _item_lines(block: ListBlock) -> list[str]:
    for item in block.items:
        _REFUSALS.check_part(item, "text")
    return [f"{_INDENT}  • {item.text}" for item in block.items]
