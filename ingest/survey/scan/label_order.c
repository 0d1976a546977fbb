#include "ingest/survey/scan/label_order.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/level_words.h"

enum { HEADING_WIDTH = 40, LONGEST_LIST = 300 };

static const char *cell_of(const struct scan *scan, size_t row, size_t column)
{
    return sheet_sample_cell(&scan->sheet->records[row], column);
}

static bool is_number(const struct score_cell *cell)
{
    return cell->kind == SCORE_CELL_NUMBER || cell->kind == SCORE_CELL_PERCENT ||
           cell->kind == SCORE_CELL_OUT_OF;
}

static size_t find_word(const struct level_word *words, size_t n, const char *text)
{
    size_t i = 0;
    while (i < n && strcasecmp(words[i].label, text) != 0)
        i++;
    return i;
}

/* Notes the number beside each label; false: a label stands with two of them, or with a text. */
static bool take_numbers(const struct scan *scan, size_t labels, size_t numbers,
                         struct level_word *words, size_t n, bool *percent)
{
    *percent = true;
    for (size_t row = scan->survey->layout.header.first_data; row < scan->sheet->n; row++) {
        const size_t at = find_word(words, n, cell_of(scan, row, labels));
        const struct score_cell cell = score_cell_read(cell_of(scan, row, numbers),
                                                       scan->survey->decimal_mark);
        if (at == n || cell.kind == SCORE_CELL_MISSING)
            continue;
        if (!is_number(&cell) || (words[at].numbered && words[at].number != cell.number))
            return false;
        words[at].number = cell.number;
        words[at].numbered = true;
        *percent &= cell.kind != SCORE_CELL_NUMBER;
    }
    return true;
}

static bool are_apart(const struct level_word *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i; j++)
            if (!words[i].numbered || (j < i && words[i].number == words[j].number))
                return false;
    return n > 1;
}

/* The labels with commas between them, from the first or from the last; NULL: not to be pasted. */
static const char *list_of(const struct level_word *words, size_t n, bool backwards,
                           struct arena *arena)
{
    const char *list = "";
    for (size_t i = 0; i < n; i++) {
        const char *const label = words[backwards ? n - 1 - i : i].label;
        if (strpbrk(label, ",'\"$`\\!;") || strcmp(text_printable(arena, label, 0), label) != 0)
            return NULL;
        list = arena_format(arena, "%s%s%s", list, i ? "," : "", label);
    }
    return strlen(list) > LONGEST_LIST ? NULL : list;
}

/* Where words of judgement are among the labels, they say whether the numbers rise with them. */
static bool is_any_known(const struct level_word *words, size_t n)
{
    int place, first = -1;
    bool differ = false;
    for (size_t i = 0; i < n; i++) {
        if (!level_word_place(words[i].label, &place))
            continue;
        differ |= first >= 0 && place != first;
        first = place;
    }
    return differ;
}

static bool find_beside(const struct scan *scan, size_t labels, size_t numbers, struct arena *arena,
                        struct label_order *ret)
{
    const struct score_evidence *const scores = &scan->scores;
    const char *const heading = scan->survey->layout.header.headings[numbers];
    const enum score_column name = column_name_read(heading).column;
    struct level_word words[EVIDENCE_MAX_LABELS];
    const size_t n = scores->n_distinct_words;
    bool percent;
    for (size_t i = 0; i < n; i++)
        words[i] = (struct level_word){.label = scores->words[i]};
    if (!take_numbers(scan, labels, numbers, words, n, &percent) || !are_apart(words, n))
        return false;
    level_words_sort(words, n);
    *ret = (struct label_order){
        .list = list_of(words, n, false, arena),
        .reversed = list_of(words, n, true, arena),
        .heading = *heading ? text_printable(arena, heading, HEADING_WIDTH)
                            : arena_format(arena, "column %zu", numbers + 1),
        .is_sure = percent || name == COLUMN_SCORE || name == COLUMN_COMPUTED ||
                   is_any_known(words, n),
    };
    return ret->list != NULL;
}

bool label_order_find(const struct scan *scan, struct arena *arena, struct label_order *ret)
{
    const struct layout *const layout = &scan->survey->layout;
    const size_t n_labels = layout->n_questions ? layout->n_questions : 1;
    if (scan->scores.n_distinct_words > EVIDENCE_MAX_LABELS || scan->scores.n_numbers)
        return false;
    for (size_t i = 0; i < n_labels; i++) {
        const size_t labels = layout->n_questions ? layout->questions[i].field
                                                  : layout->field[COLUMN_SCORE];
        for (size_t column = 0; labels != SIZE_MAX && column < layout->header.n; column++)
            if (column != labels && find_beside(scan, labels, column, arena, ret))
                return true;
    }
    return false;
}
