#include "reports/text/phrase.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "reports/text/calendar_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

/* Where nothing is written, an empty buffer stays without memory. */
static void add_bytes(const char *bytes, size_t length, struct buffer *text)
{
    if (length > 0)
        buffer_add_n(text, bytes, length);
}

/* Each adds a value of one kind. */
typedef void writer(const struct phrase_value *value, struct buffer *text);

static void add_text(const struct phrase_value *value, struct buffer *text)
{
    add_bytes(value->text, strlen(value->text), text);
}

static void add_quoted(const struct phrase_value *value, struct buffer *text)
{
    buffer_format(text, "“%s”", value->text);
}

static void add_printable(const struct phrase_value *value, struct buffer *text)
{
    struct arena scratch = {0};
    const char *const printable = text_printable(&scratch, value->text, 0);
    add_bytes(printable, strlen(printable), text);
    arena_free(&scratch);
}

static void add_count(const struct phrase_value *value, struct buffer *text)
{
    format_count(value->count, text);
}

static void add_spelled(const struct phrase_value *value, struct buffer *text)
{
    wording_count(value->count, text);
}

static void add_digits(const struct phrase_value *value, struct buffer *text)
{
    buffer_format(text, "%zu", value->count);
}

static void add_counted(const struct phrase_value *value, struct buffer *text)
{
    wording_counted(value->count, value->text, value->plural, text);
}

static void add_of_all(const struct phrase_value *value, struct buffer *text)
{
    wording_of_all(value->count, value->more, value->text, value->plural, text);
}

static void add_number(const struct phrase_value *value, struct buffer *text)
{
    format_number(value->number, value->decimals, text);
}

static void add_signed(const struct phrase_value *value, struct buffer *text)
{
    format_signed(value->number, value->decimals, text);
}

static void add_plain(const struct phrase_value *value, struct buffer *text)
{
    format_plain(value->number, text);
}

static void add_share(const struct phrase_value *value, struct buffer *text)
{
    format_number(100 * value->number, value->decimals, text);
    if (isfinite(value->number))
        buffer_add(text, "\u00a0%");
}

static void add_bounds(const struct phrase_value *value, struct buffer *text)
{
    format_range(value->lower, value->upper, value->decimals, text);
}

static void add_span(const struct phrase_value *value, struct buffer *text)
{
    phrase(text, "{} to {}", NUMBER(value->lower, value->decimals),
           NUMBER(value->upper, value->decimals));
}

static void add_share_bounds(const struct phrase_value *value, struct buffer *text)
{
    format_range(100 * value->lower, 100 * value->upper, value->decimals, text);
    buffer_add(text, "\u00a0%");
}

static void add_estimate(const struct phrase_value *value, struct buffer *text)
{
    phrase(text, "{} ({})", NUMBER(value->number, value->decimals), BOUNDS(value, value->decimals));
}

static void add_share_estimate(const struct phrase_value *value, struct buffer *text)
{
    format_share_interval(value->number, value->lower, value->upper, text);
}

static void add_month(const struct phrase_value *value, struct buffer *text)
{
    calendar_words_month(value->count, text);
}

static void add_month_of(const struct phrase_value *value, struct buffer *text)
{
    calendar_words_month_of(value->day, text);
}

static void add_day(const struct phrase_value *value, struct buffer *text)
{
    calendar_words_day(value->day, text);
}

static void add_nested(const struct phrase_value *value, struct buffer *text)
{
    phrase_add(text, value->text, value->values);
}

static void add_written(const struct phrase_value *value, struct buffer *text)
{
    value->write(value->report, value->count, text);
}

static void add_list(const struct phrase_value *value, struct buffer *text);

static writer *const writers[] = {
    [PHRASE_TEXT] = add_text,
    [PHRASE_QUOTED] = add_quoted,
    [PHRASE_PRINTABLE] = add_printable,
    [PHRASE_COUNT] = add_count,
    [PHRASE_SPELLED] = add_spelled,
    [PHRASE_DIGITS] = add_digits,
    [PHRASE_COUNTED] = add_counted,
    [PHRASE_OF_ALL] = add_of_all,
    [PHRASE_NUMBER] = add_number,
    [PHRASE_SIGNED] = add_signed,
    [PHRASE_PLAIN] = add_plain,
    [PHRASE_SHARE] = add_share,
    [PHRASE_BOUNDS] = add_bounds,
    [PHRASE_SPAN] = add_span,
    [PHRASE_SHARE_BOUNDS] = add_share_bounds,
    [PHRASE_ESTIMATE] = add_estimate,
    [PHRASE_SHARE_ESTIMATE] = add_share_estimate,
    [PHRASE_MONTH] = add_month,
    [PHRASE_MONTH_OF] = add_month_of,
    [PHRASE_DAY] = add_day,
    [PHRASE_LIST] = add_list,
    [PHRASE_NEST] = add_nested,
    [PHRASE_WRITTEN] = add_written,
};

static void add_value(const struct phrase_value *value, struct buffer *text)
{
    assert(value->kind != PHRASE_END && "more holes than values");
    if (value->kind != PHRASE_NOTHING)
        writers[value->kind](value, text);
}

static size_t count_items(const struct phrase_value *list)
{
    size_t n = 0;
    for (size_t i = 0; i < list->count; i++)
        n += list->values[i].kind != PHRASE_NOTHING;
    return n;
}

static void add_list(const struct phrase_value *list, struct buffer *text)
{
    const size_t n = count_items(list) + (list->more > 0);
    for (size_t i = 0, told = 0; i < list->count; i++) {
        if (list->values[i].kind == PHRASE_NOTHING)
            continue;
        const char *const joint = wording_joint(told++, n);
        add_bytes(joint, strlen(joint), text);
        add_value(&list->values[i], text);
    }
    if (list->more > 0)
        buffer_format(text, "%s%zu more", wording_joint(n - 1, n), list->more);
}

/* Whether words agree with the value, and its count. */
static bool is_count(const struct phrase_value *value, size_t *ret)
{
    if (value->kind == PHRASE_LIST)
        *ret = count_items(value) + value->more;
    else
        *ret = value->count;
    return value->kind == PHRASE_LIST || value->kind == PHRASE_COUNT ||
           value->kind == PHRASE_SPELLED || value->kind == PHRASE_DIGITS ||
           value->kind == PHRASE_COUNTED;
}

/* What {one|many} agrees with before the value `next`. */
static size_t agreeing_count(const struct phrase_value *values, size_t next)
{
    size_t count = 0;
    for (size_t at = next; at-- > 0;)
        if (is_count(&values[at], &count))
            return count;
    for (size_t at = next; values[at].kind != PHRASE_END; at++)
        if (is_count(&values[at], &count))
            return count;
    assert(false && "no count for words to agree with");
    return 0;
}

static void add_agreeing(const char *hole, size_t length, size_t count, struct buffer *text)
{
    const char *const bar = memchr(hole, '|', length);
    assert(bar);
    const size_t one = (size_t)(bar - hole);
    if (count == 1)
        add_bytes(hole, one, text);
    else
        add_bytes(bar + 1, length - one - 1, text);
}

/* Fills the hole that begins behind a brace; returns what comes after it. */
static const char *fill(const char *hole, const struct phrase_value *values, size_t *next,
                        struct buffer *text)
{
    const size_t length = strcspn(hole, "}"), start = text->length;
    if (length > 1)
        add_agreeing(hole, length, agreeing_count(values, *next), text);
    else
        add_value(&values[(*next)++], text);
    if (length == 1 && *hole == '^')
        wording_capital(text, start);
    else if (length == 1 && *hole == '_')
        wording_small(text, start);
    return hole + length + 1;
}

void phrase_add(struct buffer *text, const char *template, const struct phrase_value *values)
{
    size_t next = 0;
    const char *at = template;
    for (const char *brace; (brace = strchr(at, '{'));) {
        add_bytes(at, (size_t)(brace - at), text);
        at = brace + 1;
        if (*at == '{') {
            buffer_add(text, "{");
            at++;
        } else {
            at = fill(at, values, &next, text);
        }
    }
    add_bytes(at, strlen(at), text);
    assert(values[next].kind == PHRASE_END);
}

char *phrase_keep(struct arena *arena, const char *template, const struct phrase_value *values)
{
    struct buffer text = {0};
    phrase_add(&text, template, values);
    return wording_keep(&text, arena);
}
