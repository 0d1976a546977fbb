#ifndef ASSAY_INGEST_BANKS_SESSION_SHEET_H
#define ASSAY_INGEST_BANKS_SESSION_SHEET_H

#include "base/arena.h"
#include "base/scale.h"
#include "base/score_form.h"

/* An answer that a calibration session scores. NULL where a text is not known. */
struct session_sheet_answer {
    const char *candidate, *name, *stage, *date, *question, *prompt;
    const struct scale *scale;
};

/*
 * The sheet of one interviewer in a session: a line an answer, without a score, in the columns that
 * `assay ingest` reads; in place of an interview's id stands the session's mark
 * (base/scores/calibration_mark.h), by which its scores are kept apart. The lowest and highest
 * score stand there where all scales go in whole steps, candidates' names where one is known.
 */
struct score_form session_sheet(const char *mark, const char *interviewer,
                                const struct session_sheet_answer *answers, size_t n,
                                struct arena *arena);

#endif
