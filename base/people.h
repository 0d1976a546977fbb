#ifndef ASSAY_BASE_PEOPLE_H
#define ASSAY_BASE_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum person_kind { PERSON_INTERVIEWER, PERSON_CANDIDATE, PERSON_OF_ANY_KIND };

/* Somebody the database knows. */
struct person {
    enum person_kind kind;
    int64_t id;
    const char *code;        /* of a candidate; NULL: an interviewer */
    const char *name;        /* of a candidate perhaps empty */
    const char *export_id;   /* of a candidate */
    const char *merged_into; /* code or name of the one who has the scores; NULL: this one */
    size_t n_scores;
};

struct people {
    const struct person *interviewers, *candidates;
    size_t n_interviewers, n_candidates;
};

/* What merging two names, or taking that back, did. */
struct merge_record {
    enum person_kind kind;
    const char *kept, *merged; /* names; of candidates codes */
    size_t moved;              /* ratings that changed hands */
    size_t shared;             /* of these, ratings that the one who stays had as well */
    size_t parted; /* and those that the one who stays had at another moment: they are of
                      other interviews */
};

#endif
