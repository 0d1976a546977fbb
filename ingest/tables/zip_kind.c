#include "ingest/tables/zip_kind.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/text.h"
#include "ingest/workbook/package.h"

static const char as_xlsx[] = "open it, and save the sheet with the scores as .xlsx or CSV";

/* Archives by a part that the others do not have. */
static const struct {
    const char *part, *what, *hint;
} kinds[] = {
    {"xl/workbook.bin", "a binary workbook (.xlsb)", as_xlsx},
    {"word/document.xml", "a Word document (.docx)",
     "copy its table into a spreadsheet program, and save it as .xlsx or CSV"},
    {"ppt/presentation.xml", "a PowerPoint document (.pptx)",
     "copy its table into a spreadsheet program, and save it as .xlsx or CSV"},
    {"Index/Document.iwa", "a Numbers or Pages document", "export it from there as Excel or CSV"},
    {"Index.zip", "a Numbers or Pages document", "export it from there as Excel or CSV"},
    {"META-INF/MANIFEST.MF", "a Java archive", "look for the export of the scores"},
};

/* OpenDocument files, and books, begin with their type. */
static const struct {
    const char *type, *what;
} types[] = {
    {"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument workbook (.ods)"},
    {"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"},
    {"application/vnd.oasis.opendocument", "an OpenDocument file"},
    {"application/epub+zip", "an electronic book (EPUB)"},
};

static bool refuse(struct error *error, const char *what, const char *hint)
{
    error_set(error, ERROR_FAILED, "it is no table of scores but %s", what);
    return error_hint(error, "%s", hint);
}

static bool ends_with(const char *name, const char *ending)
{
    const size_t length = strlen(name), of_ending = strlen(ending);
    return length >= of_ending && strcasecmp(name + length - of_ending, ending) == 0;
}

static bool is_export(const char *name)
{
    return ends_with(name, ".csv") || ends_with(name, ".tsv") || ends_with(name, ".xlsx") ||
           ends_with(name, ".json") || ends_with(name, ".jsonl") || ends_with(name, ".txt");
}

/* An archive of files: the first that may be an export is named. */
static bool refuse_archive(const struct package *package, struct error *error)
{
    const size_t n = package_n_entries(package);
    struct arena scratch = {0};
    const char *found = NULL;
    for (size_t i = 0; i < n && !found; i++)
        if (is_export(package_entry(package, i)))
            found = text_printable(&scratch, package_entry(package, i), 80);
    error_set(error, ERROR_FAILED, "it is no table of scores but a ZIP archive of %zu file%s", n,
              n == 1 ? "" : "s");
    if (found)
        error_hint(error,
                   "unpack it, or read one of its files: unzip -p FILE '%s' | assay ingest -",
                   found);
    else
        error_hint(error, "unpack it, and look for the export of the scores");
    arena_free(&scratch);
    return false;
}

static bool check(const struct package *package, struct error *error)
{
    char type[80] = "";
    if (package_has(package, "xl/workbook.xml"))
        return true;
    const size_t n = package_peek(package, "mimetype", type, sizeof type - 1);
    for (size_t i = 0; n && i < sizeof types / sizeof *types; i++)
        if (strncmp(type, types[i].type, strlen(types[i].type)) == 0)
            return refuse(error, types[i].what, as_xlsx);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (package_has(package, kinds[i].part))
            return refuse(error, kinds[i].what, kinds[i].hint);
    return (package_has(package, "[Content_Types].xml") && package_has(package, "_rels/.rels")) ||
           refuse_archive(package, error);
}

bool zip_kind_check(FILE *file, struct error *error)
{
    struct package *const package = package_open(file, error);
    const bool known = package && check(package, error);
    package_free(package);
    return known;
}
