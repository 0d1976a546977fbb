#include "reports/pipeline/pipeline_words.h"

#include <math.h>

#include "base/day_range.h"
#include "reports/text/calendar_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

const char *pipeline_words_stage(const struct pipeline_result *pipeline, size_t stage)
{
    return *pipeline->stages[stage] ? pipeline->stages[stage] : "(no stage)";
}

bool pipeline_words_shows(const struct pipeline_result *pipeline, size_t stage)
{
    return pipeline->shown == STAGE_ANY || (size_t)pipeline->shown == stage;
}

void pipeline_words_days(const struct day_range *days, struct buffer *text)
{
    const bool begins = days->first != INT32_MIN, ends = days->last != INT32_MAX;
    if (day_range_is_month(days))
        phrase(text, "{}", MONTH_OF(days->first));
    else if (begins && ends)
        phrase(text, "{} to {}", DAY(days->first), DAY(days->last));
    else if (ends)
        phrase(text, "up to {}", DAY(days->last));
    else if (begins)
        phrase(text, "since {}", DAY(days->first));
}

const char *pipeline_words_short_month(int32_t day, struct arena *arena)
{
    struct buffer text = {0};
    calendar_words_short_month_of(day, &text);
    return wording_keep(&text, arena);
}

/* " whose first interview was in October 2026"; nothing where all count. */
static void write_cohort(const struct report *report, size_t window, struct buffer *text)
{
    const struct day_range *const days = &report->pipeline->cohorts[window].days;
    const bool begins = days->first != INT32_MIN, ends = days->last != INT32_MAX;
    if (!begins && !ends)
        return;
    phrase(text, day_range_is_month(days) ? " whose first interview was in "
                 : (begins && ends)       ? " whose first interview was from "
                                          : " whose first interview was ");
    pipeline_words_days(days, text);
}

static void add_fate_of_one(const struct pipeline_cohort *cohort, struct phrase_value began,
                            struct buffer *text)
{
    phrase(text, "The one candidate{} {}", began,
           TEXT(cohort->n_hired       ? "was hired"
                : cohort->n_rejected  ? "was rejected"
                : cohort->n_withdrawn ? "withdrew"
                                      : "is still in process"));
}

static void add_fates(const struct pipeline_cohort *cohort, struct phrase_value began,
                      struct buffer *text)
{
    const struct phrase_value fates[] = {
        PHRASE_IF(cohort->n_hired > 0, "{} {was|were} hired", SPELLED(cohort->n_hired)),
        PHRASE_IF(cohort->n_rejected > 0, "{} {was|were} rejected", SPELLED(cohort->n_rejected)),
        PHRASE_IF(cohort->n_withdrawn > 0, "{} withdrew", SPELLED(cohort->n_withdrawn)),
        PHRASE_IF(cohort->n_in_flight > 0, "{} {is|are} still in process",
                  SPELLED(cohort->n_in_flight)),
    };
    const bool none_hired = cohort->n_hired == 0 && cohort->n_in_flight < cohort->n;
    phrase(text,
           none_hired ? "None of {} candidate{|s}{} was hired: {}" : "Of {} candidate{|s}{}, {}",
           SPELLED(cohort->n), began, LIST_OF(fates));
}

/* "Twelve candidates whose …, of whom five reached On-site; no export says what became of them" */
static void add_reach(const struct report *report, const struct pipeline_cohort *cohort,
                      struct phrase_value began, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const size_t last = pipeline->n_stages - 1, reached = cohort->stages[last].n_reached;
    const struct phrase_value stage = TEXT(pipeline_words_stage(pipeline, last));
    phrase(text, "{^} candidate{|s}{}", SPELLED(cohort->n), began);
    if (last > 0 && pipeline->order != ORDER_NAMES) {
        if (reached == 0)
            phrase(text, cohort->n == 1 ? ", who has not reached {}" : ", none of whom reached {}",
                   stage);
        else if (cohort->n == 1)
            phrase(text, ", who reached {}", stage);
        else
            phrase(text, ", of whom {} reached {}", SPELLED(reached), stage);
    }
    phrase(text, cohort->n == 1 ? "; no export says what became of this one"
                                : "; no export says what became of them");
}

void pipeline_words_summary(const struct report *report, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct pipeline_cohort *const cohort = &pipeline->cohorts[WINDOW_PERIOD];
    const struct phrase_value began = WRITTEN(write_cohort, report, WINDOW_PERIOD);
    if (pipeline->n_named > PIPELINE_MOST_STAGES)
        phrase(text, "There are {} different stages, too many for a pipeline",
               COUNT(pipeline->n_named));
    else if (cohort->n == 0)
        phrase(text, "There is no candidate{}", began);
    else if (!pipeline->tells_outcome)
        add_reach(report, cohort, began, text);
    else if (cohort->n == 1)
        add_fate_of_one(cohort, began, text);
    else
        add_fates(cohort, began, text);
}

static void add_doubt(const struct pipeline_change *change, struct buffer *text)
{
    phrase(text, "{}{}.", PHRASE_IF(change->may_be_chance, "; this may be chance"),
           PHRASE_IF(change->may_be_undone,
                     change->may_be_chance
                         ? ", and {} {candidate|candidates} of these months who {is|are} still in "
                           "process may undo it"
                         : "; {} {candidate|candidates} of these months who {is|are} still in "
                           "process may undo it",
                     SPELLED(change->n_in_flight)));
}

void pipeline_words_change(const struct report *report, size_t stage, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct pipeline_change *const change = &pipeline->changes[stage];
    const struct pipeline_cohort *const month = &pipeline->cohorts[WINDOW_MONTH];
    const struct pipeline_cohort *const previous = &pipeline->cohorts[WINDOW_PREVIOUS];
    const bool fewer = change->difference.value < 0;
    phrase(
        text,
        "Of the candidates of {} {}{} passed {} than of those of {}: {} against {}, a difference "
        "of {} points ({})",
        MONTH_OF(month->days.first),
        TEXT(change->finding.strength == STRENGTH_CLEAR ? "" : "maybe "),
        TEXT(fewer ? "fewer" : "more"), TEXT(pipeline_words_stage(pipeline, stage)),
        MONTH_OF(previous->days.first), SHARE(month->stages[stage].pass.value),
        SHARE(previous->stages[stage].pass.value), NUMBER(100 * fabs(change->difference.value), 0),
        BETWEEN(100 * (fewer ? -change->difference.upper : change->difference.lower),
                100 * (fewer ? -change->difference.lower : change->difference.upper), 0));
    add_doubt(change, text);
}

void pipeline_words_change_heading(const struct report *report, size_t stage, struct buffer *text)
{
    const struct pipeline_change *const change = &report->pipeline->changes[stage];
    const bool fewer = change->difference.value < 0;
    phrase(text, "{}{} candidates pass {}",
           TEXT(change->finding.strength == STRENGTH_CLEAR ? "" : "Maybe "),
           TEXT(change->finding.strength == STRENGTH_CLEAR ? fewer ? "Fewer" : "More"
                : fewer                                    ? "fewer"
                                                           : "more"),
           TEXT(pipeline_words_stage(report->pipeline, stage)));
}

static void add_no_change(const struct report *report, size_t n_known, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    phrase(text,
           n_known == 0
               ? "Too few candidates have an outcome to tell whether the share that passes "
                 "a stage changed from {} to {}."
               : "In no stage did the share that passes clearly change from {} to {}.",
           MONTH_OF(pipeline->cohorts[WINDOW_PREVIOUS].days.first),
           MONTH_OF(pipeline->cohorts[WINDOW_MONTH].days.first));
}

void pipeline_words_changes(const struct report *report, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    size_t told = 0, known = 0;
    if (!pipeline->changes || !pipeline->tells_leaving || pipeline->order == ORDER_NAMES)
        return;
    for (size_t s = 0; s < pipeline->n_stages; s++) {
        if (!pipeline_words_shows(pipeline, s))
            continue;
        known += pipeline->changes[s].difference.status == ESTIMATE_OK;
        if (pipeline->changes[s].finding.strength == STRENGTH_NONE)
            continue;
        phrase(text, told++ ? " " : "");
        pipeline_words_change(report, s, text);
    }
    if (told == 0)
        add_no_change(report, known, text);
}

void pipeline_words_share(const struct estimate *share, size_t passed, struct buffer *text)
{
    if (share->status == ESTIMATE_OK)
        phrase(text, "{} of {}", SHARE_ESTIMATE(share), COUNT(share->n));
    else if (share->status == ESTIMATE_TOO_FEW && share->n > 0)
        phrase(text, "{} of {}", COUNT(passed), COUNT(share->n));
    else
        phrase(text, "–");
}
