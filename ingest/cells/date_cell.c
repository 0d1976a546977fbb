#include "ingest/cells/date_cell.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/date.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/month_name.h"

enum {
    SERIAL_OF_1970 = 25569,
    FIRST_SERIAL = 20000,
    LAST_SERIAL = 80000,
    CENTURY_TURN = 69,
    MAX_TEXT = 100
};

/* A number as it is written; `digits` 0: there is none. */
struct written {
    int32_t number;
    size_t digits;
};

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static size_t word_length(const char *text)
{
    size_t n = 0;
    while (is_letter(text[n]))
        n++;
    return n;
}

static struct written take_number(const char **text)
{
    const size_t digits = decimal_digits(*text);
    int32_t number = 0;
    if (digits > 4)
        return (struct written){0, 0};
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + ((*text)[i] - '0');
    *text += digits;
    return (struct written){number, digits};
}

static bool is_word(const char *text, size_t length, const char *words)
{
    for (const char *at = words; *at; at += strcspn(at, " "), at += *at == ' ')
        if (strcspn(at, " ") == length && strncasecmp(at, text, length) == 0)
            return true;
    return false;
}

/* Blanks, commas, and words that stand in dates without changing them. */
static void skip_noise(const char **text)
{
    static const char words[] =
        "le den de del the of um at à a las om uhr the mon tue tues wed thu thur thurs fri sat sun "
        "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch "
        "donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi "
        "jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lun mer jeu ven sam dim";
    for (size_t length = 1; length;) {
        *text += strspn(*text, " \t,");
        length = word_length(*text);
        if (!length || !is_word(*text, length, words))
            return;
        *text += length;
        *text += **text == '.';
    }
}

static int32_t full_year(struct written year)
{
    if (year.digits == 4)
        return year.number;
    return year.digits == 2 ? year.number + (year.number <= CENTURY_TURN ? 2000 : 1900) : -1;
}

static int32_t day_of(struct written year, int32_t month, struct written day)
{
    int32_t result;
    const bool known = day.digits >= 1 && day.digits <= 2 &&
                       date_from_parts(full_year(year), month, day.number, &result);
    return known ? result : INT32_MIN;
}

/* "5th" */
static void skip_ordinal(const char **text)
{
    const size_t length = word_length(*text);
    if (is_word(*text, length, "st nd rd th er º"))
        *text += length;
    *text += **text == '.';
}

static bool take_named_month(const char **text, int32_t *month)
{
    const size_t length = word_length(*text);
    *month = month_name_read(*text, length);
    if (!*month)
        return false;
    *text += length;
    *text += strspn(*text, ".");
    return true;
}

static void skip_joint(const char **text)
{
    *text += strspn(*text, "-/'");
    skip_noise(text);
}

/* January 5, 2026 */
static bool read_month_first_name(const char **text, struct date_reading *ret)
{
    int32_t month;
    if (!take_named_month(text, &month))
        return false;
    skip_joint(text);
    const struct written day = take_number(text);
    skip_ordinal(text);
    skip_joint(text);
    *ret = (struct date_reading){DATE_FORM_NAMED, day_of(take_number(text), month, day), INT32_MIN};
    return true;
}

/* 5 Oct 26, after the day */
static bool read_day_first_name(const char **text, struct written day, struct date_reading *ret)
{
    int32_t month;
    skip_ordinal(text);
    skip_joint(text);
    if (!take_named_month(text, &month))
        return false;
    skip_joint(text);
    *ret = (struct date_reading){DATE_FORM_NAMED, day_of(take_number(text), month, day), INT32_MIN};
    return true;
}

/* 26.10.2026, 10/26/2026, 2026/10/26, after the first number */
static bool read_numbers(const char **text, struct written first, struct date_reading *ret)
{
    const char separator = **text;
    if (separator != '/' && separator != '-' && separator != '.')
        return false;
    (*text)++;
    const struct written second = take_number(text);
    if (**text != separator || second.digits < 1 || second.digits > 2)
        return false;
    (*text)++;
    *text += strspn(*text, " ");
    const struct written third = take_number(text);
    if (first.digits == 4) {
        *ret = (struct date_reading){DATE_FORM_YEAR_FIRST, day_of(first, second.number, third),
                                     INT32_MIN};
        return true;
    }
    *ret = (struct date_reading){separator == '.' ? DATE_FORM_DOTTED : DATE_FORM_NUMBERS,
                                 day_of(third, second.number, first),
                                 day_of(third, first.number, second)};
    return true;
}

static bool read_date(const char **text, struct date_reading *ret)
{
    skip_noise(text);
    if (is_letter(**text))
        return read_month_first_name(text, ret);
    const struct written first = take_number(text);
    if (!first.digits)
        return false;
    const char *const after = *text;
    if (read_numbers(text, first, ret))
        return true;
    *text = after;
    return first.digits <= 2 && read_day_first_name(text, first, ret);
}

/* 2:05 PM, 13:39:50, 14h05: minutes, -1 where none is there. */
static int32_t take_time(const char **text)
{
    const char *at = *text + (**text == 'T');
    at += strspn(at, " ,");
    struct written hour = take_number(&at);
    if (hour.digits < 1 || hour.digits > 2 || (*at != ':' && *at != 'h' && *at != '.'))
        return -1;
    at++;
    const struct written minute = take_number(&at);
    if (minute.digits != 2 || hour.number > 23 || minute.number > 59)
        return -1;
    if (*at == ':' || *at == '.') {
        at++;
        const struct written second = take_number(&at);
        if (second.digits != 2 || second.number > 60)
            return -1;
        if (*at == '.' || *at == ',')
            at += 1 + decimal_digits(at + 1);
    }
    const char *const half = at + strspn(at, " ");
    const bool morning = strncasecmp(half, "am", 2) == 0 || strncasecmp(half, "a.m.", 4) == 0;
    const bool evening = strncasecmp(half, "pm", 2) == 0 || strncasecmp(half, "p.m.", 4) == 0;
    if (morning || evening) {
        at = half + (half[1] == '.' ? 4 : 2);
        hour.number = hour.number % 12 + (evening ? 12 : 0);
    }
    *text = at;
    return hour.number * 60 + minute.number;
}

/* Words that name a zone, and an offset: minutes east of UTC; INT32_MIN where neither an offset is
 * there nor a name of UTC itself. */
static bool take_zone(const char **text, int32_t *east)
{
    *east = INT32_MIN;
    *text += strspn(*text, " (");
    for (size_t length; (length = word_length(*text));) {
        if (is_word(*text, length, "z utc gmt"))
            *east = 0;
        *text += length;
        *text += strspn(*text, " .()/_");
    }
    if (**text == '+' || (**text == '-' && (*text)[1])) {
        const int32_t sign = **text == '-' ? -1 : 1;
        (*text)++;
        struct written hours = take_number(text), minutes = {0, 0};
        if (hours.digits == 4) {
            minutes.number = hours.number % 100;
            hours.number /= 100;
        }
        if (**text == ':') {
            (*text)++;
            minutes = take_number(text);
        }
        if (hours.number > 15 || minutes.number > 59)
            return false;
        *east = sign * (hours.number * 60 + minutes.number);
    }
    *text += strspn(*text, " )");
    return !**text;
}

/* The day of a moment in a zone; INT32_MIN: none, or not of the calendar. */
static int32_t moved(int32_t day, int32_t minutes, const struct time_zone *zone)
{
    if (day == INT32_MIN)
        return day;
    const int32_t there = date_of_moment(day, minutes, zone);
    return date_is_day(there) ? there : INT32_MIN;
}

static bool read_words(const char *text, const struct time_zone *zone, struct date_reading *ret)
{
    struct date_reading reading;
    int32_t east = INT32_MIN;
    if (strlen(text) > MAX_TEXT || !read_date(&text, &reading))
        return false;
    skip_noise(&text);
    const int32_t minutes = *text ? take_time(&text) : -1;
    if ((minutes < 0 && *text) || (minutes >= 0 && !take_zone(&text, &east)))
        return false;
    if (east != INT32_MIN) {
        reading.day = moved(reading.day, minutes - east, zone);
        reading.month_first = moved(reading.month_first, minutes - east, zone);
    }
    if (reading.day == INT32_MIN && reading.month_first == INT32_MIN)
        return false;
    *ret = reading;
    return true;
}

/* Nothing but digits: a moment or, with five of them and perhaps a fraction, a day's number. */
static bool read_count(const char *text, const struct time_zone *zone, struct date_reading *ret)
{
    const size_t digits = decimal_digits(text);
    int64_t number = 0;
    if (digits > 13)
        return false;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (text[i] - '0');
    const char *rest = text + digits;
    if (!*rest && (digits == 10 || digits == 13)) {
        const int64_t seconds = digits == 13 ? number / 1000 : number;
        *ret = (struct date_reading){DATE_FORM_EPOCH, time_zone_day(zone, seconds), INT32_MIN};
        return true;
    }
    if (*rest == '.' || *rest == ',')
        rest += 1 + decimal_digits(rest + 1);
    if (*rest || digits != 5 || number < FIRST_SERIAL || number > LAST_SERIAL)
        return false;
    *ret = (struct date_reading){DATE_FORM_SERIAL, (int32_t)number - SERIAL_OF_1970, INT32_MIN};
    return true;
}

static const char *const order_names[] = {
    [DATE_ORDER_UNKNOWN] = "", [DATE_ORDER_DMY] = "dmy", [DATE_ORDER_MDY] = "mdy"};

const char *date_cell_order_name(enum date_order order)
{
    return order_names[order];
}

bool date_cell_order_find(const char *name, enum date_order *ret)
{
    for (enum date_order i = DATE_ORDER_DMY; i <= DATE_ORDER_MDY; i++)
        if (strcmp(name, order_names[i]) == 0) {
            *ret = i;
            return true;
        }
    return false;
}

bool date_cell_read(const char *text, const struct time_zone *zone, struct date_reading *ret)
{
    int32_t day;
    if (date_parse_iso(text, zone, &day)) {
        *ret = (struct date_reading){DATE_FORM_ISO, day, INT32_MIN};
        return true;
    }
    return read_count(text, zone, ret) || read_words(text, zone, ret);
}

bool date_cell_day(const char *text, enum date_order order, const struct time_zone *zone,
                   int32_t *day)
{
    struct date_reading reading;
    if (!date_cell_read(text, zone, &reading))
        return false;
    int32_t result = reading.day;
    if (reading.form == DATE_FORM_NUMBERS || reading.form == DATE_FORM_DOTTED) {
        const bool dotted = reading.form == DATE_FORM_DOTTED;
        const bool one = reading.day == reading.month_first || reading.day == INT32_MIN ||
                         reading.month_first == INT32_MIN;
        if (order == DATE_ORDER_MDY)
            result = reading.month_first;
        else if (order == DATE_ORDER_UNKNOWN && !dotted && !one)
            return false;
        else if (order == DATE_ORDER_UNKNOWN && result == INT32_MIN)
            result = reading.month_first;
    }
    if (result == INT32_MIN)
        return false;
    *day = result;
    return true;
}
