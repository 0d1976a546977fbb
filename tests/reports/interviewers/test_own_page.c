#include "reports/interviewers/own_page.h"

#include <string.h>

#include "reports/interviewers/own_json.h"
#include "reports/interviewers/own_table.h"
#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

enum { LEVELS = 5 };

static struct own_level levels[LEVELS];
static struct own_question questions[SAMPLE_QUESTIONS];
static struct own_scores_result own;

/* The first interviewer of a sample, who scores lower. */
static struct sample *with_own(struct sample *sample)
{
    for (size_t k = 0; k < LEVELS; k++)
        levels[k] = (struct own_level){.n = 24 - 4 * k,
                                       .share = (24 - 4 * (double)k) / 80,
                                       .colleagues = (8 + 4 * (double)k) / 80,
                                       .difference = sample_estimate(0.2 - 0.1 * (double)k,
                                                                     0.1 - 0.1 * (double)k,
                                                                     0.3 - 0.1 * (double)k, 80),
                                       .n_pairs = 20 + k,
                                       .n_alike = 5,
                                       .usual = k > 0 ? k - 1 : 0,
                                       .n_usual = 12};
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        questions[q] = q % 3 == 2 ? (struct own_question){4, 2,
                                                          sample_no_estimate(ESTIMATE_UNDEFINED, 4,
                                                                             "too few colleagues")}
                                  : (struct own_question){
                                        20, 4,
                                        sample_estimate(-0.1 * (double)q, -0.1 * (double)q - 0.3,
                                                        0.3 - 0.1 * (double)q, 20)};
    own = (struct own_scores_result){.n_answers = 80,
                                     .n_colleagues = 4,
                                     .mean = 2.4,
                                     .colleagues = 3.01,
                                     .levels = levels,
                                     .questions = questions};
    sample->report.own = &own;
    return sample;
}

static void page_of(const struct sample *sample, struct buffer *html)
{
    struct error error = {0};
    assert_true(own_page(&sample->report, html, &error));
    assert_null(strstr(html->data, "{{"));
}

static void it_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(own_table(&with_own(sample_report(*state))->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "own.txt");
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    own_json(&with_own(sample_report(*state))->report, &text);
    assert_golden(&text, "own.json");
}

static void the_page_is_as_looked_at(void **state)
{
    struct buffer html = {0};
    page_of(with_own(sample_report(*state)), &html);
    const char *const body = strstr(html.data, "<body");
    struct buffer seen = {0};
    assert_non_null(body);
    buffer_add(&seen, body);
    assert_golden(&seen, "own.html");
    buffer_free(&html);
}

static void assert_nobody(const struct sample *sample, const struct buffer *text)
{
    for (size_t i = 1; i < sample->report.catalogue->n_interviewers; i++)
        assert_null(strstr(text->data, sample->report.catalogue->interviewers[i]));
    assert_non_null(strstr(text->data, sample->report.catalogue->interviewers[0]));
}

static void nobody_else_has_a_name_in_any_format(void **state)
{
    struct sample *const sample = with_own(sample_report(*state));
    const struct table *const table = own_table(&sample->report, *state);
    struct buffer text = {0};
    page_of(sample, &text);
    assert_nobody(sample, &text);
    buffer_free(&text);
    own_json(&sample->report, &text);
    assert_nobody(sample, &text);
    buffer_free(&text);
    table_terminal(table, 80, &text);
    assert_nobody(sample, &text);
    buffer_free(&text);
    table_markdown(table, &text);
    assert_nobody(sample, &text);
    buffer_free(&text);
}

static void hostile_names_stay_text(void **state)
{
    struct sample *const sample = with_own(hostile_report(*state));
    struct buffer text = {0};
    page_of(sample, &text);
    assert_null(strstr(text.data, "<script>"));
    buffer_free(&text);
    table_terminal(own_table(&sample->report, *state), 80, &text);
    assert_inert(&text);
    buffer_free(&text);
}

static void without_levels_and_questions_the_page_has_no_empty_part(void **state)
{
    struct sample *const sample = with_own(sample_report(*state));
    struct buffer html = {0};
    own.levels = NULL;
    own.reason = "with fewer than three colleagues the numbers would be those of one";
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        questions[q] = (struct own_question){
            0, 0, sample_no_estimate(ESTIMATE_TOO_FEW, 0, "n is 0, at least 10 are needed")};
    page_of(sample, &html);
    assert_null(strstr(html.data, "level by level</h2>"));
    assert_null(strstr(html.data, "farthest from colleagues</h2>"));
    assert_non_null(strstr(html.data, "Nothing is told level by level: with fewer than three"));
    buffer_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(it_reads_well_at_80_columns),
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(the_page_is_as_looked_at),
        ARENA_TEST(nobody_else_has_a_name_in_any_format),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(without_levels_and_questions_the_page_has_no_empty_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
