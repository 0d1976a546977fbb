#include "reports/interviewers/interviewer_group_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void assert_words(struct sample *sample, const long *group, size_t n, const char *want)
{
    struct interviewer_groups *const groups = &sample->result.interviewers.same_answers;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        groups->group[i] = group[i];
    groups->n = n;
    struct buffer text = {0};
    buffer_add(&text, "");
    interviewer_group_words(&sample->report, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void nothing_is_said_where_all_can_be_compared(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_words(sample, (long[]){0, 0, 0, 0, 0}, 1, "");
    assert_words(sample, (long[]){0, 0, 0, GROUP_NONE, GROUP_NONE}, 1, "");
}

static void who_is_alone_is_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_words(sample, (long[]){0, 0, 0, 0, 1}, 2,
                 "Émile shared no answer with a colleague. One interview shared across groups "
                 "would join all; each interviewer needs 10 answers in common to be compared.");
    assert_words(
        sample, (long[]){0, 0, 0, 1, 2}, 3,
        "Dalia O'Connor and Émile shared no answer with a colleague. Two interviews shared "
        "across groups would join all; each interviewer needs 10 answers in common to "
        "be compared.");
}

static void groups_that_never_met_are_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_words(sample, (long[]){0, 0, 1, 0, 1}, 2,
                 "Two groups never scored an answer together, so that nobody can be compared with "
                 "those of another: Amara Diallo, Bruno Keller and Dalia O'Connor; Chen Wei and "
                 "Émile. One interview shared across groups would join all; each interviewer "
                 "needs 10 answers in common to be compared.");
}

static void where_nobody_met_anybody_the_reason_is_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct interviewer_groups *const groups = &sample->result.interviewers.same_answers;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        groups->group[i] = (long)i;
    groups->n = SAMPLE_INTERVIEWERS;
    struct buffer text = {0};
    interviewer_group_words(&sample->report, &text);
    assert_memory_equal(text.data, "Compared are answers in one interview", 37);
    buffer_free(&text);
}

static void long_lists_are_cut(void **state)
{
    struct sample *const sample = sample_report(*state);
    enum { MANY = 20 };
    const char **const names = ARENA_ARRAY(*state, MANY, const char *);
    long *const group = ARENA_ARRAY(*state, MANY, long);
    for (size_t i = 0; i < MANY; i++) {
        names[i] = "Ana";
        group[i] = i < 2 ? 0 : (long)i - 1;
    }
    sample->catalogue.interviewers = names;
    sample->catalogue.n_interviewers = MANY;
    sample->result.interviewers.same_answers = (struct interviewer_groups){group, MANY - 1};
    struct buffer text = {0};
    interviewer_group_words(&sample->report, &text);
    assert_string_equal(text.data,
                        "Ana, Ana, Ana, Ana, Ana, Ana and twelve others shared no answer with a "
                        "colleague. 18 interviews shared across groups would join all; each "
                        "interviewer needs 10 answers in common to be compared.");
    buffer_free(&text);
}

static void the_fewest_joining_interviews_are_a_chain(void **state)
{
    (void)state;
    assert_int_equal(interviewer_group_words_missing(&(struct interviewer_groups){NULL, 0}), 0);
    assert_int_equal(interviewer_group_words_missing(&(struct interviewer_groups){NULL, 1}), 0);
    assert_int_equal(interviewer_group_words_missing(&(struct interviewer_groups){NULL, 4}), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(nothing_is_said_where_all_can_be_compared),
        ARENA_TEST(who_is_alone_is_named),
        ARENA_TEST(groups_that_never_met_are_named),
        ARENA_TEST(where_nobody_met_anybody_the_reason_is_told),
        ARENA_TEST(long_lists_are_cut),
        ARENA_TEST(the_fewest_joining_interviews_are_a_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
