"""Who signed the page, as it is printed above the posts of a text."""

from __future__ import annotations

import pytest
from bench.flatten import EXTRACTORS, Extractor, flattened, parse_page, text_of
from bench.flattened.letters import letters
from bench.flattened.readings import parse_text

import liveblog_parse as lb
from liveblog_parse.model import Boundary
from liveblog_parse.text.page import Draft

POSTS = """
14:57
Ferries return to Lund
Three ferries left at noon, the harbour master said.
14:31
The talks are over
The union says so in a statement of Monday.
13:58
Pilots go back to work
They are on their boats, the company said.
"""
TITLE = "Harbour strike: what happened on Monday"

PRINTED = {
    "By Nora Falk": [("Nora Falk", None)],
    "By Nora Falk and Per Holm": [("Nora Falk", None), ("Per Holm", None)],
    "By Nora Falk, Coast correspondent": [("Nora Falk", "Coast correspondent")],
    "By Nora Falk, in Lund": [("Nora Falk", "in Lund")],
    "By NORA FALK": [("NORA FALK", None)],
    "By: Nora Falk, Per Holm and Ida Lind": [("Nora Falk", None), ("Per Holm", None), ("Ida Lind", None)],
    "By\nNora Falk": [("Nora Falk", None)],
    "By\nNora Falk\nNews Reporter\nIvo Brandt\nUpdated 20:49, 5 Aug 2024": [
        ("Nora Falk", "News Reporter"),
        ("Ivo Brandt", None),
    ],
    "By\nNora Falk\nand\nPer Holm": [("Nora Falk", None), ("Per Holm", None)],
    "By\nNora FalkNews Reporter": [("Nora Falk", "News Reporter")],
    "Von Nora Falk und Per Holm": [("Nora Falk", None), ("Per Holm", None)],
    "Par Nora Falk et Per Holm": [("Nora Falk", None), ("Per Holm", None)],
    "Di Nora Falk": [("Nora Falk", None)],
    "Edited by Nora Falk": [("Nora Falk", "Edited by")],
    "Live reporting by Nora Falk\nEdited by Per Holm and Ida Lind": [
        ("Nora Falk", "Live reporting by"),
        ("Per Holm", "Edited by"),
        ("Ida Lind", "Edited by"),
    ],
    "Nora Falk (now) and Per Holm (earlier)": [("Nora Falk", None), ("Per Holm", None)],
    "Nora Falk in Lund (now); Per Holm and agencies (earlier)": [
        ("Nora Falk", "in Lund"),
        ("Per Holm", None),
        ("agencies", None),
    ],
    "Nora Falk\nUpdated 2:30 PM EDT, Tue July 16, 2024": [("Nora Falk", None)],
    "Nora Falk\n(now);\nPer Holm\nin Malmö (earlier)\nTue 6 Feb 2024 15.50 GMT": [
        ("Nora Falk", None),
        ("Per Holm", "in Malmö"),
    ],
    "• Nora Falk\n• Updated: November 03, 2023 12:20 AM IST": [("Nora Falk", None)],
}
NO_BYLINES = (
    "By The Numbers",
    "By noon all ferries had left.",
    "By popular demand",
    "Von der Leyen besucht Kopenhagen",
    "Storm Batters Coast\nUpdated 2:30 PM EDT, Tue July 16, 2024",
    "Top Stories\nUpdated 2:30 PM EDT, Tue July 16, 2024",
    "Breaking News\nPublished 16 July 2024",
    "Nora Falk",
    "Nora Falk\nA harbour master in the storm",
    "Edited by hand",
)


def signed(head: str) -> lb.LiveBlog:
    return lb.parse(f"{TITLE}\n{head}{POSTS}", outlet="generic")


@pytest.mark.parametrize("head", PRINTED)
def test_a_byline_above_the_posts_is_the_page_s(head: str) -> None:
    blog = signed(head)
    assert blog.headline == TITLE
    assert [(author.name, author.role) for author in blog.authors] == PRINTED[head]
    assert any(span.role == "byline" and span.entry is None for span in blog.ledger)


@pytest.mark.parametrize("head", NO_BYLINES)
def test_titles_and_menus_sign_nothing(head: str) -> None:
    blog = signed(head)
    assert blog.authors == ()
    assert not [span for span in blog.ledger if span.role == "byline"]


def test_a_byline_below_a_post_s_time_is_the_post_s() -> None:
    blog = lb.parse(f"{TITLE}\n14:59\nQuay closed\nBy Nora Falk\nIt is icy on the quay.{POSTS}", outlet="generic")
    assert (blog.authors, blog.entries[0].authors) == ((), (lb.Author(name="Nora Falk"),))


@pytest.mark.parametrize("line", ["Updated 20:49, 5 Aug 2024", "Monday September 11 2023, 5.00pm, The Gazette"])
def test_a_dateline_is_no_standfirst(line: str) -> None:
    assert signed(f"By Nora Falk\n{line}").standfirst is None


def test_the_same_name_twice_signs_once() -> None:
    assert signed("By Nora Falk\nBy Nora Falk, Coast correspondent").authors == (
        lb.Author(name="Nora Falk", role="Coast correspondent"),
    )


def test_a_post_that_a_name_signs_twice_has_one_author() -> None:
    post = Draft(Boundary.TIME)
    post.sign(lb.Author(name="Nora Falk"))
    post.sign(lb.Author(name="Per Holm"), lb.Author(name="Nora Falk", role="Coast correspondent"))
    assert post.authors == [lb.Author(name="Nora Falk", role="Coast correspondent"), lb.Author(name="Per Holm")]


# ---- what extractors make of pages -----------------------------------------------------------------------------------

_SITES = {"Le Monde", "Times Of India"}
"""Names of newspapers, which a page prints elsewhere than in its byline."""
_GLUED = ("get_text",)
_MARKDOWN = ("html2text", "html2text-unwrapped")


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda extractor: extractor.name)
@pytest.mark.parametrize("page", flattened())
def test_a_text_has_the_page_s_authors_that_it_prints(page: str, extractor: Extractor) -> None:
    blog = parse_text(page, extractor)
    if blog is None:
        return
    text = text_of(page, extractor)
    head = letters(text[: min((span.start for span in blog.ledger if span.entry is not None), default=len(text))])
    names = {author.name for author in parse_page(page).authors}
    left = [name for name in names - _SITES if letters(name) in head]
    read = [author.name for author in blog.authors]
    assert set(read) <= names
    if extractor.name not in _GLUED + _MARKDOWN:
        assert [name for name in left if name not in read] == []
