"""What the parse of a flattened text has of what the parse of its page has.

A page's posts are found in a text by their words, so that a text that is read badly counts as what it is. What the
extractor destroyed is no fault of the parse: only what is left in the text counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

from attrs import frozen

import liveblog_parse as lb
from bench.flatten import EXTRACTORS, Extractor, parse_page, text_of
from bench.flattened.cells import FIELDS, Cell, Owned, count, has_clock, own
from bench.flattened.letters import letters
from bench.flattened.posts import Post, find_posts


@frozen(kw_only=True)
class Reading:
    """What became of one text."""

    page: str
    extractor: str
    layout: str | None
    """`outlet/layout`; `None` where the text was refused."""
    needs_address: bool
    """It is refused without its address."""
    is_silent: bool
    """Posts that are left in the text are missing, and no issue says so."""
    mixed: tuple[str, ...]
    """Headlines that were given the clock of another post."""
    cells: dict[str, Cell]


@cache
def read_flattened(page: str, extractor: Extractor) -> Reading:
    """Parse an extractor's text of a page and hold it against the page."""
    return hold(parse_text(page, extractor), page, extractor)


@cache
def parse_text(page: str, extractor: Extractor) -> lb.LiveBlog | None:
    """The live blog in an extractor's text, with its address if it is not found without; else `None`."""
    url = parse_page(page).url
    blog = _parse(page, extractor, None)
    return _parse(page, extractor, url) if blog is None and url else blog


def _parse(page: str, extractor: Extractor, url: str | None) -> lb.LiveBlog | None:
    """The live blog in a text that was captured on the day of its newest post."""
    try:
        return lb.parse(text_of(page, extractor), url=url, captured=_newest_day(parse_page(page)), form="text")
    except lb.NotALiveBlogError:
        return None
    except lb.UnreadableInputError:  # an extractor that found nothing leaves an empty text
        return None


def hold(blog: lb.LiveBlog | None, page: str, extractor: Extractor) -> Reading:
    """A live blog read in an extractor's text of a page, against the page."""
    posts = _posts_left(page, extractor)
    owned = own(blog or (), posts)
    cells = {field: count(field, posts, _posts_shown(page), owned) for field in FIELDS}
    is_short = cells["entries"].right < sum(post.mark is not None for post in posts)
    return Reading(
        page=page,
        extractor=extractor.name,
        layout=f"{blog.outlet}/{blog.layout}" if blog else None,
        needs_address=blog is not None and blog.url is not None,
        is_silent=blog is not None and is_short and not _is_said(blog),
        mixed=tuple(_mixed(owned, posts)),
        cells=cells,
    )


def _is_said(blog: lb.LiveBlog) -> bool:
    return any(issue.code == "boundaries-uncertain" for issue in blog.issues)


def _newest_day(blog: lb.LiveBlog) -> date | None:
    instants = [post.published for post in blog if post.published]
    return max(instants).astimezone(ZoneInfo(blog.zone or "UTC")).date() if instants else None


@cache
def _posts_left(page: str, extractor: Extractor) -> list[Post]:
    return find_posts(parse_page(page), text_of(page, extractor))


@cache
def _posts_shown(page: str) -> list[list[Post]]:
    """Each post of the page, as every extractor left it."""
    return [list(each) for each in zip(*(_posts_left(page, extractor) for extractor in EXTRACTORS), strict=True)]


def _mixed(owned: Iterable[Owned], posts: list[Post]) -> Iterator[str]:
    """Headlines of one post that stand with the clock of another."""
    for entry in (one.entry for one in owned if has_clock(one.entry) and one.entry.headline):
        titled = [post for post in posts if post.headline == letters(entry.headline or "")]
        clocked = [post for post in posts if post.is_clocked_as(entry)]
        if titled and clocked and not any(post in titled for post in clocked):
            yield entry.headline or ""
