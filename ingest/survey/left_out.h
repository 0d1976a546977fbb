#ifndef ASSAY_INGEST_LEFT_OUT_H
#define ASSAY_INGEST_LEFT_OUT_H

#include "base/error.h"
#include "ingest/cells/key_sketch.h"
#include "ingest/survey/layout.h"
#include "ingest/survey/sheet_columns.h"

/*
 * Columns of numbers that are no questions by what the first records say, since each candidate has
 * one value of them, since they sum up others, or since they are not on the scale that is given,
 * and columns that are no role since each interviewer of a candidate has another: whether the whole
 * file says so too. A zeroed struct has met no record.
 */
enum { LEFT_OUT_MOST = 8 };

struct left_out_check {
    struct key_sketch sketch[LEFT_OUT_MOST]; /* of candidates and values */
    size_t n_compared[LEFT_OUT_MOST], n_broken[LEFT_OUT_MOST];
    uint64_t line[LEFT_OUT_MOST]; /* the first that breaks the rule */
};

/* The number in a field of the record at hand; NAN: none. */
typedef double left_out_number(void *context, size_t field);

/* The text in a field, which need not be cut at its end. */
struct left_out_text {
    const char *text;
    size_t length;
};
typedef struct left_out_text left_out_cell(void *context, size_t field);

/* Whether the text is on the scale that is given. */
typedef bool left_out_on_scale(void *context, size_t field, bool *missing);

struct left_out_reader {
    left_out_cell *cell;
    left_out_number *number;
    left_out_on_scale *on_scale;
    void *context;
};

void left_out_add(struct left_out_check *check, const struct layout *layout, uint64_t line,
                  const struct left_out_reader *reader);

/* Asks where a rule does not hold: both readings are options, or a mapping. */
bool left_out_verify(const struct left_out_check *check, const struct layout *layout,
                     struct error *error) MUST_CHECK;

void left_out_free(struct left_out_check *check);

/*
 * Whether a column says what each interviewer was in an interview, chair or member, and not what
 * the candidate applied for: it has one value for a candidate and an interviewer, varies among the
 * interviewers of nearly every candidate who had several, and is of few values that most of those
 * candidates share, or that the interviewer decides alone. Jobs vary among candidates.
 */
bool left_out_panel_places(const struct sheet_columns *columns, size_t candidate,
                           size_t interviewer, size_t column);

#endif
