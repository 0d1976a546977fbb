#include "reports/candidates/comparison_table.h"

#include "reports/candidates/profile_record.h"
#include "reports/candidates/profile_words.h"
#include "reports/model/report_names.h"
#include "reports/table/record.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

/* A candidate on a topic, for data formats. */
struct row {
    const char *candidate;
    const struct topic *topic;
    const struct topic_profile *profile;
};

static const struct field fields[] = {
    {"topic", RECORD_AT(struct row, topic, code)},
    {"title", RECORD_AT(struct row, topic, title)},
    {"candidate", RECORD_HERE(struct row, candidate)},
    {"n_questions", RECORD_AT(struct row, profile, n_questions)},
    {"n_ratings", RECORD_AT(struct row, profile, n_ratings)},
    {"profile", RECORD_AT(struct row, profile, profile)},
};
static const struct record record = RECORD(fields);

static const char *name_of(const struct compared *compared, size_t i, struct arena *arena)
{
    return phrase_kept(arena, "{}",
                       WRITTEN(report_names_candidate, compared->report, compared->profiles[i]));
}

static const struct topic_profile *topic_of(const struct compared *compared, size_t i, size_t topic)
{
    return &compared->report->result->profiles[compared->profiles[i]].topics[topic];
}

static struct table *data_of(const struct compared *compared, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t t = 0; t < compared->comparison.n_topics; t++)
        for (size_t i = 0; i < compared->n; i++) {
            const size_t topic = compared->comparison.topics[t];
            struct buffer text = {0};
            profile_record_candidate(compared->report, compared->profiles[i], &text);
            const struct row row = {.candidate = arena_copy(arena, text.data ? text.data : ""),
                                    .topic = &compared->report->catalogue->topics[topic],
                                    .profile = topic_of(compared, i, topic)};
            record_add(&record, &row, table);
            buffer_free(&text);
        }
    return table;
}

static const struct table_column *columns_of(const struct compared *compared, struct arena *arena)
{
    struct table_column *const columns = ARENA_ARRAY(arena, compared->n + 1, struct table_column);
    columns[0] = (struct table_column){"topic", TABLE_LEFT, false};
    for (size_t i = 0; i < compared->n; i++)
        columns[i + 1] = (struct table_column){name_of(compared, i, arena), TABLE_RIGHT, false};
    return columns;
}

static void note_difference(const struct compared *compared,
                            const struct profile_difference *difference, struct table *table)
{
    const struct estimate *const size = &difference->difference;
    table_note_phrase(table,
                      "{}: the scores of {} are higher than those of {}, by {} of the scale ({}).",
                      TEXT(profile_words_topic(compared->report, difference->topic, table->arena)),
                      TEXT(name_of(compared, difference->higher, table->arena)),
                      TEXT(name_of(compared, difference->lower, table->arena)), SHARE(size->value),
                      SHARE_SPAN(size));
}

/* Topics that some of them were asked, and not all. */
static void note_unshared(const struct compared *compared, struct table *table)
{
    const size_t n_topics = compared->report->catalogue->n_topics;
    struct phrase_value *const names = ARENA_ARRAY(table->arena, n_topics, struct phrase_value);
    size_t n = 0;
    for (size_t t = 0; t < n_topics; t++) {
        size_t n_asked = 0;
        for (size_t i = 0; i < compared->n; i++)
            n_asked += topic_of(compared, i, t)->profile.status == ESTIMATE_OK;
        if (n_asked > 0 && n_asked < compared->n)
            names[n++] = TEXT(profile_words_topic(compared->report, t, table->arena));
    }
    if (n > 0)
        table_note_phrase(table, "Left out, for not all of them have a score: {}.", LIST(names, n));
}

static void add_notes(const struct compared *compared, struct table *table)
{
    const struct profile_comparison *const comparison = &compared->comparison;
    for (size_t i = 0; i < comparison->n_differences; i++)
        note_difference(compared, &comparison->differences[i], table);
    if (!comparison->comparable)
        table_note(table, "They cannot be compared: they were interviewed for different roles, or "
                          "by interviewers and on questions that nothing joins, or there are too "
                          "few other candidates.");
    else if (comparison->n_differences == 0)
        table_note(table, "No difference that these scores can tell.");
    if (comparison->comparable)
        note_unshared(compared, table);
}

struct table *comparison_table(const struct compared *compared, struct arena *arena)
{
    struct table *const table = table_create(arena, columns_of(compared, arena), compared->n + 1);
    for (size_t t = 0; t < compared->comparison.n_topics; t++) {
        const size_t topic = compared->comparison.topics[t];
        table_add(table, profile_words_topic(compared->report, topic, arena));
        for (size_t i = 0; i < compared->n; i++)
            table_estimate_share(table, &topic_of(compared, i, topic)->profile);
    }
    table->data = data_of(compared, arena);
    add_notes(compared, table);
    table_note(table, "The share of the scale to be expected on each topic, with its 95\u00a0% "
                      "interval; candidates stand in the order given. A difference is told where "
                      "at most one in twenty would have the wrong sign.");
    table_basis_note(table, compared->report);
    table_note(table, "");
    table_note(table, PROFILE_CAUTION);
    return table;
}
