"""The pictures and videos of a schema.org thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liveblog_parse.model import Embed, Image, Video
from liveblog_parse.sources.body.media import provider_of
from liveblog_parse.sources.things import Thing, is_thing, name_of, several, text_of, url_of


def images_of(value: Any) -> Iterator[Image]:
    """The images of a property: of several without a caption of their own, which are crops of one, the first."""
    seen: set[str | None] = set()
    for one in several(value):
        image = _image(one)
        if image and image.caption not in seen:
            seen.add(image.caption)
            yield image


def _image(value: Any) -> Image | None:
    url = url_of(value)
    if not url:
        return None
    if not is_thing(value):
        return Image(url=url)
    credit = (name_of(value[key]) for key in _CREDITED if key in value)
    return Image(
        url=url,
        caption=text_of(value.get("caption")) or text_of(value.get("description")),
        credit=next(filter(None, credit), None),
    )


_CREDITED = ("creditText", "creator", "author", "copyrightHolder")


def videos_of(thing: Thing) -> Iterator[Image | Video | Embed]:
    """The videos of a thing; of one without an address, its picture."""
    for value in several(thing.get("video")):
        described: Thing = value if is_thing(value) else {"url": value}
        addresses = (url_of(described.get(key)) for key in ("contentUrl", "embedUrl", "url"))
        caption = text_of(described.get("name")) or text_of(described.get("description"))
        if url := next(filter(None, addresses), None):
            provider = provider_of(url)
            yield Embed(provider=provider, url=url, text=caption) if provider else Video(url=url, caption=caption)
        elif picture := url_of(described.get("thumbnailUrl")) or url_of(described.get("thumbnail")):
            yield Image(url=picture, caption=caption)
