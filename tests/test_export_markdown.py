"""`markdown`: what markdown-it shows is what stood in the live blog, whatever characters it holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

import liveblog_parse as lb
from liveblog_parse.testing import STYLES, live_blogs

PAGE = "https://gazette.example/live/harbour"
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def post(*blocks: lb.Block, **fields: Any) -> lb.Entry:
    return lb.Entry(**{"boundary": lb.Boundary.ELEMENT, "blocks": blocks, **fields})


def blog(*posts: lb.Entry, **fields: Any) -> lb.LiveBlog:
    return lb.LiveBlog(**{"outlet": "bbc", "layout": "cards", "form": "html", "entries": posts, **fields})


def rendered(original: lb.LiveBlog) -> LexborHTMLParser:
    """As CommonMark has it, with tables; white space between elements is no text."""
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(lb.dumps(original, "markdown"))
    return LexborHTMLParser(html.replace("\n", ""))


def shown(block: lb.Block) -> str:
    """The HTML of one block."""
    html = rendered(blog(post(block))).body
    assert html is not None
    return (html.inner_html or "").partition("<hr>")[2]


def words(text: str | None) -> list[str]:
    return (text or "").split()


HARBOUR = blog(
    post(
        lb.Paragraph(text="Boats left.", links=(lb.Link(start=0, end=5, url="https://gazette.example/boats"),)),
        lb.Image(url="https://gazette.example/quay.jpg", alt="A quay", caption="The quay.", credit="Ada Lund"),
        headline="Ferries return",
        url=f"{PAGE}#p1",
        published=datetime(2023, 9, 13, 9, 55, tzinfo=UTC),
        updated=datetime(2023, 9, 13, 10, tzinfo=UTC),
        authors=(lb.Author(name="Ada Bell", role="at the quay"),),
        labels=frozenset({lb.Label.BREAKING}),
    ),
    post(lb.Quote(text="We saw it.", cite="A pilot"), published_as=lb.TimeReading(raw="10.15am")),
    url=PAGE,
    headline="Harbour live",
    standfirst="All day.",
    site_name="The Gazette",
    key_points=("Boats sail",),
)


def test_a_live_blog_is_a_document_to_read() -> None:
    assert (
        lb.dumps(HARBOUR, "markdown")
        == f"""\
# Harbour live

All day.

[The Gazette](<{PAGE}>)

- Boats sail

---

## [Ferries return](<{PAGE}#p1>)

**2023-09-13 09:55 UTC** · Ada Bell, at the quay · breaking · updated 2023-09-13 10:00 UTC

[Boats](<https://gazette.example/boats>) left.

![A quay](<https://gazette.example/quay.jpg>)

The quay. (Ada Lund)

---

**10.15am**

> We saw it.
>
> — A pilot
"""
    )


# ---- laws ------------------------------------------------------------------------------------------------------------

marks = st.text(st.sampled_from("ab1 \\`*_[]<>#|~&;!-+=.)(:/\"'{}$^@\t\n") | st.characters(codec="utf-8"), max_size=12)


def folded(text: str) -> str:
    """As markdown shows a text: no control characters, white space folded."""
    from liveblog_parse.export.characters import permitted

    return " ".join(permitted(text).split())


def text_of(html: str) -> str:
    return " ".join((LexborHTMLParser(html).text() or "").split())


@given(marks)
@example("1. one")
@example("- one")
@example("+")
@example("===")
@example("&amp; &#35; &copy;")
@example("a\\")
@example("    code")
@example("~~~ fence")
@example("<https://a.example>")
def test_no_text_is_markup_in_any_block(text: str) -> None:
    assert text_of(shown(lb.Paragraph(text=text))) == folded(text)
    assert text_of(shown(lb.Heading(text=text, level=3))) == folded(text)
    assert text_of(shown(lb.Quote(text=text))) == folded(text)
    assert text_of(shown(lb.Related(text=text, url="https://a.example/"))) == folded(text)
    assert text_of(shown(lb.Table(rows=((text, "end"),)))) == f"{folded(text)}end"
    items = lb.ListItem(text=text, items=(lb.ListItem(text="inner"),)), lb.ListItem(text="end")
    assert text_of(shown(lb.ListBlock(items=items, ordered=True))) == f"{folded(text)}innerend"


@given(marks, st.integers(0, 12), st.integers(0, 12))
@example("Wow!link", 4, 8)
def test_a_link_changes_no_word(text: str, start: int, end: int) -> None:
    link = lb.Link(start=start, end=end, url="https://a.example/?a=1&copy;=(2)")
    html = shown(lb.Paragraph(text=text, links=(link,)))
    assert "".join(text_of(html).split()) == "".join(folded(text).split())
    if 0 <= start < end <= len(text) and text[start:end].strip():
        (anchor,) = LexborHTMLParser(html).css("a")
        assert anchor.attributes["href"] == link.url
        assert " ".join(anchor.text(deep=True).split()) == folded(text[start:end])


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_every_word_of_the_prose_is_shown_in_order(style: str, data: st.DataObject) -> None:
    original = data.draw(live_blogs(style, max_posts=3, max_blocks=3))
    tree = rendered(original)
    prose = [word for entry in original for word in (*words(entry.headline), *words(entry.text))]
    visible = iter(words(tree.body.text(separator=" ") if tree.body else ""))
    assert [word for word in prose if word not in visible] == []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_real_posts_stand_apart(seed: Path) -> None:
    original = lb.parse(seed, outlet="article" if seed.stem.startswith("004") else None)
    tree = rendered(original)
    assert len(tree.css("hr")) == len(original)
    headlines = [entry.headline for entry in original if entry.headline]
    assert [node.text() for node in tree.css("h2")] == headlines


# ---- blocks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (lb.Heading(text="Tides", level=1), "<h3>Tides</h3>"),
        (lb.Heading(text="", level=3), "<h3></h3>"),
        (lb.Quote(text="Sea.", cite="A pilot"), "<blockquote><p>Sea.</p><p>— A pilot</p></blockquote>"),
        (lb.Image(url="https://a.example/q.jpg", alt="A"), '<p><img src="https://a.example/q.jpg" alt="A"></p>'),
        (lb.Image(url="data:image/png,x", alt="A quay"), "<p>A quay</p>"),
        (lb.Image(), ""),
        (lb.Video(url="https://a.example/v"), '<p><a href="https://a.example/v">Video</a></p>'),
        (lb.Embed(provider="x", text="We sail."), "<blockquote><p>We sail.</p></blockquote><p>x</p>"),
        (lb.Related(text="Tides", url="javascript:1"), "<p>Tides</p>"),
        (lb.Table(rows=(("a", "b"), ("c",))), "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>"),
        (lb.Table(rows=()), ""),
        (lb.ListBlock(items=()), ""),
        (lb.ListBlock(items=(lb.ListItem(text="a", items=(lb.ListItem(text="b", items=(lb.ListItem(text="c"),)),)), lb.ListItem(text="d"))), "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        (lb.ListBlock(items=tuple(lb.ListItem(text=str(n), items=(lb.ListItem(text="x"),)) for n in range(9, 11)), ordered=True), "<ol><li>9<ul><li>x</li></ul></li><li>10<ul><li>x</li></ul></li></ol>"),
        (lb.Paragraph(text="Ports 2-1 Seas; Q&A at 3.30pm"), "<p>Ports 2-1 Seas; Q&amp;A at 3.30pm</p>"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)  # fmt: skip
def test_a_block_is_the_element_for_it(block: lb.Block, html: str) -> None:
    assert shown(block) == html


def test_two_lists_in_a_row_are_two() -> None:
    bulleted, numbered = (lb.ListBlock(items=(lb.ListItem(text="a"),), ordered=ordered) for ordered in (False, True))
    tree = rendered(blog(post(*[bulleted] * 3, *[numbered] * 3)))
    assert len(tree.css("ul")) == len(tree.css("ol")) == 3


def test_ordinary_prose_is_left_as_it_is() -> None:
    text = "It's “over” – 3.30pm, 2-1 (Q&A: £5.50); see p. 7: well-known/unknown, 100% = all!"
    assert f"\n{text}\n" in lb.dumps(blog(post(lb.Paragraph(text=text))), "markdown")
