#include "sql/fetch/finding_notes.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

enum { JULY_6 = 20640, OCTOBER_3 = 20729, JANUARY_31 = 20849 };

static void add(struct finding_note note)
{
    struct error error;
    note.bank = note.bank ? note.bank : "";
    note.other = note.other ? note.other : "";
    note.kind = note.kind ? note.kind : "";
    if (!finding_notes_add(connection, &note, &error))
        fail_msg("%s", error.message);
}

static const struct finding_note *fetch(size_t n)
{
    struct finding_note *notes;
    size_t found;
    struct error error;
    if (!finding_notes_fetch(connection, &arena, &notes, &found, &error))
        fail_msg("%s", error.message);
    assert_int_equal(found, n);
    return notes;
}

static void a_note_is_fetched_as_it_was_added(void **state)
{
    (void)state;
    add((struct finding_note){.about = "question",
                              .name = "Q2",
                              .kind = "too_hard",
                              .note = "it's; \"x\"",
                              .owner = "Dana",
                              .until = JANUARY_31,
                              .noted_on = OCTOBER_3,
                              .changed_on = JULY_6,
                              .wording = 2});
    add((struct finding_note){.about = "stage",
                              .name = "Onsite",
                              .until = INT32_MAX,
                              .noted_on = OCTOBER_3,
                              .changed_on = INT32_MIN});
    const struct finding_note *const notes = fetch(2);
    assert_string_equal(notes[0].about, "question");
    assert_string_equal(notes[0].name, "Q2");
    assert_string_equal(notes[0].kind, "too_hard");
    assert_string_equal(notes[0].note, "it's; \"x\"");
    assert_string_equal(notes[0].owner, "Dana");
    assert_int_equal(notes[0].until, JANUARY_31);
    assert_int_equal(notes[0].noted_on, OCTOBER_3);
    assert_int_equal(notes[0].changed_on, JULY_6);
    assert_int_equal(notes[0].wording, 2);
    assert_int_equal(notes[0].person, 0);
    assert_null(notes[1].note);
    assert_null(notes[1].owner);
    assert_int_equal(notes[1].until, INT32_MAX);
    assert_int_equal(notes[1].changed_on, INT32_MIN);
}

static void notes_follow_an_interviewer_whose_name_is_merged(void **state)
{
    (void)state;
    add((struct finding_note){.about = "pair",
                              .name = "ZOE",
                              .other = "al",
                              .until = INT32_MAX,
                              .changed_on = INT32_MIN});
    const struct finding_note *note = fetch(1);
    assert_string_equal(note->name, "Zoe");
    assert_string_equal(note->other, "Al");
    assert_true(note->person > 0 && note->other_person > 0);
    run_statement(connection,
                  "UPDATE assay.interviewer SET merged_into = (SELECT interviewer_id FROM "
                  "assay.interviewer WHERE name = 'Al') WHERE name = 'Zoe'");
    note = fetch(1);
    assert_string_equal(note->name, "Al");
    run_statement(connection, "UPDATE assay.interviewer SET merged_into = NULL");
    assert_string_equal(fetch(1)->name, "Zoe");
}

static void notes_outlive_who_they_are_about(void **state)
{
    (void)state;
    add((struct finding_note){
        .about = "interviewer", .name = "Gone Away", .until = INT32_MAX, .changed_on = INT32_MIN});
    const struct finding_note *const note = fetch(1);
    assert_string_equal(note->name, "gone away");
    assert_int_equal(note->person, 0);
}

static void subjects_are_questions_with_their_wording_interviewers_and_stages(void **state)
{
    (void)state;
    const struct finding_subject *subjects;
    size_t n, questions = 0, people = 0, stages = 0;
    struct error error;
    assert_true(finding_notes_subjects(connection, &arena, &subjects, &n, &error));
    for (size_t i = 0; i < n; i++) {
        questions += strcmp(subjects[i].about, "question") == 0 && subjects[i].wording == 1;
        people += strcmp(subjects[i].about, "interviewer") == 0;
        stages += strcmp(subjects[i].about, "stage") == 0;
    }
    assert_int_equal(questions, 3);
    assert_int_equal(people, 2);
    assert_int_equal(questions + people + stages, n);
}

static void what_was_noted_about_one_finding_is_taken_back_alone(void **state)
{
    (void)state;
    const struct finding_note note = {.about = "interviewer",
                                      .bank = "",
                                      .name = "Zoe",
                                      .other = "",
                                      .kind = "severe",
                                      .until = INT32_MAX,
                                      .changed_on = INT32_MIN};
    struct error error;
    size_t n;
    add(note);
    add(note);
    add((struct finding_note){.about = "interviewer",
                              .name = "Al",
                              .kind = "severe",
                              .until = INT32_MAX,
                              .changed_on = INT32_MIN});
    assert_true(finding_notes_drop(connection, &note, &n, &error));
    assert_int_equal(n, 2);
    assert_string_equal(fetch(1)->name, "Al");
    assert_true(finding_notes_drop(connection, &note, &n, &error));
    assert_int_equal(n, 0);
}

int main(void)
{
#define TEST(name)                                                                                 \
    cmocka_unit_test_setup_teardown(name, open_sample_database, close_database_and_server)
    const struct CMUnitTest tests[] = {
        TEST(a_note_is_fetched_as_it_was_added),
        TEST(notes_follow_an_interviewer_whose_name_is_merged),
        TEST(notes_outlive_who_they_are_about),
        TEST(subjects_are_questions_with_their_wording_interviewers_and_stages),
        TEST(what_was_noted_about_one_finding_is_taken_back_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
