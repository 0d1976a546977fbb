#include "reports/rubrics/version_table.h"

#include <math.h>
#include <string.h>

#include "base/date.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"", TABLE_LEFT, false},
    {"before", TABLE_RIGHT, false},
    {"now", TABLE_RIGHT, false},
    {"difference", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
    {"verdict", TABLE_LEFT, false},
};

enum version_part version_table_changed_part(const struct question_version *before,
                                             const struct question_version *after)
{
    if (strcmp(before->prompt, after->prompt) != 0)
        return VERSION_PROMPT;
    return strcmp(before->rubric, after->rubric) != 0 ? VERSION_RUBRIC : VERSION_CRITERIA;
}

static void add_difference(const struct estimate *difference, bool share, struct table *table)
{
    const double factor = share ? 100 : 1;
    const int decimals = share ? 0 : 2;
    if (difference->status != ESTIMATE_OK) {
        table_add(table, NULL);
        table_add(table, NULL);
        return;
    }
    table_add_phrase(table, share ? "{}\u00a0%" : "{}",
                     SIGNED(factor * difference->value, decimals));
    table_add_phrase(table, "({})",
                     BETWEEN(factor * difference->lower, factor * difference->upper, decimals));
}

static void add_measure(const struct version_change *change, enum version_measure measure,
                        struct table *table)
{
    static const char *const names[] = {"difficulty", "separation", "agreement κ"};
    const struct version_comparison *const comparison = &change->measures[measure];
    const bool share = measure == VERSION_DIFFICULTY;
    table_add(table, names[measure]);
    (share ? table_estimate_share_alone : table_estimate_number_alone)(table, &comparison->before);
    (share ? table_estimate_share_alone : table_estimate_number_alone)(table, &comparison->after);
    add_difference(&comparison->difference, share, table);
    table_add(table, version_words_verdict_label(comparison->verdict));
}

static void note_wording(const struct question_version *version, const char *when,
                         enum version_part part, struct table *table)
{
    static const char *const names[] = {"", "rubric ", ""};
    const char *const text = part == VERSION_RUBRIC ? version->rubric : version->prompt;
    char day[11];
    date_format(version->valid_from, day);
    table_note_phrase(table, "{} (version {}{}): {}{}", TEXT(when),
                      DIGITS((size_t)version->version), PHRASE_IF(*day, ", from {}", TEXT(day)),
                      TEXT(names[part]), TEXT(*text ? text : "–"));
}

static void note_wordings(const struct report *report, const struct version_change *change,
                          struct table *table)
{
    const struct wordings *const wordings = &report->catalogue->wordings[change->question];
    const struct question_version *const before = &wordings->versions[change->before],
                                         *const after = &wordings->versions[change->after];
    const enum version_part part = version_table_changed_part(before, after);
    if (part == VERSION_CRITERIA)
        table_note(table, "Question and rubric read the same; its criteria or title changed.");
    note_wording(before, "Before", part, table);
    note_wording(after, "Now", part, table);
    for (size_t w = change->before; w-- > 0;) {
        note_wording(&wordings->versions[w], "Earlier", part, table);
        table_note_phrase(table, "Candidates with version {}: {}.",
                          DIGITS((size_t)wordings->versions[w].version),
                          DIGITS(change->n_candidates[w]));
    }
}

struct table *version_table(const struct report *report, size_t question, struct arena *arena)
{
    const struct version_change *const change = version_words_change_of(report, question);
    if (!change)
        return NULL;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct buffer title = {0}, basis = {0};
    version_words_heading(report, change, &title);
    table->title = table_text(table, &title);
    version_words_basis(change, &basis);
    for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++)
        add_measure(change, m, table);
    table_note(table, table_text(table, &basis));
    for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++) {
        struct buffer text = {0};
        version_words_measure(report, change, m, &text);
        table_note(table, table_text(table, &text));
    }
    table_note(table, "Whatever else changed at the same time is part of the difference.");
    table_note(table, "");
    note_wordings(report, change, table);
    return table;
}
