"""The Times of India, as seen in 2020.

The classes are hashes that change, so that the shape alone tells a post: two slots for advertisements, then a card that
opens with a printed time, an empty `<time>` and a bare `<meta>`::

    <div><div class="dxiX2"></div><div class="dxiX2"></div><div class="_2tvI3">
      <div class="uu5Lm"><span>19:02 (IST), Oct 02</span><time dateTime="2020-10-02T19:02:32+05:30"></time>
        <meta content="2020-10-02T19:02:32+05:30"/></div>
      <div class="_1KydD"><div><p><b>The ferry to Lund has left the quay.</b></p></div></div>
    </div></div>

A title is all that most posts hold; it is their text then. A script holds the same posts, with their ids and whole::

    window.App={"state": {"liveblog": {"timelineData": {"title1": "...", "lastupd": 1601645552, "data": {"contents": [
      {"type": "t", "msid": "78447794", "title": "The ferry to ...", "smalldesc": "", "timestamp": 1601645552}]}}}}}

JSON-LD cuts title and text at 96 characters and prints a clock before the title. There a post's address is `#post1` for
the one on top, which is another post an hour later: it tells which post is meant within a page, and is no address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from liveblog_parse.head import read_head
from liveblog_parse.model import Block, Paragraph
from liveblog_parse.outlet import DataLayout, HtmlLayout, Outlet
from liveblog_parse.sources.body import read_body
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.parts import PageParts, when_of
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import PageFacts, Post, Report, When, when_epoch, when_printed
from liveblog_parse.sources.things import Thing, is_thing, several, text_of
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_ZONE = "Asia/Kolkata"


def _place(number: int) -> str:
    """What JSON-LD calls the post at this place, counted from 1 at the top."""
    return f"#post{number}"


# ---- the page --------------------------------------------------------------------------------------------------------

_MARK = (
    "div + div + div > div:first-child > span:first-child + time[datetime]:empty"
    " + meta[content]:last-child:not([itemprop]):not([name]):not([property])"
)


def _read_post(mark: Node) -> Post | None:
    """The post of the card around the `<meta>` of its time."""
    dated = mark.parent
    card = dated.parent if dated else None
    if dated is None or card is None:
        return None
    body = read_body(card, without={dated.key})
    if not body.blocks and not body.unplaced:
        return None
    headline, blocks = _split(card, body.blocks)
    return Post(
        url=_place(_places(mark)[mark.key]),
        headline=headline,
        published=when_of(mark, ("content",)) or when_printed(clean(dated.text()), zone=_ZONE),
        blocks=blocks,
        unplaced=body.unplaced,
    )


def _places(mark: Node) -> Mapping[int, int]:
    """The place of each post in the page, by the key of its mark."""
    return mark.once(_places, lambda: _count_marks(mark))


def _count_marks(mark: Node) -> Mapping[int, int]:
    root = mark
    while root.parent is not None:
        root = root.parent
    return {found.key: number for number, found in enumerate(root.select(_MARK), 1)}


def _split(card: Node, blocks: tuple[Block, ...]) -> tuple[str | None, tuple[Block, ...]]:
    """The title, which is printed bold, and the text under it; without a text the title is the text."""
    bold = card.first("p > b:only-child")
    title = clean(bold.text()) if bold else None
    first = blocks[0] if blocks else None
    if title and isinstance(first, Paragraph) and first.text == title and _has_prose(blocks[1:]):
        return title, blocks[1:]
    return None, blocks


def _has_prose(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Paragraph) for block in blocks)


_PAGE = PageParts()


def _read_page(root: Node) -> PageFacts:
    """The page's headline; and the picture that its head names, for JSON-LD names a stand-in."""
    return evolve(_PAGE(root), image=read_head(root).image)


# ---- the page's data -------------------------------------------------------------------------------------------------

_ASSIGNED = "window.App="


def _find_app(root: Node) -> Iterator[Any]:
    for script in root.select("script:not([src]):not([type])"):
        text = script.raw()
        if text.startswith(_ASSIGNED):
            yield from load_json(text.removeprefix(_ASSIGNED)).values


def _read_app(value: Any) -> Report | None:
    """The posts of `window.App`, or of the timeline in it; `None` for data of another kind."""
    timeline = _below(value, "state", "liveblog", "timelineData") or value
    if not is_thing(timeline) or "liveBlogType" not in timeline:
        return None
    data = timeline.get("data")
    contents = several(data.get("contents")) if is_thing(data) else []
    posts = (_post(content, number) for number, content in enumerate(filter(is_thing, contents), 1))
    return Report(
        source="app-state",
        layout="app",
        posts=tuple(post for post in posts if post.blocks or post.unplaced),
        page=PageFacts(
            headline=text_of(timeline.get("title1")),
            standfirst=text_of(timeline.get("information1")),
            modified=_when(timeline.get("lastupd")),
        ),
    )


def _below(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if is_thing(value) else None
    return value


def _post(content: Thing, number: int) -> Post:
    title, description = text_of(content.get("title")), content.get("smalldesc")
    body = read_prose(description if isinstance(description, str) else "")
    is_titled = bool(body.blocks)
    msid = content.get("msid")
    return Post(
        id=str(msid) if isinstance(msid, str | int) and str(msid).isdecimal() else None,
        url=_place(number),
        headline=title if is_titled else None,
        published=_when(content.get("timestamp")),
        blocks=body.blocks if is_titled or not title else (Paragraph(text=title),),
        unplaced=body.unplaced,
    )


def _when(counted: Any) -> When | None:
    is_count = isinstance(counted, str | int | float) and not isinstance(counted, bool)
    return when_epoch(counted) if is_count else None


OUTLET = Outlet(
    name="timesofindia",
    title="The Times of India",
    hosts=("timesofindia.indiatimes.com",),
    zone=_ZONE,
    html=(HtmlLayout(name="hashed", post=_MARK, read_post=_read_post, read_page=_read_page),),
    data=(DataLayout(name="app", read=_read_app, find=_find_app),),
    trust={
        "id": ("app-state",),
        "url": (),
        "headline": ("dom", "app-state"),  # JSON-LD gives the beginning of the text
        "published": ("dom", "app-state", "json-ld"),
        "blocks": ("dom", "app-state", "json-ld"),
    },
)
