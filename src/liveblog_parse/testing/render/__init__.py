"""A live blog as plain text, the way each outlet's page looks after an extractor flattened it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.model import LiveBlog
from liveblog_parse.testing.render import bbc, cnbc, guardian, thetimes

STYLES: Mapping[str, Callable[[LiveBlog], str]] = MappingProxyType(
    {
        "bbc": bbc.render,
        "cnbc": cnbc.render,
        "guardian": guardian.render,
        "thetimes": thetimes.render,
    }
)


def render_text(blog: LiveBlog, style: str) -> str:
    """The live blog as the flattened text of `style`: "bbc", "cnbc", "guardian" or "thetimes".

    Nothing that `same_posts` compares is dropped: a post with something that the style has no notation for, an embed
    or a link for instance, raises `InvalidArgumentError`, and so does an unknown style. Page metadata, such as the
    address, stands in no flattened text and is left out.

    >>> from liveblog_parse import Author, Boundary, Entry, LiveBlog, Paragraph
    >>> blocks = (Paragraph(text="The morning ferry is back in port."),)
    >>> entry = Entry(
    ...     boundary=Boundary.START, headline="Ferry returns", authors=(Author(name="Ada Thorne"),), blocks=blocks
    ... )
    >>> print(render_text(LiveBlog(outlet="cnbc", layout="signed", form="text", entries=(entry,)), "cnbc"))
    Ferry returns
    The morning ferry is back in port.
    — Ada Thorne
    """
    if style not in STYLES:
        raise InvalidArgumentError(f"no style {style!r}; the styles are {', '.join(STYLES)}")
    return STYLES[style](blog)
