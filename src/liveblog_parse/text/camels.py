"""Words glued to words, "LundThree ferries": where a text ends and the next begins, and which brands only look so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĢĪĮĶĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽ"
LOWER = "a-zß-öø-ÿāăąćčďđēėęěģīįķļłńņňōőœŕřśşšťūůűųźżž"
"""Parts of a character class."""

# No name ends in the apostrophe of "O'Brien".
_SMALL_LETTERS = rf"(?:[{LOWER}]|[’'](?=[{LOWER}]))+"
_NAME = rf"[{UPPER}]{_SMALL_LETTERS}(?:-[{UPPER}]?{_SMALL_LETTERS})*"
PERSON = rf"{_NAME}(?: (?:[a-z]{{1,3}} )?(?:Mc|Mac|[DLO][’'])?{_NAME}){{1,3}}"
"""A pattern: a name to which anything may be glued, as in "Nora FalkThree ferries"."""

# "LundThree", "in 2024The": three small letters or two figures, then a word; "McDonald", "YouTube", "iPhone" are none.
_WORDS = rf"(?:(?<=[{LOWER}]{{3}})|(?<=\d\d))(?=[{UPPER}](?:[{LOWER}]|\s))"
_STARTERS = (
    "A|After|Although|An|And|As|At|But|By|For|From|He|Her|Here|His|How|I|If|In|It|Its|More|My|No|Not|Now|On|One|Our|She|So"
    "|Some|That|The|Their|There|These|They|This|Three|To|Two|We|What|When|Where|While|Who|Why|With|You|Your"
    "|Das|Der|Die|Ein|Eine|Er|Es|Sie|Wir|El|Elle|Gli|Il|La|Le|Les|Lo|Los|Nous|Un|Una|Une"
)
# "comes inIt came", "in the USThe company": after fewer letters, and after capitals, only words that begin sentences.
_BEGUN = rf"(?<=[{LOWER}]{{2}})(?=(?:{_STARTERS}) )|(?<=[A-Z]{{2}})(?=(?:{_STARTERS})(?<![A-Z]) )"
# "Is the quay full?The", "“full”The", "quay“We".
_MARKS = rf"(?<=[?!”»)%])(?=[{UPPER}“‘])|(?<=[{LOWER}]{{2}}\")(?=[{UPPER}])|(?<=[{LOWER}\d])(?=[“«])"
# "in 'tears'The"; in "dell'Arte" and "qu'Ida" no quotation is open.
_UNQUOTED = re.compile(rf"(?<=[{LOWER}{UPPER}\d]')(?=[{UPPER}][{LOWER}\s])")
# "By" and "From" open a signature, after any letter, and after what closes a headline.
_SIGNATURE = rf"(?<=[{LOWER}{UPPER}\d’'\"”?!])(?=(?:By|From) [{UPPER}][\w’']+ ?[{UPPER}])"
# What is glued is looked for at the characters with which it opens.
_GLUE = re.compile(f"[{UPPER}“‘«](?<=(?=(?:{_WORDS}|{_BEGUN}|{_MARKS}|{_SIGNATURE})).)")
_STOP = re.compile(rf"[.…](?<=[{LOWER}\d)”’\"%][.…])(?=[”’\")\s{UPPER}“‘]|$)")
_WORD = re.compile(rf"(?<![^\W\d])[{UPPER}]?[{LOWER}]{{3,}}+(?!(?:{_STARTERS})\b)[{UPPER}]\w*")
# The capital inside such a word, which is found faster than the word; and the small letters that stand before it.
_INNER = re.compile(rf"[{UPPER}](?<=[{LOWER}]{{3}}[{UPPER}])")
_SMALL = "".join(filter(re.compile(f"[{LOWER}]").match, map(chr, range(0x180))))
_LONGEST_WORD = 60
SENTENCE = re.compile(rf"[.!?…](?<=[{LOWER}\d%)”’\"][{LOWER}\d%)”’\"][.!?…])(?<!\bvs[.!?…])[”’)]?(?=[{UPPER}“‘«(])")
"""The end of a sentence that is glued to the next: "left at noon.The quay"."""

_WINDOW = 500
"""Characters of a post in which its first sentence ends."""
_CONTEXT = 12
_BRANDS = frozenset((
    "AstraZeneca", "BlackBerry", "BlackRock", "BuzzFeed", "ByteDance", "CarMax", "CrowdStrike", "DoorDash",
    "DreamWorks",
    "EasyJet", "FaceBook", "FaceTime", "FedEx", "FirstGroup", "FitBit", "FlyDubai", "GoDaddy", "GlaxoSmithKline",
    "GrubHub", "HuffPost", "InfoWars", "InstaGram", "JetBlue", "LinkedIn", "MailOnline", "MasterCard", "MetLife",
    "MoneySavingExpert", "NatWest", "NorthVolt", "OpenTable", "PayPal", "PlayStation", "PolitiFact", "PostNord",
    "PricewaterhouseCoopers", "QuickTime", "RealClearPolitics", "ShareAction", "SharePoint", "SnapChat", "SoftBank",
    "SoundCloud", "SouthWest", "SpaceX", "StarLink", "SubStack", "SunTrust", "TalkTalk", "TechCrunch", "ThyssenKrupp",
    "TransPennine", "TripAdvisor", "UnionPay", "UnitedHealth", "VisitBritain", "WestJet", "WhatsApp", "WikiLeaks",
    "WordPress", "WorldCom",
))  # fmt: skip
_LABELS = ("KEY EVENT", "Key Event", "Key event", "BREAKING", "Breaking", "Pinned")
_ROLE = re.compile(
    r"[^.!?:]{0,60}\b(?:analyst|chief|columnist|correspondent|critic|editor|journalist|producer|reporter|writer)\b"
    r"[^.!?:]{0,40}",
    re.IGNORECASE,
)


def repeated_brands(source: str) -> frozenset[str]:
    """Words with a capital inside that stand in several places; a seam does not join the same two words twice.

    A copy of a whole post, as of one that is pinned, is no second place.
    """
    places = {(word[0], source[max(word.start() - _CONTEXT, 0) : word.start()]) for word in _words(source)}
    counts = Counter(word for word, _ in places)
    return frozenset(word for word, count in counts.items() if count > 1)


def _words(text: str) -> Iterator[re.Match[str]]:
    """The words with a capital inside."""
    end = 0
    for capital in _INNER.finditer(text):
        place = capital.start()
        if place < end:
            continue
        before = text[max(place - _LONGEST_WORD, 0) : place]
        start = place - len(before) + len(before.rstrip(_SMALL))
        if word := (start and _WORD.match(text, start - 1)) or _WORD.match(text, start):
            end = word.end()
            yield word


def glued_at(text: str, brands: Collection[str] = ()) -> list[int]:
    """Where words are glued in a text.

    >>> glued_at("Ferries return to LundThree ferries left"), glued_at("SoftBank buys an iPhone of McDonald")
    ([22], [])
    """
    words = (word for word in _words(text) if word[0] in _BRANDS or word[0] in brands)
    inside = {place for word in words for place in range(word.start() + 1, word.end())}
    glued = [place for glue in _GLUE.finditer(text) if (place := glue.start()) and place not in inside]
    quoted = [found.start() for found in _UNQUOTED.finditer(text) if _closes_a_quotation(text, found.start() - 1)]
    return sorted({*glued, *quoted}) if quoted else glued


def _closes_a_quotation(text: str, place: int) -> bool:
    """Whether a straight quotation mark opened before this one, which is no apostrophe then."""
    opened = text.rfind(" '", 0, place)
    return opened >= 0 and _CLOSED.search(text, opened + 2, place) is None


_CLOSED = re.compile(r"'(?![a-z])")


def glued_top(text: str, brands: Collection[str] = (), byline: re.Pattern[str] | None = None) -> list[int]:
    """Where to cut what stands before the end of a post's first sentence; nowhere if a part of it is not explained.

    >>> glued_top("Nora FalkFerries return to LundThree ferries left at noon.")
    [9, 31]
    >>> glued_top("Bow: Per AkerStroke: Eva LindWe are ready.")
    []
    """
    window = text[:_WINDOW]
    stop = _STOP.search(window)
    first = window[: stop.end()] if stop else window
    cuts = glued_at(first, brands)
    starts = [0, *cuts]
    parts = [first[start:end].strip() for start, end in zip(starts, cuts, strict=False)]
    titles = [part for part in _uncaptioned(parts) if not _is_explained(part, byline)]
    is_sure = stop is not None or ends_a_sentence(window or " ") or len(titles) < len(parts)
    return cuts if is_sure and len(titles) <= 1 and all(map(_is_title, titles)) else []


def _uncaptioned(parts: list[str]) -> list[str]:
    """The parts without credits in capitals and the captions before them."""
    credit = next((index for index, part in enumerate(parts) if part.isupper() and "/" in part), None)
    return parts if credit is None else parts[: max(credit - 1, 0)]


def _is_explained(part: str, byline: re.Pattern[str] | None) -> bool:
    """Whether it is a name, a signature, a role or a label."""
    signed = byline is not None and byline.fullmatch(part) is not None
    return signed or part in _LABELS or is_name(part) or (" " in part and _ROLE.fullmatch(part) is not None)


def _is_title(part: str) -> bool:
    return " " in part and could_be_headline(part)
