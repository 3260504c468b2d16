"""The frame of a page, part by part: head, navigation, teasers, footer, scripts.

Measured on six real pages of six outlets, posts left out, in the median: 1,200 elements with 2,650 attributes, whose
values take 120 kB; 57 kB of styles, 100 kB of scripts in 28 elements. Navigation and footer are most of the links,
teasers most of the pictures, and an icon stands in every button.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bench.pages.elements import icon, picture

_WORDS = (
    "subscribe", "account", "newsletter", "privacy", "cookies", "horoscope", "crossword", "podcast", "recipes",
    "fashion", "gardening", "puzzles", "obituaries", "archive", "careers", "vouchers", "quizzes", "reviews",
)  # fmt: skip
_METAS, _PRELOADS = 45, 25
_GROUPS, _LINKS_OF_A_GROUP = 14, 6
_TEASERS = 38
_FOOTER_LINKS = 90
_STYLES = 60_000
_STATE = 65_000
_SCRIPTS = 24
_NOW = datetime(2023, 9, 13, 9, 55, tzinfo=UTC)


def phrase(rng: random.Random, words: int) -> str:
    """Some words of no post."""
    return " ".join(rng.choices(_WORDS, k=words))


def _slug(rng: random.Random) -> str:
    return "-".join(rng.choices(_WORDS, k=3))


def metas(rng: random.Random) -> Iterator[str]:
    """What a head says to robots, and what it loads."""
    for index in range(_METAS):
        yield f'<meta property="{rng.choice(_WORDS)}:{index}" content="{phrase(rng, 5)}" data-rh="true">'
    for index in range(_PRELOADS):
        yield (
            f'<link rel="preload" href="https://assets.example/{_slug(rng)}/{index}.woff2" as="font" crossorigin="">'
        )


def navigation(rng: random.Random) -> str:
    """Groups of links, each behind a button."""
    groups = "".join(_group(rng, index) for index in range(_GROUPS))
    return f'<header class="site-header"><nav aria-label="Main" role="navigation">{groups}</nav></header>'


def _group(rng: random.Random, group: int) -> str:
    links = "".join(
        f'<li class="site-nav__item site-nav__item--{group}" role="none"><a class="site-nav__link css-{_hash(rng)}" '
        f'href="https://www.news.example/{_slug(rng)}" role="menuitem" tabindex="-1" '
        f'data-link-name="nav : {group} : {index}"><span class="site-nav__label '
        f'css-{_hash(rng)}">{phrase(rng, 2)}</span></a></li>'
        for index in range(_LINKS_OF_A_GROUP)
    )
    return (
        f'<div class="site-nav__group css-{_hash(rng)}"><button type="button" aria-expanded="false" '
        f'aria-controls="nav-{group}" class="site-nav__toggle">{icon(f"nav {group}")}</button>'
        f'<ul id="nav-{group}" class="site-nav__list" role="menu">{links}</ul></div>'
    )


def teasers(rng: random.Random) -> str:
    """Cards that lead to other stories."""
    return "".join(_teaser(rng, index) for index in range(_TEASERS))


def _teaser(rng: random.Random, index: int) -> str:
    when = _NOW - timedelta(minutes=47 * (index + 1))
    words = phrase(rng, 7)
    return (
        f'<div class="card card--standard css-{_hash(rng)}" data-card-id="{rng.randrange(1 << 40)}" '
        f'data-link-name="card : {index}"><div class="card__media css-{_hash(rng)}">'
        f"{picture(f'https://img.example/{_slug(rng)}/{index}.jpg', alt=words, names='card__image')}</div>"
        f'<h3 class="card__headline css-{_hash(rng)}"><a href="https://www.news.example/{_slug(rng)}/{index}" '
        f'class="card__link" data-link-name="article : {index}">{words}</a></h3>'
        f'<p class="card__standfirst css-{_hash(rng)}">{phrase(rng, 14)}</p><div class="card__foot">'
        f'<span class="card__kicker css-{_hash(rng)}">{phrase(rng, 1)}</span>'
        f'<time datetime="{when:%Y-%m-%dT%H:%M:%SZ}" data-relativeformat="med" class="card__time">'
        f"{when.day} Sep 2023</time>{icon('comments', 16)}</div></div>"
    )


def footer(rng: random.Random) -> str:
    """Links, and how to follow the paper."""
    links = "".join(
        f'<li class="site-footer__item css-{_hash(rng)}"><a href="https://www.news.example/about/{_slug(rng)}" '
        f'class="site-footer__link" data-link-name="footer : {index}">{phrase(rng, 2)}</a></li>'
        for index in range(_FOOTER_LINKS)
    )
    follow = "".join(
        f'<a href="https://{name}.example/news" class="site-footer__icon" aria-label="{name}">{icon(name)}</a>'
        for name in ("facebook", "twitter", "mastodon", "rss")
    )
    return f'<footer class="site-footer"><ul>{links}</ul>{follow}<p>{phrase(rng, 30)}</p></footer>'


def styles(rng: random.Random) -> str:
    """Rules of a style sheet."""
    rule = (
        ".c{0:06x}-{1}{{margin:0 {2}px;color:#{0:06x};display:flex}}@media(min-width:{2}em){{.c{0:06x}{{padding:1px}}}}"
    )
    rules = [rule.format(rng.randrange(1 << 24), rng.choice(_WORDS), rng.randint(1, 80)) for _ in range(_STYLES // 100)]
    return "".join(rules)


def scripts(rng: random.Random) -> Iterator[str]:
    """A long one with the page's configuration, and many that load others."""
    items = [
        {"id": rng.randrange(1 << 40), "slug": _slug(rng), "tags": rng.choices(_WORDS, k=4)}
        for _ in range(_STATE // 110)
    ]
    yield f"<script>window.__CONFIG__={json.dumps({'switches': items})};</script>"
    for index in range(_SCRIPTS):
        source = f"https://assets.example/{_slug(rng)}.{_hash(rng)}.js"
        yield f'<script async="" src="{source}" data-chunk="{index}"></script>'


def _hash(rng: random.Random) -> str:
    return f"{rng.randrange(36**4):06x}"
