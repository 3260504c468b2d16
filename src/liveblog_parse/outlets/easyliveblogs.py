"""Easy Liveblogs, a plugin for WordPress (https://github.com/jeffreyvr/easy-liveblogs), on any site that has it.

::

    <ul class="elb-liveblog-list">
      <li data-elb-post-datetime="1709647500" data-elb-post-id="4021" class="elb-liveblog-post">
        <p class="elb-liveblog-post-time"><time datetime="2024-03-05 14:05">5 mins ago</time></p>
        <p class="elb-liveblog-post-author">By Nora Falk</p>
        <h2 class="elb-liveblog-post-heading">The vote begins</h2>
        <div class="elb-liveblog-post-content"><p>Polls are open.</p></div></li></ul>

Both times are the site's clock without a zone: the count of seconds is that of the clock, as if it were UTC. The times
in JSON-LD name the offset. Whoever follows a link to an entry, `?entry=4021`, gets a copy of it on top,
`li.elb-liveblog-highlighted-post`. (Seen in versions 1.0 to 2.3.5, 2019 to 2023)
"""

from __future__ import annotations

from datetime import UTC

from attrs import evolve

from liveblog_parse.outlet import HtmlLayout, Outlet
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.json_ld import read_json_ld, read_scripts
from liveblog_parse.sources.parts import Parts
from liveblog_parse.sources.report import Post, When, when_epoch
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node


def _finish(post: Post, element: Node) -> Post | None:
    return evolve(
        post,
        url=f"?entry={post.id}",
        published=_published(post.published, element),
        is_copy="elb-liveblog-highlighted-post" in (element.get("class") or ""),
    )


def _published(clock: When | None, element: Node) -> When | None:
    """The instant where the page settles it; else the site's clock.

    A count that says the same as the clock is no second witness, unless nothing else is printed.
    """
    counted = when_epoch(element.get("data-elb-post-datetime"))
    if clock is None or clock.reading.year is None:
        return counted or clock
    if clock.instant is not None or clock.reading.zone is not None:
        return clock
    if counted is not None and not _is_same_clock(counted, clock):
        return counted
    zone = _top(element).once("easyliveblogs offset", lambda: _offset(_top(element)))
    return evolve(clock, reading=evolve(clock.reading, zone=zone, zone_from="page")) if zone else clock


def _is_same_clock(counted: When, clock: When) -> bool:
    instant, reading = counted.instant, clock.reading
    printed = (reading.year, reading.month, reading.day, reading.hour, reading.minute)
    return instant is not None and instant.astimezone(UTC).timetuple()[:5] == printed


def _top(element: Node) -> Node:
    return [element, *elements_above(element)][-1]


def _offset(root: Node) -> str | None:
    """The site's distance from UTC, as the first time in its JSON-LD that names one has it."""
    report = read_json_ld(read_scripts(root)[0])
    if report is None:
        return None
    whens = [report.page.coverage_start, *(post.updated for post in report.posts), report.page.modified]
    return next((when.reading.zone for when in whens if when and when.instant and when.reading.zone), None)


def _by(byline: str) -> tuple[str, ...]:
    """The byline is one user's name."""
    name = clean(byline).removeprefix("By ")
    return (name,) if name else ()


_POST = HtmlLayout(
    name="list",
    post=".elb-liveblog-post[data-elb-post-id]",
    fewest=1,
    read_post=Parts(
        headline=".elb-liveblog-post-heading",
        published=".elb-liveblog-post-time time",
        authors=".elb-liveblog-post-author",
        body=".elb-liveblog-post-content",
        identity="data-elb-post-id",
        read_authors=_by,
        rules=BodyRules(furniture=".elb-liveblog-post-time, .elb-liveblog-post-sharing, .elb-liveblog-actions"),
        finish=_finish,
    ),
)

OUTLET = Outlet(
    name="easyliveblogs",
    title="Easy Liveblogs for WordPress",
    html=(_POST,),
    trust={
        "authors": ("dom",),  # those in JSON-LD are the site
        "url": ("json-ld", "dom"),
    },
)
