"""From a source to a LiveBlog, or to the layout it was recognised as."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from liveblog_parse.collector import collector_at_rest
from liveblog_parse.detection import GENERIC, Choice, Claim, choose, heard_claims, outlets_at, supports
from liveblog_parse.document import Document, read_document
from liveblog_parse.document.characters import uncommon_in
from liveblog_parse.errors import InvalidArgumentError, NotALiveBlogError
from liveblog_parse.model import Detection, Issue, Limits, LiveBlog
from liveblog_parse.outlet import Outlet
from liveblog_parse.registry import find_outlet, outlets
from liveblog_parse.settings import Settings, read_settings
from liveblog_parse.text.blog import Head, build_blog
from liveblog_parse.text.frame import above_titles, inside_frame
from liveblog_parse.text.given import Place, as_given, printed_source
from liveblog_parse.text.glued import unglued
from liveblog_parse.text.lines import Lines, evened
from liveblog_parse.text.margin import with_margin, without_margin
from liveblog_parse.text.markdown.reading import read_lines
from liveblog_parse.text.read import read_page

if TYPE_CHECKING:
    from liveblog_parse.source import Source
    from liveblog_parse.webpage import Webpage


def parse(
    source: Source,
    *,
    url: str | None = None,
    outlet: str | None = None,
    captured: date | datetime | None = None,
    zone: str | None = None,
    form: Literal["text", "html", "json"] | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
) -> LiveBlog:
    """Read a live blog, whatever the outlet and whatever the form.

    Args:
        source: text, HTML or JSON as a `str` (content, never a path) or `bytes`; a path to a file; a BeautifulSoup
            tree; or JSON that is loaded already.
        url: where the page was; evidence for the outlet, and base for its links. A web archive's is taken as that of
            the page which it keeps.
        outlet: the name of an outlet, to skip detection. `"article"` reads any news article as one entry.
        captured: when the page was taken, a date or an aware datetime. Completes days without a year, clocks without
            a day, and "5 minutes ago".
        zone: IANA name, for times that the page prints without a zone. Outranks the outlet's own.
        form: what the source is, where looking would not tell.
        encoding: of bytes, where the holder knows it.
        limits: what the source may ask of the reader.

    Returns:
        The live blog. What is doubtful about it stands in `issues`.

    Raises:
        NotALiveBlogError: no layout fits. Says which were tried and how far each got.
        UnknownOutletError: no outlet has that name.
        UnreadableInputError: the source is empty, binary, over a limit, or not what `form` says.
        InvalidArgumentError: an argument cannot be meant as given.
        OSError: the path cannot be read.

    >>> import liveblog_parse as lb
    >>> from pathlib import Path
    >>> blog = lb.parse(Path("seeds/000_3a61a43b8fde5d3e.txt"))
    >>> blog.outlet, len(blog), blog.entries[0].headline
    ('bbc', 20, "Kim assures Putin of 'great victory'")
    """
    asked = find_outlet(outlet) if outlet is not None else None
    settings = read_settings(url=url, captured=captured, zone=zone)
    document = read_document(source, url=url, form=form, encoding=encoding, limits=_checked(limits))
    with collector_at_rest(len(document.text)):
        read = _parse_text if document.form == "text" else _parse_page
        blog = read(document, asked, settings)
    return evolve(blog, issues=(*document.issues, *blog.issues)) if document.issues else blog


def detect(
    source: Source, *, url: str | None = None, form: str | None = None, encoding: str | None = None
) -> Detection | None:
    """Say which outlet's layout a source is in, and by what; `None` where it is no live blog.

    Args:
        source: as for `parse`.
        url: where the page was.
        form: `"text"`, `"html"` or `"json"`, where looking would not tell.
        encoding: of bytes, where the holder knows it.

    Raises:
        UnreadableInputError: the source is empty, binary or over a limit.
        InvalidArgumentError: an argument cannot be meant as given.

    >>> import liveblog_parse as lb
    >>> from pathlib import Path
    >>> found = lb.detect(Path("seeds/003_d9a200dd184d4fc3.txt"))
    >>> found.outlet, found.layout, found.evidence[0]
    ('thetimes', 'updates', '16 clocks with the day on the next line')
    """
    settings = read_settings(url=url, captured=None, zone=None)
    document = read_document(source, url=url, form=form, encoding=encoding, limits=Limits())
    claims = _claims(document, settings)
    try:
        choice = choose(claims)
    except NotALiveBlogError:
        return None
    supporting = [claim for claim in claims if claim is not choice.claim and supports(claim, choice.claim)]
    return Detection(
        outlet=choice.claim.outlet,
        layout=choice.claim.layout,
        form=document.form,
        evidence=tuple(words for claim in (choice.claim, *supporting) for words in claim.evidence),
        rivals=tuple(str(rival) for rival in choice.rivals if not supports(rival, choice.claim)),
    )


def _checked(limits: object) -> Limits:
    if limits is None:
        return Limits()
    if isinstance(limits, Limits):
        return limits
    raise InvalidArgumentError(f"limits must be a Limits, not {type(limits).__name__}")


_ARTICLE = "; an ordinary article is read with outlet='article'"
_NAME = "; a str is content: a file is given as Path(...), and nothing is ever fetched from an address"


def _advice(document: Document) -> str:
    return _ARTICLE + _NAME if document.may_be_name else _ARTICLE


def _claims(document: Document, settings: Settings) -> list[Claim]:
    if document.form == "text":
        even, uncommon, _ = _even_source(document)
        lines = read_lines(without_margin(even), uncommon)
        return heard_claims(lines, _detectable(), settings.url)[1]
    from liveblog_parse.webpage import Webpage, find_candidates

    page, known = Webpage(document, settings.url), list(_detectable())
    claims = [candidate.claim for candidate in find_candidates(page, known)]
    return [*claims, *_printed_claims(page, claims, known)[1]]


def _printed_claims(page: Webpage, claims: list[Claim], known: list[Outlet]) -> tuple[Lines | None, list[Claim]]:
    """What a page prints, in lines, and the claims in these; where nobody's claim in its elements holds.

    An outlet's ordinary articles are at its address too, so that the address is no evidence for a live blog here.
    """
    printed = None if any(claim.holds for claim in claims) else page.printed()
    if printed is None:
        return None, []
    lines, found = heard_claims(printed.whole, known, page.url, is_proof=False)
    if any(claim.holds and not claim.is_generic for claim in found):
        return lines, found
    return heard_claims(printed.own, known, page.url, is_proof=False)


def _detectable() -> Iterable[Outlet]:
    return (outlet for outlet in outlets() if outlet.is_live)


def _even_source(document: Document) -> tuple[str, frozenset[str], Place | None]:
    """The text with one kind of line end and of space, what characters it had, and where they were, if any is moved."""
    printed, place = printed_source(document.text, document.uncommon)
    uncommon = uncommon_in(printed) if place else document.uncommon
    return evened(printed, uncommon), uncommon, place


def _parse_text(document: Document, asked: Outlet | None, settings: Settings) -> LiveBlog:
    even, uncommon, place = _even_source(document)
    bare = without_margin(even)
    lines = read_lines(bare, uncommon)
    lines, claims = heard_claims(lines, [asked] if asked else _detectable(), settings.url)
    choice = _strongest(claims) if asked else choose(claims, advice=_advice(document))
    blog = _read_lines(lines, choice, settings)
    blog = blog if bare is even else evolve(blog, ledger=with_margin(blog.ledger, even))
    return as_given(blog, place) if place else blog


def _read_lines(lines: Lines, choice: Choice, settings: Settings, head: Head = (None, None)) -> LiveBlog:
    claim = choice.claim
    layout = next(layout for layout in find_outlet(claim.home).text if layout.name == claim.layout)
    outlet = find_outlet(claim.outlet)
    own, frame = inside_frame(unglued(lines, layout))
    page = read_page(own, layout)
    above, titles = above_titles(own, page.spans)
    if titles:
        page = read_page(above, layout)
    page.spans.extend((*frame, *titles))
    if not page.posts:
        raise NotALiveBlogError(f"asked for outlet {outlet.name!r}, but the text has no post of it; {claim}")
    blog = build_blog(page, _at_home(outlet, settings) if outlet.name == GENERIC else outlet, layout, settings, head)
    rivals = _against(choice)
    return evolve(blog, issues=(*blog.issues, _rival_issue(rivals))) if rivals else blog


def _at_home(outlet: Outlet, settings: Settings) -> Outlet:
    """Anyone's layout, with the zone of the outlet that the address names."""
    homes = outlets_at(settings.url, _detectable())
    return evolve(outlet, zone=homes[0].zone) if len(homes) == 1 else outlet


def _strongest(claims: list[Claim]) -> Choice:
    """Of an outlet that was asked for, the layout with the most evidence, though it be none."""
    if not claims:
        raise NotALiveBlogError("the outlet that was asked for finds nothing of its own in this source")
    return Choice(claim=max(claims, key=_rank), rivals=())


def _rank(claim: Claim) -> tuple[bool, int]:
    return not claim.is_generic, claim.points


def _against(choice: Choice) -> tuple[Claim, ...]:
    """The weaker claims that do not speak for the winner too."""
    return tuple(rival for rival in choice.rivals if not supports(rival, choice.claim))


def _rival_issue(rivals: tuple[Claim, ...]) -> Issue:
    return Issue(code="rival-layout", detail=f"weaker evidence also fits {'; '.join(map(str, rivals))}")


def _parse_page(document: Document, asked: Outlet | None, settings: Settings) -> LiveBlog:
    """HTML and JSON: every source of the page that the outlet's layouts, or schema.org's words, can read."""
    from liveblog_parse.assemble import assemble
    from liveblog_parse.webpage import Webpage, find_candidates, page_facts, reports_of, silent_layouts

    page = Webpage(document, settings.url)
    known = [asked] if asked else list(_detectable())
    candidates = find_candidates(page, known)
    claims = [candidate.claim for candidate in candidates]
    lines, printed = _printed_claims(page, claims, known)
    if lines is not None and any(claim.holds for claim in printed):
        return _read_printed(lines, choose(printed), page, settings)
    silent = silent_layouts(candidates, known)
    choice = _strongest(claims) if asked else choose([*claims, *printed], advice=_advice(document), silent=silent)
    winner = next(candidate for candidate in candidates if candidate.claim is choice.claim)
    reports = reports_of(candidates, choice.claim)
    blog = assemble(
        reports,
        page_facts(reports, page.head),
        outlet=winner.outlet,
        layout=choice.claim.layout,
        form=document.form,
        settings=settings,
    )
    if not blog.entries and not blog.issues:
        raise NotALiveBlogError(f"none of the posts in this source says anything; {choice.claim}")
    rivals = _against(choice)
    issues = (*page.issues, *blog.issues, *((_rival_issue(rivals),) if rivals else ()))
    return evolve(blog, issues=issues)


def _read_printed(lines: Lines, choice: Choice, page: Webpage, settings: Settings) -> LiveBlog:
    """A page by what it prints; nothing stands in a place of its source then."""
    head = page.head
    published, modified = (when.instant if when else None for when in (head.published, head.modified))
    blog = _read_lines(lines, choice, evolve(settings, url=page.url), (published, modified))
    return evolve(
        blog,
        form="html",
        site_name=head.site_name,
        headline=blog.headline or head.headline,
        standfirst=blog.standfirst or head.standfirst,
        image=head.image,
        language=head.language,
        ledger=(),
        entries=tuple(evolve(entry, spans=()) for entry in blog.entries),
        issues=(*page.issues, *blog.issues),
    )
