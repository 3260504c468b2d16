"""The body of a CNBC post: from the page's markup, or from the page's data written out as markup."""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Author, Block, Image, Link, Paragraph, Related, Video
from liveblog_parse.outlets.cnbc.words import authors_of, signed, teaser_start
from liveblog_parse.record import record
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


@record(kw_only=True)
class PostBody:
    """Blocks without the headline and the sign-off, and whom the sign-off names."""

    blocks: tuple[Block, ...]
    authors: tuple[Author, ...]
    unplaced: tuple[str, ...]


def read_post_body(post: Node, headline: str | None, rules: BodyRules) -> PostBody:
    """The body of the post that an element holds; `headline` is known already and is left out.

    >>> from liveblog_parse.tree import parse_html
    >>> root = parse_html("<h2>Quay opens</h2><p>At noon.</p><p>— Nora Falk</p>")
    >>> body = read_post_body(root, "Quay opens", RULES)
    >>> [block.text for block in body.blocks], body.authors[0].name
    (['At noon.'], 'Nora Falk')
    """
    body = read_body(post, rules)
    prose = [_teaser(block) for block in _without_headline(body.blocks, headline)]
    authors = _take_sign_off(prose)
    return PostBody(blocks=tuple(prose), authors=distinct(authors), unplaced=body.unplaced)


def _without_headline(blocks: tuple[Block, ...], headline: str | None) -> tuple[Block, ...]:
    if blocks and headline and getattr(blocks[0], "text", None) == headline:
        return blocks[1:]
    return blocks


def _take_sign_off(blocks: list[Block]) -> tuple[Author, ...]:
    """The names of the last paragraph, if that is a sign-off; it is no prose and goes."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Paragraph):
            names = signed(block.text)
            if names is None:
                return ()
            del blocks[index]
            return authors_of(names)
    return ()


def _teaser(block: Block) -> Block:
    """A paragraph that says to read more is a teaser; other blocks stay."""
    if not isinstance(block, Paragraph) or (start := teaser_start(block.text)) is None:
        return block
    return Related(text=block.text[start:], url=_first_url(block.links))


def _first_url(links: tuple[Link, ...]) -> str | None:
    return links[0].url if links else None


# ---- elements that are one block ------------------------------------------------------------------------------------


def _image(node: Node) -> Image | None:
    """<div class="InlineImage-imageEmbed"><img><div class="...Caption">A tug.</div><div class="...Credit">AP</div>."""
    picture = node.first("img")
    shown = (read_image(picture) if picture else None) or Image()
    caption = _text_of(node, ".InlineImage-imageEmbedCaption")
    credit = _text_of(node, ".InlineImage-imageEmbedCredit")
    if not caption and not credit:
        caption = clean(node.text()) or None
    image = evolve(shown, caption=caption, credit=credit)
    return image if image != Image() else None


def _video(node: Node) -> Video:
    """Only the footer says what the video shows; the rest is the player's own words, "watch now" and its length."""
    return Video(caption=_text_of(node, ".InlineVideo-videoFooter"))


def _related(node: Node) -> Related | None:
    links = node.select("a")
    text = clean(" ".join(link.text() for link in links)) or clean(node.text())
    return Related(text=text, url=links[0].get("href") if links else None) if text else None


def _text_of(node: Node, selector: str) -> str | None:
    found = node.first(selector)
    return clean(found.text()) or None if found else None


TIME = "time:not(p time, li time), .LiveBlogTimestamp-time"
"""The post's; a time in a paragraph is one that the prose speaks of."""

RULES = BodyRules(
    furniture=(
        f"{TIME}, button, .QuoteInBody-inlineButton, .RelatedQuotes-relatedQuotes, "
        ".SocialShare-socialShare, .InlineNewsletter-inlineNewsletter, .ArticleBody-googlePreferredSourceContainer"
    ),
    special={
        ".InlineImage-imageEmbed": _image,
        ".PlaceHolder-wrapper, .InlineVideo-videoEmbed": _video,
        ".RelatedContent-relatedContent, .RelatedContent-container": _related,
    },
)
"""Of the page; class names as seen from 2021 to 2026."""
