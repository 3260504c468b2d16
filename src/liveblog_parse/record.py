"""Values that are made for every post while a page is read, and that no caller ever sees.

To type checkers a `record` is `attrs.frozen`. At run time nothing keeps its fields from being set, because making it
costs less than half that way: a frozen class with slots sets each field through a call. What callers see is frozen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as record
else:
    from functools import partial

    from attrs import define

    record = partial(define, unsafe_hash=True)

__all__ = ["record"]
