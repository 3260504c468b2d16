"""What a line looks like on its own: a sentence, a headline, a name, a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STOPS = ".:;,!?…。！？：；、，؟۔،؛।॥"
_ASKING = ("?", "!", "…", "？", "！", "؟")
_CLOSERS = "\"'”’»)]」』）》】"
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.)+$")
_PARTICLES = frozenset((
    "al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
    "ibn", "la", "las", "le", "los", "ten", "ter", "van", "von", "y", "zu",
))  # fmt: skip
# Agencies that pictures are credited to on their own; with a second part ("KCNA | AP") no list is needed.
_AGENCIES = frozenset((
    "afp", "anadolu", "anadolu agency", "ansa", "ap", "associated press", "belga", "bloomberg", "bloomberg news",
    "cnbc", "dpa", "efe", "epa", "epa-efe", "getty", "getty images", "handout", "imago", "interfax", "kcna", "kyodo",
    "kyodo news", "maxar", "nasa", "nbc", "nbc news", "nurphoto", "pa", "pa media", "pa wire", "planet labs", "pool",
    "reuters", "ria novosti", "scanpix", "shutterstock", "sipa", "sipa usa", "sopa images", "sputnik", "tass", "upi",
    "usa today sports", "xinhua", "yonhap", "zuma press",
))  # fmt: skip


_ADVERTISEMENTS = frozenset((
    "Advertisement", "ADVERTISEMENT", "Anzeige", "Publicité", "Pubblicità", "Publicidad", "Article continues below",
    "Article continues below advertisement", "Article continues after advertisement",
))  # fmt: skip
"""What is printed over the place of an advertisement."""
EMPTY_ITEMS = frozenset("*+•◦▪‣")
"""What is left of an item of a list that holds no text, as of an icon."""
_COMMENT_FORM = frozenset((
    "Leave a Reply", "LEAVE A REPLY", "Leave a reply", "Cancel reply", "Please enter your comment!",
    "Please enter your name here", "Please enter your email address here", "Continue reading…",
    "You have entered an incorrect email address!",
))  # fmt: skip
"""What themes of WordPress print below what they republish from a feed."""
NOBODYS_LINES = _ADVERTISEMENTS | EMPTY_ITEMS | _COMMENT_FORM
"""That are no text of a post."""


def ends_a_sentence(text: str) -> bool:
    """Whether the line ends the way prose does: a stop, a colon, a question mark, perhaps inside closing quotes.

    Thai has no stops; there a line of some length is prose.

    >>> ends_a_sentence("He said: “We are ready.”"), ends_a_sentence("Talks to resume in the ‘spring’")
    (True, False)
    >>> ends_a_sentence("港口已重新开放。"), ends_a_sentence("港口已重新开放")
    (True, False)
    """
    last = text[-1]
    if last in _CLOSERS:
        text = text.rstrip(_CLOSERS)
        last = text[-1:] or last
    if "\u0e00" < last < "\u0e80":
        return len(text) >= _LONG_IN_THAI
    return last in _STOPS and not (last == "." and text[-2:-1].isupper() and _ABBREVIATION.search(text))


_LONG_IN_THAI = 90
"""Characters of a line that is no title."""


def blanks(text: str) -> int:
    """How many blanks a text has, or would have if all scripts parted words: Chinese, Japanese and Thai do not.

    >>> blanks("The port is open again."), blanks("港口已重新开放。")
    (4, 3)
    """
    printed = text.count(" ")
    are_parted = text.isascii() or printed * _LONG_WORD >= len(text)
    return printed if are_parted else printed + len(_UNPARTED.findall(text))


_LONG_WORD = 12
"""Characters of a word and its blank, above which the words of a text may not be parted."""
# About a word.
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff]{2}|[\u0e01-\u0e7f]{5}")


def could_be_headline(text: str) -> bool:
    """Whether the line could be printed as a headline: short, and without a full stop, comma or colon at its end.

    >>> could_be_headline("Why did the ferry turn back?"), could_be_headline("The ferry turned back.")
    (True, False)
    """
    if len(text) > 200 or text.count(" ") > 28 or text in NOBODYS_LINES or len(_GLUED.findall(text)) > 1:
        return False
    if text[0] in "—–" and " (@" in text:
        return False  # "— Lund Harbour (@lundharbour) May 4, 2024" signs a post of another network
    return not ends_a_sentence(text) or text.rstrip(_CLOSERS)[-1:] in _ASKING or text.endswith("...")


# "dayNora FalkTransport correspondentA ferry" are several texts that a tool has glued; one such place may be a brand.
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z ]")


def goes_on(texts: Sequence[str], index: int) -> bool:
    """Whether the line below goes on with the sentence, which a tool has broken.

    >>> goes_on(["Ferries wait in", "the harbour."], 0), goes_on(["Ferries wait", "They are full."], 0)
    (True, False)
    """
    if index + 1 >= len(texts) or texts[index][-1] in "?!…":
        return False
    return texts[index + 1][0].islower() or texts[index + 1][0] in ",.;"


def is_numbered(text: str) -> bool:
    """Whether the line is the item of a numbered list.

    >>> is_numbered("2. Report of the pilots"), is_numbered("2.5 knots"), is_numbered("12 boats sail")
    (True, False, False)
    """
    return _NUMBERED.match(text) is not None


_NUMBERED = re.compile(r"\d{1,2}[.)] ")


def is_title_like(text: str) -> bool:
    """A headline that stands where prose could: it has no stop of any kind.

    >>> is_title_like("Harbour reopens after storm"), is_title_like("Will the harbour reopen?")
    (True, False)
    """
    return len(text) <= 160 and text.count(" ") <= 22 and not ends_a_sentence(text)


def is_name(text: str) -> bool:
    """Whether the line could be a person's name: two to five words, capitalised but for particles.

    In scripts without capitals nothing tells names from titles.

    >>> is_name("Nell van Quist"), is_name("Harbour reopens"), is_name("Nell Quist, editor")
    (True, False, False)
    """
    if len(text) > 60 or not 1 <= text.count(" ") <= 4:
        return False
    words = text.split(" ")
    return all(_is_name_word(word) for word in words) and not words[-1].islower() and not text.isupper()


def _is_name_word(word: str) -> bool:
    if word in _PARTICLES:
        return True
    letters = word.translate(_NAME_MARKS)
    return letters.isalpha() and letters[0].isupper() and (word[-1] != "." or len(word) <= 3)


_NAME_MARKS = str.maketrans("", "", "-'’.")


def could_sign(text: str) -> bool:
    """Whether a line behind a dash could be who signs: a name, or an agency's.

    >>> could_sign("Nora Falk"), could_sign("Reuters"), could_sign("A ferry leaves")
    (True, True, False)
    """
    return is_name(text) or is_agency(text)


def with_one_figure(printed: str) -> str:
    """A printed time with 0 for each figure: the times of a page are few different texts then.

    >>> with_one_figure("10.48 BST")
    '00.00 BST'
    """
    return printed.translate(_ONE_FIGURE)


_ONE_FIGURE = str.maketrans("123456789", "000000000")


def is_agency(text: str) -> bool:
    """Whether a short line names a picture agency: "AP", "Getty Images".

    >>> is_agency("Afp"), is_agency("Harbour")
    (True, False)
    """
    return text.lower() in _AGENCIES
