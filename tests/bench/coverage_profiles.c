/*
 * How well topic profiles do on interviews whose truth is known: by the model of `assay simulate`,
 * 18 topics of three questions, of which each candidate is asked six topics, two questions each, by
 * two panels out of eight interviewers, three topics each, all of whom score. The true share on a
 * topic is the expected one over its questions, its answers and an interviewer of severity 0. For
 * each design: the share of 95 % intervals that hold it, over all topics asked, the tenths whose
 * scores are lowest and highest, and those named; the root mean square error beside that of plain
 * means, and of the same estimator with the variances of 4,000 candidates; how many names are
 * right, and how many there are beside those of that estimator; of the truly 0.15 of the scale
 * apart, how many are named, with variances estimated and known.
 *
 *     coverage_profiles SEEDS
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "analytics/candidates/cohort_netting.h"
#include "analytics/candidates/profile_names.h"
#include "analytics/candidates/profile_posterior.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/first_pass.h"

enum {
    TOPICS = 18,
    PER_TOPIC = 3,
    QUESTIONS = TOPICS * PER_TOPIC,
    ASKED_TOPICS = 6,
    ASKED_EACH = 2,
    INTERVIEWS = 2,
    INTERVIEWERS = 8,
    LEVELS = 5,
    NODES = 9,
    LARGE = 4000
};

static const double CONSISTENCY = 2.6;
static const double REAL = 0.15;

struct design {
    size_t n_candidates, panel;
    double correlation, answer_sd;
};

struct questions {
    double difficulty[QUESTIONS], slope[QUESTIONS], thresholds[QUESTIONS][LEVELS - 1];
    double severity[INTERVIEWERS];
};

static void draw_questions(gsl_rng *rng, struct questions *questions)
{
    for (size_t q = 0; q < QUESTIONS; q++) {
        double sum = 0;
        questions->difficulty[q] = gsl_ran_flat(rng, -0.45, 0.45);
        questions->slope[q] = gsl_ran_flat(rng, 0.9, 1.2);
        for (size_t k = 0; k < LEVELS - 1; k++) {
            questions->thresholds[q][k] = -1.5 + (double)k + gsl_ran_flat(rng, -0.15, 0.15);
            sum += questions->thresholds[q][k] / (LEVELS - 1);
        }
        for (size_t k = 0; k < LEVELS - 1; k++)
            questions->thresholds[q][k] -= sum;
    }
    double mean = 0;
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        questions->severity[i] = gsl_ran_flat(rng, -0.4, 0.4);
        mean += questions->severity[i] / INTERVIEWERS;
    }
    for (size_t i = 0; i < INTERVIEWERS; i++)
        questions->severity[i] -= mean;
}

/* Chances of the levels at a location. */
static void chances(const struct questions *questions, size_t q, double location,
                    double ret[LEVELS])
{
    double logs = 0, sum = 1;
    ret[0] = 1;
    for (size_t k = 1; k < LEVELS; k++) {
        logs += CONSISTENCY * (location - questions->thresholds[q][k - 1]);
        ret[k] = exp(logs);
        sum += ret[k];
    }
    for (size_t k = 0; k < LEVELS; k++)
        ret[k] /= sum;
}

/* Over the questions of the topic and normal answers, at evenly spaced nodes of +-3. */
static double true_share(const struct questions *questions, size_t topic, double ability,
                         double answer_sd)
{
    double sum = 0, weights = 0;
    for (size_t j = 0; j < PER_TOPIC; j++) {
        const size_t q = topic + j * TOPICS;
        for (int node = 0; node < NODES; node++) {
            const double z = -3 + 6.0 * node / (NODES - 1), weight = exp(-z * z / 2);
            double chance[LEVELS];
            chances(questions, q,
                    questions->slope[q] * ability + answer_sd * z - questions->difficulty[q],
                    chance);
            for (size_t k = 1; k < LEVELS; k++)
                sum += weight * chance[k] * (double)k / (LEVELS - 1);
            weights += weight;
        }
    }
    return sum / weights;
}

static int draw_level(gsl_rng *rng, const struct questions *questions, size_t q, double location)
{
    double chance[LEVELS], left = gsl_rng_uniform(rng);
    chances(questions, q, location, chance);
    for (int k = 0; k < LEVELS - 1; k++)
        if ((left -= chance[k]) < 0)
            return k;
    return LEVELS - 1;
}

static void choose(gsl_rng *rng, size_t n, size_t k, size_t *ret)
{
    size_t all[QUESTIONS];
    for (size_t i = 0; i < n; i++)
        all[i] = i;
    gsl_ran_choose(rng, ret, k, all, n, sizeof *all);
}

/* Who is asked what, by whom: half of the topics in each of two interviews. */
struct plan {
    bool asked[QUESTIONS];
    size_t interview[TOPICS], panel[INTERVIEWS][INTERVIEWERS];
};

static struct plan draw_plan(gsl_rng *rng, size_t panel)
{
    struct plan plan = {.asked = {false}};
    size_t topics[ASKED_TOPICS];
    choose(rng, TOPICS, ASKED_TOPICS, topics);
    for (size_t i = 0; i < INTERVIEWS; i++)
        choose(rng, INTERVIEWERS, panel, plan.panel[i]);
    for (size_t i = 0; i < ASKED_TOPICS; i++) {
        size_t chosen[ASKED_EACH];
        choose(rng, PER_TOPIC, ASKED_EACH, chosen);
        plan.interview[topics[i]] = i % INTERVIEWS;
        for (size_t j = 0; j < ASKED_EACH; j++)
            plan.asked[topics[i] + chosen[j] * TOPICS] = true;
    }
    return plan;
}

/* Ratings stand in order of questions. */
static void draw_candidate(gsl_rng *rng, const struct questions *questions,
                           const struct design *design, struct sheet *sheet, double truth[TOPICS])
{
    const double general = gsl_ran_gaussian(rng, sqrt(design->correlation));
    const struct plan plan = draw_plan(rng, design->panel);
    double abilities[TOPICS];
    for (size_t t = 0; t < TOPICS; t++) {
        abilities[t] = general + gsl_ran_gaussian(rng, sqrt(1 - design->correlation));
        truth[t] = true_share(questions, t, abilities[t], design->answer_sd);
    }
    sheet_candidate(sheet);
    for (uint32_t q = 0; q < QUESTIONS; q++) {
        const size_t *const panel = plan.panel[plan.interview[q % TOPICS]];
        if (!plan.asked[q])
            continue;
        const double answer = questions->slope[q] * abilities[q % TOPICS] +
                              gsl_ran_gaussian(rng, design->answer_sd) - questions->difficulty[q];
        for (size_t i = 0; i < design->panel; i++)
            sheet_rate(sheet, q, (uint32_t)panel[i],
                       draw_level(rng, questions, q, answer - questions->severity[panel[i]]));
    }
}

/* A simulated role, and what the estimator makes of it. */
struct role {
    struct sheet sheet;
    double (*truth)[TOPICS];
    struct first_pass first;
    struct topic_scorer scorer;
    struct profile_cohort cohort;
    struct topic_score (*scores)[TOPICS];
    size_t *n_scores;
    struct cohort_model model;
    struct arena arena;
};

static void read_scores(struct role *role)
{
    struct answers answers = {0};
    struct scored_topic topics[TOPICS];
    for (size_t i = 0; i < role->sheet.n_candidates; i++) {
        answers_read(&answers, &role->sheet.catalogue, role->sheet.candidates + i);
        effects_adjust(&role->first.effects, &answers);
        topic_scores_read(&role->scorer, &answers, topics);
        role->n_scores[i] = topic_scores_list(&role->scorer, topics, role->scores[i]);
        if (role->scorer.netting)
            netting_add(role->scorer.netting, &answers);
        profile_cohort_add(&role->cohort, &answers, topics, role->scores[i], role->n_scores[i]);
    }
    answers_free(&answers);
}

static void open_role(struct role *role, gsl_rng *rng, const struct questions *questions,
                      const struct design *design)
{
    *role = (struct role){.sheet = {.n_levels = LEVELS,
                                    .n_questions = QUESTIONS,
                                    .n_interviewers = INTERVIEWERS,
                                    .n_topics = TOPICS}};
    const size_t n = design->n_candidates;
    sheet_open(&role->sheet);
    role->truth = arena_array(&role->arena, n, sizeof *role->truth);
    role->scores = arena_array(&role->arena, n, sizeof *role->scores);
    role->n_scores = ARENA_ARRAY(&role->arena, n, size_t);
    for (size_t i = 0; i < n; i++)
        draw_candidate(rng, questions, design, &role->sheet, role->truth[i]);
    collect(&role->first, &role->sheet);
    role->scorer = topic_scorer_create(&role->sheet.catalogue, &role->first.effects,
                                       role->first.shares, &role->arena);
    role->cohort = profile_cohort_create(&role->sheet.catalogue, 0, 0, &role->arena);
    read_scores(role);
    role->model = *cohort_models_create(&role->cohort, 1, role->scorer.netting,
                                        effects_residual_variance(&role->first.effects), 3,
                                        &role->arena);
}

static void close_role(struct role *role)
{
    profile_cohort_free(&role->cohort);
    topic_scorer_free(&role->scorer);
    first_pass_free(&role->first);
    sheet_close(&role->sheet);
    arena_free(&role->arena);
}

/* The role's own means and effects, and variances known from another. */
static struct cohort_model informed(struct role *role, const struct cohort_model *known)
{
    struct cohort_model model = role->model;
    model.errors.answer = known->errors.answer;
    model.errors.rating = known->errors.rating;
    model.errors.factors = known->errors.factors;
    model.truths = known->truths;
    model.truths.n_points = 1;
    model.truths.means = ARENA_ARRAY(&role->arena, TOPICS, double);
    model.truths.mean_errors = ARENA_ARRAY(&role->arena, TOPICS * TOPICS, double);
    cohort_netting_weigh(role->scorer.netting, &role->cohort, &model, 1);
    cohort_netting_solve(role->scorer.netting, &role->cohort, &model, 1, &role->arena);
    return model;
}

/* Counts and sums over topics asked. */
struct tally {
    size_t n, held, extreme, extreme_held, end, end_held, named, named_held, right, real, found;
    double squares, plain;
};

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Where the lowest and the highest tenth end and begin, of scores and of true shares. */
struct edges {
    struct interval scores, truths;
};

static bool is_beyond(const struct interval *edges, double value)
{
    return value <= edges->lower || value >= edges->upper;
}

static struct interval tenths(double *values, size_t n)
{
    qsort(values, n, sizeof *values, by_size);
    return (struct interval){values[n / 10], values[n - 1 - n / 10]};
}

static struct edges find_edges(const struct role *role)
{
    size_t n = 0;
    const size_t most = role->sheet.n_candidates * TOPICS;
    double *const scores = malloc(most * sizeof *scores);
    double *const truths = malloc(most * sizeof *truths);
    for (size_t c = 0; c < role->sheet.n_candidates; c++)
        for (size_t i = 0; i < role->n_scores[c]; i++) {
            scores[n] = role->scores[c][i].mean;
            truths[n++] = role->truth[c][role->scores[c][i].topic];
        }
    const struct edges edges = {tenths(scores, n), tenths(truths, n)};
    free(truths);
    free(scores);
    return edges;
}

static bool holds(const struct profile_posterior *posterior, size_t i, double truth)
{
    const struct interval bounds = cohort_model_interval(
        posterior->mean[i], sqrt(posterior->covariance[i * posterior->n + i]));
    return truth >= bounds.lower && truth <= bounds.upper;
}

static void count_candidate(const struct role *role, const struct cohort_model *model, size_t c,
                            const struct edges *edges, struct tally *tally)
{
    struct arena scratch = {0};
    const size_t n = role->n_scores[c];
    const struct topic_score *const scores = role->scores[c];
    const struct profile_posterior posterior = profile_posterior_create(
        &model->truths, &model->errors, role->cohort.n_candidates, scores, n, &scratch);
    struct topic_deviation deviations[TOPICS];
    bool core[TOPICS];
    double means[TOPICS], own = 0;
    for (size_t i = 0; i < n; i++) {
        core[i] = true;
        means[i] = model->truths.means[scores[i].topic];
        own += role->truth[c][scores[i].topic] / (double)n;
    }
    profile_names(&posterior, scores, core, means, deviations);
    for (size_t i = 0; i < n; i++) {
        const double truth = role->truth[c][scores[i].topic], apart = truth - own;
        const bool held = holds(&posterior, i, truth), named = deviations[i].named != NAMED_NOT;
        const bool extreme = is_beyond(&edges->scores, scores[i].mean);
        const bool end = is_beyond(&edges->truths, truth);
        tally->n++;
        tally->held += held;
        tally->extreme += extreme;
        tally->extreme_held += extreme && held;
        tally->end += end;
        tally->end_held += end && held;
        tally->named += named;
        tally->named_held += named && held;
        tally->right += named && (deviations[i].named == NAMED_STRENGTH) == (apart > 0);
        tally->real += fabs(apart) > REAL;
        tally->found += named && fabs(apart) > REAL;
        tally->squares += (posterior.mean[i] - truth) * (posterior.mean[i] - truth);
        tally->plain += (scores[i].mean - truth) * (scores[i].mean - truth);
    }
    arena_free(&scratch);
}

static double percent(size_t part, size_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : NAN;
}

enum { SIZES = 3 };

static const size_t sizes[SIZES] = {20, 60, 300};

/* One role of so many candidates, by its own variances and by those of a large one. */
static void try_role(gsl_rng *rng, const struct questions *questions, const struct design *design,
                     const struct cohort_model *large, struct tally *own, struct tally *known)
{
    struct role role;
    open_role(&role, rng, questions, design);
    const struct cohort_model model = informed(&role, large);
    const struct edges edges = find_edges(&role);
    for (size_t c = 0; c < design->n_candidates; c++) {
        count_candidate(&role, &role.model, c, &edges, own);
        count_candidate(&role, &model, c, &edges, known);
    }
    close_role(&role);
}

static void print_design(const struct design *design, const struct tally *own,
                         const struct tally *known)
{
    printf(
        "| %zu | %zu | %.1f | %.2f | %.1f | %.1f | %.1f | %.1f | %.4f | %.4f | %.3f | %zu | %.1f "
        "| %.0f | %.0f | %.1f |\n",
        design->n_candidates, design->panel, design->correlation, design->answer_sd,
        percent(own->held, own->n), percent(own->extreme_held, own->extreme),
        percent(own->end_held, own->end), percent(own->named_held, own->named),
        sqrt(own->squares / (double)own->n), sqrt(own->plain / (double)own->n),
        sqrt(own->squares / known->squares), own->named, percent(own->right, own->named),
        percent(own->named, known->named), percent(own->found, own->real),
        percent(known->found, known->real));
    fflush(stdout);
}

static void try_design(struct design design, unsigned long seeds)
{
    struct tally own[SIZES] = {{0}}, known[SIZES] = {{0}};
    for (unsigned long seed = 1; seed <= seeds; seed++) {
        gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
        struct questions questions;
        struct role large;
        gsl_rng_set(rng, seed);
        draw_questions(rng, &questions);
        design.n_candidates = LARGE;
        open_role(&large, rng, &questions, &design);
        for (size_t s = 0; s < SIZES; s++) {
            design.n_candidates = sizes[s];
            try_role(rng, &questions, &design, &large.model, own + s, known + s);
        }
        close_role(&large);
        gsl_rng_free(rng);
    }
    for (size_t s = 0; s < SIZES; s++) {
        design.n_candidates = sizes[s];
        print_design(&design, own + s, known + s);
    }
}

static void work(unsigned worker, const void *context)
{
    static const size_t panels[] = {1, 2, 4};
    static const double correlations[] = {0.3, 0.6, 0.9}, answers[] = {0, 0.55};
    const unsigned long seeds = *(const unsigned long *)context;
    unsigned turn = 0;
    for (size_t p = 0; p < 3; p++)
        for (size_t c = 0; c < 3; c++)
            for (size_t a = 0; a < 2; a++)
                if (turn++ % BENCH_WORKERS == worker)
                    try_design((struct design){0, panels[p], correlations[c], answers[a]}, seeds);
}

int main(int argc, char **argv)
{
    const unsigned long seeds = argc > 1 ? strtoul(argv[1], NULL, 10) : 100;
    printf(
        "| candidates | interviewers an answer | correlation of topics | answers' sd | hold %% | "
        "lowest and highest tenth | true lowest and highest tenth | named | RMSE | of plain means "
        "| to variances known | names | right %% | of those with variances known %% | real ones "
        "named %% | with variances known %% "
        "|\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    fflush(stdout);
    return bench_workers_run(work, &seeds);
}
