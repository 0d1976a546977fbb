#ifndef ASSAY_INGEST_SHEET_VIEW_H
#define ASSAY_INGEST_SHEET_VIEW_H

#include "ingest/survey/column_parts.h"
#include "ingest/survey/mapping.h"
#include "ingest/survey/sheet_columns.h"

/* All that a reading of a sheet is judged by: its columns, and what the user says of them. */
struct sheet_view {
    const struct sheet *sheet;
    const struct sheet_header *header;
    struct sheet_columns columns;
    const struct column_parts *parts;
    const struct mapping *mapping; /* or NULL */
    bool told[N_SCORE_COLUMNS];    /* the user says which column it is, or that there is none */
    size_t field[N_SCORE_COLUMNS]; /* where told: the column, or SIZE_MAX */
    const size_t *told_fields;     /* the columns of scores that the user names */
    size_t n_told_fields;
    const char *const *told_rater_names; /* of each, where the user names parts of headings */
    bool told_raters;                    /* each of them is a rater's */
    bool told_rated;                     /* of each it is told who gave its scores */
    bool interviewer_given;              /* one person gave all scores */
};

/* A column that could say who somebody is, or which question: texts or numbers that stand again,
 * no dates, no long texts, no scores that its heading does not explain. */
bool sheet_view_names_things(const struct sheet_view *view, size_t column);

/* Whether half at least of what it holds are addresses, or names of persons for sure. */
bool sheet_view_holds_persons(const struct sheet_view *view, size_t column);

/* Texts in nearly every row that no heading explains: no numbers, days or long texts. */
bool sheet_view_holds_texts(const struct sheet_view *view, size_t column);

/* Whether a column whose heading speaks of something else, "Topic knowledge" or "Date skills",
 * holds judgements in the labels that columns with headings of their own hold, "2 - Fair", "3 -
 * Good": it is a question beside them. Names with numbers, "1. Clarity", contradict the labels of
 * those numbers. Yes and no say too little, and a total or a decision is in the same labels. */
bool sheet_view_shares_labels(const struct sheet_view *view, size_t column);

/* Whether the user gave the column away for something. */
bool sheet_view_is_told(const struct sheet_view *view, size_t column);

/* The columns of one meaning, those of people's parted names joined; returns how many. */
size_t sheet_view_with(const struct sheet_view *view, enum score_column name, size_t *ret);

/* How many of the keys made of these columns (SIZE_MAX: none) stand with two different values of
 * `score`, out of how many keys. The day, the role, the stage and the interview are part of a
 * key. */
struct key_check {
    size_t n_keys, n_contradicted;
};

struct key_check sheet_view_check_key(const struct sheet_view *view, size_t candidate,
                                      size_t interviewer, size_t question, size_t score);

#endif
