#ifndef ASSAY_REPORTS_MODEL_LEDGER_H
#define ASSAY_REPORTS_MODEL_LEDGER_H

#include "base/findings/finding_note.h"
#include "reports/model/report.h"

/*
 * What was noted about findings, as it holds for a report. A finding is known where the latest note
 * about it, or else the latest about all of its subject, has a text, an owner or an end, and until
 * the report's last day is behind that end or the question has a newer wording than when it was
 * noted. A finding that is known is never hidden: it stands under "known".
 */
struct ledger {
    const struct finding_note *notes; /* the latest last */
    size_t n;
    const char *bank; /* of the report's questions */
    int32_t today;    /* where the report has no last day */
};

/* A finding as the ledger knows it. */
struct ledger_key {
    const char *about, *name, *other, *kind; /* other NULL: not of two */
    size_t question; /* its place in the catalogue; SIZE_MAX: it is about no question */
};

/* NULL: it is not known. */
const struct finding_note *ledger_known(const struct report *report, const struct ledger_key *key);

/* The text and the owner of a note as they are told: not where no single interviewer is to be
 * told of, for they may name somebody. */
const char *ledger_text(const struct report *report, const struct finding_note *note);
const char *ledger_owner(const struct report *report, const struct finding_note *note);

/* The latest day up to the report's last on which a note says that a question or an interviewer
 * was changed; INT32_MIN: never. */
int32_t ledger_changed_on(const struct report *report, const char *about, const char *name);

/* The latest note about exactly this, whether or not it holds; NULL: there is none. */
const struct finding_note *ledger_latest(const struct ledger *ledger,
                                         const struct finding_note *about);

#endif
