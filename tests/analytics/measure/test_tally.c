#include "analytics/measure/tally.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static void add_all(struct tally *tally, const struct sheet *sheet)
{
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        tally_add(tally, &answers, sheet->candidates + i);
    }
    answers_free(&answers);
}

static void what_came_by_is_counted(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 4, .n_interviewers = 3};
    struct arena arena = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "01-");
    sheet_row(&sheet, "--");
    sheet_candidate(&sheet);
    struct tally tally = tally_create(&sheet.catalogue, &arena);
    add_all(&tally, &sheet);
    const struct counts counts = tally_counts(&tally);
    assert_int_equal(counts.candidates, 2);
    assert_int_equal(tally.answering, 1);
    assert_int_equal(counts.interviews, 2);
    assert_int_equal(counts.interviewers, 1);
    assert_int_equal(counts.questions, 3);
    assert_int_equal(counts.ratings, 2);
    assert_int_equal(counts.missing, 3);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void merging_adds_candidates_and_keeps_questions(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 1};
    struct arena arena = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "0-");
    struct tally a = tally_create(&sheet.catalogue, &arena);
    struct tally b = tally_create(&sheet.catalogue, &arena);
    add_all(&a, &sheet);
    add_all(&b, &sheet);
    tally_merge(&a, &b);
    const struct counts counts = tally_counts(&a);
    assert_int_equal(counts.candidates, 2);
    assert_int_equal(counts.questions, 2);
    assert_int_equal(counts.interviewers, 1);
    assert_int_equal(counts.ratings, 2);
    assert_int_equal(counts.missing, 2);
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_by_is_counted),
        cmocka_unit_test(merging_adds_candidates_and_keeps_questions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
