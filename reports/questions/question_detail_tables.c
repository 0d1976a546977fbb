#include "reports/questions/question_detail_tables.h"

#include <stdbool.h>
#include <stdlib.h>

#include "reports/agreement/agreement_words.h"
#include "reports/model/level.h"
#include "reports/model/report_names.h"
#include "reports/rubrics/rubric_words.h"
#include "reports/table/share_bar.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { BAR_WIDTH = 16, MOST_PAIRS = 10 };

static const struct table_column level_columns[] = {
    {"score", TABLE_LEFT, false},
    {"ratings", TABLE_RIGHT, true},
    {"", TABLE_LEFT, false},
    {"share", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
    {"interview", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
};

static const int level_room[] = {TABLE_ALWAYS, TABLE_ALWAYS, TABLE_ON_TERMINAL, TABLE_ALWAYS,
                                 TABLE_ALWAYS, TABLE_ALWAYS, TABLE_ALWAYS};

static void add_bar(double share, struct table *table)
{
    struct buffer bar = {0};
    share_bar_filled(share, BAR_WIDTH, &bar);
    table_add(table, table_text(table, &bar));
}

static void add_estimates(const struct level_use *use, struct table *table)
{
    table_estimate_share_alone(table, &use->share);
    table_estimate_share_bounds(table, &use->share);
    table_estimate_share_alone(table, &use->ability);
    table_estimate_share_bounds(table, &use->ability);
}

/* Neighbouring levels of a long scale have a count in common and no estimates. */
static void add_group(const struct report *report, size_t question, size_t index,
                      struct table *table)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = &report->result->questions.questions[question];
    const struct level_group group = level_group(scale, index);
    const size_t count = level_group_count(group, result->levels);
    struct buffer name = {0};
    level_group_name(scale, group, &name);
    table_add(table, table_text(table, &name));
    table_add_count(table, count);
    add_bar((double)count / (double)question_result_on_scale(result), table);
    if (group.first == group.last) {
        add_estimates(&result->levels[group.first], table);
        return;
    }
    for (size_t c = 3; c < table->n_columns; c++)
        table_add(table, NULL);
}

struct table *question_detail_tables_levels(const struct report *report, size_t question,
                                            struct arena *arena)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = &report->result->questions.questions[question];
    if (scale->continuous || !result->levels || result->n_ratings == 0)
        return NULL;
    const bool grouped = level_n_groups(scale) < scale->n_levels;
    struct table *const table = table_create(arena, level_columns, grouped ? 3 : 7);
    table->title = "How each score is used";
    table->room = level_room;
    for (size_t i = 0; i < level_n_groups(scale); i++)
        add_group(report, question, i, table);
    const struct rubric_sentences sentences = rubric_words(report, question, arena);
    for (size_t i = 0; i < sentences.n; i++)
        table_note(table, sentences.items[i].text);
    if (!grouped)
        table_note(table, "Interview: what those who got the score reach over the whole "
                          "interview, adjusted for the questions and interviewers they met; it "
                          "should rise from score to score.");
    return table;
}

static int by_agreement(const void *left, const void *right)
{
    const struct pair_result *const a = *(const struct pair_result *const *)left,
                                    *const b = *(const struct pair_result *const *)right;
    const struct estimate *const x = &a->kappa[KAPPA_QUADRATIC].estimate,
                                 *const y = &b->kappa[KAPPA_QUADRATIC].estimate;
    const bool x_ok = x->status == ESTIMATE_OK, y_ok = y->status == ESTIMATE_OK;
    if (x_ok != y_ok)
        return x_ok ? -1 : 1;
    if (x_ok && x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return a < b ? -1 : a > b;
}

const struct pair_result **question_detail_tables_question_pairs(const struct report *report,
                                                                 size_t question,
                                                                 struct arena *arena, size_t *ret_n)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct pair_result **const pairs = ARENA_ARRAY(arena, agreement->n_pairs,
                                                         const struct pair_result *);
    size_t n = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++)
        if (agreement->pairs[i].question == (long)question)
            pairs[n++] = &agreement->pairs[i];
    if (n > 1)
        qsort(pairs, n, sizeof *pairs, by_agreement);
    *ret_n = n;
    return pairs;
}

static const struct table_column pair_columns[] = {
    {"interviewer", TABLE_LEFT, false}, {"and", TABLE_LEFT, false},
    {"answers", TABLE_RIGHT, true},     {"agreement κ", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false}, {"in words", TABLE_LEFT, false},
};

static void add_interviewer(const struct report *report, size_t interviewer, struct table *table)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    table_add(table, table_text(table, &name));
}

static void add_pair(const struct report *report, const struct pair_result *pair,
                     struct table *table)
{
    const struct estimate *const kappa = &pair->kappa[KAPPA_QUADRATIC].estimate;
    add_interviewer(report, pair->a, table);
    add_interviewer(report, pair->b, table);
    table_add_count(table, pair->n);
    table_estimate_number_alone(table, kappa);
    table_estimate_number_bounds(table, kappa);
    table_add(table, agreement_words_verdict(kappa, report->limits->disagree));
}

static bool has_kappa(const struct pair_result *pair)
{
    return pair->kappa[KAPPA_QUADRATIC].estimate.status == ESTIMATE_OK;
}

static void note_count(size_t n, const char *one, const char *many, struct table *table)
{
    if (n > 0)
        table_note_phrase(table, "{} {}; CSV and JSON have all.", COUNT(n),
                          TEXT(n == 1 ? one : many));
}

/* Those that are not shown, the ones with a kappa first. */
static void note_others(const struct pair_result *const *pairs, size_t n, struct table *table)
{
    size_t more = 0;
    while (more < n && has_kappa(pairs[more]))
        more++;
    note_count(more, "more pair is not shown", "more pairs are not shown", table);
    note_count(n - more, "pair shares too few answers, or answers too alike, to say",
               "pairs share too few answers, or answers too alike, to say", table);
}

struct table *question_detail_tables_pairs(const struct report *report, size_t question,
                                           struct arena *arena)
{
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(report, question,
                                                                                   arena, &n);
    if (n == 0)
        return NULL;
    struct table *const table = table_create(arena, pair_columns,
                                             sizeof pair_columns / sizeof *pair_columns);
    table->title = "How interviewers agree on it, least agreement first";
    size_t n_shown = 0;
    while (n_shown < n && n_shown < MOST_PAIRS && has_kappa(pairs[n_shown]))
        add_pair(report, pairs[n_shown++], table);
    note_others(pairs + n_shown, n - n_shown, table);
    return table;
}
