"""Pictures and videos with caption and credit, told apart by the words that the BBC hides before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from liveblog_parse.model import Image, Video
from liveblog_parse.outlets.bbc.markup import FURNITURE, UNSEEN, rest, seen_texts
from liveblog_parse.sources.body.media import read_image, read_video
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

# "Image source, Reuters": the words before the comma are hidden, and in the service's language.
_SPOKEN_LABEL = re.compile(r"[^,،、，]{1,40}[,،、，]\s*$")  # noqa: RUF001 - the commas of other scripts
_FIGURE_PARTS = 'img, video, figcaption, [data-testid*="media-player"], [class*="MediaPlayer"]'
_SPOKEN = re.compile(r"(?:Image|Media|Video|Photo) (?:source|caption),\s*")
_MEDIA = re.compile(r"Media caption,|Video caption,|Audio caption,", re.IGNORECASE)


def read_figure(figure: Node) -> Image | Video | None:
    """A picture or a video with what is printed beneath. The hidden words tell which, and where the credit is."""
    parts = figure.select(_FIGURE_PARTS)
    picture = next((part for part in parts if part.name == "img"), None)
    captions = [part for part in parts if part.name == "figcaption"]
    caption = clean(" ".join(map(_printed, captions))) or None
    credit = clean(" ".join(_credits(figure, captions))) or None
    is_player = figure.name != "figure" or any(part.name not in {"img", "figcaption"} for part in parts)
    if is_player or any(_MEDIA.search(part.text()) for part in captions):
        player = next((part for part in parts if part.name == "video"), None)
        return Video(url=read_video(player).url if player else None, caption=caption or credit)  # it prints its title
    if picture is None and caption is None and credit is None:
        return None
    return evolve((read_image(picture) if picture else None) or Image(), caption=caption, credit=credit)


def _printed(node: Node) -> str:
    """What is printed in a caption, without the hidden words before it."""
    children = [child for child in node.children() if not isinstance(child, str) or child.strip()]
    first = children[0] if children else ""
    if not isinstance(first, str) and first.name == "span" and _SPOKEN_LABEL.match(first.text()):
        children = children[1:]
    return _SPOKEN.sub("", clean("".join(seen_texts(children))), count=1)


def _credits(figure: Node, captions: Sequence[Node]) -> Iterator[str]:
    """What is printed in a figure outside its caption is who made the picture."""
    waiting = [child for child in rest(figure, captions) if not isinstance(child, str) or child.strip()]
    for child in waiting:
        if isinstance(child, str):
            yield clean(child)
        elif child.name not in UNSEEN and (labelled := _labelled(child)):
            yield labelled


def _labelled(node: Node) -> str:
    spans = [span for span in node.select("span") if _SPOKEN_LABEL.match(span.text())]
    text = _SPOKEN.sub("", clean("".join(seen_texts(rest(node, spans[:1])))), count=1)
    return "" if text in FURNITURE else text
