#include "ingest/cells/date_id.h"

#include <string.h>

#include "base/date.h"
#include "ingest/cells/date_cell.h"
#include "ingest/cells/month_name.h"

/* A form in which spreadsheets show a date; a month's name may have blanks beside it. */
static bool is_shown_form(enum date_form form, const char *text)
{
    if (form == DATE_FORM_NAMED)
        return *text >= '0' && *text <= '9' && !strchr(text, ':');
    return (form == DATE_FORM_ISO || form == DATE_FORM_DOTTED) && strpbrk(text, ".-") &&
           !strchr(text, ' ');
}

/* Whether the text can be in one of these forms: most cells that are asked about are no dates. */
static bool may_be_shown(const char *text)
{
    return strlen(text) >= 8 && strpbrk(text, "0123456789") &&
           (is_shown_form(DATE_FORM_NAMED, text) || is_shown_form(DATE_FORM_ISO, text));
}

/* 2026-03-09, 09.03.2026, 9. März 2026 */
static bool repair_full(const char *text, struct arena *arena, const char **code)
{
    struct date_reading reading;
    char written[11];
    if (!may_be_shown(text) || !date_cell_read(text, NULL, &reading) || reading.day == INT32_MIN ||
        !is_shown_form(reading.form, text))
        return false;
    date_format(reading.day, written);
    *code = arena_format(arena, "%d.%d", (written[8] - '0') * 10 + written[9] - '0',
                         (written[5] - '0') * 10 + written[6] - '0');
    return true;
}

bool date_id_repair(const char *text, struct arena *arena, const char **code)
{
    const size_t digits = strspn(text, "0123456789");
    if (digits < 1 || digits > 2)
        return repair_full(text, arena, code);
    const char *const name = text + digits + strspn(text + digits, ". -/");
    const size_t length = strlen(name);
    const int32_t month = name > text + digits && *name > '9' ? month_name_read(name, length) : 0;
    const int day = digits == 2 ? (text[0] - '0') * 10 + text[1] - '0' : text[0] - '0';
    if (!month || day < 1 || day > 31)
        return repair_full(text, arena, code);
    *code = arena_format(arena, "%d.%d", day, (int)month);
    return true;
}
