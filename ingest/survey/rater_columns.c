#include "ingest/survey/rater_columns.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/person_text.h"

static bool is_rater_word(enum heading_word word)
{
    return word == WORD_INTERVIEWER || word == WORD_ORDINAL || word == WORD_NAME ||
           word == WORD_FILLER || word == WORD_ID;
}

/* What a text says of a rater. */
static enum rater_evidence evidence_of(const char *text)
{
    struct heading_words words;
    heading_words_read(text, &words);
    if (words.n && words.word[0] == WORD_INTERVIEWER)
        return RATERS_BY_WORD;
    if (words.n > 1 && words.n <= 3 && words.word[words.n - 1] == WORD_INTERVIEWER &&
        (words.ordinal || words.word[0] == WORD_ORDINAL))
        return RATERS_BY_WORD;
    if (person_text_is_address(text))
        return RATERS_BY_NAME;
    const enum person_likeness person = person_text_likeness(text);
    return person == PERSON_SURE   ? RATERS_BY_NAME
           : person == PERSON_FORM ? RATERS_BY_FORM
                                   : RATERS_NONE;
}

/* Of several texts: all must look like raters, and half of them surely. */
static enum rater_evidence evidence_of_all(const char *const *texts, size_t n)
{
    size_t count[RATERS_BY_WORD + 1] = {0};
    for (size_t i = 0; i < n; i++)
        count[evidence_of(texts[i])]++;
    if (count[RATERS_NONE] || n < 2)
        return RATERS_NONE;
    if (count[RATERS_BY_WORD] == n)
        return RATERS_BY_WORD;
    if (count[RATERS_BY_WORD])
        return RATERS_BY_FORM;
    return 2 * count[RATERS_BY_NAME] >= n ? RATERS_BY_NAME : RATERS_BY_FORM;
}

/* The heading of a rater's column without a word for scores at its end: "Judge 1 score". */
static const char *rater_name(const struct sheet_column *column, struct arena *arena)
{
    const struct heading_words *const words = &column->words;
    size_t n = words->n, from = 0;
    if (words->too_long || !heading_words_count(words, WORD_INTERVIEWER))
        return column->heading;
    while (n > 1 && (words->word[n - 1] == WORD_SCORE || words->word[n - 1] == WORD_NOTE))
        n--;
    while (from + 1 < n && (words->word[from] == WORD_SCORE || words->word[from] == WORD_NOTE ||
                            words->word[from] == WORD_OF))
        from++;
    return arena_copy_n(arena, column->heading + words->start[from],
                        words->end[n - 1] - words->start[from]);
}

enum rater_evidence rater_columns_alone(const struct sheet_columns *columns, const size_t *fields,
                                        size_t n, struct arena *arena, struct rater_column *ret)
{
    const char **const names = ARENA_ARRAY(arena, n, const char *);
    for (size_t i = 0; i < n; i++) {
        names[i] = rater_name(&columns->column[fields[i]], arena);
        ret[i] = (struct rater_column){names[i], "", 0};
        for (size_t j = 0; j < i; j++)
            if (strcmp(names[i], names[j]) == 0)
                return RATERS_NONE;
    }
    return evidence_of_all(names, n);
}

/* The ways in which a heading may be parted in two. */
static const char *const marks[] = {" - ", " – ", " — ",  ": ", " | ", " / ", "_",
                                    " (",  " [",  " by ", "/",  "-",   "."};
enum { N_MARKS = sizeof marks / sizeof *marks, BY_WORDS = N_MARKS, N_WAYS };

static bool part_at_mark(const char *heading, const char *mark, const char **left,
                         const char **right, struct arena *arena)
{
    const char *const at = strstr(heading, mark);
    if (!at || at == heading)
        return false;
    char *const rest = arena_copy(arena, at + strlen(mark));
    const size_t length = strlen(rest);
    if ((mark[1] == '(' || mark[1] == '[') && length && strchr(")]", rest[length - 1]))
        rest[length - 1] = '\0';
    *left = text_trim(arena, arena_copy_n(arena, heading, (size_t)(at - heading)));
    *right = text_trim(arena, rest);
    return **left && **right;
}

/* "Judge 1 Clarity", "Clarity judge 2": the words of the rater at one end. */
static bool part_by_words(const struct sheet_column *column, const char **left, const char **right,
                          struct arena *arena)
{
    const struct heading_words *const words = &column->words;
    size_t front = 0, back = words->n;
    bool front_has = false, back_has = false;
    while (front < words->n && is_rater_word(words->word[front]))
        front_has |= words->word[front++] == WORD_INTERVIEWER;
    while (back > 0 && is_rater_word(words->word[back - 1]))
        back_has |= words->word[--back] == WORD_INTERVIEWER;
    if (words->too_long || (!front_has && !back_has))
        return false;
    const size_t cut = front_has ? front : back;
    if (cut == 0 || cut >= words->n)
        return false;
    *left = text_trim(arena, arena_copy_n(arena, column->heading, words->end[cut - 1]));
    const char *const rest = arena_copy(arena, column->heading + words->start[cut]);
    *right = text_trim(arena, rest);
    const size_t length = strlen(*right);
    if (length && strchr(")]", (*right)[length - 1]) && !strpbrk(*right, "(["))
        *right = arena_copy_n(arena, *right, length - 1);
    return true;
}

static size_t count_different(const char *const *texts, size_t n)
{
    size_t different = 0;
    for (size_t i = 0; i < n; i++) {
        size_t j = 0;
        while (j < i && strcmp(texts[j], texts[i]) != 0)
            j++;
        different += j == i;
    }
    return different;
}

/* Each text on the left with each on the right, once. */
static bool is_crossed(const char *const *left, const char *const *right, size_t n)
{
    const size_t a = count_different(left, n), b = count_different(right, n);
    if (a < 2 || b < 2 || a * b != n)
        return false;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(left[i], left[j]) == 0 && strcmp(right[i], right[j]) == 0)
                return false;
    return true;
}

enum rater_evidence rater_columns_crossed(const struct sheet_columns *columns, const size_t *fields,
                                          size_t n, struct arena *arena, struct rater_column *ret)
{
    enum { MOST_COLUMNS = 512 };
    const char **const left = ARENA_ARRAY(arena, n, const char *);
    const char **const right = ARENA_ARRAY(arena, n, const char *);
    enum rater_evidence best = RATERS_NONE;
    for (size_t way = 0; way < N_WAYS && n <= MOST_COLUMNS; way++) {
        size_t parted = 0;
        for (size_t i = 0; i < n && parted == i; i++) {
            const struct sheet_column *const column = &columns->column[fields[i]];
            parted += way == BY_WORDS
                          ? part_by_words(column, &left[i], &right[i], arena)
                          : part_at_mark(column->heading, marks[way], &left[i], &right[i], arena);
        }
        if (n < 4 || parted < n || !is_crossed(left, right, n))
            continue;
        const enum rater_evidence first = evidence_of_all(left, n),
                                  second = evidence_of_all(right, n);
        const enum rater_evidence found = first >= second ? first : second;
        if (found <= best)
            continue;
        best = found;
        for (size_t i = 0; i < n; i++)
            ret[i] = first >= second ? (struct rater_column){left[i], right[i], 0}
                                     : (struct rater_column){right[i], left[i], 0};
    }
    return best;
}

static bool is_number_word(enum heading_word word)
{
    return word == WORD_INTERVIEWER || word == WORD_ORDINAL;
}

/* The number in a part of a heading: 2 of "(2nd)", of "second judge". */
static int number_between(const struct sheet_column *column, size_t from, size_t to)
{
    struct arena scratch = {0};
    struct heading_words words;
    heading_words_read(arena_copy_n(&scratch, column->heading + column->words.start[from],
                                    column->words.end[to - 1] - column->words.start[from]),
                       &words);
    arena_free(&scratch);
    return words.ordinal;
}

/* A heading without the words that number it at its end or its beginning, and the number. */
static int take_number(const struct sheet_column *column, struct arena *arena, const char **stem)
{
    const struct heading_words *const words = &column->words;
    size_t from = 0, to = words->n;
    *stem = column->heading;
    if (words->too_long || words->n < 2)
        return 0;
    while (to > 1 && is_number_word(words->word[to - 1]))
        to--;
    if (to == words->n && !*column->label.code)
        while (from + 1 < words->n && is_number_word(words->word[from]))
            from++;
    if (from == 0 && to == words->n)
        return 0;
    const int number = to < words->n ? number_between(column, to, words->n)
                                     : number_between(column, 0, from);
    if (number)
        *stem = text_trim(arena, arena_copy_n(arena, column->heading + words->start[from],
                                              words->end[to - 1] - words->start[from]));
    return number;
}

static size_t count_set(const struct rater_column *columns, size_t n, int set)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++)
        found += columns[i].set == set;
    return found;
}

/* Headings that are the same count in their order. */
static void number_the_same(const struct sheet_columns *columns, const size_t *fields, size_t n,
                            struct rater_column *ret)
{
    for (size_t i = 0; i < n; i++) {
        ret[i] = (struct rater_column){NULL, columns->column[fields[i]].heading, 1};
        for (size_t j = 0; j < i; j++)
            ret[i].set += strcmp(columns->column[fields[j]].heading, ret[i].question) == 0;
    }
}

/* As many questions in each set, the same ones. */
static bool are_sets(const struct rater_column *columns, size_t n, size_t n_sets)
{
    const size_t each = count_set(columns, n, 1);
    if (n_sets < 2 || each == 0 || each * n_sets != n)
        return false;
    for (size_t i = 0; i < n; i++) {
        size_t same = 0;
        for (size_t j = 0; j < n; j++)
            same += strcmp(columns[i].question, columns[j].question) == 0;
        if (same != n_sets || count_set(columns, n, columns[i].set) != each)
            return false;
    }
    return true;
}

static size_t last_set(const struct rater_column *columns, size_t n)
{
    int last = 0;
    for (size_t i = 0; i < n; i++)
        last = columns[i].set > last ? columns[i].set : last;
    return (size_t)last;
}

size_t rater_columns_sets(const struct sheet_columns *columns, const size_t *fields, size_t n,
                          struct arena *arena, struct rater_column *ret)
{
    enum { MOST_COLUMNS = 512 };
    if (n > MOST_COLUMNS)
        return 0;
    for (size_t i = 0; i < n; i++) {
        const char *stem;
        const int set = take_number(&columns->column[fields[i]], arena, &stem);
        ret[i] = (struct rater_column){NULL, stem, set ? set : 1};
    }
    if (are_sets(ret, n, last_set(ret, n)))
        return last_set(ret, n);
    number_the_same(columns, fields, n, ret);
    return are_sets(ret, n, last_set(ret, n)) ? last_set(ret, n) : 0;
}
