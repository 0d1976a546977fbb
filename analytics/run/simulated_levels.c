#include "analytics/run/simulated_levels.h"

#include <math.h>
#include <stddef.h>

#include <gsl/gsl_randist.h>

static const double CONSISTENCY = 2.6;      /* how sharply an interviewer tells answers apart */
static const double UNDERSTANDING_SD = 4.5; /* how far readings of a disputed question lie apart */

/* The level that the interviewers write down. */
static int written_level(const struct simulated_question *question, int level)
{
    const bool swapped = question->fault == FAULT_DISORDERED && (level == 3 || level == 4);
    return swapped ? 7 - level : level;
}

/* The weight of each level, of their sum; returns the sum. */
static double weigh_levels(const struct simulated_question *question, double location,
                           double weights[SIMULATION_LEVELS])
{
    double log_weights[SIMULATION_LEVELS] = {0}, most = 0, total = 0;
    for (int k = 1; k < SIMULATION_LEVELS; k++) {
        log_weights[k] = log_weights[k - 1] +
                         CONSISTENCY * (location - question->thresholds[k - 1]);
        most = fmax(most, log_weights[k]);
    }
    for (int k = 0; k < SIMULATION_LEVELS; k++) {
        weights[k] = exp(log_weights[k] - most);
        total += weights[k];
    }
    return total;
}

int simulated_levels_draw(gsl_rng *rng, const struct simulated_question *question, double location)
{
    double weights[SIMULATION_LEVELS];
    double left = gsl_rng_uniform(rng) * weigh_levels(question, location, weights);
    for (int k = 1; k < SIMULATION_LEVELS; k++) {
        left -= weights[k - 1];
        if (left < 0)
            return written_level(question, k);
    }
    return written_level(question, SIMULATION_LEVELS);
}

bool simulated_levels_meet(gsl_rng *rng, double location, double difficulty)
{
    return gsl_rng_uniform(rng) < 1 / (1 + exp(-CONSISTENCY * (location - difficulty)));
}

double simulated_levels_reading(gsl_rng *rng, const struct simulated_question *question)
{
    const double reading = gsl_ran_gaussian(rng, UNDERSTANDING_SD);
    return question->fault == FAULT_DISAGREE ? reading : 0;
}

double simulated_levels_spread(const struct simulated_question *question, double halo_sd)
{
    const double reading_sd = question->fault == FAULT_DISAGREE ? UNDERSTANDING_SD : 0;
    return sqrt(question->answer_sd * question->answer_sd + reading_sd * reading_sd +
                halo_sd * halo_sd);
}

static double mean_level(const struct simulated_question *question, double location)
{
    double weights[SIMULATION_LEVELS], sum = 0;
    const double total = weigh_levels(question, location, weights);
    for (int k = 0; k < SIMULATION_LEVELS; k++)
        sum += weights[k] * written_level(question, k + 1);
    return sum / total;
}

double simulated_levels_expected(const struct simulated_question *question, double mean, double sd)
{
    static const double FARTHEST = 7, FINEST = 0.25, PER_SD = 2.5;
    if (!(sd > 0))
        return mean_level(question, mean);
    const double step = fmin(FINEST / sd, 1 / PER_SD);
    const long n = (long)ceil(FARTHEST / step);
    double sum = 0, total = 0;
    for (long i = -n; i <= n; i++) {
        const double z = (double)i * step, weight = exp(-z * z / 2);
        sum += weight * mean_level(question, mean + sd * z);
        total += weight;
    }
    return sum / total;
}
