#include "ingest/workbook/package.h"

#include <string.h>

#include "tests/support/ingest/zip_file.h"
#include "tests/support/near.h"

static struct error error;
static struct package *package;
static FILE *file;

static bool opened(void *context, const char *name, const char *const *attributes)
{
    snprintf(context, 64, "%s %s", name, package_attribute(attributes, "id"));
    return strcmp(name, "stop") != 0;
}

static bool closed(void *context, const char *name)
{
    (void)context, (void)name;
    return true;
}

static const struct part_handlers handlers = {.open = opened, .close = closed};

static void open_part(const char *text)
{
    const struct zip_part part = {"a/Part.xml", text};
    file = zip_file_create(&part, 1);
    package = package_open(file, &error);
    assert_non_null(package);
}

static int clean_up(void **state)
{
    (void)state;
    package_free(package);
    package = NULL;
    if (file)
        fclose(file);
    file = NULL;
    error = (struct error){0};
    return 0;
}

static void names_come_without_their_prefix_and_parts_without_regard_to_case(void **state)
{
    (void)state;
    char seen[64];
    open_part("<x:one xmlns:x='x' x:id='7'/>");
    assert_true(package_has(package, "A/part.XML"));
    assert_int_equal(package_read(package, "a/part.xml", &handlers, seen, &error), PART_READ);
    assert_string_equal(seen, "one 7");
}

static void a_handler_can_end_the_reading(void **state)
{
    (void)state;
    char seen[64];
    open_part("<one><stop id='1'/><more id='2'/></one>");
    assert_int_equal(package_read(package, "a/Part.xml", &handlers, seen, &error), PART_ENDED);
    assert_string_equal(seen, "stop 1");
}

static void expect_failed(const char *part, const char *message)
{
    char seen[64];
    assert_int_equal(package_read(package, part, &handlers, seen, &error), PART_FAILED);
    if (!strstr(error.message, message))
        fail_msg("%s", error.message);
}

static void a_part_with_entities_is_refused_before_they_multiply(void **state)
{
    (void)state;
    open_part("<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>");
    expect_failed("a/Part.xml", "document type");
}

static void a_part_that_nests_too_deep_is_refused(void **state)
{
    (void)state;
    char text[2048] = "";
    for (size_t i = 0; i < 200; i++)
        strcat(text, "<a>");
    open_part(text);
    expect_failed("a/Part.xml", "deeper");
}

static void a_part_that_is_broken_or_missing_is_refused(void **state)
{
    (void)state;
    open_part("<one>");
    expect_failed("a/Part.xml", "damaged");
    expect_failed("b.xml", "is missing");
}

static void a_part_that_unpacks_past_all_reason_is_refused(void **state)
{
    (void)state;
    file = zip_file_of_bytes("a.xml", ' ', (size_t)80 << 20);
    package = package_open(file, &error);
    assert_non_null(package);
    expect_failed("a.xml", "more than is reasonable");
}

static void what_is_no_archive_is_refused(void **state)
{
    (void)state;
    file = tmpfile();
    assert_true(fputs("PK\3\4 and nothing else", file) >= 0);
    rewind(file);
    assert_null(package_open(file, &error));
    assert_non_null(strstr(error.message, "cannot be read as a workbook"));
}

#define TEST(name) cmocka_unit_test_teardown(name, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(names_come_without_their_prefix_and_parts_without_regard_to_case),
        TEST(a_handler_can_end_the_reading),
        TEST(a_part_with_entities_is_refused_before_they_multiply),
        TEST(a_part_that_nests_too_deep_is_refused),
        TEST(a_part_that_is_broken_or_missing_is_refused),
        TEST(a_part_that_unpacks_past_all_reason_is_refused),
        TEST(what_is_no_archive_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
