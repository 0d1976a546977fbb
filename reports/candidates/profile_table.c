#include "reports/candidates/profile_table.h"

#include <math.h>

#include "reports/candidates/profile_record.h"
#include "reports/candidates/profile_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"topic", TABLE_LEFT, false},        {"asked", TABLE_RIGHT, true},
    {"ratings", TABLE_RIGHT, true},      {"adjusted", TABLE_RIGHT, false},
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
    table_add(table, arena_format(table->arena, "%s %s", about->code, about->title));
    table_add_count(table, topic->n_questions);
    table_add_count(table, topic->n_ratings);
    if (topic->asked)
        table_estimate_share(table, &topic->adjusted);
    else
        table_add(table, NULL);
    add_middle_half(topic, table);
    table_add(table, profile_words_verdict(topic));
}

struct table *profile_table(const struct report *report, size_t profile, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct chart chart = {0};
    profile_words(report, profile, arena, &chart);
    table->title = chart.title;
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_topic(&report->catalogue->topics[t], &report->result->profiles[profile].topics[t],
                  table);
    table->data = profile_record_table(report, profile, arena);
    table_note(table,
               "Adjusted: share of the scale, net of the difficulty of the questions asked "
               "and the severity of the interviewers met, with its 95\u00a0% interval; being net "
               "of those, it may pass 0 or 100\u00a0%. Middle half: where half of the other "
               "candidates are. A verdict other than typical needs the whole interval outside it.");
    const char *const groups = profile_words_groups(report, arena);
    if (groups)
        table_note(table, groups);
    table_basis_note(table, report);
    table_note(table, "");
    table_note(table, "This profile supports the debrief; it does not decide it.");
    return table;
}
