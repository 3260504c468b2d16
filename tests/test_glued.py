"""Texts without line ends, as BeautifulSoup's `get_text()` leaves pages: what is cut, what is left, what is refused."""

from __future__ import annotations

import pytest

import liveblog_parse as lb
from liveblog_parse.text.camels import glued_at

# ---- what is no live blog --------------------------------------------------------------------------------------------

NOT_LIVE = {
    "an article with clocks": (
        "Ferry runs agroundNora FalkHarbour correspondentThe ferry left Lund at 21:04 on Monday and was to arrive at "
        "22:10.It struck a rock at 21:37, the coast guard said.At 21:52 the first boat reached it.By 23:15 all were "
        "ashore.ShareRead moreMore on ferries"
    ),
    "a chronicle in sentences": (
        "The ferry left at 21:04. At 21:37 it struck a rock. At 21:52 the first boat came. At 23:15 all were ashore. "
        "The captain was heard at 08:31 the next day, and the owners at 09:12."
    ),
    "opening hours": (
        "Harbour MuseumOpening hoursMonday9.00am–5.00pmTuesday9.00am–5.00pmWednesday10.15am–6.45pmClosed on Sunday."
        "Tickets are sold until half an hour before closing.Book online"
    ),
    "opening hours, clocks alone": "Museum Monday 09:05 Tuesday 09:35 Wednesday 10:05 Thursday 10:35 Closed on Sunday.",
    "a transcript": (
        "Nora Falk:00:14Welcome to the programme.Ivo Brandt:00:31Thank you, it is good to be here.Nora Falk:01:12Tell us "
        "about the strike.Ivo Brandt:02:47It began in March, and nobody knows when it ends."
    ),
    "sayings": (
        "To live is to wait.— Nora FalkAll tides turn.— Ida HolmNo rope is too long.— Per HolmA quay is a promise.— Ada LundEnd."
    ),
    "an article whose writers sign": (
        "Ferries wait.The harbour is shut.— Nora FalkCredit...Ida HolmThe union met on Monday.Nobody came.— Per HolmMore on this."
    ),
    "a timetable": "Lund09:12Malmö09:41Ystad10:03Rønne10:37Køge11:02No ferries on Sunday.Sundays and holidays11:14",
    "a programme": (
        "Tonight19:00Harbour NewsThe day on the coast.19:35TidesIvo Brandt sails to the cape.20:30The LightshipA keeper "
        "hears a horn.21:55Late NewsThe day once more."
    ),
    "teasers that count back": (
        "More news3h agoFerries stay in portThe strike goes on.5h agoPilots walk outTalks have failed.8h agoA tug is "
        "towed homeIt lost its rudder.Sign up"
    ),
    "comments": (
        "CommentsNora F10 May 2023 at 21:04I never liked that ferry.ReplyIvo B10 May 2023 at 21:37Nor did I.ReplyAda L10 "
        "May 2023 at 22:15You are both wrong.Reply"
    ),
    "an article and its dates": (
        "Storm closes quayPublished 13 Sep 2023 10.55 BSTUpdated 13 Sep 2023 11.20 BSTThe quay is shut, the harbour "
        "master said.Last modified on 13 Sep 2023 11.31 BST"
    ),
}


@pytest.mark.parametrize("text", NOT_LIVE.values(), ids=NOT_LIVE)
def test_other_texts_without_line_ends_are_refused(text: str) -> None:
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(text)
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(f"Menu News Sport Weather {text} {text} Terms Privacy")


# ---- what is one -----------------------------------------------------------------------------------------------------

POSTS = (
    ("10:48", "Ferries return to Lund", "Three ferries left at noon, the company said.The quay is full."),
    ("10:41", "Crews go home", "The strike is over, a speaker said."),
    ("10:33", "Is the ice gone?", "Pilots have seen open water at the cape."),
    ("10:26", "Talks in the UK", "The owners meet again today, they said."),
)
GLUED = "Lund ferries live" + "".join(f"{clock}{title}{prose}" for clock, title, prose in POSTS)
PARTED = "Lund ferries live " + " ".join(
    f"{clock} {title} {prose.replace('.T', '. T')}" for clock, title, prose in POSTS
)


def test_posts_in_one_line_are_cut_at_their_clocks_headlines_and_sentences() -> None:
    blog = lb.parse(GLUED)
    assert [post.published_as and post.published_as.raw for post in blog] == [clock for clock, _, _ in POSTS]
    assert [post.headline for post in blog] == [title for _, title, _ in POSTS]
    assert blog.entries[0].text == "Three ferries left at noon, the company said.\n\nThe quay is full."


def test_between_blanks_no_headline_is_told_and_an_issue_says_so() -> None:
    blog = lb.parse(PARTED.replace("live 10:48", "live. 10:48"))
    assert [post.headline for post in blog] == [None] * len(POSTS)
    assert blog.entries[1].text == "Crews go home The strike is over, a speaker said."
    [issue] = [issue for issue in blog.issues if issue.code == "line-ends-lost"]
    assert "4 of 4 posts show no headline" in issue.detail


@pytest.mark.parametrize("text", [GLUED, PARTED, GLUED + '{"a":"b"}', GLUED.replace("ferries", "fe\u200brries")])
def test_every_character_of_a_cut_text_is_accounted_for(text: str) -> None:
    blog = lb.parse(text)
    assert "".join(text[span.start : span.end] for span in blog.ledger) == text


def test_data_below_the_posts_is_in_no_post() -> None:
    blog = lb.parse(f'{GLUED}\n{{"props":{{"pageProps":{{"id":1,"title":"Lund. The quay is full."}}}}}}\nvar x = 1;\n')
    assert "pageProps" not in "".join(post.text for post in blog)
    assert any("pageProps" in text for text in blog.unplaced)


@pytest.mark.parametrize(
    "words",
    [
        "iPhone sales",
        "McDonald and YouTube",
        "OpenAI, TikTok and SoftBank",
        "WhatsApp in the UK",
        "dell’Interno",
        "the 'Ondata' of dell'Arte and qu'Ida",
    ],
)
def test_a_capital_within_a_name_is_no_seam(words: str) -> None:
    assert glued_at(words) == []


@pytest.mark.parametrize(
    ("words", "cut"), [("He is in 'tears'The quay", "The quay"), ("Crews say 'they'd go'A pilot", "A pilot")]
)
def test_words_are_glued_behind_a_quotation_in_straight_marks(words: str, cut: str) -> None:
    assert [words[place:] for place in glued_at(words)] == [cut]


def test_a_brand_that_stands_in_several_places_is_no_seam() -> None:
    text = GLUED.replace("Crews go home", "ZalandPost crews go home").replace("The quay is", "A ZalandPost van is")
    assert lb.parse(text).entries[1].headline == "ZalandPost crews go home"


def test_what_nothing_explains_stays_in_the_prose() -> None:
    text = GLUED.replace("Crews go homeThe", "Bow: Per AkerStroke: Eva LindCox: Ada FalkThe")
    [_, post, *_] = lb.parse(text)
    assert post.headline is None
    assert post.text == "Bow: Per AkerStroke: Eva LindCox: Ada FalkThe strike is over, a speaker said."


def test_ordinary_lines_are_not_cut() -> None:
    text = "\n".join(f"{clock}\n{title}\n{prose}" for clock, title, prose in POSTS)
    assert not any(issue.code == "line-ends-lost" for issue in lb.parse(text).issues)


# ---- signed posts without times ----

BRIEFING = (
    "Harbor Briefing: LiveHere’s what you need to know:Crews vote to stay ashore.A tug is towed home.Crews vote to stay "
    "ashore.The vote was close.Talks go on, the union said.— Nora Falk and Seán O’BrienAdvertisementContinue reading the "
    "main storyA tug is towed home.Credit...Pool photo by Ivo BrandtThe tug lost its rudder.— Ada LundThe ice is gone."
    "Pilots have seen open water.— Per Holm"
)


def test_posts_without_times_are_cut_where_somebody_signs_them() -> None:
    blog = lb.parse(BRIEFING)
    assert [post.headline for post in blog] == [
        "Crews vote to stay ashore.",
        "A tug is towed home.",
        "The ice is gone.",
    ]
    assert [[author.name for author in post.authors] for post in blog] == [
        ["Nora Falk", "Seán O’Brien"],
        ["Ada Lund"],
        ["Per Holm"],
    ]
    assert blog.entries[0].text == "The vote was close.\n\nTalks go on, the union said."
    assert blog.entries[1].blocks[0] == lb.Image(url=None, alt=None, caption=None, credit="Pool photo by Ivo Brandt")
    assert {issue.code for issue in blog.issues} == {"no-times", "line-ends-lost", "boundaries-uncertain"}
    assert "".join(BRIEFING[span.start : span.end] for span in blog.ledger) == BRIEFING
