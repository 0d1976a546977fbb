#include "ingest/sheet/heading_mark.h"

#include <string.h>

#include "tests/support/near.h"

static bool mark(const char *text, char hex[DIGEST_SIZE])
{
    FILE *const file = tmpfile();
    assert_non_null(file);
    fputs(text, file);
    const bool found = heading_mark_read(file, NULL, '\0', 0, hex);
    fclose(file);
    return found;
}

static bool have_the_same(const char *a, const char *b)
{
    char first[DIGEST_SIZE], second[DIGEST_SIZE];
    return mark(a, first) && mark(b, second) && strcmp(first, second) == 0;
}

static void order_capitals_and_separators_do_not_matter(void **state)
{
    (void)state;
    assert_true(have_the_same("candidate,interviewer,question,score\nA,R,q1,3\n",
                              "Question;Score;CANDIDATE;Interviewer\nq2;4;B;R\n"));
}

static void other_headings_are_told_apart(void **state)
{
    (void)state;
    assert_false(have_the_same("candidate,interviewer,question,score\nA,R,q1,3\n",
                               "candidate,interviewer,question,score,comment\nA,R,q1,3,\n"));
    assert_false(have_the_same("candidate,interviewer,Depth,Clarity\nA,R,1,3\n",
                               "candidate,interviewer,Depth,Speed\nA,R,1,3\n"));
}

static void what_has_no_heading_has_no_mark(void **state)
{
    char hex[DIGEST_SIZE];
    (void)state;
    assert_false(mark("", hex));
    assert_false(mark("1,2,3\n4,5,6\n", hex));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_capitals_and_separators_do_not_matter),
        cmocka_unit_test(other_headings_are_told_apart),
        cmocka_unit_test(what_has_no_heading_has_no_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
