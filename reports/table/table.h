#ifndef ASSAY_REPORTS_TABLE_TABLE_H
#define ASSAY_REPORTS_TABLE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/text/phrase.h"

/*
 * A table as a value; terminal, CSV and Markdown are three ways to write it. Cells are text as it
 * came, hostile or not: each writer makes it inert in its own way.
 */
/* Wrapped: left, and what a terminal has no room for goes on below instead of being cut. */
enum table_align { TABLE_LEFT, TABLE_RIGHT, TABLE_WRAPPED };

struct table_column {
    const char *name;
    enum table_align align; /* text that may be cut short stands left */
    bool numeric;           /* every cell is a number: CSV writes it as it is */
};

/* Where a column is shown. TABLE_IF_ROOM and above: in Markdown, and, unless it is empty, on a
 * terminal that is wide enough for the row; the highest gives way first. */
enum { TABLE_ALWAYS, TABLE_ON_TERMINAL, TABLE_IF_ROOM };

struct table {
    struct arena *arena;
    const char *title; /* what the table says, in a sentence; NULL: none */
    const struct table_column *columns;
    size_t n_columns;
    const int *room;    /* by column; NULL: all are always shown */
    const char **cells; /* by row; NULL: no value */
    size_t n_cells, cells_capacity;
    const char **notes; /* below the table, one paragraph each; an empty one is a gap */
    size_t n_notes, notes_capacity;
    size_t n_leading; /* of the notes, those that a terminal shows above the rows */
    /* Rows in a line that need nothing, and what says so in their place where there is little room;
     * NULL: every row is shown. */
    size_t quiet_from, n_quiet;
    const char *quiet;
    struct table *next;       /* of the same document; NULL: the last */
    const struct table *data; /* what CSV writes instead: one row for each thing, unrounded */
};

/* Columns and texts are not copied: they live as long as the arena. */
struct table *table_create(struct arena *arena, const struct table_column *columns,
                           size_t n_columns);

/* The next cell; a row is full after n_columns of them. */
void table_add(struct table *table, const char *text);
void table_add_count(struct table *table, size_t count);

/* Unrounded: it reads back as the same number. No value where it is not finite. */
void table_add_number(struct table *table, double number);

void table_note(struct table *table, const char *text);

/* The notes so far are what needs attention. */
void table_lead(struct table *table);

/* A note, or any text, finished in a buffer: moves to the table's arena and empties the buffer. */
char *table_text(struct table *table, struct buffer *text);

/* A cell and a note as filled templates. */
#define table_add_phrase(table, ...) table_add((table), phrase_kept((table)->arena, __VA_ARGS__))
#define table_note_phrase(table, ...) table_note((table), phrase_kept((table)->arena, __VA_ARGS__))

size_t table_rows(const struct table *table);
const char *table_cell(const struct table *table, size_t row, size_t column);

#endif
