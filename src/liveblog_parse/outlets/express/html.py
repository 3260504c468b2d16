"""The pages of the Express, as seen in 2024.

::

    <div class="live-events__entry" id="live-1900001-qq0im" data-sort-time="1721299680" data-update-time="1721299809">
      <div class="live-events__entry-info"><time data-time="2024-07-18T11:48"><span>21 mins ago</span>11:48</time>
        <a class="live-events__entry-author" href="/journalist/1/Nora-Falk">Nora Falk</a></div>
      <h3 class="live-events__entry-head">Ferries return</h3>
      <div class="live-events__entry-text"><p>Three ferries left at noon.</p></div>
      <div class="photo"><p><img src="quay.jpg"></p>
        <span class="newsCaption">The quay <span class="caption">(Image: Ida Holm)</span></span></div>
    </div>

A post's clock is London's and names no zone; the seconds since 1970 beside it say which of two equal clocks is meant
when summer time ends. The times under the page's headline are London's too, but are labelled `Z`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from attrs import evolve

from liveblog_parse.head import read_head
from liveblog_parse.issues import counted
from liveblog_parse.model import Issue, TimeReading
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.outlets.reach.captions import read_caption, with_captions
from liveblog_parse.outlets.reach.words import ZONE
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import Post, When, when_epoch, when_machine
from liveblog_parse.tree import Node

_LONDON = ZoneInfo(ZONE)
_RULES = BodyRules(furniture=".ad-slot-article, .taboola-ad", special={".newsCaption": read_caption})


def _finish(post: Post, element: Node) -> Post:
    """The post with its instants, and its captions with their pictures."""
    counted = when_epoch(element.get("data-sort-time"))
    return evolve(
        post,
        published=_settled(post.published, counted) if post.published else counted,
        updated=when_epoch(element.get("data-update-time")),
        blocks=with_captions(post.blocks),
    )


_POST = Parts(
    headline=".live-events__entry-head",
    published=".live-events__entry-info time",
    authors=".live-events__entry-author",
    rules=_RULES,
    zone=ZONE,
    moments=("data-time",),
    finish=_finish,
)


def _settled(printed: When, counted: When | None) -> When:
    """The printed clock with its instant; the counted time where none is printed, or where it may mean two."""
    meant = set(_instants(printed.reading))
    if len(meant) == 1:
        reading = evolve(printed.reading, zone=ZONE, zone_from="outlet")
        return When(reading=reading, instant=meant.pop())
    return counted if counted and (not meant or counted.instant in meant) else printed


def _instants(reading: TimeReading) -> Iterator[datetime]:
    """The instants at which London's clocks show the day and the time of a reading."""
    if reading.year and reading.month and reading.day and reading.hour is not None and not reading.zone:
        parts = (reading.year, reading.month, reading.day, reading.hour, reading.minute or 0, reading.second or 0)
        for fold in (0, 1):
            yield datetime(*parts, tzinfo=_LONDON, fold=fold).astimezone(UTC)


# ---- the page --------------------------------------------------------------------------------------------------------

_PAGE = PageParts(lead=".text-description:not(.dont-miss)", rules=_RULES)
_HALF_HOUR = timedelta(minutes=30)


def _read_issues(root: Node) -> Iterator[Issue]:
    """By how much the times under the headline differ from the head's: in summer an hour, by their `Z`."""
    head = read_head(root)
    printed = [when_machine(node.get("datetime")) for node in root.select(".publish-info time[datetime]")]
    pairs = zip((head.published, head.modified), printed, strict=False)
    apart = [p.instant - h.instant for h, p in pairs if h and p and h.instant and p.instant]
    if apart and apart[0] and len(set(apart)) == 1 and not apart[0] % _HALF_HOUR:
        hours = apart[0] / timedelta(hours=1)
        yield Issue(
            code="zone-fault",
            detail=f"{len(apart)} of {len(printed)} times under the headline are {counted(abs(hours), 'hour')} "
            f"{'later' if hours > 0 else 'earlier'} than the head's; the head's were used",
        )


LIVE_EVENTS = HtmlLayout(
    name="live-events",
    post=".live-events__entry",
    read_post=_POST,
    read_page=_PAGE,
    read_issues=_read_issues,
)
