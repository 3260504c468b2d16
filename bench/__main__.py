"""`python -m bench [text|html|start|compare|count] [--quick]`: the tables of one, or of text, html and start.

`python -m bench flatten` makes the texts in `tests/flat`; `python -m bench flattened` prints how they are read, and
writes it down with `--write`.
"""

from __future__ import annotations

import argparse

from bench.compare import print_comparison
from bench.flatten import flatten_pages
from bench.flattened.tables import print_flattened
from bench.instructions import print_instructions
from bench.markup import print_html, print_real
from bench.outlets import print_outlets
from bench.start import print_start
from bench.text import print_outlet_texts, print_seeds, print_styles

_USUAL = ("text", "html", "start")
_OTHERS = ("compare", "count", "flatten", "flattened")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Ratios to yardsticks of the same run.")
    parser.add_argument("table", nargs="?", choices=[*_USUAL, *_OTHERS], help="one alone; else text, html and start")
    parser.add_argument("--quick", action="store_true", help="smaller texts and pages")
    parser.add_argument("--write", action="store_true", help="flattened: write the cells down")
    parser.add_argument("--each", action="store_true", help="compare: a table for each page too")
    arguments = parser.parse_args()
    tables = [arguments.table] if arguments.table else _USUAL
    if "text" in tables:
        _print_text(quick=arguments.quick)
    if "html" in tables:
        _print_html(quick=arguments.quick)
    if "start" in tables:
        print("\n## Starting up\n")
        print_start()
    if "flatten" in tables:
        flatten_pages()
    if "flattened" in tables:
        print_flattened(write=arguments.write)
    if "count" in tables:
        print_instructions()
    if "compare" in tables:
        print_comparison(10 if arguments.quick else 50, each=arguments.each)


def _print_text(*, quick: bool) -> None:
    print("\n## Text against a bare strip of its lines\n")
    print_styles((100, 1_000) if quick else (1_000, 10_000, 100_000))
    print("\n## The text of other outlets\n")
    print_outlet_texts(500 if quick else 10_000)
    print("\n## The seeds\n")
    print_seeds()


def _print_html(*, quick: bool) -> None:
    print("\n## HTML against the text of BeautifulSoup on lxml, and against Lexbor's parse\n")
    print_html((50, 150) if quick else (50, 100, 500))
    print_real()
    print("\n## A BBC page, with ten outlets less and with all\n")
    print_outlets()


if __name__ == "__main__":
    main()
