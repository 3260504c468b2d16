"""A post, or a page, whose fields stand in elements of their own, as most outlets mark them up: declared, not coded."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from liveblog_parse.model import Author, Block, Embed, Image, Label, Paragraph, Related, Video
from liveblog_parse.sources.body import Body, BodyRules, read_body
from liveblog_parse.sources.body.rules import NO_RULES
from liveblog_parse.sources.body.run import prose_of
from liveblog_parse.sources.bylines import split_names
from liveblog_parse.sources.items import elements_above
from liveblog_parse.sources.report import (
    PageFacts,
    Post,
    When,
    changed,
    distinct,
    when_epoch,
    when_machine,
    when_printed,
)
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Node

_FIELDS = ("headline", "published", "updated", "authors", "roles", "kickers", "link", "body")


@frozen(kw_only=True, eq=False)
class Parts:
    """Where the fields of a post stand: CSS selectors, of elements in the post; an empty one names nothing.

    An instance is a `read_post`. A part is read into its field and is no prose. What is neither a part nor boilerplate
    is the body, or is unplaced where `body` says where the body stands.

    >>> from liveblog_parse.tree import parse_html
    >>> read_post = Parts(headline="h3", published="time", authors=".by")
    >>> card = '<li id=c1><time datetime="2024-03-05T14:00Z">2pm</time><h3>Quay open</h3><p>It is icy.</p>'
    >>> post = read_post(parse_html(f"{card}<p class=by>By Nora Falk</p>").first("li"))
    >>> post.id, post.headline, post.published.instant.hour, post.authors[0].name, post.blocks[0].text
    ('c1', 'Quay open', 14, 'Nora Falk', 'It is icy.')
    """

    headline: str = ""
    published: str = ""
    """Elements with the time, in an attribute or as text; may name the post itself. The first that reads has it."""
    updated: str = ""
    authors: str = ""
    """Elements that hold a name, or a line of names, each."""
    roles: str = ""
    """Elements that say what the author does."""
    kickers: str = ""
    link: str = ""
    """A link to the post; without one its address is that of its `id` attribute."""
    labels: Mapping[str, Label] = {}
    """Selectors of elements that label the post, or of the post itself."""
    body: str = ""
    rules: BodyRules = NO_RULES
    zone: str | None = None
    """The outlet's, for times that are printed without one."""
    moments: tuple[str, ...] = ("datetime",)
    """Attributes of an element that may hold its time, for machines: ISO 8601, or a count since 1970."""
    identity: str = "id"
    """The post's attribute that identifies it."""
    read_authors: Callable[[str], Iterable[str]] = split_names
    """A byline's clean text -> names."""
    finish: Callable[[Post, Node], Post | None] | None = None
    """Has the last word on a post; given its element too."""

    def __call__(self, element: Node) -> Post | None:
        """The post of an element; `None` for one without words and pictures."""
        found = self._find(element)
        body = self._body(element, found)
        headlines = self._headlines(found)
        anchor = element.get("id") or None
        links = (node.get("href") for node in found["link"])
        post = Post(
            id=element.get(self.identity) or None,
            url=next(filter(None, links), f"#{anchor}" if anchor else None),
            headline=headlines[0] if headlines else None,
            kickers=tuple(_all_texts(found["kickers"])),
            published=self._when(found["published"]),
            updated=self._when(found["updated"]),
            authors=self._authors(found),
            labels=frozenset(label for selector, label in self.labels.items() if found[selector]),
            blocks=body.blocks,
            unplaced=(*headlines[1:], *self._stray_roles(found), *body.unplaced),
        )
        if not (post.blocks or post.unplaced) and (swallowed := self._swallowed(found)):
            post = changed(post, {"unplaced": swallowed})
        if not (post.blocks or post.unplaced or post.headline):
            return None
        return self.finish(post, element) if self.finish else post

    # ---- elements ----------------------------------------------------------------------------------------------------

    def _find(self, element: Node) -> dict[str, list[Node]]:
        """The elements of each part, in one walk; what is inside a part is the part's, but for those in `_AROUND`."""
        named = element.once(self, lambda: self._named(element))
        found: dict[str, list[Node]] = {name: [] for name in (*_FIELDS, *self.labels)}
        for name in named.get(element.key, ()):
            found[name].append(element)
        waiting = [*reversed(element.children())]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                continue
            names = named.get(node.key)
            for name in names or ():
                found[name].append(node)
            if names is None or _AROUND.issuperset(names):
                waiting.extend(reversed(node.children()))
        for name in ("published", "updated"):
            if len(found[name]) > 1:
                found[name] = self._timed(found[name])
        return found

    def _timed(self, nodes: list[Node]) -> list[Node]:
        """Of the elements named for a time those that tell one; words that tell none are left where they stand.

        So are times behind the first that stand among words, as in "It left at <time>noon</time>".
        """
        whens = [(node, when_of(node, self.moments, zone=self.zone)) for node in nodes]
        telling = [node for node, when in whens if when is None or when.reading.precision] or nodes[:1]
        times = {node.key for node in nodes}
        return [*telling[:1], *(node for node in telling[1:] if not _is_among_words(node, times))]

    def _named(self, tree: Node) -> Mapping[int, tuple[str, ...]]:
        selectors = {name: getattr(self, name) for name in _FIELDS} | {label: label for label in self.labels}
        named: dict[int, tuple[str, ...]] = {}
        for name, selector in selectors.items():
            for key in tree.named(selector) if selector else ():
                named[key] = (*named.get(key, ()), name)
        return named

    # ---- fields ------------------------------------------------------------------------------------------------------

    def _headlines(self, found: Mapping[str, list[Node]]) -> list[str]:
        """Each headline once, without the parts that stand inside it."""
        inside = {node.key for name, nodes in found.items() if name not in _AROUND for node in nodes}
        texts = (clean("".join(_texts(node, inside))) for node in found["headline"])
        return list(dict.fromkeys(filter(None, texts)))

    def _when(self, nodes: Iterable[Node]) -> When | None:
        return next((when for node in nodes if (when := when_of(node, self.moments, zone=self.zone))), None)

    def _authors(self, found: Mapping[str, list[Node]]) -> tuple[Author, ...]:
        authors = self._names(found)
        roles = _all_texts(found["roles"])
        if len(roles) == len(authors):
            authors = [Author(name=one.name, role=role, url=one.url) for one, role in zip(authors, roles, strict=True)]
        return distinct(authors)

    def _names(self, found: Mapping[str, list[Node]]) -> list[Author]:
        return [author for node in found["authors"] for author in _signed(node, self.read_authors)]

    def _stray_roles(self, found: Mapping[str, list[Node]]) -> list[str]:
        """Roles of nobody knows whom."""
        roles = _all_texts(found["roles"])
        return roles if len(roles) != len(self._names(found)) else []

    def _swallowed(self, found: Mapping[str, list[Node]]) -> tuple[str, ...]:
        """The texts of parts that hold the body, as where the end tag of a time is missing."""
        parts = [node for name in _SMALL for node in found[name]] if self.body else []
        return tuple(dict.fromkeys(clean(node.text()) for node in parts if node.first(self.body) is not None))

    def _body(self, element: Node, found: Mapping[str, list[Node]]) -> Body:
        taken = {node.key for name, nodes in found.items() if name not in _OPEN for node in nodes} - {element.key}
        if not found["body"]:
            return read_body(element, self.rules, without=taken)
        bodies = _outermost(found["body"])
        inner = [read_body(node, self.rules, without=taken) for node in bodies]
        around = read_body(element, self._around, without=taken)
        if sum(block is _PLACE for block in around.blocks) != len(bodies):  # one stands inside a block, or in furniture
            around = read_body(element, self.rules, without=taken | {node.key for node in bodies})
            around = Body(blocks=(*around.blocks, *(_PLACE for _ in bodies)), unplaced=around.unplaced)
        stray, _ = prose_of(block for block in around.blocks if block is not _PLACE and not isinstance(block, _MEDIA))
        read = iter(inner)
        blocks: list[Block] = []
        for block in around.blocks:
            if block is _PLACE:
                blocks += next(read).blocks
            elif isinstance(block, _MEDIA):
                blocks.append(block)
        return Body(
            blocks=tuple(blocks),
            unplaced=(
                *([stray.text] if stray.text else []),
                *(text for body in (around, *inner) for text in body.unplaced),
            ),
        )

    @cached_property
    def _around(self) -> BodyRules:
        """The rules for what stands around the body, whose place is kept."""
        return evolve(self.rules, special={self.body: _keep_place, **self.rules.special})


_PLACE = Paragraph(text="")
"""Where the body stands among what is around it; reading never gives an empty paragraph."""


def _keep_place(_: Node) -> Block:
    return _PLACE


_OPEN = frozenset({"link", "body"})
_AROUND = _OPEN | {"headline"}
_SMALL = ("published", "updated", "authors", "roles", "kickers")
_MEDIA = (Image, Video, Embed, Related)


def _all_texts(nodes: Iterable[Node]) -> list[str]:
    return [text for node in nodes if (text := clean(node.text()))]


def _outermost(nodes: list[Node]) -> list[Node]:
    """Those that stand in none of the others, of nodes in document order."""
    if len(nodes) < 2:
        return nodes
    keys = {node.key for node in nodes}
    return [node for node in nodes if not any(above.key in keys for above in elements_above(node))]


def _texts(node: Node, without: Container[int]) -> Iterator[str]:
    for child in node.children():
        if isinstance(child, str):
            yield child
        elif child.key not in without:
            yield from _texts(child, without) if child.children() else ()


def _is_among_words(node: Node, times: Container[int]) -> bool:
    """Whether an element is part of a paragraph that says more than these times."""
    around = node.parent
    if around is None or around.name not in _PROSE:
        return False
    return any(letter.isalpha() for text in _texts(around, times) for letter in text)


_PROSE = frozenset({"p", "li", "td", "dd", "blockquote", "figcaption"})


def when_of(node: Node, moments: Iterable[str] = ("datetime",), *, zone: str | None = None) -> When | None:
    """The time of an element, as its attributes have it for machines, else as printed; `zone` is the outlet's.

    A day alone that is for machines is that of the clock which is printed.
    """
    for value in map(node.get, moments):
        when = when_epoch(value) if value and value.isdigit() else when_machine(value)
        if when is not None and when.reading.precision == "day":
            return _on_day(when, when_printed(clean(node.text()), zone=zone))
        if when is not None and when.reading.precision:
            return when
    return when_printed(clean(node.text()), zone=zone)


def _on_day(day: When, printed: When | None) -> When:
    clock = printed.reading if printed else None
    if clock is None or clock.hour is None or clock.day is not None:
        return day
    known = day.reading
    return When(reading=evolve(clock, year=known.year, month=known.month, day=known.day, day_from="entry"))


def _signed(node: Node, read_authors: Callable[[str], Iterable[str]]) -> list[Author]:
    """The names that an element prints; an address is one's own where it links to one only."""
    names = list(read_authors(clean(node.text())))
    links = [node] if node.name == "a" else node.select("a[href]")
    url = links[0].get("href") if len(links) == len(names) == 1 else None
    return [Author(name=name, url=url) for name in names if name]


@frozen(kw_only=True, eq=False)
class PageParts:
    """Where the facts of a page stand; an instance is a `read_page`. Selectors as in `Parts`.

    >>> from liveblog_parse.tree import parse_html
    >>> PageParts(headline="h1", key_points=".points li")(parse_html("<h1>Ferries</h1>")).headline
    'Ferries'
    """

    headline: str = "h1"
    standfirst: str = ""
    authors: str = ""
    key_points: str = ""
    lead: str = ""
    """The story printed before the first post."""
    published: str = ""
    modified: str = ""
    rules: BodyRules = NO_RULES
    zone: str | None = None
    moments: tuple[str, ...] = ("datetime",)
    read_authors: Callable[[str], Iterable[str]] = split_names

    def __call__(self, root: Node) -> PageFacts:
        """What the page says of itself."""
        return PageFacts(
            headline=_first_text(root, self.headline),
            standfirst=_first_text(root, self.standfirst),
            authors=distinct(
                author for node in _select(root, self.authors) for author in _signed(node, self.read_authors)
            ),
            key_points=tuple(text for node in _select(root, self.key_points) if (text := clean(node.text()))),
            lead=tuple(block for node in _select(root, self.lead) for block in read_body(node, self.rules).blocks),
            published=self._when(root, self.published),
            modified=self._when(root, self.modified),
        )

    def _when(self, root: Node, selector: str) -> When | None:
        whens = (when_of(node, self.moments, zone=self.zone) for node in _select(root, selector))
        return next(filter(None, whens), None)


def _select(root: Node, selector: str) -> list[Node]:
    return root.select(selector) if selector else []


def _first_text(root: Node, selector: str) -> str | None:
    return next((text for node in _select(root, selector) if (text := clean(node.text()))), None)
