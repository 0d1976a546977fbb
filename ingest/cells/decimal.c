#include "ingest/cells/decimal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MAX_WHOLE_DIGITS = 9, DECIMALS = 6 };

/* The six digits behind the point, filled up with zeros; further ones must be zero. */
static bool parse_fraction(const char *digits, size_t n, int64_t *ret)
{
    int64_t fraction = 0;
    for (size_t i = 0; i < DECIMALS; i++)
        fraction = fraction * 10 + (i < n ? digits[i] - '0' : 0);
    if (n > DECIMALS && strspn(digits + DECIMALS, "0") < n - DECIMALS)
        return false;
    *ret = fraction;
    return true;
}

bool decimal_parse(const char *text, int64_t *ret)
{
    const bool negative = *text == '-';
    text += *text == '-' || *text == '+';
    const size_t n_whole = decimal_digits(text);
    const char *const point = text + n_whole;
    const size_t n_fraction = *point == '.' ? decimal_digits(point + 1) : 0;
    if (n_whole + n_fraction == 0 || *(point + (*point == '.') + n_fraction))
        return false;
    if (n_whole > MAX_WHOLE_DIGITS && n_whole > strspn(text, "0") + MAX_WHOLE_DIGITS)
        return false;
    int64_t number = 0, fraction;
    for (size_t i = 0; i < n_whole; i++)
        number = number * 10 + (text[i] - '0');
    if (!parse_fraction(point + 1, n_fraction, &fraction))
        return false;
    number = number * DECIMAL_ONE + fraction;
    *ret = negative ? -number : number;
    return true;
}

void decimal_format(int64_t number, char out[DECIMAL_SIZE])
{
    const int64_t size = number < 0 ? -number : number;
    int length = snprintf(out, DECIMAL_SIZE, "%s%" PRId64 ".%06" PRId64, number < 0 ? "-" : "",
                          size / DECIMAL_ONE, size % DECIMAL_ONE);
    while (out[length - 1] == '0')
        length--;
    length -= out[length - 1] == '.';
    out[length] = '\0';
}
