"""What the words of Reach's posts say: a label in the author's place, a teaser, the address of a post elsewhere."""

from __future__ import annotations

import re

from liveblog_parse.model import Block, Embed, Paragraph, Related
from liveblog_parse.sources.body.media import provider_of

ZONE = "Europe/London"
IRISH_ZONE = "Europe/Dublin"

KEY_EVENT = "KEY EVENT"
"""Stands where the author's name stands in other posts."""

_ADDRESS = ("https://", "http://")
# As in "Read more: Ferries return to the quay".
_READ_MORE = re.compile(r"Read more: ?(?P<teaser>\S.*)", re.IGNORECASE)


def known_blocks(block: Block) -> tuple[Block, ...]:
    """The block, or what its words say it is: a teaser for another page, posts of other services.

    >>> known_blocks(Paragraph(text="https://twitter.com/lundport/status/1300000000000000001"))
    (Embed(provider='x', url='https://twitter.com/lundport/status/1300000000000000001', text=None),)
    """
    if not isinstance(block, Paragraph):
        return (block,)
    if teaser := _READ_MORE.fullmatch(block.text):
        return (Related(text=teaser["teaser"], url=block.links[0].url if block.links else None),)
    return _embeds(block) or (block,)


def _embeds(block: Paragraph) -> tuple[Block, ...]:
    """The posts of a paragraph that is nothing but their addresses, for a script to replace, as in 2020."""
    if block.links or not block.text.startswith(_ADDRESS):  # nearly always
        return ()
    urls = block.text.split()
    embeds = tuple(Embed(provider=provider_of(url), url=url) for url in urls if url.startswith(_ADDRESS))
    return embeds if len(embeds) == len(urls) and all(embed.provider for embed in embeds) else ()
