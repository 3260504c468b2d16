"""Pages that show a live blog from elsewhere and hold none of its posts: where it is, stands in an issue.

::

    <div class="live-center-embed" data-src="https://livecenter.norkon.net/frame/gazette/60404/default"></div>
    <div class="arena-liveblog" data-publisher="gazette" data-event="abc1" data-version="2"></div>
    <tickaroo-liveblog liveblogId="65e7" clientId="4f1a"></tickaroo-liveblog>
    <div id="LB24_LIVE_CONTENT" data-eid="3328021676610147955"></div>
    <div class="scrbbl-embed" data-src="/event/2069027/20570"></div>

or a frame with the vendor's address. The scripts and styles of these vendors stand on ordinary pages too and say
nothing.
(Elements as the vendors' documents and public plugins write them, 2014 to 2026)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from attrs import frozen

from liveblog_parse.model import Issue
from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.report import Post
from liveblog_parse.tree import Node


@frozen(kw_only=True)
class _Vendor:
    """Whose live blogs pages show, and how."""

    title: str
    element: str
    """CSS selector of the element that the vendor's script fills."""
    frame: str
    """What is in the address of the vendor's frames."""
    address: Callable[[Node], str | None]
    """Where the posts of an element are."""


def _quoted(name: str | None) -> str:
    """A name as a part of an address."""
    return quote(name or "", safe="")


def _of_norkon(element: Node) -> str | None:
    return element.get("data-src")


def _of_arena(element: Node) -> str | None:
    publisher, event = element.get("data-publisher"), element.get("data-event")
    return f"https://cached-api.arena.im/v1/liveblog/{_quoted(publisher)}/{_quoted(event)}"


def _of_tickaroo(element: Node) -> str | None:
    return f"https://www.tickaroo.com/ticker/{_quoted(element.get('liveblogid'))}"


def _of_24liveblog(element: Node) -> str | None:
    return f"https://v.24liveblog.com/iframe/?id={_quoted(element.get('data-eid'))}"


# "/event/2069027/20570": the event, and the look of the frame.
_SCRIBBLE = re.compile(r"/event/(?P<event>\d+)(?:/(?P<theme>\d+))?")


def _of_scribblelive(element: Node) -> str | None:
    source = element.get("data-src") or ""
    found = _SCRIBBLE.match(source)
    if found is None:
        return source
    theme = f"&ThemeId={found['theme']}" if found["theme"] else ""
    return f"https://embed.scribblelive.com/Embed/v7.aspx?Id={found['event']}{theme}"


_VENDORS = (
    _Vendor(
        title="Norkon Live Center",
        element='.live-center-embed[data-src*="//livecenter.norkon.net/frame/"]',
        frame="//livecenter.norkon.net/frame/",
        address=_of_norkon,
    ),
    _Vendor(
        title="Arena",
        element='.arena-liveblog[data-publisher][data-event]:not([data-publisher=""]):not([data-event=""])',
        frame="//go.arena.im/",
        address=_of_arena,
    ),
    _Vendor(
        title="Tickaroo",
        element='tickaroo-liveblog[liveblogid]:not([liveblogid=""])',
        frame="//www.tickaroo.com/",
        address=_of_tickaroo,
    ),
    _Vendor(
        title="24liveblog",
        element='#LB24_LIVE_CONTENT[data-eid]:not([data-eid=""])',
        frame="//v.24liveblog.com/",
        address=_of_24liveblog,
    ),
    _Vendor(
        title="ScribbleLive",
        element='.scrbbl-embed[data-src*="/event/"]',
        frame="//embed.scribblelive.com/",
        address=_of_scribblelive,
    ),
)

_SOURCES = ("src", "data-src")
_FRAMES = ", ".join(f'[{name}*="{vendor.frame}"]' for vendor in _VENDORS for name in _SOURCES)
_EMBEDS = ", ".join((*(vendor.element for vendor in _VENDORS), f":is(iframe, amp-iframe):is({_FRAMES})"))


def _no_post(_: Node) -> Post | None:
    """The element shows posts and holds none."""
    return None


def _read_issues(root: Node) -> Iterator[Issue]:
    """Each live blog that the page shows, once."""
    for title, address in dict.fromkeys(map(_described, root.select(_EMBEDS))):
        yield Issue(code="embedded-live-blog", detail=f"the page shows a live blog of {title} from {address}")


def _described(embed: Node) -> tuple[str, str | None]:
    """The vendor of an embed, and its address."""
    if embed.name in ("iframe", "amp-iframe"):
        sources = [source for name in _SOURCES if (source := embed.get(name))]
        return next((vendor.title, source) for source in sources for vendor in _VENDORS if vendor.frame in source)
    return next((vendor.title, vendor.address(embed)) for vendor in _VENDORS if embed.matches(vendor.element))


OUTLET = Outlet(
    name="embeds",
    title="A live blog shown from elsewhere",
    html=(
        HtmlLayout(name="embed", post=_EMBEDS, read_post=_no_post, fewest=1, read_issues=_read_issues, is_last=True),
    ),
)
