#include "analytics/history/question_months.h"

#include "base/date.h"
#include "tests/support/near.h"

static int32_t day_of(int32_t month)
{
    int32_t day;
    assert_true(date_from_parts(2026, month, 3, &day));
    return day;
}

static struct scored_rating rating(uint32_t question, double adjusted, double share, int32_t day)
{
    return (struct scored_rating){
        .question = question, .adjusted = adjusted, .share = share, .day = day};
}

/* Question 0 in January by two interviewers and in March by one, question 1 in January. */
static void a_candidate_counts_once_a_month_against_the_other_questions(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct scored_rating ratings[] = {
        rating(0, 0.6, 0.5, day_of(1)), rating(0, 0.8, 0.75, day_of(1)),
        rating(0, 0.1, 0.25, day_of(3)), rating(1, 0.4, 0.5, day_of(1))};
    struct answer its[] = {{.question = 0, .first = 0, .n = 3},
                           {.question = 1, .first = 3, .n = 1}};
    const struct answers answers = {
        .answers = its, .n_answers = 2, .ratings = ratings, .n_ratings = 4};
    struct question_months months = question_months_create(2, &arena);
    question_months_add(&months, &answers);
    const struct month_series series = question_months_series(&months, 0, &arena);
    assert_int_equal(series.n, 2);
    assert_int_equal(series.months[0].n, 1);
    assert_near(series.months[0].mean - series.months[1].mean, 0.7 - 0.1, 1e-12);
    assert_near((series.months[0].mean + series.months[1].mean) / 2, (0.625 + 0.25) / 2, 1e-12);
    assert_near(question_months_series(&months, 1, &arena).months[0].mean, 0.5, 1e-12);
    arena_free(&arena);
}

static void a_single_question_or_no_date_tells_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct scored_rating ratings[] = {rating(0, 0.6, 0.5, INT32_MIN),
                                      rating(1, 0.4, 0.5, INT32_MIN)};
    struct answer its[] = {{.question = 0, .first = 0, .n = 1},
                           {.question = 1, .first = 1, .n = 1}};
    struct answers answers = {.answers = its, .n_answers = 2, .ratings = ratings, .n_ratings = 2};
    struct question_months months = question_months_create(2, &arena);
    question_months_add(&months, &answers);
    ratings[0].day = day_of(1);
    answers.n_answers = answers.n_ratings = 1;
    question_months_add(&months, &answers);
    assert_int_equal(question_months_series(&months, 0, &arena).n, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_candidate_counts_once_a_month_against_the_other_questions),
        cmocka_unit_test(a_single_question_or_no_date_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
