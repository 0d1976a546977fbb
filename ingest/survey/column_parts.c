#include "ingest/survey/column_parts.h"

#include <string.h>

#include "base/text.h"

/* A way to cut a heading: its stem from word `from` to word `to`, the others being its part. */
struct cut {
    size_t from, to;
    enum column_part part;
    const char *stem; /* its words */
};

struct headings {
    const struct sheet_columns *columns;
    const char **full, **title; /* of each column, its words, and those behind its code */
    struct cut **cuts;          /* of each column */
    size_t *n_cuts;
    struct arena *arena;
};

static const char *words_between(const struct heading_words *words, size_t from, size_t to,
                                 struct arena *arena)
{
    const char *text = "";
    for (size_t i = from; i < to; i++)
        if (*words->key[i])
            text = arena_format(arena, "%s%s%s", text, *text ? " " : "", words->key[i]);
    return text;
}

static bool is_part_word(enum heading_word word)
{
    switch (word) {
    case WORD_FILLER:
    case WORD_OF:
    case WORD_AT:
    case WORD_SCORE:
    case WORD_NOTE:
    case WORD_COMMENT:
    case WORD_MAXIMUM:
    case WORD_PERCENT:
    case WORD_WEIGHT:
    case WORD_DATE:
    case WORD_SUBMITTED:
    case WORD_ANSWER:
        return true;
    default:
        return false;
    }
}

/* What the words of a part mean; a note is what its cells are. */
static enum column_part part_of(const struct heading_words *words, size_t from, size_t to,
                                const struct sheet_column *column)
{
    bool has[N_HEADING_WORDS] = {false};
    for (size_t i = from; i < to; i++) {
        if (!is_part_word(words->word[i]) &&
            !(words->word[i] == WORD_OTHER && strcmp(words->key[i], "late") == 0))
            return PART_NONE;
        has[words->word[i]] = true;
    }
    if (has[WORD_COMMENT])
        return PART_COMMENT;
    if (has[WORD_MAXIMUM] && !has[WORD_PERCENT])
        return PART_MAXIMUM;
    if (has[WORD_PERCENT] || has[WORD_WEIGHT] || has[WORD_DATE] || has[WORD_SUBMITTED] ||
        has[WORD_ANSWER])
        return PART_OTHER;
    if (has[WORD_NOTE])
        return sheet_column_is_scores(column) ? PART_SCORE : PART_COMMENT;
    return has[WORD_SCORE] ? PART_SCORE : PART_NONE;
}

static size_t find_bare(const struct headings *headings, size_t except, const char *stem)
{
    for (size_t i = 0; i < headings->columns->n && *stem; i++)
        if (i != except &&
            (headings->columns->column[i].name.column == COLUMN_UNKNOWN ||
             (headings->columns->column[i].name.column == COLUMN_OTHER &&
              sheet_column_is_scores(&headings->columns->column[i]))) &&
            (strcmp(headings->full[i], stem) == 0 || strcmp(headings->title[i], stem) == 0))
            return i;
    return SIZE_MAX;
}

/* "X - max" and "Comment on X": the shortest part first. */
static size_t list_cuts(const struct sheet_column *column, struct arena *arena, struct cut **ret)
{
    const struct heading_words *const words = &column->words;
    struct cut cuts[2 * HEADING_MAX_WORDS];
    size_t n = 0;
    if (words->too_long)
        return 0;
    for (size_t i = words->n; i-- > 1;) {
        const enum column_part part = part_of(words, i, words->n, column);
        if (part && words->word[i] != WORD_OF)
            cuts[n++] = (struct cut){0, i, part, words_between(words, 0, i, arena)};
    }
    for (size_t i = 1; i < words->n; i++) {
        const enum column_part part = part_of(words, 0, i, column);
        if (part)
            cuts[n++] = (struct cut){i, words->n, part, words_between(words, i, words->n, arena)};
    }
    *ret = ARENA_ARRAY(arena, n + 1, struct cut);
    memcpy(*ret, cuts, n * sizeof *cuts);
    return n;
}

static const char *stem_text(const struct sheet_column *column, const struct cut *cut,
                             struct arena *arena)
{
    const size_t start = cut->from ? column->words.start[cut->from] : 0;
    const size_t end = cut->from ? strlen(column->heading) : column->words.end[cut->to - 1];
    return text_trim(arena, arena_copy_n(arena, column->heading + start, end - start));
}

/* Columns beside one whose heading is the rest of theirs. */
static void find_beside(const struct headings *headings, struct column_parts *parts)
{
    for (size_t i = 0; i < headings->columns->n; i++) {
        const struct sheet_column *const column = &headings->columns->column[i];
        const struct cut *const cuts = headings->cuts[i];
        for (size_t j = 0; j < headings->n_cuts[i] && parts[i].base == SIZE_MAX; j++) {
            const size_t bare = find_bare(headings, i, cuts[j].stem);
            if (bare == SIZE_MAX || parts[bare].part)
                continue;
            parts[i] = (struct column_parts){cuts[j].part, bare, NULL};
            if (cuts[j].part == PART_SCORE)
                parts[i].stem = stem_text(column, &cuts[j], headings->arena);
        }
    }
}

/* The other columns with this stem become parts of `score`; returns how many there are. */
static size_t gather(const struct headings *headings, size_t score, const char *stem,
                     struct column_parts *parts)
{
    size_t found = 0;
    for (size_t i = 0; i < headings->columns->n && *stem; i++)
        for (size_t j = 0; j < headings->n_cuts[i] && i != score && !parts[i].part; j++) {
            const struct cut *const cut = &headings->cuts[i][j];
            if (cut->part == PART_SCORE || strcmp(cut->stem, stem) != 0)
                continue;
            parts[i] = (struct column_parts){cut->part, score, NULL};
            found++;
        }
    return found;
}

/* Columns that have nothing but parts: "Clarity score", "Clarity comment". */
static void find_apart(const struct headings *headings, struct column_parts *parts)
{
    for (size_t i = 0; i < headings->columns->n; i++)
        for (size_t j = 0; j < headings->n_cuts[i] && !parts[i].part; j++) {
            const struct cut *const cut = &headings->cuts[i][j];
            if (cut->part == PART_SCORE && gather(headings, i, cut->stem, parts))
                parts[i] = (struct column_parts){
                    PART_SCORE, i, stem_text(&headings->columns->column[i], cut, headings->arena)};
        }
}

/* Where the score stands beside its answer, the others of the group are the score's. */
static void settle_bases(const struct headings *headings, struct column_parts *parts)
{
    const size_t n = headings->columns->n;
    for (size_t i = 0; i < n; i++) {
        const size_t bare = parts[i].base;
        if (parts[i].part != PART_SCORE || bare == i)
            continue;
        for (size_t j = 0; j < n; j++)
            if (j != i && parts[j].base == bare)
                parts[j].base = i;
        parts[bare] = (struct column_parts){PART_OTHER, i, NULL};
        parts[i].base = i;
    }
}

static enum column_part repeated_part(const struct sheet_column *column)
{
    if (column->name.column == COLUMN_COMMENT)
        return PART_COMMENT;
    if (column->name.column == COLUMN_MAX_SCORE)
        return PART_MAXIMUM;
    if (column->name.column == COLUMN_COMPUTED || strcmp(column->heading, "%") == 0 ||
        heading_words_count(&column->words, WORD_WEIGHT))
        return PART_OTHER;
    return PART_NONE;
}

/* "Q1, Max, Comment, Q2, Max, Comment": each goes with the column of scores before it. */
static void find_repeated(const struct headings *headings, struct column_parts *parts)
{
    const struct sheet_columns *const columns = headings->columns;
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const column = &columns->column[i];
        const enum column_part part = repeated_part(column);
        size_t again = 0;
        for (size_t j = 0; j < columns->n; j++)
            again += j != i && strcmp(columns->column[j].heading, column->heading) == 0;
        if (part && again && last != SIZE_MAX && !parts[i].part)
            parts[i] = (struct column_parts){part, last, NULL};
        else if (!parts[i].part && column->name.column == COLUMN_UNKNOWN)
            last = i;
        else if (parts[i].part == PART_SCORE)
            last = i;
    }
}

void column_parts_find(const struct sheet_columns *columns, struct arena *arena,
                       struct column_parts *ret)
{
    struct arena scratch = {0};
    struct headings headings = {.columns = columns, .arena = arena};
    headings.full = ARENA_ARRAY(&scratch, columns->n, const char *);
    headings.title = ARENA_ARRAY(&scratch, columns->n, const char *);
    headings.cuts = ARENA_ARRAY(&scratch, columns->n, struct cut *);
    headings.n_cuts = ARENA_ARRAY(&scratch, columns->n, size_t);
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const column = &columns->column[i];
        struct heading_words words = {0};
        if (*column->label.code && *column->label.title)
            heading_words_read(column->label.title, &words);
        headings.full[i] = words_between(&column->words, 0, column->words.n, &scratch);
        headings.title[i] = words_between(&words, 0, words.n, &scratch);
        headings.n_cuts[i] = list_cuts(column, &scratch, &headings.cuts[i]);
        ret[i] = (struct column_parts){PART_NONE, SIZE_MAX, NULL};
    }
    find_beside(&headings, ret);
    find_apart(&headings, ret);
    settle_bases(&headings, ret);
    find_repeated(&headings, ret);
    arena_free(&scratch);
}
