#include "tests/support/reports/bare_report.h"

#include "tests/support/reports/sample_report.h"

static const double values[] = {1, 2, 3, 4, 5};
static const char *const labels[] = {"1", "2", "3", "4", "5"};
static struct level_use levels[5] = {
    {.count = 10}, {.count = 10}, {.count = 10}, {.count = 10}, {.count = 10}};

static void fill_question(struct bare *bare, size_t question)
{
    static const char *const codes[] = {"a", "b", "c"};
    bare->questions[question] = (struct question){codes[question], "", 0, 0, 0};
    bare->found[question] = (struct question_result){
        .n_candidates = 40,
        .n_ratings = 50,
        .levels = levels,
        .difficulty = sample_estimate(0.5, 0.45, 0.55, 40),
        .separation = sample_estimate(0.5, 0.3, 0.65, 40),
        .kappa_quadratic = sample_estimate(0.7, 0.5, 0.8, 40),
        .floor = sample_estimate(0.2, 0.1, 0.3, 50),
        .ceiling = sample_estimate(0.2, 0.1, 0.3, 50),
        .verdict = {.state = STATE_SOUND}};
}

void bare_report(struct bare *bare)
{
    static const char *const names[] = {"Ann", "Ben", "Cy"};
    static long together[BARE_INTERVIEWERS];
    *bare = (struct bare){.limits = LIMITS_DEFAULT,
                          .scale = {"1..5", 5, values, labels, false},
                          .topic = {"t", "", false}};
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        fill_question(bare, q);
    for (size_t i = 0; i < BARE_INTERVIEWERS; i++) {
        bare->interviewers[i] = names[i];
        bare->people[i] = (struct interviewer_result){
            .n_ratings = 60,
            .n_candidates = 30,
            .severity_points = sample_estimate(0, -0.1, 0.1, 60),
            .spread = sample_estimate(1, 0.9, 1.1, 60)};
    }
    bare->pair = (struct pair_result){.a = 0, .b = 1, .question = QUESTION_POOLED, .n = 3};
    bare->catalogue = (struct catalogue){.scales = &bare->scale,
                                         .n_scales = 1,
                                         .topics = &bare->topic,
                                         .n_topics = 1,
                                         .questions = bare->questions,
                                         .n_questions = BARE_QUESTIONS,
                                         .interviewers = bare->interviewers,
                                         .n_interviewers = BARE_INTERVIEWERS};
    bare->result = (struct analysis_result){.questions = {.questions = bare->found},
                                            .agreement = {.pairs = &bare->pair, .n_pairs = 1},
                                            .interviewers = {.interviewers = bare->people,
                                                             .level = 1,
                                                             .n_shared = 60,
                                                             .same_answers = {together, 1}}};
    bare->report = (struct report){.filter = FILTER_ALL,
                                   .counts = {.candidates = 40, .ratings = 150},
                                   .catalogue = &bare->catalogue,
                                   .limits = &bare->limits,
                                   .result = &bare->result};
}

void bare_question(struct bare *bare, size_t question, enum finding_kind kind,
                   enum finding_strength strength, double difficulty)
{
    struct question_result *const result = &bare->found[question];
    bare->findings[question] = (struct finding){.kind = kind, .strength = strength, .p = 0.001};
    result->findings = &bare->findings[question];
    result->n_findings = strength != STRENGTH_NONE;
    result->difficulty = sample_estimate(difficulty, difficulty - 0.04, difficulty + 0.04, 40);
    result->verdict.state = strength == STRENGTH_CLEAR   ? STATE_FLAGGED
                            : strength == STRENGTH_WATCH ? STATE_WATCH
                                                         : STATE_SOUND;
}

void bare_interviewer(struct bare *bare, size_t interviewer, double severity)
{
    struct interviewer_result *const result = &bare->people[interviewer];
    bare->people_findings[interviewer] = (struct finding){.kind = severity < 0 ? FINDING_SEVERE
                                                                               : FINDING_LENIENT,
                                                          .strength = STRENGTH_CLEAR,
                                                          .p = 0.001};
    result->findings = &bare->people_findings[interviewer];
    result->n_findings = 1;
    result->severity_points = sample_estimate(severity, severity - 0.1, severity + 0.1, 60);
}
