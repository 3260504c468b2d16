"""`csv`: the columns of `to_rows` with a header, a line for each post, by RFC 4180; no cell is a formula.

A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break; some pass over white space first.
Such a text has one `'` put before it, and so has one that begins with `'`s and then one of these: to take one `'` away
from every text that begins so gives back what stood there.
"""

from __future__ import annotations

import csv
import re
from datetime import datetime
from io import StringIO
from typing import Any

from liveblog_parse.export import instants
from liveblog_parse.export.characters import permitted
from liveblog_parse.export.rows import COLUMNS, to_rows
from liveblog_parse.model import LiveBlog

# https://owasp.org/www-community/attacks/CSV_Injection; four are the full-width forms of the four before.
_FORMULA = re.compile("'*(?:\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")


def dumps(blog: LiveBlog) -> str:
    """Write the header, then the posts in page order."""
    text = StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    table.writerows([_cell(value) for value in row.values()] for row in to_rows(blog))
    return text.getvalue()


def _cell(value: Any) -> Any:
    match value:
        case datetime():
            return instants.write(value)
        case str():
            text = permitted(value)
            return f"'{text}" if _FORMULA.match(text) else text
        case _:
            return value
