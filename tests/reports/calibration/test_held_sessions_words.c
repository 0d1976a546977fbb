#include "reports/calibration/held_sessions_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

enum { DECEMBER_1 = 20423 };

static struct arena arena;
static struct bare bare;
static struct held_question about[2];
static struct held_session session;

static struct estimate known(double value, size_t n)
{
    return estimate_ok(value, 0.1, (struct interval){value - 0.2, value + 0.2}, n);
}

static struct held_question question_of(enum calibration_verdict verdict, size_t n_after,
                                        size_t needed)
{
    return (struct held_question){.question = 1,
                                  .reworded = INT32_MIN,
                                  .change = {.before = known(1.875, 67),
                                             .after = known(0.61, n_after),
                                             .difference = known(-1, n_after),
                                             .verdict = verdict,
                                             .needed = needed}};
}

static int open_report(void **state)
{
    (void)state;
    bare_report(&bare);
    bare.report.limits = &bare.limits;
    session = (struct held_session){.day = DECEMBER_1, .questions = about, .n_questions = 2};
    about[0] = about[1] = question_of(CALIBRATION_CANNOT_SAY, 40, 30);
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const char *told(const struct held_question *question)
{
    return held_sessions_words_question(&bare.report, &session, question, &arena);
}

static void the_title_counts_questions_that_changed(void **state)
{
    (void)state;
    assert_string_equal(held_sessions_words_title(&session, &arena),
                        "Whether the session of 1 December 2025 helped cannot be said yet");
    about[0].change.verdict = CALIBRATION_BETTER;
    assert_string_equal(held_sessions_words_title(&session, &arena),
                        "Since the session of 1 December 2025 closer together on one question");
    about[1].change.verdict = CALIBRATION_WORSE;
    assert_string_equal(held_sessions_words_title(&session, &arena),
                        "Since the session of 1 December 2025 closer together on one question, "
                        "farther apart on one question");
    about[0].change.verdict = CALIBRATION_WORSE;
    assert_string_equal(held_sessions_words_title(&session, &arena),
                        "Since the session of 1 December 2025 farther apart on two questions");
}

static void a_change_is_told_with_both_distances(void **state)
{
    const struct held_question better = question_of(CALIBRATION_BETTER, 82, 51),
                               worse = question_of(CALIBRATION_WORSE, 1, 51);
    (void)state;
    assert_string_equal(told(&better),
                        "b: closer together since 1 December 2025. Two scores of one answer lay "
                        "1.88 points apart before (67 answers) and 0.61 after (82 answers).");
    assert_string_equal(told(&worse),
                        "b: farther apart since 1 December 2025. Two scores of one answer lay 1.88 "
                        "points apart before (67 answers) and 0.61 after (one answer).");
}

static void what_cannot_be_said_says_what_is_needed(void **state)
{
    struct held_question question = question_of(CALIBRATION_CANNOT_SAY, 12, 51);
    (void)state;
    assert_string_equal(told(&question), "b: cannot say yet, with twelve answers after it; with "
                                         "about 51 a distance cut in half would show.");
    question.change.after = estimate_too_few(0, 10, &arena);
    question.change.needed = 4;
    assert_string_equal(told(&question), "b: cannot say yet, with no answers after it; with about "
                                         "10 a distance cut in half would show.");
    question.change.needed = 0;
    assert_string_equal(told(&question), "b: cannot say yet, with no answers after it.");
    question = question_of(CALIBRATION_CANNOT_SAY, 60, 0);
    assert_string_equal(told(&question), "b: cannot say; there are too few answers before it for a "
                                         "distance cut in half to show.");
    question = question_of(CALIBRATION_CANNOT_SAY, 60, 51);
    assert_string_equal(told(&question),
                        "b: cannot say, for the change may be chance in 60 answers after it; a "
                        "distance cut in half would most likely have shown.");
    question.change.before = estimate_too_few(1, 10, &arena);
    assert_string_equal(told(&question),
                        "b: cannot be said, for those who took part had scored one answer together "
                        "before, and 10 are needed.");
}

static void another_wording_is_told_beside_it(void **state)
{
    struct held_question question = question_of(CALIBRATION_BETTER, 82, 51);
    (void)state;
    assert_null(held_sessions_words_reworded(&bare.report, &question, &arena));
    question.reworded = DECEMBER_1;
    assert_string_equal(held_sessions_words_reworded(&bare.report, &question, &arena),
                        "b has another wording since 1 December 2025: what that did and what the "
                        "session did cannot be told apart.");
}

static void who_took_part_is_named_and_who_is_hidden_is_somebody(void **state)
{
    const char *const people[] = {"Ann", NULL};
    (void)state;
    session.people = people;
    session.n_people = 2;
    assert_string_equal(held_sessions_words_scores(&session, &arena),
                        "What was scored together on 1 December 2025, by Ann and somebody");
    assert_null(held_sessions_words_elsewhere(&session, &arena));
    session.n_elsewhere = 1;
    assert_string_equal(held_sessions_words_elsewhere(&session, &arena),
                        "One score is on questions that have no score here.");
    session.n_elsewhere = 13;
    assert_string_equal(held_sessions_words_elsewhere(&session, &arena),
                        "13 scores are on questions that have no score here.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_title_counts_questions_that_changed, open_report),
        cmocka_unit_test_setup(a_change_is_told_with_both_distances, open_report),
        cmocka_unit_test_setup(what_cannot_be_said_says_what_is_needed, open_report),
        cmocka_unit_test_setup(another_wording_is_told_beside_it, open_report),
        cmocka_unit_test_setup(who_took_part_is_named_and_who_is_hidden_is_somebody, open_report),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
