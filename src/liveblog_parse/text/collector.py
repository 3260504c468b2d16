"""The garbage collector, at rest while a large text is read."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

_LARGE = 1_000_000  # characters; below, the collector costs nothing that could be measured


@contextmanager
def collector_at_rest(characters: int) -> Generator[None, None, None]:
    """Keep the collector from walking over a growing result that holds no cycles, if the text is large.

    It would walk over all of it again and again, for a third of the whole time. The pause is the process's; it ends
    with the text. What was made meanwhile is then held to be old, unwalked, unless somebody keeps frozen what is older.
    """
    if characters < _LARGE or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        gc.enable()
