"""Pictures, videos and what is embedded from elsewhere, each read from its own element."""

from __future__ import annotations

import re

from liveblog_parse.model import Embed, Image, Video
from liveblog_parse.remembered import remembered
from liveblog_parse.text.lines import clean
from liveblog_parse.tree.node import Node

_LAZY = ("data-src", "data-original", "data-lazy-src")
_DOTS = frozenset({"0", "1", "0px", "1px"})
_DESCRIPTOR = re.compile(r"(?P<size>\d+(?:\.\d+)?)[wx],?")

_SITES = {
    "twitter.com": "x",
    "x.com": "x",
    "youtube.com": "youtube",
    "youtube-nocookie.com": "youtube",
    "youtu.be": "youtube",
    "instagram.com": "instagram",
    "tiktok.com": "tiktok",
    "facebook.com": "facebook",
    "fb.watch": "facebook",
    "bsky.app": "bluesky",
    "threads.net": "threads",
    "threads.com": "threads",
    "vimeo.com": "vimeo",
    "dailymotion.com": "dailymotion",
    "twitch.tv": "twitch",
    "reddit.com": "reddit",
    "redditmedia.com": "reddit",
    "t.me": "telegram",
    "soundcloud.com": "soundcloud",
    "spotify.com": "spotify",
    "datawrapper.de": "datawrapper",
    "dwcdn.net": "datawrapper",
    "flourish.studio": "flourish",
    "flo.uri.sh": "flourish",
    "infogram.com": "infogram",
    "documentcloud.org": "documentcloud",
    "giphy.com": "giphy",
    "linkedin.com": "linkedin",
    "truthsocial.com": "truthsocial",
}
_CLASSES = {
    "twitter-tweet": "x",
    "twitter-video": "x",
    "instagram-media": "instagram",
    "tiktok-embed": "tiktok",
    "bluesky-embed": "bluesky",
    "fb-post": "facebook",
    "fb-video": "facebook",
    "text-post-media": "threads",
    "reddit-embed-bq": "reddit",
    "reddit-card": "reddit",
    "mastodon-embed": "mastodon",
    "imgur-embed-pub": "imgur",
}
"""Of the elements that a service's script turns into its post."""
_ADDRESSES = ("data-instgrm-permalink", "data-href", "data-text-post-permalink", "cite", "data-url")
_BY_NUMBER = {
    "amp-twitter": ("x", "data-tweetid", "https://twitter.com/i/status/"),
    "amp-youtube": ("youtube", "data-videoid", "https://www.youtube.com/watch?v="),
    "lite-youtube": ("youtube", "videoid", "https://www.youtube.com/watch?v="),
    "amp-instagram": ("instagram", "data-shortcode", "https://www.instagram.com/p/"),
    "amp-facebook": ("facebook", "data-href", ""),
}
"""Elements that name a post by its number: provider, attribute, what the address starts with."""

EMBED_ELEMENTS = frozenset({"iframe", "amp-iframe", "embed", "object", "audio", *_BY_NUMBER})


def provider_of(url: str | None) -> str | None:
    """The service that an address belongs to, by its host.

    >>> provider_of("https://www.youtube.com/embed/x1"), provider_of("https://notx.com/")
    ('youtube', None)
    """
    if url is None:
        return None
    host = re.split(r"[/?#:]", url.lower().removeprefix("https:").removeprefix("http:").removeprefix("//"), maxsplit=1)
    labels = host[0].split(".")[-4:]
    return next((_SITES[site] for start in range(len(labels)) if (site := ".".join(labels[start:])) in _SITES), None)


def provider_of_class(node: Node) -> str | None:
    """The service whose script turns the element into a post."""
    names = node.get("class")
    return provider_of_names(names) if names else None


@remembered(maxsize=1024)
def provider_of_names(names: str) -> str | None:
    """The service that one of the classes is of. A page has few classes, and each of them often."""
    return next((_CLASSES[name] for name in names.split() if name in _CLASSES), None)


def read_image(node: Node) -> Image | None:
    """The picture of an `<img>` or `<picture>`; `None` for one that shows nothing, as a counting pixel."""
    image = node if node.name != "picture" else node.first("img, amp-img") or node
    if image.get("width") in _DOTS or image.get("height") in _DOTS:
        return None
    url = _address(image) or _largest(image)
    if url is None:
        around = node if node.name == "picture" else node.parent
        if around is not None and around.name == "picture":
            url = next(filter(None, map(_largest, around.select("source"))), None)
    alt = clean(image.get("alt") or "") or None
    return Image(url=url, alt=alt) if url or alt else None


def _address(image: Node) -> str | None:
    """Where the picture is, and not its stand-in while the page loads."""
    for name in (*_LAZY, "src"):
        url = (image.get(name) or "").strip()
        if url and not url.startswith("data:"):
            return url
    return None


def _largest(image: Node) -> str | None:
    """Of a set of pictures the largest."""
    return largest_of(image.get("data-srcset") or image.get("srcset") or "")


def largest_of(srcset: str) -> str | None:
    """The address of the largest picture in a `srcset`.

    >>> largest_of("/a.jpg 320w, /b.jpg 1240w")
    '/b.jpg'
    """
    largest, best = None, -1.0
    url = ""
    for word in srcset.split():
        size = _DESCRIPTOR.match(word)
        if size is not None and url:
            if float(size["size"]) > best:
                largest, best = url, float(size["size"])
            url = word[size.end() :]
        else:
            if url and best < 0:
                largest, best = url.rstrip(","), 0.0
            url = word
    if url and largest is None and not url.startswith("data:"):
        return url.rstrip(",")
    return largest


def read_video(node: Node) -> Video:
    """The video of a `<video>` element; what stands inside it is for browsers that show none."""
    source = node.first("source")
    url = node.get("src") or (source.get("src") if source is not None else None) or node.get("data-src")
    return Video(url=(url or "").strip() or None)


def read_embed(node: Node) -> Embed | None:
    """What a frame or the like shows from elsewhere; `None` for one without an address, or too small to be seen."""
    if node.name in _BY_NUMBER:
        provider, attribute, start = _BY_NUMBER[node.name]
        number = (node.get(attribute) or "").strip()
        return Embed(provider=provider, url=start + number) if number else None
    if node.get("width") in _DOTS or node.get("height") in _DOTS:
        return None
    addresses = (node.get(name) for name in ("src", "data-src", "data-lazy-src", "data"))
    url = next((url.strip() for url in addresses if url and url.strip() and not url.startswith("about:")), None)
    return Embed(provider=provider_of(url), url=url) if url else None


def read_social(node: Node, provider: str, text: str) -> Embed:
    """A post of another service, printed as a quotation until the service's script replaces it."""
    return Embed(provider=provider, url=_permalink(node, provider), text=text or None)


def _permalink(node: Node, provider: str) -> str | None:
    given = next((url for name in _ADDRESSES if (url := node.get(name))), None)
    if given:
        return given
    links = [url for link in node.select("a[href]") if (url := link.get("href"))]
    return next((url for url in reversed(links) if provider_of(url) == provider), links[-1] if links else None)
