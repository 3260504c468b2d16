"""schema.org's LiveBlogPosting as JSON-LD, in a page's scripts or as a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, fields

from liveblog_parse.model import Issue
from liveblog_parse.sources.copied_constants import drop_copied_constants
from liveblog_parse.sources.json_repair import load_json
from liveblog_parse.sources.postings import read_facts, read_posts
from liveblog_parse.sources.repeats import is_known, merge, without_repeats
from liveblog_parse.sources.report import PageFacts, Report, changed
from liveblog_parse.sources.things import Graph, Thing, is_thing, kinds, several
from liveblog_parse.tree import Node

__all__ = ["LAYOUT", "drop_copied_constants", "read_json_ld", "read_scripts"]

LAYOUT = "schema.org"
_SCRIPTS = 'script[type*="ld+json" i]'
_ARTICLES = ("LiveBlogPosting", "ReportageNewsArticle", "NewsArticle", "BlogPosting", "Article", "WebPage")
"""What describes a page, the closest first."""


# ---- a page's scripts ------------------------------------------------------------------------------------------------


def read_scripts(root: Node) -> tuple[list[Any], tuple[Issue, ...]]:
    """The values of all JSON-LD scripts of a page, and what had to be mended to read them."""
    loaded = [load_json(script.raw()) for script in root.select(_SCRIPTS)]
    values = [value for script in loaded for value in script.values]
    mends = Counter(script.mended for script in loaded if script.mended and script.values)
    broken = sum(1 for script in loaded if script.mended and not script.values)
    issues: list[Issue] = []
    if mends:
        what = ", ".join(f"{words} ({count})" for words, count in mends.items())
        issues.append(
            Issue(
                code="json-ld-repaired", detail=f"{mends.total()} of {len(loaded)} JSON-LD scripts were mended: {what}"
            )
        )
    if broken:
        issues.append(Issue(code="json-ld-broken", detail=f"{broken} of {len(loaded)} JSON-LD scripts cannot be read"))
    return values, tuple(issues)


# ---- the live blog in them -------------------------------------------------------------------------------------------


def read_json_ld(values: Iterable[Any], address: str | None = None) -> Report | None:
    """What the LiveBlogPosting with the most updates says, and what the article or the page beside it adds.

    `address` is the page's, where the posting names none. Without a posting there are no posts, only what an article
    says of its page; `None` where there is none either.

    >>> update = {"@type": "BlogPosting", "headline": "Rain", "url": "https://gazette.example/live#p1"}
    >>> report = read_json_ld([{"@type": "LiveBlogPosting", "headline": "The regatta", "liveBlogUpdate": update}])
    >>> report.page.headline, [(post.id, post.headline) for post in report.posts]
    ('The regatta', [('p1', 'Rain')])
    """
    graph = Graph(values)
    postings = [(thing, _updates(thing, graph)) for thing in graph.things(but_of="liveBlogUpdate") if _is_live(thing)]
    beside = sorted((thing for thing in _top(graph.values) if not kinds(thing).isdisjoint(_ARTICLES)), key=_closeness)
    if not postings:
        return Report(source="json-ld", layout=LAYOUT, page=_facts(beside, graph)) if beside else None
    postings.sort(key=_count, reverse=True)
    posting = postings[0][0]
    updates, versions, foreign = merge(postings)
    page = _facts([posting, *beside], graph)
    around = page if page.url else evolve(page, url=address)
    posts = without_repeats(read_posts(posting, updates, graph, around), is_known)
    copies = [changed(post, {"is_copy": True}) for post in read_posts(posting, versions, graph, around)]
    return Report(
        source="json-ld",
        layout=LAYOUT,
        posts=(*posts, *copies),
        page=page,
        issues=tuple(_issues(len(posts), foreign)),
    )


def _is_live(thing: Thing) -> bool:
    return "LiveBlogPosting" in kinds(thing) or any(map(is_thing, several(thing.get("liveBlogUpdate"))))


def _updates(posting: Thing, graph: Graph) -> list[Thing]:
    """The updates that say anything; one may stand alone, be named only, or be plain text."""
    values = map(graph.resolve, several(posting.get("liveBlogUpdate")))
    things = ({"articleBody": value} if isinstance(value, str) else value for value in values)
    return [thing for thing in things if is_thing(thing) and any(map(thing.get, _TELLING))]


_TELLING = ("headline", "articleBody", "name", "text", "description", "image", "video")


def _count(posting: tuple[Thing, list[Thing]]) -> int:
    return len(posting[1])


def _top(values: Iterable[Any]) -> Iterator[Thing]:
    """The things that a document is of, not those inside them."""
    for value in values:
        for thing in filter(is_thing, several(value)):
            yield thing
            yield from filter(is_thing, several(thing.get("@graph")))


def _closeness(thing: Thing) -> int:
    return min(index for index, kind in enumerate(_ARTICLES) if kind in kinds(thing))


def _facts(things: Iterable[Thing], graph: Graph) -> PageFacts:
    """Each fact from the first thing that has it, if it is of the same address as those before."""
    facts = PageFacts()
    for thing in things:
        other = read_facts(thing, graph)
        if not facts.url or not other.url or _plain(facts.url) == _plain(other.url):
            told = {field.name: getattr(other, field.name) for field in fields(PageFacts)}
            facts = evolve(facts, **{name: value for name, value in told.items() if value and not getattr(facts, name)})
    return facts


def _plain(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/").rpartition("//")[2]


def _issues(posts: int, foreign: int) -> Iterator[Issue]:
    if not posts:
        yield Issue(code="no-updates", detail="the LiveBlogPosting lists no updates")
    if foreign:
        yield Issue(
            code="two-live-blogs",
            detail=f"{foreign + 1} LiveBlogPostings of different live blogs; {posts} posts were read",
        )
