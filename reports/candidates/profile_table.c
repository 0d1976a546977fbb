#include "reports/candidates/profile_table.h"

#include <math.h>

#include "reports/candidates/profile_json.h"
#include "reports/candidates/profile_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"

static const struct table_column columns[] = {
    {"topic", TABLE_LEFT, false},        {"asked", TABLE_RIGHT, true},
    {"ratings", TABLE_RIGHT, true},      {"adjusted", TABLE_RIGHT, false},
    {"middle half", TABLE_RIGHT, false}, {"verdict", TABLE_LEFT, false},
};

const struct table_column profile_data_columns[] = {
    TABLE_TEXT_COLUMN("candidate"),     TABLE_TEXT_COLUMN("topic"),
    TABLE_TEXT_COLUMN("title"),         TABLE_TEXT_COLUMN("kind"),
    TABLE_NUMBER_COLUMN("n_questions"), TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_ESTIMATE_COLUMNS("raw"),      TABLE_ESTIMATE_COLUMNS("adjusted"),
    TABLE_NUMBER_COLUMN("n_cohort"),    TABLE_NUMBER_COLUMN("p10"),
    TABLE_NUMBER_COLUMN("p25"),         TABLE_NUMBER_COLUMN("p50"),
    TABLE_NUMBER_COLUMN("p75"),         TABLE_NUMBER_COLUMN("p90"),
    TABLE_TEXT_COLUMN("verdict"),
};
const size_t n_profile_data_columns = sizeof profile_data_columns / sizeof *profile_data_columns;

static void add_middle_half(const struct topic_profile *topic, struct table *table)
{
    if (!isfinite(topic->p25) || !isfinite(topic->p75)) {
        table_add(table, "too few");
        return;
    }
    struct buffer text = {0};
    format_share_range(topic->p25, topic->p75, &text);
    table_add(table, table_text(table, &text));
}

static void add_topic(const struct topic *about, const struct topic_profile *topic,
                      struct table *table)
{
    table_add(table, arena_format(table->arena, "%s %s", about->code, about->title));
    table_add_count(table, topic->n_questions);
    table_add_count(table, topic->n_ratings);
    if (topic->asked)
        table_add_share(table, &topic->adjusted);
    else
        table_add(table, NULL);
    add_middle_half(topic, table);
    table_add(table, profile_words_verdict(topic));
}

static void add_topic_data(const char *candidate, const struct topic *about,
                           const struct topic_profile *topic, struct table *table)
{
    table_add(table, candidate);
    table_add(table, about->code);
    table_add(table, about->title);
    table_add(table, about->bonus ? "bonus" : "core");
    table_add_count(table, topic->n_questions);
    table_add_count(table, topic->n_ratings);
    table_add_estimate(table, &topic->raw);
    table_add_estimate(table, &topic->adjusted);
    table_add_count(table, topic->n_cohort);
    table_add_number(table, topic->p10);
    table_add_number(table, topic->p25);
    table_add_number(table, topic->p50);
    table_add_number(table, topic->p75);
    table_add_number(table, topic->p90);
    table_add(table, verdict_name(topic->verdict));
}

static struct table *profile_data(const struct report *report, size_t profile, struct arena *arena)
{
    struct table *const data = table_create(arena, profile_data_columns, n_profile_data_columns);
    struct buffer candidate = {0};
    profile_json_candidate(report, profile, &candidate);
    const char *const code = table_text(data, &candidate);
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_topic_data(code, &report->catalogue->topics[t],
                       &report->result->profiles[profile].topics[t], data);
    return data;
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
    table->data = profile_data(report, profile, arena);
    table_note(table,
               "Adjusted: share of the scale, net of the difficulty of the questions asked "
               "and the severity of the interviewers met, with its 95\u00a0% interval; being net "
               "of those, it may pass 0 or 100\u00a0%. Middle half: where half of the other "
               "candidates are. A verdict other than typical needs the whole interval outside it.");
    if (report->result->rank_deficiency > 0)
        table_note(table, "Some questions or interviewers share no candidates with the others; "
                          "adjusted scores hold within each group only.");
    table_note_basis(table, report);
    table_note(table, "");
    table_note(table, "This profile supports the debrief; it does not decide it.");
    return table;
}
