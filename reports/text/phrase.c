#include "reports/text/phrase.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "reports/text/calendar_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

static void add_number(const struct phrase_value *value, struct buffer *text)
{
    switch (value->kind) {
    case PHRASE_NUMBER:
        format_number(value->number, value->decimals, text);
        break;
    case PHRASE_SIGNED:
        format_signed(value->number, value->decimals, text);
        break;
    case PHRASE_PLAIN:
        format_plain(value->number, text);
        break;
    default:
        format_share(value->number, text);
    }
}

static void add_bounds(const struct phrase_value *value, struct buffer *text)
{
    switch (value->kind) {
    case PHRASE_BOUNDS:
        format_range(value->lower, value->upper, value->decimals, text);
        break;
    case PHRASE_SPAN:
        format_number(value->lower, value->decimals, text);
        buffer_add(text, " to ");
        format_number(value->upper, value->decimals, text);
        break;
    case PHRASE_SHARE_BOUNDS:
        format_share_range(value->lower, value->upper, text);
        break;
    case PHRASE_ESTIMATE:
        phrase(text, "{} ({})", NUMBER(value->number, value->decimals),
               BOUNDS(value, value->decimals));
        break;
    default:
        format_share_interval(value->number, value->lower, value->upper, text);
    }
}

static void add_count(const struct phrase_value *value, struct buffer *text)
{
    switch (value->kind) {
    case PHRASE_COUNT:
        format_count(value->count, text);
        break;
    case PHRASE_SPELLED:
        wording_count(value->count, text);
        break;
    case PHRASE_DIGITS:
        buffer_format(text, "%zu", value->count);
        break;
    default:
        wording_counted(value->count, value->text, value->plural, text);
    }
}

static void add_printable(const char *string, struct buffer *text)
{
    struct arena scratch = {0};
    buffer_add(text, text_printable(&scratch, string, 0));
    arena_free(&scratch);
}

static void add_value(const struct phrase_value *value, struct buffer *text);

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
        buffer_add(text, wording_joint(told++, n));
        add_value(&list->values[i], text);
    }
    if (list->more > 0)
        buffer_format(text, "%s%zu more", wording_joint(n - 1, n), list->more);
}

static void add_value(const struct phrase_value *value, struct buffer *text)
{
    switch (value->kind) {
    case PHRASE_END:
        assert(false && "more holes than values");
        break;
    case PHRASE_NOTHING:
        break;
    case PHRASE_TEXT:
        buffer_add(text, value->text);
        break;
    case PHRASE_PRINTABLE:
        add_printable(value->text, text);
        break;
    case PHRASE_QUOTED:
        buffer_format(text, "“%s”", value->text);
        break;
    case PHRASE_COUNT:
    case PHRASE_SPELLED:
    case PHRASE_DIGITS:
    case PHRASE_COUNTED:
        add_count(value, text);
        break;
    case PHRASE_NUMBER:
    case PHRASE_SIGNED:
    case PHRASE_PLAIN:
    case PHRASE_SHARE:
        add_number(value, text);
        break;
    case PHRASE_BOUNDS:
    case PHRASE_SPAN:
    case PHRASE_SHARE_BOUNDS:
    case PHRASE_ESTIMATE:
    case PHRASE_SHARE_ESTIMATE:
        add_bounds(value, text);
        break;
    case PHRASE_MONTH:
        calendar_words_month(value->count, text);
        break;
    case PHRASE_MONTH_OF:
        calendar_words_month_of(value->day, text);
        break;
    case PHRASE_DAY:
        calendar_words_day(value->day, text);
        break;
    case PHRASE_LIST:
        add_list(value, text);
        break;
    case PHRASE_NEST:
        phrase_add(text, value->text, value->values);
        break;
    case PHRASE_WRITTEN:
        value->write(value->report, value->count, text);
        break;
    }
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
        buffer_add_n(text, hole, one);
    else
        buffer_add_n(text, bar + 1, length - one - 1);
}

void phrase_add(struct buffer *text, const char *template, const struct phrase_value *values)
{
    size_t next = 0;
    for (const char *at = template; *at;) {
        const size_t plain = strcspn(at, "{"), start = text->length + plain;
        buffer_add_n(text, at, plain);
        at += plain;
        if (!*at)
            break;
        const char *const hole = at + 1;
        const size_t length = *hole == '{' ? 0 : strcspn(hole, "}");
        at = hole + length + 1;
        if (*hole == '{')
            buffer_add(text, "{");
        else if (length > 1)
            add_agreeing(hole, length, agreeing_count(values, next), text);
        else
            add_value(&values[next++], text);
        if (*hole == '^')
            wording_capital(text, start);
        else if (*hole == '_')
            wording_small(text, start);
    }
    assert(values[next].kind == PHRASE_END);
}

char *phrase_keep(struct arena *arena, const char *template, const struct phrase_value *values)
{
    struct buffer text = {0};
    phrase_add(&text, template, values);
    return wording_keep(&text, arena);
}
