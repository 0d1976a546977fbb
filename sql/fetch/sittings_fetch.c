#include "sql/fetch/sittings_fetch.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/snapshot.h"
#include "base/text.h"
#include "queries.h"
#include "sql/fetch/candidates.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/sitting_marks.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"

/* Columns of copy_sittings_out.sql. */
enum { CANDIDATE, INTERVIEW, ROLE, STAGE, OUTCOME, RATINGS, SUBMISSIONS, N_CELLS };

/* Of an array of bigint without nulls. */
enum { ARRAY_HEAD = 20, ARRAY_ELEMENT = 12 };

/* Exports word outcomes in a few ways, over and over. */
enum { MOST_WORDS = 64 };

struct known_words {
    char *text;
    enum outcome outcome;
};

struct rating_digits {
    int64_t question, interviewer;
    int32_t day; /* INT32_MIN: not known */
    bool has_score;
};

struct sittings_reading {
    struct connection *connection;
    const struct filter *filter;
    const struct stage_list *stages;
    struct arena *run;
    struct fetched_sittings *sittings;
    struct sitting_marks marks;
    unsigned interviewer_at, score_at; /* bits below these digits of a rating */
    int64_t counted_candidate;         /* the last one that counts */
    struct known_words words[MOST_WORDS];
    size_t n_words;
};

static char *copied(const char *text)
{
    char *const copy = strdup(text);
    if (!copy)
        memory_exhausted();
    return copy;
}

static enum outcome outcome_of(struct sittings_reading *reading, const char *text)
{
    for (size_t i = 0; i < reading->n_words; i++)
        if (strcmp(reading->words[i].text, text) == 0)
            return reading->words[i].outcome;
    const enum outcome outcome = outcome_read(text);
    const char *const unknown = reading->sittings->unknown;
    if (outcome == OUTCOME_UNKNOWN && (!unknown || text_natural_compare(unknown, text) > 0))
        reading->sittings->unknown = arena_copy(reading->run, text);
    if (reading->n_words < MOST_WORDS)
        reading->words[reading->n_words++] = (struct known_words){copied(text), outcome};
    return outcome;
}

static unsigned bits_of(uint64_t most)
{
    unsigned bits = 0;
    while (bits < 63 && most >> bits)
        bits++;
    return bits;
}

/* Where a number has no room for the question, it is left out, and counts are asked for apart. */
static bool set_digits(struct sittings_reading *reading, struct error *error)
{
    struct sitting_marks *const marks = &reading->marks;
    const unsigned of_interviewer = bits_of((uint64_t)marks->highest_interviewer);
    const unsigned of_question = bits_of((uint64_t)marks->highest_question);
    if (of_question + of_interviewer + 1 + SNAPSHOT_DAY_BITS >= 64)
        marks->n_questions = 0;
    reading->interviewer_at = marks->n_questions ? of_question : 0;
    reading->score_at = reading->interviewer_at + of_interviewer;
    const struct parameter unused = parameter_integer(0);
    return session_query(
        reading->connection, query_set_reading,
        PARAMETERS(unused, unused, parameter_integer(INT64_C(1) << reading->interviewer_at),
                   parameter_integer(INT64_C(1) << of_interviewer), unused, unused, unused),
        NULL, NULL, error);
}

static struct rating_digits digits_of(const struct sittings_reading *reading, uint64_t number)
{
    const uint64_t above = number >> reading->score_at;
    const uint64_t interviewer = (number >> reading->interviewer_at) &
                                 ((UINT64_C(1) << (reading->score_at - reading->interviewer_at)) -
                                  1);
    return (struct rating_digits){
        .question = (int64_t)(number & ((UINT64_C(1) << reading->interviewer_at) - 1)),
        .interviewer = (int64_t)interviewer,
        .day = above >> 1 ? (int32_t)(above >> 1) + SNAPSHOT_DAY_ZERO : INT32_MIN,
        .has_score = above & 1};
}

static bool is_within(const struct filter *filter, int32_t day)
{
    return day == INT32_MIN ? filter->from_day == INT32_MIN && filter->to_day == INT32_MAX
                            : day >= filter->from_day && day <= filter->to_day;
}

static void span(int32_t day, int32_t *first, int32_t *last)
{
    if (day == INT32_MIN)
        return;
    if (*first == INT32_MIN || day < *first)
        *first = day;
    if (day > *last)
        *last = day;
}

/* A rating that is within the filter. Returns whether it counts. */
static bool count(struct sittings_reading *reading, const struct rating_digits *rating,
                  uint32_t interviewer)
{
    struct fetched_sittings *const sittings = reading->sittings;
    if (!sitting_marks_rating(&reading->marks, interviewer, rating->question))
        return false;
    if (rating->has_score) {
        sittings->counts.ratings++;
        span(rating->day, &sittings->first_day, &sittings->last_day);
    } else {
        sittings->counts.missing++;
    }
    return true;
}

/* Returns whether something of the interview counts. */
static bool take_ratings(struct sittings_reading *reading, const struct cell *cell, bool in_stage)
{
    bool counts = false;
    int64_t key = -1;
    uint32_t place = 0;
    const char *const end = cell->bytes + cell->length;
    for (const char *at = cell->bytes + ARRAY_HEAD; at < end; at += ARRAY_ELEMENT) {
        const struct rating_digits rating = digits_of(reading, big_endian_get_64(at + 4));
        if (rating.interviewer != key)
            place = sitting_marks_place(&reading->marks, key = rating.interviewer);
        struct kept_sitting *const sitting = kept_sittings_of(&reading->sittings->kept, place);
        span(rating.day, &sitting->first_day, &sitting->last_day);
        sitting->n_ratings += rating.has_score;
        if (in_stage && is_within(reading->filter, rating.day))
            counts |= count(reading, &rating, place);
    }
    return counts;
}

static void take_submissions(struct sittings_reading *reading, const struct cell *cell)
{
    const unsigned bits = reading->score_at - reading->interviewer_at;
    const char *const end = cell->bytes ? cell->bytes + cell->length : NULL;
    for (const char *at = cell->bytes ? cell->bytes + ARRAY_HEAD : NULL; at < end;
         at += ARRAY_ELEMENT) {
        const int64_t number = (int64_t)big_endian_get_64(at + 4);
        const int64_t interviewer = number & ((INT64_C(1) << bits) - 1);
        const int32_t days = (int32_t)((number - interviewer) / (INT64_C(1) << bits));
        struct kept_sitting *const sitting = kept_sittings_of(
            &reading->sittings->kept, sitting_marks_place(&reading->marks, interviewer));
        if (days > sitting->days_to_score)
            sitting->days_to_score = days;
    }
}

/* A stage that was not there a moment ago is left out. */
static void take_interview(struct sittings_reading *reading, const struct cell *cells)
{
    struct fetched_sittings *const sittings = reading->sittings;
    const struct stage_list *const stages = reading->stages;
    const char *const wanted = reading->filter->stage;
    const struct kept_interview interview = {
        .candidate = (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
        .id = (int64_t)big_endian_get_64(cells[INTERVIEW].bytes),
        .role = (int64_t)big_endian_get_64(cells[ROLE].bytes),
        .stage = catalogue_index(stages->keys, stages->n,
                                 (int64_t)big_endian_get_64(cells[STAGE].bytes))};
    if (interview.stage == UINT32_MAX)
        return;
    kept_sittings_begin(&sittings->kept, &interview, outcome_of(reading, cells[OUTCOME].bytes));
    if (take_ratings(reading, &cells[RATINGS],
                     !wanted || strcmp(stages->names[interview.stage], wanted) == 0)) {
        sittings->counts.interviews++;
        sittings->counts.candidates += interview.candidate != reading->counted_candidate;
        reading->counted_candidate = interview.candidate;
    }
    take_submissions(reading, &cells[SUBMISSIONS]);
}

static bool read_interviews(struct sittings_reading *reading, struct error *error)
{
    struct copy_reader reader = {.connection = reading->connection};
    struct cell cells[N_CELLS];
    enum read_result result;
    if (!session_copy_out(reading->connection, query_copy_sittings_out, error))
        return false;
    while ((result = copy_reader_next(&reader, cells, N_CELLS, error)) == READ_ROW)
        take_interview(reading, cells);
    copy_reader_free(&reader);
    return result == READ_END;
}

static bool finish_counts(struct sittings_reading *reading, struct error *error)
{
    struct fetched_sittings *const sittings = reading->sittings;
    sitting_marks_count(&reading->marks, &sittings->counts);
    return reading->marks.n_questions ||
           ratings_count(reading->connection, reading->filter, &sittings->counts,
                         &sittings->first_day, &sittings->last_day, error);
}

/* The settings hold until the end of the transaction. */
static bool read_in_key_order(struct sittings_reading *reading, struct error *error)
{
    return scope_in_key_order(reading->connection, true, error) &&
           read_interviews(reading, error) && scope_in_key_order(reading->connection, false, error);
}

bool sittings_fetch(struct connection *connection, const struct filter *filter,
                    const struct stage_list *stages, struct arena *run,
                    struct fetched_sittings *ret, struct error *error)
{
    struct fetched_sittings sittings = {.first_day = INT32_MIN, .last_day = INT32_MIN};
    struct sittings_reading reading = {.connection = connection,
                                       .filter = filter,
                                       .stages = stages,
                                       .run = run,
                                       .sittings = &sittings};
    const bool done = scope_set(connection, filter, error) &&
                      sitting_marks_fetch(connection, run, &reading.marks, error) &&
                      set_digits(&reading, error) && read_in_key_order(&reading, error) &&
                      finish_counts(&reading, error);
    for (size_t i = 0; i < reading.n_words; i++)
        free(reading.words[i].text);
    if (!done) {
        kept_sittings_free(&sittings.kept);
        return false;
    }
    sitting_marks_name(&reading.marks, run, &sittings.catalogue, &sittings.places);
    *ret = sittings;
    return true;
}
