"""A post's elements, in order, into blocks.

One walk, without recursion but for what holds text of its own: headings, quotations, list items, cells, captions. Text
gathers until an element that is a block of its own starts or ends; then it becomes a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from liveblog_parse.document import check_html
from liveblog_parse.errors import UnreadableInputError
from liveblog_parse.making import make_paragraph
from liveblog_parse.model import Block, Embed, Heading, Limits, Link
from liveblog_parse.remembered import remembered
from liveblog_parse.sources.body.captions import credited
from liveblog_parse.sources.body.figures import CREDIT, Captioned, read_figure
from liveblog_parse.sources.body.lists import read_list
from liveblog_parse.sources.body.media import (
    EMBED_ELEMENTS,
    provider_of_class,
    provider_of_names,
    read_embed,
    read_image,
    read_social,
    read_video,
)
from liveblog_parse.sources.body.quotes import read_quote
from liveblog_parse.sources.body.rules import NO_RULES, Body, BodyRules, Special, find_special
from liveblog_parse.sources.body.run import Run, Text, prose_of
from liveblog_parse.sources.body.tables import read_table
from liveblog_parse.text.lines import clean
from liveblog_parse.tree import Child, Node, parse_html

_DEEPEST = 32  # quotations, lists and tables in one another; what is deeper is read as paragraphs

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer foreignobject form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol optgroup option p pre
    search section summary table tbody td text tfoot th thead tr ul""".split()  # noqa: SIM905
)
"""That start a line of their own."""
UNSEEN = frozenset(
    "base canvas datalist desc head link meta metadata noscript param script source style template title track".split()  # noqa: SIM905
)
"""Whose text no browser shows, and what stands in for what it cannot show."""
_CONTROLS = frozenset({"button", "select", "textarea", "svg"})
"""Whose text is no prose: where no rule knows it, it is unplaced."""
_ADVERTISED = frozenset(
    {"advertisement", "anzeige", "publicité", "pubblicità", "publicidad", "publicidade", "advertentie", "annonse"}
)
"""What is printed over the place of an advertisement, in small letters: boilerplate on every site."""
_LONGEST_NOTICE = max(map(len, _ADVERTISED))
_EMAIL = 'input[type="email"]'
_LONGEST_BOX = 400
LEVELS = {f"h{level}": level for level in range(1, 7)}

Leave: TypeAlias = Callable[[], None]
Inside: TypeAlias = tuple[Iterator[Child], Leave | None]
"""What to read next, and what to do after it."""


def read_body(children: Node | Iterable[Child], rules: BodyRules | None = None, *, without: Iterable[int] = ()) -> Body:
    """Read the content of an element, or elements and texts that follow one another, into blocks.

    Every text lands in a block, in `unplaced`, or in what the rules name as boilerplate. Addresses are those of the
    page, relative ones too. `without` are the keys of elements that are read elsewhere.

    >>> from liveblog_parse.tree import parse_html
    >>> read_body(parse_html("<p>Rain on the <b>quay</b>.</p><h4>Ferries</h4>")).blocks
    (Paragraph(text='Rain on the quay.', links=()), Heading(text='Ferries', level=4, links=()))
    """
    rules = rules or NO_RULES
    children = list(children) if isinstance(children, Iterable) else children.children()
    tree = next((child for child in children if not isinstance(child, str)), None)
    special: Mapping[int, Special] = find_special(tree, rules) if tree is not None else {}
    reader = _Reader(rules, special, set(without), [])
    blocks = reader.read(children)
    return Body(blocks=tuple(blocks), unplaced=tuple(reader.unplaced))


def read_html_body(fragment: str, rules: BodyRules | None = None) -> Body:
    """Read a piece of HTML, as outlets keep it in their data, into blocks.

    A piece that nests past the limits is one unplaced text.

    >>> read_html_body("Rain.<br><br>More rain.").blocks
    (Paragraph(text='Rain.', links=()), Paragraph(text='More rain.', links=()))
    """
    if "<" not in fragment and "&" not in fragment:
        text = clean(fragment)
        return Body(blocks=(make_paragraph(text=text),) if text else ())
    try:
        check_html(fragment, Limits())
    except UnreadableInputError:
        return Body(blocks=(), unplaced=(clean(fragment),))
    return read_body(parse_html(fragment), rules)


class _Reader:
    """Reads one stretch of elements; readers of what stands inside one of them share the unplaced texts."""

    __slots__ = ("_blocks", "_depth", "_later", "_rules", "_run", "_special", "_taken", "unplaced")

    def __init__(
        self,
        rules: BodyRules,
        special: Mapping[int, Special],
        taken: set[int],
        unplaced: list[str],
        depth: int = 0,
        url: str | None = None,
    ) -> None:
        self._rules = rules
        self._special = special
        self._taken = taken
        self.unplaced = unplaced
        self._depth = depth
        self._run = Run(url)
        self._blocks: list[Block] = []
        self._later: list[Block] = []

    def read(self, children: Iterable[Child]) -> list[Block]:  # noqa: C901, PLR0912 - every element goes through this loop
        """The children as blocks."""
        run, special, taken, end_paragraph = self._run, self._special, self._taken, self._end_paragraph
        readers = _READERS if self._depth < _DEEPEST else _FLAT_READERS
        inside: Iterator[Child] = iter(children)
        leave: Leave | None = None
        around: list[Inside] = []
        while True:
            for child in inside:
                if isinstance(child, str):
                    if run.pieces or not child.isspace():
                        run.pieces.append(child)
                        run.length += len(child)
                    continue
                read = readers.get(child.name)
                if child.key in special:
                    if child.key not in taken:
                        self._add_special(special[child.key](child))
                elif child.key in taken:
                    continue
                elif read is None:  # nothing but what it holds
                    is_block = child.name in BLOCKS or "-" in child.name
                    inner = child.children()
                    if is_block:
                        if run.pieces or self._later:
                            end_paragraph()
                        if len(inner) == 1 and isinstance(text := inner[0], str) and run.is_plain():
                            self._add_paragraph(clean(text), ())  # the usual paragraph
                            continue
                    around.append((inside, leave))
                    inside, leave = iter(inner), end_paragraph if is_block else None
                    break
                elif (entered := read(self, child)) is not None:
                    around.append((inside, leave))
                    inside, leave = entered
                    break
            else:
                if leave is not None:
                    leave()
                if not around:
                    end_paragraph()
                    return self._blocks
                inside, leave = around.pop()

    def read_link(self, node: Node) -> Inside:
        before = self._run.url
        self._run.link(target(node.get("href")) or before)
        return iter(node.children()), lambda: self._run.link(before)

    def read_division(self, node: Node) -> Inside | None:
        names = node.get("class")
        if names is not None and not _is_plain(names):
            provider = provider_of_class(node)
            if provider is None:
                return self.read_box(node)
            self._add_social(node, provider)
            return None
        if self._run.pieces or self._later:
            self._end_paragraph()
        return iter(node.children()), self._end_paragraph

    def read_box(self, node: Node) -> Inside | None:
        """What asks readers for an address is boilerplate, with the words around the form if the box is its own."""
        if node.name == "form" or _is_newsletter(node.get("class")):
            is_small = node.name == "form" or len(clean(node.text())) <= _LONGEST_BOX
            if is_small and node.first(_EMAIL) is not None:
                return None
        if self._run.pieces or self._later:
            self._end_paragraph()
        return iter(node.children()), self._end_paragraph

    def _end_paragraph(self) -> None:
        if self._run.pieces:
            self._add_paragraph(*self._run.take())
        if self._later:
            self._blocks += self._later
            self._later.clear()

    def _add_paragraph(self, text: str, links: tuple[Link, ...]) -> None:
        if text and (len(text) > _LONGEST_NOTICE or text.casefold() not in _ADVERTISED):
            self._blocks.append(make_paragraph(text=text, links=links))

    def _add_special(self, block: Block | None) -> None:
        if block is not None:
            self._end_paragraph()
            self._blocks.append(block)

    def _add_media(self, block: Block | None) -> None:
        """A picture inside a paragraph comes after it, so that the paragraph stays one."""
        if block is not None:
            self._later.append(block)
            if not self._run.pieces:
                self._end_paragraph()

    def _inner(self, children: Iterable[Child]) -> list[Block]:
        """What stands inside an element that is a block itself."""
        return _Reader(self._rules, self._special, self._taken, self.unplaced, self._depth + 1, self._run.url).read(
            children
        )

    def _prose(self, node: Node) -> tuple[Text, list[Block]]:
        return prose_of(self._inner(node.children()))

    def read_unseen(self, _: Node) -> None:
        """Nothing."""

    def read_control(self, node: Node) -> None:
        """Its text is unplaced; a picture in it, as in a button that enlarges it, is a picture."""
        text, others = self._prose(node)
        if text.text:
            self.unplaced.append(text.text)
        for block in others:
            self._add_media(block)

    def read_break(self, _: Node) -> None:
        if self._run.break_line():
            self._end_paragraph()

    def read_rule(self, _: Node) -> None:
        self._end_paragraph()

    def read_heading(self, node: Node) -> None:
        (text, links), others = self._prose(node)
        heading = [Heading(text=text, level=LEVELS[node.name], links=links)] if text else []
        self._add_blocks([*heading, *others])

    def read_quote(self, node: Node) -> None:
        provider = provider_of_class(node)
        if provider is not None:
            self._add_social(node, provider)
        else:
            self._add_blocks(read_quote(node, self._inner))

    def _add_social(self, node: Node, provider: str) -> None:
        text, others = self._prose(node)
        social = read_social(node, provider, text.text)
        is_replaced = social.url is None and social.text is None and any(isinstance(block, Embed) for block in others)
        self._add_blocks(others if is_replaced else [social, *others])  # by the service's frame, once its script ran

    def _add_blocks(self, blocks: Iterable[Block]) -> None:
        self._end_paragraph()
        self._blocks += blocks

    def read_list(self, node: Node) -> None:
        self._add_blocks(read_list(node, self._inner, self._is_named))

    def _is_named(self, node: Node) -> bool:
        return node.key in self._special or node.key in self._taken

    def read_table(self, node: Node) -> None:
        self._add_blocks(read_table(node, self._inner))

    def read_image(self, node: Node) -> None:
        if "emoji" in (node.get("class") or "") and (letter := node.get("alt")):
            self._run.add(letter)
        else:
            self._add_media(read_image(node))
            if node.name == "picture" and (stray := clean(node.text())):
                self.unplaced.append(stray)

    def read_video(self, node: Node) -> None:
        self._add_media(read_video(node))

    def read_embed(self, node: Node) -> None:
        self._add_media(read_embed(node))

    def read_figure(self, node: Node) -> None:
        found = (caption for caption in node.select("figcaption") if not self._is_named(caption))
        inner = node.named("figcaption figcaption")
        captions = {caption.key: caption for caption in found if caption.key not in inner}
        self._taken.update(captions)
        blocks = self._inner(node.children())
        self._taken.difference_update(captions)
        self._add_blocks(read_figure(node, blocks, map(self._rules.caption or self._split, captions.values())))

    def _split(self, caption: Node) -> Captioned:
        """Caption and credit, by the element that holds the credit, else by what announces it."""
        credit = caption.first(CREDIT)
        if credit is None or self._is_named(credit):
            return credited(self._line(caption))
        self._taken.add(credit.key)
        rest = self._line(caption)
        self._taken.remove(credit.key)
        printed = self._line(credit)
        if not rest or not printed:
            return credited(rest or printed)
        before, name = credited(printed)
        return rest, name if name and not before else printed

    def _line(self, node: Node) -> str:
        """All text of a caption in one line, whatever it is divided into."""
        reader = _Reader(self._rules, self._special, self._taken, self.unplaced, _DEEPEST)
        return prose_of(reader.read(node.children()))[0].text


def _is_newsletter(names: str | None) -> bool:
    return names is not None and "newsletter" in names.lower()


@remembered(maxsize=1024)  # a page has few classes, and each of them often
def _is_plain(names: str) -> bool:
    """Whether a division of these classes is nothing but what it holds."""
    return provider_of_names(names) is None and not _is_newsletter(names)


def target(href: str | None) -> str | None:
    """Where a link leads; `None` for one that runs a script."""
    url = (href or "").strip()
    return url if url and not url[:11].lower().startswith("javascript:") else None


_READERS: dict[str, Callable[[_Reader, Node], Inside | None]] = {
    **dict.fromkeys(UNSEEN, _Reader.read_unseen),
    **dict.fromkeys(_CONTROLS, _Reader.read_control),
    **dict.fromkeys(LEVELS, _Reader.read_heading),
    **dict.fromkeys(("ul", "ol", "menu"), _Reader.read_list),
    **dict.fromkeys(("img", "amp-img", "picture"), _Reader.read_image),
    **dict.fromkeys(("video", "amp-video"), _Reader.read_video),
    **dict.fromkeys(EMBED_ELEMENTS, _Reader.read_embed),
    **dict.fromkeys(("aside", "form", "section"), _Reader.read_box),
    "a": _Reader.read_link,
    "blockquote": _Reader.read_quote,
    "br": _Reader.read_break,
    "div": _Reader.read_division,
    "figure": _Reader.read_figure,
    "hr": _Reader.read_rule,
    "table": _Reader.read_table,
}
_NESTING = frozenset({*_CONTROLS, "blockquote", "div", "figure", "menu", "ol", "table", "ul", *LEVELS})
_FLAT_READERS = {name: read for name, read in _READERS.items() if name not in _NESTING}
