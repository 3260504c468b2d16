"""The titles of posts that are marked as no headings: the first lines of most, or what stands beside their times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from liveblog_parse.model import Block, Heading, Paragraph
from liveblog_parse.sources.report import Post, changed
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence

_LONGEST_KICKER = 40
_MOST_BLANKS = 2
"""Blanks in a kicker above a title that nothing marks."""
_Titled: TypeAlias = "Callable[[Post], Post]"


def with_titles(posts: Sequence[Post]) -> Sequence[Post]:
    """The posts, each with its title; what stands beside a time and is too long for a kicker is unplaced."""
    posts = [*map(_below_no_prose, posts)]
    title = _left if any(post.headline for post in posts) else _manner(posts)
    return [_with_short_kickers(title(post)) for post in posts]


def _below_no_prose(post: Post) -> Post:
    """The post with a heading that opens it, of whatever level, as its title."""
    opens = post.headline is None and len(post.blocks) > 1 and isinstance(post.blocks[0], Heading)
    return changed(post, {"headline": _text(post, 0), "blocks": post.blocks[1:]}) if opens else post


def _manner(posts: Sequence[Post]) -> _Titled:
    """How most of the posts are titled."""
    for title in (_below_a_kicker, _by_first_line, _by_row):
        titles = {titled.headline for post in posts if (titled := title(post)).headline}
        if 2 * len(titles) > len(posts) and (title is not _by_first_line or _tell_more(posts)):
            return title
    return _left


def _left(post: Post) -> Post:
    return post


def _tell_more(posts: Sequence[Post]) -> bool:
    told = sum(_is_title(post, 0) and any(isinstance(block, Paragraph) for block in post.blocks[1:]) for post in posts)
    return 2 * told > len(posts)


def _by_first_line(post: Post) -> Post:
    return changed(post, {"headline": _text(post, 0), "blocks": post.blocks[1:]}) if _is_title(post, 0) else post


def _below_a_kicker(post: Post) -> Post:
    """A short line above it is no title."""
    if not (_is_title(post, 0) and _is_title(post, 1) and is_kicker(post.blocks[0])):
        return post
    kickers = (*post.kickers, _text(post, 0))
    return changed(post, {"headline": _text(post, 1), "kickers": kickers, "blocks": post.blocks[2:]})


def _by_row(post: Post) -> Post:
    """By the last words beside the time."""
    if not post.blocks or not post.kickers or not could_be_headline(post.kickers[-1]):
        return post
    return changed(post, {"headline": post.kickers[-1], "kickers": post.kickers[:-1]})


def _is_title(post: Post, place: int) -> bool:
    """Whether a line could be a headline, over anything."""
    line = post.blocks[place] if len(post.blocks) > place + 1 else None
    return isinstance(line, Paragraph | Heading) and not line.links and could_be_headline(line.text)


def _text(post: Post, place: int) -> str:
    return getattr(post.blocks[place], "text", "")


def is_kicker(block: Block) -> bool:
    """Whether a block is a word or two above a title."""
    return (
        isinstance(block, Paragraph | Heading)
        and len(block.text) <= _LONGEST_KICKER
        and block.text.count(" ") <= _MOST_BLANKS
        and not ends_a_sentence(block.text)
    )


def _with_short_kickers(post: Post) -> Post:
    long = tuple(text for text in post.kickers if len(text) > _LONGEST_KICKER)
    if not long:
        return post
    kickers = tuple(text for text in post.kickers if text not in long)
    return changed(post, {"kickers": kickers, "unplaced": (*long, *post.unplaced)})
