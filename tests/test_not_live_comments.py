"""What readers write, below an article or alone, is no live blog, however it is printed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import liveblog_parse as lb

# ---- words -----------------------------------------------------------------------------------------------------------

TOLD = {
    "cs": ("Trajekt má každý den zpoždění a nikdo s tím nic nedělá.", "A kdo to zaplatí? Zase my, jako vždycky."),
    "de": ("Die Fähre kommt jeden Tag zu spät, und niemand tut etwas.", "Wer soll das bezahlen? Am Ende wieder wir."),
    "en": ("The ferry is late every day, and nobody does a thing about it.", "Who is to pay for it? We are, as ever."),
    "es": ("El ferry llega tarde todos los días y nadie hace nada.", "¿Y quién lo va a pagar? Los de siempre, claro."),
    "fi": ("Lautta on myöhässä joka päivä, eikä kukaan tee mitään.", "Kuka tämän maksaa? Me, kuten aina ennenkin."),
    "fr": ("Le bac est en retard tous les jours et personne ne fait rien.", "Et qui va payer ? Toujours les mêmes."),
    "hu": ("A komp minden nap késik, és senki nem tesz semmit.", "És ki fizeti ezt ki? Mi, mint mindig."),
    "id": ("Feri terlambat setiap hari dan tidak ada yang peduli.", "Siapa yang akan membayar semua ini nanti?"),
    "it": (
        "Il traghetto è in ritardo tutti i giorni e nessuno fa niente.",
        "E chi paga? I soliti, come sempre, cioè noi.",
    ),
    "no": ("Ferja er forsinket hver dag, og ingen gjør noe med det.", "Og hvem skal betale? Vi, som vanlig."),
    "pl": ("Prom spóźnia się codziennie i nikt nic z tym nie robi.", "A kto za to zapłaci? Jak zwykle my."),
    "pt": ("A balsa atrasa todos os dias e ninguém faz nada.", "E quem vai pagar a conta? Nós, como sempre."),
    "ru": ("Паром опаздывает каждый день, и никто ничего не делает.", "А кто за это заплатит? Как всегда, мы."),
    "tr": ("Vapur her gün gecikiyor ve kimse bir şey yapmıyor.", "Bunu kim ödeyecek? Her zamanki gibi biz."),
    "uk": ("Пором запізнюється щодня, і ніхто нічого не робить.", "А хто за це заплатить? Як завжди, ми."),
}
CLOCKS = ("14:41", "14:28", "13:57", "13:12", "12:39")
NICKS = ("hans57", "Olga", "mrs_quay", "Seebär", "tug99")
READERS = ("Nora Falk", "Ivo Brandt", "Ada Lund", "Per Holm", "Ida Quist")
TITLES = ("Too late", "As we said", "Not so fast", "Well written", "What now")
LONG = (
    "Lovely rooms and a view of the quay",
    "Never again, and I tell you why",
    "Worth every penny, thanks to the staff",
    "The breakfast was cold on all three days",
    "Good value if you can bear the noise",
)


def records(shape: str, lang: str, *, names: Sequence[str] = NICKS, count: int = 5) -> str:
    """So many records in a shape, the newest first; each tells a few sentences."""
    told = TOLD[lang]
    return "\n".join(
        shape.format(
            n=index + 1, name=names[index % len(names)], clock=clock, told=f"{told[index % 2]} {told[1 - index % 2]} {told[index % 2]}", title=TITLES[index], long=LONG[index],
            other=NICKS[index - 1],
        )
        for index, clock in enumerate(CLOCKS[:count])
    )  # fmt: skip


ARTICLE = "The pier will cost twice as much\n{}\n{}\n"

# ---- texts -----------------------------------------------------------------------------------------------------------

SHAPES = {
    "below a masked address, with buttons and a name in one line": ("78.88.{n}.*\n2015-08-16 {clock}\n{told}\nZgłoś wpis Odpowiedz {other}", "pl"),
    "below a masked address, with buttons and a name in three": ("78.88.{n}.*\n2015-08-16 {clock}\n{told}\nZgłoś wpis\nOdpowiedz\n{other}", "pl"),
    "below one nickname for all, with a button": ("Misafir\n05.08.2021 {clock}\n{told}\nYanıtla", "tr"),
    "with a button behind what others think of it": ("Kai\n{clock}\n{told}\n12 · Ответить", "ru"),
    "with a button before another": ("{clock}\nKai\n{told}\nVastaa | Ilmoita asiaton viesti", "fi"),
    "with a title and a button": ("{title}\n{clock}\nKai\n{told}\nOdpovědět", "cs"),
    "in nobody's name": ("{clock}\nAnonym\n{told}", "de"),
    "below a nickname and a rank": ("{name}\nStammgast\n05.10.2020, {clock} Uhr\n{told}", "de"),
    "below a nickname and a title": ("{name}\n{title}\n{clock}\n{told}", "fr"),
    "with a nickname below the title": ("{clock}\n{title}\n{name}\n{told}", "es"),
    "with a nickname at its end, below a long title": ("{long}\n{clock}\n{told}\n{name}", "en"),
    "of readers who answer each other": ("{name} @{other}\n{title}\n{clock}\n{told}", "it"),
    "numbered in a forum": ("Kai\n{title}\n{clock}\n#{n}\n{told}", "uk"),
    "of members of a forum": ("{clock}\nKai\nSenior Member\nJoin Date: Jun 2009\nPosts: 1{n}2\n{told}", "en"),
    "below a count and a nickname": ("{n}\nKai\n{clock}\n{told}", "uk"),
    "above a count in the title": ("{clock}\n{n}. {title}\nKai\n{told}", "fr"),
    "by a nickname behind its time": ("{clock} von {name}\n{title}\n{told}", "de"),
    "that somebody says": ("{n}. Kai sier:\n5. oktober 2020 kl. {clock}\n{told}", "no"),
    "that somebody says, in a line of its own": ("Kai\nszerint:\n{clock}\n{told}", "hu"),
    "with a reviewer's count": ("Kai\nLocal Guide · 3{n} reviews\n{clock}\n{told}", "en"),
    "with who reviewed": ("{long}\nReviewed by Kai\n{clock}\n{told}", "en"),
}  # fmt: skip
TAILS = {"alone": False, "below an article": True}


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("shape", SHAPES)
def test_comments_are_no_live_blog(shape: str, tail: str) -> None:
    record, lang = SHAPES[shape]
    text = (ARTICLE.format(*TOLD[lang]) if TAILS[tail] else "") + records(record, lang)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


@pytest.mark.parametrize("heading", ["12 Kommentare", "Leave a comment", "Komentarze (5)", "Réagir", "Comentários"])
def test_names_below_the_heading_of_comments_are_readers(heading: str) -> None:
    text = f"The pier will cost twice as much\n{heading}\n" + records(
        "{clock}\n{title}\n{name}\n{told}", "en", names=READERS
    )
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


def test_a_word_above_each_time_is_a_reader_below_the_heading_of_comments() -> None:
    text = "The pier will cost twice as much\nLeave a comment\n" + records("Kai\n{clock}\n{told}", "en")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


def test_names_over_counts_of_votes_are_readers() -> None:
    text = "The pier\n" + records("{clock}\n{title}\n{name}\n{told}\n1{n}\n-{n}", "en", names=READERS)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


@pytest.mark.parametrize("shape", ["{clock} {long}\n{told}\n{name}", "{long}\n{clock}\n{told}\n{name}"])
def test_reviews_with_long_titles_are_signed_each_by_another(shape: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse("Hotel Quay\n" + records(shape, "en", names=READERS))


def test_comments_in_one_line_can_be_answered_at_their_ends() -> None:
    lines = records("{name} • 25. oktober 2021 kl. {clock} {told} 1{n} • Svar • Share ›", "no").split("\n")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse("Fergene går igjen " + " ".join(lines))


# ---- live posts that look like comments ------------------------------------------------------------------------------

LIVE = {
    "signed below the title by few": ("{clock}\n{title}\n{name}\n{told}", ("Nora Falk", "Ivo Brandt"), "Ferries wait\nComments\n"),
    "signed with initials": ("{clock}\n{name}\n{long}\n{told}", ("nf", "ib"), "Ferries wait\n"),
    "below topics": ("{clock}\n{name}\n{long}\n{told}", ("politik", "sport"), "Ferries wait\n"),
    "below topics with figures": ("{clock}\n{name}\n{long}\n{told}", ("G20", "F1", "Brexit"), "Ferries wait\n"),
    "from several places": ("{clock}\n{name}\n{long}\n{told}", ("Lund", "Ystad", "Lund"), "Ferries wait\nShare\nComments\n"),
    "with a button to share": ("{clock}\n{long}\n{told}\nTeilen", ("",), "Ferries wait\nComments\n"),
    "with how many comments": ("{clock}\n{long}\n{told}\nComments (3)", ("",), "Ferries wait\n"),
    "signed at their ends by many": ("{clock} {long}\n{told}\n{name}", READERS, "Live blog: ferries wait\n"),
    "below titles that are counted": ("{clock}\n{n}. {long}\n{told}", ("",), "Live blog: ferries wait\n"),
    "from agencies": ("{clock}\n{name}\n{told}", ("dpa", "Reuters"), "Ferries wait\n3 Comments\n"),
}  # fmt: skip


@pytest.mark.parametrize("kind", LIVE)
def test_live_posts_by_few_stay_live(kind: str) -> None:
    shape, names, head = LIVE[kind]
    assert len(lb.parse(head + records(shape, "en", names=names))) == len(CLOCKS)


# ---- pages -----------------------------------------------------------------------------------------------------------

PAGE = "<html><head><title>The pier</title>{head}</head><body><h1>The pier</h1><p>{lead}</p>{body}</body></html>"
ELEMENTS = {
    "nicknames": "<div><b>{name}</b> <time datetime=2024-03-05T{clock}>{clock}</time><p>{told}</div>",
    "nicknames in a table": "<tr><td>{name}<td><time datetime=2024-03-05T{clock}>{clock}</time><p>{told}</tr>",
    "buttons": "<div><b>Kai</b> <time datetime=2024-03-05T{clock}>{clock}</time><p>{told}<p><a href=#r{n}>Odpowiedz</a></div>",
    "numbers": "<div><time datetime=2024-03-05T{clock}>{clock}</time> #{n}<p>Kai<p>{told}</div>",
    "microdata": "<div itemscope itemtype=https://schema.org/Comment><b>Kai</b> <time datetime=2024-03-05T{clock}>{clock}</time><p>{told}</div>",
    "what holds an answer": "<div><div itemscope itemtype=https://schema.org/Answer><time datetime=2024-03-05T{clock}>{clock}</time><p>{told}</div></div>",
    "class names": "<div class=komentarz><b>Kai</b> <time datetime=2024-03-05T{clock}>{clock}</time><p>{told}</div>",
}  # fmt: skip


@pytest.mark.parametrize("element", ELEMENTS)
def test_comments_in_a_list_of_updates_are_no_live_blog(element: str) -> None:
    listed = records(ELEMENTS[element], "en")
    inner = f"<table>{listed}</table>" if listed[:3] == "<tr" else listed
    page = PAGE.format(head="<script>var x = 1</script>", lead=TOLD["en"][0], body=f"<div class=updates>{inner}</div>")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(page)


@pytest.mark.parametrize(
    "mark", ["class=live-blog-comments", "class=kommentare", "id=komentarze", "class=commentlist", "class=reacties"]
)
def test_a_list_of_comments_is_none_in_a_page_without_code(mark: str) -> None:
    listed = records("<div><p>{clock}<p>Kai<p>{told}</div>", "de")
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(PAGE.format(head="", lead=TOLD["de"][0], body=f"<div {mark}>{listed}</div>"))
