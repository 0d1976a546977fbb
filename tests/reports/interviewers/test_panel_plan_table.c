#include "reports/interviewers/panel_plan_table.h"

#include <math.h>
#include <string.h>

#include "reports/interviewers/panel_plan_json.h"
#include "reports/interviewers/panel_plan_words.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_report.h"

/* The five interviewers in three groups, one of them without a score. */
static struct panel_plan *plan(struct sample *sample, struct arena *arena)
{
    static const long groups[SAMPLE_INTERVIEWERS] = {0, 1, 0, 2, -1};
    static const struct panel_link links[] = {
        {.a = 0, .b = 1, .question = 3, .first = 1, .n_met = 24, .gap = PANEL_GAP_CANDIDATES},
        {.a = 2,
         .b = 3,
         .question = SIZE_MAX,
         .first = 2,
         .n_met = 12,
         .gap = PANEL_GAP_QUESTIONS}};
    struct panel_plan *const made = ARENA_NEW(arena, struct panel_plan);
    *made = (struct panel_plan){.group = ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, long),
                                .n_groups = 3,
                                .rank_deficiency = 2,
                                .links = ARENA_ARRAY(arena, 2, struct panel_link),
                                .n_links = 2,
                                .sd = 0.7,
                                .n_answers = 16,
                                .n_each = 5,
                                .n_interviews = 4};
    memcpy(made->group, groups, sizeof groups);
    memcpy(made->links, links, sizeof links);
    sample->report.panels = made;
    return made;
}

static void a_plan_of_panels_reads_well_at_80_columns(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    plan(sample, *state);
    table_terminal(panel_plan_table(&sample->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "panels.txt");
}

static void where_all_can_be_compared_nobody_has_to_sit_with_anybody(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct panel_plan *const made = plan(sample, *state);
    for (size_t i = 0; i + 1 < SAMPLE_INTERVIEWERS; i++)
        made->group[i] = 0;
    made->n_groups = 1;
    made->n_links = 0;
    assert_string_equal(panel_plan_words_title(&sample->report, *state),
                        "All four interviewers can be compared: nobody needs to sit with anybody "
                        "for that");
    assert_null(panel_plan_words_size(&sample->report, *state));
    assert_null(panel_plan_words_assumed(&sample->report, *state));
}

static void an_unknown_number_of_answers_is_said_to_be_unknown(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct panel_plan *const made = plan(sample, *state);
    struct buffer json = {0};
    made->sd = NAN;
    made->n_answers = made->n_interviews = 0;
    assert_non_null(
        strstr(panel_plan_words_size(&sample->report, *state), "cannot be said from these"));
    panel_plan_json(&sample->report, &json);
    assert_non_null(strstr(json.data, "\"sd\": null"));
    buffer_free(&json);
}

static void hostile_names_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    struct buffer terminal = {0}, markdown = {0};
    plan(sample, *state);
    table_terminal(panel_plan_table(&sample->report, *state), 80, &terminal);
    table_markdown(panel_plan_table(&sample->report, *state), &markdown);
    assert_fits(&terminal, 80);
    assert_inert(&markdown);
    assert_null(strstr(markdown.data, "<script"));
    buffer_free(&terminal);
    buffer_free(&markdown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_plan_of_panels_reads_well_at_80_columns),
        ARENA_TEST(where_all_can_be_compared_nobody_has_to_sit_with_anybody),
        ARENA_TEST(an_unknown_number_of_answers_is_said_to_be_unknown),
        ARENA_TEST(hostile_names_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
