#include "tests/support/analytics/two_stages.h"

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdlib.h>

#include "base/snapshot_builder.h"

enum { QUESTIONS = 2, STAGES = 2, INTERVIEWERS = 10, PANEL = 2, PANEL_MOST = 3, MANY = 1000000 };

static const double ends[] = {-20, 20};
static const char *const labels[] = {"-20", "20"};
static const struct scale scale = {
    .name = "points", .n_levels = 2, .values = ends, .labels = labels, .continuous = true};
static const struct snapshot_question questions[] = {
    {.id = 1, .bank = "", .topic = {"t", "", false}, .question = {.code = "1", .title = ""}},
    {.id = 2, .bank = "", .topic = {"t", "", false}, .question = {.code = "2", .title = ""}},
    {.id = 3, .bank = "", .topic = {"t", "", false}, .question = {.code = "3", .title = ""}},
    {.id = 4, .bank = "", .topic = {"t", "", false}, .question = {.code = "4", .title = ""}}};
static const char *const interviewers[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
static const char *const stages_known[] = {"", "Last", "Screen"};
enum { LAST = 1, SCREEN = 2 };

static const struct snapshot_names names = {.scales = &scale,
                                            .n_scales = 1,
                                            .questions = questions,
                                            .n_questions = STAGES * QUESTIONS,
                                            .n_plain = STAGES * QUESTIONS,
                                            .interviewers = interviewers,
                                            .n_interviewers = INTERVIEWERS,
                                            .stages = stages_known,
                                            .n_stages = 3,
                                            .n_versions = STAGES * QUESTIONS};

/* The scores of one candidate at one stage. */
struct sitting {
    uint32_t members[PANEL_MOST];
    size_t n;
    double points[PANEL_MOST][QUESTIONS], mean;
};

struct drawn {
    double truth;
    struct sitting at[STAGES];
};

static void must(bool done)
{
    if (!done)
        abort();
}

static double noise(gsl_rng *random, double variance)
{
    return gsl_ran_gaussian_ziggurat(random, sqrt(variance));
}

static struct sitting meet(const struct two_stages *stages, double truth, const double *own,
                           gsl_rng *random)
{
    struct sitting sitting = {.n = PANEL + gsl_rng_uniform_int(random, PANEL_MOST - PANEL + 1)};
    uint32_t all[INTERVIEWERS];
    for (uint32_t i = 0; i < INTERVIEWERS; i++)
        all[i] = i;
    gsl_ran_choose(random, sitting.members, sitting.n, all, INTERVIEWERS, sizeof *all);
    for (size_t i = 0; i < sitting.n; i++) {
        const double seen = truth + own[sitting.members[i]] + noise(random, stages->halo);
        for (size_t q = 0; q < QUESTIONS; q++) {
            sitting.points[i][q] = seen + noise(random, stages->answer);
            sitting.mean += sitting.points[i][q] / (double)(QUESTIONS * sitting.n);
        }
    }
    return sitting;
}

static int falling(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return (a < b) - (a > b);
}

/* The lowest mean at the first stage that goes on. */
static double line_of(const struct drawn *drawn, size_t n, double share)
{
    double *const means = malloc(n * sizeof *means);
    if (!means)
        abort();
    for (size_t c = 0; c < n; c++)
        means[c] = drawn[c].at[0].mean;
    qsort(means, n, sizeof *means, falling);
    const double line = means[(size_t)lround(share * (double)n) - 1];
    free(means);
    return line;
}

static void add(struct snapshot_builder *builder, const struct sitting *sitting, uint32_t stage,
                int32_t day)
{
    struct error error;
    for (uint32_t q = 0; q < QUESTIONS; q++)
        for (size_t i = 0; i < sitting->n; i++) {
            const struct snapshot_new_rating rating = {.question = q +
                                                                   (stage == LAST ? QUESTIONS : 0),
                                                       .interviewer = sitting->members[i],
                                                       .level = LEVEL_POINTS,
                                                       .points = sitting->points[i][q],
                                                       .day = day};
            must(snapshot_builder_rating(builder, &rating, &error));
        }
}

static void write(const struct two_stages *stages, const struct drawn *drawn,
                  struct snapshot_builder *builder)
{
    const double line = line_of(drawn, stages->n_candidates, stages->share);
    for (size_t c = 0; c < stages->n_candidates; c++)
        for (int64_t turn = 0; turn < STAGES; turn++) {
            const bool last = stages->backwards ? turn == 0 : turn == 1;
            if (last && drawn[c].at[0].mean < line)
                continue;
            snapshot_builder_interview(builder, (int64_t)c, turn + 1, 1, last ? LAST : SCREEN,
                                       UINT32_MAX);
            add(builder, &drawn[c].at[last], last ? LAST : SCREEN, last ? 20020 : 20000);
        }
}

void two_stages_draw(struct two_stages *stages, gsl_rng *random)
{
    struct snapshot_builder builder;
    struct error error;
    double own[INTERVIEWERS];
    struct drawn *const drawn = calloc(stages->n_candidates, sizeof *drawn);
    if (!drawn)
        abort();
    for (size_t i = 0; i < INTERVIEWERS; i++)
        own[i] = noise(random, stages->interviewer);
    for (size_t c = 0; c < stages->n_candidates; c++) {
        drawn[c].truth = noise(random, 1);
        for (size_t s = 0; s < STAGES; s++)
            drawn[c].at[s] = meet(stages, drawn[c].truth, own, random);
    }
    must(snapshot_builder_begin(&builder, &names, true, &stages->snapshot, &error));
    write(stages, drawn, &builder);
    snapshot_builder_end(&builder);
    snapshot_builder_free(&builder);
    free(drawn);
    must(snapshot_view_create(&stages->snapshot, &FILTER_ALL, &stages->run, &stages->view, &error));
}

void two_stages_free(struct two_stages *stages)
{
    snapshot_free(&stages->snapshot);
    arena_free(&stages->run);
}

static double other_variance(const struct two_stages *stages)
{
    return stages->interviewer + stages->halo + stages->answer / QUESTIONS;
}

double two_stages_agreement(const struct two_stages *stages, double variance)
{
    return variance / (variance + other_variance(stages));
}

double two_stages_variance_kept(const struct two_stages *stages, size_t n_interviewers,
                                gsl_rng *random)
{
    const double spread = other_variance(stages) / (double)n_interviewers;
    struct drawn *const drawn = calloc(MANY, sizeof *drawn);
    double n = 0, sum = 0, squares = 0;
    if (!drawn)
        abort();
    for (size_t c = 0; c < MANY; c++) {
        drawn[c].truth = noise(random, 1);
        drawn[c].at[0].mean = drawn[c].truth + noise(random, spread);
    }
    const double line = line_of(drawn, MANY, stages->share);
    for (size_t c = 0; c < MANY; c++)
        if (drawn[c].at[0].mean >= line) {
            n++;
            sum += drawn[c].truth;
            squares += drawn[c].truth * drawn[c].truth;
        }
    free(drawn);
    return squares / n - sum * sum / (n * n);
}
