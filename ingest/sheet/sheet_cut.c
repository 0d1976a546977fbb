#include "ingest/sheet/sheet_cut.h"

#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/column_name.h"
#include "ingest/sheet/sheet_header.h"

enum { PER_NAME = 1000 };

static const char delimiters[] = {',', ';', '\t', '|'};

static bool choose_encoding(FILE *file, const char *wanted, struct encoding *ret,
                            struct error *error)
{
    if (!wanted)
        return encoding_detect(file, ret, error);
    return encoding_find(wanted, ret, error) && encoding_find_mark(file, ret, error);
}

/* How much the sheet, cut like this, looks like an export: known headings, then columns. */
static size_t likeness(const struct sheet *sheet)
{
    struct arena scratch = {0};
    struct sheet_header header = {0};
    size_t names = 0;
    if (sheet->n)
        sheet_header_find(sheet, 0, &scratch, &header);
    for (size_t i = 0; i < header.n; i++)
        names += column_name_read(header.headings[i]).column < COLUMN_OTHER;
    const size_t columns = header.n < PER_NAME ? header.n : PER_NAME - 1;
    arena_free(&scratch);
    return PER_NAME * (header.found ? names + 1 : 0) + columns;
}

static bool refuse_wide(uint64_t line, char delimiter, struct error *error)
{
    error_set(error, ERROR_FAILED, "the line has more than %d columns, parted by %s",
              CSV_MAX_FIELDS, delimiter == '\t' ? "tabs" : (char[]){'\'', delimiter, '\'', '\0'});
    error_hint(error, "leave out columns that are no questions, or cut the file into several with "
                      "some of the questions each");
    return error_at(error, "", line, 0);
}

static bool choose_delimiter(FILE *file, char wanted, struct sheet_cut *cut, struct error *error)
{
    size_t best = 0;
    uint64_t wide_line = 0;
    char wide_delimiter = ',';
    cut->delimiter = wanted ? wanted : ',';
    for (size_t i = 0; i < sizeof delimiters; i++) {
        if (wanted && delimiters[i] != wanted)
            continue;
        struct arena scratch = {0};
        struct sheet sheet;
        if (!sheet_sample_read(file, &cut->encoding, delimiters[i], &scratch, &sheet, error)) {
            arena_free(&scratch);
            return false;
        }
        const size_t found = likeness(&sheet);
        arena_free(&scratch);
        if (sheet.wide_line && !wide_line) {
            wide_line = sheet.wide_line;
            wide_delimiter = delimiters[i];
        }
        if (found > best) {
            best = found;
            cut->delimiter = delimiters[i];
        }
    }
    /* Lines that are too wide are a matter of the lines where there is a heading. */
    return best >= PER_NAME || !wide_line || refuse_wide(wide_line, wide_delimiter, error);
}

bool sheet_cut_find(FILE *file, const char *encoding, char delimiter, struct sheet_cut *ret,
                    struct error *error)
{
    return choose_encoding(file, encoding, &ret->encoding, error) &&
           choose_delimiter(file, delimiter, ret, error);
}
