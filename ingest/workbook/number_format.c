#include "ingest/workbook/number_format.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"

enum { SECONDS = 24 * 60 * 60 };

/* The letters of a code's first section that stand for parts of a date or time: without what is
 * quoted, escaped, padding or in brackets, but for elapsed hours, minutes and seconds. */
struct code_letters {
    bool date, hours_or_seconds, months_or_minutes, percent;
};

static void note_letter(struct code_letters *letters, char c)
{
    letters->date |= c == 'y' || c == 'Y' || c == 'd' || c == 'D';
    letters->hours_or_seconds |= c == 'h' || c == 'H' || c == 's' || c == 'S';
    letters->months_or_minutes |= c == 'm' || c == 'M';
    letters->percent |= c == '%';
}

/* The end of what begins at `at` and is no letter of the code; `at` itself where it is one. */
static const char *skip_literal(const char *at)
{
    const char *end;
    switch (*at) {
    case '"':
        end = strchr(at + 1, '"');
        return end ? end + 1 : at + strlen(at);
    case '[':
        if (strchr("hHmMsS", at[1]) && at[1])
            return at;
        end = strchr(at, ']');
        return end ? end + 1 : at + strlen(at);
    case '\\':
    case '_':
    case '*':
        return at + (at[1] ? 2 : 1);
    default:
        return at;
    }
}

enum number_format number_format_of_code(const char *code)
{
    static const char general[] = "General";
    struct code_letters letters = {0};
    if (strncmp(code, general, sizeof general - 1) == 0)
        return NUMBER_FORMAT_PLAIN;
    for (const char *at = code; *at && *at != ';';) {
        const char *const end = skip_literal(at);
        if (end == at)
            note_letter(&letters, *at++);
        else
            at = end;
    }
    if (letters.date || (letters.months_or_minutes && !letters.hours_or_seconds))
        return NUMBER_FORMAT_DATE;
    if (letters.hours_or_seconds)
        return NUMBER_FORMAT_TIME;
    return letters.percent ? NUMBER_FORMAT_PERCENT : NUMBER_FORMAT_PLAIN;
}

enum number_format number_format_of_id(unsigned long id)
{
    static const struct {
        unsigned long first, last;
        enum number_format format;
    } known[] = {
        {9, 10, NUMBER_FORMAT_PERCENT}, {14, 17, NUMBER_FORMAT_DATE}, {18, 21, NUMBER_FORMAT_TIME},
        {22, 22, NUMBER_FORMAT_DATE},   {27, 31, NUMBER_FORMAT_DATE}, {32, 35, NUMBER_FORMAT_TIME},
        {36, 36, NUMBER_FORMAT_DATE},   {45, 47, NUMBER_FORMAT_TIME}, {50, 58, NUMBER_FORMAT_DATE}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (id >= known[i].first && id <= known[i].last)
            return known[i].format;
    return NUMBER_FORMAT_PLAIN;
}

/* Fifteen digits, as spreadsheets keep and show them: 0.1 is stored as 0.10000000000000001. */
static void add_number(double number, struct buffer *out)
{
    if (number == 0)
        buffer_add(out, "0");
    else if (fabs(number) < 1e21 && number == floor(number))
        buffer_format(out, "%.0f", number);
    else
        buffer_format(out, "%.15g", number);
}

static void add_time(int32_t seconds, struct buffer *out)
{
    buffer_format(out, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/* The day since 1970 of a whole serial number. 1900 was no leap year, but spreadsheets count a
 * 29 February in it, as number 60. */
static int32_t day_of_serial(int32_t serial, bool epoch_1904)
{
    enum { DAY_0_OF_1904 = -24107, DAY_0_OF_1900 = -25569, LEAP_DAY = 60 };
    if (epoch_1904)
        return DAY_0_OF_1904 + serial;
    return DAY_0_OF_1900 + serial + (serial < LEAP_DAY ? 1 : 0);
}

/* False: it is no date that a spreadsheet shows. */
static bool add_date(double number, bool epoch_1904, struct buffer *out)
{
    enum { LAST_SERIAL = 2958465 }; /* 9999-12-31 */
    char day[11];
    if (!(number >= 0 && number <= LAST_SERIAL))
        return false;
    int32_t serial = (int32_t)floor(number);
    int32_t seconds = (int32_t)lround((number - serial) * SECONDS);
    if (seconds == SECONDS) {
        serial++;
        seconds = 0;
    }
    if (serial == 0 && !epoch_1904) {
        add_time(seconds, out);
        return true;
    }
    date_format(day_of_serial(serial, epoch_1904), day);
    buffer_add(out, day);
    if (seconds) {
        buffer_add(out, " ");
        add_time(seconds, out);
    }
    return true;
}

static bool add_time_of_day(double number, struct buffer *out)
{
    if (!(number >= 0 && number < 1000))
        return false;
    add_time((int32_t)lround(number * SECONDS), out);
    return true;
}

void number_format_text(const char *value, enum number_format format, bool epoch_1904,
                        struct buffer *out)
{
    char *end;
    const double number = strtod(value, &end);
    if (end == value || *end || !isfinite(number)) {
        buffer_add(out, value);
        return;
    }
    if ((format == NUMBER_FORMAT_DATE && add_date(number, epoch_1904, out)) ||
        (format == NUMBER_FORMAT_TIME && add_time_of_day(number, out)))
        return;
    add_number(format == NUMBER_FORMAT_PERCENT ? 100 * number : number, out);
    if (format == NUMBER_FORMAT_PERCENT)
        buffer_add(out, "%");
}
