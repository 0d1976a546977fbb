#include "sql/calibration/calibration_scores.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv_text.h"
#include "base/scores/calibration_mark.h"
#include "base/scores/rating_share.h"
#include "base/text.h"
#include "queries.h"
#include "sql/session/session.h"

enum { FIRST_ROOM = 32 };

/* --- On their way in -------------------------------------------------------------------------- */

struct calibration_row {
    struct score_row row;
    const char *folded; /* the interviewer's name */
    int32_t day;
    double share;
    const char *scale;
    const char *refused; /* why it is left out; NULL: it is not */
    bool is_twin;        /* another row says the same */
};

bool calibration_scores_take(const struct score_row *row)
{
    int32_t day;
    return calibration_mark_read(row->interview, &day);
}

/* A sheet comes back as it was written: a name like a formula behind an apostrophe. */
static struct score_row copied(const struct score_row *row, struct arena *memory)
{
    struct score_row copy = *row;
    copy.interview = arena_copy(memory, row->interview);
    copy.interviewer = arena_copy(memory, csv_text_unguarded(row->interviewer));
    copy.candidate = arena_copy(memory, csv_text_unguarded(row->candidate));
    copy.question = arena_copy(memory, csv_text_unguarded(row->question));
    return copy;
}

void calibration_scores_add(struct calibration_scores *scores, const struct score_row *row)
{
    struct calibration_row added = {0};
    if (row->level == LEVEL_MISSING) {
        scores->n_missing++;
        return;
    }
    if (scores->n == scores->room) {
        const size_t room = scores->room ? 2 * scores->room : FIRST_ROOM;
        scores->rows = arena_grow(&scores->memory, scores->rows,
                                  scores->room * sizeof *scores->rows, room * sizeof *scores->rows);
        scores->room = room;
    }
    added.row = copied(row, &scores->memory);
    added.folded = text_fold(&scores->memory, added.row.interviewer);
    if (calibration_mark_read(added.row.interview, &added.day))
        scores->rows[scores->n++] = added;
}

static int compare_keys(const struct calibration_row *a, const struct calibration_row *b)
{
    int order = strcmp(a->row.interview, b->row.interview);
    if (!order)
        order = strcmp(a->folded, b->folded);
    if (!order)
        order = strcmp(a->row.candidate, b->row.candidate);
    return order ? order : strcmp(a->row.question, b->row.question);
}

static int by_key(const void *left, const void *right)
{
    const struct calibration_row *const a = left, *const b = right;
    const int order = compare_keys(a, b);
    return order ? order : (a->row.line > b->row.line) - (a->row.line < b->row.line);
}

static int by_line(const void *left, const void *right)
{
    const struct calibration_row *const a = left, *const b = right;
    return (a->row.line > b->row.line) - (a->row.line < b->row.line);
}

static void sort(struct calibration_scores *scores,
                 int (*order)(const void *left, const void *right))
{
    if (scores->n > 0)
        qsort(scores->rows, scores->n, sizeof *scores->rows, order);
}

/* Rows of one interviewer and answer. */
static void settle_rows(struct calibration_row *rows, size_t n)
{
    bool differ = false;
    for (size_t i = 1; i < n; i++)
        differ |= rows[i].share != rows[0].share;
    for (size_t i = 0; i < n && n > 1; i++) {
        rows[i].is_twin = !differ && i > 0;
        if (differ && !rows[i].refused)
            rows[i].refused = "the session has another score of this interviewer for this answer";
    }
}

static void settle_all(struct calibration_scores *scores)
{
    sort(scores, by_key);
    for (size_t first = 0, end; first < scores->n; first = end) {
        end = first + 1;
        while (end < scores->n && compare_keys(&scores->rows[first], &scores->rows[end]) == 0)
            end++;
        settle_rows(&scores->rows[first], end - first);
    }
    sort(scores, by_line);
}

static bool show_refused(const struct calibration_row *row,
                         bool (*on_reject)(const struct reject *reject, void *context),
                         void *context)
{
    const struct reject reject = {.offset = row->row.offset,
                                  .length = row->row.length,
                                  .line = row->row.line,
                                  .column = "",
                                  .value = "",
                                  .reason = row->refused,
                                  .hint = "leave one score for each interviewer and answer"};
    return on_reject(&reject, context);
}

bool calibration_scores_settle(struct calibration_scores *scores, const struct scale *scales,
                               bool (*on_reject)(const struct reject *reject, void *context),
                               void *context)
{
    size_t n = 0;
    for (size_t i = 0; i < scores->n; i++) {
        struct calibration_row *const row = &scores->rows[i];
        const struct scale *const scale = &scales[row->row.scale];
        row->scale = scale->name;
        row->share = rating_share_of_level(scale, row->row.level, row->row.points);
        if (row->row.criterion != 0)
            row->refused = "a session scores answers, not criteria";
    }
    settle_all(scores);
    for (size_t i = 0; i < scores->n; i++) {
        if (scores->rows[i].refused && !show_refused(&scores->rows[i], on_reject, context))
            return false;
        if (!scores->rows[i].refused && !scores->rows[i].is_twin)
            scores->rows[n++] = scores->rows[i];
    }
    scores->n = n;
    return true;
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* How many different texts there are, which are sorted. */
static size_t count_different(const char **texts, size_t n)
{
    size_t different = n > 0;
    if (n > 0)
        qsort(texts, n, sizeof *texts, by_text);
    for (size_t i = 1; i < n; i++)
        different += strcmp(texts[i - 1], texts[i]) != 0;
    return different;
}

struct calibration_subjects calibration_scores_subjects(const struct calibration_scores *scores)
{
    struct arena scratch = {0};
    const size_t n = scores->n;
    const char **const candidates = ARENA_ARRAY(&scratch, n, const char *);
    const char **const people = ARENA_ARRAY(&scratch, n, const char *);
    const char **const questions = ARENA_ARRAY(&scratch, n, const char *);
    for (size_t i = 0; i < n; i++) {
        candidates[i] = scores->rows[i].row.candidate;
        people[i] = scores->rows[i].folded;
        questions[i] = scores->rows[i].row.question;
    }
    const struct calibration_subjects subjects = {
        count_different(candidates, n), count_different(people, n), count_different(questions, n)};
    arena_free(&scratch);
    return subjects;
}

bool calibration_scores_store(const struct calibration_scores *scores,
                              struct connection *connection, int64_t import_id, struct error *error)
{
    for (size_t i = 0; i < scores->n; i++) {
        const struct calibration_row *const row = &scores->rows[i];
        if (!session_query(
                connection, query_insert_calibration_score,
                PARAMETERS(parameter_integer(import_id), parameter_text(row->row.interview),
                           parameter_text(row->folded), parameter_text(row->row.candidate),
                           parameter_text(row->row.question), parameter_day(row->day),
                           parameter_text(row->row.interviewer), parameter_text(row->scale),
                           parameter_real(row->share)),
                NULL, NULL, error))
            return false;
    }
    return true;
}

void calibration_scores_free(struct calibration_scores *scores)
{
    arena_free(&scores->memory);
}

bool calibration_scores_undo(struct connection *connection, int64_t import_id, size_t *ret_removed,
                             struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_delete_calibration_scores_of_import,
                                    PARAMETERS(parameter_integer(import_id)), &scratch, &rows,
                                    error);
    if (done)
        *ret_removed = (size_t)rows.affected;
    arena_free(&scratch);
    return done;
}

/* --- Read back -------------------------------------------------------------------------------- */

/* Columns of list_calibration_scores.sql. */
enum { SESSION, HELD_ON, PERSON, NAME, CANDIDATE, QUESTION, SHARE };

bool calibration_scores_fetch(struct connection *connection, struct arena *run,
                              struct calibration_score **ret, size_t *ret_n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_calibration_scores, NO_PARAMETERS, run, &rows, error))
        return false;
    struct calibration_score *const scores = ARENA_ARRAY(run, rows.n, struct calibration_score);
    for (size_t i = 0; i < rows.n; i++)
        scores[i] = (struct calibration_score){
            .session = rows_text(&rows, i, SESSION),
            .day = rows_day(&rows, i, HELD_ON),
            .person = rows_is_null(&rows, i, PERSON) ? 0 : rows_integer(&rows, i, PERSON),
            .interviewer = rows_text(&rows, i, NAME),
            .candidate = rows_text(&rows, i, CANDIDATE),
            .question = rows_text(&rows, i, QUESTION),
            .share = rows_real(&rows, i, SHARE)};
    *ret = scores;
    *ret_n = rows.n;
    return true;
}
