#include "analytics/candidates/cohort_netting.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#include "analytics/candidates/netted_errors.h"
#include "analytics/candidates/profile_posterior.h"
#include "tests/support/analytics/first_pass.h"
#include "tests/support/near.h"

enum {
    TOPICS = 6,
    QUESTIONS = 2 * TOPICS,
    INTERVIEWERS = 8,
    LEVELS = 101, /* so many that a share is as good as continuous */
    MOST = 40
};

static const double GENERAL = 0.08, SPECIFIC = 0.13, ANSWER = 0.08, SEVERITY = 0.06;

/* Normal shares; each interview is one interviewer's, on half of the topics. */
struct role {
    struct sheet sheet;
    double truth[MOST][TOPICS], severity[INTERVIEWERS];
    size_t interviewer[MOST][2];
    struct first_pass first;
    struct topic_scorer scorer;
    struct profile_cohort cohort;
    struct topic_score scores[MOST][TOPICS];
    struct cohort_model *model;
    struct arena arena;
};

static void draw_candidate(struct role *role, size_t c, gsl_rng *rng)
{
    const double general = gsl_ran_gaussian(rng, GENERAL);
    for (size_t i = 0; i < 2; i++)
        role->interviewer[c][i] = (c + i * (1 + gsl_rng_uniform_int(rng, INTERVIEWERS - 1))) %
                                  INTERVIEWERS;
    for (size_t t = 0; t < TOPICS; t++)
        role->truth[c][t] = 0.5 + general + gsl_ran_gaussian(rng, SPECIFIC);
    sheet_candidate(&role->sheet);
    for (uint32_t q = 0; q < QUESTIONS; q++) {
        const size_t t = q % TOPICS, interviewer = role->interviewer[c][t % 2];
        const double share = role->truth[c][t] - role->severity[interviewer] +
                             gsl_ran_gaussian(rng, ANSWER);
        sheet_rate(&role->sheet, q, (uint32_t)interviewer,
                   (int)lround((LEVELS - 1) * fmin(1, fmax(0, share))));
    }
}

static void read_scores(struct role *role)
{
    struct answers answers = {0};
    struct scored_topic topics[TOPICS];
    for (size_t i = 0; i < role->sheet.n_candidates; i++) {
        answers_read(&answers, &role->sheet.catalogue, role->sheet.candidates + i);
        effects_adjust(&role->first.effects, &answers);
        topic_scores_read(&role->scorer, &answers, topics);
        topic_scores_list(&role->scorer, topics, role->scores[i]);
        netting_add(role->scorer.netting, &answers);
        profile_cohort_add(&role->cohort, &answers, topics, role->scores[i], TOPICS);
    }
    answers_free(&answers);
}

static void open_role(struct role *role, size_t n, gsl_rng *rng)
{
    *role = (struct role){.sheet = {.n_levels = LEVELS,
                                    .n_questions = QUESTIONS,
                                    .n_interviewers = INTERVIEWERS,
                                    .n_topics = TOPICS}};
    double mean = 0;
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        role->severity[i] = gsl_ran_gaussian(rng, SEVERITY);
        mean += role->severity[i] / INTERVIEWERS;
    }
    for (size_t i = 0; i < INTERVIEWERS; i++)
        role->severity[i] -= mean;
    sheet_open(&role->sheet);
    for (size_t c = 0; c < n; c++)
        draw_candidate(role, c, rng);
    collect(&role->first, &role->sheet);
    role->scorer = topic_scorer_create(&role->sheet.catalogue, &role->first.effects,
                                       role->first.shares, &role->arena);
    role->cohort = profile_cohort_create(&role->sheet.catalogue, 0, 0, &role->arena);
    read_scores(role);
    role->model = cohort_models_create(&role->cohort, 1, role->scorer.netting,
                                       effects_residual_variance(&role->first.effects), 3,
                                       &role->arena);
}

/* Each topic by itself, by least squares. */
static const struct cohort_model *model_without_netting(struct role *role)
{
    return cohort_models_create(&role->cohort, 1, NULL,
                                effects_residual_variance(&role->first.effects), 3, &role->arena);
}

static void close_role(struct role *role)
{
    profile_cohort_free(&role->cohort);
    topic_scorer_free(&role->scorer);
    first_pass_free(&role->first);
    sheet_close(&role->sheet);
    arena_free(&role->arena);
}

/* Topics, intervals that hold the truth, and squares of what is wrong. */
struct tally {
    double n, held, squares;
};

static void count(const struct role *role, const struct cohort_model *model, struct tally *tally)
{
    for (size_t c = 0; c < role->sheet.n_candidates; c++) {
        struct arena scratch = {0};
        const struct profile_posterior posterior = profile_posterior_create(
            &model->truths, &model->errors, role->cohort.n_candidates, role->scores[c], TOPICS,
            &scratch);
        for (size_t t = 0; t < TOPICS; t++) {
            const double sd = sqrt(posterior.covariance[t * (TOPICS + 1)]);
            const double off = posterior.mean[t] - role->truth[c][t];
            tally->n++;
            tally->held += fabs(off) <= 1.96 * sd;
            tally->squares += off * off;
        }
        arena_free(&scratch);
    }
}

static void with_few_candidates_intervals_hold_what_a_severity_does_to_all_its_topics(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct tally tally = {0}, alone = {0};
    for (int seed = 0; seed < 60; seed++) {
        struct role role;
        open_role(&role, 15, rng);
        count(&role, role.model, &tally);
        count(&role, model_without_netting(&role), &alone);
        close_role(&role);
    }
    assert_true(tally.held > 0.91 * tally.n);
    assert_true(alone.held < 0.90 * alone.n);
    assert_true(tally.squares < 0.8 * alone.squares);
    gsl_rng_free(rng);
}

static void what_is_wrong_with_a_severity_is_common_to_its_topics(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct role role;
    open_role(&role, 20, rng);
    const struct profile_truths *const truths = &role.model->truths;
    const struct netted_errors errors = netted_errors_create(truths, role.scores[0], TOPICS,
                                                             &role.arena);
    assert_true(role.interviewer[0][0] != role.interviewer[0][1]);
    for (size_t t = 0; t + 2 < TOPICS; t++) {
        const double *const row = errors.both + t * TOPICS;
        assert_true(row[t + 2] > 0.0002);
        assert_true(row[t + 2] > row[t + 1] + 0.0002);
        assert_near(row[t + 2], errors.both[(t + 2) * TOPICS + t], 1e-15);
    }
    close_role(&role);
    gsl_rng_free(rng);
}

static void effects_are_those_of_the_average_interviewer_and_question(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct role role;
    open_role(&role, MOST, rng);
    const struct netted *const netted = &role.model->truths.netted;
    const double *const severities = netted->effects + QUESTIONS;
    double sum = 0, with_means = 0;
    assert_int_equal(netted->n, QUESTIONS + INTERVIEWERS);
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        const double effect = role.first.effects.solution[QUESTIONS + i] + severities[i];
        assert_near(effect, -role.severity[i], 0.06);
        sum += severities[i];
        with_means += netted->with_means[QUESTIONS + i];
    }
    assert_near(sum, 0, 1e-12);
    assert_near(with_means, 0, 1e-12);
    for (size_t t = 0; t < TOPICS; t++)
        assert_near(netted->effects[t] + netted->effects[t + TOPICS], 0, 1e-12);
    close_role(&role);
    gsl_rng_free(rng);
}

static void what_nobody_told_about_effects_leaves_the_netting_of_least_squares(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct role role;
    open_role(&role, 20, rng);
    const struct cohort_model *const model = model_without_netting(&role);
    assert_int_equal(model->truths.netted.n, 0);
    assert_near(netted_errors_of(&model->truths, role.scores[0]), 0, 0);
    close_role(&role);
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(with_few_candidates_intervals_hold_what_a_severity_does_to_all_its_topics),
        cmocka_unit_test(what_is_wrong_with_a_severity_is_common_to_its_topics),
        cmocka_unit_test(effects_are_those_of_the_average_interviewer_and_question),
        cmocka_unit_test(what_nobody_told_about_effects_leaves_the_netting_of_least_squares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
