#include "sql/imports/merges.h"

#include <string.h>

#include "queries.h"
#include "sql/imports/merge_choice.h"
#include "sql/imports/rating_moments.h"
#include "sql/imports/value_history.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

/* Added to the number of an interview that is parted from another one, until it has its own. */
enum { BEHIND_ALL = 1000000 };

/* A merge under way. */
struct merge {
    struct connection *connection;
    struct arena *arena;
    enum person_kind kind;
    int64_t number, merged_id, kept_id;
    const char *merged_name, *kept_name;
};

static bool run(const struct merge *merge, const char *query, struct error *error)
{
    return session_query(merge->connection, query, PARAMETERS(parameter_integer(merge->number)),
                         NULL, NULL, error);
}

static bool run_all(const struct merge *merge, const char *const *queries, size_t n,
                    struct error *error)
{
    for (size_t i = 0; i < n; i++)
        if (!run(merge, queries[i], error))
            return false;
    return true;
}

static bool fetch(const struct merge *merge, const char *query, struct rows *ret,
                  struct error *error)
{
    return session_query(merge->connection, query, PARAMETERS(parameter_integer(merge->number)),
                         merge->arena, ret, error);
}

/* The merges that somebody is in; columns of find_merges_of.sql. */
enum { MERGE_NUMBER, MERGE_TO, MERGED_NAME, KEPT_NAME };

static bool find_merges(const struct merge *merge, int64_t person, struct rows *ret,
                        struct error *error)
{
    return session_query(
        merge->connection, query_find_merges_of,
        PARAMETERS(parameter_text(merge_choice_kind_name(merge->kind)), parameter_integer(person)),
        merge->arena, ret, error);
}

static bool check_free(const struct merge *merge, const struct found_person *people,
                       struct error *error)
{
    struct rows rows;
    if (merge->kept_id == merge->merged_id)
        return error_set(error, ERROR_USAGE, "'%.200s' is one and the same %s", merge->kept_name,
                         merge_choice_kind_name(merge->kind));
    for (size_t i = 0; i < 2; i++)
        if (people[i].merged_into) {
            error_set(error, ERROR_FAILED, "'%.200s' is merged into another %s already",
                      people[i].name, merge_choice_kind_name(merge->kind));
            return error_hint(error, "take that back with: assay people --unmerge '%.200s'",
                              people[i].name);
        }
    if (!find_merges(merge, merge->merged_id, &rows, error))
        return false;
    if (rows.n == 0)
        return true;
    const char *const name = rows_text(&rows, 0, MERGED_NAME);
    error_set(error, ERROR_FAILED, "'%.200s' is merged into '%.200s'", name, merge->merged_name);
    return error_hint(error, "take that back, then merge both into '%.200s'", merge->kept_name);
}

static bool insert_merge(struct merge *merge, struct error *error)
{
    struct rows rows;
    if (!session_query(merge->connection, query_insert_merge,
                       PARAMETERS(parameter_text(merge_choice_kind_name(merge->kind)),
                                  parameter_integer(merge->merged_id),
                                  parameter_integer(merge->kept_id)),
                       merge->arena, &rows, error))
        return false;
    merge->number = rows_integer(&rows, 0, 0);
    return true;
}

static bool set_merged(const struct merge *merge, bool merged, struct error *error)
{
    struct parameter kept = parameter_integer(merge->kept_id);
    kept.is_null = !merged;
    return session_query(merge->connection,
                         merge->kind == PERSON_INTERVIEWER ? query_set_interviewer_merged
                                                           : query_set_candidate_merged,
                         PARAMETERS(parameter_integer(merge->merged_id), kept), NULL, NULL, error);
}

static bool log_values(const struct merge *merge, struct error *error)
{
    const struct parameter merged = parameter_integer(merge->merged_id);
    const struct parameter kept = parameter_integer(merge->kept_id);
    const struct parameter all[] = {parameter_integer(merge->number), merged, kept};
    if (merge->kind == PERSON_INTERVIEWER)
        return session_query(merge->connection, query_insert_merged_values_of_interviewer, all, 3,
                             NULL, NULL, error);
    return session_query(merge->connection, query_insert_interviews_of_merged,
                         PARAMETERS(merged, kept), NULL, NULL, error) &&
           session_query(merge->connection, query_insert_merged_values_of_candidate, all, 3, NULL,
                         NULL, error);
}

/* Another moment is another interview, under one name as under two. */
static bool part_moments(const struct merge *merge, struct error *error)
{
    const struct parameter parts[] = {parameter_integer(merge->number),
                                      parameter_integer(BEHIND_ALL)};
    return run(merge, query_retarget_merged_values, error) &&
           session_query(merge->connection, query_insert_interviews_of_moments, parts, 2, NULL,
                         NULL, error) &&
           session_query(merge->connection, query_part_merged_moments, parts, 2, NULL, NULL, error);
}

static const char *score_text(const struct rows *rows, size_t column)
{
    return rows_is_null(rows, 0, column) ? "no score" : rows_text(rows, 0, column);
}

static bool check_conflicts(const struct merge *merge, struct error *error)
{
    struct rows rows;
    if (!fetch(merge, query_list_merge_conflicts, &rows, error))
        return false;
    if (rows.n == 0)
        return true;
    const long long n = rows_integer(&rows, 0, 4);
    error_set(
        error, ERROR_FAILED,
        "'%.200s' and '%.200s' have different scores for the same answer: candidate C-%04lld, "
        "question %.100s: %.40s and %.40s%s",
        merge->kept_name, merge->merged_name, (long long)rows_integer(&rows, 0, 0),
        rows_text(&rows, 0, 1), score_text(&rows, 2), score_text(&rows, 3),
        n > 1 ? arena_format(merge->arena, ", and %lld more", n - 1) : "");
    return error_hint(error, "they may be two people; if not, load a corrected file first");
}

static bool count(const struct merge *merge, struct merge_record *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(merge->connection, query_count_merged_ratings,
                       PARAMETERS(parameter_integer(merge->number), parameter_integer(BEHIND_ALL)),
                       merge->arena, &rows, error))
        return false;
    *ret = (struct merge_record){.kind = merge->kind,
                                 .kept = merge->kept_name,
                                 .merged = merge->merged_name,
                                 .moved = (size_t)rows_integer(&rows, 0, 0),
                                 .shared = (size_t)rows_integer(&rows, 0, 1),
                                 .parted = (size_t)rows_integer(&rows, 0, 2)};
    return true;
}

static bool take_values(const struct merge *merge, struct error *error)
{
    return value_history_begin(merge->connection, error) &&
           run(merge, query_touch_merged_ratings, error) &&
           value_history_take(merge->connection, error);
}

static bool put_values(const struct merge *merge, struct error *error)
{
    return value_history_fold(merge->connection, error) &&
           value_history_store(merge->connection, error);
}

/* Which interviews the ratings are of, now that they are one person's, or two persons' again. */
static bool settle(struct connection *connection, bool tidy, struct error *error)
{
    bool several;
    return rating_moments_note(connection, &several, error) &&
           (!tidy || value_history_tidy(connection, error)) &&
           (!several || rating_moments_settle(connection, error));
}

static bool merge_two(struct merge *merge, const char *const *texts, enum person_kind kind,
                      struct merge_record *ret, struct error *error)
{
    const char *const moves[] = {query_mark_displaced_values, query_remove_displaced_values,
                                 query_move_merged_values};
    struct found_person people[2];
    if (!merge_choice_make(merge->connection, kind, texts, 2, merge->arena, people, error))
        return false;
    merge->kind = people[0].kind;
    merge->kept_id = people[0].id;
    merge->kept_name = people[0].name;
    merge->merged_id = people[1].id;
    merge->merged_name = people[1].name;
    return check_free(merge, people, error) && insert_merge(merge, error) &&
           log_values(merge, error) && part_moments(merge, error) && take_values(merge, error) &&
           check_conflicts(merge, error) && count(merge, ret, error) &&
           run_all(merge, moves, 3, error) && put_values(merge, error) &&
           set_merged(merge, true, error) && settle(merge->connection, false, error);
}

static bool finish(struct connection *connection, bool done, struct error *error)
{
    if (done && transaction_commit(connection, error))
        return true;
    session_abandon(connection, true);
    return false;
}

bool merge_people(struct connection *connection, enum person_kind kind, const char *kept,
                  const char *merged, struct arena *arena, struct merge_record *ret,
                  struct error *error)
{
    struct merge merge = {.connection = connection, .arena = arena};
    const char *const texts[] = {kept, merged};
    struct merge_record record;
    if (!finish(connection,
                transaction_begin(connection, error) &&
                    merge_two(&merge, texts, kind, &record, error),
                error))
        return false;
    *ret = record;
    return true;
}

/* Fills the rest of a merge from who was merged. */
static bool find_merge(struct merge *merge, const struct found_person *merged, struct error *error)
{
    struct rows rows;
    merge->kind = merged->kind;
    merge->merged_id = merged->id;
    merge->merged_name = merged->name;
    if (!merged->merged_into) {
        error_set(error, ERROR_FAILED, "'%.200s' is not merged into another %s", merged->name,
                  merge_choice_kind_name(merged->kind));
        return error_hint(error, "`assay people` says who is");
    }
    if (!find_merges(merge, merged->id, &rows, error))
        return false;
    merge->number = rows_integer(&rows, 0, MERGE_NUMBER);
    merge->kept_id = rows_integer(&rows, 0, MERGE_TO);
    merge->kept_name = rows_text(&rows, 0, KEPT_NAME);
    return true;
}

static bool check_built_on(const struct merge *merge, struct error *error)
{
    struct rows rows;
    if (!fetch(merge, query_list_merges_built_on, &rows, error))
        return false;
    if (rows.n == 0)
        return true;
    const char *const later = rows_text(&rows, 0, 0);
    error_set(error, ERROR_FAILED, "a later merge, of '%.200s', builds on this one", later);
    return error_hint(error, "take that back first: assay people --unmerge '%.200s'", later);
}

static bool unmerge(struct merge *merge, const char *text, enum person_kind kind,
                    struct merge_record *ret, struct error *error)
{
    const char *const moves[] = {query_remove_merged_values, query_return_merged_values};
    const char *const forgets[] = {query_delete_merged_values, query_delete_merge};
    struct found_person merged;
    return merge_choice_make(merge->connection, kind, &text, 1, merge->arena, &merged, error) &&
           find_merge(merge, &merged, error) && check_built_on(merge, error) &&
           take_values(merge, error) && count(merge, ret, error) &&
           run_all(merge, moves, 2, error) && put_values(merge, error) &&
           set_merged(merge, false, error) && run_all(merge, forgets, 2, error) &&
           (merge->kind == PERSON_INTERVIEWER ||
            session_query(
                merge->connection, query_touch_people_of_merge,
                PARAMETERS(parameter_integer(merge->merged_id), parameter_integer(merge->kept_id)),
                NULL, NULL, error)) &&
           settle(merge->connection, true, error);
}

bool merge_people_undo(struct connection *connection, enum person_kind kind, const char *merged,
                       struct arena *arena, struct merge_record *ret, struct error *error)
{
    struct merge merge = {.connection = connection, .arena = arena};
    struct merge_record record;
    if (!finish(connection,
                transaction_begin(connection, error) &&
                    unmerge(&merge, merged, kind, &record, error),
                error))
        return false;
    *ret = record;
    return true;
}
