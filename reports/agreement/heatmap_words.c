#include "reports/agreement/heatmap_words.h"

#include <math.h>
#include <stdint.h>

#include "base/text.h"
#include "reports/agreement/pair_level.h"
#include "reports/agreement/pair_lists.h"
#include "reports/agreement/pair_words.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { NAMED_IN_TITLE = 3, DESCRIBED = 20 };

struct pair_list {
    const struct pair_result **pairs;
    size_t n;
};

/* Pooled pairs with a state; of those that are OK, all or the ones wholly below the line, less
 * those whose kappa is low because nearly all answers got one level, or for the level alone. */
static struct pair_list find_pairs(const struct report *report, enum estimate_status status,
                                   bool weak_only, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct pair_list list = {ARENA_ARRAY(arena, agreement->n_pairs, const struct pair_result *), 0};
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        const struct estimate *const kappa = pair_list_agreement(pair);
        if (pair->question == QUESTION_POOLED && pair->n > 0 && kappa->status == status &&
            (!weak_only ||
             (kappa->upper < report->limits->disagree && !pair_words_is_one_level(report, pair) &&
              !(pair_level_is_apart(report, pair) && pair_level_same_order(report, pair)))))
            list.pairs[list.n++] = pair;
    }
    return list;
}

/* "Ann scores higher and Ben lower than all others"; whether there is anybody. */
static bool add_outsiders(const struct report *report, struct arena *arena, struct buffer *title)
{
    const size_t n = report->catalogue->n_interviewers;
    struct phrase_value *const names = ARENA_ARRAY(arena, 2 * n, struct phrase_value);
    size_t n_higher = 0, n_lower = 0;
    for (size_t i = 0; i < n; i++) {
        const int side = pair_level_side(report, i);
        const struct phrase_value name = TEXT(report_names_person(report, i, arena));
        if (side > 0)
            names[n_higher++] = name;
        else if (side < 0)
            names[n + n_lower++] = name;
    }
    const struct phrase_value sides[] = {
        PHRASE_IF(n_higher > 0, "{} {} higher", LIST(names, n_higher),
                  TEXT(n_higher == 1 ? "scores" : "score")),
        PHRASE_IF(n_lower > 0, "{} {} lower", LIST(names + n, n_lower),
                  TEXT(n_lower == 1 ? "scores" : "score")),
    };
    if (n_higher + n_lower > 0)
        phrase(title, "{} than all others", LIST_OF(sides));
    return n_higher + n_lower > 0;
}

/* Where none clearly disagrees in order: who differs in level. */
static void add_levels(const struct report *report, struct arena *arena, struct buffer *title)
{
    const struct pair_levels apart = pair_level_all(report);
    if (apart.n == 0) {
        phrase(title, "No two interviewers clearly disagree");
        return;
    }
    const struct phrase_value a = TEXT(report_names_person(report, apart.widest->a, arena));
    const struct phrase_value b = TEXT(report_names_person(report, apart.widest->b, arena));
    if (apart.n == 1 && pair_level_same_order(report, apart.widest))
        phrase(title, "{} and {} put answers in the same order; ", a, b);
    else
        phrase(title, "No two interviewers clearly disagree in order; ");
    if (apart.n == 1)
        pair_level_words(report, apart.widest, arena, title);
    else if (!add_outsiders(report, arena, title))
        phrase(title, "{} pairs differ in level, {} and {} by {} points", SPELLED(apart.n), a, b,
               NUMBER(fabs(apart.widest->mean_difference), 1));
}

static const char *title_of(const struct report *report, const struct pair_list *ok,
                            const struct pair_list *weak, struct arena *arena)
{
    if (ok->n == 0)
        return "No pair of interviewers shares enough answers to be judged by itself";
    struct buffer title = {0};
    if (weak->n == 0) {
        add_levels(report, arena, &title);
        return wording_keep(&title, arena);
    }
    if (weak->n > NAMED_IN_TITLE)
        return phrase_kept(arena, "{^} pair{|s} of interviewers score the same answers differently",
                           SPELLED(weak->n));
    for (size_t i = 0; i < weak->n; i++)
        phrase(&title, i > 0 ? "; {} and {}" : "{} and {}",
               TEXT(report_names_person(report, weak->pairs[i]->a, arena)),
               TEXT(report_names_person(report, weak->pairs[i]->b, arena)));
    phrase(&title, " score the same answers differently");
    return wording_keep(&title, arena);
}

static size_t count_undefined(const struct report *report, struct arena *arena)
{
    return find_pairs(report, ESTIMATE_UNDEFINED, false, arena).n +
           find_pairs(report, ESTIMATE_NOT_CONVERGED, false, arena).n;
}

bool heatmap_words_has_levels(const struct report *report, struct arena *arena)
{
    const struct pair_list ok = find_pairs(report, ESTIMATE_OK, false, arena);
    for (size_t i = 0; i < ok.n; i++)
        if (pair_level_difference(report, ok.pairs[i], arena).status == ESTIMATE_OK)
            return true;
    return false;
}

static const char *reading_of(const struct report *report, size_t n_shown, struct arena *arena)
{
    size_t *const met = ARENA_ARRAY(arena, report->catalogue->n_interviewers, size_t);
    const size_t n_met = pair_list_interviewers(report, SIZE_MAX, arena, met);
    return phrase_kept(
        arena,
        "Below the names is how far two people put answers in the same order (κ, 1 is full, 0 is "
        "chance), above them {}. It compares scores, it does not rate people.{}{}",
        TEXT(heatmap_words_has_levels(report, arena)
                 ? "how many points the row scores over the column; bold: surely half a point or "
                   "more"
                 : "the 95\u00a0% interval and n, the answers both scored"),
        PHRASE_IF(count_undefined(report, arena) > 0, " n/a: somebody used one score only."),
        PHRASE_IF(n_shown < n_met,
                  " Shown are the {} who share the most answers, of {}; the table has all pairs.",
                  SPELLED(n_shown), SPELLED(n_met)));
}

static void describe_pair(const struct report *report, const struct pair_result *pair,
                          struct arena *arena, struct buffer *text)
{
    const struct estimate *const kappa = pair_list_agreement(pair);
    phrase(text, " {} and {}: {}, n {}", TEXT(report_names_person(report, pair->a, arena)),
           TEXT(report_names_person(report, pair->b, arena)), ESTIMATE(kappa, 2), COUNT(pair->n));
    if (pair_level_is_apart(report, pair)) {
        phrase(text, "; ");
        pair_level_words(report, pair, arena, text);
    }
    phrase(text, ".");
}

static void describe_rest(const struct report *report, size_t n_ok, struct arena *arena,
                          struct buffer *text)
{
    const size_t too_few = find_pairs(report, ESTIMATE_TOO_FEW, false, arena).n;
    const size_t undefined = count_undefined(report, arena);
    const size_t n = report->catalogue->n_interviewers, all = n * (n - 1) / 2;
    const size_t together = n_ok + too_few + undefined;
    const size_t apart = all > together ? all - together : 0;
    if (too_few > 0)
        phrase(text, " Too few answers to say: {} pair{|s}.", SPELLED(too_few));
    if (undefined > 0)
        phrase(text, " Not defined, as somebody used one score only: {} pair{|s}.",
               SPELLED(undefined));
    if (apart > 0)
        phrase(text, " Never scored the same answer: {} pair{|s}.", SPELLED(apart));
}

void heatmap_words(const struct report *report, size_t n_shown, struct arena *arena,
                   struct chart *chart)
{
    const struct pair_list ok = find_pairs(report, ESTIMATE_OK, false, arena);
    const struct pair_list weak = find_pairs(report, ESTIMATE_OK, true, arena);
    chart->title = title_of(report, &ok, &weak, arena);
    chart->reading = reading_of(report, n_shown, arena);
    struct buffer text = {0};
    phrase(&text, "Heat map of pairs of interviewers. {}.", TEXT(chart->title));
    const struct estimate *const overall =
        &report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate;
    if (overall->status == ESTIMATE_OK)
        phrase(&text, " Over all pairs and questions kappa is {}, n {}.", ESTIMATE(overall, 2),
               COUNT(overall->n));
    for (size_t i = 0; i < ok.n && i < DESCRIBED; i++)
        describe_pair(report, ok.pairs[i], arena, &text);
    describe_rest(report, ok.n, arena, &text);
    phrase(&text, " The table of pairs has every number.");
    chart->description = wording_keep(&text, arena);
}
