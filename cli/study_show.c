#include "cli/study_show.h"

#include "analytics/history/history.h"
#include "analytics/run/analysis.h"
#include "cli/interrupt.h"
#include "sql/fetch/ratings_stream.h"

bool study_show(struct database *database, const struct filter *filter,
                const struct catalogue *catalogue, const struct catalogue_ids *ids,
                const struct outcomes *outcomes,
                void (*take)(void *taker, const struct candidate_ratings *ratings), void *taker,
                struct error *error)
{
    struct ratings_stream *stream;
    if (!ratings_stream_open(database->connection, filter, catalogue, ids, &stream, error))
        return false;
    if (outcomes)
        ratings_stream_set_outcomes(stream, outcomes);
    struct candidate_ratings ratings;
    enum read_result result;
    while ((result = ratings_stream_next(stream, &ratings, error)) == READ_ROW &&
           interrupt_check(error))
        take(taker, &ratings);
    ratings_stream_close(stream);
    return result == READ_END;
}

void show_analysis(void *analysis, const struct candidate_ratings *ratings)
{
    analysis_add(analysis, ratings);
}

void show_history(void *history, const struct candidate_ratings *ratings)
{
    history_add(history, ratings);
}
