"""The open elements of a page while its tags go by, and the groups of names that the HTML standard's rules speak of."""

from __future__ import annotations

from collections.abc import Container

VOID = frozenset(
    """area base basefont bgsound br col embed frame hr image img input keygen link meta param source track
    wbr html head body frameset""".split()  # noqa: SIM905
)
"""That never hold anything; and the page's own, which stand once however often they are written."""

_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
"""That stay open when the block around them is closed, and go on in the next one."""

_CLOSING_P = frozenset(
    """address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 header hgroup li listing main menu nav ol p plaintext pre search section summary
    table ul xmp""".split()  # noqa: SIM905
)

_SPECIAL = _CLOSING_P | frozenset(
    """applet button caption colgroup foreignobject marquee noscript object select tbody td template tfoot
    th thead tr""".split()  # noqa: SIM905
)
"""That the end tag of an ordinary element does not cross."""

_BARRIERS = frozenset(
    {"applet", "caption", "table", "td", "th", "marquee", "object", "template", "select", "foreignobject"}
)
"""That no end tag crosses, but those of a table's parts."""

_NARROWER = {"li": _BARRIERS | {"ul", "ol"}, "p": _BARRIERS | {"button"}}
"""That `</li>` and `</p>` do not cross."""

_TABLE = frozenset({"table"})
_TEMPLATE = frozenset({"template"})
_TABLE_BARRIERS = _TABLE | _TEMPLATE
_CELLS = frozenset({"td", "th", "caption", "colgroup"})
_ROWS = _CELLS | {"tr", "tbody", "thead", "tfoot"}
_TABLE_PARTS = {
    **dict.fromkeys(("td", "th"), _CELLS),
    "tr": _CELLS | {"tr"},
    **dict.fromkeys(("tbody", "thead", "tfoot", "caption", "colgroup"), _ROWS),
}
"""With each, the parts that it closes when it opens."""

_LIKE = {"dd": frozenset({"dd", "dt"}), "dt": frozenset({"dd", "dt"}), "li": frozenset({"li"})}
_RUBY = frozenset({"rt", "rp", "rb", "rtc"})
_OPTIONS = frozenset({"option", "optgroup"})

_FOREIGN = frozenset({"svg", "math"})
_HTML_IN_FOREIGN = frozenset({"foreignobject", "desc", "title", "annotation-xml"})
_BREAKING_OUT = frozenset(
    """b big blockquote center code dd div dl dt em h1 i li listing menu nobr ol p pre ruby s small span
    strong strike sub sup table tt u ul var""".split()  # noqa: SIM905
)
"""That end a drawing when they stand in it."""
_BREAKING_OUT_EMPTY = frozenset({"body", "br", "embed", "head", "hr", "img", "meta"})
"""That end it too, and hold nothing."""
_BREAKING_FONT = ("color", "face", "size")
"""Attributes with which a `<font>` ends it."""
DRAWN = frozenset(
    """animate animatetransform circle clippath defs ellipse feblend fecolormatrix fecomponenttransfer fecomposite
    feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode feoffset filter g image line
    lineargradient marker mask path pattern polygon polyline radialgradient rect stop symbol text tspan use""".split()  # noqa: SIM905
)
"""That stand in drawings, and in which nothing else than in a drawing has a meaning of its own."""


class OpenElements:
    """The elements that are open now."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._going_on: list[str] = []

    def depth(self) -> int:
        """How many are open, with the formatting that goes on."""
        return len(self._names) + len(self._going_on)

    def in_drawing(self) -> bool:
        """Whether the innermost element is SVG or MathML, where the rules are those of XML."""
        return self._innermost(_FOREIGN, _HTML_IN_FOREIGN) is not None

    def open(self, name: str, attributes: Container[str], *, is_whole: bool) -> None:
        """Open an element, after closing those that cannot hold it.

        `attributes` are the names of its attributes; `is_whole` says that its tag ends with a slash.
        """
        name = _plain(name)
        if self.in_drawing():
            self._open_in_drawing(name, attributes, is_whole=is_whole)
        elif name in _HTML_IN_FOREIGN:
            self._names.append(f"html:{name}")  # no end tag has this name, so it is counted to the end
        elif name in _FOREIGN and is_whole:
            return
        elif name not in _TABLE_PARTS or self._innermost(_TABLE, _TEMPLATE) is not None:
            self._make_room(name)
            self._names.append(name)

    def close(self, name: str) -> None:
        """Close the innermost element of that name and what is open inside it, unless a barrier is between."""
        name = _plain(name)
        if name in {"p", "br"} and self.in_drawing():
            self._end_drawing()
        if name not in self._names:
            self._end_going_on(name)
            return
        if name in _FORMATTING:
            self._close_formatting(name)
        elif name in _TABLE_PARTS or name == "table":
            self._close_down_to(self._innermost(frozenset({name}), _TABLE_BARRIERS))
        elif name == "form":
            self._names.pop(
                len(self._names) - 1 - self._names[::-1].index(name)
            )  # what is open inside a form stays open
        elif name == "template":
            self._close_down_to(self._innermost(frozenset({name}), frozenset()))
        else:
            barriers = _NARROWER.get(name, _BARRIERS) if name in _SPECIAL else _SPECIAL
            self._close_down_to(self._innermost(frozenset({name}), barriers))

    def _open_in_drawing(self, name: str, attributes: Container[str], *, is_whole: bool) -> None:
        if name in _BREAKING_OUT_EMPTY:
            self._end_drawing()
        elif name in _BREAKING_OUT or (name == "font" and any(map(attributes.__contains__, _BREAKING_FONT))):
            self._end_drawing()
            self._names.append(name)
        elif not is_whole:
            self._names.append(name)

    def _end_drawing(self) -> None:
        self._close_down_to(self._innermost(_FOREIGN, frozenset()))

    def _make_room(self, name: str) -> None:
        if name in _TABLE_PARTS:
            self._close_down_to(self._outermost(_TABLE_PARTS[name], _TABLE_BARRIERS))
        innermost = self._names[-1] if self._names else ""
        if name in _LIKE:
            self._close_down_to(self._innermost(_LIKE[name], _SPECIAL - {"address", "div", "p"}))
        if name in _CLOSING_P:
            self._close_down_to(self._innermost(frozenset({"p"}), _NARROWER["p"]))
        if name in {"a", "nobr"}:
            self.close(name)
        if (
            (name == innermost == "h1")
            or (name in _RUBY and innermost in _RUBY)
            or (name in _OPTIONS and innermost == "option")
        ):
            self._close_down_to(len(self._names) - 1)

    def _innermost(self, names: frozenset[str], barriers: frozenset[str]) -> int | None:
        """Where the innermost of `names` stands, unless one of `barriers` is found first."""
        for place in range(len(self._names) - 1, -1, -1):
            if self._names[place] in names:
                return place
            if self._names[place] in barriers:
                return None
        return None

    def _outermost(self, names: frozenset[str], barriers: frozenset[str]) -> int | None:
        outermost = None
        for place in range(len(self._names) - 1, -1, -1):
            if self._names[place] in barriers:
                break
            if self._names[place] in names:
                outermost = place
        return outermost

    def _close_down_to(self, place: int | None) -> None:
        """Close the element at `place` and all inside it; formatting inside it goes on until its own end tag."""
        if place is not None:
            self._going_on.extend(name for name in self._names[place + 1 :] if name in _FORMATTING)
            del self._names[place:]

    def _close_formatting(self, name: str) -> None:
        place = self._innermost(frozenset({name}), _BARRIERS)
        if place is None:
            self._end_going_on(name)
        elif _SPECIAL.isdisjoint(self._names[place + 1 :]):
            self._close_down_to(place)
        else:
            del self._names[place]

    def _end_going_on(self, name: str) -> None:
        for place in range(len(self._going_on) - 1, -1, -1):
            if self._going_on[place] == name:
                del self._going_on[place]
                return


def _plain(name: str) -> str:
    """All headings are one, since the end tag of one closes another."""
    return "h1" if len(name) == 2 and name[0] == "h" and name[1] in "23456" else name
