"""Any ordinary news article, when asked for: one entry with its headline and its prose."""

from __future__ import annotations

from collections import defaultdict

from liveblog_parse.model import Boundary
from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence

_LONGEST_FURNITURE = 120


def _take_headline(page: Page, index: int) -> int:
    """The first line that is no furniture, if it could be a headline, is the page's and the entry's."""
    if page.post is not None:
        return 0
    post = page.open(Boundary.START)
    if not could_be_headline(page.lines.texts[index]):
        return 0
    post.headline = page.headline = page.take("headline", index, of=post)
    return 1


def _repeated_runs(lines: Lines) -> tuple[Rule, ...]:
    """Two or more short lines that stand together twice, word for word, are furniture: an advertisement, a form."""
    furniture = _lines_in_repeated_runs(lines.texts)

    def take(page: Page, index: int) -> int:
        if index not in furniture:
            return 0
        page.take_boilerplate(index)
        return 1

    return (Rule(name="repeated run", take=take, never_closes=".:;,"),)


def _lines_in_repeated_runs(texts: list[str]) -> set[int]:
    pairs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(len(texts) - 1):
        if _is_short(texts[index]) and _is_short(texts[index + 1]):
            pairs[texts[index], texts[index + 1]].append(index)
    return {line for places in pairs.values() if len(places) > 1 for index in places for line in (index, index + 1)}


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_FURNITURE and not ends_a_sentence(text)


OUTLET = Outlet(
    name="article",
    title="Any news article",
    is_live=False,
    text=(
        TextLayout(
            name="article",
            needs=0,
            marks=(),
            derive=_repeated_runs,
            rules=(Rule(name="headline", take=_take_headline), bullet_list()),
        ),
    ),
)
