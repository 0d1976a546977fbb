#include "analytics/interviewers/own_scores.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/interviewers/deviation.h"
#include "analytics/measure/clustered_sums.h"
#include "base/scores/rating_answer.h"
#include "base/scores/rating_share.h"

#define TOO_FEW_COLLEAGUES "with fewer than three colleagues the numbers would be those of one"
#define NO_LEVELS "the scale has no few levels"

/* Differences on the same answers. */
struct differences {
    struct clustered_sums sums; /* answers, differences */
    size_t n, n_colleagues;
    bool *colleagues; /* by interviewer: who scored one */
};

struct own_scores {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena *run, memory;
    size_t interviewer, scale, n_levels; /* n_levels: 0 where none are told apart */
    struct differences *questions;
    struct differences main;      /* on the main scale */
    double sum, colleagues;       /* shares of the main scale, over answers */
    struct clustered_sums *level; /* by level: answers, differences of the two shares */
    double *given;                /* by level: colleagues' shares, summed over answers */
    size_t *mine;                 /* answers, by level */
    size_t *cells;                /* colleague's level, then the interviewer's */
};

static bool *nobody(const struct own_scores *own, struct arena *memory)
{
    return ARENA_ARRAY(memory, own->catalogue->n_interviewers, bool);
}

struct own_scores *own_scores_create(const struct catalogue *catalogue, size_t interviewer,
                                     size_t scale, const struct limits *limits, struct arena *run)
{
    struct own_scores *const own = calloc(1, sizeof *own);
    if (!own)
        abort();
    const struct scale *const of = &catalogue->scales[scale];
    const bool few = !of->continuous && of->n_levels <= OWN_MOST_LEVELS;
    own->catalogue = catalogue;
    own->limits = *limits;
    own->run = run;
    own->interviewer = interviewer;
    own->scale = scale;
    own->n_levels = few ? of->n_levels : 0;
    own->questions = ARENA_ARRAY(&own->memory, catalogue->n_questions, struct differences);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        own->questions[q].colleagues = nobody(own, &own->memory);
    own->main.colleagues = nobody(own, &own->memory);
    own->level = ARENA_ARRAY(&own->memory, own->n_levels, struct clustered_sums);
    own->given = ARENA_ARRAY(&own->memory, own->n_levels, double);
    own->mine = ARENA_ARRAY(&own->memory, own->n_levels, size_t);
    own->cells = ARENA_ARRAY(&own->memory, own->n_levels * own->n_levels, size_t);
    return own;
}

void own_scores_free(struct own_scores *own)
{
    if (!own)
        return;
    arena_free(&own->memory);
    free(own);
}

/* An answer: its ratings, that of the interviewer among them. */
struct own_answer {
    const struct candidate_ratings *ratings;
    size_t first, end, own;
    const struct catalogue *catalogue;
};

static bool is_scored(const struct own_answer *answer, size_t i)
{
    return answer->ratings->level[i] != LEVEL_MISSING;
}

static double share_of(const struct own_answer *answer, size_t i)
{
    return rating_share(answer->catalogue, answer->ratings, i);
}

static double count_colleagues(const struct own_answer *answer)
{
    size_t n = 0;
    for (size_t i = answer->first; i < answer->end; i++)
        n += i != answer->own && is_scored(answer, i);
    return (double)n;
}

static void meet(struct differences *differences, const struct own_answer *answer)
{
    for (size_t i = answer->first; i < answer->end; i++) {
        const uint32_t who = answer->ratings->interviewer[i];
        if (i == answer->own || !is_scored(answer, i) || differences->colleagues[who])
            continue;
        differences->colleagues[who] = true;
        differences->n_colleagues++;
    }
}

static void add_difference(struct differences *differences, const struct own_answer *answer,
                           double difference)
{
    clustered_sums_add(&differences->sums, (const double[]){1, difference}, 2);
    differences->n++;
    meet(differences, answer);
}

static void add_levels(struct own_scores *own, const struct own_answer *answer, double n_colleagues)
{
    const size_t mine = (size_t)answer->ratings->level[answer->own];
    double theirs[OWN_MOST_LEVELS] = {0};
    for (size_t i = answer->first; i < answer->end; i++) {
        if (i == answer->own || !is_scored(answer, i))
            continue;
        const size_t level = (size_t)answer->ratings->level[i];
        theirs[level] += 1 / n_colleagues;
        own->cells[level * own->n_levels + mine]++;
    }
    own->mine[mine]++;
    for (size_t k = 0; k < own->n_levels; k++) {
        own->given[k] += theirs[k];
        clustered_sums_add(&own->level[k], (const double[]){1, (k == mine) - theirs[k]}, 2);
    }
}

static void add_answer(struct own_scores *own, const struct own_answer *answer)
{
    const uint32_t question = answer->ratings->question[answer->first];
    const double n = count_colleagues(answer);
    double theirs = 0;
    if (n == 0)
        return;
    for (size_t i = answer->first; i < answer->end; i++)
        if (i != answer->own && is_scored(answer, i))
            theirs += share_of(answer, i) / n;
    const double mine = share_of(answer, answer->own);
    add_difference(&own->questions[question], answer, mine - theirs);
    if (own->catalogue->questions[question].scale != own->scale)
        return;
    add_difference(&own->main, answer, mine - theirs);
    own->sum += mine;
    own->colleagues += theirs;
    if (own->n_levels > 0)
        add_levels(own, answer, n);
}

static void end_cluster(struct clustered_sums *sums)
{
    if (clustered_sums_is_open(sums))
        clustered_sums_end_cluster(sums);
}

static void end_candidate(struct own_scores *own, const struct candidate_ratings *ratings)
{
    for (size_t i = 0; i < ratings->n; i++)
        end_cluster(&own->questions[ratings->question[i]].sums);
    end_cluster(&own->main.sums);
    for (size_t k = 0; k < own->n_levels; k++)
        end_cluster(&own->level[k]);
}

void own_scores_add(struct own_scores *own, const struct candidate_ratings *ratings)
{
    for (size_t first = 0, end; first < ratings->n; first = end) {
        end = rating_answer_end(ratings, first);
        struct own_answer answer = {.catalogue = own->catalogue,
                                    .ratings = ratings,
                                    .first = first,
                                    .end = end,
                                    .own = SIZE_MAX};
        for (size_t i = first; i < end; i++)
            if (ratings->interviewer[i] == own->interviewer)
                answer.own = i;
        if (answer.own != SIZE_MAX && is_scored(&answer, answer.own))
            add_answer(own, &answer);
    }
    end_candidate(own, ratings);
}

/* The mean of the differences, times a range. */
static struct estimate mean_of(const struct own_scores *own, const struct clustered_sums *sums,
                               size_t n, double range)
{
    const double value = n > 0 ? sums->total[1] / sums->total[0] : 0;
    const double gradient[CLUSTER_SUMS] = {-value, 1};
    const double clusters = (double)sums->n_clusters;
    struct deviation deviation = {
        .value = value * range, .df = clusters - 1, .range = range, .n = n};
    if (clusters > 1)
        deviation.se = range *
                       sqrt(clustered_sums_square(sums, gradient) * clusters / (clusters - 1)) /
                       sums->total[0];
    return deviation_estimate(&deviation, own->limits.floor_severity, own->run);
}

static struct own_question question_of(const struct own_scores *own, size_t question)
{
    const struct differences *const differences = &own->questions[question];
    const double range = scale_range(question_scale(own->catalogue, question));
    struct own_question result = {
        .n_answers = differences->n,
        .n_colleagues = differences->n_colleagues,
        .difference = mean_of(own, &differences->sums, differences->n, range)};
    if (differences->n > 0 && differences->n_colleagues < OWN_FEWEST_COLLEAGUES)
        result.difference = estimate_undefined(differences->n, TOO_FEW_COLLEAGUES);
    return result;
}

static struct own_level level_of(const struct own_scores *own, size_t k)
{
    const double n = (double)own->main.n;
    struct own_level level = {.n = own->mine[k],
                              .share = (double)own->mine[k] / n,
                              .colleagues = own->given[k] / n,
                              .difference = mean_of(own, &own->level[k], own->main.n, 1)};
    const size_t *const given = own->cells + k * own->n_levels;
    for (size_t m = 0; m < own->n_levels; m++) {
        level.n_pairs += given[m];
        if (given[m] > given[level.usual])
            level.usual = m;
    }
    level.n_alike = given[k];
    level.n_usual = given[level.usual];
    return level;
}

static void add_all_levels(struct own_scores *own, struct own_scores_result *result)
{
    if (own->n_levels == 0)
        result->reason = NO_LEVELS;
    else if (own->main.n < own->limits.floor_severity)
        result->reason = estimate_too_few(own->main.n, own->limits.floor_severity, own->run).reason;
    else if (own->main.n_colleagues < OWN_FEWEST_COLLEAGUES)
        result->reason = TOO_FEW_COLLEAGUES;
    if (result->reason)
        return;
    result->levels = ARENA_ARRAY(own->run, own->n_levels, struct own_level);
    for (size_t k = 0; k < own->n_levels; k++)
        result->levels[k] = level_of(own, k);
}

const struct own_scores_result *own_scores_finish(struct own_scores *own)
{
    const struct catalogue *const catalogue = own->catalogue;
    const struct scale *const scale = &catalogue->scales[own->scale];
    struct own_scores_result *const result = ARENA_NEW(own->run, struct own_scores_result);
    struct own_question *const questions = ARENA_ARRAY(own->run, catalogue->n_questions,
                                                       struct own_question);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        questions[q] = question_of(own, q);
    const bool few = own->main.n_colleagues < OWN_FEWEST_COLLEAGUES;
    const double n = (double)own->main.n, range = scale_range(scale);
    *result = (struct own_scores_result){
        .scale = own->scale,
        .n_answers = own->main.n,
        .n_colleagues = own->main.n_colleagues,
        .mean = n > 0 ? scale->values[0] + range * own->sum / n : NAN,
        .colleagues = few ? NAN : scale->values[0] + range * own->colleagues / n,
        .questions = questions};
    add_all_levels(own, result);
    return result;
}

bool own_scores_are_of_few(const struct own_scores_result *own)
{
    return own->n_colleagues > 0 && own->n_colleagues < OWN_FEWEST_COLLEAGUES;
}

static void withhold(struct estimate *estimate)
{
    *estimate = estimate_undefined(estimate->n, TOO_FEW_COLLEAGUES);
}

void own_scores_withhold(struct interviewer_result *self)
{
    withhold(&self->severity_points);
    withhold(&self->spread);
    withhold(&self->trend);
    for (size_t m = 0; m < self->n_months; m++)
        withhold(&self->months[m].deviation);
    self->deviations.n = 0;
    self->n_findings = 0;
}
