#ifndef ASSAY_REPORTS_MONTHLY_LEDGER_NOTE_H
#define ASSAY_REPORTS_MONTHLY_LEDGER_NOTE_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/findings/finding_note.h"

/* What was noted about one finding, as a command answers: lines of text for a terminal. */

/* The handle and what is noted, what it is about where it has no kind, and whether it holds on this
 * day; `before` NULL: nothing is noted. */
void ledger_note_text(const struct finding_note *note, const struct finding_note *before,
                      int32_t today, struct buffer *out);

/* So many notes were taken back. */
void ledger_note_dropped(const struct finding_note *about, size_t n, struct buffer *out);

/* {"finding": {"id", "about", "name", "kind", "note", "owner", "until", "changed"}} */
void ledger_note_json(const struct finding_note *note, const char *version, struct buffer *out);

#endif
