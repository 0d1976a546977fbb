#include "reports/text/format.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MINUS "\u2212"
#define DASH "\u2013"
#define NO_BREAK_SPACE "\u00a0"

/* Large enough for the longest double with six decimals. */
enum { DIGITS_SIZE = 330 };

/* The digits without a sign. Returns whether the number, rounded, is below zero. */
static bool round_digits(double value, int decimals, char digits[DIGITS_SIZE])
{
    snprintf(digits, DIGITS_SIZE, "%.*f", decimals, fabs(value));
    return value < 0 && strspn(digits, "0.") != strlen(digits);
}

static void add_number(double value, int decimals, const char *plus, struct buffer *text)
{
    if (!isfinite(value)) {
        buffer_add(text, DASH);
        return;
    }
    char digits[DIGITS_SIZE];
    const bool negative = round_digits(value, decimals, digits);
    const bool zero = strspn(digits, "0.") == strlen(digits);
    buffer_format(text, "%s%s", negative ? MINUS : zero ? "" : plus, digits);
}

void format_number(double value, int decimals, struct buffer *text)
{
    add_number(value, decimals, "", text);
}

void format_signed(double value, int decimals, struct buffer *text)
{
    add_number(value, decimals, "+", text);
}

void format_share(double share, struct buffer *text)
{
    format_number(100 * share, 0, text);
    if (isfinite(share))
        buffer_add(text, NO_BREAK_SPACE "%");
}

void format_count(size_t count, struct buffer *text)
{
    char digits[32];
    const size_t length = (size_t)snprintf(digits, sizeof digits, "%zu", count);
    for (size_t i = 0; i < length; i++)
        buffer_format(text, "%s%c", i > 0 && (length - i) % 3 == 0 ? "," : "", digits[i]);
}

void format_range(double lower, double upper, int decimals, struct buffer *text)
{
    char digits[DIGITS_SIZE];
    const bool negative = (isfinite(lower) && round_digits(lower, decimals, digits)) ||
                          (isfinite(upper) && round_digits(upper, decimals, digits));
    format_number(lower, decimals, text);
    buffer_add(text, negative ? " to " : DASH);
    format_number(upper, decimals, text);
}

void format_share_range(double lower, double upper, struct buffer *text)
{
    format_range(100 * lower, 100 * upper, 0, text);
    buffer_add(text, NO_BREAK_SPACE "%");
}

void format_plain(double value, struct buffer *text)
{
    if (!isfinite(value)) {
        format_number(value, 0, text);
        return;
    }
    char digits[DIGITS_SIZE];
    const bool negative = round_digits(value, 2, digits);
    size_t length = strlen(digits);
    while (digits[length - 1] == '0')
        length--;
    if (digits[length - 1] == '.')
        length--;
    if (negative)
        buffer_add(text, MINUS);
    buffer_add_n(text, digits, length);
}

/* Whether both print as the same number. */
static bool look_alike(double lower, double upper, int decimals)
{
    char first[DIGITS_SIZE], second[DIGITS_SIZE];
    const bool negative = round_digits(lower, decimals, first);
    return negative == round_digits(upper, decimals, second) && strcmp(first, second) == 0;
}

void format_share_interval(double share, double lower, double upper, struct buffer *text)
{
    enum { MOST_DECIMALS = 4 };
    int decimals = 0;
    while (decimals < MOST_DECIMALS && look_alike(100 * lower, 100 * upper, decimals))
        decimals++;
    format_number(100 * share, decimals, text);
    buffer_add(text, NO_BREAK_SPACE "% (");
    format_range(100 * lower, 100 * upper, decimals, text);
    buffer_add(text, ")");
}

int format_decimals_apart(double value, double lower, double upper, int decimals)
{
    enum { MOST_MORE = 4 };
    int more = 0;
    if (!isfinite(value) || !isfinite(lower) || !isfinite(upper))
        return decimals;
    while (more < MOST_MORE && ((value != lower && look_alike(value, lower, decimals + more)) ||
                                (value != upper && look_alike(value, upper, decimals + more))))
        more++;
    return decimals + more;
}
