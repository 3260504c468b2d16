"""The blocks of live-page data: each has a `type` and a `model`, which may hold more `blocks`.

https://github.com/bbc/simorgh, `src/app/models/types/optimo.ts` and `ws-nextjs-app/pages/[service]/live/[id]/Post`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from liveblog_parse.model import Block, Embed, Heading, Image, ListBlock, ListItem, Paragraph, Quote, Video
from liveblog_parse.outlets.bbc.runs import Run, join
from liveblog_parse.outlets.bbc.values import items
from liveblog_parse.sources.body import read_html_body
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.things import at, string

_INLINE = frozenset(("fragment", "urlLink", "inlineLink"))
_LISTS = frozenset(("unorderedList", "orderedList"))
_HEADINGS = frozenset(("headline", "subheadline", "heading", "subheading", "crosshead"))
_QUOTES = frozenset(("quote", "blockquote", "pullQuote", "pullOutQuote"))
_MEDIA = frozenset(("video", "audio", "media", "aresMedia"))
_HEADING_LEVEL = 4  # a post's own headline is an h3
_DEEPEST = 32  # real posts nest lists two deep

_PICTURES = "https://ichef.bbci.co.uk/ace/ws/640"  # what the page itself builds from origin and locator


def read_blocks(blocks: Any, depth: int = 0) -> tuple[Block, ...]:
    """The blocks of a list, in order; inline ones side by side are one paragraph."""
    found: list[Block] = []
    runs: list[Run] = []
    for block in items(blocks):
        name = kind(block)
        if name in _INLINE:
            runs.extend(_runs([block]))
            continue
        if runs:
            found.extend(_paragraph(runs))
            runs.clear()
        found.extend(_read(name, at(block, "model"), depth))
    return (*found, *_paragraph(runs))


def kind(block: Any) -> str:
    """The type of a block; empty where it has none."""
    named = at(block, "type")
    return named if isinstance(named, str) else ""


def plain(model: Any) -> str | None:
    """All text of a model."""
    return join(_runs([{"model": model}]))[0] or None


def _read(name: str, model: Any, depth: int) -> Iterable[Block]:
    if name == "paragraph":
        return _paragraph(_runs([{"model": model}]))
    if name in _LISTS:
        entries = _items(model, depth)
        return (ListBlock(items=entries, ordered=name == "orderedList"),) if entries else ()
    if name == "image":
        return _image(model)
    if name in _MEDIA:
        return _media(model)
    if name in {"social", "customEmbed", "embed", "include"}:
        return _embed(model)
    if name in _HEADINGS:
        text, links = join(_runs([{"model": model}]))
        return (Heading(text=text, level=_level(model), links=links),) if text else ()
    if name in _QUOTES:
        text, links = join(_runs([{"model": model}]))
        return (Quote(text=text, cite=string(at(model, "attribution")), links=links),) if text else ()
    if items(at(model, "blocks")) and depth < _DEEPEST:
        return read_blocks(at(model, "blocks"), depth + 1)
    return _paragraph(_runs([{"model": model}]))


def _paragraph(runs: Iterable[Run]) -> Iterable[Block]:
    text, links = join(runs)
    return (Paragraph(text=text, links=links),) if text else ()


def _runs(blocks: list[Any]) -> Iterator[Run]:
    """The texts below the blocks in order, with what they link to; what is no part of a sentence is set apart."""
    waiting: list[tuple[Any, str | None]] = [(block, None) for block in reversed(blocks)]
    while waiting:
        block, url = waiting.pop()
        if isinstance(block, str):
            yield block, None
            continue
        name, model = kind(block), at(block, "model")
        if name == "urlLink":
            url = string(at(model, "locator")) or string(at(model, "url"))
        elif name not in _INLINE:
            waiting.append((" ", None))
        if inner := items(at(model, "blocks")):
            waiting.extend([(child, url) for child in reversed(inner)])
        elif isinstance(text := at(model, "text"), str):
            yield text, url


def _items(model: Any, depth: int) -> tuple[ListItem, ...]:
    return tuple(item for block in items(at(model, "blocks")) if (item := _item(block, depth)) is not None)


def _item(block: Any, depth: int) -> ListItem | None:
    parts = items(at(block, "model", "blocks")) if kind(block) == "listItem" else [block]
    nested = [part for part in parts if kind(part) in _LISTS] if depth < _DEEPEST else []
    own = [part for part in parts if kind(part) not in _LISTS] if nested else parts
    text, links = join(_runs(own if parts else [block]))
    inner = tuple(item for part in nested for item in _items(at(part, "model"), depth + 1))
    return ListItem(text=text, links=links, items=inner) if text or inner else None


def _level(model: Any) -> int:
    level = at(model, "level")
    return level if isinstance(level, int) and 1 <= level <= 6 else _HEADING_LEVEL


def _image(model: Any) -> Iterable[Block]:
    parts = {kind(part): at(part, "model") for part in items(at(model, "blocks"))}
    raw = parts.get("rawImage")
    image = Image(
        url=_picture(raw),
        alt=plain(parts.get("altText")),
        caption=plain(parts.get("caption")),
        credit=string(at(raw, "copyrightHolder")),
    )
    return (image,) if image != Image() else ()


def _picture(raw: Any) -> str | None:
    """The address that a page prints for an origin (`cpsprodpb`) and a locator (`501a/live/...jpg`)."""
    locator, origin = string(at(raw, "locator")), string(at(raw, "originCode"))
    if locator is None or locator.startswith(("https://", "http://")):
        return locator
    return f"{_PICTURES}/{origin}/{locator}" if origin and not locator.startswith("urn:") else None


def _media(model: Any) -> Iterable[Block]:
    """A clip, of sound too: the model has one class for what the outlet's own player plays."""
    parts = {kind(part): at(part, "model") for part in items(at(model, "blocks"))}
    clip = parts.get("clipMedia") or _first(model, "aresMediaMetadata")
    titles = (at(clip, "video", "title"), at(clip, "headlines", "primaryHeadline"), at(clip, "title"))
    video = Video(
        url=string(at(clip, "link", "path")),
        caption=plain(parts.get("caption")) or next(filter(None, map(string, titles)), None),
    )
    return (video,) if video != Video() else ()


def _embed(model: Any) -> Iterable[Block]:
    shown = at(_first(model, "aresOEmbed"), "oembed") or at(model, "oembed") or at(model, "embed", "oembed")
    named = string(at(shown, "provider_name")) or string(at(model, "embedType"))
    urls = (at(shown, "url"), at(model, "source"), at(model, "href"), at(model, "locator"))
    url = next((url for url in map(string, urls) if url and not url.isalnum()), None)  # a source may be but "twitter"
    provider = provider_of(url) or (named.lower() if named else None)
    embed = Embed(provider=provider, url=url, text=_quoted(at(shown, "html")) or string(at(shown, "title")))
    return (embed,) if embed.url or embed.text else ()


def _quoted(html: Any) -> str | None:
    """The words of the post that an embed shows, where it is written out."""
    blocks = read_html_body(html).blocks if isinstance(html, str) else ()
    return next((block.text for block in blocks if isinstance(block, Embed)), None)


def _first(model: Any, name: str) -> Any:
    """The model of the first block of that type at any depth."""
    waiting = list(reversed(items(at(model, "blocks"))))
    while waiting:
        block = waiting.pop()
        if kind(block) == name:
            return at(block, "model")
        waiting.extend(reversed(items(at(block, "model", "blocks"))))
    return None
