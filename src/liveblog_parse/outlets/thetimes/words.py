"""What the words of The Times say in every layout: "(Nora Falk writes)" signs prose, others are the site's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.model import Author
from liveblog_parse.text.shapes import ends_a_sentence, is_name

ZONE = "Europe/London"

FURNITURE = ("Advertisement", "Video Icon", "VIDEO", "READ MORE", "The Times")
NAGS = (
    "We haven't been able to take payment",
    "You must update your payment details",
    "Act now to keep your subscription",
    "We've tried to contact you several times",
    "Your subscription is due to terminate",
)
"""How the lines begin that ask subscribers for money."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
PRINTED_CLOCK = r"\d{1,2}(?:\.\d{2})? ?[ap]m"
PRINTED_DAY = rf"(?:(?:{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{_MONTHS}))(?:,? \d{{4}})?"
CLOCK = re.compile(rf"{PRINTED_CLOCK}$")
"""As in "3.30pm"; others print "3:30 PM"."""
DAY = re.compile(rf"{PRINTED_DAY}$")
"""As in "September 12" of 2023, "September 12 2024" since."""
DATED_CLOCK = re.compile(rf"{PRINTED_CLOCK} ?{PRINTED_DAY}$")
"""Both in one line, as in "8.54pmJune 17 2024"."""

_ROLE = re.compile(
    r"\b(?:analyst|chief|columnist|commentator|correspondent|critic|editor|journalist|producer|reporter|writer)s?\b",
    re.IGNORECASE,
)


def is_role(text: str) -> bool:
    """Whether a line under a name says what its bearer is.

    >>> is_role("Transport correspondent"), is_role("The editor has left the building.")
    (True, False)
    """
    return len(text) <= 80 and not ends_a_sentence(text) and _ROLE.search(text) is not None


# "... for Moscow (Marc Bennetts writes)." stays in the prose and names the author.
_WRITES = re.compile(r"\((?P<names>[^()]{3,80}?) writes?\)")


def signed(text: str) -> Iterator[Author]:
    """Whom a paragraph says to have written it.

    >>> [author.name for author in signed("No ferry left (Nora Falk and Ida Holm write).")]
    ['Nora Falk', 'Ida Holm']
    """
    for signature in _WRITES.finditer(text):
        for name in re.split(r", and |, | and ", signature["names"]):
            if is_name(name):
                yield Author(name=name)


def is_furniture(text: str) -> bool:
    """Whether a paragraph is the site's, not the post's; straight and curly apostrophes are the same here."""
    text = text.replace("’", "'")
    return text in FURNITURE or text.startswith(NAGS)


def is_credit(text: str) -> bool:
    """Whether a line under a picture is a credit, which is in capitals.

    >>> is_credit("IDA HOLM/GETTY IMAGES"), is_credit("A ferry at its berth")
    (True, False)
    """
    return text.isupper() and len(text) <= 80
