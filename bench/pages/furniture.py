"""A whole page around its posts: what it says of itself, and the frame. None of it is a post's."""

from __future__ import annotations

import json
import random
from html import escape

from bench.pages import frame

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
        f'<meta name="viewport" content="width=device-width">{"".join(frame.metas(rng))}{head}'
        f"<style>{frame.styles(rng)}</style></head>"
        f'<body class="page"><a class="skip" href="#main">{frame.phrase(rng, 2)}</a>{frame.navigation(rng)}'
        f'<div id="main" role="main">{main}{zone_note}</div><aside>{frame.teasers(rng)}</aside>{frame.footer(rng)}'
        f"{''.join(frame.scripts(rng))}{scripts}</body></html>"
    )


def ad_slot(index: int) -> str:
    """A place for an advertisement, between two posts."""
    return f'<div class="ad-slot ad-slot--inline{index}" data-name="inline{index}" aria-hidden="true"></div>'


def json_script(value: object, *, kind: str = "application/ld+json") -> str:
    """JSON in a script element."""
    text = json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="{kind}">{text}</script>'
