#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_NOTE_WORDS_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_NOTE_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

enum { PIPELINE_MOST_NOTES = 10 };

/* What there is to know about the data behind the counts: who is still in process, what was left
 * out, what the order rests on. Fills `notes`, PIPELINE_MOST_NOTES of them at most; returns how
 * many. `options`: its reader gives commands, and is told which of their options change that.
 * Plain UTF-8 text, which a page has yet to escape. */
size_t pipeline_note_words(const struct report *report, bool options, struct arena *arena,
                           const char **notes);

/* What the columns mean. */
void pipeline_note_words_definitions(const struct report *report, struct buffer *text);

#endif
