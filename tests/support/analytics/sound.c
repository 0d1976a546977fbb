#include "tests/support/analytics/sound.h"

#include <math.h>

#include "analytics/measure/interval.h"
#include "analytics/questions/findings.h"

struct estimate sound_share(double p, size_t n)
{
    const double se = sqrt(p * (1 - p) / (double)n);
    return estimate_ok(p, se, interval_wilson(p, interval_effective_n(p, se, n)), n);
}

struct estimate sound_correlation(double r, size_t n)
{
    return estimate_ok(r, (1 - r * r) / sqrt((double)n - 3), interval_fisher_z(r, n), n);
}

struct estimate sound_kappa(double value, double se, size_t n)
{
    return estimate_ok(value, se, interval_atanh(value, se, (double)n - 1), n);
}

struct estimate sound_ability(double value, double se, size_t n)
{
    return estimate_ok(value, se, interval_t(value, se, (double)n - 1), n);
}

void sound_make(struct sound *sound, size_t n_questions)
{
    *sound = (struct sound){
        .sheet = {.n_levels = SOUND_LEVELS, .n_questions = n_questions, .n_interviewers = 1}};
    sheet_open(&sound->sheet);
    sound->result.questions = ARENA_ARRAY(&sound->run, n_questions, struct question_result);
    for (size_t q = 0; q < n_questions; q++) {
        struct question_result *const question = sound->result.questions + q;
        *question = (struct question_result){
            .n_candidates = SOUND_MANY,
            .n_ratings = SOUND_MANY,
            .difficulty = sound_share(0.5, SOUND_MANY),
            .separation = sound_correlation(0.5, SOUND_MANY),
            .levels = ARENA_ARRAY(&sound->run, SOUND_LEVELS, struct level_use),
            .floor = sound_share(0.25, SOUND_MANY),
            .ceiling = sound_share(0.25, SOUND_MANY),
            .kappa_quadratic = sound_kappa(0.7, 0.03, SOUND_MANY)};
        for (size_t l = 0; l < SOUND_LEVELS; l++)
            question->levels[l] = (struct level_use){
                .count = SOUND_MANY / SOUND_LEVELS,
                .share = sound_share(0.25, SOUND_MANY),
                .ability = sound_ability(0.2 + 0.1 * (double)l, 0.02, SOUND_MANY / SOUND_LEVELS)};
    }
}

void sound_decide(struct sound *sound)
{
    findings_decide(&sound->result, &sound->sheet.catalogue, &LIMITS_DEFAULT, &sound->run);
}

void sound_discard(struct sound *sound)
{
    sheet_close(&sound->sheet);
    arena_free(&sound->run);
}
