#include "reports/history/drift_data.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"
#include "reports/text/calendar_words.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("kind"),
    TABLE_TEXT_COLUMN("name"),
    TABLE_TEXT_COLUMN("state"),
    TABLE_TEXT_COLUMN("direction"),
    TABLE_TEXT_COLUMN("month"),
    TABLE_ESTIMATE_COLUMNS("value"),
    TABLE_NUMBER_COLUMN("expected"),
    TABLE_NUMBER_COLUMN("expected_lower"),
    TABLE_NUMBER_COLUMN("expected_upper"),
    TABLE_TEXT_COLUMN("beyond"),
    TABLE_ESTIMATE_COLUMNS("trend"),
};

const char *drift_state_name(enum drift_state state)
{
    static const char *const names[] = {[DRIFT_TOO_FEW] = "too_few",
                                        [DRIFT_STEADY] = "steady",
                                        [DRIFT_WATCH] = "watch",
                                        [DRIFT_CLEAR] = "drift"};
    return names[state];
}

const char *drift_side_name(enum drift_side side)
{
    return side == DRIFT_ABOVE ? "above" : side == DRIFT_BELOW ? "below" : NULL;
}

static void add_month(const char *kind, const char *name, const struct drift_series *series,
                      const struct drift_month *month, struct table *table)
{
    struct buffer iso = {0};
    calendar_words_month_iso(month->month, &iso);
    table_add(table, kind);
    table_add(table, name);
    table_add(table, drift_state_name(series->state));
    table_add(table, drift_side_name(series->side));
    table_add(table, table_text(table, &iso));
    table_add_estimate(table, &month->value);
    table_add_number(table, month->is_judged ? month->expected : NAN);
    table_add_number(table, month->is_judged ? month->lower : NAN);
    table_add_number(table, month->is_judged ? month->upper : NAN);
    table_add(table, drift_side_name(month->side));
    table_add_estimate(table, &series->trend);
}

static void add_series(const char *kind, const char *name, const struct drift_series *series,
                       struct table *table)
{
    for (size_t m = 0; m < series->n_months; m++)
        add_month(kind, name, series, &series->months[m], table);
}

struct table *drift_data(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        add_series("question", report->catalogue->questions[q].code, &report->drift->questions[q],
                   table);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        struct buffer name = {0};
        report_names_interviewer(report, i, &name);
        add_series("interviewer", table_text(table, &name), &report->drift->interviewers[i], table);
    }
    return table;
}
