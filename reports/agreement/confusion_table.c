#include "reports/agreement/confusion_table.h"

#include <string.h>

#include "analytics/agreement/cross_table.h"
#include "base/text.h"
#include "reports/agreement/pair_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum {
    PAGE_WIDTH = 80,
    GAP = 2,          /* between columns */
    LEVEL_WIDTH = 12, /* of a heading, at most */
    TOTALS = 2        /* columns: the count and its share */
};

/* A pair's table under way; levels [first, end) are columns. */
struct block {
    const struct report *report;
    const struct pair_result *pair;
    struct cross_table cross;
    size_t first, end;
    struct table *table;
};

static const char *count_text(size_t count, struct arena *arena)
{
    return phrase_kept(arena, "{}", COUNT(count));
}

static size_t printable_width(const char *text, size_t most)
{
    struct arena scratch = {0};
    const size_t width = text_width(text_printable(&scratch, text, most));
    arena_free(&scratch);
    return width;
}

static size_t count_width(size_t count)
{
    struct arena scratch = {0};
    const size_t width = text_width(count_text(count, &scratch));
    arena_free(&scratch);
    return width;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* The widest of what stands in the column: its heading, counts with "=" before them, a share. */
static size_t column_width(const struct cross_table *cross, size_t level)
{
    enum { SHARE_WIDTH = 4, MARK_WIDTH = 1 };
    const size_t widest = larger(printable_width(cross->scale->labels[level], LEVEL_WIDTH),
                                 SHARE_WIDTH);
    return larger(widest, count_width(cross_table_given_by_b(cross, level)) + MARK_WIDTH);
}

/* The first column: as wide as the names of the levels want, and a bit for who gave them. */
static size_t label_width(const struct cross_table *cross)
{
    enum { NARROWEST = 12, WIDEST = 18 };
    size_t width = NARROWEST;
    for (size_t level = 0; level < cross->scale->n_levels; level++)
        width = larger(width, printable_width(cross->scale->labels[level], WIDEST));
    return width;
}

/* The first level that no longer fits beside the ones from `first` on, the totals kept free. */
static size_t end_of_block(const struct cross_table *cross, size_t first)
{
    const size_t totals = larger(count_width(cross->n), strlen("all")) + strlen("share") + 2 * GAP;
    const size_t room = PAGE_WIDTH - label_width(cross) - totals;
    size_t used = 0, level = first;
    while (level < cross->scale->n_levels) {
        used += GAP + column_width(cross, level);
        if (used > room && level > first)
            break;
        level++;
    }
    return level;
}

static const char *corner(const struct block *block)
{
    struct arena *const arena = block->table->arena;
    struct buffer name = {0};
    report_names_interviewer(block->report, block->pair->a, &name);
    const char *const text = arena_format(
        arena, "%s ↓", text_printable(arena, name.data, label_width(&block->cross) - 2));
    buffer_free(&name);
    return text;
}

static bool is_last(const struct block *block)
{
    return block->end == block->cross.scale->n_levels;
}

static void add_row(const struct block *block, size_t a)
{
    const struct cross_table *const cross = &block->cross;
    struct table *const table = block->table;
    table_add(table, text_printable(table->arena, cross->scale->labels[a], label_width(cross)));
    for (size_t b = block->first; b < block->end; b++) {
        const size_t count = cross->counts[a * cross->scale->n_levels + b];
        const char *const text = count_text(count, table->arena);
        table_add(table, a == b ? arena_format(table->arena, "=%s", text) : count ? text : "·");
    }
    if (!is_last(block))
        return;
    const size_t given = cross_table_given_by_a(cross, a);
    table_add(table, count_text(given, table->arena));
    table_add_phrase(table, "{}", SHARE((double)given / (double)cross->n));
}

static void add_total_counts(const struct block *block)
{
    struct table *const table = block->table;
    table_add(table, "all");
    for (size_t b = block->first; b < block->end; b++)
        table_add(table, count_text(cross_table_given_by_b(&block->cross, b), table->arena));
    if (!is_last(block))
        return;
    table_add(table, count_text(block->cross.n, table->arena));
    table_add(table, NULL);
}

static void add_total_shares(const struct block *block)
{
    struct table *const table = block->table;
    table_add(table, "share");
    for (size_t b = block->first; b < block->end; b++) {
        const size_t given = cross_table_given_by_b(&block->cross, b);
        table_add_phrase(table, "{}", SHARE((double)given / (double)block->cross.n));
    }
    for (int i = 0; is_last(block) && i < TOTALS; i++)
        table_add(table, NULL);
}

static struct table *block_table(struct block *block, struct arena *arena)
{
    const size_t n_levels = block->end - block->first;
    const size_t n_columns = 1 + n_levels + (is_last(block) ? TOTALS : 0);
    struct table_column *const columns = ARENA_ARRAY(arena, n_columns, struct table_column);
    block->table = table_create(arena, columns, n_columns);
    columns[0] = (struct table_column){corner(block), TABLE_LEFT, false};
    for (size_t i = 0; i < n_levels; i++) {
        const char *const label = block->cross.scale->labels[block->first + i];
        columns[1 + i] = (struct table_column){text_printable(arena, label, LEVEL_WIDTH),
                                               TABLE_RIGHT, false};
    }
    if (is_last(block)) {
        columns[1 + n_levels] = (struct table_column){"all", TABLE_RIGHT, false};
        columns[2 + n_levels] = (struct table_column){"share", TABLE_RIGHT, false};
    }
    for (size_t a = 0; a < block->cross.scale->n_levels; a++)
        add_row(block, a);
    add_total_counts(block);
    add_total_shares(block);
    return block->table;
}

struct table *confusion_tables(const struct report *report, const struct pair_result *pair,
                               struct arena *arena)
{
    struct table *first = NULL, **next = &first;
    struct block block = {.report = report, .pair = pair, .cross = pair_words_table(report, pair)};
    while (block.end < block.cross.scale->n_levels) {
        block.first = block.end;
        block.end = end_of_block(&block.cross, block.first);
        *next = block_table(&block, arena);
        next = &(*next)->next;
    }
    return first;
}

static const struct table_column data_columns[] = {
    TABLE_TEXT_COLUMN("a"),       TABLE_TEXT_COLUMN("b"),       TABLE_TEXT_COLUMN("question"),
    TABLE_TEXT_COLUMN("a_level"), TABLE_TEXT_COLUMN("b_level"), TABLE_NUMBER_COLUMN("count"),
};

static void add_data(const struct report *report, const struct pair_result *pair,
                     struct table *table)
{
    const char *const *const labels = report->catalogue->scales[pair->scale].labels;
    const bool pooled = pair->question == QUESTION_POOLED;
    const size_t k = pair->n_levels;
    struct buffer a = {0}, b = {0};
    report_names_interviewer(report, pair->a, &a);
    report_names_interviewer(report, pair->b, &b);
    const char *const names[] = {table_text(table, &a), table_text(table, &b)};
    for (size_t i = 0; i < k * k; i++) {
        table_add(table, names[0]);
        table_add(table, names[1]);
        table_add(table, pooled ? NULL : report->catalogue->questions[pair->question].code);
        table_add(table, labels[i / k]);
        table_add(table, labels[i % k]);
        table_add_count(table, pair->table[i]);
    }
}

struct table *confusion_table_data(const struct report *report, const struct pair_result *results,
                                   size_t n, struct arena *arena)
{
    struct table *const table = table_create(arena, data_columns,
                                             sizeof data_columns / sizeof *data_columns);
    for (size_t i = 0; i < n; i++)
        add_data(report, &results[i], table);
    return table;
}
