#ifndef ASSAY_INGEST_GUESSED_ROLES_H
#define ASSAY_INGEST_GUESSED_ROLES_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"
#include "ingest/survey/sheet_view.h"

/*
 * Asks where no heading tells who scored, and the cells leave a doubt:
 *
 *   who was scored is told by no heading either, and there are not twice as many as of who scored,
 *   or few rows;
 *   another column that is left unread holds texts that vary for each candidate and each such
 *   person: either may be who scored, the other the question;
 *   one column alone holds texts that are the same in all rows: the only interviewer, or question.
 *
 * And where a heading tells a second interviewer whose scores would be left out, or be taken alone.
 */
bool guessed_roles_check(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error) MUST_CHECK;

#endif
