"""Links that share a page: they stand below a title or a post, as prose does, and are none."""

from __future__ import annotations

import re

from liveblog_parse.sources.printed.rows import Row

_LONGEST_LEAD_IN = 20
"""Characters beside the links, as in "Share this:"."""
# What the services ask for a page to be shared, as their own documentation has it.
_SHARES = re.compile(
    r"""(?:https?:)?//(?:[a-z]+\.)*(?:
        facebook\.com/(?:sharer|dialog/(?:share|feed|send)) | (?:twitter|x)\.com/(?:intent/|share)
        | t(?:elegram)?\.me/share
        | wa\.me/\?text= | whatsapp\.com/send\?text= | linkedin\.com/(?:shareArticle|sharing|cws/share)
        | reddit\.com/submit | pinterest\.[a-z.]+/pin/create | bsky\.app/intent/ | threads\.(?:net|com)/intent/
        | tumblr\.com/(?:share|widgets/share) | xing\.com/(?:spi|social) | getpocket\.com/(?:save|edit)
        | flipboard\.com/bookmarklet
    ) | mailto:\? | whatsapp:/ | fb-messenger: | tg://msg""",
    re.IGNORECASE | re.VERBOSE,
)


def shares(row: Row) -> bool:
    """Whether a row is nothing but links that share a page, with at most a word or two before them.

    >>> from liveblog_parse.model import Link
    >>> tweet = Link(start=0, end=7, url="https://twitter.com/intent/tweet?url=/live")
    >>> shares(Row("Twitter", links=(tweet,))), shares(Row("Twitter is down again, they say", links=(tweet,)))
    (True, False)
    """
    if not row.links or any(_SHARES.match(link.url) is None for link in row.links):
        return False
    return len(row.text) - sum(link.end - link.start for link in row.links) <= _LONGEST_LEAD_IN
