"""Any AMP page that lists its posts in an `amp-live-list`.

::

    <amp-live-list id="posts" data-poll-interval="15000" data-max-items-per-page="20">
      <button update on="tap:posts.update">You have updates</button>
      <div items>
        <div id="post1" data-sort-time="1709647500" data-update-time="1709647800">
          <h4 class="title">The vote begins</h4><p class="date">March 5, 2024 2:05 pm</p><p>Polls are open.</p></div>
        <div id="post2" data-sort-time="1709640000" data-tombstone></div>
      </div><div pagination></div></amp-live-list>

https://amp.dev/documentation/components/amp-live-list says that `data-sort-time` is any number that grows; sites put
seconds, milliseconds or `20240305140500` there, and for what is to stay on top a time far ahead. A list of one item is
no live blog: sites show advertisements so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from liveblog_parse.model import Heading, Issue, Pages, Paragraph
from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.body import BodyRules
from liveblog_parse.sources.parts import PageParts, Parts
from liveblog_parse.sources.report import PageFacts, Post, When, changed, when_epoch, when_printed
from liveblog_parse.text.lines import clean
from liveblog_parse.text.stamp_style import by_line
from liveblog_parse.text.stamps import is_stamp
from liveblog_parse.tree import Node

_DAY = timedelta(days=1)


def _finish(post: Post, element: Node) -> Post | None:
    """The post with its headline, where it begins with one, its times, and those whom it says that it is by."""
    post = _opened(post)
    updated = when_epoch(element.get("data-update-time"))
    published = _published(post.published, element.get("data-sort-time"), updated)
    if published is not post.published and post.published is not None and not post.published.reading.precision:
        post = evolve(post, unplaced=(post.published.reading.raw, *post.unplaced))  # words that tell no time
    return evolve(post, published=published, updated=updated)


def _opened(post: Post) -> Post:
    """The post without the lines that open it and are no prose: its headline, its time, "By Nora Falk"."""
    said: dict[str, Any] = {}
    texts = [block for block in post.blocks if getattr(block, "text", None)]
    for block in texts:
        if isinstance(block, Heading) and "headline" not in said and post.headline is None:
            said["headline"] = block.text
        elif not isinstance(block, Paragraph):
            break
        elif post.published is None and "published" not in said and is_stamp(block.text):
            said["published"] = when_printed(block.text)
        elif not post.authors and "authors" not in said and (authors := by_line(block.text)):
            said["authors"] = authors
        else:
            break
    opening = texts[: len(said)]
    rest = tuple(block for block in post.blocks if not any(block is one for one in opening))
    return changed(post, {**said, "blocks": rest}) if said else post


def _published(printed: When | None, order: str | None, updated: When | None) -> When | None:
    """What is printed, where it is an instant; else the number to sort by, where that can be the time."""
    if printed is not None and printed.instant is not None:
        return printed
    counted = when_epoch(order)
    if counted is None or _contradicts(printed, counted) or _is_ahead(counted, updated) or _is_misprinted(order):
        return printed
    return counted


def _contradicts(printed: When | None, counted: When) -> bool:
    """Whether a printed day or clock cannot be the counted one in any zone: zones differ by quarters of an hour."""
    if printed is None or counted.instant is None:
        return False
    one, other = printed.reading, counted.reading
    if one.minute is not None and other.minute is not None and (one.minute - other.minute) % 15:
        return True
    if one.year is None or one.month is None or one.day is None:
        return False
    days = abs((one.year - counted.instant.year) * 372 + (one.month - counted.instant.month) * 31)
    return days > 31 or (days == 0 and abs(one.day - counted.instant.day) > 1)


def _is_ahead(counted: When, updated: When | None) -> bool:
    """Whether it is later than the last edit, which nothing can be published after."""
    return bool(updated and updated.instant and counted.instant and counted.instant - updated.instant > _DAY)


# "20240305140305" where the minute is the month again, by the format `YmdHms` that some sites have.
_MONTH_FOR_MINUTE = re.compile(r"\d{4}(?P<month>\d\d)\d{4}(?P=month)\d\d$")


def _is_misprinted(order: str | None) -> bool:
    return bool(order and _MONTH_FOR_MINUTE.match(order))


def _tombstones(root: Node) -> Iterator[Issue]:
    for element in root.select("amp-live-list [items] [data-tombstone]"):
        if name := element.get("id"):
            yield Issue(code="post-deleted", detail=name)


# ---- the page -------------------------------------------------------------------------------------------------------

_ITEM = "[id][data-sort-time]"
"""One alone is no post; one that lacks its end tag holds those below."""
_read_heading = PageParts()


def _read_page(root: Node) -> PageFacts:
    return evolve(_read_heading(root), pages=_pages(root))


def _pages(root: Node) -> Pages | None:
    """<div pagination><ul><li><a href="?p=1">Prev</a></li><li>2</li><li><a href="?p=3">Next</a></li></ul></div>."""
    items = root.select("amp-live-list > [pagination] li")
    links = {clean(link.text()).casefold(): link.get("href") for item in items for link in item.select("a[href]")}
    number = next((int(text) for item in items if (text := clean(item.text())).isdecimal() and len(text) < 5), None)
    found = Pages(number=number, next_url=links.get("next"), previous_url=links.get("prev"))
    return found if found != Pages() else None


LIVE_LIST = HtmlLayout(
    name="live-list",
    post=(
        f"amp-live-list [items] {_ITEM}:is(:not(:only-child), {_ITEM} *, :has({_ITEM}))"
        ":not([data-tombstone], .lb-post, .liveblog-entry):has(p, h2, h3, h4, li, blockquote, figure)"
    ),
    read_post=Parts(
        published="time, .date, .time, .timestamp",
        authors='[itemprop="author"], [rel="author"], .author, .byline',
        rules=BodyRules(furniture="amp-social-share, amp-ad, amp-analytics, button, .social-share"),
        finish=_finish,
    ),
    read_page=_read_page,
    read_issues=_tombstones,
)
