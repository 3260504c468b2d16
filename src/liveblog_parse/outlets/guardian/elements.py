"""The elements of a post in the Guardian's page data: `_type` says what an element is, and which keys it has.

Text stands as HTML. What is in no list here gives its text, HTML, address and the elements inside it. Their types are
in https://github.com/guardian/dotcom-rendering, dotcom-rendering/src/types/content.ts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve

from liveblog_parse.model import Block, Embed, Heading, Image, Paragraph, Quote, Related, Video
from liveblog_parse.outlets.guardian.style import RULES, line_of, youtube_url
from liveblog_parse.sources.body import Body, credited, read_html_body
from liveblog_parse.sources.things import Thing, is_thing, several, text_of

TYPES = "model.dotcomrendering.pageElements."
_DEEPEST = 8  # elements inside elements; the Guardian's own stay under 4


def read_elements(elements: Any, depth: int = 0) -> Body:
    """The blocks of a list of elements."""
    bodies = [_read(element, depth) for element in several(elements) if is_thing(element)]
    return Body(
        blocks=tuple(block for body in bodies for block in body.blocks),
        unplaced=tuple(text for body in bodies for text in body.unplaced),
    )


def _read(element: Thing, depth: int) -> Body:
    kind = element.get("_type")
    name = kind.removeprefix(TYPES).removesuffix("BlockElement") if isinstance(kind, str) else ""
    if name in _FURNITURE:
        return Body(blocks=())
    if name in _BLOCKS:
        return Body(blocks=tuple(_BLOCKS[name](element)))
    if name in _EMBEDS:
        return _embed(element, _EMBEDS[name])
    return _read_any(element, depth)


_FURNITURE = frozenset(
    {"NewsletterSignup", "AdPlaceholder", "Callout", "CalloutBlockElementV2", "Divider", "ContentAtom"}
)
_NESTED = ("main", "elements", "body", "events", "sections", "items", "keyTakeaways", "qAndAExplainers", "images")


def _read_any(element: Thing, depth: int) -> Body:
    """Text, subheadings, tables and what is not known: title, texts, HTML, then the elements inside."""
    blocks: list[Block] = [Paragraph(text=text) for key in ("label", "date") if (text := text_of(element.get(key)))]
    unplaced: list[str] = []
    if title := text_of(element.get("title")):
        blocks.append(Heading(text=title, level=4))
    for key in ("html", "text", "description", "body"):
        body = read_html(element.get(key))
        blocks.extend(body.blocks)
        unplaced.extend(body.unplaced)
    if not blocks:
        blocks.extend(_embed(element, None).blocks)  # without HTML: an address, a caption
    for key in _NESTED if depth < _DEEPEST else ():
        nested = read_elements(element.get(key), depth + 1)
        blocks.extend(nested.blocks)
        unplaced.extend(nested.unplaced)
    return Body(blocks=tuple(blocks), unplaced=tuple(unplaced))


# ---- pictures and films ----------------------------------------------------------------------------------------------


def read_html(html: Any) -> Body:
    """The blocks of a piece of HTML; none for what is no text."""
    return read_html_body(html, RULES) if isinstance(html, str) else Body(blocks=())


def plain(html: Any) -> str | None:
    """The text of a piece of HTML, in one line."""
    return line_of(read_html(html))


def read_image(element: Thing) -> Image | None:
    """A picture: the largest file, and the credit apart."""
    data = element.get("data")
    data = data if is_thing(data) else {}
    image = Image(
        url=_largest(element),
        alt=text_of(data.get("alt")),
        caption=plain(data.get("caption")),
        credit=_credit(data.get("credit")),
    )
    return image if image != Image() else None


def _credit(printed: Any) -> str | None:
    """The name in "Photograph: Nora Falk/AFP"."""
    text = text_of(printed)
    return (credited(text)[1] or text) if text else None


def _largest(element: Thing) -> str | None:
    media = element.get("media")
    sets = (source.get("srcSet") for source in several(element.get("imageSources")) if is_thing(source))
    sized = [
        (_width(file.get("fields", file)), url)
        for files in (media.get("allImages") if is_thing(media) else None, *sets)
        for file in several(files)
        if is_thing(file) and (url := text_of(file.get("url")) or text_of(file.get("src")))
    ]
    return max(sized, key=_size)[1] if sized else None


def _size(sized: tuple[int, str]) -> int:
    return sized[0]


def _width(fields: Any) -> int:
    """In page data a number here, its digits there."""
    digits = str(fields.get("width")) if is_thing(fields) else ""
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else 0


def _images(element: Thing) -> Iterator[Block]:
    """One picture, or several above one caption."""
    elements = [element, *(image for image in several(element.get("images")) if is_thing(image))]
    pictures = [image for one in elements if (image := read_image(one))]
    caption = plain(element.get("caption"))
    if caption and pictures and pictures[-1].caption is None:
        pictures[-1] = evolve(pictures[-1], caption=caption)
    elif caption:
        yield Paragraph(text=caption)
    yield from pictures


def _video(element: Thing) -> Iterator[Block]:
    """A film of the Guardian's own, by the address that the page itself names."""
    addresses = [element.get("url"), element.get("originalUrl")]
    addresses += [asset.get("url") for asset in several(element.get("assets")) if is_thing(asset)]
    url = next((text for address in addresses if (text := text_of(address))), None)
    caption = plain(element.get("caption")) or text_of(element.get("title"))
    caption, credit = credited(caption) if caption else (None, None)
    if url or caption or credit:
        yield Video(url=url, caption=caption, credit=credit)


# ---- quotes, teasers and what other services show --------------------------------------------------------------------


def _pullquote(element: Thing) -> Iterator[Block]:
    if text := plain(element.get("html")):
        yield Quote(text=text, cite=text_of(element.get("attribution")))


def _comment(element: Thing) -> Iterator[Block]:
    """A reader's comment, quoted."""
    if text := plain(element.get("body")):
        yield Quote(text=text, cite=text_of(element.get("profileName")))


def _rich_link(element: Thing) -> Iterator[Block]:
    if text := text_of(element.get("text")):
        yield Related(text=text, url=text_of(element.get("url")))


def _youtube(element: Thing) -> Iterator[Block]:
    video, text = text_of(element.get("assetId")), text_of(element.get("mediaTitle"))
    if video or text:
        yield Embed(provider="youtube", url=youtube_url(video) if video else None, text=text)


_ADDRESSES = ("url", "originalUrl", "trackUrl", "embedUrl", "scriptUrl")
_TEXTS = ("caption", "mediaTitle", "title", "alt", "prompt")


def _embed(element: Thing, provider: str | None) -> Body:
    """Something of another service: its own address and words, else those in its HTML."""
    body = read_html(element.get("html"))
    url = next((text for key in _ADDRESSES if (text := text_of(element.get(key)))), None)
    text = next((text for key in _TEXTS if (text := plain(element.get(key)))), None)
    shown = next((block for block in body.blocks if isinstance(block, Embed)), None)
    left = tuple(block for block in body.blocks if block is not shown)
    if shown is None:
        embeds: tuple[Block, ...] = (Embed(provider=provider, url=url, text=text),) if url or text else ()
    elif shown.text and text and element.get("caption"):
        embeds = (evolve(shown, provider=shown.provider or provider, url=url or shown.url), Paragraph(text=text))
    else:
        embeds = (evolve(shown, provider=shown.provider or provider, url=url or shown.url, text=shown.text or text),)
    return Body(blocks=(*embeds, *left), unplaced=body.unplaced)


_BLOCKS: dict[str, Callable[[Thing], Iterable[Block]]] = {
    "Image": _images,
    "MultiImage": _images,
    "Cartoon": _images,
    "GuVideo": _video,
    "Video": _video,
    "MediaAtom": _video,
    "Pullquote": _pullquote,
    "Comment": _comment,
    "RichLink": _rich_link,
    "Youtube": _youtube,
}
_EMBEDS: dict[str, str | None] = {
    "Tweet": "x",
    "VideoYoutube": "youtube",
    "VideoVimeo": "vimeo",
    "VideoFacebook": "facebook",
    "Instagram": "instagram",
    "Spotify": "spotify",
    "Soundcloud": "soundcloud",
    "Vine": "vine",
    "Embed": None,
    "Interactive": None,
    "InteractiveAtom": None,
    "ChartAtom": None,
    "Map": None,
    "Document": None,
    "Audio": None,
    "AudioAtom": None,
}
