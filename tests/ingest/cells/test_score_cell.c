#include "ingest/cells/score_cell.h"

#include "ingest/cells/decimal.h"
#include "tests/support/near.h"

static void expect(const char *text, char mark, enum score_cell_kind kind, double number,
                   double out_of)
{
    const struct score_cell cell = score_cell_read(text, mark);
    if (cell.kind != kind)
        fail_msg("'%s' is of kind %d", text, cell.kind);
    if (kind == SCORE_CELL_MISSING || kind == SCORE_CELL_TEXT)
        return;
    assert_near((double)cell.number / DECIMAL_ONE, number, 1e-12);
    assert_near((double)cell.out_of / DECIMAL_ONE, out_of, 1e-12);
}

static void a_number_is_a_number(void **state)
{
    (void)state;
    expect("4", '.', SCORE_CELL_NUMBER, 4, 0);
    expect("-2", '.', SCORE_CELL_NUMBER, -2, 0);
    expect("3.5", '.', SCORE_CELL_NUMBER, 3.5, 0);
}

static void digits_of_full_width_are_a_number(void **state)
{
    (void)state;
    expect("４", '.', SCORE_CELL_NUMBER, 4, 0);
    expect("１０点", '.', SCORE_CELL_NUMBER, 10, 0);
    expect("4点", ',', SCORE_CELL_NUMBER, 4, 0);
    expect("４／５", '.', SCORE_CELL_OUT_OF, 4, 5);
    expect("４級", '.', SCORE_CELL_TEXT, 0, 0);
    expect("１１１１１１１１１１１１１１１１１１１１１１１１１", '.', SCORE_CELL_TEXT, 0, 0);
}

static void a_comma_is_the_decimal_mark_where_the_file_says_so(void **state)
{
    (void)state;
    expect("3,5", ',', SCORE_CELL_NUMBER, 3.5, 0);
    expect("3.5", ',', SCORE_CELL_NUMBER, 3.5, 0);
    expect("3,5", '.', SCORE_CELL_TEXT, 0, 0);
    expect("1.234,5", ',', SCORE_CELL_TEXT, 0, 0);
}

static void a_point_that_may_part_thousands_is_refused(void **state)
{
    (void)state;
    expect("1.234", ',', SCORE_CELL_TEXT, 0, 0);
    expect("1.234", '.', SCORE_CELL_NUMBER, 1.234, 0);
    expect("1.234", DECIMAL_MARK_UNKNOWN, SCORE_CELL_NUMBER, 1.234, 0);
    expect("3,5", DECIMAL_MARK_UNKNOWN, SCORE_CELL_NUMBER, 3.5, 0);
    expect("0.125", ',', SCORE_CELL_NUMBER, 0.125, 0);
}

static void a_fraction_says_out_of_how_many(void **state)
{
    (void)state;
    expect("4/5", '.', SCORE_CELL_OUT_OF, 4, 5);
    expect("4.00 / 5", '.', SCORE_CELL_OUT_OF, 4, 5);
    expect("4,5/5", ',', SCORE_CELL_OUT_OF, 4.5, 5);
    expect("3 out of 5", '.', SCORE_CELL_OUT_OF, 3, 5);
    expect("4/0", '.', SCORE_CELL_TEXT, 0, 0);
}

static void stars_say_out_of_how_many_when_empty_ones_are_drawn(void **state)
{
    (void)state;
    expect("★★★☆☆", '.', SCORE_CELL_OUT_OF, 3, 5);
    expect("★★★", '.', SCORE_CELL_NUMBER, 3, 0);
}

static void a_percentage_is_no_plain_number(void **state)
{
    (void)state;
    expect("83.33%", '.', SCORE_CELL_PERCENT, 83.33, 0);
    expect("83,3 %", ',', SCORE_CELL_PERCENT, 83.3, 0);
    expect("83,3\u00A0%", ',', SCORE_CELL_PERCENT, 83.3, 0);
    expect("83,3\u202F%", ',', SCORE_CELL_PERCENT, 83.3, 0);
    expect("4\u00A0/\u00A05", '.', SCORE_CELL_OUT_OF, 4, 5);
}

static void a_label_may_stand_behind_its_number(void **state)
{
    (void)state;
    expect("4 - Strong Hire", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4: Strong", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4 – Strong Hire", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    assert_string_equal(score_cell_read("2 - No Hire", '.').label, "No Hire");
}

static void a_number_before_its_label_may_be_marked_in_many_ways(void **state)
{
    (void)state;
    expect("(4) Strong", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4 = Strong", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4) Strong", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4. Strong", '.', SCORE_CELL_NUMBERED_LABEL, 4, 0);
    expect("4.", '.', SCORE_CELL_NUMBER, 4, 0);
    expect("(4)", '.', SCORE_CELL_TEXT, 0, 0);
    assert_string_equal(score_cell_read("(4) Strong", '.').label, "Strong");
}

static void two_numbers_are_no_score(void **state)
{
    (void)state;
    expect("4-5", '.', SCORE_CELL_TEXT, 0, 0);
    expect("4 - 5", '.', SCORE_CELL_TEXT, 0, 0);
    expect("4 5", '.', SCORE_CELL_TEXT, 0, 0);
}

static void a_formula_is_text(void **state)
{
    (void)state;
    expect("=SUM(A1:A3)", '.', SCORE_CELL_TEXT, 0, 0);
    expect("=4", '.', SCORE_CELL_TEXT, 0, 0);
}

static void a_form_of_missing_is_missing_and_a_question_mark_is_not(void **state)
{
    (void)state;
    expect("", '.', SCORE_CELL_MISSING, 0, 0);
    expect("N/A", '.', SCORE_CELL_MISSING, 0, 0);
    expect("-", '.', SCORE_CELL_MISSING, 0, 0);
    expect("No Decision", '.', SCORE_CELL_MISSING, 0, 0);
    expect("?", '.', SCORE_CELL_TEXT, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_a_number),
        cmocka_unit_test(digits_of_full_width_are_a_number),
        cmocka_unit_test(a_comma_is_the_decimal_mark_where_the_file_says_so),
        cmocka_unit_test(a_point_that_may_part_thousands_is_refused),
        cmocka_unit_test(a_fraction_says_out_of_how_many),
        cmocka_unit_test(stars_say_out_of_how_many_when_empty_ones_are_drawn),
        cmocka_unit_test(a_percentage_is_no_plain_number),
        cmocka_unit_test(a_label_may_stand_behind_its_number),
        cmocka_unit_test(a_number_before_its_label_may_be_marked_in_many_ways),
        cmocka_unit_test(two_numbers_are_no_score),
        cmocka_unit_test(a_formula_is_text),
        cmocka_unit_test(a_form_of_missing_is_missing_and_a_question_mark_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
