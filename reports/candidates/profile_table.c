#include "reports/candidates/profile_table.h"

#include <math.h>

#include "reports/candidates/comment_words.h"
#include "reports/candidates/profile_record.h"
#include "reports/candidates/profile_sayings_words.h"
#include "reports/candidates/profile_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"topic", TABLE_LEFT, false},        {"asked", TABLE_RIGHT, true},
    {"ratings", TABLE_RIGHT, true},      {"profile", TABLE_RIGHT, false},
    {"middle half", TABLE_RIGHT, false}, {"verdict", TABLE_LEFT, false},
};

static void add_middle_half(const struct topic_profile *topic, struct table *table)
{
    if (!isfinite(topic->p25) || !isfinite(topic->p75)) {
        table_add(table, "too few");
        return;
    }
    const struct interval middle = {topic->p25, topic->p75};
    table_add_phrase(table, "{}", SHARE_BOUNDS(&middle));
}

static void add_topic(const struct topic *about, const struct topic_profile *topic,
                      struct table *table)
{
    table_add(table, arena_format(table->arena, "%s %s%s", about->code, about->title,
                                  about->bonus ? " (bonus)" : ""));
    table_add_count(table, topic->n_questions);
    table_add_count(table, topic->n_ratings);
    table_estimate_share(table, &topic->profile);
    add_middle_half(topic, table);
    table_add(table, profile_words_verdict(topic));
}

static void add_sayings(const struct report *report, size_t profile, struct table *table)
{
    const char *sayings[PROFILE_MOST_SAYINGS];
    profile_sayings_words_can(report, profile, table->arena, sayings);
    for (size_t i = 0; i < PROFILE_MOST_SAYINGS && sayings[i]; i++)
        table_note(table, sayings[i]);
    table_note(table, "");
    profile_sayings_words_cannot(report, profile, table->arena, sayings);
    for (size_t i = 0; i < PROFILE_MOST_SAYINGS && sayings[i]; i++)
        table_note(table, sayings[i]);
    table_note(table, "");
}

/* "4.3, Amara Okafor, 5 October 2026: “…”" */
static void add_comments(const struct report *report, struct table *table)
{
    if (!report->comments)
        return;
    const struct comment *const *const sorted = comment_words_sorted(report, table->arena);
    for (size_t i = 0; i < report->comments->n; i++) {
        struct buffer source = {0};
        comment_words_source(report, sorted[i], &source);
        table_note_phrase(table, "{}, {}: {}", PRINTABLE(sorted[i]->question), TEXT(source.data),
                          PRINTABLE(sorted[i]->text));
        buffer_free(&source);
    }
    table_note(table, report->comments->n ? COMMENT_CAUTION : COMMENT_NONE);
    table_note(table, "");
}

struct table *profile_table(const struct report *report, size_t profile, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct chart chart = {0};
    profile_words(report, profile, arena, &chart);
    table->title = chart.title;
    size_t *const asked = ARENA_ARRAY(arena, report->catalogue->n_topics, size_t);
    const size_t n = profile_words_asked(report, profile, asked);
    for (size_t i = 0; i < n; i++)
        add_topic(&report->catalogue->topics[asked[i]],
                  &report->result->profiles[profile].topics[asked[i]], table);
    table->data = profile_record_table(report, profile, arena);
    add_sayings(report, profile, table);
    add_comments(report, table);
    table_note(table,
               "Profile: the share of the scale to be expected of questions like those of the "
               "bank and an average interviewer, with its 95\u00a0% interval. Middle half: where "
               "half of the other candidates are estimated to be. Above or below typical needs "
               "the whole interval outside it.");
    const char *const groups = profile_words_groups(report, arena);
    if (groups)
        table_note(table, groups);
    table_basis_note(table, report);
    table_note(table, "");
    table_note(table, PROFILE_CAUTION);
    return table;
}
