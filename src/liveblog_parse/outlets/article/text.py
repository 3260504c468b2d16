"""An article's text: a headline, then prose."""

from __future__ import annotations

from liveblog_parse.model import Boundary
from liveblog_parse.outlets.article.furniture import in_repeated_runs
from liveblog_parse.text.layout import Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list
from liveblog_parse.text.shapes import could_be_headline


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
    """An advertisement or a form that stands twice is furniture."""
    furniture = in_repeated_runs(lines.texts)

    def take(page: Page, index: int) -> int:
        if index not in furniture:
            return 0
        page.take_boilerplate(index)
        return 1

    return (Rule(name="repeated run", take=take, never_closes=".:;,"),)


ARTICLE = TextLayout(
    name="article",
    needs=0,
    marks=(),
    derive=_repeated_runs,
    rules=(Rule(name="headline", take=_take_headline), bullet_list()),
)
