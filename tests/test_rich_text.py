"""Texts that data keep as trees of nodes, in the notations of several editors."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.sources.rich_text import read_rich_text

_LINKED = lb.Paragraph(text="Three ferries left.", links=(lb.Link(start=6, end=13, url="/f"),))
_CASES: dict[str, tuple[Any, tuple[lb.Block, ...]]] = {
    "HTML": ("<p>Three <a href='/f'>ferries</a> left.</p>", (_LINKED,)),
    "plain lines": ("Three left.\nTwo stay.", (lb.Paragraph(text="Three left."), lb.Paragraph(text="Two stay."))),
    "a list of strings": (["Three left.", "Two < three."], (lb.Paragraph(text="Three left."), lb.Paragraph(text="Two < three."))),
    "ProseMirror": (
        {"type": "doc", "content": [
            {"type": "paragraph", "content": [
                {"type": "text", "text": "Three "},
                {"type": "text", "text": "ferries", "marks": [{"type": "link", "attrs": {"href": "/f"}}]},
                {"type": "text", "text": " left."},
            ]},
            {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "At noon"}]},
            {"type": "bulletList", "content": [
                {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "One."}]}]},
                {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Two."}]}]},
            ]},
            {"type": "image", "attrs": {"src": "/q.jpg", "alt": "A quay"}},
        ]},
        (
            _LINKED,
            lb.Heading(text="At noon", level=4),
            lb.ListBlock(items=(lb.ListItem(text="One."), lb.ListItem(text="Two."))),
            lb.Image(url="/q.jpg", alt="A quay"),
        ),
    ),
    "Slate": (
        [
            {"type": "p", "children": [
                {"text": "Three "}, {"type": "a", "url": "/f", "children": [{"text": "ferries", "bold": True}]}, {"text": " left."},
            ]},
            {"type": "blockquote", "children": [{"text": "All gone."}]},
        ],
        (_LINKED, lb.Quote(text="All gone.")),
    ),
    "Portable Text": (
        [
            {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "Three "}, {"_type": "span", "text": "left."}]},
            {"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "One."}]},
        ],
        (lb.Paragraph(text="Three left."), lb.ListBlock(items=(lb.ListItem(text="One."),))),
    ),
    "blocks of HTML and media": (
        [
            {"kind": "text", "html": "<p>Three left.</p>"},
            {"kind": "image", "src": "/q.jpg", "caption": "The quay", "credit": "Ole Quist"},
            {"kind": "tweet", "url": "https://twitter.com/harbour/status/12"},
            {"kind": "video", "url": "/q.mp4", "caption": "Fog"},
            {"kind": "list", "items": ["One.", "Two."]},
        ],
        (
            lb.Paragraph(text="Three left."),
            lb.Image(url="/q.jpg", caption="The quay", credit="Ole Quist"),
            lb.Embed(provider="x", url="https://twitter.com/harbour/status/12"),
            lb.Video(url="/q.mp4", caption="Fog"),
            lb.ListBlock(items=(lb.ListItem(text="One."), lb.ListItem(text="Two."))),
        ),
    ),
    "texts": (
        [{"type": "text", "text": "Three left."}, {"type": "text", "text": "Two stay"}],
        (lb.Paragraph(text="Three left."), lb.Paragraph(text="Two stay")),
    ),
    "leaves of one paragraph": (
        [{"text": "Three "}, {"text": "ferries", "bold": True}, {"text": " left."}],
        (lb.Paragraph(text="Three ferries left."),),
    ),
    "an object with its HTML": ({"rendered": "<p>Three left.</p>"}, (lb.Paragraph(text="Three left."),)),
    "nothing": ([], ()),
}  # fmt: skip


@pytest.mark.parametrize("editor", _CASES)
def test_a_tree_of_nodes_is_read_as_its_markup(editor: str) -> None:
    value, blocks = _CASES[editor]
    body = read_rich_text(value)
    assert (body.blocks, body.unplaced) == (blocks, ())


_words = st.sampled_from(("Quay", "Ice & fog", "a < b", "Nine."))
_nodes = st.recursive(
    _words
    | st.builds(lambda text: {"text": text}, _words)
    | st.builds(lambda text: {"type": "text", "text": text}, _words),
    lambda inner: st.builds(
        lambda kind, key, children: {"type": kind, key: children},
        st.sampled_from(("paragraph", "block", "quote", "list", "listItem", "heading", "link", "custom")),
        st.sampled_from(("children", "content", "nodes")),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list):
        return [word for one in value for word in _texts(one)]
    return [word for key, one in value.items() if key != "type" for word in _texts(one)]


def _said(block: object) -> list[str]:
    own = getattr(block, "text", None) or ""
    return [*own.split(), *(word for item in getattr(block, "items", ()) for word in _item_words(item))]


def _item_words(item: lb.ListItem) -> list[str]:
    return [*item.text.split(), *(word for inner in item.items for word in _item_words(inner))]


@given(st.lists(_nodes, max_size=4))
def test_no_word_of_a_tree_is_lost(nodes: list[Any]) -> None:
    body = read_rich_text(nodes)
    said = [word for block in body.blocks for word in _said(block)] + [
        word for text in body.unplaced for word in text.split()
    ]
    assert sorted("".join(said)) == sorted("".join(_texts(nodes)))


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        True,
        {},
        [None, 7],
        {"type": 7, "text": 8},
        {"type": "image"},
        {"type": "list", "items": 5},
        [[["Quay"]]],
    ],
)
def test_what_is_no_text_is_none(value: Any) -> None:
    assert all(isinstance(block, lb.Paragraph) for block in read_rich_text(value).blocks)


def test_a_tree_of_any_depth_is_read() -> None:
    node: Any = {"text": "Quay"}
    for _ in range(3_000):
        node = {"type": "block", "children": [node]}
    assert next(block for block in read_rich_text(node).blocks if isinstance(block, lb.Paragraph)).text == "Quay"
