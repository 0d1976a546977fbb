#include "cli/options/option_value.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/date.h"
#include "base/text.h"

static void *place_of(const struct option_row *row, struct options *options)
{
    return (char *)options + row->address;
}

static bool read_flag(const struct option_row *row, const char *text, struct options *options,
                      struct error *error)
{
    (void)text, (void)error;
    *(bool *)place_of(row, options) = true;
    return true;
}

bool option_value_is_text(const char *what, const char *text, struct error *error)
{
    if (text_is_utf8(text, strlen(text)))
        return true;
    error_set(error, ERROR_USAGE, "%s is not UTF-8 text: '%.100s'", what, text);
    return error_hint(error, "names are taken in UTF-8; is this terminal or script set to another "
                             "encoding?");
}

/* Names of files, and what may hold a password, are any bytes. */
static bool check_text(const struct option_row *row, const char *text, struct error *error)
{
    char what[64];
    snprintf(what, sizeof what, "--%s", row->name);
    return row->is_secret || row->values == VALUES_FILE || option_value_is_text(what, text, error);
}

static bool read_text(const struct option_row *row, const char *text, struct options *options,
                      struct error *error)
{
    if (!check_text(row, text, error))
        return false;
    *(const char **)place_of(row, options) = text;
    return true;
}

static bool read_texts(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    struct option_texts *const list = place_of(row, options);
    if (!check_text(row, text, error))
        return false;
    if (list->n == MAX_OPTION_TEXTS)
        return error_set(error, ERROR_USAGE, "--%s may be given %d times", row->name,
                         MAX_OPTION_TEXTS);
    list->texts[list->n++] = text;
    return true;
}

static bool read_number(const struct option_row *row, const char *text, size_t *ret,
                        struct error *error)
{
    enum { MOST = 1000000 };
    char *end;
    errno = 0;
    const unsigned long long value = strtoull(text, &end, 10);
    if (errno || end == text || *end || *text == '-' || value < row->lowest || value > MOST)
        return error_set(error, ERROR_USAGE,
                         "--%s wants a whole number from %zu to %d, not '%.40s'", row->name,
                         row->lowest, MOST, text);
    *ret = (size_t)value;
    return true;
}

static bool read_count(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    return read_number(row, text, place_of(row, options), error);
}

static bool read_decimal(const struct option_row *row, const char *text, struct options *options,
                         struct error *error)
{
    char *end;
    const double value = strtod(text, &end);
    if (end == text || text[strspn(text, "0123456789.")] || *end || !(value <= row->most))
        return error_set(error, ERROR_USAGE, "--%s wants a number from 0 to %g, not '%.40s'",
                         row->name, row->most, text);
    *(struct option_number *)place_of(row, options) = (struct option_number){value, true};
    return true;
}

static bool read_limit(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    enum { MOST_DIGITS = 30 };
    const size_t length = strlen(text);
    char digits[MOST_DIGITS + 1];
    struct option_limit limit = {.given = true,
                                 .is_percent = length > 0 && text[length - 1] == '%'};
    snprintf(digits, sizeof digits, "%.*s",
             (int)(length < MOST_DIGITS ? length - limit.is_percent : MOST_DIGITS), text);
    if (!read_number(row, digits, &limit.number, error))
        return false;
    *(struct option_limit *)place_of(row, options) = limit;
    return true;
}

static bool refuse_word(const struct option_row *row, const char *text, struct error *error)
{
    struct buffer words = {0};
    for (const struct option_choice *choice = row->choices; choice->word; choice++)
        buffer_format(&words, "%s%s",
                      choice == row->choices ? ""
                      : choice[1].word       ? ", "
                                             : " or ",
                      choice->word);
    error_set(error, ERROR_USAGE, "--%s is %s, not '%.40s'", row->name, words.data, text);
    buffer_free(&words);
    return false;
}

static bool read_choice(const struct option_row *row, const char *text, struct options *options,
                        struct error *error)
{
    static_assert(sizeof(enum format) == sizeof(int) && sizeof(enum date_order) == sizeof(int) &&
                      sizeof(enum person_kind) == sizeof(int) &&
                      sizeof(enum color) == sizeof(int) && sizeof(enum window) == sizeof(int),
                  "an enum is stored as an int");
    for (const struct option_choice *choice = row->choices; choice->word; choice++)
        if (strcmp(text, choice->word) == 0) {
            memcpy(place_of(row, options), &choice->value, sizeof choice->value);
            return true;
        }
    return refuse_word(row, text, error);
}

static bool read_day(const struct option_row *row, const char *text, struct options *options,
                     struct error *error)
{
    if (strlen(text) == 10 && date_parse_iso(text, NULL, place_of(row, options)))
        return true;
    return error_set(error, ERROR_USAGE, "--%s wants a day such as 2026-10-31, not '%.40s'",
                     row->name, text);
}

static bool read_zone(const struct option_row *row, const char *text, struct options *options,
                      struct error *error)
{
    return time_zone_find(text, options->arena, place_of(row, options), error);
}

static bool read_month(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    struct filter *const filter = place_of(row, options);
    int32_t from = INT32_MIN, to = INT32_MAX;
    const enum period period = strcmp(text, "last") == 0  ? PERIOD_LAST_MONTH
                               : strcmp(text, "all") == 0 ? PERIOD_ALL
                                                          : PERIOD_AS_GIVEN;
    if (period == PERIOD_AS_GIVEN && !date_parse_month(text, &from, &to))
        return error_set(error, ERROR_USAGE,
                         "--%s wants a month such as 2026-10, last or all, not '%.40s'", row->name,
                         text);
    options->period = period;
    filter->from_day = from;
    filter->to_day = to;
    return true;
}

static bool read_until(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    int32_t first;
    if (date_parse_month(text, &first, place_of(row, options)))
        return true;
    return error_set(error, ERROR_USAGE, "--%s wants a month such as 2027-01, not '%.40s'",
                     row->name, text);
}

static bool (*const readers[])(const struct option_row *row, const char *text,
                               struct options *options, struct error *error) = {
    [OPTION_FLAG] = read_flag,     [OPTION_TEXT] = read_text,      [OPTION_TEXTS] = read_texts,
    [OPTION_COUNT] = read_count,   [OPTION_NUMBER] = read_decimal, [OPTION_LIMIT] = read_limit,
    [OPTION_CHOICE] = read_choice, [OPTION_DAY] = read_day,        [OPTION_MONTH] = read_month,
    [OPTION_ZONE] = read_zone,     [OPTION_UNTIL] = read_until,
};

bool option_value_read(const struct option_row *row, const char *text, struct options *options,
                       struct error *error)
{
    return readers[row->kind](row, text, options, error);
}
