"""Short lines that stand together twice, word for word: an advertisement, a form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from liveblog_parse.text.shapes import ends_a_sentence

_LONGEST = 120


def in_repeated_runs(texts: Sequence[str]) -> set[int]:
    """The indexes of two or more short texts that stand together twice.

    >>> sorted(in_repeated_runs(["Quay", "Sign up", "Get news", "It rained.", "Sign up", "Get news"]))
    [1, 2, 4, 5]
    """
    pairs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(len(texts) - 1):
        if _is_short(texts[index]) and _is_short(texts[index + 1]):
            pairs[texts[index], texts[index + 1]].append(index)
    return {line for places in pairs.values() if len(places) > 1 for index in places for line in (index, index + 1)}


def _is_short(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and not ends_a_sentence(text)
