#include "reports/questions/states_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

enum { MOST = 40 };

static struct question_result results[MOST];
static struct catalogue catalogue;
static struct analysis_result result;
static struct report report;

static void set(size_t *at, size_t n, enum state state)
{
    for (size_t i = 0; i < n; i++)
        results[(*at)++] = (struct question_result){.n_ratings = 30, .verdict = {.state = state}};
}

struct counts_of {
    size_t flagged, watch, sound, open;
};

static void make(const struct counts_of *counts)
{
    size_t n = 0;
    set(&n, counts->flagged, STATE_FLAGGED);
    set(&n, counts->watch, STATE_WATCH);
    set(&n, counts->sound, STATE_SOUND);
    set(&n, counts->open, STATE_CANNOT_SAY);
    results[n++] = (struct question_result){.verdict = {.state = STATE_CANNOT_SAY}};
    catalogue = (struct catalogue){.n_questions = n};
    result = (struct analysis_result){.questions = {.questions = results}};
    report = (struct report){.catalogue = &catalogue, .result = &result};
}

static void expect(void (*say)(const struct report *report, struct buffer *text),
                   const char *expected)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    say(&report, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void what_became_of_all_questions_adds_up(void **state)
{
    static const struct {
        struct counts_of counts;
        const char *said;
    } cases[] = {
        {{4, 2, 24, 6},
         "4 of 36 questions need attention, 2 are to watch, 24 are sound and of 6 nobody can say "
         "yet"},
        {{1, 1, 1, 1},
         "1 of 4 questions needs attention, 1 is to watch, 1 is sound and of 1 nobody can say yet"},
        {{3, 0, 0, 0}, "3 of 3 questions need attention"},
        {{1, 0, 0, 0}, "The one question needs attention"},
        {{0, 2, 30, 4},
         "No clear finding: 30 of 36 questions are sound, 2 are to watch, of 4 nobody can say yet"},
        {{0, 5, 0, 31},
         "No clear finding: 5 of 36 questions are to watch, of 31 nobody can say yet"},
        {{0, 1, 0, 1}, "No clear finding: 1 of 2 questions is to watch, of 1 nobody can say yet"},
        {{0, 2, 0, 0}, "No clear finding: 2 of 2 questions are to watch"},
        {{0, 0, 1, 35}, "No clear finding: 1 of 36 questions is sound, of 35 nobody can say yet"},
        {{0, 0, 36, 0}, "No clear finding: 36 of 36 questions are sound"},
        {{0, 0, 1, 0}, "No clear finding: the one question is sound"},
        {{0, 1, 0, 0}, "No clear finding: the one question is to watch"},
        {{0, 0, 0, 36}, "No question can be judged yet"},
        {{0, 0, 0, 0}, "There is no score to judge"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        make(&cases[i].counts);
        expect(states_words, cases[i].said);
    }
}

static void the_tally_speaks_of_one_question_as_one_does(void **state)
{
    static const struct {
        struct counts_of counts;
        const char *said;
    } cases[] = {
        {{4, 2, 24, 6},
         "36 questions: 4 flagged, 2 to watch, 24 sound and 6 of which nobody can say yet."},
        {{0, 0, 2, 0}, "2 questions: 2 sound."},
        {{0, 0, 0, 2}, "Of 2 questions nobody can say yet."},
        {{1, 0, 0, 0}, "The one question is flagged."},
        {{0, 1, 0, 0}, "The one question is to watch."},
        {{0, 0, 1, 0}, "The one question is sound."},
        {{0, 0, 0, 1}, "Of the one question nobody can say yet."},
        {{0, 0, 0, 0}, ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        make(&cases[i].counts);
        expect(states_words_tally, cases[i].said);
    }
}

static void the_nearest_verdict_counts_candidates_that_alone_would_bring_it(void **state)
{
    (void)state;
    make(&(struct counts_of){0, 0, 0, 3});
    results[0].verdict.needs.candidates.more = 12;
    results[1].verdict.needs.candidates.more = 1;
    expect(states_words, "No question can be judged yet; the first needs about 1 more candidate");
    results[1].verdict.needs.shared_interviews.more = 4;
    expect(states_words, "No question can be judged yet; the first needs about 12 more candidates");
    results[0].verdict.needs.reason = "no candidate answered another question";
    expect(states_words, "No question can be judged yet");
}

static void one_question_alone_is_not_promised_a_verdict_that_never_comes(void **state)
{
    (void)state;
    make(&(struct counts_of){0, 0, 0, 1});
    results[0].verdict.needs.candidates.more = 9;
    expect(states_words, "The one question cannot be judged yet: about 9 more candidates");
    results[0].verdict.needs.reason = "no candidate answered another question";
    expect(states_words, "The one question cannot be judged yet: about 9 more candidates, but no "
                         "candidate answered another question");
    results[0].verdict.needs.candidates.more = 0;
    expect(states_words,
           "The one question cannot be judged yet: no candidate answered another question");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_became_of_all_questions_adds_up),
        cmocka_unit_test(the_tally_speaks_of_one_question_as_one_does),
        cmocka_unit_test(the_nearest_verdict_counts_candidates_that_alone_would_bring_it),
        cmocka_unit_test(one_question_alone_is_not_promised_a_verdict_that_never_comes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
