#include "base/number_text.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Not of ISO C, but of both compilers. */
__extension__ typedef unsigned __int128 wide;

enum { FULL = 17, FEWEST = 15, MANTISSA_BITS = 53, MOST_SCALED = 27 };

static const uint64_t FULL_BELOW = UINT64_C(100000000000000000), FULL_FROM = FULL_BELOW / 10;

/*
 * A number m 2^e as mantissa m and `exact` = m 5^p, so that its 17 digits before the point of
 * 10^p times the number are `exact` without its lowest `shift` = -(e + p) bits.
 */
struct scaled {
    uint64_t mantissa, power_of_5;
    wide exact;
    unsigned shift;
    int exponent; /* of the first digit: 16 - p */
};

static uint64_t power(uint64_t base, int exponent)
{
    uint64_t result = 1;
    while (exponent-- > 0)
        result *= base;
    return result;
}

static uint64_t whole_of(const struct scaled *scaled)
{
    return (uint64_t)(scaled->exact >> scaled->shift);
}

/* False where the numbers would be too large or too small for it. */
static bool scale_to(uint64_t mantissa, int binary, int exponent, struct scaled *ret)
{
    const int p = FULL - 1 - exponent, shift = -(binary + p);
    if (p < 0 || p > MOST_SCALED || shift < 1 || shift > 63)
        return false;
    const uint64_t power_of_5 = power(5, p);
    *ret = (struct scaled){.mantissa = mantissa,
                           .power_of_5 = power_of_5,
                           .exact = (wide)mantissa * power_of_5,
                           .shift = (unsigned)shift,
                           .exponent = exponent};
    return ret->exact >> shift <= UINT64_MAX / 10;
}

/* The guess at the first digit's place is off by one at most. */
static bool scale(double size, struct scaled *ret)
{
    int binary;
    const double fraction = frexp(size, &binary);
    const uint64_t mantissa = (uint64_t)ldexp(fraction, MANTISSA_BITS);
    const int guess = (int)floor((binary - 1) * 0.30102999566398120);
    for (int exponent = guess; exponent <= guess + 1; exponent++)
        if (scale_to(mantissa, binary - MANTISSA_BITS, exponent, ret) && whole_of(ret) < FULL_BELOW)
            return whole_of(ret) >= FULL_FROM;
    return false;
}

/* The nearest number of as many digits; of two the even one. It may have come to one digit more. */
static uint64_t rounded(const struct scaled *scaled, int digits)
{
    const uint64_t whole = whole_of(scaled), unit = power(10, FULL - digits);
    const wide rest = (scaled->exact & (((wide)1 << scaled->shift) - 1)) +
                      ((wide)(whole % unit) << scaled->shift);
    const wide half = ((wide)unit << scaled->shift) / 2;
    const uint64_t down = whole / unit;
    return down + (rest > half || (rest == half && down % 2 == 1));
}

/* Whether the number that is nearest to such digits is this one: numbers are a unit of the mantissa
 * apart, below a power of two half of that. */
static bool reads_back(const struct scaled *scaled, uint64_t value, int digits)
{
    const wide written = (wide)(value * power(10, FULL - digits)) << scaled->shift;
    const bool below = written < scaled->exact;
    const wide apart = below ? scaled->exact - written : written - scaled->exact;
    const bool narrow = below && scaled->mantissa == UINT64_C(1) << (MANTISSA_BITS - 1);
    const wide limit = scaled->power_of_5;
    return (narrow ? 4 : 2) * apart < limit + (scaled->mantissa % 2 == 0);
}

/* Digits without the zeros that end them; returns how many. */
static int spell(uint64_t value, int digits, char *text)
{
    for (int i = digits; i-- > 0; value /= 10)
        text[i] = (char)('0' + value % 10);
    while (digits > 1 && text[digits - 1] == '0')
        digits--;
    return digits;
}

static char *add(char *to, const char *digits, int n)
{
    memcpy(to, digits, (size_t)n);
    return to + n;
}

/* A first digit, the point, the others, and the exponent in two digits. */
static char *with_exponent(const char *digits, int n, int exponent, char *to)
{
    *to++ = digits[0];
    if (n > 1)
        *to++ = '.';
    to = add(to, digits + 1, n - 1);
    *to++ = 'e';
    *to++ = exponent < 0 ? '-' : '+';
    *to++ = (char)('0' + abs(exponent) / 10);
    *to++ = (char)('0' + abs(exponent) % 10);
    return to;
}

static char *in_full(const char *digits, int n, int exponent, char *to)
{
    static const char zeros[] = "0.0000000000000000";
    if (exponent < 0)
        return add(add(to, zeros, 1 - exponent), digits, n);
    if (n <= exponent + 1)
        return add(add(to, digits, n), zeros + 2, exponent + 1 - n);
    to = add(to, digits, exponent + 1);
    *to++ = '.';
    return add(to, digits + exponent + 1, n - exponent - 1);
}

/* %g takes the exponent where it is below -4, or not below the number of digits. */
static char *write_digits(uint64_t value, int digits, int exponent, char *to)
{
    char spelled[FULL];
    if (value == power(10, digits)) {
        value /= 10;
        exponent++;
    }
    const int n = spell(value, digits, spelled);
    return exponent < -4 || exponent >= digits ? with_exponent(spelled, n, exponent, to)
                                               : in_full(spelled, n, exponent, to);
}

static size_t print(double number, int digits, char text[NUMBER_TEXT_SIZE])
{
    return (size_t)snprintf(text, NUMBER_TEXT_SIZE, "%.*g", digits, number);
}

/* Some locales have another decimal sign. */
static void set_point(char *text)
{
    char *const comma = strchr(text, ',');
    if (comma)
        *comma = '.';
}

/* With the fewest digits, from `digits` on, that read back. */
static size_t write(double number, int digits, char text[NUMBER_TEXT_SIZE])
{
    struct scaled scaled;
    char *end = text;
    if (signbit(number))
        *end++ = '-';
    if (number == 0)
        *end++ = '0';
    else if (!scale(fabs(number), &scaled))
        return 0;
    else {
        while (digits < FULL && !reads_back(&scaled, rounded(&scaled, digits), digits))
            digits++;
        end = write_digits(rounded(&scaled, digits), digits, scaled.exponent, end);
    }
    *end = '\0';
    return (size_t)(end - text);
}

size_t number_text_full(double number, char text[NUMBER_TEXT_SIZE])
{
    size_t length = write(number, FULL, text);
    if (length == 0) {
        length = print(number, FULL, text);
        set_point(text);
    }
    return length;
}

size_t number_text_shortest(double number, char text[NUMBER_TEXT_SIZE])
{
    size_t length = write(number, FEWEST, text);
    if (length > 0)
        return length;
    for (int digits = FEWEST; digits <= FULL; digits++) {
        length = print(number, digits, text);
        if (strtod(text, NULL) == number)
            break;
    }
    set_point(text);
    return length;
}
