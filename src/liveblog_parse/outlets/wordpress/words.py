"""What the plugin's pages and its endpoint share: the commands that authors type, and what is not prose."""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Block, Label, Link, Paragraph, Related
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_LEADING = re.compile(r"/key(?![\w/-])\s*")  # "/key The vote begins"
_TRAILING = re.compile(r"\s/key$")  # "The vote begins /key"


def without_command(post: Post) -> Post:
    """The post without a typed command, which makes it a key event.

    >>> post = without_command(Post(blocks=(Paragraph(text="/key The vote begins."),)))
    >>> post.blocks[0].text, sorted(post.labels)
    ('The vote begins.', [<Label.KEY_EVENT: 'key_event'>])
    """
    blocks = [left for block in post.blocks if (left := _without_command(block)) is not None]
    if len(blocks) == len(post.blocks) and all(map(_is_same, blocks, post.blocks)):
        return post
    return evolve(post, blocks=tuple(blocks), labels=post.labels | {Label.KEY_EVENT})


def _without_command(block: Block) -> Block | None:
    """The block; `None` for a paragraph that is a command only."""
    if not isinstance(block, Paragraph) or "/key" not in block.text:
        return block
    leading = _LEADING.match(block.text)
    gone = leading.end() if leading else 0
    text = _TRAILING.sub("", block.text[gone:])
    if text == block.text:
        return block
    links = (Link(start=link.start - gone, end=link.end - gone, url=link.url) for link in block.links)
    inside = tuple(link for link in links if 0 <= link.start < link.end <= len(text))
    return Paragraph(text=text, links=inside) if text else None


def _is_same(one: Block, other: Block) -> bool:
    return one is other


def _read_more(link: Node) -> Related | None:
    """<a href="/2026/03/quay" class="liveblog-read-more">Read more →</a>: the post's story elsewhere."""
    text = clean(link.text()).rstrip(" →")
    return Related(text=text, url=link.get("href")) if text else None


RULES = BodyRules(
    furniture=(
        ".liveblog-command, .liveblog-meta-time, .liveblog-card-header time, .liveblog-breakout-badge, "
        ".liveblog-author-avatar, .liveblog-meta-author-avatar, .liveblog-meta-authour-avatar, "
        ".liveblog-entry-actions, .liveblog-entry-tools, .liveblog-entry-edit, .liveblog-share, amp-social-share"
    ),
    special={".liveblog-read-more": _read_more},
)
