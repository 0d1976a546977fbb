#include "reports/pipeline/pipeline_words.h"

#include <math.h>

#include "base/date.h"
#include "reports/model/period_words.h"
#include "reports/pipeline/score_times_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

const char *pipeline_words_stage(const struct pipeline_result *pipeline, size_t stage)
{
    return *pipeline->stages[stage] ? pipeline->stages[stage] : "(no stage)";
}

bool pipeline_words_shows(const struct pipeline_result *pipeline, size_t stage)
{
    return pipeline->shown == STAGE_ANY || (size_t)pipeline->shown == stage;
}

static bool is_month(const struct day_range *days)
{
    int32_t year, month, first, next;
    return date_month_of(days->first, &year, &month) && date_from_parts(year, month, 1, &first) &&
           first == days->first && date_from_parts(year + month / 12, month % 12 + 1, 1, &next) &&
           next - 1 == days->last;
}

void pipeline_words_days(const struct day_range *days, struct buffer *text)
{
    if (is_month(days)) {
        period_words_month(days->first, text);
    } else if (days->first == INT32_MIN && days->last != INT32_MAX) {
        buffer_add(text, "up to ");
        period_words_day(days->last, text);
    } else if (days->first != INT32_MIN && days->last == INT32_MAX) {
        buffer_add(text, "since ");
        period_words_day(days->first, text);
    } else if (days->first != INT32_MIN) {
        period_words_day(days->first, text);
        buffer_add(text, " to ");
        period_words_day(days->last, text);
    }
}

/* " whose first interview was in October 2026"; nothing where all count. */
static void add_cohort(const struct day_range *days, struct buffer *text)
{
    struct buffer period = {0};
    pipeline_words_days(days, &period);
    if (period.length > 0) {
        const bool open = days->first == INT32_MIN || days->last == INT32_MAX;
        buffer_format(text, " whose first interview was %s%s",
                      open             ? ""
                      : is_month(days) ? "in "
                                       : "from ",
                      period.data);
    }
    buffer_free(&period);
}

struct part {
    size_t n;
    const char *one, *several;
};

static void add_parts(const struct part *parts, size_t n, struct buffer *text)
{
    size_t told = 0, count = 0;
    for (size_t i = 0; i < n; i++)
        count += parts[i].n > 0;
    for (size_t i = 0; i < n; i++) {
        if (parts[i].n == 0)
            continue;
        buffer_add(text, wording_joint(told++, count));
        wording_count(parts[i].n, text);
        buffer_format(text, " %s", parts[i].n == 1 ? parts[i].one : parts[i].several);
    }
}

static void add_fate_of_one(const struct pipeline_cohort *cohort, struct buffer *text)
{
    buffer_add(text, "The one candidate");
    add_cohort(&cohort->days, text);
    buffer_add(text, cohort->n_hired       ? " was hired"
                     : cohort->n_rejected  ? " was rejected"
                     : cohort->n_withdrawn ? " withdrew"
                                           : " is still in process");
}

static void add_fates(const struct pipeline_cohort *cohort, struct buffer *text)
{
    const struct part parts[] = {
        {cohort->n_hired, "was hired", "were hired"},
        {cohort->n_rejected, "was rejected", "were rejected"},
        {cohort->n_withdrawn, "withdrew", "withdrew"},
        {cohort->n_in_flight, "is still in process", "are still in process"}};
    const bool none_hired = cohort->n_hired == 0 && cohort->n_in_flight < cohort->n;
    buffer_add(text, none_hired ? "None of " : "Of ");
    wording_counted(cohort->n, "candidate", "candidates", text);
    add_cohort(&cohort->days, text);
    buffer_add(text, none_hired ? " was hired: " : ", ");
    add_parts(parts, sizeof parts / sizeof *parts, text);
}

static void add_reach(const struct report *report, const struct pipeline_cohort *cohort,
                      struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const size_t last = pipeline->n_stages - 1;
    wording_counted(cohort->n, "candidate", "candidates", text);
    wording_capital(text, 0);
    add_cohort(&cohort->days, text);
    const size_t reached = cohort->stages[last].n_reached;
    const bool ordered = last > 0 && pipeline->order != ORDER_NAMES;
    if (ordered && reached == 0)
        buffer_format(text, ", %s %s",
                      cohort->n == 1 ? "who has not reached" : "none of whom reached",
                      pipeline_words_stage(pipeline, last));
    else if (ordered && cohort->n == 1)
        buffer_format(text, ", who reached %s", pipeline_words_stage(pipeline, last));
    else if (ordered) {
        buffer_add(text, ", of whom ");
        wording_count(reached, text);
        buffer_format(text, " reached %s", pipeline_words_stage(pipeline, last));
    }
    buffer_add(text, "; no export says what became of ");
    buffer_add(text, cohort->n == 1 ? "this one" : "them");
}

void pipeline_words_summary(const struct report *report, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct pipeline_cohort *const cohort = &pipeline->cohorts[WINDOW_PERIOD];
    if (pipeline->n_named > PIPELINE_MOST_STAGES) {
        buffer_add(text, "There are ");
        format_count(pipeline->n_named, text);
        buffer_add(text, " different stages, too many for a pipeline");
    } else if (cohort->n == 0) {
        buffer_add(text, "There is no candidate");
        add_cohort(&cohort->days, text);
    } else if (!pipeline->tells_outcome) {
        add_reach(report, cohort, text);
    } else if (cohort->n == 1) {
        add_fate_of_one(cohort, text);
    } else {
        add_fates(cohort, text);
    }
}

static void add_points(double difference, struct buffer *text)
{
    format_number(100 * fabs(difference), 0, text);
}

static void add_doubt(const struct pipeline_change *change, struct buffer *text)
{
    if (change->may_be_chance)
        buffer_add(text, "; this may be chance");
    if (change->may_be_undone) {
        buffer_add(text, change->may_be_chance ? ", and " : "; ");
        wording_counted(change->n_in_flight, "candidate of these months who is",
                        "candidates of these months who are", text);
        buffer_add(text, " still in process may undo it");
    }
    buffer_add(text, ".");
}

void pipeline_words_change(const struct report *report, size_t stage, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct pipeline_change *const change = &pipeline->changes[stage];
    const struct pipeline_cohort *const month = &pipeline->cohorts[WINDOW_MONTH];
    const struct pipeline_cohort *const previous = &pipeline->cohorts[WINDOW_PREVIOUS];
    const bool fewer = change->difference.value < 0;
    const double low = fewer ? -change->difference.upper : change->difference.lower;
    const double high = fewer ? -change->difference.lower : change->difference.upper;
    buffer_format(text, "Of the candidates of ");
    period_words_month(month->days.first, text);
    buffer_format(text, " %s%s passed %s than of those of ",
                  change->strength == STRENGTH_CLEAR ? "" : "maybe ", fewer ? "fewer" : "more",
                  pipeline_words_stage(pipeline, stage));
    period_words_month(previous->days.first, text);
    buffer_add(text, ": ");
    format_share(month->stages[stage].pass.value, text);
    buffer_add(text, " against ");
    format_share(previous->stages[stage].pass.value, text);
    buffer_format(text, ", a difference of ");
    add_points(change->difference.value, text);
    buffer_add(text, " points (");
    format_range(100 * low, 100 * high, 0, text);
    buffer_add(text, ")");
    add_doubt(change, text);
}

static void add_no_change(const struct report *report, size_t n_known, struct buffer *text)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    buffer_add(text, n_known == 0 ? "Too few candidates have an outcome to tell whether the share "
                                    "that passes a stage changed from "
                                  : "In no stage did the share that passes clearly change from ");
    period_words_month(pipeline->cohorts[WINDOW_PREVIOUS].days.first, text);
    buffer_add(text, " to ");
    period_words_month(pipeline->cohorts[WINDOW_MONTH].days.first, text);
    buffer_add(text, ".");
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
        buffer_add(text, told++ ? " " : "");
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

static void end_note(struct buffer *text, struct note_list *list)
{
    list->notes[list->n++] = wording_keep(text, list->arena);
}

static void note(const char *text, struct note_list *list)
{
    list->notes[list->n++] = text;
}

static void add_counted(size_t count, const char *singular, const char *plural, struct buffer *text)
{
    const size_t start = text->length;
    wording_counted(count, singular, plural, text);
    wording_capital(text, start);
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
    struct buffer text = {0};
    add_counted(cohort->n_in_flight, "candidate has no outcome yet and counts",
                "candidates have no outcome yet and count", &text);
    buffer_add(&text, " as in process, in no share of those who pass. As people go on before "
                      "others are turned down, the shares of recent months tend to look high.");
    end_note(&text, list);
}

static void note_outcomes(const struct pipeline_result *pipeline, struct note_list *list)
{
    if (!pipeline->tells_leaving)
        note("No export says who was rejected or withdrew, so that the share who pass a stage is "
             "not known: map an outcome column.",
             list);
    if (pipeline->n_unknown == 0)
        return;
    struct buffer text = {0};
    add_counted(pipeline->n_unknown, "interview has an outcome", "interviews have an outcome",
                &text);
    buffer_add(&text, " in words that are not known");
    if (pipeline->unknown_words)
        buffer_format(&text, ", such as \u201c%s\u201d", pipeline->unknown_words);
    buffer_add(&text, pipeline->n_unknown == 1 ? "; it counts as none." : "; they count as none.");
    end_note(&text, list);
}

static void note_order(const struct pipeline_result *pipeline, struct note_list *list)
{
    if (pipeline->n_stages < 2)
        return;
    struct buffer text = {0};
    if (pipeline->order == ORDER_NAMES) {
        note("No candidate met two stages on different days, so that their order is not known and "
             "they stand by name: name them in order with --stages.",
             list);
        return;
    }
    buffer_add(&text, pipeline->order == ORDER_DECLARED
                          ? "The order of the stages is the one declared."
                          : "The order of the stages is that in which most candidates met them; "
                            "--stages declares another.");
    if (pipeline->n_turned > 0) {
        buffer_add(&text, " ");
        add_counted(pipeline->n_turned, "candidate", "candidates", &text);
        buffer_add(&text, " met stages in another order.");
    }
    if (pipeline->n_set_aside > 0)
        buffer_add(&text, " Those orders run in a circle, and the clearer majorities decide.");
    end_note(&text, list);
}

static void note_left_out(const struct pipeline_result *pipeline, struct note_list *list)
{
    struct buffer text = {0};
    if (pipeline->n_left_out > 0) {
        add_counted(pipeline->n_left_out, "interview", "interviews", &text);
        buffer_format(
            &text, " %s left out.",
            pipeline->order != ORDER_DECLARED
                ? (pipeline->n_left_out == 1 ? "without a stage is" : "without a stage are")
                : (pipeline->n_left_out == 1 ? "in a stage that was not declared is"
                                             : "in stages that were not declared are"));
        end_note(&text, list);
    }
    if (pipeline->n_undated > 0) {
        add_counted(pipeline->n_undated, "candidate has no date, and counts",
                    "candidates have no date, and count", &text);
        buffer_add(&text, " in no month.");
        end_note(&text, list);
    }
}

static void note_score_times(const struct report *report, struct note_list *list)
{
    struct buffer text = {0};
    score_times_words_note(report, &text);
    if (text.length > 0)
        end_note(&text, list);
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
    buffer_add(text,
               "A candidate counts in the period of the first interview for the role, "
               "whenever the later ones were. Reached: interviewed in the stage or a later one. "
               "Passed: went on to a later stage, or was hired. Left: rejected or withdrew, this "
               "stage being the last. Open: still in process, this stage being the last. Passes: "
               "passed, as a share of passed and left, with its "
               "95\u00a0% interval");
    buffer_add(text, "; it takes ");
    wording_count(report->limits->floor_pass, text);
    buffer_add(text, " of them.");
    if (pipeline->n_stages > 1)
        buffer_add(text, " Days: from the first interview in a stage to the first in the next, of "
                         "those who went on: half of them needed no longer (with its interval), "
                         "and nine in ten.");
}

void pipeline_words_share(const struct estimate *share, size_t passed, struct buffer *text)
{
    if (share->status == ESTIMATE_OK) {
        format_share_interval(share->value, share->lower, share->upper, text);
        buffer_add(text, " of ");
        format_count(share->n, text);
    } else if (share->status == ESTIMATE_TOO_FEW && share->n > 0) {
        format_count(passed, text);
        buffer_add(text, " of ");
        format_count(share->n, text);
    } else {
        buffer_add(text, "\u2013");
    }
}
