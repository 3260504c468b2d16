"""What stands between the paragraphs of a CNN post: pictures with their captions, and teasers."""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Image, Related
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _image(node: Node) -> Image | None:
    """<div class="image_live-story" data-url="..."><img><div itemprop="caption">, <figcaption class="..._credit">."""
    picture, printed = node.first("img"), node.first('[class$="__credit"], [class*="__credit "]')
    shown = (read_image(picture) if picture else None) or Image(url=node.get("data-url") or None)
    credit = clean(printed.text()) if printed else ""
    caption = clean(node.text()).removesuffix(credit).strip()
    image = evolve(shown, caption=caption or None, credit=credit or None)
    return image if image != Image() else None


def _related(node: Node) -> Related | None:
    link, text = node.first("a[href]"), clean(node.text())
    return Related(text=text, url=link.get("href") if link else None) if text else None


RULES = BodyRules(
    furniture='button, [class*="social-share"]',
    special={
        '[class*="image_"][data-url], [data-component-name="image"]': _image,
        '[data-component-name="related-content"]': _related,
    },
)
