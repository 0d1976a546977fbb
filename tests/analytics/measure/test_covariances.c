#include "analytics/measure/covariances.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static struct covariances covariances_of(const struct sheet *sheet, size_t first, size_t end,
                                         struct arena *arena)
{
    struct covariances covariances = covariances_create(sheet->n_questions, arena);
    struct answers answers = {0};
    for (size_t i = first; i < end; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        covariances_add(&covariances, &answers);
    }
    answers_free(&answers);
    return covariances;
}

static void fill(struct sheet *sheet)
{
    sheet_open(sheet);
    sheet_row(sheet, "024");
    sheet_row(sheet, "42 ");
    sheet_row(sheet, "4 0");
    sheet_row(sheet, "23-");
    sheet_row(sheet, " 44");
}

/* Questions 0 and 1 share candidates 0, 1 and 3: shares (0, 0.5), (1, 0.5), (0.5, 0.75);
 * means 0.5 and 0.58333, sum of products 0.5 x -0.08333 - 0.5 x -0.08333 + 0 = 0. */
static void a_pair_counts_only_who_answered_both(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    fill(&sheet);
    const struct covariances all = covariances_of(&sheet, 0, 5, &arena);
    const struct comoments *const cell = covariances_cell(&all, 1, 0);
    assert_int_equal(cell->n, 3);
    assert_near(cell->mean_a, 1.75 / 3, 1e-15);
    assert_near(cell->mean_b, 0.5, 1e-15);
    assert_near(cell->c, 0, 1e-15);
    assert_int_equal(covariances_cell(&all, 2, 1)->n, 2);
    assert_near(covariances_cell(&all, 2, 0)->c, -0.5, 1e-15);
    const struct moments moments = covariances_moments(&all, 0);
    assert_int_equal(moments.n, 4);
    assert_near(moments.mean, 0.625, 1e-15);
    assert_near(moments.m2, 0.6875, 1e-15);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void halves_merge_to_the_whole(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    fill(&sheet);
    const struct covariances all = covariances_of(&sheet, 0, 5, &arena);
    struct covariances half = covariances_of(&sheet, 0, 2, &arena);
    const struct covariances rest = covariances_of(&sheet, 2, 5, &arena);
    covariances_merge(&half, &rest);
    for (size_t a = 0; a < 3; a++)
        for (size_t b = 0; b <= a; b++) {
            assert_int_equal(covariances_cell(&half, a, b)->n, covariances_cell(&all, a, b)->n);
            assert_near(covariances_cell(&half, a, b)->c, covariances_cell(&all, a, b)->c, 1e-14);
        }
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_counts_only_who_answered_both),
        cmocka_unit_test(halves_merge_to_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
