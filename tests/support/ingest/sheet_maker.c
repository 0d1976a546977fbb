#include "tests/support/ingest/sheet_maker.h"

static int level_of(const struct maker *maker, size_t c, size_t r, size_t q)
{
    return maker->level[c][r][q];
}

static void keep_level(struct maker *maker, size_t c, const char *rater, size_t r, size_t q)
{
    const int level = level_of(maker, c, r, q);
    if (level >= 0)
        maker_keep(maker, c, rater, maker_question(maker, q), level, LEVELS, false);
}

/* The rest of a row with a comment, which some have. */
static void add_comment(struct maker *maker)
{
    if (maker->comments)
        maker_cell(maker, false, maker_chance(maker, 50) ? "well done" : "");
}

static void add_heading_of_sets(struct maker *maker, const char *who, const char *score, size_t n)
{
    maker_cell(maker, true, maker->style->candidate);
    maker_cell(maker, false, maker->style->question);
    for (size_t set = 1; set <= n; set++) {
        maker_cell(maker, false, arena_format(maker->arena, "%s %zu", who, set));
        maker_cell(maker, false, arena_format(maker->arena, "%s %zu %s", who, set, score));
    }
    maker_end_line(maker);
}

void sheet_maker_named_sets(struct maker *maker)
{
    static const char *const words[] = {"Judge", "Grader", "Reader", "Panel member"};
    add_heading_of_sets(maker, words[maker_draw(maker, 4)],
                        maker_chance(maker, 50) ? "score" : "mark", 2);
    for (size_t c = 0; c < maker->n_candidates; c++)
        for (size_t q = 0; q < maker->n_questions; q++) {
            size_t n = 0;
            maker_cell(maker, true, maker_candidate(c));
            maker_cell(maker, false, maker_question(maker, q));
            for (size_t r = 0; r < maker->n_raters && n < 2; r++)
                if (maker_has_scores(maker, c, r)) {
                    maker_cell(maker, false, maker_rater(r));
                    maker_level(maker, level_of(maker, c, r, q));
                    keep_level(maker, c, maker_rater(r), r, q);
                    n++;
                }
            for (; n < 2; n++) {
                maker_cell(maker, false, "");
                maker_cell(maker, false, "");
            }
            maker_end_line(maker);
        }
}

static const char *initials(const struct maker *maker, size_t r)
{
    const char *const name = maker_rater(r);
    const char *second = name;
    while (*second != ' ')
        second++;
    return arena_format(maker->arena, "%c%c", name[0], second[1]);
}

static const char *grid_heading(struct maker *maker, unsigned form, const char *rater, size_t q)
{
    static const char *const forms[] = {"%s - %s", "%s (%s)", "%s: %s", "%s | %s"};
    const char *const question = maker_question(maker, q);
    struct arena *const arena = maker->arena;
    switch (form) {
    case 0:
        return arena_format(arena, forms[0], question, rater);
    case 1:
        return arena_format(arena, forms[1], question, rater);
    case 2:
        return arena_format(arena, forms[2], rater, question);
    default:
        return arena_format(arena, forms[3], rater, question);
    }
}

void sheet_maker_grid(struct maker *maker)
{
    const unsigned form = (unsigned)maker_draw(maker, 4);
    const bool by_initials = maker_chance(maker, 50);
    const char *rater[MOST_RATERS];
    for (size_t r = 0; r < maker->n_raters; r++)
        rater[r] = by_initials ? initials(maker, r) : maker_rater(r);
    maker_cell(maker, true, maker->style->candidate);
    for (size_t q = 0; q < maker->n_questions; q++)
        for (size_t r = 0; r < maker->n_raters; r++)
            maker_cell(maker, false, grid_heading(maker, form, rater[r], q));
    maker_end_line(maker);
    for (size_t c = 0; c < maker->n_candidates; c++) {
        maker_cell(maker, true, maker_candidate(c));
        for (size_t q = 0; q < maker->n_questions; q++)
            for (size_t r = 0; r < maker->n_raters; r++) {
                maker_level(maker, level_of(maker, c, r, q));
                keep_level(maker, c, rater[r], r, q);
            }
        maker_end_line(maker);
    }
}

static void add_block_heading(struct maker *maker)
{
    maker_cell(maker, true, maker->style->question);
    maker_cell(maker, false, maker->style->interviewer);
    maker_cell(maker, false, maker->style->score);
    if (maker->comments)
        maker_cell(maker, false, maker->style->comment);
    maker_end_line(maker);
}

void sheet_maker_blocks(struct maker *maker)
{
    const bool headed_each = maker_chance(maker, 50);
    if (!headed_each)
        add_block_heading(maker);
    for (size_t c = 0; c < maker->n_candidates; c++) {
        maker_cell(
            maker, true,
            arena_format(maker->arena, "%s: %s", maker->style->candidate, maker_candidate(c)));
        for (size_t i = 0; i < 2u + maker->comments; i++)
            maker_cell(maker, false, "");
        maker_end_line(maker);
        if (headed_each)
            add_block_heading(maker);
        for (size_t r = 0; r < maker->n_raters; r++)
            for (size_t q = 0; maker_has_scores(maker, c, r) && q < maker->n_questions; q++) {
                maker_cell(maker, true, maker_question(maker, q));
                maker_cell(maker, false, maker_rater(r));
                maker_level(maker, level_of(maker, c, r, q));
                add_comment(maker);
                maker_end_line(maker);
                keep_level(maker, c, maker_rater(r), r, q);
            }
    }
}

void sheet_maker_merged(struct maker *maker)
{
    const bool both = maker_chance(maker, 50);
    maker_cell(maker, true, maker->style->candidate);
    maker_cell(maker, false, maker->style->interviewer);
    maker_cell(maker, false, maker->style->question);
    maker_cell(maker, false, maker->style->score);
    if (maker->comments)
        maker_cell(maker, false, maker->style->comment);
    maker_end_line(maker);
    for (size_t c = 0; c < maker->n_candidates; c++) {
        bool first = true;
        for (size_t r = 0; r < maker->n_raters; r++)
            for (size_t q = 0; maker_has_scores(maker, c, r) && q < maker->n_questions; q++) {
                maker_cell(maker, true, first ? maker_candidate(c) : "");
                maker_cell(maker, false, q == 0 || !both ? maker_rater(r) : "");
                maker_cell(maker, false, maker_question(maker, q));
                maker_level(maker, level_of(maker, c, r, q));
                add_comment(maker);
                maker_end_line(maker);
                keep_level(maker, c, maker_rater(r), r, q);
                first = false;
            }
    }
}

/* A line of a turned sheet: of each interview who it was with, or by. */
static void add_people_across(struct maker *maker, const char *heading, bool candidate)
{
    maker_cell(maker, true, heading);
    for (size_t c = 0; c < maker->n_candidates; c++)
        for (size_t r = 0; r < maker->n_raters; r++)
            if (maker_has_scores(maker, c, r))
                maker_cell(maker, false, candidate ? maker_candidate(c) : maker_rater(r));
    maker_end_line(maker);
}

void sheet_maker_turned(struct maker *maker)
{
    add_people_across(maker, maker->style->candidate, true);
    add_people_across(maker, maker->style->interviewer, false);
    for (size_t q = 0; q < maker->n_questions; q++) {
        maker_cell(maker, true, maker_question(maker, q));
        for (size_t c = 0; c < maker->n_candidates; c++)
            for (size_t r = 0; r < maker->n_raters; r++)
                if (maker_has_scores(maker, c, r)) {
                    maker_level(maker, level_of(maker, c, r, q));
                    keep_level(maker, c, maker_rater(r), r, q);
                }
        maker_end_line(maker);
    }
}
