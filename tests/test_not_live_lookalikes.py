"""What many sites print with times, names and short lines, in the shapes that extractors leave, is no live blog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb

# ---- words -----------------------------------------------------------------------------------------------------------

NAMES = ("Nora Falk", "Ivo Brandt", "Ada Lund", "Per Holm", "Ida O’Dell", "Sven Aker", "Liv Dahl", "Ole Quist")
PLACES = ("Lund", "Ystad", "Malmö", "Rønne", "Køge", "Gothenburg", "Halifax")
SENTENCES = {
    "en": (
        "The ferry left the quay before noon, and nobody was hurt.",
        "“We have waited for this,” the harbour master said on Tuesday.",
        "It was cold, but the crews were paid for all three days.",
        "Read the notice on the door before you go on board.",
        "Nobody knows how long the ice will stay this year.",
    ),
    "de": (
        "Die Fähre legte vor dem Mittag ab, und niemand wurde verletzt.",
        "„Wir haben darauf gewartet“, sagte der Hafenmeister am Dienstag.",
        "Es war kalt, aber die Mannschaft wurde für drei Tage bezahlt.",
        "Niemand weiß, wie lange das Eis in diesem Jahr noch bleibt.",
    ),
    "fr": (
        "Le bac a quitté le quai avant midi et personne n’a été blessé.",
        "« Nous avons attendu longtemps », a dit le capitaine du port mardi.",
        "Il faisait froid, mais les équipages ont été payés trois jours.",
    ),
    "it": (
        "Il traghetto è partito prima di mezzogiorno e nessuno è rimasto ferito.",
        "Nessuno sa quanto a lungo resterà il ghiaccio quest’anno.",
        "Faceva freddo, ma gli equipaggi sono stati pagati per tre giorni.",
    ),
    "es": (
        "El ferry salió del muelle antes del mediodía y nadie resultó herido.",
        "Nadie sabe cuánto tiempo durará el hielo este año.",
        "Hacía frío, pero las tripulaciones cobraron los tres días.",
    ),
}
TITLES = {
    "en": ("Ferries return to Lund", "Pilots go back to work", "How the ice came", "What each crew will earn"),
    "de": ("Fähren fahren wieder", "Das Eis ist gegangen", "Was die Lotsen verdienen", "Neuer Kai in Lund"),
    "fr": ("Les bacs reprennent la mer", "Le port rouvre", "Ce que gagnent les pilotes"),
    "it": ("I traghetti tornano a Lund", "Il porto riapre", "Quanto guadagnano i piloti"),
    "es": ("Los ferris vuelven a Lund", "El puerto reabre", "Cuánto ganan los pilotos"),
}
CLOCKS: dict[str, tuple[Callable[[int, int], str], ...]] = {
    "en": (
        lambda h, m: f"{h:02}:{m:02}",
        lambda h, m: f"{(h - 1) % 12 + 1}.{m:02}{'ap'[h > 11]}m",
        lambda h, m: f"{(h - 1) % 12 + 1}:{m:02} {'AP'[h > 11]}M",
        lambda h, m: f"{h:02}:{m:02} GMT",
        lambda h, m: f"{(h - 1) % 12 + 1}:{m:02} {'ap'[h > 11]}.m. ET",
    ),
    "de": (lambda h, m: f"{h:02}:{m:02} Uhr", lambda h, m: f"{h}.{m:02} Uhr", lambda h, m: f"{h:02}:{m:02}"),
    "fr": (lambda h, m: f"{h:02}h{m:02}", lambda h, m: f"{h}h{m:02}", lambda h, m: f"{h:02}:{m:02}"),
    "it": (lambda h, m: f"{h:02}:{m:02}", lambda h, m: f"{h}.{m:02}"),
    "es": (lambda h, m: f"{h:02}:{m:02}", lambda h, m: f"{h:02}:{m:02} h"),
}

languages = st.sampled_from(sorted(SENTENCES))
names = st.sampled_from(NAMES)
places = st.sampled_from(PLACES)
counts = st.integers(3, 9)


def prose(lang: str, most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=most)


def titles(lang: str) -> st.SearchStrategy[str]:
    return st.builds("{}, {}".format, st.sampled_from(TITLES[lang]), places)


@st.composite
def rising(draw: st.DrawFn, count: int, step: int = 1) -> list[tuple[int, int]]:
    """Clocks that go up, at multiples of so many minutes."""
    minutes = draw(
        st.lists(st.integers(6 * 60 // step, 23 * 60 // step), min_size=count, max_size=count, unique=True).map(sorted)
    )
    return [divmod(minute * step, 60) for minute in minutes]


# ---- kinds -----------------------------------------------------------------------------------------------------------


@st.composite
def timetable(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    rows = [(clock(*time), draw(places)) for time in draw(rising(draw(counts)))]
    shape = draw(st.sampled_from(("{0} {1}", "{1} {0}", "{0}|{1}", "{0}\n{1}", "{1}\n{0}", "{0} – {1}", "{0}{1}")))
    return [draw(titles(lang)), *(shape.format(*row) for row in rows), draw(st.sampled_from(SENTENCES[lang]))]


@st.composite
def programme(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    shape = draw(st.sampled_from(("{0} {1}", "{0}\n{1}", "{0}: {1}", "{1}\n{0}", "{0} Uhr – {1}", "{0}{1}")))
    out = [draw(titles(lang))]
    for time in draw(rising(draw(counts), 5)):
        out += [shape.format(clock(*time), draw(titles(lang))), *draw(prose(lang, 2))]
    return out


@st.composite
def opening_hours(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    days = {"de": "Mo Di Mi Do Fr", "fr": "lundi mardi mercredi jeudi"}.get(lang, "Mon Tue Wed Thu Fri Sat").split()
    return [
        draw(titles(lang)),
        *(f"{day} {clock(draw(st.integers(7, 11)), 30)} – {clock(draw(st.integers(15, 20)), 0)}" for day in days),
        *draw(prose(lang)),
    ]


@st.composite
def match_report(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    minutes = sorted(draw(st.lists(st.integers(1, 94), min_size=3, max_size=12, unique=True)))
    shape = draw(st.sampled_from(("{}’ {}", "{}' {}", "{}. {}", "{} min: {}", "{}.\n{}", "{}’\n{}", "{}. Minute: {}")))
    return [
        draw(titles(lang)),
        *(shape.format(minute, draw(st.sampled_from(SENTENCES[lang]))) for minute in minutes),
    ]


@st.composite
def transcript(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(st.sampled_from(("{0}: {1}", "{0}\n{1}", "{2}\n{0}\n{1}", "{2} {0}: {1}", "[{2}] {0}: {1}", "{0} {2}\n{1}",
                                  "By {0}\n{1}", "{1}\n— {0}", "{0} ({2})\n{1}")))  # fmt: skip
    second, out = 0, [draw(titles(lang))]
    for _ in range(draw(counts)):
        second += draw(st.integers(3, 300))
        out.append(shape.format(draw(names), " ".join(draw(prose(lang))), f"{second // 60:02}:{second % 60:02}"))
    return out


@st.composite
def thread(draw: st.DrawFn) -> list[str]:
    """Comments, postings and letters, with the name and the time above or below."""
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    shape = draw(
        st.sampled_from(
            (
                "{0}\n{1}\n{2}", "{0} {1}\n{2}", "{2}\n{0}\n{1}", "{2}\n{0} {1}", "{0} says:\nJune {3}, 2019 at {1}\n{2}",
                "{0}\nJune {3}, 2019 {1}\n{2}\nReply", "{0}\n{3} hours ago\n{2}", "On {3} June 2019 at {1}, {0} wrote:\n> {2}",
                "From: {0}\nDate: {3} June 2019 {1}\n{2}", "{0} • {3}h ago\n{2}\nReply\nShare", "#{3}\n{0}\n{3} Jun 2019, {1}\n{2}",
                "{2}\nPosted by {0} at {1}", "{2}\n— {0}, {1}", "{0}\n{1}\n{2}\nLike\nShare", "{0}{3} hours ago{2}",
            )
        )
    )  # fmt: skip
    out = [draw(titles(lang)), *draw(prose(lang)), "Comments"]
    for day, time in enumerate(draw(rising(draw(counts))), start=1):
        out.append(shape.format(draw(names), clock(*time), " ".join(draw(prose(lang))), day))
    return out


AGES = {"en": ("{}h ago", "{} hours ago", "{} min ago", "{} hr ago", "{}m ago"), "de": ("vor {} Stunden", "vor {} Minuten"),
        "fr": ("il y a {} heures", "Il y a {} h"), "it": ("{} ore fa",), "es": ("hace {} horas",)}  # fmt: skip


@st.composite
def front_page(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    age = draw(st.sampled_from(AGES[lang]))
    shape = draw(
        st.sampled_from(
            ("{0}\n{1}\n{2}", "{1}\n{0}\n{2}", "{1}\n{2}\n{0}", "{1}\n{0}", "{0}\n{1}", "{1}{0}", "News\n{1}\n{2}\n{0}\n{3}",
             "{1}\n{2}\nBy {3}\n{0}", "{1}\n{3}\n{0}\n{2}", "{0} {1}", "{1}\n{2}…\n{0}", "{0}\n{1}\n{2}\nShare")
        )
    )  # fmt: skip
    ages = sorted(draw(st.lists(st.integers(1, 23), min_size=3, max_size=10)))
    return [
        shape.format(age.format(one), draw(titles(lang)), draw(st.sampled_from(SENTENCES[lang])), draw(names))
        for one in ages
    ]


@st.composite
def blog_index(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    shape = draw(
        st.sampled_from(
            ("{0}\n{1} June 2019\n{2}", "{1} June 2019 {3}\n{0}\n{2}", "{0}\nJune {1}, 2019 {3}\nBy {4}\n{2}\nContinue reading",
             "{0}\nPosted on June {1}, 2019 by {4}\n{2}\nShare", "2019-06-{1:02}\n{0}\n{2}", "{0}\n{2}\nPosted by {4} at {3}")
        )
    )  # fmt: skip
    out = []
    for day in sorted(draw(st.lists(st.integers(1, 28), min_size=3, max_size=8, unique=True)), reverse=True):
        time = clock(draw(st.integers(6, 22)), draw(st.integers(0, 59)))
        out.append(shape.format(draw(titles(lang)), day, " ".join(draw(prose(lang))), time, draw(names)))
    return out


@st.composite
def ticker(draw: st.DrawFn) -> list[str]:
    """Headlines only, newest first."""
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    shape = draw(st.sampled_from(("{0} {1}", "{0}\n{1}", "{1}\n{0}", "{0} | {1}", "{0} – {1}", "{0}{1}", "• {0} {1}")))
    return [shape.format(clock(*time), draw(titles(lang))) for time in reversed(draw(rising(draw(counts))))]


@st.composite
def gallery(draw: st.DrawFn) -> list[str]:
    shape = draw(
        st.sampled_from(
            ("{1}\nPhotograph: {0}/AFP", "{1} Photograph: {0}/AFP", "{1}Image source, {0}\nImage caption, {1}", "{1}\n{0}/Getty Images",
             "{1}Credit...{0} for The Lund Post", "{1}\nImage: {0}", "{1}\n{0} | Afp | Getty Images", "{1} (Image: {0})\nShare",
             "{1}. {0}/AP", "{1} (AP Photo/{0})")
        )
    )  # fmt: skip
    pictures = (shape.format(draw(names), draw(st.sampled_from(SENTENCES["en"]))) for _ in range(draw(counts)))
    return [draw(titles("en")), f"By {draw(names)}", *pictures, *draw(st.lists(st.just("Share"), max_size=2))]


@st.composite
def quotations(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(st.sampled_from(("“{1}”\n— {0}", "{1}\n— {0}", "“{1}” — {0}", "{1}\n-{0}", "{1}\n— {0}, pilot", "{2}\n“{1}”\n— {0}",
                                  "{1}\n–{0}", "{1}\n— {0} (@{0})")))  # fmt: skip
    quotes = (
        shape.format(draw(names), draw(st.sampled_from(SENTENCES[lang])), draw(titles(lang)))
        for _ in range(draw(counts))
    )
    return [draw(titles(lang)), *draw(prose(lang)), *quotes]


@st.composite
def questions(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(
        st.sampled_from(
            ("{1}\nBy {0}\n{2}", "Q: {1}\nA: {2}", "{0} asks: {1}\n{2}", "{1}?\n{2}\n{0}", "{0}\n{1}?\n{2}")
        )
    )
    return [
        draw(titles(lang)),
        *(shape.format(draw(names), draw(titles(lang)), " ".join(draw(prose(lang)))) for _ in range(draw(counts))),
    ]


@st.composite
def changelog(draw: st.DrawFn) -> list[str]:
    shape = draw(st.sampled_from(("{0} (2019-06-{1:02})\n- {2}", "## {0} - 2019-06-{1:02}\n* {2}\n* {3}", "2019-06-{1:02}  {4}\n\t* {2}",
                                  "Version {0}, June {1}, 2019\n{2}", " -- {4} <a@b.example>  Mon, {1:02} Jun 2019 14:{1:02}:11 +0100\n  * {2}",
                                  "Author: {4}\nDate:   Mon Jun {1} 14:{1:02}:33 2019 +0200\n    {2}",
                                  "### Updated at 14:{1:02}\n{2}", "{0}\nReleased {1} hours ago\n{2}")))  # fmt: skip
    out = ["Changes"]
    for day in range(draw(counts), 0, -1):
        first, second = draw(st.tuples(st.sampled_from(SENTENCES["en"]), st.sampled_from(SENTENCES["en"])))
        out.append(shape.format(f"1.{day}.0", day, first, second, draw(names)))
    return out


@st.composite
def chat(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(
        st.sampled_from(
            ("[{1}] {0}: {2}", "05.06.19, {1} - {0}: {2}", "[05/06/2019, {1}:11] {0}: {2}", "{1} <{0}> {2}", "{0}  {1}\n{2}",
             "{0}\n{1}\n{2}", "{1} {0}: {2}", "{1}\n{0}\n{2}", "{0} [{1}]\n{2}", "6/5/19, {1} - {0}: {2}", "{1} * {0} {2}")
        )
    )  # fmt: skip
    return [
        shape.format(draw(names), f"{h:02}:{m:02}", draw(st.sampled_from(SENTENCES[lang])))
        for h, m in draw(rising(draw(counts)))
    ]


@st.composite
def log(draw: st.DrawFn) -> list[str]:
    shape = draw(
        st.sampled_from(
            ("{0}:11 INFO {1}", "2019-06-05 {0}:11,123 [main] WARN {1}", "Jun  5 {0}:11 host app[12]: {1}", "[{0}] {1}", "{0} {1}", "{0} - {1}",
             '1.2.3.4 - - [05/Jun/2019:{0}:11 +0000] "GET / HTTP/1.1" 200', "{0}\t{1}", "2019-06-05T{0}:11Z {1}", "{0}: {1}")
        )
    )  # fmt: skip
    words = st.sampled_from(
        ("connection from 10.0.0.1 closed", "no such file or directory: /var/x", "job 12 done", "retrying in 5 s")
    )
    return [shape.format(f"{h:02}:{m:02}", draw(words)) for h, m in draw(rising(draw(counts)))]


@st.composite
def table(draw: st.DrawFn) -> list[str]:
    """Shares, weather, tides."""
    shape = draw(
        st.sampled_from(
            (
                "{0} {1} {2}%",
                "{0}|{1}|{2}",
                "{0}\n{1}\n{2}%",
                "{3}\n{1}\n{2}%\nAs of {0}",
                "{0}\t{1}\t{2}",
                "{3} {0} {1}°",
            )
        )
    )
    rows = draw(rising(draw(counts)))
    return [
        "Prices",
        *(
            shape.format(f"{h:02}:{m:02}", draw(st.integers(-9, 99)), draw(st.integers(0, 99)), draw(places))
            for h, m in rows
        ),
    ]


@st.composite
def chapters(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(
        st.sampled_from(("{0} {1}", "{0} – {1}", "[{0}] {1}", "({0}) {1}", "{0}\n{1}", "{0}\n{1}\n{2}", "{1} {0}"))
    )
    second, out = 0, [draw(titles(lang)), *draw(prose(lang))]
    for _ in range(draw(counts)):
        out.append(
            shape.format(
                f"{second // 60:02}:{second % 60:02}", draw(titles(lang)), draw(st.sampled_from(SENTENCES[lang]))
            )
        )
        second += draw(st.integers(5, 400))
    return out


@st.composite
def newsletter(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    shape = draw(st.sampled_from(("{0}\n{1}\nShare", "{0}\n{1}\nRead more\nShare", "{0}\nBy {2}\n{1}\nShare this", "{0}\n{1}\nCopy link",
                                  "{0}\n{1}\nBack to top", "{2}\n{0}\n{1}\nShare\nComment", "Advertisement\n{0}\n{1}",
                                  "KEY EVENT\n{0}\n{1}", "{0}\n{2}\n{1}\nfacebook\ntwitter")))  # fmt: skip
    return [
        draw(titles(lang)),
        *(shape.format(draw(titles(lang)), " ".join(draw(prose(lang))), draw(names)) for _ in range(draw(counts))),
    ]


@st.composite
def reviews(draw: st.DrawFn) -> list[str]:
    shape = draw(
        st.sampled_from(
            ("{0}\nReviewed on June {1}, 2019\n{2}\nHelpful", "5 stars\n{0}, {1} June 2019\n{2}", "{2}\n{0}\nJune {1}, 2019",
             "{0}\nJune {1}, 2019 2:0{1} pm\n{2}", "{0}\n{1} days ago\n{2}", "{0}\n{1} weeks ago\n{2}\nResponse from the owner\n{1} weeks ago\n{2}")
        )
    )  # fmt: skip
    return [
        "Reviews",
        *(
            shape.format(draw(names), day, draw(st.sampled_from(SENTENCES["en"])))
            for day in range(9, 9 - draw(counts), -1)
        ),
    ]


@st.composite
def bibliography(draw: st.DrawFn) -> list[str]:
    shape = draw(
        st.sampled_from(
            ("{0} ({1}). {2}. 12:34–41.", "[{3}] {0}, {2}, {1}.", "{3}. {0}: {2}. Lund {1}, 14:05–17.", "{0}\n{2}\n{1}")
        )
    )
    return [
        "References",
        *(shape.format(draw(names), 1990 + at, draw(titles("en")), at) for at in range(1, draw(counts) + 1)),
    ]


@st.composite
def article_with_clocks(draw: st.DrawFn) -> list[str]:
    lang = draw(languages)
    clock = draw(st.sampled_from(CLOCKS[lang]))
    out = [draw(titles(lang)), f"By {draw(names)}", f"Published {clock(9, 12)}, 5 March 2024", *draw(prose(lang))]
    for h, m in draw(rising(draw(st.integers(0, 5)))):
        mid = draw(
            st.sampled_from(("At {}, {}", "{1} ({0})", "By {} {}", "{1} {0}.", "Updated at {0}\n{1}", "{1}\n{2}"))
        )
        out += [mid.format(clock(h, m), draw(st.sampled_from(SENTENCES[lang])), draw(titles(lang))), *draw(prose(lang))]
    return out


# As outlets print the time of a post, and others that of a meeting, a comment, an article.
NOTATIONS = (
    "{h12}.{m:02}{half}m\nSeptember {d}", "{h12}:{m:02} {half}.m. ET, October {d}, 2023", "Sept. {d}, 2024, {h12}:{m:02} {half}.m. ET",
    "{d}h agoTue {d} Mar 2024 at {h12}:{m:02}{half}m",
    "Tue {d} Mar 2024 at {h12}:{m:02}{half}m", "{h12}:{m:02} {half}.m.", "{h12}:{m:02} {HALF}M\nMarch {d}, 2024",
    "{d} minutes ago\n{h:02}:{m:02}", "Mar {d:02}, {h:02}:{m:02}", "{d}h ago / {h12}:{m:02} {HALF}M EST", "{h12}:{m:02} {half}m ET\nNov. {d}, 2020",
    "{h12}:{m:02} {HALF}M ET", "Mar {d}, 2024 {h12}:{m:02} {HALF}M", "{h12}:{m:02} {HALF}M IST", "{h:02}:{m:02} IST: ", "{d:02}.09.2024 • {h:02}:{m:02} Uhr", "{h:02}.{m:02} Uhr: {title}", "{h12}:{m:02} {half}m\nBy {name}", "{h12}.{m:02}{half}m on March {d}, 2024", "{h:02}:{m:02} {HALF}M GMT", "{d} Min Ago", "{d} hours ago",
    "Thu, Feb {d} 2022 {h12}:{m:02} {HALF}M EST", "{h:02}:{m:02} KEY EVENT", "Hier à {h:02}:{m:02}", "{h:02}h{m:02}", "Updated {d} Mar 2024, {h12}.{m:02}{half}m",
)  # fmt: skip


@st.composite
def dated(draw: st.DrawFn) -> list[str]:
    """Meetings, comments and articles of several days, under times in one notation."""
    lang = draw(st.sampled_from(("en", "en", "de", "fr")))
    notation = draw(st.sampled_from(NOTATIONS))
    shape = draw(
        st.sampled_from(
            ("{0}\n{1}", "{1}\n{0}", "{1}\n{0}\nHall {4}", "{1}\n{0}\n{3}…", "{2}\n{0}\n{3}\nReply", "{1}\n{0}\nRead more", "{0}\n{1}\nTickets",
             "{2}: {0}", "{0}\n{2}: {3}", "{1} {0}", "{1} on {0}", "{0}\n{2}", "{1}\nBy {2}\n{0}")
        )
    )  # fmt: skip
    out = [draw(titles(lang)), *draw(st.lists(st.sampled_from(SENTENCES[lang]), max_size=2))]
    for day in sorted(
        draw(st.lists(st.integers(1, 28), min_size=3, max_size=8, unique=True)), reverse=draw(st.booleans())
    ):
        hour, minute = draw(st.integers(6, 22)), draw(st.sampled_from((0, 15, 30, 45, 7, 33)))
        time = notation.format(h=hour, m=minute, h12=(hour - 1) % 12 + 1, half="ap"[hour > 11], HALF="AP"[hour > 11], d=day, name=draw(names),
                               title=draw(titles(lang)))  # fmt: skip
        out.append(shape.format(time, draw(titles(lang)), draw(names), draw(st.sampled_from(SENTENCES[lang])), day))
    return out


@st.composite
def letters(draw: st.DrawFn) -> list[str]:
    """Readers' letters under titles, testimonials, verses."""
    lines = st.sampled_from(("I write to say that the quay is too small for my boat.", "We have lived at the harbour for years, and I like it.",
                             "My father rowed this boat, and it leaks.", "Your paper told us that the ice would go; it has not."))  # fmt: skip
    shape = draw(
        st.sampled_from(
            (
                "{0}\n{1}\n— {2}, {3}",
                "{0}\n{1}\n{2}, {3}",
                "{0}\n{1}\n-{2}",
                "{1}\n— {2}, {3}",
                "{0}\n{1}\n— {2}\n{3}",
            )
        )
    )
    return [
        "Letters",
        *(shape.format(draw(titles("en")), draw(lines), draw(names), draw(places)) for _ in range(draw(counts))),
    ]


KINDS = {
    kind.__name__: kind()
    for kind in (
        timetable, programme, opening_hours, match_report, transcript, thread, front_page, blog_index, ticker, gallery,
        quotations, questions, changelog, chat, log, table, chapters, newsletter, reviews, bibliography, article_with_clocks,
        dated, letters,
    )
}  # fmt: skip
# What tools leave between the lines, and in place of their ends.
SHAPES = (
    ("\n", "\n"),
    ("\n\n", "\n"),
    ("\n\n", "\n\n"),
    (" ", " "),
    ("", ""),
    ("\n\n  * ", "\n\n"),
    ("\n    ", "\n   "),
    ("\n", ""),
)


def joined(lines: list[str], shape: tuple[str, str]) -> str:
    """The lines as a tool prints them, with this between two of them, and that where one is broken."""
    between, within = shape
    return between.join(line.replace("\n", within) for line in lines)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), shape=st.sampled_from(SHAPES))
def test_it_is_no_live_blog(kind: str, data: st.DataObject, shape: tuple[str, str]) -> None:
    text = joined(data.draw(KINDS[kind]), shape)
    assert lb.detect(text) is None
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


def test_the_latest_posts_of_a_blog_are_no_live_blog() -> None:
    posts = "\n".join(
        f"{title}\nBy {name}\nIt is a long story, and it begins with a boat."
        for title, name in (("A winter at sea", "Nora Falk"), ("Boats I have known", "Ida Holm"), ("Ice", "Ole Berg"))
    )
    assert lb.detect(f"The harbour blog\nLatest posts\n{posts}\nKey posts\nAbout us") is None
