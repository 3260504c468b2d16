"""What tools leave of posts without saying so: what the parse says of it, and what it does not take for posts."""

from __future__ import annotations

import pytest

import liveblog_parse as lb


def doubts(text: str, **arguments: str) -> str:
    """The details of the issues that say that boundaries are uncertain."""
    blog = lb.parse(text, url=arguments.get("url"))
    return " ".join(issue.detail for issue in blog.issues if issue.code == "boundaries-uncertain")


def test_a_post_with_nothing_under_its_time_is_said() -> None:
    text = (
        "Live en cours\nL’essentielNora Falk00:10\nVos questions23:50\nLe port est-il ouvert ?\nOui, dès six heures.\n"
    )
    assert "1 of 2 posts have nothing under their time" in doubts(text)


def test_a_time_glued_in_what_comes_above_the_first_post_is_said() -> None:
    text = (
        "Eis im HafenSeit Sonntag fährt kein Schiff.14.07 Uhr: Häfen öffnen wiederDas Eis ist gegangen.\n"
        "13.48 Uhr: Eisbrecher unterwegs\nEr kommt aus Lund, sagt der Hafen.\n"
        "13.23 Uhr: Abfahrt um neun\nDas sagt die Reederei am Kai.\n"
        "12.29 Uhr: Zwölf Lotsen warten\nSie stehen am Kai und frieren.\n"
    )
    assert "glued in what comes above" in doubts(text)


def test_a_time_in_the_prose_above_the_first_post_is_no_doubt() -> None:
    text = (
        "Eis im Hafen\nSeit 14.07 Uhr fährt kein Schiff.\n"
        "13.48 Uhr: Eisbrecher unterwegs\nEr kommt aus Lund, sagt der Hafen.\n"
        "13.23 Uhr: Abfahrt um neun\nDas sagt die Reederei am Kai.\n"
        "12.29 Uhr: Zwölf Lotsen warten\nSie stehen am Kai und frieren.\n"
    )
    assert not doubts(text)


def test_reach_without_times_says_that_posts_may_have_run_together() -> None:
    text = (
        "Nora Falk\nQuay four opens\nThe first ferry left at six.\nThe harbour master waved.\n"
        "KEY EVENT\nPilots talk in Lund\nNobody spoke for an hour, they say.\nThen all did.\n"
    )
    assert "not every post shows" in doubts(text)


COMMENTS = (
    "Ferries live: what we know\nThe strike goes on.\nComments\n"
    "Nora Falk March 5, 2024 2:07 pm\nI do not agree with this at all.\n"
    "Ivo Brandt March 5, 2024 1:48 pm\nNobody asked you, I think.\n"
    "Ada Lund March 5, 2024 1:07 pm\nThe owners should pay for it.\n"
    "Per Holm March 5, 2024 12:48 pm\nThey will not, you know.\n"
)
UNSIGNED = (
    "Freight rates fall again\nRates fell by a tenth, they said.\nNora Falk\n"
    "Mills stand still\nNo grain has come since Monday.\nIda Holm\nPorts open at eight\nThey open for all ships.\n"
)


@pytest.mark.parametrize("text", [COMMENTS, UNSIGNED], ids=["comments by many", "names between sections of anyone's"])
def test_names_and_times_alone_are_no_live_blog(text: str) -> None:
    assert lb.detect(text) is None


@pytest.mark.parametrize("last", ["Nora Falk", "— Nora Falk"])
def test_a_signature_right_above_the_notice_of_rights_is_the_last_posts(last: str) -> None:
    text = (
        "This was CNBC's live blog covering the strike.\nFreight rates fall again\nRates fell by a tenth, they said.\n"
        f"{last}\nMills stand still\nNo grain has come since Monday.\n{last}\nPorts open at eight\n"
        f"They open for all ships.\n{last}\nAbout us\nPrivacy policy\n© 2024 Lund Media\n"
    )
    assert [[author.name for author in post.authors] for post in lb.parse(text)] == [["Nora Falk"]] * 3


TITLES_BELOW = """\
Harbour strike live

15.20 GMT
Ferries cancelled until noon
No ferry leaves before noon, the company said.
Share

14.41 GMT
Crews go home
The strike is over, they say.
Share

14.30 GMT
Ice breaks
It is thick, pilots say.

How the bridge was mended
The price of fish, in charts
Nine walks along the cape
Ten soups for a cold week
Who rows where this summer
Our best pictures of the ice
A quiz for sailors
Games
Puzzles
Horoscopes
* Fashion
* Gardens
Travel
The archive
"""


def test_many_lines_under_the_last_post_that_end_no_sentence_are_none_of_it() -> None:
    blog = lb.parse(TITLES_BELOW)
    assert [entry.text for entry in blog] == [
        "No ferry leaves before noon, the company said.",
        "The strike is over, they say.",
        "It is thick, pilots say.",
    ]
    assert blog.unplaced[0] == "How the bridge was mended"
    assert blog.unplaced[-1] == "The archive"
    assert [issue.code for issue in blog.issues if issue.code == "text-unplaced"] == ["text-unplaced"]
    few = TITLES_BELOW.partition("Games\n")[0]
    assert "A quiz for sailors" in lb.parse(few).entries[-1].text


def test_a_long_menu_behind_the_link_that_skips_it_is_no_headline() -> None:
    menu = "\n".join(f"Item {number}" for number in range(20))
    posts = "\n".join(f"{hour}:07\nQuay {hour} opens\nShips may enter from noon, they said." for hour in (11, 10, 9))
    blog = lb.parse(f"Skip to content\n{menu}\nAll about the strike, hour by hour.\n{posts}")
    assert (blog.headline, len(blog)) == (None, 3)
    assert [block.text for block in blog.lead if isinstance(block, lb.Paragraph)] == [
        "All about the strike, hour by hour."
    ]


def test_pictures_of_the_frame_are_boilerplate() -> None:
    picture = "![The Gazette](https://gazette.example/logo.png)"
    posts = TITLES_BELOW.partition("How the bridge")[0].replace("\n", "\n\n")
    source = (
        f"Skip to content\n\n{picture}\n\nHome\n\n{posts}\n\nPrivacy policy\n\n{picture}\n\nCookies\n\n[Help](/help)"
    )
    blog = lb.parse(source)
    assert [entry.text for entry in blog][-1] == "It is thick, pilots say."
    assert blog.unplaced == ()
    pictures = [span for span in blog.ledger if picture in source[span.start : span.end]]
    assert [(span.role, span.entry) for span in pictures] == [("boilerplate", None)] * 2


def test_posts_of_which_no_line_ends_a_sentence_are_posts_under_a_headline_that_asks() -> None:
    blog = lb.parse(
        "Connect with us\n\nWorld\n\nWho mends the bridge?\n\nPublished\n\non\n\nWho mends the bridge?\n\n"
        "Analysis\n\nIda Holm\n\nIda Holm\n\nThe harbour at dawn. Photograph: Lund Media\n"
        "The harbour at noon. Photograph: Lund Media\n\n"
        "Analysis\n\nNora Falk\n\nNora Falk\n\nFerry returns to port\n\nThe bridge. Photograph: Lund Media\nThe mole. Photograph: Lund Media\n\n"
        "Continue Reading",
        outlet="guardian",
    )
    assert [(post.headline, [author.name for author in post.authors], len(post.blocks)) for post in blog] == [
        (None, ["Ida Holm"], 2),
        ("Ferry returns to port", ["Nora Falk"], 2),
    ]


def test_a_form_for_comments_below_the_posts_is_the_sites() -> None:
    blog = lb.parse(
        "Ferries live\n\n11.57am\n\nThree ferries left at noon.\n\n11.31am\n\nThe talks are over.\n\n10.48am\n\n"
        "Welcome to our live coverage.\n\nContinue reading…\n\nLEAVE A REPLY\n\nPlease enter your comment!\n"
        "Please enter your name here\n"
    )
    assert [entry.text for entry in blog][-1] == "Welcome to our live coverage."
    assert blog.unplaced == ()
