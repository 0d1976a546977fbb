#ifndef ASSAY_REPORTS_TABLE_FINDING_RECORD_H
#define ASSAY_REPORTS_TABLE_FINDING_RECORD_H

#include "base/ratings.h"
#include "reports/table/record.h"

/* A finding about a question, a criterion or an interviewer, in the names and words of a reader.
 * Texts that are NULL have no value. */
struct finding_row {
    const char *about, *name; /* "question" and its code, "interviewer" and who */
    const char *other;        /* the second of a pair; NULL: it is about one thing */
    const char *kind, *strength, *verdict, *text, *action;
    const char *id, *news, *since;     /* its short name; what it is against the months before */
    bool known;                        /* in the ledger, with what was noted there: */
    const char *note, *owner, *until;  /* until: a month */
    const char *noted;                 /* all of it in words */
    const struct rubric_place *rival;  /* the criterion that it is compared with, and the */
    const struct estimate *difference; /* difference; NULL: with none */
};

/* A finding that stands with what it is about, in JSON. */
extern const struct record finding_record;

/* One of a list of findings about anything. */
extern const struct record finding_listed_record;

#endif
