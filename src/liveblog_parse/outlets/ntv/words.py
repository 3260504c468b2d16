"""What a line between pluses says, in a page and in plain text."""

from __future__ import annotations

import re

ZONE = "Europe/Berlin"
FEWEST = 3
"""Lines that make a ticker: an article may have one, as a pointer to a ticker."""
LINE = re.compile(r"\+\+\+ ?(?P<clock>\d{1,2}[:.]\d{2})(?: Uhr)?:? (?P<headline>[^+].*?) ?\+\+\+")
"""As in "+++ 14:05 Quay open +++"."""
