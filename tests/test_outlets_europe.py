"""la Repubblica, Le Monde, tagesschau, n-tv, WP SportoweFakty and g1, piece by piece; and flat pages, which some of them are.

Whole pages stand in `pages/<outlet>`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.sources.flat import Flat
from liveblog_parse.tree import parse_html, wrap_soup

URLS = {
    "repubblica": "https://www.repubblica.it/cronaca/2024/03/05/diretta/traghetti-422/",
    "lemonde": "https://www.lemonde.fr/economie/live/2024/03/05/ferries_622_3234.html",
    "tagesschau": "https://www.tagesschau.de/newsticker/liveblog-faehren-100.html",
    "ntv": "https://www.n-tv.de/wirtschaft/Faehren-im-Liveticker-article250.html",
    "sportowefakty": "https://sportowefakty.wp.pl/zuzel/relacja/110/lew-kruk",
    "g1": "https://g1.globo.com/mundo/ao-vivo/balsas.ghtml",
}


def read(outlet: str, body: str, head: str = "", url: str | None = None) -> lb.LiveBlog:
    return lb.parse(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", url=url or URLS[outlet], form="html"
    )


def ld(value: dict[str, Any]) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


CHANGED = '<meta property="article:modified_time" content="2024-03-05T20:00:00Z">'


# ---- flat pages ------------------------------------------------------------------------------------------------------

FLAT = Flat(header="h2")


def sections(markup: str, engine: Literal["lexbor", "html5lib"] = "lexbor", flat: Flat = FLAT) -> list[str]:
    """The text of each header with that of its content."""
    root = parse_html(f"<body>{markup}", engine)
    return [
        "".join((header.text(), *(child if isinstance(child, str) else child.text() for child in flat.content(header))))
        for header in flat.headers(root)
    ]


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<h2>A</h2><p>a</p><h2>B</h2><p>b</p>", ["Aa", "Bb"]),
        ("<h2>A</h2>a<p>aa</p>aaa<h2>B</h2>b", ["Aaaaaaa", "Bb"]),
        ("<h2>A</h2><!-- x -->a<!-- y -->a<h2>B</h2>", ["Aaa", "B"]),
        ("<div><h2>A</h2></div><p>a</p><div><h2>B</h2></div><p>b</p>", ["Aa", "Bb"]),
        ("<h2>A</h2><div>a<p>a</p><h2>B</h2>b</div>", ["Aaa", "Bb"]),
        ("<section><h2>A</h2><p>a</p></section>a<aside>a</aside><section><h2>B</h2>b</section>", ["Aaaa", "Bb"]),
        ("<section><h2>A</h2><p>a</p></section><section><h2>B</h2>b</section><footer>x</footer>", ["Aa", "Bb"]),
        ("<div><div>a<h2>A</h2></div>a</div>a<div><div><i>a</i><b>a</b><h2>B</h2></div></div>", ["Aaaaa", "B"]),
        ("<ul><li>x<li><h2>A</h2>a<li>a</ul><h2>B</h2>b", ["Aaa", "Bb"]),
        ("<p>x</p>", []),
    ],
)
def test_a_post_is_all_that_follows_its_header_up_to_the_next(markup: str, wanted: list[str]) -> None:
    assert sections(markup) == sections(markup, "html5lib") == wanted


def test_a_header_inside_a_header_opens_nothing() -> None:
    flat = Flat(header=".a")
    markup = "<div class=a>A<div class=a>a</div></div>a<div class=a>B</div>b"
    assert sections(markup, flat=flat) == ["Aaa", "Bb"]


def test_a_header_inside_one_that_lacks_its_end_tag_opens_a_post() -> None:
    flat = Flat(header=".a", nests=True)
    root = parse_html(
        "<div class=a>A<p>a</p><div class=a>B</div>b<div class=a>C<div><div class=a>D</div>d</div></div></div>"
    )
    said = [[*flat.own(header), *flat.content(header)] for header in flat.headers(root)]
    assert ["".join(part if isinstance(part, str) else part.text() for part in parts) for parts in said] == [
        "Aa",
        "Bb",
        "C",
        "Dd",
    ]


@pytest.mark.parametrize("tag", ["14:05 Uhr</div>", "Kai offen</h2></div>"], ids=["time", "anchor"])
def test_posts_below_one_without_an_end_tag_are_posts(tag: str) -> None:
    posts = "".join(
        f'<div class="liveblog--anchor" id="p{clock[:2]}"><div class="liveblog__datetime">{clock} Uhr</div>'
        f"<h2>Kai {title}</h2></div><p>{text}</p>"
        for clock, title, text in (
            ("15:10", "zu", "Es friert."),
            ("14:05", "offen", "Es taut."),
            ("13:00", "leer", "Es schneit."),
        )
    )
    blog = read("tagesschau", posts.replace(tag, tag.removesuffix("</div>")))
    assert [(entry.published_as and entry.published_as.raw, entry.headline, entry.text) for entry in blog] == [
        ("15:10 Uhr", "Kai zu", "Es friert."),
        ("14:05 Uhr", "Kai offen", "Es taut."),
        ("13:00 Uhr", "Kai leer", "Es schneit."),
    ]


def test_what_only_looks_like_a_header_belongs_to_the_post_before() -> None:
    flat = Flat(header="h2", is_header=lambda node: node.text().isupper())
    assert sections("<h2>A</h2><h2>a</h2>a<h2>B</h2>", flat=flat) == ["Aaa", "B"]


@pytest.mark.parametrize(
    ("markup", "story"),
    [
        ("<p>one</p>two<h2>A</h2><p>a</p>", "onetwo"),
        ("<p>one</p><div><h2>A</h2></div>", "one"),
        ("<p>one</p><span>two<h2>A</h2></span>", "onetwo"),
        ("<h2>A</h2>", ""),
        ("<p>no header</p>", ""),
    ],
)
def test_what_stands_before_the_first_header_is_the_story(markup: str, story: str) -> None:
    children = FLAT.story(parse_html(f"<body>{markup}"))
    assert "".join(child if isinstance(child, str) else child.text() for child in children) == story


def test_what_stands_around_a_part_of_a_soup_belongs_to_no_post() -> None:
    soup = BeautifulSoup("<main><h2>A</h2>a<h2>B</h2>b</main><p>x</p><h2>C</h2>", "html.parser")
    part = soup.main
    assert part is not None
    root = wrap_soup(part)
    said = [
        [child if isinstance(child, str) else child.text() for child in FLAT.content(h)] for h in FLAT.headers(root)
    ]
    assert said == [["a"], ["b"]]


MARKUP = st.recursive(
    st.sampled_from(["<h2>#</h2>", "<p>#</p>", "#", "<b>#</b>", "<img>", "<!-- c -->"]),
    lambda inner: st.tuples(st.sampled_from(["div", "section", "span", "blockquote"]), st.lists(inner, max_size=5)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=25,
)


@given(st.lists(MARKUP, max_size=6))
def test_every_text_between_two_headers_is_in_one_post(pieces: list[str]) -> None:
    first, *others = "".join(pieces).split("#")
    markup = first + "".join(f"w{index}.{rest}" for index, rest in enumerate(others))
    page = f"<h2>start.</h2>{markup}<h2>end.</h2>"
    said = sections(page)
    assert said == sections(page, "html5lib")
    assert [sum(f"w{index}." in post for post in said) for index in range(len(others))] == [1] * len(others)


# ---- what is no live blog --------------------------------------------------------------------------------------------

STORY = "<p>No ferry has left since Sunday, and nobody knows when the next one will.</p>" * 3
TEASERS = '<aside><ul><li><time>14:05</time><h3><a href="/a">A bridge is painted green</a></h3></li></ul></aside>'
COMMENTS = (
    '<section class="comments"><div class="comment"><time>14:20</time><p>I have been waiting.</p></div></section>'
)
ARTICLE = ld(
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries", "articleBody": "No ferry."}
)

ORDINARY = {
    "repubblica": '<h1 class="story__title">Traghetti</h1><div class="story__text">{}</div>',
    "lemonde": '<section class="article__wrapper"><article class="article__content">{}</article></section>',
    "tagesschau": '<article><h2 class="meldung__subhead liveblog--anchor">Streik</h2>{}<h2 class="meldung__subhead '
    'liveblog--anchor">Eis</h2><p class="textabsatz">Es ist kalt.</p><h2 class="liveblog--anchor">Kai</h2></article>',
    "ntv": '<div class="article__text"><p><strong>Seit Sonntag ruht der Hafen.</strong></p>{}'
    "<p><strong>+++ 14:05 Zum Liveticker +++</strong></p><p><b>+++ 14:06 Zum Wetter +++</b></p>"
    "<p><strong>+++ Hafen +++</strong></p><p><strong>14:05 Uhr</strong></p></div>",
    "sportowefakty": '<article><div class="articlebody">{}</div></article>',
    "g1": '<main itemscope itemtype="http://schema.org/NewsArticle"><article itemprop="articleBody">{}</article></main>',
}


@pytest.mark.parametrize("outlet", ORDINARY)
@pytest.mark.parametrize("is_at_home", [True, False])
def test_an_ordinary_article_is_no_live_blog(outlet: str, is_at_home: bool) -> None:
    body = ORDINARY[outlet].format(STORY) + TEASERS + COMMENTS
    with pytest.raises(lb.NotALiveBlogError):
        read(outlet, body, ARTICLE, None if is_at_home else "https://gazette.example/ferries")


# ---- posts -----------------------------------------------------------------------------------------------------------


def repubblica(inside: str, machine: str = "2024-03-05T14:05Z", printed: str = "14:05") -> str:
    return (
        f'<section class="liveblog__post" id="4_event1"><time class="liveblog__post__pubdate" datetime="{machine}">'
        f'{printed}</time><div class="liveblog__post__content">{inside}</div></section>'
    )


def lemonde(inside: str, clock: str = "14:05") -> str:
    return (
        '<section class="post post__live-container" id="12"><div class="header-content__live"><div class="info-content">'
        f'<span class="date">{clock}</span></div></div><div class="content--live">{inside}</div></section>'
    )


def tagesschau(inside: str, clock: str = "14:05 Uhr") -> str:
    return f'<div class="liveblog--anchor" id="a"><div class="liveblog__datetime">{clock}</div></div>{inside}'


def ntv(inside: str, clock: str = "14:05") -> str:
    others = "".join(f"<p><strong>+++ 13:{minute} Warten +++</strong><br>Am Kai.</p>" for minute in (40, 30))
    return f'<div class="article__text"><p><strong>+++ {clock} Kai +++</strong></p>{inside}{others}</div>'


def sportowefakty(inside: str, clock: str = "14:05") -> str:
    return (
        f'<div class="coventry" id="9"><aside class="coventry__aside"><time>{clock}</time></aside>'
        f'<div class="coventry__body">{inside}</div></div>'
    )


POSTS: dict[str, Callable[..., str]] = {
    "repubblica": repubblica,
    "lemonde": lemonde,
    "tagesschau": tagesschau,
    "ntv": ntv,
    "sportowefakty": sportowefakty,
}


@pytest.mark.parametrize("outlet", POSTS)
def test_a_post_may_be_a_picture_only(outlet: str) -> None:
    blog = read(outlet, POSTS[outlet]('<figure><img src="https://img.example/quay.jpg" alt="A quay"></figure>'))
    assert blog.outlet == outlet
    assert blog.entries[0].blocks == (lb.Image(url="https://img.example/quay.jpg", alt="A quay"),)
    assert blog.unplaced == ()


@pytest.mark.parametrize("outlet", ["repubblica", "lemonde", "tagesschau", "sportowefakty"])
def test_an_element_without_words_and_pictures_is_no_post(outlet: str) -> None:
    blog = read(outlet, POSTS[outlet]("<p>Quay open.</p>") + POSTS[outlet]("<p> </p>"))
    assert [entry.text for entry in blog] == ["Quay open."]


@pytest.mark.parametrize("outlet", POSTS)
def test_a_clock_has_the_day_and_the_zone_of_the_page(outlet: str) -> None:
    [entry, *_] = read(outlet, POSTS[outlet]("<p>Quay open.</p>"), CHANGED)
    assert entry.published == datetime(2024, 3, 5, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize("outlet", ["lemonde", "tagesschau", "sportowefakty"])
@pytest.mark.parametrize("clock", ["25:99", "soon", ""])
def test_what_is_no_time_gives_no_instant(outlet: str, clock: str) -> None:
    [entry] = read(outlet, POSTS[outlet]("<p>Quay open.</p>", clock), CHANGED)
    assert (entry.published, entry.text) == (None, "Quay open.")
    assert (entry.published_as.raw if entry.published_as else "") == clock


@pytest.mark.parametrize("outlet", POSTS)
def test_a_text_that_no_field_takes_is_unplaced(outlet: str) -> None:
    blog = read(outlet, POSTS[outlet]("<p>Quay open.</p><button>Follow the quay</button>"))
    assert (blog.entries[0].text, blog.unplaced) == ("Quay open.", ("Follow the quay",))


@pytest.mark.parametrize("outlet", POSTS)
def test_markers_nested_in_one_another_say_each_word_once(outlet: str) -> None:
    body = "<p>Quay open.</p>"
    for level in range(30):
        body = POSTS[outlet](f"{body}<p>Ice {level}.</p>")
    blog = read(outlet, body)
    said = " ".join((*(entry.text for entry in blog), *blog.unplaced))
    assert said.count("Quay open.") == 1
    assert [said.count(f"Ice {level}.") for level in range(30)] == [1] * 30


@given(st.sampled_from(sorted(POSTS)), st.lists(MARKUP, max_size=4))
def test_every_text_of_a_post_is_in_one_field_or_unplaced(outlet: str, pieces: list[str]) -> None:
    first, *others = "".join(pieces).split("#")
    inside = first + "".join(f"w{index}.{rest}" for index, rest in enumerate(others))
    blog = read(outlet, POSTS[outlet](f"<p>Quay open.</p>{inside}"))
    said = f"{blog.entries[0]} {blog.unplaced}"
    assert [said.count(f"w{index}.") for index in range(len(others))] == [1] * len(others)


# ---- la Repubblica ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("machine", "printed", "instant"),
    [
        ("2024-03-05T14:05Z", "14:05", "2024-03-05T13:05"),  # a false Z
        ("2024-07-05T14:05Z", "14:05", "2024-07-05T12:05"),
        ("2024-03-05T14:05Z", "", "2024-03-05T13:05"),
        ("2024-03-05T13:05Z", "14:05", "2024-03-05T13:05"),  # a true one
        ("2024-03-05T14:05:00+01:00", "14:05", "2024-03-05T13:05"),
        ("2024-03-99T14:05Z", "14:05", None),
        ("", "5 Marzo 2024 14:05", "2024-03-05T13:05"),
    ],
)
def test_the_z_is_false_where_it_says_what_is_printed(machine: str, printed: str, instant: str | None) -> None:
    [entry] = read(
        "repubblica", repubblica("<p>Quay open.</p>", machine, printed), url="https://www.repubblica.it/diretta/x/"
    )
    assert entry.published == (datetime.fromisoformat(instant).replace(tzinfo=UTC) if instant else None)


UPDATES = ld(
    {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "Traghetti",
        "datePublished": "2024-03-04T23:01:00Z",
        "liveBlogUpdate": [
            {"@type": "BlogPosting", "headline": "Porto &egrave; aperto\n", "datePublished": "2024-03-05T13:05:32Z",
             "articleBody": "Il ghiaccio &egrave; andato.\n"},
            {"@type": "BlogPosting", "headline": "Fermi\n", "datePublished": "2024-03-05T12:05:11Z",
             "articleBody": "Nessuno parte.\n"},
        ],
    }
)  # fmt: skip


def test_a_page_with_json_ld_only_is_read_from_it() -> None:
    blog = read("repubblica", "<main></main>", UPDATES)
    assert (blog.outlet, blog.layout) == ("repubblica", "schema.org")
    assert [(entry.headline, entry.text) for entry in blog] == [
        ("Porto è aperto", "Il ghiaccio è andato."),
        ("Fermi", "Nessuno parte."),
    ]


def test_a_post_and_its_update_are_one_though_nothing_but_the_headline_says_so() -> None:
    title = '<h2 class="liveblog__post__title"><p>Porto è aperto</p>\n</h2>'
    blog = read("repubblica", repubblica(f"{title}<p>Il ghiaccio è andato via.</p>"), UPDATES)
    assert [(entry.headline, entry.published) for entry in blog] == [
        ("Porto è aperto", datetime(2024, 3, 5, 13, 5, 32, tzinfo=UTC)),
        ("Fermi", datetime(2024, 3, 5, 12, 5, 11, tzinfo=UTC)),
    ]
    assert blog.entries[0].text == "Il ghiaccio è andato via."


# ---- Le Monde --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "block"),
    [
        (
            '<div class="post__live-container--comment-content"><blockquote>Ouvert ?</blockquote></div>',
            lb.Quote(text="Ouvert ?"),
        ),
        (
            '<p class="post__live-container--comment-content">Là <a href="https://a.example/">ici</a> ? {}</p>'.format(
                '<i class="post__live-container--comment-author">Per</i>'
            ),
            lb.Quote(text="Là ici ?", cite="Per", links=(lb.Link(start=3, end=6, url="https://a.example/"),)),
        ),
        (
            '<div class="read-also-live__container"><a href="https://a.example/b">Un pont</a></div>',
            lb.Related(text="Un pont", url="https://a.example/b"),
        ),
        (
            '<div class="js_player" data-provider="dailymotion" data-id="x9"></div>',
            lb.Embed(provider="dailymotion", url="https://www.dailymotion.com/embed/video/x9"),
        ),
        ('<div class="js_player" data-provider="other" data-id="x9"></div>', lb.Embed(provider="other")),
    ],
)
def test_an_element_of_le_monde_is_one_block(inside: str, block: lb.Block) -> None:
    [entry] = read("lemonde", lemonde(inside))
    assert entry.blocks == (block,)


def test_a_post_of_le_monde_inside_one_that_lacks_its_end_tag_is_a_post() -> None:
    posts = "".join(
        f'<section class="post" data-post-id="{number}"><div class="content--live"><p>{text}</p></div></section>'
        for number, text in ((1, "Le port est ouvert."), (2, "Il gèle."))
    )
    blog = read("lemonde", f'<div id="post-container">{posts.replace("</section>", "", 1)}</div>')
    assert [(entry.id, entry.text) for entry in blog] == [("1", "Le port est ouvert."), ("2", "Il gèle.")]


def test_only_a_post_that_holds_a_reader_s_words_is_a_comment() -> None:
    question = '<div class="post__live-container--comment-content"><blockquote>Ouvert ?</blockquote></div>'
    blog = read("lemonde", lemonde(f"{question}<p>Oui.</p>") + lemonde("<p>Le port est ouvert.</p>"))
    assert [entry.labels for entry in blog] == [frozenset({lb.Label.COMMENT}), frozenset()]


@pytest.mark.parametrize("behind", [True, False])
def test_a_reader_s_words_without_an_element_around_them_are_a_comment(behind: bool) -> None:
    name = '<p class="post__live-container--comment-author">Per</p>'
    inside, after = ("", name) if behind else (name, "")
    quoted = f'<blockquote class="post__live-container--comment-blockquote"><p>Ouvert ?</p>{inside}</blockquote>{after}'
    [entry] = read("lemonde", lemonde(f"{quoted}<p>Oui.</p>"))
    assert entry.blocks == (lb.Quote(text="Ouvert ?", cite="Per"), lb.Paragraph(text="Oui."))
    assert entry.labels == {lb.Label.COMMENT}


def test_the_way_to_other_pages_is_no_part_of_the_last_post() -> None:
    [entry] = read("tagesschau", tagesschau('<p>Kai offen.</p><nav><a href="?seite=2">Weiter</a></nav>'))
    assert entry.blocks == (lb.Paragraph(text="Kai offen."),)


def test_each_link_of_the_index_is_a_key_point() -> None:
    links = "".join(f'<li><a href="#{n}"><p>Molo {n}</p></a></li>' for n in (2, 1))
    posts = '<section class="liveblog__post" id="1"><div class="liveblog__post__content"><p>Aperto.</p></div></section>'
    body = f'<div class="liveblog__index"><div class="liveblog__index__content"><ul>{links}</ul></div></div>{posts}'
    assert read("repubblica", body).key_points == ("Molo 2", "Molo 1")


@pytest.mark.parametrize(
    ("says", "labels"), [("true", {lb.Label.KEY_EVENT}), ("false", set()), ("", {lb.Label.KEY_EVENT})]
)
def test_an_attribute_says_whether_a_post_is_essential(says: str, labels: set[lb.Label]) -> None:
    [entry] = read("lemonde", lemonde("<p>Ouvert.</p>").replace(' id="12"', f' id="12" data-post-essential="{says}"'))
    assert entry.labels == labels


def test_a_label_says_that_a_live_blog_has_ended() -> None:
    label = '<span class="label__live label__live--off">Live terminé</span>'
    assert read("lemonde", label + lemonde("<p>Ouvert.</p>")).is_live is False
    assert read("lemonde", lemonde("<p>Ouvert.</p>")).is_live is None


def test_yesterday_is_the_day_before_the_capture() -> None:
    captured = datetime(2024, 3, 6, 9, tzinfo=UTC)
    page = f"<html><body>{lemonde('<p>Ouvert.</p>', 'Hier à 14:05')}</body></html>"
    [entry] = lb.parse(page, url=URLS["lemonde"], captured=captured)
    assert entry.published == datetime(2024, 3, 5, 13, 5, tzinfo=UTC)


# ---- tagesschau ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("Der Kai. | Ida Holm", "Der Kai.", "Ida Holm"),
        ("Kai | Hafen | dpa", "Kai | Hafen", "dpa"),
        ("Der Kai.", "Der Kai.", None),
        ("| dpa", None, "dpa"),
    ],
)
def test_the_credit_stands_behind_the_last_bar(printed: str, caption: str | None, credit: str | None) -> None:
    picture = f'<div class="absatzbild"><img src="https://img.example/k.jpg" title="Kai">{printed}</div>'
    [entry] = read("tagesschau", tagesschau(picture))
    assert entry.blocks == (lb.Image(url="https://img.example/k.jpg", alt="Kai", caption=caption, credit=credit),)


def test_what_stands_where_a_picture_is_due_is_kept() -> None:
    [entry] = read("tagesschau", tagesschau('<div class="absatzbild">Kein Bild | dpa</div>'))
    assert entry.text == "Kein Bild | dpa"


def test_an_anchor_without_a_time_opens_nothing() -> None:
    link = '<div class="liveblog--anchor"><a href="/montag-100.html">Montag</a></div>'
    [entry] = read("tagesschau", tagesschau(f"<p>Der Hafen ist offen.</p>{link}"))
    assert entry.text == "Der Hafen ist offen.\n\nMontag"


# ---- n-tv ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("<strong>+++ 14:05 Kai offen +++</strong>", "Kai offen"),
        ("<b>+++14:05 Kai offen+++</b>", "Kai offen"),
        ("<strong>+++ 14:05 Uhr: Kai offen +++</strong>", "Kai offen"),
        ("<strong>+++ 14:05 <a href='/kai'>Kai</a> offen +++</strong>", "Kai offen"),
        ("<strong>+++ 14:05 </strong> <b>Kai offen +++</b>", "Kai offen"),
        ("<strong>+++ 14:05 Kai offen +++</strong> <strong>Lund:</strong>", "Kai offen"),
        ("<strong>+++ Kai offen +++</strong>", None),
        ("<strong>+++ 14:05 Kai offen</strong>", None),
        ("+++ 14:05 Kai offen +++", None),
        ("Hier: <strong>+++ 14:05 Kai offen +++</strong>", None),
        ("<strong>+++ 14:05 +++</strong>", None),
    ],
)
def test_a_bold_line_between_pluses_opens_a_post(line: str, headline: str | None) -> None:
    blog = read("ntv", ntv(f"<p>{line}<br>Das Eis geht.</p>"))
    headlines = [entry.headline for entry in blog]
    assert headlines == (["Kai", headline, "Warten", "Warten"] if headline else ["Kai", "Warten", "Warten"])
    assert "Das Eis geht." in blog.entries[bool(headline)].text


def test_an_article_of_n_tv_is_a_ticker_from_three_lines_on() -> None:
    line = "<p><strong>+++ 14:05 Kai +++</strong><br>Eis.</p>"
    with pytest.raises(lb.NotALiveBlogError):
        read("ntv", f'<div class="article__text">{line * 2}</div>')
    assert len(read("ntv", f'<div class="article__text">{line * 3}</div>')) == 3


# ---- WP SportoweFakty ------------------------------------------------------------------------------------------------


def report(clock: str, kick_off: str) -> lb.LiveBlog:
    page = f'<ul><li><i class="icon-calendar"></i> <span>{kick_off}</span></li></ul>'
    return read("sportowefakty", page + sportowefakty("<p>Start.</p>", clock))


@pytest.mark.parametrize(
    ("clock", "kick_off", "instant"),
    [
        ("18:10", "28 Września 2020, 18:00", "2020-09-28T16:10"),
        ("09:00", "28 Września 2020, 18:00", "2020-09-28T07:00"),
        ("00:20", "28 Września 2020, 21:00", "2020-09-28T22:20"),
        ("23:50", "29 września 2020, 02:00", "2020-09-28T21:50"),
        ("02:30", "24 Października 2020, 21:00", "2020-10-25T00:30"),  # an hour before the clocks go back
        ("18:10", "31 Lutego 2020, 18:00", None),
        ("18:10", "28 September 2020, 18:00", None),
        ("18:10", "wkrótce", None),
    ],
)
def test_a_clock_is_of_the_day_that_puts_it_nearest_to_the_kick_off(
    clock: str, kick_off: str, instant: str | None
) -> None:
    [entry] = report(clock, kick_off)
    assert entry.published == (datetime.fromisoformat(instant).replace(tzinfo=UTC) if instant else None)
    assert entry.published_as is not None
    assert entry.published_as.raw == clock


def test_the_minute_of_a_match_is_no_time_of_day() -> None:
    [entry] = report("45'+2'", "28 Września 2020, 18:00")
    assert (entry.match_clock, entry.published, entry.published_as) == ("45'+2'", None, None)


@pytest.mark.parametrize(
    ("inside", "rows"),
    [
        ('<ul class="coventry__competitors"><li>Per Holm</li></ul>', (("Per Holm",),)),
        ('<ul class="coventry__competitors"><li><b>Per Holm</b> <i>3</i></li></ul>', (("Per Holm", "", "3"),)),
        (
            '<ul class="coventry__competitors"><li>Per <small>za</small> <small>Nilsa</small> <i>3</i></li></ul>',
            (("Per", "za Nilsa", "3"),),
        ),
        ('<div class="coventry__result"><span>44</span><div>3 : 3</div></div>', (("44", "3 : 3"),)),
    ],
)
def test_a_result_is_a_table(inside: str, rows: tuple[tuple[str, ...], ...]) -> None:
    [entry] = read("sportowefakty", sportowefakty(inside))
    assert entry.blocks == (lb.Table(rows=rows),)


# ---- g1 --------------------------------------------------------------------------------------------------------------


def test_posts_of_g1_may_stand_in_microdata() -> None:
    post = (
        '<article itemprop="liveBlogUpdate" itemscope itemtype="http://schema.org/BlogPosting">'
        '<time itemprop="datePublished" datetime="2024-03-05T17:0{}:00Z">x</time>'
        '<div itemprop="articleBody"><p>{}</p></div></article>'
    )
    body = post.format(6, "Porto aberto.") + post.format(5, "Porto fechado.")
    blog = read("g1", f'<main itemscope itemtype="http://schema.org/LiveBlogPosting">{body}</main>')
    assert (blog.outlet, blog.zone) == ("g1", "America/Sao_Paulo")
    assert [(entry.text, entry.published) for entry in blog] == [
        ("Porto aberto.", datetime(2024, 3, 5, 17, 6, tzinfo=UTC)),
        ("Porto fechado.", datetime(2024, 3, 5, 17, 5, tzinfo=UTC)),
    ]
