"""Arc XP's stories: ANS, a JSON in which a text is a list of elements of many types.

Types and keys as in https://github.com/washingtonpost/ans-schema::

    {"type": "story", "_id": "QUAYOPENS1", "headlines": {"basic": "The quay opens"},
     "credits": {"by": [{"type": "author", "name": "Nora Falk"}]},
     "content_elements": [{"type": "text", "content": "Ships may <b>enter</b>."},
                          {"type": "list", "list_type": "unordered", "items": [{"type": "text", "content": "One."}]}]}

The elements are written out as markup, which the reader of pages reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from liveblog_parse.model import Author
from liveblog_parse.sources.body import Body, BodyRules, read_html_body
from liveblog_parse.sources.element_data import WRITTEN, Written, empty_element, plain, wrapped, write_out
from liveblog_parse.sources.report import distinct
from liveblog_parse.sources.things import Thing, at, is_thing, several, string

_RULES = BodyRules(special=WRITTEN)

# ---- a story --------------------------------------------------------------------------------------------------------


def read_authors(story: Thing) -> tuple[Author, ...]:
    """Who signed a story."""
    people = (one for one in several(at(story, "credits", "by")) if is_thing(one))
    named = ((string(one.get("name")), string(one.get("url"))) for one in people)
    return distinct(Author(name=name, url=url) for name, url in named if name)


def read_elements(elements: Iterable[Any]) -> Body:
    """The text of a story, from its `content_elements`.

    >>> read_elements([{"type": "header", "level": 3, "content": "At noon"}]).blocks
    (Heading(text='At noon', level=3, links=()),)
    """
    return read_html_body("".join(write_out(elements, _element)), _RULES)


# ---- elements as markup ---------------------------------------------------------------------------------------------


def _element(node: Thing) -> Written:
    content = node.get("content") if isinstance(node.get("content"), str) else ""
    match node.get("type"):
        case "header":
            level = node.get("level")
            tag = f"h{level}" if level in range(1, 7) else "h4"
            return f"<{tag}>", [content], f"</{tag}>"
        case "list":
            tag = "ol" if node.get("list_type") == "ordered" else "ul"
            return f"<{tag}>", wrapped("li", several(node.get("items"))), f"</{tag}>"
        case "quote":
            cite = wrapped("cite", several(string(at(node, "citation", "content"))))
            return "<blockquote>", [*several(node.get("content_elements")), *cite], "</blockquote>"
        case "table":
            head = wrapped("th", several(node.get("header")))
            rows = (wrapped("td", several(row)) for row in several(node.get("rows")))
            return "<table>", [piece for row in (head, *rows) for piece in ("<tr>", *row, "</tr>")], "</table>"
        case "divider":
            return "<hr>", [], ""
        case "raw_html":
            return "<div>", [content], "</div>"
        case "correction":
            return "<p>", [node.get("text")], "</p>"
        case "interstitial_link":
            return empty_element("x-related", {**node, "content": plain(content)}, text="content", url="url"), [], ""
        case "image" | "graphic" | "video" | "oembed_response" | "social_media" | "custom_embed" | "reference" as kind:
            return _media(node, kind), [], ""
        case _:
            return "", [*wrapped("p", [content] if content else []), *several(node.get("content_elements"))], ""


def _media(node: Thing, kind: str) -> str:
    match kind:
        case "image":
            people = ", ".join(author.name for author in read_authors(node))
            shown = {"credit": people, "caption": plain(node.get("caption")), "alt": plain(node.get("alt_text"))}
            return empty_element("x-image", {**node, **shown}, url="url", caption="caption", credit="credit", alt="alt")
        case "graphic":
            return empty_element("x-image", node, url="url", caption="title", credit="byline")
        case "video":
            shown = {"url": _stream(node), "caption": plain(at(node, "headlines", "basic"))}
            return empty_element("x-video", shown, url="url", caption="caption")
        case "social_media":
            return html if isinstance(html := node.get("html"), str) else ""
        case _:
            return _embedded(node)


def _stream(video: Thing) -> str | None:
    """Of the files of a video the first MP4, else the first."""
    streams = [stream for stream in several(video.get("streams")) if is_thing(stream) and string(stream.get("url"))]
    streams.sort(key=_is_no_mp4)
    return string(streams[0].get("url")) if streams else None


def _is_no_mp4(stream: Thing) -> bool:
    return stream.get("stream_type") != "mp4"


def _embedded(node: Thing) -> str:
    """What is shown from elsewhere; a quotation that stands in for it has its words too."""
    html = at(node, "raw_oembed", "html")
    if isinstance(html, str) and html.lstrip().startswith("<blockquote"):
        return html
    paths = (("raw_oembed", "url"), ("raw_oembed", "_id"), ("embed", "url"), ("referent", "id"))
    addresses = (string(at(node, *path)) for path in paths)
    url = next((one for one in addresses if one and one.startswith(("https://", "http://", "//"))), None)
    return f'<x-embed url="{escape(url)}"></x-embed>' if url else ""
