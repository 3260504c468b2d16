"""Posts that stand under a printed time, whoever printed it; and what stands under such times and is no live blog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

import liveblog_parse as lb
from liveblog_parse.outlets.generic.clocks import objection
from liveblog_parse.text.lines import Lines

# ---- what is read ----------------------------------------------------------------------------------------------------

TITLES = (
    "The harbour opens again",
    "What we know so far",
    "Pilots vote to stay ashore",
    "A ferry company warns of long delays",
    "Crews meet the minister tonight",
)
PROSE = (
    "Ships may enter from noon, the harbour master said.",
    "The union counted 412 ballots and said that talks go on.",
    "No ferry has left the quay since Sunday, the company says.",
)
TIMES = [datetime(2024, 6, 5, 18, 3) - timedelta(minutes=minutes) for minutes in (0, 19, 44, 98, 171)]  # noqa: DTZ001
NOTATIONS: dict[str, Callable[[datetime], str]] = {
    "June 5, 2024 6:03 PM": lambda time: f"{time:%B} {time.day}, {time.year} {time.hour % 12 or 12}:{time:%M %p}",
    "June 5, 2024 at 6:03 PM": lambda time: f"{time:%B} {time.day}, {time.year} at {time.hour % 12 or 12}:{time:%M %p}",
    "6:03 PM": lambda time: f"{time.hour % 12 or 12}:{time:%M %p}",
    "6:03 PM ET": lambda time: f"{time.hour % 12 or 12}:{time:%M %p} ET",
    "18:03": lambda time: f"{time:%H:%M}",
    "18:03 BST": lambda time: f"{time:%H:%M} BST",
    "5 June 2024, 18:03": lambda time: f"{time.day} {time:%B %Y, %H:%M}",
    "18:03 - 5 Jun 2024": lambda time: f"{time:%H:%M} - {time.day} {time:%b %Y}",
    "2024-06-05 18:03": lambda time: f"{time:%Y-%m-%d %H:%M}",
    "05.06.2024 • 18:03": lambda time: f"{time:%d.%m.%Y • %H:%M}",
    "05.06.2024, 18:03 Uhr": lambda time: f"{time:%d.%m.%Y, %H:%M} Uhr",
    "18:03 Uhr": lambda time: f"{time:%H:%M} Uhr",
    "18h03": lambda time: f"{time:%Hh%M}",
}
notations = pytest.mark.parametrize("notation", list(NOTATIONS))


def printed(notation: str, *, above: bool) -> str:
    posts: list[str] = []
    for number, (time, title) in enumerate(zip(TIMES, TITLES, strict=True)):
        stamp = NOTATIONS[notation](time)
        prose = [PROSE[number % 3], PROSE[(number + 1) % 3]] if number % 2 else [PROSE[number % 3]]
        posts += [title, stamp, *prose] if above else [stamp, title, *prose]
    return "\n".join(("Harbour strike live", *posts))


@notations
@pytest.mark.parametrize("above", [True, False], ids=["title above the time", "title below the time"])
def test_posts_are_read_in_every_notation_on_either_side_of_their_titles(notation: str, above: bool) -> None:
    blog = lb.parse(printed(notation, above=above), captured=date(2024, 6, 5))
    assert blog.outlet == "generic"
    assert [post.headline for post in blog] == list(TITLES)
    readings = [post.published_as for post in blog if post.published_as]
    assert [(reading.hour, reading.minute) for reading in readings] == [(time.hour, time.minute) for time in TIMES]


@notations
def test_nothing_of_such_a_text_is_lost(notation: str) -> None:
    text = printed(notation, above=True)
    blog = lb.parse(text)
    assert "".join(text[span.start : span.end] for span in blog.ledger) == text
    assert blog.unplaced == ()


@pytest.mark.parametrize(("notation", "hour"), [("18:03 Uhr", 18), ("18h03", 18), ("05.06.2024, 18:03 Uhr", 18)])
def test_a_clock_tells_its_language_and_neither_an_outlet_nor_a_zone(notation: str, hour: int) -> None:
    blog = lb.parse(printed(notation, above=False), captured=date(2024, 6, 5))
    assert (blog.outlet, blog.zone) == ("generic", None)
    first = blog.entries[0]
    assert first.published_as is not None
    assert (first.published_as.hour, first.published) == (hour, None)


@pytest.mark.parametrize(
    ("notation", "mark", "outlet"),
    [
        ("18:03 Uhr", "Stand: 05.06.2024 18:10 Uhr", "tagesschau"),
        ("18:03 Uhr", "Liveblog zum Streik | tagesschau.de", "tagesschau"),
        ("18h03", "Live en cours", "lemonde"),
        ("18h03", "Le Monde", "lemonde"),
    ],
)
def test_another_mark_of_the_outlet_does(notation: str, mark: str, outlet: str) -> None:
    found = lb.detect(f"{mark}\n{printed(notation, above=False)}")
    assert found is not None
    assert found.outlet == outlet


def test_an_address_says_whose_zone_a_clock_is_in() -> None:
    text = printed("18:03", above=True)
    blog = lb.parse(text, url="https://news.sky.com/story/harbour-latest-13511578", captured=date(2024, 6, 5))
    assert (blog.outlet, blog.zone) == ("generic", "Europe/London")
    assert blog.entries[0].published is not None


def test_the_refusal_says_that_the_marks_are_anyones() -> None:
    clocks = "".join(f"{hour}:03 AM ET\nNothing moved.\n" for hour in (9, 8, 7))
    with pytest.raises(lb.NotALiveBlogError, match=r"yahoo.*but nothing tells that they are this outlet's"):
        lb.parse(clocks)


def test_a_time_of_the_page_opens_no_post() -> None:
    page = "Harbour strike live\nJune 5, 2024 9:12 AM\nFollow our live coverage of the strike here.\n"
    blog = lb.parse(page + printed("June 5, 2024 6:03 PM", above=False))
    assert [post.headline for post in blog] == list(TITLES)


def test_a_post_without_a_time_above_the_first_one_is_said_to_be_possible() -> None:
    text = (
        "Relacja na żywo - WP SportoweFakty\nKoniec. Lew wygrywa w Lund.\n21:05\nWynik dwumeczu: 98:70 dla Lwa.\n"
        "20:41\nBerg pewnie do mety.\n20:12\nZapraszamy na relację.\n"
    )
    assert "boundaries-uncertain" in {issue.code for issue in lb.parse(text).issues}


# ---- what is none ----------------------------------------------------------------------------------------------------

ONE = "I think that the pilots are right, and they should be paid more."
TWO = "But I would not take the ferry today, if I were you."
DATED = ("June 5, 2024 at 3:04 PM", "June 5, 2024 at 3:17 PM", "June 5, 2024 at 4:41 PM", "June 5, 2024 at 5:02 PM")
AGO = ("2 hours ago", "3 hours ago", "5 hours ago", "6 hours ago")
READERS = ("Nora Falk", "harbourfan42", "Old Salt", "Ida")


def blocks(form: str, **parts: tuple[str, ...]) -> str:
    """The form filled in with the first of all parts, then with the second of all."""
    names = list(parts)
    return "".join(form.format(**dict(zip(names, row, strict=True))) for row in zip(*parts.values(), strict=True))


NONE = {
    "comments that can be answered": (
        blocks(f"{{who}}\n{{when}}\n{ONE}\n{TWO}\nReply\n", who=READERS, when=DATED),
        "what stands under most clocks can be answered",
    ),
    "comments": (
        blocks(f"{{who}}\n{{when}}\n{ONE}\n{TWO}\n", who=READERS, when=DATED),
        "most clocks stand under a name",
    ),
    "comments of WordPress": (
        blocks(f"{{who}} says:\n{{when}}\n{ONE}\n{TWO}\n", who=READERS, when=DATED),
        "most clocks stand under a name",
    ),
    "comments with their age": (
        blocks(f"{{who}}\n{{when}}\n{ONE}\n{TWO}\n", who=READERS, when=AGO),
        "most clocks stand under a name",
    ),
    "comments under their age": (
        blocks(f"{{when}}\n{{who}}\n{ONE}\n{TWO}\n", who=READERS, when=AGO),
        "a name alone stands under most clocks",
    ),
    "a forum": (
        blocks(f"{{who}}\nMember\nPosts: 41\n{{when}}\n{ONE}\n{TWO}\nQuote\n", who=READERS, when=DATED),
        "what stands under most clocks can be answered",
    ),
    "a chat": (
        blocks("{who}\n{when}\nAre you there yet, or are you still at the quay?\n", who=("Nora Falk", "Ivo Brandt", "Nora Falk", "Ivo Brandt"), when=("3:04 PM", "3:06 PM", "3:11 PM", "3:12 PM")),
        "most clocks stand under a name",
    ),
    "teasers with their age": (
        blocks(f"{{title}}\n{{when}}\n{PROSE[0]}\n", title=TITLES[:4], when=AGO),
        "most times have one sentence under them, as teasers have",
    ),
    "teasers with their day": (
        blocks(f"{{title}}\n{{when}}\n{PROSE[0]}\n", title=TITLES[:4], when=DATED),
        "most times have one sentence under them, as teasers have",
    ),
    "teasers that break off": (
        blocks("{title}\n{when}\nShips may enter from noon, the harbour master said, as ...\n", title=TITLES[:4], when=("15:04", "14:41", "12:33", "11:02")),
        "the prose under most clocks breaks off",
    ),
    "a diary": (
        blocks(f"{{title}}\n{{when}}\n{ONE}\n{TWO}\n", title=TITLES[:3], when=("June 5, 2024 9:04 PM", "June 3, 2024 8:41 PM", "May 30, 2024 10:33 PM")),
        "the clocks are days apart",
    ),
    "a changelog": (
        blocks(f"Version {{title}}\n{{when}}\n{ONE}\n{TWO}\n", title=("1.2", "1.1", "1.0"), when=("2024-06-05 15:04", "2024-05-02 11:41", "2024-03-01 09:33")),
        "the clocks are days apart",
    ),
    "reviews": (
        blocks(f"{{title}}\n{{when}}\n{ONE}\n{TWO}\n", title=TITLES[:3], when=("2 days ago", "5 days ago", "3 weeks ago")),
        "the clocks are days apart",
    ),
    "letters": (
        blocks(f"Nora Falk <nora@harbour.example>\n{{when}}\nto me, Ivo\n{ONE}\n{TWO}\n", when=("Wed, Jun 5, 2024 at 3:04 PM", "Wed, Jun 5, 2024 at 3:17 PM", "Wed, Jun 5, 2024 at 4:41 PM")),
        "most clocks stand in the head of a letter",
    ),
    "one story, linked to again and again": (
        blocks(f"Ferries wait on the quay of Lund\n{{when}}\n{ONE}\n{TWO}\n", when=("2 hours ago", "3 hours ago", "5 hours ago")),
        "one title stands at all of the clocks",
    ),
    "an agenda": (
        blocks("{title}\n{when}\nMs Falk opened the meeting and welcomed all who had come.\nThere were no apologies.\n", title=TITLES[:3], when=("19:02", "19:07", "19:33")),
        "the clocks go up under titles",
    ),
    "a programme with its days": (
        blocks(f"{{when}}\n{{title}}\n{PROSE[0]}\n{PROSE[1]}\n", title=TITLES[:3], when=("5 June 2024, 19:00", "5 June 2024, 20:15", "5 June 2024, 21:45")),
        "most clocks are at full five minutes",
    ),
    "a court's diary": (
        blocks("{when}\n{title}\nThe hearing is before Judge Brandt in court two of the town.\n", title=("R v Falk", "R v Holm", "R v Lund"), when=("10:00 AM", "10:30 AM", "11:15 AM")),
        "most clocks are at full five minutes",
    ),
    "a timetable with its days": (
        blocks("{when}\nLund\nFerry to Ystad\n", when=("5 June 2024 15:04", "5 June 2024 16:11", "5 June 2024 17:23")),
        "most clocks have no prose under them",
    ),
    "quotations of shares": (
        blocks("Lund Tug\n182.31 +0.4%\n{when}\n", when=("June 5, 2024 11:57 AM", "June 5, 2024 11:51 AM", "June 5, 2024 11:43 AM")),
        "most clocks have no prose under them",
    ),
    "a log": (
        blocks("{when}\nINFO server started on port 80 and listens.\n", when=("2024-06-05 15:04:01", "2024-06-05 15:04:02", "2024-06-05 15:04:07")),
        "all clocks are the same",
    ),
    "a log of an hour": (
        blocks("{when}\nWARN no such file was found on this disk.\n", when=("2024-06-05 15:04:01", "2024-06-05 15:11:02", "2024-06-05 15:32:07")),
        "most clocks stand before a speaker",
    ),
    "a recording's transcript": (
        blocks("Speaker {who}\n{when}\nWelcome to the harbour, and to a new year of our talks.\n", who=("1", "2", "1", "2"), when=("0:00", "0:41", "1:13", "2:24")),
        "the clocks count from nought",
    ),
    "opening hours": (
        "Monday\n9:00 AM\n5:00 PM\nTuesday\n9:30 AM\n5:00 PM\nClosed on all public holidays of the year.\n",
        "most clocks have no prose under them",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", [text for text, _ in NONE.values()], ids=list(NONE))
def test_other_things_under_times_are_no_live_blogs(text: str) -> None:
    assert lb.detect(text) is None


@pytest.mark.parametrize(("text", "why"), list(NONE.values()), ids=list(NONE))
def test_something_speaks_against_them(text: str, why: str) -> None:
    assert objection(Lines(text)) == why


@pytest.mark.parametrize(
    "text",
    [
        (
            "Harbor opens again | AP News\nBY NORA FALK\nUpdated 9:15 AM EDT, March 5, 2024\nShare\nCopy Link copied\nEmail\n"
            "Facebook\nLUND (AP) — Ships may enter from noon, the harbor master said.\n"
            "1 of 3 | A ferry leaves. (AP Photo/Sven Aker)\nCopy Link copied\nEmail\nThe strike began on Monday.\n"
            "Related Stories\nPilots vote to stay\nTrains are full after the strike\nMarch 4, 2024\nMost read\n"
        ),
        (
            "Shares of Lund Tug rise - Yahoo Finance\nNora Falk\nWed, June 5, 2024 at 9:45 AM ET\nShares rose on Wednesday.\n"
            "As of 9:47 AM EDT\nAs of 9:51 AM EDT\nStory continues\nThe owners are glad.\n"
        ),
        "NBC News\nPilots vote\n2h ago\nTrains are full\n3h ago\nShips may enter\n5h ago\nShips enter, NBC News reports.\n",
        "The harbor, by NPR\nPublished 1:20 am ET\nIt is foggy.\n— Nora Falk\nBack to top\n",
    ],
    ids=["AP", "Yahoo", "NBC's teasers", "NPR"],
)
def test_an_article_of_an_outlet_is_no_live_blog_of_it(text: str) -> None:
    assert lb.detect(text) is None
