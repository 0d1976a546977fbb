#include "analytics/run/simulated_faults.h"

static void plant_question_fault(struct simulated_question *question, enum simulated_fault fault)
{
    question->fault = fault;
    if (fault == FAULT_TOO_HARD)
        question->difficulty = 1.9;
    else if (fault == FAULT_TOO_EASY)
        question->difficulty = -2.0;
    else if (fault == FAULT_NEGATIVE)
        question->slope = -1.1;
    else if (fault == FAULT_DISAGREE)
        question->slope = 0.8;
}

/* Thresholds. */
enum { STEP_TO_FOUR = 2, STEP_TO_FIVE = 3 };

static void plant_rubric_fault(struct simulated_question *question, enum simulated_fault fault)
{
    question->fault = fault;
    if (fault == FAULT_FLAT) {
        question->slope = 0;
        question->answer_sd = 1.1;
    } else if (fault == FAULT_FLOOR) {
        question->difficulty = 2.7;
    } else if (fault == FAULT_CEILING) {
        question->difficulty = -2.7;
    } else if (fault == FAULT_UNUSED) {
        question->thresholds[STEP_TO_FOUR] += 5;
        question->thresholds[STEP_TO_FIVE] -= 5;
    }
}

static void plant_in_questions(struct simulation *simulation)
{
    const size_t n_core = simulation->n_core;
    struct simulated_question *const questions = simulation->questions;
    plant_question_fault(&questions[0], FAULT_TOO_EASY);
    plant_question_fault(&questions[n_core / 2], FAULT_NEGATIVE);
    plant_question_fault(&questions[n_core * 2 / 3], FAULT_DISAGREE);
    plant_question_fault(&questions[n_core - 1], FAULT_TOO_HARD);
    if (!simulation->options.every_fault)
        return;
    for (enum simulated_fault fault = FAULT_FLAT; fault <= FAULT_DISORDERED; fault++)
        plant_rubric_fault(&questions[n_core * (fault - FAULT_FLAT + 1) / SIMULATION_CORE_MIN],
                           fault);
}

static void plant_in_interviewers(struct simulated_interviewer *interviewers)
{
    interviewers[1].severity = 0.8;
    interviewers[1].fault = FAULT_SEVERE;
    interviewers[0].severity = -0.8;
    interviewers[0].fault = FAULT_LENIENT;
}

void simulated_faults_plant(struct simulation *simulation)
{
    const struct simulation_options *const options = &simulation->options;
    if (options->constant)
        simulation->interviewers[options->n_interviewers - 1].fault = FAULT_CONSTANT;
    if (options->no_faults || options->plain)
        return;
    plant_in_questions(simulation);
    plant_in_interviewers(simulation->interviewers);
}
