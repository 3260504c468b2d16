"""The pages of The Telegraph, as seen in the 2020s.

::

    <div class="live-post">
      <div class="live-post__wrapper-body-timestamp"><time datetime="2024-03-05T10:05:00+00:00">10:05AM</time></div>
      <h2 class="live-post__title">Ferries return</h2>
      <div class="live-post__wrapper-body-article"><p>Three ferries left at noon.</p></div>
    </div>

The JSON-LD of a live blog stands beside that of an article, and may have line breaks inside its strings.
"""

from __future__ import annotations

from liveblog_parse.outlet import HtmlLayout
from liveblog_parse.sources.parts import PageParts, Parts

ZONE = "Europe/London"

LIVE_POST = HtmlLayout(
    name="live-post",
    # Others call their posts `live-post` too; the element of the time is the Telegraph's.
    post=".live-post:has(.live-post__wrapper-body-timestamp)",
    read_post=Parts(
        headline=".live-post__title",
        published=".live-post__wrapper-body-timestamp time",
        body=".live-post__wrapper-body-article",
        zone=ZONE,
    ),
    read_page=PageParts(),
)
