#include "reports/pipeline/score_times_words.h"

#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

static const struct score_time *period_of(const struct pipeline_result *pipeline)
{
    return pipeline_result_score_time_of(pipeline, pipeline->n_interviewers, WINDOW_PERIOD);
}

/* "2 days (1–3)". */
static void add_days(const struct estimate *days, struct buffer *text)
{
    format_plain(days->value, text);
    buffer_add(text, days->value == 1 ? " day (" : " days (");
    format_plain(days->lower, text);
    buffer_add(text, "–");
    format_plain(days->upper, text);
    buffer_add(text, ")");
}

void score_times_words_summary(const struct report *report, struct buffer *text)
{
    const struct score_time *const period = period_of(report->pipeline);
    if (period->days.n == 0) {
        buffer_add(text, "No scores of the period have a date of their own after the interview's");
    } else if (period->days.status != ESTIMATE_OK) {
        buffer_add(text, "Too few interviews tell when their scores were in to say how long "
                         "that takes: ");
        wording_count(period->days.n, text);
    } else {
        buffer_add(text, "Half of the scores were in within ");
        add_days(&period->days, text);
        buffer_add(text, " of the interview");
        if (period->days_p90.status == ESTIMATE_OK) {
            buffer_add(text, ", nine in ten within ");
            add_days(&period->days_p90, text);
        } else {
            buffer_add(text, "; there are too few to say when nine in ten were");
        }
    }
}

static void add_missing(struct buffer *text)
{
    buffer_add(text,
               "No export has the day a score was submitted beside the day of the interview, "
               "so that the days until scores are in are not known: map a column as `submitted`.");
}

void score_times_words_note(const struct report *report, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline->score_times) {
        if (pipeline->n_stages > 0)
            add_missing(text);
        return;
    }
    const size_t n = period_of(pipeline)->n_before;
    if (n == 0)
        return;
    const size_t start = text->length;
    wording_counted(n, "set of scores", "sets of scores", text);
    wording_capital(text, start);
    buffer_format(text, " %s submitted on a day before the interview, and %s.",
                  n == 1 ? "was" : "were",
                  n == 1 ? "does not count in the days until scores are in"
                         : "do not count in the days until scores are in");
}

bool score_times_words_has(const struct pipeline_result *pipeline, size_t interviewer)
{
    return pipeline_result_score_time_of(pipeline, interviewer, WINDOW_PERIOD)->days.n > 0;
}

void score_times_words_name(const struct report *report, size_t interviewer, struct buffer *text)
{
    if (interviewer == report->pipeline->n_interviewers)
        buffer_add(text, "all interviewers");
    else
        report_names_interviewer(report, interviewer, text);
}
