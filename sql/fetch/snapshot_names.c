#include "sql/fetch/snapshot_names.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "queries.h"
#include "sql/fetch/stages.h"
#include "sql/fetch/wordings.h"
#include "sql/session/session.h"

static int by_id(const void *left, const void *right)
{
    const struct catalogue_key *const a = left, *const b = right;
    return (a->id > b->id) - (a->id < b->id);
}

static bool fetch_scales(struct connection *connection, struct arena *run,
                         struct snapshot_names *names, struct snapshot_keys *keys,
                         struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_scale_levels, NO_PARAMETERS, run, &rows, error))
        return false;
    struct scale *const scales = ARENA_ARRAY(run, rows.n, struct scale);
    struct catalogue_key *const ids = ARENA_ARRAY(run, rows.n, struct catalogue_key);
    double *const values = ARENA_ARRAY(run, rows.n, double);
    const char **const labels = ARENA_ARRAY(run, rows.n, const char *);
    size_t n = 0;
    for (size_t i = 0; i < rows.n; i++) {
        values[i] = rows_real(&rows, i, 3);
        labels[i] = rows_text(&rows, i, 4);
        const int64_t id = rows_integer(&rows, i, 0);
        if (n && ids[n - 1].id == id)
            continue;
        ids[n] = (struct catalogue_key){id, (uint32_t)n};
        scales[n++] = (struct scale){.name = rows_text(&rows, i, 1),
                                     .n_levels = (size_t)rows_integer(&rows, i, 2),
                                     .values = &values[i],
                                     .labels = &labels[i],
                                     .continuous = rows_truth(&rows, i, 5)};
    }
    qsort(ids, n, sizeof *ids, by_id);
    names->scales = scales;
    names->n_scales = n;
    keys->scales = ids;
    keys->n_scales = n;
    return true;
}

static int by_place(const void *left, const void *right)
{
    const struct snapshot_question *const a = left, *const b = right;
    if (a->topic_position != b->topic_position)
        return a->topic_position < b->topic_position ? -1 : 1;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    const int order = text_natural_compare(a->question.code, b->question.code);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

/* Columns of list_known_questions.sql. */
enum {
    QUESTION_ID,
    BANK,
    TOPIC,
    TOPIC_TITLE,
    BONUS,
    QUESTION,
    TITLE,
    TOPIC_POSITION,
    QUESTION_POSITION
};

static void take_questions(const struct rows *rows, struct snapshot_question *questions)
{
    for (size_t i = 0; i < rows->n; i++)
        questions[i] = (struct snapshot_question){
            .id = rows_integer(rows, i, QUESTION_ID),
            .bank = rows_text(rows, i, BANK),
            .topic_position = rows_integer(rows, i, TOPIC_POSITION),
            .position = rows_integer(rows, i, QUESTION_POSITION),
            .topic = {.code = rows_text(rows, i, TOPIC),
                      .title = rows_text(rows, i, TOPIC_TITLE),
                      .bonus = rows_truth(rows, i, BONUS)},
            .question = {.code = rows_text(rows, i, QUESTION), .title = rows_text(rows, i, TITLE)},
        };
    if (rows->n)
        qsort(questions, rows->n, sizeof *questions, by_place);
}

/* Columns of list_known_criteria.sql. */
enum { CRITERION_ID, CRITERION_OF, CODE, CRITERION, TEXT, REQUIRED };

static int by_rubric(const void *left, const void *right)
{
    const struct snapshot_question *const a = left, *const b = right;
    if (a->parent != b->parent)
        return a->parent < b->parent ? -1 : 1;
    if (a->place.position != b->place.position)
        return a->place.position < b->place.position ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* The criteria of the questions that have a key; returns how many. */
static size_t take_criteria(const struct rows *rows, const struct catalogue_key *keys,
                            size_t n_questions, struct snapshot_question *criteria)
{
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++) {
        const uint32_t parent = catalogue_index(keys, n_questions,
                                                rows_integer(rows, i, CRITERION_OF));
        const bool listed = !rows_is_null(rows, i, REQUIRED);
        if (parent == UINT32_MAX)
            continue;
        criteria[n++] = (struct snapshot_question){
            .id = rows_integer(rows, i, CRITERION_ID),
            .parent = parent,
            .question = {.code = rows_text(rows, i, CODE), .title = rows_text(rows, i, TEXT)},
            .place = {.position = (size_t)rows_integer(rows, i, CRITERION),
                      .listed = listed,
                      .required = listed && rows_truth(rows, i, REQUIRED)}};
    }
    if (n)
        qsort(criteria, n, sizeof *criteria, by_rubric);
    return n;
}

static void set_keys(struct catalogue_key *keys, const struct snapshot_question *questions,
                     size_t n)
{
    for (size_t i = 0; i < n; i++)
        keys[i] = (struct catalogue_key){questions[i].id, (uint32_t)i};
    if (n)
        qsort(keys, n, sizeof *keys, by_id);
}

static bool fetch_earlier(struct connection *connection, struct arena *run,
                          struct snapshot_names *names, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_earlier_criteria, NO_PARAMETERS, run, &rows, error))
        return false;
    struct snapshot_earlier *const earlier = ARENA_ARRAY(run, rows.n, struct snapshot_earlier);
    for (size_t i = 0; i < rows.n; i++)
        earlier[i] = (struct snapshot_earlier){rows_integer(&rows, i, 0),
                                               (int32_t)rows_integer(&rows, i, 1)};
    names->earlier = earlier;
    names->n_earlier = rows.n;
    return true;
}

static bool fetch_questions(struct connection *connection, const char *bank, struct arena *run,
                            struct snapshot_names *names, struct snapshot_keys *keys,
                            struct error *error)
{
    struct rows plain, criteria;
    if (!session_query(connection, query_list_known_questions, PARAMETERS(parameter_text(bank)),
                       run, &plain, error) ||
        !session_query(connection, query_list_known_criteria, NO_PARAMETERS, run, &criteria, error))
        return false;
    const size_t most = plain.n + criteria.n;
    struct snapshot_question *const questions = ARENA_ARRAY(run, most, struct snapshot_question);
    struct catalogue_key *const ids = ARENA_ARRAY(run, most, struct catalogue_key);
    take_questions(&plain, questions);
    set_keys(ids, questions, plain.n);
    const size_t n = plain.n + take_criteria(&criteria, ids, plain.n, questions + plain.n);
    set_keys(ids, questions, n);
    names->questions = questions;
    names->n_plain = plain.n;
    names->n_questions = n;
    keys->questions = ids;
    keys->n_questions = n;
    if (!wordings_fetch(connection, ids, n, run, questions, &keys->most_version, error))
        return false;
    names->n_versions = n * (size_t)keys->most_version;
    return !criteria.n || fetch_earlier(connection, run, names, error);
}

struct found_interviewer {
    int64_t id;
    const char *name;
};

static int by_name(const void *left, const void *right)
{
    const struct found_interviewer *const a = left, *const b = right;
    const int order = text_natural_compare(a->name, b->name);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

static bool fetch_interviewers(struct connection *connection, struct arena *run,
                               struct snapshot_names *names, struct snapshot_keys *keys,
                               struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_interviewer_names, NO_PARAMETERS, run, &rows, error))
        return false;
    struct found_interviewer *const found = ARENA_ARRAY(run, rows.n, struct found_interviewer);
    const char **const interviewers = ARENA_ARRAY(run, rows.n, const char *);
    struct catalogue_key *const ids = ARENA_ARRAY(run, rows.n, struct catalogue_key);
    int64_t *const by_rank = ARENA_ARRAY(run, rows.n, int64_t);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = (struct found_interviewer){rows_integer(&rows, i, 0), rows_text(&rows, i, 1)};
    if (rows.n)
        qsort(found, rows.n, sizeof *found, by_name);
    for (size_t i = 0; i < rows.n; i++) {
        interviewers[i] = found[i].name;
        by_rank[i] = found[i].id;
        ids[i] = (struct catalogue_key){found[i].id, (uint32_t)i};
    }
    if (rows.n)
        qsort(ids, rows.n, sizeof *ids, by_id);
    names->interviewers = interviewers;
    names->interviewer_ids = by_rank;
    names->n_interviewers = rows.n;
    keys->interviewers = ids;
    keys->n_interviewers = rows.n;
    return true;
}

static bool fetch_stages(struct connection *connection, struct arena *run,
                         struct snapshot_names *names, struct snapshot_keys *keys,
                         struct error *error)
{
    struct stage_list stages;
    if (!stages_fetch(connection, run, &stages, error))
        return false;
    names->stages = stages.names;
    names->n_stages = keys->n_stages = stages.n;
    keys->stages = stages.keys;
    return true;
}

bool snapshot_names_fetch(struct connection *connection, const char *bank, struct arena *run,
                          struct snapshot_names *ret, struct snapshot_keys *ret_keys,
                          struct error *error)
{
    struct snapshot_names names = {0};
    struct snapshot_keys keys = {0};
    if (!fetch_scales(connection, run, &names, &keys, error) ||
        !fetch_questions(connection, bank, run, &names, &keys, error) ||
        !fetch_interviewers(connection, run, &names, &keys, error) ||
        !fetch_stages(connection, run, &names, &keys, error))
        return false;
    *ret = names;
    *ret_keys = keys;
    return true;
}
