#include "reports/pipeline/pipeline_table.h"

#include "reports/model/report_names.h"
#include "reports/pipeline/pipeline_note_words.h"
#include "reports/pipeline/pipeline_record.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/pipeline/score_times_table.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

static const struct table_column stage_columns[] = {
    {"stage", TABLE_LEFT, false}, {"reached", TABLE_RIGHT, true},  {"passed", TABLE_RIGHT, true},
    {"left", TABLE_RIGHT, true},  {"open", TABLE_RIGHT, true},     {"passes", TABLE_RIGHT, false},
    {"days", TABLE_RIGHT, false}, {"9 in 10", TABLE_RIGHT, false},
};

/* For a number of people, as readers write it. */
static void add_count(struct table *table, size_t count)
{
    table_add_phrase(table, "{}", COUNT(count));
}

static void add_days(struct table *table, const struct estimate *days, bool interval)
{
    if (days->status != ESTIMATE_OK)
        table_add(table, days->n > 0 ? wording_absence(days) : "–");
    else if (interval)
        table_add_phrase(table, "{} ({}–{})", PLAIN(days->value), PLAIN(days->lower),
                         PLAIN(days->upper));
    else
        table_add_phrase(table, "{}", PLAIN(days->value));
}

static void add_pass(struct table *table, const struct estimate *pass)
{
    table_add_phrase(table, "{}",
                     pass->status == ESTIMATE_OK ? SHARE_ESTIMATE(pass)
                                                 : TEXT(wording_absence(pass)));
}

/* A count that follows from the order of the stages. */
static void add_position(const struct pipeline_result *pipeline, size_t count, struct table *table)
{
    if (pipeline->order == ORDER_NAMES)
        table_add(table, "–");
    else
        add_count(table, count);
}

static void add_stages(const struct report *report, struct table *table)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    for (size_t s = 0; s < pipeline->n_stages; s++) {
        const struct pipeline_stage *const stage = &pipeline->cohorts[WINDOW_PERIOD].stages[s];
        if (!pipeline_words_shows(pipeline, s))
            continue;
        table_add(table, pipeline_words_stage(pipeline, s));
        add_position(pipeline, stage->n_reached, table);
        add_position(pipeline, stage->n_passed, table);
        add_position(pipeline, stage->n_rejected + stage->n_withdrawn, table);
        add_position(pipeline, stage->n_in_flight, table);
        add_pass(table, &stage->pass);
        add_days(table, &stage->days, true);
        add_days(table, &stage->days_p90, false);
    }
}

static struct table *stages_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, stage_columns,
                                             sizeof stage_columns / sizeof *stage_columns);
    struct buffer text = {0};
    pipeline_words_summary(report, &text);
    table->title = table_text(table, &text);
    table->data = pipeline_record_table(report, arena);
    if (report->pipeline->cohorts[WINDOW_PERIOD].n > 0)
        add_stages(report, table);
    const char *notes[PIPELINE_MOST_NOTES];
    const size_t n_notes = pipeline_note_words(report, true, arena, notes);
    for (size_t i = 0; i < n_notes; i++)
        table_note(table, notes[i]);
    return table;
}

static void add_window_row(const struct pipeline_result *pipeline, size_t stage,
                           struct table *table)
{
    static const enum pipeline_window windows[] = {WINDOW_MONTH, WINDOW_PREVIOUS, WINDOW_YEAR};
    table_add(table, stage < pipeline->n_stages ? pipeline_words_stage(pipeline, stage) : "hired");
    for (size_t i = 0; i < sizeof windows / sizeof *windows; i++) {
        const struct pipeline_cohort *const cohort = &pipeline->cohorts[windows[i]];
        struct buffer text = {0};
        if (stage < pipeline->n_stages)
            pipeline_words_share(&cohort->stages[stage].pass, cohort->stages[stage].n_passed,
                                 &text);
        else
            pipeline_words_share(&cohort->hired, cohort->n_hired, &text);
        table_add(table, table_text(table, &text));
    }
}

static void add_began(const struct pipeline_result *pipeline, struct table *table)
{
    table_add(table, "began");
    add_count(table, pipeline->cohorts[WINDOW_MONTH].n);
    add_count(table, pipeline->cohorts[WINDOW_PREVIOUS].n);
    add_count(table, pipeline->cohorts[WINDOW_YEAR].n);
}

static struct table *windows_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table_column *const columns = ARENA_ARRAY(arena, 4, struct table_column);
    columns[0] = (struct table_column){"passes", TABLE_LEFT, false};
    columns[1] = (struct table_column){
        pipeline_words_short_month(pipeline->cohorts[WINDOW_MONTH].days.first, arena), TABLE_RIGHT,
        false};
    columns[2] = (struct table_column){
        pipeline_words_short_month(pipeline->cohorts[WINDOW_PREVIOUS].days.first, arena),
        TABLE_RIGHT, false};
    columns[3] = (struct table_column){"twelve months", TABLE_RIGHT, false};
    struct table *const table = table_create(arena, columns, 4);
    struct buffer text = {0};
    pipeline_words_changes(report, &text);
    if (text.length == 0)
        phrase(&text, "By the month of the first interview");
    else if (text.data[text.length - 1] == '.')
        text.data[--text.length] = '\0';
    table->title = table_text(table, &text);
    add_began(pipeline, table);
    for (size_t s = 0; s < pipeline->n_stages; s++)
        if (pipeline_words_shows(pipeline, s))
            add_window_row(pipeline, s, table);
    if (pipeline->tells_leaving && pipeline->shown == STAGE_ANY)
        add_window_row(pipeline, pipeline->n_stages, table);
    return table;
}

static struct table *load_table(const struct report *report, struct arena *arena)
{
    static const struct table_column of_the_period[] = {
        {"interviewer", TABLE_LEFT, false},
        {"interviews", TABLE_RIGHT, true},
        {"candidates", TABLE_RIGHT, true},
        {"ratings", TABLE_RIGHT, true},
    };
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table_column *const columns = ARENA_ARRAY(arena, 7, struct table_column);
    size_t n = 0;
    for (; n < sizeof of_the_period / sizeof *of_the_period; n++)
        columns[n] = of_the_period[n];
    for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_YEAR; w++)
        columns[n++] = (struct table_column){
            w == WINDOW_YEAR ? "12 months"
                             : pipeline_words_short_month(pipeline->cohorts[w].days.first, arena),
            TABLE_RIGHT, true};
    struct table *const table = table_create(arena, columns, n);
    for (size_t i = 0; i < pipeline->n_interviewers; i++) {
        struct buffer name = {0};
        report_names_interviewer(report, i, &name);
        const struct pipeline_load *const period = pipeline_result_load_of(pipeline, i,
                                                                           WINDOW_PERIOD);
        table_add(table, table_text(table, &name));
        add_count(table, period->n_interviews);
        add_count(table, period->n_candidates);
        add_count(table, period->n_ratings);
        for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_YEAR; w++)
            add_count(table, pipeline_result_load_of(pipeline, i, w)->n_interviews);
    }
    table->title = "Interviews by interviewer";
    return table;
}

struct table *pipeline_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline)
        return pipeline_record_table(report, arena);
    struct table *const stages = stages_table(report, arena);
    struct table *last = stages;
    if (pipeline->has_months && pipeline->n_stages > 0)
        last = last->next = windows_table(report, arena);
    if (pipeline->n_interviewers > 0)
        last = last->next = load_table(report, arena);
    if (pipeline->score_times)
        last = last->next = score_times_table(report, arena);
    struct buffer text = {0};
    pipeline_note_words_definitions(report, &text);
    if (text.length > 0)
        table_note(last, table_text(last, &text));
    table_basis_note(last, report);
    return stages;
}
