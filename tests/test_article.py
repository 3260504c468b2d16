"""Any article, when asked for: one entry with its headline, its prose and its pictures."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

import liveblog_parse as lb
from liveblog_parse.outlets.article.furniture import in_repeated_runs

PROSE = "The ferry left the quay at noon with forty people and nine bicycles on board."
MORE = "Nobody was hurt when it touched the pier again, the harbour master said on Tuesday."

# Written for these tests, in the shape that most newspapers' pages have.
PAGE = f"""<!doctype html><html lang=en><head><title>Ferry touches pier - The Gazette</title>
<meta property="og:site_name" content="The Gazette"><meta property="og:title" content="Ferry touches pier">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry touches pier", "author": {{"@type":
"Person", "name": "Nora Falk"}}, "datePublished": "2024-03-05T14:00:00Z"}}</script></head><body>
<nav><p>Home, the harbour, the town hall, the weather and all that we wrote about them this week</p></nav>
<main><h1>Ferry touches pier</h1><article>
<figure><img src="/ferry.jpg" alt="A ferry"><figcaption>The ferry. Photograph: Ida Holm</figcaption></figure>
<p>{PROSE}</p><p>Sign up</p><p>Get the news by letter</p><p>{MORE}</p><p>Sign up</p><p>Get the news by letter</p>
<h2>What comes next</h2><p>{PROSE} It will be <a href="/repair">mended</a>.</p></article></main>
<aside><p>Most read: how the lighthouse keeper of the island spent the whole of the winter on his own</p></aside>
<footer><p>The Gazette is printed on the quay by the people who write it and read it every day</p></footer></body></html>"""


def article(page: lb.Source) -> lb.LiveBlog:
    return lb.parse(page, outlet="article", url="https://gazette.example/ferry")


@pytest.mark.parametrize("page", [PAGE, PAGE.encode(), BeautifulSoup(PAGE, "html5lib")], ids=["str", "bytes", "soup"])
def test_a_page_is_one_entry_with_headline_prose_and_pictures(page: lb.Source) -> None:
    blog = article(page)
    assert [entry.headline for entry in blog] == ["Ferry touches pier"]
    assert blog.entries[0].blocks == (
        lb.Image(url="https://gazette.example/ferry.jpg", alt="A ferry", caption="The ferry.", credit="Ida Holm"),
        lb.Paragraph(text=PROSE),
        lb.Paragraph(text=MORE),
        lb.Heading(text="What comes next", level=2),
        lb.Paragraph(
            text=f"{PROSE} It will be mended.", links=(lb.Link(start=89, end=95, url="https://gazette.example/repair"),)
        ),
    )


def test_the_page_says_who_wrote_it_and_when() -> None:
    blog = article(PAGE)
    assert (blog.outlet, blog.site_name, blog.language) == ("article", "The Gazette", "en")
    assert [author.name for author in blog.authors] == ["Nora Falk"]
    assert blog.published is not None
    assert blog.issues == ()


def test_a_live_blogs_page_is_one_entry_too() -> None:
    updates = ",".join(f'{{"headline": "Ferry {n}", "articleBody": "Boat {n} left."}}' for n in range(3))
    script = (
        f'<script type="application/ld+json">{{"@type": "LiveBlogPosting", "liveBlogUpdate": [{updates}]}}</script>'
    )
    assert len(article(PAGE.replace("</head>", f"{script}</head>"))) == 1


def test_prose_in_boxes_of_its_own_is_found() -> None:
    boxes = "".join(f"<div class=text><div><p>{text}</p></div></div>" for text in (PROSE, MORE, PROSE))
    blog = article(f"<body><div>Menu</div><h1>Ferry</h1><div id=story>{boxes}</div><div>Imprint</div></body>")
    assert [block.text for block in blog.entries[0].blocks if isinstance(block, lb.Paragraph)] == [PROSE, MORE, PROSE]


def test_a_page_without_paragraphs_is_read_whole() -> None:
    assert "It rained." in article("<h1>Rain</h1><div>It rained.<br><br>More rain.</div>").entries[0].text


def test_an_article_as_json_is_read() -> None:
    blog = article({"@type": "NewsArticle", "headline": "Rain", "articleBody": "It rained.\n\nMore rain."})
    assert [(entry.headline, entry.text) for entry in blog] == [("Rain", "It rained.\n\nMore rain.")]


def test_json_without_an_article_is_refused() -> None:
    with pytest.raises(lb.NotALiveBlogError):
        article({"headline": "Rain"})


def test_a_run_that_stands_once_is_prose() -> None:
    assert in_repeated_runs(["Sign up", "Get the news", "It rained."]) == set()
