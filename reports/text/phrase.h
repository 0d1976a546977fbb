#ifndef ASSAY_REPORTS_TEXT_PHRASE_H
#define ASSAY_REPORTS_TEXT_PHRASE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/text/format.h"

/*
 * Sentences that read as sentences: a template, and a typed value for each of its holes.
 *
 *     phrase(text, "{^} {candidate reaches|candidates reach} {} of the scale ({}).",
 *            SPELLED(n), SHARE(reach->value), SHARE_BOUNDS(reach));
 *
 *     {}          the next value
 *     {^} {_}     the next value, its first letter a capital, or small
 *     {one|many}  the words that agree with a count: the one filled in last, or the first to come
 *     {{          a brace
 *
 * As many values as holes, which tools/check-phrases holds and an assertion repeats. All is plain
 * text, hostile or not: the output escapes it.
 */
struct phrase_value;

/* Adds the filled template. The text is no value of its own. */
#define phrase(text, ...) phrase_add((text), PHRASE_PARTS(__VA_ARGS__, PHRASE_NO_MORE))

/* The filled template as a string in the arena. */
#define phrase_kept(arena, ...) phrase_keep((arena), PHRASE_PARTS(__VA_ARGS__, PHRASE_NO_MORE))

/* Names and words: as they are, in quotation marks, and as a terminal may see them. */
#define TEXT(string) PHRASE_VALUE(PHRASE_TEXT, .text = (string))
#define QUOTED(string) PHRASE_VALUE(PHRASE_QUOTED, .text = (string))
#define PRINTABLE(string) PHRASE_VALUE(PHRASE_PRINTABLE, .text = (string))

/* Counts: "1,412"; in words up to twelve; "1412"; "three questions". The words of {one|many} agree
 * with them, and with lists. */
#define COUNT(n) PHRASE_VALUE(PHRASE_COUNT, .count = (n))
#define SPELLED(n) PHRASE_VALUE(PHRASE_SPELLED, .count = (n))
#define DIGITS(n) PHRASE_VALUE(PHRASE_DIGITS, .count = (n))
#define COUNTED(n, one, many)                                                                      \
    PHRASE_VALUE(PHRASE_COUNTED, .count = (n), .text = (one), .plural = (many))

/* "three of eight questions", "none of eight questions", "the one question", "no question". */
#define OF_ALL(n, all, one, many)                                                                  \
    PHRASE_VALUE(PHRASE_OF_ALL, .count = (n), .more = (all), .text = (one), .plural = (many))

/* Numbers as text/format writes them: "−0.11", "+0.29", "2.5", "38 %". */
#define NUMBER(value, places) PHRASE_VALUE(PHRASE_NUMBER, .number = (value), .decimals = (places))
#define SIGNED(value, places) PHRASE_VALUE(PHRASE_SIGNED, .number = (value), .decimals = (places))
#define PLAIN(value) PHRASE_VALUE(PHRASE_PLAIN, .number = (value))
#define SHARE(value) PHRASE_VALUE(PHRASE_SHARE, .number = (value))

/* Between two numbers, or the bounds of what is pointed to, an estimate or an interval:
 * "1.78–2.10", always "1.78 to 2.10"; of shares "35–42 %", "35 to 42". */
#define BETWEEN(low, high, places)                                                                 \
    PHRASE_VALUE(PHRASE_BOUNDS, .lower = (low), .upper = (high), .decimals = (places))
#define BOUNDS(of, places) BETWEEN((of)->lower, (of)->upper, places)
#define SPAN(of, places)                                                                           \
    PHRASE_VALUE(PHRASE_SPAN, .lower = (of)->lower, .upper = (of)->upper, .decimals = (places))
#define SHARE_BOUNDS(of)                                                                           \
    PHRASE_VALUE(PHRASE_SHARE_BOUNDS, .lower = (of)->lower, .upper = (of)->upper)
/* A share and limits that it is held against, each with as many decimals as tell them apart: "30.4
 * %", "30.6–59.0 %"; of numbers, the decimals for both. */
#define SHARE_APART(value, of)                                                                     \
    PHRASE_VALUE(                                                                                  \
        PHRASE_SHARE, .number = (value),                                                           \
        .decimals = format_decimals_apart(100 * (value), 100 * (of)->lower, 100 * (of)->upper, 0))
#define SHARE_LIMITS(value, of)                                                                    \
    PHRASE_VALUE(                                                                                  \
        PHRASE_SHARE_BOUNDS, .lower = (of)->lower, .upper = (of)->upper,                           \
        .decimals = format_decimals_apart(100 * (value), 100 * (of)->lower, 100 * (of)->upper, 0))
#define DECIMALS_APART(value, of, places)                                                          \
    format_decimals_apart(value, (of)->lower, (of)->upper, places)
#define SHARE_SPAN(of)                                                                             \
    PHRASE_VALUE(PHRASE_SPAN, .lower = 100 * (of)->lower, .upper = 100 * (of)->upper)

/* An estimate that is known, with its bounds: "0.33 (0.13–0.51)", and as a share "38 % (31–45)". */
#define ESTIMATE(known, places)                                                                    \
    PHRASE_VALUE(PHRASE_ESTIMATE, .number = (known)->value, .lower = (known)->lower,               \
                 .upper = (known)->upper, .decimals = (places))
#define SHARE_ESTIMATE(known)                                                                      \
    PHRASE_VALUE(PHRASE_SHARE_ESTIMATE, .number = (known)->value, .lower = (known)->lower,         \
                 .upper = (known)->upper)

/* A month of the calendar (analytics/measure/month.h), or that of a day since 1970-01-01, as
 * "October 2026", and the day itself, as "5 October 2026". */
#define MONTH(month) PHRASE_VALUE(PHRASE_MONTH, .count = (month))
#define MONTH_OF(the_day) PHRASE_VALUE(PHRASE_MONTH_OF, .day = (the_day))
#define DAY(the_day) PHRASE_VALUE(PHRASE_DAY, .day = (the_day))

/* `n` values as "a, b and c", and with those that are not named "a, b and 3 more"; an array of
 * values. NOTHING is no item. */
#define LIST(items, n) LIST_MORE(items, n, 0)
#define LIST_OF(array) LIST_MORE(array, sizeof(array) / sizeof *(array), 0)
#define LIST_MORE(items, n, not_named)                                                             \
    PHRASE_VALUE(PHRASE_LIST, .values = (items), .count = (n), .more = (not_named))

/* A template within a template, always or on a condition. Its values live in the block in which it
 * is written, so that it may neither be returned nor outlive a turn of a loop. */
#define PHRASE(...) PHRASE_NESTED(__VA_ARGS__, PHRASE_NO_MORE)
#define PHRASE_IF(condition, ...) ((condition) ? PHRASE(__VA_ARGS__) : NOTHING)
#define NOTHING ((struct phrase_value){.kind = PHRASE_NOTHING})

/* What a function writes about the thing `number` of a report. */
#define WRITTEN(function, of_report, number)                                                       \
    PHRASE_VALUE(PHRASE_WRITTEN, .write = (function), .report = (of_report), .count = (number))

struct report;

struct phrase_value {
    enum {
        PHRASE_END,
        PHRASE_NOTHING,
        PHRASE_TEXT,
        PHRASE_QUOTED,
        PHRASE_PRINTABLE,
        PHRASE_COUNT,
        PHRASE_SPELLED,
        PHRASE_DIGITS,
        PHRASE_COUNTED,
        PHRASE_OF_ALL,
        PHRASE_NUMBER,
        PHRASE_SIGNED,
        PHRASE_PLAIN,
        PHRASE_SHARE,
        PHRASE_BOUNDS,
        PHRASE_SPAN,
        PHRASE_SHARE_BOUNDS,
        PHRASE_ESTIMATE,
        PHRASE_SHARE_ESTIMATE,
        PHRASE_MONTH,
        PHRASE_MONTH_OF,
        PHRASE_DAY,
        PHRASE_LIST,
        PHRASE_NEST,
        PHRASE_WRITTEN
    } kind;
    int decimals;
    int32_t day;
    size_t count, more;
    double number, lower, upper;
    const char *text, *plural;
    const struct phrase_value *values;
    const struct report *report;
    void (*write)(const struct report *report, size_t number, struct buffer *text);
};

/* What the macros call; `values` end with PHRASE_NO_MORE. */
void phrase_add(struct buffer *text, const char *template, const struct phrase_value *values);
char *phrase_keep(struct arena *arena, const char *template, const struct phrase_value *values)
    __attribute__((returns_nonnull));

#define PHRASE_VALUE(of_kind, ...) ((struct phrase_value){.kind = (of_kind), __VA_ARGS__})
#define PHRASE_NO_MORE ((struct phrase_value){.kind = PHRASE_END})
#define PHRASE_PARTS(template, ...)                                                                \
    (template), (const struct phrase_value[])                                                      \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
#define PHRASE_NESTED(template, ...)                                                               \
    PHRASE_VALUE(PHRASE_NEST, .text = (template),                                                  \
                 .values = (const struct phrase_value[]){__VA_ARGS__})

#endif
