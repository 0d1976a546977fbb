#include "ingest/question_label.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/decimal.h"

enum { MAX_LETTERS = 2, MAX_DIGITS = 3 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static const char *skip_marks(const char *text)
{
    return text + strspn(text, " \t:.)-");
}

/* The number of bytes of a code such as 1.1, B4, Q7, A-12 or 3.; 0: none. */
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
    if (next && !strchr(" \t:.)", next))
        return 0;
    const bool marked = next && strchr(":.)", next) && (text[length + 1] == ' ' || next == ':');
    return (letters && next != '.') || points || marked ? length : 0;
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

/* "50 points", "max 50", "0-4", "1–5": the whole text. */
static bool read_maximum(struct arena *arena, const char *text, struct question_label *label)
{
    static const char *const units[] = {"points", "point",  "pts",    "pt",        "punkte",
                                        "pkt",    "puntos", "punten", "points max"};
    const char *from = text;
    const bool is_max = strncasecmp(text, "max", 3) == 0;
    if (is_max)
        from += strcspn(text, "0123456789");
    const size_t digits = strspn(from, "0123456789");
    const char *const number = arena_copy_n(arena, from, digits);
    const char *rest = from + digits;
    rest += strspn(rest, " ");
    if (!decimal_parse(number, &label->highest))
        return false;
    bool unit = is_max && !*rest;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        unit = unit || strcasecmp(rest, units[i]) == 0;
    if (unit && label->highest > 0) {
        label->lowest = 0;
        label->maximum = MAXIMUM_POINTS;
        return true;
    }
    const size_t dash = *rest == '-' ? 1 : strncmp(rest, "–", strlen("–")) == 0 ? strlen("–") : 0;
    label->lowest = label->highest;
    if (!dash || is_max ||
        !decimal_parse(rest + dash + strspn(rest + dash, " "), &label->highest) ||
        label->highest <= label->lowest)
        return false;
    label->maximum = MAXIMUM_LEVELS;
    return true;
}

/* Takes a maximum in brackets, or "/5", from the end of the title. */
static const char *take_maximum(struct arena *arena, const char *title,
                                struct question_label *label)
{
    const size_t length = strlen(title);
    const char last = length ? title[length - 1] : '\0';
    const char *const open = last == ')'   ? strrchr(title, '(')
                             : last == ']' ? strrchr(title, '[')
                                           : NULL;
    const char *const slash = strrchr(title, '/');
    struct question_label found = *label;
    if (open) {
        const char *inside = arena_copy_n(arena, open + 1, strlen(open) - 2);
        const bool out_of = *inside == '/';
        inside += out_of + strspn(inside + out_of, " ");
        if (out_of && decimal_parse(inside, &found.highest) && found.highest > DECIMAL_ONE) {
            found.lowest = DECIMAL_ONE;
            found.maximum = MAXIMUM_LEVELS;
        } else if (out_of || !read_maximum(arena, inside, &found)) {
            return title;
        }
    } else if (slash && decimal_parse(slash + 1 + strspn(slash + 1, " "), &found.highest) &&
               found.highest > DECIMAL_ONE && (slash == title || slash[-1] == ' ')) {
        found.lowest = DECIMAL_ONE;
        found.maximum = MAXIMUM_LEVELS;
    } else {
        return title;
    }
    *label = found;
    return text_trim(arena, arena_copy_n(arena, title, (size_t)((open ? open : slash) - title)));
}

struct question_label question_label_read(const char *text, struct arena *arena)
{
    struct question_label label = {.code = ""};
    size_t number = 0;
    const size_t prefix = prefix_length(text, &number);
    const char *const inner = prefix ? skip_marks(text + prefix) : text;
    const size_t length = code_length(inner);
    const char *rest = inner;
    if (length) {
        label.code = arena_copy_n(arena, inner, length);
        rest = skip_marks(inner + length);
    } else if (prefix) {
        label.code = arena_format(arena, "Q%.*s", (int)(prefix - number), text + number);
    }
    label.title = take_maximum(arena, arena_copy(arena, rest), &label);
    return label;
}
