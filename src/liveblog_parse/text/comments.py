"""Whether posts are readers' comments, postings in a forum or reviews: what tells them from live posts.

They can be answered or reported; they are numbered, or stand by nicknames, beside what a forum tells of its members.
Below the heading of a list of comments, any name or word that stands by each of them is who wrote it::

    hans57                      #12                         12 Kommentare
    vor 3 Stunden               14:05                       14:05 Uhr
    The quay is too small.      mrs.quay wrote:             Seebär
    Reply · Report              The quay is too small.      Der Kai ist zu klein.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from liveblog_parse.text.shapes import blanks, is_agency, is_name


class Record(NamedTuple):
    """What stands around one printed time."""

    above: Sequence[str]
    """The lines right above, the nearest first, down from the time of the record before."""
    below: Sequence[str]
    """The lines from the time to the next, or to the end."""


ABOVE = 6
"""Lines above a time that may belong to it, a heading among them."""
_FEWEST = 3
"""Records that tell what all are."""

# What a reader may do with a comment, a posting in a forum, a review, or a post of a social network.
_BUTTONS = (
    r"reply|replies|likes?|quote|multiquote|report(?: abuse| comment| post)?|flag(?: as inappropriate)?|retweets?"
    r"|(?:up|down)vote|(?:was this )?(?:review )?helpful\??|permalink|view profile"
    r"|antworten|zitieren|(?:kommentar |beitrag |missbrauch )?melden|répondre|signaler(?: un abus)?|responder|denunciar"
    r"|rispondi|segnala(?: abuso)?|zgłoś(?: wpis| nadużycie| komentarz)?|odpowiedz|cytuj|odpovědět|nahlásit|reagovat"
    r"|odpovedať|nahlásiť|beantwoorden|antwoorden|meld ongepast|svara|anmäl|rapportera|svar|besvar|rapporter"
    r"|vastaa|ilmoita asiaton viesti|válasz|jelentem|răspunde|raportează|odgovori|prijavi|απάντηση|αναφορά"
    r"|yan\u0131tla|cevapla|şikayet et|ответить|пожаловаться|цитировать|відповісти|поскаржитис[ья]|отговор"
    r"|رد|الرد|إبلاغ|הגב|דווח|जवाब दें|回复|回覆|举报|返信|通報|답글|신고"
    r"|பதில்|জবাব দিন|پاسخ|گزارش تخلف|جواب دیں|ตอบกลับ|แจ้งลบ|balas|laporkan|trả lời|báo vi phạm"
)
_ANSWERS = re.compile(
    rf"[\W\d]*(?:{_BUTTONS})(?!\w)"
    rf"(?:(?:(?:[\W\d]+(?:{_BUTTONS}|share|delen|teilen|partager))+(?: \S{{1,25}})?|[\W\d]* with quote)?[\W\d]*)",
    re.IGNORECASE,
)
# "… too small. Reply Olga •": the end of a comment and the beginning of the next, in one line.
_ANSWERS_BEHIND = re.compile(
    rf"[.!?…)”»\u203a]\s?[\W\d]*(?=[^\W\d_a-zß-öø-ÿа-яά-ώ])(?i:{_BUTTONS})(?![a-zß-öø-ÿа-яά-ώ])(?!.*[^\W\d]{{3}}[.!?]\s)"
)
_VOTES = re.compile(r"[+–-]?\d{1,4}")
_NUMBER = re.compile(r"#\d{1,5}")
# "Posts: 312", "Senior Member", "Local Guide · 31 reviews", "Reviewed by Olga".
_PROFILE = re.compile(
    r"(?:posts|beiträge|messages|mensajes|messaggi|postów|posty|inlägg|innlegg|berichten|сообщени[йя]) ?: ?[\d.,]+"
    r"|(?:join date|joined|registriert(?: seit)?|inscrit|registrado|registrerad|dołączył[ay]?|регистрация) ?:.*"
    r"|(?:[\w-]+ )?(?:member|mitglied)|commented|contributor|click to expand\W*|reactions: .*"
    r"|(?:.*[·•] ?)?\d[\d,.]* (?:reviews?|contributions?|avis|bewertungen|reputation)"
    r"|rated \d.{0,20} stars?|\W{0,3}[★☆⭐]{2,}.*"
    r"|(?:reviewed|review|asked|answered|submitted) by .*|(?:bewertet|bewertung) von .*|avis de .*|recensione di .*",
    re.IGNORECASE,
)
# "12 Kommentare", "Leave a comment".
_HEADING = re.compile(
    r"\W*(?:(?:\d[\d.,]* ?)?"
    r"(?:[kc]omm?ent(?:s|aires?|are|ar[eiy]|ario?s|ários|arer|it|ia|arii|ář[eů]|aren)?|kommenttia|reacties"
    r"|(?:vos )?réactions|reaktionen|leser(?:meinungen|kommentare)|opinie|disku[sz][ei]a?|diskussion|discussion"
    r"|hozzászólás(?:ok)?|yorum(?:lar)?|σχόλια|комментари[ий]|коментарі|обсуждение|التعليقات|تعليق|תגובות|टिप्पणियाँ"
    r"|نظرات|تبصرے|মন্তব্য|கருத்துகள்|ความคิดเห็น|条?评论|評論|件?コメント|댓글|bình luận|ý kiến bạn đọc"
    r"|(?:customer )?reviews|bewertungen|recenzje|opiniones|recensioni|guestbook|gästebuch)[\W\d]*"
    r"|(?:leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:add|post) (?:a |your )?comments?"
    r"|kommentar schreiben|diskutieren sie mit|laisse[rz]? un commentaire|réagir|deja un comentario|lascia un commento"
    r"|deixe um comentário|dodaj komentarz|přidat komentář|reageer|kommentera|skriv en kommentar"
    r"|legg igjen en kommentar|yorum yap|оставить комментарий)\W*)",
    re.IGNORECASE,
)
_OPENINGS = frozenset((
    "add", "bew", "com", "cus", "dei", "dej", "dis", "dod", "gue", "hoz", "joi", "kom", "lai", "las", "lea", "leg",
    "les", "opi", "pos", "rea", "rec", "rev", "skr", "vos", "yor",
))  # fmt: skip
"""What headings open with, of letters in ASCII; most lines are told apart by that."""
_NO_LETTERS = "".join(chr(code) for code in range(0x80) if not chr(code).isalpha())
# A word that nobody is baptised with: "78.88.189.*", "hans57", "mrs_quay", "~Janek", "@tug", "Olga @ivo"; or "Anna M.".
_HANDLE = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){1,2}\.[*x]{1,3}(?:\.[*x]{1,3})?|~\w.*|@[\w.-]+|\S.* @\w.*"
    r"|(?=.*[^\W\d_A-ZÀ-Þ]|.*\*)[^\W\d][\w.-]*[\d_*][\w.*-]*|[^\W\d_]+ [^\W\d_]\."
)
_ANONYMOUS = re.compile(
    r"guest|anonym\w*|anonim\w*|anónimo|anônimo|gast|invit[ée]|ospite|invitado|visitante|~?gość|misafir"
    r"|гость|гість|аноним|匿名(?:用户)?|名無しさん|익명|زائر|אנונימי",
    re.IGNORECASE,
)
_MARK = r"[^\s,;:!?…()\[\]/|\"“”„«»]"
# In scripts without capitals.
_UNCASED_NAME = re.compile(r"[\u0590-\u1cff\u3040-\ud7af]+(?: [\u0590-\u1cff\u3040-\ud7af]+){1,2}(?<![।؟])")
_WORD = re.compile(rf"(?!.*\.$){_MARK}*[^\W\d]{_MARK}*")
# "3h", "14h05", "Share": single words that are nobody.
_NOBODY = re.compile(
    r"\d+[^\W\d_]{1,4}\d*|shares?|teilen|partager|condividi|compartir|compartilhar|delen|dela|del|udostępnij|paylaş"
    r"|поделиться|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|e?-?mail|copy|link|print|save|live|video"
    r"|update|breaking|advertisement|anzeige|publicité|pubblicità|publicidad|publicidade|reklama|annons|annonse"
    r"|comments?",
    re.IGNORECASE,
)
# "14:05 von hans57"; a byline opens with a capital.
_BY = re.compile(r"(?:posted by|by|von|par|di|da|por|av|af|door|od|przez) ")
# "12", and "12. Too late".
_COUNT = re.compile(r"#?(?P<count>\d{1,5})")
_COUNT_OF_TITLE = re.compile(r"(?P<count>\d{1,5})[.)] .*")
_PLACES = (-2, -1, 0, 1)
"""Lines from a time at which who wrote it may stand; nought is the first below."""
_LONGEST = 60
_LONGEST_NAME = 25
_COLONS = ":\uff1a"
_TAIL = 100
"""Characters at the end of a line in which the next record may begin."""
_FEWEST_READERS = 4
_TITLE = 4
"""Blanks that a title would have, and no name, where nothing parts words."""
_FEWEST_LETTERS = 4
"""Letters of a nickname; two or three are the initials of a writer."""
_BYLINES = ("By ", "Von ", "Par ", "Di ", "Por ")


def against_comments(records: Sequence[Record], *, is_told: bool) -> str | None:
    """Why records are those of readers rather than live posts; `None` where they could be live.

    `is_told`: the page says that it is live, so that many writers may sign it with their full names.

    >>> told = "The quay is too small for that, and the ferries are late."
    >>> against_comments([Record((name,), (told,)) for name in ("hans57", "Olga", "mrs_quay")], is_told=True)
    'most times stand by nicknames'
    """
    if len(records) < _FEWEST:
        return None
    columns = [[_at(record, place) for record in records] for place in _PLACES]
    if _most(records, _is_of_a_forum) or any(_are_counted(column, _COUNT) for column in columns):
        return "most times stand by the number of a posting, or by what a forum tells of its members"
    if any(map(_are_said, columns)):
        return "most times stand by somebody who says what follows"
    if any(map(_are_nicknames, columns)):
        return "most times stand by nicknames"
    return None if is_told else _against_names(records, columns)


def _against_names(records: Sequence[Record], columns: Sequence[Sequence[str]]) -> str | None:
    """Why names or numbers beside times are those of readers, not of writers; `None` where they could be writers'."""
    if any(_are_counted(column, _COUNT_OF_TITLE) for column in columns):
        return "the titles at the times are counted"
    if any(map(_are_readers, columns)) and _most(records, _has_votes):
        return "most times stand by names and by counts of votes"
    first = _first_comment(records)
    if first is not None and (
        any(_are_readers(column[first:]) for column in columns)
        or any(_are_of_one_reader(column[first:]) for column in columns[:2])
    ):
        return "the times stand by names, below the heading of comments"
    are_reviewers = any(map(_are_reviewers, columns[:2]))
    return "most times stand below signatures, few of which return" if are_reviewers else None


def _first_comment(records: Sequence[Record]) -> int | None:
    """The first record below a heading of comments; the time of the article may stand above that."""
    return next((index for index, record in enumerate(records[:_FEWEST]) if _stands_below_heading(record.above)), None)


def _stands_below_heading(above: Sequence[str]) -> bool:
    """Whether a heading of comments is among the lines above, which are in a row with no other button and no byline."""
    pairs = zip_longest(above, above[1:], fillvalue="")
    return any(is_heading(text) and not _NOBODY.fullmatch(over) and not _is_byline(over) for text, over in pairs)


def _is_byline(text: str) -> bool:
    return text.startswith(_BYLINES) and is_name(text)


def _most(records: Sequence[Record], holds: Callable[[Record], bool]) -> bool:
    return 2 * sum(map(holds, records)) > len(records)


def can_be_answered(below: Sequence[str]) -> bool:
    """Whether readers can answer or report what stands below a time: "Reply", "Antworten | Melden", "3 Likes".

    The button stands in a line of its own, or behind the prose where a text has lost its line ends.

    >>> can_be_answered(["3 Likes"]), can_be_answered(["Zgłoś wpis Odpowiedz tug99"]), can_be_answered(["Reply to all"])
    (True, True, False)
    """
    return any(
        (len(text) <= _LONGEST and _ANSWERS.fullmatch(text)) or _ANSWERS_BEHIND.search(text, max(len(text) - _TAIL, 0))
        for text in below
    )


def _is_of_a_forum(record: Record) -> bool:
    short = (text for text in (*record.above[:3], *record.below) if len(text) <= _LONGEST)
    return any(_NUMBER.fullmatch(text) or _PROFILE.fullmatch(text) for text in short)


def _has_votes(record: Record) -> bool:
    return any(map(_VOTES.fullmatch, record.below))


def is_heading(text: str) -> bool:
    """Whether a line heads a list of comments.

    >>> is_heading("12 Kommentare"), is_heading("Leave a comment"), is_heading("No comment from the harbour")
    (True, True, False)
    """
    if len(text) > _LONGEST:
        return False
    opening = text.lstrip(_NO_LETTERS)[:3]
    if opening.isascii() and opening.lower() not in _OPENINGS:
        return False
    return _HEADING.fullmatch(text) is not None


def _at(record: Record, place: int) -> str:
    """The line at a place, without a bullet or a "by"."""
    lines, index = (record.above, -place - 1) if place < 0 else (record.below, place)
    text = lines[index].lstrip("•*· ") if index < len(lines) else ""
    by = _BY.match(text)
    return text[by.end() :] if by else text


def _are_counted(texts: Sequence[str], count: re.Pattern[str]) -> bool:
    """Whether the lines count up or down."""
    found = [count.fullmatch(text) for text in texts]
    counts = [int(match["count"]) for match in found if match]
    return len(counts) == len(texts) and {other - one for one, other in pairwise(counts)} in ({1}, {-1})


def _are_said(texts: Sequence[str]) -> bool:
    """Whether most lines end with one word and a colon, behind other words: "hans57 sagt:"; not all "Read more:"."""
    said = [text.rstrip(_COLONS).split() for text in texts if len(text) <= _LONGEST and text and text[-1] in _COLONS]
    are_same = len(set(map(tuple, said))) < 2
    counts = Counter(words[-1] for words in said if (len(words) > 1 and not are_same) or (words and words[0].islower()))
    return bool(counts) and 2 * max(counts.values()) > len(texts)


def _are_nicknames(texts: Sequence[str]) -> bool:
    """Whether most lines are names or words, and not so few of those are made up; or nobody is named.

    Words in small letters are so beside names only: alone they are topics.
    """
    people = [text for text in texts if _could_be_somebody(text)]
    if 2 * len(people) <= len(texts):
        return False
    if 2 * sum(_ANONYMOUS.fullmatch(text) is not None for text in people) > len(texts):
        return True
    different = set(people)
    made_up = {text for text in different if _HANDLE.fullmatch(text)}
    small = {text for text in different if text[0].islower()}
    nicknames = made_up | small if any(text[0].isupper() for text in different - made_up) else made_up
    return len(nicknames) > 1 and len(different) > 2 and 4 * len(nicknames) >= len(different)


def _are_readers(texts: Sequence[str]) -> bool:
    """Whether most lines are names or words, the first too, and few return: neither writers nor topics."""
    people = [text for text in texts if _could_be_somebody(text)]
    return (
        len(people) >= _FEWEST_READERS
        and 2 * len(people) > len(texts)
        and people[0] == texts[0]
        and 4 * len(set(people)) >= 3 * len(people)
    )


def _are_of_one_reader(texts: Sequence[str]) -> bool:
    """Whether one word stands above each time, the first too, as no button below a post does."""
    return len(set(texts)) == 1 and _could_be_somebody(texts[0]) and not (is_name(texts[0]) or is_agency(texts[0]))


def _are_reviewers(texts: Sequence[str]) -> bool:
    """Whether most lines are full names, and few return."""
    names = [text for text in texts if is_short_name(text)]
    return len(names) >= _FEWEST_READERS and 4 * min(len(names), len(set(names))) >= 3 * len(texts)


def _could_be_somebody(text: str) -> bool:
    if not text or len(text) > _LONGEST or _NOBODY.fullmatch(text):
        return False
    is_word = (
        len(text) <= _LONGEST_NAME
        and _WORD.fullmatch(text) is not None
        and blanks(text) < _TITLE
        and not _could_be_initials(text)
    )
    return (
        is_word
        or is_short_name(text)
        or _UNCASED_NAME.fullmatch(text) is not None
        or _HANDLE.fullmatch(text) is not None
    )


def _could_be_initials(text: str) -> bool:
    """Whether a word is so short, and in small letters, as writers sign with: "nf"."""
    return text[0].islower() and len(text) < _FEWEST_LETTERS


def is_short_name(text: str) -> bool:
    """Whether a line is a name of three words at most, and no byline.

    >>> is_short_name("Nora Falk"), is_short_name("By Nora Falk"), is_short_name("Nora Falk and Ida Holm")
    (True, False, False)
    """
    return text.count(" ") <= 2 and is_name(text) and not text.startswith(_BYLINES)
