#include "analytics/candidates/leverages.h"

#include <gsl/gsl_rng.h>

#include "tests/support/analytics/first_pass.h"
#include "tests/support/near.h"

/* Sums over all candidates, each of whose answers of a topic stand together: questions are dealt to
 * topics in turn, so that topic t has every n_topics-th. */
static struct lost_freedom lost_by(const struct sheet *sheet)
{
    struct first_pass first;
    struct answers answers = {0};
    struct lost_freedom sum = {0};
    collect(&first, sheet);
    struct leverages *const leverages = leverages_create(&first.effects, &first.arena);
    assert_non_null(leverages);
    for (size_t c = 0; c < sheet->n_candidates; c++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + c);
        leverages_begin(leverages, &answers);
        for (size_t t = 0; t < sheet->n_topics; t++) {
            size_t places[16], n = 0;
            for (size_t i = 0; i < answers.n_answers; i++)
                if (answers.answers[i].question % sheet->n_topics == t)
                    places[n++] = i;
            if (n == 0)
                continue;
            const struct lost_freedom lost = leverages_of_topic(leverages, &answers, places, n);
            sum.topics += lost.topics;
            sum.answers += lost.answers;
            sum.ratings += lost.ratings;
        }
    }
    answers_free(&answers);
    first_pass_free(&first);
    return sum;
}

/* Six questions in two topics: five contrasts, of which one is of the topics. */
static void complete_data_lose_the_questions_within_their_topics(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 6, .n_interviewers = 1, .n_topics = 2};
    sheet_open(&sheet);
    static const char *const rows[] = {"012344", "213002", "444321", "012030", "331422"};
    for (size_t i = 0; i < 5; i++)
        sheet_row(&sheet, rows[i]);
    const struct lost_freedom lost = lost_by(&sheet);
    assert_near(lost.topics, 1, 1e-9);
    assert_near(lost.answers, 4, 1e-9);
    assert_near(lost.ratings, 0, 1e-9);
    sheet_close(&sheet);
}

/* Of a panel of three, two degrees of freedom, all of them within answers. */
static void a_panel_that_scores_everything_loses_within_answers(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 3, .n_topics = 2};
    sheet_open(&sheet);
    for (size_t c = 0; c < 6; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 4; q++)
            for (uint32_t i = 0; i < 3; i++)
                sheet_rate(&sheet, q, i, (int)((3 * c + 2 * q + i * i) % 5));
    }
    const struct lost_freedom lost = lost_by(&sheet);
    assert_near(lost.ratings, 2, 1e-9);
    assert_near(lost.topics, 1, 1e-9);
    assert_near(lost.answers, 2, 1e-9);
    sheet_close(&sheet);
}

/* Nine questions and four interviewers, of which two constants are free: rank 11. */
static void all_of_it_is_the_rank(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 9, .n_interviewers = 4, .n_topics = 3};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    sheet_open(&sheet);
    for (size_t c = 0; c < 30; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 9; q++) {
            const uint32_t one = (uint32_t)gsl_rng_uniform_int(rng, 4);
            if (gsl_rng_uniform(rng) < 0.4)
                continue;
            sheet_rate(&sheet, q, one, (int)gsl_rng_uniform_int(rng, 5));
            if (one < 3)
                sheet_rate(&sheet, q, one + 1, (int)gsl_rng_uniform_int(rng, 5));
        }
    }
    const struct lost_freedom lost = lost_by(&sheet);
    assert_near(lost.topics + lost.answers + lost.ratings, 11, 1e-8);
    assert_true(lost.topics > 2 && lost.answers > 0 && lost.ratings > 0);
    gsl_rng_free(rng);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complete_data_lose_the_questions_within_their_topics),
        cmocka_unit_test(a_panel_that_scores_everything_loses_within_answers),
        cmocka_unit_test(all_of_it_is_the_rank),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
