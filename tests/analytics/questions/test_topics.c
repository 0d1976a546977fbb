#include "analytics/questions/topics.h"

#include "tests/support/analytics/first_pass.h"
#include "tests/support/near.h"

static struct arena run;

static struct topic_result *topics_of(const struct sheet *sheet, size_t floor)
{
    struct first_pass collected;
    struct answers answers = {0};
    collect(&collected, sheet);
    struct topics topics = topics_create(&collected.cronbach, &sheet->catalogue, &collected.arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        topics_add(&topics, &answers);
    }
    struct topic_result *const results = topics_finish(&topics, floor, &run);
    answers_free(&answers);
    first_pass_free(&collected);
    return results;
}

static const char *const rows[] = {"4042", "3141", "2332", "1403", "0210", "3434",
                                   "1122", "4231", "0324", "2013", "3323", "1242"};

enum { N_ROWS = sizeof rows / sizeof *rows };

/* Topic 0 has the first and third question, topic 1 the others. */
static void open_rows(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 4, .n_interviewers = 1, .n_topics = 2};
    sheet_open(sheet);
    for (size_t i = 0; i < N_ROWS; i++)
        sheet_row(sheet, rows[i]);
}

/* Covariances of two scores that are sums of shares of some questions. */
static double covariance(size_t first_a, size_t step_a, size_t first_b, size_t step_b)
{
    struct comoments both = {0};
    for (size_t i = 0; i < N_ROWS; i++) {
        double a = 0, b = 0;
        for (size_t q = first_a; q < 4; q += step_a)
            a += (rows[i][q] - '0') / 4.0;
        for (size_t q = first_b; q < 4; q += step_b)
            b += (rows[i][q] - '0') / 4.0;
        moments_add_pair(&both, a, b);
    }
    return both.c / (N_ROWS - 1);
}

/* Haberman (2008) as a regression of the true score on topic score and total, step by step. */
static void prmse_is_the_regression_of_the_true_score(void **state)
{
    (void)state;
    struct sheet sheet;
    open_rows(&sheet);
    const struct topic_result *const topics = topics_of(&sheet, 2);
    const double s = covariance(0, 2, 0, 2), x = covariance(0, 1, 0, 1),
                 sx = covariance(0, 2, 0, 1);
    const double apart = covariance(0, 4, 0, 4) + covariance(2, 4, 2, 4);
    const double alpha = 2 * (1 - apart / s), truth = alpha * s, truth_x = sx - (1 - alpha) * s;
    assert_int_equal(topics[0].n_questions, 2);
    assert_near(topics[0].alpha.value, alpha, 1e-12);
    assert_true(topics[0].has_prmse);
    assert_near(topics[0].prmse_subscore, alpha, 1e-12);
    assert_near(topics[0].prmse_total, truth_x * truth_x / (truth * x), 1e-12);
    const double by_x = (truth_x * s - truth * sx) / (s * x - sx * sx),
                 by_s = (truth - by_x * sx) / s;
    assert_near(topics[0].prmse_both, (by_s * truth + by_x * truth_x) / truth, 1e-12);
    assert_int_equal(topics[0].adds_value, topics[0].prmse_subscore > topics[0].prmse_total);
    sheet_close(&sheet);
}

static void a_topic_of_one_question_has_no_alpha(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1, .n_topics = 2};
    sheet_open(&sheet);
    for (size_t i = 0; i < N_ROWS; i++) {
        const char three[] = {rows[i][0], rows[i][1], rows[i][2], 0};
        sheet_row(&sheet, three);
    }
    const struct topic_result *const topics = topics_of(&sheet, 2);
    assert_int_equal(topics[0].alpha.status, ESTIMATE_OK);
    assert_int_equal(topics[1].n_questions, 1);
    assert_string_equal(topics[1].alpha.reason, "there is only one question");
    assert_false(topics[1].has_prmse);
    assert_true(isnan(topics[1].prmse_total));
    sheet_close(&sheet);
}

/* One topic is its own total: nothing to compare it with. */
static void the_only_topic_has_no_prmse(void **state)
{
    (void)state;
    struct sheet sheet;
    open_rows(&sheet);
    struct question *const questions = (struct question *)(uintptr_t)sheet.catalogue.questions;
    for (size_t q = 0; q < 4; q++)
        questions[q].topic = 0;
    const struct topic_result *const topics = topics_of(&sheet, 2);
    assert_int_equal(topics[0].n_questions, 4);
    assert_false(topics[0].has_prmse);
    assert_int_equal(topics[1].alpha.status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
}

/* n counts who answered a question of the topic. */
static void candidates_are_those_of_the_topic(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1, .n_topics = 2};
    sheet_open(&sheet);
    for (size_t i = 0; i < N_ROWS; i++) {
        char levels[] = {rows[i][0], ' ', rows[i][2], ' ', 0};
        sheet_row(&sheet, levels);
    }
    for (size_t i = 0; i < 5; i++) {
        char levels[] = {' ', rows[i][1], ' ', rows[i][3], 0};
        sheet_row(&sheet, levels);
    }
    const struct topic_result *const topics = topics_of(&sheet, 10);
    assert_int_equal(topics[0].alpha.n, N_ROWS);
    assert_int_equal(topics[0].alpha.status, ESTIMATE_OK);
    assert_int_equal(topics[1].alpha.n, 5);
    assert_false(topics[0].has_prmse);
    sheet_close(&sheet);
}

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prmse_is_the_regression_of_the_true_score),
        cmocka_unit_test(a_topic_of_one_question_has_no_alpha),
        cmocka_unit_test(the_only_topic_has_no_prmse),
        cmocka_unit_test(candidates_are_those_of_the_topic),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
