#include "reports/history/drift_words.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void assert_question(struct sample *sample, size_t question, const char *want,
                            bool has_action)
{
    struct buffer text = {0}, action = {0};
    buffer_add(&text, "");
    drift_words_question(&sample->report, question, &text, &action);
    assert_string_equal(text.data, want);
    assert_int_equal(action.length > 0, has_action);
    buffer_free(&text);
    buffer_free(&action);
}

static void assert_interviewer(struct sample *sample, size_t interviewer, const char *want)
{
    struct buffer text = {0}, action = {0};
    buffer_add(&text, "");
    drift_words_interviewer(&sample->report, interviewer, &text, &action);
    assert_string_equal(text.data, want);
    buffer_free(&text);
    buffer_free(&action);
}

static void questions_that_moved_are_told_with_their_limits(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < 6; q++)
        sample->questions[q].title = "";
    assert_question(sample, 0,
                    "1.1 has grown easier: net of how strong they were, candidates reached "
                    "63\u00a0% in October 2026 (24 "
                    "candidates), where the months before led to expect 26–50\u00a0%; three months "
                    "in a row are beyond; it grows easier by 2.7 percentage points a month "
                    "(1.6–3.8). It may be known outside.",
                    true);
    assert_question(sample, 1,
                    "1.2 has grown easier: net of how strong they were, candidates reached "
                    "77\u00a0% in October 2026 (24 "
                    "candidates), where the months before led to expect 52–72\u00a0%; three months "
                    "in a row are beyond.",
                    true);
    assert_question(sample, 2,
                    "2.1 has grown harder: net of how strong they were, candidates reached "
                    "37\u00a0% in August 2026 (22 "
                    "candidates), where the months before led to expect 44–66\u00a0%; three months "
                    "in a row are beyond.",
                    true);
}

static void a_value_and_a_limit_that_round_alike_get_one_more_digit(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drift_month *const month = &sample->drift.questions[0].months[9];
    struct buffer text = {0}, action = {0};
    month->lower = 0.304;
    month->value.value = 0.298;
    drift_words_question(&sample->report, 0, &text, &action);
    assert_non_null(strstr(text.data, "29.8\u00a0%"));
    assert_non_null(strstr(text.data, "30.4–"));
    buffer_free(&text);
    buffer_free(&action);
}

static void what_may_be_chance_is_said_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < 6; q++)
        sample->questions[q].title = "";
    sample->drift.questions[3].months[9].value.n = 1;
    assert_question(sample, 3,
                    "2.2 may have grown easier: net of how strong they were, candidates reached "
                    "63\u00a0% in October 2026 (1 "
                    "candidate), where the months before led to expect 34–60\u00a0%; this may be "
                    "chance.",
                    true);
    assert_question(sample, 4,
                    "3.1 may have grown harder: it grows harder by 1.6 percentage points a month "
                    "(0.4–2.8); this may be chance.",
                    true);
    assert_question(sample, 5,
                    "3.2 may have grown harder: net of how strong they were, candidates reached "
                    "33\u00a0% in October 2026 (24 "
                    "candidates), where the months before led to expect 34–54\u00a0%; three months "
                    "in a row are beyond; another question moved the other way, which may be all "
                    "there is to it.",
                    false);
}

static void the_others_get_no_sentence(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 6; q < SAMPLE_QUESTIONS; q++)
        assert_question(sample, q, "", false);
    assert_interviewer(sample, 2, "");
    assert_interviewer(sample, 3, "");
}

static void interviewers_are_compared_with_themselves(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_interviewer(sample, 0,
                       "Amara Diallo scores lower than before, against colleagues on the same "
                       "answers: −0.77 points in October 2026 (24 answers), where the months "
                       "before led to expect −0.50 to 0.10; three months in a row are beyond.");
    assert_interviewer(sample, 1,
                       "Bruno Keller may score higher than before, against colleagues on the same "
                       "answers: 0.43 points in October 2026 (24 answers), where the months before "
                       "led to expect −0.15 to 0.35; two months in a row are beyond; a colleague "
                       "moved the other way, which may be all there is to it.");
    sample_hide_interviewers(sample);
    struct buffer text = {0}, action = {0};
    drift_words_interviewer(&sample->report, 0, &text, &action);
    assert_non_null(strstr(text.data, "Interviewer 1 scores"));
    buffer_free(&text);
    buffer_free(&action);
}

static void assert_summaries(const struct sample *sample, const char *questions,
                             const char *interviewers)
{
    struct buffer text = {0};
    drift_words_summary(&sample->report, &text);
    assert_string_equal(text.data, questions);
    text.length = 0;
    drift_words_interviewers_summary(&sample->report, &text);
    assert_string_equal(text.data, interviewers);
    buffer_free(&text);
}

static void summaries_have_singular_plural_none_and_too_few(void **state)
{
    struct sample *sample = sample_report(*state);
    assert_summaries(sample, "Three of ten questions have drifted, three may have",
                     "One of three interviewers has moved against colleagues, one may have");
    for (size_t q = 0; q < 6; q++)
        sample->drift.questions[q].state = DRIFT_STEADY;
    sample->drift.interviewers[0].state = DRIFT_STEADY;
    sample->drift.interviewers[1].state = DRIFT_STEADY;
    assert_summaries(sample, "None of ten questions has drifted",
                     "None of three interviewers has moved against colleagues");
    sample = too_few_report(*state);
    assert_summaries(sample, "No question has enough earlier months to be judged by",
                     "No interviewer has enough earlier months to be judged by");
    sample = empty_report(*state);
    assert_summaries(sample, "No question has enough earlier months to be judged by",
                     "No interviewer has enough earlier months to be judged by");
}

static void one_of_one_is_singular(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->catalogue.n_questions = sample->catalogue.n_interviewers = 1;
    assert_summaries(sample, "The one question has drifted",
                     "The one interviewer has moved against colleagues");
}

static void a_strip_has_a_mark_for_each_month(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const char *const strips[] = {"----···▲▲▲", "----···▲▲▲", "----·▼▼▼··", "----·▼···▲",
                                         "----······", "----···▼▼▼", "_______-__"};
    for (size_t q = 0; q < sizeof strips / sizeof *strips; q++) {
        struct buffer text = {0};
        drift_words_strip(&sample->report, &sample->drift.questions[q], &text);
        assert_string_equal(text.data, strips[q]);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_that_moved_are_told_with_their_limits),
        ARENA_TEST(a_value_and_a_limit_that_round_alike_get_one_more_digit),
        ARENA_TEST(what_may_be_chance_is_said_so),
        ARENA_TEST(the_others_get_no_sentence),
        ARENA_TEST(interviewers_are_compared_with_themselves),
        ARENA_TEST(summaries_have_singular_plural_none_and_too_few),
        ARENA_TEST(one_of_one_is_singular),
        ARENA_TEST(a_strip_has_a_mark_for_each_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
