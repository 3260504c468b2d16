"""The open elements of a page while its tags go by, and the groups of names that the HTML standard's rules speak of."""

from __future__ import annotations

from collections.abc import Container

VOID = frozenset(
    """area base basefont bgsound br col embed frame hr image img input keygen link meta param source track
    wbr html head body""".split()  # noqa: SIM905
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

_HTML_INSIDE = {
    "svg": frozenset({"foreignobject", "desc", "title"}),
    "math": frozenset({"mi", "mn", "mo", "ms", "mtext"}),
}
"""Parts of drawings and of formulas in which HTML stands."""
_OTHER_XML = "annotation-xml"
"""Part of a formula in which HTML stands if it says so, and a drawing in any case."""
_HTML_IN_FOREIGN = frozenset({_OTHER_XML}).union(*_HTML_INSIDE.values())

_SPECIAL = (
    _CLOSING_P
    | _HTML_IN_FOREIGN
    | frozenset(
        "applet button caption colgroup marquee noscript object select tbody td template tfoot th thead tr".split()  # noqa: SIM905
    )
)
"""That the end tag of an ordinary element does not cross."""
_ORDINARY_END = frozenset({"noscript"})
"""Of these, those whose own end tag is that of an ordinary element."""

_BARRIERS = _HTML_IN_FOREIGN | {"applet", "caption", "table", "td", "th", "marquee", "object", "template", "select"}
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
_AROUND_RUBY = frozenset({"ruby"})
_IMPLIED = _RUBY | {"dd", "dt", "li", "optgroup", "option", "p"}
"""That a part of a ruby ends where they are innermost."""
_OPTIONS = frozenset({"option", "optgroup"})

_FOREIGN = frozenset(_HTML_INSIDE)
_HTML = "html/"  # no tag has a slash in its name
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
    """The elements that are open now.

    Of a drawing or a formula the outermost element, and those in which HTML stands, have their own names; all others
    of it have a slash before theirs, and elements of HTML that are called like its own a prefix.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        self._going_on: list[str] = []

    def depth(self) -> int:
        """How many are open, with the formatting that goes on."""
        return len(self._names) + len(self._going_on)

    def in_drawing(self) -> bool:
        """Whether the innermost element is SVG or MathML, where the rules are those of XML."""
        return self._drawing() is not None

    def open(self, name: str, attributes: Container[str], *, is_whole: bool, holds_html: bool = False) -> None:
        """Open an element, after closing those that cannot hold it.

        `attributes` are the names of its attributes; `is_whole` says that its tag ends with a slash, `holds_html` that
        it says of itself that HTML stands in it.
        """
        name = _plain(name)
        drawing = self._drawing()
        if drawing is not None and _breaks_out(name, attributes):
            self._end_drawing()
            if name in _BREAKING_OUT_EMPTY:
                return
            drawing = None
        if drawing is not None:
            self._open_in_drawing(name, drawing, is_whole=is_whole, holds_html=holds_html)
        elif name in _HTML_IN_FOREIGN:
            self._names.append(_HTML + name)
        elif name in _FOREIGN and is_whole:
            return
        elif name not in _TABLE_PARTS or self._innermost(_TABLE, _TEMPLATE) is not None:
            self._make_room(name)
            self._names.append(name)

    def close(self, name: str) -> None:
        """Close the innermost element of that name and what is open inside it, unless a barrier is between."""
        name = _plain(name)
        if name in {"p", "br"}:
            if self.in_drawing():
                self._end_drawing()
        elif self._close_in_drawing(name):
            return
        if name in _HTML_IN_FOREIGN:
            name = _HTML + name
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
            is_ordinary = name not in _SPECIAL or name in _ORDINARY_END
            barriers = _SPECIAL if is_ordinary else _NARROWER.get(name, _BARRIERS)
            self._close_down_to(self._innermost(frozenset({name}), barriers))

    def _drawing(self) -> str | None:
        """The outermost element of the drawing or formula that is open, unless HTML stands in it here."""
        place = self._innermost(_FOREIGN, _HTML_IN_FOREIGN)
        return None if place is None else self._names[place]

    def _open_in_drawing(self, name: str, drawing: str, *, is_whole: bool, holds_html: bool) -> None:
        if is_whole:
            return
        has_own_rules = (
            name in _HTML_INSIDE[drawing]
            or (name == _OTHER_XML and drawing == "math" and holds_html)
            or (name == "svg" and self._names[-1] == f"/{_OTHER_XML}")
        )
        self._names.append(name if has_own_rules else f"/{name}")

    def _close_in_drawing(self, name: str) -> bool:
        """Close an element of the drawing that is around the innermost element, with no HTML between."""
        for place in range(len(self._names) - 1, -1, -1):
            around = self._names[place]
            if around[0] != "/" and around not in _FOREIGN and around not in _HTML_IN_FOREIGN:
                return False
            if around.removeprefix("/") == name:
                self._close_down_to(place)
                return True
        return False

    def _end_drawing(self) -> None:
        self._close_down_to(self._innermost(_FOREIGN, frozenset()))

    def _make_room(self, name: str) -> None:
        if name in _TABLE_PARTS:
            self._close_down_to(self._outermost(_TABLE_PARTS[name], _TABLE_BARRIERS))
        if name in _RUBY and self._innermost(_AROUND_RUBY, _BARRIERS) is not None:
            ended = _IMPLIED - {"rtc"} if name in {"rt", "rp"} else _IMPLIED
            while self._names[-1] in ended:
                self._names.pop()
        innermost = self._names[-1] if self._names else ""
        if name in _LIKE:
            self._close_down_to(self._innermost(_LIKE[name], _SPECIAL - {"address", "div", "p"}))
        if name in _CLOSING_P:
            self._close_down_to(self._innermost(frozenset({"p"}), _NARROWER["p"]))
        if name in {"a", "nobr"}:
            self.close(name)
        if (name == innermost == "h1") or (name in _OPTIONS and innermost == "option"):
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


def _breaks_out(name: str, attributes: Container[str]) -> bool:
    """Whether an element ends the drawing that it stands in."""
    if name == "font":
        return any(map(attributes.__contains__, _BREAKING_FONT))
    return name in _BREAKING_OUT or name in _BREAKING_OUT_EMPTY


def _plain(name: str) -> str:
    """All headings are one, since the end tag of one closes another."""
    return "h1" if len(name) == 2 and name[0] == "h" and name[1] in "23456" else name
