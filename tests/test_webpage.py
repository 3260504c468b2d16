"""Pages as a whole: which outlet they are, and what makes a page no live blog."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

import liveblog_parse as lb
from liveblog_parse.sources.parts import Parts
from liveblog_parse.tree import parse_html

UPDATE = '{{"@type":"BlogPosting","@id":"{n}","headline":"Ferry {n}","articleBody":"Boat {n} has left the quay.","datePublished":"2024-03-05T1{n}:00:00Z"}}'


def page(*updates: str, head: str = "", body: str = "") -> str:
    posting = f'{{"@type":"LiveBlogPosting","headline":"Ferries","liveBlogUpdate":[{",".join(updates)}]}}'
    script = f'<script type="application/ld+json">{posting}</script>'
    return f"<!doctype html><html><head>{head}{script}</head><body>{body}</body></html>"


THREE = [UPDATE.format(n=n) for n in (3, 2, 1)]
REPEATED = '<div class="{name}">' + "".join(
    f'<div class="item"><time datetime="2024-03-05T1{n}:00:00Z"></time><p>Boat {n} has left the quay with forty people and '
    "nine bicycles on board, the harbour master said.</p></div>"
    for n in (3, 2, 1)
)


def test_the_host_names_the_outlet_of_a_page_that_only_schema_org_describes() -> None:
    assert lb.parse(page(*THREE)).outlet == "generic"
    assert lb.parse(page(*THREE), url="https://www.cnbc.com/2024/03/05/live.html").outlet == "cnbc"
    canonical = '<link rel="canonical" href="https://www.cnbc.com/2024/03/05/live.html">'
    assert lb.parse(page(*THREE, head=canonical)).outlet == "cnbc"


@pytest.mark.parametrize(
    ("said", "titled", "headline"),
    [
        ("Ferries stop, the …", "Ferries stop, the quay is closed", "Ferries stop, the quay is closed"),
        ("Ferries stop...", "Ferries stop, the quay is closed", "Ferries stop, the quay is closed"),
        ("Ferries", "Ferries stop, the quay is closed", "Ferries"),
        ("Ferries stop …", "Quay closed, ferries stop", "Ferries stop …"),
    ],
)
def test_a_headline_that_is_cut_short_gives_way_to_the_whole_one(said: str, titled: str, headline: str) -> None:
    head = f'<meta property="og:title" content="{titled}">'
    assert lb.parse(page(*THREE, head=head).replace('"Ferries"', f'"{said}"')).headline == headline


def test_one_update_is_no_live_blog_unless_the_outlet_is_asked_for() -> None:
    with pytest.raises(lb.NotALiveBlogError, match=r"generic/schema\.org \(1 of 2 points"):
        lb.parse(page(THREE[0]))
    assert len(lb.parse(page(THREE[0]), outlet="guardian")) == 1


def test_the_refusal_of_a_page_names_the_layouts_that_found_nothing() -> None:
    with pytest.raises(lb.NotALiveBlogError, match="guardian/dcr: found nothing") as refused:
        lb.parse("<html><body><p>Rain.</p></body></html>")
    assert "an ordinary article is read with outlet='article'" in str(refused.value)


def test_an_update_of_json_ld_on_top_and_again_in_its_place_is_pinned() -> None:
    blog = lb.parse(page(THREE[2], *THREE))
    assert [(post.headline, set(post.labels)) for post in blog] == [
        ("Ferry 3", set()),
        ("Ferry 2", set()),
        ("Ferry 1", {lb.Label.PINNED}),
    ]


def test_soup_is_read_as_it_stands() -> None:
    html = page(*THREE)
    assert lb.parse(BeautifulSoup(html, "html.parser")) == lb.parse(html)


@pytest.mark.parametrize("name", ["live-feed", "timeline", "live-updates"])
def test_elements_that_repeat_with_a_time_and_prose_are_posts_where_the_page_calls_them_live(name: str) -> None:
    blog = lb.parse(f"<html><body><main>{REPEATED.format(name=name)}</main></body></html>")
    assert (blog.outlet, blog.layout, len(blog)) == ("generic", "repeated", 3)


@pytest.mark.parametrize("attribute", ["data-timestamp", "data-time", "data-published", "data-created", "data-date"])
@pytest.mark.parametrize("stamp", ["17096328{n}0", "17096328{n}0000", "2024-03-05T10:00:{n}0+00:00"])
def test_a_time_for_scripts_alone_is_the_time_of_a_post(attribute: str, stamp: str) -> None:
    posts = "".join(
        f'<div class="item" {attribute}="{stamp.format(n=n)}"><h3>Boat {n}</h3><p>Boat {n} has left the quay with forty people '
        "and nine bicycles on board, the harbour master said.</p></div>"
        for n in (3, 2, 1)
    )
    blog = lb.parse(f'<html><body><div class="live-feed">{posts}</div></body></html>')
    assert (blog.layout, [entry.headline for entry in blog]) == ("repeated", ["Boat 3", "Boat 2", "Boat 1"])
    assert [entry.published and entry.published.second for entry in blog] == [30, 20, 10]


@pytest.mark.parametrize("told", ['{{"@type":"Text"}}', '"Boat {n} has left"'])
def test_elements_that_repeat_are_read_where_json_ld_has_no_text_or_a_cut_one(told: str) -> None:
    cut = [
        update.replace(f'"Boat {n} has left the quay."', told.format(n=n))
        for n, update in zip((3, 2, 1), THREE, strict=True)
    ]
    titled = re.sub(r"(?<=</time>)<p>Boat (\d)", r"<h3>Ferry \1</h3><p>Boat \1", REPEATED.format(name="cards"))
    blog = lb.parse(page(*cut, body=titled))
    assert (blog.layout, [post.headline for post in blog]) == ("schema.org", ["Ferry 3", "Ferry 2", "Ferry 1"])
    assert all(post.text.endswith("on board, the harbour master said.") for post in blog)


@pytest.mark.parametrize(
    "others",
    [
        REPEATED.format(name="comments"),
        REPEATED.format(name="cards").replace("2024-03-05", "2024-03-04").replace("left the quay", "sold its boats"),
    ],
)
def test_elements_that_repeat_and_tell_something_else_are_left_out(others: str) -> None:
    blog = lb.parse(page(*(update.replace(" the quay.", "") for update in THREE), body=others))
    assert [post.text for post in blog] == ["Boat 3 has left", "Boat 2 has left", "Boat 1 has left"]


@pytest.mark.parametrize(
    ("moment", "published"),
    [
        (
            "2024-03-05",
            [datetime(2024, 3, 5, hour, 5, tzinfo=UTC) for hour in (12, 11, 10)],
        ),  # a day, and clocks in Oslo
        ("soon", [None] * 3),
        ("1709647500", [datetime(2024, 3, 5, 14, 5, tzinfo=UTC)] * 3),
    ],
)
def test_what_machines_are_told_of_a_time_is_completed_by_what_is_printed(
    moment: str, published: list[datetime | None]
) -> None:
    hours = iter((3, 2, 1))
    shown = re.sub(r'datetime="[^"]*">', lambda _: f'datetime="{moment}">1{next(hours)}:05', REPEATED)
    blog = lb.parse(f"<body>{shown.format(name='live-blog')}", zone="Europe/Oslo")
    assert [entry.published for entry in blog] == published
    assert all(entry.published_as and entry.published_as.minute == 5 for entry in blog)


def test_lists_pictures_and_tables_of_posts_without_a_byline_are_kept() -> None:
    shown = "<ul><li>One</li></ul><img src='/q.jpg'><table><tr><td>1</td><td>2</td></tr></table><video src='/v.mp4'></video>"
    blog = lb.parse(f"<body>{REPEATED.format(name='live-blog').replace('</p>', f'</p>{shown}', 1)}")
    assert [type(block).__name__ for block in blog.entries[0].blocks] == [
        "Paragraph",
        "ListBlock",
        "Image",
        "Table",
        "Video",
    ]


def test_a_short_post_among_them_is_one_and_the_page_heading_is_none() -> None:
    heading = '<header><time datetime="2024-03-05T08:00:00Z"></time><h2>The ferries today</h2></header>'
    short = '<div class="item late"><time datetime="2024-03-05T10:30:00Z"></time><p>Boat 0 is late.</p></div>'
    blog = lb.parse(f"<html><body><main>{REPEATED.format(name='live-feed')}{short}{heading}</div></main></body></html>")
    assert [entry.text[:6] for entry in blog] == ["Boat 3", "Boat 2", "Boat 1", "Boat 0"]


def test_a_post_that_stands_on_top_and_again_in_the_stream_is_one_that_is_pinned() -> None:
    entry = (
        '<li class="elb-liveblog-post" data-elb-post-id="{n}"><h2 class="elb-liveblog-post-heading">Boat {n}</h2></li>'
    )
    blog = lb.parse(f"<ul>{''.join(entry.format(n=n) for n in (1, 3, 2, 1))}</ul>")
    assert [(post.id, lb.Label.PINNED in post.labels) for post in blog] == [("3", False), ("2", False), ("1", True)]


def test_an_embed_without_words_among_them_is_read() -> None:
    embed = '<iframe src="https://www.youtube.com/embed/x"></iframe>'
    html = REPEATED.format(name="live-feed").replace("</p></div>", f"</p>{embed}</div>")
    blog = lb.parse(f"<html><body><main>{html}</div></main></body></html>")
    assert [len(entry.blocks) for entry in blog] == [2, 2, 2]


@pytest.mark.parametrize(("hours", "is_live"), [((9, 10, 11), False), ((11, 10, 9), True)])
def test_clocks_without_a_day_that_rise_are_a_programme(hours: tuple[int, ...], is_live: bool) -> None:
    row = "<li><time>{hour}:00</time><p>A film of the harbour, of its forty boats and of all the people on the quay.</p></li>"
    html = f'<html><body><ol class="live-tv">{"".join(row.format(hour=hour) for hour in hours)}</ol></body></html>'
    assert (lb.detect(html) is not None) == is_live


TOLD = "<p>Boat {n} has left the quay with forty people and nine bicycles on board, the harbour master said.</p>"
TEASERS = [
    '<a class="card" href="/boat-{n}"><div><time datetime="2024-03-05T1{n}:00:00Z"></time><div><h3>Boat {n}</h3>{told}</div></div></a>',
    '<div class="card"><a href="/boat-{n}"><div><time datetime="2024-03-05T1{n}:00:00Z"></time><div><h3>Boat {n}</h3>{told}</div></div></a></div>',
    '<div class="card"><time datetime="2024-03-05T1{n}:00:00Z"></time><h3>Boat {n}</h3>{told}<a href="/boat-{n}">Read more »</a></div>',
]


@pytest.mark.parametrize("teaser", TEASERS, ids=["a card that is a link", "a card in a link", "a link to the rest"])
def test_teasers_of_live_blogs_are_no_posts(teaser: str) -> None:
    cards = "".join(teaser.format(n=n, told=TOLD.format(n=n)) for n in (3, 2, 1))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f'<html><body><main><div class="live-updates">{cards}</div></main></body></html>')


@pytest.mark.parametrize("name", ["live-chat", "reviews live", "stories", "comments live", "related live"])
def test_elements_that_repeat_elsewhere_are_not(name: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"<html><body><main>{REPEATED.format(name=name)}</main></body></html>")


def test_marks_in_styles_and_scripts_count_for_nothing() -> None:
    marks = 'article.block#block-0 [data-testid="content-post"] .LiveBlogBody-post liveBlogUpdate'
    html = (
        f"<html><head><style>{marks}</style><script>var a = '{marks}'</script></head><body><p>Rain.</p></body></html>"
    )
    assert lb.detect(html) is None


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000,
        "<p>" + "<b>" * 10_000,
        "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
        "<html>" + "<script type='application/ld+json'>" + '{"a":' * 100_000 + "</script>",
        '<html><script type=\'application/ld+json\'>{"@type":"LiveBlogPosting","x":"' + "y" * 5_000_000 + '"}</script>',
        "<html>\0<p>a\0b</p>" * 100,
        "<html><p>" + "&amp;" * 500_000 + "</p>",
        "<time datetime='2024'>" * 10_000,
    ],
    ids=["nested", "unclosed", "attributes", "deep JSON", "long JSON", "NUL", "entities", "times"],
)
def test_a_hostile_page_is_read_or_refused(html: str) -> None:
    with pytest.raises(lb.LiveBlogError):
        lb.parse(html)


def test_broken_utf_8_costs_a_character_and_no_post() -> None:
    html = page(*THREE).encode().replace(b"Boat 2", b"B\xc3at 2")
    assert len(lb.parse(html)) == 3


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("", "<h1>Ferries at <b>rest</b></h1>", "Ferries at rest"),
        ("", "<h1>The Gazette</h1><h1>Ferries at rest</h1>", None),
        ('<meta name="twitter:title" content="Ferries">', "<h1>Ferries at rest</h1>", "Ferries"),
    ],
)
def test_a_page_without_a_title_for_sharing_is_headed_by_its_only_heading(
    head: str, body: str, headline: str | None
) -> None:
    html = f"<html><head>{head}</head><body>{body}<main>{REPEATED.format(name='live-feed')}</div></main></body></html>"
    assert lb.parse(html).headline == headline


def test_a_document_that_is_a_posting_may_have_one_update() -> None:
    posting = json.loads(f'{{"@type": "LiveBlogPosting", "liveBlogUpdate": [{UPDATE.format(n=1)}]}}')
    assert [entry.headline for entry in lb.parse(posting)] == ["Ferry 1"]


@pytest.mark.parametrize(("escape", "count"), [("\\ud83d", 1), ("\\ud83d\\ude00", 0), ("\\\\ud83d", 0)])
def test_lone_surrogates_that_json_writes_as_escapes_are_said(escape: str, count: int) -> None:
    update = UPDATE.format(n=1).replace("Ferry 1", f"Ferry {escape}")
    blog = lb.parse(f'{{"@type": "LiveBlogPosting", "liveBlogUpdate": [{update}]}}')
    assert [issue.code for issue in blog.issues].count("surrogates-replaced") == count


def test_a_time_in_no_known_notation_is_said_and_no_unknown_day() -> None:
    blog = lb.parse(page(*(update.replace("2024-03-05T1", "soon ") for update in THREE)))
    assert [issue.code for issue in blog.issues if issue.code in {"time-unread", "day-unknown"}] == ["time-unread"]


@pytest.mark.parametrize("behind", [True, False], ids=["below", "in a quotation with it"])
def test_what_is_shown_below_the_body_stands_below_it(behind: bool) -> None:
    body, below = "<div class=text><p>It is icy.</p></div>", '<img src="/below.jpg">'
    inside = f"{body}{below}" if behind else f"<blockquote>{body}{below}</blockquote>"
    element = parse_html(f'<article><img src="/above.jpg">{inside}<p>Sponsored</p></article>').first("article")
    post = Parts(body=".text")(element) if element else None
    assert post is not None
    assert [getattr(block, "url", None) or getattr(block, "text", None) for block in post.blocks] == (
        ["/above.jpg", "It is icy.", "/below.jpg"] if behind else ["/above.jpg", "/below.jpg", "It is icy."]
    )
    assert post.unplaced == ("Sponsored",)
