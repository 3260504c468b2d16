"""What `parse` reads. A module of its own, because naming the soup's type loads BeautifulSoup."""

from os import PathLike
from typing import Any, TypeAlias

from bs4 import Tag

Source: TypeAlias = str | bytes | PathLike[str] | Tag | dict[str, Any] | list[Any]
"""Content as text or bytes, a path, a BeautifulSoup tree (BeautifulSoup is a Tag), or JSON that is loaded already."""
