"""What a site prints around every page: its masthead above, its foot below. Neither is any post's.

Tools that keep the whole page keep both::

    Harbour strike live: ferries wait - The Gazette
    Skip to content
    Home
    News
    Search
    Harbour strike live: ferries wait
    ...
    Related topics
    Sweden
    Terms of use
    Privacy policy
    Copyright © 2024 The Gazette. All rights reserved.

A foot is known by words that close every page, with nothing but short lines from there to the end, or by the notice of
who holds the rights, with the menu above it; a masthead by the window's title, which the headline repeats, by the only
heading of the first level, or by a link that skips it. Many lines above the foot of which none ends a sentence are no
end of a post either, but may be anything: they are left unplaced. Readers' comments below the posts are the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from liveblog_parse.making import make_span
from liveblog_parse.model import Span
from liveblog_parse.text.comments_part import comments_start
from liveblog_parse.text.lines import Lines
from liveblog_parse.text.parts import BULLETS
from liveblog_parse.text.shapes import EMPTY_ITEMS, could_be_headline, ends_a_sentence, is_name

_FARTHEST = 120
"""Lines at either end among which the frame stands."""
_FIRST = 6
"""Lines among which a masthead says so."""
_TITLE_WORDS = 4
_LONG_MENU = 12
"""Items after which no headline has to follow."""
_WINDOW_TITLE = 12
"""Characters of a headline that tell it from the name of a section."""
_FAR = 60
"""Lines from the end among which the notice of rights stands."""
_LONGEST_ITEM = 40
"""Characters of an item of a menu."""
_MOST_BLANKS = 4
_BULLETED = re.compile(r"(?:[•◦‣▪*+-]|\d{1,2}[.)]) ")

# "Skip to main content", "Zum Inhalt springen", "Aller au contenu", "Vai al contenuto", "Ir al contenido".
_SKIP = re.compile(
    r"(?:Skip|Jump) to [a-z ]{3,30}|Accessibility (?:links|help)|Zum (?:Haupti|I)nhalt(?: springen)?"
    r"|(?:Aller|Passer|Accéder) au contenu(?: principal)?|Vai al contenuto(?: principale)?"
    r"|(?:Ir|Saltar) al contenido(?: principal)?",
    re.IGNORECASE,
)
# What closes every page, or heads the lists of links that do.
_SURE = re.compile(
    r"Terms(?: (?:of|and|&) (?:use|service|conditions|sale)| & conditions)?|Terms and conditions of use"
    r"|Privacy(?: (?:policy|notice|statement|settings|cent(?:re|er)))?"
    r"|Cookies?(?: (?:policy|notice|settings|preferences))?"
    r"|(?:Copyright )?(?:©|\(c\)) ?.{0,120}|Copyright .{0,120}|.{0,120}\ball rights reserved\b.{0,60}"
    r"|Impressum|Datenschutz(?:erklärung)?|Mentions légales|Informativa sulla privacy|Aviso legal"
    r"|Related (?:topics|articles|stories|content|links|internet links)|More on this (?:story|topic)"
    r"|Most (?:viewed|read|popular|watched|commented)(?: (?:in|on) .{1,30})?|Follow us(?: on .{1,40})?"
    r"|Load more(?: .{1,20})?"
    r"|Sign up (?:to|for) (?:our|the|your) .{0,30}newsletters?|Topics|You (?:may|might) also like",
    re.IGNORECASE,
)
# What stands among those, and elsewhere too.
_LIKELY = re.compile(
    r"About(?: us)?|Contact(?: us)?|Help|Careers|Jobs|Advertise(?: with us)?|Accessibility|Site ?map|Newsletters?"
    r"|Subscribe|Back to top|(?:Show|Read|See) more|Top stories|Trending|Recommended(?: for you)?"
    r"|Page \d+(?: of \d+)?|Previous|Next|Newest|Oldest|Sponsored|Advertisement",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d[.:h]\d\d")
_OF_A_POST = re.compile(r"[—–]|Share|Updated|KEY EVENT|By |.{0,60} (?:reports|writes)\b")


# The same where a tool has run it together: "Load moreTerms of useAbout usPrivacy policy".
_WORDS_OF_A_FOOT = (
    r"Terms of (?:use|service)|Terms (?:and|&) conditions|Privacy (?:policy|notice)|Cookies?(?: policy)?|About us"
    r"|Contact(?: us)?|Help|Accessibility|Careers|Advertise with us|Newsletters|Load more|Read more|Follow us"
    r"|Related (?:topics|articles|stories)|More on this story|Most (?:viewed|read)"
)
FOOT_IN_ONE_LINE = re.compile(rf"(?<=[a-z.!?”’\"])\s*(?:(?:{_WORDS_OF_A_FOOT})\s*){{3}}(?![a-z])", re.IGNORECASE)


def inside_frame(lines: Lines) -> tuple[Lines, tuple[Span, ...]]:
    r"""The lines that are the page's own, and where the others stand.

    >>> page, frame = inside_frame(Lines("Skip to content\nHome\nFerries wait for the ice\n9:10\nAll wait.\nCookies"))
    >>> page.texts, len(frame)
    (['Ferries wait for the ice', '9:10', 'All wait.'], 3)
    """
    end = min(_foot_start(lines.texts), comments_start(lines))
    return _cut(lines, _masthead_end(lines), end, "boilerplate")


def above_titles(lines: Lines, read: Iterable[Span]) -> tuple[Lines, tuple[Span, ...]]:
    """The lines down to the end of the last post, and where titles under it stand; `read` is the ledger of all lines.

    Lines among which a post opens or a picture is credited are no such titles, though none ends a sentence.
    """
    end = _titles_start(lines.texts)
    if end == len(lines):
        return lines, ()
    first = lines.starts[end]
    below = [span for span in read if span.start >= first]
    above = {span.entry for span in read if span.start < first}
    if any(span.role == "credit" or span.entry not in above for span in below if span.entry is not None):
        return lines, ()
    return _cut(lines, 0, end, "unplaced")


def _cut(lines: Lines, start: int, end: int, role: str) -> tuple[Lines, tuple[Span, ...]]:
    """The lines between two places, and a span for each of the others; pictures among those are nobody's."""
    if end <= start or (start, end) == (0, len(lines)):
        return lines, ()
    own = lines.between(start, end)
    kept = set(own.markup.pictures)
    places = (*range(start), *range(end, len(lines)))
    others = [make_span(start=lines.starts[place], end=lines.ends[place], role=role, entry=None) for place in places]
    pictures = [
        make_span(start=one.start, end=one.end, role="boilerplate", entry=None)
        for one in lines.markup.pictures
        if one not in kept
    ]
    return own, (*others, *pictures)


def _bare(text: str) -> str:
    bullet = _BULLETED.match(text)
    return text[bullet.end() :] if bullet else text


# ---- above -----------------------------------------------------------------------------------------------------------


def _masthead_end(lines: Lines) -> int:
    """The index of the page's headline, where a masthead stands above it."""
    texts = lines.texts
    if known := _repeated_title(texts) or _only_heading(lines):
        return known
    skips = [index for index, text in enumerate(texts[:_FIRST]) if _SKIP.fullmatch(_bare(text))]
    if not skips or not all(_is_short(text) for text in texts[: skips[0]]):
        return 0
    after = skips[-1] + 1
    menu = sum(1 for _ in takewhile(_is_short, texts[after : after + _FARTHEST]))
    below = next(iter(texts[after + menu : after + menu + 1]), "")
    is_menu = below and not _CLOCK.search(below) and (menu >= _LONG_MENU or could_be_headline(below))
    return after + menu if is_menu else after


def _repeated_title(texts: list[str]) -> int:
    """Where the headline stands that the window's title on the first line repeats, with menus between them."""
    first = texts[0] if texts else ""
    for index, text in enumerate(texts[1:_FARTHEST], start=1):
        if len(text) >= _WINDOW_TITLE and first.startswith(text) and re.match(r" [-|–—·:] ", first[len(text) :]):
            return index
        if _CLOCK.search(text) or (ends_a_sentence(text) and not _is_short(text)):
            return 0
    return 0


def _only_heading(lines: Lines) -> int:
    """Where the only heading of the first level stands, with nothing above it that says anything."""
    headings = [index for index, mark in lines.markup.marks.items() if mark == "#"]
    if len(headings) != 1 or headings[0] > _FARTHEST:
        return 0
    above = lines.texts[: headings[0]]
    return 0 if any(ends_a_sentence(text) or _CLOCK.search(text) for text in above) else headings[0]


def _is_short(text: str) -> bool:
    bare = _bare(text)
    return (bare.count(" ") < _TITLE_WORDS - 1 and not _CLOCK.search(bare)) or _SKIP.fullmatch(bare) is not None


# ---- below -----------------------------------------------------------------------------------------------------------

# "© 2024 Lund Media", "Copyright © 2024 Lund Media"; "© Ida Holm" is a credit.
_NOTICE = re.compile(r"(?:Copyright )?(?:©|\(c\)|Copyright)[^.]{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)


def _foot_start(texts: list[str]) -> int:
    """The index of the first line of the foot; how many lines there are, where there is none."""
    count = len(texts)
    notice = next((index for index in range(max(count - _FAR, 0), count) if _NOTICE.match(texts[index])), count)
    known = _first_known(texts, notice)
    return known if notice == count else _menu_start(texts, known)


def _first_known(texts: list[str], end: int) -> int:
    """The first of the lines above `end` that close pages, with nothing but links from there."""
    start, likely = end, end < len(texts)
    for index in range(end - 1, max(end - _FARTHEST, 0), -1):
        text = _bare(texts[index])
        if _SURE.fullmatch(text):
            start, likely = index, True
        elif likely and _LIKELY.fullmatch(text):
            start = index
        elif not _could_be_link(text):
            break
    return start


def _could_be_link(text: str) -> bool:
    """Whether the line could be a link to another page, and is no part of a post."""
    return could_be_headline(text) and _CLOCK.search(text) is None and _OF_A_POST.match(text) is None


def _menu_start(texts: list[str], end: int) -> int:
    """Where the menu above the notice starts, if prose stands over it; a headline may stand over it, or a signature."""
    start = end
    is_bulleted = end < len(texts) and texts[end][0] in BULLETS
    while start > 0 and _is_item(texts[start - 1]) and (texts[start - 1][0] not in BULLETS or is_bulleted):
        start -= 1
    if start == 0 or not (ends_a_sentence(texts[start - 1]) or texts[start - 1][0] in BULLETS):
        return end
    is_signature = start < end and _are_names(texts[start]) and not _LIKELY.fullmatch(texts[start])
    return start + 1 if is_signature else start


def _are_names(text: str) -> bool:
    return all(map(is_name, _JOINT.split(text)))


_JOINT = re.compile(r", and | and |, | & ")


def _is_item(text: str) -> bool:
    """A short line that says nothing on its own; a signature behind a dash does."""
    item = text.lstrip(BULLETS).lstrip()
    if len(item) > _LONGEST_ITEM or item.count(" ") > _MOST_BLANKS or _OF_A_POST.match(text):
        return False
    return not item or not (ends_a_sentence(item) or item[0].isdecimal())


_MANY = 12
"""Lines that end no sentence, more than a post ends with."""


def _titles_start(texts: list[str]) -> int:
    """Where many lines begin, under prose, of which none ends a sentence or could open a post: teasers, menus.

    A list may stand among them; where it stands above them, it may be the post's.
    """
    start = end = len(texts)
    while start > 0 and _could_be_title(texts[start - 1]):
        start -= 1
    while start < end and texts[start][0] in BULLETS:
        start += 1
    titles = sum(text[0] not in BULLETS for text in texts[start:])
    above = next((text for text in reversed(texts[:start]) if text not in EMPTY_ITEMS), "…")
    return start if titles >= _MANY and ends_a_sentence(above) else end


def _could_be_title(text: str) -> bool:
    return not (ends_a_sentence(text) or _CLOCK.search(text) or _OF_A_POST.match(text))
