#ifndef ASSAY_TESTS_SUPPORT_SHEET_MAKER_H
#define ASSAY_TESTS_SUPPORT_SHEET_MAKER_H

#include "base/buffer.h"
#include "tests/support/ingest/export_maker.h"

/* What the makers of layouts share: an export in the making. */
enum { MOST_CANDIDATES = 16, MOST_RATERS = 4, MOST_QUESTIONS = 6, MOST_SCORES = 2000, LEVELS = 5 };

enum made_layout {
    MADE_LONG,
    MADE_SINGLE,
    MADE_WIDE,
    MADE_RATERS,
    MADE_RATERS_AND_QUESTION,
    MADE_CROSSED,
    MADE_PAIRS,
    MADE_SECOND_SET,
    MADE_WIDE_COMMENTS,
    MADE_WIDE_MAXIMA,
    MADE_NAMED_SETS, /* "Judge 1" over names, "Judge 1 score" */
    MADE_GRID,       /* "Grip - Petra", "PH: Grip", "Grip (PH)" */
    MADE_BLOCKS,     /* "Candidate: Ann" above the rows of each */
    MADE_MERGED,     /* the candidate in the first row of each alone */
    MADE_TURNED,     /* candidates in columns */
    N_LAYOUTS
};

/* The headings of one trade in one language. */
struct style {
    const char *name, *candidate, *interviewer, *question, *score, *comment, *date;
    const char *topics[MOST_QUESTIONS]; /* what is judged */
};

struct maker {
    uint64_t state;
    struct arena *arena;
    struct buffer text;
    struct made_export *made;
    const struct style *style;
    enum made_layout layout;
    size_t n_candidates, n_raters, n_questions, n_columns;
    int level[MOST_CANDIDATES][MOST_RATERS][MOST_QUESTIONS]; /* 0: not given */
    bool codes, email, rater_email, room, total, mean_row, dates, comments, preamble, footer, again;
    int points[MOST_QUESTIONS];
};

uint64_t maker_draw(struct maker *maker, uint64_t n);
bool maker_chance(struct maker *maker, unsigned percent);
void maker_cell(struct maker *maker, bool first, const char *text);
void maker_level(struct maker *maker, int level);
void maker_end_line(struct maker *maker);
const char *maker_question(const struct maker *maker, size_t q);
const char *maker_candidate(size_t c);
const char *maker_rater(size_t r);
bool maker_has_scores(const struct maker *maker, size_t c, size_t r);
void maker_keep(struct maker *maker, size_t c, const char *rater, const char *question, int level,
                double highest, bool from_zero);

/* The layouts that are no heading with a record a line, or whose headings name raters. */
void sheet_maker_named_sets(struct maker *maker);
void sheet_maker_grid(struct maker *maker);
void sheet_maker_blocks(struct maker *maker);
void sheet_maker_merged(struct maker *maker);
void sheet_maker_turned(struct maker *maker);

#endif
