"""`python -m bench [--quick]`: all tables."""

from __future__ import annotations

import argparse

from bench.start import print_start
from bench.text import print_seeds, print_styles


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Ratios to yardsticks of the same run.")
    parser.add_argument("--quick", action="store_true", help="smaller texts")
    sizes = (100, 1_000) if parser.parse_args().quick else (1_000, 10_000, 100_000)
    print("\n## Text against a bare strip of its lines\n")
    print_styles(sizes)
    print("\n## The seeds\n")
    print_seeds()
    print("\n## Starting up\n")
    print_start()


if __name__ == "__main__":
    main()
