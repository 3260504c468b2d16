"""What a page costs in instructions, which are the same however busy the machine is. Needs valgrind.

Each page is parsed a few times and some more times in a new process; the difference is what a parse costs once all is
loaded.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys

from bench.pages import MAKERS

_FEW_POSTS, _MANY_POSTS = 30, 90
_FEW_ROUNDS, _MANY_ROUNDS = 2, 5
_PARSE = (
    "import liveblog_parse as lb; from bench.pages import MAKERS; html = MAKERS[{name!r}]({posts}).html\n"
    "for _ in range({rounds}): lb.parse(html)"
)
_VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_COUNTED = re.compile(r"I +refs: +(?P<count>[0-9,]+)")  # ==4711== I   refs:      1,043,240,749


def print_instructions() -> None:
    """A row per made-up page: the instructions of a post, and of what is no post."""
    print("| page | thousands a further post | millions for the rest |\n|---|---:|---:|")
    for name in MAKERS:
        few, many = (_of_page(name, posts) for posts in (_FEW_POSTS, _MANY_POSTS))
        post = (many - few) / (_MANY_POSTS - _FEW_POSTS)
        print(f"| {name} | {post / 1e3:,.0f} | {(few - _FEW_POSTS * post) / 1e6:.1f} |", flush=True)


def _of_page(name: str, posts: int) -> float:
    few, many = (_count(_PARSE.format(name=name, posts=posts, rounds=rounds)) for rounds in (_FEW_ROUNDS, _MANY_ROUNDS))
    return (many - few) / (_MANY_ROUNDS - _FEW_ROUNDS)


def _count(code: str) -> int:
    run = subprocess.run(  # noqa: S603
        [*_VALGRIND, sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        check=True,
        text=True,
    )
    found = _COUNTED.search(run.stderr)
    assert found is not None, run.stderr
    return int(found["count"].replace(",", ""))
