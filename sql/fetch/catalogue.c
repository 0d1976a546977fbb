#include "sql/fetch/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "queries.h"
#include "sql/fetch/criteria_catalogue.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/wordings.h"
#include "sql/session/session.h"

/* Columns of list_rated_questions.sql. */
enum {
    QUESTION_ID,
    BANK,
    TOPIC,
    TOPIC_TITLE,
    BONUS,
    QUESTION,
    TITLE,
    TOPIC_POSITION,
    QUESTION_POSITION,
    SCALE_ID,
    N_LEVELS,
    N_RATINGS
};

/* A question on its way into the catalogue. */
struct found_question {
    int64_t id, topic_position, position, scale_id;
    struct topic topic;
    struct question question;
};

static int by_place(const void *left, const void *right)
{
    const struct found_question *const a = left, *const b = right;
    if (a->topic_position != b->topic_position)
        return a->topic_position < b->topic_position ? -1 : 1;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    return text_natural_compare(a->question.code, b->question.code);
}

static int by_id(const void *left, const void *right)
{
    const struct catalogue_key *const a = left, *const b = right;
    return a->id < b->id ? -1 : a->id > b->id;
}

uint32_t catalogue_index(const struct catalogue_key *keys, size_t n, int64_t id)
{
    const struct catalogue_key wanted = {.id = id};
    const struct catalogue_key *const found = bsearch(&wanted, keys, n, sizeof *keys, by_id);
    return found ? found->index : UINT32_MAX;
}

/* One question for each run of rows with the same id; its first row is on the main scale. */
static size_t take_questions(const struct rows *rows, struct found_question *questions)
{
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++) {
        const int64_t id = rows_integer(rows, i, QUESTION_ID);
        if (n && questions[n - 1].id == id) {
            questions[n - 1].question.n_other_scale += (size_t)rows_integer(rows, i, N_RATINGS);
            continue;
        }
        questions[n++] = (struct found_question){
            .id = id,
            .topic_position = rows_integer(rows, i, TOPIC_POSITION),
            .position = rows_integer(rows, i, QUESTION_POSITION),
            .scale_id = rows_integer(rows, i, SCALE_ID),
            .topic = {.code = rows_text(rows, i, TOPIC),
                      .title = rows_text(rows, i, TOPIC_TITLE),
                      .bonus = rows_truth(rows, i, BONUS)},
            .question = {.code = rows_text(rows, i, QUESTION), .title = rows_text(rows, i, TITLE)},
        };
    }
    qsort(questions, n, sizeof *questions, by_place);
    return n;
}

static bool check_one_bank(const struct rows *rows, struct error *error)
{
    for (size_t i = 1; i < rows->n; i++) {
        const char *const first = rows_text(rows, 0, BANK), *const other = rows_text(rows, i, BANK);
        if (strcmp(first, other) == 0)
            continue;
        error_set(error, ERROR_USAGE, "there are ratings of several question banks");
        return error_hint(error, "choose one, such as --bank '%s'", *first ? first : other);
    }
    return true;
}

static bool fetch_scales(struct connection *connection, struct arena *run, struct catalogue *ret,
                         struct catalogue_ids *ids, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_scale_levels, NO_PARAMETERS, run, &rows, error))
        return false;
    struct scale *const scales = ARENA_ARRAY(run, rows.n, struct scale);
    int64_t *const scale_ids = ARENA_ARRAY(run, rows.n, int64_t);
    double *const values = ARENA_ARRAY(run, rows.n, double);
    const char **const labels = ARENA_ARRAY(run, rows.n, const char *);
    size_t n = 0;
    for (size_t i = 0; i < rows.n; i++) {
        values[i] = rows_real(&rows, i, 3);
        labels[i] = rows_text(&rows, i, 4);
        const int64_t id = rows_integer(&rows, i, 0);
        if (n && scale_ids[n - 1] == id)
            continue;
        scale_ids[n] = id;
        scales[n++] = (struct scale){.name = rows_text(&rows, i, 1),
                                     .n_levels = (size_t)rows_integer(&rows, i, 2),
                                     .values = &values[i],
                                     .labels = &labels[i],
                                     .continuous = rows_truth(&rows, i, 5)};
    }
    ret->scales = scales;
    ret->n_scales = n;
    ids->scales = scale_ids;
    return true;
}

static size_t scale_of(const struct catalogue *catalogue, const struct catalogue_ids *ids,
                       int64_t scale_id)
{
    size_t i = 0;
    while (i < catalogue->n_scales && ids->scales[i] != scale_id)
        i++;
    return i;
}

/* The topic's place among those met so far; a new one is added. */
static size_t topic_place(struct topic *topics, size_t *n, const struct topic *topic)
{
    for (size_t i = 0; i < *n; i++)
        if (strcmp(topics[i].code, topic->code) == 0)
            return i;
    topics[*n] = *topic;
    return (*n)++;
}

static bool fetch_questions(struct connection *connection, struct arena *run, struct catalogue *ret,
                            struct catalogue_ids *ids, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_rated_questions, NO_PARAMETERS, run, &rows, error) ||
        !check_one_bank(&rows, error))
        return false;
    struct found_question *const found = ARENA_ARRAY(run, rows.n, struct found_question);
    const size_t n = take_questions(&rows, found);
    struct topic *const topics = ARENA_ARRAY(run, n, struct topic);
    struct question *const questions = ARENA_ARRAY(run, n, struct question);
    struct catalogue_key *const keys = ARENA_ARRAY(run, n, struct catalogue_key);
    size_t n_topics = 0;
    for (size_t i = 0; i < n; i++) {
        questions[i] = found[i].question;
        questions[i].topic = topic_place(topics, &n_topics, &found[i].topic);
        questions[i].scale = scale_of(ret, ids, found[i].scale_id);
        keys[i] = (struct catalogue_key){.id = found[i].id, .index = (uint32_t)i};
    }
    qsort(keys, n, sizeof *keys, by_id);
    ret->questions = questions;
    ret->n_questions = n;
    ret->topics = topics;
    ret->n_topics = n_topics;
    ids->questions = keys;
    return true;
}

struct found_interviewer {
    int64_t id;
    const char *name;
};

static int by_name(const void *left, const void *right)
{
    const struct found_interviewer *const a = left, *const b = right;
    return text_natural_compare(a->name, b->name);
}

static bool fetch_interviewers(struct connection *connection, struct arena *run,
                               struct catalogue *ret, struct catalogue_ids *ids,
                               struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_rated_interviewers, NO_PARAMETERS, run, &rows, error))
        return false;
    struct found_interviewer *const found = ARENA_ARRAY(run, rows.n, struct found_interviewer);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = (struct found_interviewer){rows_integer(&rows, i, 0), rows_text(&rows, i, 1)};
    qsort(found, rows.n, sizeof *found, by_name);
    const char **const names = ARENA_ARRAY(run, rows.n, const char *);
    struct catalogue_key *const keys = ARENA_ARRAY(run, rows.n, struct catalogue_key);
    for (size_t i = 0; i < rows.n; i++) {
        names[i] = found[i].name;
        keys[i] = (struct catalogue_key){.id = found[i].id, .index = (uint32_t)i};
    }
    qsort(keys, rows.n, sizeof *keys, by_id);
    ret->interviewers = names;
    ret->n_interviewers = rows.n;
    ids->interviewers = keys;
    return true;
}

bool catalogue_fetch(struct connection *connection, const struct filter *filter, struct arena *run,
                     struct catalogue *ret, struct catalogue_ids *ret_ids, struct error *error)
{
    struct catalogue catalogue = {0};
    struct catalogue_ids ids = {0};
    if (!scope_set(connection, filter, error) ||
        !fetch_scales(connection, run, &catalogue, &ids, error) ||
        !fetch_questions(connection, run, &catalogue, &ids, error) ||
        !wordings_fetch(connection, ids.questions, catalogue.n_questions, run, &catalogue.wordings,
                        error) ||
        !fetch_interviewers(connection, run, &catalogue, &ids, error) ||
        !criteria_catalogue_fetch(connection, run, &catalogue, &ids, error))
        return false;
    *ret = catalogue;
    *ret_ids = ids;
    return true;
}

bool catalogue_fetch_interviewers(struct connection *connection, const struct filter *filter,
                                  struct arena *run, struct catalogue *ret,
                                  struct catalogue_ids *ret_ids, struct error *error)
{
    struct catalogue catalogue = {0};
    struct catalogue_ids ids = {0};
    if (!scope_set(connection, filter, error) ||
        !fetch_interviewers(connection, run, &catalogue, &ids, error))
        return false;
    *ret = catalogue;
    *ret_ids = ids;
    return true;
}
