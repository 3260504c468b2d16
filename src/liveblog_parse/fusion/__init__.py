"""Many sources, one stream: each field of a post from the source that the outlet trusts first and that has it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from liveblog_parse.fusion.conflicts import Conflicts
from liveblog_parse.fusion.copies import only_in
from liveblog_parse.fusion.match import Group, group_posts
from liveblog_parse.fusion.words import plain, prose, words
from liveblog_parse.model import Author, Block, Heading, Issue, Label, ListBlock, Paragraph, Quote, Table
from liveblog_parse.record import record
from liveblog_parse.sources.report import Post, Report, When
from liveblog_parse.text.shapes import ends_a_sentence

__all__ = ["DEFAULT_TRUST", "Fused", "Fusion", "Trust", "ends_whole", "fuse"]

Trust: TypeAlias = Mapping[str, tuple[str, ...]]
"""Field -> sources, the most trusted first."""

DEFAULT_TRUST = ("app-state", "dom", "microdata", "json-ld")
_NEVER_COMPARED = frozenset({"id", "url", "kickers", "match_clock"})
"""That each source writes in its own way."""
_FIELDS = ("id", "url", "headline", "kickers", "match_clock", "published", "updated", "authors", "blocks")


@record(kw_only=True)
class Fused:
    """One post as all sources together tell it."""

    values: dict[str, Any]
    sources: tuple[tuple[str, str], ...]
    labels: frozenset[Label]
    unplaced: tuple[str, ...]


@frozen(kw_only=True)
class Fusion:
    """The stream, and where the sources disagreed."""

    posts: tuple[Fused, ...]
    issues: tuple[Issue, ...]


def fuse(reports: Sequence[Report], trust: Trust) -> Fusion:
    """One post for each group of matching posts, in the order of the first report; what only others have is put in."""
    orders = [(name, trust.get(name, DEFAULT_TRUST)) for name in _FIELDS]
    conflicts = Conflicts()
    page = {plain(report.page.headline) for report in reports if report.page.headline}
    alone = {source: _told_by(source, orders) for source in DEFAULT_TRUST}
    fused = (
        _alone(group, alone) if len(group.members) == 1 else _fuse_group(group, orders, conflicts, page)
        for group in group_posts(reports)
    )
    posts = tuple(post for post in fused if post.values)  # else only sources that nobody trusts told it
    return Fusion(posts=posts, issues=tuple(conflicts.issues(len(posts))))


def _told_by(source: str, orders: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    """The fields that a source is trusted for, each with its name."""
    return [(name, source) for name, order in orders if source in order]


def _alone(group: Group, trusted: Mapping[str, list[tuple[str, str]]]) -> Fused:
    """A post that one source alone tells."""
    ((source, post),) = group.members.items()
    sources = [told for told in trusted[source] if getattr(post, told[0])]
    return _fused({name: getattr(post, name) for name, _ in sources}, sources, group)


def _fuse_group(
    group: Group, orders: list[tuple[str, tuple[str, ...]]], conflicts: Conflicts, page: Container[str]
) -> Fused:
    members = group.members
    values: dict[str, Any] = {}
    sources: list[tuple[str, str]] = []
    for name, order in orders:
        said: list[tuple[str, Any]] = []
        for source in order:
            if source in members and (value := getattr(members[source], name)):
                if name == "updated" and _is_unchanged(members[source]):
                    continue
                said.append((source, value))
                if name in _NEVER_COMPARED:
                    break
        if not said or (name == "headline" and _is_stand_in(said, members, page)):
            continue
        if len(said) > 1:
            said = _best_first(name, said, values)
            conflicts.compare(name, said)
        best, values[name] = said[0]
        sources.append((name, best))
    return _fused(values, sources, group)


def _is_unchanged(post: Post) -> bool:
    """Whether a source says that a post was updated when it was published, whatever others say of that."""
    updated, published = post.updated, post.published
    return updated is not None and published is not None and updated.instant == published.instant is not None


def _fused(values: dict[str, Any], sources: list[tuple[str, str]], group: Group) -> Fused:
    labels, labeller = _labels(group)
    if labels:
        sources.append(("labels", labeller))
    shown = next((source for name, source in sources if name == "blocks"), None)
    if shown is not None:
        unplaced = group.members[shown].unplaced
    else:  # nothing but what was placed nowhere
        unplaced = next((post.unplaced for post in group.members.values() if post.unplaced), ())
    if group.copies:
        unplaced = (*unplaced, *only_in(group.copies, group.members.values()))
    return Fused(values=values, sources=tuple(sources), labels=labels, unplaced=unplaced)


def _labels(group: Group) -> tuple[frozenset[Label], str]:
    """The labels of all sources and copies, and the first source that has any; the page, where only a copy has."""
    labelled = [(source, post.labels) for source, post in group.members.items() if post.labels]
    if not labelled and not group.copies:
        return frozenset(), ""
    found = (*(labels for _, labels in labelled), *(copy.labels for copy in group.copies))
    return frozenset[Label]().union(*found), labelled[0][0] if labelled else "dom"


def _is_stand_in(said: list[tuple[str, Any]], members: Mapping[str, Post], page: Container[str]) -> bool:
    """Whether a post prints no headline, and another source has the page's for it, or the first words of its text."""
    if not len(said) == 1 < len(members) or "dom" not in members or said[0][0] == "dom":
        return False
    headline = plain(said[0][1])
    return headline in page or plain(prose(members["dom"].blocks)).startswith(headline)


def _best_first(name: str, said: list[tuple[str, Any]], values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """An instant before a clock, a whole text before its beginning; else as the outlet trusts them."""
    if name in {"published", "updated"}:
        return said if said[0][1].instant is not None else sorted(said, key=_is_reading_only)
    if name == "blocks":
        return _untruncated(said, values.get("authors", ()))
    return said


def ends_whole(blocks: tuple[Block, ...]) -> bool:
    """Whether the last words of a text end a sentence, or there are no words."""
    last = ""
    for block in reversed(blocks):
        if last := block.text if isinstance(block, Paragraph) else prose((block,)):
            break
    return not last or (ends_a_sentence(last) and not last.endswith("…"))


def _is_reading_only(said: tuple[str, When]) -> bool:
    return said[1].instant is None


def _untruncated(
    said: list[tuple[str, tuple[Block, ...]]], authors: Iterable[Author]
) -> list[tuple[str, tuple[Block, ...]]]:
    """As they stand, unless the best text breaks off and another begins with it and goes on: that one first.

    A text that goes on with nothing but its authors' names is no longer one. What the best shows besides words stays.
    """
    if ends_whole(said[0][1]):
        return said
    best = plain(prose(said[0][1]))
    for index, (source, blocks) in enumerate(said):
        text = plain(prose(blocks)) if index else ""
        if len(text) > len(best) and text.startswith(best) and not _is_signature(text[len(best) :], authors):
            shown = (block for block in said[0][1] if not isinstance(block, _PROSE) and block not in blocks)
            return [(source, (*blocks, *shown)), *said[:index], *said[index + 1 :]]
    return said


_PROSE = (Paragraph, Heading, Quote, ListBlock, Table)
_JOINTS = frozenset({"by", "and"})


def _is_signature(text: str, authors: Iterable[Author]) -> bool:
    names = {word for author in authors for word in words(author.name)}
    return names.issuperset(set(words(text)) - _JOINTS)
