#include "base/scores/rating_share.h"

#include "tests/support/near.h"

static const double values[] = {2, 3, 6}, ends[] = {-10, 10};
static const struct scale scales[] = {
    {.name = "uneven", .n_levels = 3, .values = values},
    {.name = "points", .n_levels = 2, .values = ends, .continuous = true},
};

static void a_level_is_as_far_up_the_scale_as_its_value(void **state)
{
    (void)state;
    assert_near(rating_share_of_level(&scales[0], 0, NAN), 0, 0);
    assert_near(rating_share_of_level(&scales[0], 1, NAN), 0.25, 1e-15);
    assert_near(rating_share_of_level(&scales[0], 2, NAN), 1, 0);
}

static void points_are_as_far_as_themselves(void **state)
{
    (void)state;
    assert_near(rating_share_of_level(&scales[1], LEVEL_POINTS, -5), 0.25, 1e-15);
    assert_near(rating_share_of_level(&scales[1], LEVEL_POINTS, 10), 1, 0);
}

static void without_a_score_there_is_no_share(void **state)
{
    (void)state;
    assert_true(isnan(rating_share_of_level(&scales[0], LEVEL_MISSING, 3)));
    assert_true(isnan(rating_share_of_level(&scales[1], LEVEL_MISSING, 3)));
}

static void a_rating_is_on_the_scale_of_its_question(void **state)
{
    static const struct question questions[] = {{.code = "1", .scale = 1}, {.code = "2"}};
    static const uint32_t question[] = {0, 1, 1};
    static const int16_t level[] = {LEVEL_POINTS, 1, LEVEL_MISSING};
    static const double points[] = {5, 0, 0};
    const struct catalogue catalogue = {
        .scales = scales, .n_scales = 2, .questions = questions, .n_questions = 2};
    struct candidate_ratings ratings = {
        .n = 3, .question = question, .level = level, .points = points};
    (void)state;
    assert_near(rating_share(&catalogue, &ratings, 0), 0.75, 1e-15);
    assert_near(rating_share(&catalogue, &ratings, 1), 0.25, 1e-15);
    assert_true(isnan(rating_share(&catalogue, &ratings, 2)));
    ratings.points = NULL;
    assert_near(rating_share(&catalogue, &ratings, 1), 0.25, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_is_as_far_up_the_scale_as_its_value),
        cmocka_unit_test(points_are_as_far_as_themselves),
        cmocka_unit_test(without_a_score_there_is_no_share),
        cmocka_unit_test(a_rating_is_on_the_scale_of_its_question),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
