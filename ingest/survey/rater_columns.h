#ifndef ASSAY_INGEST_RATER_COLUMNS_H
#define ASSAY_INGEST_RATER_COLUMNS_H

#include "ingest/survey/sheet_columns.h"

/* How sure it is that the headings of columns of scores name who gave them. */
enum rater_evidence {
    RATERS_NONE,
    RATERS_BY_FORM, /* two words with capitals: "Piet Vos", and "Code Review" */
    RATERS_BY_NAME, /* given names, initials, titles, addresses */
    RATERS_BY_WORD  /* "Interviewer 1", "Judge B" */
};

/* Who and what a heading names. */
struct rater_column {
    const char *rater, *question; /* question "": it names nobody but the rater */
    int set;                      /* 2 of "Clarity (2nd)", whose rater another column has; or 0 */
};

/* Whether the columns are one for each rater: "Interviewer 1", "Piet Vos". Fills a name for each.
 */
enum rater_evidence rater_columns_alone(const struct sheet_columns *columns, const size_t *fields,
                                        size_t n, struct arena *arena, struct rater_column *ret);

/* Whether they are one for each rater and question: "Interviewer 1 - Clarity", "Clarity (Piet
 * Vos)", "Q1 JD", each of two raters or more with each of the questions. */
enum rater_evidence rater_columns_crossed(const struct sheet_columns *columns, const size_t *fields,
                                          size_t n, struct arena *arena, struct rater_column *ret);

/* The two sides of the grid that the headings are, each as a list, "Odile,Bruno" and "Dough,Oven",
 * first the one that is likelier to be the raters. False: they are none, or a list could not be
 * pasted. */
bool rater_columns_sides(const struct sheet_columns *columns, const size_t *fields, size_t n,
                         struct arena *arena, const char **first, const char **second);

/* Whether the headings are a grid at all: each text on one side with each on the other. */
bool rater_columns_are_grid(const struct sheet_columns *columns, const size_t *fields, size_t n);

/* What a heading says beside a rater's name, which stands at one of its ends; NULL: it does not. */
const char *rater_columns_beside(const char *heading, const char *rater, struct arena *arena);

/* The raters that the user named for each column, and what else its heading says. */
void rater_columns_named(const struct sheet_columns *columns, const size_t *fields, size_t n,
                         const char *const *names, struct arena *arena, struct rater_column *ret);

/* Whether the headings could be short for raters, as for questions: "J1, J2, J3", "AK, MN". */
bool rater_columns_may_be_short(const struct sheet_columns *columns, const size_t *fields,
                                size_t n);

/* Whether the headings are the same words, each with a number behind: "Zorp 1", "Zorp 2". */
bool rater_columns_are_numbered(const struct sheet_columns *columns, const size_t *fields,
                                size_t n);

/* Whether each question stands in two sets or more: "Clarity" and "Clarity (2nd)", "Score 1" and
 * "Score 2", or the same heading twice. Fills questions and sets, from 1; returns how many sets
 * there are, 0 for none. */
size_t rater_columns_sets(const struct sheet_columns *columns, const size_t *fields, size_t n,
                          struct arena *arena, struct rater_column *ret);

#endif
