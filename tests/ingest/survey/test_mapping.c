#include "ingest/survey/mapping.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/survey/ini_values.h"
#include "tests/support/near.h"

static struct arena arena;

static int release(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static bool read_text(const char *text, struct mapping *ret, struct error *error)
{
    return mapping_read(text, strlen(text), &arena, ret, error);
}

static void assert_refused(const char *text, size_t line, const char *message)
{
    struct mapping mapping;
    struct error error = {0};
    assert_false(read_text(text, &mapping, &error));
    assert_string_equal(error.message, message);
    assert_int_equal(error.line, line);
}

static void what_a_file_says_is_said_by_its_keys(void **state)
{
    (void)state;
    struct mapping mapping;
    struct error error;
    assert_true(
        read_text("[file]\nencoding = utf-16le\ndelimiter: tab\ndecimal_mark = ,\n"
                  "header_line = 3\ndate_order = mdy\nrepair_ids = yes\n"
                  "interviewer = Ann\nscale = 1..5\nusual_scale = lever\n"
                  "[columns]\ncandidate_name = First\ncandidate_last_name = Last\nstage =\n",
                  &mapping, &error));
    assert_string_equal(mapping.encoding, "utf-16le");
    assert_int_equal(mapping.delimiter, '\t');
    assert_int_equal(mapping.decimal_mark, ',');
    assert_int_equal(mapping.header_line, 3);
    assert_int_equal(mapping.date_order, DATE_ORDER_MDY);
    assert_true(mapping.repair_ids);
    assert_string_equal(mapping.interviewer, "Ann");
    assert_string_equal(mapping.scale, "1..5");
    assert_string_equal(mapping.usual_scale, "lever");
    assert_string_equal(mapping.column[COLUMN_CANDIDATE_NAME], "First");
    assert_string_equal(mapping.last_name[COLUMN_CANDIDATE_NAME], "Last");
    assert_string_equal(mapping.column[COLUMN_STAGE], "");
    assert_null(mapping.column[COLUMN_ROLE]);
    assert_int_equal(mapping.n_questions, 0);
}

static void each_question_has_a_section_of_its_own(void **state)
{
    (void)state;
    struct mapping mapping;
    struct error error;
    assert_true(read_text("[question]\ncolumn = A\n[question]\ncolumn = B\ncode = 2\n"
                          "comment =\ntopic = T\ntitle = Two\n",
                          &mapping, &error));
    assert_int_equal(mapping.n_questions, 2);
    assert_string_equal(mapping.questions[0].column, "A");
    assert_null(mapping.questions[0].comment);
    assert_null(mapping.questions[0].code);
    assert_string_equal(mapping.questions[1].column, "B");
    assert_string_equal(mapping.questions[1].code, "2");
    assert_string_equal(mapping.questions[1].comment, "");
    assert_string_equal(mapping.questions[1].title, "Two");
    assert_string_equal(mapping.questions[1].topic, "T");
}

static void values_go_on_in_indented_lines(void **state)
{
    (void)state;
    struct mapping mapping;
    struct error error;
    assert_true(
        read_text("[file]\nscale = No,  ; the lowest\n  Mixed,\\\n\tYes\n", &mapping, &error));
    assert_string_equal(mapping.scale, "No, Mixed,Yes");
}

static void what_cannot_be_meant_is_refused_with_its_line(void **state)
{
    (void)state;
    assert_refused("[file]\n\nscales = 1\n", 3, "there is no 'scales' in [file]");
    assert_refused("[files]\nscale = 1\n", 2, "there is no section [files]");
    assert_refused("[columns]\nrole = A\ncandiate = B\n", 3, "there is no 'candiate' in [columns]");
    assert_refused("[columns]\ncandidate_last_name = B\n", 0,
                   "candidate_last_name needs candidate_name, the first name");
    assert_refused("[question]\ncode = 1\n", 2, "a [question] begins with its column");
    assert_refused("[file]\ndelimiter = ,\n", 2,
                   "delimiter wants comma, semicolon, tab or pipe, not ','");
    assert_refused("[file]\ndecimal_mark = x\n", 2, "decimal_mark wants . or ,, not 'x'");
    assert_refused("[file]\ndate_order = ymd\n", 2, "date_order wants dmy or mdy, not 'ymd'");
    assert_refused("[file]\nrepair_ids = 1\n", 2, "repair_ids wants yes or no, not '1'");
    assert_refused("[file]\nheader_line = 0\n", 2,
                   "header_line wants the number of a line, not '0'");
    assert_refused("[file]\nscale\n", 2, "this is neither [section] nor key = value");
    assert_refused("[file]\nscale = \\q\n", 2,
                   "a backslash stands only before another, a semicolon, or x and two digits");
    assert_refused("[file]\nscale = \xff\n", 2, "the file is not UTF-8");
    assert_refused("[file]\nscale = \\xff\n", 2, "the file is not UTF-8");
}

static void a_line_that_is_too_long_is_refused_and_not_cut(void **state)
{
    (void)state;
    char text[512] = "[file]\nscale = ";
    memset(text + strlen(text), 'x', 300);
    assert_refused(text, 2, "the line is longer than 198 bytes");
}

struct only_value {
    char text[8192];
    size_t n;
};

static bool keep(const struct ini_value *value, void *context, struct error *error)
{
    (void)error;
    struct only_value *const kept = context;
    kept->n++;
    snprintf(kept->text, sizeof kept->text, "%s", value->value);
    return true;
}

static void assert_kept(const char *value)
{
    struct buffer written = {0};
    struct only_value kept = {0};
    struct error error;
    buffer_add(&written, "[file]\n");
    ini_value_write("scale", value, &written);
    assert_true(ini_values_read(written.data, written.length, keep, &kept, &error));
    assert_int_equal(kept.n, 1);
    assert_string_equal(kept.text, value);
    buffer_free(&written);
}

static void a_text_with_nul_characters_is_refused(void **state)
{
    (void)state;
    struct mapping mapping;
    struct error error;
    const char text[] = "[file]\nscale = 1..5\0\n";
    assert_false(mapping_read(text, sizeof text - 1, &arena, &mapping, &error));
    assert_non_null(strstr(error.message, "NUL characters"));
}

static void every_value_is_read_as_it_was_written(void **state)
{
    (void)state;
    static const char *const pieces[] = {" ",    "  ", ";",    "#",  "\\", "\n",       "\t",
                                         "=",    ":",  "[",    "]",  "x",  "\xc3\xa9", "\x01",
                                         "\x7f", "\"", "word", "; ", " #", "\\x41"};
    enum { N_PIECES = sizeof pieces / sizeof *pieces };
    unsigned seed = 7;
    assert_kept("");
    for (int i = 0; i < 2000; i++) {
        char value[4096] = "";
        const size_t n = (size_t)(i % 400);
        for (size_t k = 0; k < n; k++) {
            seed = seed * 1103515245 + 12345;
            strcat(value, pieces[(seed >> 16) % N_PIECES]);
        }
        assert_kept(value);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_file_says_is_said_by_its_keys),
        cmocka_unit_test(each_question_has_a_section_of_its_own),
        cmocka_unit_test(values_go_on_in_indented_lines),
        cmocka_unit_test(what_cannot_be_meant_is_refused_with_its_line),
        cmocka_unit_test(a_line_that_is_too_long_is_refused_and_not_cut),
        cmocka_unit_test(a_text_with_nul_characters_is_refused),
        cmocka_unit_test(every_value_is_read_as_it_was_written),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
