#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_WORDS_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of a candidate's topic profile. */
void profile_words(const struct report *report, size_t profile, struct arena *arena,
                   struct chart *chart);

/* "above typical", "not asked"; why it cannot be said: "one question". */
const char *profile_words_verdict(const struct topic_profile *topic);

/* The title of a topic, or its code where it has none, fit for a sentence; "(bonus)" behind what is
 * no core topic. */
const char *profile_words_topic(const struct report *report, size_t topic, struct arena *arena);

/* That candidates cannot all be compared, and what would join them; NULL where they can. */
const char *profile_words_groups(const struct report *report, struct arena *arena);

/* The topics that were asked, core topics first; `ret` has room for all. Returns how many. */
size_t profile_words_asked(const struct report *report, size_t profile, size_t *ret);

/* What stands below every profile. */
#define PROFILE_CAUTION                                                                            \
    "Shows what these scores can and cannot support. It is no assessment of a person and no "      \
    "basis "                                                                                       \
    "for a decision by itself; the interviewers\u2019 notes and scores are the record."

#endif
