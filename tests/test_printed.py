"""Pages whose elements tell nothing of their posts are read by what they print, as text is."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from attrs import evolve

import liveblog_parse as lb
from liveblog_parse.sources.printed import read_printed
from liveblog_parse.tree import parse_html

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
FLAT = sorted((Path(__file__).parent / "flat").rglob("*.wet.txt"))
POSTS = (
    "<h3>15:20 GMT</h3><p>Ferries return</p><p>Three <a href='/ferries'>ferries</a> left at noon.</p>"
    "<p>14:41 GMT</p><h4>Crews go home</h4><p>The strike is <b>over</b>, they say.</p>"
    "<p>14:30 GMT</p><p>The ice breaks</p><p>It is a foot thick.</p>"
)


def paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines() if line.strip())


WRAPS: dict[str, Callable[[str], str]] = {
    "paragraphs": lambda text: f"<html><body><div id='reader'>{paragraphs(text)}</div></body></html>",
    "a fragment": paragraphs,
    "divisions": lambda text: paragraphs(text).replace("<p>", "<div><span>").replace("</p>", "</span></div>"),
    "breaks": lambda text: "<div>" + "<br>".join(escape(line) for line in text.splitlines()) + "</div>",
    "preformatted": lambda text: f"<html><body><pre>{escape(text)}</pre></body></html>",
    "cells": lambda text: "<table>" + paragraphs(text).replace("<p>", "<tr><td>").replace("</p>", "</td></tr>") + "</table>",
}  # fmt: skip


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("text", [*SEEDS, *FLAT], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_in_elements_is_read_as_the_text(text: Path, wrap: str) -> None:
    source = text.read_text(encoding="utf-8")
    try:
        blog = lb.parse(source)
    except lb.NotALiveBlogError:
        with pytest.raises(lb.NotALiveBlogError):
            lb.parse(WRAPS[wrap](source))
        return
    page = lb.parse(WRAPS[wrap](source))
    assert (page.form, page.ledger) == ("html", ())
    assert page.entries == tuple(evolve(entry, spans=()) for entry in blog.entries)
    assert (page.outlet, page.layout, page.lead, page.unplaced) == (blog.outlet, blog.layout, blog.lead, blog.unplaced)


NOT_LIVE = {
    "opening hours": "Opening hours\n10:00 Monday\n10:30 Tuesday\n11:00 Wednesday and Friday\n12:00 Sunday\n",
    "a timetable": "From Lund\n10:41 Ystad\n10:58 Malmö\n11:20 Rønne\n11:41 Ystad\n",
    "a mail thread": (
        "12:41, Nora Falk wrote:\n> Can we move the talk to Friday, as we said before?\n12:22, Ivo Brandt wrote:\n"
        "> Not for me, I am at sea until Sunday, I am afraid.\n11:58, Nora Falk wrote:\n> Is Thursday any good, then?\n"
    ),
    "an article": (
        "Ferries return to Lund\nBy Nora Falk\nPublished 5 March 2024 10:48\nThree ferries left at noon, the port said.\n"
        "At 11:20 the fourth one followed, and at 12:05 the last.\n"
    ),
}


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("text", NOT_LIVE.values(), ids=list(NOT_LIVE))
def test_what_is_no_live_blog_as_text_is_none_in_elements(text: str, wrap: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(WRAPS[wrap](text))


def test_links_headings_quotations_lists_pictures_and_embeds_keep_their_places() -> None:
    rich = POSTS.replace(
        "<p>14:41 GMT</p>",
        "<h5>What they say</h5><blockquote><p>We sail.</p></blockquote><ul><li>Nine boats</li><li><p>Two tugs</p></li></ul>"
        "<p><img src='/quay.jpg' alt='The quay'></p><iframe src='https://www.youtube.com/embed/a1'></iframe>"
        "<blockquote class='twitter-tweet'><p>Ice!</p><a href='https://x.com/quay/status/1'>5 March</a></blockquote>"
        "<video src='/ice.mp4'></video><p>14:41 GMT</p>",
    )
    first = lb.parse(rich, url="https://gazette.example/live").entries[0]
    assert first.headline == "Ferries return"
    assert first.blocks == (
        lb.Paragraph(text="Three ferries left at noon.", links=(lb.Link(start=6, end=13, url="https://gazette.example/ferries"),)),
        lb.Heading(text="What they say", level=5),
        lb.Quote(text="We sail."),
        lb.ListBlock(items=(lb.ListItem(text="Nine boats"), lb.ListItem(text="Two tugs"))),
        lb.Image(url="https://gazette.example/quay.jpg", alt="The quay"),
        lb.Embed(provider="youtube", url="https://www.youtube.com/embed/a1"),
        lb.Embed(provider="x", url="https://x.com/quay/status/1", text="Ice! 5 March"),
        lb.Video(url="https://gazette.example/ice.mp4"),
    )  # fmt: skip


def test_the_head_of_the_page_says_what_is_not_printed() -> None:
    head = (
        '<html lang="en"><meta property="og:site_name" content="The Gazette"><meta property="og:title" content="Ice live">'
        '<meta property="article:published_time" content="2024-03-05T06:00:00Z">'
        '<link rel="canonical" href="https://gazette.example/live">'
    )
    blog = lb.parse(head + POSTS, zone="Europe/London")
    assert (blog.site_name, blog.headline, blog.language) == ("The Gazette", "Ice live", "en")
    assert blog.url == "https://gazette.example/live"
    assert blog.published is not None
    assert [entry.published and entry.published.isoformat() for entry in blog] == [
        "2024-03-05T15:20:00+00:00",
        "2024-03-05T14:41:00+00:00",
        "2024-03-05T14:30:00+00:00",
    ]


CODE = "<script>var page = 1</script>"


def test_a_page_with_code_is_read_so_only_where_it_says_that_it_is_live() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(CODE + POSTS)
    assert len(lb.parse(CODE + POSTS, url="https://www.gazette.example/live/quay-1")) == 3
    assert len(lb.parse(CODE + "<h1>Ferries LIVE: the quay is shut</h1>" + POSTS)) == 3
    assert len(lb.parse(f"{CODE}<div class='c-LiveBlog c-list'>{POSTS}</div>")) == 3
    assert len(lb.parse("<script src='https://x.com/widgets.js'></script>" + POSTS)) == 3
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"{CODE}<a class='to-liveblog' href='/live'>The live blog</a>{POSTS}")


# How sites that nobody wrote a file for print a post: its clock, its title, its prose.
MANNERS = {
    "a clock in bold before the prose": "<p><strong>{dotted} Uhr:</strong> {prose}</p><p>{more}</p>",
    "plus signs": "<h3>+++ {clock} {title} +++</h3><p>{prose}</p><p>{more}</p>",
    "a heading with a clock": "<h2>{clock} - {title}</h2><p>{prose}</p><p>{more}</p>",
    "an hour sign": "<h2>{hours} : {title}</h2><p>{prose}</p><p>{more}</p>",
    "a card": "<div class='item'><span class='hora'>{clock}</span><h3>{title}</h3><p>{prose}</p></div>",
    "an item of a list": "<li><b>{clock}</b> {prose} {more}</li>",
    "a list of definitions": "<dt>{clock}</dt><dd><p>{prose}</p><p>{more}</p></dd>",
    "paragraphs in bold": "<p><strong>{clock}</strong></p><p><strong>{title}</strong></p><p>{prose}</p>",
    "a title over a clock": "<section><h4>{title}</h4><time>{clock}</time><p>{prose}</p></section>",
    "a clock below the prose": "<div><h3>{title}</h3><p>{prose}</p><div>{clock}</div></div>",
    "a clock and a name in a row": "<h3>{title}</h3><div><span>By Nora Falk</span> | <i>{clock}</i></div><p>{prose}</p>",
    "line breaks": "<b>{clock}</b><br>{title}<br>{prose}<br><br>",
}
TOLD = (
    ("18:00", "Ferries return to the quay", "Three ferries left at noon, the port said.", "A fourth one waits."),
    ("17:43", "Crews vote to go home", "The strike is over after nine days.", "The vote was close."),
    ("17:22", "Ice breaks at the cape", "It is a foot thick, pilots say.", "Two tugs are out."),
    ("16:59", "Trains run late in Lund", "The line to Ystad is shut.", "Buses run instead."),
    ("16:31", "The mayor speaks at five", "She will name the new harbour master.", "Nobody knows who it is."),
)


def site(posts: str, *, around: str = "") -> str:
    menu = "".join(f"<li><a href='/{place}'>{place}</a></li>" for place in ("News", "Sport", "Weather"))
    latest = "".join(f"<li><a href='/n/{n}'><span>1{n}:05</span> Boat {n} sails for Lund</a></li>" for n in range(6))
    return (
        f"<!doctype html><html lang=en><head>{CODE}<title>The Gazette</title></head><body><nav><ul>{menu}</ul></nav><main>"
        f"<h1>Harbour live: ferries on strike</h1><p>By Nora Falk</p><div class='body'>{posts}</div>{around}</main>"
        f"<aside><h2>Latest</h2><ul>{latest}</ul></aside><footer><p>© The Gazette 14:00</p></footer></body></html>"
    )


def printed_in(manner: str) -> str:
    return "".join(
        manner.format(
            clock=clock,
            dotted=clock.replace(":", "."),
            hours=clock.replace(":", "h"),
            title=title,
            prose=prose,
            more=more,
        )
        for clock, title, prose, more in TOLD
    )


LATEST = "".join(f"<div><span>1{n}:15</span> <a href='/n/{n}'>Boat {n} sails for Lund</a></div>" for n in range(8))


@pytest.mark.parametrize("around", ["", f"<div class='latest'>{LATEST}</div>"], ids=["alone", "above timed links"])
@pytest.mark.parametrize("manner", MANNERS.values(), ids=list(MANNERS))
def test_a_live_page_of_an_unknown_site_is_read_by_its_clocks(manner: str, around: str) -> None:
    blog = lb.parse(site(printed_in(manner), around=around))
    readings = [entry.published_as for entry in blog]
    assert [reading and (reading.hour, reading.minute) for reading in readings] == [
        tuple(map(int, clock.split(":"))) for clock, *_ in TOLD
    ]
    if "title" in manner:
        assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    for entry, (_, _, prose, _) in zip(blog, TOLD, strict=True):
        assert prose in entry.text
    assert blog.headline == "Harbour live: ferries on strike"


def test_a_last_clock_with_nothing_below_it_puts_no_clock_below_its_post() -> None:
    posts = printed_in("<p>{clock}</p><h3>{title}</h3><p>{prose}</p>") + "<p>16:02</p>"
    blog = lb.parse(site(f"<p>Follow the strike with us.</p>{posts}"))
    assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    assert [entry.published_as.raw for entry in blog if entry.published_as] == [clock for clock, *_ in TOLD]


def test_names_and_roles_beside_a_time_are_no_titles() -> None:
    beside = "<div><span>{clock}</span><span>Nora Falk</span><span>Harbour correspondent</span></div>"
    blog = lb.parse(site(printed_in(beside + "<h3>{title}</h3><p>{prose}</p>")))
    assert [(entry.headline, entry.authors) for entry in blog] == [
        (title, (lb.Author(name="Nora Falk", role="Harbour correspondent"),)) for _, title, *_ in TOLD
    ]


def test_a_topic_above_a_title_that_is_a_heading_is_a_kicker() -> None:
    topics = ("Transport", "Strike", "Weather", "Trains", "Politics")
    page = printed_in("<p>{clock}</p><p>TOPIC</p><h3>{title}</h3><p>{prose}</p>")
    for topic in topics:
        page = page.replace("TOPIC", topic, 1)
    blog = lb.parse(site(page))
    assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    assert [entry.kickers for entry in blog] == [(topic,) for topic in topics]


@pytest.mark.parametrize("clock", ["{clock}", "{dotted} Uhr", "{hours}", "{clock} –", "{clock}:", "{clock} |"])
def test_a_title_in_bold_behind_the_clock_and_before_the_prose_is_the_headline(clock: str) -> None:
    page = site(printed_in(f"<p><strong>{clock} {{title}}</strong> {{prose}}</p><p>{{more}}</p>"))
    assert [(entry.headline, entry.text) for entry in lb.parse(page)] == [
        (title, f"{prose}\n\n{more}") for _, title, prose, more in TOLD
    ]


def test_a_sentence_in_bold_behind_the_clock_is_prose() -> None:
    blog = lb.parse(site(printed_in("<p><b>{clock} {prose}</b> {more}</p>")))
    assert [(entry.headline, entry.text) for entry in blog] == [(None, f"{prose} {more}") for _, _, prose, more in TOLD]


def test_an_update_beside_the_time_is_none_of_the_title() -> None:
    blog = lb.parse(site(printed_in("<div><b>{clock}</b> <i>Updated {clock}</i><h3>{title}</h3><p>{prose}</p></div>")))
    assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    assert [entry.updated_as and entry.updated_as.raw for entry in blog] == [f"Updated {clock}" for clock, *_ in TOLD]


def test_what_stands_above_the_only_first_heading_is_no_headline() -> None:
    page = site(printed_in(MANNERS["a card"])).replace(
        "<main>", "<header><a href='/'>The Gazette</a><b>LIVE</b></header><main>"
    )
    blog = lb.parse(page)
    assert (blog.headline, blog.standfirst, blog.lead, blog.unplaced) == (
        "Harbour live: ferries on strike",
        None,
        (),
        (),
    )


TEASERS = {
    "a clock, a title, a summary": "<div><span>{clock}</span><h3><a href='/a/{n}'>{title}</a></h3><p>{prose}</p></div>",
    "a title, a clock, a summary": "<div><h3><a href='/a/{n}'>{title}</a></h3><time>{clock}</time><p>{prose}</p></div>",
    "all in one link": "<a href='/a/{n}'><span>{clock}</span><h3>{title}</h3><p>{prose}</p></a>",
    "in one line": "<li>{clock} <a href='/a/{n}'>{title}</a><p>{prose}</p></li>",
}


@pytest.mark.parametrize("teaser", TEASERS.values(), ids=list(TEASERS))
def test_a_list_of_live_pages_is_none(teaser: str) -> None:
    teasers = "".join(teaser.format(n=n, clock=told[0], title=told[1], prose=told[2]) for n, told in enumerate(TOLD))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(site(teasers))


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize("teaser", TEASERS.values(), ids=list(TEASERS))
def test_a_list_of_other_pages_beside_the_posts_is_none_of_them(teaser: str, place: str) -> None:
    others = "".join(
        teaser.format(n=n, clock=f"1{n}:05", title=f"Boat {n} sails for Lund today", prose="All on board are well.")
        for n in range(6)
    )
    others = f"<h2>More news</h2>{others}"
    posts = printed_in(MANNERS["a card"])
    blog = lb.parse(site(posts + others if place == "below" else others + posts))
    assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    assert [entry.text for entry in blog] == [prose for _, _, prose, _ in TOLD]


def test_clocks_in_a_table_of_figures_are_no_times_of_posts() -> None:
    table = "<table><tr><th>Left</th><th>Ship</th></tr><tr><td>10:30</td><td>Svanen</td></tr><tr><td>11:30</td><td>Otter</td></tr></table>"
    posts = (
        printed_in("<p>{clock}</p><h3>{title}</h3><p>{prose}</p>TABLE").replace("TABLE", table, 1).replace("TABLE", "")
    )
    blog = lb.parse(site(posts))
    assert [entry.headline for entry in blog] == [title for _, title, *_ in TOLD]
    assert blog.entries[0].blocks[-1] == lb.Table(rows=(("Left", "Ship"), ("10:30", "Svanen"), ("11:30", "Otter")))


def test_readers_comments_are_no_posts() -> None:
    comments = "".join(f"<li><b>{clock}</b><p>I say that {prose.lower()}</p></li>" for clock, _, prose, _ in TOLD)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(site(f"<p>Nothing has happened.</p><ul class='comment-list'>{comments}</ul>"))


def test_detection_says_which_layout_the_lines_are_in() -> None:
    found = lb.detect(POSTS)
    assert found is not None
    assert (found.form, found.layout) == ("html", lb.parse(POSTS).layout)


def test_nothing_is_printed_by_scripts_styles_and_heads() -> None:
    page = "<head><title>Ice</title></head><style>p{}</style><p>One<script>two</script><table><td>three<td>four</table>five"
    assert read_printed(parse_html(page)).whole.texts == ["One", "three", "four", "five"]


def test_the_tags_of_trafilaturas_xml_part_lines() -> None:
    page = (
        "<doc><main><p>One<lb/>two</p><list><item>three</item><item>four</item></list><quote>five</quote></main></doc>"
    )
    assert read_printed(parse_html(page)).whole.texts == ["One", "two", "three", "four", "five"]


PAGES = sorted((Path(__file__).parent / "pages").rglob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_both_engines_print_the_same(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    by_lexbor, by_html5lib = (read_printed(parse_html(html, engine)) for engine in ("lexbor", "html5lib"))
    for lines, others in zip(by_lexbor, by_html5lib, strict=True):
        assert lines.texts == others.texts
        assert lines.markup == others.markup


_SITE = (
    '<div role="dialog"><p>We use cookies to improve your visit.</p><button>Accept</button></div>'
    "<header><a href='/'>Strandbote</a></header>"
)


def test_what_stands_above_the_title_is_the_sites() -> None:
    blog = lb.parse(f"{_SITE}<h1>Harbour strike: live</h1><p>All ferries are in port.</p>{POSTS}")
    assert (blog.headline, len(blog)) == ("Harbour strike: live", 3)
    assert blog.lead == (lb.Paragraph(text="All ferries are in port."),)


def test_posts_above_a_title_are_read() -> None:
    assert len(lb.parse(f"{POSTS}<h1>About us</h1><p>We write of ships, harbours and the sea.</p>")) == 3


@pytest.mark.parametrize("by", [" by Nora Falk", " | By Nora Falk", " – by Nora Falk"])
def test_a_byline_behind_a_time_is_no_title(by: str) -> None:
    posts = "".join(
        f"<h3>{title}</h3><p><time>{clock}</time>{by}</p><p>The harbour master said so at the quay, after long talks.</p>"
        for clock, title in (("15:20", "Ferries return"), ("14:41", "Crews go home"), ("14:30", "The ice breaks"))
    )
    blog = lb.parse(f"<h1>Harbour strike: live</h1><div>{posts}</div>")
    assert [(entry.headline, entry.authors) for entry in blog] == [
        (title, (lb.Author(name="Nora Falk"),)) for title in ("Ferries return", "Crews go home", "The ice breaks")
    ]


SHARES = (
    '<a href="https://www.facebook.com/sharer/sharer.php?u=/live">Facebook</a>',
    '<a href="https://wa.me/?text=/live">WhatsApp</a>',
    '<a href="mailto:?subject=Live">Email</a>',
)


@pytest.mark.parametrize(
    "markup",
    [
        f"<ul>{''.join(f'<li>{link}</li>' for link in SHARES)}</ul>",
        f"<p>Share this: {' '.join(SHARES)}</p>",
        "".join(f"<p>{link}</p>" for link in SHARES),
    ],
    ids=["a list", "a line", "lines"],
)
def test_links_that_share_the_page_are_neither_lead_nor_prose(markup: str) -> None:
    page = f"<html><body><h1>Harbour live</h1>{{}}<p>All that happens today.</p>{POSTS}</body></html>"
    shared = page.format(markup).replace("<p>The ice breaks</p>", f"<p>The ice breaks</p>{markup}")
    assert lb.parse(shared) == lb.parse(page.format(""))


def test_a_paragraph_with_a_link_that_shares_is_prose() -> None:
    told = '<p>The harbour master asks everybody to <a href="https://x.com/intent/tweet?text=Stay">say so on X</a>.</p>'
    assert "say so on X" in lb.parse(f"<html><body><h1>Harbour live</h1>{POSTS}{told}</body></html>").entries[-1].text
