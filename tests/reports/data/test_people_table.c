#include "reports/data/people_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const struct person elena = {
    .kind = PERSON_INTERVIEWER, .name = "Elena Marchetti", .export_id = "", .n_scores = 95};
static const struct person part = {
    .kind = PERSON_INTERVIEWER, .name = "Elena", .export_id = "", .merged_into = "Elena Marchetti"};
static const struct person candidate = {
    .kind = PERSON_CANDIDATE, .code = "C-0001", .name = "Bo Kim", .export_id = "A1", .n_scores = 7};

static void candidates_are_codes_unless_names_are_asked_for(void **state)
{
    const struct person interviewers[] = {elena, part};
    const struct people people = {interviewers, &candidate, 2, 1};
    struct buffer codes = {0}, names = {0};
    table_csv(people_table(&people, false, *state), &codes);
    table_csv(people_table(&people, true, *state), &names);
    assert_string_equal(codes.data, "kind,person,scores,merged_into\r\n"
                                    "interviewer,Elena Marchetti,95,\r\n"
                                    "interviewer,Elena,0,Elena Marchetti\r\n"
                                    "candidate,C-0001,7,\r\n");
    assert_string_equal(names.data, "kind,person,scores,merged_into,id,name\r\n"
                                    "interviewer,Elena Marchetti,95,,,\r\n"
                                    "interviewer,Elena,0,Elena Marchetti,,\r\n"
                                    "candidate,C-0001,7,,A1,Bo Kim\r\n");
    const struct table *const table = people_table(&people, true, *state);
    assert_int_equal(table_rows(table), 2);
    assert_string_equal(table_cell(table->next, 0, 4), "Bo Kim");
    buffer_free(&codes);
    buffer_free(&names);
}

static void a_suspect_has_a_reason(void **state)
{
    struct suspect suspect = {
        .kept = &elena, .merged = &part, .likeness = NAMES_PART, .first_word = true, .n_fit = 1};
    assert_string_equal(people_record_reason(&suspect, *state), "first name only, one person fits");
    suspect.n_fit = 2;
    suspect.first_word = false;
    assert_string_equal(people_record_reason(&suspect, *state), "part of the name, 2 people fit");
    suspect.likeness = NAMES_REORDERED;
    assert_string_equal(people_record_reason(&suspect, *state), "same letters, other order");
    suspect.likeness = NAMES_TYPO;
    assert_string_equal(people_record_reason(&suspect, *state), "one letter differs (typo)");
    suspect.likeness = NAMES_INITIAL;
    assert_string_equal(people_record_reason(&suspect, *state), "initial for a name");
    suspect.likeness = NAMES_EQUAL;
    assert_string_equal(people_record_reason(&suspect, *state), "accents or punctuation");
}

static void hostile_names_are_inert(void **state)
{
    const struct person evil = {.kind = PERSON_CANDIDATE,
                                .code = "C-0001",
                                .name = hostile_name,
                                .export_id = hostile_name,
                                .merged_into = hostile_name};
    const struct person named = {.kind = PERSON_INTERVIEWER, .name = hostile_name};
    const struct people people = {&named, &evil, 1, 1};
    const struct suspect pair = {.kept = &named, .merged = &named, .likeness = NAMES_EQUAL};
    const struct suspect_lists lists = {.interviewers = &pair, .n_interviewers = 1};
    struct buffer text = {0};
    table_terminal(people_table(&people, true, *state), 80, &text);
    table_terminal(people_table_suspects(&lists, true, *state), 80, &text);
    assert_inert(&text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(candidates_are_codes_unless_names_are_asked_for),
        ARENA_TEST(a_suspect_has_a_reason),
        ARENA_TEST(hostile_names_are_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
