#ifndef ASSAY_CLI_STUDY_SHOW_H
#define ASSAY_CLI_STUDY_SHOW_H

#include "cli/database.h"
#include "sql/fetch/catalogue.h"
#include "sql/fetch/outcomes.h"

/* Shows every candidate within the filter once, to whatever takes them in; with the outcomes, where
 * they are not NULL. */
bool study_show(struct database *database, const struct filter *filter,
                const struct catalogue *catalogue, const struct catalogue_ids *ids,
                const struct outcomes *outcomes,
                void (*take)(void *taker, const struct candidate_ratings *ratings), void *taker,
                struct error *error) MUST_CHECK;

/* Takers: struct analysis, and struct history. */
void show_analysis(void *analysis, const struct candidate_ratings *ratings);
void show_history(void *history, const struct candidate_ratings *ratings);

#endif
