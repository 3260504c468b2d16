"""Posts that nobody describes: elements that repeat, each with a time and prose, where the page says it is live.

Containers called live, live-blog, timeline, ticker or updates are how sites name such lists (seen across outlets).
Lists of teasers have times too, but their words are links; lists of comments are called comments.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from liveblog_parse.model import Block, Paragraph
from liveblog_parse.sources.repeated.comments import are_comments
from liveblog_parse.sources.repeated.days import are_days_apart, with_days
from liveblog_parse.sources.repeated.edges import without_edges
from liveblog_parse.sources.repeated.post import TITLES, read_post
from liveblog_parse.sources.repeated.times import times_of
from liveblog_parse.sources.repeated.titles import with_titles
from liveblog_parse.sources.repeats import is_known, without_repeats
from liveblog_parse.sources.report import Post, Report, When
from liveblog_parse.text.shapes import blanks
from liveblog_parse.tree import Node

LAYOUT = "repeated"
_FEWEST = 3
_FEWEST_WORDS = 12
_MOST_GROUPS = 4
"""Groups that could be posts and are comments or records of the past: where so many are, the next are, too."""
_HIGHEST = 12  # levels from a time up to its post
# "live-blog", "LiveFeed", "liveticker", and neither "liverpool" nor "delivery"
SAYS_LIVE = re.compile(
    r"(?<![a-z])live(?![a-z])|live[-_ ]?(?:blog|ticker|event|post|entr|feed|update|text|coverage|stream|page)"
    r"|L(?:ive|IVE)(?![a-z])|[Tt]icker|[Tt]imeline|[Mm]inute|[Uu]pdates?\b|diretta|(?:en|le)-direct|ao-vivo|em-direto|newsblog"
    r"|en-(?:vivo|directo)|direktrapport|/direkte/|(?<![a-z])(?:relacja|canl[iı]|zhibo)"
    r"|na-zywo|percrol|truc-tiep|translyaci"
)
_NOT_POSTS = re.compile(
    r"[ck]omm?ent|disqus|disku[sz]|discussion|guestbook|reply|opinie|related|teaser|sidebar|footer|breadcrumb|\bnav"
    r"|live-?chat|(?<!p)review",
    re.IGNORECASE,
)
# As in "Read more", "Continue reading" and "Weiterlesen »", with which each teaser of a list ends.
_READ_MORE = re.compile(
    r"(?:read (?:more|on|the full)|continue reading|full story|weiterlesen|mehr (?:lesen|dazu)|lire (?:la suite|plus)"
    r"|leggi|leia|leer más|czytaj|lees|les mer|læs|läs|lue lisää|číst|tovább|citește|διαβάστε|devam\u0131|haberin devam"
    r"|читать|подробнее|далее|читати|детальніше|اقرأ|المزيد|ادامه|קרא|להמשך|और पढ़ें|আরও পড়ুন|மேலும்|مزید|selengkapnya|baca"
    r"|xem (?:thêm|tiếp)|đọc (?:thêm|tiếp)|อ่าน|続き|もっと|더보기|자세히|阅读|閱讀|全文|查看|详细|詳細).{0,20}",
    re.IGNORECASE,
)


def read_repeated(root: Node, url: str | None, *, is_posting: bool = False, says_live: bool = False) -> Report | None:
    """The largest group of elements that each hold one time and prose; `None` where none is live.

    `is_posting`: schema.org's words say that posts are here. `says_live`: the page says that it is live, so that no
    name has to, and that times may stand in any element; those are looked for last, and cost more than all else.
    """
    is_said = is_posting or says_live
    for times in times_of(root, are_printed=says_live):
        every = list(_with_one_time(times)) if len(times) >= _FEWEST else []
        named = (group for group in _groups(every) if _is_live(group[0].element, url, is_said=is_said))
        read = ((group, _posts(group, every, is_said=is_said)) for group in named)
        for members, posts in islice(((group, posts) for group, posts in read if posts), _MOST_GROUPS):
            if not are_comments(members) and (is_posting or not are_days_apart(posts)):
                return Report(source="dom", layout=LAYOUT, posts=posts)
    return None


class _Member(NamedTuple):
    """An element that could be a post, and its time."""

    element: Node
    time: Node


def _groups(every: Iterable[_Member]) -> Iterator[list[_Member]]:
    """Elements with one time each that stand under one parent, or under parents of one kind side by side, as days do.

    The largest group comes first; its members are in the order of the page.
    """
    groups: defaultdict[Node, list[_Member]] = defaultdict(list)
    for member in every:
        if member.element.parent is not None:
            groups[member.element.parent].append(member)
    days: defaultdict[tuple[Node | None, Hashable], list[_Member]] = defaultdict(list)
    for parent, members in groups.items():
        days[parent.parent, _kind(parent)] += members
    for members in groups.values():
        for member in members:  # a day with a single post is the highest element around that one's time
            if like := days.get((member.element.parent, _kind(member.element))):
                like.append(_inner(member, like[0]))
    yield from (members for members in sorted(days.values(), key=len, reverse=True) if len(members) >= _FEWEST)


def _kind(element: Node) -> tuple[str, str]:
    """The name of an element and its first class."""
    return element.name, (element.get("class") or "").partition(" ")[0]


def _inner(section: _Member, like: _Member) -> _Member:
    """Of what holds one post the post: what is like another around its time."""
    around = (node for node in (section.time, *_ancestors(section.time)) if _are_alike(node, like.element))
    return section._replace(element=next(around, section.element))


def _are_alike(one: Node, other: Node) -> bool:
    return not _kinds(one).isdisjoint(_kinds(other))


def _posts(members: Sequence[_Member], every: Sequence[_Member], *, is_said: bool) -> tuple[Post, ...]:
    """The posts of a group; none where it is another kind of list."""
    read = [_Read(member.time, member.element, post) for member in members if (post := _post(*member)) is not None]
    telling = [one for one in read if _tells(one.post)]
    if not _are_live([one.post for one in telling], len(members), is_said=is_said):
        return ()
    kinds = {kind for one in telling for kind in _kinds(one.element)}
    found = {one.element: one for one in read if _tells(one.post) or kinds & _kinds(one.element)}
    found |= {one.element: one for one in _apart(every, members) if one.element not in found}
    place = {member.time: at for at, member in enumerate(every)}
    inside = sorted(found.values(), key=lambda one: place[one.time])
    posts = with_titles(without_edges(with_days([(one.element, one.post) for one in inside])))
    return tuple(without_repeats(posts, is_known))


class _Read(NamedTuple):
    """A member, and the post that was read from it."""

    time: Node
    element: Node
    post: Post


def _apart(every: Iterable[_Member], members: Sequence[_Member]) -> Iterator[_Read]:
    """The posts in places of their own, as pinned ones are: they have the class of the others, and prose."""
    like = members[0]
    known = {member.time for member in members}
    for member in every if like.element.get("class") else ():
        inner = _inner(member, like)
        if member.time not in known and _are_alike(inner.element, like.element):
            post = _post(*inner)
            if post is not None and _tells(post):
                yield _Read(inner.time, inner.element, post)


def _are_live(posts: list[Post], members: int, *, is_said: bool) -> bool:
    """Whether posts with prose make a group of so many members a live blog. Days alone are those of a history."""
    timed = sum(1 for post in posts if post.published is not None and _has_clock(post.published))
    if timed < _FEWEST or timed * 2 < members or _is_programme(posts, is_said=is_said):
        return False
    return sum(1 for post in posts if _goes_on_elsewhere(post)) * 2 <= len(posts)


def _tells(post: Post) -> bool:
    """Whether a post has prose enough to show that its list is no list of titles, and most of it is no link."""
    words = _words(post.blocks)
    linked = sum(link.end - link.start for block in post.blocks for link in getattr(block, "links", ()))
    return blanks(words) >= _FEWEST_WORDS and linked * 2 <= len(words)


def _goes_on_elsewhere(post: Post) -> bool:
    """Whether a post ends with a link to its full text, as a teaser does."""
    last = post.blocks[-1] if post.blocks else None
    return isinstance(last, Paragraph) and bool(last.links) and _READ_MORE.fullmatch(last.text) is not None


def _is_programme(posts: list[Post], *, is_said: bool) -> bool:
    """Whether clocks rise down the page, as those of broadcasts and of chapters do.

    Where they have a day, or the page says it is live, they are a programme's if they go by full five minutes, too;
    where both is so, they are none.
    """
    readings = [post.published.reading for post in posts if post.published is not None]
    clocks = [(reading.hour, reading.minute or 0) for reading in readings if reading.hour is not None]
    if len(clocks) < len(posts) or not all(above < below for above, below in pairwise(clocks)):
        return False
    days = {(reading.month, reading.day) for reading in readings}
    has_day = days != {(None, None)}
    if len(days) > 1 or (is_said and has_day):
        return False
    return not (is_said or has_day) or all(minute % _BEAT == 0 for _, minute in clocks)


_BEAT = 5


def _kinds(element: Node) -> set[tuple[str, str]]:
    """What an element shares with its like: a short post is one of those around it, a page's heading is not."""
    return {(element.name, name) for name in (element.get("class") or "").split() or [""]}


def _with_one_time(times: list[Node]) -> Iterator[_Member]:
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
            yield _Member(highest, time)


def _ancestors(node: Node) -> Iterator[Node]:
    for _ in range(_HIGHEST):
        if node.parent is None:
            return
        node = node.parent
        yield node


def _is_live(post: Node, url: str | None, *, is_said: bool) -> bool:
    names = [value for node in (post, *_ancestors(post)) for value in _names(node)]
    near = " ".join(names[:6])
    if _NOT_POSTS.search(near):
        return False
    return is_said or bool(SAYS_LIVE.search(" ".join(names)) or (url and SAYS_LIVE.search(url)))


def _names(node: Node) -> Iterable[str]:
    return [value for value in (node.get("class"), node.get("id")) if value and node.name not in {"body", "html"}]


def _post(element: Node, time: Node) -> Post | None:
    title = element.first(TITLES)
    if _leads_away(element) or (title is not None and any(map(_leads_away, _links_of(title, element)))):
        return None
    return read_post(element, time)


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
