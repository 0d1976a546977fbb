#include "sql/fetch/criteria_catalogue.h"

#include <stdlib.h>

#include "queries.h"
#include "sql/session/session.h"

/* Columns of list_rated_criteria.sql. */
enum { QUESTION_ID, CRITERION_OF, CODE, CRITERION, TEXT, REQUIRED, SCALE_ID, N_RATINGS, N_EARLIER };

struct found_criterion {
    int64_t id;
    struct question criterion;
    struct rubric_place place;
};

static size_t scale_of(const struct catalogue *catalogue, const struct catalogue_ids *ids,
                       int64_t scale_id)
{
    size_t i = 0;
    while (i < catalogue->n_scales && ids->scales[i] != scale_id)
        i++;
    return i;
}

static int by_place(const void *left, const void *right)
{
    const struct found_criterion *const a = left, *const b = right;
    if (a->criterion.topic != b->criterion.topic)
        return a->criterion.topic < b->criterion.topic ? -1 : 1;
    return a->place.position < b->place.position ? -1 : a->place.position > b->place.position;
}

static int by_id(const void *left, const void *right)
{
    const struct catalogue_key *const a = left, *const b = right;
    return a->id < b->id ? -1 : a->id > b->id;
}

static struct found_criterion read_criterion(const struct rows *rows, size_t row,
                                             const struct catalogue *catalogue,
                                             const struct catalogue_ids *ids)
{
    const bool listed = !rows_is_null(rows, row, REQUIRED);
    return (struct found_criterion){
        .id = rows_integer(rows, row, QUESTION_ID),
        .criterion = {.code = rows_text(rows, row, CODE),
                      .title = rows_text(rows, row, TEXT),
                      .topic = catalogue_index(ids->questions, catalogue->n_questions,
                                               rows_integer(rows, row, CRITERION_OF)),
                      .scale = scale_of(catalogue, ids, rows_integer(rows, row, SCALE_ID))},
        .place = {.position = (size_t)rows_integer(rows, row, CRITERION),
                  .listed = listed,
                  .required = listed && rows_truth(rows, row, REQUIRED),
                  .n_earlier = (size_t)rows_integer(rows, row, N_EARLIER)},
    };
}

static const struct topic *topics_of_questions(const struct catalogue *catalogue, struct arena *run)
{
    struct topic *const topics = ARENA_ARRAY(run, catalogue->n_questions, struct topic);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        topics[q] = (struct topic){.code = catalogue->questions[q].code,
                                   .title = catalogue->questions[q].title};
    return topics;
}

static void take_criteria(const struct found_criterion *found, size_t n, struct arena *run,
                          struct catalogue *catalogue, struct catalogue_ids *ids)
{
    struct catalogue *const criteria = ARENA_NEW(run, struct catalogue);
    struct question *const questions = ARENA_ARRAY(run, n, struct question);
    struct rubric_place *const places = ARENA_ARRAY(run, n, struct rubric_place);
    struct catalogue_key *const keys = ARENA_ARRAY(run, n, struct catalogue_key);
    for (size_t i = 0; i < n; i++) {
        questions[i] = found[i].criterion;
        places[i] = found[i].place;
        keys[i] = (struct catalogue_key){.id = found[i].id, .index = (uint32_t)i};
    }
    qsort(keys, n, sizeof *keys, by_id);
    *criteria = (struct catalogue){.scales = catalogue->scales,
                                   .n_scales = catalogue->n_scales,
                                   .topics = topics_of_questions(catalogue, run),
                                   .n_topics = catalogue->n_questions,
                                   .questions = questions,
                                   .n_questions = n,
                                   .interviewers = catalogue->interviewers,
                                   .n_interviewers = catalogue->n_interviewers,
                                   .places = places};
    catalogue->criteria = criteria;
    ids->criteria = keys;
}

bool criteria_catalogue_fetch(struct connection *connection, struct arena *run,
                              struct catalogue *catalogue, struct catalogue_ids *ids,
                              struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_rated_criteria, NO_PARAMETERS, run, &rows, error))
        return false;
    if (rows.n == 0)
        return true;
    struct found_criterion *const found = ARENA_ARRAY(run, rows.n, struct found_criterion);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = read_criterion(&rows, i, catalogue, ids);
    qsort(found, rows.n, sizeof *found, by_place);
    take_criteria(found, rows.n, run, catalogue, ids);
    return true;
}
