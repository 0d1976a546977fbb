#include "reports/pipeline/score_times_words.h"

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

static const struct score_time *period_of(const struct pipeline_result *pipeline)
{
    return pipeline_result_score_time_of(pipeline, pipeline->n_interviewers, WINDOW_PERIOD);
}

/* "2 days (1–3)". */
static void write_days(const struct estimate *days, struct buffer *text)
{
    phrase(text, days->value == 1 ? "{} day ({}–{})" : "{} days ({}–{})", PLAIN(days->value),
           PLAIN(days->lower), PLAIN(days->upper));
}

void score_times_words_summary(const struct report *report, struct buffer *text)
{
    const struct score_time *const period = period_of(report->pipeline);
    if (period->days.n == 0) {
        phrase(text, "No scores of the period have a date of their own after the interview's");
    } else if (period->days.status != ESTIMATE_OK) {
        phrase(text,
               "Too few interviews tell when their scores were in to say how long that takes: {}",
               SPELLED(period->days.n));
    } else {
        phrase(text, "Half of the scores were in within ");
        write_days(&period->days, text);
        phrase(text, " of the interview");
        if (period->days_p90.status == ESTIMATE_OK) {
            phrase(text, ", nine in ten within ");
            write_days(&period->days_p90, text);
        } else {
            phrase(text, "; there are too few to say when nine in ten were");
        }
    }
}

static void add_missing(struct buffer *text)
{
    phrase(text, "No export has the day a score was submitted beside the day of the interview, "
                 "so that the days until scores are in are not known. In a mapping file that "
                 "column is called submitted.");
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
    if (n > 0)
        phrase(text,
               "{^} {set of scores was|sets of scores were} submitted on a day before the "
               "interview, and {does|do} not count in the days until scores are in.",
               SPELLED(n));
}

bool score_times_words_has(const struct pipeline_result *pipeline, size_t interviewer)
{
    return pipeline_result_score_time_of(pipeline, interviewer, WINDOW_PERIOD)->days.n > 0;
}

void score_times_words_name(const struct report *report, size_t interviewer, struct buffer *text)
{
    if (interviewer == report->pipeline->n_interviewers)
        phrase(text, "all interviewers");
    else
        report_names_interviewer(report, interviewer, text);
}
