"""The pages of bbc.co.uk and bbc.com until 2023.

    <li class="lx-stream__post-container"><article id="post_<id>" class="qa-post lx-stream-post">
      <time class="lx-stream-post__meta-time"><span class="gs-u-vh">Posted at 14:05 4 Apr</span>
        <span class="qa-post-auto-meta">14:05 4 Apr</span></time>
      <header><h3 class="lx-stream-post__header-title"><span class="lx-stream-post__header-text">Harbour reopens</span>
      <div class="lx-stream-post-body">

Seen in pages of 2019 to 2023. All times are of the UK, a footnote says.
"""

from __future__ import annotations

import re

from attrs import evolve

from liveblog_parse.model import Author, Block, Image, Label, Related, Video
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.bbc.markup import HIDDEN, outermost, read_pages, rest, seen, without_furniture
from liveblog_parse.outlets.bbc.text_heads import ZONE
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.sources.bylines import read_credits
from liveblog_parse.sources.report import PageFacts, Post, When, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_TIME = ".lx-stream-post__meta-time"
_SHORT_TIME = ".qa-post-auto-meta"
_TITLE = ".lx-stream-post__header-title, .qa-post-title"
_NAME, _ROLE = ".qa-contributor-name", ".qa-contributor-role"
_BREAKING = '[class*="__breaking"], .qa-breaking-label'
_HEAD = f"{_TIME}, {_SHORT_TIME}, {_TITLE}, {_NAME}, {_ROLE}, {_BREAKING}"


def _read_post(article: Node) -> Post | None:
    head = article.select(_HEAD)
    times, titles, names, roles, labels = (
        [node for node in head if _has(node, *marks)]
        for marks in (
            ("qa-post-auto-meta", "meta-time"),
            ("header-title", "qa-post-title"),
            ("qa-contributor-name",),
            ("qa-contributor-role",),
            ("breaking",),
        )
    )
    title = titles[0] if titles else None
    body = read_body(article, _RULES, without=(node.key for node in head))
    asset = (article.get("id") or "").removeprefix("post_") or None
    headline = seen(*rest(title, labels)) or None if title else None
    blocks = (*without_furniture(body.blocks), *_heading_link(title, headline))
    is_breaking = bool(labels) or _has(article, "lx-stream-post--breaking")
    others = dict.fromkeys(text for other in titles[1:] if (text := seen(other)) and text not in (headline or ""))
    if headline is None and not times and not blocks:
        return None
    return Post(
        id=asset,
        url=f"#post_{asset}" if asset else None,
        headline=headline,
        published=_when(times),
        authors=_authors(names, roles),
        labels=frozenset((Label.BREAKING,) if is_breaking else ()),
        blocks=blocks,
        unplaced=(*others, *body.unplaced),
    )


def _when(times: list[Node]) -> When | None:
    """The short time, of those that are there; else the words for screen readers, "Posted at 14:05"."""
    exact = next((when for time in times if (when := when_machine(time.get("datetime"))) and when.instant), None)
    short = next((text for time in reversed(times) if (text := seen(time))), None)
    return exact or when_printed(short or " ".join(clean(time.text()) for time in times[:1]), zone=ZONE)


def _has(node: Node, *marks: str) -> bool:
    classes = node.get("class") or ""
    return any(mark in classes for mark in marks)


def _authors(names: list[Node], roles: list[Node]) -> tuple[Author, ...]:
    printed = [(seen(name), seen(roles[index]) if index < len(roles) else "") for index, name in enumerate(names)]
    return tuple(Author(name=name, role=role or None) for name, role in printed if name)


def _heading_link(title: Node | None, headline: str | None) -> tuple[Block, ...]:
    """Where a headline is a link, the post is the teaser of another page."""
    link = title.first("a[href]") if title else None
    return (Related(text=headline, url=link.get("href")),) if link and headline else ()


def _read_media(asset: Node) -> Block | None:
    """A picture or a video with caption and copyright."""
    parts = asset.select('img, video, [class*="__copyright"], [class*="caption"], [class*="summary"]')
    picture = next((part for part in parts if part.name == "img"), None)
    credit = " ".join(seen(part) for part in parts if _has(part, "__copyright"))
    captions = outermost((part for part in parts if _has(part, "caption", "summary")), asset)
    caption = " ".join(filter(None, map(seen, captions))) or None
    if any(part.name == "video" for part in parts) or asset.first(_PLAYER) is not None:
        return Video(caption=caption)
    image = evolve(_picture(picture) if picture else Image(), caption=caption, credit=clean(credit) or None)
    return image if image != Image() else None


def _picture(node: Node) -> Image:
    """The picture; a late one names its widths: `data-src=".../{width}/..." data-widths="[240,320]"`."""
    late = node.get("data-src") or ""
    if "{width}" not in late:
        return read_image(node) or Image()
    widths = [int(width) for width in _WIDTH.findall(node.get("data-widths") or "")]
    url = late.replace("{width}", str(max(widths, default=_USUAL_WIDTH)))
    return Image(url=url, alt=clean(node.get("alt") or "") or None)


_WIDTH = re.compile(r"\d{2,5}")
_USUAL_WIDTH = 640

_PLAYER = '[class*="media-player"], [class*="lx-media-asset__video"], [class*="qa-media-player"]'

_RULES = BodyRules(
    furniture='button, [class*="share-tools"], [class*="lx-share"], [class*="qa-share"]',
    hidden=HIDDEN,
    special={".lx-media-asset, .lx-stream-post-body__image": _read_media},
)


def _read_page(root: Node) -> PageFacts:
    title = root.first("h1")
    reporter = root.first(".lx-commentary__meta-reporter")
    points = root.select(".lx-c-summary-points li")
    return PageFacts(
        headline=seen(title) or None if title else None,
        key_points=tuple(text for point in points if (text := seen(point))),
        authors=read_credits(seen(reporter)) if reporter else (),
        pages=read_pages(root.first('[class*="lx-pagination"]')),
    )


LX_STREAM = HtmlLayout(name="lx-stream", post="article.lx-stream-post", read_post=_read_post, read_page=_read_page)
