"""Pages of sites that nobody knows: each word of a post is in one of its fields, once, whatever the post is made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

import liveblog_parse as lb
from liveblog_parse.sources.repeated.post import read_post

_NEWEST = datetime(2024, 3, 5, 18, 42, tzinfo=UTC)
_PAGE = (
    "<!DOCTYPE html><html lang=en><title>Harbour strike: live updates</title><script>var layer = 1</script>"
    "<body><main><h1>Harbour strike: live updates</h1>{}</main><footer>Imprint</footer>"
)


def _page(posts: Iterator[str]) -> str:
    return _PAGE.format(f'<div class="live-blog">{"".join(posts)}</div>')


# ---- the law ---------------------------------------------------------------------------------------------------------

# "w" is a word that stands nowhere else on the page, "W" one with a capital, "S" a sentence.
_BODIES = {
    "paragraph": "<p>S</p>",
    "lines": "<div>S<br><br>S</div>",
    "list": '<ul><li>w w</li><li><a href="/x">w</a> w</li></ul>',
    "lists in a list": "<ol><li>w<ul><li>w w</li><li><p>w</p><p>w</p></li></ul></li><li>w<ol><li>w</li></ol></li></ol>",
    "definitions": "<dl><dt>w</dt><dd>S</dd></dl>",
    "table": "<table><caption>w</caption><tr><th>w</th><th>w</th></tr><tr><td>w</td><td><p>w</p>w</td></tr></table>",
    "quotation": "<blockquote><p>S</p><p>S</p><footer>w <cite>w w</cite></footer></blockquote>",
    "signed quotation": '<blockquote><p>S</p><p class="quote-author">W W</p></blockquote>',
    "picture": '<figure><img src="/i.jpg" alt="w"><figcaption>S <span class="credit">Photo: W W</span></figcaption></figure>',
    "pictures": '<figure><img src="/1.jpg"><img src="/2.jpg"><figcaption>S</figcaption><figcaption>S</figcaption></figure>',
    "sub-heading": "<h4>W w w</h4><p>S</p><h5>W w</h5><p>S</p>",
    "links": '<p>w <a href="https://other.example/a">w w</a>, w<a href="#n"><sup>w</sup></a>.</p>',
    "code": "<pre><code>w\n  w</code></pre><p>w <kbd>w</kbd>.</p>",
    "read more": '<p>Read more: <a href="/n/o">w w w</a></p>',
    "box": '<aside class="related"><h4>w w</h4><a href="/n/o">w w</a><p>S</p></aside>',
    "quoted post": '<blockquote class="twitter-tweet"><p>S</p>w (@w) <a href="https://twitter.com/h/status/1">w</a></blockquote>',
    "post in a box": '<div class="social-embed"><p>S</p><a href="https://x.com/h/status/1">w w</a></div>',
    "time in a sentence": '<p>w w left at <time datetime="2024-03-05T14:00Z">14:00</time>, w w.</p>',
    "words for a time": "<p>w w on <time>w w</time>, w w.</p>",
    "note on authority": '<p class="authority-note">S</p>',
    "details": "<details><summary>w w</summary><p>S</p></details>",
    "buttons": '<div class="share"><button>Share</button><a href="https://facebook.com/sharer?u=x">Facebook</a></div>',
}  # fmt: skip
_BYLINES = {
    "none": "",
    "name": '<p class="byline">By W W</p>',
    "place": '<p class="byline">By <a rel="author" href="/by/x">W W</a>, W correspondent, in W</p>',
    "box": '<div class="author-box"><span class="author-name">W W</span><span class="author-role">w w</span></div>',
    "list": '<ul class="authors"><li>W W</li><li>W W</li></ul>',
    "lines": '<div class="meta-author"><b>W W</b><br><i>Harbour reporter</i></div>',
}
_BESIDE = {
    "nothing": "",
    "kickers": '<span>W</span><a href="/s">W</a>',
    "name": " | <span>W W</span>",
    "linked name": ' by <a href="/by/x">W W</a>',
    "names": '<span class="author">W W</span>, <span class="author">W W</span>',
    "update": "<span>Updated {later}</span><span>2 min read</span>",
}
_TITLES = {
    "heading": "<h3>W w w w</h3>",
    "heading with a button": "<h2>W w w w <svg><title>icon</title></svg><button>Share</button></h2>",
    "kicker above": '<div class="kicker">W</div><h3>W w w w</h3>',
    "low heading": "<h5>W w w w</h5>",
    "bold line": "<p><strong>W w w w</strong></p>",
    "kicker above a bold line": '<p class="kicker">W</p><p><strong>W w w w</strong></p>',
}
_PLACES = {
    "first": "{clock}{beside}{title}{by}{body}",
    "row": "<div>{clock}{beside}</div>{title}{by}{body}",
    "below the title": "{title}<div>{clock}{beside}</div>{by}{body}",
    "footer": "{title}{by}{body}<footer>{clock}{beside}</footer>",
}
_posts = st.fixed_dictionaries({
    "bodies": st.lists(st.sampled_from(sorted(_BODIES)), min_size=1, max_size=6, unique=True),
    "by": st.sampled_from(sorted(_BYLINES)),
    "beside": st.sampled_from(sorted(_BESIDE)),
    "title": st.sampled_from(sorted(_TITLES)),
    "place": st.sampled_from(sorted(_PLACES)),
    "clock": st.sampled_from(('<time datetime="{iso}">{hm}</time>', "<time>{hm}</time>", "<b>{hm}</b>")),
    "wrap": st.sampled_from(('<article class="post">{}</article>', '<div class="post"><div>{}</div></div>')),
})  # fmt: skip
_WORD = re.compile(r"[a-z]{4}zz", re.IGNORECASE)


def _spelled(shape: str, numbers: Iterator[int]) -> str:
    """The shape with a word for each "w"; words end like no others."""

    def spell(found: re.Match[str]) -> str:
        if found[0] == "S":
            return " ".join(_word(next(numbers)) for _ in range(14)).capitalize() + "."
        word = _word(next(numbers))
        return word.capitalize() if found[0] == "W" else word

    return re.sub(r"(?<![\w&<=/\"-])[wWS](?![\w=-])", spell, shape)


def _word(number: int) -> str:
    letters = "abdefgiklmnoprst"
    return "".join(letters[number >> shift & 15] for shift in (12, 8, 4, 0)) + "zz"


def _shaped(manner: dict[str, Any], place: int) -> str:
    at = _NEWEST - timedelta(minutes=37 * place)
    shape = _PLACES[manner["place"]].format(
        clock=manner["clock"],
        beside=_BESIDE[manner["beside"]],
        title=_TITLES[manner["title"]],
        by=_BYLINES[manner["by"]],
        body="<p>S</p>" + "".join(_BODIES[body] for body in manner["bodies"]),
    )
    later = at + timedelta(minutes=3)
    return str(manner["wrap"]).format(shape.format(iso=at.isoformat(), hm=f"{at:%H:%M}", later=f"{later:%H:%M}"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for key, inner in value.items() if key != "url" for text in _texts(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in _texts(inner))


def _words(texts: Iterator[str]) -> Counter[str]:
    return Counter(word.lower() for text in texts for word in _WORD.findall(text))


@given(_posts)
def test_each_word_of_a_post_is_in_one_field_of_it(manner: dict[str, Any]) -> None:
    numbers = count(1)
    posts = [_spelled(_shaped(manner, place), numbers) for place in range(4)]
    page = _page(iter(posts))
    blog = lb.parse(page)
    assert [_words(_texts(entry)) for entry in lb.to_dict(blog)["entries"]] == [_words(iter([post])) for post in posts]
    assert blog.unplaced == ()
    assert lb.parse(BeautifulSoup(page, "html5lib")) == blog


@given(_posts)
def test_a_title_is_the_headline_whatever_stands_around_it(manner: dict[str, Any]) -> None:
    numbers = count(1)
    titled = _TITLES[manner["title"]].replace("W w w w", "W title w w")
    posts = [_spelled(_shaped(manner, place).replace(_TITLES[manner["title"]], titled), numbers) for place in range(4)]
    blog = lb.parse(_page(iter(posts)))
    assert [re.findall(r"[A-Z][a-z]+zz title [a-z]+zz [a-z]+zz", post) for post in posts] == [
        [entry.headline] for entry in blog
    ]


# ---- names and titles ------------------------------------------------------------------------------------------------

_PROSE = "<p>The harbour master lifted the ban at dusk after two days of talks with the union.</p>"


def _posts_of(inner: str) -> lb.LiveBlog:
    clocks = (f"{_NEWEST - timedelta(minutes=37 * place):%H:%M}" for place in range(4))
    titles = ("Quay opens", "Union talks", "Ferries wait", "Fog lifts")
    posts = (inner.format(clock=clock, title=title) for clock, title in zip(clocks, titles, strict=True))
    return lb.parse(_page(f'<article class="post">{post}{_PROSE}</article>' for post in posts))


@pytest.mark.parametrize(
    ("byline", "wanted"),
    [
        ('<p class="byline">By <a href="/a">Nora Falk</a>, Coast editor, in Lund</p>', [("Nora Falk", "Coast editor, in Lund")]),
        ('<div class="author"><b>Nora Falk</b><i>Chief of boats</i></div>', [("Nora Falk", "Chief of boats")]),
        ('<ul class="authors"><li>Nora Falk</li><li>Per Holm</li></ul>', [("Nora Falk", None), ("Per Holm", None)]),
        ('<p class="author">Nora Falk</p><p class="author">Per Holm</p>', [("Nora Falk", None), ("Per Holm", None)]),
        ('<p class="postAuthor">Nora Falk</p>', [("Nora Falk", None)]),
        ('<p class="authority">The coast guard is in charge.</p>', []),
        ('<blockquote><p>We wait.</p><p class="quote-author">Ida Berg</p></blockquote>', []),
    ],
)  # fmt: skip
def test_a_byline_is_what_is_called_one_and_says_who_and_what(
    byline: str, wanted: list[tuple[str, str | None]]
) -> None:
    blog = _posts_of("<time>{clock}</time><h3>{title}</h3>" + byline)
    assert {tuple((author.name, author.role) for author in entry.authors) for entry in blog} == {tuple(wanted)}


@pytest.mark.parametrize(
    "inner",
    [
        "<div><time>{clock}</time><span>2 min read</span></div><p><strong>{title}</strong></p>",
        "<div><time>{clock}</time></div><p>Harbour</p><p><strong>{title}</strong></p>",
        "<div><time>{clock}</time></div><p>Harbour</p><h3>{title}</h3>",
        "<h3><time>{clock}</time> {title}</h3><div><span>Harbour</span><span>2 min read</span></div>",
    ],
)
def test_a_kicker_is_no_title(inner: str) -> None:
    blog = _posts_of(inner)
    assert [entry.headline for entry in blog] == ["Quay opens", "Union talks", "Ferries wait", "Fog lifts"]
    assert [bool(entry.kickers) for entry in blog] == [True] * 4
    assert {len(entry.blocks) for entry in blog} == {1}


def test_an_age_in_one_place_and_a_clock_in_another_are_one_post() -> None:
    blog = _posts_of('<h3><b class="clock">{clock}</b> {title}</h3><div><span class="age">3 hours ago</span></div>')
    assert [entry.headline for entry in blog] == ["Quay opens", "Union talks", "Ferries wait", "Fog lifts"]
    assert [entry.published_as and entry.published_as.raw for entry in blog] == ["18:42", "18:05", "17:28", "16:51"]


_SCRIPTS = {
    "Japanese": (
        "フェリーの再開",
        "港湾当局は本日正午にフェリー三隻が出港したと発表し、残りの船は夕方まで待機すると述べた。",
        "更新 {}",
        "山田 花子",
    ),
    "Russian": (
        "Паромы возвращаются",
        ("Три парома вышли из порта в полдень, сообщил журналистам начальник порта, а все остальные пока стоят."),
        "Обновлено {}",
        "Анна Белова",
    ),
    "Greek": (
        "Τα πλοία επιστρέφουν",
        ("Τρία πλοία απέπλευσαν το μεσημέρι, δήλωσε ο λιμενάρχης στους δημοσιογράφους έξω από το δημαρχείο."),
        "Ενημέρωση {}",
        "Άννα Παππά",
    ),
    "Hindi": (
        "नौकाएं लौट आईं",
        "तीन नौकाएं दोपहर को बंदरगाह से रवाना हुईं, बंदरगाह प्रमुख ने नगर भवन के बाहर पत्रकारों को बताया।",
        "अपडेट {}",
        "अनिता शर्मा",
    ),
    "Portuguese": (
        "Barcos voltam",
        ("Três barcos saíram do porto ao meio-dia, disse o capitão do porto aos jornalistas diante da câmara."),
        "Atualizado às {}",
        "Ana Lima",
    ),
    "Swedish": (
        "Färjorna vänder",
        ("Tre färjor lämnade hamnen vid lunchtid, sade hamnkaptenen till journalister utanför stadshuset i dag."),
        "Uppdaterad {}",
        "Anna Lind",
    ),
}


@pytest.mark.parametrize("language", _SCRIPTS)
def test_posts_may_be_in_any_script(language: str) -> None:
    title, prose, update, name = _SCRIPTS[language]
    row = f"<span>{{}}:05</span> <span>{update.format('{}:20')}</span> <span class=author>{name}</span>"
    posts = (
        f"<article><div>{row.format(hour, hour)}</div><h3>{title} {hour}</h3><p>{prose}</p></article>"
        for hour in (16, 15, 14, 13)
    )
    blog = lb.parse(_page(posts))
    assert [entry.headline for entry in blog] == [f"{title} {hour}" for hour in (16, 15, 14, 13)]
    assert {(entry.updated_as and entry.updated_as.minute, entry.authors[0].name, entry.text) for entry in blog} == {
        (20, name, prose)
    }
    assert blog.entries[0].kickers == ()


def test_figures_of_other_scripts_are_read_too() -> None:
    clocks = ("\u0661\u0664:\u0660\u0665", "\u0661\u0663:\u0662\u0660", "\u0661\u0661:\u0664\u0660")
    blog = lb.parse(_page(f"<article><b>{clock}</b><h3>Quay {clock}</h3>{_PROSE}</article>" for clock in clocks))
    readings = [entry.published_as for entry in blog if entry.published_as]
    assert [(reading.hour, reading.minute, reading.raw) for reading in readings] == [
        (14, 5, clocks[0]), (13, 20, clocks[1]), (11, 40, clocks[2]),
    ]  # fmt: skip


# ---- hostile pages ---------------------------------------------------------------------------------------------------


def test_a_post_in_a_place_of_its_own_has_no_day_from_there() -> None:
    post = '<article class="post"><time>{}:42</time><h3>Quay {}</h3>{}</article>'
    pinned = f'<div class="top"><div><div>{post.format(18, 18, _PROSE)}</div></div></div>'
    days = ((5, (17, 16)), (4, (22, 21)))
    stream = "".join(
        f"<section><h2>{day} March 2024</h2>{''.join(post.format(hour, hour, _PROSE) for hour in hours)}</section>"
        for day, hours in days
    )
    blog = lb.parse(_page(iter([pinned, f"<div>{stream}</div>"])), zone="Etc/UTC")
    assert [(entry.headline, entry.published and entry.published.day) for entry in blog][1:] == [
        (f"Quay {hour}", day) for day, hours in days for hour in hours
    ]


def test_few_of_many_lists_that_are_no_live_blog_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    def counted(*given: Any) -> Any:
        nonlocal read
        read += 1
        return read_post(*given)

    monkeypatch.setattr("liveblog_parse.sources.repeated.read_post", counted)
    post = '<article class="post"><time datetime="20{}0-03-05T10:00Z">x</time><h3>Quay</h3>{}</article>'
    records = "".join(post.format(decade, _PROSE) for decade in range(3))
    with pytest.raises(lb.NotALiveBlogError):
        lb.parse(_page(f'<section class="s{place}"><div>{records}</div></section>' for place in range(60)))
    assert read < 60 * 3 * 10
