"""The characters of a source that are out of the usual, found once, in its UTF-8."""

from __future__ import annotations

# What most texts are made of.
_USUAL = bytes((0x0A, *range(0x20, 0x7F)))


def uncommon_of(utf8: bytes) -> frozenset[str]:
    """The characters of a source that are neither printable ASCII nor line feeds.

    >>> sorted(uncommon_of("Déjà vu".encode()))
    ['à', 'é']
    """
    return frozenset(utf8.translate(None, _USUAL).decode("utf-8", "surrogatepass"))


def uncommon_in(source: str) -> frozenset[str]:
    """The same of a source that nobody has in UTF-8."""
    return uncommon_of(source.encode("utf-8", "surrogatepass"))
