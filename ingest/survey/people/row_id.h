#ifndef ASSAY_INGEST_ROW_ID_H
#define ASSAY_INGEST_ROW_ID_H

#include "ingest/survey/sheet_view.h"

/*
 * An id that no two rows share is the row's own and nobody's, where another column groups the rows:
 *
 *     annotation_id, annotator, response_id, helpfulness, tone
 *     901,           3,         resp_101,    4,           2
 *     902,           12,        resp_101,    5,           1
 */

/* Whether the column says what was scored: each of its values has several interviewers, and each of
 * these scored it once, or once by each question. */
bool row_id_groups(const struct sheet_view *view, size_t column);

/* Whether no two rows share a value of the column, and another one groups them. */
bool row_id_is(const struct sheet_view *view, size_t column);

#endif
