#include "tests/support/analytics/marked.h"

const struct marked_row marked_rows[] = {
    {"221", "011", "011"}, {"000", "010", "010"}, {"222", "011", "011"}, {"122", "001", "001"},
    {"120", "001", "000"}, {"343", "111", "011"}, {"211", "000", "0-0"}, {"110", "000", "000"},
    {"222", "111", "01-"}, {"111", "000", "00-"}, {"234", "1-1", "111"}, {"322", "1--", "101"},
    {"311", "011", "011"}, {"221", "000", "0-0"}, {"211", "000", "101"}, {"333", "010", "111"},
    {"444", "111", "111"}, {"010", "000", "0-0"}, {"000", "000", "000"}, {"344", "110", "010"},
    {"121", "001", "100"}, {"100", "000", "-00"}, {"444", "111", "011"}, {"221", "011", "0-1"},
};
const size_t n_marked_rows = sizeof marked_rows / sizeof *marked_rows;

static int level_of(char mark)
{
    return mark == '-' ? LEVEL_MISSING : mark - '0';
}

static void add(struct marked *marked, const struct marked_row *row)
{
    sheet_row(&marked->scores, row->scores);
    sheet_candidate(&marked->marks);
    for (uint32_t c = 0; c < 3; c++) {
        if (row->first[c] != ' ')
            sheet_rate(&marked->marks, c, 0, level_of(row->first[c]));
        if (row->second[c] != ' ')
            sheet_rate(&marked->marks, c, 1, level_of(row->second[c]));
    }
}

void marked_open(struct marked *marked, const struct marked_row *rows, size_t n)
{
    *marked = (struct marked){
        .scores = {.n_levels = 5, .n_questions = 3, .n_interviewers = 2},
        .marks = {.n_levels = 2, .n_questions = 3, .n_interviewers = 2, .n_topics = 3},
        .places = {{1, true, true, 0}, {2, true, false, 0}, {1, true, true, 0}}};
    sheet_open(&marked->scores);
    sheet_open(&marked->marks);
    struct question *const criteria = ARENA_ARRAY(&marked->marks.arena, 3, struct question);
    for (size_t c = 0; c < 3; c++)
        criteria[c] = (struct question){
            .code = c < 2 ? arena_format(&marked->marks.arena, "Q0/%zu", c + 1) : "Q1/1",
            .title = "names it",
            .topic = c < 2 ? 0 : 1};
    marked->marks.catalogue.questions = criteria;
    marked->marks.catalogue.places = marked->places;
    marked->scores.catalogue.criteria = &marked->marks.catalogue;
    for (size_t i = 0; i < n; i++)
        add(marked, &rows[i]);
    for (size_t i = 0; i < n; i++)
        marked->scores.candidates[i].criteria = &marked->marks.candidates[i];
}

void marked_close(struct marked *marked)
{
    sheet_close(&marked->scores);
    sheet_close(&marked->marks);
}
