#include "reports/table/workbook_sheet.h"

#include <string.h>

#include "tests/support/near.h"

static void a_row_is_as_high_as_its_text_is_long(void **state)
{
    (void)state;
    char text[241];
    memset(text, 'x', sizeof text - 1);
    text[240] = '\0';
    assert_near(workbook_sheet_row_height(NULL, 60), 15, 0);
    assert_near(workbook_sheet_row_height("", 60), 15, 0);
    assert_near(workbook_sheet_row_height("short", 60), 15, 0);
    assert_near(workbook_sheet_row_height(text, 61), 60, 0);
    assert_near(workbook_sheet_row_height(text, 60), 75, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_row_is_as_high_as_its_text_is_long)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
