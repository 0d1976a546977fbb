#include "ingest/survey/rater_sets.h"

#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

/* Reads a sheet; fails where it is refused. */
static const struct layout *read_layout(const char *text)
{
    expect_read(text);
    return &survey.layout;
}

static const char *heading(const struct layout *layout, size_t field)
{
    return field == SIZE_MAX ? "" : layout->header.headings[field];
}

static void numbers_tell_whose_a_score_is_whatever_the_order_of_columns(void **state)
{
    (void)state;
    const struct layout *const layout = read_layout("Judge 1,Candidate,Score 2,Judge 2,Score 1\n"
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
    const struct layout *const layout = read_layout("Candidate,Judge,Result,Judge 2,Result 2\n"
                                                    "Ann,Tom Archer,4,Una Marsh,2\n"
                                                    "Bob,Una Marsh,4,Tom Archer,3\n"
                                                    "Cyd,Tom Archer,1,Una Marsh,5\n");
    assert_int_equal(layout->kind, LAYOUT_SETS);
    assert_int_equal(layout->n_questions, 2);
}

static void people_right_before_numbers_are_raters_whatever_the_headings(void **state)
{
    (void)state;
    static const char *const headings[] = {
        "Candidate no.,Component,1st marker,1st mark,2nd marker,2nd mark,Agreed mark",
        "Candidate,Component,Rater 1,Score 1,Rater 2,Score 2,Agreed",
        "Student,Teil,Erstprüfer,Erstnote,Zweitprüfer,Zweitnote,Endnote",
        "Candidate,Zorp,Foo,Bar,Baz,Qux,Agreed mark"};
    static const char *const people[] = {"Prof Lund", "Dr Okoro", "Ms Tran"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        const char *text = arena_format(&arena, "%s\n", headings[i]);
        for (int row = 0; row < 12; row++)
            text = arena_format(&arena, "%sS%d,Essay %c,%s,%d,%s,%d,%d\n", text, 101 + row / 2,
                                'A' + row % 2, people[row % 3], 1 + row % 5,
                                people[(row + 1 + row / 6) % 3], 1 + (row + row / 3) % 5,
                                1 + (2 * row + row / 5) % 5);
        const struct layout *const layout = read_layout(text);
        assert_int_equal(layout->kind, LAYOUT_SETS);
        assert_int_equal(layout->n_questions, 2);
        assert_int_equal(layout->field[COLUMN_QUESTION], 1);
        assert_int_equal(layout->questions[0].rater_field, 2);
        assert_int_equal(layout->questions[1].field, 5);
    }
}

static void numbered_columns_of_who_checked_are_raters(void **state)
{
    (void)state;
    const struct layout *const layout = read_layout("Candidate,Checked by 1,Checked by 2\n"
                                                    "Ann,4,3\nBob,2,5\nCyd,1,1\n");
    assert_int_equal(layout->kind, LAYOUT_RATERS);
    assert_string_equal(layout->questions[1].rater, "Checked by 2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(numbers_tell_whose_a_score_is_whatever_the_order_of_columns),
        SURVEY_TEST_ON_FIVE(results_beside_two_raters_are_their_scores),
        SURVEY_TEST_ON_FIVE(people_right_before_numbers_are_raters_whatever_the_headings),
        SURVEY_TEST_ON_FIVE(numbered_columns_of_who_checked_are_raters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
