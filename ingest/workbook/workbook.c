#include "ingest/workbook/workbook.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "ingest/workbook/cell_formats.h"
#include "ingest/workbook/relations.h"
#include "ingest/workbook/shared_strings.h"

enum { MOST_SHEETS = 4096 };

struct workbook {
    struct package *package;
    struct arena memory;
    struct workbook_sheet *sheets;
    size_t n_sheets;
    bool epoch_1904;
    struct cell_formats formats;
    struct shared_strings strings;
};

/* The workbook's own part, while it is read. */
struct book_part {
    struct workbook *workbook;
    const struct relations *relations;
};

static bool is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

static void add_sheet(struct book_part *part, const char *const *attributes)
{
    struct workbook *const workbook = part->workbook;
    const char *const name = package_attribute(attributes, "name");
    const char *const id = package_attribute(attributes, "id");
    const char *const state = package_attribute(attributes, "state");
    const struct relation *const relation = id ? relations_find(part->relations, id) : NULL;
    if (!name || !relation || strcmp(relation->type, "worksheet") != 0 ||
        workbook->n_sheets == MOST_SHEETS)
        return;
    workbook->sheets[workbook->n_sheets++] = (struct workbook_sheet){
        .name = arena_copy(&workbook->memory, name),
        .part = arena_copy(&workbook->memory, relation->target),
        .hidden = state && strcmp(state, "visible") != 0,
    };
}

static bool book_opened(void *context, const char *name, const char *const *attributes)
{
    struct book_part *const part = context;
    if (strcmp(name, "workbookPr") == 0)
        part->workbook->epoch_1904 = is_true(package_attribute(attributes, "date1904"));
    else if (strcmp(name, "sheet") == 0)
        add_sheet(part, attributes);
    return true;
}

static bool book_closed(void *context, const char *name)
{
    (void)context, (void)name;
    return true;
}

/* The part that lists the sheets, and what stands beside it. */
static bool read_book(struct workbook *workbook, struct arena *scratch, struct error *error)
{
    static const struct part_handlers handlers = {.open = book_opened, .close = book_closed};
    struct relations root, relations;
    if (!relations_read(workbook->package, "", scratch, &root, error))
        return false;
    const struct relation *const book = relations_of_type(&root, "officeDocument");
    const char *const name = book ? book->target : "xl/workbook.xml";
    if (!relations_read(workbook->package, name, scratch, &relations, error))
        return false;
    workbook->sheets = ARENA_ARRAY(&workbook->memory, MOST_SHEETS, struct workbook_sheet);
    struct book_part part = {.workbook = workbook, .relations = &relations};
    if (package_read(workbook->package, name, &handlers, &part, error) != PART_READ)
        return false;
    const struct relation *const styles = relations_of_type(&relations, "styles");
    const struct relation *const strings = relations_of_type(&relations, "sharedStrings");
    return (!styles ||
            cell_formats_read(workbook->package, styles->target, &workbook->formats, error)) &&
           (!strings ||
            shared_strings_read(workbook->package, strings->target, &workbook->strings, error));
}

struct workbook *workbook_open(FILE *file, struct error *error)
{
    struct workbook *const workbook = calloc(1, sizeof *workbook);
    struct arena scratch = {0};
    if (!workbook)
        memory_exhausted();
    workbook->package = package_open(file, error);
    const bool read = workbook->package && read_book(workbook, &scratch, error);
    arena_free(&scratch);
    if (read)
        return workbook;
    workbook_free(workbook);
    return NULL;
}

const struct workbook_sheet *workbook_sheets(const struct workbook *workbook, size_t *n)
{
    *n = workbook->n_sheets;
    return workbook->sheets;
}

struct package *workbook_package(struct workbook *workbook)
{
    return workbook->package;
}

bool workbook_counts_from_1904(const struct workbook *workbook)
{
    return workbook->epoch_1904;
}

enum number_format workbook_format(const struct workbook *workbook, unsigned long style)
{
    return cell_formats_get(&workbook->formats, style);
}

const char *workbook_string(const struct workbook *workbook, unsigned long index, size_t *length)
{
    return shared_strings_get(&workbook->strings, index, length);
}

void workbook_free(struct workbook *workbook)
{
    if (!workbook)
        return;
    package_free(workbook->package);
    cell_formats_free(&workbook->formats);
    shared_strings_free(&workbook->strings);
    arena_free(&workbook->memory);
    free(workbook);
}
