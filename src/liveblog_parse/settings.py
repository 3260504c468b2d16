"""What the caller says about a source, checked."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from liveblog_parse.document.archived import published_url
from liveblog_parse.errors import InvalidArgumentError
from liveblog_parse.outlet import Outlet
from liveblog_parse.times import Anchor, day_of_url
from liveblog_parse.times.machine import FIRST_YEAR, LAST_YEAR


@frozen(kw_only=True)
class Settings:
    """The caller's knowledge that outranks, or completes, what the page says."""

    url: str | None = None
    captured: datetime | date | None = None
    """An instant is in UTC."""
    zone: str | None = None

    def anchor(self, outlet: Outlet) -> Anchor:
        """What times are completed with: the caller's zone before the outlet's, the capture, a day in the URL."""
        return Anchor(
            zone=self.zone or outlet.zone,
            zone_from="caller" if self.zone else "outlet" if outlet.zone else None,
            captured=self.captured,
            first_day=day_of_url(self.url) if self.url else None,
        )


def read_settings(*, url: str | None, captured: datetime | date | None, zone: str | None) -> Settings:
    """The arguments of `parse`, checked.

    Raises:
        InvalidArgumentError: `zone` is no IANA name, or `captured` is a datetime without a zone, or of another type.
    """
    return Settings(url=_check_url(url), captured=_check_captured(captured), zone=_check_zone(zone))


def _check_url(url: object) -> str | None:
    """The page's own address; a web archive's is that of the page which it keeps."""
    if url is None or isinstance(url, str):
        return url and published_url(url)
    raise InvalidArgumentError(f"url must be a str, not {type(url).__name__}")


def _check_captured(captured: object) -> datetime | date | None:
    """Always of Python's own classes: others', such as pandas', would keep parts that no format has."""
    if isinstance(captured, date) and not FIRST_YEAR <= captured.year <= LAST_YEAR:
        raise InvalidArgumentError(f"captured={captured.isoformat()!r} is no day on which a page was taken")
    if isinstance(captured, datetime):
        if captured.utcoffset() is None:
            raise InvalidArgumentError(
                f"captured={captured.isoformat()!r} has no zone; give an aware datetime, as in "
                "datetime(2023, 9, 13, 12, 0, tzinfo=UTC), or a date"
            )
        moment = captured.astimezone(UTC)
        return datetime(*moment.timetuple()[:6], moment.microsecond, tzinfo=UTC)
    if captured is None or isinstance(captured, date):
        return captured and date(*captured.timetuple()[:3])
    raise InvalidArgumentError(f"captured must be a date or an aware datetime, not {type(captured).__name__}")


def _check_zone(zone: object) -> str | None:
    if zone is None:
        return None
    if isinstance(zone, str):
        try:
            return ZoneInfo(zone).key
        except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder, or one too long
            pass
    raise InvalidArgumentError(f"zone must be an IANA name, as in 'Europe/London', not {zone!r}")
