"""The plugin's pages.

Until 2017, and again since 2026, the server writes the entries::

    <div id="liveblog-entry-4021" class="liveblog-entry type-key" data-timestamp="1709647500">
      <header class="liveblog-meta"><span class="liveblog-author-name">Nora Falk</span>
        <span class="liveblog-meta-time"><a href="#liveblog-entry-4021"><span class="date">March 5, 2024</span>
          <span class="time">2:05 pm</span></a></span></header>
      <div class="liveblog-entry-text" data-original-content="/key The vote begins."><p>The vote begins.</p></div></div>

since 2018 a script does; saved pages have what it made::

    <article id="id_4021" class="liveblog-entry is-key-event">
      <a class="liveblog-meta-time" href="https://gazette.example/vote/?lbup=4021">
        <span>3 mins ago</span><span>March 5, 2024 2:05 pm</span></a>
      <span class="liveblog-meta-author-name">Nora Falk</span>
      <div class="liveblog-entry-content"><p>The vote begins.</p></div></article>

and AMP pages have `div.liveblog-entry#post1709647500[data-sort-time]` in an `amp-live-list`, where the id is the time
of the last edit. `data-timestamp` and `data-sort-time` are seconds; printed times have the site's format and no zone,
which `var liveblog_settings = {...}` gives. (templates/ and src/react/ of the plugin, 2012 to 2026)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import evolve

from liveblog_parse.model import Label, Pages
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.wordpress.words import RULES, without_command
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.literal import read_literal
from liveblog_parse.sources.parts import Parts
from liveblog_parse.sources.report import PageFacts, Post, When, when_epoch, when_printed
from liveblog_parse.sources.things import Thing, is_thing, string
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

# "liveblog-entry-4021", "id_4021".
_NUMBER = re.compile(r"(?:liveblog-entry-|id_)(?P<number>\d+)$")


def _finish(post: Post, element: Node) -> Post | None:
    """The post with its number, its time and its address."""
    named = _NUMBER.match(post.id or "")
    link = element.first("a.liveblog-meta-time[href]")
    address = link.get("href") if link else None
    return without_command(
        evolve(
            post,
            id=named["number"] if named else post.id,
            url=address if address and "/" in address else post.url,
            published=when_epoch(element.get("data-timestamp")) or _printed(element),
        )
    )


def _finish_amp(post: Post, element: Node) -> Post | None:
    """The post with its times; its number stands only where it can be shared."""
    share = element.first("amp-social-share[data-param-url]")
    address = share.get("data-param-url") if share else None
    published = when_epoch(element.get("data-sort-time"))
    edited = when_epoch((element.get("id") or "").removeprefix("post"))
    return without_command(
        evolve(
            post,
            id=_shared(address),
            url=address or post.url,
            published=published or _printed(element),
            updated=edited,
        )
    )


def _shared(address: str | None) -> str | None:
    """The number in an address, as in "https://gazette.example/vote/?lbup=4021&amp=1"."""
    try:
        query = urlsplit(address or "").query
    except ValueError:
        return None
    return parse_qs(query).get("lbup", [None])[0]


def _printed(element: Node) -> When | None:
    """The time as printed: date and clock, or how long ago and then both."""
    time = element.first(".liveblog-meta-time, .liveblog-card-header time")
    if time is None:
        return None
    top = [element, *elements_above(element)][-1]
    like = top.once("wordpress dates", lambda: _dates_like(_settings(top)))
    parts = [text for node in time.select("span") if (text := clean(node.text()))]
    if time.first(".date"):
        return when_printed(" ".join(parts), zone=like)
    return when_printed(parts[-1] if parts else clean(time.text()), zone=like)


_LABELS = {".is-key-event, .type-key": Label.KEY_EVENT}
_NAMES = ".liveblog-author-name, .liveblog-meta-author-name, .liveblog-card-author"
_BODY = ".liveblog-entry-text, .liveblog-entry-content, .liveblog-card-footer"
_read_post = Parts(
    headline=".liveblog-entry-header", authors=_NAMES, labels=_LABELS, body=_BODY, rules=RULES, finish=_finish
)
_read_amp_post = Parts(authors=_NAMES, labels=_LABELS, body=_BODY, rules=RULES, finish=_finish_amp)


def _key_events(root: Node) -> Mapping[str, frozenset[Label]]:
    """The entries that the list of key events links to."""
    links = root.select('#liveblog-key-events a[href*="#liveblog-entry-"]')
    found = (_NUMBER.search(link.get("href") or "") for link in links)
    return {named["number"]: frozenset({Label.KEY_EVENT}) for named in found if named}


# ---- the page -------------------------------------------------------------------------------------------------------

_SETTINGS = re.compile(r"\bliveblog_settings\s*=\s*(?=\{)")
_PAGES = re.compile(r"(?P<number>\d+)\D+(?P<total>\d+)$")  # "1 of 3"
_STATES = {"enable": True, "archive": False}


def _read_page(root: Node) -> PageFacts:
    settings = _settings(root)
    return PageFacts(
        url=string(settings.get("permalink")),
        zone=_zone(settings),
        is_live=_STATES.get(str(settings.get("state"))),
        pages=_pages(root),
    )


def _settings(root: Node) -> Thing:
    """What the page tells the plugin's script."""
    for script in root.select("script:not([src])"):
        text = script.raw()
        if (found := _SETTINGS.search(text)) is not None:
            value = read_literal(text, found.end())
            if is_thing(value):
                return value
    return {}


def _zone(settings: Thing) -> str | None:
    """The site's zone by name, else by its distance from UTC in minutes, where a name says that."""
    name = string(settings.get("timezone_string"))
    try:
        if name:
            return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass  # "+02:00" stands there too; the distance says the same
    offset = str(settings.get("utc_offset"))
    minutes = int(offset) if re.fullmatch(r"-?\d{1,3}", offset) else None
    if minutes == _INDIA:
        return "Asia/Kolkata"
    if minutes is None or minutes % 60 or abs(minutes) > 12 * 60:
        return None
    return f"Etc/GMT{-minutes // 60:+d}" if minutes else "Etc/GMT"


_INDIA = 330

# PHP's letters: "d/m/Y" and "j.n.Y" have the day first, "m/d/Y" the month.
_DAY_FIRST = re.compile(r"[dj]\W+[mn]")
_MONTH_FIRST = re.compile(r"[mn]\W+[dj]")


def _dates_like(settings: Thing) -> str | None:
    """A zone where dates in figures are written in the order that the site's format has; else the site's own."""
    printed = string(settings.get("date_format")) or ""
    if _DAY_FIRST.search(printed):
        return "Europe/London"
    return "America/New_York" if _MONTH_FIRST.search(printed) else _zone(settings)


def _pages(root: Node) -> Pages | None:
    printed = root.first(".liveblog-pagination-pages")
    found = _PAGES.search(clean(printed.text())) if printed else None
    if found is None:
        return None
    links = {link.get("title"): link.get("href") for link in root.select("a.liveblog-pagination-btn[title]")}
    return Pages(
        number=int(found["number"]),
        total=int(found["total"]),
        next_url=links.get("Next"),
        previous_url=links.get("Prev"),
    )


REACT = HtmlLayout(
    name="react", post='article.liveblog-entry[id^="id_"]', read_post=_read_post, fewest=1, read_page=_read_page
)
PHP = HtmlLayout(
    name="php",
    post=".liveblog-entry[data-timestamp]",
    read_post=_read_post,
    fewest=1,
    read_labels=_key_events,
    read_page=_read_page,
)
AMP = HtmlLayout(
    name="amp",
    post="amp-live-list .liveblog-entry[data-sort-time]",
    read_post=_read_amp_post,
    fewest=1,
    read_page=_read_page,
)
