#include "sql/imports/staged_scores.h"

#include <string.h>

#include "base/ratings.h"
#include "base/text.h"
#include "queries.h"
#include "sql/session/session.h"

enum {
    FOLDED_AT_ONCE = 1024,
    HELD_BYTES = 256 * 1024 /* names that wait until they are sent */
};

static const char *const copies[] = {
    [STAGED_PERSON] = query_copy_staged_people_in,
    [STAGED_VISIT] = query_copy_staged_visits_in,
    [STAGED_INTERVIEWER] = query_copy_staged_interviewers_in,
    [STAGED_QUESTION] = query_copy_staged_questions_in,
};

/* Whether a text is too long to be a key; the row is rejected then. */
static bool reject_long(struct staged_scores *staged, const struct score_row *row)
{
    struct copy_writer *const writer = &staged->rejects;
    struct reject reject;
    if (!score_row_refuse_long(row, &staged->scratch, &reject))
        return false;
    copy_writer_row_held(writer, 7);
    copy_writer_integer(writer, (int64_t)reject.line, 8);
    copy_writer_integer(writer, (int64_t)reject.offset, 8);
    copy_writer_integer(writer, (int64_t)reject.length, 8);
    copy_writer_text(writer, reject.column);
    copy_writer_text(writer, reject.value);
    copy_writer_text(writer, reject.reason);
    copy_writer_text(writer, reject.hint);
    arena_free(&staged->scratch);
    staged->n_rejected++;
    return true;
}

/* Texts and numbers one behind the other, so that different ones never look the same. */
static void key_begin(struct staged_scores *staged)
{
    buffer_clear(&staged->key);
}

static void key_text(struct staged_scores *staged, const char *text)
{
    buffer_add_n(&staged->key, text, strlen(text) + 1);
}

static void key_number(struct staged_scores *staged, int32_t number)
{
    buffer_add_n(&staged->key, (const char *)&number, sizeof number);
}

/* Whether the key is new; a row that says what its number stands for is begun then. */
static bool key_take(struct staged_scores *staged, enum staged_kind kind, size_t n_cells,
                     int32_t *ret)
{
    struct staged_names *const names = &staged->names[kind];
    if (!text_codes_take(&names->codes, staged->key.data, staged->key.length, ret))
        return false;
    copy_writer_row_held(&names->rows, n_cells);
    copy_writer_integer(&names->rows, *ret, 4);
    return true;
}

static const char *folded(struct staged_scores *staged, const char *text)
{
    if (staged->n_folded++ % FOLDED_AT_ONCE == 0)
        arena_free(&staged->scratch);
    return text_fold(&staged->scratch, text);
}

static int32_t person_of(struct staged_scores *staged, const struct score_row *row)
{
    struct copy_writer *const writer = &staged->names[STAGED_PERSON].rows;
    int32_t number;
    key_begin(staged);
    key_text(staged, row->candidate);
    key_text(staged, row->candidate_name);
    if (key_take(staged, STAGED_PERSON, 5, &number)) {
        const char *const known_as = staged->by_name ? row->candidate : row->candidate_name;
        const char *const name = folded(staged, known_as);
        copy_writer_text(writer, staged->by_name ? name : row->candidate);
        copy_writer_text(writer, row->candidate);
        copy_writer_text(writer, name);
        copy_writer_text(writer, known_as);
    }
    return number;
}

static int32_t visit_of(struct staged_scores *staged, const struct score_row *row, int32_t person)
{
    struct copy_writer *const writer = &staged->names[STAGED_VISIT].rows;
    int32_t number;
    key_begin(staged);
    key_number(staged, person);
    key_number(staged, row->day);
    key_number(staged, row->clock);
    key_text(staged, row->role);
    key_text(staged, row->stage);
    key_text(staged, row->interview);
    key_text(staged, row->outcome);
    if (key_take(staged, STAGED_VISIT, 8, &number)) {
        copy_writer_integer(writer, person, 4);
        copy_writer_text(writer, row->role);
        copy_writer_text(writer, row->stage);
        copy_writer_text(writer, row->interview);
        copy_writer_text(writer, row->outcome);
        copy_writer_day(writer, row->day);
        copy_writer_clock(writer, row->clock);
    }
    return number;
}

static int32_t interviewer_of(struct staged_scores *staged, const struct score_row *row)
{
    struct copy_writer *const writer = &staged->names[STAGED_INTERVIEWER].rows;
    int32_t number;
    key_begin(staged);
    key_text(staged, row->interviewer);
    if (key_take(staged, STAGED_INTERVIEWER, 3, &number)) {
        copy_writer_text(writer, folded(staged, row->interviewer));
        copy_writer_text(writer, row->interviewer);
    }
    return number;
}

static int32_t question_of(struct staged_scores *staged, const struct score_row *row)
{
    struct copy_writer *const writer = &staged->names[STAGED_QUESTION].rows;
    const char *const text = row->criterion == CRITERION_BY_TEXT ? row->criterion_text : "";
    const int32_t day = row->criterion ? row->day : INT32_MIN;
    int32_t number;
    key_begin(staged);
    key_number(staged, row->criterion);
    key_number(staged, day);
    key_text(staged, row->question);
    key_text(staged, row->question_title);
    key_text(staged, row->topic);
    key_text(staged, text);
    if (key_take(staged, STAGED_QUESTION, 7, &number)) {
        copy_writer_text(writer, row->question);
        copy_writer_text(writer, row->question_title);
        copy_writer_text(writer, row->topic);
        if (row->criterion > 0)
            copy_writer_integer(writer, row->criterion, 2);
        else
            copy_writer_null(writer);
        copy_writer_text(writer, text);
        copy_writer_day(writer, day);
    }
    return number;
}

static bool send_names(struct staged_scores *staged, struct error *error)
{
    for (size_t i = 0; i < N_STAGED_KINDS; i++)
        if (!copy_writer_flush(&staged->names[i].rows, copies[i], error))
            return false;
    return copy_writer_flush(&staged->rejects, query_copy_staged_rejects_in, error);
}

/* Names are sent a few thousand at a time. */
static bool make_room(struct staged_scores *staged, struct error *error)
{
    size_t held = staged->rejects.pending.length;
    for (size_t i = 0; i < N_STAGED_KINDS; i++)
        held += staged->names[i].rows.pending.length;
    return held <= HELD_BYTES || send_names(staged, error);
}

void staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        FILE *(*open_file)(struct error *error))
{
    *staged = (struct staged_scores){
        .connection = connection, .spool = {.open_file = open_file}, .by_name = by_name};
    for (size_t i = 0; i < N_STAGED_KINDS; i++)
        copy_writer_hold(&staged->names[i].rows, connection);
    copy_writer_hold(&staged->rejects, connection);
}

bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error)
{
    if (reject_long(staged, row))
        return make_room(staged, error);
    struct spooled_score score = score_spool_score(row);
    score.visit = visit_of(staged, row, person_of(staged, row));
    score.interviewer = interviewer_of(staged, row);
    score.question = question_of(staged, row);
    return score_spool_add(&staged->spool, &score, error) && make_room(staged, error);
}

bool staged_scores_close(struct staged_scores *staged, struct error *error)
{
    return send_names(staged, error) && score_spool_rewind(&staged->spool, error);
}

/* Columns of create_staged_score.sql. */
static bool stage(struct copy_writer *writer, const struct spooled_score *score,
                  struct error *error)
{
    if (!copy_writer_row(writer, 7 + SPOOLED_SCORE_CELLS, error))
        return false;
    copy_writer_integer(writer, (int64_t)score->line, 8);
    copy_writer_integer(writer, (int64_t)score->offset, 8);
    copy_writer_integer(writer, (int64_t)score->length, 4);
    copy_writer_integer(writer, score->visit, 4);
    copy_writer_integer(writer, score->interviewer, 4);
    copy_writer_integer(writer, score->question, 4);
    copy_writer_integer(writer, score->scale, 2);
    score_spool_write(score, writer);
    return true;
}

bool staged_scores_stage(struct staged_scores *staged, struct error *error)
{
    struct copy_writer writer = {0};
    const struct spooled_score *scores;
    enum read_result result = READ_END;
    size_t n;
    if (staged->is_staged)
        return true;
    staged->is_staged = true;
    bool done = score_spool_rewind(&staged->spool, error) &&
                copy_writer_open(&writer, staged->connection, query_copy_staged_scores_in, error);
    while (done && (result = score_spool_next(&staged->spool, &scores, &n, error)) == READ_ROW)
        for (size_t i = 0; i < n && done; i++)
            done = stage(&writer, &scores[i], error);
    done = done && result == READ_END && copy_writer_close(&writer, error);
    copy_writer_free(&writer);
    return done;
}

void staged_scores_free(struct staged_scores *staged)
{
    score_spool_free(&staged->spool);
    copy_writer_free(&staged->rejects);
    for (size_t i = 0; i < N_STAGED_KINDS; i++) {
        copy_writer_free(&staged->names[i].rows);
        text_codes_free(&staged->names[i].codes);
    }
    buffer_free(&staged->key);
    arena_free(&staged->scratch);
}
