#ifndef ASSAY_INGEST_COLUMN_OPTION_H
#define ASSAY_INGEST_COLUMN_OPTION_H

#include "ingest/survey/sheet_view.h"

enum { COLUMN_OPTION_NAME_WIDTH = 40 };

/* The option that names columns, as it can be pasted: "--interviewer-column 'Marker no'", by number
 * where the heading cannot be quoted or stands twice. */
const char *column_option(const struct sheet_view *view, const char *option, const size_t *columns,
                          size_t n, struct arena *arena);
const char *column_option_of(const struct sheet_view *view, const char *option, size_t column,
                             struct arena *arena);

/* What a message calls a column, and three of its values in brackets. */
const char *column_option_heading(const struct sheet_view *view, size_t column,
                                  struct arena *arena);
const char *column_option_values(const struct sheet_view *view, size_t column, struct arena *arena);

/* Columns of scores without a meaning, each of which may be a candidate's; returns how many. */
size_t column_option_people(const struct sheet_view *view, size_t *ret);

#endif
