#include "reports/pipeline/pipeline_words.h"

#include <math.h>

#include "base/day_range.h"
#include "reports/pipeline/score_times_words.h"
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
        MONTH_OF(month->days.first), TEXT(change->strength == STRENGTH_CLEAR ? "" : "maybe "),
        TEXT(fewer ? "fewer" : "more"), TEXT(pipeline_words_stage(pipeline, stage)),
        MONTH_OF(previous->days.first), SHARE(month->stages[stage].pass.value),
        SHARE(previous->stages[stage].pass.value), NUMBER(100 * fabs(change->difference.value), 0),
        BETWEEN(100 * (fewer ? -change->difference.upper : change->difference.lower),
                100 * (fewer ? -change->difference.lower : change->difference.upper), 0));
    add_doubt(change, text);
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
        if (pipeline->changes[s].strength == STRENGTH_NONE)
            continue;
        phrase(text, told++ ? " " : "");
        pipeline_words_change(report, s, text);
    }
    if (told == 0)
        add_no_change(report, known, text);
}

/* Notes while they are made. */
struct note_list {
    struct arena *arena;
    const char **notes;
    size_t n;
};

static void note(const char *text, struct note_list *list)
{
    list->notes[list->n++] = text;
}

/* Nobody is in the period, and there are no months to compare. */
static bool tells_nothing(const struct pipeline_result *pipeline)
{
    return pipeline->n_named <= PIPELINE_MOST_STAGES && pipeline->cohorts[WINDOW_PERIOD].n == 0 &&
           !pipeline->has_months;
}

static void note_in_flight(const struct pipeline_cohort *cohort, struct note_list *list)
{
    if (cohort->n_in_flight == 0)
        return;
    note(phrase_kept(list->arena,
                     "{^} {candidate has|candidates have} no outcome yet and {counts|count} as in "
                     "process, in no share of those who pass. As people go on before others are "
                     "turned down, the shares of recent months tend to look high.",
                     SPELLED(cohort->n_in_flight)),
         list);
}

static void note_outcomes(const struct pipeline_result *pipeline, struct note_list *list)
{
    if (!pipeline->tells_leaving)
        note("No export says who was rejected or withdrew, so that the share who pass a stage is "
             "not known: map an outcome column.",
             list);
    if (pipeline->n_unknown > 0)
        note(
            phrase_kept(
                list->arena,
                "{^} {interview has|interviews have} an outcome in words that are not known{}; {it "
                "counts|they count} as none.",
                SPELLED(pipeline->n_unknown),
                PHRASE_IF(pipeline->unknown_words, ", such as {}",
                          QUOTED(pipeline->unknown_words))),
            list);
}

static void note_order(const struct pipeline_result *pipeline, struct note_list *list)
{
    if (pipeline->n_stages < 2)
        return;
    if (pipeline->order == ORDER_NAMES) {
        note("No candidate met two stages on different days, so that their order is not known and "
             "they stand by name: name them in order with --stages.",
             list);
        return;
    }
    note(phrase_kept(
             list->arena, "{}{}{}",
             TEXT(pipeline->order == ORDER_DECLARED
                      ? "The order of the stages is the one declared."
                      : "The order of the stages is that in which most candidates met them; "
                        "--stages declares another."),
             PHRASE_IF(pipeline->n_turned > 0, " {^} candidate{|s} met stages in another order.",
                       SPELLED(pipeline->n_turned)),
             PHRASE_IF(pipeline->n_set_aside > 0,
                       " Those orders run in a circle, and the clearer majorities decide.")),
         list);
}

static void note_left_out(const struct pipeline_result *pipeline, struct note_list *list)
{
    if (pipeline->n_left_out > 0)
        note(phrase_kept(list->arena,
                         pipeline->order == ORDER_DECLARED
                             ? "{^} {interview in a stage that was not declared is|interviews in "
                               "stages that were not declared are} left out."
                             : "{^} {interview without a stage is|interviews without a stage are} "
                               "left out.",
                         SPELLED(pipeline->n_left_out)),
             list);
    if (pipeline->n_undated > 0)
        note(phrase_kept(
                 list->arena,
                 "{^} {candidate has no date, and counts|candidates have no date, and count} "
                 "in no month.",
                 SPELLED(pipeline->n_undated)),
             list);
}

static void note_score_times(const struct report *report, struct note_list *list)
{
    struct buffer text = {0};
    score_times_words_note(report, &text);
    if (text.length > 0)
        note(wording_keep(&text, list->arena), list);
}

size_t pipeline_words_notes(const struct report *report, struct arena *arena, const char **notes)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct note_list list = {arena, notes, 0};
    if (tells_nothing(pipeline))
        return 0;
    if (pipeline->n_named > PIPELINE_MOST_STAGES) {
        note("Is the right column read as the stage? `assay inspect` shows which one is; --stages "
             "names the stages that count.",
             &list);
        return list.n;
    }
    if (pipeline->tells_leaving)
        note_in_flight(&pipeline->cohorts[WINDOW_PERIOD], &list);
    if (pipeline->n_stages > 0)
        note_outcomes(pipeline, &list);
    if (pipeline->n_stages == 1 && !*pipeline->stages[0])
        note("No export names a stage, so that all interviews are one: map a stage column to see "
             "the steps.",
             &list);
    note_order(pipeline, &list);
    note_left_out(pipeline, &list);
    if (pipeline->several_roles)
        note("Who interviewed for several roles counts once in each.", &list);
    note_score_times(report, &list);
    if (pipeline->shown != STAGE_ANY)
        note("Only the stage asked for is shown; later ones count for who passed.", &list);
    return list.n;
}

void pipeline_words_definitions(const struct report *report, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (pipeline->n_stages == 0 || tells_nothing(pipeline))
        return;
    phrase(
        text,
        "A candidate counts in the period of the first interview for the role, whenever the later "
        "ones were. Reached: interviewed in the stage or a later one. Passed: went on to a later "
        "stage, or was hired. Left: rejected or withdrew, this stage being the last. Open: still "
        "in process, this stage being the last. Passes: passed, as a share of passed and left, "
        "with its 95\u00a0% interval; it takes {} of them.",
        SPELLED(report->limits->floor_pass));
    if (pipeline->n_stages > 1)
        phrase(text,
               " Days: from the first interview in a stage to the first in the next, of those "
               "who went on: half of them needed no longer (with its interval), and nine in "
               "ten.");
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
