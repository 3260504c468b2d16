"""What Markdown marks, for layouts that have no rule of their own for it: headings, quotations, tables, pictures."""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Heading, Image, Paragraph, Quote, Span, Table
from liveblog_parse.text.lines import Picture
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import could_be_headline, is_name

_NEAR = 2
"""Lines below a portrait among which the name stands."""

_LONGEST_TABLE = 400
"""Rows; a longer one is two tables."""


def take_marked(page: Page, index: int) -> int:
    """Take a line that is marked and that no rule wants. Gives how many lines that is."""
    mark = page.lines.mark(index)
    if mark[0] == ">":
        return _take_quotation(page, index)
    if mark == "|":
        _take_row(page, index)
    elif mark[0] == "#":
        _take_heading(page, index, len(mark))
    elif not _takes_headline(page) or not could_be_headline(page.lines.texts[index]):
        page.take_text(index)
    else:
        page.here().headline = page.take("headline", index, of=page.post)
    return 1


def _takes_headline(page: Page) -> bool:
    """Whether a post has begun that has neither headline nor prose."""
    return page.post is not None and page.post.headline is None and page.post.is_bare


def _take_heading(page: Page, index: int, level: int) -> None:
    """The headline of the page or of a post, where one is due; else a heading in the text."""
    post = page.here()
    if _takes_headline(page):
        post.headline = page.take("headline", index, of=post)
        return
    if post is page.lead:
        page.take_text(index)
    else:
        post.blocks.append(Paragraph(text=page.take("paragraph", index, of=post)))
    last = post.blocks[-1] if post.blocks else None
    if isinstance(last, Paragraph) and page.spans[-1].role in {"lead", "paragraph"}:
        post.blocks[-1] = Heading(text=last.text, level=level)


def _take_quotation(page: Page, index: int) -> int:
    """A quotation of one paragraph or several."""
    end = index + 1
    while page.lines.mark(end) == ">>":
        end += 1
    post = page.here()
    post.blocks.append(Quote(text=" ".join([page.take("quote", line, of=post) for line in range(index, end)])))
    return end - index


def _take_row(page: Page, index: int) -> None:
    """A row of a table, which may go on with the table above."""
    post, row = page.here(), page.lines.markup.cells.get(index) or (page.lines.texts[index],)
    above = post.blocks[-1] if post.blocks else None
    page.take(_prose_role(page, post), index, of=post)
    if isinstance(above, Table) and page.lines.mark(index - 1) == "|" and len(above.rows) < _LONGEST_TABLE:
        post.blocks[-1] = Table(rows=(*above.rows, row))
    else:
        post.blocks.append(Table(rows=(row,)))


def _prose_role(page: Page, post: Draft) -> str:
    return "lead" if post is page.lead else "paragraph"


def take_picture(page: Page, picture: Picture, index: int) -> None:
    """Take the picture above the line `index`. One outside the posts, or a writer's portrait, says nothing."""
    post, role = page.post, "boilerplate"
    if post is not None and picture.other is not None:
        (post.blocks or post.on_top).append(picture.other)
    elif post is not None and picture.url and not _is_portrait(page, post, picture.alt, index):
        _show(post, Image(url=picture.url, alt=picture.alt))
        role = "alt" if picture.alt else role
    page.spans.append(Span(start=picture.start, end=picture.end, role=role, entry=post.index if post else None))


def _show(post: Draft, image: Image) -> None:
    """Add a picture, or give its address to the image above that was made of its words."""
    above = post.blocks[-1] if post.blocks else None
    if above is None:
        post.on_top.append(image)
    elif isinstance(above, Image) and above.url is None:
        post.blocks[-1] = evolve(above, url=image.url, alt=above.alt or image.alt)
    else:
        post.blocks.append(image)


def _is_portrait(page: Page, post: Draft, alt: str | None, index: int) -> bool:
    """Whether a picture is a writer's: on top of a post, with the name near by and in its words, if it has any."""
    near = page.lines.texts[max(index - 1, 0) : index + _NEAR]
    names = [name for text in near for name in _named(text) if is_name(name)]
    if alt is None:
        is_under = any(map(is_name, _named(page.lines.texts[index]))) if index < len(page.lines) else False
        return post.is_bare and not post.authors and is_under
    names += [author.name for author in post.authors]
    return alt in names or (post.is_bare and any(name in alt for name in names))


def _named(text: str) -> tuple[str, str]:
    """A line that could be a name, with a word before it or without: "By Nora Falk"."""
    return text, text.partition(" ")[2]
