#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/criterion_label.h"
#include "ingest/cells/date_cell.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/product_scale.h"
#include "ingest/cells/question_label.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"
#include "ingest/survey/date_evidence.h"
#include "ingest/survey/score_evidence.h"
#include "tests/fuzz/invariant.h"

enum { MAX_CELLS = 64 };

/* decimal_parse takes nine digits before the point. */
static const int64_t largest = INT64_C(999999999) * DECIMAL_ONE + DECIMAL_ONE - 1;

static void check_decimal(const char *cell)
{
    int64_t number, again;
    char text[DECIMAL_SIZE];
    if (!decimal_parse(cell, &number))
        return;
    INVARIANT(number >= -largest && number <= largest);
    decimal_format(number, text);
    INVARIANT(decimal_parse(text, &again) && again == number);
}

static void check_day(int32_t day)
{
    char text[11];
    int32_t again;
    date_format(day, text);
    INVARIANT(date_parse_iso(text, NULL, &again) && again == day);
    INVARIANT(date_cell_day(text, DATE_ORDER_UNKNOWN, NULL, &again) && again == day);
}

static void check_date(const char *cell)
{
    struct date_reading reading;
    int32_t day, day_first, month_first;
    if (!date_cell_read(cell, NULL, &reading)) {
        INVARIANT(!date_cell_day(cell, DATE_ORDER_DMY, NULL, &day));
        INVARIANT(!date_cell_day(cell, DATE_ORDER_MDY, NULL, &day));
        INVARIANT(!date_cell_day(cell, DATE_ORDER_UNKNOWN, NULL, &day));
        return;
    }
    INVARIANT(reading.form < N_DATE_FORMS);
    const bool is_dmy = date_cell_day(cell, DATE_ORDER_DMY, NULL, &day_first);
    const bool is_mdy = date_cell_day(cell, DATE_ORDER_MDY, NULL, &month_first);
    INVARIANT(is_dmy || is_mdy);
    if (is_dmy)
        check_day(day_first);
    if (is_mdy)
        check_day(month_first);
    if (date_cell_day(cell, DATE_ORDER_UNKNOWN, NULL, &day))
        INVARIANT((is_dmy && day == day_first) || (is_mdy && day == month_first));
}

static struct score_cell check_cell(const char *text, char decimal_mark)
{
    const struct score_cell cell = score_cell_read(text, decimal_mark);
    INVARIANT(cell.kind <= SCORE_CELL_TEXT);
    INVARIANT(cell.number >= -largest && cell.number <= largest);
    INVARIANT(cell.kind != SCORE_CELL_OUT_OF || (cell.out_of > 0 && cell.out_of <= largest));
    INVARIANT((cell.kind == SCORE_CELL_NUMBERED_LABEL) == (cell.label != NULL));
    if (cell.label)
        INVARIANT(cell.label > text && cell.label < text + strlen(text));
    INVARIANT((cell.kind == SCORE_CELL_MISSING) == missing_form(text));
    return cell;
}

static void check_on_scale(const struct scale *scale, const char *text,
                           const struct score_cell *cell)
{
    double points;
    int16_t level;
    if (scale_notation_cell_points(scale, cell, &points)) {
        INVARIANT(scale->continuous && isfinite(points));
        const double share = scale_share_of(scale, points);
        INVARIANT(share >= 0 && share <= 1);
    }
    if (scale_notation_level(scale, text, &level))
        INVARIANT(level >= 0 && (size_t)level < scale_n_levels(scale));
    if (scale_notation_cell_level(scale, cell, &level))
        INVARIANT(level >= 0 && (size_t)level < scale_n_levels(scale));
    for (const char *name = "greenhouse\0lever\0ashby\0workable\0recruitee\0trakstar\0"; *name;
         name += strlen(name) + 1) {
        const struct product_scale *const product = product_scale_find(name);
        if (product && product_scale_level(product, cell, text, &level))
            INVARIANT(level >= 0 && (size_t)level < product->scale.n_levels);
    }
}

static void check_scale(const struct scale *scale, struct arena *arena)
{
    struct scale again;
    struct error error;
    int16_t level;
    INVARIANT(scale->n_levels >= 2 && scale->n_levels <= SCALE_MAX_LEVELS);
    INVARIANT(scale_notation_parse(scale->name, arena, &again, &error));
    INVARIANT(strcmp(again.name, scale->name) == 0 && again.n_levels == scale->n_levels);
    INVARIANT(again.continuous == scale->continuous);
    for (size_t i = 0; i < scale->n_levels; i++) {
        INVARIANT(isfinite(scale->values[i]) && scale->values[i] == again.values[i]);
        INVARIANT(i == 0 || scale->values[i] > scale->values[i - 1]);
        INVARIANT(scale_share(scale, i) >= 0 && scale_share(scale, i) <= 1);
        INVARIANT(is_text(scale->labels[i]) && *scale->labels[i]);
        INVARIANT(scale->continuous ||
                  (scale_notation_level(scale, scale->labels[i], &level) && (size_t)level == i));
    }
}

static void check_question(const char *text, struct arena *arena)
{
    const struct question_label label = question_label_read(text, arena);
    const char *code;
    INVARIANT(is_text(label.code) && is_text(label.title));
    INVARIANT(label.criterion >= 0 && label.criterion <= CRITERION_LAST);
    INVARIANT(!(label.criterion || label.may_be) ||
              (*label.code && is_text(label.criterion_title)));
    INVARIANT(is_text(question_label_id(&label, arena)));
    criterion_cell_read(text);
    INVARIANT(label.maximum == MAXIMUM_NONE || label.highest > label.lowest);
    if (date_id_repair(text, arena, &code))
        INVARIANT(is_text(code) && *code);
    summary_row_begins(text);
    summary_row_names(text);
    summary_row_notes(text);
}

/* Lines of the input, as they would come out of a file: trimmed and composed. */
static size_t cut(const uint8_t *data, size_t size, struct arena *arena, const char **cells)
{
    size_t n = 0;
    char *text = arena_copy_n(arena, (const char *)data, size);
    for (char *line; n < MAX_CELLS && (line = strsep(&text, "\n"));)
        if (text_is_utf8(line, strlen(line)))
            cells[n++] = text_compose(arena, text_trim(arena, line));
    return n;
}

/* What is concluded from all cells together can be said again as an option. */
static void check_evidence(const char *const *cells, size_t n, struct arena *arena)
{
    struct score_evidence scores = {0};
    struct date_evidence dates = {0};
    struct buffer text = {0};
    struct error error = {0};
    enum date_order order = DATE_ORDER_UNKNOWN;
    for (size_t i = 0; i < n; i++) {
        const struct score_cell cell = score_cell_read(cells[i], DECIMAL_MARK_UNKNOWN);
        score_evidence_add(&scores, &cell, cells[i], i + 1, NULL);
        date_evidence_add(&dates, i + 1, cells[i]);
    }
    const struct found_scale found = score_evidence_scale(&scores, NULL, arena);
    if (found.scale)
        INVARIANT(found.scale->n_levels >= 2);
    INVARIANT(is_text(score_evidence_option(&scores, arena)));
    (void)score_evidence_unordered(&scores, arena);
    (void)score_evidence_far_off(&scores, arena);
    INVARIANT(strchr(",.", score_evidence_decimal_mark(&scores)));
    if (date_evidence_order(&dates, &order, &error)) {
        date_evidence_text(&dates, order, &text);
        INVARIANT(!text.data || is_text(text.data));
    } else {
        INVARIANT(is_refusal(&error, n));
    }
    buffer_free(&text);
    score_evidence_free(&scores);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct scale scale;
    const char *cells[MAX_CELLS];
    const size_t n = cut(data, size, &arena, cells);
    /* The first line is a scale, if it can be. */
    bool on_scale = n && scale_notation_parse(cells[0], &arena, &scale, &error);
    INVARIANT(!n || on_scale || is_refusal(&error, 0));
    if (on_scale)
        check_scale(&scale, &arena);
    else
        on_scale = scale_notation_parse("0..4:0.5", &arena, &scale, &error);
    for (size_t i = 0; i < n; i++) {
        check_decimal(cells[i]);
        check_date(cells[i]);
        check_question(cells[i], &arena);
        for (const char *mark = ".,"; *mark; mark++) {
            const struct score_cell cell = check_cell(cells[i], *mark);
            check_on_scale(&scale, cells[i], &cell);
        }
        check_cell(cells[i], DECIMAL_MARK_UNKNOWN);
    }
    check_evidence(cells, n, &arena);
    arena_free(&arena);
    return 0;
}
