#ifndef ASSAY_REPORTS_INTERVIEWERS_SEVERITY_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_SEVERITY_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* What the chart of severity shows, and says. */

enum severity_words_flag { SEVERITY_NONE, SEVERITY_LOWER, SEVERITY_HIGHER };

/* By a clear finding. */
enum severity_words_flag severity_words_flag(const struct interviewer_result *result);

/* The palette's role, for text and marks; `otherwise` without a flag. */
const char *severity_words_colour(enum severity_words_flag flag, const char *otherwise);

/* Those who can be compared, in the order of the catalogue; of more than `most` those who share the
 * most answers. `ret` has room for all. */
size_t severity_words_shown(const struct report *report, size_t most, size_t *ret);

/* The title, the reading and the description of the chart that shows these. */
void severity_words(const struct report *report, const size_t *shown, size_t n, struct arena *arena,
                    struct chart *chart);

#endif
