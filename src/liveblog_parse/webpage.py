"""HTML and JSON: what each source of a page tells, fused into one live blog."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import Any

from attrs import evolve, fields, frozen

from liveblog_parse.detection import GENERIC, Claim, anyones, backed_by_host, outlets_at, supports
from liveblog_parse.document import Document
from liveblog_parse.fusion import ends_whole
from liveblog_parse.fusion.match import group_posts
from liveblog_parse.head import read_head
from liveblog_parse.issues import counted
from liveblog_parse.model import Issue, Label
from liveblog_parse.outlet import DataLayout, HtmlLayout, Outlet
from liveblog_parse.registry import find_outlet
from liveblog_parse.sources.json_ld import drop_copied_constants, read_json_ld, read_scripts
from liveblog_parse.sources.microdata import read_microdata
from liveblog_parse.sources.own_data import read_own_data
from liveblog_parse.sources.printed import Printed, read_printed
from liveblog_parse.sources.repeated import SAYS_LIVE, read_repeated
from liveblog_parse.sources.repeats import is_named, without_repeats
from liveblog_parse.sources.report import PageFacts, Post, Report, changed
from liveblog_parse.sources.script_data import script_values
from liveblog_parse.text.live_words import says_live
from liveblog_parse.tree import Node, parse_html, wrap_soup

_FEWEST_GENERIC = 2
_STREAM_ORDER = ("dom", "app-state", "microdata", "json-ld")


class Webpage:
    """A document with what anyone can read in it: its tree, its head, and schema.org's words."""

    def __init__(self, document: Document, url: str | None) -> None:
        self.root: Node | None = None
        self.values: tuple[Any, ...] = (document.data,)
        self.issues: tuple[Issue, ...] = ()
        if document.form == "html":
            soup = document.soup
            self.root = wrap_soup(soup) if soup is not None else parse_html(document.text, utf8=document.utf8)
            scripts, self.issues = read_scripts(self.root)
            self.values = tuple(scripts)
        self.head = read_head(self.root) if self.root else PageFacts()
        self.url = url or self.head.url
        self.marked_up = tuple(self._marked_up())

    def _marked_up(self) -> Iterator[Report]:
        for report in (read_json_ld(self.values, self.head.url), read_microdata(self.root) if self.root else None):
            if report is not None:
                yield drop_copied_constants(report)

    def printed(self) -> Printed | None:
        """What it prints, where that may tell of posts that its elements do not.

        That is so in a page without code, as a reader's view, a feed or a mail is, and in one that says that it is live
        in its address, its headline or the name of a container. Of any other page the lines would cost more than all
        that was looked for so far.
        """
        if self.root is None or not (_has_no_code(self.root) or self.says_live):
            return None
        return read_printed(self.root, self.url)

    def own_data(self) -> Report | None:
        """The posts in data of an unknown kind: of a page that says it is live, and of JSON that does."""
        if self.root is None:
            return read_own_data(self.values, is_said=False, url=self.url)
        if not self.says_live:
            return None
        postings = read_own_data([list(self.values)], is_said=True, url=self.url)
        if postings:
            return evolve(postings, source="json-ld")
        return read_own_data(script_values(self.root), is_said=True, url=self.url)

    @cached_property
    def says_live(self) -> bool:
        """Whether it says that it is live, in its address, its headline or the name of a container."""
        if SAYS_LIVE.search(self.url or "") is not None or says_live(self.head.headline or ""):
            return True
        containers = self.root.select(_CONTAINER) if self.root else []
        return any(_LIVE_NAME.search(f"{node.get('class') or ''} {node.get('id') or ''}") for node in containers)


_CONTAINER = ':is(div, section, article, main, ul, ol):is([class*="live" i], [id*="live" i])'
_LIVE_NAME = re.compile(
    r"live[-_]?(?:blog|ticker|feed|updates?|text|coverage|posts?|entr(?:y|ies))(?![a-z])"
    r"|live(?-i:Blog|Ticker|Feed|Update|Post|Entry)",
    re.IGNORECASE,
)
"""What sites name a list of live posts (seen across outlets). A link may be named after a list on another page."""


def _has_no_code(root: Node) -> bool:
    """Whether no script stands in the page; those that only load one, as below a quoted post, are none."""
    return not any(script.raw().strip() for script in root.select("script"))


@frozen(kw_only=True)
class Candidate:
    """A claim on a page, and the report behind it, read when the claim has won."""

    outlet: Outlet
    claim: Claim
    read: Callable[[], Report]
    is_shared: bool = False
    """Whether its layout is one that others have too."""


def find_candidates(page: Webpage, known: Iterable[Outlet]) -> list[Candidate]:
    """Every layout of these outlets that has any evidence in the page, then schema.org's words.

    Where the page's address is an outlet's, and one of its layouts holds, nobody else is asked. Elements that repeat
    are looked for where nothing else holds, or nothing but words that break off.
    """
    outlets = list(known)
    hosts = outlets_at(page.url, outlets)
    speaker = hosts[0] if hosts else outlets[0] if len(outlets) == 1 else find_outlet(GENERIC)
    found = [candidate for outlet in hosts for candidate in _of_outlet(page, outlet, is_host=True)]
    if not any(candidate.claim.holds for candidate in found):
        others = [outlet for outlet in outlets if outlet not in hosts]
        candidates = [candidate for outlet in others for candidate in _of_outlet(page, outlet, is_host=False)]
        found += [_spoken(candidate, speaker) for candidate in candidates] if page.url else candidates
    found += [_of_schema(page, report, speaker, is_host=bool(hosts)) for report in page.marked_up]
    held = [candidate for candidate in found if candidate.claim.holds and not candidate.claim.is_last]
    if page.root and all(map(_breaks_off, held)):
        is_live = not held and page.says_live
        repeated = read_repeated(page.root, page.url, is_posting=bool(held), says_live=is_live)
        if repeated and all(_is_same(repeated, candidate.read()) for candidate in held):
            found.append(_of_repeated(repeated, speaker, is_last=bool(held)))
    if not held and (own := page.own_data()):
        shown = [candidate.read() for candidate in found if candidate.claim.holds]
        if all(_is_same(own, report) for report in shown):
            found.append(
                _of_anyone(own, speaker, len(own.posts), f"{counted(len(own.posts), 'post')} in the page's data")
            )
    return found


def _spoken(candidate: Candidate, speaker: Outlet) -> Candidate:
    """The candidate; a layout that others have too is the speaker's, whose address the page has."""
    if not candidate.is_shared or candidate.outlet is speaker:
        return candidate
    return evolve(candidate, outlet=speaker, claim=anyones(candidate.claim, speaker.name))


def _breaks_off(candidate: Candidate) -> bool:
    """Whether it is schema.org's words that hold, and most posts have no text in them or one that was cut."""
    if not candidate.claim.is_generic:
        return False
    posts = candidate.read().posts
    return sum(1 for post in posts if not post.blocks or not ends_whole(post.blocks)) * 2 > len(posts)


def _is_same(report: Report, other: Report) -> bool:
    """Whether most posts of the shorter report are posts of the other too."""
    shared = sum(1 for group in group_posts((report, other)) if len(group.members) > 1)
    return shared * 2 > min(len(report.posts), len(other.posts))


def silent_layouts(candidates: Iterable[Candidate], known: Iterable[Outlet]) -> Iterator[str]:
    """The layouts of these outlets that found nothing in a page, by name; looked for when somebody asks."""
    spoke = {(candidate.claim.outlet, candidate.claim.layout) for candidate in candidates}
    for outlet in known:
        names = dict.fromkeys([*(layout.name for layout in outlet.html), *(layout.name for layout in outlet.data)])
        yield from (f"{outlet.name}/{name}" for name in names if (outlet.name, name) not in spoke)


def _of_outlet(page: Webpage, outlet: Outlet, *, is_host: bool) -> Iterator[Candidate]:
    root = page.root
    for layout in outlet.html if root else ():
        elements = root.select(layout.post) if root else []
        if elements and layout.is_post:
            elements = [element for element in elements if layout.is_post(element)]
        if root and elements:
            read = partial(_read_elements, layout, elements, root)
            claim = _claim(outlet, layout.name, len(elements), layout.fewest, "in its markup", is_host=is_host)
            claim = evolve(claim, is_last=layout.is_last)
            yield Candidate(outlet=outlet, claim=claim, read=read, is_shared=layout.is_shared)
    for data_layout in outlet.data:
        if report := _read_data(page, data_layout):
            count = len(report.posts) or len(report.issues)  # posts may all be deleted
            claim = _claim(outlet, report.layout, count, 1, "in its own data", is_host=is_host)
            yield Candidate(outlet=outlet, claim=claim, read=partial(_given, report))


def _claim(outlet: Outlet, layout: str, count: int, fewest: int, where: str, *, is_host: bool) -> Claim:
    claim = Claim(
        outlet=outlet.name,
        layout=layout,
        points=count,
        needs=fewest,
        evidence=(f"{counted(count, 'post')} {where}",),
        wants=f"posts {where}",
    )
    return backed_by_host(claim, outlet) if is_host else claim


def _read_elements(layout: HtmlLayout, elements: list[Node], root: Node) -> Report:
    read = map(layout.read_post, elements if layout.is_flat else _apart(elements))
    posts = without_repeats([post for post in read if post is not None], is_named)
    labels = layout.read_labels(root) if layout.read_labels else dict[str, frozenset[Label]]()
    return Report(
        source="dom",
        layout=layout.name,
        posts=tuple(_labelled(post, labels.get(post.id or "")) for post in posts),
        page=layout.read_page(root) if layout.read_page else PageFacts(),
        issues=tuple(layout.read_issues(root)) if layout.read_issues else (),
    )


def _apart(elements: list[Node]) -> list[Node]:
    """The elements of posts, each without posts that stand inside it, as where the end tag of one is missing."""
    posts = {element.key for element in elements}
    around_all: set[int] = set()  # elements around which no post stands
    inner: set[int] = set()
    for element in elements:
        passed: list[int] = []
        above = element.parent
        while above is not None and above.key not in around_all:
            if above.key in posts:
                inner.add(element.key)
                break
            passed.append(above.key)
            above = above.parent
        else:
            around_all.update(passed)
    return [element.without(inner) for element in elements] if inner else elements


def _labelled(post: Post, labels: frozenset[Label] | None) -> Post:
    return changed(post, {"labels": post.labels | labels}) if labels else post


def _read_data(page: Webpage, layout: DataLayout) -> Report | None:
    values: Iterable[Any] = page.values
    if page.root is not None:
        values = layout.find(page.root) if layout.find else ()
    return next((report for value in values if (report := layout.read(value)) is not None), None)


def _given(report: Report) -> Report:
    return report


def _of_schema(page: Webpage, report: Report, outlet: Outlet, *, is_host: bool) -> Candidate:
    if outlet.mend:
        report = evolve(report, posts=tuple(filter(None, map(outlet.mend, report.posts))))
    with_text = sum(bool(post.blocks or post.headline) for post in report.posts)
    candidate = _of_anyone(report, outlet, with_text, f"{counted(with_text, 'post')} in {report.source}")
    if page.root is None:  # a document that is nothing but a posting says what it is
        return evolve(candidate, claim=evolve(candidate.claim, needs=1))
    return evolve(candidate, claim=backed_by_host(candidate.claim, outlet)) if is_host else candidate


def _of_repeated(report: Report, outlet: Outlet, *, is_last: bool) -> Candidate:
    count = len(report.posts)
    candidate = _of_anyone(report, outlet, count, f"{count} elements that repeat, each with a time and prose")
    return evolve(candidate, claim=evolve(candidate.claim, is_last=is_last))


def _of_anyone(report: Report, outlet: Outlet, count: int, evidence: str) -> Candidate:
    """A claim that any outlet's page could make."""
    claim = Claim(
        outlet=outlet.name,
        layout=report.layout,
        points=count,
        needs=_FEWEST_GENERIC,
        evidence=(evidence,),
        wants="posts that anyone can read",
        is_generic=True,
    )
    return Candidate(outlet=outlet, claim=claim, read=partial(_given, report))


def reports_of(candidates: Iterable[Candidate], winner: Claim) -> list[Report]:
    """What the winner's outlet and schema.org's words tell, in the order in which they make up the stream."""
    taken: dict[str, Report] = {}
    for candidate in candidates:
        claim = candidate.claim
        if claim is winner or (supports(claim, winner) and (claim.holds or claim.is_generic)):
            report = candidate.read()
            if claim is not winner and not candidate.outlet.is_live:  # it was asked for one article
                report = evolve(report, posts=(), issues=())
            if report.source not in taken or claim is winner:
                taken[report.source] = report
    return [taken[source] for source in _STREAM_ORDER if source in taken]


def page_facts(reports: Iterable[Report], head: PageFacts) -> PageFacts:
    """Each fact of the page from the first that has it whole; the head comes last, but for the site's name."""
    found: dict[str, Any] = {"site_name": head.site_name} if head.site_name else {}
    for facts in (*(report.page for report in reports), head):
        for attribute in fields(PageFacts):
            value = getattr(facts, attribute.name)
            known = found.get(attribute.name)
            if value not in (None, ()) and (known is None or _is_cut_short(known, value)):
                found[attribute.name] = value
    return evolve(PageFacts(), **found)


def _is_cut_short(known: object, value: object) -> bool:
    """Whether a text is the beginning of another, as in "Quay open, ferries …"."""
    if not isinstance(known, str) or not isinstance(value, str) or not known.endswith(("…", "...")):
        return False
    beginning = known.rstrip(".… ")
    return len(value) > len(known) and value.startswith(beginning)
