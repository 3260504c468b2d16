"""The codes an `Issue` can carry, with what each means. They are stable: a code is never renamed or reused."""


def counted(number: float, one: str, many: str = "") -> str:
    """A number and what it counts, as people read it.

    >>> counted(1, "time is", "times are"), counted(1.5, "hour"), counted(1_234_567, "line")
    ('1 time is', '1.5 hours', '1234567 lines')
    """
    return f"{number:.15g} {one if number == 1 else many or one + 's'}"


CODES: dict[str, str] = {
    "boundaries-uncertain": "Nothing in the text shows where some posts end; paragraphs that may be other posts' "
    "stay with the post before.",
    "capture-order-unknown": "Merged captures have neither `captured` nor times that say which is older; the one with "
    "fewer posts was taken for the older.",
    "copied-constant": "Posts repeat a headline, a time or authors that are the page's; the copies were left out.",
    "day-unknown": "Posts print a clock without a day, and neither the page nor `captured` gives one: no instants.",
    "embedded-live-blog": "The page shows a live blog from elsewhere and holds none of its posts; `detail` says where.",
    "encoding-guessed": "The bytes are not UTF-8 and declare no encoding that fits; another was assumed.",
    "encoding-mismatch": "The declared encoding does not fit the bytes; another was used.",
    "json-ld-broken": "A JSON-LD script cannot be read, nor any post in it.",
    "json-ld-repaired": "A JSON-LD script is no JSON and was mended to be read.",
    "line-ends-lost": "The text has lost its line ends and was cut where times of posts stand. Where nothing shows "
    "where a headline ends, it stays in the prose; so do captions.",
    "no-times": "No post prints a time.",
    "no-updates": "The page says in schema.org's words that it is a live blog, and lists no updates.",
    "post-deleted": "The source names a post only to say that it was deleted; `detail` is its id.",
    "rival-layout": "Another layout also has evidence in this source; the stronger one was used.",
    "sources-disagree": "Two sources of the page say different things of a field; the one the outlet's file trusts "
    "was used.",
    "surrogates-replaced": "Lone surrogates, which are no characters, stand as U+FFFD in the fields.",
    "text-unplaced": "Lines that belong to no field and no known boilerplate are listed in `unplaced`.",
    "time-ambiguous": "A local time that occurs twice, at the end of summer time; the order of the posts decided.",
    "time-lost": 'The words of a time ("Updated at") are printed, the time itself is not.',
    "time-nonexistent": "A local time that the clocks skipped at the start of summer time.",
    "time-unread": "A printed time is in no notation known here.",
    "two-live-blogs": "The page holds two live blogs; the one with more posts is returned.",
    "year-unknown": "Posts print a day without a year, and neither the page nor `captured` gives one: no instants.",
    "zone-doubtful": "A printed zone contradicts the date (a summer abbreviation in winter, or the reverse).",
    "zone-fault": "All times of one source differ from another's by the same whole number of half-hours: its zone is "
    "wrong.",
    "zone-unknown": "Posts print times without a zone, and the outlet has none: no instants.",
}
