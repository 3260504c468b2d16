"""Readers' comments below live posts are the site's; what only looks like their heading is not."""

from __future__ import annotations

import pytest

import liveblog_parse as lb
from liveblog_parse.text.comments import is_heading

_POSTS = (
    "18:41\nFerries return to the quay\nThree ferries left at noon, the port said.\n"
    "17:43\nCrews vote to go home\nThe strike is over after nine days.\n"
    "17:22\nIce breaks at the cape\nIt is a foot thick, pilots say."
)
_COMMENTS = {
    "with ages, to be answered": "hans57\n3 hours ago\nThe quay is too small.\nReply\nmrs_quay\n2 hours ago\nIt is.\nReply",
    "with clocks": "hans57\n18:51\nThe quay is too small.\nmrs_quay\n18:57\nIt is.\n~tug\n19:02\nOh well, it was.",
    "with names and ages in one line": "hans57 3 hours ago\nThe quay is too small.\nReply\nOlga 2 hours ago\nIt is.\nReply",
    "of one reader": "Olga\n4 minutes ago\nThe quay is too small for that.\nReport",
}


@pytest.mark.parametrize("heading", ["Comments", "3 comments", "Kommentare (3)", "Laisser un commentaire"])
@pytest.mark.parametrize("comments", _COMMENTS)
def test_comments_below_posts_are_none_of_them(comments: str, heading: str) -> None:
    alone, blog = (lb.parse(f"Harbour live\n{_POSTS}{more}") for more in ("", f"\n{heading}\n{_COMMENTS[comments]}"))
    assert len(blog) == 3
    assert (blog.entries, blog.unplaced) == (alone.entries, ())
    assert lb.detect(f"Harbour live\n{_POSTS}\n{heading}\n{_COMMENTS[comments]}") is not None


_HEADINGS = (
    "COMMENTS", "Add your comments", "Bewertungen (3)", "Customer reviews", "Deixe um comentário", "Deja un comentario",
    "Discussion", "dodaj komentarz", "Guestbook", "Gästebuch", "Hozzászólások", "Join the conversation", "14 komentářů",
    "Laissez un commentaire", "Lascia un commento", "Leave a reply", "Legg igjen en kommentar", "* Lesermeinungen",
    "Opinie", "Post a comment", "Přidat komentář", "Reageer", "Recensioni", "Reviews", "Réagir", "Skriv en kommentar",
    "Vos réactions", "Yorum yap", "Bình luận", "Ý kiến bạn đọc", "Комментарии", "12 条评论", "3件コメント",
)  # fmt: skip


@pytest.mark.parametrize("heading", _HEADINGS)
def test_a_list_of_comments_is_headed_in_any_language(heading: str) -> None:
    assert is_heading(heading)


def test_a_heading_of_comments_that_posts_follow_cuts_nothing() -> None:
    more = "16:31\nComments\nThe mayor speaks at five\nShe will name the new harbour master.\n16:02\nTea\nIt is served."
    blog = lb.parse(f"Harbour live\n{_POSTS}\n{more}")
    assert [entry.published_as and entry.published_as.raw for entry in blog] == [
        "18:41",
        "17:43",
        "17:22",
        "16:31",
        "16:02",
    ]


def test_a_button_below_each_post_heads_no_comments() -> None:
    posts = _POSTS.replace(".\n", ".\nComments\n")
    assert len(lb.parse(f"Harbour live\n{posts}\nComments")) == 3
