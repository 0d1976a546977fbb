#include "analytics/interviewers/name_suspects.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;

static const struct suspect *suspects_of(const struct person *people, size_t n, size_t *ret_n)
{
    const struct suspect *found;
    struct error error;
    assert_true(name_suspects_find(people, n, NULL, &arena, &found, ret_n, &error));
    return found;
}

static bool never(struct error *error)
{
    return error_interrupted(error);
}

static int release(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void the_fuller_name_is_to_be_kept(void **state)
{
    (void)state;
    const struct person people[] = {{.name = "Elena", .n_scores = 99},
                                    {.name = "Elena Marchetti", .n_scores = 1},
                                    {.name = "Sam Whitlock", .n_scores = 1}};
    size_t n;
    const struct suspect *const found = suspects_of(people, 3, &n);
    assert_int_equal(n, 1);
    assert_string_equal(found[0].kept->name, "Elena Marchetti");
    assert_string_equal(found[0].merged->name, "Elena");
    assert_true(found[0].first_word);
    assert_int_equal(found[0].n_fit, 1);
}

static void of_equally_full_names_the_one_with_more_scores_is(void **state)
{
    (void)state;
    const struct person people[] = {{.name = "Jose Diaz", .n_scores = 1},
                                    {.name = "Diaz, José", .n_scores = 2}};
    size_t n;
    const struct suspect *const found = suspects_of(people, 2, &n);
    assert_int_equal(n, 1);
    assert_int_equal(found[0].likeness, NAMES_REORDERED);
    assert_int_equal(found[0].kept->n_scores, 2);
}

static void a_first_name_says_how_many_people_it_fits(void **state)
{
    (void)state;
    const struct person people[] = {
        {.name = "Elena"}, {.name = "Elena Marchetti"}, {.name = "Elena Popova"}};
    size_t n;
    const struct suspect *const found = suspects_of(people, 3, &n);
    assert_int_equal(n, 2);
    assert_int_equal(found[0].n_fit, 2);
    assert_int_equal(found[1].n_fit, 2);
}

static void the_surest_stand_first(void **state)
{
    (void)state;
    const struct person people[] = {{.name = "S. Whitlock"},
                                    {.name = "Sam"},
                                    {.name = "Sam Whitlock"},
                                    {.name = "Whitlock, Sam"}};
    size_t n;
    const struct suspect *const found = suspects_of(people, 4, &n);
    assert_int_equal(n, 5);
    assert_int_equal(found[0].likeness, NAMES_REORDERED);
    assert_int_equal(found[1].likeness, NAMES_INITIAL);
    assert_int_equal(found[4].likeness, NAMES_PART);
}

static void who_has_no_name_or_is_merged_is_left_out(void **state)
{
    (void)state;
    const struct person people[] = {
        {.name = ""}, {.name = "Sam", .merged_into = "Sam Whitlock"}, {.name = "Sam Whitlock"}};
    size_t n;
    suspects_of(people, 3, &n);
    assert_int_equal(n, 0);
    suspects_of(NULL, 0, &n);
    assert_int_equal(n, 0);
}

static void comparing_ends_when_it_is_asked_to(void **state)
{
    (void)state;
    const struct person people[] = {{.name = "Sam"}, {.name = "Sam Whitlock"}};
    const struct suspect *found;
    struct error error;
    size_t n;
    assert_false(name_suspects_find(people, 2, never, &arena, &found, &n, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fuller_name_is_to_be_kept),
        cmocka_unit_test(of_equally_full_names_the_one_with_more_scores_is),
        cmocka_unit_test(a_first_name_says_how_many_people_it_fits),
        cmocka_unit_test(the_surest_stand_first),
        cmocka_unit_test(who_has_no_name_or_is_merged_is_left_out),
        cmocka_unit_test(comparing_ends_when_it_is_asked_to),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
