#include "reports/pipeline/pipeline_note_words.h"

#include "reports/pipeline/score_times_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

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

static void note_order(const struct pipeline_result *pipeline, bool options, struct note_list *list)
{
    if (pipeline->n_stages < 2)
        return;
    if (pipeline->order == ORDER_NAMES) {
        note(phrase_kept(list->arena,
                         "No candidate met two stages on different days, so that their order is "
                         "not known and they stand by name{}.",
                         TEXT(options ? ": name them in order with --stages" : "")),
             list);
        return;
    }
    note(phrase_kept(
             list->arena, "{}{}{}",
             TEXT(pipeline->order == ORDER_DECLARED ? "The order of the stages is the one declared."
                  : options ? "The order of the stages is that in which most candidates met them; "
                              "--stages declares another."
                            : "The order of the stages is that in which most candidates met "
                              "them."),
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

size_t pipeline_note_words(const struct report *report, bool options, struct arena *arena,
                           const char **notes)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct note_list list = {arena, notes, 0};
    if (tells_nothing(pipeline))
        return 0;
    if (pipeline->n_named > PIPELINE_MOST_STAGES) {
        note(options ? "Is the right column read as the stage? `assay inspect` shows which one "
                       "is; --stages names the stages that count."
                     : "Perhaps another column of the export says the stage.",
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
    note_order(pipeline, options, &list);
    note_left_out(pipeline, &list);
    if (pipeline->several_roles)
        note("Who interviewed for several roles counts once in each.", &list);
    note_score_times(report, &list);
    if (pipeline->shown != STAGE_ANY)
        note("Only the stage asked for is shown; later ones count for who passed.", &list);
    return list.n;
}

void pipeline_note_words_definitions(const struct report *report, struct buffer *text)
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
