#ifndef ASSAY_SQL_FETCH_CRITERIA_CATALOGUE_H
#define ASSAY_SQL_FETCH_CRITERIA_CATALOGUE_H

#include "sql/fetch/catalogue.h"

/* Adds the criteria that have ratings within the filter that is set, in the order of their
 * questions and rubrics, to a catalogue that has its questions, scales and interviewers. */
bool criteria_catalogue_fetch(struct connection *connection, struct arena *run,
                              struct catalogue *catalogue, struct catalogue_ids *ids,
                              struct error *error) MUST_CHECK;

#endif
