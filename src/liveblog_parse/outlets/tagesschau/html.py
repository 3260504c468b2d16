"""The pages of tagesschau, as seen from 2022 to 2026.

An anchor opens a post, and what follows it belongs to it::

    <div class="liveblog--anchor" id="Quay-open">
      <div class="liveblog__datetime">05.03.2024 • 14:05 Uhr</div>
      <h2 class="meldung__subhead">Quay open</h2>
    </div>
    <p class="textabsatz columns twelve">The ice is gone.</p>
    <div class="absatzbild"><div class="ts-picture__wrapper"><img src="/quay.jpg" title="The quay"></div>
      The quay at dawn. | Nora Falk</div>

While the blog is live the time is a clock alone. In 2022 the anchor held the whole post. Where an anchor lacks its end
tag, all posts below stand inside it. An `h2` of the class `liveblog--anchor` stands in ordinary articles too; a time
makes the difference.
"""

from __future__ import annotations

from liveblog_parse.model import Block, Image, Paragraph, Related
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.tagesschau.words import ZONE, read_authors
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.sources.flat import Flat
from liveblog_parse.sources.parts import PageParts
from liveblog_parse.sources.report import Post, When, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_HEADER = "div.liveblog--anchor:has(.liveblog__datetime)"
_FLAT = Flat(header=_HEADER, nests=True)


def _read_post(header: Node) -> Post | None:
    if not _FLAT.opens(header):
        return None
    time, title = header.first(".liveblog__datetime"), header.first("h2")
    taken = [node.key for node in (time, title) if node is not None]
    body = read_body([*_FLAT.own(header), *_FLAT.content(header)], _RULES, without=taken)
    headline = clean(title.text()) if title is not None else ""
    if not (headline or body.blocks or body.unplaced):
        return None
    anchor = header.get("id") or None
    return Post(
        id=anchor,
        url=f"#{anchor}" if anchor else None,
        headline=headline or None,
        published=_when(time, title),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _when(time: Node | None, title: Node | None) -> When | None:
    """The time, without the title, which stands in it where its end tag is missing."""
    if time is None:
        return None
    words = time if title is None else time.without({title.key})
    return when_printed(clean(words.text()), zone=ZONE)


def _picture(node: Node) -> Block | None:
    """A picture, what is printed under it, and behind a bar the credit."""
    image = node.first("img")
    picture = read_image(image) if image is not None else None
    caption, bar, credit = clean(node.text()).rpartition("|")
    if not bar:
        caption, credit = credit, ""
    if image is None or picture is None:
        return Paragraph(text=f"{caption}{bar}{credit}") if caption or credit else None
    alt = picture.alt or clean(image.get("title") or "") or None
    return Image(url=picture.url, alt=alt, caption=caption.strip() or None, credit=credit.strip() or None)


def _teaser(node: Node) -> Related | None:
    link, text = node.first("a[href]"), clean(node.text())
    return Related(text=text, url=link.get("href") if link is not None else None) if text else None


_RULES = BodyRules(furniture=".meldungsfooter, nav", special={".absatzbild": _picture, ".teaser-absatz": _teaser})

ANCHORS = HtmlLayout(
    name="anchors",
    post=_HEADER,
    read_post=_read_post,
    is_flat=True,
    read_page=PageParts(
        headline="",  # og:title has it; the <h1> begins with a kicker
        standfirst=".article-head__shorttext",
        authors=".authorline__author",
        read_authors=read_authors,
    ),
)
