#include "ingest/tables/sheet_choice.h"

#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/zip_file.h"
#include "tests/support/near.h"

enum { MOST = 1 << 20 };

#define TEXT(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define HEADING                                                                                    \
    "<row>" TEXT("candidate") TEXT("interviewer") TEXT("question") TEXT("score") "</row>"
#define SCORE(candidate, score)                                                                    \
    "<row>" TEXT(candidate) TEXT("Bea") TEXT("Q1") "<c><v>" score "</v></c></row>"
#define SHEET(rows) "<worksheet><sheetData>" rows "</sheetData></worksheet>"

static const char cover[] = SHEET("<row>" TEXT("Interviews 2026") "</row><row>" TEXT("Role")
                                      TEXT("Engineer") "</row>");
static const char scores[] = SHEET(HEADING SCORE("Ann", "4") SCORE("Bo", "3"));
static const char empty[] = SHEET("");
static const char own[] = SHEET("<row>" TEXT("Applicant") TEXT("Clarity") TEXT(
    "Total") "</row><row>" TEXT("Ann") "<c><v>4</v></c><c><v>9</v></c></row>"
                                       "<row>" TEXT("Bo") "<c><v>2</v></c><c><v>8</v></c></row>");
static const char ranking[] = SHEET("<row>" TEXT("Rank") TEXT("Applicant") TEXT("Mean total") TEXT(
    "Result") "</row><row><c><v>1</v></c>" TEXT("Ann") "<c><v>9</v></c>" TEXT("yes") "</row>");

static struct arena arena;
static struct error error;
static struct scale scale;

/* Three sheets; which one is taken, or what is wrong. */
static const char *choose_named(const char *first_name, const char *third_name, const char *first,
                                const char *second, const char *third, const char *wanted)
{
    struct arena scratch = {0};
    const struct zip_part parts[] = {
        {"xl/workbook.xml",
         arena_format(&scratch,
                      "<workbook xmlns:r='r'><sheets><sheet name='%s' r:id='r1'/><sheet "
                      "name='S\xC3\xA9lection' "
                      "state='hidden' r:id='r2'/><sheet name='Chart' r:id='r4'/>"
                      "<sheet name='%s' r:id='r3'/></sheets></workbook>",
                      first_name, third_name)},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='1.xml'/>"
         "<Relationship Id='r2' Type='x/worksheet' Target='2.xml'/>"
         "<Relationship Id='r4' Type='x/chartsheet' Target='4.xml'/>"
         "<Relationship Id='r3' Type='x/worksheet' Target='3.xml'/></Relationships>"},
        {"xl/1.xml", first},
        {"xl/2.xml", second},
        {"xl/3.xml", third},
    };
    static char told[2048];
    FILE *const file = zip_file_create(parts, sizeof parts / sizeof *parts);
    struct workbook *const workbook = workbook_open(file, &error);
    const struct survey_options options = {.scale = &scale};
    struct chosen_sheet chosen;
    assert_true(scale_notation_parse("1..5", &arena, &scale, &error));
    if (sheet_choice_make(workbook, wanted, &options, MOST, &arena, &chosen, &error)) {
        snprintf(told, sizeof told, "%s%s, %zu others", chosen.name,
                 chosen.hidden ? " (hidden)" : "", chosen.n_others);
        table_text_free(chosen.sheet.table);
    } else {
        snprintf(told, sizeof told, "error: %s; hint: %s", error.message, error.hint);
    }
    workbook_free(workbook);
    fclose(file);
    arena_free(&scratch);
    return told;
}

static const char *choose(const char *first, const char *second, const char *third,
                          const char *wanted)
{
    return choose_named("First", "3", first, second, third, wanted);
}

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void the_sheet_with_scores_is_found(void **state)
{
    (void)state;
    assert_string_equal(choose(cover, empty, scores, NULL), "3, 1 others");
    assert_string_equal(choose(cover, scores, cover, NULL), "S\xC3\xA9lection (hidden), 2 others");
    assert_string_equal(choose(empty, empty, cover, NULL), "3, 0 others");
}

static void a_sheet_is_chosen_by_its_name_or_number(void **state)
{
    (void)state;
    assert_string_equal(choose(scores, scores, scores, "s\xC3\x89LECTION"),
                        "S\xC3\xA9lection (hidden), 0 others");
    assert_string_equal(choose(scores, scores, cover, "1"), "First, 0 others");
    assert_string_equal(choose(scores, scores, cover, "3"), "3, 0 others");
    assert_non_null(strstr(choose(scores, scores, cover, "Third"),
                           "has no sheet 'Third'; it has: 'First', 'S\xC3\xA9lection', '3'"));
    assert_non_null(strstr(choose(empty, scores, cover, "First"), "is empty"));
}

static void several_sheets_with_scores_are_asked_about(void **state)
{
    (void)state;
    const char *const told = choose(scores, cover, scores, NULL);
    assert_non_null(strstr(told, "several sheets of the workbook hold scores"));
    assert_non_null(strstr(told, "--sheet 'First', or --sheet '3'"));
}

static void sheets_with_the_same_columns_are_told_and_no_summary_is_taken(void **state)
{
    (void)state;
    const char *told = choose_named("R. Vos", "Jan Mbeki", own, ranking, own, NULL);
    assert_non_null(strstr(told, "have the same columns: 'R. Vos', 'Jan Mbeki'"));
    assert_non_null(
        strstr(told, "--sheet 'R. Vos' --interviewer 'R. Vos', or --sheet 'Jan Mbeki'"));
    told = choose(own, ranking, own, NULL);
    assert_non_null(strstr(told, "say which: --sheet 'First', or --sheet '3'"));
    assert_null(strstr(told, "--interviewer"));
}

static void a_workbook_without_scores_is_refused_with_its_sheets(void **state)
{
    (void)state;
    assert_non_null(strstr(choose(cover, empty, cover, NULL),
                           "no sheet of the workbook holds scores that can be read: 'First'"));
    assert_non_null(strstr(choose(empty, empty, empty, NULL), "no sheet of the workbook"));
}

#define TEST(name) cmocka_unit_test_teardown(name, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_sheet_with_scores_is_found),
        TEST(a_sheet_is_chosen_by_its_name_or_number),
        TEST(several_sheets_with_scores_are_asked_about),
        TEST(sheets_with_the_same_columns_are_told_and_no_summary_is_taken),
        TEST(a_workbook_without_scores_is_refused_with_its_sheets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
