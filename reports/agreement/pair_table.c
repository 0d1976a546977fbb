#include "reports/agreement/pair_table.h"

#include <math.h>

#include "analytics/agreement/cross_table.h"
#include "base/text.h"
#include "reports/agreement/agreement_counts.h"
#include "reports/agreement/agreement_words.h"
#include "reports/agreement/confusion_table.h"
#include "reports/agreement/pair_lists.h"
#include "reports/agreement/pair_questions.h"
#include "reports/agreement/pair_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column measure_columns[] = {{"measure", TABLE_LEFT, false},
                                                      {"value", TABLE_RIGHT, false},
                                                      {"what it is", TABLE_LEFT, false}};

static void add_share_measure(const char *name, const struct estimate *share, const char *meaning,
                              struct table *table)
{
    table_add(table, name);
    table_estimate_share(table, share);
    table_add(table, meaning);
}

static void add_plain_measure(const char *name, double value, const char *meaning,
                              struct table *table)
{
    if (!isfinite(value))
        return;
    table_add(table, name);
    table_add_phrase(table, "{}", NUMBER(value, 2));
    table_add(table, meaning);
}

static void add_observed(const struct report *report, const struct pair_result *pair,
                         struct table *table)
{
    const struct cross_table cross = pair_words_table(report, pair);
    if (pair->n_levels) {
        const struct estimate agreement = cross_table_agreement(&cross, table->arena);
        add_share_measure("same score", &agreement, "answers with the same score", table);
    }
    table_add(table, "by chance");
    table_add_phrase(table, "{}", SHARE(pair->expected));
    table_add(table, "the same score by chance alone");
}

/* With its sign turned where it is negative, so that it says by how much somebody scores higher. */
static struct estimate turned_up(struct estimate difference)
{
    if (!(difference.value < 0))
        return difference;
    const double lower = -difference.upper;
    difference.upper = -difference.lower;
    difference.lower = lower;
    difference.value = -difference.value;
    return difference;
}

static void add_difference(const struct report *report, const struct pair_result *pair,
                           struct table *table)
{
    enum { NAME_WIDTH = 14 };
    struct arena *const arena = table->arena;
    const bool a_higher = pair->mean_difference < 0;
    const char *const name = report_names_person(report, a_higher ? pair->a : pair->b, arena);
    const char *const meaning = arena_format(arena, "points %s scores higher",
                                             text_printable(arena, name, NAME_WIDTH));
    const struct cross_table cross = pair_words_table(report, pair);
    struct estimate difference = {.status = ESTIMATE_UNDEFINED};
    if (pair->n_levels)
        difference = turned_up(cross_table_difference(&cross, arena));
    if (difference.status != ESTIMATE_OK) {
        add_plain_measure("mean difference", fabs(pair->mean_difference), meaning, table);
        return;
    }
    table_add(table, "mean difference");
    table_estimate_interval(table, &difference);
    table_add(table, meaning);
}

/* PABAK is a line through the observed agreement, and so are its bounds. */
static void add_pabak(const struct report *report, const struct pair_result *pair,
                      struct table *table)
{
    const struct cross_table cross = pair_words_table(report, pair);
    const double k = (double)cross.scale->n_levels;
    struct estimate pabak = {.status = ESTIMATE_TOO_FEW};
    if (pair->n_levels)
        pabak = cross_table_agreement(&cross, table->arena);
    if (pabak.status != ESTIMATE_OK) {
        add_plain_measure("PABAK", pair->pabak, "kappa, if all scores were as likely", table);
        return;
    }
    pabak.value = pair->pabak;
    pabak.lower = (k * pabak.lower - 1) / (k - 1);
    pabak.upper = (k * pabak.upper - 1) / (k - 1);
    table_add(table, "PABAK");
    table_estimate_interval(table, &pabak);
    table_add(table, "kappa, if all scores were as likely");
}

static void add_kappas(const struct report *report, const struct pair_result *pair,
                       struct table *table)
{
    const struct estimate *const kappa = pair_list_agreement(pair);
    const char *const verdict = pair_words_is_one_level(report, pair)
                                    ? "answers too alike"
                                    : agreement_words_verdict(kappa, report->limits->disagree);
    table_add(table, "agreement κ");
    table_estimate_interval(table, kappa);
    table_add(table, arena_format(table->arena, "beyond chance: %s", verdict));
    table_add(table, "unweighted κ");
    table_estimate_interval(table, &pair->kappa[KAPPA_UNWEIGHTED].estimate);
    table_add(table, "any other score counts the same");
}

static struct table *measures(const struct report *report, const struct pair_result *pair,
                              struct arena *arena)
{
    struct table *const table = table_create(arena, measure_columns,
                                             sizeof measure_columns / sizeof *measure_columns);
    add_kappas(report, pair, table);
    add_observed(report, pair, table);
    add_difference(report, pair, table);
    add_plain_measure("highest κ", pair->kappa_max, "unweighted, with these totals", table);
    add_pabak(report, pair, table);
    add_plain_measure("prevalence index", pair->prevalence_index, "0: both scores as frequent",
                      table);
    add_plain_measure("bias index", pair->bias_index, "0: both give them as often", table);
    return table;
}

static const char *title_of(const struct report *report, const struct pair_choice *choice,
                            const struct pair_result *pair, struct arena *arena)
{
    const struct phrase_value first = TEXT(report_names_person(report, choice->first, arena)),
                              second = TEXT(report_names_person(report, choice->second, arena));
    if (!pair)
        return phrase_kept(arena, "{} and {} never scored the same answer", first, second);
    return phrase_kept(arena, "{} and {} give the same score to {} of {} answer{|s}", first, second,
                       SHARE(pair->observed), SPELLED(pair->n));
}

/* Why kappa is low or absent, and what to do; nothing where they agree. */
static void note_next_step(const struct report *report, const struct pair_result *pair,
                           struct table *table)
{
    const struct estimate *const kappa = pair_list_agreement(pair);
    const size_t missing = agreement_counts_missing(report, pair);
    if (kappa->status == ESTIMATE_OK && kappa->value >= report->limits->disagree &&
        !pair_words_is_biased(report, pair))
        return;
    if (missing > 0) {
        table_note_phrase(table,
                          "Too few answers to judge; they need {} more in common, {of|each of} "
                          "another candidate.",
                          SPELLED(missing));
        return;
    }
    struct buffer note = {0};
    pair_words(report, pair, table->arena, &note);
    table_note(table, table_text(table, &note));
}

static void note_numbers(const struct report *report, const struct pair_result *pair,
                         struct table *table)
{
    if (pair->n_levels)
        table_note_phrase(table,
                          "Rows: scores by {}; columns: scores by {}; =: the same from both.",
                          TEXT(report_names_person(report, pair->a, table->arena)),
                          TEXT(report_names_person(report, pair->b, table->arena)));
    else
        table_note(table, "The scale has too many levels for a table of them.");
    table_note(table, "Agreement κ: Cohen's kappa with quadratic weights, within questions. "
                      "Brackets hold the 95\u00a0% interval; numbers without one tell of these "
                      "answers alone.");
}

static struct table *last_of(struct table *table)
{
    while (table->next)
        table = table->next;
    return table;
}

struct table *pair_table(const struct report *report, const struct pair_choice *choice,
                         struct arena *arena)
{
    size_t n;
    const struct pair_result *const results = pair_choice_results(report, choice, arena, &n);
    if (n == 0) {
        struct table *const none = table_create(arena, NULL, 0);
        struct buffer why = {0};
        agreement_counts_why_apart(report, &why);
        none->title = title_of(report, choice, NULL, arena);
        table_note(none, table_text(none, &why));
        table_basis_note(none, report);
        none->data = confusion_table_data(report, results, 0, arena);
        return none;
    }
    struct table *const numbers = measures(report, &results[0], arena);
    struct table *first = numbers;
    if (results[0].n_levels) {
        first = confusion_tables(report, &results[0], arena);
        last_of(first)->next = numbers;
    }
    first->title = title_of(report, choice, &results[0], arena);
    note_next_step(report, &results[0], numbers);
    note_numbers(report, &results[0], numbers);
    numbers->next = pair_questions(report, results, n, arena);
    table_basis_note(numbers->next, report);
    first->data = confusion_table_data(report, results, n, arena);
    return first;
}
