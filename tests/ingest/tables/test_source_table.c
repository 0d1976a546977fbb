#include "ingest/tables/source_table.h"

#include <string.h>

#include "ingest/bytes/reject_file.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/scores/score_reader.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/ingest/zip_file.h"
#include "tests/support/near.h"

static struct temporary temporary;
static struct arena run;
static struct error error;
static struct scale scale;
static struct source_file source;
static struct score_reader *reader;
static struct survey_options options;

static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    assert_true(scale_notation_parse("1..5", &run, &scale, &error));
    options = (struct survey_options){.scale = &scale};
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    score_reader_close(reader);
    reader = NULL;
    source_file_close(&source);
    temporary_remove(&temporary);
    arena_free(&run);
    return 0;
}

static bool open_bytes(const char *name, const char *bytes, size_t n, const char *sheet)
{
    error = (struct error){0};
    return source_file_open(temporary_write(&temporary, name, bytes, n), NULL, &source, &error) &&
           source_table_read(&source, sheet, &options, &run, &error);
}

static bool open_workbook(const char *xml, const char *sheet)
{
    char bytes[65536];
    FILE *const file = zip_file_workbook(xml, NULL, NULL);
    const size_t n = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    return open_bytes("scores.xlsx", bytes, n, sheet);
}

static const char rows[] =
    "<sheetData>"
    "<row r='2'><c t='str'><v>candidate</v></c><c t='str'><v>interviewer</v></c>"
    "<c t='str'><v>question</v></c><c t='str'><v>score</v></c></row>"
    "<row r='9'><c t='str'><v>Ann</v></c><c t='str'><v>Bea</v></c><c t='str'><v>Q1</v></c>"
    "<c><v>4</v></c></row>"
    "<row r='20'><c t='str'><v>Bo</v></c><c t='str'><v>Bea, K</v></c><c t='str'><v>Q1</v></c>"
    "<c><v>9</v></c></row></sheetData>";

static const char json[] =
    "{\"data\":[{\"candidate\":\"Ann\",\"interviewer\":\"Bea\",\"ratings\":["
    "{\"question\":\"Q1\",\"score\":4},{\"question\":\"Q2\",\"score\":9}]}]}";

/* The score that is read, and then the one that is not. */
static void expect_score_and_reject(uint64_t line, uint64_t rejected_line)
{
    struct score_row row;
    struct reject reject;
    assert_true(score_reader_open(&source, &options, &run, &reader, &error));
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_string_equal(row.candidate, "Ann");
    assert_int_equal(row.line, line);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_REJECT);
    assert_int_equal(reject.line, rejected_line);
    char name[128];
    struct reject_file *rejects;
    snprintf(name, sizeof name, "%s/rejects.csv", temporary.directory);
    const struct survey *const survey = score_reader_survey(reader);
    assert_true(reject_file_open(&source, &survey->encoding, survey->layout.header.end, name,
                                 &rejects, &error));
    assert_true(reject_file_add(rejects, &reject, &error) && reject_file_close(rejects, &error));
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_END);
}

/* What is expected of a file of reasons ends with the input. */
static void expect_reasons(const char *expected)
{
    char path[128], whole[512];
    struct buffer text = {0};
    snprintf(path, sizeof path, "%s/rejects.reasons.csv", temporary.directory);
    snprintf(whole, sizeof whole, "%s,%s\n", expected, source.path);
    read_file(path, &text);
    assert_string_equal(text.data, whole);
    buffer_free(&text);
}

static void expect_file(const char *name, const char *expected)
{
    char path[128];
    struct buffer text = {0};
    snprintf(path, sizeof path, "%s/%s", temporary.directory, name);
    read_file(path, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void rows_of_a_sheet_are_read_and_rejected_by_their_numbers(void **state)
{
    (void)state;
    assert_true(open_workbook(rows, NULL));
    assert_int_equal(source.kind, SOURCE_WORKBOOK);
    assert_string_equal(source.sheet, "Scores");
    expect_score_and_reject(9, 20);
    expect_file("rejects.csv", "\ncandidate,interviewer,question,score\nBo,\"Bea, K\",Q1,9\n");
    expect_reasons("row,column,value,reason,hint,place,file\n"
                   "20,score,9,'9' is not a score on the scale 1..5,\"give the scale that was used "
                   "with --scale; an answer without a score is left blank\",\"sheet 'Scores', row "
                   "20\"");
}

static void records_of_json_are_rejected_by_their_paths(void **state)
{
    (void)state;
    assert_true(open_bytes("scores.json", json, strlen(json), NULL));
    assert_int_equal(source.kind, SOURCE_JSON);
    expect_score_and_reject(1, 1);
    expect_reasons("record,column,value,reason,hint,place,file\n"
                   "1,score,9,'9' is not a score on the scale 1..5,\"give the scale that was used "
                   "with --scale; an answer without a score is left blank\",$.data[0].ratings[1]");
}

static void errors_name_the_sheet_and_its_row(void **state)
{
    (void)state;
    options.scale = NULL;
    assert_true(open_workbook(rows, NULL));
    assert_false(score_reader_open(&source, &options, &run, &reader, &error));
    assert_non_null(strstr(error.message, "the sheet 'Scores': the scale"));
    assert_string_equal(error.source, source.path);
}

static void a_sheet_is_asked_for_of_workbooks_alone(void **state)
{
    (void)state;
    assert_false(open_bytes("scores.csv", "candidate,score\n", 16, "1"));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_non_null(strstr(error.message, "--sheet"));
}

static void what_is_no_table_is_refused_with_the_file_s_name(void **state)
{
    (void)state;
    assert_false(open_bytes("scores.pdf", "%PDF-1.7\n", 9, NULL));
    assert_non_null(strstr(error.message, "PDF"));
    assert_non_null(strstr(error.source, "scores.pdf"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, create, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(rows_of_a_sheet_are_read_and_rejected_by_their_numbers),
        TEST(records_of_json_are_rejected_by_their_paths),
        TEST(errors_name_the_sheet_and_its_row),
        TEST(a_sheet_is_asked_for_of_workbooks_alone),
        TEST(what_is_no_table_is_refused_with_the_file_s_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
