#include "reports/data/simulation_document.h"

#include <jansson.h>
#include <stdlib.h>

#include "analytics/run/simulation_truth.h"
#include "base/csv_text.h"
#include "base/date.h"
#include "base/memory.h"

static void add_cells(struct buffer *out, const char *const *cells, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            buffer_add(out, ",");
        csv_text_add(out, cells[i]);
    }
    buffer_add(out, "\n");
}

enum { CANDIDATE_ID = 32 };

static void format_candidate(size_t number, char ret[CANDIDATE_ID])
{
    snprintf(ret, CANDIDATE_ID, "A-%06zu", number);
}

/* The columns of the file; that of criteria only where there are some. */
struct sheet {
    struct buffer *out;
    bool criteria;
};

static void add_rating(const struct simulated_rating *rating, void *context)
{
    const struct sheet *const sheet = context;
    char candidate[CANDIDATE_ID], day[11], level[8] = "", criterion[24] = "";
    format_candidate(rating->candidate, candidate);
    date_format(rating->day, day);
    if (rating->level && rating->criterion)
        snprintf(level, sizeof level, "%s", rating->level > 1 ? "yes" : "no");
    else if (rating->level)
        snprintf(level, sizeof level, "%d", rating->level);
    if (rating->criterion)
        snprintf(criterion, sizeof criterion, "%zu", rating->criterion);
    const char *const cells[] = {candidate,
                                 rating->candidate_name,
                                 rating->role,
                                 rating->stage,
                                 day,
                                 rating->interviewer->name,
                                 rating->question->question->code,
                                 level,
                                 rating->outcome,
                                 criterion};
    add_cells(sheet->out, cells, sizeof cells / sizeof *cells - !sheet->criteria);
}

void simulation_document_csv(const struct simulation *simulation, struct buffer *out)
{
    static const char *const header[] = {"candidate_id",   "candidate_name", "role",        "stage",
                                         "interview_date", "interviewer",    "question_id", "score",
                                         "outcome",        "criterion"};
    struct sheet sheet = {out, simulation->options.criteria};
    add_cells(out, header, sizeof header / sizeof *header - !sheet.criteria);
    simulation_run(simulation, add_rating, &sheet);
}

static json_t *fault_json(enum simulated_fault fault)
{
    static const char *const names[] = {[FAULT_TOO_HARD] = "too_hard",
                                        [FAULT_TOO_EASY] = "too_easy",
                                        [FAULT_NEGATIVE] = "negative",
                                        [FAULT_DISAGREE] = "interviewers_disagree",
                                        [FAULT_SEVERE] = "severe",
                                        [FAULT_LENIENT] = "lenient",
                                        [FAULT_FLAT] = "flat",
                                        [FAULT_FLOOR] = "floor",
                                        [FAULT_CEILING] = "ceiling",
                                        [FAULT_UNUSED] = "unused_level",
                                        [FAULT_DISORDERED] = "disordered_levels",
                                        [FAULT_CONSTANT] = "one_level"};
    return fault == FAULT_NONE ? json_null() : json_string(names[fault]);
}

static json_t *criterion_difficulties(const struct simulated_question *question)
{
    json_t *const criteria = json_array();
    for (size_t i = 0; i < question->question->n_criteria; i++)
        json_array_append_new(criteria, json_real(question->criteria[i]));
    return criteria;
}

/* From when on there is a fault, and from when on there is none any more. */
static void add_fault_days(json_t *object, int32_t faulty_from, int32_t repaired_from)
{
    char day[11];
    date_format(faulty_from, day);
    if (*day)
        json_object_set_new(object, "faulty_from", json_string(day));
    date_format(repaired_from, day);
    if (*day)
        json_object_set_new(object, "repaired", json_string(day));
}

static json_t *questions_json(const struct simulation *simulation,
                              const struct simulation_truth *truth)
{
    json_t *const questions = json_array();
    for (size_t q = 0; q < simulation->n_questions; q++) {
        const struct simulated_question *const question = &simulation->questions[q];
        json_t *const thresholds = json_array();
        for (size_t k = 0; k < SIMULATION_LEVELS - 1; k++)
            json_array_append_new(thresholds, json_real(question->thresholds[k]));
        json_t *const object = json_pack(
            "{s:s, s:f, s:f, s:f, s:o, s:o, s:f}", "question", question->question->code,
            "difficulty", question->difficulty, "slope", question->slope, "answer_sd",
            question->answer_sd, "thresholds", thresholds, "fault", fault_json(question->fault),
            "share", truth->question_shares[q]);
        if (question->repaired)
            add_fault_days(object, question->faulty_from, question->repaired_from);
        if (simulation->options.criteria)
            json_object_set_new(object, "criteria", criterion_difficulties(question));
        json_array_append_new(questions, object);
    }
    return questions;
}

static json_t *interviewers_json(const struct simulation *simulation,
                                 const struct simulation_truth *truth)
{
    json_t *const interviewers = json_array();
    const size_t n = simulation->options.n_interviewers;
    double mean = 0;
    for (size_t r = 0; r < n; r++)
        mean += truth->levels[r] / (double)n;
    for (size_t r = 0; r < n; r++) {
        const struct simulated_interviewer *const interviewer = &simulation->interviewers[r];
        json_t *const object = json_pack("{s:s, s:f, s:o, s:f, s:f}", "interviewer",
                                         interviewer->name, "severity", interviewer->severity,
                                         "fault", fault_json(interviewer->fault), "mean_level",
                                         truth->levels[r], "points", truth->levels[r] - mean);
        if (interviewer->fault == FAULT_SEVERE || interviewer->fault == FAULT_LENIENT)
            add_fault_days(object, interviewer->faulty_from, interviewer->repaired_from);
        if (simulation->options.n_offices > 1)
            json_object_set_new(object, "office",
                                json_integer((json_int_t)interviewer->office + 1));
        json_array_append_new(interviewers, object);
    }
    return interviewers;
}

/* What each candidate would reach on each topic, in the order of the bank. */
static json_t *profiles_json(const struct simulation *simulation,
                             const struct simulation_truth *truth)
{
    json_t *const profiles = json_array();
    for (size_t c = 0; c < simulation->options.n_candidates; c++) {
        char candidate[CANDIDATE_ID];
        json_t *const shares = json_object();
        for (size_t t = 0; t < simulation->n_topics; t++)
            json_object_set_new(shares, simulation->options.bank->topics[t].code,
                                json_real(truth->shares[c * simulation->n_topics + t]));
        format_candidate(c + 1, candidate);
        json_array_append_new(profiles,
                              json_pack("{s:s, s:o}", "candidate", candidate, "topics", shares));
    }
    return profiles;
}

void simulation_document_truth(const struct simulation *simulation, struct buffer *out)
{
    struct arena scratch = {0};
    struct simulation_truth truth;
    simulation_truth_create(simulation, &scratch, &truth);
    json_t *const document = json_pack(
        "{s:I, s:I, s:f, s:f, s:o, s:o, s:o}", "seed", (json_int_t)simulation->options.seed,
        "candidates", (json_int_t)simulation->options.n_candidates, "topic_correlation",
        simulation->topic_correlation, "halo_sd", simulation->options.halo_sd, "questions",
        questions_json(simulation, &truth), "interviewers", interviewers_json(simulation, &truth),
        "profiles", profiles_json(simulation, &truth));
    char *const text = json_dumps(document, JSON_INDENT(2) | JSON_REAL_PRECISION(17));
    if (!text)
        memory_exhausted();
    buffer_add(out, text);
    buffer_add(out, "\n");
    free(text);
    json_decref(document);
    arena_free(&scratch);
}
