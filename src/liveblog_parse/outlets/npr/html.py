"""NPR: the live blogs of its news applications team, in two releases.

The older one is a frame, which a script shows in a story (https://github.com/nprapps/liveblog, 2016 to 2020). Its
times are of the machine, in UTC; the script replaces them by a clock::

    <div class="liveblog during">
      <div class="pinned-post post" id="pinned" data-last-updated="2020-10-07T23:14:05.120000+00:00">...</div>
      <div class="liveblog-item post" id="quay-opens">
        <div class="post-header"><span class="post-timestamp">2020-10-07T23:14:05.120000+00:00</span></div>
        <span class="post-label">Fact Check</span> <h4 class="post-headline">The quay opens</h4>
        <div class="post-content"><p>Ships may enter.</p>
          <p class="post-author">— <a href="/people/1">Nora Falk</a>, <span class="author-other">Per Holm</span></p>
        </div>
        <div class="post-footer"><span class="deeplink">Copy link</span><a class="footer-top-link">Back to top</a></div>
      </div></div>

The newer one is a page (https://github.com/nprapps/liveblog-standalone, 2020 to 2022). It prints Eastern time; its
pictures and embeds are elements with names of its own, and the post on top has no time::

    <main class="liveblog"> <article class="featured post" id="featured">...</article>
      <article class="post published" id="quay-opens">
        <div class="metadata">
          <div class="datetime"><div class="time">7:14 pm ET</div><div class="date">Oct. 7, 2020</div></div>
          <a class="permalink" href="#quay-opens">Copy link<div class="copy-message">Copied!</div></a></div>
        <div class="contents"><div class="pillbox"><span class="fact-check pill">Fact check</span></div>
          <h2>The quay opens</h2><p>Ships may enter.</p><div class="author">— <a href="/people/1">Nora Falk</a></div>
          <a class="back-to-top">↑ Back to top</a></div>
      </article></main>
"""

from __future__ import annotations

from attrs import evolve

from liveblog_parse.model import Author, Embed, Image, Label
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.body.media import provider_of, read_image
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post, When, distinct, when_machine, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

ZONE = "America/New_York"
_ITEMS = ".liveblog-item.post, .liveblog .pinned-post"
_ARTICLES = ".liveblog article.post, article.post:has(> .metadata)"

# ---- what both releases print alike ----------------------------------------------------------------------------------

_BYLINES = ".post-author, .contents > .author"


def _split(byline: str) -> tuple[str, ...]:
    return split_names(byline.lstrip("—– "))


def _authors(element: Node) -> tuple[Author, ...]:
    return distinct(author for byline in element.select(_BYLINES) for author in _signed(byline))


def _signed(byline: Node) -> list[Author]:
    """Each name in an element of its own, or all in one line."""
    elements = byline.select("a, .author-other")
    named = [Author(name=clean(name.text()), url=name.get("href") or None) for name in elements]
    authors = named or [Author(name=name) for name in _split(clean(byline.text()))]
    return [author for author in authors if author.name]


def _printed(node: Node | None) -> When | None:
    """A clock and a day, each in an element of its own."""
    texts = (part if isinstance(part, str) else part.text() for part in node.children()) if node else ()
    return when_printed(clean(" ".join(texts)), zone=ZONE)


# ---- the older release -----------------------------------------------------------------------------------------------


def _finish_item(post: Post, element: Node) -> Post | None:
    if post.id == "sponsorship":
        return None
    stamp = element.first(".post-timestamp")
    published = _stamped(clean(stamp.text())) if stamp else _printed(element.first(".timestamp"))
    return evolve(post, published=published, authors=_authors(element))


def _stamped(printed: str) -> When | None:
    """The machine's time: where it names no offset it is that of its clock, which is UTC."""
    when = when_machine(printed)
    if when is None or when.instant or when.reading.zone or when.reading.precision is None:
        return when
    known = when_machine(f"{printed}Z")
    return evolve(known, reading=evolve(known.reading, raw=printed, zone_from="outlet")) if known else when


def _embedded_image(node: Node) -> Image | None:
    """<div class="embed-image" data-src="..."><img src=""><p class="caption">...</p><p class="credit">...</p></div>."""
    picture = node.first("img")
    shown = (read_image(picture) if picture else None) or Image()
    url = node.get("data-src") or shown.url
    image = evolve(shown, url=url, caption=_text(node, ".caption"), credit=_text(node, ".credit"))
    return image if image != Image() else None


def _text(node: Node, selector: str) -> str | None:
    found = node.first(selector)
    return clean(found.text()) or None if found else None


def _embedded_frame(node: Node) -> Embed | None:
    frame = node.first("iframe")
    url = node.get("data-src") or node.get("data-pym-src") or (frame.get("src") if frame else None)
    return Embed(provider=provider_of(url), url=url) if url else None


def _numbered_tweet(node: Node) -> Embed:
    return Embed(provider="x", url=f"https://twitter.com/i/status/{node.get('data-tweet-id')}")


_ITEM = Parts(
    headline=".post-headline",
    published=".post-timestamp, .timestamp",
    authors=_BYLINES,
    kickers=".post-label",
    labels={".pinned-post": Label.PINNED},
    rules=BodyRules(
        furniture=f".deeplink, .deeplink-input, .footer-top-link, {_ITEMS}",  # an item in an item is read by itself
        special={
            ".embed-image, .embed-graphic": _embedded_image,
            "[data-tweet-id]": _numbered_tweet,
            ".embed-youtube, .embed-npr-video, .embed-ap-live-video, .embed-fblive, [data-pym-src]": _embedded_frame,
        },
    ),
    zone=ZONE,
    read_authors=_split,
    finish=_finish_item,
)

_FRAME_PARTS = PageParts(modified='#pinned[data-last-updated^="2"]', zone=ZONE, moments=("data-last-updated",))


def _read_frame(root: Node) -> PageFacts:
    """The frame says in a class whether the event is to come, going on, or over."""
    during, after = root.first(".liveblog.during"), root.first(".liveblog.after")
    return evolve(_FRAME_PARTS(root), is_live=True if during else False if after else None)


# ---- the newer release -----------------------------------------------------------------------------------------------


def _finish_article(post: Post, element: Node) -> Post:
    return evolve(post, published=_printed(element.first(".datetime")), authors=_authors(element))


def _image_element(node: Node) -> Image | None:
    url = node.get("src")
    return Image(url=url, credit=clean(node.get("credit") or "") or None) if url else None


def _tweet_element(node: Node) -> Embed | None:
    url = node.get("href")
    return Embed(provider="x", url=url) if url else None


def _youtube_element(node: Node) -> Embed | None:
    video = node.get("video")
    return Embed(provider="youtube", url=f"https://www.youtube.com/watch?v={video}") if video else None


def _framed_element(node: Node) -> Embed | None:
    url = node.get("src")
    return Embed(provider=provider_of(url), url=url) if url else None


_ARTICLE = Parts(
    headline=".contents > h2:first-of-type, .post > h2:first-of-type",
    published=".datetime",
    authors=_BYLINES,
    kickers=".pill, .tag-marker",
    labels={".featured": Label.PINNED},
    rules=BodyRules(
        furniture=f".metadata, .permalink, .back-to-top, {_ARTICLES}",  # as above
        special={
            "image-embed": _image_element,
            "twitter-embed": _tweet_element,
            "youtube-video": _youtube_element,
            "side-chain": _framed_element,
        },
    ),
    zone=ZONE,
    read_authors=_split,
    finish=_finish_article,
)


def _is_dated(article: Node) -> bool:
    """Whether an article has the clock and the day that only these pages print so, or stands among those that do."""
    stamp = article.first(".datetime")
    if stamp is not None and stamp.first(".time") and stamp.first(".date"):
        return True
    return any("liveblog" in (around.get("class") or "").split() for around in elements_above(article))


STANDALONE = HtmlLayout(
    name="standalone",
    post=_ARTICLES,
    is_post=_is_dated,
    read_post=_ARTICLE,
    read_page=PageParts(headline="header h1, h1", standfirst="header h2", zone=ZONE),
)

LIVEBLOG = HtmlLayout(
    name="liveblog",
    post=_ITEMS,
    read_post=_ITEM,
    read_page=_read_frame,
)
