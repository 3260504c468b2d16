"""CNBC.

Text: single lines without blanks between them; a post opens with its headline and ends with the author behind a dash.
Under a picture's caption stands its credit, parts set off by bars, or a bare agency (seen in a capture of September
2023)::

    The harbour opens again
    Ships may enter from noon, the harbour master said.
    A tug leaves the harbour of Lund on Monday.
    Ida Holm | Afp | Getty Images
    — Nora Falk
"""

from __future__ import annotations

import re
from functools import lru_cache

from liveblog_parse.model import Author, Boundary
from liveblog_parse.outlet import Outlet
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_agency, is_name

_SIGN_OFF = re.compile(r"[—–]{1,2} ?(?P<names>[^\W_].{1,98})$")
_JOINT = re.compile(r", and | and |, | & ")
# "Read more on the story here: A harbour opens again" is a link to another page.
_READ_MORE = re.compile(r"Read more\b[^:.]{0,40}: ?(?=\S)")
_BARRED = re.compile(r"[^|]{1,60}(?: \| [^|]{1,60}){1,5}$")


def _signed(text: str) -> str | None:
    found = _SIGN_OFF.match(text)
    if found is None or ends_a_sentence(text) or found["names"].count(" ") > 11:
        return None
    return found["names"]


@lru_cache(maxsize=1024)
def _authors(names: str) -> tuple[Author, ...]:
    """Both "A and B" and "A, B" are two authors where each is a person's name; an agency is one."""
    people = _JOINT.split(names)
    return tuple(Author(name=name) for name in (people if all(map(is_name, people)) else [names]))


def _take_sign_off(page: Page, index: int) -> int:
    names = _signed(page.lines.texts[index])
    if names is None or page.post is None:
        return 0
    start = len(page.lines.texts[index]) - len(names)
    page.take("boilerplate", index, 0, start, of=page.post)
    for author in _authors(page.take("byline", index, start, of=page.post)):
        page.post.sign(author)
    page.close(Boundary.SIGN_OFF)
    return 1


def _take_credit(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    post = page.post
    if post is None or not (_BARRED.match(text) or is_agency(text)):
        return 0
    caption = page.caption_above(post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, of=post))
    return 1


def _take_read_more(page: Page, index: int) -> int:
    found = _READ_MORE.match(page.lines.texts[index])
    if found is None or page.post is None:
        return 0
    page.take_related(index, found.end())
    return 1


def _is_sign_off(lines: Lines, index: int) -> bool:
    """A signature closes prose and is followed by a headline; one under a quotation, in a list of them, is not."""
    texts = lines.texts
    if index == 0 or _signed(texts[index]) is None:
        return False
    above, below = texts[index - 1], texts[index + 1] if index + 1 < len(texts) else None
    return _signed(above) is None and (below is None or could_be_headline(below))


def _is_credit(lines: Lines, index: int) -> bool:
    return " | " in lines.texts[index] and _BARRED.match(lines.texts[index]) is not None


OUTLET = Outlet(
    name="cnbc",
    title="CNBC",
    hosts=("cnbc.com",),
    zone="America/New_York",
    text=(
        TextLayout(
            name="signed",
            needs=3,
            marks=(
                Mark(words="posts signed off with a dash and a name", found=_is_sign_off, opens="—–"),
                Mark(words="credits with bars between their parts", found=_is_credit, never_closes=".:;,?!”", points=0),
            ),
            headline_first=True,
            rules=(
                Rule(name="sign-off", take=_take_sign_off, opens="—–"),
                Rule(name="credit", take=_take_credit, never_closes=".:;,?!”"),
                Rule(name="read more", take=_take_read_more, opens="R"),
                bullet_list(),
            ),
        ),
    ),
)
