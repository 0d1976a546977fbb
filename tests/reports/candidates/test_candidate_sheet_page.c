#include "reports/candidates/candidate_sheet_page.h"

#include <string.h>

#include "reports/candidates/profile_words.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

/* Question 1 on a later day than question 2, which interviewer 1 left without a score. */
static const uint32_t questions[] = {0, 0, 1, 1}, interviewers[] = {0, 1, 0, 1};
static const int64_t interviews[] = {1, 1, 2, 2};
static const int16_t levels[] = {4, 3, 1, LEVEL_MISSING};
static const int32_t days[] = {20600, 20600, 20500, 20500};
static const struct candidate_ratings ratings = {.candidate = 17,
                                                 .n = 4,
                                                 .question = questions,
                                                 .interviewer = interviewers,
                                                 .interview = interviews,
                                                 .level = levels,
                                                 .day = days};

static struct buffer sheet_of(const struct sample *sample, const struct candidate_ratings *of)
{
    struct buffer html = {0};
    struct error error = {0};
    assert_true(candidate_sheet_page(&sample->report, of, NULL, 0, &html, &error));
    return html;
}

static void the_scores_stand_in_the_order_asked(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer html = sheet_of(sample, &ratings);
    const char *const first = strstr(html.data, "<td class=\"l\">2, \u2013</td>");
    const char *const second = strstr(html.data, "<td class=\"l\">5, 4</td>");
    assert_true(first && second && first < second);
    assert_non_null(strstr(html.data, "<li>2 questions</li>"));
    assert_non_null(strstr(html.data, "<li>3 scores</li>"));
    assert_null(strstr(html.data, "Criteria met"));
    buffer_free(&html);
}

static void the_sheet_says_what_it_is_no_basis_for(void **state)
{
    struct buffer html = sheet_of(sample_report(*state), &ratings);
    assert_non_null(strstr(html.data, PROFILE_CAUTION));
    assert_non_null(strstr(html.data, "Strength: Debugging"));
    buffer_free(&html);
}

/* Three of the first question: the first met for one of two interviewers, the others for none; the
 * third has no text. */
static void criteria_are_met_or_not(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const struct question texts[] = {{.code = "1.1/1", .title = "names a remedy"},
                                            {.code = "1.1/2", .title = "its cost"},
                                            {.code = "1.1/3", .title = ""}};
    static const struct catalogue criteria = {.questions = texts, .n_questions = 3};
    static const uint32_t which[] = {0, 0, 1, 1, 2};
    static const int16_t met[] = {1, 0, 0, 0, 0};
    const struct candidate_ratings marks = {.n = 5, .question = which, .level = met};
    struct candidate_ratings marked = ratings;
    struct catalogue catalogue = *sample->report.catalogue;
    catalogue.criteria = &criteria;
    sample->report.catalogue = &catalogue;
    marked.criteria = &marks;
    struct buffer html = sheet_of(sample, &marked);
    assert_non_null(strstr(html.data, "<td class=\"l\" data-l=\"met\">names a remedy (1 of 2)</td>"
                                      "<td class=\"l\" data-l=\"not\">its cost; 1.1/3</td>"));
    assert_non_null(strstr(html.data, "data-l=\"met\">\u2013</td>"));
    buffer_free(&html);
}

static void hostile_names_stay_text(void **state)
{
    struct buffer html = sheet_of(hostile_report(*state), &ratings);
    assert_inert(&html);
    assert_null(strstr(html.data, "<script"));
    buffer_free(&html);
}

static struct comments comments_on(const char *question)
{
    static struct comment comments[2];
    comments[0] = (struct comment){.question = question,
                                   .criterion = "",
                                   .interviewer = hostile_name,
                                   .text = hostile_name,
                                   .day = INT32_MIN};
    comments[1] = (struct comment){.question = "1.1",
                                   .criterion = "1.1/9",
                                   .interviewer = "Zoe",
                                   .text = "named a remedy",
                                   .day = 20600};
    return (struct comments){comments, 2};
}

static void comments_stand_by_question_where_they_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct comments comments = comments_on("4.3");
    struct buffer html = sheet_of(sample, &ratings);
    assert_null(strstr(html.data, "What interviewers wrote"));
    buffer_free(&html);
    sample->report.comments = &comments;
    html = sheet_of(sample, &ratings);
    const char *const first = strstr(html.data, "<b>1.1</b> named a remedy");
    assert_non_null(strstr(html.data, "Zoe, 27 May 2026, on \u201c1.1/9\u201d"));
    assert_true(first && strstr(first, "<b>4.3</b>"));
    assert_inert(&html);
    assert_null(strstr(html.data, "<script"));
    buffer_free(&html);
}

static void a_candidate_of_whom_nobody_wrote_has_a_line_that_says_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct comments none = {NULL, 0};
    sample->report.comments = &none;
    struct buffer html = sheet_of(sample, &ratings);
    assert_non_null(strstr(html.data, "No interviewer wrote a comment."));
    buffer_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scores_stand_in_the_order_asked),
        ARENA_TEST(the_sheet_says_what_it_is_no_basis_for),
        ARENA_TEST(criteria_are_met_or_not),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(comments_stand_by_question_where_they_are_asked_for),
        ARENA_TEST(a_candidate_of_whom_nobody_wrote_has_a_line_that_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
