"""What stands under the headline of a post in BBC text: a label, a name, under it a role."""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Label
from liveblog_parse.outlets.bbc.text_heads import NUMBER, posted
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.shapes import ends_a_sentence, is_name

# A hidden comma follows the label.
_LABELS = {
    f"{word}{comma}": label
    for word, label in (("Breaking", Label.BREAKING), ("Analysis", Label.ANALYSIS))
    for comma in ("", ",", " ,")
}
# Where name and role are glued: "Ida HolmReporting from Sandvik".
_GLUED_ROLE = re.compile(r"(?<=[^\W\d_A-Z])(?=(?:Reporting (?:from|in) |BBC |In [A-Z]|[A-Z][a-z]+ correspondent))")
_OF_A_PICTURE = ("Image source", "Image caption", "Media caption", "Video caption")


def take_under_headline(page: Page, index: int, post: Draft) -> int:
    """Take the label, then the name and the role, each on a line of its own. Gives how many lines that were."""
    texts, first = page.lines.texts, index
    if index < len(texts) and texts[index] in _LABELS:
        page.label(post, _LABELS[texts[index]], index)
        index += 1
        if index < len(texts) and texts[index] == ",":
            page.take("boilerplate", index, of=post)
            index += 1
    if index < len(texts):
        index += take_signature(page, index, post)
    return index - first


def take_signature(page: Page, index: int, post: Draft) -> int:
    """Take the name and the role of who wrote. Gives how many lines that were."""
    texts = page.lines.texts
    if _stands_for_a_picture(texts, index):
        return 0
    if is_name(texts[index]) and "Image source" not in texts[index]:
        signed = index + 1 < len(texts) and is_role(texts[index + 1])
        name = page.take("byline", index, of=post)
        role = page.take("role", index + 1, of=post) if signed else None
        post.sign(Author(name=name, role=role))
        return 1 + signed
    if is_role(texts[index]) and (glue := _GLUED_ROLE.search(texts[index])) and is_name(texts[index][: glue.start()]):
        name = page.take("byline", index, 0, glue.start(), of=post)
        post.sign(Author(name=name, role=page.take("role", index, glue.start(), of=post)))
        return 1
    return 0


def _stands_for_a_picture(texts: list[str], index: int) -> bool:
    """Whether it is the alternative text of a picture, right above the picture's caption in pages before 2023."""
    return index + 1 < len(texts) and texts[index + 1].startswith("Image caption: ")


def is_role(text: str) -> bool:
    """Whether the line under a name could be what the person is, or where."""
    short = len(text) <= 70 and text.count(" ") <= 9 and not ends_a_sentence(text)
    return short and not any(words in text for words in _OF_A_PICTURE) and not posted(text) and not NUMBER.match(text)
