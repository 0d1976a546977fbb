#include "ingest/cells/missing_form.h"

#include <stddef.h>

#include "tests/support/near.h"

static void forms_of_missing_are_known_in_any_case(void **state)
{
    (void)state;
    static const char *const missing[] = {
        "",     "-",    "–",       "—",    "N/A",         "NA",          "n/a",
        "None", "NULL", "skipped", "Skip", "No Decision", "no_decision", "NOT ASKED"};
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
        if (!missing_form(missing[i]))
            fail_msg("'%s' was not taken for missing", missing[i]);
}

static void forms_of_other_languages_and_spreadsheets_are_known(void **state)
{
    (void)state;
    static const char *const missing[] = {
        "#N/A",       "#NV",        "#N/D",           "#¡N/D!",
        "k.A.",       "k. A.",      "k.\u00A0A.",     "Keine Angabe",
        "n.v.t.",     "NVT",        "sans objet",     "No aplica",
        "non évalué", "NON ÉVALUÉ", "nicht bewertet", "niet beoordeeld",
        "Entfällt",   "sin evaluar"};
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
        if (!missing_form(missing[i]))
            fail_msg("'%s' was not taken for missing", missing[i]);
}

static void absence_is_missing_in_many_languages(void **state)
{
    (void)state;
    static const char *const missing[] = {"Absent",  "ABSENTE",    "ausente",        "Abwesend",
                                          "afwezig", "nieobecny",  "Frånvarande",    "FRÅNVARANDE",
                                          "assente", "No-show",    "did not attend", "欠席",
                                          "缺席",    "Отсутствует"};
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
        if (!missing_form(missing[i]))
            fail_msg("'%s' was not taken for missing", missing[i]);
}

static void scores_are_not_missing(void **state)
{
    (void)state;
    static const char *const scores[] = {"0",    "-1",    "No",   "?",    "N",     "none of it",
                                         "nan1", "=NA()", "s.o.", "n.b.", "#REF!", "évalué"};
    for (size_t i = 0; i < sizeof scores / sizeof *scores; i++)
        if (missing_form(scores[i]))
            fail_msg("'%s' was taken for missing", scores[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_of_missing_are_known_in_any_case),
        cmocka_unit_test(forms_of_other_languages_and_spreadsheets_are_known),
        cmocka_unit_test(absence_is_missing_in_many_languages),
        cmocka_unit_test(scores_are_not_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
