"""Pictures and videos in BBC text: hidden words tell the caption from the credit.

From 2023 on and before::

    The quay at dawnImage source, EPA        The quay at dawnCopyright: EPA
    Image caption,                           Image caption: Nobody was at work
    Nobody was at work
"""

from __future__ import annotations

import re

from liveblog_parse.outlets.bbc.text_furniture import FURNITURE, SHARE_TOOLS
from liveblog_parse.outlets.bbc.text_heads import posted
from liveblog_parse.text.layout import Rule
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import is_title_like

_SOURCES = ("Image source,", "Image source:", "Image copyright", "Copyright:")
_CAPTION = re.compile(
    r"(?:This video can not be played)?(?:Image|(?P<video>Media|Video)) caption(?: ?[,:]| (?=[^\Wa-z_])|$) ?"
)
# Where the hidden words are lost the credit is glued to the alternative text: "The quay at dawnGetty Images".
_AGENCY = "Getty Images|Reuters|PA Media|EPA|AFP|BBC|PA|AP"
_GLUED_CREDIT = re.compile(rf"(?<=[a-z0-9)’”])(?P<credit>(?:[A-Z][\w.’'-]+ ){{1,2}}/ ?(?:{_AGENCY})|{_AGENCY})$")
# The credit alone, above the caption's hidden words or glued to them: "AFPImage caption: A lorry on a bridge".
_CREDITED = re.compile(rf"(?P<credit>{_AGENCY})(?=$|(?:Image|Media) caption[ ,:])")
_AGENCIES = tuple(_AGENCY.split("|"))
_LAST_OF_CREDITS = "".join({agency[-1] for agency in _AGENCIES})
_LONGEST_CREDIT = 60


def _take_picture(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if "source" not in text and "opyright" not in text:
        return 0
    start, words = max((text.rfind(words), words) for words in _SOURCES)
    if start < 0 or (start and words == "Image copyright"):
        return 0
    post, end = page.here(), start + len(words)
    alt = page.take("alt", index, 0, start, of=post).rstrip() if start else None
    page.take("boilerplate", index, start, end, of=post)
    credit, taken = _take_credit(page, index, end, post)
    caption, captioned = _take_caption(page, index + taken, post)
    if caption is None and not captioned and words == "Copyright:":
        caption, captioned = _take_plain_caption(page, index + taken, post)
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return taken + captioned


def _take_credit(page: Page, index: int, start: int, post: Draft) -> tuple[str | None, int]:
    """The credit, behind the hidden words or on the next line, and how many lines that were."""
    text = page.lines.texts[index]
    if start == len(text):
        return _take_below(page, index, post, "credit")
    return page.take("credit", index, start + (text[start] == " "), of=post), 1


def _take_below(page: Page, index: int, post: Draft, role: str) -> tuple[str | None, int]:
    """What stands on the line after the hidden words, and how many lines that is with theirs."""
    texts = page.lines.texts
    if index + 1 >= len(texts) or posted(texts[index + 1]):
        return None, 1
    return page.take(role, index + 1, of=post), 2


def _take_caption(page: Page, index: int, post: Draft) -> tuple[str | None, int]:
    """The hidden words, then the caption on the same line or the next. Gives it and how many lines that were."""
    texts = page.lines.texts
    words = _CAPTION.match(texts[index]) if index < len(texts) else None
    if words is None or words["video"]:
        return None, 0
    return _take_worded(page, index, post, words)


def _take_worded(page: Page, index: int, post: Draft, words: re.Match[str]) -> tuple[str | None, int]:
    if words.end() < len(page.lines.texts[index]):
        page.take("boilerplate", index, 0, words.end(), of=post)
        return page.take("caption", index, words.end(), of=post), 1
    page.take("boilerplate", index, of=post)
    return _take_below(page, index, post, "caption")


def _take_plain_caption(page: Page, index: int, post: Draft) -> tuple[str | None, int]:
    """Before 2023, and where the hidden words are lost, only its place under the credit tells some captions."""
    texts = page.lines.texts
    if index >= len(texts) or texts[index] in FURNITURE or not is_title_like(texts[index]):
        return None, 0
    if (
        texts[index].startswith(SHARE_TOOLS)
        or texts[index][0].isdigit()
        or texts[index][0] in BULLETS
        or posted(texts[index])
    ):
        return None, 0
    return page.take("caption", index, of=post), 1


def _take_captioned(page: Page, index: int) -> int:
    """A caption whose picture left no other trace, or the caption of a video."""
    words = _CAPTION.match(page.lines.texts[index])
    if words is None:
        return 0
    post = page.here()
    alt = None if words["video"] else _take_alt_above(page, index, post)
    caption, taken = _take_worded(page, index, post, words)
    if words["video"]:
        page.add_video(post, caption=caption)
    else:
        page.add_image(post, alt=alt, caption=caption, credit=None)
    return taken


def _take_alt_above(page: Page, index: int, post: Draft) -> str | None:
    """The alternative text, where blank lines part paragraphs and none parts it from the hidden words."""
    lines = page.lines
    is_right_above = post.blocks and not _is_blank_above(lines, index) and _is_blank_above(lines, index - 1)
    return page.caption_above(post, role="alt") if is_right_above and is_title_like(lines.texts[index - 1]) else None


def _is_blank_above(lines: Lines, index: int) -> bool:
    above = lines.ends[index - 1] if index else 0
    return lines.source.count("\n", above, lines.starts[index]) > 1


def _take_credited(page: Page, index: int) -> int:
    texts = page.lines.texts
    found = _CREDITED.match(texts[index])
    if found is None or page.post is None:
        return 0
    post, end = page.post, found.end()
    words = _CAPTION.match(texts[index], end) if end < len(texts[index]) else None
    if words is not None and words.end() < len(texts[index]):
        credit = page.take("credit", index, 0, end, of=post)
        page.take("boilerplate", index, end, words.end(), of=post)
        page.add_image(
            post, caption=page.take("caption", index, words.end(), len(texts[index]), of=post), credit=credit
        )
        return 1
    if end < len(texts[index]) or not any(map(_CAPTION.match, texts[index + 1 : index + 2])):
        return 0
    credit = page.take("credit", index, of=post)
    caption, taken = _take_caption(page, index + 1, post)
    page.add_image(post, caption=caption, credit=credit)
    return 1 + taken


def _take_glued_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if page.post is None or not text.endswith(_AGENCIES):
        return 0
    found = _GLUED_CREDIT.search(text, max(len(text) - _LONGEST_CREDIT, 0))
    if found is None:
        return 0
    post = page.post
    alt = page.take("alt", index, 0, found.start(), of=post)
    credit = page.take("credit", index, found.start(), of=post)
    caption, taken = _take_plain_caption(page, index + 1, post)
    page.add_image(post, alt=alt, caption=caption, credit=credit)
    return 1 + taken


PICTURES = (
    Rule(name="picture", take=_take_picture, words=("source", "opyright")),
    Rule(name="caption alone", take=_take_captioned, opens="IMVT"),
    Rule(name="credit above", take=_take_credited, opens="GREPAB", words=("caption",)),
    Rule(name="credit alone", take=_take_glued_credit, closes=_LAST_OF_CREDITS),
)
