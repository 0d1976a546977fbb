#include "sql/session/sql_log.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"

static void parameters_follow_their_query_as_inert_text(void **state)
{
    (void)state;
    char *text = NULL;
    size_t size = 0;
    FILE *const out = open_memstream(&text, &size);
    sql_log("SELECT $1\n",
            PARAMETERS(parameter_text("a\x1b[31m\nb"), parameter_text(NULL), parameter_integer(-7),
                       parameter_truth(true), parameter_day(0), parameter_real(0.5)),
            out);
    fclose(out);
    assert_string_equal(text, "SELECT $1\n"
                              "-- $1 = 'a\xef\xbf\xbd[31m b'\n"
                              "-- $2 = null\n"
                              "-- $3 = -7\n"
                              "-- $4 = true\n"
                              "-- $5 = 1970-01-01\n"
                              "-- $6 = 0.5\n\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parameters_follow_their_query_as_inert_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
