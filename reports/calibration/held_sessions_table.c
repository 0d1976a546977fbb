#include "reports/calibration/held_sessions_table.h"

#include <string.h>

#include "base/text.h"
#include "reports/calibration/held_sessions_record.h"
#include "reports/calibration/held_sessions_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

enum { LONGEST_NAME = 24 };

static const struct table_column change_columns[] = {
    {"question", TABLE_LEFT, false}, {"verdict", TABLE_LEFT, false}, {"before", TABLE_RIGHT, false},
    {"after", TABLE_RIGHT, false},   {"change", TABLE_RIGHT, false},
};

static const struct table_column score_columns[] = {
    {"candidate", TABLE_LEFT, false}, {"question", TABLE_LEFT, false},
    {"scores", TABLE_RIGHT, true},    {"lowest", TABLE_LEFT, false},
    {"highest", TABLE_LEFT, false},
};

static void add_question(const struct report *report, const struct held_question *about,
                         struct table *table)
{
    table_add(table, report_names_code(report, about->question, table->arena));
    table_add(table, held_sessions_words_verdict(about->change.verdict));
    table_estimate_interval(table, &about->change.before);
    table_estimate_interval(table, &about->change.after);
    table_estimate_interval(table, &about->change.difference);
}

static void note(struct table *table, const char *text)
{
    if (text)
        table_note(table, text);
}

static struct table *change_table(const struct report *report, const struct held_session *session,
                                  struct arena *arena)
{
    struct table *const table = table_create(arena, change_columns,
                                             sizeof change_columns / sizeof *change_columns);
    table->title = session ? held_sessions_words_title(session, arena) : held_sessions_words_none();
    for (size_t i = 0; session && i < session->n_questions; i++) {
        const struct held_question *const about = &session->questions[i];
        add_question(report, about, table);
        note(table, held_sessions_words_question(report, session, about, arena));
        note(table, held_sessions_words_reworded(report, about, arena));
    }
    if (table_rows(table) > 0)
        note(table, held_sessions_words_reading());
    return table;
}

/* --- What was scored -------------------------------------------------------------------------- */

static bool is_same_answer(const struct calibration_score *a, const struct calibration_score *b)
{
    return strcmp(a->candidate, b->candidate) == 0 && strcmp(a->question, b->question) == 0;
}

/* NULL: it has no score here, and so no scale that is known. */
static const struct scale *scale_of(const struct report *report, const char *question)
{
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        if (strcmp(report->catalogue->questions[q].code, question) == 0)
            return question_scale(report->catalogue, q);
    return NULL;
}

/* The score at an end, and who gave it. */
static const char *end_of(const struct calibration_score *score, size_t n_equal,
                          const struct scale *scale, struct arena *arena)
{
    const double points = scale_value(scale, score->share);
    const char *const name = score->interviewer ? score->interviewer : "somebody";
    if (n_equal > 1)
        return phrase_kept(arena, "{} ({} of them)", PLAIN(points), COUNT(n_equal));
    return phrase_kept(arena, "{} ({})", PLAIN(points),
                       TEXT(text_printable(arena, name, LONGEST_NAME)));
}

static void add_ends(const struct calibration_score *scores, size_t n, const struct scale *scale,
                     struct table *table)
{
    const struct calibration_score *low = scores, *high = scores;
    size_t n_low = 0, n_high = 0;
    for (size_t i = 1; i < n; i++) {
        low = scores[i].share < low->share ? &scores[i] : low;
        high = scores[i].share > high->share ? &scores[i] : high;
    }
    for (size_t i = 0; i < n; i++) {
        n_low += scores[i].share == low->share;
        n_high += scores[i].share == high->share;
    }
    table_add(table, end_of(low, n_low, scale, table->arena));
    table_add(table, end_of(high, n_high, scale, table->arena));
}

static struct table *score_table(const struct report *report, const struct held_session *session,
                                 struct arena *arena)
{
    struct table *const table = table_create(arena, score_columns,
                                             sizeof score_columns / sizeof *score_columns);
    table->title = held_sessions_words_scores(session, arena);
    for (size_t first = 0, end; first < session->n_scores; first = end) {
        const struct calibration_score *const score = &session->scores[first];
        const struct scale *const scale = scale_of(report, score->question);
        end = first + 1;
        while (end < session->n_scores && is_same_answer(score, &session->scores[end]))
            end++;
        if (!scale)
            continue;
        table_add(table, score->candidate);
        table_add(table, score->question);
        table_add_count(table, end - first);
        add_ends(score, end - first, scale, table);
    }
    note(table, held_sessions_words_elsewhere(session, arena));
    return table;
}

struct table *held_sessions_table(const struct report *report, struct arena *arena)
{
    const struct held_sessions *const held = report->sessions;
    struct table *const first = change_table(report, held->n ? &held->sessions[0] : NULL, arena);
    struct table *last = first;
    for (size_t s = 1; s < held->n; s++)
        last = last->next = change_table(report, &held->sessions[s], arena);
    if (held->n > 0)
        last = last->next = score_table(report, &held->sessions[0], arena);
    table_basis_note(last, report);
    first->data = held_sessions_record_table(report, arena);
    return first;
}
