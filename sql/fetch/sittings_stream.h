#ifndef ASSAY_SQL_FETCH_SITTINGS_STREAM_H
#define ASSAY_SQL_FETCH_SITTINGS_STREAM_H

#include "base/error.h"
#include "base/filter.h"
#include "base/read_result.h"
#include "base/sittings.h"
#include "sql/fetch/catalogue.h"
#include "sql/fetch/stages.h"
#include "sql/session/connection.h"

/*
 * The sittings within a filter, a candidate at a time in the order of their codes. Interviewers who
 * are not among those of the catalogue are UINT32_MAX. Memory is bounded by the sittings of one
 * candidate and the words of outcomes. While a stream is open its connection does nothing else.
 */
struct sittings_stream;

bool sittings_stream_open(struct connection *connection, const struct filter *filter,
                          const struct stage_list *stages, const struct catalogue *catalogue,
                          const struct catalogue_ids *ids, struct sittings_stream **ret,
                          struct error *error) MUST_CHECK;

/* The sittings live until the next call. */
enum read_result sittings_stream_next(struct sittings_stream *stream,
                                      struct candidate_sittings *ret,
                                      struct error *error) MUST_CHECK;

/* Of the outcomes so far whose words are not known the first by natural order, in the arena; NULL:
 * there is none. */
const char *sittings_stream_unknown(const struct sittings_stream *stream, struct arena *arena);
void sittings_stream_close(struct sittings_stream *stream);

#endif
