#include "reports/pipeline/funnel_words.h"

#include "reports/model/period_words.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

enum { DESCRIBED = 12 };

bool funnel_words_has_band(const struct pipeline_result *pipeline)
{
    return pipeline->has_months &&
           pipeline->cohorts[WINDOW_YEAR].n != pipeline->cohorts[WINDOW_PERIOD].n;
}

static const char *title_of(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct pipeline_cohort *const cohort = &pipeline->cohorts[WINDOW_PERIOD];
    struct buffer title = {0};
    if (cohort->n == 1 || !pipeline->tells_outcome) {
        pipeline_words_summary(report, &title);
    } else {
        buffer_add(&title, "From ");
        format_count(cohort->n, &title);
        buffer_add(&title, " candidates to ");
        if (cohort->n_hired > 0)
            wording_counted(cohort->n_hired, "hire", "hires", &title);
        else
            buffer_add(&title, cohort->n_in_flight > 0 ? "no hire yet" : "no hire");
    }
    return wording_keep(&title, arena);
}

static const char *reading_of(const struct pipeline_result *pipeline, struct arena *arena)
{
    struct buffer text = {0};
    buffer_add(&text, "Bars are the candidates who reached each stage; between them is the share "
                      "that passed the stage above, with its 95\u00a0% interval.");
    if (funnel_words_has_band(pipeline)) {
        buffer_add(&text, " The pale band is the interval of the twelve months to ");
        period_words_month(pipeline->cohorts[WINDOW_YEAR].days.last, &text);
        buffer_add(&text, ".");
    }
    if (pipeline->cohorts[WINDOW_PERIOD].n_in_flight > 0 && pipeline->tells_outcome)
        buffer_add(&text, " Open are those still in process: they are in the bars, but in no "
                          "share.");
    return wording_keep(&text, arena);
}

static void describe_stage(const struct pipeline_result *pipeline, size_t index,
                           struct buffer *text)
{
    const struct pipeline_stage *const stage = &pipeline->cohorts[WINDOW_PERIOD].stages[index];
    buffer_format(text, " %s: ", pipeline_words_stage(pipeline, index));
    format_count(stage->n_reached, text);
    buffer_add(text, " reached it, ");
    format_count(stage->n_passed, text);
    buffer_add(text, " passed");
    if (stage->pass.status == ESTIMATE_OK) {
        buffer_add(text, ", ");
        pipeline_words_share(&stage->pass, stage->n_passed, text);
        buffer_add(text, " with an outcome");
    }
    buffer_add(text, ".");
}

static const char *description_of(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct buffer text = {0};
    size_t told = 0, more = 0;
    pipeline_words_summary(report, &text);
    buffer_add(&text, ".");
    for (size_t s = 0; s < pipeline->n_stages; s++) {
        if (!pipeline_words_shows(pipeline, s))
            continue;
        if (told == DESCRIBED) {
            more++;
            continue;
        }
        describe_stage(pipeline, s, &text);
        told++;
    }
    if (more > 0) {
        const size_t start = text.length + 1;
        buffer_add(&text, " ");
        wording_counted(more, "more stage is", "more stages are", &text);
        wording_capital(&text, start);
        buffer_add(&text, " in the table.");
    }
    return wording_keep(&text, arena);
}

void funnel_words(const struct report *report, struct arena *arena, struct chart *ret)
{
    ret->title = title_of(report, arena);
    ret->reading = reading_of(report->pipeline, arena);
    ret->description = description_of(report, arena);
}
