#include "tests/support/reports/sample_criteria.h"

static const struct rubric_place places[SAMPLE_CRITERIA] = {{1, true, true, 0},
                                                            {2, true, true, 3},
                                                            {3, true, false, 0},
                                                            {9, false, false, 0},
                                                            {1, true, true, 1}};

static struct criterion_result described(double met, double r, double kappa)
{
    return (struct criterion_result){
        .n_candidates = 80,
        .n_ratings = 190,
        .n_missing = 4,
        .met = sample_estimate(met, met - 0.09, met + 0.1, 80),
        .separation = sample_estimate(r, r - 0.2, r + 0.19, 79),
        .agreement = sample_estimate(0.81, 0.74, 0.87, 76),
        .kappa = sample_estimate(kappa, kappa - 0.15, kappa + 0.14, 118)};
}

static struct criterion_result unknown(void)
{
    return (struct criterion_result){
        .n_candidates = 3,
        .n_ratings = 3,
        .met = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3, at least 10 are needed"),
        .separation = sample_no_estimate(ESTIMATE_UNDEFINED, 3, "every candidate meets it"),
        .agreement = sample_no_estimate(ESTIMATE_UNDEFINED, 0, "no answer has two ratings"),
        .kappa = sample_no_estimate(ESTIMATE_UNDEFINED, 0, "no answer has two ratings")};
}

static void add_findings(struct criterion_result *result, const struct finding *from, size_t n,
                         struct arena *arena)
{
    result->findings = ARENA_ARRAY(arena, n, struct finding);
    result->n_findings = n;
    for (size_t i = 0; i < n; i++)
        result->findings[i] = from[i];
}

static struct catalogue *catalogue_of(const struct sample *sample, struct arena *arena)
{
    static const char *const texts[SAMPLE_CRITERIA] = {
        "names a trade-off", "says how the cache is kept fresh when a writer fails half-way",
        "a drawing", "", "measures it"};
    struct catalogue *const criteria = ARENA_NEW(arena, struct catalogue);
    *criteria = sample->catalogue;
    struct topic *const topics = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct topic);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        topics[q] = (struct topic){.code = sample->questions[q].code,
                                   .title = sample->questions[q].title};
    struct question *const questions = ARENA_ARRAY(arena, SAMPLE_CRITERIA, struct question);
    for (size_t i = 0; i < SAMPLE_CRITERIA; i++) {
        const size_t topic = i < 4 ? 0 : 1;
        questions[i] = (struct question){.code = arena_format(arena, "%s/%zu",
                                                              sample->questions[topic].code,
                                                              places[i].position),
                                         .title = texts[i],
                                         .topic = topic};
    }
    criteria->topics = topics;
    criteria->n_topics = SAMPLE_QUESTIONS;
    criteria->questions = questions;
    criteria->n_questions = SAMPLE_CRITERIA;
    criteria->places = places;
    return criteria;
}

void sample_criteria_add(struct sample *sample, struct arena *arena)
{
    struct criterion_result *const results = ARENA_ARRAY(arena, SAMPLE_CRITERIA,
                                                         struct criterion_result);
    results[0] = described(0.34, 0.41, 0.31);
    results[1] = described(0.71, -0.08, 0.58);
    results[2] = described(0.62, 0.38, 0.66);
    results[3] = results[4] = unknown();
    add_findings(
        &results[0],
        (struct finding[]){{.kind = FINDING_RARER,
                            .strength = STRENGTH_CLEAR,
                            .p = 0.0002,
                            .optional = 2,
                            .difference = sample_estimate(0.28, 0.15, 0.40, 78)},
                           {.kind = FINDING_DISAGREE, .strength = STRENGTH_WATCH, .p = 0.11}},
        2, arena);
    add_findings(&results[1],
                 &(struct finding){.kind = FINDING_NEGATIVE, .strength = STRENGTH_WATCH, .p = 0.24},
                 1, arena);
    sample->catalogue.criteria = catalogue_of(sample, arena);
    sample->result.criteria = (struct criteria_result){
        .criteria = results, .n = SAMPLE_CRITERIA, .tally = {1, 1}};
}
