"""Ordinary pages are no live blogs, however many times, teasers and comments they show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb

PROSE = (
    "The ferry left the quay at noon with forty people and nine bicycles on board.",
    "Nobody was hurt when it touched the pier at 14:05, the harbour master said on Tuesday.",
    "“We saw it coming,” said Ida Holm, who sells tickets. “It was live on every screen.”",
    "Updates on the repair are published at 10:30 each day, and the crew is paid by the minute.",
)
CLASSES = ("live-blog", "updates", "timeline", "post", "entry", "LiveFeed", "latest-updates", "liverpool", "river")


def paragraphs(count: int) -> str:
    return "".join(f"<p>{PROSE[index % len(PROSE)]}</p>" for index in range(count))


def teasers(name: str, count: int) -> str:
    return f"<section class='{name}'>" + "".join(
        f"<article class='{name}-item'><h3><a href='/news/{index}'>Ferry {index} leaves</a></h3>"
        f"<time datetime='2024-03-05T1{index % 10}:00:00Z'>1{index % 10}:00</time><p>{PROSE[index % len(PROSE)]}</p></article>"
        for index in range(count)
    ) + "</section>"  # fmt: skip


def comments(name: str, count: int) -> str:
    return f"<section class='comments {name}'>" + "".join(
        f"<div class='comment'><b>Reader {index}</b><time datetime='2024-03-05T1{index % 10}:30:00Z'>10:30</time>"
        f"<p>{PROSE[index % len(PROSE)]}</p></div>"
        for index in range(count)
    ) + "</section>"  # fmt: skip


def history(name: str, count: int) -> str:
    return f"<ul class='timeline {name}'>" + "".join(
        f"<li><time datetime='19{20 + index}-03-05'>5 March 19{20 + index}</time><p>{PROSE[index % len(PROSE)]}</p></li>"
        for index in range(count)
    ) + "</ul>"  # fmt: skip


def byline(_: str, count: int) -> str:
    return "".join(
        f"<p>By Nora Falk<br><time datetime='2024-03-05T1{index}:00Z'>1{index}:00</time></p>"
        for index in range(min(count, 2))
    )


def described(kind: str) -> str:
    return (
        f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"{kind}","headline":"A ferry",'
        '"datePublished":"2024-03-05T14:00:00Z","author":{"@type":"Person","name":"Nora Falk"}}</script>'
    )


def timetable(_: str, count: int) -> str:
    return "<table>" + "".join(f"<tr><td>1{n}:05</td><td>Quay {n}</td></tr>" for n in range(count)) + "</table>"


Piece = Callable[[str, int], str]
PIECES: tuple[Piece, ...] = (
    teasers, comments, history, byline, timetable, lambda _, count: paragraphs(count),
    lambda name, count: f"<nav class='{name}'>" + "<a href='/live'>Live</a>" * count + "</nav>",
    lambda name, _: f"<style>.{name} .live-event-entry {{ }} .liveblog__post {{ }}</style>",
    lambda name, _: f"<script>var {name.replace('-', '_')} = 'liveBlogUpdate LiveBlogPosting';</script>",
)  # fmt: skip
HOSTS = (None, "https://www.bbc.co.uk/news/uk-1", "https://www.theguardian.com/world/2024/mar/05/ferry",
         "https://www.cnbc.com/2024/03/05/ferry.html", "https://www.mirror.co.uk/news/ferry-1",
         "https://gazette.example/liverpool/delivery", "https://www.nytimes.com/2024/03/05/world/ferry.html")  # fmt: skip


@given(
    pieces=st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(CLASSES), st.integers(0, 8)), max_size=6),
    kind=st.sampled_from(["NewsArticle", "Article", "BlogPosting", "CollectionPage", "LiveBlogPosting"]),
    url=st.sampled_from(HOSTS),
)
def test_an_article_page_is_refused(pieces: list[tuple[Piece, str, int]], kind: str, url: str | None) -> None:
    body = paragraphs(5) + "".join(piece(name, count) for piece, name, count in pieces)
    page = f"<html><head>{described(kind)}</head><body><h1>A ferry</h1><main>{body}</main></body></html>"
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page, url=url)
    assert lb.detect(page, url=url) is None


def test_posts_without_links_away_in_a_live_feed_are_a_live_blog() -> None:
    feed = teasers("live-blog", 4).replace("<a href='/news/", "<a href='#")
    assert len(lb.parse(f"<body>{feed}</body>")) == 4
