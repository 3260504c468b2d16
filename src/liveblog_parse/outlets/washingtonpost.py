"""The Washington Post: the page's data, as seen in 2024, on Arc XP.

The live blog is a story, and so is each of its posts::

    <script id="__NEXT_DATA__" type="application/json">{"props": {"pageProps": {"globalContent": {"type": "story",
      "headlines": {"basic": "Harbour strike: live updates"}, "content_elements": [
        {"type": "story", "_id": "QUAYOPENS1", "headlines": {"basic": "The quay opens"},
         "additional_properties": {"first_display_date": "2024-03-05T14:00:00Z"},
         "content_elements": [{"type": "text", "content": "Ships may enter."}]}]}}}}</script>

A page holds up to 17 posts when it is served, and asks for more every minute. A list of stories, such as a section of
the site, is of another type than `story`.
"""

from __future__ import annotations

from typing import Any

from liveblog_parse.model import Image
from liveblog_parse.outlet import DataLayout, Outlet
from liveblog_parse.sources.arc import read_authors, read_elements
from liveblog_parse.sources.element_data import plain
from liveblog_parse.sources.next_data import next_data
from liveblog_parse.sources.report import PageFacts, Post, Report, When, when_machine
from liveblog_parse.sources.things import Thing, at, is_thing, several, string

_LAYOUT = "global-content"
_FEWEST = 2
"""Stories in a story that is not said to be polled for more; an article may show one other."""


def _read(value: Any) -> Report | None:
    """The posts of a page's data, or of the live blog in it; `None` where it is no story of stories."""
    page = at(value, "props", "pageProps", "globalContent") or at(value, "globalContent") or value
    if not is_thing(page) or page.get("type") in _LISTS:
        return None
    elements = several(page.get("content_elements"))
    stories = [element for element in elements if _is_post(element)]
    if not stories or (len(stories) < _FEWEST and not at(page, "additional_properties", "poll_frequency")):
        return None
    return Report(
        source="app-state",
        layout=_LAYOUT,
        posts=tuple(_post(story, page) for story in stories),
        page=_facts(page, elements[: elements.index(stories[0])]),
    )


_LISTS = ("results", "collection", "feed")


def _is_post(element: Any) -> bool:
    return is_thing(element) and element.get("type") == "story" and bool(element.get("content_elements"))


def _post(story: Thing, page: Thing) -> Post:
    body = read_elements(several(story.get("content_elements")))
    address = string(story.get("canonical_url"))
    return Post(
        id=string(story.get("_id")),
        url=address if address != page.get("canonical_url") else None,
        headline=plain(at(story, "headlines", "basic")),
        published=_first_shown(story),
        updated=when_machine(story.get("last_updated_date")),
        authors=read_authors(story),
        blocks=body.blocks,
        unplaced=body.unplaced,
    )


def _first_shown(story: Thing) -> When | None:
    shown = at(story, "additional_properties", "first_display_date")
    times = (shown, story.get("first_publish_date"), story.get("display_date"))
    return next(filter(None, map(when_machine, times)), None)


def _facts(page: Thing, before: list[Any]) -> PageFacts:
    picture = at(page, "promo_items", "basic")
    address = string(at(picture, "url")) if at(picture, "type") == "image" else None
    return PageFacts(
        headline=plain(at(page, "headlines", "basic")),
        standfirst=plain(at(page, "subheadlines", "basic")) or plain(at(page, "description", "basic")),
        image=Image(url=address, caption=plain(at(picture, "caption"))) if address else None,
        lead=read_elements(before).blocks,
        authors=read_authors(page),
        published=_first_shown(page),
        modified=when_machine(page.get("last_updated_date")),
    )


OUTLET = Outlet(
    name="washingtonpost",
    title="The Washington Post",
    hosts=("washingtonpost.com",),
    zone="America/New_York",
    data=(DataLayout(name=_LAYOUT, read=_read, find=next_data("globalContent")),),
)
