"""What Markdown marks, for layouts that have no rule of their own for it: headings, quotations, tables, pictures."""

from __future__ import annotations

from liveblog_parse.model import Heading, Image, Paragraph, Quote, Span, Table
from liveblog_parse.text.lines import Picture
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import is_name

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
    else:
        _take_heading(page, index, len(mark))
    return 1


def _take_heading(page: Page, index: int, level: int) -> None:
    """The headline of the page or of a post, where one is due; else a heading in the text."""
    post = page.here()
    if post is not page.lead and post.headline is None and post.is_bare:
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
    """Take the picture above a line. One without words, one outside the posts and a writer's portrait say nothing."""
    post = page.post
    is_shown = post is not None and picture.alt is not None and not _is_portrait(page, post, picture.alt, index)
    if post is not None and is_shown:
        post.blocks.append(Image(url=picture.url, alt=picture.alt))
    page.spans.append(
        Span(
            start=picture.start,
            end=picture.end,
            role="alt" if is_shown else "boilerplate",
            entry=post.index if post else None,
        )
    )


def _is_portrait(page: Page, post: Draft, alt: str, index: int) -> bool:
    """Whether a picture with this alternative text is a writer's, above or below the name."""
    named = [*page.lines.texts[index : index + _NEAR], *(author.name for author in post.authors)]
    return alt in named or (is_name(alt) and post.is_bare and any(alt in text for text in named))
