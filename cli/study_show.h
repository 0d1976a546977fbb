#ifndef ASSAY_CLI_STUDY_SHOW_H
#define ASSAY_CLI_STUDY_SHOW_H

#include "base/snapshot_view.h"

/* Shows every candidate of the view once, to whatever takes them in. */
bool study_show(const struct snapshot_view *view,
                void (*take)(void *taker, const struct candidate_ratings *ratings), void *taker,
                struct error *error) MUST_CHECK;

/* A taker: struct history. */
void show_history(void *history, const struct candidate_ratings *ratings);

#endif
