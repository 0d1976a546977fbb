#include "reports/pipeline/pipeline_note_words.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static void assert_notes(const struct sample *sample, void **state, const char *expected)
{
    const char *notes[PIPELINE_MOST_NOTES];
    struct buffer text = {0};
    const size_t n = pipeline_note_words(&sample->report, true, *state, notes);
    for (size_t i = 0; i < n; i++)
        buffer_format(&text, "%s|", notes[i]);
    if (!strstr(text.data ? text.data : "", expected))
        fail_msg("'%s' is not in '%s'", expected, text.data ? text.data : "");
    buffer_free(&text);
}

static void a_reader_who_gives_no_commands_is_told_of_no_option(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    struct pipeline_result result = *sample->report.pipeline;
    sample->report.pipeline = &result;
    static const enum stage_order_source orders[] = {ORDER_NAMES, ORDER_DECLARED, ORDER_FOUND};
    for (size_t i = 0; i < 6; i++) {
        const char *notes[PIPELINE_MOST_NOTES];
        result.order = orders[i % 3];
        result.n_named = i < 3 ? result.n_named : PIPELINE_MOST_STAGES + 1;
        const size_t n = pipeline_note_words(&sample->report, false, *state, notes);
        assert_true(n > 0);
        for (size_t j = 0; j < n; j++)
            assert_true(!strstr(notes[j], "--") && !strchr(notes[j], '`'));
    }
}

static void notes_tell_what_the_counts_rest_on(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    struct pipeline_result *const result = arena_alloc(*state, sizeof *result);
    *result = *sample->report.pipeline;
    sample->report.pipeline = result;
    result->cohorts[WINDOW_PERIOD].n_in_flight = 1;
    assert_notes(sample, state, "One candidate has no outcome yet and counts as in process");
    result->n_turned = 1;
    result->n_set_aside = 1;
    assert_notes(sample, state, "One candidate met stages in another order. Those orders run");
    result->n_left_out = 1;
    assert_notes(sample, state, "One interview without a stage is left out.");
    result->n_left_out = 20;
    result->order = ORDER_DECLARED;
    assert_notes(sample, state, "20 interviews in stages that were not declared are left out.");
    assert_notes(sample, state, "is the one declared.");
    result->n_undated = 2;
    assert_notes(sample, state, "Two candidates have no date, and count in no month.");
    result->n_unknown = 1;
    assert_notes(sample, state, "One interview has an outcome in words that are not known; it");
    result->n_unknown = 3;
    result->unknown_words = "Hm";
    assert_notes(sample, state, "known, such as \u201cHm\u201d; they count as none.");
    result->several_roles = true;
    result->shown = 1;
    assert_notes(sample, state, "Only the stage asked for is shown");
    result->tells_leaving = false;
    assert_notes(sample, state, "No export says who was rejected or withdrew");
    result->n_named = 99;
    assert_notes(sample, state, "Is the right column read as the stage?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_reader_who_gives_no_commands_is_told_of_no_option),
        ARENA_TEST(notes_tell_what_the_counts_rest_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
