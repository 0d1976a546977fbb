#include "tests/support/ingest/export_changer.h"

#include <string.h>

#include "base/buffer.h"

enum { MOST_ROWS = 512, MOST_COLUMNS = 64 };

struct table {
    const char *cell[MOST_ROWS][MOST_COLUMNS];
    size_t n_rows, n_columns;
};

struct changer {
    uint64_t state;
    struct arena *arena;
    const struct made_export *made;
    bool turns_names;
};

/* Steele, Lea & Flood 2014: SplitMix. */
static uint64_t draw(struct changer *changer, uint64_t n)
{
    uint64_t z = changer->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (z ^ (z >> 31)) % n;
}

/* The cells of made exports have neither quotes nor commas. */
static void take_apart(const char *text, struct arena *arena, struct table *table)
{
    while (*text && table->n_rows < MOST_ROWS) {
        const char *const end = text + strcspn(text, "\n");
        size_t n = 0;
        for (bool more = true; more && n < MOST_COLUMNS; n++) {
            const size_t length = strcspn(text, ",\n");
            table->cell[table->n_rows][n] = arena_copy_n(arena, text, length);
            more = text[length] == ',';
            text += length + more;
        }
        table->n_columns = table->n_rows ? table->n_columns : n;
        table->n_rows++;
        text = *end ? end + 1 : end;
    }
}

/* The numbers from `first` up to `n` in an order of chance; those before it stay. */
static void shuffle(struct changer *changer, size_t *order, size_t first, size_t n)
{
    for (size_t i = 0; i < n; i++)
        order[i] = i;
    for (size_t i = n; i > first + 1; i--) {
        const size_t other = first + draw(changer, i - first), at = order[i - 1];
        order[i - 1] = order[other];
        order[other] = at;
    }
}

static bool is_person(const struct made_export *made, const char *cell)
{
    for (size_t i = 0; i < made->n; i++)
        if (strcmp(made->scores[i].candidate, cell) == 0 ||
            strcmp(made->scores[i].interviewer, cell) == 0)
            return true;
    return false;
}

/* "Odile Brandt" as "Brandt, Odile". */
static const char *turned(const struct changer *changer, const char *name)
{
    const char *const blank = strchr(name, ' ');
    return changer->turns_names && blank && is_person(changer->made, name)
               ? arena_format(changer->arena, "%s, %.*s", blank + 1, (int)(blank - name), name)
               : name;
}

static void write(struct changer *changer, const struct table *table, struct buffer *out)
{
    size_t rows[MOST_ROWS], columns[MOST_COLUMNS];
    const char separator = ",;\t|"[draw(changer, 4)];
    shuffle(changer, rows, 1, table->n_rows);
    shuffle(changer, columns, 0, table->n_columns);
    for (size_t i = 0; i < table->n_rows; i++)
        for (size_t j = 0; j < table->n_columns; j++) {
            const char *const cell = turned(changer, table->cell[rows[i]][columns[j]]);
            const char *const quote = strchr(cell, separator) ? "\"" : "";
            buffer_format(out, "%s%s%s%c", quote, cell, quote,
                          j + 1 < table->n_columns ? separator : '\n');
        }
}

void export_changer_change(const struct made_export *made, uint64_t seed, struct arena *arena,
                           struct made_export *ret)
{
    struct changer changer = {.state = seed, .arena = arena, .made = made};
    struct table *const table = ARENA_NEW(arena, struct table);
    struct buffer text = {0};
    changer.turns_names = draw(&changer, 2);
    take_apart(made->text, arena, table);
    write(&changer, table, &text);
    *ret = *made;
    ret->text = arena_copy(arena, text.data);
    ret->scores = ARENA_ARRAY(arena, made->n + 1, struct made_score);
    for (size_t i = 0; i < made->n; i++) {
        ret->scores[i] = made->scores[i];
        ret->scores[i].candidate = turned(&changer, made->scores[i].candidate);
        ret->scores[i].interviewer = turned(&changer, made->scores[i].interviewer);
    }
    buffer_free(&text);
}
