#include "reports/agreement/pair_questions.h"

#include <math.h>
#include <stdlib.h>

#include "reports/agreement/pair_lists.h"
#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

enum { MOST_SHOWN = 10 };

static const struct table_column columns[] = {
    {"question", TABLE_LEFT, false},    {"answers", TABLE_RIGHT, false},
    {"apart", TABLE_RIGHT, false},      {"higher by", TABLE_RIGHT, false},
    {"same score", TABLE_RIGHT, false}, {"agreement κ", TABLE_RIGHT, false},
};

struct row {
    const struct pair_result *pair;
    double apart; /* points, or answers without a table */
};

static double points_apart(const struct report *report, const struct pair_result *pair)
{
    const double *const values = report->catalogue->scales[pair->scale].values;
    const size_t k = pair->n_levels;
    double apart = k ? 0 : (double)pair->n * (1 - pair->observed);
    for (size_t i = 0; i < k * k; i++)
        apart += (double)pair->table[i] * fabs(values[i % k] - values[i / k]);
    return apart;
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *const a = left, *const b = right;
    if (a->apart != b->apart)
        return a->apart > b->apart ? -1 : 1;
    return a->pair->question < b->pair->question ? -1 : 1;
}

static void add_row(const struct report *report, const struct row *row, struct table *table)
{
    const struct pair_result *const pair = row->pair;
    struct arena *const arena = table->arena;
    table_add(table, phrase_kept(arena, "{}", QUESTION(report, (size_t)pair->question)));
    table_add_count(table, pair->n);
    table_add(table, phrase_kept(arena, "{}", PLAIN(row->apart)));
    table_add(table, phrase_kept(arena, "{}", SIGNED(pair->mean_difference, 2)));
    table_add(table, phrase_kept(arena, "{}", SHARE(pair->observed)));
    table_estimate_interval(table, pair_list_agreement(pair));
}

/* Why a kappa is a dash. */
static void note_undefined(const struct report *report, const struct pair_result *pair,
                           struct table *table)
{
    const struct estimate *const kappa = pair_list_agreement(pair);
    if (kappa->status == ESTIMATE_OK || kappa->status == ESTIMATE_TOO_FEW)
        return;
    table_note(table, phrase_kept(table->arena, "{}: {}.",
                                  TEXT(report->catalogue->questions[pair->question].code),
                                  TEXT(kappa->reason ? kappa->reason : "no kappa")));
}

static void note_left_out(size_t n_more, size_t n_other_scale, struct table *table)
{
    if (n_more > 0 || n_other_scale > 0)
        table_note(table, phrase_kept(table->arena, "{}{}",
                                      PHRASE_IF(n_more > 0,
                                                "{^} more {question is|questions are} less apart. ",
                                                SPELLED(n_more)),
                                      PHRASE_IF(n_other_scale > 0,
                                                "{^} {question is|questions are} on another scale.",
                                                SPELLED(n_other_scale))));
}

static void note_meaning(const struct report *report, const struct pair_result *pair,
                         struct table *table)
{
    table_note(table,
               phrase_kept(table->arena,
                           "Apart: {}. Higher by: how many points {} scores higher on average "
                           "(− lower).",
                           TEXT(pair->n_levels
                                    ? "the points between their scores, added up over the answers"
                                    : "answers that got different scores"),
                           TEXT(report_names_person(report, pair->b, table->arena))));
}

struct table *pair_questions(const struct report *report, const struct pair_result *results,
                             size_t n, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct row *const rows = ARENA_ARRAY(arena, n, struct row);
    size_t n_rows = 0, n_other_scale = 0;
    for (size_t i = 1; i < n; i++) {
        if (results[i].scale == results[0].scale)
            rows[n_rows++] = (struct row){&results[i], points_apart(report, &results[i])};
        else
            n_other_scale++;
    }
    if (n_rows > 0)
        qsort(rows, n_rows, sizeof *rows, compare_rows);
    const size_t n_shown = n_rows < MOST_SHOWN ? n_rows : MOST_SHOWN;
    for (size_t i = 0; i < n_shown; i++) {
        add_row(report, &rows[i], table);
        note_undefined(report, rows[i].pair, table);
    }
    table->title = "Where their scores are farthest apart";
    note_left_out(n_rows - n_shown, n_other_scale, table);
    note_meaning(report, &results[0], table);
    return table;
}
