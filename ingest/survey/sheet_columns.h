#ifndef ASSAY_INGEST_SHEET_COLUMNS_H
#define ASSAY_INGEST_SHEET_COLUMNS_H

#include "base/ratings.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/heading_words.h"
#include "ingest/cells/question_label.h"
#include "ingest/sheet/sheet_header.h"

/* What a column says by its heading and by its cells in the first records. */
struct sheet_column {
    const char *heading;
    struct column_name name; /* what the heading means; by the cells for days and fellow raters */
    struct heading_words words; /* and its words */
    struct question_label label;
    size_t n_filled;
    size_t n_scores;           /* cells that could be scores: numbers, shares, labels, stars */
    size_t n_numbers, n_whole; /* numbers, and whole ones among them */
    size_t n_labels;           /* scores in words alone */
    size_t n_numbered;         /* "2 - Fair", and a question's "1. Clarity" */
    size_t n_shares;           /* 40%, 4/5, stars: scores that say of how much */
    size_t n_on_scale;         /* on the scale that the user or the bank gives */
    size_t n_dates, n_addresses, n_long;
    size_t n_persons, n_forms; /* names of persons for sure, and by their form */
    double lowest, highest;    /* of the numbers */
    size_t n_distinct;
    size_t *id;    /* of each row: equal texts have one id from 1; 0: nothing there */
    double *value; /* of each row: its number; NAN: none */
};

/* The rows are the records of the sample that look like records: no blank lines, no heading again,
 * none that its first cell calls a total. */
struct sheet_columns {
    struct sheet_column *column;
    size_t n;
    const struct sheet_record *const *row;
    size_t n_rows;
    bool has_scale; /* one is given, and n_on_scale counts */
};

/* `given`: the scale of all scores that the user named, or NULL. */
void sheet_columns_describe(const struct sheet *sheet, const struct sheet_header *header,
                            const struct scale *given, struct arena *arena,
                            struct sheet_columns *ret);

/* The first column whose heading means this, and the first of those that hold anything; SIZE_MAX:
 * there is none. */
size_t sheet_columns_find(const struct sheet_columns *columns, enum score_column name);
size_t sheet_columns_find_filled(const struct sheet_columns *columns, enum score_column name);

/* Whether nearly all that the column holds could be scores. */
bool sheet_column_is_scores(const struct sheet_column *column);

/* Whether all that it holds are labels of scores, "good", "fair": no names, and no numbers, nor
 * what begins with one as a question may: "1. Clarity". */
bool sheet_column_is_labels(const struct sheet_column *column);

/* How `b` goes with `a`: of the values of `a` that stand in two rows or more, with how many `b` is
 * one value, and with how many it is not. */
struct dependence {
    size_t n_constant, n_varying;
    size_t n_equal, n_unequal; /* of neighbouring rows of one value of `a` */
};

struct dependence sheet_columns_dependence(const struct sheet_columns *columns, size_t a, size_t b);

/* Whether `b` is another name of what `a` names: each value of `a` has one, and hardly two have the
 * same. */
bool sheet_columns_name_again(const struct sheet_columns *columns, size_t a, size_t b);

/* Each value of one stands with one value of the other, and there are two at least. */
bool sheet_columns_one_to_one(const struct sheet_columns *columns, size_t a, size_t b);

/* Whether all addresses in `addresses` that stand beside a name in `names` are made of it. */
bool sheet_columns_own_addresses(const struct sheet_columns *columns, size_t names,
                                 size_t addresses);

#endif
