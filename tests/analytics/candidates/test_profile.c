#include "analytics/candidates/profile.h"

#include <gsl/gsl_rng.h>

#include "analytics/run/analysis.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/analytics/subscores_rows.h"
#include "tests/support/near.h"

/* Results live in `run`. */
static const struct profile_result *analyse(const struct sheet *sheet, const int64_t *wanted,
                                            size_t n, struct limits limits, struct arena *run)
{
    const struct analysis_options options = {
        .limits = limits, .profiles = wanted, .n_profiles = n, .only = ANALYSIS_TOPICS};
    struct analysis *const analysis = analysis_create(&sheet->catalogue, &options, run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            analysis_add(analysis, sheet->candidates + i);
        analysis_end_pass(analysis);
    }
    const struct profile_result *const profiles = analysis_finish(analysis)->profiles;
    analysis_free(analysis);
    return profiles;
}

/* The profile of one candidate; topics live in `run`. */
static struct profile_result profile_of(const struct sheet *sheet, int64_t candidate,
                                        struct arena *run)
{
    return analyse(sheet, &candidate, 1, LIMITS_DEFAULT, run)[0];
}

enum { MADE_TOPICS = 4, MADE_QUESTIONS = 12 };

/* n candidates, two questions of each topic; each answer rated by `panel` of four interviewers. */
static struct sheet make(size_t n, size_t panel)
{
    struct sheet sheet = {
        .n_levels = 5, .n_questions = MADE_QUESTIONS, .n_interviewers = 4, .n_topics = MADE_TOPICS};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    sheet_open(&sheet);
    for (size_t c = 0; c < n; c++) {
        const double general = gsl_rng_uniform(rng);
        double topics[MADE_TOPICS];
        for (size_t t = 0; t < MADE_TOPICS; t++)
            topics[t] = 2.5 * general + 2.5 * gsl_rng_uniform(rng);
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < MADE_QUESTIONS; q++) {
            if (q / MADE_TOPICS == (c + q % MADE_TOPICS) % 3)
                continue;
            const double answer = topics[q % MADE_TOPICS] + gsl_rng_uniform(rng) - 0.5;
            for (size_t i = 0; i < panel; i++) {
                const double level = answer + gsl_rng_uniform(rng) - 0.5;
                sheet_rate(&sheet, q, (uint32_t)((c + q + i) % 4),
                           level < 0   ? 0
                           : level > 4 ? 4
                                       : (int)level);
            }
        }
    }
    gsl_rng_free(rng);
    return sheet;
}

static void open_rows(struct sheet *sheet, const struct subscores_rows *set)
{
    size_t topic = 0, left = set->sizes[0];
    *sheet = (struct sheet){.n_levels = set->n_levels,
                            .n_questions = set->sizes[0] + set->sizes[1] + set->sizes[2],
                            .n_interviewers = 1,
                            .n_topics = SUBSCORES_TOPICS};
    sheet_open(sheet);
    struct question *const questions = (struct question *)(uintptr_t)sheet->catalogue.questions;
    for (size_t q = 0; q < sheet->n_questions; q++, left--) {
        if (left == 0)
            left = set->sizes[++topic];
        questions[q].topic = topic;
    }
    for (size_t i = 0; i < set->n; i++)
        sheet_row(sheet, set->rows[i]);
}

/* Of tests/support/analytics/subscores_rows.h: the mean plus S_true S^-1 (x - mean), S the
 * covariances of topic scores with n - 1, S_true the same with alpha times the variance in the
 * diagonal, negative eigenvalues set to 0 (the first two sets have one), by a program of its own.
 */
static const struct augmented {
    int64_t candidate;
    double shares[SUBSCORES_TOPICS];
} augmented[SUBSCORES_SETS][5] = {
    {{0, {0.9981962074393905, 0.9455528026422004, 0.9784376373500148}},
     {1, {0.7110227004515435, 0.6648035033065079, 0.7088297101904451}},
     {2, {0.9199096108274698, 0.8690175143535672, 0.904939607332188}},
     {75, {0.3884323523295137, 0.3494296543826595, 0.4059712884957686}},
     {149, {0.8657926999613736, 0.8161112244689936, 0.8541328727001358}}},
    {{0, {0.8203564232855604, 0.6956408027250628, 0.579314786748928}},
     {1, {0.7239113485668888, 0.5953374818561855, 0.3686122393888702}},
     {2, {0.3811158889626722, 0.2980682349009487, 0.09164464591937777}},
     {45, {0.9546405599599151, 0.8276785870547347, 0.8119922487184215}},
     {89, {0.5731484088475509, 0.4866399477954569, 0.4224051270792761}}},
    {{0, {0.8437333751431737, 0.6750528122722308, 0.5566105539828698}},
     {1, {0.1368775900368893, 0.09060167804982738, 0.03664359581797672}},
     {2, {0.6352291060656517, 0.3480252759302241, 0.4844825543199596}},
     {100, {0.9456016846109567, 0.8812653179967612, 0.6961733836925961}},
     {199, {0.5563520133346553, 0.3120335284702873, 0.3212649012562858}}}};

static void complete_data_give_the_augmented_subscores_of_wainer(void **state)
{
    (void)state;
    for (size_t s = 0; s < SUBSCORES_SETS; s++) {
        struct sheet sheet;
        struct arena run = {0};
        open_rows(&sheet, subscores_rows + s);
        for (size_t i = 0; i < 5; i++) {
            const struct profile_result profile = profile_of(&sheet, augmented[s][i].candidate,
                                                             &run);
            assert_near(profile.own, 1, 0);
            assert_int_equal(profile.projected, s < 2);
            for (size_t t = 0; t < SUBSCORES_TOPICS; t++)
                assert_near(profile.topics[t].profile.value, augmented[s][i].shares[t], 1e-9);
        }
        sheet_close(&sheet);
        arena_free(&run);
    }
}

/* Haberman's (2008) three, which the case's own program has to 1e-10 for topic 0. */
static void complete_data_give_the_prmse_of_haberman(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    open_rows(&sheet, subscores_rows + 2);
    const struct topic_prmse prmse = profile_of(&sheet, 0, &run).topics[0].prmse;
    assert_near(prmse.subscore, 0.7400372748964256, 1e-9);
    assert_near(prmse.total, 0.662185987649284, 1e-9);
    assert_near(prmse.both, 0.7819469761575063, 1e-9);
    assert_true(prmse.profile >= prmse.both);
    assert_int_equal(prmse.adds, ADDS_SOMETHING);
    sheet_close(&sheet);
    arena_free(&run);
}

static void scores_are_worked_out_by_hand(void **state)
{
    (void)state;
    struct sheet sheet = make(40, 1);
    struct arena run = {0};
    const struct profile_result profile = profile_of(&sheet, 0, &run);
    const struct candidate_ratings *const first = sheet.candidates;
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < first->n; i++)
        if (first->question[i] % MADE_TOPICS == 0) {
            sum += first->level[i] / 4.0;
            n++;
        }
    assert_int_equal(profile.topics[0].n_questions, n);
    assert_int_equal(profile.topics[0].n_ratings, n);
    assert_near(profile.topics[0].raw.value, sum / (double)n, 1e-12);
    assert_int_equal(profile.topics[0].n_cohort, 39);
    assert_int_equal(profile.n_cohort, 39);
    sheet_close(&sheet);
    arena_free(&run);
}

static void every_profile_lies_on_the_scale_with_some_doubt(void **state)
{
    (void)state;
    static const size_t sizes[] = {15, 60, 1200};
    for (size_t s = 0; s < 3; s++) {
        struct sheet sheet = make(sizes[s], 2);
        struct arena run = {0};
        int64_t wanted[1200];
        for (size_t i = 0; i < sizes[s]; i++)
            wanted[i] = (int64_t)i;
        const struct profile_result *const profiles = analyse(&sheet, wanted, sizes[s],
                                                              LIMITS_DEFAULT, &run);
        for (size_t i = 0; i < sizes[s]; i++)
            for (size_t t = 0; t < MADE_TOPICS; t++) {
                const struct estimate *const profile = &profiles[i].topics[t].profile;
                assert_int_equal(profile->status, ESTIMATE_OK);
                assert_true(profile->lower >= 0 && profile->upper <= 1);
                assert_true(profile->lower < profile->upper && profile->se > 0);
                assert_true(profile->lower <= profile->value && profile->value <= profile->upper);
            }
        sheet_close(&sheet);
        arena_free(&run);
    }
}

/* Two questions of topic 0 against one: as many ratings, half of the answers. */
static double error_of(size_t questions, size_t panel)
{
    struct sheet sheet = make(120, 2);
    struct arena run = {0};
    sheet_candidate(&sheet);
    for (size_t q = 0; q < questions; q++)
        for (uint32_t i = 0; i < panel; i++)
            sheet_rate(&sheet, (uint32_t)(q * MADE_TOPICS), i, 2);
    const double se = profile_of(&sheet, 120, &run).topics[0].profile.se;
    sheet_close(&sheet);
    arena_free(&run);
    return se;
}

static void ratings_of_one_answer_are_one_piece_of_evidence(void **state)
{
    (void)state;
    const double one = error_of(1, 4), two = error_of(2, 2);
    assert_true(two < 0.95 * one);
    assert_true(one > 0.85 * error_of(1, 2));
}

static void one_question_or_one_rating_gives_no_verdict(void **state)
{
    (void)state;
    struct sheet sheet = make(60, 2);
    struct arena run = {0};
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 0, 0, 4);
    sheet_rate(&sheet, 0, 1, 4);
    sheet_rate(&sheet, 1, 0, 4);
    sheet_rate(&sheet, 2, 0, LEVEL_MISSING);
    const struct profile_result profile = profile_of(&sheet, 60, &run);
    assert_int_equal(profile.topics[0].verdict, VERDICT_CANNOT_SAY);
    assert_int_equal(profile.topics[0].doubt, DOUBT_ONE_QUESTION);
    assert_int_equal(profile.topics[0].n_interviewers, 2);
    assert_int_equal(profile.topics[1].doubt, DOUBT_ONE_SCORE);
    assert_int_equal(profile.topics[2].doubt, DOUBT_NO_SCORE);
    assert_string_equal(profile.topics[2].profile.reason, "no score was given on this topic");
    assert_int_equal(profile.topics[3].verdict, VERDICT_NOT_ASKED);
    assert_true(profile.topics[0].named == NAMED_NOT && profile.topics[1].named == NAMED_NOT);
    sheet_close(&sheet);
    arena_free(&run);
}

static void fifteen_candidates_get_an_answer(void **state)
{
    (void)state;
    struct sheet sheet = make(15, 2);
    struct arena run = {0};
    const struct profile_result profile = profile_of(&sheet, 3, &run);
    for (size_t t = 0; t < MADE_TOPICS; t++) {
        assert_int_equal(profile.topics[t].profile.status, ESTIMATE_OK);
        assert_true(profile.topics[t].p25 < profile.topics[t].p75);
        assert_true(profile.topics[t].doubt != DOUBT_NO_COHORT);
    }
    sheet_close(&sheet);
    arena_free(&run);
}

static void a_cohort_below_the_floor_is_none(void **state)
{
    (void)state;
    struct sheet sheet = make(9, 2);
    struct arena run = {0};
    const struct profile_result profile = profile_of(&sheet, 3, &run);
    assert_int_equal(profile.topics[0].profile.status, ESTIMATE_UNDEFINED);
    assert_int_equal(profile.topics[0].raw.status, ESTIMATE_OK);
    assert_int_equal(profile.topics[0].doubt, DOUBT_NO_COHORT);
    assert_true(isnan(profile.topics[0].p50));
    assert_true(isnan(profile.own));
    sheet_close(&sheet);
    arena_free(&run);
}

static void the_cohort_is_of_the_same_role(void **state)
{
    (void)state;
    struct sheet sheet = make(60, 2);
    struct arena run = {0};
    const double alone = profile_of(&sheet, 0, &run).topics[0].profile.value;
    for (size_t i = 30; i < 60; i++)
        sheet.candidates[i].role = 7;
    const struct profile_result profile = profile_of(&sheet, 0, &run);
    assert_int_equal(profile.n_cohort, 29);
    assert_true(fabs(profile.topics[0].profile.value - alone) > 1e-6);
    sheet_close(&sheet);
    arena_free(&run);
}

/* Nothing of a candidate but role and scores is known to a profile; what became of it is not. */
static void what_became_of_candidates_changes_nothing(void **state)
{
    (void)state;
    struct sheet sheet = make(60, 2);
    struct arena run = {0};
    const struct estimate before = profile_of(&sheet, 5, &run).topics[1].profile;
    for (size_t i = 0; i < 60; i++)
        sheet.candidates[i].outcome = i % 2 ? OUTCOME_HIRED : OUTCOME_REJECTED;
    const struct estimate after = profile_of(&sheet, 5, &run).topics[1].profile;
    assert_near(after.value, before.value, 0);
    assert_near(after.lower, before.lower, 0);
    assert_near(after.upper, before.upper, 0);
    sheet_close(&sheet);
    arena_free(&run);
}

static void equal_scores_everywhere_have_no_strength_and_still_some_doubt(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1, .n_topics = 2};
    struct arena run = {0};
    sheet_open(&sheet);
    for (size_t i = 0; i < 20; i++)
        sheet_row(&sheet, "4444");
    const struct profile_result profile = profile_of(&sheet, 0, &run);
    assert_int_equal(profile.topics[0].profile.status, ESTIMATE_OK);
    assert_true(profile.topics[0].profile.lower < 1);
    assert_int_equal(profile.topics[0].named, NAMED_NOT);
    sheet_close(&sheet);
    arena_free(&run);
}

static void a_candidate_nobody_saw_was_asked_nothing(void **state)
{
    (void)state;
    struct sheet sheet = make(20, 1);
    struct arena run = {0};
    const struct profile_result profile = profile_of(&sheet, 99, &run);
    assert_int_equal(profile.candidate, 99);
    assert_int_equal(profile.topics[0].verdict, VERDICT_NOT_ASKED);
    assert_int_equal(profile.topics[0].n_cohort, 0);
    sheet_close(&sheet);
    arena_free(&run);
}

static void one_candidate_alone_is_not_compared(void **state)
{
    (void)state;
    struct sheet sheet = make(1, 1);
    struct arena run = {0};
    struct limits limits = LIMITS_DEFAULT;
    limits_set_floor(&limits, 1);
    const int64_t wanted = 0;
    const struct profile_result *const profile = analyse(&sheet, &wanted, 1, limits, &run);
    assert_int_equal(profile->topics[0].verdict, VERDICT_CANNOT_SAY);
    assert_int_equal(profile->topics[0].profile.status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complete_data_give_the_augmented_subscores_of_wainer),
        cmocka_unit_test(complete_data_give_the_prmse_of_haberman),
        cmocka_unit_test(scores_are_worked_out_by_hand),
        cmocka_unit_test(every_profile_lies_on_the_scale_with_some_doubt),
        cmocka_unit_test(ratings_of_one_answer_are_one_piece_of_evidence),
        cmocka_unit_test(one_question_or_one_rating_gives_no_verdict),
        cmocka_unit_test(fifteen_candidates_get_an_answer),
        cmocka_unit_test(a_cohort_below_the_floor_is_none),
        cmocka_unit_test(the_cohort_is_of_the_same_role),
        cmocka_unit_test(what_became_of_candidates_changes_nothing),
        cmocka_unit_test(equal_scores_everywhere_have_no_strength_and_still_some_doubt),
        cmocka_unit_test(a_candidate_nobody_saw_was_asked_nothing),
        cmocka_unit_test(one_candidate_alone_is_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
