#ifndef ASSAY_REPORTS_TABLE_FINDING_RECORD_H
#define ASSAY_REPORTS_TABLE_FINDING_RECORD_H

#include "base/ratings.h"
#include "reports/table/record.h"

/* A finding about a question, a criterion or an interviewer, in the names and words of a reader.
 * Texts that are NULL have no value. */
struct finding_row {
    const char *about, *name; /* "question" and its code, "interviewer" and who */
    const char *kind, *strength, *verdict, *text, *action;
    const char *id, *news, *since;     /* its short name; what it is against the months before */
    const struct rubric_place *rival;  /* the criterion that it is compared with, and the */
    const struct estimate *difference; /* difference; NULL: with none */
};

/* The fields of struct finding_row; where it stands with what it is about, JSON leaves that out. */
extern const struct record finding_record;

#endif
