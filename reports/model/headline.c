#include "reports/model/headline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/ledger.h"
#include "reports/model/level_gap.h"
#include "reports/model/modelled.h"
#include "reports/model/report_sections.h"

static const struct question_result *question_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static const struct interviewer_result *interviewer_of(const struct report *report,
                                                       size_t interviewer)
{
    return &report->result->interviewers.interviewers[interviewer];
}

/* From the line to the difficulty, in points. */
static double points_of_question(const struct report *report, size_t question,
                                 const struct finding *finding)
{
    const double difficulty =
        question_result_judged_difficulty(question_of(report, question))->value;
    const double range = scale_range(question_scale(report->catalogue, question));
    if (finding->kind == FINDING_TOO_HARD)
        return range * fmax(0, report->limits->too_hard - difficulty);
    if (finding->kind == FINDING_TOO_EASY)
        return range * fmax(0, difficulty - report->limits->too_easy);
    return NAN;
}

static void add(struct headline *headline, struct headline_item item)
{
    if (item.finding.strength != STRENGTH_NONE)
        headline->items[headline->n++] = item;
}

static void add_question(const struct report *report, size_t question, struct headline *headline)
{
    const struct question_result *const result = question_of(report, question);
    for (size_t f = 0; f < result->n_findings; f++)
        add(headline, (struct headline_item){
                          .subject = HEADLINE_QUESTION,
                          .index = question,
                          .finding = result->findings[f],
                          .points = points_of_question(report, question, &result->findings[f]),
                          .n_candidates = result->n_candidates});
}

static struct headline_item item_of_interviewer(const struct report *report, size_t interviewer,
                                                const struct finding *finding)
{
    const struct interviewer_result *const result = interviewer_of(report, interviewer);
    return (struct headline_item){
        .subject = HEADLINE_INTERVIEWER,
        .index = interviewer,
        .finding = *finding,
        .points = finding->kind == FINDING_FEW_LEVELS ? NAN : fabs(result->severity_points.value),
        .n_candidates = result->n_candidates};
}

static struct headline_item item_of_pair(const struct report *report, const struct level_gap *gap)
{
    struct headline_item item = item_of_interviewer(report, gap->teller, gap->finding);
    item.subject = HEADLINE_PAIR;
    item.index = gap->first;
    item.other = gap->second;
    item.finding.kind = FINDING_LEVEL;
    return item;
}

static void add_interviewer(const struct report *report, size_t interviewer,
                            struct headline *headline)
{
    const struct interviewer_result *const result = interviewer_of(report, interviewer);
    struct level_gap gap;
    for (size_t f = 0; f < result->n_findings; f++)
        if (!level_gap_stands_for(report, interviewer, &result->findings[f], &gap))
            add(headline, item_of_interviewer(report, interviewer, &result->findings[f]));
        else if (gap.teller == interviewer)
            add(headline, item_of_pair(report, &gap));
}

static void add_modelled(const struct report *report, size_t interviewer, struct headline *headline)
{
    const struct finding *const finding = modelled_finding(report, interviewer);
    if (!finding)
        return;
    const struct facets_interviewer *const result = &report->modelled->interviewers[interviewer];
    add(headline, (struct headline_item){.subject = HEADLINE_INTERVIEWER_MODEL,
                                         .index = interviewer,
                                         .finding = *finding,
                                         .points = fabs(result->points.value),
                                         .n_candidates = result->n_candidates});
}

/* What the telling month is off what was expected, or else what the trend moved. */
static double move_of(const struct drift_series *series)
{
    const struct drift_month *const month = drift_telling_month(series);
    if (series->n_in_a_row > 0 && month)
        return fabs(month->value.value - month->expected);
    return fabs(series->trend_total);
}

/* A command that asks for drift alone has no results of interviewers. */
static size_t n_candidates_of(const struct report *report, size_t interviewer)
{
    return report->result->interviewers.interviewers
               ? interviewer_of(report, interviewer)->n_candidates
               : 0;
}

static void add_drift(const struct report *report, struct headline *headline)
{
    if (!report->drift)
        return;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        add(headline, (struct headline_item){
                          .subject = HEADLINE_QUESTION_DRIFT,
                          .index = q,
                          .finding = history_question_finding(&report->drift->questions[q]),
                          .points = scale_range(question_scale(report->catalogue, q)) *
                                    move_of(&report->drift->questions[q]),
                          .n_candidates = question_of(report, q)->n_candidates});
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        add(headline, (struct headline_item){
                          .subject = HEADLINE_INTERVIEWER_DRIFT,
                          .index = i,
                          .finding = history_interviewer_finding(&report->drift->interviewers[i]),
                          .points = move_of(&report->drift->interviewers[i]),
                          .n_candidates = n_candidates_of(report, i)});
}

static void add_criteria(const struct report *report, struct headline *headline)
{
    const struct criteria_result *const criteria = &report->result->criteria;
    for (size_t c = 0; c < criteria->n; c++)
        for (size_t f = 0; f < criteria->criteria[c].n_findings; f++)
            add(headline,
                (struct headline_item){.subject = HEADLINE_CRITERION,
                                       .index = c,
                                       .finding = criteria->criteria[c].findings[f],
                                       .points = NAN,
                                       .n_candidates = criteria->criteria[c].n_candidates});
}

/* Whether the change of a stage is told at all: the filter shows it, and its order is known. */
static bool tells_stage(const struct pipeline_result *pipeline, size_t stage)
{
    return pipeline->tells_leaving && pipeline->order != ORDER_NAMES &&
           pipeline->n_named <= PIPELINE_MOST_STAGES &&
           (pipeline->shown == STAGE_ANY || pipeline->shown == (long)stage);
}

static void add_stages(const struct report *report, struct headline *headline)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline || !pipeline->changes)
        return;
    for (size_t s = 0; s < pipeline->n_stages; s++)
        if (tells_stage(pipeline, s))
            add(headline, (struct headline_item){
                              .subject = HEADLINE_STAGE,
                              .index = s,
                              .finding = pipeline->changes[s].finding,
                              .points = NAN,
                              .n_candidates = pipeline->cohorts[WINDOW_MONTH].stages[s].n_reached});
}

static void add_gap(const struct report *report, struct headline *headline)
{
    const struct widest_gap *const gap = report->gap;
    if (gap)
        add(headline, (struct headline_item){
                          .subject = HEADLINE_GAP,
                          .finding = {.kind = FINDING_APART, .strength = STRENGTH_CLEAR, .p = NAN},
                          .points = gap->points.value,
                          .n_candidates = gap->n_candidates});
}

/* Where a finding is at home. */
static unsigned section_of(const struct headline_item *item)
{
    static const unsigned sections[] = {
        [HEADLINE_INTERVIEWER] = SECTION_INTERVIEWERS,
        [HEADLINE_PAIR] = SECTION_INTERVIEWERS,
        [HEADLINE_INTERVIEWER_MODEL] = SECTION_INTERVIEWERS,
        [HEADLINE_QUESTION] = SECTION_QUESTIONS,
        [HEADLINE_QUESTION_DRIFT] = SECTION_DRIFT,
        [HEADLINE_INTERVIEWER_DRIFT] = SECTION_DRIFT | SECTION_INTERVIEWERS,
        [HEADLINE_GAP] = 0,
        [HEADLINE_CRITERION] = SECTION_CRITERIA,
        [HEADLINE_STAGE] = SECTION_PIPELINE,
    };
    return sections[item->subject];
}

bool headline_is_left_out(const struct report *report, const struct headline_item *item)
{
    return !report_sections_has(report, section_of(item));
}

static void leave_out(const struct report *report, struct headline *headline)
{
    size_t n = 0;
    for (size_t i = 0; i < headline->n; i++) {
        const struct headline_item item = headline->items[i];
        if (!headline_is_left_out(report, &item))
            headline->items[n++] = item;
    }
    headline->n = n;
}

/* 0: moves scores; 1: says little of them; 2: none of theirs. */
static int group_of(const struct headline_item *item)
{
    return item->subject == HEADLINE_STAGE ? 2 : isfinite(item->points) ? 0 : 1;
}

static double weight_of(const struct headline_item *item)
{
    return (isfinite(item->points) ? item->points : 1) * (double)item->n_candidates;
}

static int by_weight(const void *left, const void *right)
{
    const struct headline_item *const a = left, *const b = right;
    if (a->finding.strength != b->finding.strength)
        return a->finding.strength > b->finding.strength ? -1 : 1;
    if (a->finding.strength == STRENGTH_CLEAR && !a->known != !b->known)
        return a->known ? 1 : -1;
    if (group_of(a) != group_of(b))
        return group_of(a) - group_of(b);
    if (weight_of(a) < weight_of(b) || weight_of(a) > weight_of(b))
        return weight_of(a) > weight_of(b) ? -1 : 1;
    if (a->subject != b->subject)
        return (int)a->subject - (int)b->subject;
    if (a->index != b->index)
        return a->index < b->index ? -1 : 1;
    if (a->finding.kind != b->finding.kind)
        return a->finding.kind < b->finding.kind ? -1 : 1;
    return (a->finding.level > b->finding.level) - (a->finding.level < b->finding.level);
}

/* Those that are judged: a command may want the results of one kind alone. */
static size_t n_questions(const struct report *report)
{
    return report->result->questions.questions ? report->catalogue->n_questions : 0;
}

static size_t n_interviewers(const struct report *report)
{
    return report->result->interviewers.interviewers ? report->catalogue->n_interviewers : 0;
}

static size_t most_of(const struct report *report)
{
    const struct analysis_result *const result = report->result;
    size_t n = report->catalogue->n_questions + 2 * report->catalogue->n_interviewers;
    for (size_t q = 0; q < n_questions(report); q++)
        n += result->questions.questions[q].n_findings;
    for (size_t i = 0; i < n_interviewers(report); i++)
        n += result->interviewers.interviewers[i].n_findings;
    for (size_t c = 0; c < result->criteria.n; c++)
        n += result->criteria.criteria[c].n_findings;
    return n + (report->gap != NULL) + (report->pipeline ? report->pipeline->n_stages : 0);
}

static size_t question_of_item(const struct report *report, const struct headline_item *item)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
    case HEADLINE_QUESTION_DRIFT:
        return item->index;
    case HEADLINE_CRITERION:
        return report->catalogue->criteria->questions[item->index].topic;
    default:
        return SIZE_MAX;
    }
}

static void take_known(const struct report *report, struct headline *headline)
{
    for (size_t i = 0; i < headline->n; i++) {
        struct headline_item *const item = &headline->items[i];
        const struct ledger_key key = {.about = headline_about(item->subject),
                                       .name = headline_name(report, item),
                                       .other = headline_other(report, item),
                                       .kind = headline_kind(item),
                                       .question = question_of_item(report, item)};
        item->known = ledger_known(report, &key);
        headline->n_clear += item->finding.strength == STRENGTH_CLEAR;
        headline->n_open += item->finding.strength == STRENGTH_CLEAR && !item->known;
    }
}

struct headline headline_of(const struct report *report, struct arena *arena)
{
    struct headline headline = {.items = ARENA_ARRAY(arena, most_of(report), struct headline_item)};
    for (size_t q = 0; q < n_questions(report); q++)
        add_question(report, q, &headline);
    for (size_t i = 0; i < n_interviewers(report); i++) {
        add_interviewer(report, i, &headline);
        add_modelled(report, i, &headline);
    }
    add_drift(report, &headline);
    add_criteria(report, &headline);
    add_stages(report, &headline);
    add_gap(report, &headline);
    leave_out(report, &headline);
    take_known(report, &headline);
    if (headline.n > 1)
        qsort(headline.items, headline.n, sizeof *headline.items, by_weight);
    return headline;
}

size_t headline_told(const struct headline *headline)
{
    return headline->n_open < HEADLINE_MOST_TOLD ? headline->n_open : HEADLINE_MOST_TOLD;
}

const char *headline_kind(const struct headline_item *item)
{
    return finding_names_kind(item->finding.kind);
}

bool headline_is_of_interviewer(enum headline_subject subject)
{
    return subject == HEADLINE_INTERVIEWER || subject == HEADLINE_PAIR ||
           subject == HEADLINE_INTERVIEWER_MODEL;
}

const char *headline_about(enum headline_subject subject)
{
    switch (subject) {
    case HEADLINE_QUESTION:
    case HEADLINE_QUESTION_DRIFT:
        return "question";
    case HEADLINE_CRITERION:
        return "criterion";
    case HEADLINE_STAGE:
        return "stage";
    case HEADLINE_GAP:
        return "interviewers";
    case HEADLINE_PAIR:
        return "pair";
    default:
        return "interviewer";
    }
}

const char *headline_name(const struct report *report, const struct headline_item *item)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
    case HEADLINE_QUESTION_DRIFT:
        return report->catalogue->questions[item->index].code;
    case HEADLINE_CRITERION:
        return report->catalogue->criteria->questions[item->index].code;
    case HEADLINE_STAGE:
        return report->pipeline->stages[item->index];
    case HEADLINE_GAP:
        return "all";
    default:
        return report->catalogue->interviewers[item->index];
    }
}

const char *headline_other(const struct report *report, const struct headline_item *item)
{
    return item->subject == HEADLINE_PAIR ? report->catalogue->interviewers[item->other] : NULL;
}

void headline_handle(const struct report *report, const struct headline_item *item,
                     struct buffer *text)
{
    finding_handle_write(headline_about(item->subject), headline_name(report, item),
                         headline_other(report, item), headline_kind(item), text);
}
