"""Pages of sites that nobody knows, in the manners in which sites mark live posts up: each is read as the same posts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb


class Told(NamedTuple):
    """What a page says of one post."""

    place: int
    headline: str
    author: str
    prose: tuple[str, ...]
    clock: datetime

    @property
    def body(self) -> str:
        return "".join(f"<p>{text}</p>" for text in self.prose)

    @property
    def iso(self) -> str:
        return self.clock.isoformat()

    @property
    def hm(self) -> str:
        return f"{self.clock:%H:%M}"


_STORIES = (
    ("Quay reopens to small boats", "Nora Falk", (
        "The harbour master lifted the ban at dusk after two days of talks with the union.",
        "Larger ships have to wait until the cranes were checked, she said.",
    )),
    ("Union calls talks constructive", "Per Holm", (
        "Both sides will meet again on Thursday, a spokesman told reporters outside the town hall.",
    )),
    ("Ferries stay in port", "Nora Falk", (
        "None of the nine ferries left this morning, and the queue of lorries is now four kilometres long.",
        "Drivers were given tea by volunteers.",
    )),
    ("Minister cancels visit", "Ida Berg", (
        "The minister of transport will not come to the island today, her office says to our paper.",
    )),
    ("Shops run out of bread", "Per Holm", (
        "Bakers on the island have flour for one more day, according to the chamber of trade.",
    )),
    ("Fog over the strait", "Nora Falk", (
        "Visibility is below two hundred metres and the pilots of the harbour stay at home.",
    )),
)  # fmt: skip
_NEWEST = datetime(2024, 3, 5, 18, 42, tzinfo=UTC)
POSTS = tuple(
    Told(place, *story, clock=_NEWEST - timedelta(minutes=97 * place)) for place, story in enumerate(_STORIES)
)
_LIVE = "Harbour strike: live updates"
_CHROME = (
    '<header><a href="/">Strandbote</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul>'
    "</nav></header>"
)
_BESIDE = (
    '<aside><h2>Most read</h2><ol><li><a href="/news/1">A story that people read</a></li></ol></aside>'
    '<footer><p>© 2024 Strandbote</p><a href="/imprint">Imprint</a></footer>'
)


def _page(posts: str, script: str = "<script>var layer = [1]</script>") -> str:
    return (
        f"<!DOCTYPE html><html lang=en><title>{_LIVE} | Strandbote</title>"
        f'<link rel="canonical" href="https://www.strandbote.example/news/harbour-strike">{script}'
        f"<body>{_CHROME}<main><h1>{_LIVE}</h1><p>Ferries and cargo ships are at a standstill.</p>{posts}</main>{_BESIDE}"
    )


def _list(around: str, post: Callable[[Told], str]) -> str:
    opening, closing = around.split("|")
    return _page(opening + "".join(map(post, POSTS)) + closing)


_LIST = '<div class="live-updates">|</div>'
_MANNERS: dict[str, str] = {
    "time and name below, in a footer": _list(
        _LIST,
        lambda told: (
            f'<article class="entry"><h3>{told.headline}</h3>{told.body}<footer><time datetime="{told.iso}">{told.hm}'
            f"</time> <span>{told.author}</span></footer></article>"
        ),
    ),
    "time for scripts, age and name in a row": _list(
        _LIST,
        lambda told: (
            f'<div class="item" data-timestamp="{int(told.clock.timestamp()) * 1000}"><div><span>2 hours ago</span>'
            f"<span>{told.author}</span></div><h4>{told.headline}</h4>{told.body}</div>"
        ),
    ),
    "time in the title of an age": _list(
        _LIST,
        lambda told: (
            f'<div class="post"><abbr title="{told.iso}">3h ago</abbr><h3>{told.headline}</h3>{told.body}'
            f'<cite class="post-author">{told.author}</cite></div>'
        ),
    ),
    "time and title in a summary": _list(
        _LIST,
        lambda told: (
            f'<details open><summary><time datetime="{told.iso}">{told.hm}</time> {told.headline}</summary>{told.body}'
            f'<p class="byline">By {told.author}, in Lund</p></details>'
        ),
    ),
    "time and name in a line": _list(
        _LIST,
        lambda told: (
            f'<article><p class="meta"><time datetime="{told.iso}">{told.hm}</time> by {told.author}</p>'
            f"<h3>{told.headline}</h3>{told.body}</article>"
            + ('<div class="slot"><p>Advertisement</p></div>' if told.place % 2 else "")
        ),
    ),
    "link to itself, byline and button": _list(
        '<ol class="live-list">|</ol>',
        lambda told: (
            f'<li class="item"><a href="#p{told.place}"><time datetime="{told.iso}">Tue, {told.hm}</time></a><h3>'
            f'<a href="#p{told.place}">{told.headline}</a></h3><p class="by">By <a rel="author" href="/by/x">{told.author}</a>'
            f"</p>{told.body}<div><button>Share</button></div></li>"
        ),
    ),
    "microdata of articles": _list(
        '<div class="feed">|</div>',
        lambda told: (
            f'<div itemscope itemtype="https://schema.org/Article"><meta itemprop="datePublished" content="{told.iso}">'
            f'<h2 itemprop="headline">{told.headline}</h2><span itemprop="author">{told.author}</span>{told.body}</div>'
        ),
    ),
    "JSON-LD of postings without a live blog": _page(
        "",
        '<script type="application/ld+json">'
        + json.dumps([
            {"@type": "BlogPosting", "headline": told.headline, "datePublished": told.iso, "articleBody": told.body,
             "author": {"@type": "Person", "name": told.author}}
            for told in POSTS
        ])
        + "</script>",
    ),
    "the state of Next.js": _page(
        '<div id="root"></div>',
        '<script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"props": {"pageProps": {"entries": [
            {"_id": f"e{told.place}", "title": told.headline, "published_at": told.iso,
             "author": {"name": told.author}, "body": told.body}
            for told in POSTS
        ]}}})
        + "</script>",
    ),
    "a variable of a script": _page(
        '<div id="app"></div>',
        "<script>window.__STATE__ = "
        + json.dumps({"a": 1, "posts": [
            {"id": told.place, "headline": told.headline, "date": int(told.clock.timestamp()), "byline": told.author,
             "content": [{"type": "paragraph", "text": text} for text in told.prose]}
            for told in POSTS
        ]})
        + ";</script>",
    ),
    "an API's answer": json.dumps({"data": {"liveblog": {"title": _LIVE, "updates": [
        {"uuid": f"u{told.place}", "headline": {"rendered": told.headline}, "createdAt": told.iso,
         "authors": [{"displayName": told.author}], "html": told.body}
        for told in POSTS
    ]}}}),
}  # fmt: skip


@pytest.mark.parametrize("manner", _MANNERS)
def test_posts_are_told_by_what_repeats(manner: str) -> None:
    blog = lb.parse(_MANNERS[manner])
    assert (blog.outlet, blog.headline) == ("generic", _LIVE)
    assert [
        (entry.headline, entry.published, [author.name for author in entry.authors], entry.blocks) for entry in blog
    ] == [
        (told.headline, told.clock, [told.author], tuple(lb.Paragraph(text=text) for text in told.prose))
        for told in POSTS
    ]
    assert (blog.unplaced, blog.issues) == ((), ())


_PRINTED: dict[str, str] = {
    "time and day in a row": _list(
        '<div class="live-feed">|</div>',
        lambda told: (
            f'<div><div class="when"><span>5 March 2024</span><span>{told.hm}</span></div>'
            f'<div class="what"><h3>{told.headline}</h3>{told.body}</div></div>'
        ),
    ),
    "name and time below": _list(
        _LIST,
        lambda told: (
            f'<div class="update"><h3>{told.headline}</h3>{told.body}<div class="meta"><span>{told.author}</span> | '
            f"<span>5 March 2024, {told.hm}</span></div></div>"
        ),
    ),
    "name below the prose": _list(
        '<section class="live-text">|</section>',
        lambda told: (
            f'<article><header><span class="hour">{told.hm}</span><span>5 March 2024</span></header>'
            f'<h2>{told.headline}</h2>{told.body}<p class="firma">{told.author}</p></article>'
        ),
    ),
    "cells of a table": _list(
        '<table class="live">|</table>',
        lambda told: f"<tr><td>5 March 2024, {told.hm}</td><td><h3>{told.headline}</h3>{told.body}</td></tr>",
    ),
}


@pytest.mark.parametrize("manner", _PRINTED)
def test_times_may_be_printed_in_any_element(manner: str) -> None:
    blog = lb.parse(_PRINTED[manner], zone="Etc/UTC")
    assert [(entry.headline, entry.published, entry.text) for entry in blog] == [
        (told.headline, told.clock, "\n\n".join(told.prose)) for told in POSTS
    ]
    assert {len(entry.authors) for entry in blog} == {"name" in manner}
    assert blog.unplaced == ()


_DAYS = ((datetime(2024, 3, 6, tzinfo=UTC), POSTS[:3]), (datetime(2024, 3, 5, tzinfo=UTC), POSTS[3:5]),
         (datetime(2024, 3, 4, tzinfo=UTC), POSTS[5:]))  # fmt: skip
_DAYS_APART = {
    "headings between posts": "<h2>{day}</h2>{posts}",
    "a section for each day": '<section class="day"><h2>{day}</h2>{posts}</section>',
    "a list for each day": '<h2>{day}</h2><ul class="list">{posts}</ul>',
}


@pytest.mark.parametrize("clock", ["<time>{}</time>", "<span>{}</span>"])
@pytest.mark.parametrize("manner", _DAYS_APART)
def test_posts_of_several_days_are_one_list(manner: str, clock: str) -> None:
    days = "".join(
        _DAYS_APART[manner].format(
            day=f"{day:%A, %-d %B %Y}",
            posts="".join(
                f'<li class="tick">{clock.format(told.hm)}<h3>{told.headline}</h3>{told.body}</li>' for told in posts
            ),
        )
        for day, posts in _DAYS
    )
    blog = lb.parse(_page(f'<div class="liveticker">{days}</div>'), zone="Etc/UTC")
    assert [(entry.headline, entry.published) for entry in blog] == [
        (told.headline, told.clock.replace(day=day.day)) for day, posts in _DAYS for told in posts
    ]


def _post(told: Told, more: str = "") -> str:
    time = f'<time datetime="{told.iso}">{told.hm}</time>'
    return f'<article class="lp"><div>{time}{more}</div><h3>{told.headline}</h3>{told.body}</article>'


@pytest.mark.parametrize("pinned", [POSTS[0], POSTS[2]], ids=["moved to the top", "copied to the top"])
def test_a_post_in_a_place_of_its_own_is_one_of_the_posts(pinned: Told) -> None:
    stream = "".join(_post(told) for told in POSTS if told is pinned or pinned.place)
    stream = stream if pinned.place else "".join(map(_post, POSTS[1:]))
    blog = lb.parse(_page(f'<div class="live-page"><div class="top">{_post(pinned)}</div><div>{stream}</div></div>'))
    assert [entry.headline for entry in blog] == [told.headline for told in POSTS]
    labels = {lb.Label.PINNED} if pinned.place else set[lb.Label]()
    assert set(blog.entries[pinned.place].labels) == labels


@pytest.mark.parametrize(
    "update", ["<time datetime='{iso}'>Updated {hm}</time>", "<time class='updated' datetime='{iso}'>{hm}</time>"]
)
def test_a_second_time_says_when_the_post_was_updated(update: str) -> None:
    later = timedelta(minutes=11)
    posts = (
        _post(told, update.format(iso=(told.clock + later).isoformat(), hm=f"{told.clock + later:%H:%M}"))
        for told in POSTS
    )
    blog = lb.parse(_page(f'<div class="live-page">{"".join(posts)}</div>'))
    assert [(entry.published, entry.updated) for entry in blog] == [(told.clock, told.clock + later) for told in POSTS]


def test_what_else_stands_beside_a_time_is_a_label_a_kicker_or_unplaced() -> None:
    row = (
        " | <b>Breaking</b> | <i>Harbour</i> | Share | <span>A short line of many words that no kicker has in it</span>"
    )
    blog = lb.parse(_page(f'<div class="live-page">{"".join(_post(told, row) for told in POSTS)}</div>'))
    assert {(*entry.kickers, *sorted(entry.labels)) for entry in blog} == {("Harbour", "breaking")}
    assert blog.unplaced == ("A short line of many words that no kicker has in it",) * len(POSTS)
    assert [entry.text.count("\n\n") + 1 for entry in blog] == [len(told.prose) for told in POSTS]


_OTHER_LISTS = {
    "comments": [
        {"id": told.place, "author": told.author, "date": told.iso, "text": told.body} for told in POSTS
    ],
    "articles": [
        {"url": f"/news/{told.place}", "title": told.headline, "date": told.iso, "body": told.body} for told in POSTS
    ],
    "events": [{"title": told.headline, "date": told.iso, "text": "Tea."} for told in POSTS],
    "products": [{"title": told.headline, "text": told.body} for told in POSTS],
    "pages": [{"title": told.headline, "date": POSTS[0].iso, "text": told.body} for told in POSTS],
}  # fmt: skip


@pytest.mark.parametrize("key", _OTHER_LISTS)
def test_other_lists_in_a_pages_data_are_no_posts(key: str) -> None:
    data = json.dumps({"props": {key: _OTHER_LISTS[key]}})
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(_page("", f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'))


def test_a_list_of_posts_that_nothing_calls_live_is_none() -> None:
    posts = [{"title": told.headline, "date": told.iso, "text": told.body} for told in POSTS]
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(json.dumps({"entries": posts}))
    assert len(lb.parse(json.dumps({"liveEntries": posts}))) == len(POSTS)


def test_data_and_elements_of_the_same_posts_are_fused() -> None:
    data = json.dumps({"posts": [
        {"id": told.place, "title": told.headline, "date": told.iso, "text": told.body} for told in POSTS
    ]})  # fmt: skip
    script = f'<script type="application/json">{data}</script>'
    shown = "".join(_post(told, f" | {told.author}") for told in POSTS[:4])
    blog = lb.parse(_page(f'<div class="live-page">{shown}</div>', script))
    assert [entry.headline for entry in blog] == [told.headline for told in POSTS]
    assert [author.name for entry in blog for author in entry.authors] == [told.author for told in POSTS[:4]]
    assert {source for entry in blog for field, source in entry.sources if field == "authors"} == {"dom"}


def test_of_posts_that_are_shown_in_part_the_data_has_the_others() -> None:
    data = json.dumps({"posts": [
        {"id": told.place, "title": told.headline, "date": told.iso, "text": told.body} for told in POSTS
    ] + [
        {"id": n, "title": f"Boat {n}", "date": f"2024-03-04T1{n}:00:00Z", "text": f"Boat {n} has left. " * 4}
        for n in range(9, 0, -1)
    ]})  # fmt: skip
    shown = "".join(_post(told, f" | {told.author}") for told in POSTS[:3])
    blog = lb.parse(_page(f'<div class="live-page">{shown}</div>', f'<script type="application/json">{data}</script>'))
    assert len(blog) == len(POSTS) + 9
    assert [author.name for entry in blog for author in entry.authors] == [told.author for told in POSTS[:3]]


def test_data_of_other_posts_than_the_pages_are_left_out() -> None:
    data = json.dumps({"posts": [
        {"id": n, "title": f"Boat {n}", "date": f"2024-03-0{n}T10:00:00Z", "text": f"Boat {n} has left. " * 4}
        for n in range(1, 8)
    ]})  # fmt: skip
    script = f'<script type="application/json">{data}</script>'
    blog = lb.parse(_page(f'<div class="live-page">{"".join(map(_post, POSTS))}</div>', script))
    assert [entry.headline for entry in blog] == [told.headline for told in POSTS]


# ---- any mix of manners ----------------------------------------------------------------------------------------------

_CLOCKS: dict[str, Callable[[datetime], str]] = {
    "for machines": lambda clock: f'<time datetime="{clock.isoformat()}">{clock:%H:%M}</time>',
    "with its day": lambda clock: f"<span>{clock:%-d %B %Y}, {clock:%H:%M}</span>",
    "American": lambda clock: f"<p>{clock:%B %-d, %Y}, {clock:%-I:%M %p}</p>",
    "in figures": lambda clock: f"<b>{clock:%d.%m.%Y} {clock:%H:%M}</b>",
    "with a zone": lambda clock: f"<div>{clock:%H:%M} GMT</div>",
    "French": lambda clock: f"<time>{clock:%Hh%M}</time>",
    "a link": lambda clock: f'<a href="#p">{clock:%H.%M} Uhr</a>',
}
_TITLES = {
    "a heading": "<h3>{}</h3>",
    "a linked heading": '<h2><a href="#p">{}</a></h2>',
    "in bold": "<p><strong>{}</strong></p>",
    "named so": '<div class="post-title">{}</div>',
}
_BODIES: dict[str, Callable[[Told], str]] = {
    "paragraphs": lambda told: told.body,
    "lines": lambda told: f"<div>{'<br><br>'.join(told.prose)}</div>",
    "divisions": lambda told: "".join(f"<div>{text}</div>" for text in told.prose),
}
_BESIDE_PROSE = {
    "nothing": "",
    "sharing": '<div class="share"><button>Share</button><a href="https://facebook.com/sharer?u=x">Facebook</a></div>',
    "a picture": '<figure><img src="/i.jpg" alt="A quay"><figcaption>The quay at dawn</figcaption></figure>',
    "an advertisement": "<div>Advertisement</div>",
    "a video": '<iframe src="https://www.youtube.com/embed/abc12345"></iframe>',
}
_PLACES = {
    "first": "{clock}{by}{title}{body}",
    "in a row": "<div>{clock} | {by}</div>{title}{body}",
    "below the title": "{title}<div>{clock} {by}</div>{body}",
    "below the prose": "{title}{body}<footer>{by} {clock}</footer>",
}
_BYLINES = {
    "none": "",
    "a name": "<span>{}</span>",
    "a link": '<a rel="author" href="/by/x">{}</a>',
    "a name and a role": "<span>{}</span><span>Harbour correspondent</span>",
}
_POST = {
    "in divisions": '<div class="entry">{}</div>',
    "in articles": '<article class="post" id="p">{}</article>',
    "in wrappers": '<div class="wrap"><div class="c-post c-post--x"><div>{}</div></div></div>',
}
_manners = st.fixed_dictionaries({
    "clock": st.sampled_from(sorted(_CLOCKS)),
    "title": st.sampled_from(sorted(_TITLES)),
    "body": st.sampled_from(sorted(_BODIES)),
    "beside": st.sampled_from(sorted(_BESIDE_PROSE)),
    "place": st.sampled_from(sorted(_PLACES)),
    "by": st.sampled_from(sorted(_BYLINES)),
    "post": st.sampled_from(sorted(_POST)),
    "list": st.sampled_from(("live-blog", "updates", "stream")),
    "batch": st.sampled_from((0, 2, 3)),
    "is_reversed": st.booleans(),
})  # fmt: skip


def _told_so(told: Told, manner: dict[str, Any]) -> str:
    parts = _PLACES[manner["place"]].format(
        clock=_CLOCKS[manner["clock"]](told.clock),
        by=_BYLINES[manner["by"]].format(told.author),
        title=_TITLES[manner["title"]].format(told.headline),
        body=_BODIES[manner["body"]](told) + _BESIDE_PROSE[manner["beside"]],
    )
    return _POST[manner["post"]].format(parts)


@given(_manners)
def test_any_mix_of_manners_gives_the_same_posts(manner: dict[str, Any]) -> None:
    every = [*reversed(POSTS)] if manner["is_reversed"] else [*POSTS]
    posts = [_told_so(told, manner) for told in every]
    if size := manner["batch"]:
        posts = [f'<div class="batch">{"".join(posts[at : at + size])}</div>' for at in range(0, len(posts), size)]
    blog = lb.parse(_page(f'<div class="{manner["list"]}">{"".join(posts)}</div>'), zone="Etc/UTC")
    assert [entry.headline for entry in blog] == [told.headline for told in every]
    readings = [entry.published_as for entry in blog]
    assert [(reading.hour, reading.minute) for reading in readings if reading] == [
        (told.clock.hour, told.clock.minute) for told in every
    ]
    prose = [tuple(block.text for block in entry.blocks if isinstance(block, lb.Paragraph)) for entry in blog]
    assert prose == [told.prose for told in every]
    names = [[author.name for author in entry.authors] for entry in blog]
    assert names == [[] if manner["by"] == "none" else [told.author] for told in every]
    assert {author.role for entry in blog for author in entry.authors} <= {
        "Harbour correspondent" if "role" in manner["by"] else None
    }


@pytest.mark.parametrize(
    "post",
    [
        "<article><h3><span>{clock}</span> | {title}</h3>{body}</article>",
        "<article><h3><time>{clock}</time> – {title}</h3>{body}</article>",
        "<article><span>{clock}</span> | <h3>{title}</h3>{body}</article>",
        "<article><div><h3>{title}</h3><p><i>{clock}</i></p></div><div>{body}</div></article>",
    ],
)
def test_a_time_in_or_beside_a_title_is_no_part_of_it(post: str) -> None:
    posts = "".join(post.format(clock=told.hm, title=told.headline, body=told.body) for told in POSTS)
    blog = lb.parse(_page(f'<div class="live-page">{posts}</div>'))
    assert [(entry.headline, entry.blocks) for entry in blog] == [
        (told.headline, tuple(lb.Paragraph(text=text) for text in told.prose)) for told in POSTS
    ]
    assert [entry.published_as and entry.published_as.raw for entry in blog] == [told.hm for told in POSTS]


@pytest.mark.parametrize("wrap", ["<article>{}</article>", "<article><div>{}</div></article>"])
def test_names_printed_right_behind_a_time_are_read_once(wrap: str) -> None:
    posts = "".join(
        wrap.format(f"<time>{told.hm}</time> by {told.author}<h3>{told.headline}</h3>{told.body}") for told in POSTS
    )
    blog = lb.parse(_page(f'<div class="live-page">{posts}</div>'))
    printed = [(*(author.name for author in entry.authors), *entry.text.split("\n\n")) for entry in blog]
    assert [told.author in " ".join(words) for told, words in zip(POSTS, printed, strict=True)] == [True] * len(POSTS)
    assert [len(words) for words in printed] == [1 + len(told.prose) for told in POSTS]


def test_a_heading_among_the_prose_is_no_headline() -> None:
    posts = "".join(
        f"<article><time>{told.hm}</time>{told.body}<h3>What is known</h3><p>Nothing yet.</p></article>"
        for told in POSTS
    )
    blog = lb.parse(_page(f'<div class="live-page">{posts}</div>'))
    assert {entry.headline for entry in blog} == {None}
    assert {entry.blocks[-2:] for entry in blog} == {
        (lb.Heading(text="What is known", level=3), lb.Paragraph(text="Nothing yet."))
    }


def test_a_programme_is_no_live_blog_at_a_live_address() -> None:
    clocks = (
        f"{hour}:{minute}" for hour, minute in ((14, "05"), (15, "00"), (16, "30"), (18, "10"), (19, "00"), (20, "15"))
    )
    shows = "".join(
        f"<li><time>{clock}</time><h3>{told.headline}</h3>{told.body}</li>"
        for clock, told in zip(clocks, POSTS, strict=True)
    )
    page = _page(f'<ul class="live-list">{shows}</ul>').replace(_LIVE, "Radio Harbour today")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page.replace("/news/harbour-strike", "/live/radio"))


def test_a_programme_is_no_live_blog_in_a_timeline() -> None:
    clocks = ("06:30", "08:00", "10:15", "12:30", "14:05", "16:00")
    shows = "".join(
        f'<div class="item"><time datetime="2024-03-05T{clock}Z">{clock}</time><h3>{told.headline}</h3>{told.body}</div>'
        for clock, told in zip(clocks, POSTS, strict=True)
    )
    page = _page(f'<div class="timeline">{shows}</div>').replace(_LIVE, "Radio Harbour on Tuesday")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page)
    assert len(lb.parse(page.replace("10:15", "10:17"))) == len(POSTS)


@pytest.mark.parametrize("name", ["quaywatch", "Olga", "hans57"])
def test_a_single_name_may_sign_in_a_row_with_the_time(name: str) -> None:
    posts = "".join(
        f'<div class="item"><div><time datetime="{told.iso}">{told.hm}</time><span>By {name}</span></div>{told.body}</div>'
        for told in POSTS
    )
    blog = lb.parse(_page(f'<div class="live">{posts}</div>'))
    assert {(entry.headline, entry.authors) for entry in blog} == {(None, (lb.Author(name=name),))}


def test_a_post_without_prose_among_others_is_kept() -> None:
    bare = (
        '<figure><img src="/i.jpg" alt="A quay"></figure><p>Read more: <a href="/news/2">What the union wants</a></p>'
    )
    posts = [_post(told) for told in POSTS]
    posts[2] = posts[2].replace(POSTS[2].body, bare)
    blog = lb.parse(_page(f'<div class="live-page">{"".join(posts)}</div>'))
    assert [entry.headline for entry in blog] == [told.headline for told in POSTS]
