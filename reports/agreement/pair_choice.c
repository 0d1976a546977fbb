#include "reports/agreement/pair_choice.h"

#include <string.h>

#include "base/edit_distance.h"
#include "base/person_name.h"
#include "base/text.h"
#include "reports/model/report_names.h"
#include "reports/text/wording.h"

enum { MOST_SUGGESTED = 3, SHORTEST_START = 3, NOBODY = -1 };

/* The names as they are shown, folded for comparing. */
struct name_list {
    const char **shown, **folded;
    size_t n;
    bool hidden;
};

static struct name_list names_of(const struct report *report, struct arena *arena)
{
    struct name_list names = {.n = report->catalogue->n_interviewers,
                              .hidden = report->hide_interviewers};
    names.shown = ARENA_ARRAY(arena, names.n, const char *);
    names.folded = ARENA_ARRAY(arena, names.n, const char *);
    for (size_t i = 0; i < names.n; i++) {
        struct buffer name = {0};
        report_names_interviewer(report, i, &name);
        names.shown[i] = wording_keep(&name, arena);
        names.folded[i] = text_fold(arena, names.shown[i]);
    }
    return names;
}

static long find_name(const struct name_list *names, const char *folded)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->folded[i], folded) == 0)
            return (long)i;
    return NOBODY;
}

static bool is_like(const char *folded, const char *other, struct arena *arena)
{
    const struct person_name a = person_name_read(arena, folded);
    const struct person_name b = person_name_read(arena, other);
    const char *const key = text_key(arena, folded), *const other_key = text_key(arena, other);
    const size_t distance = edit_distance(key, other_key), length = strlen(key);
    return person_name_compare(&a, &b) != NAMES_DIFFER ||
           (distance <= 2 && 2 * distance < length) ||
           (length >= SHORTEST_START && strncmp(key, other_key, length) == 0);
}

static bool unknown_name(const struct name_list *names, const char *folded, const char *typed,
                         struct arena *arena, struct error *error)
{
    struct buffer hint = {0};
    size_t n = 0;
    for (size_t i = 0; i < names->n && n < MOST_SUGGESTED; i++) {
        if (is_like(folded, names->folded[i], arena))
            buffer_format(&hint, "%s'%s'", n++ == 0 ? "did you mean " : " or ",
                          text_printable(arena, names->shown[i], 60));
    }
    error_set(error, ERROR_USAGE, "no interviewer '%s'", text_printable(arena, typed, 60));
    if (n > 0)
        error_hint(error, "%s?", hint.data);
    else if (names->hidden && names->n > 0)
        error_hint(error, "with --hide-interviewers names are '%s' to '%s'", names->shown[0],
                   names->shown[names->n - 1]);
    else
        error_hint(error, "`assay people` lists the names");
    buffer_free(&hint);
    return false;
}

/* The text parted at one of its commas. */
struct parting {
    const char *typed[2], *folded[2];
    long found[2];
};

static struct parting part_at(const struct name_list *names, const char *text, const char *comma,
                              struct arena *arena)
{
    struct parting parting = {
        .typed = {arena_copy_n(arena, text, (size_t)(comma - text)), comma + 1}};
    for (size_t i = 0; i < 2; i++) {
        parting.typed[i] = text_trim(arena, parting.typed[i]);
        parting.folded[i] = text_fold(arena, parting.typed[i]);
        parting.found[i] = find_name(names, parting.folded[i]);
    }
    return parting;
}

static int count_found(const struct parting *parting)
{
    return (parting->found[0] != NOBODY) + (parting->found[1] != NOBODY);
}

/* Parts the text at the comma with most known names on its sides, the first of equals; how many
 * commas part two known names is `ret_ways`. */
static struct parting best_parting(const struct name_list *names, const char *text,
                                   struct arena *arena, size_t *ret_ways)
{
    struct parting best = {.found = {NOBODY, NOBODY}};
    *ret_ways = 0;
    for (const char *comma = strchr(text, ','); comma; comma = strchr(comma + 1, ',')) {
        const struct parting parting = part_at(names, text, comma, arena);
        *ret_ways += count_found(&parting) == 2;
        if (!best.typed[0] || count_found(&parting) > count_found(&best))
            best = parting;
    }
    return best;
}

static bool choose(const struct name_list *names, const char *text, struct arena *arena,
                   struct pair_choice *ret, struct error *error)
{
    size_t ways;
    const struct parting parting = best_parting(names, text, arena, &ways);
    if (!parting.typed[0] || !*parting.typed[0] || !*parting.typed[1]) {
        error_set(error, ERROR_USAGE, "--pair wants two interviewers, not '%s'",
                  text_printable(arena, text, 60));
        return error_hint(error, "with a comma between them: --pair 'Ana Ruiz,Bo Lind'");
    }
    for (size_t i = 0; i < 2; i++)
        if (parting.found[i] == NOBODY)
            return unknown_name(names, parting.folded[i], parting.typed[i], arena, error);
    if (ways > 1)
        return error_set(error, ERROR_USAGE, "'%s' could be different pairs of interviewers",
                         text_printable(arena, text, 120));
    if (parting.found[0] == parting.found[1])
        return error_set(error, ERROR_USAGE, "'%s' is one and the same interviewer",
                         text_printable(arena, names->shown[parting.found[0]], 60));
    *ret = (struct pair_choice){(size_t)parting.found[0], (size_t)parting.found[1]};
    return true;
}

bool pair_choice_read(const struct report *report, const char *text, struct pair_choice *ret,
                      struct error *error)
{
    struct arena scratch = {0};
    const struct name_list names = names_of(report, &scratch);
    const bool chosen = choose(&names, text, &scratch, ret, error);
    arena_free(&scratch);
    return chosen;
}

bool pair_choice_one(const struct report *report, const char *text, size_t *ret,
                     struct error *error)
{
    if (report->catalogue->n_interviewers == 0)
        return error_set(error, ERROR_TOO_FEW, "no rating passes the filters");
    struct arena scratch = {0};
    const struct name_list names = names_of(report, &scratch);
    const char *const typed = text_trim(&scratch, text), *const folded = text_fold(&scratch, typed);
    const long found = find_name(&names, folded);
    const bool known = found != NOBODY || unknown_name(&names, folded, typed, &scratch, error);
    *ret = known ? (size_t)found : 0;
    arena_free(&scratch);
    return known;
}

static bool is_chosen(const struct pair_result *pair, const struct pair_choice *choice)
{
    return (pair->a == choice->first && pair->b == choice->second) ||
           (pair->a == choice->second && pair->b == choice->first);
}

/* The pairs stand by a and b, so that those of one pair stand together. */
static struct pair_result *find_results(const struct report *report,
                                        const struct pair_choice *choice, size_t *ret_n)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    size_t first = 0, n = 0;
    while (first < agreement->n_pairs && !is_chosen(&agreement->pairs[first], choice))
        first++;
    while (first + n < agreement->n_pairs && is_chosen(&agreement->pairs[first + n], choice))
        n++;
    *ret_n = n;
    return n ? &agreement->pairs[first] : NULL;
}

struct report pair_choice_report(const struct report *report, const struct pair_choice *choice,
                                 struct arena *arena)
{
    struct analysis_result *const result = ARENA_NEW(arena, struct analysis_result);
    *result = *report->result;
    result->agreement.pairs = find_results(report, choice, &result->agreement.n_pairs);
    struct report only = *report;
    only.result = result;
    return only;
}

static void turn(struct pair_result *pair, struct arena *arena)
{
    const size_t k = pair->n_levels, a = pair->a;
    size_t *const turned = ARENA_ARRAY(arena, k * k, size_t);
    for (size_t i = 0; i < k * k; i++)
        turned[i] = pair->table[i % k * k + i / k];
    pair->a = pair->b;
    pair->b = a;
    pair->table = turned;
    pair->mean_difference = -pair->mean_difference;
    pair->bias_index = -pair->bias_index;
}

struct pair_result *pair_choice_results(const struct report *report,
                                        const struct pair_choice *choice, struct arena *arena,
                                        size_t *ret_n)
{
    const struct pair_result *const found = find_results(report, choice, ret_n);
    struct pair_result *const results = ARENA_ARRAY(arena, *ret_n, struct pair_result);
    for (size_t i = 0; i < *ret_n; i++) {
        results[i] = found[i];
        if (found[i].a != choice->first)
            turn(&results[i], arena);
    }
    return results;
}
