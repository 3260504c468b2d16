"""What stands at the edges of posts on pages that nobody knows: who signs them, buttons, titles that nothing marks."""

from __future__ import annotations

import pytest

import liveblog_parse as lb

_TOLD = (
    ("18:42", "Quay reopens to small boats", "Nora Falk", "The harbour master lifted the ban at dusk after two days of talks."),
    ("17:05", "Union calls talks constructive", "Per Holm", "Both sides will meet again on Thursday, a spokesman told reporters."),
    ("15:28", "Ferries stay in port", "Nora Falk", "None of the nine ferries left this morning, and the queue is four kilometres long."),
    ("13:51", "Minister cancels visit", "Per Holm", "The minister of transport will not come to the island today, her office says."),
)  # fmt: skip
_TITLES = [title for _, title, _, _ in _TOLD]
_NAMES = [name for _, _, name, _ in _TOLD]
_PROSE = [prose for _, _, _, prose in _TOLD]


def _blog(post: str) -> lb.LiveBlog:
    """A page whose posts are written so; of `{n}` each has another."""
    posts = "".join(
        f'<div class="item"><time datetime="2024-03-05T{at}Z">{at}</time>'
        + post.format(title=title, name=name, prose=prose, n=number + 3)
        + "</div>"
        for number, (at, title, name, prose) in enumerate(_TOLD)
    )
    return lb.parse(f'<title>Harbour strike: live</title><h1>Harbour strike: live</h1><div class="live">{posts}</div>')


_SIGNED = {
    "a name below": "<p>{prose}</p><p><em>{name}</em></p>",
    "a name behind a dash": "<p>{prose}</p><span>— {name}</span>",
    "a name and a button in one line": "<p>{prose}</p><div><small>{name}</small><a href='#c{n}'>{n} comments</a></div>",
    "a name over a button": "<p>{prose}</p><p>{name}</p><ul><li><a href='#'>Teilen</a></li></ul>",
    "a name above": "<div>{name}</div><p>{prose}</p>",
    "a portrait above": "<img src='/{n}.png' alt='{name}'><div>{name}</div><p>{prose}</p>",
    "a byline above, in pieces": "<p><span>By</span> <a href='/by'>{name}</a></p><p>{prose}</p>",
    "a byline that reports": "<p>{prose}</p><p class='author'>Reported by {name}</p>",
}


@pytest.mark.parametrize("heading", ["<h3>{title}</h3>", ""])
@pytest.mark.parametrize("signed", _SIGNED.values(), ids=_SIGNED)
def test_short_lines_at_the_edges_of_most_posts_sign_them(signed: str, heading: str) -> None:
    blog = _blog(heading + signed)
    assert [[author.name for author in entry.authors] for entry in blog] == [[name] for name in _NAMES]
    assert [entry.headline for entry in blog] == (_TITLES if heading else [None] * len(_TOLD))
    assert [[getattr(block, "text", None) for block in entry.blocks] for entry in blog] == [[text] for text in _PROSE]
    assert all(not entry.kickers for entry in blog)


@pytest.mark.parametrize("place", ["<div>{name}</div><div>Harbour reporter</div><p>{prose}</p>",
                                   "<p>{prose}</p><div>{name}</div><div>Harbour reporter</div>"])  # fmt: skip
def test_what_somebody_does_stands_below_the_name(place: str) -> None:
    assert [entry.authors for entry in _blog(place)] == [
        (lb.Author(name=name, role="Harbour reporter"),) for name in _NAMES
    ]


@pytest.mark.parametrize("line", ["Read More", "Photo Gallery", "Share Article"])
def test_capitalised_words_of_buttons_are_nobody(line: str) -> None:
    assert [entry.authors for entry in _blog(f"<p>{{prose}}</p><p>{line}</p>")] == [()] * len(_TOLD)


def test_a_label_in_capitals_beside_the_time_is_nobody() -> None:
    blog = _blog("<span>KEY MOMENT</span><h3>{title}</h3><p>{prose}</p>")
    assert [(entry.authors, entry.kickers) for entry in blog] == [((), ("KEY MOMENT",))] * len(_TOLD)


def test_a_name_below_one_post_alone_is_its_prose() -> None:
    blog = _blog("<p>{prose}</p><p>It is number {n}.</p>")
    lone = lb.parse(
        '<h1>Harbour strike: live</h1><div class="live">'
        + "".join(
            f'<div class="item"><time datetime="2024-03-05T{at}Z">{at}</time><p>{prose}</p>{"<p>Ida Berg</p>" * (at < "14")}</div>'
            for at, _, _, prose in _TOLD
        )
        + "</div>"
    )
    assert [entry.authors for entry in (*blog, *lone)] == [()] * 2 * len(_TOLD)
    assert lone.entries[-1].text.endswith("Ida Berg")


def test_figures_at_the_ends_of_posts_are_prose_where_nothing_links_them() -> None:
    blog = _blog("<p>{prose}</p><ul><li>Ferries at sea: {n}</li></ul>")
    assert all(f"Ferries at sea: {number}" in entry.text for number, entry in enumerate(blog, 3))


_TITLED = {
    "a bold line over a break": "<b>{title}</b><br>{prose}",
    "a bold line over breaks, in a cell": "<table><tr><td><strong>{title}</strong><br><br>{prose}</td></tr></table>",
    "a low heading": "<h5>{title}</h5><p>{prose}</p>",
}


@pytest.mark.parametrize("titled", _TITLED.values(), ids=_TITLED)
def test_a_line_that_is_marked_over_the_prose_is_the_title(titled: str) -> None:
    blog = _blog(titled)
    assert [(entry.headline, entry.text) for entry in blog] == [*zip(_TITLES, _PROSE, strict=True)]
    assert all(not entry.kickers for entry in blog)


def test_few_posts_may_have_a_title() -> None:
    posts = "".join(
        f'<div class="item"><span class="when">{at} Uhr</span> {f"<b>{title}</b><br>" * (at > "18")}{prose}</div>'
        for at, title, _, prose in _TOLD
    )
    blog = lb.parse(f'<h1>Harbour strike: live</h1><div class="live-stream">{posts}</div>')
    assert [(entry.headline, entry.kickers) for entry in blog] == [(_TITLES[0], ()), *[(None, ())] * 3]


def test_bold_words_that_go_on_are_prose() -> None:
    blog = _blog("<p><b>The harbour master</b> says:<br>{prose}</p>")
    assert [entry.headline for entry in blog] == [None] * len(_TOLD)


def test_lines_over_the_prose_of_an_amp_list_are_no_prose() -> None:
    items = "".join(
        f'<div id="p{at[:2]}" data-sort-time="17096{int(at[:2]) * 3600 + 540000 + int(at[3:]) * 60:05}"><div>{at}</div>'
        f"<h2>{title}</h2><div>By {name}</div><p>{prose}</p></div>"
        for at, title, name, prose in _TOLD
    )
    blog = lb.parse(f"<html amp><h1>Harbour strike</h1><amp-live-list id=a><div items>{items}</div></amp-live-list>")
    assert [(entry.headline, entry.text, entry.authors[0].name) for entry in blog] == [
        (title, prose, name) for _, title, name, prose in _TOLD
    ]
    assert [entry.published_as and entry.published_as.hour for entry in blog] == [18, 17, 15, 13]
