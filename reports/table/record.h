#ifndef ASSAY_REPORTS_TABLE_RECORD_H
#define ASSAY_REPORTS_TABLE_RECORD_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/measure/estimate.h"
#include "reports/table/table.h"

/*
 * The fields of a result, listed once: name, kind and where the value stands. CSV, the sheets of a
 * workbook, the results kept in the database and JSON all read the list, so that a statistic has
 * one name and one value in each of them.
 *
 * A row is a struct made for its record: values of its own, and pointers to the results that hold
 * the others.
 *
 *     struct row { const char *code; const struct question_result *result; };
 *     static const struct field fields[] = {
 *         {"question", RECORD_HERE(struct row, code)},
 *         {"difficulty", RECORD_AT(struct row, result, difficulty)},
 *     };
 *     static const struct record record = RECORD(fields);
 */
enum field_kind {
    FIELD_PART,     /* made by `part`, in JSON alone */
    FIELD_LIST,     /* an array of rows of another record, in JSON alone */
    FIELD_TEXT,     /* const char *; NULL: no value */
    FIELD_COUNT,    /* size_t */
    FIELD_INTEGER,  /* int64_t */
    FIELD_SMALL,    /* int */
    FIELD_NUMBER,   /* double; no value unless it is finite */
    FIELD_FLAG,     /* bool; "yes" or "no" in a cell */
    FIELD_ESTIMATE, /* struct estimate; six columns */
    FIELD_POINTED   /* const struct estimate *; NULL: six cells without a value, null */
};

/* Where a field is written, if not everywhere. Lines: where each statistic has a row of its own. */
enum { FIELD_IN_JSON = 1, FIELD_IN_CELLS = 2, FIELD_IN_LINES = 4 };

struct field {
    const char *name;
    enum field_kind kind;
    size_t pointer, offset; /* FIELD_OF_ROW, or the row's pointer to what holds the value; where
                               that is NULL there is no value */
    json_t *(*part)(const void *row); /* its value in JSON instead; NULL: none to write */
    const struct record *items;       /* of a list: its rows' record */
    size_t count, size;               /* where their number stands, and how large each is */
    const char *column;               /* its name as a column, where that is another */
    const char *group;                /* the object of the row's object in JSON that it stands in */
    int in;                           /* 0: everywhere */
    int rank;                         /* columns stand by rank, those of one rank as in the list */
    int line;                         /* lines likewise */
    bool optional;                    /* left out of JSON without a value, not null */
};

struct record {
    const struct field *fields;
    size_t n;
    const struct record *beside; /* of the same rows: its cells stand in the same table */
};

#define FIELD_OF_ROW SIZE_MAX

/* The kind that a value's type asks for; any other type does not compile. */
#define RECORD_KIND(value)                                                                         \
    _Generic(&(value),                                                                             \
        const char *const *: FIELD_TEXT,                                                           \
        char *const *: FIELD_TEXT,                                                                 \
        const size_t *: FIELD_COUNT,                                                               \
        const int64_t *: FIELD_INTEGER,                                                            \
        const int *: FIELD_SMALL,                                                                  \
        const double *: FIELD_NUMBER,                                                              \
        const bool *: FIELD_FLAG,                                                                  \
        const struct estimate *: FIELD_ESTIMATE,                                                   \
        const struct estimate *const *: FIELD_POINTED)

/* A member of the row itself. */
#define RECORD_HERE(row, member)                                                                   \
    .kind = RECORD_KIND(((const row *)0)->member), .pointer = FIELD_OF_ROW,                        \
    .offset = offsetof(row, member)

/* A member of what the row's `from` points to. */
#define RECORD_AT(row, from, member)                                                               \
    .kind = RECORD_KIND(((const row *)0)->from->member), .pointer = offsetof(row, from),           \
    .offset = offsetof(__typeof__(*((const row *)0)->from), member)

/* An array of the row's, `n` rows of another record. */
#define RECORD_LIST(row, array, n, record)                                                         \
    .kind = FIELD_LIST, .pointer = FIELD_OF_ROW, .offset = offsetof(row, array),                   \
    .count = offsetof(row, n), .size = sizeof *((const row *)0)->array, .items = &(record)

#define RECORD(list)                                                                               \
    {                                                                                              \
        .fields = (list), .n = sizeof(list) / sizeof *(list)                                       \
    }

/* The same with the cells of another list of fields. */
#define RECORD_BESIDE(list, other)                                                                 \
    {                                                                                              \
        .fields = (list), .n = sizeof(list) / sizeof *(list), .beside = (other)                    \
    }

/* A day as the text of a field: "2026-10-31"; NULL, which is no value, for a day that is no limit.
 */
const char *record_day(int32_t day, struct arena *arena);

/* A table without rows that has the record's columns. */
struct table *record_table(const struct record *record, struct arena *arena);

/* The cells of one row, behind what the table has. */
void record_add(const struct record *record, const void *row, struct table *table);

/* One row as an object, or as further keys of an object that has none of them. */
json_t *record_json(const struct record *record, const void *row);
void record_put(const struct record *record, const void *row, json_t *object);

/* A statistic by itself; estimate NULL: it is but a number. */
typedef void record_line(const struct field *field, double number, const struct estimate *estimate,
                         void *context);

/* Each statistic of a row that has a value to look for: counts, numbers and estimates. */
void record_lines(const struct record *record, const void *row, record_line *line, void *context);

#endif
