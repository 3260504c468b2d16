"""The Guardian's text: a third site's copy, without times.

The site's furniture and the title, twice, come first; a pinned post may stand at the top and again in the stream; the
"Share" and "Updated at" of a post's footer survive, the time after them does not, and many posts have lost the footer
too (seen in a copy of June 2024)::

    Key events

    Talks resume in Lund

    The delegations are back at the table, the mediator said.

    Share

    Updated at

    Justin McCurry

    The quay at dawn. Photograph: Nora Falk/AFP/Getty Images
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Boundary, Label, TimeReading
from liveblog_parse.outlets.guardian.style import ZONE, is_summary
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import bullet_list, furniture
from liveblog_parse.text.shapes import could_be_headline, is_name, is_title_like
from liveblog_parse.times import read_time

_SHARE = "Share"
_UPDATED = "Updated at"
_KEY_EVENTS = "Key events"
_ANALYSIS = "Analysis"
# As in "The quay at dawn. Photograph: Nora Falk/AFP/Getty Images".
_CREDITED = re.compile(r" ?\b(?P<word>Photograph|Composite|Illustration|Photo): ?(?=\S)")
_CREDITED_MARKS = ("Photograph:", "Composite:", "Illustration:", "Photo:")
_NO_TITLE = ".:;,…"
_LONGEST_HEAD = 40

# What republishing sites print around the copy.
_SITE = ("Connect with us", "Continue Reading", "Published", "on")


def _take_head(page: Page) -> int:
    """The lines before the first prose: the title stands among them twice, and what is around it is the site's."""
    texts = page.lines.texts
    end, most = 0, min(len(texts), _LONGEST_HEAD)
    while end < most and could_be_headline(texts[end]) and texts[end] not in {_KEY_EVENTS, _ANALYSIS}:
        end += 1
    head = texts[:end]
    title = next((text for index, text in enumerate(head) if _is_doubled_title(head, index)), None)
    if title is not None:
        end -= head[::-1].index(title)
    else:
        end = next((index for index, text in enumerate(head) if text not in _SITE), end)
    for index in range(end):
        if texts[index] == title and page.headline is None:
            page.headline = page.take("headline", index)
        else:
            page.take("boilerplate", index)
    return end


def _is_doubled_title(head: list[str], index: int) -> bool:
    """The line stands again further down, and is not a byline printed twice."""
    text = head[index]
    return " " in text and text in head[index + 1 :] and not (is_name(text) and head[index + 1] == text)


def _take_share(page: Page, index: int) -> int:
    texts = page.lines.texts
    if texts[index] != _SHARE or page.post is None:
        return 0
    page.take("boilerplate", index, of=page.post)
    if index + 1 < len(texts) and texts[index + 1].startswith(_UPDATED):
        return 1 + _take_updated(page, index + 1)
    page.close(Boundary.FOOTER)
    return 1


def _take_updated(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if page.post is None or not text.startswith(_UPDATED) or len(text) > len(_UPDATED) + 40:
        return 0
    reading = read_time(text, zone=ZONE) if text != _UPDATED else None
    page.post.updated_as = reading or TimeReading(raw=text)
    page.take("updated", index, of=page.post)
    page.close(Boundary.FOOTER)
    return 1


def _take_key_events(page: Page, index: int) -> int:
    """The list of key events is gone, its title is not; a post before it is the pinned one."""
    if page.lines.texts[index] != _KEY_EVENTS:
        return 0
    for post in page.posts:
        post.labels.add(Label.PINNED)
    if page.posts:
        page.close(Boundary.FOOTER)
    page.take("boilerplate", index)
    return 1


def _take_byline(page: Page, index: int) -> int:
    """A name, or several, before what they wrote; "Analysis" may stand above."""
    texts, end = page.lines.texts, index
    analysis = texts[index] == _ANALYSIS
    end += analysis
    while end < len(texts) and is_name(texts[end]) and end - index < 8:
        end += 1
    if end == index + analysis or end == len(texts):
        return 0
    post = page.open(Boundary.BYLINE)
    if analysis:
        page.label(post, Label.ANALYSIS, index)
    for line in range(index + analysis, end):
        post.sign(Author(name=page.take("byline", line, of=post)))
    return end - index


def _take_photograph(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if not any(mark in text for mark in _CREDITED_MARKS):
        return 0
    credited = list(_CREDITED.finditer(text))
    if not credited:
        return 0
    found, post = credited[-1], page.here()
    caption = page.take("caption", index, 0, found.start(), of=post) if found.start() else None
    page.take("boilerplate", index, *found.span(), of=post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, found.end(), of=post))
    return 1


def _take_title(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    if not is_title_like(text):
        return 0
    signed_only = page.post is not None and page.post.headline is None and page.post.is_bare
    post = page.post if signed_only and page.post else page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    if is_summary(text):
        post.labels.add(Label.SUMMARY)
    return 1


def _is_footer(lines: Lines, index: int) -> bool:
    texts = lines.texts
    return texts[index] == _SHARE and index + 1 < len(texts) and texts[index + 1].startswith(_UPDATED)


def _is_key_events(lines: Lines, index: int) -> bool:
    return lines.texts[index] == _KEY_EVENTS


REPUBLISHED = TextLayout(
    name="republished",
    needs=2,
    marks=(
        Mark(words="footers of “Share” and “Updated at”", found=_is_footer, opens="S", closes="e"),
        Mark(words="lines “Key events”", found=_is_key_events, opens="K", closes="s"),
    ),
    literals={"Photograph:": "credits “Photograph: …”"},
    head=_take_head,
    posts_may_join=True,
    pins_copies=True,
    rules=(
        Rule(name="share", take=_take_share, opens="S", closes="e"),
        Rule(name="updated", take=_take_updated, opens="U"),
        Rule(name="key events", take=_take_key_events, opens="K", closes="s"),
        furniture(_SITE),
        bullet_list(),
        Rule(name="byline", take=_take_byline, never_closes=_NO_TITLE),
        Rule(name="photograph", take=_take_photograph, never_closes=":;,", words=_CREDITED_MARKS),
        Rule(name="title", take=_take_title, never_closes=_NO_TITLE),
    ),
)
