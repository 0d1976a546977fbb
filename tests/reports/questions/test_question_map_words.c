#include "reports/questions/question_map_words.h"
#include "reports/rubrics/rubric_use_words.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static struct chart map_of(struct sample *sample, struct arena *arena)
{
    struct chart chart = {0};
    question_map_words(&sample->report, arena, &chart);
    return chart;
}

static struct chart rubric_of(struct sample *sample, struct arena *arena)
{
    struct chart chart = {0};
    rubric_use_words(&sample->report, arena, &chart);
    return chart;
}

static void clear_findings(struct sample *sample)
{
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        sample->result.questions.questions[i].n_findings = 0;
}

static void set_finding(struct sample *sample, size_t question, enum finding_kind kind)
{
    struct question_result *const result = &sample->result.questions.questions[question];
    result->findings[0] = (struct finding){.kind = kind, .strength = STRENGTH_CLEAR};
    result->n_findings = 1;
}

static void a_title_names_each_kind_of_finding(void **state)
{
    assert_string_equal(
        map_of(sample_report(*state), *state).title,
        "3.2 is too hard; 2.1 is too easy; strong candidates do worse on B1; 2.2 does "
        "not separate strong from weak candidates; interviewers disagree on 4.2");
    assert_string_equal(rubric_of(sample_report(*state), *state).title,
                        "3.2 gets the lowest score too often; 2.1 gets the highest score too "
                        "often; 4.3 leaves a score unused; 4.1 has scores out of order");
}

static void a_title_says_where_strong_candidates_do_worse(void **state)
{
    struct sample *const sample = sample_report(*state);
    clear_findings(sample);
    set_finding(sample, 0, FINDING_NEGATIVE);
    assert_non_null(strstr(map_of(sample, *state).title, "Strong candidates do worse on "));
    assert_null(strstr(map_of(sample, *state).title, "separate"));
}

static void without_findings_a_title_says_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    clear_findings(sample);
    assert_string_equal(map_of(sample, *state).title, "No question is clearly beyond a line");
    assert_string_equal(rubric_of(sample, *state).title,
                        "No question piles up at one end of its scale or leaves a score unused");
}

static void several_questions_take_the_plural(void **state)
{
    struct sample *const sample = sample_report(*state);
    clear_findings(sample);
    for (size_t i = 0; i < 3; i++)
        set_finding(sample, i, FINDING_TOO_HARD);
    assert_string_equal(map_of(sample, *state).title, "1.1, 1.2 and 2.1 are too hard");
    set_finding(sample, 3, FINDING_TOO_HARD);
    assert_string_equal(map_of(sample, *state).title, "Four questions are too hard");
    for (size_t i = 0; i < 4; i++)
        set_finding(sample, i, FINDING_DISAGREE);
    assert_string_equal(map_of(sample, *state).title, "Interviewers disagree on four questions");
    for (size_t i = 0; i < 2; i++)
        set_finding(sample, i, FINDING_FLOOR);
    assert_string_equal(rubric_of(sample, *state).title,
                        "1.1 and 1.2 get the lowest score too often");
}

static void without_a_clear_finding_the_rubric_title_names_those_to_watch(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    clear_findings(sample);
    set_finding(sample, 0, FINDING_FLOOR);
    for (size_t i = 1; i < 3; i++)
        set_finding(sample, i, FINDING_DISORDERED_LEVELS);
    for (size_t i = 0; i < 3; i++)
        results[i].findings[0].strength = STRENGTH_WATCH;
    assert_string_equal(rubric_of(sample, *state).title,
                        "1.1 may get the lowest score too often; 1.2 and 2.1 may have scores out "
                        "of order");
    results[0].findings[0].strength = STRENGTH_CLEAR;
    assert_string_equal(rubric_of(sample, *state).title, "1.1 gets the lowest score too often");
}

static void questions_without_enough_answers_are_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(map_of(sample, *state).reading, " Not shown for want of answers: B2."));
    struct question_result *const results = sample->result.questions.questions;
    for (size_t i = 0; i < 7; i++)
        results[i].separation.status = ESTIMATE_TOO_FEW;
    assert_non_null(strstr(map_of(sample, *state).reading, "answers: eight questions."));
    assert_null(strstr(map_of(sample, *state).title, "3.2"));
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        results[i].separation.status = ESTIMATE_OK;
    results[11].difficulty.status = ESTIMATE_OK;
    assert_null(strstr(map_of(sample, *state).reading, "Not shown"));
}

static void questions_never_asked_are_not_missed(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[11].n_ratings = 0;
    assert_null(strstr(map_of(sample, *state).reading, "Not shown"));
}

static void descriptions_give_numbers_with_interval_and_n(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(map_of(sample, *state).description,
                           " 3.2: too hard, lowest score too often; average 1.56 (1.40–1.71), "
                           "separation 0.33 (0.13–0.51), n 82."));
    assert_non_null(strstr(rubric_of(sample, *state).description,
                           " 3.2: 64\u00a0% lowest score, 1\u00a0% highest, candidates reach "
                           "14\u00a0% of the scale (10–18\u00a0%), n 99."));
}

static void shares_are_named_where_scales_differ(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_null(strstr(rubric_of(sample, *state).reading, "as a share of the scale"));
    sample->questions[0].scale = 1;
    assert_non_null(strstr(rubric_of(sample, *state).reading, "as a share of the scale"));
}

static void where_scales_differ_averages_are_shares(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(map_of(sample, *state).description, "an average of 2.2 and 4 and at"));
    sample->questions[0].scale = 1;
    const char *const text = map_of(sample, *state).description;
    assert_non_null(strstr(text, "; average 14\u00a0% of the scale (10–18\u00a0%), separation"));
    assert_non_null(strstr(text, "the lines are at 30\u00a0% and 75\u00a0% of the scale"));
}

static void the_reading_names_the_marks_there_are(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    clear_findings(sample);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        results[i].verdict.state = STATE_SOUND;
    assert_non_null(strstr(map_of(sample, *state).reading,
                           " better. Dots are sound. Crosses are 95\u00a0% intervals."));
    results[0].verdict.state = STATE_CANNOT_SAY;
    set_finding(sample, 1, FINDING_TOO_HARD);
    results[1].findings[0].strength = STRENGTH_WATCH;
    assert_non_null(strstr(map_of(sample, *state).reading,
                           " Dots are sound, rings are to watch and of dotted rings nobody can "
                           "say yet."));
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        set_finding(sample, i, FINDING_TOO_HARD);
    assert_non_null(strstr(map_of(sample, *state).reading, " better. Crosses are"));
}

static void hostile_text_is_inert_and_short(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const struct chart charts[] = {map_of(sample, *state), rubric_of(sample, *state)};
    for (size_t i = 0; i < 2; i++) {
        struct buffer text = {0};
        buffer_format(&text, "%s%s%s", charts[i].title, charts[i].reading, charts[i].description);
        assert_inert(&text);
        buffer_free(&text);
        assert_true(strlen(charts[i].title) < 300);
    }
}

static void a_report_without_questions_has_sentences(void **state)
{
    const struct chart chart = map_of(empty_report(*state), *state);
    assert_non_null(strstr(chart.description, "no questions"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_title_names_each_kind_of_finding),
        ARENA_TEST(a_title_says_where_strong_candidates_do_worse),
        ARENA_TEST(without_findings_a_title_says_so),
        ARENA_TEST(several_questions_take_the_plural),
        ARENA_TEST(without_a_clear_finding_the_rubric_title_names_those_to_watch),
        ARENA_TEST(questions_without_enough_answers_are_named),
        ARENA_TEST(questions_never_asked_are_not_missed),
        ARENA_TEST(descriptions_give_numbers_with_interval_and_n),
        ARENA_TEST(shares_are_named_where_scales_differ),
        ARENA_TEST(where_scales_differ_averages_are_shares),
        ARENA_TEST(the_reading_names_the_marks_there_are),
        ARENA_TEST(hostile_text_is_inert_and_short),
        ARENA_TEST(a_report_without_questions_has_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
