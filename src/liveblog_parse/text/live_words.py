"""What a page that is live calls itself, in its headline or near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from liveblog_parse.text.lines import Lines

_HEAD = 60
"""Lines above the first post in which the page says so; menus may stand above the headline."""
_LONGEST = 200

# "Live blog", "Liveticker", "our live coverage": prose says so too, wherever it stands.
_COVERAGE = r"(?:live[ -]?(?:blogg?|ticker|text|updates?|coverage|rapport|verslag)|newsblog)"
# "Harbour strike live", "EN DIRECT", "Minuto a minuto", "Latest updates", "As it happened", in a headline.
_LIVE = re.compile(
    rf"\b(?:{_COVERAGE}|live|blog|ticker|newsfeed|updates|latest|breaking"
    r"|as it happened|minute[ -]by[ -]minute|(?:en|le|notre) direct|minute par minute|diretta|minuto per minuto|en vivo"
    r"|en directo|ao vivo|em direto|tempo real|minuto a minuto|ao minuto|al minuto|última hora"
    r"|na żywo|minuta po minucie|canl\u0131|dakika dakika|naživo|živě|uživo|élő|percről percre|direktrapport\w*"
    r"|följ direkt|siste nytt|seneste nyt|suora lähetys|hetki hetkeltä|(?:în|text) direct|siaran langsung"
    r"|(?:cập nhật|phát sóng) trực tiếp|tường thuật)\b"
    r"|^(?:direct|direkte?|online|suora|langsung|trực tiếp)\b ?[.:–|]|^trực tiếp\b|^\w+ seuraa:|\bdirekte?$"
    r"|\bonline (?:přenos|reportáž)|\bsledujeme online",
    re.IGNORECASE,
)
# The same in other scripts. Words that mean "direct" or a concert, too, stand at an edge or beside another.
_LIVE_ELSEWHERE = re.compile(
    r"прям(?:ой|ая|ом|ий|а|ому) (?:эфир|трансляц|ефір)|онлайн(?!-)|трансляци[яию]"
    r"|трансляці[яію]|хроника (?:событий|дня)|хроніка подій|наживо|ζωντανά|λεπτό προς λεπτό"
    r"|(?:^|[:|.-] ?)مباشر(?!\w)|(?<!\w)مباشر ?[:|]|بث (?:مباشر|حي)|(?:تغطية|تحديثات) (?:مباشرة|حية|مستمرة)|لحظة بلحظة"
    r"|(?:پوشش|گزارش) زنده|لحظه به لحظه|(?<!\w)زنده ?[:|]|براہ ?ِ? ?راست|لائیو|لمحہ بہ لمحہ"
    r"|שידור חי|דיווחים? חי|עדכונים (?:שוטפים|חיים)|מתעדכן|(?<!\w)לייב(?!\w)"
    r"|लाइव|पल-पल|লাইভ|^সরাসরি|সরাসরি(?: সম্প্রচার|$)|நேரலை|லைவ்|நேரடி ஒளிபரப்பு"
    r"|(?<![ก-๛])สด(?![ก-๛])|ถ่ายทอดสด|รายงานสด|เรียลไทม์"
    r"|【(?:ライブ|LIVE)】|ライブ(?:ブログ|更新|中継)|速報ライブ|生中継|随時更新|リアルタイム"
    r"|실시간|생중계|라이브(?: 블로그|$)"
    r"|直播[：:】]|【直播|(?:图文|文字|現場|现场)直播|(?:即|实)时更新|即時更新|【即時】|持[續续]更新|不[斷断]更新"
    r"|滚动(?:：|:|更新|播报|报道)|滾動更新",
    re.IGNORECASE,
)
# "Harbour strike live", "Harbour strike live: ferries wait", "LIVE | Ferries wait".
_TITLED = re.compile(r"\blive ?(?:[:|–—]|- |$)", re.IGNORECASE)
_COVERED = re.compile(rf"\b(?:{_COVERAGE})\b", re.IGNORECASE)
# The same in other scripts; strings, which are found in a long text in less time.
_COVERED_ELSEWHERE = (
    "нлайн-трансляция", "екстовая трансляция", "екстова трансляція", "تغطية مباشرة", "تحديثات مباشرة", "پوشش زنده",
    "लाइव अपडेट", "लाइव ब्लॉग", "লাইভ আপডেট", "লাইভ ব্লগ", "图文直播", "文字直播", "라이브 블로그", "실시간 중계",
)  # fmt: skip


def says_live(headline: str) -> bool:
    """Whether a headline, or a page's title, says that the page is live.

    >>> says_live("Strajk w porcie na żywo"), says_live("直播：港口罢工"), says_live("The port is shut")
    (True, True, False)
    """
    return _LIVE.search(headline) is not None or _LIVE_ELSEWHERE.search(headline) is not None


# What stands over the headlines of such pages, in small letters.
_WORDS = frozenset((
    "live", "live blog", "liveblog", "live updates", "live update", "live now", "live coverage", "breaking",
    "breaking news", "news", "liveticker", "live-ticker", "ticker", "newsblog", "en direct", "direct", "le direct",
    "en directo", "directo", "en vivo", "minuto a minuto", "noticias", "notícias", "ao vivo", "em direto", "tempo real",
    "ao minuto", "in diretta", "diretta", "diretta live", "na żywo", "relacja na żywo", "canl\u0131",
    "canli", "canl\u0131 blog", "canl\u0131 anlat\u0131m", "son dakika", "direkt", "direkte", "онлайн",
    "прямая трансляция", "наживо", "مباشر", "تغطية مباشرة", "עדכונים שוטפים", "लाइव", "ライブ", "直播", "라이브",
))  # fmt: skip


def is_live_word(text: str) -> bool:
    """Whether a line says no more than that the page is live, or news.

    >>> is_live_word("LIVE"), is_live_word("Live Updates |"), is_live_word("Live at the harbour")
    (True, True, False)
    """
    return text.rstrip(" |:").casefold() in _WORDS


def calls_itself_live(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first post says that the page is live, or its prose speaks of a live blog.

    >>> calls_itself_live(Lines("Quay live\n14:05"), 1), calls_itself_live(Lines("14:05\nWe live here."), 0)
    (True, False)
    """
    return (
        _says(lines, first, _LIVE)
        or _says(lines, first, _LIVE_ELSEWHERE)
        or lines.once("coverage", lambda: _is_covered(lines.source))
    )


def is_of_coverage(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first post says that posts follow, as nothing else that is live does.

    >>> is_of_coverage(Lines("Strike: live updates\n14:05"), 1), is_of_coverage(Lines("Live music tonight\n20:30"), 1)
    (True, False)
    """
    return (
        _says(lines, first, _COVERED) or _says(lines, first, _TITLED) or any(map(_is_elsewhere, _above(lines, first)))
    )


def _is_covered(text: str) -> bool:
    return _COVERED.search(text) is not None or _is_elsewhere(text)


def _is_elsewhere(text: str) -> bool:
    return not text.isascii() and any(words in text for words in _COVERED_ELSEWHERE)


# "Harbour board: agenda", "Programm am Donnerstag": what will happen, and when.
_PLAN = re.compile(
    r"\b(?:agenda|order of business|programme|program|schedule|timetable|itinerary|running order|tagesordnung|programm"
    r"|zeitplan|ordre du jour|ordine del giorno|orden del día|ordem do dia|dagordning|dagsorden|porządek obrad|napirend"
    r"|gündem|program|susunan acara|jadwal|chương trình)\b|повестка дня|порядок денний"
    r"|программа|програма|ημερήσια διάταξη"
    r"|πρόγραμμα|جدول الأعمال|دستور جلسه|برنامه|סדר היום|कार्यक्रम|কর্মসূচি|நிகழ்ச்சி நிரல்|กำหนดการ"
    r"|議程|议程|日程|의사일정|일정",
    re.IGNORECASE,
)


def is_of_a_plan(lines: Lines, first: int) -> bool:
    r"""Whether a line above the first clock says that what follows is planned, and has not happened yet.

    >>> is_of_a_plan(Lines("Board: agenda for Thursday\n09:05 Opening"), 1)
    True
    """
    return _says(lines, first, _PLAN)


# "Police blotter for Lund", "Playlist": what was written down as it happened; a menu may name the like further up.
_RECORDS = re.compile(
    r"(?:the |latest |daily |full )?(?:police (?:blotter|log|beat|calls|reports)"
    r"|(?:incident|dispatch|call|crime|fire) (?:log|reports?)|polizeiberichte?|einsatz(?:berichte?|protokoll)"
    r"|faits divers|kronika policyjna|change ?log|release notes|playlist|now playing|recently played"
    r"|(?:shipping|marine) forecast|letters to the editor|your letters|obituaries|death notices"
    r"|court (?:list|docket|calendar|roll)|press releases|pressemitteilungen|pressemeldungen|communiqués de presse"
    r"|comunicati stampa|minutes of the .*|votes and proceedings|order paper|fixtures|arrivals|departures"
    r"|tv (?:guide|listings|tonight)|fernsehprogramm|programme tv|guida tv|most (?:read|popular|viewed)|meistgelesen"
    r"|les plus lus|más leídas|i più letti|mest lest|mest läst|najczęściej czytane|related (?:articles|stories)"
    r"|телепрограмма|программа передач|телепрограма|program tv|tv-?ohjelmat|tv-?tabl[aå]"
    r"|tv műsor|yayın akışı|πρόγραμμα τηλεόρασης"
    r"|самое читаемое|популярное|الأكثر قراءة|پربازدیدترین|הנקראות ביותר"
    r"|番組表|テレビ番組|アクセスランキング|편성표|많이 본 뉴스"
    r"|节目单|節目表|电视节目表|热门文章|熱門文章|ผังรายการ"
    r"|jadwal acara tv|terpopuler|lịch phát sóng|đọc nhiều|en çok okunanlar"
    r"|(?:customer|guest|reader) reviews)"
    r"(?:(?: for| of| from| in| aus| de|[:,–|]) .{1,60})?",
    re.IGNORECASE,
)
_NEAR = 3


def is_of_records(lines: Lines, first: int) -> bool:
    r"""Whether a line right above the first clock is the title of records that are no live blog.

    >>> is_of_records(Lines("Police blotter for Lund\n14:05\nA dog was found."), 1)
    True
    """
    return any(_RECORDS.fullmatch(text) is not None for text in lines.texts[max(first - _NEAR, 0) : first])


def _says(lines: Lines, first: int, words: re.Pattern[str]) -> bool:
    return any(words.search(text) is not None for text in _above(lines, first))


def _above(lines: Lines, first: int) -> Iterator[str]:
    """The short lines above the first post."""
    return (text for text in islice(lines.texts, max(first - _HEAD, 0), first) if len(text) <= _LONGEST)
