#include "reports/history/drift_record.h"

#include <math.h>

#include "reports/history/drift_words.h"
#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/calendar_words.h"
#include "reports/text/wording.h"

/* A series, and where it is a row of a table one of its months. */
struct row {
    struct arena *arena;
    const char *kind, *name;
    const char *question, *topic, *title, *interviewer; /* NULL: it is none */
    const char *state, *direction, *trend_strength, *text, *action, *id;
    const struct drift_series *series;
    const char *iso, *beyond;
    double expected, lower, upper;
    const struct drift_month *month;
};

static const char *state_name(enum drift_state state)
{
    static const char *const names[] = {[DRIFT_TOO_FEW] = "too_few",
                                        [DRIFT_STEADY] = "steady",
                                        [DRIFT_WATCH] = "watch",
                                        [DRIFT_CLEAR] = "drift"};
    return names[state];
}

static const char *side_name(enum drift_side side)
{
    return side == DRIFT_ABOVE ? "above" : side == DRIFT_BELOW ? "below" : NULL;
}

static json_t *months_part(const void *context);

/* Only a question can be known outside. */
static json_t *may_be_known_part(const void *context)
{
    const struct row *const row = context;
    return row->question ? json_boolean(drift_words_may_be_known(row->series)) : NULL;
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_SERIES(member) RECORD_AT(struct row, series, member)
#define AT_MONTH(member) RECORD_AT(struct row, month, member)

static const struct field series_fields[] = {
    {"kind", HERE(kind), .in = FIELD_IN_CELLS},
    {"name", HERE(name), .in = FIELD_IN_CELLS},
    {"question", HERE(question), .in = FIELD_IN_JSON, .optional = true},
    {"topic", HERE(topic), .in = FIELD_IN_JSON, .optional = true},
    {"title", HERE(title), .in = FIELD_IN_JSON, .optional = true},
    {"interviewer", HERE(interviewer), .in = FIELD_IN_JSON, .optional = true},
    {"state", HERE(state)},
    {"reason", AT_SERIES(reason), .in = FIELD_IN_JSON},
    {"direction", HERE(direction)},
    {"in_a_row", AT_SERIES(n_in_a_row), .in = FIELD_IN_JSON},
    {"n_months", AT_SERIES(baseline_months), .group = "baseline", .in = FIELD_IN_JSON},
    {"mean", AT_SERIES(before), .group = "baseline", .in = FIELD_IN_JSON},
    {"between_sd", AT_SERIES(between_sd), .group = "baseline", .in = FIELD_IN_JSON},
    {"may_be_echo", AT_SERIES(may_be_echo), .in = FIELD_IN_JSON},
    {"trend", AT_SERIES(trend), .rank = 2},
    {"trend_strength", HERE(trend_strength), .in = FIELD_IN_JSON},
    {"months", .part = months_part},
    {"may_be_known", .part = may_be_known_part, .optional = true},
    {"text", HERE(text), .in = FIELD_IN_JSON},
    {"action", HERE(action), .in = FIELD_IN_JSON},
    {"id", HERE(id), .in = FIELD_IN_JSON},
};
static const struct record series_record = RECORD(series_fields);

static const struct field expected_fields[] = {
    {"mean", RECORD_HERE(struct drift_month, expected)},
    {"lower", RECORD_HERE(struct drift_month, lower)},
    {"upper", RECORD_HERE(struct drift_month, upper)},
};
static const struct record expected_record = RECORD(expected_fields);

static json_t *expected_part(const void *context)
{
    const struct row *const row = context;
    return row->month->is_judged ? record_json(&expected_record, row->month) : NULL;
}

static const struct field month_fields[] = {
    {"month", HERE(iso), .rank = 1},
    {"value", AT_MONTH(value), .rank = 1},
    {"expected", HERE(expected), .part = expected_part, .rank = 1},
    {"expected_lower", HERE(lower), .in = FIELD_IN_CELLS, .rank = 1},
    {"expected_upper", HERE(upper), .in = FIELD_IN_CELLS, .rank = 1},
    {"beyond", HERE(beyond), .rank = 1},
};
static const struct record month_record = RECORD_BESIDE(month_fields, &series_record);

static struct row at_month(struct row row, const struct drift_month *month)
{
    struct buffer iso = {0};
    calendar_words_month_iso(month->month, &iso);
    row.iso = wording_keep(&iso, row.arena);
    row.beyond = side_name(month->side);
    row.expected = month->is_judged ? month->expected : NAN;
    row.lower = month->is_judged ? month->lower : NAN;
    row.upper = month->is_judged ? month->upper : NAN;
    row.month = month;
    return row;
}

static json_t *months_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t m = 0; m < row->series->n_months; m++) {
        const struct row month = at_month(*row, &row->series->months[m]);
        json_append(array, record_json(&month_record, &month));
    }
    return array;
}

static struct row row_of(const char *kind, const char *name, const struct drift_series *series,
                         struct arena *arena)
{
    return (struct row){.arena = arena,
                        .kind = kind,
                        .name = name,
                        .state = state_name(series->state),
                        .direction = side_name(series->side),
                        .trend_strength = finding_names_strength(series->trend_strength),
                        .series = series};
}

static void add_months(const struct row *row, struct table *table)
{
    for (size_t m = 0; m < row->series->n_months; m++) {
        const struct row month = at_month(*row, &row->series->months[m]);
        record_add(&month_record, &month, table);
    }
}

struct table *drift_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&month_record, arena);
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct row row = row_of("question", report->catalogue->questions[q].code,
                                      &report->drift->questions[q], arena);
        add_months(&row, table);
    }
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct row row = row_of("interviewer",
                                      report_names_interviewer_text(report, i, arena),
                                      &report->drift->interviewers[i], arena);
        add_months(&row, table);
    }
    return table;
}

/* NULL where nothing is said. */
static const char *said(struct buffer *text, struct arena *arena)
{
    return text->length > 0 ? wording_keep(text, arena) : NULL;
}

json_t *drift_record_question(const struct report *report, size_t question)
{
    const struct question *const asked = &report->catalogue->questions[question];
    struct arena scratch = {0};
    struct buffer text = {0}, action = {0}, handle = {0};
    struct row row = row_of("question", asked->code, &report->drift->questions[question], &scratch);
    drift_words_question(report, question, &text, &action);
    drift_words_question_handle(report, question, &handle);
    row.question = row.name;
    row.topic = report_names_topic(report, question);
    row.title = asked->title;
    row.text = said(&text, &scratch);
    row.action = said(&action, &scratch);
    row.id = said(&handle, &scratch);
    json_t *const object = record_json(&series_record, &row);
    arena_free(&scratch);
    return object;
}

json_t *drift_record_interviewer(const struct report *report, size_t interviewer)
{
    struct arena scratch = {0};
    struct buffer text = {0}, action = {0}, handle = {0};
    struct row row = row_of("interviewer",
                            report_names_interviewer_text(report, interviewer, &scratch),
                            &report->drift->interviewers[interviewer], &scratch);
    drift_words_interviewer(report, interviewer, &text, &action);
    drift_words_interviewer_handle(report, interviewer, &handle);
    row.interviewer = row.name;
    row.text = said(&text, &scratch);
    row.action = said(&action, &scratch);
    row.id = said(&handle, &scratch);
    json_t *const object = record_json(&series_record, &row);
    arena_free(&scratch);
    return object;
}
