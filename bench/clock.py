"""Timing: the best of some rounds, because everything else that a machine does only adds."""

from __future__ import annotations

import subprocess
import sys
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
    """Seconds that a statement takes in a new interpreter, the fastest of some."""
    timed = f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    return min(
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True, text=True).stdout)  # noqa: S603
        for _ in range(rounds)
    )
