"""Pieces of a page on Brightspot as JSON: each names the template that prints it.

Names and keys as https://github.com/m4rk4/BuoyantUnrealisticModule, `feedhandlers/brightspot.py`, reads them. A text is
a string of markup, or a list of pieces and strings::

    {"_template": "/image/ImageEnhancement.hbs", "item": [{"_template": "/figure/Figure.hbs",
      "image": {"src": "https://gazette.example/quay.jpg"}, "caption": "The quay.", "credit": "Nora Falk"}]}
"""

from __future__ import annotations

from html import escape
from typing import Any

from liveblog_parse.sources.body import Body, BodyRules, read_html_body
from liveblog_parse.sources.element_data import WRITTEN, Written, empty_element, plain, wrapped, write_out
from liveblog_parse.sources.things import Thing, at, is_thing, several, string

_RULES = BodyRules(special=WRITTEN)


def template_of(piece: Any) -> str:
    """The name of a piece's template: `/liveblog/LiveBlogPost.hbs` is `LiveBlogPost`."""
    name = piece.get("_template") if is_thing(piece) else None
    return name.rpartition("/")[2].removesuffix(".hbs") if isinstance(name, str) else ""


def read_pieces(*values: Any) -> Body:
    """A text, or several one after the other."""
    pieces = [piece for value in values for piece in several(value)]
    return read_html_body("".join(write_out(pieces, _piece)), _RULES)


def words_of(value: Any) -> str | None:
    """A text without its markup."""
    return plain("".join(write_out(several(value), _piece)))


_INSIDE = (
    "title", "text", "body", "item", "items", "content", "columns", "columnOne", "columnTwo", "columnThree",
    "htmlModule", "player", "slides", "set", "mediaContent",
)  # fmt: skip
"""Where pieces hold others, in the order in which they are shown."""
_FURNITURE = ("/ad/", "AdModule", "/taboola/", "/nativo/", "/relatedlist/", "/form/", "/newsletter/", "/customEmbed/")
_MARKUP = ("oEmbed", "externalContent", "embedCode", "rawHtml", "html")
"""Where a piece from elsewhere has its markup."""


def _piece(piece: Thing) -> Written:
    path, name = string(piece.get("_template")) or "", template_of(piece)
    if any(part in path for part in _FURNITURE):
        return "", [], ""
    match name:
        case "RichTextHeading":
            tag = string(piece.get("tag")) or ""
            tag = tag if tag in {"h2", "h3", "h4", "h5", "h6"} else "h4"
            return f"<{tag}>", several(piece.get("text")), f"</{tag}>"
        case "HorizontalRule" | "Divider":
            return "<hr>", [], ""
        case "Link" | "LinkEnhancement":
            return f'<a href="{escape(string(piece.get("href")) or "")}">', several(piece.get("body")), "</a>"
        case "Quote" | "QuoteEnhancement" | "PullQuote":
            cite = wrapped("cite", several(words_of(piece.get("attribution"))))
            return "<blockquote>", [*several(piece.get("quote")), *cite], "</blockquote>"
        case "List":
            return _list(piece)
        case "InlineEnhancement" | "":  # inside a paragraph
            return "", several(piece.get("items")) or several(piece.get("item")), ""
        case _ if (shown := _shown(piece, name)) is not None:
            return shown, [], ""
        case _:
            return _other(piece)


def _shown(piece: Thing, name: str) -> str | None:
    """A piece that is one block; `None` for any other."""
    match name:
        case "Promo" | "PromoRichTextElement" | "PromoAnchor":
            url = string(piece.get("url")) or string(at(piece, "link", "url"))
            return _empty("x-related", text=words_of(piece.get("title")), url=url)
        case "Figure" | "Image" | "Picture" | "MediaSetEntry" | "GallerySlide":
            return _image(piece)
        case "HTML5VideoPlayer" | "WheelItemVideo":
            return _video(piece)
        case "YouTubeVideoPlayer":
            number = string(piece.get("videoId"))
            return _empty("x-embed", url=f"https://www.youtube.com/watch?v={number}" if number else None)
        case _:
            return None


def _empty(tag: str, **values: str | None) -> str:
    return empty_element(tag, values, **{name: name for name in values}) if any(values.values()) else ""


def _list(piece: Thing) -> Written:
    """A list; one of teasers is those, and its title goes with it."""
    items = several(piece.get("items"))
    if items and all("Promo" in template_of(item) for item in items):
        return "", items, ""
    return "", [*wrapped("h4", several(piece.get("title"))), "<ul>", *wrapped("li", items), "</ul>"], ""


def _image(piece: Thing) -> str:
    """A picture; one of a set stands inside its entry, which has the caption."""
    inner = next(filter(is_thing, several(piece.get("mediaContent")) or several(piece.get("image"))), Thing())
    file = next(filter(is_thing, several(inner.get("image"))), inner)
    captions = (piece.get("infoDescription"), piece.get("caption"), inner.get("caption"))
    credits_ = (piece.get("infoAttribution"), piece.get("credit"), inner.get("credit"))
    return _empty(
        "x-image",
        url=string(file.get("src")),
        alt=string(file.get("alt")),
        caption=next(filter(None, map(words_of, captions)), None),
        credit=next(filter(None, map(words_of, credits_)), None),
    )


def _video(piece: Thing) -> str:
    sources = [string(one.get("src")) for one in several(piece.get("sources")) if is_thing(one)]
    files = [url for url in sources if url]
    best = next((url for url in files if ".mp4" in url), next(iter(files), None))
    return _empty("x-video", url=best, caption=words_of(piece.get("caption")) or words_of(piece.get("title")))


def _other(piece: Thing) -> Written:
    """What holds other pieces, or shows something from elsewhere."""
    markup = next((html for key in _MARKUP if isinstance(html := piece.get(key), str) and "<" in html), None)
    if markup is not None:
        return "<div>", [markup], "</div>"
    inner = [one for key in _INSIDE for one in several(piece.get(key)) if isinstance(one, str) or is_thing(one)]
    url = string(piece.get("postUrl")) or string(piece.get("url"))
    return ("<div>", inner, "</div>") if inner else (_empty("x-embed", url=url), [], "")
