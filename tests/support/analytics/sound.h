#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_SOUND_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_SOUND_H

#include "analytics/questions/question_result.h"
#include "tests/support/analytics/sheet.h"

enum { SOUND_LEVELS = 4, SOUND_MANY = 400 };

/* Questions about which there is nothing to say: 400 candidates with one rating each. */
struct sound {
    struct sheet sheet;
    struct arena run;
    struct questions_result result;
};

void sound_make(struct sound *sound, size_t n_questions);
void sound_decide(struct sound *sound);
void sound_discard(struct sound *sound);

/* Estimates with the intervals that those of n candidates have. */
struct estimate sound_share(double p, size_t n);
struct estimate sound_correlation(double r, size_t n);
struct estimate sound_kappa(double value, double se, size_t n);
struct estimate sound_ability(double value, double se, size_t n);

#endif
