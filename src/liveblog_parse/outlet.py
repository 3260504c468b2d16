"""What an outlet's file declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from liveblog_parse.model import Issue, Label, OutletInfo
from liveblog_parse.sources.report import PageFacts, Post, Report
from liveblog_parse.text.layout import TextLayout
from liveblog_parse.tree.node import Node

ONLY_AT_HOME = 1_000_000
"""As `HtmlLayout.fewest`, of markup that is that of other sites too: the outlet's address alone makes it a claim."""


@frozen(kw_only=True)
class HtmlLayout:
    """How one era of an outlet marks its posts up."""

    name: str
    post: str
    """CSS selector of a post's element."""
    read_post: Callable[[Node], Post | None]
    """A post from its element; `None` where the element is no post (an advertisement, a separator)."""
    is_post: Callable[[Node], bool] | None = None
    """Whether such an element is a post after all, where no selector can say it."""
    is_flat: bool = False
    """Whether the elements only open posts (`sources/flat.py`): each is given as it stands, with those inside it."""
    fewest: int = 2
    """Elements of `post` without which the layout is not claimed."""
    read_labels: Callable[[Node], Mapping[str, frozenset[Label]]] | None = None
    """Labels that the page gives posts elsewhere, as in a list of key events: post's id -> labels; given the root."""
    read_page: Callable[[Node], PageFacts] | None = None
    """What the page's elements say of the page; given the root."""
    read_issues: Callable[[Node], Iterable[Issue]] | None = None
    """What is amiss with the page as a whole; given the root."""
    is_shared: bool = False
    """Whether others mark theirs up so too: at another site's address it is not this outlet's."""
    is_last: bool = False
    """Whether anybody else's posts come before, as for a frame that shows a live blog from elsewhere."""


@frozen(kw_only=True)
class DataLayout:
    """How one kind of an outlet's own JSON holds its posts, in a page or as a document."""

    name: str
    read: Callable[[Any], Report | None]
    """The posts of a JSON value; `None` where it is of another kind. Must not trust any key to be there."""
    find: Callable[[Node], Iterable[Any]] | None = None
    """The JSON values of this kind in a page's scripts; given the root."""


@frozen(kw_only=True)
class Outlet:
    """An outlet: who it is, where it prints from, and how its pages are laid out."""

    name: str
    """As in `LiveBlog.outlet`."""
    title: str
    hosts: tuple[str, ...] = ()
    """Registered domains; sub-domains count."""
    zone: str | None = None
    """IANA name of the zone it prints where it prints none."""
    text: tuple[TextLayout, ...] = ()
    """Layouts of its text, strongest evidence first."""
    html: tuple[HtmlLayout, ...] = ()
    """Layouts of its pages, newest first."""
    data: tuple[DataLayout, ...] = ()
    """Layouts of its own JSON."""
    trust: Mapping[str, tuple[str, ...]] = {}
    """For a field, the sources in order of trust, as in `{"published": ("dom", "json-ld")}`; a source that is not
    named is never used for the field."""
    mend: Callable[[Post], Post | None] | None = None
    """Has the last word on a post that JSON-LD or microdata tells."""
    is_live: bool = True
    """Whether it may be detected; one that reads anything has to be asked for."""

    def info(self) -> OutletInfo:
        """What users are told of it."""
        names = {
            "text": [layout.name for layout in self.text],
            "html": [layout.name for layout in self.html],
            "json": [layout.name for layout in self.data],
        }
        return OutletInfo(
            name=self.name,
            title=self.title,
            hosts=self.hosts,
            zone=self.zone,
            layouts=tuple(dict.fromkeys(name for layouts in names.values() for name in layouts)),
            forms=tuple(form for form, layouts in names.items() if layouts),
        )
