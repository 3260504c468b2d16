"""The words of printed times, in ten languages: English, German, French, Italian, Spanish, Dutch and others."""

from __future__ import annotations

import re

# One line a month: the short and the long forms. "mar" is also a Tuesday (French, Italian, Spanish).
_MONTHS = (
    "jan january januar jänner janv janvier gen gennaio ene enero janeiro januari sty stycznia styczeń",
    "feb february februar févr février fevr fevrier febbraio febrero fev fevereiro februari lut lutego luty",
    "mar march mär märz mrz maerz mars marzo março marco mrt maart marca marzec",
    "apr april avr avril aprile abr abril kwi kwietnia kwiecień",
    "may mai mag maggio mayo maio mei maj maja",
    "jun june juni juin giu giugno junio junho cze czerwca czerwiec",
    "jul july juli juil juillet lug luglio julio julho lip lipca lipiec",
    "aug august août aout ago agosto augustus augusti sie sierpnia sierpień",
    "sep sept september septembre set sett settembre septiembre setembro wrz września wrzesień",
    "oct october okt oktober octobre ott ottobre octubre out outubro paź października październik",
    "nov november novembre noviembre novembro lis listopada listopad",
    "dec december dez dezember déc décembre decembre dic dicembre diciembre dezembro desember gru grudnia grudzień",
)
MONTHS: dict[str, int] = {word: number for number, line in enumerate(_MONTHS, 1) for word in line.split()}

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
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

_YESTERDAY = "yesterday gestern hier ieri ayer ontem gisteren wczoraj igår včera eilen"
YESTERDAY = frozenset(_YESTERDAY.split())
_TODAY = "today heute aujourd'hui aujourd’hui oggi hoy hoje vandaag dziś dzisiaj idag dnes tänään"
TODAY = frozenset(_TODAY.split())

_JOINTS = """
at on of
um am den dem uhr
à le les
alle ore il
a las el de del
as às o os do da em
om op te
godz godz. kl kl.
"""
# What stands between the parts of a time and says nothing.
JOINTS = frozenset(_JOINTS.split())

_LABELS = """
posted, published, publication, updated, update, modified, created
veröffentlicht, aktualisiert, geändert, stand
publié, publiée, mis à jour, mise à jour, modifié, modifiée
pubblicato, aggiornato, publicado, actualizado, atualizado, gepubliceerd, bijgewerkt
uppdaterad, publicerad, oppdatert, publisert, opdateret, aktualizacja, aktualizováno, обновлено, опубликовано
оновлено, опубліковано, ενημέρωση, güncelleme, güncellendi, अपडेट, تحديث, 更新
"""
# What may stand before a time and names it.
LABELS = tuple(re.findall(r"[^,\n]+", _LABELS.replace(", ", ",")))
# Only together with one of these.
LABEL_OPENERS = ("first", "last", "zuletzt", "zuerst", "dernière", "ultimo", "última", "laatst")
