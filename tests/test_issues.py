"""The codes of issues: every one that is documented is used, and every one used is documented."""

from __future__ import annotations

import re
from pathlib import Path

import liveblog_parse
from liveblog_parse.issues import CODES

PACKAGE = Path(liveblog_parse.__file__).parent
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "issues.py")


def test_every_code_that_an_issue_gets_is_documented() -> None:
    used = set(re.findall(r'code="([a-z0-9-]+)"', SOURCE))
    assert len(used) > 10
    assert used - set(CODES) == set()


def test_every_documented_code_is_used() -> None:
    assert [code for code in CODES if f'"{code}"' not in SOURCE] == []


def test_codes_stand_in_order() -> None:
    assert list(CODES) == sorted(CODES)
