#include "reports/model/report_names.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

#define ASSERT_LABEL(expected, call)                                                               \
    do {                                                                                           \
        struct buffer text = {0};                                                                  \
        call;                                                                                      \
        assert_string_equal(text.data, expected);                                                  \
        buffer_free(&text);                                                                        \
    } while (0)

static void a_question_is_its_code_and_title(void **state)
{
    struct sample *const sample = sample_report(*state);
    ASSERT_LABEL("4.2 Sequence a migration", report_names_question(&sample->report, 8, &text));
    sample->questions[8].title = "";
    ASSERT_LABEL("4.2", report_names_question(&sample->report, 8, &text));
}

static void interviewers_are_numbered_where_names_are_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    ASSERT_LABEL("Chen Wei", report_names_interviewer(&sample->report, 2, &text));
    sample_hide_interviewers(sample);
    ASSERT_LABEL("Interviewer 3", report_names_interviewer(&sample->report, 2, &text));
}

static void candidates_are_codes_unless_names_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    ASSERT_LABEL("C-0017", report_names_candidate(&sample->report, 0, &text));
    sample->report.names = true;
    ASSERT_LABEL("Ada Lovelace (E-1017)", report_names_candidate(&sample->report, 0, &text));
    ASSERT_LABEL("E-1042", report_names_candidate(&sample->report, 1, &text));
    sample->report.labels = NULL;
    ASSERT_LABEL("C-0017", report_names_candidate(&sample->report, 0, &text));
}

static void listed_candidates_are_named_in_the_same_way(void **state)
{
    static const struct candidate_label listed[] = {
        {.candidate = 7, .export_id = "E-7", .name = "Mary Somerville"},
        {.candidate = 8, .export_id = "E-8", .name = ""}};
    struct sample *const sample = sample_report(*state);
    sample->report.listed = listed;
    ASSERT_LABEL("C-0007", report_names_listed_candidate(&sample->report, 0, &text));
    sample->report.names = true;
    ASSERT_LABEL("Mary Somerville (E-7)", report_names_listed_candidate(&sample->report, 0, &text));
    ASSERT_LABEL("E-8", report_names_listed_candidate(&sample->report, 1, &text));
}

static void long_candidate_numbers_are_not_cut(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.profiles[0].candidate = 123456;
    ASSERT_LABEL("C-123456", report_names_candidate(&sample->report, 0, &text));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_question_is_its_code_and_title),
        ARENA_TEST(interviewers_are_numbered_where_names_are_hidden),
        ARENA_TEST(candidates_are_codes_unless_names_are_asked_for),
        ARENA_TEST(listed_candidates_are_named_in_the_same_way),
        ARENA_TEST(long_candidate_numbers_are_not_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
