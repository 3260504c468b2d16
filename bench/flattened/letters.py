"""Texts compared by their letters, which no extractor changes."""

from __future__ import annotations

import re

MARK = 60
"""So many letters tell a post's prose from any other."""
_LONG = 16
"""So many letters can be glued to what follows and are still told from it."""
_LINK_TARGET = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


def letters(text: str) -> str:
    """A text without what extractors change: blanks, punctuation, case, the targets of links in Markdown.

    >>> letters("Its [site](/a?b=1) is **up**")
    'itssiteisup'
    """
    return "".join(filter(str.isalnum, _LINK_TARGET.sub("]", text).casefold()))


class Letters:
    """The letters of a text, and where in the text each of them stands."""

    def __init__(self, text: str) -> None:
        self._text = _LINK_TARGET.sub("]", text)
        pairs = [(letter, at) for at, raw in enumerate(self._text) for letter in raw.casefold() if letter.isalnum()]
        self._letters = "".join(letter for letter, _ in pairs)
        self._places = [*(at for _, at in pairs), len(self._text)]

    def __len__(self) -> int:
        return len(self._letters)

    def __contains__(self, line: str) -> bool:
        return line in self._letters

    def places(self, mark: str) -> list[int]:
        """Where the mark stands. A very short one ends with a word: "We wait" is not in "we waited"."""
        found = [match.start() for match in re.finditer(mark, self._letters)] if mark else []
        return [start for start in found if len(mark) >= _LONG or self._ends_word(start + len(mark))]

    def _ends_word(self, end: int) -> bool:
        after = self._places[end - 1] + 1
        return not self._text[after : after + 1].isalnum()

    def between(self, start: int, end: int) -> str:
        """The text between two letters, given by their numbers."""
        return self._text[self._places[start] : self._places[end]]
