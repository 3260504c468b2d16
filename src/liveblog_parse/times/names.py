"""The words of printed times, in English, German, French, Italian, Spanish, Portuguese and Dutch."""

from __future__ import annotations

import re

# One line a month: the short and the long forms. "mar" is also a Tuesday (French, Italian, Spanish).
_MONTHS = (
    "jan january januar jänner janv janvier gen gennaio ene enero janeiro januari",
    "feb february februar févr février fevr fevrier febbraio febrero fev fevereiro februari",
    "mar march mär märz mrz maerz mars marzo março marco mrt maart",
    "apr april avr avril aprile abr abril",
    "may mai mag maggio mayo maio mei",
    "jun june juni juin giu giugno junio junho",
    "jul july juli juil juillet lug luglio julio julho",
    "aug august août aout ago agosto augustus",
    "sep sept september septembre set sett settembre septiembre setembro",
    "oct october okt oktober octobre ott ottobre octubre out outubro",
    "nov november novembre noviembre novembro",
    "dec december dez dezember déc décembre decembre dic dicembre diciembre dezembro",
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
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

YESTERDAY = frozenset({"yesterday", "gestern", "hier", "ieri", "ayer", "ontem", "gisteren"})
TODAY = frozenset({"today", "heute", "aujourd'hui", "aujourd’hui", "oggi", "hoy", "hoje", "vandaag"})

_JOINTS = """
at on of
um am den dem uhr
à le les
alle ore il
a las el de del
as às o os do da em
om op te
"""
# What stands between the parts of a time and says nothing.
JOINTS = frozenset(_JOINTS.split())

_LABELS = """
posted, published, publication, updated, update, modified, created
veröffentlicht, aktualisiert, geändert, stand
publié, publiée, mis à jour, mise à jour, modifié, modifiée
pubblicato, aggiornato, publicado, actualizado, atualizado, gepubliceerd, bijgewerkt
"""
# What may stand before a time and names it.
LABELS = tuple(re.findall(r"[^,\n]+", _LABELS.replace(", ", ",")))
# Only together with one of these.
LABEL_OPENERS = ("first", "last", "zuletzt", "zuerst", "dernière", "ultimo", "última", "laatst")
