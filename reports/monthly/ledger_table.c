#include "reports/monthly/ledger_table.h"

#include "reports/model/headline.h"
#include "reports/monthly/findings_table.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/ledger_words.h"
#include "reports/monthly/news.h"
#include "reports/monthly/title_words.h"
#include "reports/table/json.h"
#include "reports/table/table_basis.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"handle", TABLE_LEFT, false}, {"finding", TABLE_WRAPPED, false}, {"state", TABLE_LEFT, false},
    {"news", TABLE_LEFT, false},   {"since", TABLE_LEFT, false},      {"noted", TABLE_LEFT, false},
};

static const int room[] = {TABLE_ALWAYS, TABLE_IF_ROOM, TABLE_ALWAYS,
                           TABLE_ALWAYS, TABLE_ALWAYS,  TABLE_IF_ROOM + 1};

static const char *state_of(const struct headline_item *item)
{
    if (item->finding.strength != STRENGTH_CLEAR)
        return item->known ? "to watch, known" : "to watch";
    return item->known ? "known" : "open";
}

static void add_row(const struct finding_row *row, const char *state, const char *noted,
                    struct table *table)
{
    table_add(table, row->id);
    table_add(table, row->verdict);
    table_add(table, state);
    table_add(table, row->news);
    table_add(table, row->since);
    table_add(table, noted);
}

static void add_found(const struct report *report, const struct headline_item *item,
                      const struct finding_row *row, struct table *table)
{
    struct buffer noted = {0};
    if (item->known)
        ledger_words(report, item->known, &noted);
    add_row(row, state_of(item), noted.length > 0 ? table_text(table, &noted) : NULL, table);
}

/* In full, where a narrow terminal has no room for it in the table. */
static void note_known(const struct report *report, const struct headline_item *item,
                       struct table *table)
{
    struct buffer handle = {0}, noted = {0};
    headline_handle(report, item, &handle);
    ledger_words(report, item->known, &noted);
    table_note_phrase(table, "`{}` is known: {}.", TEXT(handle.data), TEXT(noted.data));
    buffer_free(&handle);
    buffer_free(&noted);
}

/* The rows stand in the order of the headline, and what is past behind them. */
static void add_rows(const struct report *report, struct table *table)
{
    const struct headline headline = headline_of(report, table->arena);
    const struct finding_rows all = findings_table_rows(report, table->arena);
    for (size_t i = 0; i < headline.n_clear; i++)
        add_found(report, &headline.items[i], &all.rows[i], table);
    for (size_t i = headline.n; i < all.n; i++)
        if (all.rows[i].id)
            add_row(&all.rows[i], all.rows[i].news ? "over" : "changed", NULL, table);
    for (size_t i = headline.n_clear; i < headline.n; i++)
        if (news_tells(report, &headline.items[i]))
            add_found(report, &headline.items[i], &all.rows[i], table);
    for (size_t i = headline.n_open; i < headline.n_clear; i++)
        note_known(report, &headline.items[i], table);
}

struct table *ledger_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const struct headline headline = headline_of(report, arena);
    struct buffer title = {0};
    title_words_findings(report, &headline, &title);
    table->title = table_text(table, &title);
    table->room = room;
    table->data = findings_table(report, arena);
    add_rows(report, table);
    if (table_rows(table) > 0)
        table_note(table,
                   "`assay finding HANDLE --note TEXT --owner NAME --until MONTH` notes what "
                   "is known about one.");
    table_basis_note(table, report);
    return table;
}

void ledger_table_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "findings", findings_table_list(report));
    json_document_end(document, out);
}
