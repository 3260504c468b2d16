"""The tree: both engines build the same one, and a soup is read as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from liveblog_parse.model import Paragraph
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.tree import Node, parse_html, wrap_soup

PAGE = """<!doctype html><title>Quay</title><script>if (1 < 2) {}</script>
<p id=a class="x y" hidden>Rain<!-- not here --> on <b>the</b> quay<script>no()</script></p>
<template><p>later</p></template><p id=b>Ice<svg><linearGradient/><text>t</text></svg></p>"""

TREES: dict[str, Callable[[str], Node]] = {
    "lexbor": lambda page: parse_html(page, "lexbor"),
    "html5lib": lambda page: parse_html(page, "html5lib"),
    "soup": lambda page: wrap_soup(BeautifulSoup(page, "html5lib")),
}


@pytest.fixture(params=TREES, name="root")
def root_of_page(request: pytest.FixtureRequest) -> Node:
    return TREES[request.param](PAGE)


def first(root: Node, selector: str) -> Node:
    found = root.first(selector)
    assert found is not None
    return found


def test_the_root_is_html_and_nothing_is_around_it(root: Node) -> None:
    assert root.name == "html"
    assert root.parent is None
    assert first(root, "body").parent == root


def test_attributes_are_strings_however_they_are_written(root: Node) -> None:
    paragraph = first(root, "p")
    assert (paragraph.get("id"), paragraph.get("class"), paragraph.get("hidden")) == ("a", "x y", "")
    assert paragraph.get("title") is None


def test_children_are_elements_and_texts_without_comments(root: Node) -> None:
    found = [child if isinstance(child, str) else child.name for child in first(root, "#a").children()]
    assert found == ["Rain", " on ", "b", " quay", "script"]


def test_what_is_left_out_is_skipped_everywhere_below(root: Node) -> None:
    paragraph = first(root, "#a")
    bold = first(paragraph, "b")
    kept = paragraph.without({bold.key})
    assert kept == paragraph
    assert [child for child in kept.children() if isinstance(child, str)] == ["Rain", " on ", " quay"]
    assert (kept.text(), kept.first("b"), kept.select("b")) == ("Rain on  quay", None, [])
    assert [node.name for node in kept.children() if not isinstance(node, str)] == ["script"]
    assert paragraph.text() == "Rain on the quay", "the tree itself is as it was"
    assert paragraph.without({paragraph.key}).text() == "Rain on the quay", "only what is below is left out"


def test_what_is_inside_an_element_that_is_left_out_is_skipped_too(root: Node) -> None:
    body = first(root, "body")
    kept = body.without({first(root, "#a").key})
    assert "Rain" not in kept.text()
    assert kept.select("b") == []
    assert [node.get("id") for node in kept.select("p")] == ["b"]
    assert [node.get("id") for node in first(root, "#a").without({first(root, "#b").key}).following()] == [None]


def test_text_leaves_out_scripts_comments_and_templates(root: Node) -> None:
    assert first(root, "#a").text() == "Rain on the quay"
    assert "later" not in root.text()
    assert first(root, "script").text() == ""


def test_raw_is_the_content_of_a_script(root: Node) -> None:
    assert first(root, "script").raw() == "if (1 < 2) {}"


def test_names_are_in_lower_case_in_drawings_too(root: Node) -> None:
    assert [child.name for child in first(root, "svg").children() if not isinstance(child, str)] == [
        "lineargradient",
        "text",
    ]


def test_a_selection_is_below_the_element_and_outside_templates(root: Node) -> None:
    assert [node.get("id") for node in root.select("p")] == ["a", "b"]
    assert root.select("html") == []
    assert first(root, "#a").select("#a, b")[0].name == "b"
    assert first(root, "#a").first("p") is None
    assert list(first(root, "template").children()) == []


def test_an_element_matches_by_itself_and_by_what_is_around_it(root: Node) -> None:
    bold = first(root, "b")
    assert bold.matches("b")
    assert bold.matches("p.x > b")
    assert not bold.matches("p")
    assert not first(root, "#a").matches("b")


def test_following_elements_come_in_order(root: Node) -> None:
    assert [node.get("id") or node.name for node in first(root, "#a").following()] == ["template", "b"]


def test_nodes_are_equal_where_they_are_the_same_element(root: Node) -> None:
    again = {first(root, "#a"), *root.select("p")}
    assert len(again) == 2
    assert first(root, "#a") != first(root, "#b")
    assert first(TREES["lexbor"]("<p>x"), "p") != first(TREES["lexbor"]("<p>x"), "p")


@pytest.mark.parametrize("engine", ["lexbor", "html5lib"])
@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a\0b", "ab"),
        ("\ufeff<p>x", "x"),
        ("a\ud800b", "a\ufffdb"),
        ("", ""),
        ("https://quay.example/", "https://quay.example/"),
        ('<?xml version="1.0"?><p>x', "x"),
        ("<table><tr>a<td>b", "ab"),
    ],
)
def test_what_engines_stumble_over_is_read_alike(engine: str, page: str, text: str) -> None:
    assert TREES[engine](page).text() == text


def test_soup_of_a_piece_is_its_own_root() -> None:
    soup = BeautifulSoup("<p>one<p>two", "html.parser")
    assert [node.name for node in wrap_soup(soup).select("p")] == ["p", "p"]
    assert wrap_soup(soup).text() == "onetwo"


def test_soup_is_read_as_it_stands() -> None:
    soup = BeautifulSoup("<div><p class='a  b'>one</p></div>", "html.parser")
    paragraph = soup.p
    assert paragraph is not None
    paragraph.string = "changed"
    assert wrap_soup(soup.div or soup).text() == "changed"
    assert wrap_soup(paragraph).get("class") == "a b"


def test_cdata_and_instructions_of_a_soup_are_no_text() -> None:
    soup = BeautifulSoup("<div><?php x ?><![CDATA[y]]>z</div>", "html.parser")
    assert list(wrap_soup(soup.div or soup).children()) == ["z"]


def element(tag: str, *, end: bool = True) -> Callable[[list[str]], str]:
    return lambda inside: f"<{tag}>{''.join(inside)}{f'</{tag.split(maxsplit=1)[0]}>' if end else ''}"


def some(inside: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(inside, max_size=4)


def any_of(inside: st.SearchStrategy[str], *tags: str, end: bool = True) -> st.SearchStrategy[str]:
    return st.sampled_from(tags).flatmap(lambda tag: some(inside).map(element(tag, end=end)))


TEXTS = st.one_of(
    st.sampled_from(["&amp;", "&nbsp", "&copy=2", "< ", ">", "\n", " ", "\0", "\r\n", "<!-- c -->", "<![CDATA[c]]>"]),
    st.text("abcé \u0301", min_size=1, max_size=4),
)
LEAVES = st.one_of(
    TEXTS, st.sampled_from(["<br/>", "<img src=q alt=w>", "<svg><g/>t</svg>", "<script>a<b</script>", "<input hidden>"])
)
INLINE = st.one_of(LEAVES, any_of(LEAVES, "b", "a href='/u?a=1&copy=2'", "span class=x", "my-tag", "button", "label"))
PIECES = st.one_of(
    INLINE,
    any_of(INLINE, "h2", "pre", "my-tag"),
    any_of(INLINE, "p", "p class=x", end=False),
    st.one_of(any_of(INLINE, "li"), any_of(INLINE, "li", end=False)).flatmap(
        lambda li: any_of(st.just(li), "ul", "ol")
    ),
    any_of(any_of(any_of(INLINE, "td", "th", end=False), "tr", end=False), "table"),
)
"""Elements as they stand in pages, with the end tags that may be left out left out; formatting that overlaps is not
among them, in which html5lib follows an older standard."""
PAGES = some(
    st.recursive(
        PIECES, lambda inside: any_of(inside, "div", "section", "blockquote", "figure", "div class=x"), max_leaves=12
    )
).map("".join)


def outline(node: Node) -> Iterator[str]:
    """The tree as one stretch, with adjacent texts as one and blank ones left out."""
    yield f"<{node.name} {node.get('class')} {node.get('href')}>"
    text = ""
    for child in node.children():
        if isinstance(child, str):
            text += child
        else:
            yield text.strip()
            text = ""
            yield from outline(child)
    yield text.strip()


@given(PAGES)
def test_both_engines_build_the_same_tree(page: str) -> None:
    lexbor, html5lib = parse_html(page, "lexbor"), parse_html(page, "html5lib")
    assert list(filter(None, outline(lexbor))) == list(filter(None, outline(html5lib)))
    assert "".join(lexbor.text().split()) == "".join(html5lib.text().split())


@given(PAGES)
def test_bodies_of_both_engines_agree(page: str) -> None:
    rules = BodyRules(furniture="label", hidden=".x", special={"my-tag": lambda node: Paragraph(text=node.text())})
    assert read_body(parse_html(page, "lexbor"), rules) == read_body(parse_html(page, "html5lib"), rules)


@given(PAGES)
def test_selections_of_both_engines_agree(page: str) -> None:
    for selector in ("p", "div p, li > b", "[href]", ".x", "ul > li, table td"):
        names = [[node.name for node in TREES[engine](page).select(selector)] for engine in TREES]
        assert names[0] == names[1] == names[2]


HELD = (
    '[class*="Share"]',
    '[class*="hare"], h2, [data-kind="card"]',
    '[data-kind*="car"], p.plain',
    '[class="Share"]',
    '[class*="y\'s"], [data-kind*="a, b"]',
    'p:not([class*="Share"]), [data-kind*="x"]',
    '[class*="Nowhere"], [data-kind="car"]',
    '[class*="share"]',
    ".Share, .nowhere",
    ".nowhere",
    ".nowhere p, p.plain:not(.nowhere, .Share), .nowhere:is(h2, p)",
    ".nowhere:not(:is(h2, p)), .Share",
    r".w-\[1\]",
)
CLASSES = """<h2 class=Share>One</h2><p class="plain SharedTools w-[1]" data-kind=card>Two</p>
<p CLASS="y's" data-kind="a, b">Three</p>
<div class data-kind="">Four<svg class="Share"><g data-kind="cards"/></svg></div>"""


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("selector", HELD)
def test_what_attributes_hold_is_found_alike_first_and_later(tree: str, selector: str) -> None:
    fresh, asked = TREES[tree](CLASSES), TREES[tree](CLASSES)
    for other in HELD:
        asked.named(other)  # so that the values of the attributes were read before
    for _ in range(20):
        asked.select("i.nowhere")  # and the classes too
    expected = [(node.name, node.get("class")) for node in fresh.select(selector)]
    assert [(node.name, node.get("class")) for node in asked.select(selector)] == expected
    named = [node for node in asked.select("*") if node.key in asked.named(selector)]
    assert [(node.name, node.get("class")) for node in named] == expected
    assert (asked.first(selector) is None) == (not expected)


@pytest.mark.parametrize("selector", HELD)
def test_both_engines_find_what_an_attribute_holds(selector: str) -> None:
    found: list[list[tuple[str, str | None]]] = []
    for tree in TREES.values():
        root = tree(CLASSES)
        for other in HELD:
            root.named(other)
        found.append([(node.name, node.get("class")) for node in root.select("*") if node.key in root.named(selector)])
    assert found[0] == found[1] == found[2]
