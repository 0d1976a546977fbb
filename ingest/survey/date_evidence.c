#include "ingest/survey/date_evidence.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

static void note(struct date_example *example, uint64_t line, const char *cell)
{
    if (example->line)
        return;
    struct arena scratch = {0};
    example->line = line;
    snprintf(example->cell, sizeof example->cell, "%s", text_printable(&scratch, cell, 20));
    arena_free(&scratch);
}

static void remember(struct date_evidence *evidence, const char *cell, enum date_form form)
{
    const size_t length = strlen(cell);
    if (length >= sizeof evidence->last)
        return;
    memcpy(evidence->last, cell, length + 1);
    evidence->last_form = form;
}

void date_evidence_add(struct date_evidence *evidence, uint64_t line, const char *cell)
{
    struct date_reading reading;
    if (*cell && strcmp(cell, evidence->last) == 0) {
        evidence->n_forms[evidence->last_form]++;
        return;
    }
    if (!date_cell_read(cell, NULL, &reading)) {
        evidence->n_unreadable++;
        return;
    }
    evidence->n_forms[reading.form]++;
    remember(evidence, cell, reading.form);
    const bool dotted = reading.form == DATE_FORM_DOTTED;
    if (reading.form != DATE_FORM_NUMBERS && !dotted)
        return;
    if (reading.month_first == INT32_MIN)
        note(&evidence->day_first, line, cell);
    else if (reading.day == INT32_MIN)
        note(&evidence->month_first, line, cell);
    else if (reading.day != reading.month_first && !dotted)
        note(&evidence->either, line, cell);
}

bool date_evidence_order(const struct date_evidence *evidence, enum date_order *ret,
                         struct error *error)
{
    const struct date_example *const day = &evidence->day_first;
    const struct date_example *const month = &evidence->month_first;
    if (day->line && month->line) {
        error_set(error, ERROR_FAILED,
                  "the dates contradict each other: '%s' on line %llu has the day first, '%s' on "
                  "line %llu the month",
                  day->cell, (unsigned long long)day->line, month->cell,
                  (unsigned long long)month->line);
        return error_hint(error, "say which it is with --date-order dmy or --date-order mdy; the "
                                 "others are then rejected");
    }
    if (!day->line && !month->line && evidence->either.line) {
        error_set(error, ERROR_FAILED,
                  "'%s' on line %llu may be day/month or month/day, and no other date tells",
                  evidence->either.cell, (unsigned long long)evidence->either.line);
        return error_hint(error, "say which it is with --date-order dmy or --date-order mdy");
    }
    *ret = month->line ? DATE_ORDER_MDY : day->line ? DATE_ORDER_DMY : DATE_ORDER_UNKNOWN;
    return true;
}

static void add(struct buffer *out, size_t *n, const char *text)
{
    buffer_format(out, "%s%s", (*n)++ ? ", " : "", text);
}

void date_evidence_text(const struct date_evidence *evidence, enum date_order order,
                        struct buffer *out)
{
    static const char *const names[N_DATE_FORMS] = {
        [DATE_FORM_ISO] = "ISO 8601",
        [DATE_FORM_YEAR_FIRST] = "year first",
        [DATE_FORM_EPOCH] = "seconds or milliseconds since 1970",
        [DATE_FORM_SERIAL] = "Excel serial numbers",
        [DATE_FORM_NAMED] = "month by name",
        [DATE_FORM_DOTTED] = "day.month.year",
        [DATE_FORM_NUMBERS] = "numbers",
    };
    size_t n = 0;
    const bool mdy = order == DATE_ORDER_MDY;
    const struct date_example *const proof = mdy ? &evidence->month_first : &evidence->day_first;
    for (size_t i = 0; i < N_DATE_FORMS; i++) {
        const bool numbers = i == DATE_FORM_NUMBERS || (i == DATE_FORM_DOTTED && mdy);
        if (!evidence->n_forms[i])
            continue;
        add(out, &n, numbers && order ? (mdy ? "month first" : "day first") : names[i]);
        if (numbers && order && proof->line)
            buffer_format(out, " (%s on line %llu)", proof->cell, (unsigned long long)proof->line);
    }
}
