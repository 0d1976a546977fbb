#include "ingest/survey/rater_columns.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/person_text.h"

enum { MOST_COLUMNS = 512 };

static bool is_rater_word(enum heading_word word)
{
    return word == WORD_INTERVIEWER || word == WORD_ORDINAL || word == WORD_NAME ||
           word == WORD_FILLER || word == WORD_ID;
}

/* "Checked by 2", "Hiring manager 1": what numbers a column of people who scored. */
static bool is_numbered_rater(const char *text)
{
    struct arena scratch = {0};
    size_t length = strlen(text);
    while (length && isdigit((unsigned char)text[length - 1]))
        length--;
    const bool found =
        text[length] &&
        column_name_read(text_trim(&scratch, arena_copy_n(&scratch, text, length))).column ==
            COLUMN_INTERVIEWER;
    arena_free(&scratch);
    return found;
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
    if (is_numbered_rater(text))
        return RATERS_BY_WORD;
    if (person_text_is_address(text))
        return RATERS_BY_NAME;
    const enum person_likeness person = person_text_likeness(text);
    return person == PERSON_SURE   ? RATERS_BY_NAME
           : person == PERSON_FORM ? RATERS_BY_FORM
                                   : RATERS_NONE;
}

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Marks and blanks at both ends are no part of what a heading says. */
static const char *without_marks(const char *text, size_t length, struct arena *arena)
{
    static const char marks[] = " -:|/()[]_,;";
    while (length && strchr(marks, *text))
        text++, length--;
    while (length && strchr(marks, text[length - 1]))
        length--;
    return arena_copy_n(arena, text, length);
}

const char *rater_columns_beside(const char *heading, const char *rater, struct arena *arena)
{
    const size_t length = strlen(heading), n = strlen(rater);
    if (!n || length <= n)
        return NULL;
    if (strncasecmp(heading, rater, n) == 0 && !is_letter(heading[n]))
        return without_marks(heading + n, length - n, arena);
    const size_t closed = strchr(")]", heading[length - 1]) ? 1 : 0;
    const size_t at = length - closed - n;
    if (length > n + closed && at > 0 && strncasecmp(heading + at, rater, n) == 0 &&
        !is_letter(heading[at - 1]))
        return without_marks(heading, at, arena);
    return NULL;
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
enum {
    N_MARKS = sizeof marks / sizeof *marks,
    BY_WORDS = N_MARKS,
    AT_FIRST_BLANK,
    AT_LAST_BLANK,
    N_WAYS
};

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

static bool part(const struct sheet_column *column, size_t way, const char **left,
                 const char **right, struct arena *arena)
{
    if (way == BY_WORDS)
        return part_by_words(column, left, right, arena);
    if (way < N_MARKS)
        return part_at_mark(column->heading, marks[way], left, right, arena);
    const char *const at = way == AT_FIRST_BLANK ? strchr(column->heading, ' ')
                                                 : strrchr(column->heading, ' ');
    if (!at)
        return false;
    *left = arena_copy_n(arena, column->heading, (size_t)(at - column->heading));
    *right = without_marks(at, strlen(at), arena);
    return **left && **right;
}

/* Parts all headings in one way; returns whether they are a grid. */
static bool part_all(const struct sheet_columns *columns, const size_t *fields, size_t n,
                     size_t way, struct arena *arena, const char **left, const char **right)
{
    for (size_t i = 0; i < n; i++)
        if (!part(&columns->column[fields[i]], way, &left[i], &right[i], arena))
            return false;
    return n >= 4 && is_crossed(left, right, n);
}

/* "JD", "K.P.": two or three capitals. */
static bool is_initials(const char *text)
{
    size_t capitals = 0;
    for (; *text; text++) {
        if (isupper((unsigned char)*text))
            capitals++;
        else if (*text != '.')
            return false;
    }
    return capitals == 2 || capitals == 3;
}

/* One word with a capital that no list knows: a name, or anything. */
static bool may_be_name(const char *text)
{
    struct heading_words words;
    heading_words_read(text, &words);
    return words.n == 1 && words.word[0] == WORD_UNKNOWN && !isdigit((unsigned char)*text) &&
           (isupper((unsigned char)*text) || (unsigned char)*text >= 0x80);
}

static bool may_all_be_names(const char *const *texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!may_be_name(texts[i]) && !is_initials(texts[i]))
            return false;
    return true;
}

/* Of the texts on one side of a grid: names that are known carry those beside them that are not,
 * and so do initials on all of them. */
static enum rater_evidence evidence_of_side(const char *const *texts, size_t n)
{
    const enum rater_evidence plain = evidence_of_all(texts, n);
    size_t known = 0, initials = 0, others = 0;
    for (size_t i = 0; i < n; i++) {
        const bool is_known = evidence_of(texts[i]) != RATERS_NONE;
        known += is_known;
        initials += is_initials(texts[i]);
        others += !is_known && !is_initials(texts[i]) && !may_be_name(texts[i]);
    }
    if (plain || others)
        return plain;
    return initials == n || 2 * known >= n ? RATERS_BY_FORM : RATERS_NONE;
}

enum rater_evidence rater_columns_crossed(const struct sheet_columns *columns, const size_t *fields,
                                          size_t n, struct arena *arena, struct rater_column *ret)
{
    const char **const left = ARENA_ARRAY(arena, n, const char *);
    const char **const right = ARENA_ARRAY(arena, n, const char *);
    enum rater_evidence best = RATERS_NONE;
    for (size_t way = 0; way < N_WAYS && n <= MOST_COLUMNS; way++) {
        if (!part_all(columns, fields, n, way, arena, left, right))
            continue;
        const enum rater_evidence first = evidence_of_side(left, n),
                                  second = evidence_of_side(right, n);
        const enum rater_evidence found = first >= second ? first : second;
        if (found <= best || (first == second && found == RATERS_BY_FORM))
            continue;
        best = found;
        for (size_t i = 0; i < n; i++)
            ret[i] = first >= second ? (struct rater_column){left[i], right[i], 0}
                                     : (struct rater_column){right[i], left[i], 0};
    }
    return best;
}

bool rater_columns_are_grid(const struct sheet_columns *columns, const size_t *fields, size_t n)
{
    struct arena scratch = {0};
    const char **const left = ARENA_ARRAY(&scratch, n + 1, const char *);
    const char **const right = ARENA_ARRAY(&scratch, n + 1, const char *);
    bool grid = false;
    for (size_t way = 0; way < N_WAYS && n <= MOST_COLUMNS && !grid; way++)
        grid = part_all(columns, fields, n, way, &scratch, left, right);
    arena_free(&scratch);
    return grid;
}

/* "A,B,C" of different texts; NULL: one cannot stand in such a list. */
static const char *list_of(const char *const *texts, size_t n, struct arena *arena)
{
    const char *list = "";
    for (size_t i = 0; i < n; i++) {
        size_t j = 0;
        while (j < i && strcmp(texts[j], texts[i]) != 0)
            j++;
        if (j < i)
            continue;
        if (strpbrk(texts[i], ",'\"\\$`;!"))
            return NULL;
        list = arena_format(arena, "%s%s%s", list, i ? "," : "", texts[i]);
    }
    return list;
}

bool rater_columns_sides(const struct sheet_columns *columns, const size_t *fields, size_t n,
                         struct arena *arena, const char **first, const char **second)
{
    const char **const left = ARENA_ARRAY(arena, n, const char *);
    const char **const right = ARENA_ARRAY(arena, n, const char *);
    for (size_t way = 0; way < N_WAYS && n <= MOST_COLUMNS; way++)
        if (part_all(columns, fields, n, way, arena, left, right)) {
            const bool turned = may_all_be_names(right, n) && !may_all_be_names(left, n);
            *first = list_of(turned ? right : left, n, arena);
            *second = list_of(turned ? left : right, n, arena);
            return *first && *second;
        }
    return false;
}

void rater_columns_named(const struct sheet_columns *columns, const size_t *fields, size_t n,
                         const char *const *names, struct arena *arena, struct rater_column *ret)
{
    for (size_t i = 0; i < n; i++) {
        const char *const heading = columns->column[fields[i]].heading;
        const char *const question = rater_columns_beside(heading, names[i], arena);
        ret[i] = (struct rater_column){names[i], question ? question : "", 0};
    }
}

/* Letters before a number, three at most; 0: it is none such. Q is a question's. */
static size_t short_prefix(const char *heading)
{
    size_t letters = 0;
    while (isalpha((unsigned char)heading[letters]))
        letters++;
    const size_t digits = strspn(heading + letters, "0123456789");
    return letters && letters <= 3 && digits && !heading[letters + digits] &&
                   toupper((unsigned char)*heading) != 'Q'
               ? letters
               : 0;
}

/* The heading without a number at its end; NULL: there is none. */
static const char *numbered_stem(const char *heading, struct arena *arena)
{
    size_t length = strlen(heading);
    while (length && isdigit((unsigned char)heading[length - 1]))
        length--;
    return length && heading[length] ? arena_copy_n(arena, heading, length) : NULL;
}

bool rater_columns_are_numbered(const struct sheet_columns *columns, const size_t *fields, size_t n)
{
    struct arena scratch = {0};
    const char *first = NULL;
    bool same = n >= 2;
    for (size_t i = 0; i < n && same; i++) {
        const char *const stem = numbered_stem(columns->column[fields[i]].heading, &scratch);
        first = first ? first : stem;
        same = stem && strcmp(stem, first) == 0;
    }
    arena_free(&scratch);
    return same;
}

bool rater_columns_may_be_short(const struct sheet_columns *columns, const size_t *fields, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *const heading = columns->column[fields[i]].heading,
                          *const first = columns->column[fields[0]].heading;
        const size_t prefix = short_prefix(heading);
        if (!is_initials(heading) &&
            (!prefix || prefix != short_prefix(first) || strncmp(heading, first, prefix) != 0))
            return false;
    }
    return n >= 2;
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
