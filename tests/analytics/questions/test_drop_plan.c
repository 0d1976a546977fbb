#include "analytics/questions/drop_plan.h"

#include <stdlib.h>
#include <string.h>

#include "analytics/questions/alpha_model.h"
#include "analytics/questions/cronbach.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static const struct limits low_floor = {.floor_correlation = 2};

/* Which questions and candidates count in a computation that is made anew. */
struct choice {
    const bool *questions;
    size_t left_out; /* candidate; SIZE_MAX: nobody */
};

static void keep(struct answers *answers, const bool *questions)
{
    size_t n = 0;
    for (size_t i = 0; i < answers->n_answers; i++)
        if (!questions || questions[answers->answers[i].question])
            answers->answers[n++] = answers->answers[i];
    answers->n_answers = n;
}

static struct cronbach again(const struct sheet *sheet, const struct choice *choice,
                             struct arena *arena)
{
    struct covariances *const covariances = ARENA_NEW(arena, struct covariances);
    struct answers answers = {0};
    size_t n = 0;
    *covariances = covariances_create(sheet->n_questions, arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        if (i == choice->left_out)
            continue;
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        keep(&answers, choice->questions);
        covariances_add(covariances, &answers);
        n += answers.n_answers > 0;
    }
    answers_free(&answers);
    return cronbach_create(covariances, n, arena);
}

static double alpha_again(const struct sheet *sheet, const bool *questions, size_t left_out,
                          struct arena *arena)
{
    const struct cronbach cronbach = again(sheet, &(struct choice){questions, left_out}, arena);
    return cronbach_alpha(&cronbach, &sheet->catalogue, 2, arena).value;
}

static struct drop_plans_result plans_with(const struct sheet *sheet, const double *minutes,
                                           bool keeps_topics, const struct limits *limits,
                                           struct arena *arena)
{
    struct covariances covariances = covariances_create(sheet->n_questions, arena);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        covariances_add(&covariances, &answers);
    }
    struct drop_plans *const plans = drop_plans_create(&sheet->catalogue, &covariances, minutes,
                                                       keeps_topics, arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        drop_plans_add(plans, &answers);
    }
    answers_free(&answers);
    const struct drop_plans_result result = drop_plans_finish(plans, limits, arena);
    drop_plans_free(plans);
    return result;
}

static struct drop_plans_result plans_of(const struct sheet *sheet, const double *minutes,
                                         const struct limits *limits, struct arena *arena)
{
    return plans_with(sheet, minutes, false, limits, arena);
}

/* Six questions; every candidate meets each with probability `met`. */
static void random_rows_of(struct sheet *sheet, size_t n_topics, unsigned seed, size_t n,
                           double met)
{
    *sheet = (struct sheet){
        .n_levels = 5, .n_questions = 6, .n_interviewers = 1, .n_topics = n_topics};
    sheet_open(sheet);
    srand(seed);
    for (size_t i = 0; i < n; i++) {
        char row[7] = "";
        const int ability = rand() % 3;
        for (size_t q = 0; q < 6; q++)
            if ((double)rand() / RAND_MAX < met)
                row[q] = (char)('0' + ability + rand() % 3);
            else
                row[q] = ' ';
        sheet_row(sheet, row);
    }
}

/* The alpha of each step is that of a computation that knows no other questions, its doubt that of
 * the jackknife with each candidate left out in full. */
static void random_rows(struct sheet *sheet, unsigned seed, size_t n, double met)
{
    random_rows_of(sheet, 2, seed, n, met);
}

static void steps_and_intervals_equal_a_computation_made_anew(void **state)
{
    (void)state;
    enum { CANDIDATES = 150 };
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 5, CANDIDATES, 1);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    bool left[6];
    memset(left, true, sizeof left);
    assert_int_equal(plan.n_steps, 4);
    assert_near(plan.alpha.value, alpha_again(&sheet, left, SIZE_MAX, &arena), 1e-12);
    for (size_t s = 0; s < plan.n_steps; s++) {
        const struct drop_step *const step = &plan.steps[s];
        left[step->question] = false;
        const double alpha = alpha_again(&sheet, left, SIZE_MAX, &arena);
        struct moments alphas = {0}, losses = {0};
        for (size_t c = 0; c < CANDIDATES; c++) {
            const double all = alpha_again(&sheet, NULL, c, &arena);
            const double some = alpha_again(&sheet, left, c, &arena);
            struct answers answers = {0};
            answers_read(&answers, &sheet.catalogue, sheet.candidates + c);
            if (answers.n_answers > 0)
                moments_add(&losses, all - some);
            keep(&answers, left);
            if (answers.n_answers > 0)
                moments_add(&alphas, some);
            answers_free(&answers);
        }
        const double n = (double)alphas.n, m = (double)losses.n;
        const double alpha_se = sqrt((n - 1) / n * alphas.m2);
        const double loss_se = sqrt((m - 1) / m * losses.m2);
        assert_near(step->alpha.value, alpha, 1e-12);
        assert_near(step->loss.value, plan.alpha.value - alpha, 1e-12);
        assert_near(step->alpha.se, alpha_se, 1e-12);
        assert_near(step->loss.se, loss_se, 1e-12);
        const struct interval bounds = interval_feldt(step->alpha.value, CANDIDATES, 5 - s);
        assert_near(step->alpha.lower, bounds.lower, 1e-12);
        assert_near(step->alpha.upper, bounds.upper, 1e-12);
        assert_true(step->loss.lower < step->loss.value && step->loss.value < step->loss.upper);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

/* All rows of the questions that a sheet's candidates met, but of one who is left out. */
static struct estimate model_alpha(const struct sheet *sheet, size_t left_out, struct arena *arena)
{
    struct moments shares[6] = {{0}};
    struct answers answers = {0};
    double without[6];
    struct item_scores scores = item_scores_create(shares, 6);
    for (int pass = 0; pass < 2; pass++)
        for (size_t c = 0; c < sheet->n_candidates; c++) {
            if (c == left_out)
                continue;
            answers_read(&answers, &sheet->catalogue, sheet->candidates + c);
            for (size_t i = 0; pass == 0 && i < answers.n_answers; i++)
                moments_add(&shares[answers.answers[i].question], answers.answers[i].share);
            if (pass == 1)
                item_scores_add(&scores, &answers);
        }
    const struct estimate alpha = alpha_model(&scores, 2, without, arena);
    item_scores_free(&scores);
    answers_free(&answers);
    return alpha;
}

/* Candidates met some of the questions: what all of them reach is what is told of all questions,
 * and the losses add up. */
static void where_questions_are_missing_one_factor_tells(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 5, 150, 0.6);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    const struct estimate all = model_alpha(&sheet, SIZE_MAX, &arena);
    assert_near(plan.alpha.value, all.value, 1e-10);
    assert_near(plan.alpha.lower, all.lower, 1e-8);
    assert_int_equal(plan.n_steps, 4);
    for (size_t s = 0; s < plan.n_steps; s++) {
        const struct drop_step *const step = &plan.steps[s];
        assert_int_equal(step->alpha.status, ESTIMATE_OK);
        assert_near(step->loss.value, plan.alpha.value - step->alpha.value, 1e-12);
        assert_true(step->alpha.lower < step->alpha.value);
        assert_true(step->alpha.value < step->alpha.upper && step->alpha.upper < 1);
        assert_true(step->loss.se < step->alpha.se + plan.alpha.se);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Questions that are all alike: of what chance alone sets apart the best three must not look better
 * than three questions are, on average over many years. */
static void chance_does_not_make_what_is_left_look_better(void **state)
{
    (void)state;
    enum { YEARS = 60 };
    double told = 0, by_luck = 0, all = 0;
    for (unsigned seed = 1; seed <= YEARS; seed++) {
        struct arena arena = {0};
        struct sheet sheet;
        random_rows(&sheet, seed, 60, 1);
        const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
        double best = -1;
        for (unsigned set = 0; set < 64; set++) {
            bool left[6];
            size_t n = 0;
            for (size_t q = 0; q < 6; q++)
                n += left[q] = set >> q & 1;
            if (n == 3)
                best = fmax(best, alpha_again(&sheet, left, SIZE_MAX, &arena));
        }
        const double k = 6, r = plan.alpha.value / (k - (k - 1) * plan.alpha.value);
        all += 3 * r / (1 + 2 * r) / YEARS;
        told += plan.steps[2].alpha.value / YEARS;
        by_luck += best / YEARS;
        sheet_close(&sheet);
        arena_free(&arena);
    }
    assert_true(by_luck > all + 0.05);
    assert_near(told, all, 0.02);
}

static void on_complete_data_the_interval_is_feldts(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 6, 30, 1);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    for (size_t s = 0; s < plan.n_steps; s++) {
        const struct estimate *const alpha = &plan.steps[s].alpha;
        const struct interval feldt = interval_feldt(alpha->value, 30, 5 - s);
        assert_near(alpha->lower, feldt.lower, 1e-12);
        assert_near(alpha->upper, feldt.upper, 1e-12);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Topics take turns: 0 has the questions 0, 2 and 4. */
static void a_topic_has_a_plan_of_its_own(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 7, 40, 1);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).topics[0];
    static const bool of_topic[] = {true, false, true, false, true, false};
    assert_int_equal(plan.n_questions, 3);
    assert_int_equal(plan.n_steps, 1);
    assert_true(plan.steps[0].question % 2 == 0);
    assert_near(plan.alpha.value, alpha_again(&sheet, of_topic, SIZE_MAX, &arena), 1e-12);
    assert_false(plan.steps[0].empties_topic);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void the_only_topic_has_the_plan_of_all(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 7, 80, 0.6);
    const struct drop_plan beside = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    sheet_close(&sheet);
    random_rows_of(&sheet, 1, 7, 80, 0.6);
    const struct drop_plans_result plans = plans_of(&sheet, NULL, &low_floor, &arena);
    const struct drop_plan *const both[] = {&plans.overall, &plans.topics[0]};
    for (size_t p = 0; p < 2; p++) {
        assert_int_equal(both[p]->n_steps, beside.n_steps);
        assert_near(both[p]->alpha.lower, beside.alpha.lower, 0);
        for (size_t s = 0; s < beside.n_steps; s++) {
            assert_int_equal(both[p]->steps[s].question, beside.steps[s].question);
            assert_near(both[p]->steps[s].loss.lower, beside.steps[s].loss.lower, 0);
        }
    }
    arena_free(&arena);
    sheet_close(&sheet);
}

static void the_last_question_of_a_topic_is_marked(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 8, 40, 0.8);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    size_t left[2] = {3, 3};
    for (size_t s = 0; s < plan.n_steps; s++)
        assert_int_equal(plan.steps[s].empties_topic, --left[plan.steps[s].question % 2] == 0);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void topics_keep_a_question_where_that_is_wanted(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 8, 40, 0.8);
    const struct drop_plan any = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    const struct drop_plan kept = plans_with(&sheet, NULL, true, &low_floor, &arena).overall;
    assert_int_equal(any.n_keeping, any.n_steps);
    assert_int_equal(kept.n_steps, any.n_steps);
    size_t left[2] = {3, 3};
    for (size_t s = 0; s < kept.n_keeping; s++)
        assert_true(--left[kept.steps[s].question % 2] > 0);
    assert_true(kept.n_keeping == kept.n_steps ||
                left[kept.steps[kept.n_keeping].question % 2] == 1);
    assert_int_equal(kept.n_questions, 6);
    for (size_t i = 0; i < kept.n_questions; i++)
        assert_int_equal(kept.questions[i], i);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void minutes_add_up(void **state)
{
    (void)state;
    static const double minutes[] = {1, 2, 3, 4, 5, 6.5};
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 9, 40, 0.8);
    const struct drop_plan plan = plans_of(&sheet, minutes, &low_floor, &arena).overall;
    assert_near(plan.minutes, 21.5, 0);
    double saved = 0;
    for (size_t s = 0; s < plan.n_steps; s++) {
        saved += minutes[plan.steps[s].question];
        assert_near(plan.steps[s].minutes_saved, saved, 1e-12);
        assert_near(plan.steps[s].minutes_left, 21.5 - saved, 1e-12);
    }
    assert_true(isnan(plans_of(&sheet, NULL, &low_floor, &arena).overall.steps[0].minutes_saved));
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Question 3 was never asked of those who met question 0 or 1, question 2 meets everything. */
static void a_question_apart_from_others_is_left_out_and_named(void **state)
{
    (void)state;
    static const char *const rows[] = {"012 ", "113 ", "220 ", "342 ", "434 ",
                                       "  12", "  21", "  33", "  40"};
    struct arena arena = {0};
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1};
    sheet_open(&sheet);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        sheet_row(&sheet, rows[i]);
    const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    assert_int_equal(plan.n_questions, 3);
    assert_int_equal(plan.n_left_out, 1);
    assert_int_equal(plan.left_out[0].question, 3);
    assert_int_equal(plan.left_out[0].other, 0);
    assert_int_equal(plan.n_steps, 1);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void what_cannot_be_judged_has_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *rows[4];
        const char *reason;
    } cases[] = {
        {{"", "", "", ""}, "there is no score"},
        {{"1  ", "2  ", "3  ", "1  "}, "there is only one question"},
        {{"1  ", "2  ", " 3 ", " 1 "}, "no three candidates answered the same two questions"},
        {{"111", "222", "111", "222"}, NULL},
        {{"111", "111", "111", "111"}, "the candidates' totals do not differ"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
        sheet_open(&sheet);
        for (size_t r = 0; r < 4; r++)
            sheet_row(&sheet, cases[i].rows[r]);
        const struct drop_plan plan = plans_of(&sheet, NULL, &low_floor, &arena).overall;
        assert_int_equal(plan.alpha.status, cases[i].reason ? ESTIMATE_UNDEFINED : ESTIMATE_OK);
        if (cases[i].reason)
            assert_string_equal(plan.alpha.reason, cases[i].reason);
        assert_int_equal(plan.n_steps, cases[i].reason ? 0 : 1);
        sheet_close(&sheet);
        arena_free(&arena);
    }
}

static void too_few_candidates_have_no_order(void **state)
{
    (void)state;
    const struct limits limits = LIMITS_DEFAULT;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 10, 19, 1);
    const struct drop_plan plan = plans_of(&sheet, NULL, &limits, &arena).overall;
    assert_int_equal(plan.alpha.status, ESTIMATE_TOO_FEW);
    assert_int_equal(plan.alpha.n, 19);
    assert_int_equal(plan.n_steps, 0);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet;
    random_rows(&sheet, 11, 50, 0.7);
    const struct drop_plan before = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    for (size_t i = 0; i < 25; i++) {
        const struct candidate_ratings one = sheet.candidates[i];
        sheet.candidates[i] = sheet.candidates[49 - i];
        sheet.candidates[49 - i] = one;
    }
    const struct drop_plan after = plans_of(&sheet, NULL, &low_floor, &arena).overall;
    for (size_t s = 0; s < before.n_steps; s++) {
        assert_int_equal(before.steps[s].question, after.steps[s].question);
        assert_near(before.steps[s].alpha.lower, after.steps[s].alpha.lower, 1e-8);
        assert_near(before.steps[s].loss.upper, after.steps[s].loss.upper, 1e-8);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_and_intervals_equal_a_computation_made_anew),
        cmocka_unit_test(where_questions_are_missing_one_factor_tells),
        cmocka_unit_test(chance_does_not_make_what_is_left_look_better),
        cmocka_unit_test(on_complete_data_the_interval_is_feldts),
        cmocka_unit_test(a_topic_has_a_plan_of_its_own),
        cmocka_unit_test(the_only_topic_has_the_plan_of_all),
        cmocka_unit_test(the_last_question_of_a_topic_is_marked),
        cmocka_unit_test(topics_keep_a_question_where_that_is_wanted),
        cmocka_unit_test(minutes_add_up),
        cmocka_unit_test(a_question_apart_from_others_is_left_out_and_named),
        cmocka_unit_test(what_cannot_be_judged_has_a_reason),
        cmocka_unit_test(too_few_candidates_have_no_order),
        cmocka_unit_test(the_order_of_candidates_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
