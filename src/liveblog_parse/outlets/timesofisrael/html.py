"""The pages of The Times of Israel, as seen from 2023 to 2026: one page for each day, `/liveblog-november-16-2023/`.

::

    <div id="liveblog-3133355" class="liveblogdiv"><div id="liveblog-entry-3133421" data-item="1">
      <div class="liveblog-date"><a href="..."><span data-timestamp="1700128500">9:55 am</span></a></div>
      <div class="liveblog-paragraph">
        <h4><a href="https://www.timesofisrael.com/liveblog_entry/ferry-leaves/">Ferry leaves Haifa</a></h4>
        <div class="byline">By <a href="/writers/nora-falk/">Nora Falk</a></div>
        <div class="media"><a href="..."><img src="quay.jpg" title="The quay on Monday. (Ida Holm/Flash90)"></a></div>
        <p>It carries nine passengers.</p>
        <div class="wp-caption" id="attachment_7"><img src="boat.jpg"><div class="wp-caption-text">A boat.</div></div>
        <div class="single-share">...</div>
      </div>
    </div></div>

The count in `data-timestamp` is of seconds since 1970. Until 2024 `ul.liveblog-social` stood where `.single-share`
does. (Public readers of the site select these.)
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Image
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.timesofisrael.words import ZONE, read_names
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.body.captions import credited
from liveblog_parse.sources.body.media import read_image
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_ENTRY = "liveblog-entry-"


def _with_title(node: Node) -> Image | None:
    """The picture on top of a post, whose caption stands in its `title`."""
    image = read_image(node)
    return _captioned(image, node.get("title")) if image else None


def _read_caption(node: Node) -> Image:
    """A picture with its caption, as WordPress frames it."""
    picture, caption = node.first("img"), node.first(".wp-caption-text")
    image = (read_image(picture) if picture else None) or Image()
    return _captioned(image, caption.text() if caption else node.text())


def _captioned(image: Image, printed: str | None) -> Image:
    caption, credit = credited(clean(printed or ""))
    return evolve(image, caption=caption, credit=credit)


def _finish(post: Post, element: Node) -> Post:
    """The post with the address that its headline links to."""
    link = element.first(".liveblog-paragraph > h4 > a[href]")
    return evolve(post, url=link.get("href") if link else post.url)


_POST = Parts(
    headline=".liveblog-paragraph > h4",
    published=".liveblog-date span[data-timestamp]",
    authors=".liveblog-paragraph > .byline",
    read_authors=read_names,
    body=".liveblog-paragraph",
    rules=BodyRules(
        furniture=".single-share, .liveblog-social, .show-more-btn",
        special={".wp-caption": _read_caption, ".media img[title]": _with_title},
    ),
    moments=("data-timestamp",),
    zone=ZONE,
    finish=_finish,
)


def _read_post(paragraph: Node) -> Post | None:
    """The post around its text."""
    entry = next((node for node in elements_above(paragraph) if (node.get("id") or "").startswith(_ENTRY)), None)
    return _POST(entry) if entry is not None else None


LIVEBLOG_ENTRY = HtmlLayout(
    name="liveblog-entry",
    post=f'[id^="{_ENTRY}"] .liveblog-date ~ .liveblog-paragraph',
    read_post=_read_post,
    read_page=PageParts(headline="h1.headline", standfirst="h2.underline", zone=ZONE),
)
