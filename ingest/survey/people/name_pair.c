#include "ingest/survey/people/name_pair.h"

#include <string.h>

#include "base/text.h"

/* Whose name it is, and in which parts. */
static const struct person_names {
    enum score_column whole, first, last;
} persons[] = {
    {COLUMN_CANDIDATE_NAME, COLUMN_CANDIDATE_FIRST, COLUMN_CANDIDATE_LAST},
    {COLUMN_INTERVIEWER, COLUMN_INTERVIEWER_FIRST, COLUMN_INTERVIEWER_LAST},
};
enum { N_PERSONS = sizeof persons / sizeof *persons };

/* Whether the cells of a column have those of another as a part in most rows: "Mia Hansen". */
static bool holds_other(const struct sheet_columns *columns, size_t field, size_t part)
{
    struct arena scratch = {0};
    size_t both = 0, held = 0;
    for (size_t i = 0; i < columns->n_rows; i++) {
        if (!columns->column[field].id[i] || !columns->column[part].id[i])
            continue;
        both++;
        held += strstr(text_fold(&scratch, sheet_sample_cell(columns->row[i], field)),
                       text_fold(&scratch, sheet_sample_cell(columns->row[i], part))) != NULL;
    }
    arena_free(&scratch);
    return 2 * held > both;
}

/* "First", "Applicant First": of a name where a last one stands beside it, elsewhere a number. */
static bool is_begin_of_name(const struct heading_words *words)
{
    size_t firsts = 0;
    for (size_t i = 0; i < words->n; i++) {
        const enum heading_word word = words->word[i];
        if (word == WORD_ORDINAL ? words->ordinal != 1 || strcmp(words->key[i], "first") != 0
                                 : word != WORD_CANDIDATE && word != WORD_INTERVIEWER &&
                                       word != WORD_NAME && word != WORD_FILLER)
            return false;
        firsts += word == WORD_ORDINAL;
    }
    return firsts == 1;
}

static bool is_text(const struct sheet_column *column)
{
    return column->n_filled && !column->n_numbers && !column->n_dates && !column->n_addresses;
}

static bool is_first(const struct heading_words *words, size_t at)
{
    return words->word[at] == WORD_FIRST ||
           (words->word[at] == WORD_ORDINAL && strcmp(words->key[at], "first") == 0);
}

static bool is_of_person(const struct sheet_column *column, const struct person_names *person)
{
    const enum score_column name = column->name.column;
    return name == person->whole || (person->whole == COLUMN_CANDIDATE_NAME &&
                                     (name == COLUMN_UNKNOWN || name == COLUMN_OTHER) &&
                                     !heading_words_count(&column->words, WORD_INTERVIEWER));
}

/* Whether a column is headed by the person's name and no more, or by "first" where it stands beside
 * a last name. */
static bool may_be_other(const struct sheet_column *column, const struct person_names *person,
                         bool beside_last)
{
    const bool names = column->name.column == person->whole &&
                       heading_words_count(&column->words, WORD_NAME) &&
                       !heading_words_count(&column->words, WORD_FIRST);
    return is_text(column) && (names || (beside_last && is_of_person(column, person) &&
                                         is_begin_of_name(&column->words)));
}

/* The column beside this part of a name that has the other part, or the whole. */
static size_t find_beside(const struct sheet_columns *columns, size_t part,
                          const struct person_names *person, bool is_last)
{
    const size_t beside[] = {part ? part - 1 : SIZE_MAX, part + 1};
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (beside[i] < columns->n && may_be_other(&columns->column[beside[i]], person, is_last))
            return beside[i];
    return SIZE_MAX;
}

static void settle(struct sheet_columns *columns, const struct person_names *person)
{
    const size_t first = sheet_columns_find_filled(columns, person->first),
                 last = sheet_columns_find_filled(columns, person->last);
    if ((first == SIZE_MAX) == (last == SIZE_MAX))
        return;
    const size_t part = first == SIZE_MAX ? last : first;
    const size_t other = find_beside(columns, part, person, first == SIZE_MAX);
    if (other == SIZE_MAX)
        return;
    if (holds_other(columns, other, part))
        columns->column[part].name = (struct column_name){COLUMN_OTHER, 0};
    else
        columns->column[other].name = (struct column_name){
            first == SIZE_MAX ? person->first : person->last, 0};
}

/* Where the headings of two columns differ in one word, and it is "last" or its like in this one
 * and "first" in the other: the other. "Attendee first name, Attendee last name" */
static size_t find_first_like(const struct sheet_columns *columns, size_t last)
{
    const struct heading_words *const words = &columns->column[last].words;
    for (size_t i = 0; i < columns->n; i++) {
        const struct heading_words *const with = &columns->column[i].words;
        bool alike = i != last && with->n == words->n && is_text(&columns->column[i]);
        for (size_t j = 0; alike && j < words->n; j++)
            alike = words->word[j] == WORD_LAST ? is_first(with, j)
                                                : strcmp(words->key[j], with->key[j]) == 0;
        if (alike)
            return i;
    }
    return SIZE_MAX;
}

static bool has(const struct sheet_columns *columns, enum score_column name)
{
    return sheet_columns_find_filled(columns, name) != SIZE_MAX;
}

/* Whose name two such columns are where the words beside do not tell: the candidate's, or where
 * another column has that the interviewer's. */
static const struct person_names *find_missing(const struct sheet_columns *columns)
{
    if (!has(columns, COLUMN_CANDIDATE) && !has(columns, COLUMN_CANDIDATE_NAME) &&
        !has(columns, COLUMN_CANDIDATE_FIRST) && !has(columns, COLUMN_CANDIDATE_LAST))
        return &persons[0];
    return !has(columns, COLUMN_INTERVIEWER) && !has(columns, COLUMN_INTERVIEWER_FIRST) &&
                   !has(columns, COLUMN_INTERVIEWER_LAST)
               ? &persons[1]
               : NULL;
}

static void settle_strangers(struct sheet_columns *columns)
{
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const it = &columns->column[i];
        if ((it->name.column != COLUMN_UNKNOWN && it->name.column != COLUMN_EMAIL) ||
            !is_text(it) || heading_words_count(&it->words, WORD_LAST) != 1)
            continue;
        const size_t first = find_first_like(columns, i);
        const struct person_names *const person = first == SIZE_MAX ? NULL : find_missing(columns);
        if (!person)
            continue;
        columns->column[first].name = (struct column_name){person->first, 0};
        columns->column[i].name = (struct column_name){person->last, 0};
    }
}

void name_pair_settle(struct sheet_columns *columns)
{
    for (size_t i = 0; i < N_PERSONS; i++)
        settle(columns, &persons[i]);
    settle_strangers(columns);
}
