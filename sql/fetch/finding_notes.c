#include "sql/fetch/finding_notes.h"

#include <string.h>

#include "base/text.h"
#include "queries.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

static int32_t day_or(const struct rows *rows, size_t row, size_t column, int32_t none)
{
    return rows_is_null(rows, row, column) ? none : rows_day(rows, row, column);
}

static int64_t id_or_none(const struct rows *rows, size_t row, size_t column)
{
    return rows_is_null(rows, row, column) ? 0 : rows_integer(rows, row, column);
}

static struct finding_note note_at(const struct rows *rows, size_t row)
{
    enum {
        ABOUT,
        BANK,
        NAME,
        OTHER,
        KIND,
        NOTE,
        OWNER,
        UNTIL,
        NOTED_ON,
        CHANGED_ON,
        WORDING,
        PERSON,
        OTHER_PERSON
    };
    return (struct finding_note){.about = rows_text(rows, row, ABOUT),
                                 .bank = rows_text(rows, row, BANK),
                                 .name = rows_text(rows, row, NAME),
                                 .other = rows_text(rows, row, OTHER),
                                 .kind = rows_text(rows, row, KIND),
                                 .note = rows_text(rows, row, NOTE),
                                 .owner = rows_text(rows, row, OWNER),
                                 .until = day_or(rows, row, UNTIL, INT32_MAX),
                                 .noted_on = rows_day(rows, row, NOTED_ON),
                                 .changed_on = day_or(rows, row, CHANGED_ON, INT32_MIN),
                                 .wording = rows_integer(rows, row, WORDING),
                                 .person = id_or_none(rows, row, PERSON),
                                 .other_person = id_or_none(rows, row, OTHER_PERSON)};
}

bool finding_notes_fetch(struct connection *connection, struct arena *run,
                         struct finding_note **ret, size_t *ret_n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_finding_notes, NO_PARAMETERS, run, &rows, error))
        return false;
    struct finding_note *const notes = ARENA_ARRAY(run, rows.n, struct finding_note);
    for (size_t i = 0; i < rows.n; i++)
        notes[i] = note_at(&rows, i);
    *ret = notes;
    *ret_n = rows.n;
    return true;
}

bool finding_notes_subjects(struct connection *connection, struct arena *run,
                            const struct finding_subject **ret, size_t *ret_n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_finding_subjects, NO_PARAMETERS, run, &rows, error))
        return false;
    struct finding_subject *const subjects = ARENA_ARRAY(run, rows.n, struct finding_subject);
    for (size_t i = 0; i < rows.n; i++)
        subjects[i] = (struct finding_subject){rows_text(&rows, i, 0), rows_text(&rows, i, 1),
                                               rows_text(&rows, i, 2), rows_integer(&rows, i, 3)};
    *ret = subjects;
    *ret_n = rows.n;
    return true;
}

/* A name as it is kept: of interviewers folded, as they are known by. */
static struct parameter kept_name(const struct finding_note *note, const char *name,
                                  struct arena *scratch)
{
    const bool person = strcmp(note->about, "interviewer") == 0 || strcmp(note->about, "pair") == 0;
    return parameter_text(person ? text_fold(scratch, name) : name);
}

bool finding_notes_add(struct connection *connection, const struct finding_note *note,
                       struct error *error)
{
    struct arena scratch = {0};
    if (!transaction_begin(connection, error))
        return false;
    const bool done = session_query(
        connection, query_insert_finding_note,
        PARAMETERS(
            parameter_text(note->about), parameter_text(note->bank),
            kept_name(note, note->name, &scratch), kept_name(note, note->other, &scratch),
            parameter_text(note->kind), parameter_text(note->note), parameter_text(note->owner),
            note->until == INT32_MAX ? parameter_no_day() : parameter_day(note->until),
            parameter_day(note->noted_on),
            note->changed_on == INT32_MIN ? parameter_no_day() : parameter_day(note->changed_on),
            parameter_integer(note->wording)),
        NULL, NULL, error);
    arena_free(&scratch);
    if (!done) {
        session_abandon(connection, true);
        return false;
    }
    return transaction_commit(connection, error);
}

bool finding_notes_drop(struct connection *connection, const struct finding_note *note,
                        size_t *ret_dropped, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    if (!transaction_begin(connection, error))
        return false;
    const bool done = session_query(
        connection, query_delete_finding_notes,
        PARAMETERS(parameter_text(note->about), parameter_text(note->bank),
                   kept_name(note, note->name, &scratch), kept_name(note, note->other, &scratch),
                   parameter_text(note->kind)),
        &scratch, &rows, error);
    const size_t dropped = done ? (size_t)rows.affected : 0;
    arena_free(&scratch);
    if (!done) {
        session_abandon(connection, true);
        return false;
    }
    *ret_dropped = dropped;
    return transaction_commit(connection, error);
}
