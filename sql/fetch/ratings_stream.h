#ifndef ASSAY_SQL_FETCH_RATINGS_STREAM_H
#define ASSAY_SQL_FETCH_RATINGS_STREAM_H

#include "base/error.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "base/read_result.h"
#include "sql/fetch/catalogue.h"
#include "sql/fetch/outcomes.h"
#include "sql/session/connection.h"

/*
 * The ratings within a filter, a candidate at a time in the order of their codes. Ratings on
 * another scale than the main one of their question are left out. Memory is bounded by the ratings
 * of one candidate. While a stream is open its connection does nothing else.
 */
struct ratings_stream;

bool ratings_stream_open(struct connection *connection, const struct filter *filter,
                         const struct catalogue *catalogue, const struct catalogue_ids *ids,
                         struct ratings_stream **ret, struct error *error) MUST_CHECK;

/* Gives each candidate the outcome of the latest interview shown that has one; they live on. Before
 * the first candidate. */
void ratings_stream_set_outcomes(struct ratings_stream *stream, const struct outcomes *outcomes);

/* The ratings live until the next call. */
enum read_result ratings_stream_next(struct ratings_stream *stream, struct candidate_ratings *ret,
                                     struct error *error) MUST_CHECK;
void ratings_stream_close(struct ratings_stream *stream);

#endif
