#include "ingest/tables/shaped_table.h"

#include <string.h>

#include "base/buffer.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/scores/score_reader.h"
#include "ingest/tables/source_table.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static struct temporary temporary;
static struct arena run;
static struct error error;
static struct scale scale;
static struct source_file source;
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
    temporary_remove(&temporary);
    arena_free(&run);
    return 0;
}

/* All scores as "candidate interviewer question level", a line each with the line of the file. */
static const char *read_text(const char *text)
{
    struct score_reader *reader;
    struct score_row row;
    struct reject reject;
    struct buffer out = {0};
    enum score_result result;
    buffer_add(&out, "");
    error = (struct error){0};
    if (!source_file_open(temporary_write(&temporary, "sheet.csv", text, strlen(text)), NULL,
                          &source, &error) ||
        !source_table_read(&source, NULL, &options, &run, &error) ||
        !score_reader_open(&source, &options, &run, &reader, &error)) {
        source_file_close(&source);
        buffer_free(&out);
        return arena_format(&run, "refused: %s (%s)", error.message, error.hint);
    }
    while ((result = score_reader_next(reader, &row, &reject, &error)) != SCORE_END) {
        if (result == SCORE_ROW && row.level != LEVEL_MISSING)
            buffer_format(&out, "%llu %s %s %s %d\n", (unsigned long long)row.line, row.candidate,
                          row.interviewer, row.question, row.level + 1);
        else if (result == SCORE_REJECT)
            buffer_format(&out, "%llu rejected\n", (unsigned long long)reject.line);
    }
    score_reader_close(reader);
    const char *const read = arena_copy(&run, out.data);
    buffer_free(&out);
    return read;
}

static void expect(const char *text, const char *scores)
{
    assert_string_equal(read_text(text), scores);
    assert_non_null(source.notes);
    source_file_close(&source);
}

static void expect_as_it_is(const char *text)
{
    read_text(text);
    assert_null(source.table);
    source_file_close(&source);
}

static void lines_that_name_the_candidate_stand_above_their_rows(void **state)
{
    (void)state;
    expect("Gardeners\nTask,Foreman Ash,Foreman Beech\nCandidate: Aldo,,\nPruning,2,3\n"
           "Tools,1,1\nCandidate: Bice,,\nPruning,4,4\nTools,3,5\n",
           "4 Aldo Foreman Ash Pruning 2\n4 Aldo Foreman Beech Pruning 3\n"
           "5 Aldo Foreman Ash Tools 1\n5 Aldo Foreman Beech Tools 1\n"
           "7 Bice Foreman Ash Pruning 4\n7 Bice Foreman Beech Pruning 4\n"
           "8 Bice Foreman Ash Tools 3\n8 Bice Foreman Beech Tools 5\n");
}

static void blocks_may_each_have_their_heading_and_name_both_people(void **state)
{
    (void)state;
    expect("Candidate: Ann,,\nInterviewer: Bo,,\nQuestion,Score,Comment\nDepth,3,\n"
           "Clarity,4,fine\n,,\nCandidate:,Rob,\nInterviewer:,Ida,\nQuestion,Score,Comment\n"
           "Depth,2,\nClarity,5,fine\n",
           "4 Ann Bo Depth 3\n5 Ann Bo Clarity 4\n10 Rob Ida Depth 2\n11 Rob Ida Clarity 5\n");
}

static void a_line_above_the_table_names_who_asked(void **state)
{
    (void)state;
    expect("Interviewer: Ida Ek\n\nCandidate,Depth,Clarity\nAnn,3,4\nBob,2,5\n",
           "4 Ann Ida Ek Depth 3\n4 Ann Ida Ek Clarity 4\n5 Bob Ida Ek Depth 2\n"
           "5 Bob Ida Ek Clarity 5\n");
    /* Several people are not one, and a column tells better. */
    expect_as_it_is("\"Interviewers: Ida, Bo\",,\n\nCandidate,Ida,Bo\nAnn,3,4\nBob,2,5\n");
    expect_as_it_is("Interviewer: Ida Ek,,,\nCandidate,Anna,Bertil,Tom\nC1,3,4,2\nC2,1,2,3\n");
    expect_as_it_is("Interviewer: Ida Ek\n\nCandidate,Interviewer,Depth\nAnn,Bo,4\nBob,Cy,5\n");
}

static void a_question_that_is_a_word_for_a_candidate_heads_no_block(void **state)
{
    (void)state;
    expect("Pupil: Ann,,\nTask,Teacher,Points\nMap,Ida,3\nEssay,Ida,\nPupil: Bob,,\n"
           "Task,Teacher,Points\nMap,Ida,2\nEssay,Ida,5\n",
           "3 Ann Ida Map 3\n7 Bob Ida Map 2\n8 Bob Ida Essay 5\n");
}

static void names_alone_head_blocks_of_the_same_questions(void **state)
{
    (void)state;
    expect("Task,Foreman Ash,Foreman Beech\nAldo,,\nPruning,2,3\nTools,1,1\nBice,,\nPruning,4,4\n"
           "Tools,3,5\nAverage,2.5,3.25\n",
           "3 Aldo Foreman Ash Pruning 2\n3 Aldo Foreman Beech Pruning 3\n"
           "4 Aldo Foreman Ash Tools 1\n4 Aldo Foreman Beech Tools 1\n"
           "6 Bice Foreman Ash Pruning 4\n6 Bice Foreman Beech Pruning 4\n"
           "7 Bice Foreman Ash Tools 3\n7 Bice Foreman Beech Tools 5\n");
    /* Sections have other questions each, and what stands below names may be candidates. */
    expect_as_it_is(
        "Task,Foreman Ash,Foreman Beech\nOutdoors,,\nPruning,2,3\nTools,1,1\nIndoors,,\n"
        "Potting,4,4\nLabels,3,5\n");
    expect_as_it_is("Zorbling,Depth,Clarity\nIda,,\nAnn,2,3\nRob,1,1\nBo,,\nAnn,4,4\nRob,3,5\n");
}

static void what_is_written_once_for_several_rows_holds_for_them(void **state)
{
    (void)state;
    expect("Candidate,Interviewer,Question,Score,Comment\nAnn,Ida,Depth,3,\n,,Clarity,4,nice\n"
           ",Bo,Depth,2,\n,,Clarity,5,\nCyd,Ida,Depth,1,\n,,Clarity,3,\n",
           "2 Ann Ida Depth 3\n3 Ann Ida Clarity 4\n4 Ann Bo Depth 2\n5 Ann Bo Clarity 5\n"
           "6 Cyd Ida Depth 1\n7 Cyd Ida Clarity 3\n");
}

/* The interviewer's blocks, the question's, and the candidates' within each stage. */
static void whatever_begins_blocks_holds_for_them(void **state)
{
    (void)state;
    expect("Interviewer,Candidate,Depth,Clarity\nIda,Ann,3,4\n,Rob,2,5\nBo,Ann,1,3\n,Rob,4,4\n",
           "2 Ann Ida Depth 3\n2 Ann Ida Clarity 4\n3 Rob Ida Depth 2\n3 Rob Ida Clarity 5\n"
           "4 Ann Bo Depth 1\n4 Ann Bo Clarity 3\n5 Rob Bo Depth 4\n5 Rob Bo Clarity 4\n");
    expect("Question,Candidate,Interviewer,Score\nDepth,Ann,Ida,3\n,,Bo,4\n,Rob,Ida,1\n,,Bo,2\n"
           "Clarity,Ann,Ida,5\n,,Bo,4\n,Rob,Ida,2\n,,Bo,3\n",
           "2 Ann Ida Depth 3\n3 Ann Bo Depth 4\n4 Rob Ida Depth 1\n5 Rob Bo Depth 2\n"
           "6 Ann Ida Clarity 5\n7 Ann Bo Clarity 4\n8 Rob Ida Clarity 2\n9 Rob Bo Clarity 3\n");
    expect("Stage,Candidate,Interviewer,Depth\nPhone,Ann,Ida,3\nPhone,,Bo,4\nPhone,Rob,Ida,1\n"
           "Phone,,Bo,2\nSite,Ann,Ida,5\nSite,,Bo,4\nSite,Rob,Ida,2\nSite,,Bo,3\n",
           "2 Ann Ida Depth 3\n3 Ann Bo Depth 4\n4 Rob Ida Depth 1\n5 Rob Bo Depth 2\n"
           "6 Ann Ida Depth 5\n7 Ann Bo Depth 4\n8 Rob Ida Depth 2\n9 Rob Bo Depth 3\n");
    expect("Candidate,Interviewer,Question,Score\nAnn,Ida,Depth,3\n,Ida,Clarity,4\n,Bo,Depth,2\n",
           "2 Ann Ida Depth 3\n3 Ann Ida Clarity 4\n4 Ann Bo Depth 2\n");
}

static void a_mark_of_repetition_is_the_text_above(void **state)
{
    (void)state;
    expect("Candidate,Interviewer,Question,Score\nAnn,Ida,Depth,3\n\"\"\"\",Bo,Depth,4\n"
           "Rob,Ida,Depth,1\nidem,Bo,Depth,2\n",
           "2 Ann Ida Depth 3\n3 Ann Bo Depth 4\n4 Rob Ida Depth 1\n5 Rob Bo Depth 2\n");
}

/* Who is missing now and then may be the one above, or not known. */
static void a_few_empty_cells_of_the_candidate_are_asked_about(void **state)
{
    static const char text[] = "Candidate,Interviewer,Depth,Clarity\nAnn,Ida,3,4\n,Bo,2,5\n"
                               "Rob,Ida,1,3\nEve,Bo,4,4\nCyd,Ida,2,2\nDot,Bo,1,1\n,Ida,3,3\n";
    struct mapping mapping = {0};
    (void)state;
    const char *const asked = read_text(text);
    assert_non_null(strstr(asked, "--fill-down 'Candidate'"));
    assert_non_null(strstr(asked, "--candidate-column 'Candidate'"));
    options.mapping = &mapping;
    mapping.fill_down = "Candidate";
    const char *const filled = read_text(text);
    assert_non_null(strstr(filled, "3 Ann Bo Depth 2\n"));
    assert_non_null(strstr(filled, "8 Dot Ida Depth 3\n"));
    source_file_close(&source);
    mapping.fill_down = "3,Wage";
    assert_non_null(strstr(read_text(text), "no column is called 'Wage'"));
    mapping = (struct mapping){.column[COLUMN_CANDIDATE] = "Candidate"};
    assert_non_null(strstr(read_text(text), "3 rejected\n"));
    source_file_close(&source);
    options.mapping = NULL;
}

/* One row each: what is not there was not told. */
static void an_interviewer_who_is_missing_is_not_the_one_above(void **state)
{
    (void)state;
    expect_as_it_is("Candidate,Interviewer,Depth,Clarity\nAnn,Ida,3,4\nRob,Bo,2,5\nEve,,1,3\n"
                    "Cyd,,4,4\nDot,Eli,2,2\n");
}

static void words_that_no_list_knows_name_the_candidate_by_elimination(void **state)
{
    (void)state;
    expect("Criterion,Adjudicator,Marks\nChorister: Ann,,\nBlend,Ida,1\nTempo,Ida,2\n"
           "Chorister: Rob,,\nBlend,Ida,4\nTempo,Ida,3\n",
           "3 Ann Ida Blend 1\n4 Ann Ida Tempo 2\n6 Rob Ida Blend 4\n7 Rob Ida Tempo 3\n");
    expect("Chorister,Adjudicator,Criterion,Marks\nAnn,Ida,Blend,1\n,Ida,Tempo,2\nRob,Ida,Blend,4\n"
           ",Ida,Tempo,3\n",
           "2 Ann Ida Blend 1\n3 Ann Ida Tempo 2\n4 Rob Ida Blend 4\n5 Rob Ida Tempo 3\n");
    /* Where a column may be the candidate, a label that is not known is none. */
    expect_as_it_is("Zorbling,Depth,Clarity\nQuibber: Ida,,\nAnn,2,3\nQuibber: Bo,,\nAnn,4,4\n");
}

static void a_candidate_who_is_missing_is_not_the_one_above(void **state)
{
    (void)state;
    expect_as_it_is("Candidate,Interviewer,Question,Score\nAnn,Ida,Depth,3\nAnn,Ida,Clarity,4\n"
                    ",Bo,Depth,2\nAnn,Bo,Clarity,5\nCyd,Ida,Depth,1\n,Ida,Clarity,3\n");
}

static void a_turned_sheet_is_turned_back(void **state)
{
    (void)state;
    expect("Candidate,Ann,Rob,Cyd\nInterviewer,Ida,Bo,Ida\nDepth,3,4,2\nClarity,2,5,1\n"
           "Comment,ok,\"good, really\",\n",
           "2 Ann Ida Depth 3\n2 Ann Ida Clarity 2\n3 Rob Bo Depth 4\n3 Rob Bo Clarity 5\n"
           "4 Cyd Ida Depth 2\n4 Cyd Ida Clarity 1\n");
    expect("Panel: Grace,,,\nQuestion,Mira,Otis,Mean\nReads,3,5,4\nAsks,2,4,3\n",
           "2 Mira Grace Reads 3\n2 Mira Grace Asks 2\n3 Otis Grace Reads 5\n"
           "3 Otis Grace Asks 4\n");
    options.interviewer = "Ann";
    expect("Question,C-01,C-02\nDepth,3,4\nClarity,1,2\n",
           "2 C-01 Ann Depth 3\n2 C-01 Ann Clarity 1\n3 C-02 Ann Depth 4\n3 C-02 Ann Clarity 2\n");
}

static void columns_below_questions_may_be_interviewers_and_are_asked_about(void **state)
{
    (void)state;
    const char *const refused = read_text("Question,Mira,Otis\nReads,3,5\nAsks,2,4\n");
    assert_non_null(strstr(refused, "--interviewer NAME"));
    source_file_close(&source);
}

/* Words of a language that no list knows; a line of merged names above another; one line of them.
 */
static void a_turned_sheet_of_unknown_words_is_asked_about_and_turned(void **state)
{
    struct mapping mapping = {0};
    (void)state;
    static const char two[] = "Nafn,Ann,Ann,Rob,Rob\nMatsmadur,Ida,Bo,Ida,Bo\nDepth,3,4,2,1\n"
                              "Clarity,2,5,1,3\n";
    static const char merged[] = ",Ann Lee,,Rob Roy,\nKryterium,Ida Moe,Bo Ray,Ida Moe,Bo Ray\n"
                                 "Depth,3,4,2,1\nClarity,2,5,1,3\n";
    static const char scores[] = "2 Ann Ida Depth 3\n2 Ann Ida Clarity 2\n3 Ann Bo Depth 4\n"
                                 "3 Ann Bo Clarity 5\n4 Rob Ida Depth 2\n4 Rob Ida Clarity 1\n"
                                 "5 Rob Bo Depth 1\n5 Rob Bo Clarity 3\n";
    static const char option[] = "--turned --candidate-column 1 --interviewer-column 2";
    assert_non_null(strstr(read_text(two), option));
    assert_non_null(strstr(read_text(merged), option));
    mapping = (struct mapping){.turned = true,
                               .column = {[COLUMN_CANDIDATE] = "1", [COLUMN_INTERVIEWER] = "2"}};
    options.mapping = &mapping;
    expect(two, scores);
    expect(merged,
           "2 Ann Lee Ida Moe Depth 3\n2 Ann Lee Ida Moe Clarity 2\n3 Ann Lee Bo Ray Depth 4\n"
           "3 Ann Lee Bo Ray Clarity 5\n4 Rob Roy Ida Moe Depth 2\n4 Rob Roy Ida Moe Clarity 1\n"
           "5 Rob Roy Bo Ray Depth 1\n5 Rob Roy Bo Ray Clarity 3\n");
    static const char one[] = "Lidur,C-01,C-02\nDepth,3,4\nClarity,1,2\n";
    options.mapping = NULL;
    assert_non_null(strstr(read_text(one), "--turned --interviewer NAME"));
    options.mapping = &mapping;
    mapping = (struct mapping){.turned = true};
    options.interviewer = "Ida";
    expect(one, "2 C-01 Ida Depth 3\n2 C-01 Ida Clarity 1\n3 C-02 Ida Depth 4\n"
                "3 C-02 Ida Clarity 2\n");
    options.mapping = NULL;
}

static void blocks_of_questions_by_candidates_are_told_who_asked_above_each(void **state)
{
    (void)state;
    static const char scores[] = "3 Ann Lee Lang Weld 1\n3 Rob Roy Lang Weld 4\n"
                                 "4 Ann Lee Lang Cut 2\n4 Rob Roy Lang Cut 5\n"
                                 "7 Ann Lee Weber Weld 3\n7 Rob Roy Weber Weld 3\n"
                                 "8 Ann Lee Weber Cut 1\n8 Rob Roy Weber Cut 2\n";
    expect("Examiner: Lang,,\nTask,Ann Lee,Rob Roy\nWeld,1,4\nCut,2,5\nExaminer: Weber,,\n"
           "Task,Ann Lee,Rob Roy\nWeld,3,3\nCut,1,2\n",
           scores);
    /* A pair of cells; a word that no list knows above questions; weights, sums and means. */
    expect("Juez;Lang\nDrill;Ann Lee;Rob Roy\nWeld;1;4\nCut;2;5\nJuez;Weber\n"
           "Drill;Ann Lee;Rob Roy\nWeld;3;3\nCut;1;2\n",
           scores);
    expect("Examiner: Lang,,,\nTask,Weight,Ann Lee,Rob Roy\nWeld,20,1,4\nCut,30,2,5\n"
           "Examiner: Weber,,,\nTask,Weight,Ann Lee,Rob Roy\nWeld,20,3,3\nCut,30,1,2\n"
           "Total,,4,5\nAverage,,2,2.5\n",
           scores);
}

static void blocks_with_the_interviewer_in_the_corner_are_read(void **state)
{
    (void)state;
    expect("Examiner: Lang,Ann Lee,Rob Roy\nWeld,1,4\nCut,2,5\nExaminer: Weber,Ann Lee,Rob Roy\n"
           "Weld,3,3\nCut,1,2\n",
           "2 Ann Lee Lang Weld 1\n2 Rob Roy Lang Weld 4\n3 Ann Lee Lang Cut 2\n"
           "3 Rob Roy Lang Cut 5\n5 Ann Lee Weber Weld 3\n5 Rob Roy Weber Weld 3\n"
           "6 Ann Lee Weber Cut 1\n6 Rob Roy Weber Cut 2\n");
}

static void questions_of_a_turned_sheet_may_have_maxima_beside_them(void **state)
{
    (void)state;
    options.scale = NULL;
    expect("Course of 2026;Hall 3;B;\n\nExaminer: Lang\n;Max.;Lee, Ann;Roy, Rob\n1 Weld;10;10;5\n"
           "2 Cut;20;5;20\nSum;30;15;25\nPercent;100 %;50 %;83 %\n",
           "5 Lee, Ann Lang 1 Weld -1\n5 Roy, Rob Lang 1 Weld -1\n6 Lee, Ann Lang 2 Cut -1\n"
           "6 Roy, Rob Lang 2 Cut -1\n");
}

/* Lines above blocks may name candidates, and the columns those who asked, or the other way. */
static void blocks_that_may_be_meant_in_two_ways_are_asked_about(void **state)
{
    static const char alone[] = "Lang,,\nCriterion,Ann Lee,Rob Roy\nLeads,1,4\nAsks,2,5\nWeber,,\n"
                                "Criterion,Ann Lee,Rob Roy\nLeads,3,3\nAsks,1,2\n";
    struct mapping mapping = {0};
    (void)state;
    const char *const asked = read_text(alone);
    assert_non_null(strstr(asked, "if they are, --candidate-column 'Ann Lee,Rob Roy'"));
    assert_non_null(strstr(asked, "--rater-columns 'Ann Lee,Rob Roy'"));
    options.mapping = &mapping;
    mapping.column[COLUMN_CANDIDATE] = "Ann Lee,Rob Roy";
    expect(alone, "3 Ann Lee Lang Leads 1\n3 Rob Roy Lang Leads 4\n4 Ann Lee Lang Asks 2\n"
                  "4 Rob Roy Lang Asks 5\n7 Ann Lee Weber Leads 3\n7 Rob Roy Weber Leads 3\n"
                  "8 Ann Lee Weber Asks 1\n8 Rob Roy Weber Asks 2\n");
    mapping = (struct mapping){.rater_columns = "Ann Lee,Rob Roy"};
    expect(alone, "3 Lang Ann Lee Leads 1\n3 Lang Rob Roy Leads 4\n4 Lang Ann Lee Asks 2\n"
                  "4 Lang Rob Roy Asks 5\n7 Weber Ann Lee Leads 3\n7 Weber Rob Roy Leads 3\n"
                  "8 Weber Ann Lee Asks 1\n8 Weber Rob Roy Asks 2\n");
    options.mapping = NULL;
}

static void numbered_lines_name_the_candidate_whatever_else_they_say(void **state)
{
    (void)state;
    expect("Candidate no. 1: Ann,Hall 2,09.30\nJudge,Depth,Clarity\nIda,1,2\nBo,3,4\n"
           "Candidate no. 2: Rob,Hall 2,09.50\nJudge,Depth,Clarity\nIda,5,4\nBo,3,2\n",
           "3 Ann Ida Depth 1\n3 Ann Ida Clarity 2\n4 Ann Bo Depth 3\n4 Ann Bo Clarity 4\n"
           "7 Rob Ida Depth 5\n7 Rob Ida Clarity 4\n8 Rob Bo Depth 3\n8 Rob Bo Clarity 2\n");
}

/* Of one candidate, whom a line above names: the columns may be who asked. */
static void columns_beside_questions_may_be_interviewers(void **state)
{
    (void)state;
    const char *const asked = read_text("Zawodnik: Ann Lee\nKategoria,Nia,Tom,Bea\nDepth,3,4,2\n"
                                        "Clarity,1,2,5\nStyle,4,4,3\n");
    assert_non_null(strstr(asked, "--question-column Kategoria --rater-columns Nia,Tom,Bea"));
}

static void columns_that_are_a_candidate_each_keep_who_scored_beside_them(void **state)
{
    (void)state;
    struct mapping mapping = {.column = {[COLUMN_CANDIDATE] = "Acme,Borealis"}};
    const char *const scores =
        "2 Acme Osei Plan 4\n2 Borealis Osei Plan 5\n"
        "3 Acme Kent Plan 1\n3 Borealis Kent Plan 3\n"
        "4 Acme Osei Price 2\n5 Acme Kent Price 5\n5 Borealis Kent Price 4\n";
#define ROWS(who)                                                                                  \
    "Lot,Award criterion," who ",Acme,Borealis\nL1,Plan,Osei,4,5\nL1,Plan,Kent,1,3\n"              \
    "L1,Price,Osei,2,\nL1,Price,Kent,5,4\n"
    options.mapping = &mapping;
    expect(ROWS("Evaluator"), scores);
    mapping.column[COLUMN_INTERVIEWER] = "3";
    expect(ROWS("Zob"), scores);
    mapping.column[COLUMN_INTERVIEWER] = "Zob";
    expect(ROWS("Zob"), scores);
    options.mapping = NULL;
}

static void a_file_in_shift_jis_is_read_by_its_bytes(void **state)
{
    (void)state;
    /* Candidate, interviewer, three questions in Japanese; Aldo and Sato. */
    static const char text[] =
        "candidate,interviewer,\x90\xda\x8bq\x91\xd4\x93x,\x8f\xa4\x95i\x92m\x8e\xaf,"
        "\x8b\xa6\x92\xb2\x90\xab\nAldo,\x8d\xb2\x93\xa1,3,2,4\n";
    assert_string_equal(read_text(text), "2 Aldo 佐藤 接客態度 3\n2 Aldo 佐藤 商品知識 2\n"
                                         "2 Aldo 佐藤 協調性 4\n");
    source_file_close(&source);
    options.encoding = "shift_jis";
    assert_non_null(strstr(read_text(text), "佐藤"));
    source_file_close(&source);
    options.encoding = "euc-kr";
    assert_non_null(strstr(read_text("candidate,interviewer,Q1\nA\xff,B,3\n"), "is not in euc-kr"));
    source_file_close(&source);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, create, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lines_that_name_the_candidate_stand_above_their_rows),
        TEST(blocks_may_each_have_their_heading_and_name_both_people),
        TEST(a_line_above_the_table_names_who_asked),
        TEST(a_question_that_is_a_word_for_a_candidate_heads_no_block),
        TEST(names_alone_head_blocks_of_the_same_questions),
        TEST(what_is_written_once_for_several_rows_holds_for_them),
        TEST(whatever_begins_blocks_holds_for_them),
        TEST(a_mark_of_repetition_is_the_text_above),
        TEST(a_few_empty_cells_of_the_candidate_are_asked_about),
        TEST(an_interviewer_who_is_missing_is_not_the_one_above),
        TEST(words_that_no_list_knows_name_the_candidate_by_elimination),
        TEST(a_candidate_who_is_missing_is_not_the_one_above),
        TEST(a_turned_sheet_is_turned_back),
        TEST(columns_below_questions_may_be_interviewers_and_are_asked_about),
        TEST(a_turned_sheet_of_unknown_words_is_asked_about_and_turned),
        TEST(blocks_of_questions_by_candidates_are_told_who_asked_above_each),
        TEST(blocks_with_the_interviewer_in_the_corner_are_read),
        TEST(questions_of_a_turned_sheet_may_have_maxima_beside_them),
        TEST(blocks_that_may_be_meant_in_two_ways_are_asked_about),
        TEST(numbered_lines_name_the_candidate_whatever_else_they_say),
        TEST(columns_beside_questions_may_be_interviewers),
        TEST(columns_that_are_a_candidate_each_keep_who_scored_beside_them),
        TEST(a_file_in_shift_jis_is_read_by_its_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
