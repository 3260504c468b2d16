r"""g1, as seen in 2026.

The posts stand in JSON-LD, which is there twice, for the page and for its AMP copy::

    <script data-schema="LiveBlogPosting" type="application/ld+json">
      {"@type": "LiveBlogPosting", "url": "https:\/\/g1.globo.com\/mundo\/ao-vivo\/cais.ghtml", "liveBlogUpdate": [
        {"@type": "BlogPosting", "articleBody": "The ice is gone.", "author": {"@id": "...#publisher"},
         "url": "https:\/\/g1.globo.com\/mundo\/ao-vivo\/cais.ghtml?postId=5b0c...",
         "datePublished": "2024-03-05T17:05:00.000Z"}]}</script>

Readers see elements that a script fills in. Some pages mark posts up as microdata instead. Both are read as any page's
are; the author is the publisher, by reference.
"""

from __future__ import annotations

from liveblog_parse.outlet import Outlet

OUTLET = Outlet(name="g1", title="g1", hosts=("g1.globo.com",), zone="America/Sao_Paulo")
