"""What frameworks leave in a page's scripts, and what may refer to what in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.sources.script_data import script_values
from liveblog_parse.tree import parse_html

_TOLD = "The harbour master said at noon that nine ferries had left the quay – and that is all."
POSTS: list[dict[str, Any]] = [
    {
        "id": f"e{hour}",
        "title": f"Boat {hour}",
        "publishedAt": f"2024-03-05T{hour}:00:00Z",
        "author": {"name": "Nora Falk"},
        "body": f"<p>{_TOLD} {hour}</p>",
    }
    for hour in (14, 13, 12)
]
_ADDRESS = "https://gazette.example/news/harbour"


def _page(*scripts: str) -> str:
    head = f'<title>Harbour: live updates</title><link rel="canonical" href="{_ADDRESS}">'
    return f"{head}<h1>Harbour: live updates</h1><div id=app></div>{''.join(scripts)}"


def _table(value: Any) -> list[Any]:
    """As devalue writes it: every value once, named by its place."""
    table: list[Any] = []

    def place(value: Any) -> int:
        at = len(table)
        table.append(None)
        if isinstance(value, dict):
            table[at] = {key: place(inner) for key, inner in value.items()}
        elif isinstance(value, list):
            table[at] = [place(inner) for inner in value]
        else:
            table[at] = value
        return at

    place(value)
    return table


def _nuxt(value: Any) -> str:
    return f'<script id="__NUXT_DATA__" type="application/json">{json.dumps(_table(value))}</script>'


def _stream(posts: list[dict[str, Any]]) -> str:
    """Rows as React streams them: the bodies on their own, by length, and what refers to them."""
    rows = "".join(f"{at + 10:x}:T{len(post['body'].encode()):x},{post['body']}" for at, post in enumerate(posts))
    shown = [{**post, "body": f"${at + 10:x}"} for at, post in enumerate(posts)]
    return f'{rows}1:I["7","chunk.js"]\n2:["$","div",null,{{"children":["$","$L3",null,{json.dumps({"posts": shown})}]}}]\n'


def _next(stream: str, cuts: int = 3) -> list[str]:
    size = len(stream) // cuts + 1
    pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
    first = "(self.__next_f=self.__next_f||[]).push([0])"
    return [
        f"<script>{code}</script>"
        for code in (first, *(f"self.__next_f.push([1,{json.dumps(one)}])" for one in pieces))
    ]


_LEFT = {
    "Nuxt 3": [_nuxt({"data": {"page": {"posts": POSTS}}, "state": []})],
    "Next.js 13, in pieces": _next(_stream(POSTS)),
    "Next.js 13, in many pieces": _next(_stream(POSTS), 40),
    "a store of posts by their ids": [
        f"<script>window.__STORE__={json.dumps({'posts': {'byId': {post['id']: post for post in POSTS}}})}</script>"
    ],
    "edges of GraphQL": [
        f'<script type="application/json">{json.dumps({"posts": {"edges": [{"cursor": "x", "node": post} for post in POSTS]}})}</script>'
    ],
    "attributes of Strapi": [
        f'<script type="application/json">{json.dumps({"data": [{"id": 7, "attributes": post} for post in POSTS]})}</script>'
    ],
    "an undefined value": [
        f"""<script>var state = {json.dumps({"a": 0, "posts": POSTS})[:-1]}, "b": undefined}};</script>"""
    ],
    "an undefined value in a list": [
        f"""<script>var posts = {json.dumps(POSTS)[:-2]}, "b": undefined}}]; show(posts);</script>"""
    ],
}


@pytest.mark.parametrize("framework", _LEFT)
def test_posts_in_a_frameworks_data_are_read(framework: str) -> None:
    blog = lb.parse(_page(*_LEFT[framework]))
    assert (blog.layout, [entry.headline for entry in blog]) == ("own-data", ["Boat 14", "Boat 13", "Boat 12"])
    assert [entry.text for entry in blog] == [f"{_TOLD} {hour}" for hour in (14, 13, 12)]
    assert [entry.published and entry.published.hour for entry in blog] == [14, 13, 12]
    assert {author.name for entry in blog for author in entry.authors} == {"Nora Falk"}


@pytest.mark.parametrize(
    "said",
    [1709647200, "1709647200000", "/Date(1709647200000)/", "20240305140000", {"iso": "2024-03-05T15:00:00+01:00"}],
)
def test_times_of_data_stand_in_any_notation_of_machines(said: object) -> None:
    posts = [{**POSTS[0], "publishedAt": said}, *POSTS[1:]]
    blog = lb.parse(_page(f'<script type="application/json">{json.dumps({"posts": posts})}</script>'))
    assert [entry.published and entry.published.hour for entry in blog] == [14, 13, 12]


@pytest.mark.parametrize(
    ("url", "is_live"),
    [
        (f"{_ADDRESS}/boat", True),
        ("/news/harbour/boat", True),
        (f"{_ADDRESS}#boat", True),
        ("/news/boat", False),
        ("https://gazette.example/news/harbourside", False),
    ],
)
def test_the_addresses_of_posts_are_below_their_pages(url: str, is_live: bool) -> None:
    posts = [{**post, "url": f"{url}-{at}"} for at, post in enumerate(POSTS)]
    page = _page(f'<script type="application/json">{json.dumps({"posts": posts})}</script>')
    if is_live:
        assert len(lb.parse(page)) == len(POSTS)
    else:
        with pytest.raises(lb.NotALiveBlogError):
            lb.parse(page)


def _size(value: object) -> int:
    return len(json.dumps(value))


def test_what_is_referred_to_again_and_again_is_not_read_as_often() -> None:
    body = "It is icy. " * 2_000
    table = [[1] * 5_000, {"body": 2, "date": 3}, body, "2024-03-05T12:00:00Z"]
    nuxt = f'<script id="__NUXT_DATA__" type="application/json">{json.dumps(table)}</script>'
    rows = f"a:T{len(body):x},{body}2:{json.dumps([{'body': '$a'}] * 5_000)}\n"
    for script in (nuxt, "".join(_next(rows))):
        assert 0 < sum(map(_size, script_values(parse_html(script)))) < 10 * len(script)


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NUXT_DATA__" type="application/json">[[0]]</script>',
        '<script id="__NUXT_DATA__" type="application/json">[{"a":-1,"b":99,"c":true,"d":null}]</script>',
        '<script id="__NUXT_DATA__" type="application/json">{"a":1}</script>',
        '<script>self.__next_f.push([1,"2:T</script><script>self.__next_f.push([1,"ff:Tffff,short"])</script>',
        '<script>self.__next_f.push([1,"2:[1,[2"])</script>',
        f"<script>self.__next_f.push([1,{json.dumps('2:' + '[' * 9_000)}])</script>",
        '<script>a={</script><script>b=[1,2</script><script>c={"x":</script>',
    ],
)
def test_data_that_means_nothing_is_no_data(script: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(_page(script))


# ---- keys that nobody described --------------------------------------------------------------------------------------

_TIME_KEYS = (
    "publishedAt",
    "published_at",
    "createdAt",
    "date",
    "timestamp",
    "time",
    "first_published_at",
    "displayTime",
    "sortDate",
    "publication-time",
    "datetime",
    "postedOn",
)
_TITLE_KEYS = ("title", "headline", "postTitle", "heading", "name", "header")
_TEXT_KEYS = ("body", "content", "text", "html", "bodyHtml", "story", "message", "rte", "description", "postBody")
_AUTHOR_KEYS = ("author", "authors", "byline", "by", "creator", "writtenBy_author", "reporter")
_MOMENTS: dict[str, Callable[[str], Any]] = {
    "ISO": lambda moment: moment,
    "seconds": lambda moment: int(datetime.fromisoformat(moment).timestamp()),
    "milliseconds": lambda moment: int(datetime.fromisoformat(moment).timestamp()) * 1000,
    "digits": lambda moment: str(int(datetime.fromisoformat(moment).timestamp())),
    "an object": lambda moment: {"iso": moment, "label": "just now"},
}
_BODIES: dict[str, Callable[[str], Any]] = {
    "HTML": lambda told: f"<p>{told}</p>",
    "plain": lambda told: told,
    "strings": lambda told: [told],
    "blocks": lambda told: [{"type": "paragraph", "text": told}],
    "a tree": lambda told: {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": told}]}]},
    "rendered": lambda told: {"rendered": f"<p>{told}</p>"},
}  # fmt: skip
_WRITERS: dict[str, Callable[[str], Any]] = {
    "a name": lambda name: name,
    "an object": lambda name: {"displayName": name},
    "a list": lambda name: [{"name": name}],
}
_LISTS: dict[str, Callable[[list[dict[str, Any]]], Any]] = {
    "a list": lambda posts: posts,
    "edges": lambda posts: {"edges": [{"node": post} for post in posts]},
    "a store": lambda posts: {post["id"]: post for post in posts},
    "wrapped": lambda posts: [{"id": 1, "attributes": post} for post in posts],
}


@given(
    st.sampled_from(_TIME_KEYS),
    st.sampled_from(_TITLE_KEYS),
    st.sampled_from(_TEXT_KEYS),
    st.sampled_from(_AUTHOR_KEYS),
    st.sampled_from(sorted(_MOMENTS)),
    st.sampled_from(sorted(_BODIES)),
    st.sampled_from(sorted(_WRITERS)),
    st.sampled_from(sorted(_LISTS)),
    st.sampled_from(("posts", "updates", "entries", "items", "feed", "results")),
)
def test_keys_are_told_by_their_words(  # noqa: PLR0913, PLR0917 - one for each thing that sites do in their own way
    time: str, title: str, text: str, author: str, moment: str, body: str, writer: str, around: str, key: str
) -> None:
    posts = [
        {
            "id": post["id"],
            time: _MOMENTS[moment](post["publishedAt"]),
            title: post["title"],
            text: _BODIES[body](f"{_TOLD} {post['id']}"),
            author: _WRITERS[writer]("Nora Falk"),
            "updatedAt": "2024-03-05T20:00:00Z",
            "shareImage": {
                "url": "/i.jpg",
                "alt": "A picture that is not of this post but of all the posts in this live blog, of the site",
            },
            "slug": f"boat-{post['id']}",
        }
        for post in POSTS
    ]
    blog = lb.parse(json.dumps({"liveBlog": {"title": "Harbour", key: _LISTS[around](posts)}}))
    assert [
        (
            entry.id,
            entry.headline,
            entry.text,
            entry.published and entry.published.hour,
            [author.name for author in entry.authors],
        )
        for entry in blog
    ] == [
        (post["id"], post["title"], f"{_TOLD} {post['id']}", int(post["title"][-2:]), ["Nora Falk"]) for post in POSTS
    ]
    assert {entry.updated and entry.updated.hour for entry in blog} == {20}
