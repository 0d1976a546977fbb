#include "tests/support/ingest/zip_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "tests/support/near.h"

static void add_part(zip_t *zip, const char *name, const void *bytes, size_t n)
{
    zip_source_t *const source = zip_source_buffer(zip, bytes, n, 0);
    assert_non_null(source);
    assert_true(zip_file_add(zip, name, source, 0) >= 0);
}

static FILE *close_zip(zip_t *zip, const char *path)
{
    assert_int_equal(zip_close(zip), 0);
    FILE *const file = fopen(path, "rb");
    assert_non_null(file);
    unlink(path);
    return file;
}

static zip_t *open_zip(char *path)
{
    int fault;
    strcpy(path, "/tmp/assay-test-XXXXXX");
    close(mkstemp(path));
    zip_t *const zip = zip_open(path, ZIP_TRUNCATE, &fault);
    assert_non_null(zip);
    return zip;
}

FILE *zip_file_create(const struct zip_part *parts, size_t n)
{
    char path[32];
    zip_t *const zip = open_zip(path);
    for (size_t i = 0; i < n; i++)
        add_part(zip, parts[i].name, parts[i].text, strlen(parts[i].text));
    return close_zip(zip, path);
}

FILE *zip_file_of_bytes(const char *name, char byte, size_t n)
{
    char path[32];
    zip_t *const zip = open_zip(path);
    char *const bytes = malloc(n);
    assert_non_null(bytes);
    memset(bytes, byte, n);
    add_part(zip, name, bytes, n);
    FILE *const file = close_zip(zip, path);
    free(bytes);
    return file;
}

FILE *zip_file_workbook(const char *sheet, const char *styles, const char *strings)
{
    static char texts[3][65536];
    snprintf(texts[0], sizeof texts[0], "<worksheet>%s</worksheet>", sheet);
    snprintf(texts[1], sizeof texts[1], "<styleSheet>%s</styleSheet>", styles ? styles : "");
    snprintf(texts[2], sizeof texts[2], "<sst>%s</sst>", strings ? strings : "");
    const struct zip_part parts[] = {
        {"xl/workbook.xml", "<workbook><sheets><sheet name=\"Scores\" sheetId=\"1\" r:id=\"r1\" "
                            "xmlns:r=\"r\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>"
         "<Relationship Id=\"r1\" Type=\"http://x/worksheet\" Target=\"worksheets/one.xml\"/>"
         "<Relationship Id=\"r2\" Type=\"http://x/styles\" Target=\"/xl/styles.xml\"/>"
         "<Relationship Id=\"r3\" Type=\"http://x/sharedStrings\" Target=\"./strings.xml\"/>"
         "</Relationships>"},
        {"xl/worksheets/one.xml", texts[0]},
        {"xl/styles.xml", texts[1]},
        {"xl/strings.xml", texts[2]},
    };
    return zip_file_create(parts, sizeof parts / sizeof *parts);
}
