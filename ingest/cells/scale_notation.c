#include "ingest/cells/scale_notation.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"

static bool refuse(struct error *error, const char *spec, const char *reason)
{
    struct arena scratch = {0};
    error_set(error, ERROR_USAGE, "'%s' is not a scale: %s", text_printable(&scratch, spec, 60),
              reason);
    arena_free(&scratch);
    return error_hint(
        error,
        "write it as 1..5, 0..4:0.5 (half points), 0..50:points, 6..1 (1 is the best), or as "
        "its labels from lowest to highest: No,Mixed,Yes");
}

static void build_range(int64_t lowest, int64_t step, size_t n, struct arena *arena,
                        struct scale *ret)
{
    double *const values = ARENA_ARRAY(arena, n, double);
    const char **const labels = ARENA_ARRAY(arena, n, const char *);
    char first[DECIMAL_SIZE], by[DECIMAL_SIZE], text[DECIMAL_SIZE] = "";
    for (size_t i = 0; i < n; i++) {
        const int64_t value = lowest + (int64_t)i * step;
        decimal_format(value, text);
        labels[i] = arena_copy(arena, text);
        values[i] = (double)value / DECIMAL_ONE;
    }
    decimal_format(lowest, first);
    decimal_format(step, by);
    const char *const name = step == DECIMAL_ONE
                                 ? arena_format(arena, "%s..%s", first, text)
                                 : arena_format(arena, "%s..%s:%s", first, text, by);
    *ret = (struct scale){.name = name, .n_levels = n, .values = values, .labels = labels};
}

/* From the number of the lowest level down to that of the highest, as grades have it: levels are
 * the numbers as labels, and have the values 1 to n. */
static void build_range_down(int64_t first, int64_t last, int64_t step, struct arena *arena,
                             struct scale *ret)
{
    const size_t n = (size_t)((first - last) / step) + 1;
    double *const values = ARENA_ARRAY(arena, n, double);
    const char **const labels = ARENA_ARRAY(arena, n, const char *);
    const char *name = "";
    for (size_t i = 0; i < n; i++) {
        char text[DECIMAL_SIZE];
        decimal_format(first - (int64_t)i * step, text);
        labels[i] = arena_copy(arena, text);
        values[i] = (double)i + 1;
        name = arena_format(arena, "%s%s%s", name, i ? "," : "", text);
    }
    *ret = (struct scale){.name = name, .n_levels = n, .values = values, .labels = labels};
}

/* What is wrong with a range, or NULL. */
static const char *range_fault(int64_t lowest, int64_t highest, int64_t step)
{
    if (highest <= lowest)
        return "the lowest level stands first, the highest last";
    if (step <= 0 || (highest - lowest) % step != 0)
        return "its steps do not lead from the lowest level to the highest";
    if ((highest - lowest) / step >= SCALE_MAX_LEVELS)
        return "it has more than 101 levels";
    return NULL;
}

bool scale_notation_from_range(int64_t lowest, int64_t highest, struct arena *arena,
                               struct scale *ret, struct error *error)
{
    const char *const fault = range_fault(lowest, highest, DECIMAL_ONE);
    if (fault) {
        char first[DECIMAL_SIZE], last[DECIMAL_SIZE], spec[2 * DECIMAL_SIZE + 2];
        decimal_format(lowest, first);
        decimal_format(highest, last);
        snprintf(spec, sizeof spec, "%s..%s", first, last);
        return refuse(error, spec, fault);
    }
    build_range(lowest, DECIMAL_ONE, (size_t)((highest - lowest) / DECIMAL_ONE) + 1, arena, ret);
    return true;
}

bool scale_notation_from_points(int64_t lowest, int64_t highest, struct arena *arena,
                                struct scale *ret, struct error *error)
{
    char first[DECIMAL_SIZE], last[DECIMAL_SIZE];
    decimal_format(lowest, first);
    decimal_format(highest, last);
    const char *const name = arena_format(arena, "%s..%s:points", first, last);
    if (highest <= lowest)
        return refuse(error, name, "the lowest points stand first, the highest last");
    double *const values = ARENA_ARRAY(arena, 2, double);
    const char **const labels = ARENA_ARRAY(arena, 2, const char *);
    values[0] = (double)lowest / DECIMAL_ONE;
    values[1] = (double)highest / DECIMAL_ONE;
    labels[0] = arena_copy(arena, first);
    labels[1] = arena_copy(arena, last);
    *ret = (struct scale){
        .name = name, .n_levels = 2, .values = values, .labels = labels, .continuous = true};
    return true;
}

/* Numbers between 6, the worst, and 1: as points they count from the worst, so that 1.3 has 5.7. */
static bool build_points_down(int64_t first, int64_t last, struct arena *arena, struct scale *ret)
{
    struct error error;
    if (!scale_notation_from_points(last, first, arena, ret, &error))
        return false;
    const char *const swapped[] = {ret->labels[1], ret->labels[0]};
    const char **const labels = ARENA_ARRAY(arena, 2, const char *);
    memcpy(labels, swapped, sizeof swapped);
    ret->labels = labels;
    ret->name = arena_format(arena, "%s..%s:points", labels[0], labels[1]);
    return true;
}

static bool runs_down(const struct scale *scale)
{
    int64_t first, last;
    return scale->continuous && decimal_parse(scale->labels[0], &first) &&
           decimal_parse(scale->labels[1], &last) && first > last;
}

static bool parse_range(const char *spec, const char *dots, struct arena *arena, struct scale *ret,
                        struct error *error)
{
    const char *const colon = strchr(dots, ':');
    const char *const end = colon ? colon : spec + strlen(spec);
    const char *const first = arena_copy_n(arena, spec, (size_t)(dots - spec));
    const char *const last = arena_copy_n(arena, dots + 2, (size_t)(end - dots - 2));
    const bool points = colon && strcmp(text_trim(arena, colon + 1), "points") == 0;
    int64_t lowest, highest, step = DECIMAL_ONE;
    if (!decimal_parse(text_trim(arena, first), &lowest) ||
        !decimal_parse(text_trim(arena, last), &highest) ||
        (colon && !points && !decimal_parse(text_trim(arena, colon + 1), &step)))
        return refuse(error, spec, "its ends and its step are numbers such as 5 or 0.5");
    const bool down = highest < lowest;
    if (points)
        return down ? build_points_down(lowest, highest, arena, ret)
                    : scale_notation_from_points(lowest, highest, arena, ret, error);
    const char *const fault = down ? range_fault(highest, lowest, step)
                                   : range_fault(lowest, highest, step);
    if (fault)
        return refuse(error, spec, fault);
    if (down) {
        build_range_down(lowest, highest, step, arena, ret);
        return true;
    }
    build_range(lowest, step, (size_t)((highest - lowest) / step) + 1, arena, ret);
    return true;
}

static bool is_plain(struct arena *arena, const char *label)
{
    return strcmp(label, text_printable(arena, label, 0)) == 0;
}

static bool same_label(struct arena *arena, const char *a, const char *b)
{
    int64_t x, y;
    /* +0 and -0 are two votes. */
    if (decimal_parse(a, &x) && decimal_parse(b, &y))
        return x == y && (x != 0 || (*a == '-') == (*b == '-'));
    return strcmp(text_fold(arena, a), text_fold(arena, b)) == 0;
}

/* What is wrong with the label at `n`, or NULL. */
static const char *label_fault(struct arena *arena, const char *const *labels, size_t n)
{
    if (!*text_fold(arena, labels[n]))
        return "a label is empty";
    if (!is_plain(arena, labels[n]))
        return "a label holds characters that cannot be printed";
    for (size_t i = 0; i < n; i++)
        if (same_label(arena, labels[i], labels[n]))
            return "a label occurs twice";
    return NULL;
}

static bool parse_labels(const char *spec, struct arena *arena, struct scale *ret,
                         struct error *error)
{
    const char **const labels = ARENA_ARRAY(arena, SCALE_MAX_LEVELS, const char *);
    double *const values = ARENA_ARRAY(arena, SCALE_MAX_LEVELS, double);
    const char *name = "";
    size_t n = 0;
    if (!text_is_utf8(spec, strlen(spec)))
        return refuse(error, spec, "it is not UTF-8 text");
    for (const char *from = spec, *end; from; from = *end ? end + 1 : NULL) {
        end = from + strcspn(from, ",");
        if (n == SCALE_MAX_LEVELS)
            return refuse(error, spec, "it has more than 101 levels");
        labels[n] = text_compose(arena,
                                 text_trim(arena, arena_copy_n(arena, from, (size_t)(end - from))));
        values[n] = (double)n + 1;
        const char *const fault = label_fault(arena, labels, n);
        if (fault)
            return refuse(error, spec, fault);
        name = arena_format(arena, "%s%s%s", name, n ? "," : "", labels[n]);
        n++;
    }
    if (n < 2)
        return refuse(error, spec, "it needs two levels or more");
    *ret = (struct scale){.name = name, .n_levels = n, .values = values, .labels = labels};
    return true;
}

static const char *range_dots(const char *spec)
{
    return strchr(spec, ',') ? NULL : strstr(spec, "..");
}

bool scale_notation_is_range(const struct scale *scale)
{
    return range_dots(scale->name) != NULL;
}

bool scale_notation_is_words(const struct scale *scale)
{
    for (size_t i = 0; i < scale->n_levels; i++)
        if (strpbrk(scale->labels[i], "0123456789"))
            return false;
    return !scale_notation_is_range(scale);
}

bool scale_notation_parse(const char *spec, struct arena *arena, struct scale *ret,
                          struct error *error)
{
    const char *const dots = range_dots(spec);
    if (dots)
        return parse_range(spec, dots, arena, ret, error);
    return parse_labels(spec, arena, ret, error);
}

static bool find_folded(const struct scale *scale, const char *text, int16_t *level)
{
    struct arena scratch = {0};
    const char *const folded = text_fold(&scratch, text);
    size_t i = 0;
    while (i < scale->n_levels && strcmp(folded, text_fold(&scratch, scale->labels[i])) != 0)
        i++;
    arena_free(&scratch);
    if (i < scale->n_levels)
        *level = (int16_t)i;
    return i < scale->n_levels;
}

/* The one label that is this number: "1.5" of "1,5". */
static bool level_of_numbered_label(const struct scale *scale, int64_t number, int16_t *level)
{
    int64_t label;
    size_t found = 0;
    for (size_t i = 0; i < scale->n_levels && !scale->continuous; i++)
        if (decimal_parse(scale->labels[i], &label) && label == number && found++ == 0)
            *level = (int16_t)i;
    return found == 1;
}

bool scale_notation_level(const struct scale *scale, const char *text, int16_t *level)
{
    int64_t number;
    if (scale->continuous)
        return false;
    for (size_t i = 0; i < scale->n_levels; i++)
        if (strcmp(text, scale->labels[i]) == 0) {
            *level = (int16_t)i;
            return true;
        }
    if (!decimal_parse(text, &number))
        return *text && find_folded(scale, text, level);
    return level_of_numbered_label(scale, number, level);
}

static bool level_of_number(const struct scale *scale, int64_t number, int16_t *level)
{
    for (size_t i = 0; i < scale->n_levels; i++)
        if (llround(scale->values[i] * DECIMAL_ONE) == number) {
            *level = (int16_t)i;
            return true;
        }
    return false;
}

bool scale_notation_cell_level(const struct scale *scale, const struct score_cell *cell,
                               int16_t *level)
{
    const bool numbers = scale_notation_is_range(scale) && !scale->continuous;
    const double highest = scale->values[scale->n_levels - 1];
    int16_t by_label;
    switch (cell->kind) {
    case SCORE_CELL_NUMBER:
        return numbers ? level_of_number(scale, cell->number, level)
                       : level_of_numbered_label(scale, cell->number, level);
    case SCORE_CELL_OUT_OF:
        return numbers && cell->out_of == llround(highest * DECIMAL_ONE) &&
               level_of_number(scale, cell->number, level);
    case SCORE_CELL_NUMBERED_LABEL:
        if (numbers)
            return level_of_number(scale, cell->number, level);
        if (!scale_notation_level(scale, cell->label, &by_label))
            return level_of_numbered_label(scale, cell->number, level);
        if (llround(scale->values[by_label] * DECIMAL_ONE) != cell->number)
            return false;
        *level = by_label;
        return true;
    default:
        return false;
    }
}

bool scale_notation_cell_points(const struct scale *scale, const struct score_cell *cell,
                                double *points)
{
    if (!scale->continuous)
        return false;
    const double lowest = scale->values[0], highest = scale->values[1];
    const bool down = runs_down(scale);
    double value = (double)cell->number / DECIMAL_ONE;
    if (cell->kind == SCORE_CELL_PERCENT)
        value = lowest + value / 100 * (highest - lowest);
    else if (cell->kind == SCORE_CELL_NUMBER)
        value = down ? lowest + highest - value : value;
    else if (down || cell->kind != SCORE_CELL_OUT_OF ||
             cell->out_of != llround(highest * DECIMAL_ONE))
        return false;
    *points = value;
    return value >= lowest && value <= highest;
}
