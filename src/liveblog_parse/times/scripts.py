"""Times printed in other scripts, written as ours are: "下午2:05" -> "2:05 pm", "منذ ٥ دقائق" -> "5 minutes ago".

Nothing here reads a time. Figures, signs and words are put into those that the readers know; what is no word of a time
stays, and is no time for them either. Words that say nothing ("Uhr", "o'clock") become blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from liveblog_parse.remembered import remembered
from liveblog_parse.times.persian import with_our_days

# Figures of Arabic, Persian, Devanagari, Bengali, Tamil, Thai and full-width print.
_ZEROS = "٠۰०০௦๐０"
_VALUES = {ord(zero) + figure: str(figure) for zero in _ZEROS for figure in range(10)}
FIGURES = "0123456789" + "".join(map(chr, _VALUES))
"""With which a time may open."""
_SIGNS = str.maketrans("：．，、،；（）【】［］｜／－～　\u202f\xa0", ":.,,,;()[][]|/-~   ")
# Marks of direction and joiners, which no time needs.
_UNSEEN = dict.fromkeys((0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_PLAIN = _VALUES | _SIGNS | _UNSEEN
_IS_OTHER = re.compile(
    r"[\u0370-\u1dff\u1ea0-\u1eff\u200b-\u200f\u202a-\u202f\u2066-\u2069\u3000-\uffef]|[Tt](?:háng|hg) ?\d"
)

# What words mean. Those of a month are the genitive, the nominative, and short ones; a blank in a word is `_`.
_MEANINGS = """
January: января январь янв січня січень січ Ιανουαρίου Ιανουάριος Ιαν يناير كانون_الثاني ژانویه ژانویهٔ ינואר בינואר
    जनवरी जन॰ জানুয়ারি জানুয়ারী জানু ஜனவரி ஜன جنوری มกราคม ม.ค
February: февраля февраль февр фев лютого лютий лют Φεβρουαρίου Φεβρουάριος Φεβ فبراير شباط فوریه فوریهٔ פברואר
    בפברואר फ़रवरी फरवरी फ़र॰ ফেব্রুয়ারি ফেব্রুয়ারী ফেব பிப்ரவரி பிப் فروری กุมภาพันธ์ ก.พ
March: марта март мар березня березень бер Μαρτίου Μάρτιος Μαρ Μάρ مارس آذار مارس מרץ במרץ मार्च মার্চ மார்ச் மார்
    مارچ มีนาคม มี.ค
April: апреля апрель апр квітня квітень квіт кві Απριλίου Απρίλιος Απρ أبريل ابريل نيسان آوریل אפריל באפריל अप्रैल
    এপ্রিল এপ্রি ஏப்ரல் ஏப் اپریل เมษายน เม.ย
May: мая май травня травень трав тра Μαΐου Μάιος Μαΐ Μάι مايو أيار مه מאי במאי मई মে மே مئی พฤษภาคม พ.ค
June: июня июнь июн червня червень черв чер Ιουνίου Ιούνιος Ιουν Ιούν يونيو حزيران ژوئن יוני ביוני जून জুন ஜூன் جون
    มิถุนายน มิ.ย
July: июля июль июл липня липень лип Ιουλίου Ιούλιος Ιουλ Ιούλ يوليو تموز ژوئیه ژوئیهٔ יולי ביולי जुलाई जुल॰ জুলাই জুল
    ஜூலை جولائی กรกฎาคม ก.ค
August: августа август авг серпня серпень серп сер Αυγούστου Αύγουστος Αυγ Αύγ أغسطس اغسطس آب اوت אוגוסט באוגוסט अगस्त
    अग॰ আগস্ট ஆகஸ்ட் ஆக اگست สิงหาคม ส.ค
September: сентября сентябрь сент сен вересня вересень вер Σεπτεμβρίου Σεπτέμβριος Σεπ سبتمبر أيلول سپتامبر ספטמבר
    בספטמבר सितंबर सितम्बर सित॰ সেপ্টেম্বর সেপ செப்டம்பர் செப் ستمبر กันยายน ก.ย
October: октября октябрь окт жовтня жовтень жовт жов Οκτωβρίου Οκτώβριος Οκτ أكتوبر اكتوبر تشرين_الأول اکتبر אוקטובר
    באוקטובר अक्तूबर अक्टूबर अक्तू॰ অক্টোবর অক্টো அக்டோபர் அக் اکتوبر ตุลาคม ต.ค
November: ноября ноябрь нояб ноя листопада листопад лист лис Νοεμβρίου Νοέμβριος Νοε Νοέ نوفمبر تشرين_الثاني نوامبر
    נובמבר בנובמבר नवंबर नवम्बर नव॰ নভেম্বর নভে நவம்பர் நவ نومبر พฤศจิกายน พ.ย
December: декабря декабрь дек грудня грудень груд гру Δεκεμβρίου Δεκέμβριος Δεκ ديسمبر كانون_الأول دسامبر דצמבר בדצמבר
    दिसंबर दिसम्बर दिस॰ ডিসেম্বর ডিসে டிசம்பர் டிச دسمبر ธันวาคม ธ.ค
Monday: понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс нд понеділок вівторок
    середа пʼятниця п'ятниця субота неділя Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή الاثنين الإثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه יום_ראשון
    יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार সোমবার
    মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு پیر منگل بدھ
    جمعرات ہفتہ اتوار
today: сегодня сьогодні Σήμερα اليوم امروز היום आज আজ இன்று آج
yesterday: вчера вчора Χθες Χτες أمس امس دیروز אתמול গতকাল நேற்று
at: в о об года году г р рік року Στις στο στη τις του το في الساعة ساعة يوم عند على_الساعة ساعت در روز ב בשעה בתאריך
    שעה बजे को पर দিকে টায় மணிக்கு மணி بجے کو
Updated: Обновлено Обновлён Обновлена Обновление Последнее_обновление Оновлено Останнє_оновлення Ενημερώθηκε Ενημέρωση
    Τελευταία_ενημέρωση آخر_تحديث تم_التحديث تحديث حُدّث بهروز_شده بهروزرسانی آخرین_بهروزرسانی به_روز_شده עודכן עדכון
    עדכון_אחרון अपडेट अपडेटेड अपडेट_किया_गया अंतिम_अपडेट আপডেট সর্বশেষ_আপডেট হালনাগাদ புதுப்பிக்கப்பட்டது அப்டேட்
    اپ_ڈیٹ آخری_اپ_ڈیٹ
Posted: Опубликовано Опубліковано Δημοσιεύτηκε Δημοσίευση نشر نشر_في تاريخ_النشر منتشر_شده انتشار פורסם प्रकाशित
    প্রকাশিত প্রকাশ வெளியிடப்பட்டது شائع
am: π.μ πμ ص صباحا صباحاً ق.ظ पूर्वाह्न सुबह সকাল পূর্বাহ্ণ முற்பகல் காலை صبح
pm: μ.μ μμ م مساء مساءً ظهرا ظهراً ب.ظ अपराह्न दोपहर शाम অপরাহ্ণ দুপুর বিকাল বিকেল সন্ধ্যা பிற்பகல் மாலை سہ_پہر دوپہر
    شام
night: रात রাত இரவு رات ночи
seconds: секунд секунды секунду секунда сек δευτερόλεπτα δευτερόλεπτο ثانية ثوان ثوانٍ ثوانی ثانیه שניות सेकंड सेकेंड
    সেকেন্ড வினாடிகளுக்கு வினாடிகள் سیکنڈ giây
minutes: минут минуты минуту минута мин хвилин хвилини хвилину хвилина хв λεπτά λεπτό λεπτών دقيقة دقائق دقیقه דקות
    דקה मिनट মিনিট நிமிடங்களுக்கு நிமிடத்திற்கு நிமிடங்கள் நிமிடம் منٹ phút
hours: часов часа час ч годин години годину година год ώρες ώρα ωρών ώρας ساعات שעות घंटे घंटा घंटों
    ঘন্টা ঘণ্টা மணிநேரத்திற்கு மணிநேரம் மணி_நேரத்திற்கு மணி_நேரம் گھنٹے گھنٹہ گھنٹوں giờ tiếng
days: дней дня день дні днів ημέρες μέρες ημέρα أيام يوما روز ימים दिन দিন நாட்களுக்கு நாள் நாட்கள் دن ngày
ago: назад тому पहले पूर्व আগে পূর্বে முன்பு முன் پہلے قبل پیش πριν trước
just_now: только_что щойно μόλις_τώρα الآن همین_الآن هماکنون עכשיו כרגע अभी अभी-अभी এইমাত্র இப்போது ابھی vừa_xong
GMT: بتوقيت_غرينتش بتوقيت_جرينتش توقيت_غرينتش ت.غ
Arabian_Standard_Time: بتوقيت_مكة_المكرمة بتوقيت_مكة بتوقيت_السعودية
Iran_Standard_Time: به_وقت_تهران به_وقت_ایران
Israel_Standard_Time: שעון_ישראל
MSK: мск по_московскому_времени по_Москве
"""


def _meanings() -> Iterator[tuple[str, str]]:
    """The words, each with what it means."""
    for entry in re.split(r"\n(?! )", _MEANINGS.strip()):
        meaning, _, words = entry.partition(":")
        for word in words.split():
            yield word.replace("_", " ").casefold().translate(_UNSEEN), meaning.replace("_", " ")


_WORDS = dict(_meanings())
_WORD = re.compile(
    rf"(?<![^\W\d_])(?<![\u0900-\u0dff])(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})\.?"
    r"(?![^\W\d_]|[\u0900-\u0dff])",
    re.IGNORECASE,
)
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# ---- Chinese, Japanese and Korean ----

_UNITS = {
    **dict.fromkeys(("秒", "秒钟", "秒鐘", "초"), "seconds"),
    **dict.fromkeys(("分", "分钟", "分鐘", "분"), "minutes"),
    **dict.fromkeys(("時間", "小时", "小時", "个小时", "個小時", "시간"), "hours"),
    **dict.fromkeys(("天", "日", "일"), "days"),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_COUNTED = re.compile(rf"((?:[0-9]+ ?(?:{_UNIT}) ?)+)(?:之?前|以前|전)")
_COUNT = re.compile(rf"([0-9]+) ?({_UNIT})")
_DAY = re.compile(r"(?:((?:19|20)[0-9]{2}) ?[年년] ?)?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日号號일]?")
_WEEKDAY = re.compile(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|\(?[月火水木金土日]曜日?\)?|\([月火水木金土日一二三四五六]\)"
    r"|[월화수목금토일]요일|\([월화수목금토일]\)"
)
_MORNING = "午前|上午|凌晨|早上|早晨|清晨|오전|새벽|아침"
_EVENING = "午後|下午|中午|傍晚|晚上|晚间|晚間|夜间|오후|저녁|밤"
_CLOCK = re.compile(
    rf"(?:(?P<am>{_MORNING})|(?P<pm>{_EVENING}))? ?(?P<hour>[0-9]{{1,2}})"
    r"(?: ?[時时点點시](?: ?(?P<minute>[0-9]{1,2}) ?[分분]?)?|:(?P<minutes>[0-9]{2}(?::[0-9]{2})?)分?)(?![0-9:])"
)
_SAID = (
    (re.compile("刚刚|剛剛|剛才|たった今|방금(?: 전)?"), "just now"),
    (re.compile("今天|今日|本日|오늘"), " today "),
    (re.compile("昨天|昨日|어제"), " yesterday "),
    (re.compile("北京时间|北京時間"), " China Standard Time "),
    (re.compile("日本時間"), " Japan Standard Time "),
    (re.compile("한국시간"), " Korean Standard Time "),
    (
        re.compile("(?:最后|最後|最終|最近|최종)? ?(?:更新|修改|업데이트|수정)(?:时间|時間|日時|日期|일시?|於|于|됨)?"),
        " Updated ",
    ),
    (
        re.compile("(?:发布|發布|公開|配信|投稿|発表|발행|입력|등록|게시)(?:时间|時間|日時|日期|일시?|於|于)?"),
        " Posted ",
    ),
)
_IS_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _read_han(text: str) -> str:
    text = _WEEKDAY.sub(" ", _COUNTED.sub(_ago, text))
    text = _CLOCK.sub(_clock, _DAY.sub(_day, text))
    for words, meaning in _SAID:
        text = words.sub(meaning, text)
    return text


def _ago(found: re.Match[str]) -> str:
    return " ".join(f"{count} {_UNITS[unit]}" for count, unit in _COUNT.findall(found[1])) + " ago"


def _day(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    if not 1 <= int(month) <= len(_MONTH_NAMES):
        return found.group()
    return f" {int(day)} {_MONTH_NAMES[int(month) - 1]} {year or ''} "


def _clock(found: re.Match[str]) -> str:
    minutes = found["minutes"] or (found["minute"] or "").zfill(2) * bool(found["minute"])
    half = "am" if found["am"] else "pm" if found["pm"] else ""
    hour = int(found["hour"])
    if not minutes:
        return f" {hour} {half or 'Uhr'} "
    return f" {hour}:{minutes} {half if hour <= 12 else ''} "


# ---- the others ----

# "منذ 5 دقائق", "לפני 5 דקות", "πριν από 5 λεπτά", "5 phút trước".
_COUNTED_AGAIN = re.compile(r"(?<=[א-ת]) \([12]\)$")  # "לפני שעה (1)"
_SINCE = re.compile(r"^(.*?)(?<![^\W\d_])(?:منذ|قبل|לפני|πριν(?: από)?)\s+(.*)$", re.IGNORECASE)
_ONE = (
    (re.compile(r"(?<![^\W\d_])ב[-־](?=[0-9])"), "at "),
    (re.compile(r"([0-9]+) ?(?:ساعة|ساعت)(?![^\W\d_])"), r"\1 hours"),
    (re.compile(r"(?:دقيقتين|דקותיים)"), "2 minutes"),
    (re.compile(r"(?:ساعتين|שעתיים)"), "2 hours"),
    (re.compile(r"(?:يومين|יומיים)"), "2 days"),
    (re.compile(r"^(?:دقيقة(?: واحدة)?|דקה|минуту|хвилину|μία? λεπτό)(?= ago| назад| тому|$)"), "1 minutes"),
    (re.compile(r"^(?:ساعة(?: واحدة)?|שעה|час|годину|μία? ώρα)(?= ago| назад| тому|$)"), "1 hours"),
    (re.compile(r"([0-9]{1,2}) giờ ([0-9]{2})(?: phút)?"), r"\1:\2"),
    (re.compile(r"([0-9]{1,2}) ?giờ$"), r"\1 Uhr"),
    # Thailand counts its years from the death of the Buddha.
    (re.compile(r"([0-9]{1,2}[.:][0-9]{2}) ?น\.?"), r"\1 h"),
    (re.compile(r"(?:ที่แล้ว|ที่ผ่านมา)"), " ago"),
    (re.compile(r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?"), " "),
    (re.compile(r"วันนี้"), " today "),
    (re.compile(r"เมื่อวาน(?:นี้)?"), " yesterday "),
    (re.compile(r"วันที่|เวลา|พ\.ศ\.|ค\.ศ\."), " "),
    (re.compile(r"(?:อัปเดต|อัพเดต|อัพเดท|ปรับปรุง)(?:ล่าสุด|เมื่อ)*"), "Updated "),
    (re.compile(r"(?:เผยแพร่|โพสต์)(?:เมื่อ)?"), "Posted "),
    (re.compile(r"วินาที"), "seconds"),
    (re.compile(r"นาที"), "minutes"),
    (re.compile(r"ชั่วโมง|ชม\."), "hours"),
    (re.compile(r"(?<=[0-9] )วัน|(?<=[0-9])วัน"), "days"),
)
_BUDDHIST = re.compile(r"(?<![0-9])25[5-9][0-9](?![0-9:.])")
_MONTH_NUMBER = re.compile(r"[Tt](?:háng|hg) ?([0-9]{1,2})")
_HALF = re.compile(r"\b(am|pm|night)\b[.,]? *(?:at )?([0-9]{1,2}(?::[0-9]{2})?)(?![0-9:])")
_NIGHT = re.compile(r"([0-9]{1,2})((?::[0-9]{2})?) (?:at )?night")
_HALF_OF_24 = re.compile(r"(?<![0-9])((?:1[3-9]|2[0-3]):[0-9]{2}) (?:am|pm)\b")


def _read_words(text: str) -> str:
    if since := _SINCE.match(_COUNTED_AGAIN.sub("", text)):
        text = f"{since[1]}{since[2]} ago"
    for words, meaning in _ONE:
        text = words.sub(meaning, text)
    text = _MONTH_NUMBER.sub(_named_month, text)
    text = _WORD.sub(lambda found: f" {_WORDS[found.group().rstrip('.').casefold()]} ", text)
    text = _NIGHT.sub(_at_night, _HALF.sub(r"\2 \1", " ".join(text.split())))
    return _HALF_OF_24.sub(r"\1", text)


def _named_month(found: re.Match[str]) -> str:
    month = int(found[1])
    return _MONTH_NAMES[month - 1] if 1 <= month <= len(_MONTH_NAMES) else found.group()


def _at_night(found: re.Match[str]) -> str:
    hour = int(found[1])
    half = "am" if hour < _DAWN or hour == _TWELVE else "pm"
    return f"{found[1]}{found[2]} {half}"


_DAWN, _TWELVE = 6, 12
_LAST_LABEL = re.compile(r"^(.*[0-9].*?) (Updated|Posted)$")


def plain(printed: str) -> str:
    """The time as it would be printed in English, if it is one in another script; else what it is, or no time.

    >>> plain("下午2:05"), plain("5 мин. назад"), plain("۱۴:۰۵"), plain("14:05 Uhr")
    ('2:05 pm', '5 minutes ago', '14:05', '14:05 Uhr')
    """
    if printed.isascii() and _HG not in printed:
        return printed
    return printed if _IS_OTHER.search(printed) is None else _plain(printed)


_HG = "hg"
"""What a month of Vietnam holds without its marks: "thg 5"."""


@remembered(maxsize=4096)
def _plain(printed: str) -> str:
    text = printed.translate(_PLAIN)
    if _IS_HAN.search(text):
        text = _read_han(text)
    text = _read_words(with_our_days(text))
    text = " ".join(text.split())
    text = _BUDDHIST.sub(lambda year: str(int(year.group()) - _SINCE_BUDDHA), text)
    return _LAST_LABEL.sub(r"\2 \1", text)


_SINCE_BUDDHA = 543
