"""Live blogs of sites that nobody knows, in many languages and scripts: as pages, and as the lines of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

import liveblog_parse as lb

Clock = Callable[[int, int], str]


class Told(NamedTuple):
    """What a page says of one post."""

    headline: str
    prose: str
    hour: int
    minute: int


class Site(NamedTuple):
    """A page in one language. Its posts have a headline and a paragraph each."""

    headline: str
    posts: tuple[tuple[str, str], ...]
    clock: Clock
    by: str
    name: str
    updated: str
    """What stands before the time of an update."""

    @property
    def told(self) -> list[Told]:
        clocks = [(20, 5), (19, 40), (18, 20), (17, 55)]
        return [Told(*post, *clock) for post, clock in zip(self.posts, clocks, strict=True)]


def _in(zero: str, form: str = "{h}:{m:02}") -> Clock:
    """A clock in the figures of a script, given its nought."""
    figures = {ord("0") + figure: chr(ord(zero) + figure) for figure in range(10)}
    return lambda hour, minute: form.format(h=hour, k=hour - 12, m=minute).translate(figures)


_SITES: dict[str, Site] = {
    "Swedish": Site("Hamnstrejken – följ direkt", (
        ("Kajen öppnar för små båtar", "Hamnkaptenen hävde förbudet i skymningen efter två dagars samtal med facket på ön."),
        ("Facket: bra samtal", "Båda sidor möts igen på torsdag, sade en talesman till reportrarna utanför stadshuset på kvällen."),
        ("Färjorna stannar i hamn", "Ingen av de nio färjorna gick i morse, och kön av lastbilar är nu fyra kilometer lång."),
        ("Dimma över sundet", "Sikten är under två hundra meter och lotsarna stannar hemma tills det har ljusnat igen."),
    ), _in("0", "kl. {h}.{m:02}"), "Av ", "Åsa Öberg", "Uppdaterad kl. "),
    "Czech": Site("Stávka v přístavu: online přenos", (
        ("Přístav se otevírá malým lodím", "Kapitán přístavu zrušil zákaz za soumraku po dvou dnech jednání s odbory na ostrově a na pevnině."),
        ("Odbory chválí jednání", "Obě strany se sejdou znovu ve čtvrtek, řekl mluvčí novinářům před radnicí, kde čekaly desítky lidí."),
        ("Trajekty zůstávají v přístavu", "Ráno nevyplul žádný z devíti trajektů a fronta nákladních aut je teď dlouhá čtyři kilometry."),
        ("Mlha nad průlivem", "Dohlednost je pod dvě stě metrů a lodivodi zůstávají doma, dokud se zase úplně nerozjasní."),
    ), _in("0", "{h}:{m:02}"), "Autor: ", "Šárka Nováková", "Aktualizováno v "),
    "Russian": Site("Забастовка в порту. Онлайн-трансляция", (
        ("Порт открыли для малых судов", "Капитан порта снял запрет в сумерках после двух дней переговоров с профсоюзом на острове и на берегу."),
        ("Профсоюз доволен переговорами", "Стороны встретятся снова в четверг, сказал представитель союза журналистам перед зданием мэрии вечером."),
        ("Паромы остаются в порту", "Ни один из девяти паромов утром не вышел, и очередь грузовиков растянулась уже на четыре километра."),
        ("Туман над проливом", "Видимость ниже двухсот метров, и лоцманы порта остаются дома, пока над проливом снова не станет светло."),
    ), _in("0", "{h}:{m:02}"), "Автор: ", "Анна Соколова", "Обновлено в "),
    "Greek": Site("Απεργία στο λιμάνι: Λεπτό προς λεπτό", (
        ("Άνοιξε το λιμάνι για μικρά σκάφη", "Ο λιμενάρχης ήρε την απαγόρευση το σούρουπο μετά από δύο ημέρες συνομιλιών με το σωματείο στο νησί."),
        ("Καλές οι συνομιλίες", "Οι δύο πλευρές θα συναντηθούν ξανά την Πέμπτη, είπε εκπρόσωπος στους δημοσιογράφους έξω από το δημαρχείο."),
        ("Τα πλοία μένουν στο λιμάνι", "Κανένα από τα εννέα πλοία δεν έφυγε το πρωί, και η ουρά των φορτηγών φτάνει τα τέσσερα χιλιόμετρα."),
        ("Ομίχλη στο στενό", "Η ορατότητα είναι κάτω από διακόσια μέτρα και οι πλοηγοί του λιμανιού μένουν στο σπίτι μέχρι το πρωί."),
    ), _in("0", "{k}:{m:02} μ.μ."), "Της ", "Μαρία Ιωάννου", "Ενημερώθηκε: "),
    "Arabic": Site("مباشر: إضراب الميناء", (
        ("الميناء يفتح أمام القوارب الصغيرة", "رفع قائد الميناء الحظر عند الغروب بعد يومين من المحادثات مع النقابة في الجزيرة وعلى الساحل."),
        ("النقابة تشيد بالمحادثات", "يلتقي الطرفان مرة أخرى يوم الخميس كما قال متحدث باسم النقابة للصحفيين أمام مبنى البلدية مساء."),
        ("العبارات باقية في الميناء", "لم تغادر أي من العبارات التسع هذا الصباح وبلغ طول طابور الشاحنات الآن أربعة كيلومترات كاملة."),
        ("ضباب فوق المضيق", "الرؤية أقل من مئتي متر ويبقى مرشدو الميناء في بيوتهم حتى ينقشع الضباب عن المضيق كله."),
    ), _in("٠", "الساعة {h}:{m:02}"), "بقلم ", "ليلى حسن", "آخر تحديث "),
    "Persian": Site("پوشش زنده: اعتصاب بندر", (
        ("بندر به روی قایق‌های کوچک باز شد", "رئیس بندر پس از دو روز گفت‌وگو با اتحادیه در جزیره و ساحل هنگام غروب ممنوعیت را لغو کرد."),
        ("اتحادیه از گفت‌وگوها راضی است", "دو طرف روز پنجشنبه دوباره دیدار می‌کنند این را سخنگوی اتحادیه بیرون شهرداری به خبرنگاران گفت."),
        ("کشتی‌ها در بندر ماندند", "هیچ‌یک از نه کشتی امروز صبح حرکت نکرد و صف کامیون‌ها اکنون به چهار کیلومتر رسیده است."),
        ("مه روی تنگه", "دید کمتر از دویست متر است و راهنمایان بندر تا روشن شدن دوباره هوا در خانه می‌مانند."),
    ), _in("۰", "ساعت {h}:{m:02}"), "نویسنده: ", "مینا احمدی", "به‌روز شده در "),
    "Hebrew": Site("שביתת הנמל | עדכונים שוטפים", (
        ("הנמל נפתח לסירות קטנות", "מפקד הנמל הסיר את האיסור עם רדת החשכה אחרי יומיים של שיחות עם הוועד באי ובחוף היבשה."),
        ("בוועד מרוצים מהשיחות", "שני הצדדים ייפגשו שוב ביום חמישי כך אמר דובר הוועד לכתבים שעמדו מחוץ לבניין העירייה בערב."),
        ("המעבורות נשארות בנמל", "אף אחת מתשע המעבורות לא יצאה הבוקר ותור המשאיות כבר מגיע לאורך של ארבעה קילומטרים לפחות."),
        ("ערפל מעל המצר", "הראות פחותה ממאתיים מטר ונווטי הנמל נשארים בבית עד שיתבהר שוב מעל כל המצר הזה."),
    ), _in("0", "בשעה {h}:{m:02}"), "מאת ", "נועה לוי", "עודכן ב-"),
    "Hindi": Site("बंदरगाह हड़ताल लाइव अपडेट", (
        ("छोटी नावों के लिए घाट खुला", "बंदरगाह के कप्तान ने दो दिन की बातचीत के बाद शाम को द्वीप पर लगी रोक हटा दी।"),
        ("यूनियन ने बातचीत को सराहा", "दोनों पक्ष गुरुवार को फिर मिलेंगे, यह बात प्रवक्ता ने नगर भवन के बाहर पत्रकारों से कही।"),
        ("नौकाएँ बंदरगाह में रुकीं", "नौ में से कोई भी नौका सुबह नहीं निकली और ट्रकों की कतार अब चार किलोमीटर लंबी है।"),
        ("जलडमरूमध्य पर कोहरा", "दृश्यता दो सौ मीटर से कम है और बंदरगाह के सभी पायलट फिलहाल अपने घर पर ही हैं।"),
    ), _in("०", "शाम {k}:{m:02} बजे"), "लेखक: ", "नेहा गुप्ता", "अपडेट किया गया "),
    "Thai": Site("เกาะติดแบบเรียลไทม์ ท่าเรือนัดหยุดงาน", (
        ("ท่าเรือเปิดให้เรือเล็ก", "ผู้ดูแลท่าเรือยกเลิกคำสั่งห้ามในช่วงเย็น หลังจากเจรจากับสหภาพแรงงานบนเกาะเป็นเวลาสองวันเต็มและได้ข้อตกลงเบื้องต้นแล้ว"),
        ("สหภาพพอใจการเจรจา", "ทั้งสองฝ่ายจะพบกันอีกครั้งในวันพฤหัสบดี โฆษกบอกกับผู้สื่อข่าวที่รออยู่นอกศาลากลางเมืองในช่วงค่ำของวันนี้"),
        ("เรือข้ามฟากยังจอดอยู่", "ไม่มีเรือข้ามฟากลำใดในเก้าลำออกจากท่าเมื่อเช้านี้ และแถวรถบรรทุกตอนนี้ยาวถึงสี่กิโลเมตรแล้วตามรายงานของตำรวจ"),
        ("หมอกเหนือช่องแคบ", "ทัศนวิสัยต่ำกว่าสองร้อยเมตร และผู้นำร่องของท่าเรือยังคงอยู่ที่บ้านจนกว่าหมอกเหนือช่องแคบจะจางลงอีกครั้งหนึ่ง"),
    ), _in("0", "{h}.{m:02} น."), "โดย ", "วิภา สุขใจ", "อัปเดตล่าสุด "),
    "Japanese": Site("【随時更新】港湾ストライキ", (
        ("小型船に岸壁を開放", "港長は夕方、島の組合との二日間にわたる協議を終えて、小型船の入港禁止を解除した。"),
        ("組合は協議を評価", "双方は木曜日に再び会談すると、組合の広報担当者が市役所前で記者団に語った。"),
        ("フェリーは欠航のまま", "九隻のフェリーはけさ一隻も出港せず、トラックの列は現在四キロに達している。"),
        ("海峡に濃い霧", "視界は二百メートルを下回り、港の水先案内人は霧が晴れるまで自宅で待機している。"),
    ), _in("0", "午後{k}時{m}分"), "文：", "鈴木花子", "最終更新："),
    "Korean": Site("[실시간] 항만 파업", (
        ("작은 배에 부두 개방", "항만장은 섬 노조와 이틀 동안 협상을 벌인 끝에 해 질 무렵 작은 배의 입항 금지를 모두 풀었다고 말했다."),
        ("노조는 협상을 환영", "양측은 목요일에 다시 만날 예정이라고 노조 대변인이 시청 앞에서 기다리던 기자들에게 오늘 저녁 밝혔다고 한다."),
        ("여객선은 그대로 정박", "여객선 아홉 척 가운데 오늘 아침 떠난 배는 한 척도 없고 트럭 줄은 이제 사 킬로미터에 이른다."),
        ("해협에 짙은 안개", "가시거리가 이백 미터도 되지 않아 항만의 도선사들은 안개가 걷힐 때까지 모두 집에서 기다리고 있다고 한다."),
    ), _in("0", "오후 {k}시 {m}분"), "글 ", "이영희", "최종 수정 "),
    "Chinese": Site("直播：港口罢工", (
        ("码头向小船开放", "港务长在与岛上工会谈判两天之后，于傍晚取消了对小型船只的停航禁令。"),
        ("工会称会谈有成果", "双方将于星期四再次会面，工会发言人在市政厅外对等候的记者们这样表示。"),
        ("渡轮仍停在港内", "九艘渡轮今天早上一艘也没有开出，卡车的队伍现在已经长达四公里。"),
        ("海峡上空有大雾", "能见度不到两百米，港口的引航员都留在家里，等待雾气散去再出海。"),
    ), _in("0", "下午{k}:{m:02}"), "作者：", "王小明", "更新于"),
}  # fmt: skip


def _post(site: Site, told: Told) -> str:
    changed = f"<span>{site.updated}{told.hour}:{told.minute + 2:02}</span>" if told.minute < 20 else ""
    return (
        f'<div class="entry"><p><span class="hour">{site.clock(told.hour, told.minute)}</span>{changed}</p>'
        f'<h3>{told.headline}</h3><p class="byline">{site.by}{site.name}</p><p>{told.prose}</p></div>'
    )


def _page(site: Site) -> str:
    posts = "".join(_post(site, told) for told in site.told)
    return f"<title>{site.headline}</title><script>1</script><main><h1>{site.headline}</h1><div>{posts}</div></main>"


def _read(blog: lb.LiveBlog) -> list[Told]:
    return [
        Told(entry.headline or "", entry.text, entry.published_as.hour or 0, entry.published_as.minute or 0)
        for entry in blog
        if entry.published_as is not None
    ]


@pytest.mark.parametrize("language", _SITES)
def test_a_page_is_read_in_its_language(language: str) -> None:
    site = _SITES[language]
    blog = lb.parse(_page(site))
    assert (blog.layout, blog.headline) == ("repeated", site.headline)
    assert _read(blog) == site.told
    assert {author.name for entry in blog for author in entry.authors} == {site.name}
    assert [entry.updated_as.minute if entry.updated_as else None for entry in blog] == [7, None, None, None]
    assert blog.unplaced == ()


@pytest.mark.parametrize("language", _SITES)
def test_its_lines_are_read_in_their_language(language: str) -> None:
    site = _SITES[language]
    lines = [line for told in site.told for line in (site.clock(told.hour, told.minute), told.headline, told.prose)]
    blog = lb.parse("\n".join((site.headline, *lines)))
    assert (blog.layout, blog.headline) == ("clocks", site.headline)
    assert _read(blog) == site.told


# A button of readers, in the languages whose pages are read.
_REPLY = {
    "Swedish": "Svara", "Czech": "Odpovědět", "Russian": "Ответить", "Greek": "Απάντηση", "Arabic": "رد",
    "Persian": "پاسخ", "Hebrew": "הגב", "Hindi": "जवाब दें", "Thai": "ตอบกลับ", "Japanese": "返信", "Korean": "답글",
    "Chinese": "回复",
}  # fmt: skip


@pytest.mark.parametrize("language", _REPLY)
def test_comments_are_no_live_blog_in_any_language(language: str) -> None:
    site = _SITES[language]
    told = [
        f'<div><b>{name}</b> <span>{site.clock(told.hour, told.minute)}</span><p>{told.prose}</p><a href="#r">'
        f"{_REPLY[language]}</a></div>"
        for name, told in zip(("hans57", site.name, "mrs_quay", "tug"), site.told, strict=True)
    ]
    page = (
        f"<title>{site.posts[0][0]}</title><main><h1>{site.posts[0][0]}</h1><section>{''.join(told)}</section></main>"
    )
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page)


@pytest.mark.parametrize("language", _SITES)
def test_teasers_are_no_live_blog_in_any_language(language: str) -> None:
    site = _SITES[language]
    told = [
        f'<div class="item"><span>{site.clock(told.hour, told.minute)}</span><h3><a href="/{told.minute}">{told.headline}'
        f"</a></h3><p>{told.prose}</p></div>"
        for told in site.told
    ]
    page = (
        f"<title>{site.posts[0][0]}</title><main><h1>{site.posts[0][0]}</h1><section>{''.join(told)}</section></main>"
    )
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page)


def test_names_that_return_over_titles_are_no_titles() -> None:
    """In a script without capitals, where a name or a topic looks like any other line."""
    site = _SITES["Arabic"]
    names = (site.name, "سامي نصر", site.name, site.name)
    lines = [
        line
        for name, told in zip(names, site.told, strict=True)
        for line in (site.clock(told.hour, told.minute), name, told.headline, told.prose)
    ]
    blog = lb.parse("\n".join((site.headline, *lines)))
    assert _read(blog) == site.told
    assert [entry.kickers for entry in blog] == [(name,) for name in names]


@pytest.mark.parametrize(("language", "zero"), [("Hindi", "०"), ("Arabic", "٠"), ("Persian", "۰"), ("Chinese", "0")])
def test_a_clock_in_any_figures_stands_before_its_title(language: str, zero: str) -> None:
    site = _SITES[language]
    clock = _in(zero)
    lines = [line for told in site.told for line in (f"{clock(told.hour, told.minute)} – {told.headline}", told.prose)]
    blog = lb.parse("\n".join((site.headline, *lines)))
    assert _read(blog) == site.told
