#include "reports/history/drift_table.h"

#include "reports/history/drift_record.h"
#include "reports/history/drift_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column question_columns[] = {
    {"code", TABLE_LEFT, false},
    {"before", TABLE_RIGHT, false},
    {"last (expected)", TABLE_RIGHT, false},
    {"a month", TABLE_RIGHT, false},
    {"months", TABLE_LEFT, false},
    {"in words", TABLE_LEFT, false},
};

static const struct table_column interviewer_columns[] = {
    {"interviewer", TABLE_LEFT, false},      {"before", TABLE_RIGHT, false},
    {"last (expected)", TABLE_RIGHT, false}, {"a month", TABLE_RIGHT, false},
    {"months", TABLE_LEFT, false},           {"in words", TABLE_LEFT, false},
};

enum { N_COLUMNS = 6, MOST_TOLD = 8 };

/* What the values are: shares of the scale, or points. */
enum unit { SHARES, POINTS };

static struct phrase_value value_of(double value, enum unit unit)
{
    return unit == SHARES ? SHARE(value) : NUMBER(value, 2);
}

static void add_before(const struct drift_series *series, enum unit unit, struct table *table)
{
    if (series->before.status == ESTIMATE_OK)
        table_add_phrase(table, "{}", value_of(series->before.value, unit));
    else
        table_add(table, "–");
}

static void add_last(const struct drift_series *series, enum unit unit, struct table *table)
{
    const struct drift_month *const month = drift_telling_month(series);
    if (!month) {
        table_add(table, "too few");
        return;
    }
    const double factor = unit == SHARES ? 100 : 1, value = factor * month->value.value;
    const struct interval limits = {factor * month->lower, factor * month->upper};
    /* Points have no room for more; the sentences above tell them apart. */
    const int decimals = unit == SHARES ? DECIMALS_APART(value, &limits, 0) : 2;
    table_add_phrase(table, "{}{} ({})", NUMBER(value, decimals),
                     TEXT(unit == SHARES ? "\u00a0%" : ""), BOUNDS(&limits, decimals));
}

/* The trend stands without its interval here, or the row would not fit. */
static void add_trend(const struct drift_series *series, enum unit unit, struct table *table)
{
    const double trend = series->trend.value;
    if (series->trend.status == ESTIMATE_OK)
        table_add_phrase(table, "{}", unit == SHARES ? SIGNED(100 * trend, 1) : SIGNED(trend, 2));
    else
        table_add(table, "–");
}

static void add_rest(const struct report *report, const struct drift_series *series, enum unit unit,
                     const char *state, struct table *table)
{
    struct buffer strip = {0};
    drift_words_strip(report, series, &strip);
    add_before(series, unit, table);
    add_last(series, unit, table);
    add_trend(series, unit, table);
    table_add(table, strip.length ? table_text(table, &strip) : NULL);
    table_add(table, state);
}

static void note(struct buffer *text, struct table *table)
{
    if (text->length > 0)
        table_note(table, table_text(table, text));
    else
        buffer_free(text);
}

typedef void words_of(const struct report *report, size_t index, struct buffer *text,
                      struct buffer *action);
typedef void handle_of(const struct report *report, size_t index, struct buffer *text);

/* Drift before what is only a watch, each in the order of the rows. */
static void note_states(const struct report *report, const struct drift_series *series, size_t n,
                        words_of *words, handle_of *handle, struct table *table)
{
    size_t told = 0, more = 0;
    for (enum drift_state state = DRIFT_CLEAR; state >= DRIFT_WATCH; state--)
        for (size_t i = 0; i < n; i++) {
            if (series[i].state != state)
                continue;
            if (told == MOST_TOLD) {
                more++;
                continue;
            }
            struct buffer text = {0}, action = {0}, name = {0};
            words(report, i, &text, &action);
            handle(report, i, &name);
            if (action.length > 0)
                phrase(&text, " Next step: {_}", TEXT(action.data));
            phrase(&text, " [{}]", PRINTABLE(name.data));
            note(&text, table);
            buffer_free(&action);
            buffer_free(&name);
            told++;
        }
    if (more > 0)
        table_note_phrase(
            table,
            "{^} more like {this|these}; the last column shows which, --format json has "
            "the sentences.",
            SPELLED(more));
}

static void note_months(const struct report *report, struct table *table)
{
    if (report->drift->first_month != 0)
        table_note_phrase(
            table,
            "Months: {} to {}; \"-\" sets what is expected, \"·\" as expected, ▲ above, ▼ below, "
            "\"_\" too few. Last: the last month that could be judged, beside the 95\u00a0% limits "
            "that the months before let expect for as many answers. One month beyond may be "
            "chance; "
            "three in a row are drift.",
            MONTH(report->drift->first_month), MONTH(report->drift->last_month));
}

static struct table *interviewers_table_of(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, interviewer_columns, N_COLUMNS);
    struct buffer title = {0};
    drift_words_interviewers_summary(report, &title);
    table->title = table_text(table, &title);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct drift_series *const series = &report->drift->interviewers[i];
        table_add_phrase(table, "{}", INTERVIEWER(report, i));
        add_rest(report, series, POINTS, drift_words_interviewer_state(series), table);
    }
    note_states(report, report->drift->interviewers, report->catalogue->n_interviewers,
                drift_words_interviewer, drift_words_interviewer_handle, table);
    table_lead(table);
    table_note(table, "Before, last: points higher (below 0: lower) than colleagues on the same "
                      "answers. When a colleague moves, the others seem to move the other way.");
    return table;
}

struct table *drift_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, question_columns, N_COLUMNS);
    struct buffer title = {0};
    drift_words_summary(report, &title);
    table->title = table_text(table, &title);
    table->data = drift_record_table(report, arena);
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct drift_series *const series = &report->drift->questions[q];
        table_add(table, report->catalogue->questions[q].code);
        add_rest(report, series, SHARES, drift_words_question_state(series), table);
    }
    note_states(report, report->drift->questions, report->catalogue->n_questions,
                drift_words_question, drift_words_question_handle, table);
    table_lead(table);
    note_months(report, table);
    if (report->catalogue->n_questions > 0)
        table_note(table, "Before, last: how much of the scale candidates reach, net of how strong "
                          "they are on the other questions and of who asked. A month: percentage "
                          "points, over all months shown.");
    if (report->catalogue->n_interviewers > 0)
        table->next = interviewers_table_of(report, arena);
    table_basis_note(table, report);
    return table;
}
