"""The codes an `Issue` can carry, with what each means. They are stable: a code is never renamed or reused."""

CODES: dict[str, str] = {
    "boundaries-uncertain": "Nothing in the text shows where some posts end; paragraphs that may be other posts' "
    "stay with the post before.",
    "day-unknown": "Posts print a clock without a day, and neither the page nor `captured` gives one: no instants.",
    "encoding-guessed": "The bytes are not UTF-8 and declare no encoding that fits; another was assumed.",
    "encoding-mismatch": "The declared encoding does not fit the bytes; another was used.",
    "no-times": "No post prints a time.",
    "rival-layout": "Another layout also has evidence in this source; the stronger one was used.",
    "surrogates-replaced": "Lone surrogates, which are no characters, stand as U+FFFD in the fields.",
    "text-unplaced": "Lines that belong to no field and no known boilerplate are listed in `unplaced`.",
    "time-ambiguous": "A local time that occurs twice, at the end of summer time; the order of the posts decided.",
    "time-lost": 'The words of a time ("Updated at") are printed, the time itself is not.',
    "time-nonexistent": "A local time that the clocks skipped at the start of summer time.",
    "time-unread": "A printed time is in no notation known here.",
    "year-unknown": "Posts print a day without a year, and neither the page nor `captured` gives one: no instants.",
    "zone-doubtful": "A printed zone contradicts the date (a summer abbreviation in winter, or the reverse).",
    "zone-unknown": "Posts print times without a zone, and the outlet has none: no instants.",
}
