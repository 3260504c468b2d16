"""schema.org's LiveBlogPosting as microdata and RDFa."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.model import Block, Image, Paragraph, Video
from liveblog_parse.sources.microdata import read_microdata
from liveblog_parse.sources.report import Post, Report
from liveblog_parse.tree import parse_html

Engine = Literal["lexbor", "html5lib"]
ENGINES: tuple[Engine, ...] = ("lexbor", "html5lib")


def read(html: str, engine: Engine = "lexbor") -> Report:
    report = read_microdata(parse_html(html, engine))
    assert report is not None
    return report


def page(*updates: str, head: str = "") -> str:
    marked = "".join(f'<div itemprop="liveBlogUpdate" itemscope itemtype="{BLOG}">{update}</div>' for update in updates)
    return f'<main itemscope itemtype="https://schema.org/LiveBlogPosting">{head}{marked}</main>'


BLOG = "https://schema.org/BlogPosting"
OTHER = '<h2 itemprop="headline">Another</h2>'


def first(update: str) -> Post:
    """The first of two updates."""
    return read(page(update, OTHER)).posts[0]


def texts(post: Post) -> list[str]:
    return [block.text for block in post.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("engine", ENGINES)
def test_an_update_has_every_field_of_its_own(engine: Engine) -> None:
    update = (
        '<meta itemprop="url" content="https://gazette.example/live#p7"><h2 itemprop="headline">Rain &amp; hail</h2>'
        '<time itemprop="datePublished" datetime="2031-05-02T11:05:00+01:00">11:05</time>'
        '<span itemprop="dateModified" content="2031-05-02T10:20:00Z">20 past</span>'
        '<p itemprop="author" itemscope itemtype="https://schema.org/Person">By <a itemprop="url" href="/ada">'
        '<span itemprop="name">Ada Lund</span></a>, <i itemprop="jobTitle">harbour editor</i></p>'
        '<div itemprop="articleBody"><p>It is <b>wet</b>.</p><ul><li>Cold, too</li></ul></div>'
    )
    post = read(page(update, OTHER), engine).posts[0]
    assert (post.id, post.url, post.headline) == ("p7", "https://gazette.example/live#p7", "Rain & hail")
    assert post.published is not None
    assert post.updated is not None
    assert str(post.published.instant) == "2031-05-02 10:05:00+00:00"
    assert str(post.updated.instant) == "2031-05-02 10:20:00+00:00"
    assert [(author.name, author.role, author.url) for author in post.authors] == [
        ("Ada Lund", "harbour editor", "/ada")
    ]
    assert [type(block).__name__ for block in post.blocks] == ["Paragraph", "ListBlock"]
    assert post.unplaced == ()


def test_the_page_is_told_by_the_properties_outside_the_updates() -> None:
    head = (
        '<h1 itemprop="headline">The regatta</h1><p itemprop="description">Boats.</p>'
        '<meta itemprop="coverageStartTime" content="2031-05-02T08:00:00Z"><link itemprop="url" href="/live">'
        '<div itemprop="publisher" itemscope><meta itemprop="name" content="The Gazette"></div>'
        '<div itemscope><span itemprop="headline">A thing of its own</span></div>'
    )
    facts = read(page(OTHER, OTHER, head=head)).page
    assert (facts.headline, facts.standfirst, facts.url) == ("The regatta", "Boats.", "/live")
    assert facts.site_name == "The Gazette"
    assert facts.coverage_start is not None


def test_a_property_of_a_thing_inside_is_not_the_update_s() -> None:
    related = '<div itemscope itemtype="https://schema.org/Event"><b itemprop="headline">The cup</b></div>'
    assert first(f'{related}<h2 itemprop="headline">Rain</h2>').headline == "Rain"


def test_an_update_may_stand_in_a_thing_that_is_no_property_of_the_posting() -> None:
    update = f'<div itemprop="liveBlogUpdate" itemscope itemtype="{BLOG}">{OTHER}</div>'
    inside = f'<section itemscope itemtype="https://schema.org/Organization">{update}</section>'
    assert [post.headline for post in read(page(OTHER, head=inside)).posts] == ["Another", "Another"]


def test_the_update_s_element_names_it_where_nothing_else_does() -> None:
    html = page(OTHER, OTHER).replace('<div itemprop="liveBlogUpdate"', '<div id="p3" itemprop="liveBlogUpdate"', 1)
    named = page(OTHER, OTHER).replace("itemscope itemtype", 'itemid="urn:p4" itemscope itemtype')
    assert [post.id for post in read(html).posts] == ["p3", None]
    assert read(named).posts[0].id == "urn:p4"


def test_updates_are_read_where_the_posting_is_not_marked() -> None:
    html = page('<h2 itemprop="headline">Rain</h2><time datetime="2031-05-02T10:05:00Z">now</time>', OTHER)
    bare = html.replace('itemscope itemtype="https://schema.org/LiveBlogPosting"', "").replace(" itemscope", "")
    report = read(bare)
    assert [post.headline for post in report.posts] == ["Rain", "Another"]
    assert report.posts[0].published is not None


# ---- the body --------------------------------------------------------------------------------------------------------


def test_a_time_that_the_prose_speaks_of_stays_in_it() -> None:
    times = '<time itemprop="datePublished" datetime="2031-05-02T11:05:00Z">11:05</time><time>5m ago</time>'
    post = first(f"{times}<p>It left at <time>noon</time>.</p>")
    assert (texts(post), post.unplaced) == (["It left at noon."], ())


def test_nested_items_and_cites_outside_the_marked_body_are_unplaced() -> None:
    outside = "<ul><li>Tea<ul><li>Green</li></ul></li></ul><blockquote>Drink it<cite>Ida Holm</cite></blockquote>"
    post = first(f'{outside}<p itemprop="articleBody">It is wet.</p>')
    assert post.unplaced == ("Tea", "Green", "Drink it", "Ida Holm")


def test_text_outside_the_marked_body_is_unplaced_and_pictures_are_not() -> None:
    post = first('<p itemprop="articleBody">Wet.</p><figure><img src="/a.jpg"></figure><p>Sponsored by a brewery</p>')
    assert post.blocks == (Paragraph(text="Wet."), Image(url="/a.jpg"))
    assert post.unplaced == ("Sponsored by a brewery",)


def test_every_element_marked_as_body_is_read() -> None:
    assert texts(first('<p itemprop="articleBody">One.</p><p itemprop="articleBody">Two.</p>')) == ["One.", "Two."]


def test_a_body_inside_a_body_is_read_once() -> None:
    assert texts(first('<div itemprop="articleBody"><p itemprop="articleBody">One.</p>Two.</div>')) == ["One.", "Two."]


def test_an_update_inside_an_update_is_a_part_of_it() -> None:
    inner = '<div itemprop="liveBlogUpdate" itemscope><p>Two.</p></div>'
    assert [texts(post) for post in read(page(f"<p>One.</p>{inner}", OTHER)).posts] == [["One.", "Two."], []]


def test_without_a_marked_body_what_is_visible_is_the_body() -> None:
    post = first('<h2 itemprop="headline">Rain</h2><p>It is wet.</p><video src="/v.mp4"></video>')
    assert post.blocks == (Paragraph(text="It is wet."), Video(url="/v.mp4"))


CUT = (
    '<meta itemprop="headline" content="Skipper says "we sail""><meta itemprop="articleBody" '
    'content="The skipper said "we sail at dawn" and left."><div><time><b>May</b><b>02</b></time> <i>21:06 (IST)</i></div>'
)


def test_a_text_that_an_attribute_cuts_at_a_quote_is_read_where_it_is_visible() -> None:
    visible = (
        '<div>Skipper says "we sail"</div><div>The skipper said "we sail at dawn" and left.<br><br>Nobody came.</div>'
        '<ul><li>facebook</li><li>twitter</li></ul><a href="#">Share Link</a>'
    )
    post = first(CUT + visible)
    assert post.headline == 'Skipper says "we sail"'
    assert texts(post) == ['The skipper said "we sail at dawn" and left.', "Nobody came."]
    assert len(post.blocks) == 2
    assert post.unplaced == ()


def test_a_text_that_only_an_attribute_tells_is_read_there() -> None:
    post = first('<meta itemprop="articleBody" content="&lt;p&gt;It is wet.&lt;/p&gt;"><p>An advertisement</p>')
    assert texts(post) == ["It is wet."]
    assert post.unplaced == ("An advertisement",)


def test_a_picture_told_twice_stands_once() -> None:
    picture = '<div itemprop="image" itemscope><img src="/small.jpg"><meta itemprop="url" content="/large.jpg"></div>'
    assert first(f'{picture}<p itemprop="articleBody">Wet.</p>').blocks == (
        Paragraph(text="Wet."),
        Image(url="/small.jpg"),
    )


def test_a_picture_that_is_an_address_itself_keeps_its_words() -> None:
    figure = (
        '<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject">'
        '<img itemprop="url" src="/quay.jpg" alt="Boats"><figcaption itemprop="caption">The quay</figcaption></figure>'
    )
    assert first(f"{OTHER}<p itemprop='articleBody'>Rain.</p>{figure}").blocks == (
        Paragraph(text="Rain."),
        Image(url="/quay.jpg", alt="Boats", caption="The quay"),
    )


def test_a_picture_that_is_not_shown_is_told_by_its_address() -> None:
    assert first('<meta itemprop="image" content="/a.jpg"><p>Wet.</p>').blocks[-1] == Image(url="/a.jpg")


# ---- what is no live blog --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "<p>Rain</p>",
        page(),
        page(OTHER),
        page("<i></i>", "<i></i>", OTHER),
        '<main itemscope itemtype="https://schema.org/LiveBlogPosting"><div class="row">19:30</div></main>',
        "<style>[itemprop=liveBlogUpdate] { color: red }</style>",
    ],
)
def test_fewer_than_two_updates_with_text_are_no_live_blog(html: str) -> None:
    assert read_microdata(parse_html(html)) is None


def test_of_two_postings_the_one_with_more_updates_is_read() -> None:
    report = read(page(OTHER, OTHER) + page("<p>One.</p>", "<p>Two.</p>", "<p>Three.</p>"))
    assert [texts(post) for post in report.posts] == [["One."], ["Two."], ["Three."]]


def test_a_posting_that_is_not_read_is_named() -> None:
    report = read(f"{page(OTHER, OTHER)}{page(OTHER, OTHER, OTHER)}")
    assert [(issue.code, issue.detail) for issue in report.issues] == [
        ("two-live-blogs", "2 LiveBlogPostings; the 3 posts of one were read")
    ]
    assert read(page(OTHER, OTHER)).issues == ()


def test_rdfa_says_the_same_as_microdata() -> None:
    updates = (
        '<h2 itemprop="headline">Rain</h2><b itemprop="datePublished" content="2031-05-02T10:05:00Z">now</b>',
        '<div itemprop="author" itemscope itemtype="x:Person"><i itemprop="name">Ada Lund</i></div><p>Wet.</p>',
    )
    microdata = page(*updates, head='<h1 itemprop="headline">The regatta</h1>')
    rdfa = microdata.replace(" itemscope", "").replace("itemtype", "typeof").replace("itemprop", "property")
    one, other = read(microdata), read(rdfa)
    assert (one.posts, one.page) == (other.posts, other.page)


# ---- laws ------------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from((
    "<div itemprop='liveBlogUpdate' itemscope>", "<p itemprop='headline articleBody'>", "<meta itemprop='articleBody' content='a'>",
    "<span itemprop='author' itemscope>", "<i itemprop='name'>", "<time itemprop='datePublished'>", "</div>", "</p>", "</span>",
    "<main itemscope itemtype='LiveBlogPosting'>", "<img itemprop='image' src='/a.jpg'>", "<a itemprop='url' href='#p'>", "rain", " 10:05 ",
    "<section itemscope>", "</section>",
    "<div property='schema:liveBlogUpdate' typeof='BlogPosting' resource='#p'>", "<b property='headline'>", "<li>", "<table>",
))  # fmt: skip


@given(st.lists(PIECES, max_size=25))
def test_no_markup_is_too_strange_to_read(pieces: list[str]) -> None:
    reports = [read_microdata(parse_html("".join(pieces), engine)) for engine in ENGINES]
    assert reports[0] == reports[1]


WORDS = st.lists(st.sampled_from(["rain", "quay", "tide", "boat", "Lund"]), min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["p", "h3", "div", "span", "li", "figure"]), WORDS), min_size=1, max_size=6))
def test_every_word_of_an_update_is_placed_or_said_to_be_unplaced(parts: list[tuple[str, str]]) -> None:
    update = " ".join(f"<{name}>{text}</{name}>" for name, text in parts)
    post = first(f'<h2 itemprop="headline">Head</h2>{update}<p itemprop="articleBody">The end.</p>')
    placed = " ".join((*map(_words, post.blocks), *post.unplaced)).split()
    assert sorted(placed) == sorted(" ".join((*(text for _, text in parts), "The end.")).split())


def _words(block: Block) -> str:
    return str(getattr(block, "text", "") or getattr(block, "caption", "") or "")
