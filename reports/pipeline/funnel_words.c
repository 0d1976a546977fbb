#include "reports/pipeline/funnel_words.h"

#include "reports/model/period_words.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/text/phrase.h"
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
    if (cohort->n == 1 || !pipeline->tells_outcome) {
        struct buffer summary = {0};
        pipeline_words_summary(report, &summary);
        return wording_keep(&summary, arena);
    }
    return phrase_kept(arena, "From {} candidates to {}", COUNT(cohort->n),
                       cohort->n_hired > 0
                           ? COUNTED(cohort->n_hired, "hire", "hires")
                           : TEXT(cohort->n_in_flight > 0 ? "no hire yet" : "no hire"));
}

static const char *reading_of(const struct pipeline_result *pipeline, struct arena *arena)
{
    return phrase_kept(
        arena,
        "Bars are the candidates who reached each stage; between them is the share that passed the "
        "stage above, with its 95\u00a0% interval.{}{}",
        PHRASE_IF(funnel_words_has_band(pipeline),
                  " The pale band is the interval of the twelve months to {}.",
                  MONTH_OF(pipeline->cohorts[WINDOW_YEAR].days.last)),
        PHRASE_IF(pipeline->cohorts[WINDOW_PERIOD].n_in_flight > 0 && pipeline->tells_outcome,
                  " Open are those still in process: they are in the bars, but in no share."));
}

static void describe_stage(const struct pipeline_result *pipeline, size_t index,
                           struct buffer *text)
{
    const struct pipeline_stage *const stage = &pipeline->cohorts[WINDOW_PERIOD].stages[index];
    phrase(text, " {}: {} reached it, {} passed{}.", TEXT(pipeline_words_stage(pipeline, index)),
           COUNT(stage->n_reached), COUNT(stage->n_passed),
           PHRASE_IF(stage->pass.status == ESTIMATE_OK, ", {} of {} with an outcome",
                     SHARE_ESTIMATE(&stage->pass), COUNT(stage->pass.n)));
}

static const char *description_of(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct buffer text = {0};
    size_t told = 0, more = 0;
    pipeline_words_summary(report, &text);
    phrase(&text, ".");
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
    if (more > 0)
        phrase(&text, " {^} more {stage is|stages are} in the table.", SPELLED(more));
    return wording_keep(&text, arena);
}

void funnel_words(const struct report *report, struct arena *arena, struct chart *ret)
{
    ret->title = title_of(report, arena);
    ret->reading = reading_of(report->pipeline, arena);
    ret->description = description_of(report, arena);
}
