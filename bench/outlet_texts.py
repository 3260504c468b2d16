"""The same made-up live blog as other outlets' pages read once a tool has flattened them, in notation by notation."""

from __future__ import annotations

from collections.abc import Callable

from bench.blogs import make_blog
from bench.layouts import clock, paragraphs
from liveblog_parse import Entry

_SIGNED = "Nora Falk"


def make_outlet_text(notation: str, posts: int) -> str:
    """A text of so many posts."""
    printer = _PRINTERS[notation]
    return "\n".join(printer(entry, place) for place, entry in enumerate(make_blog("thetimes", posts).entries))


def _half(entry: Entry) -> str:
    return clock(entry, "%-I:%M%p").lower()


def _dotted(entry: Entry) -> str:
    return clock(entry, "%-I:%M %p").replace("AM", "a.m.").replace("PM", "p.m.")


def _lines(entry: Entry, *opening: str) -> str:
    return "\n".join((*opening, *paragraphs(entry)))


def _reach(entry: Entry, _: int) -> str:
    return _lines(entry, f"{clock(entry, '%H:%M')} {_SIGNED}", str(entry.headline))


def _cnn(entry: Entry, _: int) -> str:
    return _lines(
        entry, f"{_dotted(entry)} ET, {clock(entry, '%B %-d, %Y')}", str(entry.headline), f"From CNN's {_SIGNED}"
    )


def _times_of_india(entry: Entry, _: int) -> str:
    return _lines(entry, clock(entry, "%H:%M (IST), %b %d"), str(entry.headline))


def _ndtv(entry: Entry, _: int) -> str:
    return _lines(entry, clock(entry, "%B %d %Y %H:%M (IST)"), str(entry.headline))


def _ntv(entry: Entry, _: int) -> str:
    return _lines(entry, f"+++ {clock(entry, '%H:%M')} {entry.headline} +++")


def _tagesschau(entry: Entry, _: int) -> str:
    return _lines(entry, clock(entry, "%d.%m.%Y • %H:%M Uhr"), str(entry.headline))


def _br(entry: Entry, _: int) -> str:
    return _lines(entry, f"{clock(entry, '%H.%M Uhr')}: {entry.headline}")


def _express(entry: Entry, place: int) -> str:
    return _lines(entry, f"{place // 600 + 1} hours ago {clock(entry, '%H:%M')} {_SIGNED}", str(entry.headline))


def _abc(entry: Entry, place: int) -> str:
    stamp = f"{place // 600 + 1}h ago{clock(entry, '%a %-d %b %Y')} at {_half(entry)}"
    return _lines(entry, stamp, str(entry.headline), f"By {_SIGNED}")


def _al_jazeera(entry: Entry, place: int) -> str:
    return _lines(entry, f"{place // 600 + 1}h ago ({clock(entry, '%H:%M')} GMT)", str(entry.headline))


def _nyt(entry: Entry, _: int) -> str:
    return _lines(entry, f"{clock(entry, '%B %-d, %Y')}, {_dotted(entry)} ET", str(entry.headline))


def _ap(entry: Entry, _: int) -> str:
    return _lines(entry, "___", _dotted(entry))


def _independent(entry: Entry, _: int) -> str:
    return _lines(entry, str(entry.headline), f"{clock(entry, '%H:%M')} , {_SIGNED}")


def _bbc_without_numbers(entry: Entry, _: int) -> str:
    stamp = clock(entry, "%H:%M British Summer Time %-d %B %Y")
    return _lines(entry, f"{entry.headline}published at {stamp}")


def _guardian_of_2013(entry: Entry, _: int) -> str:
    return _lines(entry, f"{_half(entry).replace(':', '.')} BST", clock(entry, "%H:%M"), str(entry.headline)) + (
        "\nUpdated at 3.15pm BST"
    )


def _h_clocks(entry: Entry, _: int) -> str:
    return _lines(entry, clock(entry, "%Hh%M"), str(entry.headline))


def _prose_behind_clocks(entry: Entry, _: int) -> str:
    return f"{clock(entry, '%H:%M')} – {_lines(entry)}"


_PRINTERS: dict[str, Callable[[Entry, int], str]] = {
    "Reach": _reach,
    "CNN": _cnn,
    "Times of India": _times_of_india,
    "NDTV": _ndtv,
    "n-tv": _ntv,
    "tagesschau": _tagesschau,
    "BR24": _br,
    "Express": _express,
    "ABC": _abc,
    "Al Jazeera": _al_jazeera,
    "New York Times": _nyt,
    "AP": _ap,
    "Independent": _independent,
    "BBC without numbers": _bbc_without_numbers,
    "Guardian of 2013": _guardian_of_2013,
    "clocks with an h": _h_clocks,
    "prose behind clocks": _prose_behind_clocks,
}

NOTATIONS = tuple(_PRINTERS)
