"""Pages as a whole: which outlet they are, and what makes a page no live blog."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

import liveblog_parse as lb

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


def test_one_update_is_no_live_blog_unless_the_outlet_is_asked_for() -> None:
    with pytest.raises(lb.NotALiveBlogError, match=r"generic/schema\.org \(1 of 2 points"):
        lb.parse(page(THREE[0]))
    assert len(lb.parse(page(THREE[0]), outlet="guardian")) == 1


def test_the_refusal_of_a_page_names_the_layouts_that_found_nothing() -> None:
    with pytest.raises(lb.NotALiveBlogError, match="guardian/dcr: found nothing") as refused:
        lb.parse("<html><body><p>Rain.</p></body></html>")
    assert "an ordinary article is read with outlet='article'" in str(refused.value)


def test_soup_is_read_as_it_stands() -> None:
    html = page(*THREE)
    assert lb.parse(BeautifulSoup(html, "html.parser")) == lb.parse(html)


@pytest.mark.parametrize("name", ["live-feed", "timeline", "live-updates"])
def test_elements_that_repeat_with_a_time_and_prose_are_posts_where_the_page_calls_them_live(name: str) -> None:
    blog = lb.parse(f"<html><body><main>{REPEATED.format(name=name)}</main></body></html>")
    assert (blog.outlet, blog.layout, len(blog)) == ("generic", "repeated", 3)


@pytest.mark.parametrize("name", ["stories", "comments live", "related live"])
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
