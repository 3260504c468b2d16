"""Rules that several outlets share. Each function makes one."""

from __future__ import annotations

from collections.abc import Iterable

from liveblog_parse.model import Label, ListBlock, ListItem
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.page import Page

BULLETS = "•‣▪*-"


def furniture(lines: Iterable[str] = (), *, openings: Iterable[str] = ()) -> Rule:
    """Lines that belong to the site, not to the blog: whole lines, or what begins with one of `openings`.

    Straight and curly apostrophes are the same here.
    """
    whole, starts = frozenset(lines), tuple(openings)

    def take(page: Page, index: int) -> int:
        text = page.lines.texts[index].replace("’", "'")
        if text not in whole and not text.startswith(starts):
            return 0
        page.take_boilerplate(index)
        return 1

    return Rule(name="furniture", take=take, opens="".join(sorted({line[0] for line in (*whole, *starts)})))


def label_line(word: str, label: Label) -> Rule:
    """A line that is a label, word for word, inside a post that has no body yet."""

    def take(page: Page, index: int) -> int:
        if page.lines.texts[index] != word or page.post is None or page.post.blocks:
            return 0
        page.label(page.post, label, index)
        return 1

    return Rule(name=f"label {word}", take=take, opens=word[0], closes=word[-1])


def bullet_list() -> Rule:
    """Lines that open with a bullet, one after the other: one list."""

    def take(page: Page, index: int) -> int:
        end = bullets_end(page, index)
        if end == index:
            return 0
        post = page.here()
        items = [take_bullet(page, line, "list_item") for line in range(index, end)]
        post.blocks.append(ListBlock(items=tuple(ListItem(text=item) for item in items)))
        return end - index

    return Rule(name="bullet list", take=take, opens=BULLETS)


def bullets_end(page: Page, index: int) -> int:
    """The index after the last of the lines from `index` on that open with a bullet."""
    texts = page.lines.texts
    while index < len(texts) and texts[index][0] in BULLETS and texts[index][1:2] == " ":
        index += 1
    return index


def take_bullet(page: Page, index: int, role: str) -> str:
    """Take a bulleted line; gives its text without the bullet."""
    page.take("boilerplate", index, 0, 1, of=page.post)
    return page.take(role, index, 2, of=page.post)
