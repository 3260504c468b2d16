"""A page as the text that Common Crawl makes of it for its WET files.

The rules are those of Common Crawl's own extractor, `ExtractingParseObserver` of
https://github.com/commoncrawl/ia-web-commons, as they were in December 2025. It keeps all of the page, menus included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.tree import Node, parse_html

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "button", "canvas", "caption", "col", "colgroup", "dd",
    "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "li", "map", "noscript", "object", "ol", "output", "p", "pre", "progress",
    "section", "table", "tbody", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "video",
))  # fmt: skip
_SPACED = frozenset((
    "cite", "datalist", "details", "iframe", "img", "input", "label", "legend", "optgroup", "q", "select", "summary",
    "td", "time",
))  # fmt: skip
_UNSEEN = frozenset(("script", "style"))
# Control characters and the no-break space are spaces there; other blanks stay what they are.
_SPACES = dict.fromkeys((*range(0x20), 0x7F, 0xA0), " ")
_RUN_OF_BLANKS = re.compile(r"(\s)\s+")


def flatten_wet(html: str) -> str:
    r"""The text of a page as a WET file has it: a line for each block, never a blank one.

    Inline elements are glued to what stands around them, but for those that get a space on both sides, `time` and
    `img` among them. Bullets, numbers, alternative texts and addresses are lost. A `pre` keeps its lines.

    >>> flatten_wet("<ol><li><h2>Quay closes<time>15.27</time></h2><p>The <b>quay</b> is shut.</p></ol>")
    'Quay closes 15.27\nThe quay is shut.\n'
    """
    lines = (_RUN_OF_BLANKS.sub(r"\1", line).strip() for line in "".join(_pieces(parse_html(html))).split("\n"))
    return "".join(f"{line}\n" for line in lines if line)


def _pieces(root: Node) -> Iterator[str]:
    """The texts in order, each element's ends among them. Without recursion: pages nest deeply."""
    waiting: list[Node | str] = [root]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            yield piece
        elif piece.name not in _UNSEEN:
            end = _end(piece)
            yield end
            waiting.append(end)
            waiting.extend(reversed(_inside(piece)))


def _end(element: Node) -> str:
    """What an element's start and end print."""
    return "\n" if element.name in _BLOCKS else " " if element.name in _SPACED else ""


def _inside(element: Node) -> list[Node | str]:
    """What stands in an element; in a text a line end is a space, but in a `pre`."""
    if element.name == "pre":
        return list(element.children())
    return [child.translate(_SPACES) if isinstance(child, str) else child for child in element.children()]
