#include "reports/history/changes_table.h"

#include "reports/history/change_words.h"
#include "reports/table/record.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    {"code", TABLE_LEFT, false},    {"difficulty", TABLE_RIGHT, false},
    {"before", TABLE_RIGHT, false}, {"separation", TABLE_RIGHT, false},
    {"before", TABLE_RIGHT, false}, {"agree κ", TABLE_RIGHT, false},
    {"before", TABLE_RIGHT, false},
};

struct row {
    const char *question; /* NULL: of all questions together */
    const char *statistic;
    const struct change *change;
};

#define AT(member) RECORD_AT(struct row, change, member)

static const struct field fields[] = {
    {"question", RECORD_HERE(struct row, question)},
    {"statistic", RECORD_HERE(struct row, statistic)},
    {"now", AT(now)},
    {"before", AT(before)},
    {"difference", AT(difference)},
    {"visible", AT(is_visible)},
};
static const struct record record = RECORD(fields);

static void add_data(const char *question, enum change_kind kind, const struct change *change,
                     struct table *table)
{
    static const char *const statistics[CHANGE_KINDS] = {[CHANGE_DIFFICULTY] = "difficulty",
                                                         [CHANGE_SEPARATION] = "separation",
                                                         [CHANGE_AGREEMENT] = "kappa_quadratic"};
    record_add(&record, &(struct row){question, statistics[kind], change}, table);
}

static const struct table *data_of(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    if (!report->changes)
        return table;
    add_data(NULL, CHANGE_AGREEMENT, &report->changes->agreement, table);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        for (enum change_kind kind = 0; kind < CHANGE_KINDS; kind++)
            add_data(report->catalogue->questions[q].code, kind,
                     &report->changes->questions[q].of[kind], table);
    return table;
}

static void add_row(const struct report *report, size_t question, struct table *table)
{
    const struct changes *const changes = &report->changes->questions[question];
    table_add(table, report->catalogue->questions[question].code);
    table_estimate_share(table, &changes->of[CHANGE_DIFFICULTY].now);
    table_estimate_share(table, &changes->of[CHANGE_DIFFICULTY].before);
    table_estimate_interval(table, &changes->of[CHANGE_SEPARATION].now);
    table_estimate_interval(table, &changes->of[CHANGE_SEPARATION].before);
    table_estimate_interval(table, &changes->of[CHANGE_AGREEMENT].now);
    table_estimate_interval(table, &changes->of[CHANGE_AGREEMENT].before);
}

static void note_change(const struct report *report, size_t question, enum change_kind kind,
                        struct table *table)
{
    struct buffer text = {0};
    change_words(report, question, kind, &text);
    table_note(table, table_text(table, &text));
}

struct table *changes_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct buffer title = {0}, counts = {0};
    table->data = data_of(report, arena);
    table->title = "There is no period before to compare with";
    if (!report->changes)
        return table;
    change_words_summary(report, &title);
    table->title = table_text(table, &title);
    if (report->changes->agreement.is_visible)
        note_change(report, CHANGE_OF_ALL, CHANGE_AGREEMENT, table);
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        add_row(report, q, table);
        for (enum change_kind kind = 0; kind < CHANGE_KINDS; kind++)
            if (report->changes->questions[q].of[kind].is_visible)
                note_change(report, q, kind, table);
    }
    change_words_counts(report, &counts);
    table_note(table, table_text(table, &counts));
    return table;
}
