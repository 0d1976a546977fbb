#include "ingest/cells/summary_row.h"

#include "tests/support/near.h"

static void totals_and_means_are_no_people(void **state)
{
    (void)state;
    static const char *const cells[] = {"AVERAGE", "Total candidates", "Summe:", "Ø", "Moyenne"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_true(summary_row_begins(cells[i]));
}

static void people_are_people(void **state)
{
    (void)state;
    static const char *const cells[] = {"Max Mustermann", "Summer Lee", "", "Maxine", "Ann Total"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_false(summary_row_begins(cells[i]));
}

static void weights_and_targets_are_no_names_and_max_may_be_one(void **state)
{
    (void)state;
    static const char *const others[] = {"Weight",    "Coefficient", "Waga",   "Points available",
                                         "Pass mark", "Passed:",     "Target", "Gewichtung"};
    static const char *const persons[] = {"Max", "Min", "Key", "Weight Watcher", "Percy", ""};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_true(summary_row_names(others[i]));
    for (size_t i = 0; i < sizeof persons / sizeof *persons; i++)
        assert_false(summary_row_names(persons[i]));
}

static void words_of_summaries_are_known_in_many_languages(void **state)
{
    (void)state;
    static const char *const cells[] = {
        "Std. dev.",   "Passing mark", "Nota más alta", "Desv. típica", "Meilleure note",
        "Keskiarvo",   "Максимум",     "СРЕДНЕЕ",       "平均",         "最高点",
        "Legmagasabb", "Ortalama",     "Průměr",        "Gennemsnit",   "Média:"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (!summary_row_names(cells[i]))
            fail_msg("%s", cells[i]);
    assert_true(summary_row_may_name("Max"));
    assert_true(summary_row_may_name("n"));
    assert_true(summary_row_may_name("Possible"));
    assert_false(summary_row_may_name("Maximilian"));
}

static void sentences_and_signatures_are_no_names(void **state)
{
    (void)state;
    static const char *const notes[] = {"NB: hygiene counts double.",
                                        "Hygiene counts double.",
                                        "* counts double",
                                        "Signed: Chef Dumas",
                                        "Signed:",
                                        "NB : la note compte double."};
    static const char *const names[] = {"Zoe Absent", "Zoe van den Berg", "amy van ross", "Ng", "",
                                        "GR:26",      "Kim Lee Jr."};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        assert_true(summary_row_notes(notes[i]));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_false(summary_row_notes(names[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_and_means_are_no_people),
        cmocka_unit_test(people_are_people),
        cmocka_unit_test(weights_and_targets_are_no_names_and_max_may_be_one),
        cmocka_unit_test(words_of_summaries_are_known_in_many_languages),
        cmocka_unit_test(sentences_and_signatures_are_no_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
