#include "ingest/cells/name_marks.h"

#include <stdio.h>

#include "tests/support/near.h"

static struct name_marks marks;

static void names_that_people_take_for_one_have_one_mark(void **state)
{
    (void)state;
    const uint64_t mark = name_marks_take(&marks, "Nia Hart");
    assert_true(name_marks_take(&marks, "nia  HART ") == mark);
    assert_true(name_marks_take(&marks, "Nia Hard") != mark);
    assert_true(name_marks_take(&marks, "Nia Hart") == mark);
}

static void a_mark_stays_the_same_after_thousands_of_others(void **state)
{
    (void)state;
    char name[32];
    const uint64_t mark = name_marks_take(&marks, "Émile");
    for (int i = 0; i < 3 * NAME_MARKS_KEPT; i++) {
        snprintf(name, sizeof name, "interviewer %d", i);
        assert_true(name_marks_take(&marks, name) != mark);
    }
    assert_true(name_marks_take(&marks, "ÉMILE") == mark);
    assert_true(name_marks_take(&marks, "E\xCC\x81mile") == mark);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_that_people_take_for_one_have_one_mark),
        cmocka_unit_test(a_mark_stays_the_same_after_thousands_of_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
