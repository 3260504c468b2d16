"""What surrounds the posts of a news page: styles, scripts, navigation, teasers, a footer. None of it is a post's."""

from __future__ import annotations

import json
import random
from html import escape

_WORDS = (
    "subscribe", "account", "newsletter", "privacy", "cookies", "horoscope", "crossword", "podcast", "recipes",
    "fashion", "gardening", "puzzles", "obituaries", "archive", "careers", "vouchers", "quizzes", "reviews",
)  # fmt: skip
_LINKS = 60
_TEASERS = 30
_STYLES = 60_000
_STATE = 150_000

PAGE_HEADLINE = "Ferry talks live: latest from the island council"
PAGE_STANDFIRST = "Follow the day on the quays as it goes."
PAGE_AUTHOR = "Edda Page-Byline"
NOT_A_POST = f"{PAGE_HEADLINE} {PAGE_STANDFIRST} {PAGE_AUTHOR}"


def around(main: str, *, url: str, head: str = "", scripts: str = "", zone_note: str = "") -> str:
    """A whole page with `main` in the middle of it."""
    rng = random.Random(len(main))  # noqa: S311 - prose, not secrets
    title = escape(PAGE_HEADLINE)
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{escape(url)}"><meta property="og:title" content="{title}">'
        f'<meta name="viewport" content="width=device-width">{head}<style>{_styles(rng)}</style></head>'
        f'<body class="page"><a class="skip" href="#main">{_phrase(rng, 2)}</a>{_navigation(rng)}'
        f'<div id="main" role="main">{main}{zone_note}</div>'
        f"<aside>{_teasers(rng)}</aside>{_footer(rng)}<script>{_state(rng)}</script>{scripts}</body></html>"
    )


def ad_slot(index: int) -> str:
    """A place for an advertisement, between two posts."""
    return f'<div class="ad-slot ad-slot--inline{index}" data-name="inline{index}" aria-hidden="true"></div>'


def json_script(value: object, *, kind: str = "application/ld+json") -> str:
    """JSON in a script element."""
    text = json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="{kind}">{text}</script>'


def _phrase(rng: random.Random, words: int) -> str:
    return " ".join(rng.choices(_WORDS, k=words))


def _navigation(rng: random.Random) -> str:
    links = "".join(f'<li><a href="/{_phrase(rng, 1)}">{_phrase(rng, 2)}</a></li>' for _ in range(_LINKS))
    return f'<header class="site-header"><nav aria-label="Main"><ul>{links}</ul></nav></header>'


def _teasers(rng: random.Random) -> str:
    return "".join(
        f'<div class="card"><a href="/{_phrase(rng, 1)}/{index}"><img src="https://img.example/card{index}.jpg" alt="">'
        f"<h4>{_phrase(rng, 7)}</h4></a><p>{_phrase(rng, 14)}</p><span>{_phrase(rng, 1)}</span></div>"
        for index in range(_TEASERS)
    )


def _footer(rng: random.Random) -> str:
    links = "".join(f'<li><a href="/about/{index}">{_phrase(rng, 2)}</a></li>' for index in range(_LINKS))
    return f"<footer><ul>{links}</ul><p>{_phrase(rng, 30)}</p></footer>"


def _styles(rng: random.Random) -> str:
    rule = (
        ".c{0:06x}-{1}{{margin:0 {2}px;color:#{0:06x};display:flex}}@media(min-width:{2}em){{.c{0:06x}{{padding:1px}}}}"
    )
    rules = [rule.format(rng.randrange(1 << 24), rng.choice(_WORDS), rng.randint(1, 80)) for _ in range(_STYLES // 100)]
    return "".join(rules)


def _state(rng: random.Random) -> str:
    items = [
        {"id": rng.randrange(1 << 40), "slug": _phrase(rng, 2).replace(" ", "-"), "tags": rng.choices(_WORDS, k=4)}
        for _ in range(_STATE // 110)
    ]
    return f"window.__CONFIG__={json.dumps({'switches': items})};"
