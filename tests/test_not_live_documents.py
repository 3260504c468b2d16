"""Documents of every kind that print times, names and dashes in records, however they were flattened, are no live blogs."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb

# ---- words -----------------------------------------------------------------------------------------------------------

NAMES = ("Nora Falk", "Ivo Brandt", "Ada Lund", "Per Holm", "Ida O’Dell", "Sven Aker", "Liv Dahl", "Ole Quist")
PLACES = ("Lund", "Ystad", "Malmö", "Rønne", "Køge", "Gothenburg", "Halifax")
TITLES = (
    "Ferries return to the old harbour", "Pilots go back to work in Lund", "How the ice came to the cape",
    "What each crew will earn this year", "A new crane for the quay at last", "The harbour master says no",
)  # fmt: skip
SHORT = ("Winter", "The Quay", "Low Tide", "A Lamp", "Svanen")
TOLD = (
    "The ferry left the quay before noon, and nobody was hurt.",
    "“We have waited for this,” the harbour master said on Tuesday.",
    "It was cold, but the crews were paid for all three days.",
    "The council heard that the new crane will cost twice as much as planned.",
    "Stir until the butter has melted, then add the flour.",
    "A strong second half gave the guests the points they needed.",
)
SAID = (
    "I write to say that the quay is too small for my boat.",
    "We have lived at the harbour for years, and I like it.",
    "My father rowed this boat, and it leaks.",
    "The staff were lovely and we will come again!",
)
VERSES = ("The ice is on the quay,", "the gulls are on the ice", "and nobody comes home,", "O lamp upon the cape,",
          "what have you seen tonight", "The boats lie keel to keel,", "the tide forgets its name")  # fmt: skip

# ---- records ---------------------------------------------------------------------------------------------------------


class Kind(NamedTuple):
    """What stands above the records; how their times go; and what one of them looks like, in every make of it."""

    head: str
    order: str
    records: tuple[str, ...]


KINDS = {
    "letters to an editor": Kind("Letters", "", (
        "{title}\n{said} {told}\n— {name}, {place}", "{title}\n{said}\n{told}\n— {name}\n{place}", "{said}\n— {name}",
        "SIR – {said} {told}\n{name}\n{place}", "Re “{title}”:\n{said} {told}\n— {name}", "{title}\n{told}\n{said}\n— {name}",
    )),
    "quotations": Kind("Sayings of the sea", "", (
        "“{told}”\n— {name}", "{told}\n— {name}", "{name}:\n“{told}”", "“{told}” — {name}", "{told}\n-- {name}\n%",
        "{told}\n\t\t-- {name}, “{short}”\n%", "{title}\n“{told}”\n— {name}", "“{told} {said}”\n– {name}, pilot",
    )),
    "poems": Kind("Poems of the cape", "", (
        "{short}\n{verse1}\n{verse2}\n{verse3}.\n— {name}", "{title}\n{verse1}\n{verse2}\n\n{verse3}\n{verse1}\n— {name}",
        "{title}\nby {name}\n{verse1}\n{verse2}", "{title}\n{verse1} / {verse2} / {verse3}\n— {name}",
    )),
    "a newsletter": Kind("The Harbour Letter", "", (
        "{title}\n{told}\nRead more", "{title}\n{told}\nShare", "{n}. {title}\n{told}\n— {name}", "{title}\nBy {name}\n{told}\nShare\nTweet",
        "{title} ({n} min read)\n{told}", "Today's editor: {name}\n{title}\n{told}",
    )),
    "reviews": Kind("Reviews of the ferry", "", (
        "{short}\n★★★☆☆\n{told}\n— {name}", "{title} (2019)\n4/5\n{told}\n— {name}", "{title}\n{said}\n— {name}",
        "{n}. {short}\n{told}\n— {name}", "{name}\n5.0 out of 5 stars\n{said}\nReviewed on {day}\nHelpful\nReport",
        "{name}\n{n} months ago\n{said}\nLike\nShare", "{short}, by {other}\n{told}\n— {name}",
    )),
    "testimonials": Kind("What our guests say", "", (
        "{said}\n– {name}", "“{said}”\n– {name}, {place}", "{title}\n{said} {told}\n— {name}", "{said}\n-{name}", "{name}, {place}\n{said}",
    )),
    "listings": Kind("What is on", "days", (
        "{dotted}\n{day}\n{title}\n{told}\nGreat Hall", "{half}\n{day}\n{title}\nTickets", "{title}\n{half}\n{day}\n{told}", "{day}\n{half}\n{title}\n{told}",
        "{day}, {clock}\n{title}\n{told}", "{half} {day}\n{title}\n{told}", "{title}\n{day} at {half}\n{place}\n{told}",
        "{german} • {clock} Uhr\n{title}\n{told}", "{day}, {stopped} ET\n{title}\n{told}", "{stopped} ET, {day}\n{title}\n{told}",
        "{dotted} on {day}\n{title}\n{told}",
    )),
    "releases for the press": Kind("Press releases", "days", (
        "{day}\n{title}\nRead more", "{title}\n{day} {half}\n{told}\nRead more »", "{day} | {title}\n{told}", "{half} ET\n{day}\n{title}\n{told}",
        "LUND, {day} (Quaywire) -- {told}\n{title}",
    )),
    "deaths": Kind("Deaths", "days", (
        "{name}, 7{n}\n{told}\n— {other}", "{name}\n1931–2024\n{told}", "{name}, of {place}, {day}\n{told}", "{title}\n{told}\n{other}\n{day}",
    )),
    "a changelog": Kind("Changelog", "days", (
        "## {n}.2.0 - {iso}\n- {told}", "{n}.1 ({day})\n* {told}", "{iso} {clock}  {name}\n\t* {told}",
        "commit 3f2a1{n}\nAuthor: {name} <a@b.example>\nDate:   {day} {clock}\n\n    {title}", "v{n}.0\n{day} at {half}\n{told}\nAssets {n}",
    )),
    "comments": Kind("Comments", "falling", (
        "{name}\n{clock}\n{said}\nReply\nLike", "{name} says:\n{day} at {half}\n{said}\nReply", "{name}\n{n} hours ago\n{said}\nReply\nShare",
        "{nick} {clock}\n{said}\nReply", "{name}\n{day} {half}\n{said}", "{clock}\n{name}\n{said}\nReport", "#{n} {nick} {day} {clock}\n{said}\nQuote",
        "{name}\n{clock}\n{said}\nLike\nShare",
    )),
    "e-mails": Kind("Re: The quay", "falling", (
        "From: {name} <a@b.example>\nDate: {day}, {clock}\nSubject: Re: {title}\n{said}", "On {day}, at {clock}, {name} wrote:\n> {said}",
        "{name} <a@b.example>\n{day}, {clock}\nto me\n{said}", "Am {german} um {clock} schrieb {name}:\n> {said}",
    )),
    "questions and answers": Kind("Questions", "falling", (
        "Q: {title}?\nA: {told}", "{title}?\n{told}\n— {name}", "{name} asked:\n{title}?\nAnswered by {other}:\n{told}",
        "{title}?\nasked {n} hours ago\n{name}\n{told}\n{n} answers", "Q. {title}? — {name}, {place}\nA. {told}", "{title}?\n{said}\n– {name}\n{told}",
    )),
    "a chat": Kind("Group chat", "rising", (
        "[{slashed}, {clock}:11] {name}: {said}", "{slashed}, {clock} - {name}: {said}", "[{clock}] {name}: {said}", "{clock}:11 {nick} | {said}",
        "{name}  {half}\n{said}", "{name} {clock}\n{said}\n:+1: {n}", "{clock} {name}\n{said}", "{name}, [{german} {clock}]\n{said}",
        "{nick} — Today at {half}\n{said}", "{nick}: {said}\n{clock}", "{name} hat geschrieben:\n{clock}\n\n{said}",
    )),
    "minutes of a meeting": Kind("Minutes of the harbour board\nPresent: Nora Falk, Ivo Brandt", "rising", (
        "{n}. {title}\n{told}\nAction: {name}", "{clock} {title}\n{told}", "{clock} – {name} spoke.\n{told}",
        "{clock} {name} moved that the motion be put. {told}", "{clock}\n{title}\n{told}\nMoved: {name}. Seconded: {other}. Carried.",
        "{half}\n{title}\n{told}",
    )),
    "a hearing": Kind("IN THE HARBOUR COURT", "rising", (
        "{n}1 Q. {told}\n{n}2 A. {said}", "MR. FALK: {told}\nTHE WITNESS: {said}\n({half} recess)", "({half})\nTHE COURT: {told}",
        "{half}\nMS. LUND: {told}", "{clock}\nTHE CLERK: {told}\nTHE COURT: {said}", "[{half}]\nQ. {told}\nA. {said}",
    )),
    "chapters": Kind("Night on the cape", "rising", (
        "Chapter {n}\n{clock}\n{told} {said}", "{n}\n{clock} – the quay\n{told}\n“Who is there?” she asked.\n“Nobody,” said {name}.",
    )),
    "a programme": Kind("Tonight on One", "by fives", (
        "{clock} {title}\n{told}", "{half} {title} ({n}/6)\n{told}", "{clock}\n{title}\n{told}\nHD", "{clock} Uhr\n{title}\n{told}",
    )),
    "a recipe": Kind("Roast for six", "by fives", ("{n}. {told}", "Step {n}\n{told}", "{clock} {told}", "{clock}\n{told}", "Prep {n}0 min\n{title}\n{told}")),
    "a race": Kind("Results, 10 km", "rising", ("{n}. {name} ({place}) {clock}", "{n}\t{name}\t{place}\t{clock}.{n}", "{name}\n{clock}\n+0:{n}2")),
    "a box score": Kind("Lund 28–26 Ystad", "", ("{name} {n}-9 0-0 {n}1", "{name}\n{n}\n{n}2:41\n+{n}", "{n}' {name}\n{n}4' {other}")),
    "a timetable": Kind("Ferries from Lund", "rising", ("{clock} {place}", "{place}\n{clock}\n{half}", "{clock}\t{clock}\t{clock}", "{clock}\n{place}\nOn time")),
    "shares": Kind("Markets", "rising", ("{short} {n}8.20 +0.{n}%\nAs of {half} EDT", "{clock} {n}82.31 -0.4%", "{place} Tug\n{n}.21\n+1.{n}%")),
    "notes of a podcast": Kind("Episode twelve", "from nought", (
        "{passed} {title}", "{passed} – {title}\n{told}", "({passed}) {title}", "{passed}\n{title}\n{told}", "- {passed} {told}", "{passed}: {told}",
    )),
    "subtitles": Kind("WEBVTT", "from nought", (
        "{n}\n00:{passed},120 --> 00:{passed},900\n{told}", "{passed}.120 --> {passed}.900\n{told}", "{passed}\n{told}", "[00:{passed}] {name}: {told}",
    )),
    "a bibliography": Kind("References", "", (
        "[{n}] {name}, “{title},” Lund 199{n}, 12:34–41.", "{name} (200{n}). {title}. Harbours 12:{n}4.", "{name}. {short}. Lund: Quay Press, 199{n}.\n— {other}",
    )),
}  # fmt: skip


@st.composite
def documents(draw: st.DrawFn, kind: Kind, record: str) -> list[str]:
    rng = draw(st.randoms(use_true_random=False))
    count = draw(st.integers(4, 9))
    step = 5 if kind.order == "by fives" else 1
    minutes = [step * minute for minute in sorted(rng.sample(range(360 // step, 1380 // step), count))]
    if kind.order == "falling":
        minutes.reverse()
    if kind.order == "days":
        rng.shuffle(minutes)
    people = rng.sample(NAMES, rng.randint(2, 6))
    passed = 0
    records = []
    for index, minute in enumerate(minutes):
        day = 3 * index + 1 if kind.order == "days" else 5
        records.append(record.format(**_facts(rng, index + 1, people), **_times(minute, day, passed)))
        passed += rng.randint(5, 200)
    return [kind.head, *records]


def _facts(rng: Random, number: int, people: list[str]) -> dict[str, object]:
    name = rng.choice(people)
    verses = dict(zip(("verse1", "verse2", "verse3"), rng.sample(VERSES, 3), strict=True))
    return {
        "n": number, "name": name, "other": rng.choice(NAMES), "nick": f"{name[:3].lower()}_{number % 3}", "place": rng.choice(PLACES),
        "title": rng.choice(TITLES), "short": rng.choice(SHORT), "told": rng.choice(TOLD), "said": rng.choice(SAID), **verses,
    }  # fmt: skip


def _times(minute: int, day: int, passed: int) -> dict[str, str]:
    hour, minute = divmod(minute, 60)
    noon, half = (hour - 1) % 12 + 1, "ap"[hour > 11]
    return {
        "clock": f"{hour:02}:{minute:02}", "half": f"{noon}:{minute:02} {half.upper()}M", "dotted": f"{noon}.{minute:02}{half}m",
        "stopped": f"{noon}:{minute:02} {half}.m.", "day": f"June {day}, 2024", "german": f"{day:02}.06.2024", "slashed": f"{day:02}/06/2024",
        "iso": f"2024-06-{day:02}", "passed": f"{passed // 60:02}:{passed % 60:02}",
    }  # fmt: skip


# ---- what tools make of them -----------------------------------------------------------------------------------------

FLATTENED: dict[str, Callable[[list[str]], str]] = {
    "lines": "\n".join,
    "records apart": "\n\n".join,
    "blank lines": lambda records: "\n\n".join(records).replace("\n", "\n\n"),
    "one line": lambda records: " ".join(" ".join(records).split()),
    "glued": lambda records: "".join(records).replace("\n", ""),
    "indented": lambda records: "    " + "\n".join(records).replace("\n", "\n    "),
    "headings of Markdown": lambda records: "# " + "\n\n### ".join(records).replace("\n", "\n\n"),
    "bold of Markdown": lambda records: (
        "# " + "\n\n".join("**{}**\n\n{}".format(*f"{record}\n".split("\n", 1)) for record in records)
    ),
}
MAKES = [(name, record) for name, kind in KINDS.items() for record in kind.records]


@pytest.mark.parametrize(("name", "record"), MAKES)
@settings(max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), tool=st.sampled_from(sorted(FLATTENED)))
def test_a_document_is_no_live_blog(name: str, record: str, data: st.DataObject, tool: str) -> None:
    text = FLATTENED[tool](data.draw(documents(KINDS[name], record)))
    assert lb.detect(text) is None
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


def test_releases_of_several_days_in_one_line_are_none_wherever_their_clocks_are_cut() -> None:
    told = "Ferries return to the old harbour The ferry left the quay before noon, and nobody was hurt."
    days = ((0, 1), (1, 4), (6, 7), (5, 10), (4, 13), (3, 16), (2, 19))
    releases = " ".join(f"6:0{minute} AM ET June {day}, 2024 {told}" for minute, day in days)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"Press releases {releases}")
