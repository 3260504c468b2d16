"""The table of flattened texts: page by extractor by field, printed, and written down in `tests/flat/cells.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import asdict, astuple

from bench.flatten import EXTRACTORS, FLAT, ROOT, flattened, real
from bench.flattened.cells import FIELDS, Cell
from bench.flattened.readings import Reading, read_flattened

CELLS = FLAT / "cells.json"
PAGE = ROOT.parent / "docs" / "flattened.md"
_TABLES = re.compile(r"(?<=<!-- tables -->\n).*(?=<!-- end of tables -->)", re.DOTALL)


def measured(pages: Iterable[str]) -> list[Reading]:
    """All texts of these pages, as they are read now."""
    return [read_flattened(page, extractor) for page in pages for extractor in EXTRACTORS]


def recorded() -> list[Reading]:
    """All texts, as it is written down."""
    return [_as_reading(row) for row in json.loads(CELLS.read_text(encoding="utf-8"))]


def _as_reading(row: dict[str, Any]) -> Reading:
    cells = {field: Cell(*row.pop(field)) for field in FIELDS}
    return Reading(**row | {"mixed": tuple(row["mixed"])}, cells=cells)


def _as_dict(reading: Reading) -> dict[str, Any]:
    parts = asdict(reading, recurse=False)
    return parts | {field: astuple(cell) for field, cell in parts.pop("cells").items()}


def print_flattened(*, write: bool) -> None:
    """Print the tables, and those of real pages where there are any; write the former down where that is asked for."""
    rows = measured(flattened())
    print(render(rows))
    if real():
        print(f"## Real pages\n{render(measured(real()))}")
    if write:
        lines = ",\n".join(json.dumps(_as_dict(row)) for row in rows)
        CELLS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        PAGE.write_text(_TABLES.sub(lambda _: render(rows), PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def written_tables() -> str:
    """The tables as they stand in the documentation."""
    found = _TABLES.search(PAGE.read_text(encoding="utf-8"))
    assert found, f"{PAGE} has no place for the tables"
    return found[0]


# ---- the tables ------------------------------------------------------------------------------------------------------


def render(rows: list[Reading]) -> str:
    """All tables in Markdown: the sums of the extractors, then one for each field."""
    return "\n".join(("", *_sums(rows), *(line for field in FIELDS for line in _table(field, rows))))


def _sums(rows: list[Reading]) -> Iterator[str]:
    yield from ("### All pages", "", *_header("extractor", FIELDS))
    for extractor in EXTRACTORS:
        own = [row for row in rows if row.extractor == extractor.name]
        yield _line(extractor.name, (_percent(_sum(row.cells[field] for row in own)) for field in FIELDS))
    yield ""


def _sum(cells: Iterable[Cell]) -> Cell:
    right, left, shown, wrong = (
        sum(numbers) for numbers in zip(*((c.right, c.left, c.shown, c.wrong) for c in cells), strict=True)
    )
    return Cell(right=right, left=left, shown=shown, wrong=wrong)


def _table(field: str, rows: list[Reading]) -> Iterator[str]:
    yield from (f"### {field.capitalize()}", "", *_header("page", [extractor.name for extractor in EXTRACTORS]))
    show = _percent if field == "prose" else _count
    for page in dict.fromkeys(row.page for row in rows):
        own = [row for row in rows if row.page == page]
        if any(row.cells[field].shown for row in own):
            signs = [_signs(row) if field == "entries" else "" for row in own]
            yield _line(page, (show(row.cells[field]) + sign for row, sign in zip(own, signs, strict=True)))
    yield ""


def _signs(reading: Reading) -> str:
    """`@`: read with its address alone. `?`: posts are missing, and no issue says so."""
    return " @" * reading.needs_address + " ?" * reading.is_silent


def _header(first: str, others: Iterable[str]) -> tuple[str, str]:
    others = list(others)
    return _line(first, others), f"|---|{'---:|' * len(others)}"


def _line(first: str, others: Iterable[str]) -> str:
    return f"| {first} | {' | '.join(others)} |"


def _count(cell: Cell) -> str:
    """`2/3 -1 +4`: two of the three that are left; one was lost before; four are wrong."""
    if not cell.left:
        return _wrong("–" if cell.shown else "", cell)
    lost = f" -{cell.shown - cell.left}" if cell.left < cell.shown else ""
    return _wrong(f"{cell.right}/{cell.left}{lost}", cell)


def _percent(cell: Cell) -> str:
    if not cell.left:
        return _wrong("–" if cell.shown else "", cell)
    left = f" of {cell.left / cell.shown:.0%}" if cell.left < cell.shown else ""
    return _wrong(f"{cell.right / cell.left:.0%}{left}", cell)


def _wrong(text: str, cell: Cell) -> str:
    return f"{text} +{cell.wrong}".strip() if cell.wrong else text
