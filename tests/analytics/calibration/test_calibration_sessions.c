#include "analytics/calibration/calibration_sessions.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { DAY = 100, LATER = 200, ANSWERS = 20 };

static struct arena arena;
static struct sheet sheet;

static int open_sheet(void **state)
{
    (void)state;
    sheet = (struct sheet){.n_levels = 5, .n_questions = 2, .n_interviewers = 3};
    sheet_open(&sheet);
    return 0;
}

static int close_sheet(void **state)
{
    (void)state;
    sheet_close(&sheet);
    arena_free(&arena);
    return 0;
}

/* What two interviewers give an answer to question 0 on two days. */
struct scored {
    uint32_t a, b;
    int16_t level_a, level_b;
    int32_t day_a, day_b;
};

static void add(struct calibration_sessions *sessions, const struct scored *scored)
{
    const uint32_t question[] = {0, 0}, interviewer[] = {scored->a, scored->b};
    const int64_t interview[] = {1, 1};
    const int16_t level[] = {scored->level_a, scored->level_b};
    const int32_t day[] = {scored->day_a, scored->day_b};
    calibration_sessions_add(sessions, &(struct candidate_ratings){.n = 2,
                                                                   .question = question,
                                                                   .interviewer = interviewer,
                                                                   .interview = interview,
                                                                   .level = level,
                                                                   .day = day});
}

/* So many answers of interviewers 0 and 1 on a day, one half by this many levels farther apart. */
static void add_many(struct calibration_sessions *sessions, int32_t day, int16_t apart)
{
    for (int i = 0; i < ANSWERS; i++)
        add(sessions, &(struct scored){0, 1, 0, (int16_t)(apart + i % 2), day, day});
}

static struct held_session held_on(int32_t day)
{
    struct held_session session = {
        .mark = "m", .day = day, .took_part = ARENA_ARRAY(&arena, 3, bool), .n_questions = 1};
    session.took_part[0] = session.took_part[1] = true;
    session.questions = ARENA_ARRAY(&arena, 1, struct held_question);
    return session;
}

static struct calibration_sessions *opened(struct held_sessions *held)
{
    const struct limits limits = LIMITS_DEFAULT;
    return calibration_sessions_create(&sheet.catalogue, held, &limits, &arena);
}

static void answers_are_told_apart_by_the_day_of_the_session(void **state)
{
    struct held_session session = held_on(DAY);
    struct held_sessions held = {&session, 1};
    struct calibration_sessions *const sessions = opened(&held);
    (void)state;
    add_many(sessions, DAY - 1, 2);
    add_many(sessions, DAY + 1, 0);
    add_many(sessions, DAY, 3);
    add_many(sessions, INT32_MIN, 3);
    add(sessions, &(struct scored){0, 1, 0, 4, DAY - 1, DAY + 1});
    calibration_sessions_finish(sessions);
    const struct calibration_change *const change = &session.questions[0].change;
    assert_int_equal(change->before.n, ANSWERS);
    assert_near(change->before.value, 2.5, 1e-12);
    assert_int_equal(change->after.n, ANSWERS);
    assert_near(change->after.value, 0.5, 1e-12);
    assert_int_equal(change->verdict, CALIBRATION_BETTER);
    assert_int_equal(session.questions[0].reworded, INT32_MIN);
}

static void scores_of_those_who_took_no_part_do_not_count(void **state)
{
    struct held_session session = held_on(DAY);
    struct held_sessions held = {&session, 1};
    struct calibration_sessions *const sessions = opened(&held);
    (void)state;
    for (int i = 0; i < ANSWERS; i++)
        add(sessions, &(struct scored){0, 2, 0, 4, DAY - 1, DAY - 1});
    calibration_sessions_finish(sessions);
    assert_int_equal(session.questions[0].change.before.n, 0);
}

static void a_session_reaches_to_the_next_one_about_its_question(void **state)
{
    struct held_session both[] = {held_on(LATER), held_on(DAY)};
    struct held_sessions held = {both, 2};
    struct calibration_sessions *const sessions = opened(&held);
    (void)state;
    add_many(sessions, DAY - 1, 3);
    add_many(sessions, DAY + 1, 1);
    add_many(sessions, LATER + 1, 0);
    calibration_sessions_finish(sessions);
    assert_near(both[1].questions[0].change.before.value, 3.5, 1e-12);
    assert_near(both[1].questions[0].change.after.value, 1.5, 1e-12);
    assert_near(both[0].questions[0].change.before.value, 1.5, 1e-12);
    assert_near(both[0].questions[0].change.after.value, 0.5, 1e-12);
}

static void a_wording_that_came_after_the_session_is_told(void **state)
{
    const struct question_version versions[] = {{1, INT32_MIN, "", "", ""},
                                                {2, DAY + 5, "", "", ""}};
    const struct wordings wordings[] = {{versions, 2}, {NULL, 0}};
    struct held_session session = held_on(DAY);
    struct held_sessions held = {&session, 1};
    (void)state;
    sheet.catalogue.wordings = wordings;
    struct calibration_sessions *const sessions = opened(&held);
    calibration_sessions_finish(sessions);
    assert_int_equal(session.questions[0].reworded, DAY + 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(answers_are_told_apart_by_the_day_of_the_session,
                                        open_sheet, close_sheet),
        cmocka_unit_test_setup_teardown(scores_of_those_who_took_no_part_do_not_count, open_sheet,
                                        close_sheet),
        cmocka_unit_test_setup_teardown(a_session_reaches_to_the_next_one_about_its_question,
                                        open_sheet, close_sheet),
        cmocka_unit_test_setup_teardown(a_wording_that_came_after_the_session_is_told, open_sheet,
                                        close_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
