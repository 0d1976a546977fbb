/* How often 95 % intervals of variance components and of the coefficients made of them hold what is
 * true, in percent: scores that are normal, the sum of effects, of candidates who are asked 6 of 15
 * questions by panels of two or three of eight interviewers, and of crossed designs. */

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>

#include "analytics/reliability/reliability.h"

enum { QUESTIONS = 15, ASKED = 6, SEEDS = 200, MOST_PANEL = 3 };

static const struct setting {
    const char *name;
    size_t candidates, interviewers, panel;
    double variance[N_COMPONENTS];
} settings[] = {
    {"usual, 60 x 8", 60, 8, 2, {0.5, 0.2, 0.1, 0.2, 0.1, 0.05, 0.4}},
    {"panels of three", 60, 8, 3, {0.5, 0.2, 0.1, 0.2, 0.1, 0.05, 0.4}},
    {"severe and mild", 60, 8, 2, {0.5, 0.2, 0.4, 0.2, 0.1, 0.05, 0.4}},
    {"little apart", 60, 8, 2, {0.15, 0.2, 0.1, 0.2, 0.05, 0.05, 0.6}},
    {"no interaction", 60, 8, 2, {0.5, 0.2, 0.1, 0, 0, 0, 0.5}},
    {"20 candidates", 20, 8, 2, {0.5, 0.2, 0.1, 0.2, 0.1, 0.05, 0.4}},
    {"300 x 30", 300, 30, 2, {0.5, 0.2, 0.1, 0.2, 0.1, 0.05, 0.4}},
};

struct year {
    const struct setting *setting;
    double question[QUESTIONS], interviewer[64], cell[QUESTIONS][64];
};

static double effect(gsl_rng *rng, const struct setting *setting, enum component component)
{
    return gsl_ran_gaussian(rng, sqrt(setting->variance[component]));
}

static struct year draw_year(gsl_rng *rng, const struct setting *setting)
{
    struct year year = {.setting = setting};
    for (size_t q = 0; q < QUESTIONS; q++)
        year.question[q] = effect(rng, setting, COMPONENT_QUESTION);
    for (size_t r = 0; r < setting->interviewers; r++)
        year.interviewer[r] = effect(rng, setting, COMPONENT_INTERVIEWER);
    for (size_t q = 0; q < QUESTIONS; q++)
        for (size_t r = 0; r < setting->interviewers; r++)
            year.cell[q][r] = effect(rng, setting, COMPONENT_QUESTION_INTERVIEWER);
    return year;
}

static void draw_candidate(gsl_rng *rng, const struct year *year, struct score_rows *rows)
{
    const struct setting *const setting = year->setting;
    uint32_t questions[QUESTIONS], asked[ASKED], interviewers[64], panel[MOST_PANEL];
    double values[ASKED * MOST_PANEL], halo[MOST_PANEL];
    uint32_t question[ASKED * MOST_PANEL], interviewer[ASKED * MOST_PANEL];
    int16_t level[ASKED * MOST_PANEL];
    size_t n = 0;
    for (uint32_t q = 0; q < QUESTIONS; q++)
        questions[q] = q;
    for (uint32_t r = 0; r < setting->interviewers; r++)
        interviewers[r] = r;
    gsl_ran_choose(rng, asked, ASKED, questions, QUESTIONS, sizeof *questions);
    gsl_ran_choose(rng, panel, setting->panel, interviewers, setting->interviewers,
                   sizeof *interviewers);
    const double candidate = effect(rng, setting, COMPONENT_CANDIDATE);
    for (size_t i = 0; i < setting->panel; i++)
        halo[i] = effect(rng, setting, COMPONENT_CANDIDATE_INTERVIEWER);
    for (size_t a = 0; a < ASKED; a++) {
        const double answer = effect(rng, setting, COMPONENT_CANDIDATE_QUESTION);
        for (size_t i = 0; i < setting->panel; i++) {
            question[n] = asked[a];
            interviewer[n] = panel[i];
            level[n] = LEVEL_POINTS;
            values[n++] = candidate + year->question[asked[a]] + year->interviewer[panel[i]] +
                          answer + halo[i] + year->cell[asked[a]][panel[i]] +
                          effect(rng, setting, COMPONENT_RESIDUAL);
        }
    }
    score_rows_add(rows, &(struct candidate_ratings){.n = n,
                                                     .question = question,
                                                     .interviewer = interviewer,
                                                     .level = level,
                                                     .points = values});
}

/* How many intervals held, and how wide those of the coefficients were. */
struct tally {
    size_t n, components[N_COMPONENTS], g, phi, gqk;
    double width;
};

static bool holds(const struct estimate *estimate, double value)
{
    return estimate->lower <= value && value <= estimate->upper;
}

static void count(const struct setting *setting, const struct reliability_result *result,
                  struct tally *tally)
{
    enum { N = 8, K = 2 };
    const double *const v = setting->variance;
    const double relative = v[COMPONENT_CANDIDATE_QUESTION] / N +
                            v[COMPONENT_CANDIDATE_INTERVIEWER] / K + v[COMPONENT_RESIDUAL] / N / K;
    const double met = v[COMPONENT_INTERVIEWER] + v[COMPONENT_QUESTION_INTERVIEWER] / N;
    const double absolute = relative + v[COMPONENT_QUESTION] / N + met / K;
    const struct reliability_row *const row = reliability_row_of(result, N, K, false);
    if (result->reason)
        return;
    for (size_t k = 0; k < N_COMPONENTS; k++)
        tally->components[k] += holds(&result->components[k].variance, v[k]);
    const double p = v[COMPONENT_CANDIDATE];
    tally->g += holds(&row->g, p / (p + relative));
    tally->phi += holds(&row->phi, p / (p + absolute));
    tally->gqk += holds(&row->gqk,
                        p / (p + relative + fmax(1.0 / K - result->usual.overlap, 0) * met));
    tally->width += row->gqk.upper - row->gqk.lower;
    tally->n++;
}

static void run_seed(const struct setting *setting, unsigned long seed, struct tally *tally)
{
    static const double ends[] = {-1000, 1000};
    static const char *const labels[] = {"-1000", "1000"};
    static const struct scale scale = {"points", 2, ends, labels, true};
    struct question questions[QUESTIONS] = {{.scale = 0}};
    const struct catalogue catalogue = {.scales = &scale,
                                        .n_scales = 1,
                                        .questions = questions,
                                        .n_questions = QUESTIONS,
                                        .n_interviewers = setting->interviewers};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, seed);
    const struct year year = draw_year(rng, setting);
    struct score_rows rows = score_rows_create(&catalogue, 0);
    struct arena arena = {0};
    struct error error = {0};
    struct reliability_result result;
    for (size_t c = 0; c < setting->candidates; c++)
        draw_candidate(rng, &year, &rows);
    score_rows_seal(&rows);
    if (reliability_of(&rows, &LIMITS_DEFAULT, NULL, &arena, &result, &error))
        count(setting, &result, tally);
    score_rows_free(&rows);
    arena_free(&arena);
    gsl_rng_free(rng);
}

static double percent(size_t part, size_t all)
{
    return 100 * (double)part / (double)all;
}

int main(void)
{
    printf("design            fits      G    Phi  G(q,k)  width  components: p, i, r, pi, pr, ir, "
           "residual\n");
    for (size_t s = 0; s < sizeof settings / sizeof *settings; s++) {
        struct tally tally = {.n = 0};
        for (unsigned long seed = 1; seed <= SEEDS; seed++)
            run_seed(&settings[s], seed, &tally);
        if (tally.n == 0)
            return 1;
        printf("%-16s %5zu %6.1f %6.1f %7.1f %6.2f ", settings[s].name, tally.n,
               percent(tally.g, tally.n), percent(tally.phi, tally.n), percent(tally.gqk, tally.n),
               tally.width / (double)tally.n);
        for (size_t k = 0; k < N_COMPONENTS; k++)
            printf(" %5.1f", percent(tally.components[k], tally.n));
        printf("\n");
        fflush(stdout);
    }
    return 0;
}
