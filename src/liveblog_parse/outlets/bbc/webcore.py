"""The pages of bbc.co.uk and bbc.com since 2023.

    <article data-testid="content-post">
      <h3><span>Harbour reopens</span><span class="ssrcss-x-VisuallyHidden visually-hidden">published at</span>
        <span data-testid="timestamp">10:55 British Summer Time 13 September 2023</span></h3>

Classes are hashed, only the end of a name is stable: `ssrcss-1abc-LinkPostHeadline` (seen in pages of 2023 to 2026).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from liveblog_parse.model import Author, Block, Embed, Label, Paragraph, Related
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.bbc.bylines import pair_up
from liveblog_parse.outlets.bbc.figures import read_figure
from liveblog_parse.outlets.bbc.markup import (
    HIDDEN,
    above,
    outermost,
    rest,
    seen,
    seen_texts,
    without_furniture,
)
from liveblog_parse.outlets.bbc.text_heads import ZONE
from liveblog_parse.outlets.bbc.webcore_page import read_page
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.report import Post, When, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.text.shapes import is_name
from liveblog_parse.tree import Child, Node

_CARD = '[class*="LinkPost"], [class*="LinkCard"], [class*="Promo"], [data-testid*="promo"], [data-testid="link-card"]'
_ASSET = re.compile(r"asset:[0-9a-f-]{36}")
_PROSE = frozenset(("p", "svg"))
_ROLE_MARKS = ("Role", "Subtitle", "Description")
_PUBLISHED_AT = re.compile(r",?\s*published at:?\s*$")
_BREAKING = "Breaking"
_LONGEST_TOOLS = 400
_MOST_OF_A_KIND = 16


@define
class _Parts:
    """The elements of a post that are no body."""

    heading: Node | None = None
    stamp: Node | None = None
    header: Node | None = None
    labels: list[Node] = field(factory=list[Node])
    bylines: list[Node] = field(factory=list[Node])
    furniture: list[Node] = field(factory=list[Node])
    address: str | None = None

    def known(self) -> list[Node]:
        """The elements whose words are no body; the header, which may hold it all, is none of them."""
        single = [node for node in (self.heading, self.stamp) if node is not None]
        return [*single, *self.labels, *self.bylines, *self.furniture]

    def take(self, node: Node, kind: str) -> bool:
        """Keep an element as what it is, the first of a kind; whether what is inside belongs to it."""
        match kind:
            case "header":
                self.header = self.header or node
            case "heading":
                self.heading = self.heading or node
            case "timestamp":
                self.stamp = self.stamp or node
            case "byline":
                is_short = len(node.text()) < _LONGEST_TOOLS and node.first("h2, h3, h4") is None
                return is_short and _kept(node, self.bylines)
            case "breaking":
                return _is_breaking(node) and _kept(node, self.labels)
            case "share":
                self.address = self.address or _permalink([node, *node.select('a[href*="asset:"]')])
                return len(node.text()) < _LONGEST_TOOLS and _kept(node, self.furniture)
            case "link":
                self.address = self.address or _permalink([node])
            case _:
                return kind == "card"  # what is inside a link card is the card's
        return False


_KINDS = {
    "card": _CARD,
    "header": "header",
    "heading": "h2, h3, h4",
    "timestamp": '[class*="Timestamp"], [data-testid*="timestamp"]',
    "byline": '[class*="Contributor"], [class*="Byline"], [data-testid*="contributor"], [data-testid*="byline"]',
    "breaking": '[class*="Breaking"], [data-testid*="breaking"]',
    "share": '[class*="Share"], [data-testid*="share"]',
    "link": 'a[href*="asset:"]',
}
"""What an element is, by its name, else by its `data-testid` and its classes; the first that names it."""


def _kinds(tree: Node) -> dict[int, str]:
    return {key: kind for kind, selector in reversed(_KINDS.items()) for key in tree.named(selector)}


def _is_breaking(child: Child) -> bool:
    """Whether the label is all that the element says, be it for the eye or for the ear."""
    return not isinstance(child, str) and _BREAKING in (text := child.text()) and clean(text).strip(" ,") == _BREAKING


def _kept(node: Node, kind: list[Node]) -> bool:
    """Whether the element could be kept: no post has more than a few of a kind."""
    if len(kind) < _MOST_OF_A_KIND:
        kind.append(node)
    return node in kind


def _read_post(article: Node) -> Post | None:
    parts = _parts(article)
    authors = _authors(article, parts)
    headline, is_breaking = _headline(parts)
    body = read_body(article, _RULES, without=(node.key for node in parts.known()))
    blocks = without_furniture(body.blocks)
    if blocks and blocks[0] == Paragraph(text=_BREAKING):
        blocks, is_breaking = blocks[1:], True
    published = _when(parts.stamp)
    asset, address = _identity(article, parts)
    if headline is None and published is None and not blocks:
        return None
    return Post(
        id=asset,
        url=address,
        headline=headline,
        published=published,
        authors=authors,
        labels=frozenset((Label.BREAKING,) if parts.labels or is_breaking else ()),
        blocks=blocks,
        unplaced=body.unplaced,
    )


def _parts(article: Node) -> _Parts:
    """One walk over what a post's head is made of."""
    parts = _Parts()
    kinds = article.once(_kinds, lambda: _kinds(article))
    waiting = [*reversed(article.children())]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, str):
            kind = kinds.get(node.key)
            if not (kind and parts.take(node, kind)) and node.name not in _PROSE:
                waiting.extend(reversed(node.children()))
    if parts.header is not None:
        left = rest(parts.header, parts.known())
        parts.labels += [child for child in left if not isinstance(child, str) and _is_breaking(child)]
    return parts


def _permalink(links: Iterable[Node]) -> str | None:
    """The first address with a post's id in its query or fragment."""
    return next((href for link in links if (href := link.get("href")) and _ASSET.search(href)), None)


def _identity(article: Node, parts: _Parts) -> tuple[str | None, str | None]:
    """The post's id and its address, which may be but the anchor of an element that has the id."""
    around = article.parent
    anchors = [node.get("id") for node in (article, parts.heading, around) if node is not None]
    anchor = next((anchor for anchor in anchors if anchor and _ASSET.search(anchor)), None)
    address = parts.address or (f"#{anchor}" if anchor else None)
    found = _ASSET.search(anchor or address or "")
    return (found[0] if found else None), address


def _headline(parts: _Parts) -> tuple[str | None, bool]:
    """The headline, and whether a label stands inside it."""
    if parts.heading is None:
        return None, False
    taken = [*parts.labels, *([parts.stamp] if parts.stamp else [])]
    pieces = list(rest(parts.heading, taken))
    kept = [piece for piece in pieces if not _is_breaking(piece)]
    text = _PUBLISHED_AT.sub("", clean("".join(seen_texts(kept)))).strip(" ,")
    return text or None, len(kept) < len(pieces)


def _when(stamp: Node | None) -> When | None:
    if stamp is None:
        return None
    machine = when_machine(stamp.get("datetime"))
    if machine is not None and machine.instant is not None:
        return machine
    shown = when_printed(seen(stamp), zone=ZONE)
    if shown is None or shown.reading.day is None:  # what is hidden may say the day
        hidden = (when_printed(clean(node.text()), zone=ZONE) for node in stamp.select(HIDDEN))
        told = next((when for when in hidden if when and when.reading.day is not None), None)
        return told or shown or when_printed(clean(stamp.text()), zone=ZONE) or machine
    return shown


def _authors(article: Node, parts: _Parts) -> tuple[Author, ...]:
    """Names and roles; where nothing is marked as a byline, what the post's `header` has besides its headline."""
    if parts.bylines:
        whole = [_whole_byline(node, article, parts) for node in parts.bylines]
        parts.bylines = outermost(dict.fromkeys(whole), article)
        return tuple(_signed(parts.bylines))
    if parts.header is None:
        return ()
    lines = _lines(rest(parts.header, parts.known()))
    if not 1 <= len(lines) <= 2 or not is_name(lines[0]):
        return ()
    parts.furniture.append(parts.header)
    return pair_up(lines)


def _signed(bylines: Iterable[Node]) -> Iterator[Author]:
    """An author for each name; other lines are what stands under it."""
    lines: list[str] = []
    for node in bylines:
        is_role = any(word in (node.get("class") or "") for word in _ROLE_MARKS)
        names = {seen(name) for name in node.select('[class*="ContributorName"]')}
        for index, line in enumerate(_lines([node])):
            if lines and not is_role and (line in names or not (names or index)):
                yield from pair_up(lines)
                lines = []
            lines.append(line)
    yield from pair_up(lines)


def _whole_byline(node: Node, article: Node, parts: _Parts) -> Node:
    """The element around a `ContributorName` holds the role too, unless it holds the headline."""
    around = node.parent
    if "ContributorName" not in (node.get("class") or "") or around is None or around == article:
        return node
    if parts.heading is not None and around in above(parts.heading):
        return node
    return around if len(_lines([around])) <= 2 else node


def _lines(children: Iterable[Node | str]) -> list[str]:
    return [text for child in seen_texts(children) if (text := clean(child))]


def _read_card(card: Node) -> Related | None:
    """A link card: its headline stands there twice, once with a time for screen readers."""
    links = [card] if card.name == "a" else card.select("a[href]")
    headlines = card.select('[class*="Headline"]')
    text = seen(headlines[0]) if headlines else seen(links[0]) if links else seen(card)
    return Related(text=text, url=links[0].get("href") if links else None) if text else None


def _read_social(node: Node) -> Block | None:
    """An embed under its consent banner, with a frame or a link to what is embedded."""
    frames = node.select("iframe[src]") or node.select("blockquote a[href]") or node.select("a[href]")
    addresses = (frame.get("src") or frame.get("href") for frame in reversed(frames))
    url = next((address for address in addresses if address and address.startswith("http")), None)
    text = " ".join(seen(quoted) for quoted in node.select("blockquote")) or None
    return Embed(provider=provider_of(url), url=url, text=text) if url or text else None


_RULES = BodyRules(
    furniture='button, [class*="ShareTools"], [data-testid*="share"]',
    hidden=HIDDEN,
    special={
        'a:has([class*="LinkPostHeadline"])': _read_card,
        _CARD: _read_card,
        'figure, [data-testid*="media-player"], [class*="MediaPlayer"]': read_figure,
        '[class*="SocialEmbed"], [data-testid*="social-embed"]': _read_social,
    },
)


WEBCORE = HtmlLayout(
    name="webcore", post='article[data-testid="content-post"]', read_post=_read_post, read_page=read_page
)
