#include "tests/support/reports/sample_confusion.h"

#include "tests/support/reports/sample_report.h"

enum { LEVELS = 5, DISPUTED = 8, FEW = 11 };

static struct level_pair pair_of(size_t question, size_t lower)
{
    struct level_pair pair = {.lower = lower,
                              .upper = lower + 1,
                              .n = 60,
                              .n_apart = 14,
                              .told_apart = sample_estimate(0.45, 0.24, 0.62, 60)};
    if (question == DISPUTED && lower == 2) {
        pair.n_apart = 24;
        pair.told_apart = sample_estimate(0.02, -0.15, 0.19, 60);
        pair.confused = STRENGTH_CLEAR;
    } else if (question == DISPUTED && lower == 0) {
        pair.told_apart = sample_estimate(0.11, -0.14, 0.35, 60);
        pair.confused = STRENGTH_WATCH;
    } else if (question == FEW) {
        pair.n = 4;
        pair.n_apart = 1;
        pair.told_apart = sample_no_estimate(ESTIMATE_TOO_FEW, 4, "n is 4, at least 10 are needed");
    }
    return pair;
}

struct question_confusion *sample_confusions(struct arena *arena)
{
    struct question_confusion *const confusions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS,
                                                              struct question_confusion);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        struct question_confusion *const confusion = &confusions[q];
        confusion->levels = ARENA_ARRAY(arena, LEVELS, struct level_agreement);
        confusion->pairs = ARENA_ARRAY(arena, LEVELS - 1, struct level_pair);
        confusion->n_pairs = LEVELS - 1;
        confusion->ordinary = 0.43;
        for (size_t k = 0; k < LEVELS; k++)
            confusion->levels[k] = (struct level_agreement){
                61, q == FEW
                        ? sample_no_estimate(ESTIMATE_TOO_FEW, 4, "n is 4, at least 10 are needed")
                        : sample_estimate(0.55, 0.42, 0.67, 61)};
        for (size_t k = 0; k + 1 < LEVELS; k++)
            confusion->pairs[k] = pair_of(q, k);
    }
    return confusions;
}
