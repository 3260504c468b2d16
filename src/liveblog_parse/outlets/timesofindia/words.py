"""What holds in more than one form."""

from __future__ import annotations

from liveblog_parse.model import Paragraph
from liveblog_parse.sources.report import Post, changed

ZONE = "Asia/Kolkata"


def place(number: int) -> str:
    """What JSON-LD calls the post at this place, counted from 1 at the top."""
    return f"#post{number}"


def without_beginning(post: Post) -> Post:
    """A post that JSON-LD tells, without a headline that is the beginning of its text."""
    first = post.blocks[0] if post.blocks else None
    text = first.text if isinstance(first, Paragraph) else ""
    return changed(post, {"headline": None}) if post.headline and text.startswith(post.headline) else post
