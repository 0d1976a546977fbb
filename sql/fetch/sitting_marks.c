#include "sql/fetch/sitting_marks.h"

#include <stdlib.h>

#include "base/text.h"
#include "queries.h"
#include "sql/session/session.h"

/* Keys up to here are marked by their place in an array. */
enum { HIGHEST_MARKED = 1 << 24 };

static bool fetch_questions(struct connection *connection, struct arena *run,
                            struct sitting_marks *marks, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_question_keys, NO_PARAMETERS, run, &rows, error))
        return false;
    marks->highest_question = rows.n ? rows_integer(&rows, rows.n - 1, 0) : 0;
    if (marks->highest_question > HIGHEST_MARKED)
        return true;
    marks->n_questions = (size_t)marks->highest_question + 1;
    marks->questions = ARENA_ARRAY(run, marks->n_questions, struct sitting_mark);
    for (size_t i = 0; i < rows.n; i++)
        marks->questions[rows_integer(&rows, i, 0)].is_criterion = rows_truth(&rows, i, 1);
    return true;
}

static bool fetch_interviewers(struct connection *connection, struct arena *run,
                               struct sitting_marks *marks, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_interviewer_names, NO_PARAMETERS, run, &rows, error))
        return false;
    int64_t *const keys = ARENA_ARRAY(run, rows.n, int64_t);
    marks->names = ARENA_ARRAY(run, rows.n, const char *);
    marks->seen = ARENA_ARRAY(run, rows.n, struct sitting_mark);
    for (size_t i = 0; i < rows.n; i++) {
        keys[i] = rows_integer(&rows, i, 0);
        marks->names[i] = rows_text(&rows, i, 1);
    }
    marks->interviewers = keys;
    marks->n_interviewers = rows.n;
    marks->highest_interviewer = rows.n ? keys[rows.n - 1] : 0;
    return true;
}

bool sitting_marks_fetch(struct connection *connection, struct arena *run,
                         struct sitting_marks *ret, struct error *error)
{
    struct sitting_marks marks = {0};
    if (!fetch_questions(connection, run, &marks, error) ||
        !fetch_interviewers(connection, run, &marks, error))
        return false;
    *ret = marks;
    return true;
}

uint32_t sitting_marks_place(const struct sitting_marks *marks, int64_t interviewer)
{
    size_t low = 0, high = marks->n_interviewers;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (marks->interviewers[middle] <= interviewer)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

bool sitting_marks_rating(struct sitting_marks *marks, uint32_t interviewer, int64_t question)
{
    struct sitting_mark *const seen = &marks->seen[interviewer];
    seen->has_ratings = true;
    if (!marks->n_questions || marks->questions[question].is_criterion)
        return false;
    seen->has_ratings_of_questions = true;
    marks->questions[question].has_ratings = true;
    return true;
}

void sitting_marks_count(const struct sitting_marks *marks, struct counts *counts)
{
    for (size_t i = 0; i < marks->n_interviewers; i++)
        counts->interviewers += marks->seen[i].has_ratings_of_questions;
    for (size_t i = 0; i < marks->n_questions; i++)
        counts->questions += marks->questions[i].has_ratings;
}

struct found_interviewer {
    const char *name;
    size_t place;
};

static int by_name(const void *left, const void *right)
{
    const struct found_interviewer *const a = left, *const b = right;
    const int order = text_natural_compare(a->name, b->name);
    return order ? order : (a->place > b->place) - (a->place < b->place);
}

void sitting_marks_name(const struct sitting_marks *marks, struct arena *run,
                        struct catalogue *catalogue, const uint32_t **places)
{
    struct found_interviewer *const found = ARENA_ARRAY(run, marks->n_interviewers,
                                                        struct found_interviewer);
    uint32_t *const place_of = ARENA_ARRAY(run, marks->n_interviewers, uint32_t);
    size_t n = 0;
    for (size_t i = 0; i < marks->n_interviewers; i++) {
        place_of[i] = UINT32_MAX;
        if (marks->seen[i].has_ratings)
            found[n++] = (struct found_interviewer){marks->names[i], i};
    }
    if (n)
        qsort(found, n, sizeof *found, by_name);
    const char **const names = ARENA_ARRAY(run, n, const char *);
    for (size_t i = 0; i < n; i++) {
        names[i] = found[i].name;
        place_of[found[i].place] = (uint32_t)i;
    }
    catalogue->interviewers = names;
    catalogue->n_interviewers = n;
    *places = place_of;
}
