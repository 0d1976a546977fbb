#include "ingest/tables/file_kind.h"

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "ingest/json/json_table.h"

enum { BEGINNING = 4096, SECTOR = 512 };

static const char as_csv[] = "open it in a spreadsheet program, and save the sheet with the scores "
                             "as .xlsx or CSV";
static const char export_csv[] = "have the program that made it export the scores as CSV, .xlsx or "
                                 "JSON";

/* Files by the bytes that they begin with, at an offset. */
static const struct signature {
    size_t offset;
    const char *bytes;
    size_t length;
    const char *what, *hint;
} signatures[] = {
    {0, "%PDF-", 5, "a PDF document", export_csv},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old Office document", as_csv},
    {0, "\x09\x08\x10\x00\x00\x06\x05\x00", 8, "an old Excel workbook (.xls)", as_csv},
    {0, "\x09\x04\x06\x00", 4, "an old Excel workbook (.xls)", as_csv},
    {0, "\x09\x02\x06\x00", 4, "an old Excel workbook (.xls)", as_csv},
    {0, "\x89PNG", 4, "a picture (PNG)", export_csv},
    {0, "\xFF\xD8\xFF", 3, "a picture (JPEG)", export_csv},
    {0, "GIF8", 4, "a picture (GIF)", export_csv},
    {0, "II*\0", 4, "a picture (TIFF)", export_csv},
    {0, "MM\0*", 4, "a picture (TIFF)", export_csv},
    {8, "WEBP", 4, "a picture (WebP)", export_csv},
    {4, "ftyp", 4, "a picture, film or sound", export_csv},
    {0, "{\\rtf", 5, "a text document (RTF)", export_csv},
    {0, "%!PS", 4, "a PostScript document", export_csv},
    {0, "PAR1", 4, "a Parquet file",
     "write it as CSV, for instance with DuckDB: COPY (FROM "
     "'file.parquet') TO 'scores.csv'"},
    {0, "ARROW1", 6, "an Arrow file", export_csv},
    {0, "SQLite format 3", 15, "an SQLite database",
     "write the table as CSV: sqlite3 -header -csv "
     "FILE 'select * from TABLE'"},
    {0, "\x1F\x8B", 2, "packed with gzip more than once", "unpack it first"},
    {0, "BZh", 3, "packed with bzip2", "unpack it first: bunzip2 FILE"},
    {0,
     "\xFD"
     "7zXZ",
     5, "packed with xz", "unpack it first: unxz FILE"},
    {0, "7z\xBC\xAF\x27\x1C", 6, "a 7-Zip archive", "unpack it first"},
    {0, "Rar!", 4, "a RAR archive", "unpack it first"},
    {257, "ustar", 5, "a tar archive", "unpack it first: tar xf FILE"},
    {0,
     "\x7F"
     "ELF",
     4, "a program", export_csv},
};

static const struct signature *find_signature(const char *text, size_t length)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const struct signature *const signature = &signatures[i];
        if (length >= signature->offset + signature->length &&
            memcmp(text + signature->offset, signature->bytes, signature->length) == 0)
            return signature;
    }
    return NULL;
}

/* The text behind blanks and a byte-order mark. */
static const char *first_mark(const char *text, size_t *length)
{
    const char *const end = text + *length;
    if (*length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    while (text < end && *text && strchr(" \t\r\n", *text))
        text++;
    *length = (size_t)(end - text);
    return text;
}

static bool contains(const char *text, size_t length, const char *word)
{
    const size_t n = strlen(word);
    for (size_t at = 0; at + n <= length; at++)
        if (strncasecmp(text + at, word, n) == 0)
            return true;
    return false;
}

/* What a text in angle brackets is; NULL: none that is known. */
static const char *markup(const char *text, size_t length)
{
    const char *const mark = first_mark(text, &length);
    if (length < 2 || *mark != '<')
        return NULL;
    if (contains(mark, length, "urn:schemas-microsoft-com:office:spreadsheet"))
        return "a workbook in the XML of Excel 2003";
    if (contains(mark, length, "<html") || contains(mark, length, "<!doctype html") ||
        contains(mark, length, "<table") || contains(mark, length, "<body"))
        return "a web page (HTML)";
    return strncasecmp(mark, "<?xml", 5) == 0 || strncasecmp(mark, "<svg", 4) == 0
               ? "an XML document"
               : NULL;
}

static size_t read_at(FILE *file, long offset, char *bytes, size_t size)
{
    const size_t n = fseek(file, offset, SEEK_SET) == 0 ? fread(bytes, 1, size, file) : 0;
    rewind(file);
    return n;
}

enum file_kind file_kind_of(FILE *file)
{
    static const char zip[] = {'P', 'K', 3, 4}, empty_zip[] = {'P', 'K', 5, 6};
    char text[BEGINNING];
    const size_t length = read_at(file, 0, text, sizeof text);
    if (length >= 4 && (memcmp(text, zip, 4) == 0 || memcmp(text, empty_zip, 4) == 0))
        return FILE_KIND_ZIP;
    if (find_signature(text, length) || markup(text, length))
        return FILE_KIND_OTHER;
    return json_table_begins(text, length) ? FILE_KIND_JSON : FILE_KIND_TEXT;
}

static bool holds_wide(const char *text, size_t length, const char *word)
{
    const size_t n = strlen(word);
    for (size_t at = 0; at + 2 * n <= length; at += 2) {
        size_t i = 0;
        while (i < n && text[at + 2 * i] == word[i] && text[at + 2 * i + 1] == '\0')
            i++;
        if (i == n)
            return true;
    }
    return false;
}

/* An old Office document is a file system whose directory, from the sector that its beginning
 * names, tells by the names of its streams what it is. */
static const char *old_office(FILE *file, const char *text, size_t length)
{
    static const struct {
        const char *stream, *what;
    } kinds[] = {{"EncryptedPackage", "a workbook that is protected by a password"},
                 {"WordDocument", "an old Word document (.doc)"},
                 {"PowerPoint Document", "an old PowerPoint document (.ppt)"},
                 {"__properties_version1.0", "a mail (.msg)"},
                 {"Workbook", "an old Excel workbook (.xls)"},
                 {"Book", "an old Excel workbook (.xls)"}};
    char directory[16 * SECTOR];
    uint32_t sector;
    if (length < SECTOR)
        return "an old Office document";
    memcpy(&sector, text + 48, sizeof sector);
    const size_t n = read_at(file, ((long)le32toh(sector) + 1) * SECTOR, directory,
                             sizeof directory);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (holds_wide(directory, n, kinds[i].stream))
            return kinds[i].what;
    return "an old Office document";
}

static bool refuse(const char *what, const char *hint, struct error *error)
{
    error_set(error, ERROR_FAILED, "it is no table of scores but %s", what);
    return error_hint(error, "%s", hint);
}

bool file_kind_refuse(FILE *file, struct error *error)
{
    char text[BEGINNING];
    const size_t length = read_at(file, 0, text, sizeof text);
    const struct signature *const signature = find_signature(text, length);
    const char *const xml = markup(text, length);
    if (xml)
        return refuse(
            xml, contains(text, length, "<table") || strstr(xml, "workbook") ? as_csv : export_csv,
            error);
    if (!signature)
        return refuse("something else", export_csv, error);
    const bool old = signature->bytes[0] == '\xD0';
    const char *const what = old ? old_office(file, text, length) : signature->what;
    return refuse(what,
                  strstr(what, "password") ? "open it with the password, and save it without one"
                                           : signature->hint,
                  error);
}
