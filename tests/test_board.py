"""The coverage that the documentation shows is that of the pages here."""

from __future__ import annotations

import importlib.util
from pathlib import Path

_FILE = Path(__file__).with_name("board.py")


def test_the_coverage_board_is_not_stale() -> None:
    spec = importlib.util.spec_from_file_location("board", _FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.BOARD.read_text(encoding="utf-8") == module.board(), "python tests/board.py writes it anew"
