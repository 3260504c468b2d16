"""The public names as a typed program uses them. Nothing here runs: mypy and pyright read it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, assert_never, assert_type

from bs4 import BeautifulSoup, Tag

import liveblog_parse as lb


def every_kind_of_source(soup: BeautifulSoup, tag: Tag, record: dict[str, Any], records: list[Any]) -> None:
    assert_type(lb.parse("10:55 Polls open"), lb.LiveBlog)
    assert_type(lb.parse(b"<html></html>"), lb.LiveBlog)
    assert_type(lb.parse(Path("page.html")), lb.LiveBlog)
    assert_type(lb.parse(soup), lb.LiveBlog)
    assert_type(lb.parse(tag), lb.LiveBlog)
    assert_type(lb.parse(record), lb.LiveBlog)
    assert_type(lb.parse(records), lb.LiveBlog)


def every_verb(page: lb.Source) -> None:
    blog = lb.parse(
        page,
        url="https://news.example/live",
        outlet="bbc",
        captured=date(2023, 9, 13),
        zone="Europe/London",
        form="html",
        encoding="utf-8",
        limits=lb.Limits(max_depth=64),
    )
    lb.parse(page, captured=datetime(2023, 9, 13, tzinfo=UTC))
    assert_type(lb.detect(page, url=None, form="text", encoding=None), lb.Detection | None)
    assert_type(lb.known_outlets(), tuple[lb.OutletInfo, ...])
    assert_type(lb.decode(b"Fog.", encoding="cp1252"), str)
    assert_type(lb.to_dict(blog), dict[str, Any])
    assert_type(lb.from_dict(lb.to_dict(blog)), lb.LiveBlog)
    assert_type(lb.to_rows(blog), list[dict[str, Any]])
    assert_type(lb.dumps(blog), str)
    assert_type(lb.loads(lb.dumps(blog, "jsonl").encode(), format="jsonl"), lb.LiveBlog)
    assert_type(lb.FORMATS, tuple[str, ...])


def several_captures(old: lb.LiveBlog, new: lb.LiveBlog) -> None:
    changes = lb.diff(old, new)
    assert_type(changes, lb.Diff)
    assert_type(changes.removed, tuple[lb.Entry, ...])
    assert_type(changes.edited, tuple[lb.Change, ...])
    assert_type(changes.moved[0].before, lb.Entry | None)
    assert_type(changes.edited[0].words("blocks")[0][0], Literal["same", "gone", "new"])
    history = lb.merge(blog for blog in (old, new))
    assert_type(history, lb.History)
    assert_type(history.blog, lb.LiveBlog)
    assert_type(history.posts[0], lb.PostHistory)
    assert_type(history.posts[0].first_seen, datetime | date | None)


def several_outlets(blogs: list[lb.LiveBlog]) -> None:
    timeline = lb.timeline(blogs)
    assert_type(timeline, lb.Timeline)
    for item in timeline:
        assert_type(item, lb.TimelineItem)
        assert_type(item.placed_by, Literal["instant", "order"])
    assert_type(timeline.blogs[timeline.items[0].blog], lb.LiveBlog)


def a_live_blog(blog: lb.LiveBlog) -> None:
    for entry in blog:
        assert_type(entry, lb.Entry)
    assert_type(len(blog), int)
    assert_type(blog.entries[0], lb.Entry)
    assert_type(blog.oldest_first(), tuple[lb.Entry, ...])
    assert_type(blog.form, Literal["text", "html", "json"])
    assert_type(blog.captured, datetime | date | None)
    assert_type(blog.ledger, tuple[lb.Span, ...])
    assert_type(blog.pages, lb.Pages | None)
    assert_type(blog.issues[0].entry, int | None)


def a_post(entry: lb.Entry) -> None:
    assert_type(entry.text, str)
    assert_type(entry.published, datetime | None)
    assert_type(entry.labels, frozenset[lb.Label])
    assert_type(entry.boundary, lb.Boundary)
    assert_type(entry.spans, tuple[tuple[int, int], ...])
    assert_type([author.role for author in entry.authors], list[str | None])
    if entry.published_as is not None:
        assert_type(entry.published_as.zone_from, Literal["page", "outlet", "caller"] | None)


def every_block(block: lb.Block) -> str | None:
    match block:
        case lb.Paragraph() | lb.Heading() | lb.Quote():
            assert_type(block.links, tuple[lb.Link, ...])
            return block.text
        case lb.ListBlock():
            assert_type(block.items[0].items, tuple[lb.ListItem, ...])
            return block.items[0].text
        case lb.Image() | lb.Video():
            return block.caption
        case lb.Embed():
            return block.text
        case lb.Related():
            return block.text
        case lb.Table():
            assert_type(block.rows, tuple[tuple[str, ...], ...])
            return None
        case _:
            assert_never(block)


def every_error(page: bytes) -> str:
    try:
        lb.parse(page)
    except lb.NotALiveBlogError as error:
        return str(error)
    except (lb.UnknownOutletError, lb.UnreadableInputError, lb.InvalidArgumentError):
        return "an argument or the source is at fault"
    except lb.LiveBlogError as error:
        assert_type(error.args, tuple[Any, ...])
        raise
    return "a live blog"
