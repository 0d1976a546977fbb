#include "analytics/reliability/reliability.h"

#include <string.h>

#include "analytics/reliability/variance_model.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

/* A sheet, its rows and what they say. */
struct study {
    struct sheet sheet;
    struct score_rows rows;
    struct reliability_result result;
    struct arena arena;
};

static void open_study(struct study *study, size_t n_levels, size_t n_questions,
                       size_t n_interviewers)
{
    *study = (struct study){.sheet = {.n_levels = n_levels,
                                      .n_questions = n_questions,
                                      .n_interviewers = n_interviewers}};
    sheet_open(&study->sheet);
}

static void read_study(struct study *study)
{
    study->rows = score_rows_create(&study->sheet.catalogue, 0);
    for (size_t c = 0; c < study->sheet.n_candidates; c++)
        score_rows_add(&study->rows, &study->sheet.candidates[c]);
    score_rows_seal(&study->rows);
}

static void run_study(struct study *study, size_t floor)
{
    struct limits limits = LIMITS_DEFAULT;
    struct error error = {0};
    limits.floor_difficulty = floor;
    read_study(study);
    assert_true(reliability_of(&study->rows, &limits, NULL, &study->arena, &study->result, &error));
}

static void close_study(struct study *study)
{
    score_rows_free(&study->rows);
    arena_free(&study->arena);
    sheet_close(&study->sheet);
}

/* A candidate's scores, question by question and in it interviewer by interviewer; a dot is none.
 */
static void rate_all(struct study *study, const char *levels)
{
    sheet_candidate(&study->sheet);
    for (uint32_t i = 0; levels[i]; i++)
        if (levels[i] != '.')
            sheet_rate(&study->sheet, i / (uint32_t)study->sheet.n_interviewers,
                       i % (uint32_t)study->sheet.n_interviewers, levels[i] - '0');
}

static double variance_of(const struct study *study, enum component component)
{
    assert_true(study->result.design.told[component]);
    assert_int_equal(study->result.components[component].variance.status, ESTIMATE_OK);
    return study->result.components[component].variance.value;
}

/* Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428, table 2: six subjects, four judges.
 * The mean squares give 2.5556, 5.2444 and 1.0194. */
static void rate_shrout_and_fleiss(struct study *study)
{
    static const char *const subjects[] = {"9258", "6132", "8468", "7126", "10569", "6247"};
    open_study(study, 11, 1, 4);
    for (size_t c = 0; c < sizeof subjects / sizeof *subjects; c++) {
        if (strlen(subjects[c]) == 4) {
            rate_all(study, subjects[c]);
            continue;
        }
        sheet_candidate(&study->sheet);
        sheet_rate(&study->sheet, 0, 0, 10);
        for (uint32_t i = 1; i < 4; i++)
            sheet_rate(&study->sheet, 0, i, subjects[c][i + 1] - '0');
    }
}

static void balanced_scores_give_the_components_of_their_mean_squares(void **state)
{
    struct study study;
    (void)state;
    rate_shrout_and_fleiss(&study);
    run_study(&study, 2);
    assert_near(variance_of(&study, COMPONENT_CANDIDATE), 2.55555555555556, 1e-9);
    assert_near(variance_of(&study, COMPONENT_INTERVIEWER), 5.24444444444444, 1e-9);
    assert_near(variance_of(&study, COMPONENT_RESIDUAL), 1.01944444444444, 1e-9);
    const struct reliability_row *const row = reliability_row_of(&study.result, 1, 4, false);
    assert_near(row->g.value, 0.9093155423770695, 1e-9);
    assert_near(row->phi.value, 0.6200505475989893, 1e-9);
    close_study(&study);
}

/* With F = (variance of candidates x 4 + residual)/residual, exact bounds are those of F with 5 and
 * 15 degrees of freedom: 1 - 3.5764/F and 1 - 1/(6.4277 F). */
static void on_balanced_scores_bounds_of_g_are_those_of_f(void **state)
{
    struct study study;
    (void)state;
    rate_shrout_and_fleiss(&study);
    run_study(&study, 2);
    const double f = 1 + 4 * 2.55555555555556 / 1.01944444444444;
    const struct reliability_row *const row = reliability_row_of(&study.result, 1, 4, false);
    assert_near(row->g.lower, 1 - 3.5764 / f, 0.02);
    assert_near(row->g.upper, 1 - 1 / (6.4277 * f), 0.005);
    close_study(&study);
}

/* lme4 1.1.31, REML, of 12 candidates, 3 questions and 2 interviewers; three components are 0. */
static void a_negative_component_is_none_and_the_others_make_up_for_it(void **state)
{
    static const char *const candidates[] = {"412232", "233212", "224241", "111121",
                                             "534344", "133333", "344554", "545444",
                                             "332253", "212223", "345332", "222123"};
    struct study study;
    (void)state;
    open_study(&study, 6, 3, 2);
    for (size_t c = 0; c < sizeof candidates / sizeof *candidates; c++)
        rate_all(&study, candidates[c]);
    run_study(&study, 10);
    assert_near(variance_of(&study, COMPONENT_CANDIDATE), 0.8080808277544204, 1e-6);
    assert_near(variance_of(&study, COMPONENT_INTERVIEWER), 0.0656565752653074, 1e-6);
    assert_near(variance_of(&study, COMPONENT_CANDIDATE_INTERVIEWER), 0.040824906539257716, 1e-6);
    assert_near(variance_of(&study, COMPONENT_RESIDUAL), 0.6388888902372044, 1e-6);
    assert_near(variance_of(&study, COMPONENT_QUESTION), 0, 0);
    assert_near(variance_of(&study, COMPONENT_CANDIDATE_QUESTION), 0, 0);
    const struct estimate *const none = &study.result.components[COMPONENT_QUESTION].variance;
    assert_near(none->lower, 0, 0);
    assert_true(none->upper > 0);
    close_study(&study);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    static const char *const candidates[] = {"41..32", "2332..", "2242..", "..1121",
                                             "53..44", "133333", "34..54", "54..44",
                                             "..2253", "2122..", "345332", "22..23"};
    enum { N = sizeof candidates / sizeof *candidates };
    struct study study, turned;
    (void)state;
    open_study(&study, 6, 3, 2);
    open_study(&turned, 6, 3, 2);
    for (size_t c = 0; c < N; c++) {
        rate_all(&study, candidates[c]);
        rate_all(&turned, candidates[N - 1 - c]);
    }
    run_study(&study, 10);
    run_study(&turned, 10);
    for (size_t k = 0; k < N_COMPONENTS; k++)
        assert_near(variance_of(&study, (enum component)k), variance_of(&turned, (enum component)k),
                    1e-8);
    for (size_t i = 0; i < study.result.n_rows; i++)
        assert_near(study.result.rows[i].gqk.lower, turned.result.rows[i].gqk.lower, 1e-7);
    close_study(&study);
    close_study(&turned);
}

static void who_scored_alone_is_within_the_candidate(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 6, 3, 1);
    for (size_t c = 0; c < 4; c++) {
        rate_all(&study, "412");
        rate_all(&study, "233");
        rate_all(&study, "525");
    }
    run_study(&study, 10);
    const struct component_design *const design = &study.result.design;
    assert_false(design->told[COMPONENT_INTERVIEWER]);
    assert_int_equal(design->within[COMPONENT_INTERVIEWER], COMPONENT_INTERVIEWER);
    assert_int_equal(design->within[COMPONENT_CANDIDATE_INTERVIEWER], COMPONENT_CANDIDATE);
    assert_int_equal(design->within[COMPONENT_QUESTION_INTERVIEWER], COMPONENT_QUESTION);
    assert_int_equal(design->within[COMPONENT_CANDIDATE_QUESTION], COMPONENT_RESIDUAL);
    assert_null(reliability_row_of(&study.result, 3, 2, false));
    assert_non_null(reliability_row_of(&study.result, 20, 1, false));
    close_study(&study);
}

static void interviewers_of_one_question_each_are_told_and_not_their_cells(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 6, 2, 4);
    for (size_t c = 0; c < 3; c++) {
        rate_all(&study, "41....23");
        rate_all(&study, "23....12");
        rate_all(&study, "54....35");
        rate_all(&study, "22....41");
    }
    run_study(&study, 10);
    assert_true(study.result.design.told[COMPONENT_INTERVIEWER]);
    assert_false(study.result.design.told[COMPONENT_QUESTION_INTERVIEWER]);
    assert_int_equal(study.result.design.within[COMPONENT_QUESTION_INTERVIEWER],
                     COMPONENT_INTERVIEWER);
    assert_int_equal(study.result.design.within[COMPONENT_CANDIDATE_INTERVIEWER],
                     COMPONENT_RESIDUAL);
    close_study(&study);
}

static void assert_refused(struct study *study, enum estimate_status status, const char *part)
{
    const struct estimate *const variance = &study->result.components[COMPONENT_CANDIDATE].variance;
    assert_non_null(study->result.reason);
    assert_non_null(strstr(study->result.reason, part));
    assert_int_equal(variance->status, status);
    assert_int_equal(study->result.n_rows, 0);
}

static void what_cannot_be_estimated_has_a_reason(void **state)
{
    struct study none, few, constant, exact, single;
    (void)state;
    open_study(&none, 6, 1, 1);
    run_study(&none, 2);
    assert_refused(&none, ESTIMATE_UNDEFINED, "no score");
    rate_shrout_and_fleiss(&few);
    run_study(&few, 10);
    assert_refused(&few, ESTIMATE_TOO_FEW, "n is 6, at least 10");
    open_study(&constant, 6, 2, 2);
    open_study(&exact, 6, 2, 2);
    open_study(&single, 6, 2, 1);
    for (size_t c = 0; c < 6; c++) {
        rate_all(&constant, "3333");
        rate_all(&exact, c % 2 ? "1122" : "2233");
        rate_all(&single, c % 2 ? "1." : ".4");
    }
    run_study(&constant, 2);
    assert_refused(&constant, ESTIMATE_UNDEFINED, "all scores are the same");
    run_study(&exact, 2);
    assert_refused(&exact, ESTIMATE_UNDEFINED, "without any error");
    run_study(&single, 2);
    assert_refused(&single, ESTIMATE_UNDEFINED, "no candidate has two scores");
    close_study(&none);
    close_study(&few);
    close_study(&constant);
    close_study(&exact);
    close_study(&single);
}

/* Panels {0, 1}, {1, 2} and {0, 1}: of interviewers of two candidates one half, a quarter and a
 * quarter are the same person, each drawn from two. */
static void overlap_is_the_chance_to_meet_the_same_interviewer(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 6, 2, 3);
    rate_all(&study, "12.34.");
    rate_all(&study, ".12.34");
    rate_all(&study, "22....");
    read_study(&study);
    const struct score_design design = score_rows_design(&study.rows);
    assert_near(design.overlap, (0.5 + 0.25 + 0.25) / 3, 1e-12);
    assert_int_equal(design.questions, 2);
    assert_int_equal(design.interviewers, 2);
    close_study(&study);
}

/* Everybody meets the same two, so that a panel of two adds nothing to g's error, and one does. */
static void gqk_is_g_where_all_meet_the_same_panel(void **state)
{
    static const char *const candidates[] = {"412232", "233212", "224241", "111121", "534344",
                                             "133333", "344554", "545444", "332253", "212223"};
    struct study study;
    (void)state;
    open_study(&study, 6, 3, 2);
    for (size_t c = 0; c < sizeof candidates / sizeof *candidates; c++)
        rate_all(&study, candidates[c]);
    run_study(&study, 10);
    const struct reliability_row *const two = reliability_row_of(&study.result, 3, 2, false);
    const struct reliability_row *const one = reliability_row_of(&study.result, 3, 1, false);
    assert_near(two->gqk.value, two->g.value, 1e-12);
    assert_true(one->gqk.value < one->g.value && one->gqk.value > one->phi.value);
    close_study(&study);
}

static void candidates_with_more_scores_than_are_taken_are_refused_at_once(void **state)
{
    enum { QUESTIONS = 2 * VARIANCE_MODEL_MOST_SCORES };
    struct study study;
    (void)state;
    open_study(&study, 6, QUESTIONS, 1);
    for (size_t c = 0; c < 10; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++)
            sheet_rate(&study.sheet, q, 0, (int)((q + c) % 6));
    }
    run_study(&study, 2);
    assert_refused(&study, ESTIMATE_UNDEFINED, "more scores than");
    close_study(&study);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(balanced_scores_give_the_components_of_their_mean_squares),
        cmocka_unit_test(on_balanced_scores_bounds_of_g_are_those_of_f),
        cmocka_unit_test(a_negative_component_is_none_and_the_others_make_up_for_it),
        cmocka_unit_test(the_order_of_candidates_changes_nothing),
        cmocka_unit_test(who_scored_alone_is_within_the_candidate),
        cmocka_unit_test(interviewers_of_one_question_each_are_told_and_not_their_cells),
        cmocka_unit_test(what_cannot_be_estimated_has_a_reason),
        cmocka_unit_test(overlap_is_the_chance_to_meet_the_same_interviewer),
        cmocka_unit_test(gqk_is_g_where_all_meet_the_same_panel),
        cmocka_unit_test(candidates_with_more_scores_than_are_taken_are_refused_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
