#include "sql/imports/staged_scores.h"

#include <string.h>

#include "base/ratings.h"
#include "base/text.h"
#include "queries.h"
#include "sql/session/big_endian.h"
#include "sql/session/session.h"

enum {
    FOLDED_AT_ONCE = 1024,
    HELD_BYTES = 256 *
                 1024, /* names that wait until the stream of scores is interrupted for them */
    MICROSECONDS = 1000000
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

static void add_day(struct copy_writer *writer, int32_t day)
{
    if (day == INT32_MIN)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, day - POSTGRES_EPOCH_DAY, 4);
}

static void add_clock(struct copy_writer *writer, int32_t clock)
{
    if (clock == 0)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, (int64_t)(clock - 1) * MICROSECONDS, 8);
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
        add_day(writer, row->day);
        add_clock(writer, row->clock);
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
        add_day(writer, day);
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

static bool names_are_many(const struct staged_scores *staged)
{
    size_t held = staged->rejects.pending.length;
    for (size_t i = 0; i < N_STAGED_KINDS; i++)
        held += staged->names[i].rows.pending.length;
    return held > HELD_BYTES;
}

/* A connection takes one stream at a time: that of the scores ends, and begins again after the
 * names. */
static bool make_room(struct staged_scores *staged, struct error *error)
{
    return !names_are_many(staged) ||
           (copy_writer_close(&staged->scores, error) && send_names(staged, error) &&
            copy_writer_reopen(&staged->scores, query_copy_staged_scores_in, error));
}

bool staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        struct error *error)
{
    *staged = (struct staged_scores){.connection = connection, .by_name = by_name};
    for (size_t i = 0; i < N_STAGED_KINDS; i++)
        copy_writer_hold(&staged->names[i].rows, connection);
    copy_writer_hold(&staged->rejects, connection);
    return copy_writer_open(&staged->scores, connection, query_copy_staged_scores_in, error);
}

bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error)
{
    struct copy_writer *const writer = &staged->scores;
    if (reject_long(staged, row))
        return make_room(staged, error);
    const int32_t visit = visit_of(staged, row, person_of(staged, row));
    const int32_t interviewer = interviewer_of(staged, row);
    const int32_t question = question_of(staged, row);
    if (!copy_writer_row(writer, 12, error))
        return false;
    copy_writer_integer(writer, (int64_t)row->line, 8);
    copy_writer_integer(writer, (int64_t)row->offset, 8);
    copy_writer_integer(writer, (int64_t)row->length, 4);
    copy_writer_integer(writer, visit, 4);
    copy_writer_integer(writer, interviewer, 4);
    copy_writer_integer(writer, question, 4);
    copy_writer_integer(writer, (int64_t)row->scale, 2);
    if (row->level < 0)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, row->level, 2);
    if (row->level == LEVEL_POINTS)
        copy_writer_integer(writer, (int64_t)big_endian_bits_of_double(row->points), 8);
    else
        copy_writer_null(writer);
    add_day(writer, row->submitted_day);
    add_clock(writer, row->submitted_clock);
    copy_writer_text(writer, row->comment);
    return make_room(staged, error);
}

bool staged_scores_close(struct staged_scores *staged, struct error *error)
{
    return copy_writer_close(&staged->scores, error) && send_names(staged, error);
}

void staged_scores_free(struct staged_scores *staged)
{
    copy_writer_free(&staged->scores);
    copy_writer_free(&staged->rejects);
    for (size_t i = 0; i < N_STAGED_KINDS; i++) {
        copy_writer_free(&staged->names[i].rows);
        text_codes_free(&staged->names[i].codes);
    }
    buffer_free(&staged->key);
    arena_free(&staged->scratch);
}
