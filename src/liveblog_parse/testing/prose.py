"""Hypothesis strategies for the words of a live blog: invented news prose that no layout takes for anything else.

A paragraph ends the way sentences end; a headline, a caption and a teaser do not. Within a line everything may stand
that layouts key on elsewhere: clocks, "published at", "Share", dashes, quotation marks. Each strategy is built once:
building costs more than drawing.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from hypothesis import strategies as st

_SUBJECTS = (
    "The harbour board", "A spokeswoman for the ferry line", "Mayor Ilse Brandvold", "Residents of Tórshöll",
    "Dr Nell Varga-Quist", "The café Žluťák", "Nobody at the Заря works", "The 銀河 observatory", "Ömer’s neighbours",
    "“Big Ada”, the town's crane,", "Two of the 14 pilots", "It", "The mayor – and her deputy –",
    "Share prices in Port Sorrel", "The 10:55 train", "مركز الميناء", "Passengers on the 3.30pm sailing",
    "The city (population 48,200)",
)  # fmt: skip
_VERBS = (
    "said", "has confirmed", "will not confirm", "told reporters", "wrote on a notice board", "denied",
    "is said to know", "expects to hear", "had already heard", "doubts",
)  # fmt: skip
_OBJECTS = (
    "that the bridge would reopen at 10:55", "the tide would turn by 3.30pm", "it’s “too early” to say",
    "that it isn't over", "a list published at noon was wrong",
    "a rise of 12% (about £40m) — the third since 2019 — was likely", "no change",
    "that Share, the charity, had paid", "the notice, published at 09:15 on a door, was a joke", "“nothing at all”",
    "what “the ice… and the wind” had done", "that 1,500 lanterns were lit in Ålesby", "the update from 12 September",
    "who had signed: Ada, Bo and Çelik", "that the crossing [to Nøss] was closed",
    "the North Quay—South Quay line was safe",
)  # fmt: skip
_STOPS = (".", ".", ".", "?", ":", "!")
_QUOTED_STOPS = (".”", "?”", "!”", ",” she said.", "…”")

_HEADLINE_STARTS = (
    "Ferry returns to port", "Mayor Brandvold’s plan for the bridge", "‘We are ready’: pilots",
    "What we know of the ice", "WATCH: lanterns lit", "In pictures: the harbour", "Žluťák café opens again",
    "Three held after night", "Why the 銀河 dome", "Q&A: how the lock works", "10 things about tides",
    "The crane that would not move",
)  # fmt: skip
_HEADLINE_MIDDLES = (
    "at the North Quay", "after days of fog", "- and what comes next", "as “Big Ada” is repaired",
    "before 3.30pm tide", "for the town's 1,500 pupils", "despite warnings", "in Ålesby and Nøss",
    "published at last", "with Share prices up",
)  # fmt: skip
_TITLE_ENDS = (
    "", " in 2023", " - board", " on route 66", " of ‘new tides’", ' of "the century"', " (part two)", " tomorrow",
)  # fmt: skip
_QUESTION_ENDS = ("?", " or not?", " to stay, or ‘to go?’")

_GIVEN_NAMES = ("Nell", "Ömer", "Ada", "Siân", "Jean-Luc", "Þóra", "J.", "Władysław", "Bo")
_PARTICLES = ("van", "de", "al", "Ní", "Mary")
_SURNAMES = ("Thorne", "Varga-Quist", "Sand", "O’Marrow", "Çelik", "D'Orso", "Ångström", "McIver")
_ROLES = (
    "Health correspondent", "Reporting from Lisbon", "BBC Wales editor", "Political reporter",
    "Reporting from the North Quay", "Business editor, BBC Northport", "Chief science writer",
)  # fmt: skip
_AGENCIES = ("Reuters", "AP", "AFP", "Getty Images", "EPA")
_CAPTION_STARTS = (
    "The harbour at dawn", "Mayor Ilse Brandvold (left) with a pilot", "Ice on the North Quay, in 2019",
    "A lantern in Ålesby", "“Big Ada” seen from the café", "Crowds outside the 銀河 dome at 10:55",
    "A file picture of the lock. It was rebuilt",
)  # fmt: skip
_CAPTION_ENDS = ("", " on Tuesday", " in Port Sorrel", ", with the bridge behind", " before the fog")

# A few words of letters from anywhere: what stands inside a sentence decides nothing.
_words = (
    st.lists(st.text(st.characters(categories=("Ll", "Lo")), min_size=1, max_size=7), min_size=1, max_size=3)
    .map(lambda words: unicodedata.normalize("NFC", " ".join(words)))
    .map(lambda text: f" of {text}")
)


@cache
def headlines(*, questions: bool = True) -> st.SearchStrategy[str]:
    """A headline of 5 to 20 words without a full stop; some end in a question mark unless `questions` is false."""
    ends = _TITLE_ENDS + _QUESTION_ENDS if questions else _TITLE_ENDS
    return st.builds(
        "{}{}{}{}".format,
        st.sampled_from(_HEADLINE_STARTS),
        _rarely(_words),
        _after_blank(_HEADLINE_MIDDLES),
        st.sampled_from(ends),
    )


@cache
def paragraphs() -> st.SearchStrategy[str]:
    """One to four sentences, some of them quoted; the last one ends in a stop."""
    return st.lists(_sentences, min_size=1, max_size=4).map(" ".join)


@cache
def captions() -> st.SearchStrategy[str]:
    """What stands beneath a picture, without a full stop at its end."""
    return st.builds("{}{}{}".format, st.sampled_from(_CAPTION_STARTS), _rarely(_words), st.sampled_from(_CAPTION_ENDS))


@cache
def full_captions() -> st.SearchStrategy[str]:
    """A caption that ends as a sentence does."""
    return captions().map("{}.".format)


@cache
def names() -> st.SearchStrategy[str]:
    """A person's name of two to four words."""
    middle = st.sampled_from(("", *(f"{particle} " for particle in _PARTICLES)))
    return st.builds("{} {}{}".format, st.sampled_from(_GIVEN_NAMES), middle, st.sampled_from(_SURNAMES))


@cache
def roles() -> st.SearchStrategy[str]:
    """What a reporter is, or where from they report."""
    return st.sampled_from(_ROLES)


@cache
def agencies() -> st.SearchStrategy[str]:
    """A picture agency's name."""
    return st.sampled_from(_AGENCIES)


@cache
def credits_of(separator: str) -> st.SearchStrategy[str]:
    """An agency alone, or a photographer and agencies with `separator` between."""
    several = st.tuples(names(), agencies(), agencies()).map(lambda parts: separator.join(dict.fromkeys(parts)))
    return agencies() | several


def _rarely(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | st.just("") | strategy


def _after_blank(choices: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *(f" {choice}" for choice in choices)))


_clauses = st.builds(
    "{}{} {} {}".format, st.sampled_from(_SUBJECTS), _rarely(_words), st.sampled_from(_VERBS), st.sampled_from(_OBJECTS)
)
_plain = st.builds("{}{}".format, _clauses, st.sampled_from(_STOPS))
_quoted = st.builds("“{}{}".format, _clauses, st.sampled_from(_QUOTED_STOPS))
# The quotation goes on in the next paragraph.
_opened = st.builds("“{}.".format, _clauses)
_sentences = _plain | _quoted | _opened
