#ifndef ASSAY_INGEST_READING_DOUBT_H
#define ASSAY_INGEST_READING_DOUBT_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"

/*
 * Asks the user which of two readings or more is meant: the columns in doubt with three values of
 * each, and for each reading the options that settle it. Returns false.
 */
bool reading_doubt_ask(const struct sheet_view *view, const struct sheet_reading *readings,
                       size_t n, struct error *error);

/* Asks whether a column that no word explains says who asked or what was asked, where the headings
 * of the scores may be short for raters. False: it has asked; true: there is no such doubt. */
bool reading_doubt_short(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error) MUST_CHECK;

/* Asks where headings name interviewers, and the user says that one person gave all scores. */
bool reading_doubt_raters(const struct sheet_view *view, const struct sheet_reading *reading,
                          struct error *error) MUST_CHECK;

/* Asks where columns of scores beside one of questions would be raters', though neither they nor
 * the column of who was scored have a heading that tells people: who scored may stand there. */
bool reading_doubt_unheaded(const struct sheet_view *view, const struct sheet_reading *reading,
                            struct error *error) MUST_CHECK;

/* Asks where a column that no heading tells would be who was scored, and one that tells the
 * question would be left unread: each column of scores may be a candidate's. */
bool reading_doubt_people(const struct sheet_view *view, const struct sheet_reading *reading,
                          struct error *error) MUST_CHECK;

#endif
