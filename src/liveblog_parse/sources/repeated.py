"""Posts that nobody describes: elements that repeat, each with a time and prose, where the page says it is live.

Containers called live, live-blog, timeline, ticker or updates are how sites name such lists (seen across outlets).
Lists of teasers have times too, but their words are links; lists of comments are called comments.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from liveblog_parse.model import Author, Block, Paragraph
from liveblog_parse.sources.body import BodyRules, read_body
from liveblog_parse.sources.parts import when_of
from liveblog_parse.sources.printed.rows import BULLET, read_rows
from liveblog_parse.sources.report import Post, Report, When
from liveblog_parse.text.comments import Record, against_comments, can_be_answered
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

LAYOUT = "repeated"
_FEWEST = 3
_FEWEST_WORDS = 12
_HIGHEST = 12  # levels from a time up to its post
# "live-blog", "LiveFeed", "liveticker", and neither "liverpool" nor "delivery"
SAYS_LIVE = re.compile(
    r"(?<![a-z])live(?![a-z])|live[-_ ]?(?:blog|ticker|event|post|entr|feed|update|text|coverage|stream|page)"
    r"|L(?:ive|IVE)(?![a-z])|[Tt]icker|[Tt]imeline|[Mm]inute|[Uu]pdates?\b|diretta|en-direct|ao-vivo|newsblog"
)
_NOT_POSTS = re.compile(
    r"[ck]omm?ent|disqus|disku[sz]|discussion|guestbook|reply|opinie|related|teaser|sidebar|footer|breadcrumb|\bnav"
    r"|live-?chat|(?<!p)review",
    re.IGNORECASE,
)
# As in "Read more", "Continue reading" and "Weiterlesen »", with which each teaser of a list ends.
_READ_MORE = re.compile(
    r"(?:read (?:more|on|the full)|continue reading|full story|weiterlesen|mehr (?:lesen|dazu)|lire (?:la suite|plus)"
    r"|leggi|leia|leer más|czytaj|lees|les mer|læs|läs).{0,20}",
    re.IGNORECASE,
)
_COMMENT = '[itemtype$="Comment"], [itemtype$="UserComments"], [itemtype$="Review"], [itemtype$="Answer"]'
_COMMENT_TYPE = re.compile(
    r"/(?:Comment|UserComments|Review|Answer|DiscussionForumPosting)(?!\w)|\b(?:comment|review)\b"
)
_ENOUGH = 30
"""Posts that tell what all are."""
_TITLES = "h2, h3, h4"
_BYLINE = '[rel="author"], [itemprop="author"], [class*="author"], [class*="byline"]'
_STAMPS = ("data-timestamp", "data-time", "data-published", "data-created", "data-date")
_MOMENTS = ("datetime", *_STAMPS)
_STAMPED = ", ".join(f"[{attribute}]" for attribute in _STAMPS)
"""Attributes in which sites keep a post's time for their scripts, where no `<time>` prints it."""
_RULES = BodyRules(furniture="time, button, form, nav")


def read_repeated(root: Node, url: str | None, *, is_said: bool = False) -> Report | None:
    """The largest group of elements under one parent that each hold one time and prose; `None` where none is live.

    `is_said`: the page says elsewhere that it is a live blog, so that no name has to.
    """
    times = root.select("time")
    times = times if len(times) >= _FEWEST else root.select(_STAMPED)
    if len(times) < _FEWEST:
        return None
    groups: defaultdict[Node, list[tuple[Node, Node]]] = defaultdict(list)
    for element, time in _with_one_time(times):
        if element.parent is not None:
            groups[element.parent].append((element, time))
    for parent, members in sorted(groups.items(), key=_size, reverse=True):
        is_group = len(members) >= _FEWEST and _is_live(parent, members[0][0], url, is_said=is_said)
        posts = _posts(members) if is_group else ()
        if posts and not _are_comments(members) and (is_said or not _are_days_apart(posts)):
            return Report(source="dom", layout=LAYOUT, posts=posts)
    return None


def _posts(members: list[tuple[Node, Node]]) -> tuple[Post, ...]:
    """The posts of a group; none where it is another kind of list."""
    read = [(element, post) for element, time in members if (post := _post(element, time)) is not None]
    telling = [(element, post) for element, post in read if _tells(post)]
    if not _are_live([post for _, post in telling], len(members)):
        return ()
    kinds = {kind for element, _ in telling for kind in _kinds(element)}
    return tuple(post for element, post in read if _tells(post) or kinds & _kinds(element))


def _are_comments(members: list[tuple[Node, Node]]) -> bool:
    """Whether the elements are marked as comments or reviews, or print what stands beside those."""
    marked = sum(_is_comment(element) or element.first(_COMMENT) is not None for element, _ in members)
    records = [_record(element, time) for element, time in members[:_ENOUGH]]
    answered = sum(can_be_answered(record.below) for record in records)
    return (
        2 * marked > len(members) or 2 * answered >= len(records) or against_comments(records, is_told=True) is not None
    )


def _is_comment(element: Node) -> bool:
    return _COMMENT_TYPE.search(f"{element.get('itemtype') or ''} {element.get('itemprop') or ''}") is not None


def _record(element: Node, time: Node) -> Record:
    """What stands around the time of an element, line by line."""
    printed = clean(time.text())
    texts = [row.text.removeprefix(BULLET).strip() for row in read_rows([element]) if row.text]
    index = next((index for index, text in enumerate(texts) if printed in text), 0)
    text = texts[index] if texts else ""
    start = max(text.find(printed), 0)
    above = (text[:start].strip(), *reversed(texts[:index]))
    below = (text[start + len(printed) :].strip(), *texts[index + 1 :])
    return Record(tuple(filter(None, above)), tuple(filter(None, below)))


def _are_live(posts: list[Post], members: int) -> bool:
    """Whether posts with prose make a group of so many members a live blog. Days alone are those of a history."""
    timed = sum(1 for post in posts if post.published is not None and _has_clock(post.published))
    if timed < _FEWEST or timed * 2 < members or _is_programme(posts):
        return False
    return sum(1 for post in posts if _goes_on_elsewhere(post)) * 2 <= len(posts)


def _tells(post: Post) -> bool:
    """Whether a post has prose enough to show that its list is no list of titles."""
    return _words(post.blocks).count(" ") >= _FEWEST_WORDS


def _goes_on_elsewhere(post: Post) -> bool:
    """Whether a post ends with a link to its full text, as a teaser does."""
    last = post.blocks[-1] if post.blocks else None
    return isinstance(last, Paragraph) and bool(last.links) and _READ_MORE.fullmatch(last.text) is not None


def _is_programme(posts: list[Post]) -> bool:
    """Whether clocks without a day rise down the page, as those of broadcasts and of chapters do."""
    readings = [post.published.reading for post in posts if post.published is not None]
    clocks = [
        (reading.hour, reading.minute or 0) for reading in readings if reading.hour is not None and not reading.day
    ]
    rises = all(above < below for above, below in pairwise(clocks))
    return rises and len(clocks) == len(posts)


def _are_days_apart(posts: Sequence[Post]) -> bool:
    """Whether half a day and more lies between most posts, as between those of a diary or the releases of a firm."""
    readings = [post.published.reading for post in posts if post.published is not None]
    hours = [
        date(reading.year or _ANY_YEAR, reading.month, reading.day).toordinal() * 24 + (reading.hour or 0)
        for reading in readings
        if reading.month and reading.day
    ]
    steps = sorted(abs(below - above) for above, below in pairwise(hours))
    return len(hours) >= _FEWEST and steps[(len(steps) - 1) // 2] > _FAR


_ANY_YEAR = 2000
"""That has every day, for days without a year."""
_FAR = 12
"""Hours between most posts, above which even a live blog of several days is none."""


def _kinds(element: Node) -> set[tuple[str, str]]:
    """What an element shares with its like: a short post is one of those around it, a page's heading is not."""
    return {(element.name, name) for name in (element.get("class") or "").split() or [""]}


def _size(group: tuple[Node, list[tuple[Node, Node]]]) -> int:
    return len(group[1])


def _with_one_time(times: list[Node]) -> Iterator[tuple[Node, Node]]:
    """For each time, the highest element around it that holds no time of another post."""
    counts: defaultdict[Node, int] = defaultdict(int)
    for time in times:
        for ancestor in _ancestors(time):
            counts[ancestor] += 1
    for time in times:
        highest = time
        for ancestor in _ancestors(time):
            if counts[ancestor] > 1:
                break
            highest = ancestor
        if highest != time or time.name != "time":
            yield highest, time


def _ancestors(node: Node) -> Iterator[Node]:
    for _ in range(_HIGHEST):
        if node.parent is None:
            return
        node = node.parent
        yield node


def _is_live(parent: Node, post: Node, url: str | None, *, is_said: bool) -> bool:
    names = [value for node in (post, parent, *_ancestors(parent)) for value in _names(node)]
    near = " ".join(names[:6])
    if _NOT_POSTS.search(near):
        return False
    return is_said or bool(SAYS_LIVE.search(" ".join(names)) or (url and SAYS_LIVE.search(url)))


def _names(node: Node) -> Iterable[str]:
    return [value for value in (node.get("class"), node.get("id")) if value and node.name not in {"body", "html"}]


def _post(element: Node, time: Node) -> Post | None:
    title = element.first(_TITLES)
    if _leads_away(element) or (title is not None and any(map(_leads_away, _links_of(title, element)))):
        return None
    headline = clean(title.text()) if title else ""
    byline = element.first(_BYLINE)
    name = clean(byline.text()) if byline else ""
    body = read_body(element, _RULES)
    prose = [block for block in body.blocks if getattr(block, "text", None) not in {headline, name}]
    linked = sum(link.end - link.start for block in prose for link in getattr(block, "links", ()))
    if not (headline or prose) or linked * 2 > len(_words(prose)):
        return None
    return Post(
        id=element.get("id") or None,
        headline=headline or None,
        published=when_of(time, _MOMENTS),
        authors=(Author(name=name.removeprefix("By ")),) if name else (),
        blocks=tuple(prose),
        unplaced=body.unplaced,
    )


def _words(blocks: Iterable[Block]) -> str:
    return " ".join(getattr(block, "text", None) or "" for block in blocks)


def _has_clock(when: When) -> bool:
    return when.reading.hour is not None or (when.reading.ago is not None and when.reading.precision != "day")


def _links_of(title: Node, element: Node) -> Iterator[Node]:
    """The link in a title, and all that the title stands in."""
    if (link := title.first("a[href]")) is not None:
        yield link
    around = title.parent
    while around is not None and around != element:
        yield around
        around = around.parent


def _leads_away(node: Node) -> bool:
    """Whether an element is a link to another page, as that of a teaser is; a post's link goes to the post."""
    href = (node.get("href") or "") if node.name == "a" else ""
    return bool(href) and "#" not in href and not href.startswith("?")
