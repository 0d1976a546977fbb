#include "ingest/tables/sheet_choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/person_text.h"
#include "ingest/scores/score_reader.h"
#include "ingest/sheet/sheet_header.h"
#include "ingest/sheet/sheet_sample.h"

enum { SHOWN_SHEETS = 12, SHOWN_WIDTH = 40, MOST_JUDGED = 64 };

/* A sheet with something in it, and what speaks for it. */
struct candidate_sheet {
    const struct workbook_sheet *sheet;
    struct sheet_table table;
    size_t n_scores;      /* that can be read; 0: it cannot be read as it is */
    size_t n_names;       /* headings that are known */
    const char *headings; /* all of them, as people compare texts */
    bool says_who;        /* one of them is the interviewer's */
};

/* How many scores would be read. */
static size_t count_scores(struct table_text *table, FILE *csv,
                           const struct survey_options *options)
{
    struct survey_options quiet = *options;
    struct arena scratch = {0};
    struct score_reader *reader;
    struct score_row row;
    struct reject reject;
    struct error error = {0};
    enum score_result result;
    size_t n = 0, n_rejected = 0;
    const struct source_file source = {.shown = "", .bytes = csv, .table = table};
    quiet.watch = (struct reading_watch){0};
    if (score_reader_open(&source, &quiet, &scratch, &reader, &error)) {
        while ((result = score_reader_next(reader, &row, &reject, &error)) == SCORE_ROW ||
               result == SCORE_REJECT) {
            n += result == SCORE_ROW && row.level != LEVEL_MISSING;
            n_rejected += result == SCORE_REJECT;
        }
        score_reader_close(reader);
    }
    arena_free(&scratch);
    return n > n_rejected ? n : 0;
}

static void read_headings(FILE *csv, struct arena *arena, struct candidate_sheet *candidate)
{
    struct encoding encoding;
    struct arena scratch = {0};
    struct sheet sheet;
    struct sheet_header header = {0};
    struct error error = {0};
    if (encoding_find("utf-8", &encoding, &error) &&
        sheet_sample_read(csv, &encoding, ',', &scratch, &sheet, &error) && sheet.n)
        sheet_header_find(&sheet, 0, &scratch, &header);
    candidate->headings = "";
    for (size_t i = 0; i < header.n; i++) {
        const enum score_column name = column_name_read(header.headings[i]).column;
        candidate->n_names += name < COLUMN_OTHER;
        candidate->says_who |= name == COLUMN_INTERVIEWER || name == COLUMN_INTERVIEWER_FIRST;
        candidate->headings = arena_format(arena, "%s%s\n", candidate->headings,
                                           text_fold(&scratch, header.headings[i]));
    }
    arena_free(&scratch);
}

static bool judge(struct candidate_sheet *candidate, const struct survey_options *options,
                  struct arena *arena, struct error *error)
{
    FILE *csv;
    if (!table_text_finish(candidate->table.table, &csv, error))
        return false;
    candidate->n_scores = count_scores(candidate->table.table, csv, options);
    read_headings(csv, arena, candidate);
    return true;
}

static void add_names(const struct workbook_sheet *const *sheets, size_t n, struct buffer *out)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < n && i < SHOWN_SHEETS; i++)
        buffer_format(out, "%s'%s'", i ? ", " : "",
                      text_printable(&scratch, sheets[i]->name, SHOWN_WIDTH));
    if (n > SHOWN_SHEETS)
        buffer_format(out, " and %zu more", n - SHOWN_SHEETS);
    arena_free(&scratch);
}

/* Refuses, with these sheets in the message and as options in the hint. */
static bool refuse(const char *what, const struct workbook_sheet *const *sheets, size_t n,
                   struct error *error)
{
    struct buffer names = {0}, hint = {0};
    struct arena scratch = {0};
    buffer_add(&names, "");
    add_names(sheets, n, &names);
    for (size_t i = 0; i < n && i < 3; i++)
        buffer_format(&hint, "%s--sheet '%s'", i ? ", or " : "say which: ",
                      text_printable(&scratch, sheets[i]->name, SHOWN_WIDTH));
    error_set(error, ERROR_FAILED, "%s: %s", what, names.data);
    if (n)
        error_hint(error, "%s", hint.data);
    arena_free(&scratch);
    buffer_free(&names);
    buffer_free(&hint);
    return false;
}

static bool refuse_all(struct workbook *workbook, const char *what, struct error *error)
{
    size_t n;
    const struct workbook_sheet *const sheets = workbook_sheets(workbook, &n);
    const struct workbook_sheet *listed[SHOWN_SHEETS + 1];
    for (size_t i = 0; i < n && i <= SHOWN_SHEETS; i++)
        listed[i] = &sheets[i];
    return refuse(what, listed, n < SHOWN_SHEETS ? n : SHOWN_SHEETS, error);
}

/* By its name as people compare names, or its number from 1. */
static const struct workbook_sheet *find_sheet(struct workbook *workbook, const char *wanted)
{
    struct arena scratch = {0};
    size_t n;
    char *end;
    const struct workbook_sheet *const sheets = workbook_sheets(workbook, &n), *found = NULL;
    const unsigned long number = strtoul(wanted, &end, 10);
    const char *const folded = text_fold(&scratch, wanted);
    for (size_t i = 0; i < n && !found; i++)
        if (strcmp(text_fold(&scratch, sheets[i].name), folded) == 0)
            found = &sheets[i];
    if (!found && *wanted && !*end && number >= 1 && number <= n)
        found = &sheets[number - 1];
    arena_free(&scratch);
    return found;
}

/* The table is freed where it cannot be read. */
static bool check_width(const struct sheet_table *sheet, const char *name, struct error *error)
{
    struct arena scratch = {0};
    if (!*sheet->too_far)
        return true;
    error_set(error, ERROR_FAILED, "sheet '%s': cell %s stands beyond the %d columns that are read",
              text_printable(&scratch, name, SHOWN_WIDTH), sheet->too_far, CSV_MAX_FIELDS);
    error_hint(error, "clear what stands far from the table, or leave out columns that are no "
                      "questions");
    arena_free(&scratch);
    table_text_free(sheet->table);
    return false;
}

static bool take_wanted(struct workbook *workbook, const char *wanted, uint64_t most,
                        struct arena *arena, struct chosen_sheet *ret, struct error *error)
{
    const struct workbook_sheet *const sheet = find_sheet(workbook, wanted);
    if (!sheet) {
        struct arena scratch = {0};
        refuse_all(workbook,
                   arena_format(&scratch, "the workbook has no sheet '%s'; it has",
                                text_printable(&scratch, wanted, SHOWN_WIDTH)),
                   error);
        arena_free(&scratch);
        return false;
    }
    struct sheet_table table;
    if (!sheet_table_read(workbook, sheet, most, arena, &table, error))
        return false;
    if (!table.table)
        return refuse("the sheet is empty, there are no scores in it", &sheet, 1, error);
    if (!check_width(&table, sheet->name, error))
        return false;
    *ret = (struct chosen_sheet){
        .sheet = table, .name = arena_copy(arena, sheet->name), .hidden = sheet->hidden};
    return true;
}

/* Whether there is more reason to take `a`. */
static bool is_better(const struct candidate_sheet *a, const struct candidate_sheet *b)
{
    if (a->n_scores != b->n_scores)
        return a->n_scores > b->n_scores;
    return a->n_names > b->n_names;
}

/* Another sheet that might as well be meant: it can be read too; or where none can, it looks as
 * much like scores. */
static bool is_rival(const struct candidate_sheet *rival, const struct candidate_sheet *best)
{
    return best->n_scores ? rival->n_scores > 0 : rival->n_names >= best->n_names;
}

/* Sheets with the same headings, which say who was scored and not who scored: a sheet for each
 * interviewer, or round. The most that go together. */
static size_t find_twins(const struct candidate_sheet *candidates, size_t n,
                         const struct workbook_sheet **ret)
{
    size_t most = 0, which = 0;
    for (size_t i = 0; i < n; i++) {
        size_t same = 0;
        for (size_t j = 0; j < n; j++)
            same += strcmp(candidates[j].headings, candidates[i].headings) == 0;
        if (candidates[i].n_names && !candidates[i].says_who && same > most) {
            most = same;
            which = i;
        }
    }
    size_t found = 0;
    for (size_t i = 0; i < n && most; i++)
        if (strcmp(candidates[i].headings, candidates[which].headings) == 0)
            ret[found++] = candidates[i].sheet;
    return found;
}

/* Where the sheets are named as people are, these may be who scored. */
static bool are_named_as_people(const struct workbook_sheet *const *sheets, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (person_text_likeness(sheets[i]->name) == PERSON_NOT || strpbrk(sheets[i]->name, "'"))
            return false;
    return true;
}

/* Refuses sheets of which each holds a part of the scores. */
static void refuse_twins(const struct workbook_sheet *const *sheets, size_t n, bool asks_who,
                         struct error *error)
{
    struct buffer hint = {0};
    struct arena scratch = {0};
    const bool people = asks_who && are_named_as_people(sheets, n);
    refuse("several sheets of the workbook have the same columns", sheets, n, error);
    for (size_t i = 0; i < n && i < 3 && people; i++) {
        const char *const name = text_printable(&scratch, sheets[i]->name, SHOWN_WIDTH);
        buffer_format(&hint, "%s--sheet '%s' --interviewer '%s'",
                      i ? ", or " : "load each by itself, where it is named as who scored: ", name,
                      name);
    }
    if (people)
        error_hint(error, "%s", hint.data);
    buffer_free(&hint);
    arena_free(&scratch);
}

/* The one that holds scores; SIZE_MAX: it cannot be told, and is refused. */
static size_t find_best(struct workbook *workbook, const struct candidate_sheet *candidates,
                        size_t n, bool asks_who, struct error *error)
{
    const struct workbook_sheet *rivals[MOST_JUDGED];
    const size_t n_twins = find_twins(candidates, n, rivals);
    size_t best = 0, n_rivals = 0;
    for (size_t i = 1; i < n; i++)
        if (is_better(&candidates[i], &candidates[best]))
            best = i;
    if (n == 1)
        return 0;
    if (n == 0 || candidates[best].n_names + candidates[best].n_scores == 0) {
        refuse_all(workbook, "no sheet of the workbook holds scores that can be read", error);
        return SIZE_MAX;
    }
    if (candidates[best].n_scores == 0 && n_twins > 1) {
        refuse_twins(rivals, n_twins, asks_who, error);
        return SIZE_MAX;
    }
    for (size_t i = 0; i < n; i++)
        if (i == best || is_rival(&candidates[i], &candidates[best]))
            rivals[n_rivals++] = candidates[i].sheet;
    if (n_rivals == 1)
        return best;
    refuse("several sheets of the workbook hold scores, or look like it", rivals, n_rivals, error);
    return SIZE_MAX;
}

/* All sheets with something in them. */
static bool read_all(struct workbook *workbook, const struct survey_options *options, uint64_t most,
                     struct arena *arena, struct candidate_sheet *candidates, size_t *n,
                     struct error *error)
{
    size_t n_sheets;
    const struct workbook_sheet *const sheets = workbook_sheets(workbook, &n_sheets);
    for (size_t i = 0; i < n_sheets; i++) {
        struct candidate_sheet *const candidate = &candidates[*n];
        if (*n == MOST_JUDGED)
            return refuse_all(workbook, "the workbook has too many sheets to look through", error);
        *candidate = (struct candidate_sheet){.sheet = &sheets[i]};
        if (!sheet_table_read(workbook, &sheets[i], most, arena, &candidate->table, error))
            return false;
        *n += candidate->table.table != NULL;
        if (candidate->table.table && !judge(candidate, options, arena, error))
            return false;
    }
    return true;
}

bool sheet_choice_make(struct workbook *workbook, const char *wanted,
                       const struct survey_options *options, uint64_t most, struct arena *arena,
                       struct chosen_sheet *ret, struct error *error)
{
    struct candidate_sheet candidates[MOST_JUDGED];
    size_t n = 0, best = SIZE_MAX;
    if (wanted)
        return take_wanted(workbook, wanted, most, arena, ret, error);
    if (read_all(workbook, options, most, arena, candidates, &n, error))
        best = find_best(workbook, candidates, n, !options->interviewer, error);
    for (size_t i = 0; i < n; i++)
        if (i != best)
            table_text_free(candidates[i].table.table);
    if (best == SIZE_MAX ||
        !check_width(&candidates[best].table, candidates[best].sheet->name, error))
        return false;
    *ret = (struct chosen_sheet){.sheet = candidates[best].table,
                                 .name = arena_copy(arena, candidates[best].sheet->name),
                                 .hidden = candidates[best].sheet->hidden,
                                 .n_others = n - 1};
    return true;
}
