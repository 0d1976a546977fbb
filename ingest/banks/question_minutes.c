#include "ingest/banks/question_minutes.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "ingest/banks/bank_source.h"
#include "ingest/cells/decimal.h"

enum { MOST_MINUTES = 1000 };

static bool read_number(const char *text, double *ret)
{
    int64_t number;
    if (!decimal_parse(text, &number) || number <= 0 ||
        number > (int64_t)MOST_MINUTES * DECIMAL_ONE)
        return false;
    *ret = (double)number / DECIMAL_ONE;
    return true;
}

/* Without the quotes that a CSV file may have around it. */
static char *unquoted(struct arena *arena, const char *text)
{
    const size_t length = strlen(text);
    if (length < 2 || text[0] != '"' || text[length - 1] != '"')
        return text_trim(arena, text);
    return text_trim(arena, arena_copy_n(arena, text + 1, length - 2));
}

/* One entry, cut at the last of the separators; false where its minutes are no number. */
static bool read_entry(struct question_minutes *minutes, const char *entry, const char *separators,
                       struct arena *arena)
{
    size_t cut = strlen(entry);
    while (cut > 0 && !strchr(separators, entry[cut - 1]))
        cut--;
    const char *const number = unquoted(arena, entry + cut);
    if (cut == 0)
        return read_number(number, &minutes->others);
    char *const code = text_trim(arena, arena_copy_n(arena, entry, cut - 1));
    const size_t length = strlen(code);
    if (length > 0 && strchr(",;=", code[length - 1]))
        code[length - 1] = '\0';
    minutes->codes[minutes->n] = unquoted(arena, code);
    return *minutes->codes[minutes->n] && read_number(number, &minutes->minutes[minutes->n++]);
}

static void make_room(struct question_minutes *minutes, size_t n, struct arena *arena)
{
    *minutes = (struct question_minutes){.codes = ARENA_ARRAY(arena, n, const char *),
                                         .minutes = ARENA_ARRAY(arena, n, double),
                                         .others = NAN};
}

static bool read_list(const char *list, struct arena *arena, struct question_minutes *ret,
                      struct error *error)
{
    make_room(ret, strlen(list) + 1, arena);
    char *const copy = arena_copy(arena, list);
    char *rest = copy;
    for (char *entry; (entry = strsep(&rest, ","));) {
        entry = text_trim(arena, entry);
        if (!read_entry(ret, entry, "=", arena))
            return error_set(error, ERROR_USAGE, "--minutes: '%.60s' is no question and minutes",
                             entry) ||
                   error_hint(error, "write --minutes 1.1=5,1.2=8, or --minutes 6,1.1=10 for 6 "
                                     "minutes each and 10 for 1.1, or name a file");
    }
    return true;
}

static bool read_file(const char *path, struct arena *arena, struct question_minutes *ret,
                      struct error *error)
{
    struct bank_source source;
    if (!bank_source_read(path, arena, &source, error))
        return false;
    make_room(ret, source.n_lines, arena);
    ret->file = path;
    char *rest = arena_copy_n(arena, source.text, source.length);
    size_t line = 0;
    for (char *text; (text = strsep(&rest, "\n"));) {
        line++;
        const char *const entry = text_trim(arena, text);
        if (!*entry || *entry == '#')
            continue;
        const size_t before = ret->n;
        if (read_entry(ret, entry, strchr(entry, '=') ? "=" : ",;\t ", arena))
            continue;
        ret->n = before;
        if (line == 1)
            continue;
        return error_set(error, ERROR_USAGE, "'%.60s' is no question and minutes", entry) ||
               error_hint(error, "a line is such as 1.1,5") || error_at(error, path, line, 0);
    }
    return true;
}

bool question_minutes_read(const char *value, struct arena *arena, struct question_minutes *ret,
                           struct error *error)
{
    double number;
    const bool is_list = strchr(value, '=') || read_number(value, &number);
    struct question_minutes minutes;
    if (!(is_list ? read_list(value, arena, &minutes, error)
                  : read_file(value, arena, &minutes, error)))
        return false;
    *ret = minutes;
    return true;
}

static bool set(const struct question_minutes *given, size_t index,
                const struct catalogue *catalogue, double *minutes, struct error *error)
{
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        if (strcmp(catalogue->questions[q].code, given->codes[index]) != 0)
            continue;
        if (!isnan(minutes[q]))
            return error_set(error, ERROR_USAGE, "the minutes of '%.60s' are given twice",
                             given->codes[index]);
        minutes[q] = given->minutes[index];
        return true;
    }
    return error_set(error, ERROR_USAGE, "there is no question '%.60s' to take minutes",
                     given->codes[index]);
}

bool question_minutes_match(const struct question_minutes *minutes,
                            const struct catalogue *catalogue, struct arena *arena,
                            const double **ret, struct error *error)
{
    double *const by_question = ARENA_ARRAY(arena, catalogue->n_questions, double);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        by_question[q] = NAN;
    for (size_t i = 0; i < minutes->n; i++)
        if (!set(minutes, i, catalogue, by_question, error))
            return minutes->file ? error_at(error, minutes->file, 0, 0) : false;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        if (isnan(by_question[q]))
            by_question[q] = minutes->others;
        if (isnan(by_question[q]))
            return error_set(error, ERROR_USAGE, "no minutes are given for question '%.60s'",
                             catalogue->questions[q].code) ||
                   error_hint(error,
                              "a number alone is for all questions that are not named, as in "
                              "--minutes 6,%.20s=10",
                              catalogue->questions[q].code);
    }
    *ret = by_question;
    return true;
}
