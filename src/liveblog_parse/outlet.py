"""What an outlet's file declares."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from liveblog_parse.model import OutletInfo
from liveblog_parse.text.layout import TextLayout


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
    abbreviations: Mapping[str, str] = {}
    """What zone abbreviations mean for it, where its zone does not settle that."""
    text: tuple[TextLayout, ...] = ()
    """Layouts of its text, strongest evidence first."""
    is_live: bool = True
    """Whether it may be detected; one that reads anything has to be asked for."""

    def info(self) -> OutletInfo:
        """What users are told of it."""
        layouts = tuple(layout.name for layout in self.text)
        forms = ("text",) if layouts else ()
        return OutletInfo(
            name=self.name, title=self.title, hosts=self.hosts, zone=self.zone, layouts=layouts, forms=forms
        )
