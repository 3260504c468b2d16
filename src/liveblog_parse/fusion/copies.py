"""What a copy of a post says, and the post does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from liveblog_parse.fusion.words import plain
from liveblog_parse.model import Embed, Image, Related, Video
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.report import Post


def only_in(copies: Collection[Post], posts: Collection[Post]) -> tuple[str, ...]:
    """The texts that only copies have: a copy may be a later version, and longer.

    Where a text of a copy breaks off, the post has it whole. What a copy shows beyond the post is told by its address;
    as many pictures as there are in the post are the same, in another size.

    >>> from liveblog_parse.model import Paragraph
    >>> post, copy = [Post(headline="Rain", blocks=(Paragraph(text=text),)) for text in ("It is wet.", "It is dry.")]
    >>> only_in([copy], [post])
    ('It is dry.',)
    """
    whole = f" {plain(' '.join(text for post in posts for text in _texts(post)))}"
    texts = dict.fromkeys(text for copy in copies for text in _texts(copy))
    said = (text for text in texts if f" {plain(text)}" not in whole)
    return (*said, *(url for kind in (Image, Video, Embed) for url in _only_shown(kind, copies, posts)))


def _only_shown(
    kind: type[Image | Video | Embed], copies: Collection[Post], posts: Collection[Post]
) -> Collection[str]:
    known = [set(_addresses(kind, post)) for post in posts]
    most = max(map(len, known), default=0)
    found = [dict.fromkeys(_addresses(kind, copy)) for copy in copies]
    told = set[str]().union(*known)
    return {url: None for urls in found if len(urls) > most for url in urls if url not in told}.keys()


def _addresses(kind: type[Image | Video | Embed], post: Post) -> Iterator[str]:
    return (block.url for block in post.blocks if isinstance(block, kind) and block.url)


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
