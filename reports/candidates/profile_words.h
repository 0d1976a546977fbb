#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_WORDS_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of a candidate's topic profile. */
void profile_words(const struct report *report, size_t profile, struct arena *arena,
                   struct chart *chart);

/* "above typical", "not asked"; "no comparison" where the cohort is too small for a verdict. */
const char *profile_words_verdict(const struct topic_profile *topic);

/* The title of a topic, or its code where it has none, fit for a sentence. */
const char *profile_words_topic(const struct report *report, size_t topic, struct arena *arena);

/* That candidates cannot all be compared, and what would join them; NULL where they can. */
const char *profile_words_groups(const struct report *report, struct arena *arena);

#endif
