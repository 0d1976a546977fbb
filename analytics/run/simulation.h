#ifndef ASSAY_ANALYTICS_RUN_SIMULATION_H
#define ASSAY_ANALYTICS_RUN_SIMULATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/bank.h"
#include "base/error.h"

/*
 * Interview scores from a many-facet partial credit model (Linacre 1989) whose parameters are
 * known, with planted faults. A candidate has an ability for each topic; the abilities correlate.
 * An answer is the ability times the question's slope plus what is particular to the answer; an
 * interviewer turns it into a level by partial credit: the log odds of level k against k - 1 are
 * consistency x (answer - difficulty - severity - threshold k). Whether a criterion of its rubric
 * is met is such a score of two levels; optional criteria are harder than required ones, but for
 * one question, where a required one is hardest. Every candidate draws from a random stream of its
 * own, so a simulation of more candidates begins with the same ones. With a funnel, interviews and
 * outcomes are left out of the same data, and scores with singles: no rating changes.
 */

enum { SIMULATION_LEVELS = 5, SIMULATION_DAYS = 365, SIMULATION_INTERVIEWERS = 8 };
enum { SIMULATION_CORE_MIN = 12 };      /* questions among which there is room for every fault */
enum { SIMULATION_CONSTANT_LEVEL = 3 }; /* of an interviewer who gives one to everybody */

enum simulated_fault {
    FAULT_NONE,
    FAULT_TOO_HARD,
    FAULT_TOO_EASY,
    FAULT_NEGATIVE, /* strong candidates do worse */
    FAULT_DISAGREE, /* interviewers understand the question differently */
    FAULT_SEVERE,
    FAULT_LENIENT,
    FAULT_FLAT,       /* answers have nothing to do with ability */
    FAULT_FLOOR,      /* most answers get the lowest level */
    FAULT_CEILING,    /* most get the highest */
    FAULT_UNUSED,     /* interviewers step over level 4 */
    FAULT_DISORDERED, /* interviewers take level 4 for 3, and 3 for 4 */
    FAULT_CONSTANT    /* an interviewer who gives one level to everybody */
};

struct simulated_question {
    const struct bank_question *question;
    const struct bank_topic *topic;
    double difficulty, slope;                 /* logits */
    double *criteria;                         /* difficulties beyond the question's, logits */
    double thresholds[SIMULATION_LEVELS - 1]; /* logits, sum 0 */
    double answer_sd;                         /* of what is particular to an answer, logits */
    enum simulated_fault fault;
    const struct simulated_question *repaired; /* what it is on other days; NULL: as it is */
    int32_t faulty_from, repaired_from; /* from when on it has its fault, and has it no more */
};

struct simulated_interviewer {
    const char *name;
    double severity; /* logits, + = severe */
    double repaired; /* the same on days without a planted fault */
    int32_t faulty_from, repaired_from;
    size_t office; /* from 0 */
    enum simulated_fault fault;
};

/* A number that holds where it is given. */
struct simulated_number {
    bool given;
    double value;
};

struct simulation_options {
    uint64_t seed;
    size_t n_candidates, n_interviewers; /* 0: the usual numbers */
    size_t n_offices; /* that share questions, and neither candidates nor interviewers; 0: one */
    const struct bank *bank;
    int32_t first_day; /* days since 1970-01-01 */
    int32_t n_days;    /* 0: those of a year */
    /* Question's and interviewer's faults are there from the first of these days up to the day
     * before the second; both 0: all the time. */
    int32_t faulty_from, repaired_from;
    bool every_fault; /* plant also those after FAULT_LENIENT; other questions stay as they are */
    bool no_faults;   /* plant none; what is left of the data stays as it is */
    bool plain;       /* the model itself: one ability, slopes 1, no part of an answer's own, and
                         no faults */
    bool constant;    /* the last interviewer gives one level to everybody */
    bool routing;     /* strong candidates are mostly asked the harder questions */
    bool specialists; /* each question has its own interviewers, who ask nothing else */
    bool funnel;      /* not everybody gets past the first stage, or has an outcome already */
    bool criteria;    /* mark the criteria of rubrics too; scores stay the same */
    double singles;   /* the share of answers of which one score alone is left */
    double halo_sd;   /* of what an interviewer sees in a candidate all through, logits */
    struct simulated_number topic_correlation, answer_sd; /* in place of the usual ones */
    size_t n_per_answer; /* scores of an answer; 0: 2, and 2 or 3 at the second stage */
    size_t n_asked;      /* core questions of a candidate; 0: the usual number */
    /* Asked between candidates, and between questions of the truth: where it says false, both end
     * early and what they have made is of no use. NULL: they go to the end. */
    bool (*go_on)(struct error *error);
};

/* One rating; texts live as long as the simulation. */
struct simulated_rating {
    size_t candidate; /* from 1 */
    const char *candidate_name, *role, *stage, *outcome;
    int32_t day;
    const struct simulated_interviewer *interviewer;
    const struct simulated_question *question;
    size_t criterion; /* its place in the rubric, from 1; 0: the question's own score */
    int level; /* 1 to SIMULATION_LEVELS; of a criterion 1, not met, or 2; 0: asked, none given */
};

struct simulation {
    struct simulation_options options;
    struct simulated_question *questions;
    size_t n_questions, n_core;             /* the core ones come first */
    const struct simulated_question *sound; /* the same without faults */
    struct simulated_interviewer *interviewers;
    size_t n_topics;
    double topic_correlation;
};

/* Draws the parameters. The bank needs 12 core questions or more, and as many as are asked; each
 * office two interviewers or more, and as many as score an answer. Returns NULL otherwise. */
struct simulation *simulation_create(const struct simulation_options *options, struct arena *run);

/* From this day on the question has its fault no more. False where it has none. */
bool simulation_repair(struct simulation *simulation, const char *code, int32_t from_day,
                       struct arena *run);

/* The question as it is on this day. */
const struct simulated_question *simulation_question_on(const struct simulated_question *question,
                                                        int32_t day);

/* An interviewer's severity on this day. */
double simulation_severity_on(const struct simulated_interviewer *interviewer, int32_t day);

/* Whether to go on, as the options say. */
bool simulation_goes_on(const struct simulation *simulation);

/* Shows every rating, in order of candidates. */
void simulation_run(const struct simulation *simulation,
                    void (*emit)(const struct simulated_rating *rating, void *context),
                    void *context);

#endif
