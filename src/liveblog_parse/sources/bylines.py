"""Who signed something, as schema.org's `author` says it: a text, a thing, a list, a reference, two names in one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from liveblog_parse.model import Author
from liveblog_parse.remembered import LONGEST, remembered
from liveblog_parse.sources.things import Graph, Thing, is_thing, kinds, several, text_of, url_of
from liveblog_parse.text.shapes import is_name


def authors_of(thing: Thing, graph: Graph) -> tuple[Author, ...]:
    """The authors of a thing, each name once; its `creator` where it names no author."""
    return _authors(thing.get("author"), graph) or _authors(thing.get("creator"), graph)


def _authors(value: Any, graph: Graph) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for one in several(value):
        for author in _author(graph.resolve(one)):
            found.setdefault(author.name, author)
    return tuple(found.values())


def _author(value: Any) -> tuple[Author, ...]:
    said = tuple(map(value.get, _DESCRIBING)) if is_thing(value) else (None, value, None, None, None)
    if all(one is None or (isinstance(one, str) and len(one) <= LONGEST) for one in said):
        return _known(*said)  # nearly all updates of a page repeat the same few authors
    return _described(*said)


_DESCRIBING = ("@type", "name", "jobTitle", "url", "sameAs")


def _described(kind: Any, names: Any, job: Any, url: Any, same_as: Any) -> tuple[Author, ...]:
    role, address = text_of(job), url_of(url) or url_of(same_as)
    is_body = any(name.endswith("Organization") for name in kinds({"@type": kind}))
    parts = [
        part
        for name in filter(None, map(text_of, several(names)))
        for part in ((name,) if is_body else split_names(name))
    ]
    # One address cannot be that of two people.
    return tuple(Author(name=part, role=role, url=address if len(parts) == 1 else None) for part in parts)


_known = lru_cache(maxsize=256)(_described)


_BY = re.compile(r"(?:[-–—]\s*)?(?:(?:by|von|par|di)[: ]\s*(?=\S))?", re.IGNORECASE)  # "— Nora Falk", "By Nora Falk"
_BETWEEN = re.compile(r",? (?:and|und|et|&|och|og|ja|ve|dan|și|και|и|та) |[,،、] ?|; ?")
# "Autor: Jan Nowak", "بقلم سامي نصر", "作者：王小明": what says of any line that it names who wrote it.
_WRITTEN_BY = (
    r"(?:autor(?:ka)?|author|text[eo]?|teksti|tekst|kirjoittaja|redacción|redação|szerző|írta|yazan|haber|penulis|editor"
    r"|tác giả|автор|текст|συντάκτης|كتب|إعداد|نویسنده|כתב|लेखक|লেখক|تحریر"
    r"|文|撰文|作者|记者|記者|기자|글) ?[:：=＝] ?"
    r"|(?:بقلم|نوشته|מאת|द्वारा|লিখেছেন|எழுதியவர்|โดย) ?|(?:記者|记者) ?(?=\S)"
)
_SIGNED_BY = re.compile(rf"(?:{_WRITTEN_BY})(?=\S)", re.IGNORECASE)
# What an element begins with that is called a byline.
_BYLINE_WORDS = re.compile(
    r"(?:(?:(?:live )?report(?:ed|ing) |written |posted )?by|γράφει [οη]|글)(?:: ?| )(?=\S)"
    r"|(?:von|par|di|por|door|av|af|de|oleh|theo|του|της)(?:: ?| )(?=\S+ \S)"
    rf"|(?:{_WRITTEN_BY})(?=\S)",
    re.IGNORECASE,
)


def without_by(byline: str) -> str:
    """The names in what is called a byline, in any language.

    >>> without_by("Av Nora Falk"), without_by("作者：王小明"), without_by("Reported by Nora Falk")
    ('Nora Falk', '王小明', 'Nora Falk')
    """
    found = _BYLINE_WORDS.match(byline)
    return byline[found.end() :] if found else byline


def signed_by(text: str) -> int:
    """Where the names begin in a short line that says who wrote something, in any language but English; else nought.

    >>> signed_by("Autor: Jan Nowak"), signed_by("Nora Falk"), signed_by("作者：王小明在港口，已经等了三天。")
    (7, 0, 0)
    """
    found = _SIGNED_BY.match(text) if len(text) <= _LONGEST_SIGNED else None
    return 0 if found is None or _IN_NO_NAME.search(text, found.end()) else found.end()


_LONGEST_SIGNED = 50
_IN_NO_NAME = re.compile(r"[\d.!?:。！？：।۔؟]|\S+(?: \S+){6}")
_NO_NAME = re.compile(r"https?://|[^\s@]+@[^\s@]+\.[^\s@]+$")
# Last words of what is shaped like a person's name and is none: a desk, a role, an agency.
_NO_PERSON = frozenset((
    "agencies", "agency", "association", "bureau", "correspondent", "desk", "editor", "group", "journalist", "media",
    "network", "news", "newspaper", "press", "producer", "radio", "reporter", "service", "staff", "team", "times", "tv",
    "wire", "writer",
))  # fmt: skip


@remembered(maxsize=1024)
def split_names(byline: str) -> tuple[str, ...]:
    """The names in a byline, apart only where each is a person's; nothing for an address.

    >>> split_names("By ADA LUND and Per Holm"), split_names("Lund and Sons")
    (('ADA LUND', 'Per Holm'), ('Lund and Sons',))
    """
    name = byline[found.end() :] if (found := _BY.match(byline)) else byline
    if _NO_NAME.match(name):
        return ()
    parts = tuple(_BETWEEN.split(name)) if len(name) < 500 else ()
    return parts if len(parts) > 1 and all(map(is_person, parts)) else (name,) if name else ()


def is_person(name: str) -> bool:
    """Whether a name in a byline is a person's, also in capitals.

    >>> is_person("ADA LUND"), is_person("Lund Press Agency")
    (True, False)
    """
    if not name or name.rpartition(" ")[2].casefold() in _NO_PERSON:
        return False
    if _UNCASED.fullmatch(name):
        return True
    return is_name(name.title() if name.isupper() else name)


# In scripts without capitals.
_UNCASED = re.compile(r"[\u0590-\u1cff\u3040-\ud7af]+(?:[ ・·][\u0590-\u1cff\u3040-\ud7af]+){0,3}")

# "Edited by Nora Falk and Ole Quist", "Live reporting by Ida Holm".
_CREDIT = re.compile(r"\b((?:Live )?(?:Edited|Reporting|Reported|Written|Produced) by)\b:?", re.IGNORECASE)
_CREDITED = re.compile(r",? and | & |[,;/.|]\s*")


def read_credits(text: str) -> tuple[Author, ...]:
    """The people of a line that credits them, with the words before their names as role.

    >>> [(author.name, author.role) for author in read_credits("Edited by Nora Falk and Ole Quist")]
    [('Nora Falk', 'Edited by'), ('Ole Quist', 'Edited by')]
    """
    _, *parts = _CREDIT.split(text)
    return tuple(
        Author(name=name, role=role)
        for role, names in zip(parts[::2], parts[1::2], strict=True)
        for name in map(str.strip, _CREDITED.split(names))
        if is_name(name)
    )
