"""Which outlet's layout a source is in, by evidence that is counted and said in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from attrs import evolve, frozen

from liveblog_parse.errors import NotALiveBlogError
from liveblog_parse.outlet import Outlet
from liveblog_parse.text.glued import readings_of
from liveblog_parse.text.layout import Dispatch, Mark, TextLayout, Words
from liveblog_parse.text.lines import Lines

GENERIC = "generic"
"""The outlet that anyone can be."""


@frozen(kw_only=True)
class Claim:
    """How far one layout got with one source."""

    outlet: str
    layout: str
    points: int
    needs: int
    evidence: tuple[str, ...]
    wants: str
    """What it looks for, in words."""
    declared_by: str = ""
    """The outlet whose file declares the layout, where the posts are another's; empty: the same."""
    is_generic: bool = False
    """Whether any outlet could make it; an outlet's own layout comes before."""
    is_last: bool = False
    """Whether every other claim comes before."""

    @property
    def holds(self) -> bool:
        """Whether the evidence suffices."""
        return self.points >= self.needs

    @property
    def home(self) -> str:
        """The outlet whose file declares the layout."""
        return self.declared_by or self.outlet

    def __str__(self) -> str:
        found = "; ".join(self.evidence) or "nothing"
        return f"{self.outlet}/{self.layout} ({self.points} of {self.needs} points for {self.wants}): found {found}"


@frozen(kw_only=True)
class Choice:
    """The claim that won, and the weaker ones that hold too."""

    claim: Claim
    rivals: tuple[Claim, ...]


def choose(claims: Iterable[Claim], *, advice: str = "", silent: Iterable[str] = ()) -> Choice:
    """The strongest claim that holds.

    `advice` tells whoever gets the refusal what else to try; `silent` names layouts that found nothing to claim.

    Raises:
        NotALiveBlogError: none holds. The message says how far each got, those first that found something.
    """
    ranked = sorted(claims, key=_strength)
    held = [claim for claim in ranked if claim.holds]
    if not held:
        near_first = sorted(ranked, key=lambda claim: not claim.evidence)
        tried = [*map(str, near_first), *(f"{layout}: found nothing" for layout in silent)]
        raise NotALiveBlogError(
            "".join((f"no live-blog layout fits this source{advice}. Tried:", *map("\n  {}".format, tried)))
        )
    return Choice(claim=held[0], rivals=tuple(held[1:]))


def _strength(claim: Claim) -> tuple[bool, bool, bool, int]:
    return not claim.holds, claim.is_last, claim.is_generic, -claim.points


def supports(claim: Claim, winner: Claim) -> bool:
    """Whether a weaker claim speaks for the winner too: the same outlet's, or schema.org's words on the page."""
    return claim.outlet == winner.outlet or claim.is_generic


def heard_claims(
    lines: Lines, outlets: Iterable[Outlet], url: str | None, *, is_proof: bool = True
) -> tuple[Lines, list[Claim]]:
    """The claims in the lines; where they say little and the text has lost its line ends, those in the lines it had.

    `is_proof`: at an outlet's address any evidence is enough.
    """
    known = list(outlets)
    address = _Address(url, known, is_proof=is_proof)
    claims = _sampled_claims(lines, known, address)
    best = max((claim.points for claim in claims if claim.holds and not claim.is_generic), default=0)
    if best >= _ENOUGH or lines.markup.are_whole:
        return lines, claims
    anyone = max((claim.points for claim in claims if claim.holds and claim.is_generic), default=0)
    layouts = [layout for outlet in known for layout in outlet.text]
    for cut in readings_of(lines, layouts):
        found = _sampled_claims(cut, known, address)
        if any(claim.holds and _is_better(claim, best, anyone) for claim in found):
            return cut, found
    return lines, claims


class _Address:
    """What a text's address says of the outlets: which are at home there, and whether it is another site's.

    Nothing speaks against the only one, which was asked for.
    """

    def __init__(self, url: str | None, known: list[Outlet], *, is_proof: bool) -> None:
        self._homes = {outlet.name for outlet in outlets_at(url, known)}
        self._is_known = bool(host_of(url)) and len(known) > 1
        self._is_proof = is_proof

    def proves(self, outlet: str) -> bool:
        return self._is_proof and outlet in self._homes

    def is_anothers(self, outlet: str) -> bool:
        return self._is_known and outlet not in self._homes


def _sampled_claims(lines: Lines, known: list[Outlet], address: _Address) -> list[Claim]:
    """The claims in the first lines, which tell the layout of a long text too; in all where these do not."""
    if len(lines) > SAMPLE:
        claims = _text_claims(lines.head(SAMPLE), known, address)
        if any(claim.holds for claim in claims):
            return [
                evolve(claim, evidence=(*claim.evidence, _SAMPLED)) if claim.evidence else claim for claim in claims
            ]
    return _text_claims(lines, known, address)


SAMPLE = 3_000
_SAMPLED = f"counted in the first {SAMPLE:,} lines"


def _is_better(claim: Claim, best: int, anyone: int) -> bool:
    """Whether a claim in the lines that a text had beats those in the lines it has: an outlet's own, and anyone's."""
    return claim.points > max(best, anyone if claim.is_generic else 0) and (not anyone or claim.points >= _ENOUGH)


_ENOUGH = 3
"""Points that no text has by chance."""


def _text_claims(lines: Lines, known: list[Outlet], address: _Address) -> list[Claim]:
    """What each text layout of these outlets finds in the lines, in one walk for all of them.

    A generic layout is asked only where no outlet's own is there.
    """
    layouts = [(outlet, layout) for outlet in known for layout in outlet.text]
    words = Words(lines.source)
    printed = Words(lines.printed) if lines.markup.are_whole else words
    counts = _count(lines, words, [mark for _, layout in layouts for mark in layout.marks])
    claims = [
        (_claim(outlet, layout, printed, counts, is_host=address.proves(outlet.name)), layout)
        for outlet, layout in layouts
    ]
    claims = [(_signed(claim, layout, lines, address), layout) for claim, layout in claims]
    own = [_heard(claim, layout, lines) for claim, layout in claims if not claim.is_generic]
    if any(claim.holds for claim in own):
        return own
    return own + [_heard(claim, layout, lines) for claim, layout in claims if claim.is_generic]


def _signed(claim: Claim, layout: TextLayout, lines: Lines, address: _Address) -> Claim:
    """The claim, worth nothing, or anyone's, where any other outlet could have printed its marks."""
    if layout.signature is None or address.proves(claim.outlet) or not claim.holds:
        return claim
    if layout.is_shared and not address.is_anothers(claim.outlet):
        return claim
    if _has_signature(lines, layout.signature, layout):
        return claim
    if layout.is_shared:
        return anyones(claim)
    return evolve(claim, points=0, evidence=(*claim.evidence, "but nothing tells that they are this outlet's"))


def anyones(claim: Claim, name: str = GENERIC) -> Claim:
    """The claim to a layout that others print too, made for whoever has the page's address."""
    evidence = (*claim.evidence, "at the address of another site")
    return evolve(claim, outlet=name, declared_by=claim.home, evidence=evidence)


def _has_signature(lines: Lines, signature: re.Pattern[str], layout: TextLayout) -> bool:
    strings = layout.signature_holds or ("",)
    return any(signature.search(text) for string in strings for text in lines.texts if string in text)


def _heard(claim: Claim, layout: TextLayout, lines: Lines) -> Claim:
    """The claim, worth nothing if its layout objects to the text as a whole."""
    objection = layout.objection(lines) if layout.objection and claim.holds else None
    return evolve(claim, points=0, evidence=(*claim.evidence, f"but {objection}")) if objection else claim


def _count(lines: Lines, words: Words, marks: list[Mark]) -> Counter[int]:
    counts: Counter[int] = Counter()
    dispatch = Dispatch(marks)
    shown = {edges: [mark for mark in dispatch[edges] if words.has(mark.holds)] for edges in set(lines.edges)}
    marked = {edges for edges, found in shown.items() if found}
    for index in [index for index, edges in enumerate(lines.edges) if edges in marked]:
        for mark in shown[lines.edges[index]]:
            if mark.found(lines, index):
                counts[id(mark)] += 1
    return counts


def _claim(outlet: Outlet, layout: TextLayout, printed: Words, counts: Counter[int], *, is_host: bool) -> Claim:
    evidence = [_numbered(counts[id(mark)], mark.words) for mark in layout.marks if counts[id(mark)]]
    evidence += [
        _numbered(count, words) for literal, words in layout.literals.items() if (count := printed.count(literal))
    ]
    claim = Claim(
        outlet=outlet.name,
        layout=layout.name,
        points=sum(mark.points * counts[id(mark)] for mark in layout.marks),
        needs=layout.needs,
        evidence=tuple(evidence),
        wants=" or ".join(mark.words for mark in layout.marks if mark.points),
        is_generic=layout.is_generic,
    )
    return backed_by_host(claim, outlet) if is_host else claim


def _numbered(count: int, words: str) -> str:
    """How many were found of what is named in the plural."""
    return f"{count} {words}" if count > 1 else f"{words} (1)"


def backed_by_host(claim: Claim, outlet: Outlet) -> Claim:
    """The claim on a page whose address is the outlet's: any evidence is enough."""
    words = f"the URL is of {' or '.join(outlet.hosts)}"
    return evolve(claim, needs=min(claim.needs, 1), evidence=(*claim.evidence, words))


def is_of(url: str | None, outlet: Outlet) -> bool:
    """Whether the URL's host is one of the outlet's, or below one."""
    return bool(outlet.hosts) and not _names_of(host_of(url)).isdisjoint(outlet.hosts)


def outlets_at(url: str | None, known: Iterable[Outlet]) -> list[Outlet]:
    """Those of the outlets whose host the URL has."""
    names = _names_of(host_of(url))
    return [outlet for outlet in known if not names.isdisjoint(outlet.hosts)]


def _names_of(host: str) -> set[str]:
    """A host and all that it is below: "www.gazette.example" -> itself, "gazette.example", "example"."""
    labels = host.split(".")[-_MOST_LABELS:]
    return {".".join(labels[start:]) for start in range(len(labels))} if host else set()


_MOST_LABELS = 8
_LONGEST_ADDRESS = 2_000
"""Characters among which the host is; `urlsplit` remembers what it was asked for."""


def host_of(url: str | None) -> str:
    """The URL's host in lower case; empty where there is none, or where the URL is broken."""
    if url is None:
        return ""
    try:
        return (urlsplit(url[:_LONGEST_ADDRESS]).hostname or "").removesuffix(".")
    except ValueError:  # "http://[": a page may be filed under anything
        return ""
