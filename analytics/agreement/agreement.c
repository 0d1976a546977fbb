#include "analytics/agreement/agreement.h"

#include <assert.h>
#include <stdlib.h>

#include "analytics/agreement/agreement_months.h"
#include "analytics/agreement/agreement_pairs.h"
#include "analytics/agreement/agreement_panels.h"
#include "analytics/agreement/agreement_pools.h"
#include "analytics/agreement/agreement_questions.h"
#include "analytics/agreement/interviews/interview_agreement.h"
#include "analytics/agreement/missing/missing_scopes.h"
#include "analytics/measure/month.h"
#include "base/memory.h"
#include "base/scores/rating_answer.h"
#include "base/scores/rating_share.h"

struct agreement {
    const struct catalogue *catalogue;
    size_t floor;
    struct arena *run;
    struct arena memory;
    struct agreement_panels panels;
    struct agreement_index strata; /* pairs on questions, as they are met */
    struct agreement_months months;
    struct agreement_pools pools;
    struct agreement_questions questions; /* in place of strata, months and pools */
    struct interview_agreement interviews;
    struct missing_scores missing;
    struct agreement_result *result;
    bool counted;         /* the first pass is over */
    bool questions_alone; /* are wanted */
    enum agreement_pairs pairs;

    /* The answer under way: its scored ratings that have a level. */
    struct agreement_unit unit;
    uint32_t *interviewer; /* room for the interviewers of an answer in each of these */
    uint16_t *level;
    int32_t *day;
    uint32_t *scorer; /* points included */
    double *share;
};

struct agreement *agreement_create(const struct catalogue *catalogue, const struct limits *limits,
                                   struct arena *run)
{
    struct agreement *const agreement = calloc(1, sizeof *agreement);
    if (!agreement)
        memory_exhausted();
    struct arena *const memory = &agreement->memory;
    const size_t n = catalogue->n_interviewers;
    agreement->catalogue = catalogue;
    agreement->floor = limits->floor_agreement;
    agreement->run = run;
    agreement->panels = agreement_panels_create(catalogue, memory);
    agreement->months = agreement_months_create(memory);
    agreement->interviews = interview_agreement_create(catalogue, memory);
    agreement->missing = missing_scores_create(catalogue, memory);
    agreement->interviewer = ARENA_ARRAY(memory, n, uint32_t);
    agreement->level = ARENA_ARRAY(memory, n, uint16_t);
    agreement->day = ARENA_ARRAY(memory, n, int32_t);
    agreement->scorer = ARENA_ARRAY(memory, n, uint32_t);
    agreement->share = ARENA_ARRAY(memory, n, double);
    return agreement;
}

void agreement_with_icc(struct agreement *agreement)
{
    agreement_panels_with_icc(&agreement->panels);
}

void agreement_of_pairs(struct agreement *agreement, enum agreement_pairs wanted)
{
    agreement->pairs = wanted;
}

void agreement_of_questions_alone(struct agreement *agreement)
{
    agreement->questions_alone = true;
    agreement->questions = agreement_questions_create(agreement->catalogue, &agreement->memory);
}

bool agreement_needs_pass(const struct agreement *agreement, int pass)
{
    return pass == 0 || !agreement->questions_alone;
}

void agreement_stop_with(struct agreement *agreement, const struct parallel *parallel)
{
    agreement->panels.parallel = parallel;
}

void agreement_free(struct agreement *agreement)
{
    if (!agreement)
        return;
    agreement_index_free(&agreement->strata);
    agreement_months_free(&agreement->months);
    agreement_questions_free(&agreement->questions);
    interview_agreement_free(&agreement->interviews);
    missing_scores_free(&agreement->missing);
    arena_free(&agreement->memory);
    free(agreement);
}

/* Takes in the ratings of one answer and returns where the next one begins. */
static size_t read_answer(struct agreement *agreement, const struct candidate_ratings *ratings,
                          size_t begin)
{
    const size_t end = rating_answer_end(ratings, begin);
    size_t n = 0, n_scored = 0;
    agreement->unit = (struct agreement_unit){.question = ratings->question[begin]};
    for (size_t i = begin; i < end; i++) {
        if (ratings->level[i] == LEVEL_MISSING)
            continue;
        agreement->scorer[n_scored] = ratings->interviewer[i];
        agreement->share[n_scored++] = rating_share(agreement->catalogue, ratings, i);
        if (ratings->level[i] == LEVEL_POINTS)
            continue;
        assert(n == 0 || agreement->interviewer[n - 1] < ratings->interviewer[i]);
        agreement->interviewer[n] = ratings->interviewer[i];
        agreement->level[n] = (uint16_t)ratings->level[i];
        agreement->day[n++] = ratings->day ? ratings->day[i] : INT32_MIN;
    }
    agreement->unit.scores = (struct icc_unit){agreement->scorer, agreement->share, n_scored};
    agreement->unit.panel = (struct panel_unit){agreement->interviewer, agreement->level, n};
    return end;
}

/* Takes the scores of the answer under way as part of what their interviewers make of the
 * interview. */
static void see_interview(struct agreement *agreement, int64_t interview)
{
    const struct icc_unit *const scores = &agreement->unit.scores;
    for (size_t i = 0; !agreement->questions_alone && i < scores->n; i++) {
        const struct interview_score score = {interview, agreement->unit.question,
                                              scores->interviewer[i], scores->share[i]};
        if (agreement->counted)
            interview_agreement_add(&agreement->interviews, &score);
        else
            interview_agreement_count(&agreement->interviews, &score);
    }
}

static void see_missing(struct agreement *agreement, const struct candidate_ratings *ratings,
                        size_t begin, size_t end)
{
    if (agreement->questions_alone)
        return;
    if (agreement->counted)
        missing_scores_add(&agreement->missing, ratings, begin, end);
    else
        missing_scores_count(&agreement->missing, ratings, begin, end);
}

/* Two ratings of the answer under way, by their places in it. */
static void count_pair(struct agreement *agreement, size_t x, size_t y)
{
    const struct panel_unit *const panel = &agreement->unit.panel;
    const uint64_t number = agreement_strata_number(agreement->catalogue, panel->interviewer[x],
                                                    panel->interviewer[y],
                                                    agreement->unit.question);
    agreement_months_add(
        &agreement->months, agreement_months_of(agreement->day[x], agreement->day[y]),
        agreement_index_add(&agreement->strata, number), panel->level[x], panel->level[y]);
}

static void move_pair(struct agreement *agreement, size_t x, size_t y)
{
    const struct panel_unit *const panel = &agreement->unit.panel;
    const uint64_t number = agreement_strata_number(agreement->catalogue, panel->interviewer[x],
                                                    panel->interviewer[y],
                                                    agreement->unit.question);
    const uint32_t stratum = agreement_index_find(&agreement->strata, number);
    assert(stratum != UINT32_MAX);
    /* All that were met have a table, so that a rank is a position. */
    agreement_pools_add(&agreement->pools, stratum, panel->level[x], panel->level[y]);
}

static void keep_pair(struct agreement *agreement, size_t x, size_t y)
{
    const struct panel_unit *const panel = &agreement->unit.panel;
    agreement_questions_add(&agreement->questions, agreement->unit.question,
                            (const size_t[]){panel->interviewer[x], panel->interviewer[y]},
                            (const uint16_t[]){panel->level[x], panel->level[y]});
}

static void for_each_pair(struct agreement *agreement,
                          void (*act)(struct agreement *agreement, size_t x, size_t y))
{
    for (size_t x = 0; x < agreement->unit.panel.n; x++)
        for (size_t y = x + 1; y < agreement->unit.panel.n; y++)
            act(agreement, x, y);
}

static void add_answer(struct agreement *agreement)
{
    if (agreement->questions_alone) {
        agreement_panels_observe(&agreement->panels, &agreement->unit);
        for_each_pair(agreement, keep_pair);
    } else if (agreement->counted) {
        agreement_panels_add(&agreement->panels, &agreement->unit);
        for_each_pair(agreement, move_pair);
    } else {
        agreement_panels_count(&agreement->panels, &agreement->unit);
        for_each_pair(agreement, count_pair);
    }
}

static void end_candidate(struct agreement *agreement)
{
    if (agreement->questions_alone) {
        agreement_questions_end_candidate(&agreement->questions);
    } else if (agreement->counted) {
        interview_agreement_end_candidate(&agreement->interviews);
        agreement_panels_end_candidate(&agreement->panels);
        agreement_pools_end_candidate(&agreement->pools);
    } else {
        agreement_panels_end_counted(&agreement->panels);
        agreement_months_end_candidate(&agreement->months);
    }
}

void agreement_add(struct agreement *agreement, const struct candidate_ratings *ratings)
{
    if (agreement->questions_alone && agreement->counted)
        return;
    for (size_t i = 0; i < ratings->n;) {
        const size_t begin = i;
        i = read_answer(agreement, ratings, i);
        see_interview(agreement, ratings->interview[begin]);
        see_missing(agreement, ratings, begin, i);
        add_answer(agreement);
    }
    end_candidate(agreement);
}

void agreement_merge(struct agreement *agreement, const struct agreement *other)
{
    assert(!agreement->counted);
    agreement_panels_merge(&agreement->panels, &other->panels);
    interview_agreement_merge(&agreement->interviews, &other->interviews,
                              agreement->catalogue->n_questions);
    missing_scores_merge(&agreement->missing, &other->missing);
    struct arena scratch = {0};
    uint32_t *const strata = ARENA_ARRAY(&scratch, other->strata.n, uint32_t);
    for (size_t i = 0; i < other->strata.n; i++)
        strata[i] = agreement_index_add(&agreement->strata, other->strata.numbers[i]);
    agreement_months_merge(&agreement->months, &other->months, strata);
    arena_free(&scratch);
}

void agreement_end_pass(struct agreement *agreement)
{
    if (agreement->counted)
        return;
    agreement->counted = true;
    const struct parallel *const parallel = agreement->panels.parallel;
    if (agreement->questions_alone) {
        agreement_questions_reckon(&agreement->questions, parallel);
        return;
    }
    struct arena *const memory = &agreement->memory;
    const struct catalogue *const catalogue = agreement->catalogue;
    struct arena scratch = {0};
    agreement_months_renumber(&agreement->months,
                              agreement_index_rank(&agreement->strata, &scratch));
    arena_free(&scratch);
    const struct agreement_strata strata = agreement_strata_create(
        catalogue, &agreement->strata, agreement->months.visits, MONTH_LAST + 1,
        AGREEMENT_STRATA_MANY, parallel, memory);
    agreement_months_reckon(&agreement->months, catalogue, &agreement->strata,
                            agreement_panels_overall_scale(&agreement->panels), parallel, memory);
    agreement_panels_end_count(&agreement->panels);
    interview_agreement_end_count(&agreement->interviews, catalogue->n_questions);
    missing_scores_end_count(&agreement->missing);
    agreement->pools = agreement_pools_create(catalogue, strata, &agreement->panels.scales,
                                              agreement->pairs != AGREEMENT_PAIRS_POOLED, parallel,
                                              memory);
}

static struct panel_result panel_result(const struct agreement *agreement,
                                        const struct agreement_panel *panel,
                                        const struct agreement_scope *scope,
                                        const struct light_kappa *light)
{
    struct panel_result result = agreement_panels_result(&agreement->panels, panel,
                                                         agreement->floor, agreement->run);
    if (panel->sums.scale->continuous) {
        for (int w = 0; w < KAPPA_N_WEIGHTS; w++)
            result.kappa[w].estimate = result.light[w] = result.agreement;
        return result;
    }
    agreement_scope_kappa(scope, agreement->floor, agreement->run, result.kappa);
    light_kappa_finish(light, agreement->floor, agreement->run, &result);
    return result;
}

/* What is told of a question where nothing else is wanted. */
static struct panel_result question_result(const struct agreement *agreement, size_t question)
{
    struct panel_result result = agreement_panels_observed(&agreement->panels.questions[question]);
    if (question_scale(agreement->catalogue, question)->continuous)
        for (int w = 0; w < KAPPA_N_WEIGHTS; w++)
            result.kappa[w].estimate = result.agreement;
    else
        agreement_scope_kappa(&agreement->questions.scopes[question], agreement->floor,
                              agreement->run, result.kappa);
    return result;
}

static void finish_questions(const struct agreement *agreement, struct agreement_result *result)
{
    const struct agreement_panels *const panels = &agreement->panels;
    const struct agreement_pools *const pools = &agreement->pools;
    const size_t n = agreement->catalogue->n_questions;
    result->questions = ARENA_ARRAY(agreement->run, n, struct panel_result);
    for (size_t q = 0; q < n && parallel_goes_on(panels->parallel); q++)
        result->questions[q] = agreement->questions_alone
                                   ? question_result(agreement, q)
                                   : panel_result(agreement, &panels->questions[q],
                                                  &pools->questions[q], &pools->question_lights[q]);
    for (size_t q = 0; !agreement->questions_alone && q < n; q++)
        result->questions[q].missing = missing_scores_result(&agreement->missing, q);
}

/* Of topics, and of pairs over all questions. */
static void finish_missing(const struct agreement *agreement, struct agreement_result *result)
{
    const struct agreement_pools *const pools = &agreement->pools;
    const struct parallel *const parallel = agreement->panels.parallel;
    struct arena scratch = {0};
    const struct missing_scopes scopes = missing_scopes_create(&agreement->missing, &pools->strata,
                                                               &scratch);
    for (size_t t = 0; t < agreement->catalogue->n_topics && parallel_goes_on(parallel); t++)
        result->topics[t].missing = missing_scopes_topic(&scopes, t, result->topics[t].scale);
    size_t pair = 0;
    for (size_t i = 0; i < result->n_pairs && parallel_goes_on(parallel); i++) {
        if (result->pairs[i].question != QUESTION_POOLED)
            continue;
        const struct agreement_pair *const pooled = &pools->pairs[pair++];
        result->pairs[i].missing = missing_scopes_pair(&scopes, pooled->first_stratum,
                                                       pooled->n_strata, pooled->scale);
    }
    arena_free(&scratch);
}

const struct agreement_result *agreement_finish(struct agreement *agreement)
{
    const struct catalogue *const catalogue = agreement->catalogue;
    const struct agreement_panels *const panels = &agreement->panels;
    const struct agreement_pools *const pools = &agreement->pools;
    struct arena *const run = agreement->run;
    if (agreement->result)
        return agreement->result;
    struct agreement_result *const result = ARENA_NEW(run, struct agreement_result);
    agreement->result = result;
    finish_questions(agreement, result);
    if (agreement->questions_alone)
        return result;
    result->topics = ARENA_ARRAY(run, catalogue->n_topics, struct panel_result);
    for (size_t t = 0; t < catalogue->n_topics; t++)
        result->topics[t] = panel_result(agreement, &panels->topics[t], &pools->topics[t],
                                         &pools->topic_lights[t]);
    result->overall = panel_result(agreement, &panels->overall, &pools->overall,
                                   pools->overall_light);
    agreement_pairs_set(pools, agreement->floor, agreement->pairs, panels->parallel, run, result);
    finish_missing(agreement, result);
    result->interview = interview_agreement_estimate(&agreement->interviews, agreement->floor,
                                                     panels->parallel, run);
    result->months = agreement_months_finish(&agreement->months, agreement->floor, run,
                                             &result->n_months);
    return result;
}
