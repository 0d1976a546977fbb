#ifndef ASSAY_REPORTS_MODEL_QUESTION_ORDER_H
#define ASSAY_REPORTS_MODEL_QUESTION_ORDER_H

#include "base/arena.h"
#include "reports/model/report.h"

/* Where a question stands, by its strongest finding, and in which order the page shows it. */
enum question_standing { STANDING_CLEAR, STANDING_WATCH, STANDING_TOO_FEW, STANDING_HEALTHY };

enum question_standing question_order_standing(const struct question_result *question);

/* Rises with standing, then with the kind of the first finding. */
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
