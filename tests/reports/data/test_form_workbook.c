#include "reports/data/form_workbook.h"

#include <string.h>
#include <unistd.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const char *const levels[] = {"1", "2", "3"};

static struct buffer workbook_of(const struct score_form *form)
{
    struct buffer bytes = {0};
    struct error error = {0};
    if (!form_workbook(form, 1795000000, &bytes, &error))
        fail_msg("%s", error.message);
    assert_memory_equal(bytes.data, "PK\3\4", 4);
    return bytes;
}

static struct score_form form_of(const struct form_column *columns, size_t n_columns,
                                 const char *const *cells, size_t n_rows)
{
    return (struct score_form){.title = "bank",
                               .columns = columns,
                               .n_columns = n_columns,
                               .cells = cells,
                               .n_rows = n_rows,
                               .n_frozen = 1};
}

static void the_same_form_gives_the_same_bytes(void **state)
{
    (void)state;
    const struct form_column columns[] = {
        {.heading = "candidate_id", .width = 14},
        {.heading = "interview_date", .kind = FORM_DATE, .width = 14},
        {.heading = "1.1", .kind = FORM_CHOICE, .choices = levels, .n_choices = 3, .width = 9}};
    const struct score_form form = form_of(columns, 3, NULL, 0);
    struct buffer first = workbook_of(&form);
    sleep(1);
    struct buffer second = workbook_of(&form);
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.data, second.data, first.length);
    buffer_free(&first);
    buffer_free(&second);
}

/* Hostile texts, a choice with a comma, and more choices than a list can hold. */
static void any_form_makes_a_workbook(void **state)
{
    const char *many[400];
    for (size_t i = 0; i < 400; i++)
        many[i] = arena_format(*state, "%zu", i);
    const char *const comma[] = {"yes, fully", "no"};
    const struct form_column columns[] = {
        {.heading = hostile_name, .width = 14},
        {.heading = "", .kind = FORM_NUMBER, .width = 8},
        {.heading = "1.1/1", .kind = FORM_CHOICE, .choices = comma, .n_choices = 2, .width = 9},
        {.heading = "1.2", .kind = FORM_CHOICE, .choices = many, .n_choices = 400, .width = 9}};
    const char *const cells[] = {hostile_name, "5", NULL, "=1+1"};
    const struct score_form form = form_of(columns, 4, cells, 1);
    struct buffer bytes = workbook_of(&form);
    buffer_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_same_form_gives_the_same_bytes),
        ARENA_TEST(any_form_makes_a_workbook),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
