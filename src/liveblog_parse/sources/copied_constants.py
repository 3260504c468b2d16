"""Values that are the page's and stand in every post: what many templates print for want of the post's own."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable
from typing import Any

from attrs import evolve

from liveblog_parse.model import Author, Issue
from liveblog_parse.sources.report import Post, Report, When, changed
from liveblog_parse.sources.things import Repeated


def drop_copied_constants(report: Report) -> Report:
    """The report with headlines, times and authors left out where they are copies of the page's.

    Times and authors are copies where all posts have the same and the page has it too. A headline that is the page's
    is one in any post, if two posts have it. Each field that was left out is an `Issue`.
    """
    page, size = report.page, len(report.posts)
    if size < 2:
        return report
    times = {_moment(when) for when in (page.published, page.modified, page.coverage_start, page.coverage_end)}
    copies: list[dict[str, Any]] = [{} for _ in report.posts]
    issues = list(report.issues)
    read_names = Repeated(_names)
    compared: tuple[tuple[str, Container[Hashable], Callable[[Post], Hashable]], ...] = (
        ("headline", {_plain(page.headline)}, lambda post: _plain(post.headline)),
        ("published", times, lambda post: _moment(post.published)),
        ("updated", times, lambda post: _moment(post.updated)),
        ("authors", {_names(page.authors)}, lambda post: read_names(post.authors)),
    )
    for field, own, read in compared:
        values = [*map(read, report.posts)]
        copied = [index for index, value in enumerate(values) if value is not None and value in own]
        count = len(copied)
        if count > 1 and (field == "headline" or (count == size and len(set(values)) == 1)):
            for index in copied:
                copies[index][field] = () if field == "authors" else None
            issues.append(_issue(field, count, size))
    posts = (changed(post, gone) if gone else post for post, gone in zip(report.posts, copies, strict=True))
    return evolve(report, posts=tuple(posts), issues=tuple(issues))


def _plain(headline: str | None) -> str | None:
    return headline.casefold() if headline else None


def _moment(when: When | None) -> Hashable:
    return (when.instant or evolve(when.reading, raw="")) if when else None


def _names(authors: tuple[Author, ...] | None) -> frozenset[str] | None:
    return frozenset(author.name.casefold() for author in authors or ()) or None


def _issue(field: str, count: int, size: int) -> Issue:
    return Issue(
        code="copied-constant", detail=f"{count} of {size} posts repeat the page's {field}; the copies were left out"
    )
