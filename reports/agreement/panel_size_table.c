#include "reports/agreement/panel_size_table.h"

#include <stdlib.h>

#include "analytics/measure/spearman_brown.h"
#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {{"question", TABLE_LEFT, false},
                                              {"answers", TABLE_RIGHT, true},
                                              {"mean of two", TABLE_RIGHT, false},
                                              {"0.80 takes", TABLE_RIGHT, false}};

enum { MOST_SHOWN = 10, SAID = 3, MOST_INTERVIEWERS = 99 /* more is "over 99" */ };

static const double wanted = 0.80, too_wide = 0.5 /* to plan with */;

struct row {
    size_t question;
    const struct panel_result *panel;
};

static int compare_rows(const void *left, const void *right)
{
    const struct row *const a = left, *const b = right;
    const double x = a->panel->icc.a1.value, y = b->panel->icc.a1.value;
    if (x != y)
        return x < y ? -1 : 1;
    return a->question < b->question ? -1 : 1;
}

static struct row *rows_of(const struct report *report, struct arena *arena, size_t *n)
{
    const size_t n_questions = report->catalogue->n_questions;
    struct row *const rows = ARENA_ARRAY(arena, n_questions, struct row);
    *n = 0;
    for (size_t q = 0; q < n_questions; q++) {
        const struct panel_result *const panel = &report->result->agreement.questions[q];
        if (panel->icc.a1.status == ESTIMATE_OK)
            rows[(*n)++] = (struct row){q, panel};
    }
    if (*n > 0)
        qsort(rows, *n, sizeof *rows, compare_rows);
    return rows;
}

static struct phrase_value number(size_t needed)
{
    return needed > MOST_INTERVIEWERS ? TEXT("over 99") : COUNT(needed);
}

/* "4 (2 to 9)", "4 (2 or more)", "no number" */
static void add_needed(const struct estimate *single, struct buffer *text)
{
    const size_t needed = spearman_brown_needed(single->value, wanted);
    const size_t fewest = spearman_brown_needed(single->upper, wanted);
    const size_t most = spearman_brown_needed(single->lower, wanted);
    if (!needed)
        phrase(text, "no number");
    else if (fewest == most || fewest > MOST_INTERVIEWERS)
        phrase(text, "{}", number(needed));
    else if (most && most <= MOST_INTERVIEWERS)
        phrase(text, "{} ({} to {})", number(needed), number(fewest), number(most));
    else
        phrase(text, "{} ({} or more)", number(needed), number(fewest));
}

static void add_row(const struct report *report, const struct row *row, struct table *table)
{
    const struct estimate *const single = &row->panel->icc.a1;
    const struct estimate two = spearman_brown_estimate(single, 2);
    struct buffer needed = {0};
    add_needed(single, &needed);
    table_add_phrase(table, "{}", QUESTION(report, row->question));
    table_add_count(table, row->panel->n_units);
    table_estimate_interval(table, &two);
    table_add(table, table_text(table, &needed));
}

/* "one gives 0.44 (0.30–0.57), two 0.61 (0.46–0.73), three 0.70 (0.56–0.80)" */
static void add_steps(const struct estimate *single, bool intervals, struct buffer *text)
{
    for (size_t k = 1; k <= SAID; k++) {
        const struct estimate mean = spearman_brown_estimate(single, (double)k);
        phrase(text, k > 1 ? ", {} " : "{} gives ", SPELLED(k));
        if (intervals)
            table_estimate_interval_text(&mean, text);
        else
            phrase(text, "{}", NUMBER(mean.value, 2));
    }
}

static const char *title_of(const struct estimate *single, struct table *table)
{
    if (single->status != ESTIMATE_OK)
        return "How many interviewers would do, question by question";
    if (!spearman_brown_needed(single->value, wanted))
        return "More interviewers would not make scores tell more";
    struct buffer title = {0};
    phrase(&title, "How many interviewers would do: ");
    add_steps(single, false, &title);
    return table_text(table, &title);
}

static void note_overall(const struct estimate *single, struct table *table)
{
    if (single->status != ESTIMATE_OK) {
        table_note_phrase(table, "All questions together: not known; {}.", TEXT(single->reason));
        return;
    }
    struct buffer note = {0};
    phrase(&note, "All questions together: ");
    add_steps(single, true, &note);
    if (spearman_brown_needed(single->value, wanted)) {
        phrase(&note, "; 0.80 takes ");
        add_needed(single, &note);
    }
    phrase(&note,
           ". Differences between questions count as differences between answers here, not in "
           "the rows.{}",
           PHRASE_IF(single->upper - single->lower > too_wide,
                     " The interval is too wide to plan with."));
    table_note(table, table_text(table, &note));
}

static void note_more(size_t n, struct table *table)
{
    if (n > MOST_SHOWN)
        table_note_phrase(
            table, "Not shown: {} more question{|s} with higher values; --format csv has all.",
            COUNT(n - MOST_SHOWN));
}

struct table *panel_size_table(const struct report *report, struct arena *arena)
{
    const struct estimate *const overall = &report->result->agreement.overall.icc.a1;
    size_t n;
    const struct row *const rows = rows_of(report, arena, &n);
    if (n == 0 && overall->status != ESTIMATE_OK)
        return NULL;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    table->title = title_of(overall, table);
    for (size_t i = 0; i < n && i < MOST_SHOWN; i++)
        add_row(report, &rows[i], table);
    note_more(n, table);
    note_overall(overall, table);
    table_note(table, "How much of the differences between scores comes from the answers, not from "
                      "who scored them (intraclass correlation, absolute agreement); 1 is all. "
                      "Interviewers need not be the same for every candidate.");
    return table;
}
