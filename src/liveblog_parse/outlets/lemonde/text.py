"""The live blogs of Le Monde as plain text.

A clock opens a post. What kind of post it is and who signed it may stand before the clock, glued to it. Readers ask,
and the newsroom answers below (seen in texts of 2020 to 2026)::

    L’essentielNora Falk14:05

    Le port rouvre

    La glace est partie dans la nuit.

    Vos questions13:40
    Le port est-il ouvert dimanche ?
    Per H.

    Oui, dès six heures.
"""

from __future__ import annotations

import re

from liveblog_parse.model import Author, Label, Quote
from liveblog_parse.outlets.lemonde.words import ZONE
from liveblog_parse.text.camels import PERSON
from liveblog_parse.text.clock_posts import (
    menu,
    newest_first,
    open_post,
    page_end,
    page_update,
    tells,
)
from liveblog_parse.text.layout import Mark, Rule, TextLayout
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.page import Draft, Page
from liveblog_parse.text.parts import (
    BULLETS,
    broken_sentences,
    bullet_list,
    bullets_end,
    furniture,
    take_bullet,
)
from liveblog_parse.text.seams import Seams
from liveblog_parse.text.shapes import could_be_headline, ends_a_sentence, is_name
from liveblog_parse.text.stamp_objection import talk

_DIGITS = "0123456789"
_LABELS = {"L’essentiel": Label.KEY_EVENT, "L'essentiel": Label.KEY_EVENT, "Vos questions": Label.COMMENT}
# "il y a 5 min" are the newest posts.
_AGE = r"[Ii]l y a \d{1,2} ?(?:min(?:utes?)?|h(?:eures?)?)"
_TIME = rf"(?P<time>(?:Hier à )?\d{{1,2}}(?::| ?h ?)\d{{2}}|{_AGE})$"
# As in "14:05" and "Hier à 14h05" alone, "L’essentielNora Falk14:05", "Vos questions 13:40".
_HEADER = re.compile(
    rf"(?P<label>{'|'.join(_LABELS)})? ?(?P<name>(?!Hier à |[Ii]l y a )[^\W\d][^\d:]{{2,40}}?)? ?{_TIME}"
)
# In prose and in other lists a colon is no French clock.
_FRENCH_CLOCK = re.compile(r"(?:Hier à )?\d{1,2} ?h ?\d{2}$|Hier à \d{1,2}:\d{2}$")
_CLOCK = re.compile(_TIME)
_BEFORE_MINUTES = (":", "h", " ")
# "Le port à l’aube. IDA HOLM/AFP"
_CREDITED = re.compile(r"(?P<caption>.*[.!?»”]) (?P<credit>[A-ZÀ-Ý][A-ZÀ-Ý’' .-]*/[A-ZÀ-Ý’' ./-]+)$")
_BUTTONS = (
    "Partager",
    "Le Monde",
    "Lire plus tard",
    "Copier le lien",
    "Voir plus",
    "Publicité",
    "Contribuer",
    "Réutiliser ce contenu",
)
_LONGEST_SIGNATURE = 40
_LONGEST_CAPTION = 500


def _header(text: str) -> re.Match[str] | None:
    found = _HEADER.match(text)
    return found if found and (found["name"] is None or is_name(found["name"].strip())) else None


def _take_post(page: Page, index: int) -> int:
    found = _header(page.lines.texts[index])
    if found is None:
        return 0
    post = open_post(page, index, found.span("time"), zone=ZONE)
    if found["label"]:
        page.take("label", index, *found.span("label"), of=post)
        post.labels.add(_LABELS[found["label"]])
    if found["name"]:
        start = found.start("name")
        name = page.take("byline", index, start, start + len(found["name"].rstrip()), of=post)
        post.sign(Author(name=name))
    return 1 + _take_question(page, index + 1, post)


def _take_stacked_post(page: Page, index: int) -> int:
    """A header whose parts stand below each other: the kind of post, a name, or both, and the clock."""
    texts = page.lines.texts
    clock = _clock_below(texts, index)
    if clock is None:
        return 0
    post = open_post(page, clock, (0, len(texts[clock])), zone=ZONE)
    if label := _LABELS.get(texts[index]):
        page.label(post, label, index)
    for line in range(index + bool(label), clock):
        post.sign(Author(name=page.take("byline", line, of=post)))
    return clock + 1 - index + _take_question(page, clock + 1, post)


def _clock_below(texts: list[str], index: int) -> int | None:
    clock = index + (texts[index] in _LABELS)
    clock += clock < len(texts) and is_name(texts[clock])
    return clock if index < clock < len(texts) and _CLOCK.match(texts[clock]) else None


def _take_question(page: Page, index: int, post: Draft) -> int:
    """A reader's question or comment with the name under it; a title may stand above. Gives how many lines."""
    texts = page.lines.texts
    if Label.COMMENT not in post.labels:
        return 0
    signed = next((line for line in (index + 1, index + 2) if line < len(texts) and _is_signature(texts[line])), None)
    if signed is None or (signed == index + 2 and not could_be_headline(texts[index])):
        return 0
    if signed == index + 2:
        post.headline = page.take("headline", index, of=post)
    question = page.take("quote", signed - 1, of=post)
    post.blocks.append(Quote(text=question, cite=page.take("cite", signed, of=post)))
    return signed + 1 - index


def _is_signature(text: str) -> bool:
    """A reader's name, of one word and more, which ends no sentence."""
    return len(text) <= _LONGEST_SIGNATURE and text.count(" ") <= 3 and text[0].isalpha() and not ends_a_sentence(text)


def _take_portrait(page: Page, index: int) -> int:
    """The alternative text of the portrait beside a name: the same name, on the line above the header."""
    texts = page.lines.texts
    below = _header(texts[index + 1]) if index + 1 < len(texts) and is_name(texts[index]) else None
    if below is None or (below["name"] or "").strip() != texts[index]:
        return 0
    page.take("boilerplate", index)
    return 1


def _take_key_points(page: Page, index: int) -> int:
    """Bullets above the first post, under the page's headline: what is essential so far."""
    end = bullets_end(page, index)
    if page.posts or page.headline is None or end == index:
        return 0
    page.key_points.extend(take_bullet(page, line, "key_point") for line in range(index, end))
    return end - index


def _take_credited(page: Page, index: int) -> int:
    text = page.lines.texts[index]
    found = _CREDITED.match(text) if len(text) < _LONGEST_CAPTION else None
    if found is None:
        return 0
    post = page.here()
    caption = page.take("caption", index, *found.span("caption"), of=post)
    page.add_image(post, caption=caption, credit=page.take("credit", index, *found.span("credit"), of=post))
    return 1


def _is_labelled_post(lines: Lines, index: int) -> bool:
    found = _header(lines.texts[index])
    if found is None:
        return lines.texts[index] in _LABELS and _clock_below(lines.texts, index) is not None
    return found["label"] is not None


def _is_signed_post(lines: Lines, index: int) -> bool:
    """A name, glued to the clock or on the line above, over prose."""
    texts = lines.texts
    found = _header(texts[index]) if texts[index][-3:-2] in _BEFORE_MINUTES else None
    if found is None or found["label"]:
        return False
    is_signed = found["name"] is not None or (index > 0 and is_name(texts[index - 1]))
    return is_signed and tells(lines, index)


def _is_french_clock(text: str) -> bool:
    return _FRENCH_CLOCK.match(text) is not None


def _is_post(lines: Lines, index: int) -> bool:
    is_clock = _is_french_clock(lines.texts[index])
    return is_clock and tells(lines, index) and newest_first(lines, index, _is_french_clock)


H_LINES = TextLayout(
    name="h-lines",
    needs=3,
    objection=talk,
    signature=re.compile(rf"^\W*(?:{'|'.join(_LABELS)})|\bLe Monde\b|\blemonde\.fr\b|^Live en cours|^Hier à \d"),
    signature_holds=(*_LABELS, "Le Monde", "lemonde.fr", "Live en cours", "Hier à "),
    marks=(
        Mark(
            words="clocks behind “L’essentiel” and “Vos questions”",
            found=_is_labelled_post,
            opens="LV",
            closes=f"{_DIGITS}ls",
            points=2,
        ),
        Mark(words="clocks behind a name, above prose", found=_is_signed_post, closes=_DIGITS),
        Mark(words="clocks “14h05” above prose, newest first", found=_is_post, opens=f"{_DIGITS}H", closes=_DIGITS),
    ),
    derive=broken_sentences,
    seams=Seams(
        opening=rf"(?:{'|'.join(_LABELS)})(?:{PERSON})? ?\d{{1,2}}(?::| ?h ?)\d{{2}}",
        clock=r"(?:Hier à )?\d{1,2}(?::| ?h ?)\d{2}",
        closing="Partager",
    ),
    has_lead=True,
    headline_first=True,
    rules=(
        Rule(name="post", take=_take_post, closes=f"{_DIGITS}nhs"),
        Rule(name="stacked post", take=_take_stacked_post, never_closes=".:;,?!"),
        Rule(name="portrait", take=_take_portrait, never_closes=".:;,?!"),
        furniture(_BUTTONS, openings=("Live en cours",)),
        page_end("Services Le Monde"),
        page_update("Mis à jour", zone=ZONE),
        menu(),
        Rule(name="key points", take=_take_key_points, opens=BULLETS),
        Rule(name="credited", take=_take_credited, closes="ABCDEFGHIJKLMNOPQRSTUVWXYZÉ", words=("/",)),
        bullet_list(),
    ),
)
