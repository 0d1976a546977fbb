#include "analytics/rubrics/version_catalogue.h"

#include "tests/support/near.h"

enum { QUESTIONS = 3 };

static const struct scale scale = {"1..2", 2, (const double[]){1, 2},
                                   (const char *const[]){"1", "2"}, false};
static const struct question questions[QUESTIONS] = {
    {"a", "", 0, 0, 0}, {"b", "", 0, 0, 0}, {"c", "", 0, 0, 0}};
static const struct question_version versions[] = {
    {1, INT32_MIN, "", "", ""}, {2, 100, "", "", ""}, {4, 200, "", "", ""}};
static const struct wordings wordings[QUESTIONS] = {{versions, 1}, {versions, 3}, {versions, 2}};
static const struct catalogue catalogue = {
    .scales = &scale, .n_scales = 1, .questions = questions, .n_questions = QUESTIONS};

static struct catalogue changed_catalogue(void)
{
    struct catalogue changed = catalogue;
    changed.wordings = wordings;
    return changed;
}

static void changed_questions_come_first_a_wording_each(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct catalogue original = changed_catalogue();
    const struct version_catalogue split = version_catalogue_create(&original, &arena);
    assert_int_equal(split.n_changes, 2);
    assert_int_equal(split.changes[0], 1);
    assert_int_equal(split.changes[1], 2);
    assert_int_equal(split.split.n_questions, 6);
    assert_int_equal(split.changed.n_questions, 5);
    static const char *const codes[] = {"b", "b", "b", "c", "c", "a"};
    for (size_t q = 0; q < 6; q++)
        assert_string_equal(split.split.questions[q].code, codes[q]);
    assert_int_equal(split.first[0], 5);
    assert_int_equal(split.first[1], 0);
    assert_int_equal(split.first[2], 3);
    arena_free(&arena);
}

static void without_a_change_there_is_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_int_equal(version_catalogue_create(&catalogue, &arena).n_changes, 0);
    arena_free(&arena);
}

/* Questions of the ratings, their versions and levels; interviewers 0, 1, 2 ... */
static struct candidate_ratings ratings_of(size_t n, const uint32_t *question,
                                           const int16_t *version, const int16_t *level)
{
    static const uint32_t interviewer[] = {0, 1, 2, 3, 4, 5};
    static const int64_t interview[6] = {0};
    static const int32_t day[6] = {0};
    return (struct candidate_ratings){.candidate = 7,
                                      .n = n,
                                      .question = question,
                                      .interviewer = interviewer,
                                      .interview = interview,
                                      .level = level,
                                      .version = version,
                                      .day = day};
}

static void expect_questions(const struct candidate_ratings *original, const uint32_t *expected,
                             size_t n, size_t n_changed)
{
    struct arena arena = {0};
    size_t found;
    const struct catalogue changed = changed_catalogue();
    struct version_catalogue split = version_catalogue_create(&changed, &arena);
    const struct candidate_ratings ratings = version_catalogue_split_ratings(&split, original,
                                                                             &found);
    assert_int_equal(ratings.n, n);
    assert_int_equal(found, n_changed);
    assert_int_equal(ratings.candidate, 7);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(ratings.question[i], expected[i]);
    version_catalogue_free(&split);
    arena_free(&arena);
}

static void a_rating_goes_to_the_wording_that_was_asked(void **state)
{
    (void)state;
    const uint32_t question[] = {0, 1, 1, 2}, expected[] = {2, 2, 3, 5};
    const int16_t version[] = {1, 4, 4, 1}, level[] = {0, 1, 0, 1};
    const struct candidate_ratings ratings = ratings_of(4, question, version, level);
    expect_questions(&ratings, expected, 4, 3);
}

static void who_met_several_wordings_counts_with_none(void **state)
{
    (void)state;
    const uint32_t question[] = {0, 1, 1, 2}, expected[] = {4, 5};
    const int16_t version[] = {1, 1, 2, 2}, level[] = {0, 1, 0, 1};
    const struct candidate_ratings ratings = ratings_of(4, question, version, level);
    expect_questions(&ratings, expected, 2, 1);
    struct arena arena = {0};
    size_t n_changed;
    const struct catalogue changed = changed_catalogue();
    struct version_catalogue split = version_catalogue_create(&changed, &arena);
    (void)version_catalogue_split_ratings(&split, &ratings, &n_changed);
    assert_true(split.met_several[0]);
    assert_false(split.met_several[1]);
    version_catalogue_free(&split);
    arena_free(&arena);
}

static void without_a_score_no_wording_was_met(void **state)
{
    (void)state;
    const uint32_t question[] = {0, 1, 1}, expected[] = {1};
    const int16_t version[] = {1, 1, 2}, level[] = {LEVEL_MISSING, LEVEL_MISSING, 1};
    const struct candidate_ratings ratings = ratings_of(3, question, version, level);
    expect_questions(&ratings, expected, 1, 1);
}

static void without_versions_all_is_of_the_first_wording(void **state)
{
    (void)state;
    const uint32_t question[] = {0, 1, 2}, expected[] = {0, 3, 5};
    const int16_t level[] = {0, 0, 0};
    const struct candidate_ratings ratings = ratings_of(3, question, NULL, level);
    expect_questions(&ratings, expected, 3, 2);
}

static void a_wording_that_is_not_known_is_left_out(void **state)
{
    (void)state;
    const uint32_t question[] = {1, 2}, expected[] = {4};
    const int16_t version[] = {3, 2}, level[] = {0, 0};
    const struct candidate_ratings ratings = ratings_of(2, question, version, level);
    expect_questions(&ratings, expected, 1, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changed_questions_come_first_a_wording_each),
        cmocka_unit_test(without_a_change_there_is_nothing),
        cmocka_unit_test(a_rating_goes_to_the_wording_that_was_asked),
        cmocka_unit_test(who_met_several_wordings_counts_with_none),
        cmocka_unit_test(without_a_score_no_wording_was_met),
        cmocka_unit_test(without_versions_all_is_of_the_first_wording),
        cmocka_unit_test(a_wording_that_is_not_known_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
