#include "sql/imports/staged_scores.h"

#include <string.h>

#include "base/ratings.h"
#include "base/text.h"
#include "queries.h"
#include "sql/session/big_endian.h"
#include "sql/session/session.h"

enum {
    N_CELLS = 25,
    LONGEST_KEY = 800, /* bytes; folded it may be three times that, and an index holds 2704 */
    LONGEST_SHOWN = 200,
    FOLDED_AT_ONCE = 1024
};

/* A text that is part of a key. */
struct key_text {
    const char *column, *text;
};

/* A piece of a text that does not end within a character. */
static const char *beginning(struct arena *scratch, const char *text)
{
    size_t length = LONGEST_SHOWN;
    while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return arena_copy_n(scratch, text, length);
}

/* The column of a text that cannot be a key, which is then cut; NULL: there is none. */
static const char *shorten_keys(struct key_text *keys, size_t n, struct arena *scratch)
{
    const char *too_long = NULL;
    for (size_t i = 0; i < n; i++)
        if (strlen(keys[i].text) > LONGEST_KEY) {
            keys[i].text = beginning(scratch, keys[i].text);
            if (!too_long)
                too_long = keys[i].column;
        }
    return too_long;
}

static void add_day(struct copy_writer *writer, int32_t day)
{
    if (day == INT32_MIN)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, day - POSTGRES_EPOCH_DAY, 4);
}

static void add_people(struct copy_writer *writer, const struct key_text *candidate,
                       const struct key_text *name, bool by_name, struct arena *scratch)
{
    const char *const known_as = by_name ? candidate->text : name->text;
    const char *const folded = text_fold(scratch, known_as);
    copy_writer_text(writer, by_name ? folded : candidate->text);
    copy_writer_text(writer, candidate->text);
    copy_writer_text(writer, folded);
    copy_writer_text(writer, known_as);
}

bool staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        struct error *error)
{
    *staged = (struct staged_scores){.by_name = by_name};
    return copy_writer_open(&staged->writer, connection, query_copy_scores_in, error);
}

bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error)
{
    enum { CANDIDATE, NAME, ROLE, STAGE, INTERVIEW, INTERVIEWER, QUESTION, TOPIC, N_KEYS };
    struct key_text keys[N_KEYS] = {
        [CANDIDATE] = {"candidate", row->candidate},
        [NAME] = {"candidate_name", row->candidate_name},
        [ROLE] = {"role", row->role},
        [STAGE] = {"stage", row->stage},
        [INTERVIEW] = {"interview", row->interview},
        [INTERVIEWER] = {"interviewer", row->interviewer},
        [QUESTION] = {"question", row->question},
        [TOPIC] = {"topic", row->topic},
    };
    struct copy_writer *const writer = &staged->writer;
    struct arena *const scratch = &staged->scratch;
    if (staged->n_folded++ % FOLDED_AT_ONCE == 0)
        arena_free(scratch);
    const char *const too_long = shorten_keys(keys, N_KEYS, scratch);
    if (!copy_writer_row(writer, N_CELLS, error))
        return false;
    copy_writer_integer(writer, (int64_t)row->line, 8);
    copy_writer_integer(writer, (int64_t)row->offset, 8);
    copy_writer_integer(writer, (int64_t)row->length, 8);
    if (too_long)
        copy_writer_text(writer, too_long);
    else
        copy_writer_null(writer);
    add_people(writer, &keys[CANDIDATE], &keys[NAME], staged->by_name, scratch);
    copy_writer_text(writer, keys[ROLE].text);
    copy_writer_text(writer, keys[STAGE].text);
    copy_writer_text(writer, keys[INTERVIEW].text);
    copy_writer_text(writer, text_fold(scratch, keys[INTERVIEWER].text));
    copy_writer_text(writer, keys[INTERVIEWER].text);
    copy_writer_text(writer, keys[QUESTION].text);
    copy_writer_text(writer, row->question_title);
    copy_writer_text(writer, keys[TOPIC].text);
    copy_writer_text(writer, row->comment);
    copy_writer_text(writer, row->outcome);
    if (row->criterion > 0)
        copy_writer_integer(writer, row->criterion, 2);
    else
        copy_writer_null(writer);
    copy_writer_text(writer, row->criterion == CRITERION_BY_TEXT ? row->criterion_text : "");
    copy_writer_integer(writer, (int64_t)row->scale, 4);
    if (row->level < 0)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, row->level, 2);
    if (row->level == LEVEL_POINTS)
        copy_writer_integer(writer, (int64_t)big_endian_bits_of_double(row->points), 8);
    else
        copy_writer_null(writer);
    add_day(writer, row->day);
    add_day(writer, row->submitted_day);
    return true;
}

bool staged_scores_close(struct staged_scores *staged, struct error *error)
{
    return copy_writer_close(&staged->writer, error);
}

void staged_scores_free(struct staged_scores *staged)
{
    copy_writer_free(&staged->writer);
    arena_free(&staged->scratch);
}
