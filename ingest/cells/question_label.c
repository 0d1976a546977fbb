#include "ingest/cells/question_label.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/criterion_label.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/scale_notation.h"

enum {
    MAX_LETTERS = 2,
    MAX_DIGITS = 3,
    YEAR_DIGITS = 4,
    THOUSAND_DIGITS = 3,
    LARGEST_MAXIMUM = 1000
};
enum { FIRST_LOWEST = -10, LAST_LOWEST = 1 }; /* where a scale in a heading may begin */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Bytes of the en or em dash that the text begins with, or of its hyphen; 0: none. */
static size_t dash_length(const char *text)
{
    static const char en[] = "–", em[] = "—";
    if (strncmp(text, en, strlen(en)) == 0 || strncmp(text, em, strlen(em)) == 0)
        return strlen(en);
    return *text == '-';
}

static const char *skip_marks(const char *text)
{
    for (size_t n = 1; n; text += n) {
        text += strspn(text, " \t:.)-");
        n = dash_length(text);
    }
    return text;
}

/* Whether the mark behind a plain number makes it a code: "3. Title", "3) Title", "3: Title",
 * "3 - Title"; "12:30" and "3 - 4" are none. */
static bool is_code_mark(const char *mark)
{
    if (*mark == ':')
        return !is_digit(mark[1]);
    if (*mark == '.' || *mark == ')')
        return mark[1] == ' ';
    const size_t dash = *mark == ' ' ? dash_length(mark + 1) : 0;
    return dash && mark[1 + dash] == ' ' && mark[2 + dash] && !is_digit(mark[2 + dash]);
}

/* "Q1 2026": a year and nothing else behind the code. */
static bool is_year(const char *text)
{
    text += strspn(text, " ");
    return strspn(text, "0123456789") == YEAR_DIGITS && !text[YEAR_DIGITS] &&
           (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0);
}

/* The number of bytes of a code such as 1.1, B4, Q7, A-12 or 3.; 0: none. "1.234" is a number. */
static size_t code_length(const char *text)
{
    size_t letters = 0, points = 0, digits, length;
    while (letters <= MAX_LETTERS && is_letter(text[letters]))
        letters++;
    length = letters + (letters && text[letters] == '-');
    digits = strspn(text + length, "0123456789");
    if (letters > MAX_LETTERS || digits == 0 || digits > MAX_DIGITS)
        return 0;
    length += digits;
    while (text[length] == '.' && is_digit(text[length + 1])) {
        digits = strspn(text + length + 1, "0123456789");
        if (digits > MAX_DIGITS)
            return 0;
        length += 1 + digits;
        points++;
    }
    const char next = text[length];
    int position;
    if (next && !strchr(" \t:.)", next) && !criterion_label_length(text + length, &position))
        return 0;
    if (letters ? is_year(text + length) : points == 1 && digits == THOUSAND_DIGITS)
        return 0;
    return (letters && next != '.') || points || is_code_mark(text + length) ? length : 0;
}

/* "Question 3: " before a title: its length, and where its number stands. */
static size_t prefix_length(const char *text, size_t *number)
{
    static const char *const words[] = {"question", "frage", "pregunta", "vraag", "item"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const size_t word = strlen(words[i]);
        if (strncasecmp(text, words[i], word) != 0)
            continue;
        *number = word + strspn(text + word, " ");
        const size_t digits = strspn(text + *number, "0123456789");
        const char next = text[*number + digits];
        if (digits && digits <= MAX_DIGITS && (!next || strchr(" :.)-", next)))
            return *number + digits;
    }
    return 0;
}

/* The number that the text begins with, 50, 2.5 or 2,5; returns what follows, or NULL. */
static const char *take_number(struct arena *arena, const char *text, int64_t *ret)
{
    size_t length = strspn(text, "0123456789");
    if (length && strchr(".,", text[length]) && is_digit(text[length + 1]))
        length += 1 + strspn(text + length + 1, "0123456789");
    char *const number = arena_copy_n(arena, text, length);
    char *const comma = strchr(number, ',');
    if (comma)
        *comma = '.';
    return decimal_parse(number, ret) ? text + length : NULL;
}

/* Whole steps, not too many of them, from about zero: "2019-2024" are years. */
static bool set_levels(struct question_label *label, int64_t lowest, int64_t highest)
{
    if (highest <= lowest || (highest - lowest) % DECIMAL_ONE != 0 ||
        (highest - lowest) / DECIMAL_ONE >= SCALE_MAX_LEVELS ||
        lowest < (int64_t)FIRST_LOWEST * DECIMAL_ONE || lowest > (int64_t)LAST_LOWEST * DECIMAL_ONE)
        return false;
    label->lowest = lowest;
    label->highest = highest;
    label->maximum = MAXIMUM_LEVELS;
    return true;
}

static void set_points(struct question_label *label, int64_t highest)
{
    label->lowest = 0;
    label->highest = highest;
    label->maximum = MAXIMUM_POINTS;
}

/* Up to a number: whole steps from 1 where that can be, else points. */
static bool set_highest(struct question_label *label, int64_t highest)
{
    if (highest <= 0 || highest > (int64_t)LARGEST_MAXIMUM * DECIMAL_ONE)
        return false;
    if (!set_levels(label, DECIMAL_ONE, highest))
        set_points(label, highest);
    return true;
}

static const char *skip_word(const char *text, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strncasecmp(text, words[i], strlen(words[i])) == 0)
            return text + strlen(words[i]) + strspn(text + strlen(words[i]), " ");
    return NULL;
}

static bool is_unit(const char *text)
{
    static const char *const units[] = {"points", "point",   "pts",   "pt",    "punkte", "pkt",
                                        "puntos", "punten",  "poäng", "punti", "pontos", "punkty",
                                        "p",      "punkter", "pkt.",  "pts.",  "marks",  "punktów"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcasecmp(text, units[i]) == 0)
            return true;
    return false;
}

/* "50 points", "max 50", "maks. 5 pkt": points from zero. */
static bool read_points(struct arena *arena, const char *text, struct question_label *label)
{
    const bool is_max = strncasecmp(text, "max", 3) == 0 || strncasecmp(text, "maks", 4) == 0 ||
                        strncasecmp(text, "máx", 4) == 0;
    int64_t highest;
    const char *rest = take_number(arena, text + (is_max ? strcspn(text, "0123456789") : 0),
                                   &highest);
    if (!rest || highest <= 0)
        return false;
    rest += strspn(rest, " ");
    if (strcasecmp(rest, "max") == 0 || strcasecmp(rest, "points max") == 0)
        rest = "pts";
    const bool unit = is_unit(rest);
    if (!unit && !(is_max && !*rest))
        return false;
    label->in_points = unit && !is_max;
    set_points(label, highest);
    return true;
}

/* "0-4", "1–5", "-2-2", "1 to 5", "0 bis 10", "1..5": both ends. */
static bool read_range(struct arena *arena, const char *text, struct question_label *label)
{
    static const char *const words[] = {"to ", "bis ",  "à ",   "a ",     "tot ", "t/m ",
                                        "do ", "till ", "até ", "hasta ", "..",   "…"};
    static const char *const leads[] = {"from ",    "scale ",   "von ",    "de ",
                                        "da ",      "od ",      "van ",    "skala ",
                                        "echelle ", "échelle ", "escala ", "schaal "};
    const char *const led = skip_word(text, leads, sizeof leads / sizeof *leads);
    const char *const from = led ? led : text;
    const bool negative = *from == '-';
    int64_t first, last;
    const char *rest = take_number(arena, from + negative, &first);
    if (!rest)
        return false;
    rest += strspn(rest, " ");
    const size_t dash = dash_length(rest);
    const char *const second = dash ? rest + dash + strspn(rest + dash, " ")
                                    : skip_word(rest, words, sizeof words / sizeof *words);
    const char *const end = second ? take_number(arena, second, &last) : NULL;
    if (!end || *end || !set_levels(label, negative ? -first : first, last))
        return false;
    label->lowest_told = true;
    return true;
}

/* "/5", "out of 5", "von 10", "sur 20": the highest score alone; "out of 20 marks": points. */
static bool read_out_of(struct arena *arena, const char *text, struct question_label *label)
{
    static const char *const words[] = {"/",    "out of ", "of ", "von ",  "sur ", "de ",
                                        "van ", "su ",     "na ", "z ",    "av ",  "sobre ",
                                        "em ",  "em ",     "op ", "outof "};
    const char *const number = skip_word(text, words, sizeof words / sizeof *words);
    int64_t highest;
    const char *const end = number ? take_number(arena, number, &highest) : NULL;
    if (!end || !*end)
        return end && set_highest(label, highest);
    if (highest <= 0 || !is_unit(end + strspn(end, " ")))
        return false;
    set_points(label, highest);
    return true;
}

/* "(10)", "[5]": a number in brackets may be a maximum. */
static bool read_bare(struct arena *arena, const char *text, struct question_label *label)
{
    int64_t highest;
    const char *const end = take_number(arena, text, &highest);
    if (!end || *end || highest < 2 * DECIMAL_ONE || !set_highest(label, highest))
        return false;
    label->bare = true;
    return true;
}

/* Takes a maximum in brackets, or "/5" or "out of 5", from the end of the title. */
static const char *take_maximum(struct arena *arena, const char *title,
                                struct question_label *label)
{
    const size_t length = strlen(title);
    const char last = length ? title[length - 1] : '\0';
    const char *const open = last == ')'   ? strrchr(title, '(')
                             : last == ']' ? strrchr(title, '[')
                                           : NULL;
    const char *const slash = strrchr(title, '/'), *const out = strstr(title, "out of ");
    const char *at = open;
    struct question_label found = *label;
    if (open) {
        const char *const inside = text_trim(arena,
                                             arena_copy_n(arena, open + 1, strlen(open) - 2));
        if (!read_points(arena, inside, &found) && !read_range(arena, inside, &found) &&
            !read_out_of(arena, inside, &found) && !read_bare(arena, inside, &found))
            return title;
    } else {
        at = slash ? slash : out;
        if (!at || (at > title && at[-1] != ' ') || !read_out_of(arena, at, &found))
            return title;
    }
    *label = found;
    label->whole_title = title;
    return text_trim(arena, arena_copy_n(arena, title, (size_t)(at - title)));
}

/* What stands behind a code may be the place of one of its criteria. */
static void take_criterion(const char *behind, struct question_label *label)
{
    int position;
    const char *const slash = behind + strspn(behind, " \t");
    const size_t length = criterion_label_length(slash, &position);
    if (!length)
        return;
    const bool apart = slash > behind || !is_digit(slash[1]);
    *(apart ? &label->may_be : &label->criterion) = position;
    label->criterion_title = skip_marks(slash + length);
}

struct question_label question_label_read(const char *text, struct arena *arena)
{
    struct question_label label = {.code = ""};
    size_t number = 0;
    const size_t prefix = prefix_length(text, &number);
    const char *const inner = prefix ? skip_marks(text + prefix) : text;
    const char *eaten;
    const size_t length = date_id_repair(inner, arena, &eaten) ? 0 : code_length(inner);
    const char *rest = inner;
    if (length) {
        label.code = arena_copy_n(arena, inner, length);
        rest = skip_marks(inner + length);
        take_criterion(inner + length, &label);
    } else if (prefix) {
        label.code = arena_format(arena, "Q%.*s", (int)(prefix - number), text + number);
    }
    if (label.may_be || label.criterion)
        label.criterion_title = arena_copy(arena, label.criterion_title);
    label.title = label.criterion ? label.criterion_title
                                  : take_maximum(arena, arena_copy(arena, rest), &label);
    return label;
}

const char *question_label_id(const struct question_label *label, struct arena *arena)
{
    return label->criterion ? arena_format(arena, "%s/%d", label->code, label->criterion)
                            : label->code;
}
