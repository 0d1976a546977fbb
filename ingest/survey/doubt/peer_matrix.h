#ifndef ASSAY_INGEST_PEER_MATRIX_H
#define ASSAY_INGEST_PEER_MATRIX_H

#include "base/error.h"
#include "ingest/survey/sheet_view.h"

/*
 * Asks about people who scored each other, the same names down the first column and across the
 * headings, "Rated by, Ann, Ben, Cleo": either side may be who scored, unless the first heading
 * says that the rows are who was scored. The hint has both directions. False: it is no such sheet,
 * or the user says which side is which; nothing is asked.
 */
bool peer_matrix_ask(const struct sheet_view *view, struct error *error);

#endif
