"""Bodies of posts: elements in order become blocks, and no text is lost, glued or split."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.model import Block, Embed, Heading, Image, Link, ListBlock, ListItem, Paragraph, Quote, Table, Video
from liveblog_parse.sources.body import Body, BodyRules, credited, read_body, read_html_body
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node, parse_html


def blocks(fragment: str, rules: BodyRules | None = None) -> tuple[Block, ...]:
    body = read_html_body(fragment, rules)
    assert body.unplaced == ()
    assert read_body(parse_html(fragment, "html5lib"), rules) == body
    return body.blocks


def p(text: str, *links: tuple[str, str]) -> Paragraph:
    places = [(text.index(linked), linked, url) for linked, url in links]
    return Paragraph(
        text=text, links=tuple(Link(start=at, end=at + len(linked), url=url) for at, linked, url in places)
    )


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("", []),
        ("Rain on the quay", [p("Rain on the quay")]),
        ("Rain &amp; ice", [p("Rain & ice")]),
        ("<p>One</p>\n <p> Two\n lines </p>", [p("One"), p("Two lines")]),
        ("<p>No<b>rth</b> <i>Qu</i>ay</p>", [p("North Quay")]),
        ("<div>One<div>Two</div>Three</div>", [p("One"), p("Two"), p("Three")]),
        ("One<br>line", [p("One line")]),
        ("One<br> <br/>Two<br><br><br>Three", [p("One"), p("Two"), p("Three")]),
        ("One<br>a<br>b", [p("One a b")]),
        ("One<hr>Two", [p("One"), p("Two")]),
        ("<dl><dt>Wind<dd>North</dl>", [p("Wind"), p("North")]),
        ("<my-island>One<span>Two</span></my-island>Three", [p("OneTwo"), p("Three")]),
        ("<details><summary>More</summary>Ice</details>", [p("More"), p("Ice")]),
        ("<p> \u200b </p><p>&nbsp;</p>", []),
        ("<p>Rain<script>x()</script><style>p{}</style><template>t</template></p>", [p("Rain")]),
        ("<p>Ice <noscript>Turn on scripts</noscript>floe</p>", [p("Ice floe")]),
    ],
)
def test_paragraphs_end_where_blocks_end_and_nowhere_else(fragment: str, expected: list[Block]) -> None:
    assert list(blocks(fragment)) == expected


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ('<p>See <a href="/a">the <b>log</b></a>.</p>', p("See the log.", ("the log", "/a"))),
        ('<p>See<a href="/a"> the log </a>now</p>', p("See the log now", ("the log", "/a"))),
        ('<p>  Two\n<a href="/a">a\u00a0b</a><a href="/c">c</a></p>', p("Two a bc", ("a b", "/a"), ("c", "/c"))),
        ('<p>Wide  gap <a href="/a">log</a> \n<a href="/b">chart</a></p>', p("Wide gap log chart", ("log", "/a"), ("chart", "/b"))),
        ('<a href="/a">all</a>', p("all", ("all", "/a"))),
        ('<a>none</a> <a href=" ">blank</a> <a href="javascript:x()">js</a>', p("none blank js")),
        ('<p>x<a href="/a"> </a>y<a href="/b"></a></p>', p("x y")),
        ('<p>e<a href="/a">\u0301x</a></p>', p("éx", ("x", "/a"))),
    ],
)  # fmt: skip
def test_links_stand_at_their_words(fragment: str, expected: Paragraph) -> None:
    assert list(blocks(fragment)) == [expected]


def test_a_link_around_blocks_is_in_each() -> None:
    assert blocks('<a href="/a"><h3>Quay</h3><p>closed</p></a>') == (
        Heading(text="Quay", level=3, links=(Link(start=0, end=4, url="/a"),)),
        p("closed", ("closed", "/a")),
    )


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<h4>Wind <em>rises</em></h4>", [Heading(text="Wind rises", level=4)]),
        ("<h2></h2>Rain", [p("Rain")]),
        ('<h3>Map<img src="m.png"></h3>', [Heading(text="Map", level=3), Image(url="m.png")]),
        ("<blockquote><p>We wait.</p><p>And see.</p></blockquote>", [Quote(text="We wait. And see.")]),
        ("<blockquote>We wait.<footer>— <cite>Nell</cite>, pilot</footer></blockquote>", [Quote(text="We wait.", cite="Nell, pilot")]),
        ("<blockquote>In <cite>The Log</cite> we wait.</blockquote>", [Quote(text="In The Log we wait.")]),
        ("<blockquote><cite>Nell</cite></blockquote>", [p("Nell")]),
        ("<blockquote>One<ul><li>two</ul></blockquote>", [Quote(text="One two")]),
        ("<figure><blockquote>Wait.</blockquote><figcaption>Nell</figcaption></figure>", [Quote(text="Wait.", cite="Nell")]),
        ("<ul><li>a<li>b</ul>", [ListBlock(items=(ListItem(text="a"), ListItem(text="b")))]),
        ("<ol><li><p>a</p><p>b</p></ol>", [ListBlock(items=(ListItem(text="a b"),), ordered=True)]),
        ("<ul><li>a<ul><li>b</ul></ul>", [ListBlock(items=(ListItem(text="a", items=(ListItem(text="b"),)),))]),
        ("<ul><li>a</li><ul><li>b</ul></ul>", [ListBlock(items=(ListItem(text="a", items=(ListItem(text="b"),)),))]),
        ("<ul><li><ul><li>b</ul></ul>", [ListBlock(items=(ListItem(text="b"),))]),
        ("<ul>stray<div>x</div></ul>", [ListBlock(items=(ListItem(text="stray"), ListItem(text="x")))]),
        ('<ul><li>a<img src="x"></ul>', [ListBlock(items=(ListItem(text="a"),)), Image(url="x")]),
        ("<ul></ul>Rain", [p("Rain")]),
        ("<table><caption>Wind</caption><tr><th>a<th>b<tr><td>1<td><p>2</p>3</table>", [p("Wind"), Table(rows=(("a", "b"), ("1", "2 3")))]),
        ("<table><tr><td><p>One</p><p>Two</p></table>", [p("One"), p("Two")]),
        ("<table><tr><td>a<td></table>", [Table(rows=(("a", ""),))]),
    ],
)  # fmt: skip
def test_what_has_a_shape_keeps_it(fragment: str, expected: list[Block]) -> None:
    assert list(blocks(fragment)) == expected


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ('<img src="/q.jpg" alt=" The  quay ">', [Image(url="/q.jpg", alt="The quay")]),
        ('<img src="data:image/gif;base64,x" data-src="/q.jpg">', [Image(url="/q.jpg")]),
        ('<img srcset="/s.jpg 320w, /l.jpg 1240w, /m.jpg 640w">', [Image(url="/l.jpg")]),
        ('<img srcset="/s.jpg, /l.jpg 2x">', [Image(url="/l.jpg")]),
        ('<picture><source srcset="/l.jpg 2x"><img src="/s.jpg"></picture>', [Image(url="/s.jpg")]),
        ('<picture><source srcset="/s.jpg 1x,/l.jpg 2x"><img alt="q"></picture>', [Image(url="/l.jpg", alt="q")]),
        ('<img src="/count.gif" width="1" height="1">', []),
        ('<p>Ice <img class="emoji" src="/s.png" alt="🚢"> ahead</p>', [p("Ice 🚢 ahead")]),
        ('<p>Ice <img src="/i.jpg"> ahead</p>', [p("Ice ahead"), Image(url="/i.jpg")]),
        ('<p><img src="/i.jpg"> Ahead</p>', [Image(url="/i.jpg"), p("Ahead")]),
        ('<figure><img src="/q.jpg"><figcaption>The quay. Photograph: N Falk/AFP</figcaption></figure>', [Image(url="/q.jpg", caption="The quay.", credit="N Falk/AFP")]),
        ('<figure><img src="/q.jpg"><figcaption>The quay <span class="credit">Photo: N Falk</span></figcaption></figure>', [Image(url="/q.jpg", caption="The quay", credit="N Falk")]),
        ('<figure><img src="/q.jpg"><span>Image source, Reuters</span><figcaption>The quay</figcaption></figure>', [Image(url="/q.jpg", caption="The quay", credit="Reuters")]),
        ('<figure><img src="/q.jpg"><div>The quay</div></figure>', [Image(url="/q.jpg", caption="The quay")]),
        ('<figure><div></div><noscript><img src="/q.jpg"></noscript><figcaption>The quay</figcaption></figure>', [Image(url="/q.jpg", caption="The quay")]),
        ("<figure><figcaption>The quay</figcaption></figure>", [Image(caption="The quay")]),
        ("<figure><figcaption>A<figcaption>b</figcaption></figcaption></figure>", [Image(caption="A b")]),
        ("<figure><figcaption>A<figure>b<figcaption>c", [Image(caption="A b c")]),
        ('<figure><figure><img src="/a"><figcaption>A</figcaption></figure><figure><img src="/b"><figcaption>B</figcaption></figure></figure>', [Image(url="/a", caption="A"), Image(url="/b", caption="B")]),
        ("<figure><table><tr><td>1<td>2</table><figcaption>Wind</figcaption></figure>", [Table(rows=(("1", "2"),)), p("Wind")]),
        ('<video poster="/p.jpg"><source src="/v.mp4">No video here</video>', [Video(url="/v.mp4")]),
        ('<figure><iframe src="https://youtu.be/1"></iframe><figcaption>Ferries</figcaption></figure>', [Embed(provider="youtube", url="https://youtu.be/1", text="Ferries")]),
        ('<figure><video src="/v.mp4"></video><figcaption>Ferries</figcaption></figure>', [Video(url="/v.mp4", caption="Ferries")]),
    ],
)  # fmt: skip
def test_pictures_and_videos_have_their_captions(fragment: str, expected: list[Block]) -> None:
    assert list(blocks(fragment)) == expected


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ('<iframe src="https://www.youtube-nocookie.com/embed/x1"></iframe>', Embed(provider="youtube", url="https://www.youtube-nocookie.com/embed/x1")),
        ('<iframe data-src="//player.vimeo.com/video/1">No frames</iframe>', Embed(provider="vimeo", url="//player.vimeo.com/video/1")),
        ('<iframe src="https://maps.example/1"></iframe>', Embed(url="https://maps.example/1")),
        (
            '<blockquote class="twitter-tweet"><p>Ice <a href="https://t.co/1">t.co/1</a></p>— Nell (@n) <a href="https://twitter.com/n/status/1">May 1</a></blockquote><script src="//platform.twitter.com/widgets.js"></script>',
            Embed(provider="x", url="https://twitter.com/n/status/1", text="Ice t.co/1 — Nell (@n) May 1"),
        ),
        ('<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/1/">A post</blockquote>', Embed(provider="instagram", url="https://www.instagram.com/p/1/", text="A post")),
        ('<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@n/video/1"><section>Ice</section></blockquote>', Embed(provider="tiktok", url="https://www.tiktok.com/@n/video/1", text="Ice")),
        ('<div class="fb-post" data-href="https://www.facebook.com/n/posts/1"><blockquote>Ice</blockquote></div>', Embed(provider="facebook", url="https://www.facebook.com/n/posts/1", text="Ice")),
        ('<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p>Ice</p><a href="https://bsky.app/profile/n/post/1">1 May</a></blockquote>', Embed(provider="bluesky", url="https://bsky.app/profile/n/post/1", text="Ice 1 May")),
        ('<div class="twitter-tweet twitter-tweet-rendered"><iframe src="https://platform.twitter.com/embed/Tweet.html?id=1"></iframe></div>', Embed(provider="x", url="https://platform.twitter.com/embed/Tweet.html?id=1")),
        ('<amp-youtube data-videoid="x1"></amp-youtube>', Embed(provider="youtube", url="https://www.youtube.com/watch?v=x1")),
    ],
)  # fmt: skip
def test_embeds_name_their_service_and_address(fragment: str, expected: Embed) -> None:
    assert list(blocks(fragment)) == [expected]


def test_frames_without_an_address_or_a_size_show_nothing() -> None:
    assert blocks('<iframe></iframe><iframe src="about:blank"></iframe><iframe src="/count" width="0"></iframe>') == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay.", ("The quay.", None)),
        ("The quay. Photograph: Nora Falk/AFP/Getty Images", ("The quay.", "Nora Falk/AFP/Getty Images")),
        ("Photograph: Nora Falk", (None, "Nora Falk")),
        ("The quay (Image: PA)", ("The quay", "PA")),
        ("The quay (AP Photo/Nora Falk)", ("The quay", "AP Photo/Nora Falk")),
        ("The quay (left)", ("The quay (left)", None)),
        ("The quay. Credit...Nora Falk", ("The quay.", "Nora Falk")),
        ("The quay. Photo by Nora Falk", ("The quay.", "Nora Falk")),
        ("Image source, Getty Images", (None, "Getty Images")),
        ("The quay © Nora Falk", ("The quay", "Nora Falk")),
        ("Reuters", (None, "Reuters")),
        ("Photographs by those on board show ice", ("Photographs by those on board show ice", None)),
        ("Images, some of them blurred, show ice", ("Images, some of them blurred, show ice", None)),
        ("The big picture: ice everywhere", ("The big picture: ice everywhere", None)),
        ("", (None, None)),
    ],
)
def test_a_credit_is_taken_from_the_caption_where_it_is_announced(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert credited(text) == expected


def link_card(_: Node) -> Block:
    return Embed(provider="card")


RULES = BodyRules(
    furniture=".share, aside",
    hidden=".hidden",
    special={"a.card": link_card, ".advert": lambda _: None},
    caption=lambda node: (node.text(), "read by rule"),
)


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<p>Rain<span class=hidden>, external</span> again</p>", [p("Rain again")]),
        ("<p>Rain</p><aside>Also read</aside><div class=share><button>Share</button></div>", [p("Rain")]),
        ("<p>Rain <a class=card href=/x>More</a> again</p>", [p("Rain"), Embed(provider="card"), p("again")]),
        ("<p>Rain <i class=advert>Buy</i>again</p>", [p("Rain again")]),
        ("<ul><li>a<span class=hidden>x</span><li class=share>b</ul>", [ListBlock(items=(ListItem(text="a"),))]),
        ("<figure><img src=q><figcaption>Quay</figcaption></figure>", [Image(url="q", caption="Quay", credit="read by rule")]),
    ],
)  # fmt: skip
def test_rules_of_the_outlet_come_first(fragment: str, expected: list[Block]) -> None:
    assert list(blocks(fragment, RULES)) == expected
    root = parse_html(f"<div>{fragment}</div>").first("div")
    assert root is not None
    assert list(read_body(root.children(), RULES).blocks) == expected


ASKS = '<form><label>Your address</label><input type="email"><button>Sign up</button></form>'


@pytest.mark.parametrize(
    "boilerplate",
    [
        "<div class=slot><span>Advertisement</span></div>",
        "<p>ANZEIGE</p>",
        ASKS,
        f"<aside class='Newsletter-box'><h3>News of the quay</h3><p>Each morning.</p>{ASKS}</aside>",
        f"<div class=c-newsletter><p>News of the quay</p>{ASKS}</div>",
    ],
)
def test_advertisements_and_boxes_that_ask_for_an_address_are_boilerplate(boilerplate: str) -> None:
    body = read_html_body(f"<p>Rain.</p>{boilerplate}<p>More rain.</p>")
    assert body == Body(blocks=(p("Rain."), p("More rain.")))


def test_prose_around_a_form_and_words_about_advertisements_are_kept() -> None:
    body = read_html_body(
        f"<div class=with-newsletter><p>{'It rained. ' * 50}</p>{ASKS}</div><p>Advertisement pays.</p>"
    )
    assert body.blocks == (p("It rained. " * 49 + "It rained."), p("Advertisement pays."))
    assert read_html_body("<form><p>Vote</p><input type=radio></form>").blocks == (p("Vote"),)


def test_text_of_unknown_controls_is_unplaced() -> None:
    body = read_html_body("<p>Rain</p><button>Share <b>this</b></button><svg><title>icon</title><text>10%</text></svg>")
    assert body == Body(blocks=(p("Rain"),), unplaced=("Share this", "10%"))


def test_what_a_control_holds_besides_text_is_kept() -> None:
    body = read_html_body('<button>Enlarge<img src="/q.jpg"></button><svg><text>a</text><text>b</text></svg>')
    assert body == Body(blocks=(Image(url="/q.jpg"),), unplaced=("Enlarge", "a b"))
    drawing = read_html_body("<svg><desc>d</desc><foreignObject><p>One</p><p>Two</p></foreignObject></svg>")
    assert drawing.unplaced == ("One Two",)


def test_a_fragment_that_nests_past_the_limits_is_unplaced() -> None:
    assert read_html_body("<div>" * 300 + "x").blocks == ()
    assert read_html_body("<div>" * 300 + "x").unplaced == ("<div>" * 300 + "x",)


@pytest.mark.parametrize(
    "opened",
    [
        "<ul><li>",
        "<blockquote>",
        "<table><tr><td>a<td>",
        "<figure>",
        "<a href=u><b>",
        "<h2><ul><li>",
        "<div class=fb-post>",
    ],
)
def test_deep_nesting_keeps_the_text(opened: str) -> None:
    body = read_body(parse_html(opened * 700 + "rain"))
    assert "rain" in words(body)


TAGS = st.sampled_from([
    "p", "div", "b", "a", "span", "ul", "li", "ol", "blockquote", "figure", "figcaption", "table", "tr", "td", "h2",
    "h3", "section", "em", "br", "img", "hr", "cite", "footer", "caption", "dd", "dt", "pre", "my-tag", "picture", "nobr",
])  # fmt: skip
WORDS = st.text("xyzé", min_size=1, max_size=3)
FRAGMENTS = st.lists(
    st.one_of(
        TAGS.map("<{}>".format),
        TAGS.map("</{}>".format),
        WORDS,
        st.sampled_from(
            [" ", "\n", "&nbsp;", "<a href=u>", "<img src=q alt=w>", "<span class=hidden>", "<!-- c -->", "<button>"]
        ),
    ),
    max_size=40,
).map("".join)


def words(body: Body) -> list[str]:
    """Every word of the texts that were read from text, in no order."""
    found = " ".join(body.unplaced)

    def gather(value: Any) -> None:
        nonlocal found
        if isinstance(value, dict):
            for name, inner in value.items():
                if name not in {"url", "alt", "provider", "links", "level", "ordered"}:
                    gather(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                gather(inner)
        elif isinstance(value, str):
            found += f" {value}"

    for block in body.blocks:
        gather(asdict(block))
    return found.split()


FIGURES = st.lists(
    st.one_of(
        st.sampled_from(
            ["<figure>", "</figure>", "<figcaption>", "</figcaption>", "<b class=credit>", "</b>", "<img src=q>"]
        ),
        st.sampled_from(
            [
                "<blockquote>",
                "</blockquote>",
                "<p>",
                "<cite>",
                "</cite>",
                "<button>",
                "</button>",
                "<ul><li>",
                "</ul>",
                "Reuters ",
            ]
        ),
        WORDS,
    ),
    max_size=20,
).map("".join)


@given(FRAGMENTS | FIGURES.map("<figure>{}".format))
def test_every_letter_is_read_once(fragment: str) -> None:
    root = parse_html(fragment)
    assert Counter("".join(words(read_body(root)))) == Counter("".join(root.text().split()))


@given(st.lists(WORDS, min_size=1), st.sampled_from(["p", "div", "li", "td", "h2", "blockquote", "section", "dd"]))
def test_blocks_never_glue(parts: list[str], tag: str) -> None:
    root = parse_html("".join(f"<{tag}>{part}</{tag}>" for part in parts))
    if tag == "td":
        root = parse_html("<table><tr>" + "".join(f"<td>{part}</td>" for part in parts) + "</table>")
    assert words(read_body(root)) == parts


@given(
    st.lists(WORDS, min_size=1), st.sampled_from(["b", "a href=u", "span", "i class=x", "font", "wbr", "sup", "mark"])
)
def test_inline_elements_never_split(parts: list[str], tag: str) -> None:
    body = read_html_body("<p>" + "".join(f"<{tag}>{part}</{tag.split(maxsplit=1)[0]}>" for part in parts))
    assert words(body) == ["".join(parts)]


@given(FRAGMENTS)
def test_links_hold_words_of_the_text(fragment: str) -> None:
    for block in read_body(parse_html(fragment)).blocks:
        if isinstance(block, Paragraph | Heading | Quote):
            assert block.text == clean(block.text)
            for link in block.links:
                assert block.text[link.start : link.end] == block.text[link.start : link.end].strip() != ""


def test_ten_thousand_siblings_are_ten_thousand_blocks() -> None:
    assert len(read_html_body("<p>x</p>" * 10_000).blocks) == 10_000
    assert len(blocks("<p>" + "<a href=u>x</a> " * 2_000)) == 1
