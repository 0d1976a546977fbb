#include "reports/questions/finding_words.h"

#include "reports/model/without.h"
#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

#include <stdlib.h>
#include <string.h>

#define NBSP "\u00a0"

/* Questions of the sample, by what is wrong with them. */
enum {
    HEALTHY_Q,
    FLAT_WATCH,
    EASY,
    FLAT_Q,
    HARD = 5,
    HARD_WATCH,
    DISORDER,
    DISAGREE,
    UNUSED,
    NEGATIVE_Q,
    FEW
};

struct said {
    struct buffer heading, text, action;
};

static int set_up(void **state)
{
    struct arena *const arena = calloc(1, sizeof *arena);
    *state = arena;
    return arena == NULL;
}

static int tear_down(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

static void command_say(const struct sample *sample, size_t question, const struct finding *finding,
                        struct said *said)
{
    finding_words_heading(&sample->report, question, finding, &said->heading);
    finding_words(&sample->report, question, finding, &said->text, &said->action);
}

static void said_free(struct said *said)
{
    buffer_free(&said->heading);
    buffer_free(&said->text);
    buffer_free(&said->action);
}

static void expect(const struct sample *sample, size_t question, const struct finding *finding,
                   const char *heading, const char *text, const char *action)
{
    struct said said = {0};
    command_say(sample, question, finding, &said);
    assert_string_equal(said.heading.data, heading);
    assert_string_equal(said.text.data, text);
    assert_string_equal(said.action.data, action);
    said_free(&said);
}

static void expect_nth(const struct sample *sample, size_t question, size_t nth,
                       const char *heading, const char *text, const char *action)
{
    expect(sample, question, &sample->result.questions.questions[question].findings[nth], heading,
           text, action);
}

static void a_hard_question_is_said_with_its_share_and_its_low_scores(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[HARD];
    result->difficulty = sample_estimate(0.18, 0.12, 0.26, 82);
    expect_nth(sample, HARD, 0, "3.2 “Bisect a heisenbug” is too hard",
               "Candidates reach 18" NBSP "% of the scale as scored (12 to 26); 86" NBSP
               "% of ratings are 1 or 2.",
               "Give more context in the prompt, or move part of what 4 asks for to 5.");
    result->levels[4].count = 0;
    expect_nth(sample, HARD, 0, "3.2 “Bisect a heisenbug” is too hard",
               "Candidates reach 18" NBSP "% of the scale as scored (12 to 26); 86" NBSP
               "% of ratings are 1 or 2, and nobody has scored 5.",
               "Give more context in the prompt, or move part of what 4 asks for to 5.");
}

static void what_a_question_is_net_of_others_is_said_before_what_was_scored(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[HARD];
    result->difficulty = sample_estimate(0.34, 0.28, 0.41, 82);
    result->difficulty_adjusted = sample_estimate(0.18, 0.12, 0.26, 82);
    result->difficulty_basis = DIFFICULTY_NET;
    expect_nth(sample, HARD, 0, "3.2 “Bisect a heisenbug” is too hard",
               "Net of who was asked and who asked, candidates reach 18" NBSP
               "% of the scale (12 to 26), as scored 34" NBSP "%; 86" NBSP
               "% of ratings are 1 or 2.",
               "Give more context in the prompt, or move part of what 4 asks for to 5.");
}

static void an_easy_question_is_said_with_its_high_scores(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[EASY];
    result->difficulty = sample_estimate(0.88, 0.84, 0.91, 91);
    result->levels[0].count = 0;
    expect_nth(sample, EASY, 0, "2.1 “Explain your last project” is too easy",
               "Candidates reach 88" NBSP "% of the scale as scored (84 to 91); 88" NBSP
               "% of ratings are 4 or 5, and nobody has scored 1.",
               "Ask a harder follow-up, or raise what 5 asks for.");
}

static void a_watch_is_said_as_a_possibility(void **state)
{
    const struct sample *const sample = sample_report(*state);
    static const struct {
        enum finding_kind kind;
        const char *heading;
    } cases[] = {
        {FINDING_TOO_HARD, "1.1 “A project you saw through” may be too hard"},
        {FINDING_TOO_EASY, "1.1 “A project you saw through” may be too easy"},
        {FINDING_NEGATIVE, "1.1 “A project you saw through”: strong candidates may do worse"},
        {FINDING_FLAT,
         "1.1 “A project you saw through” may not separate strong from weak candidates"},
        {FINDING_DISAGREE, "1.1 “A project you saw through”: interviewers may disagree"},
        {FINDING_FLOOR, "1.1 “A project you saw through” may get the lowest score too often"},
        {FINDING_CEILING, "1.1 “A project you saw through” may get the highest score too often"},
        {FINDING_UNUSED_LEVEL, "1.1 “A project you saw through”: nobody so far scores 2"},
        {FINDING_DISORDERED_LEVELS,
         "1.1 “A project you saw through”: 3 may go to weaker candidates than 2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct finding finding = {
            .kind = cases[i].kind, .strength = STRENGTH_WATCH, .p = 0.2, .level = 1};
        struct said said = {0};
        command_say(sample, HEALTHY_Q, &finding, &said);
        assert_string_equal(said.heading.data, cases[i].heading);
        said_free(&said);
    }
}

static void a_flat_question_is_said_with_its_correlation_and_the_limit(void **state)
{
    const struct sample *const sample = sample_report(*state);
    expect_nth(sample, FLAT_Q, 0,
               "2.2 “Give bad news early” does not separate strong from weak candidates",
               "Scores on it correlate −0.02 (−0.23 to 0.15) with the rest of the interview over "
               "88 candidates; a question that separates strong from weak candidates reaches 0.20.",
               "Ask for reasons and trade-offs instead of facts, or replace it with a question "
               "from the same topic.");
}

static void a_negative_question_is_said_from_the_side_of_strong_candidates(void **state)
{
    const struct sample *const sample = sample_report(*state);
    expect_nth(sample, NEGATIVE_Q, 0, "B1 “Puzzle of the day”: strong candidates do worse",
               "Scores on it correlate −0.31 (−0.52 to −0.07) with the rest of the interview over "
               "64 candidates: those who do well elsewhere do worse here.",
               "Read answers of strong candidates against the rubric, and correct or retire the "
               "question.");
}

static void disagreement_is_said_with_raw_agreement_and_kappa(void **state)
{
    struct sample *const sample = sample_report(*state);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               "Two interviewers give the same answer the same score in 54" NBSP
               "% of cases; their agreement beyond chance is 0.12 (−0.11 to 0.33) over 21 pairs of "
               "scores, "
               "where 1 is full agreement.",
               "Rewrite what the rubric says for each score, then score three answers together.");
    sample->result.agreement.questions[DISAGREE].observed = NAN;
    sample->result.questions.questions[DISAGREE].kappa_quadratic.n = 1;
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               "The agreement of two interviewers beyond chance is 0.12 (−0.11 to 0.33) over 1 "
               "pair of scores, where 1 is full agreement.",
               "Rewrite what the rubric says for each score, then score three answers together.");
}

static void scores_at_an_end_are_said_with_their_share(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    results[HARD].floor = sample_estimate(0.64, 0.54, 0.72, 99);
    results[EASY].ceiling = sample_estimate(0.66, 0.56, 0.75, 100);
    expect_nth(sample, HARD, 1, "3.2 “Bisect a heisenbug” gets the lowest score too often",
               "64" NBSP "% (54 to 72) of 99 ratings are 1, the lowest score.",
               "Say in the rubric what earns more than 1, so that partial answers are told apart.");
    expect_nth(sample, EASY, 1, "2.1 “Explain your last project” gets the highest score too often",
               "66" NBSP "% (56 to 75) of 100 ratings are 5, the highest score.",
               "Raise what 5 asks for, or add a follow-up that fewer candidates can answer.");
}

static void an_unused_level_is_named(void **state)
{
    const struct sample *const sample = sample_report(*state);
    expect_nth(sample, UNUSED, 0, "4.3 “Say no to a roadmap item”: nobody scores 1",
               "None of 111 ratings is 1.",
               "Say in the rubric what earns 1, with an example answer.");
    const struct finding watch = {
        .kind = FINDING_UNUSED_LEVEL, .strength = STRENGTH_WATCH, .p = NAN};
    expect(sample, UNUSED, &watch, "4.3 “Say no to a roadmap item”: nobody so far scores 1",
           "None of 111 ratings is 1; with more ratings it may still come up.",
           "Say in the rubric what earns 1, with an example answer.");
}

static void an_unused_level_between_two_that_are_given_is_stepped_over_and_not_to_come(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct level_use *const levels = sample->result.questions.questions[UNUSED].levels;
    struct finding watch = {
        .kind = FINDING_UNUSED_LEVEL, .strength = STRENGTH_WATCH, .level = 3, .p = NAN};
    levels[2].share = sample_estimate(0.3, 0.2, 0.4, 111);
    levels[3].share = sample_estimate(0, 0, 0.03, 111);
    levels[4].share = sample_estimate(0.02, 0.01, 0.06, 111);
    expect(sample, UNUSED, &watch, "4.3 “Say no to a roadmap item”: nobody so far scores 4",
           "None of 111 ratings is 4; with more ratings it may still come up.",
           "Say in the rubric what earns 4, with an example answer.");
    levels[4].share = sample_estimate(0.14, 0.08, 0.2, 111);
    expect(sample, UNUSED, &watch, "4.3 “Say no to a roadmap item”: nobody so far scores 4",
           "None of 111 ratings is 4; interviewers step over it.",
           "Say in the rubric what earns 4, with an example answer.");
    watch.strength = STRENGTH_CLEAR;
    expect(sample, UNUSED, &watch, "4.3 “Say no to a roadmap item”: nobody scores 4",
           "None of 111 ratings is 4; interviewers step over it.",
           "Say in the rubric what earns 4, with an example answer.");
}

static void disordered_levels_are_compared_with_the_next_level_in_use(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct level_use *const levels = sample->result.questions.questions[DISORDER].levels;
    expect_nth(sample, DISORDER, 0,
               "4.1 “Cut scope under pressure”: 3 goes to weaker candidates than 2",
               "Over the whole interview, candidates rated 3 reach 39" NBSP
               "% (34 to 44) of the scale and those rated 2 reach 43" NBSP "% (38 to 48).",
               "Rewrite the rubric so that 3 asks for more than 2.");
    levels[2].ability = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "n is 1");
    levels[3].ability = sample_estimate(0.31, 0.2, 0.42, 24);
    expect_nth(sample, DISORDER, 0,
               "4.1 “Cut scope under pressure”: 4 goes to weaker candidates than 2",
               "Over the whole interview, candidates rated 4 reach 31" NBSP
               "% (20 to 42) of the scale and those rated 2 reach 43" NBSP "% (38 to 48).",
               "Rewrite the rubric so that 4 asks for more than 2.");
}

static void too_few_answers_are_counted_against_the_floor_that_is_missed(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[FEW];
    const char *const heading = "B2 “Ethics dilemma” has too few answers to judge";
    const char *const action = "Ask it in more interviews before you judge it.";
    static const struct {
        size_t n;
        const char *text;
    } cases[] = {
        {0, "Nobody has a score on it; difficulty needs 10."},
        {1, "1 candidate has a score on it; difficulty needs 10."},
        {7, "7 candidates have a score on it; difficulty needs 10."},
        {12, "12 candidates have a score on it; all of them are unusual."},
    };
    result->difficulty.reason = "all of them are unusual";
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        result->n_candidates = cases[i].n;
        expect_nth(sample, FEW, 0, heading, cases[i].text, action);
    }
}

static void levels_with_names_are_quoted(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const char *const labels[] = {"Strong No", "No", "Mixed", "Yes", "Strong Yes"};
    sample->scales[0].labels = labels;
    sample->result.questions.questions[HARD].difficulty = sample_estimate(0.18, 0.12, 0.26, 82);
    expect_nth(sample, HARD, 0, "3.2 “Bisect a heisenbug” is too hard",
               "Candidates reach 18" NBSP "% of the scale as scored (12 to 26); 86" NBSP
               "% of ratings are “Strong No” or “No”.",
               "Give more context in the prompt, or move part of what “Yes” asks for to "
               "“Strong Yes”.");
}

/* A scale of n levels "0" to "n - 1"; all ratings on the lowest. */
static void set_levels(struct sample *sample, struct arena *arena, size_t question, size_t n)
{
    double *const values = ARENA_ARRAY(arena, n, double);
    const char **const labels = ARENA_ARRAY(arena, n, const char *);
    for (size_t i = 0; i < n; i++) {
        values[i] = (double)i;
        labels[i] = arena_format(arena, "%zu", i);
    }
    sample->scales[0] = (struct scale){
        .name = "wide", .n_levels = n, .values = values, .labels = labels};
    struct question_result *const result = &sample->result.questions.questions[question];
    result->levels = ARENA_ARRAY(arena, n, struct level_use);
    result->levels[0].count = result->n_ratings;
    result->difficulty = sample_estimate(0.08, 0.05, 0.12, 82);
}

static void scales_of_any_length_are_spoken_of(void **state)
{
    static const struct {
        size_t n;
        const char *text, *action;
    } cases[] = {
        {2,
         "Candidates reach 8" NBSP "% of the scale as scored (5 to 12); 100" NBSP
         "% of ratings are 0.",
         "Give more context in the prompt, or ask for less in the rubric."},
        {3,
         "Candidates reach 8" NBSP "% of the scale as scored (5 to 12); 100" NBSP
         "% of ratings are 0, and nobody has scored 2.",
         "Give more context in the prompt, or move part of what 1 asks for to 2."},
        {9,
         "Candidates reach 8" NBSP "% of the scale as scored (5 to 12); 100" NBSP
         "% of ratings are 0 to 3, and nobody has scored 8.",
         "Give more context in the prompt, or move part of what 7 asks for to 8."},
        {101,
         "Candidates reach 8" NBSP "% of the scale as scored (5 to 12); 100" NBSP
         "% of ratings are 0 to 49, and nobody has scored 100.",
         "Give more context in the prompt, or ask for less in the rubric."},
    };
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        set_levels(sample, *state, HARD, cases[i].n);
        expect_nth(sample, HARD, 0, "3.2 “Bisect a heisenbug” is too hard", cases[i].text,
                   cases[i].action);
    }
}

static void a_question_without_a_title_is_called_by_its_code(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->questions[HARD].title = "";
    struct buffer heading = {0};
    finding_words_heading(&sample->report, HARD, sample->result.questions.questions[HARD].findings,
                          &heading);
    assert_string_equal(heading.data, "3.2 is too hard");
    buffer_free(&heading);
}

static void every_finding_has_a_label(void **state)
{
    (void)state;
    static const char *const labels[] = {"too hard",
                                         "too easy",
                                         "strong candidates do worse",
                                         "does not separate",
                                         "interviewers disagree",
                                         "lowest score too often",
                                         "highest score too often",
                                         "unused score",
                                         "scores out of order",
                                         "too few answers"};
    for (size_t kind = FINDING_TOO_HARD; kind <= FINDING_TOO_FEW; kind++)
        assert_string_equal(finding_words_label(&(struct finding){.kind = (enum finding_kind)kind}),
                            labels[kind]);
}

/* In hiring, "discriminates" means something else; nor does a lead need p values or hyphens. */
static void no_sentence_uses_a_word_a_lead_would_misread(void **state)
{
    static const char *const words[] = {"discriminat", "significan", "p =", "p <", " -0", " -1"};
    const struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        for (size_t f = 0; f < sample->result.questions.questions[q].n_findings; f++) {
            struct said said = {0};
            command_say(sample, q, &sample->result.questions.questions[q].findings[f], &said);
            for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
                assert_null(strstr(said.heading.data, words[w]));
                assert_null(strstr(said.text.data, words[w]));
                assert_null(strstr(said.action.data, words[w]));
            }
            assert_int_equal(said.text.data[said.text.length - 1], '.');
            assert_int_equal(said.action.data[said.action.length - 1], '.');
            said_free(&said);
        }
}

#define DISAGREEMENT                                                                                \
    "Two interviewers give the same answer the same score in 54" NBSP                               \
    "% of cases; their agreement beyond chance is 0.12 (−0.11 to 0.33) over 21 pairs of scores, " \
    "where 1 is full agreement."

static void who_scores_unlike_all_is_looked_at_before_the_question_is_blamed(void **state)
{
    static const size_t whom[] = {0, 2};
    struct sample *const sample = sample_report(*state);
    struct estimate kappas[SAMPLE_QUESTIONS];
    const struct without without = {whom, 2, kappas};
    sample->report.without = &without;
    kappas[DISAGREE] = sample_estimate(0.12, -0.09, 0.32, 80);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT
               " Without Amara Diallo and Chen Wei it is 0.12 (−0.09 to 0.32), so they "
               "are not the cause.",
               "Rewrite what the rubric says for each score, then score three answers together.");
    kappas[DISAGREE] = sample_estimate(0.62, 0.45, 0.75, 80);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT " Without Amara Diallo and Chen Wei it is 0.62 (0.45 to 0.75), so they "
                            "are the cause.",
               "Settle the level with who scores unlike the others; the rubric may stay as it is.");
    kappas[DISAGREE] = sample_estimate(0.42, 0.25, 0.55, 80);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT " Without Amara Diallo and Chen Wei it is 0.42 (0.25 to 0.55).",
               "Rewrite what the rubric says for each score, then score three answers together.");
    kappas[DISAGREE] = sample->report.result->questions.questions[DISAGREE].kappa_quadratic;
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT, /* none of them scored it */
               "Rewrite what the rubric says for each score, then score three answers together.");
    kappas[DISAGREE] = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "3 answers");
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT,
               "Rewrite what the rubric says for each score, then score three answers together.");
}

/* Where two alone score a question together it may be the two; where they agree nowhere, it is. */
static void one_pair_is_looked_at_before_the_question_is_blamed(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result pairs[] = {{.a = 0, .b = 2, .question = QUESTION_POOLED, .n = 80},
                                  {.a = 0, .b = 2, .question = DISAGREE, .n = 21}};
    struct estimate *const pooled = &pairs[0].kappa[KAPPA_QUADRATIC].estimate;
    pairs[1].n = sample->result.agreement.questions[DISAGREE].n_units;
    sample->result.agreement.pairs = pairs;
    sample->result.agreement.n_pairs = 2;
    *pooled = sample_estimate(0.72, 0.61, 0.80, 80);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT " All of these scores are by Amara Diallo and Chen Wei, so that it may "
                            "be the two and not the question.",
               "Rewrite what the rubric says for each score, then score three answers together.");
    *pooled = sample_estimate(0.15, 0.02, 0.29, 80);
    expect_nth(sample, DISAGREE, 0, "4.2 “Sequence a migration”: interviewers disagree",
               DISAGREEMENT " All of these scores are by Amara Diallo and Chen Wei, who agree no "
                            "better on all that they score together, 0.15 (0.02 to 0.29): begin "
                            "with the two, not with the question.",
               "Settle the level with who scores unlike the others; the rubric may stay as it is.");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(who_scores_unlike_all_is_looked_at_before_the_question_is_blamed),
        TEST(a_hard_question_is_said_with_its_share_and_its_low_scores),
        TEST(what_a_question_is_net_of_others_is_said_before_what_was_scored),
        TEST(an_easy_question_is_said_with_its_high_scores),
        TEST(a_watch_is_said_as_a_possibility),
        TEST(a_flat_question_is_said_with_its_correlation_and_the_limit),
        TEST(a_negative_question_is_said_from_the_side_of_strong_candidates),
        TEST(disagreement_is_said_with_raw_agreement_and_kappa),
        TEST(scores_at_an_end_are_said_with_their_share),
        TEST(an_unused_level_is_named),
        TEST(an_unused_level_between_two_that_are_given_is_stepped_over_and_not_to_come),
        TEST(disordered_levels_are_compared_with_the_next_level_in_use),
        TEST(too_few_answers_are_counted_against_the_floor_that_is_missed),
        TEST(levels_with_names_are_quoted),
        TEST(scales_of_any_length_are_spoken_of),
        TEST(a_question_without_a_title_is_called_by_its_code),
        TEST(every_finding_has_a_label),
        TEST(no_sentence_uses_a_word_a_lead_would_misread),
        TEST(one_pair_is_looked_at_before_the_question_is_blamed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
