#include "reports/agreement_table.h"

#include <math.h>
#include <stdlib.h>

#include "reports/agreement_data.h"
#include "reports/agreement_sentences.h"
#include "reports/labels.h"
#include "reports/number_format.h"
#include "reports/table_estimate.h"

static const struct table_column pair_columns[] = {{"interviewers", TABLE_LEFT, false},
                                                   {"answers", TABLE_RIGHT, true},
                                                   {"agreement κ", TABLE_RIGHT, false},
                                                   {"in words", TABLE_LEFT, false}};

static const struct table_column question_columns[] = {{"question", TABLE_LEFT, false},
                                                       {"answers", TABLE_RIGHT, true},
                                                       {"agreement κ", TABLE_RIGHT, false},
                                                       {"in words", TABLE_LEFT, false}};

/* Whom or what a row is about, and what is known of it. */
struct row {
    const char *who;
    size_t n, place; /* place: in the result */
    double observed;
    const struct estimate *kappa;
    const struct pair_result *pair; /* NULL for a question */
};

/* Least agreement first; rows without a kappa after those with one. */
static int compare_rows(const void *left, const void *right)
{
    const struct row *const a = left, *const b = right;
    const bool a_ok = a->kappa->status == ESTIMATE_OK, b_ok = b->kappa->status == ESTIMATE_OK;
    if (a_ok != b_ok)
        return a_ok ? -1 : 1;
    if (a_ok && a->kappa->value < b->kappa->value)
        return -1;
    if (a_ok && a->kappa->value > b->kappa->value)
        return 1;
    return a->place < b->place ? -1 : 1;
}

static bool is_below(const struct row *row, double line)
{
    return row->kappa->status == ESTIMATE_OK && row->kappa->value < line;
}

/* The bounds above the line are those of the agreement chart. */
static const char *in_words(const struct estimate *kappa, double line)
{
    if (kappa->status != ESTIMATE_OK)
        return kappa->status == ESTIMATE_TOO_FEW ? "too few answers" : "cannot be computed";
    if (kappa->value < line)
        return kappa->upper < line ? "disagree" : "may disagree";
    if (kappa->value < 0.60)
        return "agree in part";
    return kappa->value < 0.75 ? "agree" : "agree closely";
}

static void add_difference(const struct report *report, const struct pair_result *pair,
                           struct buffer *note)
{
    if (!isfinite(pair->mean_difference) || pair->mean_difference == 0)
        return;
    buffer_add(note, "; ");
    report_interviewer(report, pair->mean_difference > 0 ? pair->b : pair->a, note);
    buffer_add(note, " scores ");
    format_number(fabs(pair->mean_difference), 2, note);
    buffer_add(note, " points higher");
}

/* What a reader needs beside the kappa: what it was computed from, or why there is none. */
static void note_row(const struct report *report, const struct row *row, struct table *table)
{
    struct buffer note = {0};
    buffer_format(&note, "%s: ", row->who);
    if (row->kappa->status == ESTIMATE_OK) {
        buffer_add(&note, "the same score for ");
        format_share(row->observed, &note);
        buffer_add(&note, " of ");
        format_count(row->n, &note);
        buffer_add(&note, " answers");
        if (row->pair)
            add_difference(report, row->pair, &note);
    } else {
        buffer_add(&note, row->kappa->reason ? row->kappa->reason : "no kappa");
    }
    buffer_add(&note, ".");
    table_note(table, table_text(table, &note));
}

static void fill(const struct report *report, struct row *rows, size_t n, struct table *table)
{
    const double line = report->limits->disagree;
    if (n > 0)
        qsort(rows, n, sizeof *rows, compare_rows);
    for (size_t i = 0; i < n; i++) {
        table_add(table, rows[i].who);
        table_add_count(table, rows[i].n);
        table_add_interval(table, rows[i].kappa);
        table_add(table, in_words(rows[i].kappa, line));
        const enum estimate_status status = rows[i].kappa->status;
        if (is_below(&rows[i], line) || (status != ESTIMATE_OK && status != ESTIMATE_TOO_FEW))
            note_row(report, &rows[i], table);
    }
}

static struct row pair_row(const struct report *report, size_t place, struct table *table)
{
    const struct pair_result *const pair = &report->result->agreement.pairs[place];
    struct buffer who = {0};
    report_interviewer(report, pair->a, &who);
    buffer_add(&who, " and ");
    report_interviewer(report, pair->b, &who);
    return (struct row){.who = table_text(table, &who),
                        .n = pair->n,
                        .place = place,
                        .observed = pair->observed,
                        .kappa = &pair->kappa[KAPPA_QUADRATIC].estimate,
                        .pair = pair};
}

static struct table *pairs_table(const struct report *report, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct table *const table = table_create(arena, pair_columns,
                                             sizeof pair_columns / sizeof *pair_columns);
    struct row *const rows = ARENA_ARRAY(arena, agreement->n_pairs, struct row);
    size_t n = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        if (agreement->pairs[i].question == QUESTION_POOLED && agreement->pairs[i].n > 0)
            rows[n++] = pair_row(report, i, table);
    }
    fill(report, rows, n, table);
    struct chart chart = {0};
    agreement_sentences(report, report->catalogue->n_interviewers, arena, &chart);
    table->title = chart.title;
    return table;
}

static struct row question_row(const struct report *report, size_t place, struct table *table)
{
    const struct panel_result *const panel = &report->result->agreement.questions[place];
    struct buffer who = {0};
    report_question(report, place, &who);
    return (struct row){.who = table_text(table, &who),
                        .n = panel->n_units,
                        .place = place,
                        .observed = panel->observed,
                        .kappa = &panel->kappa[KAPPA_QUADRATIC].estimate};
}

static const char *questions_title(const struct row *rows, size_t n, double line,
                                   struct table *table)
{
    size_t below = 0, known = 0;
    for (size_t i = 0; i < n; i++) {
        below += is_below(&rows[i], line);
        known += rows[i].kappa->status == ESTIMATE_OK;
    }
    if (known == 0)
        return "No question has enough answers that two interviewers scored";
    struct buffer title = {0};
    buffer_add(&title, "Agreement is below ");
    format_number(line, 2, &title);
    buffer_format(&title, " for %zu of %zu questions", below, known);
    if (known < n)
        buffer_format(&title, "; %zu more cannot be judged", n - known);
    return table_text(table, &title);
}

static void note_overall(const struct report *report, struct table *table)
{
    const struct panel_result *const overall = &report->result->agreement.overall;
    const struct estimate *const kappa = &overall->kappa[KAPPA_QUADRATIC].estimate;
    if (kappa->status != ESTIMATE_OK)
        return;
    struct buffer note = {0};
    buffer_add(&note, "All together: ");
    format_number(kappa->value, 2, &note);
    buffer_add(&note, " (");
    format_range(kappa->lower, kappa->upper, 2, &note);
    buffer_add(&note, "); the same score for ");
    format_share(overall->observed, &note);
    buffer_add(&note, " of the pairs of ratings, over ");
    format_count(overall->n_units, &note);
    buffer_add(&note, " answers.");
    table_note(table, table_text(table, &note));
}

static struct table *questions_agreement(const struct report *report, struct arena *arena)
{
    const size_t n_questions = report->catalogue->n_questions;
    struct table *const table = table_create(arena, question_columns,
                                             sizeof question_columns / sizeof *question_columns);
    struct row *const rows = ARENA_ARRAY(arena, n_questions, struct row);
    size_t n = 0;
    for (size_t q = 0; q < n_questions; q++) {
        if (report->result->agreement.questions[q].n_units > 0)
            rows[n++] = question_row(report, q, table);
    }
    fill(report, rows, n, table);
    table->title = questions_title(rows, n, report->limits->disagree, table);
    note_overall(report, table);
    if (n > 0)
        table_note(table,
                   "Agreement: Cohen's kappa with quadratic weights, the agreement beyond chance "
                   "of two interviewers on the same answer; 1 is full agreement, brackets hold "
                   "the 95\u00a0% interval. It compares scores, it does not rate people.");
    table_note_basis(table, report);
    return table;
}

struct table *agreement_table(const struct report *report, struct arena *arena)
{
    struct table *const pairs = pairs_table(report, arena);
    pairs->next = questions_agreement(report, arena);
    pairs->data = agreement_data(report, arena);
    return pairs;
}
