#include "analytics/run/simulation_truth.h"

#include <math.h>

#include <gsl/gsl_spline.h>

#include "analytics/run/simulated_candidate.h"
#include "analytics/run/simulated_levels.h"

/* Logits between two places of a table. */
static const double STEP = 0.025;

/* The expected level of a question by the mean of location, from a table. */
struct curve {
    gsl_spline *spline;
    double least, most; /* beyond them it is as good as at an end of the scale */
};

static struct curve tabulate(const struct simulated_question *question, double sd)
{
    const double farthest = 10 + 4 * sd;
    const size_t n = 2 * (size_t)ceil(farthest / STEP) + 1;
    struct arena scratch = {0};
    double *const location = ARENA_ARRAY(&scratch, n, double), *const level = ARENA_ARRAY(
                                                                   &scratch, n, double);
    for (size_t i = 0; i < n; i++) {
        location[i] = STEP * ((double)i - (double)(n - 1) / 2);
        level[i] = simulated_levels_expected(question, location[i], sd);
    }
    const struct curve curve = {gsl_spline_alloc(gsl_interp_cspline, n), location[0],
                                location[n - 1]};
    gsl_spline_init(curve.spline, location, level, n);
    arena_free(&scratch);
    return curve;
}

/* The table is even: where to look is known, and need not be sought. */
static double level_at(const struct curve *curve, double location)
{
    const double at = fmin(fmax(location, curve->least), curve->most);
    gsl_interp_accel place = {.cache = (size_t)((at - curve->least) / STEP)};
    return gsl_spline_eval(curve->spline, at, &place);
}

/* What the sums are made with. */
struct tables {
    const struct simulation *simulation;
    struct curve *curves, *repaired; /* by question */
};

static void tables_create(struct tables *tables, const struct simulation *simulation,
                          struct arena *arena)
{
    const double halo_sd = simulation->options.halo_sd;
    *tables = (struct tables){simulation, ARENA_ARRAY(arena, simulation->n_questions, struct curve),
                              ARENA_ARRAY(arena, simulation->n_questions, struct curve)};
    for (size_t q = 0; q < simulation->n_questions; q++) {
        const struct simulated_question *const question = &simulation->questions[q];
        tables->curves[q] = tabulate(question, simulated_levels_spread(question, halo_sd));
        if (question->repaired)
            tables->repaired[q] = tabulate(question->repaired,
                                           simulated_levels_spread(question->repaired, halo_sd));
    }
}

static void tables_free(const struct tables *tables)
{
    for (size_t q = 0; q < tables->simulation->n_questions; q++) {
        gsl_spline_free(tables->curves[q].spline);
        gsl_spline_free(tables->repaired[q].spline);
    }
}

/* The expected level of a candidate's answer on a day, by one interviewer. */
static double level_by(const struct tables *tables, const struct simulated_candidate *candidate,
                       size_t q, int32_t day, const struct simulated_interviewer *interviewer)
{
    const struct simulated_question *const question = &tables->simulation->questions[q];
    const struct simulated_question *const asked = simulation_question_on(question, day);
    const struct curve *const curve = asked == question ? &tables->curves[q] : &tables->repaired[q];
    const double location = asked->slope * simulated_candidate_ability(candidate, asked) -
                            asked->difficulty - simulation_severity_on(interviewer, day);
    return interviewer->fault == FAULT_CONSTANT ? SIMULATION_CONSTANT_LEVEL
                                                : level_at(curve, location);
}

static double share_of(double level)
{
    return (level - 1) / (SIMULATION_LEVELS - 1);
}

static void add_shares(const struct tables *tables, const struct simulated_candidate *candidate,
                       double *shares)
{
    const struct simulation *const simulation = tables->simulation;
    const size_t n_interviewers = simulation->options.n_interviewers;
    const struct bank_topic *const topics = simulation->options.bank->topics;
    for (size_t q = 0; q < simulation->n_questions && simulation_goes_on(simulation); q++) {
        const struct bank_topic *const topic = simulation->questions[q].topic;
        const double weight = 1 / ((double)n_interviewers * (double)topic->n_questions);
        for (size_t r = 0; r < n_interviewers; r++)
            shares[topic - topics] += weight * share_of(level_by(tables, candidate, q,
                                                                 candidate->visits[0].day,
                                                                 &simulation->interviewers[r]));
    }
}

/* Returns how many answers there were. */
static size_t add_levels(const struct tables *tables, const struct simulated_candidate *candidate,
                         double *levels)
{
    const struct simulation *const simulation = tables->simulation;
    size_t n = 0;
    for (size_t v = 0; v < candidate->n_visits; v++) {
        const struct simulated_visit *const visit = &candidate->visits[v];
        for (size_t i = 0; i < visit->n_questions && simulation_goes_on(simulation); i++)
            for (size_t r = 0; r < simulation->options.n_interviewers; r++)
                levels[r] += level_by(tables, candidate, visit->questions[i], visit->day,
                                      &simulation->interviewers[r]);
        n += visit->n_questions;
    }
    return n;
}

static double question_share(const struct simulation *simulation,
                             const struct simulated_question *question)
{
    const double spread = simulated_levels_spread(question, simulation->options.halo_sd);
    const double sd = hypot(question->slope * SIMULATED_ABILITY_SD, spread);
    double sum = 0;
    for (size_t r = 0; r < simulation->options.n_interviewers && simulation_goes_on(simulation);
         r++) {
        const struct simulated_interviewer *const interviewer = &simulation->interviewers[r];
        sum += interviewer->fault == FAULT_CONSTANT
                   ? SIMULATION_CONSTANT_LEVEL
                   : simulated_levels_expected(question,
                                               -question->difficulty - interviewer->severity, sd);
    }
    return share_of(sum / (double)simulation->options.n_interviewers);
}

static void sum_candidates(const struct tables *tables, struct arena *scratch,
                           struct simulation_truth *truth)
{
    const struct simulation *const simulation = tables->simulation;
    struct simulated_candidate candidate;
    size_t n_answers = 0;
    simulated_candidate_init(&candidate, simulation, scratch);
    for (size_t c = 0; c < simulation->options.n_candidates && simulation_goes_on(simulation);
         c++) {
        simulated_candidate_draw(&candidate, c + 1);
        add_shares(tables, &candidate, truth->shares + c * simulation->n_topics);
        n_answers += add_levels(tables, &candidate, truth->levels);
    }
    for (size_t r = 0; r < simulation->options.n_interviewers; r++)
        truth->levels[r] /= (double)n_answers;
    simulated_candidate_free(&candidate);
}

void simulation_truth_create(const struct simulation *simulation, struct arena *run,
                             struct simulation_truth *ret)
{
    const size_t n_shares = simulation->options.n_candidates * simulation->n_topics;
    struct arena scratch = {0};
    struct tables tables;
    *ret = (struct simulation_truth){
        .shares = ARENA_ARRAY(run, n_shares, double),
        .question_shares = ARENA_ARRAY(run, simulation->n_questions, double),
        .levels = ARENA_ARRAY(run, simulation->options.n_interviewers, double),
    };
    tables_create(&tables, simulation, &scratch);
    sum_candidates(&tables, &scratch, ret);
    for (size_t q = 0; q < simulation->n_questions && simulation_goes_on(simulation); q++)
        ret->question_shares[q] = question_share(simulation, &simulation->questions[q]);
    tables_free(&tables);
    arena_free(&scratch);
}
