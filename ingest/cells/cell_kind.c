#include "ingest/cells/cell_kind.h"

#include "ingest/cells/decimal.h"
#include "ingest/cells/level_words.h"
#include "ingest/cells/product_scale.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/school_grades.h"

enum { LOWEST_PLAIN_SCORE = -10, LARGEST_PLAIN_SCORE = 100 };

bool cell_kind_is_score(const char *text, const struct score_cell *cell)
{
    const struct product_scale *scale;
    int place;
    switch (cell->kind) {
    case SCORE_CELL_NUMBER:
        return cell->number >= (int64_t)LOWEST_PLAIN_SCORE * DECIMAL_ONE &&
               cell->number <= (int64_t)LARGEST_PLAIN_SCORE * DECIMAL_ONE;
    case SCORE_CELL_TEXT:
        return *text != '=' && (product_scales_with(&text, 1, &scale, 1) > 0 ||
                                level_word_place(text, &place) || school_grades_is_tendency(text));
    case SCORE_CELL_MISSING:
        return false;
    default:
        return true;
    }
}

bool cell_kind_is_on(const char *text, const struct score_cell *cell, const struct scale *scale)
{
    int16_t level;
    double points;
    return scale_notation_level(scale, text, &level) ||
           scale_notation_cell_level(scale, cell, &level) ||
           scale_notation_cell_points(scale, cell, &points);
}
