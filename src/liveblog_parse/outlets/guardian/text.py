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
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from liveblog_parse.model import Boundary, Label
from liveblog_parse.outlets.guardian.post_time import DIGITS, is_since, read_clock, time_at
from liveblog_parse.outlets.guardian.style import is_summary
from liveblog_parse.outlets.guardian.text_parts import (
    ANALYSIS,
    FOOT,
    FOOTER,
    KEY_EVENT,
    KEY_EVENTS,
    PICTURE,
    is_credited,
    is_in_list,
    is_update,
    names_end,
    once,
    take_byline,
)
from liveblog_parse.outlets.guardian.timed_head import dateline_end, take_lines
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Page
from liveblog_parse.text.parts import BULLETS, bullet_list, furniture, is_listed
from liveblog_parse.text.shapes import (
    could_be_headline,
    ends_a_sentence,
    is_name,
    is_numbered,
    is_title_like,
)

_NO_TITLE = ".:;,…"
_LONGEST_HEAD = 40
_DASHES = "—–-"
_VIDEO = " – video"
_NEAR = 8  # lines under a title among which its prose begins
_PROSE = 120  # characters that a teaser's line does not have
_MOST_PINNED = 3  # parts, where a name or a title stands in the pinned post

# What republishing sites print around the copy.
_SITE = ("Connect with us", "Continue Reading", "Published", "on")


def _take_head(page: Page) -> int:
    """The lines before the first prose: the title stands among them twice, and what is around it is the site's.

    A copy that keeps the Guardian's own head ends it with the page's dateline.
    """
    texts = page.lines.texts
    if own := dateline_end(texts, _LONGEST_HEAD):
        take_lines(page, own)
        return own
    end, most = 0, min(len(texts), _LONGEST_HEAD)
    while end < most and could_be_headline(texts[end]) and texts[end] not in {KEY_EVENTS, ANALYSIS}:
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
    if page.headline is None and _is_title_over_post(texts, end):
        page.headline = page.take("headline", end)
        end += 1
    return end


def _is_title_over_post(texts: Sequence[str], index: int) -> bool:
    """Whether the page's title stands here: a post that has a title of its own, or prose, follows under a byline."""
    end = names_end(texts, index + 1)
    if end == index + 1 or not is_title_like(texts[index]) or is_name(texts[index]) or end >= len(texts):
        return False
    return _LIVE.search(texts[index]) is not None and (is_title_like(texts[end]) or ends_a_sentence(texts[end]))


_LIVE = re.compile(r"\blive\b", re.IGNORECASE)


def _is_doubled_title(head: list[str], index: int) -> bool:
    """The line stands again further down, and is not a byline printed twice."""
    text = head[index]
    return " " in text and text in head[index + 1 :] and not (is_name(text) and head[index + 1] == text)


def _take_key_events(page: Page, index: int) -> int:
    """The title of the list of key events, which may be gone itself; the post above the first one is pinned."""
    if page.lines.texts[index] != KEY_EVENTS:
        return 0
    if len(page.posts) <= _MOST_PINNED and not any(Label.PINNED in post.labels for post in page.posts):
        for post in page.posts:
            post.labels.add(Label.PINNED)
    if page.posts:
        page.close(Boundary.FOOTER)
    page.take("boilerplate", index)
    return 1


def _take_since(page: Page, index: int) -> int:
    """How long ago a post was published, where that is all that is left of its time; then its byline and its title."""
    texts = page.lines.texts
    if not is_since(texts[index]) or is_in_list(texts, index) or not _is_prose_near(texts, index + 1):
        return 0
    above = page.post
    is_titled = above is not None and above.is_bare and above.headline is not None and above.published_as is None
    post = above if above and is_titled else page.open(Boundary.TIME)
    post.published_as = read_clock(page.take("time", index, of=post))
    below = index + 1 + take_byline(page, index + 1, post)
    if not is_titled and below < len(texts) and is_title_like(texts[below]) and _is_over_prose(texts, below):
        below += _take_title(page, below)
    is_signed = post.authors or below == len(texts)
    return below - index + (0 if is_signed else take_byline(page, below, post))


def _is_prose_near(texts: Sequence[str], index: int) -> bool:
    """Whether a sentence ends in the lines from `index` on, before the next time since, as in no list of links."""
    near = takewhile(lambda text: not is_since(text), texts[index : index + _TOP])
    return any(map(ends_a_sentence, near))


_TOP = 6
"""Lines of a byline, a title and the first sentence."""


def _take_byline(page: Page, index: int) -> int:
    """A name, or several, before what they wrote; "Analysis" may stand above."""
    texts = page.lines.texts
    start = index + (texts[index] == ANALYSIS)
    if start == len(texts) or not is_name(texts[start]) or names_end(texts, start) == len(texts):
        return 0
    post = page.post
    is_under_title = post is not None and post.is_bare and post.headline is not None and not post.authors
    return take_byline(page, index, post if post and is_under_title else page.open(Boundary.BYLINE))


def _take_title(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    signed_only = page.post is not None and page.post.headline is None and page.post.is_bare
    is_first = signed_only or (page.post is None and bool(page.posts))
    is_title = is_title_like(text) or (is_first and _asks(page.lines.texts, index))
    if not is_title or text[0] in _DASHES or not _is_over_prose(page.lines.texts, index):
        return 0
    if page.post and page.post.blocks and (is_numbered(text) or is_listed(page, index)):
        return 0
    post = page.post if signed_only and page.post else page.open(Boundary.HEADLINE)
    post.headline = page.take("headline", index, of=post)
    if is_summary(text):
        post.labels.add(Label.SUMMARY)
    return 1


def _asks(texts: Sequence[str], index: int) -> bool:
    """Whether a line is one question right over prose, as a headline may be at the top of a post.

    >>> _asks(["Who pays?", "We all do."], 0), _asks(["It is shut. Who pays?", "We all do."], 0)
    (True, False)
    """
    text, below = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
    if not _QUESTION.match(text) or not could_be_headline(text):
        return False
    return bool(below) and ends_a_sentence(below) and below[-1] != "?"


# "What do we know so far?", "Will the talks resume?"; prose that ends in a question opens otherwise.
_QUESTION = re.compile(
    r"(?:Wh(?:o|at|en|ere|y|ich|ose)|How|Will|Would|Can|Could|Should|Shall|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|May"
    r"|Might|Must)(?:[’']\w+)? [^.!?]+\?$"
)


def _is_over_prose(texts: Sequence[str], index: int) -> bool:
    """Whether a post may follow: prose or a picture, or names over it; other titles are a video's, or a teaser's."""
    below = index + 1
    while below < min(index + _NEAR, len(texts)) and (is_name(once(texts[below])) or is_since(texts[below])):
        below += 1
    if below < len(texts) and is_credited(texts[below]):
        return True
    return below < len(texts) and (not is_title_like(texts[below]) or texts[below][0] in f"{BULLETS}[“\"'‘")


def _take_video(page: Page, index: int) -> int:
    """The title of a video, as in "Waves hit the quay – video"."""
    if not page.lines.texts[index].endswith(_VIDEO) or page.post is None or page.post.is_bare:
        return 0
    page.add_video(page.post, caption=page.take("caption", index, of=page.post))
    return 1


def _rules_of(lines: Lines) -> tuple[Rule, ...]:
    """The rule for what stands below the posts: it has to know where the last prose stands."""
    texts = lines.texts
    last = (index for index in range(len(texts) - 1, -1, -1) if _is_long_prose(texts[index]))
    return (Rule(name="foot", take=partial(_take_foot, next(last, 0)), opens="EMR"),)


def _is_long_prose(text: str) -> bool:
    return len(text) > _PROSE and ends_a_sentence(text)


def _take_foot(last_prose: int, page: Page, index: int) -> int:
    texts = page.lines.texts
    if texts[index] not in FOOT or index < last_prose:
        return 0
    for line in range(index, len(texts)):
        page.take("boilerplate", line)
    return len(texts) - index


def _is_footer(lines: Lines, index: int) -> bool:
    return lines.texts[index].startswith("Updated at") and _is_under_share(lines, index) and _is_timeless(lines, index)


def _is_timed_footer(lines: Lines, index: int) -> bool:
    return is_update(lines, index) and not _is_under_share(lines, index) and _is_timeless(lines, index)


def _is_under_share(lines: Lines, index: int) -> bool:
    return index > 0 and lines.texts[index - 1] == "Share"


def _is_timeless(lines: Lines, index: int) -> bool:
    """Whether no time stands over the post below."""
    return index + 1 == len(lines) or time_at(lines.texts, index + 1, bare=True) is None


def _is_key_events(lines: Lines, index: int) -> bool:
    return lines.texts[index] == KEY_EVENTS


REPUBLISHED = TextLayout(
    name="republished",
    needs=2,
    marks=(
        Mark(words="footers of “Share” and “Updated at”", found=_is_footer, opens="U"),
        Mark(words="footers “Updated at” and a time", found=_is_timed_footer, opens="SU", closes="T"),
        Mark(words="lines “Key events”", found=_is_key_events, opens="K", closes="s"),
    ),
    literals={"Photograph:": "credits “Photograph: …”"},
    head=_take_head,
    derive=_rules_of,
    posts_may_join=True,
    pins_copies=True,
    rules=(
        FOOTER,
        Rule(name="time since", take=_take_since, opens=DIGITS, closes="o", words=("ago",)),
        KEY_EVENT,
        Rule(name="video", take=_take_video, closes="o", words=("video",)),
        Rule(name="key events", take=_take_key_events, opens="K", closes="s"),
        furniture(_SITE),
        bullet_list(),
        Rule(name="byline", take=_take_byline, never_closes=_NO_TITLE),
        PICTURE,
        Rule(name="title", take=_take_title, never_closes=_NO_TITLE),
    ),
)
