/* How often a sound question is called drifting in a year of interviews, how often a month of it
 * lies beyond its limits, and how often one that changed is named: 10 to 100 candidates a month
 * with 10 of 20 questions each, two of six interviewers who differ in severity, five levels.
 * Candidates grow stronger all year, which is no drift of a question. Months vary by more than
 * their candidates in half of the worlds. Question 0 grows easier from the seventh month on, month
 * by month; question 1 does at once and stays; the others are sound. */

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <stdio.h>
#include <string.h>

#include "analytics/history/history.h"
#include "base/date.h"
#include "tests/support/analytics/sheet.h"

enum {
    YEARS = 100,
    MONTHS = 12,
    QUESTIONS = 20,
    ASKED = 10,
    INTERVIEWERS = 6,
    PANEL = 2,
    LEVELS = 5,
    RATINGS = ASKED * PANEL,
    CHANGE = 6 /* the month of the change, from 0 */
};

struct world {
    size_t per_month;
    double shocks; /* of a question in a month, standard deviation on the latent scale */
    double change; /* of questions 0 and 1, at the end of the year, on the latent scale */
};

struct tally {
    size_t months, outside, sound, drift, watch;
    size_t grown, at_once, changed; /* named easier, of `changed` years */
};

static int16_t level_of(double latent)
{
    static const double cuts[LEVELS - 1] = {-1.2, -0.4, 0.4, 1.2};
    int16_t level = 0;
    while (level < LEVELS - 1 && latent > cuts[level])
        level++;
    return level;
}

static double shift_of(const struct world *world, size_t question, size_t month)
{
    if (question > 1 || month < CHANGE)
        return 0;
    return question == 1 ? world->change
                         : world->change * (double)(month - CHANGE + 1) / (MONTHS - CHANGE);
}

struct year {
    const struct world *world;
    gsl_rng *random;
    unsigned long seed;
    double easiness[MONTHS][QUESTIONS];
    uint32_t question[RATINGS], interviewer[RATINGS];
    int64_t interview[RATINGS];
    int16_t level[RATINGS];
    int32_t day[RATINGS];
};

static void draw_questions(struct year *year)
{
    for (size_t m = 0; m < MONTHS; m++)
        for (size_t q = 0; q < QUESTIONS; q++)
            year->easiness[m][q] = 0.8 * ((double)q / (QUESTIONS - 1) - 0.5) +
                                   shift_of(year->world, q, m) +
                                   gsl_ran_gaussian_ziggurat(year->random, 1) * year->world->shocks;
}

static struct candidate_ratings draw_candidate(struct year *year, size_t month, int64_t code)
{
    uint32_t questions[QUESTIONS], asked[ASKED], people[INTERVIEWERS], panel[PANEL];
    for (uint32_t q = 0; q < QUESTIONS; q++)
        questions[q] = q;
    for (uint32_t i = 0; i < INTERVIEWERS; i++)
        people[i] = i;
    gsl_ran_choose(year->random, asked, ASKED, questions, QUESTIONS, sizeof *asked);
    gsl_ran_choose(year->random, panel, PANEL, people, INTERVIEWERS, sizeof *panel);
    const double ability = gsl_ran_gaussian_ziggurat(year->random, 0.8) + 0.04 * (double)month;
    int32_t day;
    if (!date_from_parts(2026, (int32_t)month + 1, 1, &day))
        return (struct candidate_ratings){0};
    for (size_t r = 0; r < RATINGS; r++) {
        static double answer;
        const uint32_t q = asked[r / PANEL], who = panel[r % PANEL];
        if (r % PANEL == 0)
            answer = ability + year->easiness[month][q] +
                     gsl_ran_gaussian_ziggurat(year->random, 0.6);
        const double severity = 0.6 * ((double)who / (INTERVIEWERS - 1) - 0.5);
        year->question[r] = q;
        year->interviewer[r] = who;
        year->interview[r] = code;
        year->day[r] = day;
        year->level[r] = level_of(answer - severity + gsl_ran_gaussian_ziggurat(year->random, 0.4));
    }
    return (struct candidate_ratings){.candidate = code,
                                      .n = RATINGS,
                                      .question = year->question,
                                      .interviewer = year->interviewer,
                                      .interview = year->interview,
                                      .level = year->level,
                                      .day = year->day};
}

static void show_candidates(struct year *year, struct history *history)
{
    gsl_rng_set(year->random, year->seed);
    draw_questions(year);
    for (size_t m = 0; m < MONTHS; m++)
        for (size_t c = 0; c < year->world->per_month; c++) {
            const struct candidate_ratings ratings = draw_candidate(
                year, m, (int64_t)(m * year->world->per_month + c));
            history_add(history, &ratings);
        }
    history_end_pass(history, NULL);
}

static void count_sound(const struct drift_series *series, struct tally *tally)
{
    tally->sound++;
    tally->drift += series->state == DRIFT_CLEAR;
    tally->watch += series->state == DRIFT_WATCH;
    for (size_t m = 0; m < series->n_months; m++) {
        tally->months += series->months[m].is_judged;
        tally->outside += series->months[m].side != DRIFT_WITHIN;
    }
}

static bool is_named(const struct drift_series *series)
{
    return series->state == DRIFT_CLEAR && series->side == DRIFT_ABOVE;
}

static void count_year(const struct drift_result *result, struct tally *tally)
{
    tally->changed++;
    tally->grown += is_named(&result->questions[0]);
    tally->at_once += is_named(&result->questions[1]);
    for (size_t q = 2; q < QUESTIONS; q++)
        count_sound(&result->questions[q], tally);
}

static double percent(size_t part, size_t whole)
{
    return 100 * (double)part / (double)whole;
}

static void measure(const struct world *world, gsl_rng *random)
{
    struct sheet sheet = {
        .n_levels = LEVELS, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(&sheet);
    const struct limits limits = LIMITS_DEFAULT;
    struct tally tally = {0};
    for (unsigned long y = 0; y < YEARS; y++) {
        struct arena run = {0};
        struct year year = {.world = world, .random = random, .seed = y + 1};
        struct history *const history = history_create(&sheet.catalogue, &limits, &run);
        show_candidates(&year, history);
        show_candidates(&year, history);
        count_year(history_finish(history), &tally);
        history_free(history);
        arena_free(&run);
    }
    sheet_close(&sheet);
    printf("%9zu  %6.2f  %6.2f  %11.1f  %9.1f  %9.1f  %12.0f  %9.0f\n", world->per_month,
           world->shocks, world->change, percent(tally.outside, tally.months),
           percent(tally.drift, tally.sound), percent(tally.watch, tally.sound),
           percent(tally.grown, tally.changed), percent(tally.at_once, tally.changed));
}

int main(void)
{
    static const struct world worlds[] = {
        {10, 0, 0.6},     {30, 0, 0.6}, {100, 0, 0.6},   {10, 0.15, 0.6}, {30, 0.15, 0.6},
        {100, 0.15, 0.6}, {30, 0, 1.0}, {30, 0.15, 1.0}, {30, 0, 0},
    };
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_mt19937);
    printf("drift, %d years of 18 sound questions and two that grow easier, percent\n", YEARS);
    printf("per month  shocks  change  months out  sound: drift  watch  found: grown  at once\n");
    for (size_t w = 0; w < sizeof worlds / sizeof *worlds; w++)
        measure(&worlds[w], random);
    gsl_rng_free(random);
    return 0;
}
