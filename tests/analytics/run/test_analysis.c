#include "analytics/run/analysis.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static struct analysis_options options_with_floor(size_t floor)
{
    struct analysis_options options = {.limits = LIMITS_DEFAULT};
    limits_set_floor(&options.limits, floor);
    return options;
}

/* Shows the candidates in an order: the k-th is number (k step) mod n. */
static const struct analysis_result *run_analysis(struct analysis *analysis,
                                                  const struct sheet *sheet, size_t step)
{
    const size_t n = sheet->n_candidates;
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t k = 0; k < n; k++)
            analysis_add(analysis, sheet->candidates + k * step % n);
        analysis_end_pass(analysis);
    }
    return analysis_finish(analysis);
}

/* LSAT, section 6: Bock & Lieberman (1970), Psychometrika 35, 179-197; five questions right or
 * wrong, 1000 candidates. How many gave each pattern of answers, the first question as the highest
 * bit. */
static const int lsat[32] = {3,  6,  2,  11, 1, 1,  3,  4,  1,  8,  0,  16,  0,  3,  2,  15,
                             10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298};

static void fill_lsat(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 2, .n_questions = 5, .n_interviewers = 1};
    sheet_open(sheet);
    for (unsigned pattern = 0; pattern < 32; pattern++)
        for (int i = 0; i < lsat[pattern]; i++) {
            sheet_candidate(sheet);
            for (uint32_t q = 0; q < 5; q++)
                sheet_rate(sheet, q, 0, (int)(pattern >> (4 - q) & 1));
        }
}

/* Rizopoulos (2006), Journal of Statistical Software 17(5), section 4.1: descript(LSAT) of the R
 * package ltm; further digits by psych 2.4 alpha(). */
static void the_lsat_has_its_published_item_analysis(void **state)
{
    (void)state;
    static const double difficulty[] = {0.924, 0.709, 0.553, 0.763, 0.870};
    static const double with_total[] = {0.362010437161764, 0.5667720953844594, 0.6184397535673756,
                                        0.5344183262439238, 0.43536642788760577};
    static const double with_rest[] = {0.1128326889223418, 0.15317812011652954, 0.17277894329109048,
                                       0.14442809524709366, 0.12159640254709643};
    static const double dropped[] = {0.2753562107982342, 0.2375839046466819, 0.21679946294328217,
                                     0.24593271043357104, 0.26629441120825137};
    struct sheet sheet;
    struct arena run = {0};
    fill_lsat(&sheet);
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const analysis = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const result = run_analysis(analysis, &sheet, 1);
    assert_int_equal(analysis_counts(analysis).ratings, 5000);
    assert_near(result->questions.alpha.value, 0.29499719221594434, 1e-12);
    for (size_t q = 0; q < 5; q++) {
        const struct question_result *const question = result->questions.questions + q;
        assert_near(question->difficulty.value, difficulty[q], 1e-12);
        assert_near(question->item_total, with_total[q], 1e-12);
        assert_near(question->separation.value, with_rest[q], 1e-12);
        assert_near(question->alpha_if_dropped, dropped[q], 1e-12);
    }
    analysis_free(analysis);
    sheet_close(&sheet);
    arena_free(&run);
}

/* Candidates meet three of five questions and one or two of three interviewers; some scores are
 * missing, one question is never scored. A fixed generator (Lehmer 1951) makes the levels. */
static void fill_incomplete(struct sheet *sheet, size_t n_candidates)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 6, .n_interviewers = 3, .n_topics = 2};
    uint64_t number = 20261123;
    sheet_open(sheet);
    for (uint32_t c = 0; c < n_candidates; c++) {
        const int strength = (int)(c * 5 / (uint32_t)n_candidates);
        sheet_candidate(sheet);
        for (uint32_t q = 0; q < 5; q++)
            for (uint32_t i = 0; i < 3; i++) {
                number = number * 48271 % 2147483647;
                if ((c + q) % 5 > 2 || (c + i) % 3 == (c % 2 ? 0 : 1))
                    continue;
                const int level = (strength + (int)(number % 4) + (int)q / 2) / 2;
                sheet_rate(sheet, q, i, number % 17 == 0 ? LEVEL_MISSING : level > 4 ? 4 : level);
            }
        sheet_rate(sheet, 5, 0, LEVEL_MISSING);
    }
}

static void assert_same_estimate(const struct estimate *a, const struct estimate *b)
{
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->n, b->n);
    if (a->status != ESTIMATE_OK)
        return;
    assert_near(a->value, b->value, 1e-12);
    assert_true((isnan(a->se) && isnan(b->se)) || fabs(a->se - b->se) < 1e-12);
    assert_near(a->lower, b->lower, 1e-12);
    assert_near(a->upper, b->upper, 1e-12);
}

static void assert_same_question(const struct question_result *a, const struct question_result *b)
{
    assert_int_equal(a->n_ratings, b->n_ratings);
    assert_same_estimate(&a->difficulty, &b->difficulty);
    assert_same_estimate(&a->separation, &b->separation);
    assert_same_estimate(&a->kappa_quadratic, &b->kappa_quadratic);
    for (size_t l = 0; l < 5; l++) {
        assert_same_estimate(&a->levels[l].share, &b->levels[l].share);
        assert_same_estimate(&a->levels[l].ability, &b->levels[l].ability);
    }
    assert_int_equal(a->n_findings, b->n_findings);
    for (size_t f = 0; f < a->n_findings; f++) {
        assert_int_equal(a->findings[f].kind, b->findings[f].kind);
        assert_int_equal(a->findings[f].strength, b->findings[f].strength);
    }
}

static void assert_same(const struct analysis_result *a, const struct analysis_result *b)
{
    assert_same_estimate(&a->questions.alpha, &b->questions.alpha);
    for (size_t q = 0; q < 6; q++)
        assert_same_question(a->questions.questions + q, b->questions.questions + q);
    assert_int_equal(a->n_profiles, b->n_profiles);
    for (size_t i = 0; i < a->n_profiles; i++)
        for (size_t t = 0; t < 2; t++) {
            const struct topic_profile *const x = a->profiles[i].topics + t;
            const struct topic_profile *const y = b->profiles[i].topics + t;
            assert_same_estimate(&x->raw, &y->raw);
            assert_same_estimate(&x->adjusted, &y->adjusted);
            assert_int_equal(x->n_cohort, y->n_cohort);
            assert_true(x->n_cohort < 5 || fabs(x->p75 - y->p75) < 1e-12);
        }
}

static const int64_t wanted[] = {4, 17};

/* Two offices with the same questions and candidates, each with an interviewer of its own, of whom
 * the second scores a level lower. */
static void fill_offices(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 6, .n_questions = 3, .n_interviewers = 2};
    sheet_open(sheet);
    for (uint32_t c = 0; c < 60; c++) {
        sheet_candidate(sheet);
        for (uint32_t q = 0; q < 3; q++)
            sheet_rate(sheet, q, c % 2, (int)(1 + (c / 2 + q) % 4 + (c / 2) % 2 - c % 2));
    }
}

static void offices_that_nothing_joins_are_not_compared(void **state)
{
    (void)state;
    static const int64_t twins[] = {6, 7};
    struct sheet sheet;
    struct arena run = {0};
    fill_offices(&sheet);
    struct analysis_options options = {
        .limits = LIMITS_DEFAULT, .profiles = twins, .n_profiles = 2, .cohorts = true};
    struct analysis *const analysis = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const result = run_analysis(analysis, &sheet, 1);
    assert_int_equal(result->n_groups, 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(result->profiles[i].topics[0].n_cohort, 29);
    const struct topic_profile *const lenient = &result->profiles[0].topics[0],
                                      *const severe = &result->profiles[1].topics[0];
    assert_near(lenient->adjusted.value - lenient->p50, severe->adjusted.value - severe->p50, 1e-9);
    assert_near(lenient->p75 - lenient->p25, severe->p75 - severe->p25, 1e-5);
    assert_int_equal(lenient->verdict, severe->verdict);
    assert_int_equal(analysis_profile(analysis, sheet.candidates + 6, &run).topics[0].n_cohort, 29);
    analysis_free(analysis);
    sheet_close(&sheet);
    arena_free(&run);
}

static void the_order_of_candidates_does_not_matter(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    struct analysis_options options = options_with_floor(5);
    options.limits.floor_profile = 2;
    options.profiles = wanted;
    options.n_profiles = 2;
    fill_incomplete(&sheet, 60);
    struct analysis *const a = analysis_create(&sheet.catalogue, &options, &run);
    struct analysis *const b = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const forward = run_analysis(a, &sheet, 1);
    assert_same(forward, run_analysis(b, &sheet, 37));
    assert_int_equal(forward->questions.alpha_model.status, ESTIMATE_OK);
    assert_int_equal(forward->profiles[0].topics[0].adjusted.status, ESTIMATE_OK);
    analysis_free(a);
    analysis_free(b);
    sheet_close(&sheet);
    arena_free(&run);
}

static void merged_halves_are_the_whole(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    const struct analysis_options options = options_with_floor(5);
    fill_incomplete(&sheet, 60);
    struct analysis *const whole = analysis_create(&sheet.catalogue, &options, &run);
    struct analysis *const half = analysis_create(&sheet.catalogue, &options, &run);
    struct analysis *const rest = analysis_create(&sheet.catalogue, &options, &run);
    for (size_t i = 0; i < 60; i++)
        analysis_add(i % 3 ? half : rest, sheet.candidates + i);
    analysis_merge(half, rest);
    analysis_end_pass(half);
    for (size_t i = 0; i < 60; i++)
        analysis_add(half, sheet.candidates + i);
    analysis_end_pass(half);
    assert_same(run_analysis(whole, &sheet, 1), analysis_finish(half));
    assert_int_equal(analysis_counts(half).candidates, 60);
    assert_int_equal(analysis_counts(half).missing, analysis_counts(whole).missing);
    analysis_free(whole);
    analysis_free(half);
    analysis_free(rest);
    sheet_close(&sheet);
    arena_free(&run);
}

/* Question q becomes 5 - q, interviewer i becomes 2 - i. */
static void fill_relabelled(struct sheet *sheet, const struct sheet *original)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 6, .n_interviewers = 3, .n_topics = 1};
    sheet_open(sheet);
    for (size_t c = 0; c < original->n_candidates; c++) {
        const struct candidate_ratings *const ratings = original->candidates + c;
        sheet_candidate(sheet);
        for (uint32_t q = 6; q-- > 0;)
            for (uint32_t i = 3; i-- > 0;)
                for (size_t r = 0; r < ratings->n; r++)
                    if (ratings->question[r] == q && ratings->interviewer[r] == i)
                        sheet_rate(sheet, 5 - q, 2 - i, ratings->level[r]);
    }
}

static void the_names_of_questions_and_interviewers_do_not_matter(void **state)
{
    (void)state;
    struct sheet sheet, other;
    struct arena run = {0};
    const struct analysis_options options = options_with_floor(5);
    fill_incomplete(&sheet, 60);
    fill_relabelled(&other, &sheet);
    struct analysis *const a = analysis_create(&sheet.catalogue, &options, &run);
    struct analysis *const b = analysis_create(&other.catalogue, &options, &run);
    const struct analysis_result *const x = run_analysis(a, &sheet, 1);
    const struct analysis_result *const y = run_analysis(b, &other, 1);
    assert_same_estimate(&x->questions.alpha, &y->questions.alpha);
    for (size_t q = 0; q < 6; q++)
        assert_same_question(x->questions.questions + q, y->questions.questions + 5 - q);
    analysis_free(a);
    analysis_free(b);
    sheet_close(&sheet);
    sheet_close(&other);
    arena_free(&run);
}

static void assert_no_hidden_nan(const struct estimate *estimate)
{
    if (estimate->status == ESTIMATE_OK) {
        assert_true(isfinite(estimate->value));
        assert_true(isfinite(estimate->lower) && isfinite(estimate->upper));
        assert_true(estimate->lower < estimate->upper);
        assert_true(estimate->lower <= estimate->value && estimate->value <= estimate->upper);
    } else {
        assert_non_null(estimate->reason);
        assert_true(isnan(estimate->value));
    }
}

/* Every estimate of a small analysis is a number or says why not, under every floor. */
static void assert_honest(struct sheet *sheet)
{
    const int64_t first[] = {0};
    for (size_t floor = 0; floor < 4; floor++) {
        struct arena run = {0};
        struct analysis_options options = options_with_floor(floor);
        options.profiles = first;
        options.n_profiles = 1;
        struct analysis *const analysis = analysis_create(&sheet->catalogue, &options, &run);
        const struct analysis_result *const result = run_analysis(analysis, sheet, 1);
        const struct questions_result *const all = &result->questions;
        assert_no_hidden_nan(&all->alpha);
        for (size_t q = 0; q < sheet->n_questions; q++) {
            const struct question_result *const question = all->questions + q;
            assert_no_hidden_nan(&question->difficulty);
            assert_no_hidden_nan(&question->separation);
            assert_no_hidden_nan(&question->kappa_quadratic);
            assert_no_hidden_nan(&question->floor);
            for (size_t l = 0; l < sheet->n_levels; l++) {
                assert_no_hidden_nan(&question->levels[l].share);
                assert_no_hidden_nan(&question->levels[l].ability);
            }
        }
        assert_no_hidden_nan(&result->profiles[0].topics[0].raw);
        assert_no_hidden_nan(&result->profiles[0].topics[0].adjusted);
        analysis_free(analysis);
        arena_free(&run);
    }
    sheet_close(sheet);
}

static void small_and_odd_data_give_numbers_or_reasons(void **state)
{
    (void)state;
    static const char *const cases[][6] = {
        {NULL},
        {"", NULL},
        {"---", NULL},
        {"0", NULL},
        {"012", NULL},
        {"0", "0", "0", NULL},
        {"22", "22", "22", "22", NULL},
        {"0 ", " 2", "0", NULL},
        {"000", "222", "000", "222", NULL},
        {"02", "20", "02", "20", NULL},
        {"01", "12", "21", "20", "11", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sheet sheet = {.n_levels = 3, .n_questions = 3, .n_interviewers = 2};
        sheet_open(&sheet);
        for (size_t c = 0; c < 6 && cases[i][c]; c++)
            sheet_row(&sheet, cases[i][c]);
        assert_honest(&sheet);
    }
}

static void two_interviewers_on_small_data_give_numbers_or_reasons(void **state)
{
    (void)state;
    for (int spread = 0; spread < 3; spread++) {
        struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
        sheet_open(&sheet);
        for (uint32_t c = 0; c < 5; c++) {
            sheet_candidate(&sheet);
            for (uint32_t q = 0; q < 2; q++)
                for (uint32_t i = 0; i < 2; i++)
                    sheet_rate(&sheet, q, i, (int)(c + q * i) * spread % 3);
        }
        assert_honest(&sheet);
    }
}

static void nothing_at_all_has_an_answer(void **state)
{
    (void)state;
    const struct catalogue catalogue = {0};
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct arena run = {0};
    struct analysis *const analysis = analysis_create(&catalogue, &options, &run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++)
        analysis_end_pass(analysis);
    const struct analysis_result *const result = analysis_finish(analysis);
    assert_string_equal(result->questions.alpha.reason, "there is no score");
    assert_int_equal(result->n_profiles, 0);
    assert_ptr_equal(result, analysis_finish(analysis));
    analysis_free(analysis);
    analysis_free(NULL);
    arena_free(&run);
}

/* The scale runs from 1 to 5 where the mean is a level, not a share. */
static void means_are_on_the_scale_and_difficulty_is_a_share(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 1, .n_interviewers = 1};
    struct arena run = {0};
    const double values[] = {1, 2, 3, 4, 5};
    sheet_open(&sheet);
    ((struct scale *)(uintptr_t)sheet.catalogue.scales)->values = values;
    sheet_row(&sheet, "1");
    sheet_row(&sheet, "4");
    const struct analysis_options options = options_with_floor(2);
    struct analysis *const analysis = analysis_create(&sheet.catalogue, &options, &run);
    const struct question_result *const question =
        run_analysis(analysis, &sheet, 1)->questions.questions;
    assert_near(question->mean, 3.5, 1e-15);
    assert_near(question->sd, sqrt(4.5), 1e-14);
    assert_near(question->difficulty.value, 0.625, 1e-15);
    analysis_free(analysis);
    sheet_close(&sheet);
    arena_free(&run);
}

/* Each part by itself says what it says beside the others. */
static void parts_that_are_left_out_change_nothing_in_the_rest(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    struct analysis_options options = options_with_floor(2);
    fill_lsat(&sheet);
    struct analysis *const all = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const whole = run_analysis(all, &sheet, 1);
    options.only = ANALYSIS_QUESTIONS;
    struct analysis *const part = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const questions = run_analysis(part, &sheet, 1);
    options.only = ANALYSIS_COUNTS;
    struct analysis *const counted = analysis_create(&sheet.catalogue, &options, &run);
    const struct analysis_result *const counts = run_analysis(counted, &sheet, 1);
    for (size_t q = 0; q < 5; q++) {
        const struct question_result *const one = &whole->questions.questions[q];
        const struct question_result *const other = &questions->questions.questions[q];
        assert_near(one->difficulty.value, other->difficulty.value, 0);
        assert_near(one->separation.upper, other->separation.upper, 0);
        assert_near(one->polyserial.value, other->polyserial.value, 0);
        assert_string_equal(one->kappa_quadratic.reason, other->kappa_quadratic.reason);
        assert_int_equal(counts->questions.questions[q].n_ratings, 1000);
    }
    assert_int_equal(analysis_counts(counted).ratings, 5000);
    analysis_free(all);
    analysis_free(part);
    analysis_free(counted);
    sheet_close(&sheet);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lsat_has_its_published_item_analysis),
        cmocka_unit_test(parts_that_are_left_out_change_nothing_in_the_rest),
        cmocka_unit_test(offices_that_nothing_joins_are_not_compared),
        cmocka_unit_test(the_order_of_candidates_does_not_matter),
        cmocka_unit_test(merged_halves_are_the_whole),
        cmocka_unit_test(the_names_of_questions_and_interviewers_do_not_matter),
        cmocka_unit_test(small_and_odd_data_give_numbers_or_reasons),
        cmocka_unit_test(two_interviewers_on_small_data_give_numbers_or_reasons),
        cmocka_unit_test(nothing_at_all_has_an_answer),
        cmocka_unit_test(means_are_on_the_scale_and_difficulty_is_a_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
