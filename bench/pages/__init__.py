"""Made-up HTML pages of live blogs with known posts: four outlets' manners and one of nobody's.

The markup is that of real pages, the prose and the people are invented. The same number of posts gives the same page.
"""

from __future__ import annotations

from collections.abc import Callable

from bench.pages.bbc import make_bbc
from bench.pages.cnbc import make_cnbc
from bench.pages.guardian import make_guardian
from bench.pages.schema_org import make_schema_org
from bench.pages.story import Page, TruePost
from bench.pages.thetimes import make_thetimes

__all__ = ["MAKERS", "Page", "TruePost"]

MAKERS: dict[str, Callable[[int], Page]] = {
    "bbc": make_bbc,
    "guardian": make_guardian,
    "cnbc": make_cnbc,
    "thetimes": make_thetimes,
    "schema.org": make_schema_org,
}
