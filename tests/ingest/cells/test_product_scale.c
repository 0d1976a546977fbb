#include "ingest/cells/product_scale.h"

#include <string.h>

#include "tests/support/near.h"

static int level(const char *scale, const char *text)
{
    int16_t result;
    const struct product_scale *const product = product_scale_find(scale);
    assert_non_null(product);
    const struct score_cell cell = score_cell_read(text, '.');
    return product_scale_level(product, &cell, text, &result) ? result : -1;
}

static void labels_are_levels_in_any_spelling(void **state)
{
    (void)state;
    assert_int_equal(level("greenhouse", "Strong Yes"), 4);
    assert_int_equal(level("Greenhouse", "strong_yes"), 4);
    assert_int_equal(level("greenhouse", "DEFINITELY_NO"), 0);
    assert_int_equal(level("trakstar", "Strongly No"), 0);
    assert_int_equal(level("greenhouse", "Perhaps"), -1);
}

static void a_number_and_its_label_must_agree(void **state)
{
    (void)state;
    assert_int_equal(level("lever", "4 - Strong Hire"), 3);
    assert_int_equal(level("lever", "3 - Strong Hire"), -1);
    assert_int_equal(level("lever", "2"), 1);
}

static void workable_counts_from_zero(void **state)
{
    (void)state;
    assert_int_equal(level("workable-stars", "0"), 0);
    assert_int_equal(level("workable-stars", "4"), 4);
    assert_int_equal(level("workable-stars", "5"), -1);
    assert_near(product_scale_find("workable-stars")->scale.values[4], 5, 0);
    assert_int_equal(level("workable-numbers", "9"), 9);
    assert_int_equal(level("workable-thumbs", "definite"), 2);
}

static void recruitee_has_unequal_steps(void **state)
{
    (void)state;
    const struct scale *const scale = &product_scale_find("recruitee")->scale;
    assert_near(scale_share(scale, 1), 0.5, 0);
    assert_near(scale_share(scale, 2), 0.75, 0);
    assert_int_equal(level("recruitee", "75"), 2);
    assert_int_equal(level("recruitee", "25"), -1);
}

static void trakstar_goes_from_minus_two_to_two(void **state)
{
    (void)state;
    assert_int_equal(level("trakstar", "-2"), 0);
    assert_int_equal(level("trakstar", "+2"), 4);
}

static void labels_of_several_scales_are_found_in_all_of_them(void **state)
{
    (void)state;
    const struct product_scale *found[9];
    assert_int_equal(
        product_scales_with((const char *const[]){"No", "Yes", "Strong Yes"}, 3, found, 9), 4);
    assert_int_equal(product_scales_with((const char *const[]){"No", "Not sure"}, 2, found, 9), 1);
    assert_string_equal(found[0]->name, "recruitee");
    assert_int_equal(product_scales_with((const char *const[]){"Maybe so"}, 1, found, 9), 0);
}

static void a_product_is_known_by_its_headings(void **state)
{
    (void)state;
    const char *product;
    const struct product_scale *const scale = product_scale_of_headings(
        (const char *const[]){"Opportunity ID", "Posting", "createdAt", "completedAt", "1.1"}, 5,
        &product);
    assert_string_equal(product, "Lever");
    assert_string_equal(scale->name, "lever");
    assert_null(
        product_scale_of_headings((const char *const[]){"Candidate", "Score"}, 2, &product));
    assert_null(product);
}

static void headings_that_others_have_too_name_no_product(void **state)
{
    (void)state;
    const char *product;
    product_scale_of_headings((const char *const[]){"Opportunity ID", "Posting"}, 2, &product);
    assert_null(product);
    product_scale_of_headings((const char *const[]){"Member ID", "Grade"}, 2, &product);
    assert_null(product);
    product_scale_of_headings((const char *const[]){"Candidate Email", "Attempt Start Time"}, 2,
                              &product);
    assert_null(product);
    product_scale_of_headings((const char *const[]){"member_id", "comment", "scale", "grade"}, 4,
                              &product);
    assert_string_equal(product, "Workable");
}

static void a_percentage_is_a_share_of_the_scale(void **state)
{
    (void)state;
    assert_int_equal(level("greenhouse", "75%"), 3);
    assert_int_equal(level("greenhouse", "0%"), 0);
    assert_int_equal(level("recruitee", "50%"), 1);
    assert_int_equal(level("greenhouse", "80%"), -1);
}

static void a_fraction_is_read_where_its_maximum_is_the_scales(void **state)
{
    (void)state;
    assert_int_equal(level("greenhouse", "4/5"), 3);
    assert_int_equal(level("workable-stars", "4/5"), 3);
    assert_int_equal(level("trakstar", "4/5"), 3);
    assert_int_equal(level("recruitee", "75/100"), 2);
    assert_int_equal(level("greenhouse", "4/10"), -1);
    assert_int_equal(level("greenhouse", "0/5"), -1);
    assert_int_equal(level("trakstar", "1/2"), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_levels_in_any_spelling),
        cmocka_unit_test(a_number_and_its_label_must_agree),
        cmocka_unit_test(workable_counts_from_zero),
        cmocka_unit_test(recruitee_has_unequal_steps),
        cmocka_unit_test(trakstar_goes_from_minus_two_to_two),
        cmocka_unit_test(labels_of_several_scales_are_found_in_all_of_them),
        cmocka_unit_test(a_product_is_known_by_its_headings),
        cmocka_unit_test(headings_that_others_have_too_name_no_product),
        cmocka_unit_test(a_percentage_is_a_share_of_the_scale),
        cmocka_unit_test(a_fraction_is_read_where_its_maximum_is_the_scales),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
