#include "reports/rubrics/version_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_versions.h"

static struct sample *sample_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_add_versions(sample, *state);
    return sample;
}

static void assert_said(struct buffer *text, const char *expected)
{
    assert_string_equal(text->data ? text->data : "", expected);
    buffer_free(text);
}

static void every_verdict_has_a_heading(void **state)
{
    static const char *const headings[] = {
        [VERSION_TOO_FEW] = "The new wording of 3.2 has too few answers to compare with the old",
        [VERSION_NO_VISIBLE_CHANGE] = "The new wording of 3.2 shows no visible change",
        [VERSION_CHANGED] =
            "The new wording of 3.2 changed its difficulty, neither for better nor for worse",
        [VERSION_BETTER] = "The new wording of 3.2 works better",
        [VERSION_WORSE] = "The new wording of 3.2 works worse",
        [VERSION_MIXED] = "The new wording of 3.2 works better in one way, worse in another"};
    const struct sample *const sample = sample_of(state);
    struct version_change *const change = sample->result.versions.changes;
    for (enum version_verdict v = VERSION_TOO_FEW; v <= VERSION_MIXED; v++) {
        struct buffer text = {0};
        change->verdict = v;
        version_words_heading(&sample->report, change, &text);
        assert_said(&text, headings[v]);
    }
}

static void who_was_asked_is_counted(void **state)
{
    static const struct {
        size_t before, after, both;
        const char *said;
    } cases[] = {
        {40, 31, 0, "40 candidates answered the old wording and 31 the new one."},
        {1, 1, 1,
         "One candidate answered the old wording and one the new one; one who met both is left "
         "out."},
        {2, 0, 3,
         "Two candidates answered the old wording and nobody the new one; three who met both are "
         "left "
         "out."},
        {0, 1, 0, "Nobody answered the old wording and one candidate the new one."},
    };
    const struct sample *const sample = sample_of(state);
    struct version_change *const change = sample->result.versions.changes;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        change->n_candidates[1] = cases[i].before;
        change->n_candidates[2] = cases[i].after;
        change->n_both = cases[i].both;
        version_words_basis(change, &text);
        assert_said(&text, cases[i].said);
    }
}

static void command_say(const struct sample *sample, size_t change, enum version_measure measure,
                        const char *expected)
{
    struct buffer text = {0};
    version_words_measure(&sample->report, &sample->result.versions.changes[change], measure,
                          &text);
    assert_said(&text, expected);
}

static void a_visible_change_of_difficulty_is_said_with_its_sense(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct version_comparison *const difficulty =
        &sample->result.versions.changes[0].measures[VERSION_DIFFICULTY];
    command_say(
        sample, 0, VERSION_DIFFICULTY,
        "Difficulty: candidates reach 14\u00a0% of the scale with the old wording and 41\u00a0% "
        "with "
        "the new one; for the same candidates and interviewers it is 24\u00a0% of the scale easier "
        "(15 to 33), where it had been too hard.");
    difficulty->before.value = 0.5;
    difficulty->adjusted = false;
    difficulty->verdict = VERSION_CHANGED;
    command_say(
        sample, 0, VERSION_DIFFICULTY,
        "Difficulty: candidates reach 50\u00a0% of the scale with the old wording and 41\u00a0% "
        "with "
        "the new one; without adjusting for who was asked and who asked it is 24\u00a0% of the "
        "scale "
        "easier (15 to 33), and neither too hard nor too easy before or after.");
    difficulty->before.value = 0.7;
    difficulty->verdict = VERSION_WORSE;
    command_say(
        sample, 0, VERSION_DIFFICULTY,
        "Difficulty: candidates reach 70\u00a0% of the scale with the old wording and 41\u00a0% "
        "with "
        "the new one; without adjusting for who was asked and who asked it is 24\u00a0% of the "
        "scale "
        "easier (15 to 33), which makes it too easy.");
}

static void no_visible_change_says_what_could_have_gone_unseen(void **state)
{
    const struct sample *const sample = sample_of(state);
    command_say(
        sample, 0, VERSION_SEPARATION,
        "Separation of strong from weak candidates: 0.33 with the old wording, 0.41 with the new "
        "one, 0.08 higher (−0.33 to 0.48), so no visible change; one below 0.41 could have gone "
        "unseen.");
    struct estimate *const difference =
        &sample->result.versions.changes[0].measures[VERSION_SEPARATION].difference;
    difference->value = -0.004;
    command_say(
        sample, 0, VERSION_SEPARATION,
        "Separation of strong from weak candidates: 0.33 with the old wording, 0.41 with the new "
        "one, the same when rounded (−0.48 to 0.33), so no visible change; one below 0.41 could "
        "have gone unseen.");
}

static void the_interval_goes_the_way_of_the_difference(void **state)
{
    const struct sample *const sample = sample_of(state);
    command_say(
        sample, 1, VERSION_SEPARATION,
        "Separation of strong from weak candidates: 0.61 with the old wording, 0.20 with the new "
        "one, 0.41 lower (0.03 to 0.76).");
}

static void too_few_answers_are_said_with_the_wording_that_lacks_them(void **state)
{
    const struct sample *const sample = sample_of(state);
    command_say(
        sample, 0, VERSION_AGREEMENT,
        "Agreement: nothing to compare with the new wording (n is 6, at least 10 are needed).");
    command_say(sample, 1, VERSION_AGREEMENT, "Agreement: nothing to compare with either wording.");
}

static void what_got_worse_is_listed(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    assert_true(version_words_worse(&sample->report, &text));
    assert_said(&text, "The new wording of 4.2 works worse");
    sample->result.versions.changes[0].verdict = VERSION_WORSE;
    assert_true(version_words_worse(&sample->report, &text));
    assert_said(&text, "The new wordings of 3.2 and 4.2 work worse");
    sample->result.versions.changes[0].verdict = VERSION_BETTER;
    sample->result.versions.changes[1].verdict = VERSION_NO_VISIBLE_CHANGE;
    assert_false(version_words_worse(&sample->report, &text));
    assert_said(&text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_verdict_has_a_heading),
        ARENA_TEST(who_was_asked_is_counted),
        ARENA_TEST(a_visible_change_of_difficulty_is_said_with_its_sense),
        ARENA_TEST(no_visible_change_says_what_could_have_gone_unseen),
        ARENA_TEST(the_interval_goes_the_way_of_the_difference),
        ARENA_TEST(too_few_answers_are_said_with_the_wording_that_lacks_them),
        ARENA_TEST(what_got_worse_is_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
