"""The words of printed times in languages of Latin script; `scripts` has those of others."""

from __future__ import annotations

import re

# A month: its short and its long forms. "mar" is also a Tuesday (French, Italian, Spanish).
_MONTHS = """
jan january januar jänner janv janvier gen gennaio ene enero janeiro januari sty stycznia styczeń tammikuu
    tammikuuta ledna leden január ianuarie ocak oca
feb february februar févr février fevr fevrier febbraio febrero fev fevereiro februari lut lutego luty helmikuu
    helmikuuta února únor február febr februarie şubat şub
mar march mär märz mrz maerz mars marzo março marco mrt maart marca marzec maaliskuu maaliskuuta března březen
    március márc martie mart maret marts
apr april avr avril aprile abr abril kwi kwietnia kwiecień huhtikuu huhtikuuta dubna duben április ápr aprilie
    nisan nis
may mai mag maggio mayo maio mei maj maja toukokuu toukokuuta května květen május máj mayıs
jun june juni juin giu giugno junio junho cze czerwca czerwiec kesäkuu kesäkuuta června červen június jún iunie
    iun haziran haz
jul july juli juil juillet lug luglio julio julho lip lipca lipiec heinäkuu heinäkuuta července červenec július
    júl iulie iul temmuz tem
aug august août aout ago agosto augustus augusti sie sierpnia sierpień elokuu elokuuta srpna srpen augusztus ağu
    agustus agtstos ağu
sep sept september septembre set sett settembre septiembre setembro wrz września wrzesień syyskuu syyskuuta září
    szeptember szept septembrie eylül eyl
oct october okt oktober octobre ott ottobre octubre out outubro paź października październik lokakuu lokakuuta
    října říjen október octombrie ekim eki
nov november novembre noviembre novembro lis listopada listopad marraskuu marraskuuta listopadu noiembrie kasım
    kas
dec december dez dezember déc décembre decembre dic dicembre diciembre dezembro desember gru grudnia grudzień
    joulukuu joulukuuta prosince prosinec decembrie aralık ara
"""
MONTHS: dict[str, int] = {
    word: number for number, words in enumerate(re.split(r"\n(?! )", _MONTHS.strip()), 1) for word in words.split()
}

_WEEKDAYS = """
mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday
mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag
lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche
lunedì martedì mercoledì gio giovedì venerdì sab sabato dom domenica
lunes martes mié miércoles jue jueves vie viernes sáb sábado domingo
seg segunda ter terça qua quarta qui quinta sex sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
ma maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag zo zondag
poniedziałek wtorek środa czwartek piątek sobota niedziela
mandag måndag tirsdag tisdag onsdag torsdag fredag lørdag lördag søndag söndag
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina
perjantaina lauantaina sunnuntaina
pondělí úterý středa čtvrtek pátek sobota neděle
hétfő kedd szerda csütörtök péntek szombat vasárnap
luni marți miercuri joi vineri sâmbătă duminică
pazartesi salı çarşamba perşembe cuma cumartesi pazar
senin selasa rabu kamis jumat sabtu minggu
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

_YESTERDAY = "yesterday gestern hier ieri ayer ontem gisteren wczoraj igår včera eilen tegnap dün kemarin"
YESTERDAY = frozenset(_YESTERDAY.split())
_TODAY = "today heute aujourd'hui aujourd’hui oggi hoy hoje vandaag dziś dzisiaj idag dnes tänään idag azi bugün"
TODAY = frozenset(_TODAY.split())

_JOINTS = """
at on of
um am den dem uhr
à le les
alle ore il
a las el de del
as às o os do da em
om op te
godz godz. kl kl. klo den
v ve ora la saat günü pukul jam lúc
"""
# What stands between the parts of a time and says nothing.
JOINTS = frozenset(_JOINTS.split())

_LABELS = """
posted, published, publication, updated, update, modified, created
veröffentlicht, aktualisiert, geändert, stand
publié, publiée, mis à jour, mise à jour, modifié, modifiée
pubblicato, aggiornato, publicado, actualizado, atualizado, gepubliceerd, bijgewerkt
uppdaterad, uppdaterat, publicerad, publicerat, oppdatert, publisert, opdateret, publiceret, offentliggjort
päivitetty, julkaistu, zaktualizowano, aktualizacja, opublikowano, aktualizováno, publikováno, vydáno
frissítve, frissült, megjelent, közzétéve, actualizat, actualizare, publicat
güncelleme, güncellendi, güncellenme, yayınlanma, diperbarui, diperbaharui, dipublikasikan, diterbitkan
cập nhật, đăng
"""
# What may stand before a time and names it.
LABELS = tuple(re.findall(r"[^,\n]+", _LABELS.replace(", ", ",")))
# Only together with one of these.
LABEL_OPENERS = (
    "first",
    "last",
    "zuletzt",
    "zuerst",
    "dernière",
    "ultimo",
    "última",
    "laatst",
    "laatste",
    "senast",
    "sist",
    "sidst",
    "viimeksi",
    "ostatnia",
    "poslední",
    "utolsó",
    "ultima",
    "son",
)
