"""An article as JSON, in schema.org's words: what `articleBody` holds."""

from __future__ import annotations

from typing import Any

from liveblog_parse.outlet import DataLayout
from liveblog_parse.sources.postings import read_facts, read_posts
from liveblog_parse.sources.report import Report
from liveblog_parse.sources.things import Graph, Thing, text_of

_LAYOUT = "schema.org"


def _read(value: Any) -> Report | None:
    graph = Graph([value])
    article = max(graph.things(), key=_words, default=None)
    if article is None or not _words(article):
        return None
    page = read_facts(article, graph)
    return Report(source="json-ld", layout=_LAYOUT, posts=tuple(read_posts({}, [article], graph, page)), page=page)


def _words(thing: Thing) -> int:
    return len(text_of(thing.get("articleBody")) or "")


NEWS_ARTICLE = DataLayout(name=_LAYOUT, read=_read)
