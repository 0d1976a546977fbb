#include "reports/agreement/cost/missing_words.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

bool missing_words(const struct report *report, size_t question, struct buffer *text)
{
    const struct missing_result *const missing =
        &report->result->agreement.questions[question].missing;
    const double line = report->limits->disagree;
    if (missing->n_missing == 0 || !isfinite(missing->kappa.lower) ||
        (missing->kappa.lower < line) == (missing->kappa.upper < line))
        return false;
    phrase(text,
           "{}: in {} of {} comparisons of two interviewers one score is missing. Whatever those "
           "would have been, agreement is {} at worst and {} at best: nobody can say on which "
           "side of {} it is.",
           QUESTION(report, question), COUNT(missing->n_missing), COUNT(missing->n_cells),
           NUMBER(missing->kappa.lower, 2), NUMBER(missing->kappa.upper, 2), NUMBER(line, 2));
    return true;
}
