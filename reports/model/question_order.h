#ifndef ASSAY_REPORTS_MODEL_QUESTION_ORDER_H
#define ASSAY_REPORTS_MODEL_QUESTION_ORDER_H

#include "base/arena.h"
#include "reports/model/report.h"

/* In which order the page shows questions: flagged ones, those to watch, those of which nobody can
 * say yet, sound ones; in each by the kind of the first finding. */
size_t question_order_rank(const struct question_result *question);

/* Those that were asked, by rank and then as in the catalogue. */
struct question_order {
    size_t *questions;
    size_t n;
};

struct question_order question_order(const struct report *report, struct arena *arena);

/* The shape and the colour's class of a finding: "▼", scores are low, and "hard"; "○" and "watch".
 */
struct finding_mark {
    const char *mark, *class;
};

struct finding_mark question_order_mark(const struct finding *finding);

#endif
