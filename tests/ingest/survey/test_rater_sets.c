#include "ingest/survey/rater_sets.h"

#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "ingest/survey/survey.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;
static struct survey survey;

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* Reads a sheet; fails where it is refused. */
static const struct layout *read_text(const char *text)
{
    static struct scale scale;
    assert_true(scale_notation_parse("1..5", &arena, &scale, &error));
    const struct survey_options options = {.scale = &scale};
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    error = (struct error){0};
    if (!survey_file(file, &options, &arena, &survey, &error))
        fail_msg("'%s' (%s)", error.message, error.hint);
    fclose(file);
    return &survey.layout;
}

static const char *heading(const struct layout *layout, size_t field)
{
    return field == SIZE_MAX ? "" : layout->header.headings[field];
}

static void numbers_tell_whose_a_score_is_whatever_the_order_of_columns(void **state)
{
    (void)state;
    const struct layout *const layout = read_text("Judge 1,Candidate,Score 2,Judge 2,Score 1\n"
                                                  "Tom Archer,Ann,4,Una Marsh,2\n"
                                                  "Una Marsh,Bob,4,Tom Archer,3\n"
                                                  "Tom Archer,Cyd,1,Una Marsh,5\n");
    assert_int_equal(layout->kind, LAYOUT_SETS);
    for (size_t i = 0; i < layout->n_questions; i++) {
        const bool first = strcmp(heading(layout, layout->questions[i].field), "Score 1") == 0;
        assert_string_equal(heading(layout, layout->questions[i].rater_field),
                            first ? "Judge 1" : "Judge 2");
    }
}

static void results_beside_two_raters_are_their_scores(void **state)
{
    (void)state;
    const struct layout *const layout = read_text("Candidate,Judge,Result,Judge 2,Result 2\n"
                                                  "Ann,Tom Archer,4,Una Marsh,2\n"
                                                  "Bob,Una Marsh,4,Tom Archer,3\n"
                                                  "Cyd,Tom Archer,1,Una Marsh,5\n");
    assert_int_equal(layout->kind, LAYOUT_SETS);
    assert_int_equal(layout->n_questions, 2);
}

static void numbered_columns_of_who_checked_are_raters(void **state)
{
    (void)state;
    const struct layout *const layout = read_text("Candidate,Checked by 1,Checked by 2\n"
                                                  "Ann,4,3\nBob,2,5\nCyd,1,1\n");
    assert_int_equal(layout->kind, LAYOUT_RATERS);
    assert_string_equal(layout->questions[1].rater, "Checked by 2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(numbers_tell_whose_a_score_is_whatever_the_order_of_columns,
                                  clean_up),
        cmocka_unit_test_teardown(results_beside_two_raters_are_their_scores, clean_up),
        cmocka_unit_test_teardown(numbered_columns_of_who_checked_are_raters, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
