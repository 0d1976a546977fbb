#include "tests/support/reports/sample_report.h"

#include "tests/support/reports/sample_agreement.h"
#include "tests/support/reports/sample_confusion.h"
#include "tests/support/reports/sample_drift.h"
#include "tests/support/reports/sample_interviewers.h"
#include "tests/support/reports/sample_plan.h"
#include "tests/support/reports/sample_profiles.h"
#include "tests/support/reports/sample_questions.h"

#include <math.h>

static const double five_values[] = {1, 2, 3, 4, 5};
static const char *const five_labels[] = {"1", "2", "3", "4", "5"};
static const double eleven_values[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static const char *const eleven_labels[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};

static const struct topic topics[SAMPLE_TOPICS] = {
    {"1", "Ownership", false}, {"2", "Communication", false}, {"3", "Debugging", false},
    {"4", "Planning", false},  {"B1", "Puzzles", true},       {"B2", "Ethics", true},
};

const char *const sample_interviewers[SAMPLE_INTERVIEWERS] = {
    "Amara Diallo", "Bruno Keller", "Chen Wei", "Dalia O'Connor", "Émile"};

static const struct import_record import = {
    .number = 1,
    .file = "scores-2026.csv",
    .sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    .loaded_at = "2026-11-02T08:15:00Z",
    .rows = 1010,
    .accepted = 1003,
    .missing = 5,
    .rejected = 2,
};

struct estimate sample_estimate(double value, double lower, double upper, size_t n)
{
    return (struct estimate){.status = ESTIMATE_OK,
                             .value = value,
                             .se = (upper - lower) / 3.92,
                             .lower = lower,
                             .upper = upper,
                             .n = n};
}

struct estimate sample_no_estimate(enum estimate_status status, size_t n, const char *reason)
{
    return (struct estimate){.status = status,
                             .value = NAN,
                             .se = NAN,
                             .lower = NAN,
                             .upper = NAN,
                             .n = n,
                             .reason = reason};
}

static void name_everything(struct sample *sample, struct arena *arena)
{
    sample->scales[0] = (struct scale){
        .name = "1..5", .n_levels = 5, .values = five_values, .labels = five_labels};
    sample->scales[1] = (struct scale){
        .name = "0..10", .n_levels = 11, .values = eleven_values, .labels = eleven_labels};
    sample->topics = ARENA_ARRAY(arena, SAMPLE_TOPICS, struct topic);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->topics[i] = topics[i];
    sample->interviewers = ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, const char *);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->interviewers[i] = sample_interviewers[i];
    sample->questions = sample_questions(arena);
    sample->labels[0] = (struct candidate_label){17, "E-1017", "Ada Lovelace", "Engineer"};
    sample->labels[1] = (struct candidate_label){42, "E-1042", "", "Engineer"};
    sample->catalogue = (struct catalogue){.scales = sample->scales,
                                           .n_scales = 1,
                                           .topics = sample->topics,
                                           .n_topics = SAMPLE_TOPICS,
                                           .questions = sample->questions,
                                           .n_questions = SAMPLE_QUESTIONS,
                                           .interviewers = sample->interviewers,
                                           .n_interviewers = SAMPLE_INTERVIEWERS};
}

struct sample *sample_report(struct arena *arena)
{
    struct sample *const sample = ARENA_NEW(arena, struct sample);
    name_everything(sample, arena);
    sample->limits = LIMITS_DEFAULT;
    sample->result.questions = sample_questions_result(arena);
    sample->result.agreement = sample_agreement_result(arena);
    sample->result.interviewers = sample_interviewers_result(arena);
    sample->result.confusions = sample_confusions(arena);
    sample->result.drop_plans = sample_drop_plans(arena);
    sample->drift = sample_drift(arena);
    sample->result.profiles = sample_profiles(arena);
    sample->result.n_profiles = 2;
    sample->report = (struct report){
        .version = "0.1.0",
        .filter = FILTER_ALL,
        .counts = {.candidates = 96,
                   .interviews = 98,
                   .interviewers = SAMPLE_INTERVIEWERS,
                   .questions = SAMPLE_QUESTIONS,
                   .ratings = 1003,
                   .missing = 5},
        .first_day = 20458, /* 2026-01-05 */
        .last_day = 20756,  /* 2026-10-30 */
        .catalogue = &sample->catalogue,
        .limits = &sample->limits,
        .result = &sample->result,
        .drift = &sample->drift,
        .labels = sample->labels,
        .imports = &import,
        .n_imports = 1,
        .generated_at = 1793606400, /* 2026-11-02T08:00:00Z */
    };
    return sample;
}

void sample_repeat_questions(struct sample *sample, const size_t *from, size_t n,
                             struct arena *arena)
{
    struct question *const questions = ARENA_ARRAY(arena, n, struct question);
    struct question_result *const results = ARENA_ARRAY(arena, n, struct question_result);
    for (size_t i = 0; i < n; i++) {
        questions[i] = sample->questions[from[i]];
        questions[i].code = arena_format(arena, "N%zu", i + 1);
        results[i] = sample->result.questions.questions[from[i]];
    }
    sample->catalogue.questions = sample->questions = questions;
    sample->catalogue.n_questions = n;
    sample->result.questions.questions = results;
}

void sample_hide_interviewers(struct sample *sample)
{
    static const char *const numbers[] = {"Interviewer 1", "Interviewer 2", "Interviewer 3",
                                          "Interviewer 4", "Interviewer 5"};
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->interviewers[i] = numbers[i];
    sample->report.hide_interviewers = true;
}
