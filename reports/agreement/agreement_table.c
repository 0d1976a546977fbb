#include "reports/agreement/agreement_table.h"

#include <math.h>
#include <stdlib.h>

#include "reports/agreement/agreement_counts.h"
#include "reports/agreement/agreement_months_table.h"
#include "reports/agreement/agreement_record.h"
#include "reports/agreement/agreement_words.h"
#include "reports/agreement/cost/missing_words.h"
#include "reports/agreement/cost/range_table.h"
#include "reports/agreement/cost/selection_cost_table.h"
#include "reports/agreement/heatmap_words.h"
#include "reports/agreement/pair_level.h"
#include "reports/agreement/pair_words.h"
#include "reports/agreement/panel_measures_table.h"
#include "reports/agreement/panel_size_table.h"
#include "reports/agreement/question_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column pair_columns[] = {{"interviewer", TABLE_LEFT, false},
                                                   {"and", TABLE_LEFT, false},
                                                   {"answers", TABLE_RIGHT, true},
                                                   {"agreement κ", TABLE_RIGHT, false},
                                                   {"in words", TABLE_LEFT, false}};

static const struct table_column question_columns[] = {{"question", TABLE_LEFT, false},
                                                       {"answers", TABLE_RIGHT, true},
                                                       {"agreement κ", TABLE_RIGHT, false},
                                                       {"in words", TABLE_LEFT, false}};

enum { MOST_TOLD = 5, MOST_WITH = 30, MOST_WITHOUT = 10 /* a kappa */ };

/* Whom or what a row is about, and what is known of it. */
struct row {
    const char *who, *other; /* other: NULL for a question */
    bool alike;              /* nearly all answers got one level */
    bool apart;              /* one of the two scores surely higher */
    size_t n, place;         /* place: in the result */
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

/* Rows that ask for a sentence: below the line, or without a kappa though there are answers. */
static bool is_undefined(const struct row *row)
{
    return row->kappa->status == ESTIMATE_UNDEFINED || row->kappa->status == ESTIMATE_NOT_CONVERGED;
}

static void note_row(const struct report *report, const struct row *row, struct table *table)
{
    struct buffer note = {0};
    if (row->pair)
        pair_words(report, row->pair, table->arena, &note);
    else
        question_words(report, row->place, table->arena, &note);
    table_note(table, table_text(table, &note));
}

/* A note that may have turned out empty. */
static void note_text(struct buffer *note, struct table *table)
{
    if (note->length > 0)
        table_note(table, table_text(table, note));
    buffer_free(note);
}

/* The first rows that ask for it get a sentence each, the others are counted. */
static void note_worst(const struct report *report, const struct row *rows, size_t n,
                       struct agreement_rest rest, struct table *table)
{
    size_t told = 0;
    for (size_t i = 0; i < n; i++) {
        const bool below = is_below(&rows[i], report->limits->disagree);
        if (!below && !is_undefined(&rows[i]) && !rows[i].apart)
            continue;
        if (told < MOST_TOLD) {
            note_row(report, &rows[i], table);
            told++;
        } else {
            rest.n_below += below;
            rest.n_undefined += is_undefined(&rows[i]);
        }
    }
    struct buffer note = {0};
    agreement_counts_rest(report, &rest, &note);
    note_text(&note, table);
}

static void add_row(const struct row *row, double line, struct table *table)
{
    table_add(table, row->who);
    if (row->pair)
        table_add(table, row->other);
    table_add_count(table, row->n);
    table_estimate_interval(table, row->kappa);
    const char *const words = row->alike ? "answers too alike"
                                         : agreement_words_verdict(row->kappa, line);
    table_add_phrase(
        table, "{}{}", TEXT(words),
        PHRASE_IF(row->apart, ", {} apart", NUMBER(fabs(row->pair->mean_difference), 1)));
}

/* What is in the data alone: rows with a kappa, higher than those shown, and without. */
static void note_not_shown(size_t n_with, size_t n_without, const struct agreement_rest *rest,
                           struct table *table)
{
    if (n_with == 0 && n_without == 0)
        return;
    const struct phrase_value left_out[] = {
        PHRASE_IF(n_with > 0, "{} more {} that {agrees|agree} better", COUNT(n_with),
                  TEXT(n_with == 1 ? rest->one : rest->several)),
        PHRASE_IF(n_without > 0, n_with > 0 ? "{} without a kappa" : "{} more without a kappa",
                  COUNT(n_without)),
    };
    table_note_phrase(table, "Not shown: {}; --format csv has all.", LIST_OF(left_out));
}

/* The first rows with a kappa, and some without; above them what is said of the worst. */
static void fill(const struct report *report, struct row *rows, size_t n,
                 const struct agreement_rest *rest, struct table *table)
{
    size_t n_with = 0, n_without = 0;
    if (n > 0)
        qsort(rows, n, sizeof *rows, compare_rows);
    for (size_t i = 0; i < n; i++) {
        const bool with = rows[i].kappa->status == ESTIMATE_OK;
        if (with ? ++n_with <= MOST_WITH : ++n_without <= MOST_WITHOUT)
            add_row(&rows[i], report->limits->disagree, table);
    }
    note_worst(report, rows, n, *rest, table);
    table_lead(table);
    note_not_shown(n_with > MOST_WITH ? n_with - MOST_WITH : 0,
                   n_without > MOST_WITHOUT ? n_without - MOST_WITHOUT : 0, rest, table);
}

static const char *shown_name(const struct report *report, size_t interviewer, struct table *table)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    return table_text(table, &name);
}

static struct row pair_row(const struct report *report, size_t place, struct table *table)
{
    const struct pair_result *const pair = &report->result->agreement.pairs[place];
    return (struct row){.who = shown_name(report, pair->a, table),
                        .other = shown_name(report, pair->b, table),
                        .alike = pair_words_is_one_level(report, pair),
                        .apart = pair_level_is_apart(report, pair),
                        .n = pair->n,
                        .place = place,
                        .kappa = &pair->kappa[KAPPA_QUADRATIC].estimate,
                        .pair = pair};
}

/* Of the first whose missing scores could change what is said. */
static void note_missing(const struct report *report, size_t n,
                         bool (*words)(const struct report *report, size_t i, struct buffer *text),
                         struct table *table)
{
    size_t told = 0;
    for (size_t i = 0; i < n && told < MOST_TOLD; i++) {
        struct buffer note = {0};
        told += words(report, i, &note);
        note_text(&note, table);
    }
}

static void note_pairs_left_out(const struct report *report, struct table *table)
{
    struct buffer too_few = {0}, apart = {0};
    agreement_counts_too_few(report, &too_few);
    note_text(&too_few, table);
    agreement_counts_apart(report, &apart);
    note_text(&apart, table);
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
    const struct agreement_rest rest = {
        .singular = "pair is", .plural = "pairs are", .one = "pair", .several = "pairs"};
    fill(report, rows, n, &rest, table);
    note_missing(report, agreement->n_pairs, missing_words_pair, table);
    note_pairs_left_out(report, table);
    struct chart chart = {0};
    heatmap_words(report, report->catalogue->n_interviewers, arena, &chart);
    table->title = chart.title;
    return table;
}

static struct row question_row(const struct report *report, size_t place, struct table *table)
{
    const struct panel_result *const panel = &report->result->agreement.questions[place];
    struct buffer who = {0};
    report_names_question(report, place, &who);
    return (struct row){.who = table_text(table, &who),
                        .alike = question_words_is_one_level(report, place, table->arena),
                        .n = panel->n_units,
                        .place = place,
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
    return phrase_kept(table->arena, "Agreement is below {} for {} of {} questions{}",
                       NUMBER(line, 2), DIGITS(below), DIGITS(known),
                       PHRASE_IF(known < n, "; {} more cannot be judged", DIGITS(n - known)));
}

static void note_overall(const struct report *report, struct table *table)
{
    const struct panel_result *const overall = &report->result->agreement.overall;
    const struct estimate *const kappa = &overall->kappa[KAPPA_QUADRATIC].estimate;
    if (kappa->status != ESTIMATE_OK)
        return;
    table_note_phrase(table,
                      "All together: {}; the same score for {} of the pairs of ratings, over {} "
                      "answers.",
                      ESTIMATE(kappa, 2), SHARE(overall->observed), COUNT(overall->n_units));
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
    const struct agreement_rest rest = {.singular = "question is",
                                        .plural = "questions are",
                                        .one = "question",
                                        .several = "questions"};
    fill(report, rows, n, &rest, table);
    table->title = questions_title(rows, n, report->limits->disagree, table);
    note_missing(report, report->catalogue->n_topics, missing_words_topic, table);
    note_missing(report, n_questions, missing_words, table);
    note_overall(report, table);
    if (n > 0)
        table_note(table,
                   "Agreement: Cohen's kappa with quadratic weights, the agreement beyond chance "
                   "of two interviewers on the same answer; 1 is full agreement, brackets hold "
                   "the 95\u00a0% interval. It compares scores, it does not rate people.");
    return table;
}

static struct table *joined(const struct report *report, bool measures, struct arena *arena)
{
    struct table *const pairs = pairs_table(report, arena);
    struct table *const more[] = {questions_agreement(report, arena),
                                  panel_size_table(report, arena),
                                  selection_cost_table(report, arena),
                                  range_table(report, arena),
                                  agreement_months_table(report, arena),
                                  measures ? panel_measures_table(report, arena) : NULL};
    struct table *last = pairs;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        for (struct table *table = more[i]; table; table = table->next)
            last = last->next = table;
    table_basis_note(last, report);
    pairs->data = agreement_record_table(report, arena);
    return pairs;
}

struct table *agreement_table(const struct report *report, struct arena *arena)
{
    return joined(report, false, arena);
}

struct table *agreement_table_measures(const struct report *report, struct arena *arena)
{
    return joined(report, true, arena);
}
