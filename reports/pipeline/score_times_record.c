#include "reports/pipeline/score_times_record.h"

#include "base/date.h"
#include "reports/model/report_names.h"
#include "reports/pipeline/pipeline_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const char *interviewer; /* NULL: all of them */
    const char *when, *window;
    const struct score_time *time;
};

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_TIME(member) RECORD_AT(struct row, time, member)

static const struct field fields[] = {
    {"interviewer", HERE(interviewer), .in = FIELD_IN_CELLS},
    {"when", HERE(when), .in = FIELD_IN_CELLS},
    {"days_median", AT_TIME(days)},
    {"days_p90", AT_TIME(days_p90)},
    {"n_before_interview", AT_TIME(n_before)},
    {"window", HERE(window), .in = FIELD_IN_JSON, .optional = true},
};
static const struct record record = RECORD(fields);

const char *score_times_record_when(const struct pipeline_result *pipeline, size_t window,
                                    struct arena *arena)
{
    char day[11];
    if (window < WINDOW_FIRST_MONTH)
        return "period";
    date_format(pipeline->months[window - WINDOW_FIRST_MONTH].first, day);
    day[7] = '\0';
    return arena_copy(arena, day);
}

static void add_row(const struct report *report, size_t interviewer, size_t window,
                    struct table *table)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const bool all = interviewer == pipeline->n_interviewers;
    record_add(&record,
               &(struct row){.interviewer = all ? NULL
                                                : report_names_interviewer_text(report, interviewer,
                                                                                table->arena),
                             .when = score_times_record_when(pipeline, window, table->arena),
                             .time = pipeline_result_score_time_of(pipeline, interviewer, window)},
               table);
}

struct table *score_times_record_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline || !pipeline->score_times)
        return NULL;
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i <= pipeline->n_interviewers; i++) {
        add_row(report, i, WINDOW_PERIOD, table);
        for (size_t m = 0; pipeline->has_months && m < PIPELINE_MONTHS; m++)
            add_row(report, i, WINDOW_FIRST_MONTH + m, table);
    }
    return table;
}

static json_t *object_of(const struct pipeline_result *pipeline, size_t interviewer,
                         enum pipeline_window window, const char *name)
{
    return record_json(&record, &(struct row){.window = name,
                                              .time = pipeline_result_score_time_of(
                                                  pipeline, interviewer, window)});
}

json_t *score_times_record_json(const struct report *report, size_t interviewer)
{
    return report->pipeline->score_times
               ? object_of(report->pipeline, interviewer, WINDOW_PERIOD, NULL)
               : json_null();
}

json_t *score_times_record_windows(const struct pipeline_result *pipeline)
{
    json_t *const array = json_array();
    for (enum pipeline_window w = WINDOW_PERIOD; pipeline->score_times && w < PIPELINE_WINDOWS; w++)
        if (pipeline_record_has_window(pipeline, w))
            json_append(
                array, object_of(pipeline, pipeline->n_interviewers, w, pipeline_record_window(w)));
    return array;
}
