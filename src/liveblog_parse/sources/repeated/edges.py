"""What stands at the edges of most posts' prose and is none of it: who signs them, and buttons.

::

    <div class="item"><time datetime="2024-03-05T14:00Z">14:00</time>
      <img src="falk.png" alt="Nora Falk"><div>Nora Falk</div><div>Reporter</div>
      <p>Three ferries left at noon.</p>
      <a href="#c7">3 comments</a></div>

Nothing in one post says that a short line is no prose; that most posts have it, does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from liveblog_parse.making import make_paragraph
from liveblog_parse.model import Author, Block, Image, ListBlock, Paragraph
from liveblog_parse.sources.repeated.signed import BETWEEN, named
from liveblog_parse.sources.report import Post, changed
from liveblog_parse.text.anyones import STYLE
from liveblog_parse.text.buttons import could_be_button
from liveblog_parse.text.bylines import is_job
from liveblog_parse.text.shapes import ends_a_sentence
from liveblog_parse.text.stamp_style import by_line, signature

_FEWEST = 3
_MOST_BUTTONS = 6
"""Below one post."""
_LONGEST_NAMES = 80
_FIGURES = re.compile(r"\d+")


def without_edges(posts: Sequence[Post]) -> Sequence[Post]:
    """The posts with those who sign most of them, and without the buttons below most."""
    posts = [*map(_parted, posts)]
    for _ in range(_MOST_BUTTONS):
        last = [*map(_button, posts)]
        common = _common(last)
        if not common:
            break
        posts = [
            changed(post, {"blocks": post.blocks[:-1]}) if button in common else post
            for post, button in zip(posts, last, strict=True)
        ]
    posts = [*map(_with_byline, posts)]
    below = [_signed_below(post) for post in posts]
    if 2 * _count_signed(below, posts) > len(posts):
        return below
    above = [_signed_above(post) for post in posts]
    signed = [one.authors for one, post in zip(above, posts, strict=True) if one is not post]
    return above if 2 * len(signed) > len(posts) and len({*signed}) < len(signed) else posts


def _parted(post: Post) -> Post:
    """The post, the names that stand in one line with a button apart from that: "Nora Falk 3 comments"."""
    last = post.blocks[-1] if post.blocks else None
    if not isinstance(last, Paragraph) or len(last.links) != 1 or last.links[0].end != len(last.text):
        return post
    [link] = last.links
    names, button = last.text[: link.start].rstrip(BETWEEN), last.text[link.start :]
    if not could_be_button(button) or not named(names):
        return post
    linked = make_paragraph(text=button, links=(evolve(link, start=0, end=len(button)),))
    return changed(post, {"blocks": (*post.blocks[:-1], make_paragraph(text=names), linked)})


def _common(buttons: Sequence[str | None]) -> set[str]:
    counts = Counter(filter(None, buttons))
    return {text for text, count in counts.items() if count >= _FEWEST and 2 * count > len(buttons)}


def _button(post: Post) -> str | None:
    """The end of a post, if it could be buttons, whatever linked ones count; what is all of a post is none."""
    last = post.blocks[-1] if post.blocks and (post.headline or len(post.blocks) > 1) else None
    lines = last.items if isinstance(last, ListBlock) else (last,) if isinstance(last, Paragraph) else ()
    if not lines or not all(_could_be_button(line.text) for line in lines):
        return None
    return "\n".join(_FIGURES.sub("0", line.text) if line.links else line.text for line in lines)


def _could_be_button(text: str) -> bool:
    return text in STYLE.buttons or (could_be_button(text) and not is_job(text))


def _with_byline(post: Post) -> Post:
    """The post with those whom its first or its last line says that it is by."""
    for place, rest in ((0, post.blocks[1:]), (-1, post.blocks[:-1])):
        block = post.blocks[place] if rest and not post.authors else None
        if isinstance(block, Paragraph) and (authors := by_line(block.text)):
            return changed(post, {"authors": authors, "blocks": rest})
    return post


def _count_signed(signed: Sequence[Post], posts: Sequence[Post]) -> int:
    return sum(one is not post for one, post in zip(signed, posts, strict=True))


def _signed_below(post: Post) -> Post:
    """Names below the prose, and below these what they do."""
    if len(post.blocks) < 2 or post.authors:
        return post
    above, last = post.blocks[-2:]
    if authors := _names(last):
        return changed(post, {"authors": authors, "blocks": post.blocks[:-1]})
    if len(post.blocks) > 2 and (authors := _with_role(_names(above), last)):
        return changed(post, {"authors": authors, "blocks": post.blocks[:-2]})
    return post


def _signed_above(post: Post) -> Post:
    """Names above the prose, below these what they do, and a portrait above all."""
    if post.authors:
        return post
    blocks = post.blocks
    is_pictured = len(blocks) > 2 and isinstance(blocks[0], Image) and not blocks[0].caption
    rest = blocks[1:] if is_pictured else blocks
    authors = _names(rest[0]) if len(rest) > 1 else ()
    if not authors:
        return post
    if with_role := _with_role(authors, rest[1]) if len(rest) > 2 else ():
        return changed(post, {"authors": with_role, "blocks": rest[2:]})
    return changed(post, {"authors": authors, "blocks": rest[1:]})


def _names(block: Block) -> tuple[Author, ...]:
    """Whom a line names that is nothing but names."""
    text = block.text.strip(BETWEEN) if isinstance(block, Paragraph) else ""
    if not text or len(text) > _LONGEST_NAMES or text in STYLE.buttons:
        return ()
    return signature(text)[0] or (() if ends_a_sentence(text) else named(text))


def _with_role(authors: tuple[Author, ...], block: Block) -> tuple[Author, ...]:
    """The only author with what a line says that they do; nobody where it says nothing of the kind."""
    role = block.text if len(authors) == 1 and isinstance(block, Paragraph) else ""
    return (evolve(authors[0], role=role),) if role and is_job(role) and authors[0].role is None else ()
