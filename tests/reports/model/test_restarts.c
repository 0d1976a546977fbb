#include "reports/model/restarts.h"

#include "reports/model/ledger.h"
#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

enum { DECEMBER_1 = 20423, JULY_6 = 20640, AUGUST_1 = 20666, OCTOBER_31 = 20757 };

static struct bare bare;
static struct finding_note notes[2];
static struct ledger ledger;
static const struct question_version versions[] = {
    {.version = 1, .valid_from = INT32_MIN, .title = "", .prompt = "", .rubric = ""},
    {.version = 2, .valid_from = JULY_6, .title = "", .prompt = "", .rubric = ""}};
static struct wordings wordings[BARE_QUESTIONS];
static struct arena arena;

static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    ledger = (struct ledger){.notes = notes, .bank = ""};
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        wordings[q] = (struct wordings){versions, 1};
    bare.catalogue.wordings = wordings;
    bare.report.ledger = &ledger;
    bare.report.filter.from_day = DECEMBER_1;
    bare.report.reported = (struct day_range){DECEMBER_1, OCTOBER_31};
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void note(const char *about, const char *name, int32_t changed)
{
    notes[ledger.n++] = (struct finding_note){.about = about,
                                              .bank = "",
                                              .name = name,
                                              .other = "",
                                              .kind = "",
                                              .until = INT32_MAX,
                                              .changed_on = changed};
}

static void find(size_t n)
{
    const struct restarts *const restarts = restarts_of(&bare.report, &arena);
    assert_int_equal(restarts->n, n);
    bare.report.restarts = restarts;
}

static void without_a_change_no_window_begins_anew(void **state)
{
    (void)state;
    find(0);
    assert_null(restarts_question(&bare.report, 0));
    assert_null(restarts_interviewer(&bare.report, 0));
}

static void a_new_wording_begins_a_window_anew(void **state)
{
    (void)state;
    wordings[1].n = 2;
    find(1);
    assert_int_equal(restarts_question(&bare.report, 1)->day, JULY_6);
    assert_true(restarts_question(&bare.report, 1)->reworded);
    assert_null(restarts_question(&bare.report, 0));
}

static void so_does_a_note_of_a_change_and_the_later_holds(void **state)
{
    (void)state;
    wordings[1].n = 2;
    note("question", "b", AUGUST_1);
    note("interviewer", "Ben", JULY_6);
    find(2);
    assert_int_equal(restarts_question(&bare.report, 1)->day, AUGUST_1);
    assert_false(restarts_question(&bare.report, 1)->reworded);
    assert_int_equal(restarts_interviewer(&bare.report, 1)->day, JULY_6);
}

static void a_change_outside_the_window_is_none(void **state)
{
    (void)state;
    wordings[1].n = 2;
    bare.report.filter.from_day = JULY_6;
    find(0);
    bare.report.filter.from_day = DECEMBER_1;
    bare.report.reported.last = JULY_6 - 1;
    find(0);
}

static void what_was_judged_since_takes_its_place_and_no_other(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    bare_question(&bare, 1, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    bare_interviewer(&bare, 1, 0.7);
    note("question", "b", JULY_6);
    note("interviewer", "Ben", JULY_6);
    find(2);
    static struct bare since;
    bare_report(&since);
    since.found[0].n_candidates = since.found[1].n_candidates = 7;
    restarts_take(&bare.report, &since.result, &arena);
    const struct analysis_result *const result = bare.report.result;
    assert_int_equal(result->questions.questions[0].n_findings, 1);
    assert_int_equal(result->questions.questions[1].n_candidates, 7);
    assert_int_equal(result->questions.questions[1].n_findings, 0);
    assert_int_equal(result->questions.tally.n_clear, 1);
    assert_int_equal(result->interviewers.interviewers[1].n_findings, 0);
    assert_int_equal(result->interviewers.tally.n_clear, 0);
    assert_int_equal(bare.result.questions.questions[1].n_findings, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(without_a_change_no_window_begins_anew),
        TEST(a_new_wording_begins_a_window_anew),
        TEST(so_does_a_note_of_a_change_and_the_later_holds),
        TEST(a_change_outside_the_window_is_none),
        TEST(what_was_judged_since_takes_its_place_and_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
