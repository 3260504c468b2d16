"""What is printed with clocks, names and dashes and is no live blog; and ordinary articles of every make."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.outlets.generic.clocks import objection
from liveblog_parse.text.lines import Lines

# ---- texts with clocks -----------------------------------------------------------------------------------------------

NO_PROSE = "most clocks have no prose under them"
FIVE_MINUTES = "most clocks are at full five minutes"
SPEAKERS = "most clocks stand before a speaker"
BOTH_WAYS = "the clocks go both ways"
FROM_NOUGHT = "the clocks count from nought"
MIXED = "the clocks are in several notations"
TOO_FEW = "fewer than 3 clocks of one notation"
DOTS = "figures with dots are no clocks"
UP = "the clocks go up over prose without headlines, as a chronicle's do"

CLOCKED = {
    "a timetable": (
        "Ferries from Lund\n09:12 Lund\n09:41 Malmö\n10:03 Ystad\n10:37 Rønne\n11:02 Køge\nNo ferries on Sunday.\n",
        NO_PROSE,
    ),
    "a timetable in columns": ("Lund 09:12 10:12\n09:41 10:41 11:41\n10:03 11:03 12:03\n10:37 11:37 12:37\n", NO_PROSE),
    "opening hours": (
        "Opening hours\n9.00am – 5.00pm Monday\n9.30am – 5.00pm Tuesday\n10.00am – 1.00pm Sunday\n",
        TOO_FEW,
    ),
    "opening hours, one to a line": (
        "Mon\n9:00am\nTue\n9:30am\nWed\n10:00am\nClosed on public holidays.\n",
        FIVE_MINUTES,
    ),
    "a stock table": (
        "Lund Tug\n09:31 182.31 +0.4%\n09:46 182.55 +0.6%\n10:01 181.97 -0.2%\nAs of 11:57 AM EDT\n",
        NO_PROSE,
    ),
    "a recipe with times": (
        (
            "Roast for six\n10:00\nTake the roast out of the fridge and let it rest.\n11:30\n"
            "Heat the oven to 200 degrees and peel the potatoes.\n12:15\nPut the roast in the oven, fat side up.\n"
            "13:45\nCarve, and serve with the potatoes.\n"
        ),
        FIVE_MINUTES,
    ),
    "a programme guide": (
        (
            "Tonight on One\n19:00 Harbour News\nThe day on the coast, with Nora Falk.\n19:35 Tides\n"
            "Ivo Brandt sails to the cape with his daughter.\n20:30 The Lightship\nA keeper hears a horn that is not his.\n"
            "21:55 Late News\nThe day once more, with Ada Lund.\n"
        ),
        FIVE_MINUTES,
    ),
    "a conference's programme": (
        (
            "Harbours of tomorrow\n09:00 Nora Falk\nOpening the port\nNora Falk on what a port is for in our day.\n"
            "09:45 Ivo Brandt\nCharts of sand\nIvo Brandt shows how the sands have moved since 1962.\n"
            "11:00 Ada Lund\nTugs without crews\nAda Lund asks who is to blame when a tug without crew runs aground.\n"
        ),
        FIVE_MINUTES,
    ),
    "a running order": ("Running order\n18:00 Titles\n18:01 Headlines\n18:04 Ferry strike\n18:11 Weather\n", NO_PROSE),
    "a court list": (
        "Court 2\n10:00 R v Falk – for trial\n10:32 R v Brandt – for sentence\n11:17 R v Holm – for mention\n",
        NO_PROSE,
    ),
    "a match report with scores": (
        (
            "Lund 28–26 Ystad\n12:10 was the score at the break.\n10:9 it had been before that, with Falk on the bench.\n"
            "14:12 made the hall sing, and Ystad had no answer to it.\n9:8 was the last lead of the guests.\n"
            "15:12 came from the wing, after a long pass by Brandt.\n"
        ),
        MIXED,
    ),
    "scores that look like clocks": (
        (
            "14:12 made the hall sing, and Ystad had no answer.\n10:09 it had been before that.\n"
            "15:12 came from the wing after a pass.\n11:10 was the last time the guests were near.\n"
            "22:18 was the end of it, and of Ystad.\n"
        ),
        BOTH_WAYS,
    ),
    "a chat": (
        (
            "12:01 Nora: Are you there yet, or are you still at the quay?\n12:02 Ivo: I am here, and nobody else is so far.\n"
            "12:04 Nora: Then wait for us, we will be there in a minute.\n12:09 Ivo: I have been waiting for an hour by now.\n"
        ),
        SPEAKERS,
    ),
    "a chat of the terminal": (
        (
            "12:01 <nora> are you there yet, or still at the quay?\n12:02 <ivo> i am here and nobody else is.\n"
            "12:04 <nora> then wait for us for a minute.\n"
        ),
        SPEAKERS,
    ),
    "a transcript": (
        (
            "00:00 Nora Falk: Welcome to the harbour, and to a new year of our talks.\n"
            "00:41 Ivo Brandt: Thank you for having me on this fine day.\n"
            "01:13 Nora Falk: Tell us how you came to the sea, if you would.\n"
        ),
        FROM_NOUGHT,
    ),
    "subtitles": (
        "00:00\nwelcome to the harbour\n00:04\nwe are glad that\n00:07\nyou came to see us\n00:11\nthis is the quay\n",
        FROM_NOUGHT,
    ),
    "an e-mail thread": (
        (
            "12:41, Nora Falk wrote:\n> Can we move the talk to Friday, as we said before?\n"
            "12:22, Ivo Brandt wrote:\n> Not for me, I am at sea until Sunday, I am afraid.\n"
            "11:58, Nora Falk wrote:\n> Is Thursday any good for all of us, then?\n"
        ),
        TOO_FEW,
    ),
    "a log file": (
        (
            "12:01:33 INFO server started on port 80.\n12:01:34 WARN no such file was found on this disk.\n"
            "12:02:11 INFO a client has connected from the other side.\n"
        ),
        TOO_FEW,
    ),
    "a log file without seconds": (
        "12:01 INFO start\n12:02 WARN no such file\n12:07 INFO client connected\n12:11 INFO stop\n",
        NO_PROSE,
    ),
    "a bibliography": (
        (
            "Falk, N.: Harbours. Lund 1998.\n12:34–41 (2001). Brandt, I.: On sands, and how they move.\n"
            "14:101–117 (2003). Lund, A.: On tugs, with a note on charts.\n"
            "15:7–19 (2004). Holm, P.: On horns, and who hears them.\n"
        ),
        TOO_FEW,
    ),
    "verses of a holy book": (
        (
            "3:16 And the boat was full, and they rowed on.\n4:12 And the sea was calm after that day.\n"
            "3:02 And they saw the lamp upon the cape.\n5:14 And they came to the quay at last.\n"
        ),
        BOTH_WAYS,
    ),
    "days of a month": (
        (
            "24.12 The ferry left the quay before noon.\n21.12 It was cold, but the crews were paid.\n"
            "17.11 Nobody knows how long the ice will stay.\n03.11 The harbour master bought a tug.\n"
        ),
        DOTS,
    ),
    "releases, newest first": (
        (
            "Releases of the tide table\n1.42 Tue Oct 8 2013 Lund\nThe quays of the cape are counted anew.\n"
            "1.38 Mon Sep 2 2013 Lund\nA gull is no longer taken for a tide.\n1.37 Fri Aug 9 2013 Lund\n"
            "The moon may be full twice in a month.\n1.29 Sun May 5 2013 Lund\nThe first table that floats.\n"
        ),
        DOTS,
    ),
    "releases that are counted": (
        (
            "Releases of the tide table\n14.42 The quays are counted\nThe quays of the cape are counted anew.\n"
            "14.41 A gull is a gull\nA gull is no longer taken for a tide.\n14.40 Full moons\n"
            "The moon may be full twice in a month.\n14.38 It floats\nThe first table that floats.\n"
        ),
        DOTS,
    ),
    "numbered sections": (
        (
            "3.15 The harbour master may close the quay at any hour.\n3.16 The crews shall be paid for all the days.\n"
            "3.21 Nobody may moor a boat at the cape in winter.\n"
        ),
        DOTS,
    ),
    "prices": (
        (
            "18.50 Cod with butter, capers and a glass of wine.\n16.90 Herring, fried whole, as the crews like it.\n"
            "17.40 Soup of the day with all the bread you want.\n"
        ),
        TOO_FEW,
    ),
    "verses with stops": (
        (
            "3:16. And the boat was full, and they rowed on.\n3:17. And the sea was calm after that day.\n"
            "3:19. And they saw the lamp upon the cape.\n3:22. And they came to the quay at last.\n"
        ),
        UP,
    ),
    "race results": (
        "10:41 Nora Falk (Lund)\n10:44 Ada Lund (Ystad)\n10:58 Ida Holm (Rønne)\n11:03 Ivo Ek (Køge)\n",
        NO_PROSE,
    ),
}


@pytest.mark.parametrize("text", [text for text, _ in CLOCKED.values()], ids=list(CLOCKED))
def test_other_things_with_clocks_are_no_live_blogs(text: str) -> None:
    assert lb.detect(text) is None
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


@pytest.mark.parametrize(("text", "why"), list(CLOCKED.values()), ids=list(CLOCKED))
def test_something_speaks_against_their_clocks(text: str, why: str) -> None:
    assert objection(Lines(text)) == why


POSTS = (
    "11.57am\n\nFerries return to Lund\n\nThree ferries left at noon, the harbour master said.\n",
    "11.31am\n\nThe talks are over, the union says in a statement.\n",
    "10.48am\n\nGood morning\n\nWelcome to our live coverage of the strike.\n",
)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(POSTS),
        "\n".join(reversed(POSTS)),
        "\n".join(("12.04am\n\nThat is all for tonight, and thank you for reading.\n", *reversed(POSTS))),
        "\n".join(POSTS).replace("am\n\n", "am: "),
        "\n".join(POSTS).replace(".", ":").replace("am\n", "\n").replace(":\n", ".\n"),
    ],
    ids=["newest first", "oldest first", "over midnight", "clocks before the words", "24 hours"],
)
def test_nothing_speaks_against_the_clocks_of_live_posts(text: str) -> None:
    assert objection(Lines(text)) is None


# ---- texts with names and other marks --------------------------------------------------------------------------------

MARKED = {
    "names over stories in a book of speakers": "Nora Falk\nOn ports\nShe speaks of ports.\nIvo Brandt\nOn sands\nHe does not.\n",
    "a story about a key event": "A KEY EVENT\nKEY EVENT\nThe fair is a key event of the year, they say.\n",
    "an article of CNN": (
        "Fog closes the harbor\nBy Nora Falk, CNN\nUpdated 2:30 PM EDT, Tue July 16, 2024\nBoats stay in port.\n"
        "From CNN’s Ivo Brandt in Halifax\nIt is thick.\n"
    ),
    "an article of the Times of New York": (
        "Harbors of the Past\nBy Nora Falk\nPublished Sept. 17, 2024\nUpdated Sept. 18, 2024, 9:15 a.m. ET\n"
        "The quay.Credit...Pool photo by Ivo Brandt\nAdvertisement\nContinue reading the main story\n"
        "The tug.Credit...Liv Dahl\nHarbors were small once, and full.\nContinue reading the main story\n"
    ),
    "an article of the ABC": (
        "Ferries return\nPosted\nTue 5 Mar 2024 at 10:38am\nUpdated\nTue 5 Mar 2024 at 11:02am\nThey are back.\n"
        "Posted Tue 5 Mar 2024 at 10:38am, updated Tue 5 Mar 2024 at 11:02am\n"
    ),
    "an article of the AP": "LUND (AP) — Crews are back.\n___\nBrandt reported from Ystad.\n___\nMore at the hub.\n",
    "an article among teasers": "".join(
        f"Ferries return to {place}\n{hours} hr ago\nThe port of {place} is open.\n{hours + 1}h ago\n"
        for hours, place in enumerate(("Lund", "Ystad", "Rønne", "Køge"), start=1)
    ),
    "comments of readers": "".join(
        f"{name}\nJune {day}, 2014 at 2:4{day} pm\nI could not agree more with this.\n"
        for day, name in enumerate(("Nora", "Ivo", "Ada", "Per"), start=1)
    ),
    "a live blog's shares without its posts": "Click here to share on social media\n" * 3,
    "a list of places, hours and names": "Room 1\n10:00, Nora Falk\nRoom 2\n11:00, Ivo Brandt\nRoom 3\n12:00, Ada Lund\n",
}


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED)
def test_a_few_marks_of_live_blogs_do_not_make_one(text: str) -> None:
    assert lb.detect(text) is None
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)


# ---- ordinary articles -----------------------------------------------------------------------------------------------

NAMES = st.sampled_from(("Nora Falk", "Ivo Brandt", "Ada Lund", "Per van Holm", "Ida O’Dell"))
PLACES = st.sampled_from(("Lund", "Ystad", "the cape", "the old harbour", "New Quay"))
CLOCKS = st.one_of(
    st.builds("{}.{:02}{}".format, st.integers(1, 12), st.integers(0, 59), st.sampled_from(("am", "pm"))),
    st.builds("{}:{:02}".format, st.integers(0, 23), st.integers(0, 59)),
    st.builds("{}:{:02} {}".format, st.integers(1, 12), st.integers(0, 59), st.sampled_from(("a.m.", "PM", "PM GMT"))),
)
HEADLINES = st.builds("Ferries return to {} as {} speaks".format, PLACES, NAMES)
SENTENCES = st.one_of(
    st.builds("The ferry left {} at {}, and {} was on board.".format, PLACES, CLOCKS, NAMES),
    st.builds("“We have waited for this,” said {}, who was at {} by {}.".format, NAMES, PLACES, CLOCKS),
    st.builds("Nobody at {} – not even {} – had seen the like of it.".format, PLACES, NAMES),
    st.builds("The notice was published at {} on the door of the port in {}.".format, CLOCKS, PLACES),
    st.builds("By {} the quay was empty; it had been full at {}.".format, CLOCKS, CLOCKS),
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
QUOTES = st.builds("“I have seen many ports, and none was like {}.”\n— {}".format, PLACES, NAMES)
BULLETS = st.lists(SENTENCES, min_size=1, max_size=3).map(lambda points: "\n".join(f"• {point}" for point in points))
PICTURES = st.one_of(
    st.builds("The quay at {}. Photograph: {}/PA".format, CLOCKS, NAMES),
    st.builds("The quay at {} (Image: {})".format, CLOCKS, NAMES),
    st.builds("A crane at {}Image source, Reuters".format, PLACES),
    st.builds("The tug at {}.Credit...{} for the Lund Post".format, PLACES, NAMES),
)
TEASERS = st.one_of(
    st.builds("Read more: {}".format, HEADLINES),
    st.builds("{}\n{} hours ago".format, HEADLINES, st.integers(2, 20)),
)
BYLINES = st.one_of(
    NAMES.map("By {}".format),
    NAMES.map("By {}, harbour correspondent".format),
    NAMES,
    NAMES.map("— {}".format),
)
DATES = st.one_of(
    CLOCKS.map("Updated at {}".format),
    CLOCKS.map("Published {}, 5 March 2024".format),
    st.just("Tue 5 Mar 2024 at 10:38am"),
    st.just("June 14, 2014 2:45 pm"),
    st.just("Share\n\nUpdated at 12.30"),
    st.just("Share"),
    CLOCKS,
)
DATELINES = st.builds("{} (AP) — {}".format, st.sampled_from(("LUND", "YSTAD, Sweden")), SENTENCES)
PIECES = st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, BULLETS, PICTURES, TEASERS)


@st.composite
def articles(draw: st.DrawFn) -> str:
    """An ordinary article: its furniture once, then prose, with pictures, quotations, lists and teasers between."""
    top = [draw(HEADLINES), draw(BYLINES), draw(DATES), draw(DATELINES)]
    pieces = [*draw(st.lists(PIECES, max_size=6)), *draw(st.lists(QUOTES, max_size=1))]
    pieces += draw(st.lists(PIECES, max_size=6))
    end = draw(st.lists(st.one_of(CLOCKS, NAMES, st.just("Share")), max_size=1))
    return draw(st.sampled_from(("\n", "\n\n"))).join((*top, *pieces, *end))


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_an_ordinary_article_is_no_live_blog(article: str) -> None:
    assert lb.detect(article) is None


def test_quotes_set_apart_above_captions_are_no_signed_posts() -> None:
    quotes = "\n".join(
        f"“The quay is no place to stand in winter, and that is all I have to say.”\n— {name}\nThe quay in the morning\n"
        "It rained on the quay for most of the day, and the ferries stayed where they were until the evening."
        for name in ("Nora Falk", "Ida Holm", "Per Lund", "Ivo Brandt")
    )
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"Ferries stay in port\n{quotes}")


def test_notes_that_go_on_long_below_the_last_name_behind_a_dash_are_no_signed_posts() -> None:
    signed = [
        f"The {n}th release of the tide table\nIt counts the quays of the cape anew.\n-Lund Harbour Team"
        for n in range(4, 8)
    ]
    older = [f"Quay {n} is counted in the table. Thanks to {'Nora Falk' if n % 7 else 'Ida Holm'}." for n in range(240)]
    menu = [f"All of quay {n}" for n in range(240)]
    assert lb.detect("\n".join((*signed, *older[:20], *menu))) is not None
    with pytest.raises(lb.NotALiveBlogError, match="most sentences stand below the last name behind a dash"):
        lb.parse("\n".join((*signed, *older)))
