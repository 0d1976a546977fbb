#include "reports/agreement/agreement_words.h"

#include "base/text.h"
#include "reports/model/level.h"
#include "reports/text/phrase.h"

enum { LONGEST_LEVEL = 30 };

static const double one_level = 0.8;   /* share of answers that are nearly all */
static const double every_level = 0.9; /* share that is nearly every one */

/* The bounds above the line are those of the agreement chart. */
const char *agreement_words_verdict(const struct estimate *kappa, double line)
{
    if (kappa->status != ESTIMATE_OK)
        return kappa->status == ESTIMATE_TOO_FEW ? "too few answers" : "cannot be computed";
    if (kappa->value < line)
        return kappa->upper < line ? "disagree" : "may disagree";
    if (kappa->value < 0.60)
        return "agree in part";
    return kappa->value < 0.75 ? "agree" : "agree closely";
}

void agreement_words_level(const struct scale *scale, size_t level, struct arena *arena,
                           struct buffer *text)
{
    struct buffer name = {0};
    level_name(scale, level, &name);
    phrase(text, "{}", TEXT(text_printable(arena, name.data, LONGEST_LEVEL)));
    buffer_free(&name);
}

void agreement_words_observed(double observed, size_t n, struct buffer *text)
{
    phrase(text, ": the same score for {} of {} answer{|s}", SHARE(observed), COUNT(n));
}

void agreement_words_reason(const struct estimate *kappa, struct buffer *text)
{
    phrase(text, ": {}", TEXT(kappa->reason ? kappa->reason : "no kappa"));
}

/* The level that explains a low kappa or none; n_levels where there is no such level. */
static size_t explaining_level(const struct agreement_case *what, const struct cross_table *table)
{
    const struct estimate *const kappa = what->kappa;
    const bool low = kappa->status == ESTIMATE_UNDEFINED ||
                     (kappa->status == ESTIMATE_OK && kappa->value < what->line);
    return low && what->observed >= one_level ? cross_table_common_level(table, one_level)
                                              : table->scale->n_levels;
}

static void add_one_level(const struct agreement_case *what, const struct cross_table *table,
                          size_t level, struct arena *arena, struct buffer *text)
{
    const size_t given = cross_table_given_by_a(table, level) +
                         cross_table_given_by_b(table, level);
    const bool every = given == 2 * table->n;
    const bool nearly = (double)given >= every_level * 2 * (double)table->n;
    agreement_words_observed(what->observed, what->n, text);
    phrase(text, "; kappa is {} because {} got the score ",
           what->kappa->status == ESTIMATE_OK ? NUMBER(what->kappa->value, 2) : TEXT("not defined"),
           TEXT(every    ? "every answer"
                : nearly ? "nearly every answer"
                         : "most answers"));
    agreement_words_level(table->scale, level, arena, text);
}

bool agreement_words_is_one_level(const struct agreement_case *what,
                                  const struct cross_table *table)
{
    return table->n && explaining_level(what, table) < table->scale->n_levels;
}

bool agreement_words_one_level(const struct agreement_case *what, const struct cross_table *table,
                               struct arena *arena, struct buffer *text)
{
    if (!agreement_words_is_one_level(what, table))
        return false;
    add_one_level(what, table, explaining_level(what, table), arena, text);
    return true;
}
