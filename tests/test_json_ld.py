"""schema.org's LiveBlogPosting as JSON-LD, with what pages of many outlets do to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.issues import CODES
from liveblog_parse.model import Author, Block, Embed, Image, Label, Link, Paragraph, Video
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.json_ld import drop_copied_constants, read_json_ld, read_scripts
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.prose import read_prose
from liveblog_parse.sources.report import Post, Report, When
from liveblog_parse.tree import parse_html

URL = "https://gazette.example/live"


def told(when: When | None) -> str:
    """An instant, or the clock where the source settles none."""
    if when is None:
        return "-"
    if when.instant is not None:
        return f"{when.instant:%Y-%m-%d %H:%M:%SZ}"
    return when.reading.raw


def words(block: Block) -> str:
    match block:
        case Image() | Video() | Embed():
            return f"[{type(block).__name__.lower()} {block.url}]"
        case _:
            return getattr(block, "text", repr(block))


def line(post: Post) -> str:
    """A post in one line."""
    names = ", ".join(author.name for author in post.authors)
    body = " / ".join(map(words, post.blocks))
    return " | ".join((post.id or "-", post.headline or "-", told(post.published), names or "-", body or "-"))


def read(script: str) -> Report:
    """The report of a page with this one script."""
    values, _ = read_scripts(parse_html(f'<script type="application/ld+json">{script}</script>'))
    report = read_json_ld(values)
    assert report is not None
    return report


def posting(*updates: str, **page: Any) -> str:
    """A LiveBlogPosting with these updates, as text."""
    head = json.dumps({"@type": "LiveBlogPosting", "url": URL, **page})
    return f'{head[:-1]}, "liveBlogUpdate": [{", ".join(updates)}]}}'


def update(**facts: Any) -> str:
    return json.dumps({"@type": "BlogPosting", **facts})


RAIN = update(url=f"{URL}#p1", headline="Rain", datePublished="2031-05-02T10:05:00Z", articleBody="It is wet.")
RAIN_LINE = "p1 | Rain | 2031-05-02 10:05:00Z | - | It is wet."
SUN = update(url=f"{URL}#p2", headline="Sun", datePublished="2031-05-02T09:00:00Z", articleBody="It is dry.")
SUN_LINE = "p2 | Sun | 2031-05-02 09:00:00Z | - | It is dry."


def titled(**facts: Any) -> str:
    """A posting of one update that has the headline "Rain" and these facts."""
    return posting(update(headline="Rain", **facts))


SHAPES = [
    ("the root is a list", f'[{{"@type": "WebPage"}}, {posting(RAIN)}]', [RAIN_LINE]),
    ("the posting is in a graph", f'{{"@graph": [{{"@type": "WebSite"}}, {posting(RAIN)}]}}', [RAIN_LINE]),
    ("the posting is in another thing", f'{{"@type": "WebPage", "mainEntity": {posting(RAIN)}}}', [RAIN_LINE]),
    ("a single update is no list", posting().replace("[]", RAIN), [RAIN_LINE]),
    ("the updates are a JSON-LD list", posting().replace("[]", f'{{"@list": [{RAIN}, {SUN}]}}'), [RAIN_LINE, SUN_LINE]),
    ("the type is a list", posting(RAIN).replace('"LiveBlogPosting"', '["Article", "LiveBlogPosting"]'), [RAIN_LINE]),
    ("the type is an address", posting(RAIN).replace('"Live', '"https://schema.org/Live'), [RAIN_LINE]),
    ("the type is prefixed", posting(RAIN).replace('"Live', '"schema:Live'), [RAIN_LINE]),
    ("the key of the type is type", posting(RAIN).replace("@type", "type"), [RAIN_LINE]),
    ("the context is foreign", posting(RAIN, **{"@context": "http://search.example"}), [RAIN_LINE]),
    ("an update without a body has its picture", titled(image="/quay.jpg"), ["- | Rain | - | - | [image /quay.jpg]"]),
    ("a body that is an empty thing is none", titled(articleBody={"@type": "Text"}), ["- | Rain | - | - | -"]),
    ("updates without a word are none", posting(RAIN, "{}", "null", "7", update(url="#p")), [RAIN_LINE]),
    ("an update that is plain text is its body", posting('"It is wet."'), ["- | - | - | - | It is wet."]),
    ("an update is told elsewhere in the graph", f'[{posting(json.dumps({"@id": "p1"}))}, {update(**{"@id": "p1", "headline": "Rain"})}]', ["p1 | Rain | - | - | -"]),
    ("updates keep their order", posting(SUN, RAIN), [SUN_LINE, RAIN_LINE]),
]  # fmt: skip

TEXTS = [
    ("HTML", "<p>It is <b>wet</b>.</p><p>And cold.</p>", "It is wet. / And cold."),
    ("line breaks", "It is wet.<br/>And cold.", "It is wet. And cold."),
    ("elements of the site's own", "<bsp-line>It is wet.</bsp-line>", "It is wet."),
    ("a name in angle brackets is no tag", "<Anna> says 1 < 2", "<Anna> says 1 < 2"),
    ("lines", "It is wet.\n\nAnd cold.\nStill.", "It is wet. / And cold. / Still."),
    ("entities", "&ldquo;Wet&rdquo; &amp; cold&#33;", "“Wet” & cold!"),
    ("entities escaped twice", "&amp;quot;Wet&amp;quot; citt&amp;agrave;", '"Wet" città'),
    ("entities escaped twice in HTML", "<p>&amp;quot;Wet&amp;quot;</p>", '"Wet"'),
    ("HTML that was escaped", "&lt;p&gt;It is wet.&lt;/p&gt;", "It is wet."),
    ("words about HTML stay words", "Write &lt;b&gt; for bold.", "Write <b> for bold."),
    ("no entities", "AT&T; Q&A, &c. and fish&chips", "AT&T; Q&A, &c. and fish&chips"),
    ("zero-width space first", "\u200bIt is wet.", "It is wet."),
    ("control characters", "It\u0000 is\u0007 wet.\u001f", "It is wet."),
    ("several texts", ["It is wet.", "And cold."], "It is wet. / And cold."),
    ("a value of its own", {"@value": "It is wet."}, "It is wet."),
]

HEADLINES = [
    ("19:02(IST) Rain", "2031-05-02T19:02:32+05:30", "Rain"),
    ("19:02 IST: Rain", "2031-05-02T13:32:00Z", "Rain"),
    ("7:02pm (BST) - Rain", None, "Rain"),
    ("22:00 BST: curfew begins", "2031-05-02T15:13:00+01:00", "22:00 BST: curfew begins"),
    ("10:15 from Ostend cancelled", None, "10:15 from Ostend cancelled"),
    ("Rain\n", None, "Rain"),
    ("\u200bRain &amp;amp; hail ", None, "Rain & hail"),
]

TIMES = [
    ("2031-05-02T10:05:00+0000", "2031-05-02 10:05:00Z"),
    ("2031-05-02T10:05:00.198Z", "2031-05-02 10:05:00Z"),
    ("2031-05-02T11:05:00+01:00", "2031-05-02 10:05:00Z"),
    (1935482700, "2031-05-02 10:05:00Z"),
    (1935482700000, "2031-05-02 10:05:00Z"),
    ("1935482700", "2031-05-02 10:05:00Z"),
    (["2031-05-02T10:05:00Z"], "2031-05-02 10:05:00Z"),
    ({"@value": "2031-05-02T10:05:00Z"}, "2031-05-02 10:05:00Z"),
    ("2031-05-02 10:05:00", "2031-05-02 10:05:00"),
    ("2031-05-02", "2031-05-02"),
    ("soon", "soon"),
    (None, "-"),
    ("", "-"),
    (True, "-"),
    ({"@type": "DateTime"}, "-"),
]

AUTHORS = [
    ("Ada Lund", ["Ada Lund"]),
    (["Ada Lund", "Per Holm", "Ada Lund"], ["Ada Lund", "Per Holm"]),
    ({"@type": "Person", "name": "Ada Lund"}, ["Ada Lund"]),
    ({"@type": "Person", "name": ["Ada Lund", "Per Holm"]}, ["Ada Lund", "Per Holm"]),
    ({"@type": "Person", "name": "ADA LUND and PER HOLM"}, ["ADA LUND", "PER HOLM"]),
    ({"@type": "Person", "name": "Ada Lund, Per Holm &amp; Nell van Quist"}, ["Ada Lund", "Per Holm", "Nell van Quist"]),
    ({"@type": "Organization", "name": "Ada Lund and Per Holm"}, ["Ada Lund and Per Holm"]),
    ({"@type": "NewsMediaOrganization", "name": "Coast Radio"}, ["Coast Radio"]),
    ("By Ada Lund", ["Ada Lund"]),
    ("Lund and Sons", ["Lund and Sons"]),
    ("Ada Lund, Political Editor", ["Ada Lund, Political Editor"]),
    ("https://gazette.example/authors/ada", []),
    ("ada@gazette.example", []),
    ({"@type": "Person"}, []),
    ({"@id": "#nobody"}, []),
    ([None, 7, {"name": {"first": "Ada"}}, "Ada Lund"], ["Ada Lund"]),
]  # fmt: skip


@pytest.mark.parametrize(("script", "lines"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_updates_are_found_in_every_shape(script: str, lines: list[str]) -> None:
    assert [line(post) for post in read(script).posts] == lines


@pytest.mark.parametrize(("body", "text"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_a_body_is_read_as_what_it_is(body: Any, text: str) -> None:
    (post,) = read(titled(articleBody=body)).posts
    assert " / ".join(map(words, post.blocks)) == text


def test_links_of_an_html_body_keep_their_place() -> None:
    (post,) = read(titled(articleBody='<p>See <a href="/tide">the tide</a>.</p>')).posts
    assert post.blocks == (Paragraph(text="See the tide.", links=(Link(start=4, end=12, url="/tide"),)),)


@pytest.mark.parametrize(("printed", "published", "headline"), HEADLINES, ids=[case[0] for case in HEADLINES])
def test_a_headline_is_without_what_templates_print_before_and_behind_it(
    printed: str, published: str | None, headline: str
) -> None:
    (post,) = read(posting(update(headline=printed, datePublished=published))).posts
    assert post.headline == headline


def test_a_clock_before_the_headline_is_the_time_where_there_is_no_other() -> None:
    (post,) = read(posting(update(headline="19:02(IST) Rain"))).posts
    assert post.published is not None
    assert (post.published.reading.hour, post.published.reading.minute) == (19, 2)


def test_a_clock_before_the_text_is_no_part_of_it() -> None:
    body = 'Rain <a href="/now">now</a>.'
    (post,) = read(titled(datePublished="2031-05-02 19:02:00", articleBody=f"<p>19:02 IST: {body}</p>")).posts
    assert post.blocks == (Paragraph(text="Rain now.", links=(Link(start=5, end=8, url="/now"),)),)


@pytest.mark.parametrize(("printed", "read_as"), TIMES, ids=[str(case[0]) for case in TIMES])
def test_times_are_read_in_every_notation(printed: Any, read_as: str) -> None:
    (post,) = read(titled(datePublished=printed)).posts
    assert told(post.published) == read_as


def test_times_of_mixed_offsets_are_one_instant() -> None:
    (post,) = read(titled(datePublished="2031-05-02T21:00:18.921+01:00", dateModified="2031-05-02T20:00:18.921Z")).posts
    assert post.published is not None
    assert post.updated is not None
    assert post.published.instant == post.updated.instant


@pytest.mark.parametrize(("author", "names"), AUTHORS, ids=[str(case[0]) for case in AUTHORS])
def test_authors_are_found_in_every_shape(author: Any, names: list[str]) -> None:
    (post,) = read(titled(author=author)).posts
    assert [author.name for author in post.authors] == names


def test_an_author_keeps_role_and_address() -> None:
    author = {"@type": "Person", "name": "Ada Lund", "jobTitle": "Harbour editor", "sameAs": f"{URL}/ada"}
    (post,) = read(titled(author=author)).posts
    assert post.authors == (Author(name="Ada Lund", role="Harbour editor", url=f"{URL}/ada"),)


@pytest.mark.parametrize("reference", [{"@id": "#ada"}, {"@type": "Person", "@id": "#ada"}], ids=str)
def test_an_author_named_by_reference_is_found_in_another_script(reference: dict[str, str]) -> None:
    person = {"@id": "#ada", "@type": "Person", "name": "Ada Lund"}
    values = [json.loads(titled(author=reference)), {"@graph": [person]}]
    report = read_json_ld(values)
    assert report is not None
    assert [author.name for author in report.posts[0].authors] == ["Ada Lund"]


def test_an_author_is_each_update_s_own_though_others_repeat_the_last() -> None:
    names = ["Nora Falk", "Nora Falk", "Ida Holm", None, "Nora Falk"]
    updates = [{"articleBody": f"Ferry {index}", "author": {"name": name}} for index, name in enumerate(names)]
    report = read_json_ld([{"@type": "LiveBlogPosting", "liveBlogUpdate": updates}])
    assert report is not None
    assert [post.authors[0].name if post.authors else None for post in report.posts] == names


def test_authors_that_nest_deep_are_compared_without_failing() -> None:
    deep = json.loads('[{"name":' * 400 + "1" + "}]" * 400)
    updates = [{"articleBody": f"Ferry {index}", "author": deep} for index in range(3)]
    report = read_json_ld([{"@type": "LiveBlogPosting", "liveBlogUpdate": updates}])
    assert report is not None
    assert [post.authors for post in report.posts] == [(), (), ()]


def test_the_publisher_in_the_author_s_place_signed_nothing() -> None:
    publisher = {"@type": "Organization", "name": "The Gazette"}
    report = read(posting(update(headline="Rain", author=publisher), publisher=publisher))
    assert report.posts[0].authors == ()
    assert report.page.site_name == "The Gazette"


@pytest.mark.parametrize(
    ("facts", "id_"),
    [
        ({"@id": "64620b70", "url": f"{URL}#other"}, "64620b70"),
        ({"@id": f"{URL}#post-asset:5b1c"}, "post-asset:5b1c"),
        ({"@id": "_:b0", "url": f"{URL}#p7"}, "p7"),
        ({"@id": 751105}, "751105"),
        ({"url": f"{URL}?postId=2f0c&amp;page=1"}, "2f0c"),
        ({"mainEntityOfPage": {"@id": f"{URL}#p7"}}, "p7"),
        ({"identifier": {"@type": "PropertyValue", "value": 12}}, "12"),
        ({"url": URL}, None),
        ({"url": {"no": "address"}}, None),
        ({}, None),
    ],
    ids=str,
)
def test_an_id_is_the_source_s_own(facts: dict[str, Any], id_: str | None) -> None:
    (post,) = read(titled(**facts)).posts
    assert post.id == id_


def test_the_address_of_the_page_is_not_that_of_its_posts() -> None:
    report = read(posting(update(headline="Rain", url=URL), update(headline="Sun", url=f"{URL}#p2")))
    assert [post.url for post in report.posts] == [None, f"{URL}#p2"]


# ---- pictures and videos ---------------------------------------------------------------------------------------------


def test_pictures_that_several_updates_share_are_no_update_s_own() -> None:
    shared, own = "/stand-in.jpg", "/quay.jpg"
    report = read(
        posting(*(update(headline=name, image=url) for name, url in (("A", shared), ("B", own), ("C", shared))))
    )
    assert [post.blocks for post in report.posts] == [(), (Image(url=own),), ()]


def test_the_picture_of_a_pinned_post_is_its_own() -> None:
    pinned = update(url="#p1", headline="Rain", image="/quay.jpg")
    report = read(posting(pinned, SUN, pinned))
    assert [post.blocks for post in report.posts if post.id == "p1"] == [(Image(url="/quay.jpg"),)] * 2


def test_crops_of_one_picture_are_one() -> None:
    (post,) = read(titled(image=["/quay.jpg?width=1200", "/quay.jpg?width=600"])).posts
    assert post.blocks == (Image(url="/quay.jpg?width=1200"),)


def test_pictures_with_captions_of_their_own_are_several() -> None:
    pictures = [
        {"@type": "ImageObject", "url": "/a.jpg", "caption": "A quay.", "creditText": "Ada Lund"},
        {"@type": "ImageObject", "contentUrl": "/b.jpg", "caption": "A boat."},
    ]
    (post,) = read(titled(image=pictures)).posts
    assert post.blocks == (
        Image(url="/a.jpg", caption="A quay.", credit="Ada Lund"),
        Image(url="/b.jpg", caption="A boat."),
    )


def test_a_picture_that_the_body_shows_stands_once() -> None:
    (post,) = read(titled(articleBody='<p>Wet.</p><img src="/quay.jpg">', image="/quay.jpg")).posts
    assert post.blocks == (Paragraph(text="Wet."), Image(url="/quay.jpg"))


@pytest.mark.parametrize(
    ("video", "block"),
    [
        ({"contentUrl": "/v.mp4", "name": "The tide"}, Video(url="/v.mp4", caption="The tide")),
        ("/v.mp4", Video(url="/v.mp4")),
        (
            {"embedUrl": "https://www.youtube.com/embed/x1", "name": "The tide"},
            Embed(provider="youtube", url="https://www.youtube.com/embed/x1", text="The tide"),
        ),
        ({"thumbnail": "/v.jpg"}, Image(url="/v.jpg")),
    ],
    ids=str,
)
def test_a_video_is_a_block(video: Any, block: Block) -> None:
    (post,) = read(titled(video=video)).posts
    assert post.blocks == (block,)


# ---- several postings, copies, the page ------------------------------------------------------------------------------


def test_the_amp_copy_of_a_posting_adds_only_what_it_alone_has() -> None:
    amp = update(url="https://gazette.example/amp/live#p1", headline="Rain", articleBody="It is w…")
    other = update(url="https://gazette.example/amp/live#p3", headline="Fog")
    report = read(f"[{posting(amp, other)}, {posting(RAIN, SUN, update(url='#p4', headline='Ice'))}]")
    assert [post.id for post in report.posts] == ["p1", "p2", "p4", "p3"]
    assert report.posts[0].blocks == (Paragraph(text="It is wet."),)
    assert report.issues == ()


def test_what_only_the_amp_copy_of_a_post_says_is_unplaced() -> None:
    blog = lb.parse(f"[{posting(RAIN, SUN)}, {posting(RAIN.replace('wet.', 'wet. Fog comes.'))}]")
    assert [entry.text for entry in blog] == ["It is wet.", "It is dry."]
    assert blog.unplaced == ("It is wet. Fog comes.",)


def test_of_two_live_blogs_the_one_with_more_updates_is_read() -> None:
    other = update(url="https://gazette.example/cup#g1", headline="Goal")
    foreign = posting(other, url="https://gazette.example/cup", headline="The cup")
    report = read(f"[{foreign}, {posting(RAIN, SUN)}]")
    assert [post.id for post in report.posts] == ["p1", "p2"]
    assert [issue.code for issue in report.issues] == ["two-live-blogs"]


def test_a_post_pinned_on_top_is_a_copy_of_that_in_the_stream() -> None:
    report = read(posting(SUN, RAIN, SUN))
    assert [(post.id, post.is_copy) for post in report.posts] == [("p2", True), ("p1", False), ("p2", False)]
    assert [post.labels for post in report.posts] == [{Label.PINNED}, set(), set()]


def test_a_longer_copy_on_top_is_the_post_in_the_stream_and_what_it_adds_is_unplaced() -> None:
    blog = lb.parse(posting(SUN.replace("dry.", r"dry.\nFog."), RAIN, SUN))
    assert [(entry.id, set(entry.labels)) for entry in blog] == [("p1", set()), ("p2", {Label.PINNED})]
    assert blog.unplaced == ("Fog.",)


def test_a_post_under_the_same_name_that_opens_with_other_words_is_no_copy() -> None:
    blog = lb.parse(posting(SUN.replace("It is dry.", "Fog."), RAIN, SUN))
    assert [entry.text for entry in blog] == ["Fog.", "It is wet.", "It is dry."]


def test_headlines_behind_the_first_are_unplaced() -> None:
    [post] = read(posting(update(headline=["Rain", "Rain", "Hail &amp; wind"], articleBody="It is wet."))).posts
    assert (post.headline, post.unplaced) == ("Rain", ("Hail & wind",))


def test_a_post_told_twice_in_a_row_stands_once() -> None:
    assert [post.id for post in read(posting(RAIN, SUN, SUN)).posts] == ["p1", "p2"]


def test_posts_of_one_headline_are_several() -> None:
    report = read(posting(*(update(url=f"#{id_}", headline="Rain", articleBody="Wet.") for id_ in ("p1", "p2"))))
    assert [post.id for post in report.posts] == ["p1", "p2"]


@pytest.mark.parametrize("updates", ["[]", "null", "{}", '""', "[[]]"])
def test_a_posting_without_updates_still_tells_of_the_page(updates: str) -> None:
    report = read(posting(headline="The regatta").replace("[]", updates))
    assert (report.page.headline, report.posts) == ("The regatta", ())
    assert [issue.code for issue in report.issues] == ["no-updates"]


def test_an_article_alone_tells_of_its_page_and_has_no_posts() -> None:
    report = read_json_ld([{"@type": "NewsArticle", "headline": "Rain", "author": "Ada Lund"}])
    assert report is not None
    assert (report.page.headline, report.page.authors, report.posts) == ("Rain", (Author(name="Ada Lund"),), ())
    assert report.issues == ()


@pytest.mark.parametrize(
    "values", [[], [7, "LiveBlogPosting", None], [{"@type": "Recipe", "name": "Soup"}], [{"blocks": []}]]
)
def test_where_nothing_describes_a_page_there_is_no_report(values: list[Any]) -> None:
    assert read_json_ld(values) is None


def test_the_page_is_told_by_the_posting_and_completed_by_the_article_beside_it() -> None:
    article = {
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@id": f"{URL}?page=2"},
        "headline": "Another headline",
        "author": {"name": "Ada Lund"},
        "publisher": {"@id": "#us"},
        "inLanguage": "en-GB",
    }
    page = {"headline": "The regatta", "description": "Boats &amp; rain", "coverageEndTime": "2031-05-02T10:01:00Z"}
    us = {"@id": "#us", "@type": "Organization", "name": "The Gazette"}
    report = read(json.dumps([us, article])[:-1] + f", {posting(RAIN, **page)}]")
    assert (report.page.headline, report.page.standfirst) == ("The regatta", "Boats & rain")
    assert (report.page.authors, report.page.site_name) == ((Author(name="Ada Lund"),), "The Gazette")
    assert (report.page.url, report.page.language) == (URL, "en-GB")
    assert told(report.page.coverage_end) == "2031-05-02 10:01:00Z"


def test_an_article_of_another_address_tells_nothing_of_the_page() -> None:
    article = {"@type": "NewsArticle", "url": "https://gazette.example/weather", "author": "Ada Lund"}
    assert read(f"[{json.dumps(article)}, {posting(RAIN)}]").page.authors == ()


# ---- copied constants ------------------------------------------------------------------------------------------------

PAGE: dict[str, Any] = {
    "headline": "The regatta",
    "datePublished": "2031-05-02T10:00:00.000Z",
    "dateModified": "2031-05-02T12:00:00Z",
    "author": [{"name": "Ada Lund"}, {"name": "Per Holm"}],
}


def without_copies(*updates: dict[str, Any]) -> Report:
    return drop_copied_constants(read(posting(*(update(**facts) for facts in updates), **PAGE)))


def test_what_all_posts_copy_from_the_page_is_absent() -> None:
    copied = {**PAGE, "datePublished": "2031-05-02T11:00:00+01:00", "author": ["Per Holm", "Ada Lund"]}
    report = without_copies(
        {**copied, "@id": "a", "articleBody": "Wet."}, {**copied, "@id": "b", "articleBody": "Dry."}
    )
    assert [line(post) for post in report.posts] == ["a | - | - | - | Wet.", "b | - | - | - | Dry."]
    assert [post.updated for post in report.posts] == [None, None]
    assert [(issue.code, issue.detail) for issue in report.issues] == [
        ("copied-constant", f"2 of 2 posts repeat the page's {field}; the copies were left out")
        for field in ("headline", "published", "updated", "authors")
    ]


def test_a_headline_that_some_posts_copy_is_absent_there() -> None:
    own, copied = {"headline": "Rain", "articleBody": "Wet."}, {"headline": "The regatta", "articleBody": "Dry."}
    report = without_copies(copied, own, copied | {"articleBody": "Fog."})
    assert [post.headline for post in report.posts] == [None, "Rain", None]


def test_values_that_differ_between_posts_are_no_copies() -> None:
    facts = {"datePublished": PAGE["datePublished"], "author": "Ada Lund", "headline": "The regatta"}
    report = without_copies(facts, {"headline": "Rain", "datePublished": "2031-05-02T10:30:00Z", "author": "Per Holm"})
    assert [post.headline for post in report.posts] == ["The regatta", "Rain"]
    assert all(post.published and post.authors for post in report.posts)
    assert report.issues == ()


def test_a_value_that_all_posts_share_and_the_page_lacks_is_theirs() -> None:
    facts = {"headline": "Rain", "author": "Nell Quist", "articleBody": "Wet."}
    report = without_copies(facts, {**facts, "articleBody": "Dry."})
    assert [line(post) for post in report.posts] == [
        "- | Rain | - | Nell Quist | Wet.",
        "- | Rain | - | Nell Quist | Dry.",
    ]


def test_the_only_post_copies_nothing() -> None:
    report = without_copies(PAGE)
    assert report.posts[0].headline == "The regatta"


# ---- scripts that are no JSON ----------------------------------------------------------------------------------------

BROKEN = [
    ("raw line breaks", posting(RAIN).replace("is wet", "is\n\twet"), "stray characters"),
    ("a semicolon behind it", f"{posting(RAIN)};", "stray characters"),
    ("a brace too many at the end", f"{posting(RAIN)}}}", "stray characters"),
    ("an HTML comment before it", f"<!-- made by hand -->{posting(RAIN)}", "comments"),
    ("an HTML comment around it", f"<!--\n{posting(RAIN)}\n//-->", "comments"),
    ("CDATA behind slashes", f"//<![CDATA[\n{posting(RAIN)}\n//]]>", "comments"),
    ("CDATA in a comment", f"/*<![CDATA[*/{posting(RAIN)}/*]]>*/", "comments"),
    ("comments between", posting(RAIN).replace('"url"', '// the page\n"url"', 1), "comments"),
    ("escaped quotes", posting(RAIN).replace('"', "&quot;"), "entities"),
    ("escaped quotes in CDATA", "//<![CDATA[\n" + posting(RAIN).replace('"', "&quot;") + "\n//]]>", "comments"),
    ("commas behind the last", posting(f"{RAIN},"), "commas"),
    ("commas missing", posting(RAIN).replace(', "headline"', '\n"headline"'), "commas"),
    ("two values", f'{{"@type": "WebSite"}}\n{posting(RAIN)}', "several values"),
    ("a quote inside a string", posting(RAIN).replace("is wet", 'is "wet" and "cold"'), "quotes inside strings"),
]  # fmt: skip


@pytest.mark.parametrize(("script", "mended"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_script_is_mended_and_says_so(script: str, mended: str) -> None:
    values, issues = read_scripts(parse_html(f'<script type="application/ld+json">{script}</script>'))
    report = read_json_ld(values)
    assert report is not None
    assert [(post.id, post.headline) for post in report.posts] == [("p1", "Rain")]
    assert [issue.code for issue in issues] == ["json-ld-repaired"]
    assert issues[0].detail.endswith(f"{mended} (1)")


SALVAGED = [
    ("a brace too many", posting(f"{RAIN}}}", SUN), ["p1", "p2"]),
    ("a variable of the template", posting(RAIN, '{"@type": "BlogPosting", "headline": {{ title }}}', SUN), ["p1", "p2"]),
    ("cut off", posting(RAIN, SUN, RAIN)[:-40], ["p1", "p2"]),
    ("the type is not first", posting('{"author": {"name": "Ada"}, "url": "#p1", "@type": "BlogPosting", "name": "A"}', "x"), ["p1"]),
    ("the root ends too early", f'{{"@type": "LiveBlogPosting"}}, "liveBlogUpdate": [{RAIN}, {SUN}]}}', ["p1", "p2"]),
]  # fmt: skip


@pytest.mark.parametrize(("script", "ids"), [case[1:] for case in SALVAGED], ids=[case[0] for case in SALVAGED])
def test_of_json_that_cannot_be_mended_the_posts_are_read_one_by_one(script: str, ids: list[str]) -> None:
    assert [post.id for post in read(script).posts] == ids
    mended = load_json(script).mended
    assert mended is not None
    assert mended.startswith("posts read one by one")


@pytest.mark.parametrize(("script", "lost"), [(SALVAGED[0][1], ""), (SALVAGED[2][1], ", 1 of 3 lost")])
def test_how_many_posts_of_such_json_are_lost_is_said(script: str, lost: str) -> None:
    assert load_json(script).mended == f"posts read one by one{lost}"


def test_the_page_is_told_before_the_broken_updates() -> None:
    assert read(posting(f"{RAIN}}}", SUN, headline="The regatta")).page.headline == "The regatta"


def test_a_script_that_nothing_can_be_read_from_is_an_issue() -> None:
    root = parse_html('<script type="application/ld+json">{"liveBlogUpdate": [[.Posts]]}</script>')
    values, issues = read_scripts(root)
    assert values == []
    assert [issue.code for issue in issues] == ["json-ld-broken"]


@pytest.mark.parametrize("type_", ["application/ld+json", "Application/LD+JSON", "application/ld+json; charset=utf-8"])
@pytest.mark.parametrize("engine", ["lexbor", "html5lib"])
def test_scripts_are_known_by_their_type(type_: str, engine: Any) -> None:
    page = f'<script>{{"a": 1}}</script><script type="{type_}">{{"a": "\\/"}}</script><script type="{type_}"> </script>'
    assert read_scripts(parse_html(page, engine)) == ([{"a": "/"}], ())


def test_every_issue_has_a_documented_code() -> None:
    assert {"copied-constant", "json-ld-broken", "json-ld-repaired", "no-updates", "two-live-blogs"} <= CODES.keys()


def test_valid_json_is_left_as_it_is() -> None:
    value = {"a": "x, ] // <!-- \\", "b": ['"', "&quot;", "/* no */"]}
    assert load_json(json.dumps(value)).values == (value,)
    assert load_json(json.dumps(value) + ";").values == (value,)


HOSTILE = {
    "open objects": '{"a":' * 200_000,
    "closed arrays": "[" * 200_000 + "]" * 200_000,
    "quotes": '"' * 2_000_001,
    "comments": "<!--" * 500_000,
    "slashes": "/*" * 1_000_000,
    "commas": ", " * 1_000_000,
    "posts that never end": '{"@type":"BlogPosting",' * 100_000,
    "updates that never come": '"liveBlogUpdate":' * 200_000,
    "backslashes": '{"' + "\\" * 2_000_001,
    "escaped quotes that never end": '{"a":"' + r"\"" * 200_000,
    "a long number": '{"a": ' + "9" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_scripts_are_refused_or_read(name: str) -> None:
    values = load_json(HOSTILE[name]).values
    report = read_json_ld(values)
    assert report is None or report.posts == ()


def test_a_long_body_is_read() -> None:
    (post,) = read(titled(articleBody="Rain and wind. " * 350_000)).posts
    assert len(words(post.blocks[0])) > 5_000_000


def test_a_body_that_nests_too_deep_keeps_its_words() -> None:
    (post,) = read(titled(articleBody="<div>" * 5_000 + "It is wet.")).posts
    assert "It is wet." in " ".join((*map(words, post.blocks), *post.unplaced))


# ---- laws ------------------------------------------------------------------------------------------------------------

SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    | st.sampled_from(["LiveBlogPosting", "BlogPosting", "Person", "#p1", URL, "2031-05-02T10:05:00Z", "<p>a</p>", "&amp;"])
)  # fmt: skip
KEYS = st.sampled_from((
    "@type", "type", "@id", "@graph", "@list", "@value", "liveBlogUpdate", "headline", "articleBody", "datePublished",
    "dateModified", "author", "publisher", "name", "url", "image", "video", "caption", "logo", "mainEntityOfPage",
    "identifier", "value", "inLanguage", "sameAs", "creator", "thumbnail", "embedUrl",
))  # fmt: skip
JSON = st.recursive(
    SCALARS, lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=6), max_leaves=30
)
POSTINGS = st.builds(lambda value, updates: {**value, "liveBlogUpdate": updates}, st.dictionaries(KEYS, JSON), JSON)


@given(st.lists(JSON | POSTINGS, max_size=3))
def test_no_json_is_too_strange_to_read(values: list[Any]) -> None:
    report = read_json_ld(values)
    if report is not None:
        less = drop_copied_constants(report)
        assert [post.blocks for post in less.posts] == [post.blocks for post in report.posts]
        assert hash(less) == hash(drop_copied_constants(report))


@given(st.text(alphabet='{}[]",:\\/*<!->&quot; \nab1', max_size=60) | st.text())
def test_no_script_is_too_broken_to_be_looked_at(script: str) -> None:
    loaded = load_json(script)
    assert loaded.values or loaded.mended == "broken" or not loaded.mended


@given(JSON)
def test_json_reads_back_the_same_with_a_comma_too_many(value: Any) -> None:
    text = json.dumps([value], allow_nan=True)
    assert str(load_json(f"{text[:-1]},]").values[0]) == str(json.loads(text))


NAMES = st.sampled_from(["Ada Lund", "PER HOLM", "Nell van Quist", "Jean-Luc O'Brien"])


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_joined_names_come_apart(names: list[str]) -> None:
    joined = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    assert split_names(joined) == tuple(names)


def test_text_set_to_a_width_is_read_as_paragraphs() -> None:
    told = (
        "The harbour master of Lund said on Tuesday that the quay would stay shut until\n"
        "the ice had gone, and that nobody should try to walk on it before the weekend\n"
        "was over.\n\nShips may enter from noon on Wednesday, the port authority said in a short note\n"
        "to the press, and leave when they like."
    )
    assert [paragraph.count("\n") for paragraph in _paragraphs(told)] == [0, 0]
    listed = "What is open:\nThe quay and all that stands on it, from nine to five\nThe pier\n\nNothing else."
    assert len(_paragraphs(listed)) == 4


def _paragraphs(told: str) -> list[str]:
    return [block.text for block in read_prose(told).blocks if isinstance(block, Paragraph)]
