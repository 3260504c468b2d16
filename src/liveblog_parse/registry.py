"""The outlets that are known: every module in `outlets/`, and those that installed packages add.

A package adds one through the entry-point group `liveblog_parse.outlets`; the entry point names an `Outlet`.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from liveblog_parse import outlets as _shipped
from liveblog_parse.errors import InvalidArgumentError, LiveBlogError, UnknownOutletError
from liveblog_parse.model import OutletInfo
from liveblog_parse.outlet import Outlet

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "liveblog_parse.outlets"


@cache
def outlets() -> tuple[Outlet, ...]:
    """All known outlets by name. Two of one name, and one that cannot be loaded, are an error that names them."""
    known: dict[str, tuple[Outlet, str]] = {}
    for outlet, origin in (*_shipped_outlets(), *_installed_outlets()):
        if outlet.name in known:
            raise LiveBlogError(f"two outlets are named {outlet.name!r}: {known[outlet.name][1]} and {origin}")
        known[outlet.name] = outlet, origin
    return tuple(known[name][0] for name in sorted(known))


def _shipped_outlets() -> list[tuple[Outlet, str]]:
    names = [f"{_shipped.__name__}.{module.name}" for module in pkgutil.iter_modules(_shipped.__path__)]
    return [(importlib.import_module(name).OUTLET, name) for name in names]


def _installed_outlets() -> list[tuple[Outlet, str]]:
    from importlib.metadata import entry_points  # takes longer to load than all outlets

    return [(_loaded(point), point.value) for point in entry_points(group=GROUP)]


def _loaded(point: EntryPoint) -> Outlet:
    try:
        found = point.load()
    except Exception as error:
        raise LiveBlogError(f"the outlet {point.name!r} cannot be loaded from {point.value}: {error}") from error
    if not isinstance(found, Outlet):
        raise LiveBlogError(f"the outlet {point.name!r} cannot be loaded from {point.value}: it is no Outlet")
    return found


def find_outlet(name: object) -> Outlet:
    """The outlet of that name.

    Raises:
        UnknownOutletError: none has it.
        InvalidArgumentError: it is no name.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError(f"outlet must be the name of one, not {type(name).__name__}")
    known = {outlet.name: outlet for outlet in outlets()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name.lower(), known, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise UnknownOutletError(f"no outlet is named {name!r}; {hint}known are {', '.join(known)}")


def known_outlets() -> tuple[OutletInfo, ...]:
    """What is known of each outlet, by name.

    >>> import liveblog_parse as lb
    >>> next(outlet for outlet in lb.known_outlets() if outlet.name == "bbc").zone
    'Europe/London'
    """
    return tuple(outlet.info() for outlet in outlets())
