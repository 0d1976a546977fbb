#include "reports/agreement/question_words.h"

#include "base/text.h"
#include "reports/agreement/agreement_words.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { LONGEST_QUESTION = 60 };

/* The tables of all pairs on one question, added for show; a count of 0 where there is none. */
static struct cross_table question_table(const struct report *report, size_t question,
                                         struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct scale *const scale = question_scale(report->catalogue, question);
    const size_t n_cells = scale->n_levels * scale->n_levels;
    struct cross_table sum = {.scale = scale};
    size_t *counts = NULL;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        if (pair->question != (long)question || pair->n_levels != scale->n_levels)
            continue;
        counts = counts ? counts : ARENA_ARRAY(arena, n_cells, size_t);
        for (size_t c = 0; c < n_cells; c++)
            counts[c] += pair->table[c];
        sum.n += pair->n;
    }
    sum.counts = counts;
    return sum;
}

static size_t count_different(const struct cross_table *table)
{
    size_t same = 0;
    for (size_t level = 0; level < table->scale->n_levels; level++)
        same += table->counts[level * table->scale->n_levels + level];
    return table->n - same;
}

/* Which levels to begin with: of two there is nothing to choose. */
static void add_mixed_up(const struct cross_table *table, struct arena *arena, struct buffer *text)
{
    if (table->n == 0 || table->scale->n_levels < 3)
        return;
    size_t count;
    const size_t lower = cross_table_mixed_up(table, &count);
    if (count == 0)
        return;
    phrase(text, ", ");
    agreement_words_level(table->scale, lower, arena, text);
    phrase(text, " and ");
    agreement_words_level(table->scale, lower + 1, arena, text);
    phrase(text, " first: {} of {} differences are between these", DIGITS(count),
           DIGITS(count_different(table)));
}

static void add_question_name(const struct report *report, size_t question, struct arena *arena,
                              struct buffer *text)
{
    struct buffer name = {0};
    report_names_question(report, question, &name);
    phrase(text, "{}", TEXT(text_printable(arena, name.data, LONGEST_QUESTION)));
    buffer_free(&name);
}

static struct agreement_case case_of(const struct report *report, size_t question)
{
    const struct panel_result *const panel = &report->result->agreement.questions[question];
    return (struct agreement_case){&panel->kappa[KAPPA_QUADRATIC].estimate, panel->observed,
                                   panel->n_units, report->limits->disagree};
}

bool question_words_is_one_level(const struct report *report, size_t question, struct arena *arena)
{
    const struct agreement_case what = case_of(report, question);
    const struct cross_table table = question_table(report, question, arena);
    return agreement_words_is_one_level(&what, &table);
}

void question_words(const struct report *report, size_t question, struct arena *arena,
                    struct buffer *text)
{
    const struct agreement_case what = case_of(report, question);
    const struct cross_table table = question_table(report, question, arena);
    add_question_name(report, question, arena, text);
    if (agreement_words_one_level(&what, &table, arena, text)) {
        phrase(text, ". Next step: see in `assay questions` whether it is too easy or too hard.");
    } else if (what.kappa->status == ESTIMATE_OK) {
        agreement_words_observed(what.observed, what.n, text);
        phrase(text, ". Next step: an example answer for each level");
        add_mixed_up(&table, arena, text);
        phrase(text, ".");
    } else {
        agreement_words_reason(what.kappa, text);
        phrase(text, ".");
    }
}
