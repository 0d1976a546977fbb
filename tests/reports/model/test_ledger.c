#include "reports/model/ledger.h"

#include "reports/model/headline.h"
#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

enum { MOST = 4, JULY_31 = 20665, OCTOBER_31 = 20757, NOVEMBER_30 = 20787 };

static struct bare bare;
static struct finding_note notes[MOST];
static struct ledger ledger;
static struct question_version versions[] = {
    {.version = 1, .valid_from = INT32_MIN, .title = "", .prompt = "", .rubric = ""},
    {.version = 2, .valid_from = OCTOBER_31, .title = "", .prompt = "", .rubric = ""}};
static struct wordings wordings[BARE_QUESTIONS];
static struct arena arena;

static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    ledger = (struct ledger){.notes = notes, .bank = "b", .today = OCTOBER_31};
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        wordings[q] = (struct wordings){versions, 1};
    bare.catalogue.wordings = wordings;
    bare.report.ledger = &ledger;
    bare.report.reported = (struct day_range){INT32_MIN, OCTOBER_31};
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct finding_note *note(const char *about, const char *name, const char *kind)
{
    struct finding_note *const added = &notes[ledger.n++];
    *added = (struct finding_note){.about = about,
                                   .bank = *about == 'q' ? "b" : "",
                                   .name = name,
                                   .other = "",
                                   .kind = kind,
                                   .note = "seen",
                                   .until = INT32_MAX,
                                   .changed_on = INT32_MIN,
                                   .wording = 1};
    return added;
}

static const struct finding_note *known(const char *kind)
{
    return ledger_known(&bare.report,
                        &(struct ledger_key){.about = "question", .name = "a", .kind = kind});
}

static void what_nobody_noted_is_not_known(void **state)
{
    (void)state;
    assert_null(known("too_hard"));
    bare.report.ledger = NULL;
    assert_null(known("too_hard"));
}

static void a_note_holds_for_its_kind_and_one_without_for_all(void **state)
{
    (void)state;
    const struct finding_note *const hard = note("question", "a", "too_hard");
    assert_ptr_equal(known("too_hard"), hard);
    assert_null(known("flat"));
    const struct finding_note *const all = note("question", "a", "");
    assert_ptr_equal(known("flat"), all);
    assert_ptr_equal(known("too_hard"), hard);
}

static void of_several_notes_the_latest_holds(void **state)
{
    (void)state;
    note("question", "a", "too_hard");
    const struct finding_note *const later = note("question", "a", "too_hard");
    assert_ptr_equal(known("too_hard"), later);
    assert_ptr_equal(ledger_latest(&ledger, &notes[0]), later);
}

static void a_question_of_another_bank_is_another_one(void **state)
{
    (void)state;
    note("question", "a", "too_hard")->bank = "other";
    assert_null(known("too_hard"));
}

static void it_is_known_to_the_end_of_its_month(void **state)
{
    (void)state;
    note("question", "a", "too_hard")->until = OCTOBER_31;
    assert_non_null(known("too_hard"));
    bare.report.reported.last = NOVEMBER_30;
    assert_null(known("too_hard"));
    bare.report.reported.last = INT32_MAX;
    assert_non_null(known("too_hard"));
}

static void a_new_wording_ends_it_by_itself(void **state)
{
    (void)state;
    note("question", "a", "too_hard");
    wordings[0].n = 2;
    assert_null(known("too_hard"));
    bare.report.reported.last = JULY_31;
    assert_non_null(known("too_hard"));
    notes[0].wording = 2;
    bare.report.reported.last = OCTOBER_31;
    assert_non_null(known("too_hard"));
}

static void a_change_alone_makes_nothing_known(void **state)
{
    (void)state;
    struct finding_note *const changed = note("question", "a", "");
    changed->note = NULL;
    changed->changed_on = JULY_31;
    assert_null(known("too_hard"));
    changed->owner = "Dana";
    assert_non_null(known("too_hard"));
}

static void the_latest_change_that_has_come_counts(void **state)
{
    (void)state;
    assert_int_equal(ledger_changed_on(&bare.report, "question", "a"), INT32_MIN);
    note("question", "a", "")->changed_on = JULY_31;
    note("question", "a", "too_hard")->changed_on = NOVEMBER_30;
    assert_int_equal(ledger_changed_on(&bare.report, "question", "a"), JULY_31);
    bare.report.reported.last = NOVEMBER_30;
    assert_int_equal(ledger_changed_on(&bare.report, "question", "a"), NOVEMBER_30);
    assert_int_equal(ledger_changed_on(&bare.report, "question", "b"), INT32_MIN);
}

static void two_names_are_the_same_pair_in_either_order(void **state)
{
    (void)state;
    note("pair", "Ann", "level")->other = "Ben";
    struct ledger_key key = {.about = "pair", .name = "Ben", .other = "Ann", .kind = "level"};
    key.question = SIZE_MAX;
    assert_non_null(ledger_known(&bare.report, &key));
    key.other = "Cy";
    assert_null(ledger_known(&bare.report, &key));
}

static void what_is_known_moves_below_what_is_open_and_is_never_hidden(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.05);
    bare_question(&bare, 1, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.25);
    bare_question(&bare, 2, FINDING_TOO_HARD, STRENGTH_WATCH, 0.01);
    note("question", "a", "");
    const struct headline headline = headline_of(&bare.report, &arena);
    assert_int_equal(headline.n, 3);
    assert_int_equal(headline.n_clear, 2);
    assert_int_equal(headline.n_open, 1);
    assert_int_equal(headline.items[0].index, 1);
    assert_null(headline.items[0].known);
    assert_ptr_equal(headline.items[1].known, &notes[0]);
    assert_int_equal(headline.items[2].index, 2);
}

static void no_more_than_eight_are_told_by_themselves(void **state)
{
    (void)state;
    assert_int_equal(headline_told(&(struct headline){.n_open = 3}), 3);
    assert_int_equal(headline_told(&(struct headline){.n_open = 11}), 8);
}

static void who_hides_names_hides_what_people_wrote(void **state)
{
    (void)state;
    struct finding_note *const seen = note("question", "a", "");
    seen->owner = "Dana";
    assert_string_equal(ledger_text(&bare.report, seen), "seen");
    assert_string_equal(ledger_owner(&bare.report, seen), "Dana");
    bare.report.hide_interviewers = true;
    assert_null(ledger_text(&bare.report, seen));
    assert_null(ledger_owner(&bare.report, seen));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(what_nobody_noted_is_not_known),
        TEST(a_note_holds_for_its_kind_and_one_without_for_all),
        TEST(of_several_notes_the_latest_holds),
        TEST(a_question_of_another_bank_is_another_one),
        TEST(it_is_known_to_the_end_of_its_month),
        TEST(a_new_wording_ends_it_by_itself),
        TEST(a_change_alone_makes_nothing_known),
        TEST(the_latest_change_that_has_come_counts),
        TEST(two_names_are_the_same_pair_in_either_order),
        TEST(what_is_known_moves_below_what_is_open_and_is_never_hidden),
        TEST(no_more_than_eight_are_told_by_themselves),
        TEST(who_hides_names_hides_what_people_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
