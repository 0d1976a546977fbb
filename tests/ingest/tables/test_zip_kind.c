#include "ingest/tables/zip_kind.h"

#include <string.h>

#include "tests/support/ingest/zip_file.h"
#include "tests/support/near.h"

static struct error error;

static bool check(const char *name, const char *text)
{
    const struct zip_part part = {name, text};
    FILE *const file = zip_file_create(&part, 1);
    error = (struct error){0};
    const bool known = zip_kind_check(file, &error);
    fclose(file);
    return known;
}

static void expect_refused(const char *name, const char *text, const char *what, const char *hint)
{
    assert_false(check(name, text));
    if (!strstr(error.message, what) || !strstr(error.hint, hint))
        fail_msg("%s; %s", error.message, error.hint);
}

static void an_archive_with_a_workbook_s_parts_is_one(void **state)
{
    (void)state;
    assert_true(check("xl/workbook.xml", "<workbook/>"));
}

static void other_archives_are_called_by_their_names(void **state)
{
    (void)state;
    expect_refused("word/document.xml", "", "a Word document (.docx)", "copy its table");
    expect_refused("xl/workbook.bin", "", "a binary workbook (.xlsb)", ".xlsx");
    expect_refused("Index/Document.iwa", "", "a Numbers or Pages document", "export");
    expect_refused("mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                   "an OpenDocument workbook (.ods)", ".xlsx");
    expect_refused("mimetype", "application/vnd.oasis.opendocument.text", "(.odt)", "save");
}

static void an_archive_of_files_names_the_one_to_read(void **state)
{
    (void)state;
    expect_refused("2026/scores.CSV", "a,b", "a ZIP archive of 1 file",
                   "unzip -p FILE '2026/scores.CSV' | assay ingest -");
    expect_refused("readme", "", "a ZIP archive", "unpack it");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_archive_with_a_workbook_s_parts_is_one),
        cmocka_unit_test(other_archives_are_called_by_their_names),
        cmocka_unit_test(an_archive_of_files_names_the_one_to_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
