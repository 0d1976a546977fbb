#include "ingest/tables/file_kind.h"

#include <string.h>

#include "tests/support/near.h"

static struct error error;

static FILE *file_of(const char *bytes, size_t n)
{
    FILE *const file = tmpfile();
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    rewind(file);
    return file;
}

static enum file_kind kind(const char *bytes, size_t n)
{
    FILE *const file = file_of(bytes, n);
    const enum file_kind found = file_kind_of(file);
    assert_int_equal(ftell(file), 0);
    fclose(file);
    return found;
}

static void text_json_and_archives_are_told_apart(void **state)
{
    (void)state;
    assert_int_equal(kind("candidate,score\n", 16), FILE_KIND_TEXT);
    assert_int_equal(kind("", 0), FILE_KIND_TEXT);
    assert_int_equal(kind("<5 years,score\n", 15), FILE_KIND_TEXT);
    assert_int_equal(kind(" [{\"a\":1}]", 10), FILE_KIND_JSON);
    assert_int_equal(kind("PK\3\4", 4), FILE_KIND_ZIP);
    assert_int_equal(kind("%PDF-1.7", 8), FILE_KIND_OTHER);
}

static void expect_refused(const char *bytes, size_t n, const char *what, const char *hint)
{
    FILE *const file = file_of(bytes, n);
    assert_int_equal(file_kind_of(file), FILE_KIND_OTHER);
    assert_false(file_kind_refuse(file, &error));
    fclose(file);
    if (!strstr(error.message, what) || !strstr(error.hint, hint))
        fail_msg("%s; %s", error.message, error.hint);
}

static void what_is_no_table_is_called_by_its_name(void **state)
{
    (void)state;
    expect_refused("%PDF-1.7", 8, "a PDF document", "CSV");
    expect_refused("\x89PNG\r\n", 6, "a picture (PNG)", "CSV");
    expect_refused("\xEF\xBB\xBF<!DOCTYPE html><p>", 21, "a web page (HTML)", "CSV");
    expect_refused("\n<html><table>", 14, "a web page (HTML)", "spreadsheet program");
    expect_refused("<?xml version='1.0'?><a/>", 25, "an XML document", "CSV");
    expect_refused("<?xml?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", 70,
                   "XML of Excel 2003", "spreadsheet program");
    expect_refused("PAR1", 4, "a Parquet file", "COPY");
    expect_refused("SQLite format 3", 16, "an SQLite database", "sqlite3");
    expect_refused("BZh91AY", 7, "packed with bzip2", "bunzip2");
}

/* An old Office document with a stream of this name in its directory, sector 1. */
static void expect_old_office(const char *stream, const char *what)
{
    static char bytes[2048];
    memset(bytes, 0, sizeof bytes);
    memcpy(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes[48] = 1;
    for (size_t i = 0; stream[i]; i++)
        bytes[1024 + 128 + 2 * i] = stream[i];
    expect_refused(bytes, sizeof bytes, what, "save");
}

static void old_office_documents_are_known_by_their_streams(void **state)
{
    (void)state;
    expect_old_office("Workbook", "an old Excel workbook (.xls)");
    expect_old_office("Book", "an old Excel workbook (.xls)");
    expect_old_office("EncryptedPackage", "protected by a password");
    expect_old_office("WordDocument", "an old Word document (.doc)");
    expect_old_office("Other", "an old Office document");
    expect_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old Office document", "save");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_json_and_archives_are_told_apart),
        cmocka_unit_test(what_is_no_table_is_called_by_its_name),
        cmocka_unit_test(old_office_documents_are_known_by_their_streams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
