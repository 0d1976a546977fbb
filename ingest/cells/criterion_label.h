#ifndef ASSAY_INGEST_CELLS_CRITERION_LABEL_H
#define ASSAY_INGEST_CELLS_CRITERION_LABEL_H

#include <stddef.h>

enum { CRITERION_LAST = 99 };

/* The place in a rubric, from 1, as it stands behind the code of a question: "/3", "/ 3: text".
 * Returns its length and fills `position`; 0: none, as in "/5.5", "/0" and "/100". */
size_t criterion_label_length(const char *text, int *position);

#endif
