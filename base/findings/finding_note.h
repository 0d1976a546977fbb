#ifndef ASSAY_BASE_FINDINGS_FINDING_NOTE_H
#define ASSAY_BASE_FINDINGS_FINDING_NOTE_H

#include <stddef.h>
#include <stdint.h>

/*
 * What somebody noted about a finding. It is about a name, not about a row, so that what is loaded
 * again has its notes: a question or a criterion by its bank and code, an interviewer or two by
 * their names, which are those of now whoever was merged since, a stage by its name.
 */
struct finding_note {
    const char *about;        /* "question", "criterion", "interviewer", "pair", "stage" */
    const char *bank;         /* "" where there is none, and for what is no question */
    const char *name;         /* code or name */
    const char *other;        /* the second of a pair; otherwise "" */
    const char *kind;         /* as data formats name it; "": every finding about it */
    const char *note, *owner; /* NULL: not said */
    int32_t until;            /* the last day; INT32_MAX: not said */
    int32_t noted_on;
    int32_t changed_on; /* when it was changed; INT32_MIN: it was not */
    int64_t wording;    /* the newest of the question when this was noted; 0: no question */
    int64_t person, other_person; /* who `name` and `other` are, where interviewers; 0: not known */
};

/* What a finding may be about, as it is known now. */
struct finding_subject {
    const char *about, *bank, *name;
    int64_t wording;
};

#endif
