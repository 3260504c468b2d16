"""What a copy of a post says, and the post does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liveblog_parse.fusion.words import plain
from liveblog_parse.model import Embed, Image, Related, Video
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.report import Post


def only_in(copies: Iterable[Post], posts: Iterable[Post]) -> tuple[str, ...]:
    """The texts that only copies have: a copy may be a later version, and longer.

    Where a text of a copy breaks off, the post has it whole.

    >>> from liveblog_parse.model import Paragraph
    >>> post, copy = [Post(headline="Rain", blocks=(Paragraph(text=text),)) for text in ("It is wet.", "It is dry.")]
    >>> only_in([copy], [post])
    ('It is dry.',)
    """
    whole = f" {plain(' '.join(text for post in posts for text in _texts(post)))}"
    texts = dict.fromkeys(text for copy in copies for text in _texts(copy))
    return tuple(text for text in texts if f" {plain(text)}" not in whole)


def _texts(post: Post) -> Iterator[str]:
    """All that a post tells in words, text by text."""
    yield from filter(None, (post.headline, *post.kickers))
    for block in post.blocks:
        match block:
            case Image():
                yield from filter(None, (block.alt, block.caption, block.credit))
            case Video():
                yield from filter(None, (block.caption, block.credit))
            case Embed() | Related():
                yield from filter(None, (block.text,))
            case _:
                yield prose_of((block,))[0].text
    yield from post.unplaced
