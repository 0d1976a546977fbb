#include "ingest/scores/store_trial.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/score_texts.h"

static const double values[] = {1, 2, 3};
static const char *const labels[] = {"1", "2", "3"};
static const struct scale scale = {
    .name = "1..3", .n_levels = 3, .values = values, .labels = labels};

static struct score_row row_of(const char *candidate, const char *interviewer, int16_t level)
{
    return score_texts_fill((struct score_row){.candidate = candidate,
                                               .interviewer = interviewer,
                                               .question = "Q1",
                                               .level = level,
                                               .day = 20000,
                                               .submitted_day = INT32_MIN});
}

static void add(struct store_trial *trial, uint64_t line, struct score_row row)
{
    struct error error;
    row.line = line;
    row.offset = 100 * line;
    assert_true(store_trial_add(trial, &row, &error));
}

static struct trial_result end(struct store_trial *trial)
{
    struct trial_result result;
    struct error error;
    assert_true(store_trial_end(trial, &scale, 1, NULL, &result, &error));
    return result;
}

static void scores_that_contradict_each_other_are_refused(void **state)
{
    (void)state;
    struct store_trial *const trial = store_trial_begin(false, false);
    add(trial, 2, row_of("a", "Ann", 0));
    add(trial, 3, row_of("b", "Bo", 1));
    add(trial, 4, row_of("b", "bo", 2));
    const struct trial_result result = end(trial);
    assert_int_equal(result.accepted, 1);
    assert_int_equal(result.rejected, 2);
    assert_int_equal(result.candidates, 1);
    assert_int_equal(result.interviewers, 1);
    assert_int_equal(result.first.line, 3);
    assert_string_equal(result.first.value, "2");
    assert_memory_equal(result.first.reason, "lines 3, 4: different scores", 28);
    store_trial_free(trial);
}

static void a_score_without_a_time_is_of_the_only_time_that_others_give(void **state)
{
    (void)state;
    struct store_trial *trial = store_trial_begin(false, false);
    struct score_row timed = row_of("a", "Ann", 2);
    timed.clock = 36001;
    add(trial, 2, row_of("a", "Ann", 1));
    add(trial, 3, timed);
    assert_int_equal(end(trial).rejected, 2);
    store_trial_free(trial);
    trial = store_trial_begin(false, false);
    add(trial, 2, row_of("a", "Ann", 1));
    add(trial, 3, timed);
    timed.clock = 39601;
    add(trial, 4, timed);
    assert_int_equal(end(trial).accepted, 3);
    store_trial_free(trial);
}

static void candidates_without_ids_are_known_by_their_names(void **state)
{
    (void)state;
    for (int by_name = 0; by_name < 2; by_name++) {
        struct store_trial *const trial = store_trial_begin(by_name, false);
        add(trial, 2, row_of("Kim Lee", "Ann", 1));
        add(trial, 3, row_of("KIM  lee", "Ann", 1));
        assert_int_equal(end(trial).accepted, by_name ? 1 : 2);
        store_trial_free(trial);
    }
}

static void one_id_with_two_names_is_told(void **state)
{
    (void)state;
    struct store_trial *const trial = store_trial_begin(false, false);
    const char *const names[] = {"Kim", "", "KIM", "Bo"};
    for (size_t i = 0; i < 4; i++) {
        struct score_row row = row_of("k9", "Ann", 1);
        row.candidate_name = names[i];
        add(trial, i + 2, row);
        row.candidate = "k10";
        add(trial, i + 2, row);
    }
    const struct trial_result result = end(trial);
    assert_int_equal(result.n_two_names, 2);
    assert_string_equal(result.two_names_id, "k10");
    store_trial_free(trial);
}

static void criteria_known_by_their_text_need_a_bank(void **state)
{
    (void)state;
    for (int has_bank = 0; has_bank < 2; has_bank++) {
        struct store_trial *const trial = store_trial_begin(false, has_bank);
        struct score_row row = row_of("a", "Ann", 1);
        row.criterion = CRITERION_BY_TEXT;
        row.criterion_text = "names a rule";
        add(trial, 2, row);
        row.criterion_text = "names another";
        row.level = 2;
        add(trial, 3, row);
        assert_int_equal(end(trial).accepted, has_bank ? 2 : 0);
        store_trial_free(trial);
    }
}

/* More than memory holds: most lie in the file, and each part of it is judged by itself. */
static void of_many_scores_none_is_lost(void **state)
{
    (void)state;
    enum { MANY = 60000, TWICE = 7, CONTRADICTED = 1000 };
    struct store_trial *const trial = store_trial_begin(false, false);
    char name[32];
    for (int i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, "c%d", i);
        add(trial, (uint64_t)i + 2, row_of(name, "Ann", i % 3 ? 1 : LEVEL_MISSING));
        if (i % TWICE == 0)
            add(trial, (uint64_t)i + 2, row_of(name, "ANN", i % 3 ? 1 : LEVEL_MISSING));
    }
    for (int i = MANY; i < MANY + CONTRADICTED; i++) {
        snprintf(name, sizeof name, "c%d", i);
        add(trial, (uint64_t)i + 2, row_of(name, "Bo", 0));
        add(trial, (uint64_t)i + 9, row_of(name, "Bo", 1));
    }
    const struct trial_result result = end(trial);
    assert_int_equal(result.accepted, MANY);
    assert_int_equal(result.missing, MANY / 3);
    assert_int_equal(result.rejected, 2 * CONTRADICTED);
    assert_int_equal(result.candidates, MANY);
    assert_int_equal(result.interviewers, 1);
    assert_int_equal(result.first.line, MANY + 2);
    store_trial_free(trial);
}

static void one_rating_told_thousands_of_times_is_one(void **state)
{
    (void)state;
    struct store_trial *const trial = store_trial_begin(false, false);
    for (uint64_t i = 0; i < 20000; i++)
        add(trial, i + 2, row_of("a", "Ann", 1));
    assert_int_equal(end(trial).accepted, 1);
    store_trial_free(trial);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_that_contradict_each_other_are_refused),
        cmocka_unit_test(a_score_without_a_time_is_of_the_only_time_that_others_give),
        cmocka_unit_test(candidates_without_ids_are_known_by_their_names),
        cmocka_unit_test(one_id_with_two_names_is_told),
        cmocka_unit_test(criteria_known_by_their_text_need_a_bank),
        cmocka_unit_test(of_many_scores_none_is_lost),
        cmocka_unit_test(one_rating_told_thousands_of_times_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
