"""What the Guardian prints alike in every layout: zones, titles of summaries, bylines, bodies.

Each edition prints its own zone. Bodies in pages, in page data and in the Content API are the same HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from liveblog_parse.links import absolute
from liveblog_parse.model import Author, Block, Embed, Heading, Label, ListBlock, Paragraph, Quote, Related
from liveblog_parse.sources.body import Body, BodyRules, read_body
from liveblog_parse.sources.body.media import read_embed
from liveblog_parse.sources.report import distinct
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

ZONE = "Europe/London"
ZONES = {
    "UK": ZONE,
    "INT": ZONE,
    "US": "America/New_York",
    "AU": "Australia/Sydney",
    "EUR": "Europe/Paris",
}
"""By edition."""

SITE = "https://www.theguardian.com/"

_SUMMARIES = re.compile(r"(?:(?:Morning|Midday|Afternoon|Evening|Closing|Opening) )?summary$", re.IGNORECASE)
_BLOCK_ID = re.compile(r"(?:^|(?<=[:#]))block-\w+")


def is_summary(title: str | None) -> bool:
    """Whether a post's title is that of a summary.

    >>> is_summary("Closing summary"), is_summary("Summary of the report")
    (True, False)
    """
    return title is not None and _SUMMARIES.match(title) is not None


def labels(title: str | None, *, key_event: bool, summary: bool, pinned: bool) -> frozenset[Label]:
    """A post's labels by its marks and its title."""
    marked = {Label.KEY_EVENT: key_event, Label.SUMMARY: summary or is_summary(title), Label.PINNED: pinned}
    return frozenset(label for label, is_set in marked.items() if is_set)


def block_id(printed: str | None) -> str | None:
    """The last post that an address or an id names, as in `?page=with:block-6464a0f0#block-6464a0f0`.

    >>> block_id("?page=with:block-6464a0f08f08b1d1#block-6464a0f08f08b1d1")
    'block-6464a0f08f08b1d1'
    """
    found = _BLOCK_ID.findall(printed) if printed else []
    return found[-1] if found else None


# ---- bylines ---------------------------------------------------------------------------------------------------------

# As in "Nora Falk in Lund (now), Ivo Brandt and agencies (earlier)".
_WHEN_ON_DUTY = re.compile(r"\([^()]*\)")
_BETWEEN_NAMES = re.compile(r"[,;]\s*(?:and\s+)?|\s+(?:and|with)\s+")
_PLACE = re.compile(r"(?P<name>.+?) (?P<place>in [A-Z].*)")


def read_byline(printed: str, known: Iterable[Author] = ()) -> tuple[Author, ...]:
    """A page's byline -> who signed it; `known` are writers whose addresses the page has.

    >>> [(author.name, author.role) for author in read_byline("Nora Falk in Lund (now) and Ivo Brandt (earlier)")]
    [('Nora Falk', 'in Lund'), ('Ivo Brandt', None)]
    """
    names = _BETWEEN_NAMES.split(_WHEN_ON_DUTY.sub(" ", clean(printed)))
    urls = {author.name: author.url for author in known}
    return distinct(_author(name, urls) for printed_name in names if (name := clean(printed_name)))


def read_byline_of(element: Node) -> tuple[Author, ...]:
    """A page's byline in its markup, where the names link to their pages."""
    links = (
        Author(name=clean(link.text()), url=absolute(link.get("href"), SITE) or None) for link in element.select("a")
    )
    return read_byline(element.text(), links)


def _author(name: str, urls: Mapping[str, str | None]) -> Author:
    placed = _PLACE.fullmatch(name)
    if placed and name not in urls:
        return Author(name=placed["name"], role=placed["place"], url=urls.get(placed["name"]))
    return Author(name=name, url=urls.get(name))


def profile(tag: str) -> Author:
    """Who a contributor's tag stands for, where the page does not print the name: `profile/norafalk`."""
    return Author(name=tag.rpartition("/")[2], url=SITE + tag if "/" in tag else None)


# ---- bodies ----------------------------------------------------------------------------------------------------------


def line_of(body: Body) -> str | None:
    """A body's prose in one line, for a standfirst; one that is a list gives its items."""
    texts = [
        block.text for block in body.blocks if isinstance(block, Paragraph | Heading | Quote | Embed) and block.text
    ]
    return " ".join(texts or _items(body.blocks)) or None


def _items(blocks: Iterable[Block]) -> list[str]:
    return [item.text for block in blocks if isinstance(block, ListBlock) for item in block.items]


_READ_MORE = ("Read more", "View Gallery", "Listen", "Watch")
_KIND = 'figure[data-spacefinder-type$=".{}BlockElement"]'


def _related(teaser: Node) -> Block | None:
    """A rich link: a title in an <a>, "Related:" before it or "Read more" behind it."""
    link = next((link for link in teaser.select("a") if clean(link.text())), None)
    text = line_of(read_body(link)) or "" if link else ""
    for words in _READ_MORE:
        text = text.removesuffix(words).strip()
    return Related(text=text, url=link.get("href")) if link and text else None


def _tweet(figure: Node) -> Block | None:
    links = [href for link in figure.select("a") if "/status/" in (href := link.get("href") or "")]
    text = line_of(read_body(figure))
    return Embed(provider="x", url=links[-1] if links else None, text=text) if links or text else _framed(figure)


def _framed(figure: Node) -> Block | None:
    """What a page shows that was saved after its scripts ran: the service's frame."""
    frame = figure.first("iframe")
    return read_embed(frame) if frame else None


def _pullquote(figure: Node) -> Block | None:
    """<aside><blockquote>So cold</blockquote><footer><cite>Nora Falk</cite></footer></aside>."""
    quoted, source = figure.first("blockquote"), figure.first("footer")
    text = line_of(read_body(quoted)) if quoted else None
    cite = clean(source.text()) if source else ""
    return Quote(text=text, cite=cite or None) if text else None


# "youtube-overlay-Ab3_x-9QwEr-0beed902-8bb1-...": the video, then the element
_YOUTUBE = re.compile(r"youtube-(?:overlay|sticky)-(?P<video>[\w-]{11})-")


def _youtube(figure: Node) -> Block | None:
    """The Guardian's video on YouTube: its title is the caption; the length on the still is furniture."""
    marks = (element.get("data-cy") or "" for element in figure.select("[data-cy]"))
    found = next((found for mark in marks if (found := _YOUTUBE.match(mark))), None)
    caption = figure.first("figcaption")
    text = clean(caption.text()) if caption else ""
    if found is None and not text:
        return _framed(figure)
    return Embed(provider="youtube", url=youtube_url(found["video"]) if found else None, text=text or None)


def youtube_url(video: str) -> str:
    """The address of a video."""
    return f"https://www.youtube.com/watch?v={video}"


RULES = BodyRules(
    furniture=", ".join(
        (
            ".block-share, .submeta, .ad-slot, .is-epic, .element-membership, .byline-img",
            _KIND.format("NewsletterSignup"),
            _KIND.format("Callout"),
            'figure[data-spacefinder-type$=".CalloutBlockElementV2"]',
        )
    ),
    special={
        f'[data-component="rich-link"], .element-rich-link, {_KIND.format("RichLink")}': _related,
        _KIND.format("Tweet"): _tweet,
        _KIND.format("Youtube"): _youtube,
        _KIND.format("Pullquote"): _pullquote,
    },
)
"""How posts' bodies are read, in pages of both eras and in JSON."""
