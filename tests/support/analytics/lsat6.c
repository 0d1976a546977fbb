#include "tests/support/analytics/lsat6.h"

static const struct pattern {
    const char *levels;
    size_t n;
} patterns[] = {
    {"00000", 3},  {"00001", 6},   {"00010", 2},  {"00011", 11}, {"00100", 1},  {"00101", 1},
    {"00110", 3},  {"00111", 4},   {"01000", 1},  {"01001", 8},  {"01011", 16}, {"01101", 3},
    {"01110", 2},  {"01111", 15},  {"10000", 10}, {"10001", 29}, {"10010", 14}, {"10011", 81},
    {"10100", 3},  {"10101", 28},  {"10110", 15}, {"10111", 80}, {"11000", 16}, {"11001", 56},
    {"11010", 21}, {"11011", 173}, {"11100", 11}, {"11101", 61}, {"11110", 28}, {"11111", 298},
};

void lsat6_open(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 2, .n_questions = 5, .n_interviewers = 1};
    sheet_open(sheet);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        for (size_t j = 0; j < patterns[i].n; j++)
            sheet_row(sheet, patterns[i].levels);
}
