"""Who wrote: names and roles as the BBC prints them in one line."""

from __future__ import annotations

import re

from liveblog_parse.model import Author
from liveblog_parse.text.shapes import is_name

# "Edited by Nora Falk and Ole Quist", "Live reporting by Ida Holm".
_CREDIT = re.compile(r"\b((?:Live )?(?:Edited|Reporting|Reported|Written|Produced) by)\b:?", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r",? and |[,;/.|]\s*")
# "Nora Falk, Reporting from Bergen", "Ole Quist, BBC Verify".
_ROLE = re.compile(
    r"(?:Reporting|Live|In|At|BBC)\b|.*\b(?:correspondent|editor|reporter|producer|presenter|analyst|journalist)\b",
    re.IGNORECASE,
)


def read_credits(text: str) -> tuple[Author, ...]:
    """The people of a line that credits them, with the words before their names as role.

    >>> [(author.name, author.role) for author in read_credits("Edited by Nora Falk and Ole Quist")]
    [('Nora Falk', 'Edited by'), ('Ole Quist', 'Edited by')]
    """
    _, *parts = _CREDIT.split(text)
    return tuple(
        Author(name=name, role=role)
        for role, names in zip(parts[::2], parts[1::2], strict=True)
        for name in map(str.strip, _BETWEEN_NAMES.split(names))
        if is_name(name)
    )


def read_byline(text: str) -> Author | None:
    """The person of "Nora Falk, Reporting from Bergen"; `None` for a line that is no byline.

    >>> read_byline("Nora Falk, Reporting from Bergen").role
    'Reporting from Bergen'
    >>> read_byline("New Haven, Connecticut") is None
    True
    """
    name, comma, role = (part.strip() for part in text.partition(","))
    if comma and is_name(name) and _ROLE.match(role):
        return Author(name=name, role=role)
    return None


def pair_up(texts: list[str]) -> tuple[Author, ...]:
    """The authors of a byline's texts: a name, perhaps under it a role."""
    if not texts:
        return ()
    return (Author(name=texts[0], role=", ".join(texts[1:]) or None),)
