#include "ingest/cells/score_cell.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/missing_form.h"

enum { MAX_NUMBER = 24, MAX_STARS = 10, THOUSAND_DIGITS = 3 };

/* Past one of the words, or NULL. */
static const char *take_word(const char *text, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strncmp(text, words[i], strlen(words[i])) == 0)
            return text + strlen(words[i]);
    return NULL;
}

/* Past blanks, tabs, and the spaces that do not break: no-break, narrow no-break, thin, figure. */
static const char *skip_blanks(const char *text)
{
    static const char *const blanks[] = {" ", "\t", "\u00A0", "\u202F", "\u2009", "\u2007"};
    if (!*text || ((unsigned char)*text > ' ' && (unsigned char)*text < 0x80))
        return text;
    for (const char *next = text; next;
         next = take_word(text, blanks, sizeof blanks / sizeof *blanks))
        text = next;
    return text;
}

/* 1.234, where a comma is the decimal mark: it may be a thousand and more. */
static bool may_be_thousands(size_t whole, const char *digits, size_t fraction, char decimal_mark)
{
    return decimal_mark == ',' && digits[whole] == '.' && fraction == THOUSAND_DIGITS &&
           whole >= 1 && whole <= THOUSAND_DIGITS && *digits != '0';
}

/* Past the digits of full width, as East Asian keyboards type them: "４点". */
static const char *take_wide_number(const char *text, int64_t *ret)
{
    char number[MAX_NUMBER];
    size_t n = 0;
    for (; strncmp(text, "\xEF\xBC", 2) == 0 && (unsigned char)text[2] >= 0x90 &&
           (unsigned char)text[2] <= 0x99 && n + 1 < sizeof number;
         text += 3)
        number[n++] = (char)('0' + (unsigned char)text[2] - 0x90);
    number[n] = '\0';
    return n && decimal_parse(number, ret) ? text : NULL;
}

/* The number that the text begins with; returns what follows it, or NULL. */
static const char *take_number(const char *text, char decimal_mark, int64_t *ret)
{
    if ((unsigned char)*text == 0xEF)
        return take_wide_number(text, ret);
    char number[MAX_NUMBER];
    const size_t sign = *text == '-' || *text == '+';
    const size_t whole = decimal_digits(text + sign);
    size_t length = sign + whole;
    const char mark = text[length];
    if (mark == '.' || (mark == ',' && decimal_mark != '.')) {
        const size_t fraction = decimal_digits(text + length + 1);
        if (may_be_thousands(whole, text + sign, fraction, decimal_mark))
            return NULL;
        length += fraction ? 1 + fraction : 0;
    }
    if (length == sign || length >= sizeof number)
        return NULL;
    memcpy(number, text, length);
    number[length] = '\0';
    char *const comma = strchr(number, ',');
    if (comma)
        *comma = '.';
    return decimal_parse(number, ret) ? text + length : NULL;
}

static bool read_out_of(const char *rest, char decimal_mark, int64_t *out_of)
{
    static const char *const words[] = {"/", "／", "out of ", "of ", "von ", "sur ", "de ", "van "};
    const char *const second = take_word(rest, words, sizeof words / sizeof *words);
    const char *const end = second ? take_number(skip_blanks(second), decimal_mark, out_of) : NULL;
    return end && !*skip_blanks(end) && *out_of > 0;
}

/* The unit of points that East Asian scores end with. */
static bool is_point_sign(const char *rest)
{
    return strcmp(rest, "点") == 0 || strcmp(rest, "點") == 0 || strcmp(rest, "점") == 0;
}

/* A label after a separator that no number could contain: "4-5" is not a numbered label. */
static const char *read_label(const char *rest, bool blank_before)
{
    static const char *const separators[] = {"- ", "–", "—", ": ", ":", "= ", ". ", ") "};
    const char *const label = take_word(rest, separators, sizeof separators / sizeof *separators);
    if (label)
        return skip_blanks(label);
    return blank_before && *rest == '(' ? rest : NULL;
}

static bool begins_a_word(const char *text)
{
    return *text && !strchr("0123456789+-.,/()=%?", *text);
}

/* ★★★☆☆: filled and empty stars say both how many and of how many; filled ones alone how many. */
static bool read_stars(const char *text, struct score_cell *ret)
{
    static const char full[] = "★", empty[] = "☆";
    int64_t n_full = 0, n_empty = 0;
    for (; strncmp(text, full, strlen(full)) == 0 && n_full < MAX_STARS; text += strlen(full))
        n_full++;
    for (; strncmp(text, empty, strlen(empty)) == 0 && n_empty < MAX_STARS; text += strlen(empty))
        n_empty++;
    if (*text || n_full + n_empty == 0)
        return false;
    if (n_empty == 0) {
        *ret = (struct score_cell){.kind = SCORE_CELL_NUMBER, .number = n_full * DECIMAL_ONE};
        return true;
    }
    *ret = (struct score_cell){.kind = SCORE_CELL_OUT_OF,
                               .number = n_full * DECIMAL_ONE,
                               .out_of = (n_full + n_empty) * DECIMAL_ONE};
    return true;
}

/* (4) Strong; a number in brackets with nothing behind it may be a negative one, and is text. */
static bool read_bracketed(const char *text, char decimal_mark, struct score_cell *ret)
{
    int64_t number;
    const char *const end = *text == '(' ? take_number(text + 1, decimal_mark, &number) : NULL;
    const char *const label = end && *end == ')' ? skip_blanks(end + 1) : NULL;
    if (!label || !begins_a_word(label))
        return false;
    *ret = (struct score_cell){.kind = SCORE_CELL_NUMBERED_LABEL, .number = number, .label = label};
    return true;
}

struct score_cell score_cell_read(const char *text, char decimal_mark)
{
    struct score_cell cell = {.kind = SCORE_CELL_TEXT};
    const char *const end = take_number(text, decimal_mark, &cell.number);
    if (!end) {
        if (missing_form(text))
            cell.kind = SCORE_CELL_MISSING;
        else if (!read_bracketed(text, decimal_mark, &cell))
            read_stars(text, &cell);
        return cell;
    }
    const char *const rest = skip_blanks(end);
    if (!*rest || strcmp(end, ".") == 0 || is_point_sign(rest)) {
        cell.kind = SCORE_CELL_NUMBER;
        return cell;
    }
    const char *const label = read_label(rest, rest > end);
    if (*rest == '%' && !*skip_blanks(rest + 1))
        cell.kind = SCORE_CELL_PERCENT;
    else if (read_out_of(rest, decimal_mark, &cell.out_of))
        cell.kind = SCORE_CELL_OUT_OF;
    else if (label && (begins_a_word(label) || *label == '(')) {
        cell.kind = SCORE_CELL_NUMBERED_LABEL;
        cell.label = label;
    }
    return cell;
}
