"""Timing: the best of some rounds, because everything else that a machine does only adds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from time import perf_counter


def best_of(work: Callable[[str], object], text: str, rounds: int = 5) -> float:
    """Seconds that `work` takes with a text, in the fastest round."""
    best = float("inf")
    for _ in range(rounds):
        start = perf_counter()
        work(text)
        best = min(best, perf_counter() - start)
    return best


def fresh(statement: str, rounds: int = 9) -> float:
    """Seconds that a statement takes in a new interpreter, the fastest of some: the first one compiles the modules."""
    timed = f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    with tempfile.TemporaryDirectory(prefix="liveblog-parse-") as compiled:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        return min(_said_by(timed, environment) for _ in range(rounds))


def _said_by(code: str, environment: dict[str, str]) -> float:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, env=environment)  # noqa: S603
    return float(run.stdout)
