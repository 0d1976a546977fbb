#ifndef ASSAY_INGEST_LABEL_ORDER_H
#define ASSAY_INGEST_LABEL_ORDER_H

#include "ingest/survey/scan/scan.h"

/*
 * The order of labels by the numbers that stand beside them: where another column of the first
 * records has one number for each label and another for each other label, as percent or points of
 * the same scores. `list` has the labels from the lowest, with commas between them. Numbers under a
 * heading that no list knows may count from the best: then `is_sure` is false, and `reversed` is
 * the other way round.
 */
struct label_order {
    const char *list, *reversed;
    const char *heading; /* of the column with the numbers */
    bool is_sure;
};

/* False: no column tells it, or a label could not be pasted. */
bool label_order_find(const struct scan *scan, struct arena *arena, struct label_order *ret);

#endif
