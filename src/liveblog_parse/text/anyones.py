"""What stands around the stamps of anyone's posts."""

from __future__ import annotations

from liveblog_parse.model import Label
from liveblog_parse.text.stamp_style import Style

_BUTTONS = frozenset((
    "Share", "Advertisement", "Load more", "Copy link", "Copy Link", "Link copied", "Copied!", "Video", "Back to top",
    "Show more", "Comments", "Teilen", "Anzeige", "Partager", "Publicité", "Condividi", "Pubblicità", "Compartir",
    "Publicidad", "Compartilhar", "Publicidade", "Delen", "Advertentie", "Udostępnij", "Reklama", "Dela", "Annons",
    "Del", "Annonse", "Story continues",
    "View comments", "|", "·", "•", "/", "–", "—", "Click here to share on social media",
))  # fmt: skip
STYLE = Style(
    labels={"Breaking": Label.BREAKING, "BREAKING": Label.BREAKING, "Breaking news": Label.BREAKING,
            "Key event": Label.KEY_EVENT, "Key Event": Label.KEY_EVENT, "KEY EVENT": Label.KEY_EVENT,
            "Essentiel": Label.KEY_EVENT, "Pinned": Label.PINNED},
    buttons=_BUTTONS,
)  # fmt: skip
